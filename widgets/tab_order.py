"""The order Tab walks in: as one reads the screen, whatever was built first."""

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget


@runtime_checkable
class KeepsOrder(Protocol):
    """Something with an order of its own for what takes the focus in it."""

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, itself perhaps included, in the order Tab should meet it."""
        ...


def reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what takes the focus by Tab: part after part, each in the order of its layouts."""
    return [widget for part in parts for widget in _walk(part) if _takes_focus(widget)]


def _walk(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and all inside it: first what its layout holds, then what stands free."""
    if not widget.isVisible():
        return
    if isinstance(widget, KeepsOrder):
        yield from widget.tab_stops
        return
    yield widget
    layout = widget.layout()
    inside = list(_held(layout)) if layout is not None else []
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    free = [w for w in widget.findChildren(QWidget, options=direct) if w not in inside]
    for child in (*inside, *sorted(free, key=_place)):
        if not child.isWindow():
            yield from _walk(child)


def _held(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, nested = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif nested is not None:
            yield from _held(nested)


def _place(widget: QWidget) -> tuple[int, int]:
    where: QPoint = widget.pos()
    return where.y(), where.x()


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
