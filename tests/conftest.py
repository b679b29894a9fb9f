"""What every test needs: a rulebook, and nothing of the writer's own folders."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest

from checks import Checker, Context, load_rulebook


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Keep every test's drafts, keys and settings in a folder of its own."""
    home = tmp_path / "curbside-home"
    monkeypatch.setenv("CURBSIDE_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def rulebook():
    return load_rulebook()


@pytest.fixture(scope="session")
def checker(rulebook):
    return Checker(rulebook)


@pytest.fixture
def context():
    return Context()
