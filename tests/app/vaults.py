"""Drafts written into a vault, and programs that open one."""

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from app.drafts import DraftStore
from app.vault import Vault
from checks.model import Mode

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and signals of POSIX")


def run(command: list[object]) -> subprocess.CompletedProcess[str]:
    """A process that sees the project; its output as text."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def write(path: Path, number: int, length: int = 200) -> list[str]:
    """Drafts in a vault that is then closed; their ids."""
    vault = Vault.open(path)
    store = DraftStore(vault)
    ids = []
    for each in range(number):
        draft = store.new(Mode.POST)
        text = f"draft {each} " + "wash your hands " * (length // 16)
        store.save(_with(draft, text))
        ids.append(draft.id)
    vault.close()
    return ids


def _with(draft, text):
    return replace(draft, text=text)
