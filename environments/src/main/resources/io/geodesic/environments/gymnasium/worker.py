"""Steps Gymnasium environments for another process. Run as one script with spaces.py, which precedes.

Frames in both directions: length of the body (u32), kind (one byte), body; all little-endian.

Requests                                           Replies
  M make     count u32 (0 to close all), id (UTF-8)  m  how observations and actions are laid out
  R reset    row u32, seed u32, next seed u32,       s  like that of a step of one row
             steps u32, actions f64 [steps, a]
  S step     rows u32: k, row numbers u32 [k],       s  rewards f64 [k], flags u8 [k],
             next seeds u32 [k], actions f64 [k, a]     observations [k, d], of ended rows [.., d]
                                                     e  row u32 (or none), step u32, message (UTF-8)
A reset with steps replays them, and so brings back an episode. An episode that ends is followed by a
reset with the next seed within the same request: the observation is then that of the new episode, and
the last one of the ended episode comes behind all others.
"""

import os
import sys

VERSION = 1
NO_ROW = 0xFFFFFFFF
TERMINATED, TRUNCATED, ENDED_EARLY = 1, 2, 4


class Channel:
    """The frames; takes the standard streams for itself, so that nothing else gets between them."""

    def __init__(self):
        self.source = os.fdopen(os.dup(0), "rb", buffering=1 << 16)
        self.sink = os.dup(1)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        if hasattr(os, "register_at_fork"):
            # A child must not keep the pipes open beyond the worker's life.
            os.register_at_fork(after_in_child=self.abandon)

    def abandon(self):
        os.close(self.source.fileno())
        os.close(self.sink)

    def receive(self):
        """Returns kind and body; None when the other side has gone."""
        header = self.source.read(5)
        if len(header) < 5:
            return None
        length = int.from_bytes(header[:4], "little")
        body = self.source.read(length)
        return (header[4:], body) if len(body) == length else None

    def send(self, kind, *parts):
        length = sum(len(part) for part in parts)
        frame = memoryview(b"".join((length.to_bytes(4, "little"), kind, *parts)))
        while frame:
            frame = frame[os.write(self.sink, frame) :]

    def fail(self, message, row=NO_ROW, step=0):
        self.send(b"e", u32(row), u32(step), message.encode("utf-8", "replace"))


def parse(text):
    """Splits ID?NAME=VALUE&... into the id and keyword arguments; values are JSON, or else strings."""
    import json
    import urllib.parse

    name, mark, query = text.partition("?")
    arguments = {}
    pairs = urllib.parse.parse_qsl(query, keep_blank_values=True, strict_parsing=True) if mark else []
    for key, value in pairs:
        try:
            arguments[key] = json.loads(value)
        except ValueError:
            arguments[key] = value
    return name, arguments


class Row:
    """One environment and where it stands."""

    def __init__(self, env):
        self.env = env
        self.steps = 0


class Server:
    """Answers requests; where it stands is kept for the message when an environment raises."""

    def __init__(self):
        self.rows = []
        self.row = NO_ROW

    def answer(self, kind, body):
        self.row = NO_ROW
        if kind == b"M":
            count = int.from_bytes(body[:4], "little")
            return b"m", self.make(count, body[4:].decode())
        if kind == b"R":
            return b"s", self.reset(body)
        if kind == b"S":
            return b"s", self.step(body)
        raise ValueError(f"unknown request {kind!r}")

    def make(self, count, text):
        self.close()
        if count == 0:
            return ()
        name, arguments = parse(text)
        for _ in range(count):
            self.rows.append(Row(gymnasium.make(name, **arguments)))
        env = self.rows[0].env
        self.observations = supported("observation", observation_codec, env.observation_space)
        self.actions = supported("action", action_codec, env.action_space)
        threshold = getattr(env.spec, "reward_threshold", None)
        return (
            u32("u1 <f4 <f8".split().index(self.observations.dtype), self.observations.scaled),
            f64(float("nan") if threshold is None else threshold),
            self.observations.layout,
            self.actions.layout,
        )

    def close(self):
        rows, self.rows = self.rows, []
        for row in rows:
            row.env.close()

    def reset(self, body):
        number, seed, next_seed, steps = np.frombuffer(body, "<u4", 4).tolist()
        actions = self.actions.read(np.frombuffer(body, "<f8", offset=16).reshape(steps, self.actions.size))
        reply = Reply(1, self.observations)
        row = self.begin(number, seed, reply, 0)
        for i in range(steps):
            reply.flags[0] = 0
            self.advance(row, actions[i], next_seed, reply, 0)
            if reply.flags[0] and i < steps - 1:
                reply.flags[0] |= ENDED_EARLY
                break
        return reply.parts()

    def step(self, body):
        count = int.from_bytes(body[:4], "little")
        numbers = np.frombuffer(body, "<u4", count, 4).tolist()
        seeds = np.frombuffer(body, "<u4", count, 4 + 4 * count).tolist()
        actions = np.frombuffer(body, "<f8", offset=4 + 8 * count).reshape(count, self.actions.size)
        reply = Reply(count, self.observations)
        for i, (number, action) in enumerate(zip(numbers, self.actions.read(actions))):
            self.row = number
            self.advance(self.rows[number], action, seeds[i], reply, i)
        return reply.parts()

    def begin(self, number, seed, reply, i):
        self.row = number
        row = self.rows[number]
        row.steps = 0
        observation, _ = row.env.reset(seed=seed)
        self.observations.write(reply.observations[i, ...], observation)
        return row

    def advance(self, row, action, next_seed, reply, i):
        row.steps += 1
        observation, reward, terminated, truncated, _ = row.env.step(action)
        self.observations.write(reply.observations[i, ...], observation)
        reply.rewards[i] = reward
        if terminated or truncated:
            reply.flags[i] = (TERMINATED if terminated else 0) | (TRUNCATED if truncated else 0)
            reply.finals.append(reply.observations[i].tobytes())
            self.begin(self.row, next_seed, reply, i)

    def explain(self, error):
        """Returns what was raised, and where."""
        import traceback

        traceback.print_exc()
        text = f"{type(error).__name__}: {error}"
        last = traceback.extract_tb(error.__traceback__)[-1]
        return text if self.row == NO_ROW else f"{text} ({last.filename}, line {last.lineno})"


class Reply:
    """What a step returns, row by row."""

    def __init__(self, count, codec):
        self.rewards = np.zeros(count, "<f8")
        self.flags = np.zeros(count, "u1")
        self.observations = np.empty((count, *codec.out_shape), codec.dtype)
        self.finals = []

    def parts(self):
        return (self.rewards.tobytes(), self.flags.tobytes(), self.observations.tobytes(), *self.finals)


def leave_with_the_parent():
    """Ends this process soon after its parent, even in the middle of a step."""
    import threading
    import time

    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def main():
    import platform
    import signal

    global np, gymnasium
    channel = Channel()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides, and closes our input
    leave_with_the_parent()
    try:
        import numpy as np
        import gymnasium
    except ImportError as error:
        channel.fail(f"{type(error).__name__}: {error} ({sys.executable}, Python {platform.python_version()})")
        return
    version = f"Gymnasium {gymnasium.__version__}, Python {platform.python_version()}"
    channel.send(b"h", u32(VERSION), version.encode())
    server = Server()
    while True:
        request = channel.receive()
        if request is None:
            break
        try:
            kind, parts = server.answer(*request)
        except BaseException as error:  # an environment may even ask to exit
            steps = 0 if server.row == NO_ROW else server.rows[server.row].steps
            channel.fail(server.explain(error), server.row, steps)
        else:
            channel.send(kind, *parts)
    server.close()


main()
