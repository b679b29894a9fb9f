"""A page of plain text: one document, and one undo history, per draft."""

from PySide6.QtCore import QEvent, QMimeData, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from checks.text import clean
from widgets.intake import text_of, why_not
from widgets.offsets import to_points, to_units
from widgets.theme import theme_of

_MARGIN = 4  # widget pixels around the words, so that no tint is cut off
_FEWEST_LINES = 5  # a growing page is at least this high
_UNDO_PAUSE_MS = 1_000  # what is typed without such a pause is undone together
_NOTICE_MS = 30  # text_edited is told at most this often while somebody types
_LINE_HEIGHT = {True: 160, False: 132}  # per cent; Noto Serif's own line is taller than Inter's


class PlainPage(QTextEdit):
    """Takes and gives plain text; knows nothing of findings.

    Positions in signals and arguments are code points of the whole draft.

    Signals:
        text_edited: the writer changed the text; carries the whole text.
        caret_moved: the caret stands elsewhere; carries its code point index.
        refused: what was pasted or dropped may not go in; carries a sentence that says why.
        copied_by_hand: the writer copied or cut words out of the text.
    """

    text_edited = Signal(str)
    caret_moved = Signal(int)
    refused = Signal(str)
    copied_by_hand = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents: dict[str, QTextDocument] = {}
        self._loading = False
        self._growing = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._notice = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._notice.timeout.connect(self._tell)
        self._typing = QTimer(self, singleShot=True, interval=_UNDO_PAUSE_MS)
        self._typing.timeout.connect(self._end_undo_step)
        self._caret_notice = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._caret_notice.timeout.connect(self._tell_caret)
        self._handing_out = QTimer(self, singleShot=True, interval=0)  # one turn of the event loop
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)
        self.cursorPositionChanged.connect(self._caret_notice.start)

    # ---------------------------------------------------------------- drafts

    def open_draft(self, draft_id: str, text: str) -> None:
        """Show a draft's own document; make it from ``text`` the first time."""
        self.tell_now()
        if draft_id not in self._documents:
            self._documents[draft_id] = self._new_document(text)
        self._loading = True
        self.setDocument(self._documents[draft_id])
        self._loading = False
        self.updateGeometry()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def forget_draft(self, draft_id: str) -> None:
        """Drop a document that is not shown; its undo history goes with it."""
        if self._documents.get(draft_id, self.document()) is not self.document():
            self._documents.pop(draft_id).deleteLater()

    def _new_document(self, text: str) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(_MARGIN)
        document.setDefaultFont(theme_of(self).font("editor"))
        document.setPlainText(clean(text))
        self._space_lines(document)
        document.setUndoRedoEnabled(True)
        document.contentsChange.connect(self._contents_changed)
        document.documentLayout().documentSizeChanged.connect(self._size_changed)
        return document

    def _spacing(self) -> QTextBlockFormat:
        theme = theme_of(self)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            _LINE_HEIGHT[theme.is_work], QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        spacing.setBottomMargin(round(theme.font("editor").pixelSize() * 0.7))
        return spacing

    def _space_lines(self, document: QTextDocument) -> None:
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._spacing())

    def _space_again(self, document: QTextDocument) -> None:
        """Let the gaps follow the text size, where that is no step to undo."""
        old = document.begin().blockFormat()
        wanted = self._spacing()
        if (old.bottomMargin(), old.lineHeight()) == (wanted.bottomMargin(), wanted.lineHeight()):
            return
        if document.isUndoAvailable() or document.isRedoAvailable():
            return
        self._loading, before = True, self._loading
        document.setUndoRedoEnabled(False)
        self._space_lines(document)
        document.setUndoRedoEnabled(True)
        self._loading = before

    # ---------------------------------------------------------------- text

    def text(self) -> str:
        """Return the draft as it stands, without what an input method still composes."""
        return self.toPlainText()

    def caret(self) -> int:
        """Return the caret's place, a code point index."""
        return to_points(self.text(), self.textCursor().position())

    def replace(self, start: int, end: int, new: str) -> None:
        """Replace the code points ``start:end`` as one step to undo; the caret follows."""
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_units(text, start))
        cursor.setPosition(to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        self._end_undo_step()
        cursor.insertText(clean(new))
        self._end_undo_step()
        self.setTextCursor(cursor)

    def replace_all(self, new: str) -> None:
        """Replace the whole text as one step to undo: a template, an example."""
        self.replace(0, len(self.text()), new)

    def insert(self, new: str) -> None:
        """Insert at the caret, in place of a selection, as one step to undo."""
        self._end_undo_step()
        self.textCursor().insertText(clean(new))
        self._end_undo_step()

    def set_growing(self, *, on: bool) -> None:
        """Be as high as the text is, at most as high as there is room; else fill the room."""
        self._growing = on
        vertical = QSizePolicy.Policy.Maximum if on else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()

    def announce(self, words: str) -> None:
        """Say something through a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ---------------------------------------------------------------- how it stands

    def _dress(self) -> None:
        """Take fonts and colours from the window's theme."""
        theme = theme_of(self)
        font = theme.font("editor")
        if self.font() != font:
            self.setFont(font)
        for document in self._documents.values():
            document.setDefaultFont(font)
            self._space_again(document)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("muted"))
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        """Ask for room for all of the text, and for a few lines more than none."""
        hint = super().sizeHint()
        if self._growing:
            em = self.fontMetrics().height()
            words = self.document().documentLayout().documentSize().height()
            hint.setHeight(max(round(words) + em, em * _FEWEST_LINES))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Never less than two lines."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height() * 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the caret in view where something takes room below the words."""
        was_in_view = self.cursorRect().bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        if was_in_view and event.size().height() < event.oldSize().height():
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Dress again when the window's theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    # ---------------------------------------------------------------- what goes in and out

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter makes a paragraph too: a soft break would hide half of it from checks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            event = QKeyEvent(event.type(), event.key(), plain, event.text())
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Only text: a dropped file would put its name, often a patient's, into the post."""
        return text_of(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text without what cannot be posted; say why where nothing may go in."""
        text = text_of(source)
        if text is None:
            self.refused.emit(why_not(source))
            return
        self.insert(text)
        self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let go of nothing unseen: what is refused is dropped here too, and then explained."""
        super().dragEnterEvent(event)
        self._take_in_hand(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on as it began."""
        super().dragMoveEvent(event)
        self._take_in_hand(event)

    def _take_in_hand(self, event: QDropEvent) -> None:
        if not event.isAccepted():
            event.setDropAction(Qt.DropAction.CopyAction)  # never a move: nothing is taken away
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take text; leave all else where it was and say why."""
        if self.canInsertFromMimeData(event.mimeData()):
            super().dropEvent(event)
            return
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.ignore()
        self.refused.emit(why_not(event.mimeData()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Hand out the selection, and tell if the clipboard takes it at once.

        Qt asks here too when words are dragged, and on X11 whenever some are selected.
        """
        self._handing_out.start()
        return super().createMimeDataFromSelection()

    def _clipboard_changed(self) -> None:
        if self._handing_out.isActive():
            self._handing_out.stop()
            self.copied_by_hand.emit()

    # ---------------------------------------------------------------- telling

    def _end_undo_step(self) -> None:
        """Let the next edit be a step of its own.

        Qt joins an insertion to the one before it, a fix or a whole paragraph of typing, unless
        the document counts as saved in between.
        """
        self.document().setModified(False)

    def _contents_changed(self, _position: int, _removed: int, _added: int) -> None:
        if self._loading:
            return
        self._typing.start()
        if not self._notice.isActive():
            self._notice.start()

    def _size_changed(self, _size: QSizeF) -> None:
        if self._growing:
            self.updateGeometry()

    def tell_now(self) -> None:
        """Tell what was typed a moment ago at once, not in some milliseconds."""
        if self._notice.isActive():
            self._notice.stop()
            self._tell()

    def _tell(self) -> None:
        self.text_edited.emit(self.text())

    def _tell_caret(self) -> None:
        self.tell_now()  # the caret's place means something only in the text it stands in
        self.caret_moved.emit(self.caret())
