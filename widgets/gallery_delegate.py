"""How one card of the gallery is drawn.

A delegate, not a widget per card: 114 cards as widgets took a tenth of a second to lay out again
after each key; drawing the eight in view takes a few milliseconds.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.gallery_items import Piece, TemplateCard, excerpt
from widgets.icons import pixmap
from widgets.theme import Theme, theme_of

CARD_HEIGHT = 152  # design pixels
GAP = 12
_LINES = 2
_STEP = 1.3  # from line to line, in heights of the type
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CardDelegate(QStyledItemDelegate):
    """Draws a card: status and grade, title, two lines of the text, topic and audience."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the card of ``index``."""
        card = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(card, TemplateCard):
            return
        view = option.widget
        theme = theme_of(view)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px(GAP)
        area = QRectF(option.rect).adjusted(0.5, 0.5, -gap - 0.5, -gap - 0.5)
        _paint_edge(painter, area, theme, chosen=chosen, hovered=_hovered(option))
        inside = area.adjusted(theme.px(16), theme.px(14), -theme.px(16), -theme.px(12))
        self._paint_words(painter, inside, card, theme)
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - all cards are of one size
    ) -> QSize:
        """The cell the view's grid gives."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize()

    def _paint_words(
        self, painter: QPainter, inside: QRectF, card: TemplateCard, theme: Theme
    ) -> None:
        line = QFontMetrics(theme.font("label")).height() + theme.px(2)
        head = QRectF(inside.left(), inside.top(), inside.width(), line)
        size, ratio = theme.px(16), painter.device().devicePixelRatio()
        status = card.status
        mark = pixmap(status.icon, getattr(theme, status.token), size, ratio, weight=2)
        painter.drawPixmap(head.topLeft() + QPointF(0, (line - size) / 2), mark)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour(status.token))
        painter.drawText(head.adjusted(size + theme.px(6), 0, 0, 0), _LEFT, status.word)
        painter.setFont(theme.font("cap"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(head, _RIGHT, card.grade)

        title = QFontMetrics(theme.font("title"))
        where = QRectF(inside.left(), head.bottom() + theme.px(4), inside.width(), title.height())
        painter.setFont(theme.font("title"))
        painter.setPen(theme.colour("text"))
        cut = title.elidedText(card.title, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(where, _LEFT, cut)

        top = where.bottom() + theme.px(4)
        paint_pieces(painter, card.body, QRectF(inside.left(), top, inside.width(), 0), theme)

        foot = QRectF(inside.left(), inside.bottom() - line, inside.width(), line)
        painter.setFont(theme.font("cap"))
        painter.setPen(theme.colour("muted"))
        words = " · ".join(part for part in (card.topic, card.kind, card.audience) if part)
        cut = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(foot.width())
        )
        painter.drawText(foot, _LEFT, cut)


def card_step(view: QWidget | None) -> int:
    """Pixels from one row of cards to the next."""
    return theme_of(view).px(CARD_HEIGHT + GAP)


def paint_pieces(
    painter: QPainter, body: Sequence[Piece], area: QRectF, theme: Theme, lines: int = _LINES
) -> None:
    """Draw the first ``lines`` lines of a text, blanks as soft boxes, cut with an ellipsis."""
    pieces = excerpt(body)
    layout = _lay_out(pieces, area.width(), theme, lines)
    while (end := _end_of(layout)) < len(layout.text()) and len(pieces) > 0:
        pieces = _cut(pieces, end)
        layout = _lay_out(pieces, area.width(), theme, lines)
    painter.setPen(theme.colour("muted"))
    layout.draw(painter, area.topLeft())


def _end_of(layout: QTextLayout) -> int:
    """How much of the text its lines hold."""
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def _cut(pieces: Sequence[Piece], end: int) -> tuple[Piece, ...]:
    """The pieces up to ``end`` less a word, which makes room for an ellipsis.

    A blank that would be cut goes whole.
    """
    kept: list[Piece] = []
    for piece in pieces:
        text = _shown(piece)
        if end - len(text) <= 0:
            if not piece.is_blank:
                kept.append(Piece(text[:end].rstrip().rpartition(" ")[0].rstrip(" ,.;:")))
            break
        kept.append(piece)
        end -= len(text)
    return (*kept, Piece("…"))


def _shown(piece: Piece) -> str:
    """A blank has thin spaces around it, so that its box has margins."""
    return f"\u2009{piece.text}\u2009" if piece.is_blank else piece.text


def _lay_out(pieces: Sequence[Piece], width: float, theme: Theme, lines: int) -> QTextLayout:
    formats, text = [], ""
    for piece in pieces:
        shown = _shown(piece)
        if piece.is_blank:
            formats.append(_blank_range(len(text), len(shown), theme))
        text += shown
    layout = QTextLayout(text, theme.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    step = QFontMetrics(theme.font("body")).height() * _STEP
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * step))
    layout.endLayout()
    return layout


def _blank_range(start: int, length: int, theme: Theme) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    found.format = blank_format(theme)
    return found


def blank_format(theme: Theme) -> QTextCharFormat:
    """The soft box of a blank."""
    box = QTextCharFormat()
    box.setBackground(theme.colour("acc_soft"))
    box.setForeground(theme.colour("acc"))
    box.setFontWeight(QFont.Weight.DemiBold)
    return box


def _hovered(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _paint_edge(
    painter: QPainter, area: QRectF, theme: Theme, *, chosen: bool, hovered: bool
) -> None:
    radius = theme.px(theme.radius_card)
    painter.setBrush(theme.colour("surface"))
    token = "acc" if chosen else "border" if hovered else "line"
    painter.setPen(QPen(theme.colour(token), 2 if chosen else 1))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5) if chosen else area, radius, radius)
