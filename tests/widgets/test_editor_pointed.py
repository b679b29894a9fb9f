"""Words pointed at in the editor: their outline, and what an edit does to it."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from checks import Kind, Span
from tests.widgets import editor_on_screen
from tests.widgets.editor_on_screen import NURSE, type_text
from widgets.theme import theme_for

# pytest looks for fixtures among a module's own names
finder = editor_on_screen.finder
editor = editor_on_screen.editor


def point_at(editor, words):
    start = editor.text().index(words)
    editor.point_at(Span(start, start + len(words)))


def pointed(editor):
    return list(editor.pointed_segments())


@pytest.mark.parametrize("before", ["", f"{NURSE} ", "e\u0301 ", "שלום ", "ends\nnew "])
def test_words_pointed_at_are_outlined_whatever_stands_before(editor, before):
    editor.insert(f"{before}badger after")
    point_at(editor, "badger")
    [at] = pointed(editor)
    em = editor.font().pixelSize()
    assert 2.5 * em < at.right - at.left < 4.5 * em
    editor.point_at(None)
    assert pointed(editor) == []


def test_the_outline_stands_where_the_mark_of_the_same_words_stands(editor):
    editor.insert(f"{NURSE} quiet words then stopword and on")
    point_at(editor, "stopword")
    [(_, mark)], [at] = list(editor.visible_marks()), pointed(editor)
    assert (at.left, at.right, at.baseline) == (mark.left, mark.right, mark.baseline)


def test_the_outline_is_painted_around_the_words_and_nowhere_else(editor):
    editor.insert("quiet words then badger and on")
    point_at(editor, "badger")
    [at] = pointed(editor)
    theme, image = theme_for(Kind.PROFESSIONAL, "light"), editor.viewport().grab().toImage()
    tint, scale = theme.colour("acc_soft").name(), image.devicePixelRatio()

    def colours(left, right):
        y = int((at.baseline + 3) * scale)
        return {image.pixelColor(x, y).name() for x in range(int(left * scale), int(right * scale))}

    assert tint in colours(at.left, at.right)
    assert tint not in colours(0, at.left - 6) | colours(at.right + 6, at.right + 60)


def test_the_outline_goes_along_with_edits_and_undo_and_takes_in_nothing_new(editor):
    editor.insert("one badger two")
    point_at(editor, "badger")
    [before] = pointed(editor)
    editor.replace(0, 0, f"{NURSE} ")
    [after] = pointed(editor)
    assert after.left > before.left
    assert after.right - after.left == pytest.approx(before.right - before.left, abs=1)
    editor.undo()
    assert pointed(editor)[0].left == pytest.approx(before.left, abs=1)
    cursor = editor.textCursor()
    cursor.setPosition(editor.text().index(" two"))
    editor.setTextCursor(cursor)
    type_text(editor, "s")
    assert pointed(editor)[0].right == pytest.approx(before.right, abs=1)
    cursor.setPosition(editor.text().index("dger"))
    editor.setTextCursor(cursor)
    type_text(editor, "-")  # no longer the words that were pointed at
    assert pointed(editor) == []


def test_the_outline_moves_along_while_an_input_method_composes(editor):
    editor.insert("one badger")
    point_at(editor, "badger")
    [before] = pointed(editor)
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    QApplication.sendEvent(editor, QInputMethodEvent("composed", []))
    [during] = pointed(editor)
    assert during.left > before.left + 40
    QApplication.sendEvent(editor, QInputMethodEvent())
    assert pointed(editor)[0].left == pytest.approx(before.left, abs=1)


def test_a_phrase_over_two_paragraphs_and_lines_is_outlined_on_each(editor):
    editor.insert("first badger\nsecond")
    editor.point_at(Span(6, 16))
    first, second = pointed(editor)
    assert second.baseline > first.baseline
    assert second.left < first.left


def test_another_draft_is_not_outlined_and_a_place_past_the_end_is_nothing(editor):
    editor.insert("one badger two")
    point_at(editor, "badger")
    editor.open_draft("two", "one badger two")
    assert pointed(editor) == []
    editor.point_at(Span(90, 95))
    assert pointed(editor) == []


def test_selected_words_can_be_typed_over(editor):
    editor.insert(f"{NURSE} a badger here")
    start = editor.text().index("badger")
    editor.select(Span(start, start + 6))
    type_text(editor, "x")
    assert editor.text() == f"{NURSE} a x here"
