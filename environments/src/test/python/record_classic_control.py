"""Records the one-step references of the classic control tasks from Gymnasium.

Usage: record_classic_control.py OUTPUT_DIRECTORY     (needs gymnasium and numpy)

States are drawn over the whole range of each task and at its edges: thresholds, walls, wrapped angles, speed limits,
the goal, and the last steps before and after the time limit, with and without termination.
"""

import math
import os
import random
import sys
import warnings

import gymnasium
import numpy as np

HEADER = """\
# One-step reference for {id}, recorded by src/test/python/record_classic_control.py
# from Gymnasium {gymnasium} (MIT licence) with NumPy {numpy} and Python {python}.
# "reset k" starts an episode and lets k unrecorded steps pass, each with the state and action of the line that follows.
# Every other line: state before the step, action | state after it, reward, terminated, truncated | observation.
# The state was set, in float64, before each step; {action}
# Numbers are the shortest texts that read back to the same float64 (observation: float32).
# Tolerance 1e-12, relative above 1: math libraries differ in the last bits of sin and cos, and the reference squares
# by the power function.
"""
DISCRETE = "the action is an index."
CONTINUOUS = "the action was a float32 value given as float64, so that all arithmetic is float64."

PI = math.pi
generator = random.Random(20260101)
uniform = generator.uniform


def float32(x):
    return float(np.float32(x))


def pick(n):
    return generator.randrange(n)


def sign():
    return generator.choice([-1, 1])


def cart_pole():
    angle_limit = 12 * 2 * PI / 360
    for _ in range(150):
        yield [uniform(-2.4, 2.4), uniform(-3, 3), uniform(-0.21, 0.21), uniform(-3, 3)], pick(2)
    for _ in range(20):
        yield [sign() * uniform(2.35, 2.45), uniform(-3, 3), uniform(-0.1, 0.1), uniform(-1, 1)], pick(2)
        yield [uniform(-0.5, 0.5), uniform(-1, 1), sign() * uniform(0.19, 0.23), uniform(-3, 3)], pick(2)
    for angle in (PI, -PI, 2, -7.5, 30):
        yield [0, 0, angle, 1], 0
    for state in ([2.4, 0, 0, 0], [-2.4, 0, 0, 0], [0, 0, angle_limit, 0], [0, 0, -angle_limit, 0]):
        yield state, 1


def acrobot():
    for _ in range(150):
        yield [uniform(-PI, PI), uniform(-PI, PI), uniform(-4 * PI, 4 * PI), uniform(-9 * PI, 9 * PI)], pick(3)
    for _ in range(30):
        yield [uniform(-0.1, 0.1) for _ in range(4)], pick(3)
    for _ in range(20):
        yield [sign() * PI + uniform(-0.6, 0.6), uniform(-0.5, 0.5), uniform(-2, 2), uniform(-2, 2)], pick(3)
    for state in ([PI, 0, 0, 0], [-PI, 0, 0, 0], [0, PI, 0, 0], [0, 0, 4 * PI, 9 * PI], [0, 0, -4 * PI, -9 * PI],
                  [3, 0.5, 8, -20], [0, 0, 0, 0]):
        yield state, 1


def car(goal, rounded, action):
    ranges = [(150, -1.2, 0.6, -0.07, 0.07), (40, -1.2, -1.12, -0.07, 0.02), (40, goal - 0.05, goal + 0.05, -0.03, 0.07),
              (20, 0.54, 0.6, 0, 0.07)]
    for count, left, right, slow, fast in ranges:
        for _ in range(count):
            yield [rounded(uniform(left, right)), rounded(uniform(slow, fast))], action()
    for state in ([-1.2, 0], [-1.2, -0.07], [0.6, 0.07], [goal, 0], [-PI / 6, 0], [rounded(-1.2), 0], [-0.5, 0.07],
                  [-0.5, -0.07]):
        yield state, action()


def pendulum():
    for _ in range(180):
        yield [uniform(-PI, PI), uniform(-8, 8)], float32(uniform(-3, 3))
    for _ in range(60):
        yield [uniform(-40, 40), uniform(-8, 8)], float32(uniform(-3, 3))
    for state in ([PI, 0], [-PI, 0], [3 * PI, 1], [-3 * PI, 1], [0, 0], [0, 8], [0, -8], [2, 7.99], [-2, -7.99],
                  [PI - 1e-9, 1], [-PI + 1e-9, 1], [1000, 1], [-1000, 1]):
        yield state, float32(uniform(-3, 3))


# id: steps, time limit, a step that terminates
TASKS = {
    "CartPole-v1": (list(cart_pole()), 500, ([2.39, 2, 0.1, -0.2], 1)),
    "CartPole-v0": (list(cart_pole())[:12], 200, ([2.39, 2, 0.1, -0.2], 1)),
    "Acrobot-v1": (list(acrobot()), 500, ([PI, 0, 0, 0], 0)),
    "MountainCar-v0": (list(car(0.5, float, lambda: pick(3))), 200, ([0.49, 0.05], 2)),
    "MountainCarContinuous-v0": (list(car(0.45, float32, lambda: float32(uniform(-1.5, 1.5)))), 999, ([0.49, 0.05], 1)),
    "Pendulum-v1": (list(pendulum()), 200, None),
}


def text(x):
    x = float(x)
    return str(int(x)) if x.is_integer() and math.copysign(1, x) * x > 0 or str(x) == "0.0" else repr(x)


class Recorder:
    def __init__(self, id):
        self.environment = gymnasium.make(id, disable_env_checker=True)
        self.continuous = isinstance(self.environment.action_space, gymnasium.spaces.Box)
        self.lines = []

    def reset(self, skipped=0, state=None, action=None):
        self.environment.reset(seed=1)
        self.lines.append(f"reset {skipped}")
        for _ in range(skipped):
            self.apply(state, action)

    def apply(self, state, action):
        self.environment.unwrapped.state = np.array(state, dtype=np.float64)
        return self.environment.step(np.array([action], dtype=np.float64) if self.continuous else action)

    def step(self, state, action):
        observation, reward, terminated, truncated, _ = self.apply(state, action)
        assert observation.dtype == np.float32
        after = [*self.environment.unwrapped.state, reward, terminated, truncated]
        parts = [map(text, [*state, action]), map(text, after), map(str, observation)]
        self.lines.append(" | ".join(" ".join(part) for part in parts))


def record(id):
    steps, limit, ending = TASKS[id]
    recorder = Recorder(id)
    for i, step in enumerate(steps):
        if i % 100 == 0:
            recorder.reset()
        recorder.step(*step)
    recorder.reset(limit - 2, *steps[0])
    for step in steps[:4]:
        recorder.step(*step)
    if ending:
        recorder.reset(limit - 3, *steps[0])
        for step in (steps[0], ending, ending, steps[0], ending):
            recorder.step(*step)
    header = HEADER.format(id=id, gymnasium=gymnasium.__version__, numpy=np.__version__,
                           python=sys.version.split()[0], action=CONTINUOUS if recorder.continuous else DISCRETE)
    with open(os.path.join(sys.argv[1], id + ".txt"), "w") as file:
        file.write(header + "\n".join(recorder.lines) + "\n")


warnings.filterwarnings("ignore")
for id in TASKS:
    record(id)
