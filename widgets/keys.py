"""Keys that mean the same on every page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def on_escape(page: QWidget, leave: SignalInstance | Callable[[], object]) -> None:
    """Leave a page with Escape, wherever in it the focus is."""
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    QShortcut(QKeySequence(Qt.Key.Key_Escape), page, context=context).activated.connect(leave)


def finishes(event: QKeyEvent) -> bool:
    """Whether Ctrl+Enter was pressed: it does what a page is for."""
    enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enters and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
