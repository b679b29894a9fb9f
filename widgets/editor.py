"""The place to write, with findings marked where they stand."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextEdit, QToolTip, QWidget

from checks import Finding, Fix, Severity
from checks.fixing import edit_for
from checks.text import clean
from widgets.gutter import GUTTER, Gutter
from widgets.highlighter import Finder, FindingHighlighter, Mark, marks_of
from widgets.intake import text_of, why_not
from widgets.mark_painter import BlockView, Segment, paint_line, paint_tint
from widgets.offsets import to_points, to_units
from widgets.shown_marks import ShownMarks
from widgets.theme import theme_of

_MARGIN = 4  # widget pixels around the words, so that no tint is cut off
_FEWEST_LINES = 5  # a growing page is at least this high
_UNDO_PAUSE_MS = 1_000  # what is typed without such a pause is undone together
_NOTICE_MS = 30  # text_edited is told at most this often while somebody types
_LINE_HEIGHT = {True: 160, False: 132}  # per cent; Noto Serif's own line is taller than Inter's


class ComposeEditor(QTextEdit):
    """A plain-text editor with one document, and one undo history, per draft.

    Spans in signals and arguments are code points of the whole draft.

    Signals:
        text_edited: the writer changed the text; carries the whole text.
        caret_moved: the caret stands elsewhere; carries its code point index.
        fix_chosen: a fix was picked in the context menu; carries the Finding and the Fix.
        dismissed: "Not a risk here" was picked in the context menu; carries the Finding.
        refused: what was pasted or dropped may not go in; carries a sentence that says why.
        copied_by_hand: the writer copied or cut words out of the text.
    """

    text_edited = Signal(str)
    caret_moved = Signal(int)
    fix_chosen = Signal(object, object)
    dismissed = Signal(object)
    refused = Signal(str)
    copied_by_hand = Signal()

    def __init__(self, find: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._documents: dict[str, tuple[QTextDocument, FindingHighlighter]] = {}
        self._shown = ShownMarks()
        self._highlighter: FindingHighlighter | None = None
        self._loading = False
        self._growing = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setAccessibleName(self.tr("Post text"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._gutter = Gutter(self, self.visible_marks)
        self._notice = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._notice.timeout.connect(self._tell)
        self._typing = QTimer(self, singleShot=True, interval=_UNDO_PAUSE_MS)
        self._typing.timeout.connect(self._end_undo_step)
        self._caret_notice = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._caret_notice.timeout.connect(self._tell_caret)
        self._handing_out = QTimer(self, singleShot=True, interval=0)  # one turn of the event loop
        QGuiApplication.clipboard().dataChanged.connect(self._clipboard_changed)
        self.cursorPositionChanged.connect(self._caret_notice.start)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._gutter.update())
        self._dress()

    # ---------------------------------------------------------------- drafts

    def open_draft(self, draft_id: str, text: str) -> None:
        """Show a draft's own document; make it from ``text`` the first time."""
        self.tell_now()
        if draft_id not in self._documents:
            self._documents[draft_id] = self._new_document(text)
        document, self._highlighter = self._documents[draft_id]
        self._loading = True
        self.setDocument(document)
        self._loading = False
        self.updateGeometry()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._gutter.update()

    def forget_draft(self, draft_id: str) -> None:
        """Drop a document that is not shown; its undo history goes with it."""
        if draft_id in self._documents and self._documents[draft_id][0] is not self.document():
            document, _ = self._documents.pop(draft_id)
            document.deleteLater()

    def _new_document(self, text: str) -> tuple[QTextDocument, FindingHighlighter]:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(_MARGIN)
        document.setDefaultFont(theme_of(self).font("editor"))
        document.setPlainText(clean(text))
        self._space_lines(document)
        document.setUndoRedoEnabled(True)
        highlighter = FindingHighlighter(document, self._find)
        document.contentsChange.connect(self._contents_changed)
        document.documentLayout().documentSizeChanged.connect(self._size_changed)
        return document, highlighter

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

    def set_growing(self, *, on: bool) -> None:
        """Be as high as the text is, at most as high as there is room; else fill the room."""
        self._growing = on
        vertical = QSizePolicy.Policy.Maximum if on else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()

    def insert(self, new: str) -> None:
        """Insert at the caret, in place of a selection, as one step to undo."""
        self._end_undo_step()
        self.textCursor().insertText(clean(new))
        self._end_undo_step()

    def apply_fix(self, finding: Finding, fix: Fix) -> bool:
        """Apply a fix if the text still says what the finding quoted; tell whether it did."""
        edit = edit_for(self.text(), finding, fix)
        if edit is None:
            return False
        self.replace(*edit)
        self.tell_now()
        return True

    # ---------------------------------------------------------------- findings

    def show_marks(self, findings: Sequence[Finding], shown: Sequence[Finding]) -> None:
        """Hide the marks of ``findings`` that are not among ``shown``: seven are enough."""
        if self._shown.show(findings, shown):
            self._repaint()

    def set_active(self, finding: Finding | None) -> None:
        """Outline one finding: the one whose card is open."""
        if self._shown.set_active(finding):
            self._repaint()

    def go_to(self, finding: Finding) -> None:
        """Put the caret at the start of a finding and take the focus."""
        cursor = self.textCursor()
        cursor.setPosition(to_units(self.text(), finding.span.start))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_again(self, paragraphs: frozenset[str] | None = None) -> None:
        """Ask for the findings of these paragraphs again; of all of them when None."""
        highlighter = self._highlighter
        if highlighter is None:
            return
        self._loading = True  # rehighlighting fires contentsChange without a change of text
        if paragraphs is None:
            highlighter.rehighlight()
        else:
            block = self.document().begin()
            while block.isValid():
                if block.text() in paragraphs:
                    highlighter.rehighlightBlock(block)
                block = block.next()
        self._loading = False
        self._repaint()

    def announce(self, words: str) -> None:
        """Say something through a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # ---------------------------------------------------------------- painting

    def visible_marks(self) -> Iterator[tuple[Mark, Segment]]:
        """Yield the marks in view with their stretches, in viewport coordinates."""
        bottom = self.viewport().height()
        layout = self.document().documentLayout()
        scrolled = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        block = self._first_block()
        revision = (self._highlighter, self._highlighter.revision) if self._highlighter else None
        numbers = self._shown.count_before(block, revision)
        while block.isValid():
            origin = layout.blockBoundingRect(block).topLeft() + scrolled
            if origin.y() > bottom:
                return
            marks = marks_of(block)
            lines = BlockView(block, origin, bottom) if marks else None
            for mark in marks:
                number = numbers[mark.key]
                numbers[mark.key] += 1
                if lines is not None and self._shown.is_seen(mark, number):
                    active = self._shown.is_active(mark, number)
                    for segment in lines.segments(mark, active=active):
                        yield mark, segment
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint below the words, line above the page."""
        marks = list(self.visible_marks())
        theme = theme_of(self)
        if marks:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for mark, at in marks:
                paint_tint(painter, theme, mark, at)
            painter.end()
        super().paintEvent(event)
        if marks:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for mark, at in marks:
                paint_line(painter, theme, mark, at)
            painter.end()

    def _first_block(self) -> QTextBlock:
        return self.cursorForPosition(QPoint(0, 0)).block()

    def _repaint(self) -> None:
        self.viewport().update()
        self._gutter.update()

    def _dress(self) -> None:
        """Take fonts and colours from the window's theme."""
        theme = theme_of(self)
        font = theme.font("editor")
        if self.font() != font:
            self.setFont(font)
        for document, _ in self._documents.values():
            document.setDefaultFont(font)
            self._space_again(document)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("muted"))
        self.setPalette(palette)
        self.setViewportMargins(theme.px(GUTTER), 0, 0, 0)
        self._place_gutter()
        self._repaint()

    def _place_gutter(self) -> None:
        edge = self.contentsRect()
        width = theme_of(self).px(GUTTER)
        self._gutter.setGeometry(edge.left(), edge.top(), width, edge.height())

    # ---------------------------------------------------------------- events

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

    def changeEvent(self, event: QEvent) -> None:
        """Dress again when the window's theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the page."""
        super().resizeEvent(event)
        self._place_gutter()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the fixes of the finding under the pointer before the usual entries."""
        menu = self.createStandardContextMenu(event.pos())
        first = menu.actions()[0] if menu.actions() else None
        finding = self._finding_at(event.pos())
        if finding is not None:
            for action in self._ways_out(menu, finding):
                menu.insertAction(first, action)  # type: ignore[arg-type] # None appends
            menu.insertSeparator(first)  # type: ignore[arg-type]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def offer_fixes(self) -> None:
        """Open the fixes of the finding the caret is in, by keyboard alone."""
        at = self.cursorRect()
        finding = self._finding_at(at.center()) or self._finding_at(at.topRight() + QPoint(3, 4))
        if finding is None:
            return
        menu = QMenu(self)
        for action in self._ways_out(menu, finding):
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at.bottomLeft()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _ways_out(self, menu: QMenu, finding: Finding) -> list[QAction]:
        """The fixes, and "Not a risk here" where the writer may say so."""
        found = [
            _action(menu, fix.label, partial(self.fix_chosen.emit, finding, fix))
            for fix in finding.fixes
        ]
        if finding.severity is not Severity.STOP:
            dismiss = partial(self.dismissed.emit, finding)
            found.append(_action(menu, self.tr("Not a risk here"), dismiss))
        return found

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a mark means where the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            finding = self._finding_at(event.pos())
            if finding is None:
                QToolTip.hideText()
            else:
                tip = f"{finding.severity.word}: {finding.rule.title}\n{finding.rule.why}"
                QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def _finding_at(self, point: QPoint) -> Finding | None:
        """The shown finding under ``point``, moved to draft positions."""
        for mark, at in self.visible_marks():
            box = QRectF(at.left, 0, at.right - at.left, 0)
            em = self.font().pixelSize()
            box.setTop(at.baseline - em)
            box.setBottom(at.baseline + em * 0.4)
            if box.contains(QPointF(point)):
                block = self.cursorForPosition(point).block()
                return mark.finding.moved(to_points(self.text(), block.position()))
        return None

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
        self._gutter.update()

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


def _action(menu: QMenu, text: str, choose: Callable[[], object]) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda _=False: choose())
    return action
