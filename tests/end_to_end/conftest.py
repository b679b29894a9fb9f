"""The real program on a real X server, driven by real keys."""

import signal

import pytest

from tests.end_to_end.program import Program, Screen


@pytest.fixture(scope="session")
def screen():
    """A screen of its own, shared by all tests of a run."""
    screen = Screen()
    yield screen
    screen.close()


@pytest.fixture
def start(screen, tmp_path):
    """Start Curbside in a home of its own: ``start("--personal", home=…, env={…})``."""
    programs = []
    screen.ask("copy", "nothing copied yet")

    def begin(*args, home=None, env=()):
        log = tmp_path / f"printed-{len(programs)}.txt"
        program = Program(screen, home or tmp_path / "home", log, *args, env=env)
        programs.append(program)
        return program

    yield begin
    for program in programs:
        program.end(signal.SIGKILL)
