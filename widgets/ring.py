"""The ring around what has the focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from widgets.theme import Theme


def paint_ring(
    painter: QPainter, theme: Theme, rect: QRectF, radius: float, *, inside: bool = False
) -> None:
    """The two-pixel ring of what has the focus; ``inside`` an accent fill it changes colour."""
    inset = theme.px(3) if inside else 0
    ring = rect.adjusted(1 + inset, 1 + inset, -1 - inset, -1 - inset)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("acc_text" if inside else "acc"), 2))
    corner = max(1.0, radius - 1 - inset)
    painter.drawRoundedRect(ring, corner, corner)
