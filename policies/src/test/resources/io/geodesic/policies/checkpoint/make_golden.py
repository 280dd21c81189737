"""Writes golden.safetensors beside this file.

Provenance of the golden file: this script, with Python's safetensors 0.8.0 and NumPy 2.4.6
(pip install safetensors==0.8.0 numpy==2.4.6). The values have exact decimal expansions or are
spelled as bits, so the test repeats them literally and compares without a tolerance.
"""

import pathlib

import numpy as np
from safetensors.numpy import save_file

save_file(
    {
        "actor.0.weight": np.array([[1.5, -2.25, 0.1], [-0.0, np.inf, 5e-324]], dtype=np.float64),
        "actor.0.bias": np.array([0.1, -3.5], dtype=np.float32),
        "steps": np.array([2**53 + 1, -(2**63)], dtype=np.int64),
        "log_std": np.array(-0.5, dtype=np.float64),
        "empty": np.zeros((0, 3), dtype=np.float64),
    },
    pathlib.Path(__file__).with_name("golden.safetensors"),
    metadata={"format": "np", "σ": "δ \"quoted\""},
)
