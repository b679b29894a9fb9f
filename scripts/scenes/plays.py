"""What is done in the window before its picture is taken."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.window import MainWindow
from checks.model import Mode
from checks.strengths import Strength
from scripts.scenes.texts import HEARD, INVITING, ONE_CAUTION, STORY, THREE, TOWNSFOLK
from widgets.chips import AnswerCard
from widgets.choices import CheckBox
from widgets.gallery import Gallery
from widgets.meters import MeterButton
from widgets.reflection import ReflectionPage
from widgets.source_picker import SourcePicker
from widgets.story_view import Answer


def wait(milliseconds: int) -> None:
    """Let the program work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle() -> None:
    """Wait for the rules, the worker's answers (the reader loads first), the save, the layout."""
    wait(2_500)


def write(text: str, mode: Mode = Mode.POST, theirs: str = "") -> Callable[[MainWindow], None]:
    """Return a scene: somebody wrote a text."""

    def play(window: MainWindow) -> None:
        window.session.notebook.new_draft(mode)
        if theirs:
            window.composer.theirs.set_text(theirs)
            window.session.set_reply_to(theirs)
        window.editor.replace_all(text)
        settle()
        stops = window.session.review.stops
        if stops:
            window.session.choose(stops[0])
        window.editor.moveCursor(QTextCursor.MoveOperation.End)
        wait(100)

    return play


def press(inside: QWidget, kind: type[QAbstractButton], at: int = 0) -> None:
    """Press one button of a kind that can be seen."""
    [*seen] = (each for each in inside.findChildren(kind) if each.isVisible())
    seen[at].click()


def pause(window: MainWindow) -> None:
    """Read a post once more."""
    write(ONE_CAUTION)(window)
    window.copy_asked.emit()
    wait(500)
    press(window, CheckBox)
    press(window, AnswerCard)


def reasons(window: MainWindow) -> None:
    """Ask a card of the reader what made it say so."""
    write(STORY)(window)
    read = [card for card in window.review.cards if card.finding.odds is not None]
    for card in read[:1]:
        window.session.choose(card.finding)
        wait(100)
        card.ask_for_reasons()
    wait(1_500)


def reader_off(window: MainWindow) -> None:
    """Write the same with the reader switched off."""
    window.session.set_settings(replace(window.session.settings, reader=False))
    write(STORY)(window)


def answered(answer: Answer, text: str = TOWNSFOLK) -> Callable[[MainWindow], None]:
    """Return a scene: the writer said whether the story is about a real person."""

    def play(window: MainWindow) -> None:
        write(text)(window)
        window.composer.story_card.answered.emit(answer)
        wait(300)

    return play


def blurred(window: MainWindow) -> None:
    """Blur a story until it is well blurred."""
    write(TOWNSFOLK)(window)
    estimate = window.session.asking.story.estimate if window.session.asking.story else None
    if estimate is not None:
        window.blur_all(estimate.mend() or estimate.blurs()[:1])
    settle()


def gallery(window: MainWindow) -> None:
    """Look through the ready texts."""
    window.gallery_asked.emit(())
    wait(300)
    found = window.findChild(Gallery)
    if found is not None:
        found.view.setFocus()


def blanks(window: MainWindow) -> None:
    """Fill in a ready text."""
    window.template_asked.emit("vax-flu-clinic")


def nothing(_window: MainWindow) -> None:
    """Show the window as it opens."""


def strengths(window: MainWindow) -> None:
    """Ask what stands behind a meter."""
    write(INVITING)(window)
    wait(600)
    for button in window.review.findChildren(MeterButton):
        if button.strength is Strength.TWO_WAY:
            button.click()
    wait(200)


def aid(name: str, text: str) -> Callable[[MainWindow], None]:
    """Return a scene: a page that helps is open beside a text."""

    def play(window: MainWindow) -> None:
        write(text)(window)
        window.ask_aid(name)
        wait(200)

    return play


def source_link(window: MainWindow) -> None:
    """Copy the link to the first of the sources."""
    aid("source", HEARD)(window)
    picker = window.pages.currentWidget()
    if isinstance(picker, SourcePicker):
        picker.link_asked.emit("0")
    wait(200)


def reflection(window: MainWindow) -> None:
    """Answer two of the three questions, one of them with somebody in it."""
    window.ask_aid("reflection")
    wait(100)
    page = window.findChild(ReflectionPage)
    if page is not None:
        page.show_answers(
            {
                "felt": "Helpless, and then oddly calm.",
                "learnt": "A patient told me last night that silence helps.",
            }
        )


def unread(window: MainWindow) -> None:
    """Ask for a copy of more than anybody can have read yet."""
    window.editor.replace_all("Wash your hands before you eat, and dry them well. " * 60)
    window.editor.tell_now()
    window.copy_asked.emit()


def settings_page(window: MainWindow) -> None:
    """Open the settings."""
    window.settings_asked.emit()


def help_page(window: MainWindow) -> None:
    """Open the help."""
    window.help_asked.emit()


def trouble(window: MainWindow) -> None:
    """Say something that went wrong, beside a text."""
    write(THREE)(window)
    window.notice.show_notice("The draft is in the bin.", "Undo", "undelete none")
