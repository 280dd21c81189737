"""A task whose numbers tell where they come from, with every kind of space, and with faults."""

import os
import subprocess
import sys
import time

import gymnasium
import numpy as np
from gymnasium import spaces

OBSERVATIONS = {
    "vector": spaces.Box(-np.inf, np.inf, (4,), np.float64),
    "float32": spaces.Box(np.float32([-1, 0, 0, -9]), np.float32([1, 9, np.inf, 9])),
    "integers": spaces.Box(-5, 1000, (2, 2), np.int32),
    "number": spaces.Box(0, 1, (), np.float32),
    "bytes": spaces.Box(0, 255, (4,), np.uint8),
    "image": spaces.Box(0, 255, (2, 3, 2), np.uint8),
    "planes": spaces.Box(0, 255, (2, 3, 4), np.uint8),
    "discrete": spaces.Discrete(5, start=-2),
    "multidiscrete": spaces.MultiDiscrete([3, 4]),
    "multibinary": spaces.MultiBinary(3),
    "dict": spaces.Dict({"x": spaces.Discrete(2)}),
}
ACTIONS = {
    "discrete": spaces.Discrete(3, start=5),
    "multidiscrete": spaces.MultiDiscrete([3, 4]),
    "multibinary": spaces.MultiBinary((2, 2)),
    "box": spaces.Box(-1, 2, (3,), np.float32),
    "exact": spaces.Box(np.array([-0.1, -1.0]), np.array([0.1, 1.0]), dtype=np.float64),
    "integers": spaces.Box(-3, 3, (2, 1), np.int16),
    "dict": spaces.Dict({"x": spaces.Discrete(2)}),
}


class Task(gymnasium.Env):
    """Observes steps, a number drawn, the sum of all actions, and the seed's first draw.

    Pays the sum of the action. Ends by chance, or after `length` steps. With `fault`, something happens
    in step `at`.
    """

    def __init__(self, observation="vector", action="discrete", fault="", at=3, length=20, mark=""):
        self.kind = observation
        self.observation_space = OBSERVATIONS[observation]
        self.action_space = ACTIONS[action]
        self.fault, self.at, self.length, self.mark = fault, at, length, mark

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        assert seed is not None and 0 <= seed < 2**31, seed
        self.random = np.random.default_rng(seed)
        self.steps, self.sum, self.first = 0, 0.0, self.random.random()
        return self.observe(), {}

    def step(self, action):
        self.check(action)
        if self.fault == "prints":
            print("s\0\0\0noise")
            os.write(1, b"more noise\n")
        elif self.fault not in ("", "chance", "shape") and self.steps + 1 == self.at:
            self.misbehave()
        self.steps += 1
        reward = float(np.sum(action))
        self.sum += reward
        terminated = bool(self.random.random() < 0.1)
        truncated = self.steps >= self.length
        return self.observe(), reward, terminated, truncated, {"reward": reward}

    def check(self, action):
        """What Gymnasium's contains() says, for the stand-in."""
        space = self.action_space
        array = np.asarray(action)
        if isinstance(space, spaces.Box):
            assert array.dtype == space.dtype and array.shape == space.shape, action
            assert (array >= space.low).all() and (array <= space.high).all(), action
        elif isinstance(space, spaces.Discrete):
            assert space.start <= action < space.start + space.n, action
        elif isinstance(space, spaces.MultiDiscrete):
            assert array.shape == space.shape and (0 <= array).all() and (array < space.nvec).all(), action
        else:
            assert array.shape == space.shape and set(array.ravel().tolist()) <= {0, 1}, action

    def observe(self):
        if self.fault == "chance":
            return np.array([self.steps, time.perf_counter(), 0, 0])
        if self.fault == "shape" and self.steps == self.at:
            return np.zeros(3)
        return {
            "vector": lambda: np.array([self.steps, self.random.random(), self.sum, self.first]),
            "float32": lambda: np.float32([self.first, self.steps % 9, self.steps, self.random.random()]),
            "integers": lambda: np.array([[self.steps, -5], [1000, self.random.integers(9)]], np.int32),
            "number": lambda: np.array(self.random.random(), np.float32),
            "bytes": lambda: self.random.integers(256, size=4).astype(np.uint8),
            "image": lambda: self.random.integers(256, size=(2, 3, 2)).astype(np.uint8),
            "planes": lambda: self.random.integers(256, size=(2, 3, 4)).astype(np.uint8),
            "discrete": lambda: int(self.random.integers(5)) - 2,
            "multidiscrete": lambda: np.array([self.random.integers(3), self.random.integers(4)]),
            "multibinary": lambda: self.random.integers(2, size=3).astype(np.int8),
            "dict": lambda: {"x": 0},
        }[self.kind]()

    def misbehave(self):
        if self.fault == "raises":
            raise ValueError("no luck\nin two lines")
        if self.fault == "leaves":
            sys.exit(5)
        if self.fault == "dies":
            print("about to die")
            os.kill(os.getpid(), 9)
        if self.fault == "forks" and os.fork() > 0:
            os.kill(os.getpid(), 9)
        if self.fault == "forks":
            time.sleep(15)  # longer than the test allows for an answer
            os._exit(0)
        if self.fault == "starts":
            subprocess.Popen([sys.executable, "-c", f"import time; time.sleep(600)  # {self.mark}"])
        while True:
            time.sleep(600)  # hangs


gymnasium.register(id="Task-v0", entry_point=Task, reward_threshold=12.5)
