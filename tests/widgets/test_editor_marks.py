"""The marks in the editor: on which words they stand, what moves them, and which are shown."""

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from checks import Finding, Kind, Severity, Span
from tests.widgets import editor_on_screen
from tests.widgets.editor_on_screen import NURSE, marked, paste, rule, type_text
from widgets.theme import theme_for

# pytest looks for fixtures among a module's own names
finder = editor_on_screen.finder
editor = editor_on_screen.editor


@pytest.mark.parametrize(
    "before", ["", "plain ", f"{NURSE} ", "e\u0301\u0301 ", "שלום ", "ends\nnew ", "a\u00a0b "]
)
def test_marks_stand_on_the_words_whatever_stands_before(editor, before):
    type_text(editor, before + "stopword after")
    assert marked(editor) == ["stopword"]


def test_a_mark_is_there_in_the_frame_of_the_key(editor):
    type_text(editor, "stopwor")
    assert marked(editor) == []
    type_text(editor, "d")
    assert marked(editor) == ["stopword"]


def test_only_the_edited_paragraph_is_checked(editor, finder):
    paste(editor, "\n".join(f"paragraph {n}" for n in range(50)))
    finder.asked.clear()
    type_text(editor, "x")
    assert finder.asked == ["paragraph 49x"]


def test_tint_and_line_are_painted_on_the_word_and_nowhere_else(editor):
    type_text(editor, f"{NURSE} quiet words then stopword and on")
    [(mark, at)] = list(editor.visible_marks())
    image = editor.viewport().grab().toImage()
    theme = theme_for(Kind.PROFESSIONAL, "light")
    tint, line = theme.colour("stop_tint").name(), theme.colour("stop").name()
    scale = image.devicePixelRatio()

    def colours(left, right):
        top, bottom = at.baseline - 30, at.baseline + 12
        xs = range(int(left * scale), int(right * scale), 2)
        return {
            image.pixelColor(x, y).name()
            for x in xs
            for y in range(max(0, int(top * scale)), int(bottom * scale))
        }

    assert mark.finding.quote == "stopword"
    assert {tint, line} <= colours(at.left, at.right)
    assert not {tint, line} & colours(0, at.left - 6)
    assert not {tint, line} & colours(at.right + 6, at.right + 80)


def test_marks_move_along_while_an_input_method_composes(editor):
    type_text(editor, "one stopword")
    [(_, before)] = list(editor.visible_marks())
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    QApplication.sendEvent(editor, QInputMethodEvent("composed", []))
    [(_, during)] = list(editor.visible_marks())
    assert during.left > before.left + 40
    assert during.right - during.left == pytest.approx(before.right - before.left, abs=1)
    assert editor.text() == "one stopword"
    commit = QInputMethodEvent()
    commit.setCommitString("")
    QApplication.sendEvent(editor, commit)
    [(_, after)] = list(editor.visible_marks())
    assert after.left == pytest.approx(before.left, abs=1)


def test_marks_cover_a_word_in_right_to_left_text(editor):
    type_text(editor, "שלום stopword עולם")
    [(_, at)] = list(editor.visible_marks())
    em = editor.font().pixelSize()
    assert 3 * em < at.right - at.left < 6 * em


def test_a_wrapped_mark_has_a_stretch_on_each_line(editor):
    editor.window_.resize(260, 400)
    type_text(editor, "some words before it all stopword")
    stretches = [at for _, at in editor.visible_marks()]
    assert all(at.right > at.left for at in stretches)
    assert all(at.right <= editor.viewport().width() + 4 for at in stretches)


def test_late_findings_are_marked_when_they_are_known(editor, finder):
    type_text(editor, "a lateword here")
    assert marked(editor) == []
    finder.knows_late = True
    editor.look_again(frozenset({"a lateword here"}))
    assert marked(editor) == ["lateword"]


def test_marks_are_carried_over_an_edit_while_the_slow_half_thinks(editor, finder):
    finder.knows_late = True
    type_text(editor, "a lateword here")
    finder.knows_late = False
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(editor, "So: ")
    assert marked(editor) == ["lateword"]
    cursor = editor.textCursor()
    cursor.setPosition(editor.text().index("word"))
    editor.setTextCursor(cursor)
    type_text(editor, "-")  # the words themselves changed: the old finding has no say any more
    assert marked(editor) == []


def test_hidden_marks_are_not_painted(editor):
    type_text(editor, "stopword careword")
    found = editor._find(editor.text())
    editor.show_marks(found, found[:1])
    assert [mark.finding.quote for mark, _ in editor.visible_marks()] == ["stopword"]
    editor.show_marks(found, found)
    assert len(list(editor.visible_marks())) == 2


def test_the_context_menu_offers_the_fixes_first(editor, qtbot):
    type_text(editor, "a careword here")
    [(_, at)] = list(editor.visible_marks())
    finding = editor._finding_at(QPoint(int(at.left + 5), int(at.baseline - 3)))
    assert finding.quote == "careword"
    menu = None

    def opened():
        nonlocal menu
        menu = QApplication.activePopupWidget()
        return menu is not None

    point = QPoint(int(at.left + 5), int(at.baseline - 3))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, editor.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(editor.viewport(), event)
    qtbot.waitUntil(opened, timeout=1000)
    labels = [action.text() for action in menu.actions()]
    assert labels[:3] == ["Say less", "Remove", "Not a risk here"]
    with qtbot.waitSignal(editor.fix_chosen, timeout=1000) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args[0].quote == "careword"
    menu.close()


def test_a_stop_cannot_be_dismissed_from_the_menu(editor, qtbot):
    type_text(editor, "a stopword here")
    [(_, at)] = list(editor.visible_marks())
    point = QPoint(int(at.left + 5), int(at.baseline - 3))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, editor.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(editor.viewport(), event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None, timeout=1000)
    menu = QApplication.activePopupWidget()
    assert "Not a risk here" not in [action.text() for action in menu.actions()]
    menu.close()


def test_sixty_thousand_characters_go_in_and_keep_their_marks(editor):
    paste(editor, "\n".join(["quiet words " * 24 + "stopword"] * 200))
    assert len(marked(editor)) == 200
    type_text(editor, " and on")
    assert editor.text().endswith("stopword and on")


# ---------------------------------------------------------------- few marks of many


def seen(editor):
    """Where the seen marks begin in their block."""
    return [mark.start for mark, at in editor.visible_marks() if at.opens]


def draft_findings(editor):
    """The findings at draft positions, in reading order."""
    found, at = [], 0
    for paragraph in editor.text().split("\n"):
        found.extend(finding.moved(at) for finding in editor._find(paragraph))
        at += len(paragraph) + 1
    return found


def test_of_twelve_like_words_only_the_shown_seven_are_marked_and_one_is_active(editor):
    type_text(editor, "\n".join(["careword and careword"] * 6))
    found = draft_findings(editor)
    editor.show_marks(found, found[:7])
    editor.set_active(found[4])
    marks = list(editor.visible_marks())
    assert len(marks) == 7
    assert [number for number, (_, at) in enumerate(marks) if at.active] == [4]


def test_a_scrolled_view_still_knows_which_of_the_like_words_it_shows(editor):
    paste(editor, "\n".join([f"{NURSE} careword"] * 60))
    found = draft_findings(editor)
    editor.show_marks(found, found[50:57])
    editor.set_active(found[52])
    editor.go_to(found[0])
    assert seen(editor) == []
    editor.go_to(found[59])
    marks = list(editor.visible_marks())
    assert len(marks) == 7
    assert [number for number, (_, at) in enumerate(marks) if at.active] == [2]


def test_no_mark_blinks_between_a_key_and_the_next_review(editor):
    type_text(editor, "careword " * 9)
    found = draft_findings(editor)
    editor.show_marks(found, found[:7])
    before = seen(editor)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(editor, "So ")
    assert seen(editor) == [start + 3 for start in before]
    type_text(editor, "\n")
    assert len(seen(editor)) == 7
    editor.undo()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    type_text(editor, "careword")  # one more of what is hidden already
    assert len(seen(editor)) == 7
    type_text(editor, " stopword")  # something new is seen at once
    assert len(seen(editor)) == 8


def calls_into_layout(editor, work):
    """How often lines were asked for, and places on them, while ``work`` ran."""
    asked = []

    def watch(_frame, event, called):
        if event == "c_call" and called.__name__ in {"lineAt", "cursorToX", "glyphRuns"}:
            asked.append(called.__name__)

    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(None)
    return len(asked)


def test_painting_visits_no_lines_out_of_view(editor):
    paste(editor, ("quiet words about it and a careword too. " * 500).strip())
    assert len(editor._find(editor.text())) == 500
    lines = editor.document().firstBlock().layout().lineCount()
    marks = list(editor.visible_marks())
    bottom = editor.viewport().height()
    assert marks
    assert all(-40 <= at.baseline <= bottom + 40 for _, at in marks)
    asked = calls_into_layout(editor, lambda: list(editor.visible_marks()))
    assert asked < 4 * len(marks) + 40 < lines


def test_a_mark_that_began_above_the_view_has_no_shape_beside_its_rest(editor):
    long = rule("a-long", Severity.CAUTION)
    editor._find = lambda text: [Finding(Span(0, len(text)), long, Severity.CAUTION, text)]
    editor.open_draft("long", "words that fill many more lines than one page can hold " * 60)
    QApplication.processEvents()
    editor.verticalScrollBar().setValue(0)
    assert [at.opens for _, at in editor.visible_marks()][:2] == [True, False]
    editor.verticalScrollBar().setValue(300)
    stretches = [at for _, at in editor.visible_marks()]
    assert stretches
    assert not any(at.opens for at in stretches)


def test_no_tint_covers_the_blank_a_line_breaks_at(editor):
    word = rule("a-pair", Severity.CAUTION)
    editor._find = lambda text: (
        [Finding(Span(0, len(text)), word, Severity.CAUTION, text)] if text else []
    )
    editor.open_draft("wrapped", "several words that go on to a second and even a third line " * 3)
    QApplication.processEvents()
    stretches = [at for _, at in editor.visible_marks()]
    layout = editor.document().firstBlock().layout()
    assert len(stretches) > 2
    for number, at in enumerate(stretches):
        line = layout.lineAt(number)
        words = editor.text()[line.textStart() : line.textStart() + line.textLength()].rstrip()
        end = line.cursorToX(line.textStart() + len(words))
        right = end[0] if isinstance(end, tuple) else end
        assert at.right == pytest.approx(right + editor.document().documentMargin(), abs=1.5)
