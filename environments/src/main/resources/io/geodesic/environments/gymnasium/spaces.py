"""How observations and actions travel: one codec for each kind of space.

Each has a layout, as bytes for the other side. Run as one script with worker.py, which follows and
imports numpy as np and gymnasium.
"""


class Unsupported(Exception):
    """A space that has no layout."""


def u32(*values):
    return b"".join(value.to_bytes(4, "little") for value in values)


def f64(values):
    return np.ascontiguousarray(values, "<f8").tobytes()


def size_of(shape):
    size = 1
    for dimension in shape:
        size *= int(dimension)
    return size


def box_layout(shape, low, high):
    shape = tuple(shape) or (1,)
    if size_of(shape) == 0:
        raise Unsupported
    return u32(len(shape), *shape) + f64(low) + f64(high)


class Arrays:
    """Observations of a Box. Images of bytes get their channels last and are scaled to [0, 1]."""

    def __init__(self, space):
        self.shape = space.shape
        low, high = np.broadcast_to(space.low, self.shape), np.broadcast_to(space.high, self.shape)
        image = (
            space.dtype == np.uint8 and len(self.shape) == 3 and (low == 0).all() and (high == 255).all()
        )
        self.scaled = int(image)
        self.moved = bool(image) and self.shape[0] < min(self.shape[1:])
        if space.dtype.kind not in "fiub":
            raise Unsupported
        self.dtype = "<f4" if space.dtype in (np.float32, np.float16) else "<f8"
        if space.dtype in (np.uint8, np.bool_):
            self.dtype = "u1"
        shape = (*self.shape[1:], self.shape[0]) if self.moved else self.shape
        scale = 255.0 if image else 1.0
        self.out_shape = shape
        self.size = size_of(shape)
        self.layout = box_layout(shape, low / scale if image else low, high / scale if image else high)

    def write(self, out, observation):
        if np.shape(observation) != self.shape:
            raise ValueError(f"observation of shape {np.shape(observation)}, not {self.shape}")
        out[...] = np.moveaxis(observation, 0, -1) if self.moved else observation


class OneHot:
    """Observations that are indices: each becomes a one among zeros."""

    scaled = 0
    dtype = "u1"

    def __init__(self, counts, starts):
        self.counts, self.starts = np.ravel(counts).astype(int), np.ravel(starts).astype(int)
        self.offsets = np.cumsum(self.counts) - self.counts
        self.size = int(self.counts.sum())
        self.out_shape = (self.size,)
        self.layout = box_layout(self.out_shape, np.zeros(self.size), np.ones(self.size))

    def write(self, out, observation):
        index = np.ravel(observation).astype(int) - self.starts
        if index.shape != self.counts.shape or (index < 0).any() or (index >= self.counts).any():
            raise ValueError(f"observation {observation} is outside its space")
        out[...] = 0
        out[self.offsets + index] = 1


class Bits:
    """Observations of zeros and ones."""

    scaled = 0
    dtype = "u1"

    def __init__(self, space):
        self.shape = space.shape
        self.size = size_of(space.shape)
        self.out_shape = (self.size,)
        self.layout = box_layout(self.out_shape, np.zeros(self.size), np.ones(self.size))

    def write(self, out, observation):
        out[...] = np.reshape(observation, -1)


class Reals:
    """Actions of a Box."""

    def __init__(self, space):
        if space.dtype.kind not in "fiub":
            raise Unsupported
        self.shape, self.dtype = space.shape, space.dtype
        self.size = size_of(self.shape)
        self.low, self.high = space.low, space.high
        self.layout = b"B" + box_layout(self.shape, self.low, self.high)
        # Bounds arrive rounded to float32, and may so lie outside those of other types.
        self.exact = space.dtype == np.float32

    def read(self, actions):
        actions = actions.reshape((-1, *self.shape))
        if not self.exact:
            actions = np.clip(actions, self.low, self.high)
        if self.dtype.kind != "f":
            actions = np.rint(actions)
        return actions.astype(self.dtype)


class Index:
    """Actions that are an index counted from 0; as a plain int, which Gymnasium checks fastest."""

    size = 1

    def __init__(self, space):
        self.start = int(space.start)
        self.layout = b"D" + u32(int(space.n))

    def read(self, actions):
        return [int(index) + self.start for index in actions[:, 0].tolist()]


class Indices:
    """Actions that are lists of indices counted from 0."""

    def __init__(self, layout, shape, starts, dtype):
        self.layout, self.shape, self.starts, self.dtype = layout, shape, starts, dtype
        self.size = size_of(shape)

    def read(self, actions):
        return actions.astype(self.dtype).reshape((-1, *self.shape)) + self.starts


def observation_codec(space):
    spaces = gymnasium.spaces
    if isinstance(space, spaces.Box):
        return Arrays(space)
    if isinstance(space, spaces.Discrete):
        return OneHot([space.n], [space.start])
    if isinstance(space, spaces.MultiDiscrete):
        return OneHot(space.nvec, getattr(space, "start", np.zeros_like(space.nvec)))
    if isinstance(space, spaces.MultiBinary):
        return Bits(space)
    raise Unsupported


def action_codec(space):
    spaces = gymnasium.spaces
    if isinstance(space, spaces.Box):
        return Reals(space)
    if isinstance(space, spaces.Discrete):
        return Index(space)
    if isinstance(space, spaces.MultiDiscrete):
        counts = np.ravel(space.nvec).tolist()
        starts = getattr(space, "start", np.zeros_like(space.nvec))
        return Indices(b"L" + u32(len(counts), *counts), space.nvec.shape, starts, space.dtype)
    if isinstance(space, spaces.MultiBinary):
        return Indices(b"N" + u32(size_of(space.shape)), space.shape, np.int8(0), np.int8)
    raise Unsupported


def supported(kind, codec, space):
    try:
        return codec(space)
    except Unsupported:
        raise TypeError(
            f"{kind} space {space} is not supported; Box, Discrete, MultiDiscrete and MultiBinary are"
        ) from None
