"""Whole flows with real keys in the real window, asserted on the clipboard and on the disk."""

import signal
import time

NAME_AND_RUMOUR = (
    "Mrs Tarrow was admitted to our unit last night. I heard the new vaccine makes people ill."
)


def meet(program):
    """Get through the first run with a name for each place."""
    program.window("Welcome")
    program.type("Dr Ana Rivera")
    program.keys("ctrl+Return")
    program.type("Ana")
    program.keys("ctrl+Return")
    program.window("WORK")


def test_from_the_first_start_to_a_copied_post(start):
    program = start()
    meet(program)
    program.type(NAME_AND_RUMOUR)
    program.until(lambda: NAME_AND_RUMOUR in program.drafts())
    program.keys("ctrl+Return")  # a stop is open: nothing leaves
    assert "Tarrow" not in program.clipboard()

    # F8 goes to the first finding, F6 to its card, Tab to its first fix.
    program.keys("F8", "F6", "Tab", "Return")
    program.until(lambda: program.drafts() and "Tarrow" not in program.drafts()[0])
    fixed = program.drafts()[0]
    assert fixed.startswith("A patient was admitted")

    program.keys("ctrl+z")
    program.until(lambda: "Tarrow" in program.drafts()[0])
    assert program.end() is not None


def test_a_killed_program_has_its_words_when_it_starts_again(start, tmp_path):
    home = tmp_path / "home"
    program = start(home=home)
    meet(program)
    program.type("words that must not be lost")
    time.sleep(1.0)
    program.end(signal.SIGKILL)
    assert program.drafts()[0] == "words that must not be lost"
    again = start(home=home)
    again.window("WORK")
    again.type(" and more")
    again.until(lambda: again.drafts()[0] == "words that must not be lost and more")


def test_two_windows_keep_two_lives_apart(start):
    program = start()
    meet(program)
    program.type("for work")
    program.until(lambda: program.drafts() == ["for work"])
    program.keys("ctrl+shift+p")
    program.window("PERSONAL")
    program.type("for me")
    program.until(lambda: program.drafts("personal.db") == ["for me"])
    assert program.drafts() == ["for work"]
    program.keys("ctrl+z", "ctrl+z", "ctrl+z")
    time.sleep(0.6)
    assert "work" not in "".join(program.drafts("personal.db"))


def test_a_second_copy_raises_the_first_and_leaves(start, tmp_path):
    home = tmp_path / "home"
    program = start(home=home)
    meet(program)
    second = start(home=home)
    assert second.process.wait(20) == 0
    assert program.process.poll() is None


def test_without_a_screen_it_says_so_in_one_sentence(start):
    import subprocess
    import sys

    program = start()
    env = {k: v for k, v in program.env.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    env.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "app"], env=env, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 2
    assert "curbside-check" in done.stderr
    assert "Traceback" not in done.stderr
