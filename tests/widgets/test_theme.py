"""Themes: every pair of colours keeps its contrast, in both lives and all three schemes."""

from itertools import product

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QWidget

from checks.model import Kind
from widgets.basics import Box, Label, row
from widgets.theme import Theme, apply_theme, load_fonts, theme_for, theme_of

THEMES = [theme_for(kind, scheme) for kind, scheme in product(Kind, ("light", "dark", "contrast"))]
GROUNDS = ("surface", "bg", "sunken")
SEVERITIES = ("stop", "caution", "advice")
TEXT = [
    *product(("text", "muted"), GROUNDS),
    *product(SEVERITIES, ("surface", "bg")),
    *(("text", f"{severity}_tint") for severity in SEVERITIES),
    *((severity, f"{severity}_tint") for severity in SEVERITIES),
    *product(("acc",), ("surface", "bg", "acc_soft")),
    ("acc_text", "acc"),
    ("acc_text", "acc_hover"),
    ("text", "acc_soft"),
    ("muted", "acc_soft"),
    ("surface", "text"),  # tool tips
]
EDGES = [("border", ground) for ground in GROUNDS] + [("acc", "bg"), ("acc", "surface")]
name = pytest.mark.parametrize("theme", THEMES, ids=lambda t: f"{t.kind.value}-{t.scheme}")


def luminance(colour: str) -> float:
    """WCAG relative luminance of ``#RRGGBB``."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@name
def test_every_text_can_be_read_on_its_ground(theme: Theme):
    least = 7.0 if theme.scheme == "contrast" else 4.5
    for ink, ground in TEXT:
        found = contrast(getattr(theme, ink), getattr(theme, ground))
        assert found >= least, f"{ink} on {ground}: {found:.2f}"


@name
def test_every_edge_of_a_control_can_be_seen(theme: Theme):
    least = 4.5 if theme.scheme == "contrast" else 3.0
    for edge, ground in EDGES:
        found = contrast(getattr(theme, edge), getattr(theme, ground))
        assert found >= least, f"{edge} on {ground}: {found:.2f}"


@name
def test_the_two_lives_never_share_an_accent_or_a_shape(theme: Theme):
    other_kind = Kind.PERSONAL if theme.is_work else Kind.PROFESSIONAL
    other = theme_for(other_kind, theme.scheme)
    assert theme.acc != other.acc
    assert theme.radius_ctl != other.radius_ctl
    assert theme.kind.word != other.kind.word


def test_the_scale_grows_sizes_and_type_and_stops_at_double():
    double = theme_for(Kind.PROFESSIONAL, "light", 3.0)
    assert double.scale == 2.0
    assert double.px(16) == 32
    assert double.font("cap").pixelSize() == 24
    assert theme_for(Kind.PROFESSIONAL, "light", 0.1).px(1) == 1


def test_nothing_is_set_under_twelve_pixels():
    theme = theme_for(Kind.PROFESSIONAL, "light")
    kinds = ("cap", "label", "body", "strong", "item", "title", "h2", "h1", "plate", "editor")
    assert min(theme.font(kind).pixelSize() for kind in kinds) == 12


@pytest.mark.usefixtures("qapp")
def test_the_shipped_fonts_are_the_ones_drawn():
    load_fonts()
    load_fonts()  # twice does no harm
    for weight in (400, 500, 600, 700):
        font = QFont("Inter")
        font.setWeight(QFont.Weight(weight))
        info = QFontInfo(font)
        assert (info.family(), info.weight()) == ("Inter", weight)
    personal = theme_for(Kind.PERSONAL, "dark").font("editor")
    assert QFontInfo(personal).family() == "Noto Serif"


def test_a_widget_takes_the_theme_of_its_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    box = Box(row(Label("words")), parent=window)
    assert theme_of(box).is_work
    personal = theme_for(Kind.PERSONAL, "dark")
    apply_theme(window, personal)
    assert theme_of(box) is personal


def test_labels_and_layouts_follow_a_change_of_theme(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label = Label("words", "title", "muted")
    layout = row(label, margins=16)
    Box(layout, "card", window)
    theme = theme_for(Kind.PERSONAL, "dark", 1.5)
    apply_theme(window, theme)
    assert label.font().pixelSize() == 24
    assert label.palette().windowText().color() == theme.colour("muted")
    assert layout.contentsMargins().left() == 24
