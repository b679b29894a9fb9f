"""The editor with a finder of its own, and what the tests do to it and read back from it."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow

from checks import Category, Certainty, Finding, Fix, Guideline, Kind, Mode, Rule, Severity, Span
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
