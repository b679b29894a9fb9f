"""Whole flows with real keys in the real window, asserted on the clipboard and on the disk."""

import json
import os
import signal
import subprocess
import sys
import time

from tests.end_to_end.program import ROOT

NAME, RUMOUR = "Mrs Tarrow thanked the ward for its care.", "I heard the new vaccine is bad."
RISKY = f"{NAME} {RUMOUR}"
FIXED = RISKY.replace("Mrs Tarrow", "A patient")
STOP_TINT, CAUTION_TINT = "#FBE7E5", "#FBEFD5"  # work, light


def fix_first(program):
    """From the start of the text to the first finding, its menu, its first fix."""
    program.keys("ctrl+Home", "F8")  # the caret is in the finding at once where it begins the text
    program.keys("ctrl+Home", "ctrl+period", "Return")


def test_from_the_first_start_to_a_copied_post(start, screen):
    program = start()
    program.meet()
    program.type(RISKY)
    program.until_kept(RISKY)
    program.until(lambda: program.drafts(column="worst") == [3])
    # Both the name and the rumour are tinted, a frame or so after they were found.
    program.until(lambda: min(screen.ask("count", STOP_TINT, CAUTION_TINT)) > 1000)

    program.keys("ctrl+Return")  # a stop is open: nothing leaves, nobody is asked
    assert program.clipboard() == "nothing copied yet"

    fix_first(program)
    program.until_kept(FIXED)
    program.keys("ctrl+z")
    program.until_kept(RISKY)
    program.keys("ctrl+Return")
    assert program.clipboard() == "nothing copied yet"
    fix_first(program)
    program.until_kept(FIXED)

    program.keys("ctrl+Return", "Return", "Escape")  # Enter alone answers nothing
    assert program.clipboard() == "nothing copied yet"
    program.copy(ticks=1)
    program.until(lambda: program.clipboard() == FIXED)
    assert program.drafts() == [FIXED]


def test_a_finding_is_reached_by_key_from_anywhere_in_the_text(start):
    program = start()
    program.meet()
    words = f"A quiet beginning. {RISKY}"
    program.type(words)
    program.until_kept(words)
    program.until(lambda: program.drafts(column="worst") == [3])
    program.keys("F8", "ctrl+period", "Return")  # from the end, round to the first
    program.until_kept(words.replace("Mrs Tarrow", "A patient"))


def test_a_ready_text_is_searched_filled_in_and_remembered(start):
    program = start()
    program.meet()
    program.keys("ctrl+t")
    time.sleep(0.4)
    program.type("flu clinic")
    time.sleep(0.4)
    program.keys("Return", "Return")  # into the cards, and use the first
    time.sleep(0.3)
    for value in ("City Hospital", "Sat Oct 3", "9 am", "noon"):
        program.type(value)
        program.keys("Tab")
    program.keys("Down", "Tab")
    program.type("555 0100")
    program.xdo("mousemove", "1373", "828", "click", "1")
    text = program.until(lambda: (program.drafts() or [""])[0])
    for value in ("City Hospital", "Sat Oct 3", "9 am to noon", "555 0100"):
        assert value in text
    [use] = program.drafts(column="template")
    template, version, values = json.loads(use)
    assert (template, version >= 1) == ("vax-flu-clinic", True)
    assert "City Hospital" in dict(values).values()
    program.copy()
    program.until(lambda: program.clipboard() == text)


def test_two_windows_keep_two_lives_apart(start):
    program = start()
    program.meet()
    program.type("for work")
    program.until_kept("for work")
    program.keys("ctrl+shift+p")
    program.window("PERSONAL")
    program.type("for me")
    program.until_kept("for me", "personal.db")
    program.keys(*["ctrl+z"] * 8)
    program.until_kept("", "personal.db")
    assert program.drafts() == ["for work"]
    program.keys(*["ctrl+shift+z"] * 8)
    program.until_kept("for me", "personal.db")

    program.keys("ctrl+shift+p")
    program.window("WORK")
    program.keys(*["ctrl+z"] * 8)
    program.until_kept("")
    program.end()
    for file, other in (("work.db", b"for me"), ("personal.db", b"for work")):
        for path in program.home.glob(f"{file}*"):
            assert other not in path.read_bytes()


def test_a_confirming_reply_waits_and_their_words_stay_off_the_disk(start):
    program = start()
    program.meet()
    program.keys("ctrl+r")
    time.sleep(0.3)
    mine = "Thank you. We are sorry about your visit in March."
    program.type(mine)
    program.until_kept(mine)
    program.keys("shift+Tab")  # their words stand before mine
    program.type("The nurse on ward four was rude to me, zephyrine.")
    time.sleep(0.6)
    program.until(lambda: program.drafts(column="worst") == [3])
    assert program.drafts(column="mode") == ["reply"]
    program.keys("ctrl+Return", "Tab", "space", "Tab", "space")
    assert program.clipboard() == "nothing copied yet"
    program.end()
    for path in program.home.iterdir():
        assert b"zephyrine" not in path.read_bytes()


def test_a_killed_program_has_its_words_when_it_starts_again(start):
    program = start()
    program.meet()
    program.type("words that must not be lost")
    program.until_kept("words that must not be lost")
    program.end(signal.SIGKILL)
    again = start()
    again.window("WORK")
    again.type(" and more")
    again.until_kept("words that must not be lost and more")


def test_a_second_copy_raises_the_first_and_leaves(start, screen):
    program = start()
    program.meet()
    program.type("still here")
    program.until_kept("still here")
    screen.ask("stand_in_front")
    program.until(lambda: screen.ask("count", "#0B5A8C") == [0])
    second = start()
    assert second.process.wait(20) == 0
    assert second.said() == ""
    program.until(lambda: screen.ask("count", "#0B5A8C") != [0])
    screen.ask("go_away")


def test_without_a_screen_it_says_so_in_one_sentence(tmp_path):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "app"],
        env=env | {"CURBSIDE_HOME": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "curbside-check" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_long_paste_keeps_the_window_alive(start, screen):
    program = start()
    program.meet()
    lines = [f"Line {at}: wash your hands and be kind to the night shift." for at in range(1050)]
    pasted = "\n".join(lines)
    assert len(pasted) > 60_000
    screen.ask("copy", pasted)
    program.keys("ctrl+v")
    program.until_kept(pasted)
    began = time.monotonic()
    program.type("Still here. ")
    program.until(lambda: program.drafts()[0].endswith("Still here. "))
    assert time.monotonic() - began < 10
    assert program.drafts() == [f"{pasted}Still here. "]
