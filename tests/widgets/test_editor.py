"""The editor with a finder of its own: what is marked, where, and what an edit does to it."""

import gc
import sys

import PySide6
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMainWindow

from checks import (
    Category,
    Certainty,
    Finding,
    Fix,
    Guideline,
    Kind,
    Mode,
    Rule,
    Severity,
    Span,
)
from widgets.editor import ComposeEditor
from widgets.highlighter import marks_of
from widgets.theme import apply_theme, load_fonts, theme_for

NURSE = "👩🏽‍⚕️"


def rule(id_, severity):
    return Rule(
        id=id_,
        code="X01",
        category=Category.RUMOR,
        severities=((Kind.PROFESSIONAL, severity),),
        modes=frozenset(Mode),
        title="A title",
        why="A reason.",
        guideline=Guideline("g", "HHS", "Privacy Rule", "164.514", "Words."),
        certainty=Certainty.PATTERN,
        find=lambda _text, _context: (),
    )


RULES = {
    "stopword": rule("a-stop", Severity.STOP),
    "careword": rule("a-care", Severity.CAUTION),
    "lateword": rule("a-late", Severity.ADVICE),
}


class Finder:
    """Finds three words; the last one only once it is told to know it."""

    def __init__(self):
        self.knows_late = False
        self.asked = []

    def __call__(self, paragraph):
        self.asked.append(paragraph)
        if "lateword" in paragraph and not self.knows_late:
            return None
        found = []
        for word, rule_ in RULES.items():
            start = paragraph.find(word)
            while start >= 0:
                fixes = (Fix("Say less", "less"), Fix("Remove", ""))
                span = Span(start, start + len(word))
                found.append(Finding(span, rule_, rule_.severities[0][1], word, fixes))
                start = paragraph.find(word, start + 1)
        return sorted(found, key=lambda f: f.span)


@pytest.fixture
def finder():
    return Finder()


@pytest.fixture
def editor(qtbot, finder):
    load_fonts()
    window = QMainWindow()
    editor = ComposeEditor(finder)
    window.setCentralWidget(editor)
    apply_theme(window, theme_for(Kind.PROFESSIONAL, "light"))
    window.resize(700, 500)
    qtbot.addWidget(window)
    window.show()
    editor.window_ = window
    editor.open_draft("one", "")
    editor.setFocus()
    return editor


def marked(editor):
    """The words under each mark, read back from Qt's own positions."""
    found = []
    block = editor.document().begin()
    while block.isValid():
        for mark in marks_of(block):
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + mark.start)
            cursor.setPosition(block.position() + mark.end, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor.selectedText())
        block = block.next()
    return found


def type_text(editor, text):
    for ch in text:
        key = Qt.Key.Key_Return if ch == "\n" else Qt.Key.Key_unknown
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, ch)
        QApplication.sendEvent(editor, event)


def paste(editor, text):
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


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


# ---------------------------------------------------------------- words pointed at


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
