"""Steps one environment with Gymnasium alone and prints every number, to be compared with a worker's.

Input: a line with the id, one with keyword arguments as JSON, one with seeds, and one for each action.
Output: a line for each observation, reward and flags before it.
"""

import json
import sys

import gymnasium
import numpy as np


def flat(space, observation):
    """The observation as Geodesic sees it, written as plainly as possible."""
    if isinstance(space, gymnasium.spaces.Discrete):
        return [float(observation - space.start == i) for i in range(space.n)]
    if isinstance(space, gymnasium.spaces.MultiDiscrete):
        return [float(x == i) for x, n in zip(observation, space.nvec) for i in range(n)]
    if isinstance(space, gymnasium.spaces.Box) and space.dtype == np.uint8 and len(space.shape) == 3:
        if space.shape[0] < min(space.shape[1:]):
            observation = observation.transpose(1, 2, 0)
        return [x / 255 for x in observation.ravel().tolist()]
    return np.asarray(observation, space.dtype).ravel().tolist()


def to_action(space, numbers):
    if isinstance(space, gymnasium.spaces.Discrete):
        return int(numbers[0]) + int(space.start)
    array = np.array(numbers)
    if isinstance(space, gymnasium.spaces.Box):
        array = np.clip(array, np.ravel(space.low), np.ravel(space.high))
    return (np.rint(array) if space.dtype.kind == "i" else array).astype(space.dtype).reshape(space.shape)


def main():
    lines = iter(sys.stdin.read().splitlines())
    env = gymnasium.make(next(lines), **json.loads(next(lines)))
    seeds = iter(json.loads(next(lines)))
    space = env.observation_space
    observation, _ = env.reset(seed=next(seeds))
    print(0.0, 0, 0, *flat(space, observation))
    for line in lines:
        action = to_action(env.action_space, json.loads(line))
        observation, reward, terminated, truncated, _ = env.step(action)
        print(float(reward), int(terminated), int(truncated), *flat(space, observation))
        if terminated or truncated:
            observation, _ = env.reset(seed=next(seeds))
            print(0.0, 0, 0, *flat(space, observation))


main()
