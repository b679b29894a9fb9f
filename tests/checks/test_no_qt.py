"""The checker starts fast because it brings nothing it does not need."""

import subprocess
import sys

import pytest

HEAVY = (
    "PySide6", "keyring", "language_tool_python", "sqlite3", "requests", "app", "widgets",
    "numpy", "onnxruntime", "tokenizers", "scripts",
)  # fmt: skip


@pytest.mark.parametrize("module", ["checks", "checks.worker", "checks.__main__"])
def test_the_checker_brings_no_window_no_keyring_and_no_network(module):
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
