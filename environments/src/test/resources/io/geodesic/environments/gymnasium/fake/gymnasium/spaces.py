"""Spaces with the attributes of Gymnasium's."""

import numpy as np


class Space:
    def __repr__(self):
        return f"{type(self).__name__}(...)"


class Box(Space):
    def __init__(self, low, high, shape=None, dtype=np.float32):
        self.dtype = np.dtype(dtype)
        self.shape = tuple(shape) if shape is not None else np.shape(low)
        self.low = np.broadcast_to(np.asarray(low, dtype), self.shape)
        self.high = np.broadcast_to(np.asarray(high, dtype), self.shape)


class Discrete(Space):
    dtype = np.dtype(np.int64)

    def __init__(self, n, start=0):
        self.n, self.start = n, start


class MultiDiscrete(Space):
    dtype = np.dtype(np.int64)

    def __init__(self, nvec, start=None):
        self.nvec = np.array(nvec)
        self.shape = self.nvec.shape
        self.start = np.zeros_like(self.nvec) if start is None else np.array(start)


class MultiBinary(Space):
    dtype = np.dtype(np.int8)

    def __init__(self, n):
        self.shape = (n,) if isinstance(n, int) else tuple(n)


class Dict(Space):
    def __init__(self, spaces):
        self.spaces = spaces
