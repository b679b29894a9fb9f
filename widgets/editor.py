"""The place to write, with findings marked where they stand."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from checks import Finding, Fix, Span
from checks.fixing import Edit, edit_for
from widgets.gutter import GUTTER, Gutter
from widgets.highlighter import Finder, FindingHighlighter, Mark, marks_of
from widgets.mark_painter import BlockView, Segment, paint_line, paint_pointed, paint_tint
from widgets.offsets import to_points, to_units
from widgets.page import PlainPage
from widgets.shown_marks import ShownMarks
from widgets.theme import theme_of


class ComposeEditor(PlainPage):
    """A page whose findings are marked, explained on hover and mended from a menu.

    Signals:
        fix_chosen: a fix was picked in the context menu; carries the Finding and the Fix.
        dismissed: "Not a risk here" was picked in the context menu; carries the Finding.
    """

    fix_chosen = Signal(object, object)
    dismissed = Signal(object)

    def __init__(self, find: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._shown = ShownMarks()
        self._pointed: tuple[QTextCursor, str] | None = None  # words, and what they say
        self._spacious = False
        self._highlighters: dict[QTextDocument, FindingHighlighter] = {}
        self.setAccessibleName(self.tr("Post text"))
        self._gutter = Gutter(self, self.visible_marks)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._gutter.update())
        self._dress()

    # ---------------------------------------------------------------- findings

    def _new_document(self, text: str) -> QTextDocument:
        document = super()._new_document(text)
        self._highlighters[document] = FindingHighlighter(document, self._find)
        document.contentsChange.connect(lambda *_: self._gutter.update())
        return document

    @property
    def _highlighter(self) -> FindingHighlighter | None:
        """The one of the document on show."""
        return self._highlighters.get(self.document())

    def open_draft(self, draft_id: str, text: str) -> None:
        """Show a draft's own document, with its marks."""
        super().open_draft(draft_id, text)
        self._gutter.update()

    def forget_draft(self, draft_id: str) -> None:
        """Drop a document that is not shown, and its marks."""
        gone = self._documents.get(draft_id)
        super().forget_draft(draft_id)
        if gone is not None and draft_id not in self._documents:
            del self._highlighters[gone]

    def _dress(self) -> None:
        """Take fonts and colours from the window's theme; leave room for the gutter."""
        super()._dress()
        self.setViewportMargins(theme_of(self).px(GUTTER), 0, 0, 0)
        self._place_gutter()
        self._repaint()

    def apply_fix(self, finding: Finding, fix: Fix) -> bool:
        """Apply a fix if the text still says what the finding quoted; tell whether it did."""
        return self.apply_edit(edit_for(self.text(), finding, fix))

    def apply_edit(self, edit: Edit | None) -> bool:
        """Apply an edit as one step to undo, and tell at once; whether there was one."""
        if edit is None:
            return False
        self.replace(*edit)
        self.tell_now()
        return True

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

    def point_at(self, span: Span | None) -> None:
        """Outline the code points of a span quietly, until told otherwise; None: nothing.

        The outline goes with the words through edits and undo, and shows only while they stand.
        """
        self._pointed = None
        if span is not None:
            cursor = self._cursor_over(span)
            cursor.setKeepPositionOnInsert(True)  # what is typed right after is no part of it
            self._pointed = (cursor, cursor.selectedText())
        self.viewport().update()

    def select(self, span: Span) -> None:
        """Select the code points of a span and take the focus: they are to be reworded."""
        self.setTextCursor(self._cursor_over(span))
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cursor_over(self, span: Span) -> QTextCursor:
        text, cursor = self.text(), QTextCursor(self.document())
        cursor.setPosition(to_units(text, span.start))
        cursor.setPosition(to_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def set_spacious(self, *, on: bool) -> None:
        """Keep four lines of the words in view, where there are so many, not two."""
        self._spacious = on
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Two lines, or four of those there are."""
        least = super().minimumSizeHint()
        if self._spacious:
            four = self.fontMetrics().height() * 6  # with the air between them
            least.setHeight(max(least.height(), min(four, self.sizeHint().height())))
        return least

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
                    for segment in lines.segments(mark.start, mark.end, active=active):
                        yield mark, segment
            block = block.next()

    def pointed_segments(self) -> Iterator[Segment]:
        """Yield the stretches in view of the words pointed at, while they still stand."""
        if self._pointed is None:
            return
        cursor, words = self._pointed
        if not words or cursor.document() != self.document() or cursor.selectedText() != words:
            return
        layout, bottom = self.document().documentLayout(), self.viewport().height()
        scrolled = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            origin = layout.blockBoundingRect(block).topLeft() + scrolled
            start, end = max(0, first - block.position()), last - block.position()
            end = min(end, block.length() - 1)
            yield from BlockView(block, origin, bottom).segments(start, end)
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint below the words, line above the page."""
        marks, pointed = list(self.visible_marks()), list(self.pointed_segments())
        theme = theme_of(self)
        if marks or pointed:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for mark, at in marks:
                paint_tint(painter, theme, mark, at)
            for at in pointed:
                paint_pointed(painter, theme, at)
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

    def _place_gutter(self) -> None:
        edge = self.contentsRect()
        width = theme_of(self).px(GUTTER)
        self._gutter.setGeometry(edge.left(), edge.top(), width, edge.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the page."""
        super().resizeEvent(event)
        self._place_gutter()

    # ---------------------------------------------------------------- menus and tips

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the fixes of the finding under the pointer before the usual entries."""
        menu = self.createStandardContextMenu(event.pos())
        first = menu.actions()[0] if menu.actions() else None
        finding = self._finding_at(event.pos())
        if finding is not None:
            for action in self._ways_out(menu, finding):
                menu.insertAction(first, action)  # type: ignore[arg-type] # None appends
            menu.insertSeparator(first)  # type: ignore[arg-type] # the same
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
        if finding.may_be_dismissed:
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
                tip = f"{finding.severity.word}: {finding.rule.title}\n{finding.why}"
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


def _action(menu: QMenu, text: str, choose: Callable[[], object]) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda _=False: choose())
    return action
