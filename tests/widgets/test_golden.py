"""Every sample: its accessible tree, and names for all that takes the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from checks.model import Kind
from tests.golden_tree import check
from widgets.basics import ElidedLabel
from widgets.samples import samples
from widgets.theme import apply_theme, load_fonts, theme_for

SAMPLES = samples()
names = pytest.mark.parametrize("name", SAMPLES)


def shown(qtbot, name: str, kind=Kind.PROFESSIONAL, scale=1.0, grow=1.0) -> QWidget:
    load_fonts()
    sample = SAMPLES[name]
    widget = sample.make()
    qtbot.addWidget(widget)
    apply_theme(widget, theme_for(kind, "light", scale))
    widget.resize(round(sample.width * grow), round(sample.height * grow))
    widget.show()
    for _ in range(3):  # wrapped lines settle after the first layout
        QApplication.processEvents()
    return widget


@names
def test_a_screen_reader_meets_the_same_tree(qtbot, name):
    check(shown(qtbot, name), name)


@names
def test_all_that_takes_the_focus_has_a_name_and_a_role(qtbot, name):
    widget = shown(qtbot, name)
    for part in [widget, *widget.findChildren(QWidget)]:
        if part.focusPolicy() == Qt.FocusPolicy.NoFocus or not part.isVisibleTo(widget):
            continue
        if part.focusProxy() is not None:
            continue
        reader = QAccessible.queryAccessibleInterface(part)
        assert reader.text(QAccessible.Text.Name), f"{part} has no name"
        assert reader.role() not in {QAccessible.Role.NoRole, QAccessible.Role.Client}, part


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("scale", "grow"), [(1.0, 1.0), (1.5, 1.5), (1.5, 1.0), (2.0, 1.0)])
@names
def test_no_words_are_cut_at_any_scale(qtbot, name, kind, scale, grow):
    widget = shown(qtbot, name, kind, scale, grow)
    for label in widget.findChildren(QLabel):
        if not label.isVisibleTo(widget) or not label.text() or isinstance(label, ElidedLabel):
            continue
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        else:
            assert label.width() >= label.minimumSizeHint().width() - 1, label.text()
            assert label.height() >= label.minimumSizeHint().height() - 1, label.text()
    for area in widget.findChildren(QScrollArea):
        may_scroll = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if may_scroll or not area.isVisibleTo(widget):
            continue
        assert area.widget().width() <= area.viewport().width(), "something is too wide"
