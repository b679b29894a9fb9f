"""The editor's text: fixes, undo, what is pasted, dropped and copied, and when it is told."""

import gc
import sys

import PySide6
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from checks import Kind
from tests.widgets import editor_on_screen
from tests.widgets.editor_on_screen import NURSE, marked, paste, type_text
from widgets.theme import apply_theme, theme_for

# pytest looks for fixtures among a module's own names
finder = editor_on_screen.finder
editor = editor_on_screen.editor


def test_a_fix_is_one_step_to_undo(editor):
    type_text(editor, f"{NURSE} a stopword here")
    finding = editor._find(editor.text())[0]
    assert editor.apply_fix(finding, finding.fixes[0])
    assert editor.text() == f"{NURSE} a less here"
    editor.undo()
    assert editor.text() == f"{NURSE} a stopword here"


def test_a_stale_fix_changes_nothing(editor):
    type_text(editor, "a stopword here")
    finding = editor._find(editor.text())[0]
    editor.replace_all("short")
    assert not editor.apply_fix(finding, finding.fixes[0])
    assert editor.text() == "short"


def test_a_template_goes_in_as_one_step_to_undo(editor):
    type_text(editor, "mine")
    editor.replace_all("two\nparagraphs")
    assert editor.text() == "two\nparagraphs"
    editor.undo()
    assert editor.text() == "mine"


def test_each_draft_has_its_own_undo(editor):
    type_text(editor, "first")
    editor.open_draft("two", "second")
    editor.undo()
    assert editor.text() == "second"
    type_text(editor, "!")
    editor.undo()
    assert editor.text() == "second"
    editor.open_draft("one", "ignored: it is open already")
    assert editor.text() == "first"
    editor.undo()
    assert editor.text() == ""


def test_shift_enter_makes_a_paragraph_that_is_checked(editor):
    type_text(editor, "one")
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "\r"
    )
    QApplication.sendEvent(editor, event)
    type_text(editor, "stopword")
    assert editor.text() == "one\nstopword"
    assert marked(editor) == ["stopword"]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\u2028b\u2029c\r\nd", "a\nb\nc\nd"),
        ("a\x07b\x1bc", "abc"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_what_cannot_be_posted_is_left_behind_when_pasting(editor, pasted, kept):
    paste(editor, pasted)
    assert editor.text() == kept


def test_lone_surrogates_do_not_shift_the_marks(editor):
    editor.insert("x\ud83d y\udc00 stopword")
    assert marked(editor) == ["stopword"]
    units = len(editor.text().encode("utf-16-le")) // 2
    assert units == editor.document().characterCount() - 1


def test_a_dropped_file_leaves_no_name_behind(editor):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ann/Tarrow_Ann_MRI.jpg")])
    data.setText("file:///home/ann/Tarrow_Ann_MRI.jpg")
    assert not editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    editor.insertFromMimeData(picture)
    assert editor.text() == ""


def test_pasted_markup_comes_without_its_hidden_words(editor):
    data = QMimeData()
    data.setHtml("<p>shown<span style='color:white;font-size:1px'>MRN 1234</span></p>")
    data.setText("shown")
    editor.insertFromMimeData(data)
    assert editor.text() == "shown"


def test_looking_again_is_no_edit(editor, qtbot):
    type_text(editor, "a stopword")
    qtbot.wait(60)
    with qtbot.assertNotEmitted(editor.text_edited, wait=80):
        editor.look_again()
    assert not editor.document().isRedoAvailable()
    editor.undo()
    assert editor.text() == ""


def test_the_text_is_told_soon_and_not_at_every_key(editor, qtbot):
    told = []
    editor.text_edited.connect(told.append)
    type_text(editor, "twenty keys and then")
    assert told == []
    qtbot.waitUntil(lambda: told == ["twenty keys and then"], timeout=1000)


def test_the_writers_words_stay_out_of_repr(editor):
    type_text(editor, "a stopword here")
    assert "stopword" not in repr(editor._find(editor.text()))


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_qt_calls_leave_none_alone(editor):
    """PySide6 6.12.0 drops a reference to None on each void call and aborts Python 3.11."""
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(1000):
        editor.update()
    assert sys.getrefcount(None) - before > -100


def test_the_installed_qt_is_not_the_one_that_aborts():
    if sys.version_info < (3, 12):
        assert tuple(map(int, PySide6.__version__.split(".")[:2])) < (6, 12)


# ---------------------------------------------------------------- in and out


def test_a_web_address_may_be_pasted_and_a_file_elsewhere_may_not(editor, qtbot):
    link = QMimeData()
    link.setUrls([QUrl("https://cdc.example/flu")])
    link.setText("https://cdc.example/flu")
    editor.insertFromMimeData(link)
    assert editor.text() == "https://cdc.example/flu"
    far = QMimeData()
    far.setUrls([QUrl("smb://clinic/Tarrow_Ann.jpg")])
    with qtbot.waitSignal(editor.refused) as told:
        editor.insertFromMimeData(far)
    assert "Tarrow" not in told.args[0]
    assert editor.text() == "https://cdc.example/flu"


def test_words_that_come_with_a_picture_may_be_pasted(editor):
    table = QMimeData()
    table.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    table.setText("two\tcells")
    editor.insertFromMimeData(table)
    assert editor.text() == "two\tcells"


def test_a_dropped_file_is_left_out_with_a_word_about_it(editor, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ann/Tarrow_Ann_MRI.jpg")])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    given = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(20, 20), actions, *given)
    QApplication.sendEvent(editor.viewport(), enter)
    assert enter.isAccepted()
    assert enter.dropAction() is Qt.DropAction.CopyAction
    drop = QDropEvent(QPointF(20, 20), actions, *given)
    with qtbot.waitSignal(editor.refused) as told:
        QApplication.sendEvent(editor.viewport(), drop)
    assert told.args == ["A dropped file would put its name into the post, so it was left out."]
    assert editor.text() == ""


def test_copying_words_by_hand_is_told_and_selecting_them_is_not(editor, qtbot):
    type_text(editor, f"{NURSE} two\nlines")
    QGuiApplication.clipboard().setText("something else")
    editor.selectAll()
    with qtbot.assertNotEmitted(editor.copied_by_hand, wait=30):
        editor.createMimeDataFromSelection()
    with qtbot.waitSignal(editor.copied_by_hand):
        editor.copy()
    assert QGuiApplication.clipboard().text() == f"{NURSE} two\nlines"
    with qtbot.waitSignal(editor.copied_by_hand):
        editor.cut()
    assert editor.text() == ""


def test_gaps_follow_the_text_size_where_that_is_no_step_to_undo(editor):
    editor.open_draft("fresh", "one\ntwo")
    gap = editor.document().firstBlock().blockFormat().bottomMargin()
    apply_theme(editor.window_, theme_for(Kind.PROFESSIONAL, "light", 2.0))
    assert editor.document().firstBlock().blockFormat().bottomMargin() == pytest.approx(
        2 * gap, abs=1
    )
    assert not editor.document().isUndoAvailable()
    type_text(editor, "!")
    apply_theme(editor.window_, theme_for(Kind.PROFESSIONAL, "light"))
    editor.undo()
    assert editor.text() == "one\ntwo"
