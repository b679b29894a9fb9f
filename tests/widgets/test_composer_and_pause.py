"""The composer with the words one replies to, and the pause before a copy."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checks.model import Kind, Mode
from tests.widgets.on_screen import LONG, named, replying, shown, tabbed
from widgets.basics import ElidedLabel
from widgets.buttons import Button
from widgets.chips import AnswerCard
from widgets.choices import CheckBox
from widgets.clamped import ClampedLabel
from widgets.composer import Composer
from widgets.page_samples import CAUTIONS, POST
from widgets.pause import PauseSheet
from widgets.reply import ReplySuggestions, TheirWordsPane

# ---------------------------------------------------------------- pause


@pytest.fixture
def pause(qtbot):
    host = QWidget()
    under = QPushButton("Under", host)
    QVBoxLayout(host).addWidget(under)
    sheet = PauseSheet(host)
    shown(qtbot, host)
    host.activateWindow()
    sheet.ask(POST, CAUTIONS)
    QApplication.processEvents()
    return sheet


def answers(sheet):
    return sheet.findChildren(AnswerCard)


def test_nothing_is_ticked_or_chosen_at_first(pause):
    assert not any(answer.isChecked() for answer in answers(pause))
    assert not any(box.isChecked() for box in pause.findChildren(CheckBox))
    assert not pause.may_copy


def test_copying_needs_every_tick_and_the_answer_nobody(qtbot, pause):
    with qtbot.assertNotEmitted(pause.copy_confirmed):
        answers(pause)[0].click()
        pause._copy.click()
    pause.findChild(CheckBox).click()
    with qtbot.waitSignal(pause.copy_confirmed):
        pause._copy.click()
    assert not pause.isVisible()


def test_enter_does_not_copy(qtbot, pause):
    answers(pause)[0].click()
    pause.findChild(CheckBox).click()
    pause._copy.setFocus()
    with qtbot.assertNotEmitted(pause.copy_confirmed):
        qtbot.keyClick(pause._copy, Qt.Key.Key_Return)
    with qtbot.waitSignal(pause.copy_confirmed):
        qtbot.keyClick(pause._copy, Qt.Key.Key_Space)


@pytest.mark.parametrize("which", [1, 2])
def test_any_other_answer_leads_back_to_the_text(qtbot, pause, which):
    pause.findChild(CheckBox).click()
    answers(pause)[which].click()
    assert not pause._copy.isVisible()
    with qtbot.waitSignal(pause.back_asked):
        pause._back.click()


def test_escape_leads_back_and_copies_nothing(qtbot, pause):
    with qtbot.assertNotEmitted(pause.copy_confirmed), qtbot.waitSignal(pause.back_asked):
        qtbot.keyClick(pause, Qt.Key.Key_Escape)


def test_tab_stays_on_the_sheet(qtbot, pause):
    seen = set()
    for _ in range(12):
        now = QApplication.focusWidget() or pause.window().focusWidget()
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        seen.add(pause.window().focusWidget())
    assert len(seen) == 5
    assert all(pause.isAncestorOf(part) for part in seen)


def test_the_sheet_keeps_covering_its_window(pause):
    pause.window().resize(900, 620)
    QApplication.processEvents()
    assert pause.size() == pause.window().size()
    assert pause.rect().contains(pause._sheet.geometry())


def test_asking_again_starts_from_nothing(pause):
    answers(pause)[0].click()
    pause.dismiss()
    pause.ask(POST, ())
    QApplication.processEvents()
    assert not pause.may_copy
    assert pause._answers.checkedId() == -1


# ---------------------------------------------------------------- reply


def test_only_plain_text_is_pasted_from_a_review_site(qtbot):
    pane = shown(qtbot, TheirWordsPane(), 400, 300)
    rich = QMimeData()
    rich.setHtml("<b>Slow</b> visit")
    rich.setText("Slow visit")
    with qtbot.waitSignal(pane.changed) as told:
        pane._edit.insertFromMimeData(rich)
    assert told.args == ["Slow visit"]
    assert "font-weight" not in pane._edit.toHtml().partition("<body")[2].partition("Slow")[0][-80:]


def test_showing_their_words_tells_nobody(qtbot):
    pane = shown(qtbot, TheirWordsPane(), 400, 300)
    with qtbot.assertNotEmitted(pane.changed):
        pane.set_text("Slow visit")
    assert pane.text == "Slow visit"


def test_a_suggestion_carries_its_id(qtbot):
    found = shown(qtbot, ReplySuggestions(), 700, 200)
    found.show_items([("a", "Thanks", "Thank you."), ("b", "Waiting", "We do want to listen.")])
    use = [one for one in found.findChildren(Button) if one.accessibleName() == "Use: Waiting"]
    with qtbot.waitSignal(found.chosen) as told:
        use[0].click()
    assert told.args == ["b"]


def test_tab_reaches_the_paste_button_of_their_words(qtbot):
    pane = shown(qtbot, TheirWordsPane(), 400, 300)
    pane.setFocus()
    assert pane._edit.hasFocus()
    assert named(pane, "Paste") in tabbed(qtbot, pane, 2)


def test_a_click_beside_their_words_goes_to_them_and_never_to_the_reply(qtbot):
    composer = shown(qtbot, Composer(Kind.PROFESSIONAL, lambda _text: ()), 900, 700)
    composer.open_draft("one", "", Mode.REPLY, "Slow visit")
    QApplication.processEvents()
    composer.editor.setFocus()
    pane = composer.theirs
    for point in (QPoint(4, 4), QPoint(pane.width() // 2, pane.height() - 6)):
        composer.editor.setFocus()
        qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=point)
        assert pane._edit.hasFocus()
    foot = next(x for x in pane.findChildren(QLabel) if x.text().startswith("Kept only"))
    composer.editor.setFocus()
    qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    assert pane._edit.hasFocus()


# ---------------------------------------------------------------- composer


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(800, 700, 2.0), (684, 700, 2.0), (480, 460, 1.0), (340, 460, 1)]
)
def test_where_narrow_their_words_stand_above_the_reply_and_nothing_is_cut(
    qtbot, kind, width, height, scale
):
    composer = replying(qtbot, kind, width, height, scale)
    pane, editor = composer.theirs, composer.editor
    assert pane.mapTo(composer, pane.rect().bottomLeft()).y() < editor.mapTo(composer, QPoint()).y()
    assert pane.height() < scale * 220
    area = composer.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    for label in composer.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):
            assert label.width() >= label.minimumSizeHint().width() - 1, label.text()
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_where_wide_their_words_stand_beside_the_reply(qtbot):
    composer = replying(qtbot, Kind.PROFESSIONAL, 480, 700, 1.0)
    composer.resize(900, 700)
    QApplication.processEvents()
    pane, editor = composer.theirs, composer.editor
    assert pane.mapTo(composer, pane.rect().topRight()).x() < editor.mapTo(composer, QPoint()).x()
    assert pane.height() > editor.height()


def test_an_empty_page_asks_a_question_of_its_own(qtbot):
    work = Composer(Kind.PROFESSIONAL, lambda _text: ())
    own = Composer(Kind.PERSONAL, lambda _text: ())
    for composer in (work, own):
        qtbot.addWidget(composer)
    asked = [work.editor.placeholderText(), own.editor.placeholderText()]
    work.set_mode(Mode.REPLY)
    asked.append(work.editor.placeholderText())
    assert asked == ["What would you like people to know?", "What is on your mind?", "Your reply"]


def test_a_suggestion_is_cut_with_an_ellipsis_and_read_in_full(qtbot):
    label = shown(qtbot, ClampedLabel(LONG, 2), 220, 60)
    assert label.heightForWidth(220) == 2 * label.fontMetrics().lineSpacing()
    cut = label.grab().toImage()
    label.setText(" ".join(LONG.split()[:5]))
    assert label.heightForWidth(220) <= 2 * label.fontMetrics().lineSpacing()
    assert label.grab().toImage() != cut
    label.setText(LONG)
    assert label.text() == LONG
