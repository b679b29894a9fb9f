"""The order Tab walks in: as one reads the screen, whatever was built first."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

_ROW = 12  # widget pixels: what stands this close in height is one row


@runtime_checkable
class KeepsOrder(Protocol):
    """Something with an order of its own for what takes the focus in it."""

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, itself perhaps included, in the order Tab should meet it."""
        ...


def reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what takes the focus by Tab: part after part, each from top to bottom, in rows."""
    found: list[QWidget] = []
    for part in parts:
        if part.isVisible():
            inside = [w for w in (part, *part.findChildren(QWidget)) if _takes_focus(w)]
            found.extend(sorted(inside, key=partial(_place, part)))
    return found


def neighbour(parts: Sequence[QWidget], *, forward: bool) -> QWidget | None:
    """Return what comes after the focus, or before it; it goes round."""
    order = reading_order(parts)
    now = QApplication.focusWidget()
    if not order:
        return None
    if now not in order:
        return order[0] if forward else order[-1]
    return order[(order.index(now) + (1 if forward else -1)) % len(order)]


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _place(part: QWidget, widget: QWidget) -> tuple[int, int, int]:
    """Row, column and number inside a holder.

    Positions may be out of view, in a scrolled list: that changes no order.
    """
    holder: QWidget | None = widget
    while holder is not None and holder is not part:
        if isinstance(holder, KeepsOrder) and widget in holder.tab_stops:
            return *_row_and_column(part, holder), holder.tab_stops.index(widget)
        holder = holder.parentWidget()
    return *_row_and_column(part, widget), 0


def _row_and_column(part: QWidget, widget: QWidget) -> tuple[int, int]:
    middle = widget.mapTo(part, QPoint(0, widget.height() // 2))
    return middle.y() // _ROW, middle.x()
