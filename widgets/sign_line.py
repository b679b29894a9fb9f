"""One thing that a text has or has not, and beside it what a click would add."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from widgets.basics import Box, Label, beside_icon
from widgets.layouts import FlowLayout, column


def sign_line(words: str, buttons: Sequence[QWidget] = (), *, there: bool, number: int = 0) -> Box:
    """Return a tick or an empty ring, the words, and the buttons under them.

    ``number`` stands before the words where an order matters; 0: it does not.
    """
    shown = f"{number}. {words}" if number else words
    label = Label(shown, "body", "text" if there else "muted", wrap=True)
    label.setAccessibleName(f"{'Has' if there else 'Not yet'}: {words}")
    lines = column(label, spacing=6)
    if buttons:
        lines.addWidget(Box(FlowLayout(*buttons, spacing=6)))
    icon, token = ("okcircle", "advice") if there else ("dashcircle", "muted")
    return Box(beside_icon(icon, lines, token, 16, gap=8))
