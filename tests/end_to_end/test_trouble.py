"""The disk refuses: the window opens, says so in a sentence, and still checks and copies."""

import resource

from app.desktop import Desktop
from checks.model import Kind
from checks.writing.networks import load_networks
from widgets.first_run import FirstRun
from widgets.profile_form import ProfileFields

NOTICE = "#E3EFF7"  # its fill, work, light
A_LOT = 20_000  # pixels: more than any chosen tab or tile has


def shows_a_notice(screen):
    return screen.ask("count", NOTICE)[0] > A_LOT


def test_a_drafts_file_that_cannot_be_made_stops_nobody(start, screen):
    program = start()
    (program.home / "work.db").mkdir(parents=True)
    program.meet()
    program.until(lambda: shows_a_notice(screen))
    program.type("A quiet thank you to the night shift.")
    program.until_copied("A quiet thank you to the night shift.")
    assert "Traceback" not in program.said()


def test_a_data_folder_that_cannot_be_made_stops_nobody(start, screen, tmp_path):
    (tmp_path / "a-file").touch()
    program = start(home=tmp_path / "a-file" / "home")
    program.meet()
    program.until(lambda: shows_a_notice(screen))
    program.type("A quiet thank you to the night shift.")
    program.until_copied("A quiet thank you to the night shift.")


def test_a_disk_that_fills_up_while_somebody_types_loses_nothing(start, screen):
    program = start()
    program.meet()
    program.type("Before. ")
    program.until_kept("Before. ")
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    program.type("Meanwhile. ")
    program.until(lambda: shows_a_notice(screen))
    assert program.drafts() == ["Before. "]
    program.until_copied("Before. Meanwhile. ")
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, unlimited)
    program.until_kept("Before. Meanwhile. ")
    program.until(lambda: not shows_a_notice(screen))
    assert "Traceback" not in program.said()


def test_the_sentence_names_the_file_and_a_way_out(qtbot, checker, own_folder):
    (own_folder / "work.db").mkdir(parents=True)
    desktop = Desktop(lambda: checker, tuple(load_networks().values()))
    desktop.start()
    desktop.first_run.findChild(FirstRun).finished.emit(
        ProfileFields(name="Dr Ana Rivera"), ProfileFields(name="Ana")
    )
    window = desktop.windows[Kind.PROFESSIONAL]
    qtbot.addWidget(window)
    assert str(own_folder / "work.db") in window.notice.words
    assert "nothing you write here is kept" in window.notice.words
