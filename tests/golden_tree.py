"""The accessible tree of a widget as text: what a screen reader meets, one line each.

Set ``UPDATE_GOLDEN=1`` to write the files anew after a wanted change, and read the difference.
"""

import os
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

FOLDER = Path(__file__).parent / "golden"
STATES = (
    "focusable",
    "checkable",
    "checked",
    "disabled",
    "readOnly",
    "editable",
    "hasPopup",
    "selected",
)


def tree(widget: QWidget) -> str:
    """Role, name, description, value and states of every visible part, indented by depth."""
    QApplication.processEvents()
    return "\n".join(_lines(QAccessible.queryAccessibleInterface(widget), 0)) + "\n"


def _lines(part: QAccessibleInterface, depth: int):
    state = part.state()
    if getattr(state, "invisible", False):
        return
    role = part.role().name
    name, description = (
        part.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)
    )
    flags = [flag for flag in STATES if getattr(state, flag, False)]
    if name or description or flags or role not in {"Client", "Border", "Grouping"}:
        words = [role, f"“{name}”"] if name else [role]
        if description:
            words.append(f"({description})")
        if flags:
            words.append("[" + " ".join(flags) + "]")
        yield "  " * depth + " ".join(words)
        depth += 1
    for place in range(part.childCount()):
        child = part.child(place)
        if child is not None:
            yield from _lines(child, depth)


def check(widget: QWidget, name: str) -> None:
    """Compare a widget's tree with ``tests/golden/<name>.txt``."""
    found = tree(widget)
    file = FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8"), f"The tree of {name} changed."
