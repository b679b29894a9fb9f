"""The look of one window: colours, type and sizes of one life in one scheme at one scale.

A top-level window owns a ``Theme`` in its attribute ``theme`` and every widget finds it with
``theme_of``. ``apply_theme`` sets the window's style sheet, so each child gets a StyleChange.
"""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QWidget

import resources
from checks.model import Kind
from widgets.stylesheet import style_sheet

Scheme = Literal["light", "dark", "contrast"]
FontKind = Literal[
    "cap", "label", "body", "strong", "button", "item", "title", "h2", "h1",
    "plate", "plate_small", "editor",
]  # fmt: skip

_ATTRIBUTE = "theme"
_FONTS_LOADED = "curbside_fonts"
_SANS, _SERIF = "Inter", "Noto Serif"
# kind: design pixels, weight, letter spacing in design pixels
_TYPE: dict[FontKind, tuple[int, QFont.Weight, float]] = {
    "cap": (12, QFont.Weight.Medium, 0),
    "label": (12, QFont.Weight.DemiBold, 0),
    "body": (13, QFont.Weight.Normal, 0),
    "strong": (13, QFont.Weight.DemiBold, 0),
    "button": (13, QFont.Weight.Medium, 0),
    "item": (14, QFont.Weight.Medium, 0),
    "title": (16, QFont.Weight.DemiBold, 0),
    "h2": (20, QFont.Weight.DemiBold, -0.3),
    "h1": (28, QFont.Weight.DemiBold, -0.3),
    "plate": (14, QFont.Weight.Bold, 1),
    "plate_small": (12, QFont.Weight.Bold, 1),
    "editor": (19, QFont.Weight.Normal, 0),
}
_PERSONAL_EDITOR = 20


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#RRGGBB``, radii in design pixels (scale them with ``px``)."""

    kind: Kind
    scheme: Scheme
    scale: float
    bg: str
    surface: str
    sunken: str
    text: str
    muted: str
    line: str
    border: str
    acc: str
    acc_hover: str
    acc_text: str
    acc_soft: str
    shadow: str
    stop: str
    stop_tint: str
    caution: str
    caution_tint: str
    advice: str
    advice_tint: str
    radius_ctl: int
    radius_card: int
    radius_sheet: int
    radius_row: int
    radius_tile: int
    radius_segment: int

    @property
    def is_work(self) -> bool:
        """Whether this is the professional life."""
        return self.kind is Kind.PROFESSIONAL

    def px(self, design: float) -> int:
        """Design pixels to widget pixels at the writer's scale; more than 0 stays at least 1."""
        scaled = round(design * self.scale)
        return max(1, scaled) if design > 0 else scaled

    def colour(self, token: str) -> QColor:
        """One colour token.

        Raises:
            AttributeError: there is no such token.
        """
        return QColor(getattr(self, token))

    def font(self, kind: FontKind) -> QFont:
        """The font of one step of the type scale. Only the personal editor has serifs."""
        size, weight, spacing = _TYPE[kind]
        family = _SANS
        if kind == "editor" and not self.is_work:
            family, size = _SERIF, _PERSONAL_EDITOR
        font = QFont(family)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * self.scale)
        return font


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("themes.toml"))


def tokens() -> tuple[str, ...]:
    """The names of all colour tokens, in order."""
    return tuple(item.name for item in fields(Theme) if item.type in {str, "str"})


def theme_for(kind: Kind, scheme: Scheme, scale: float = 1.0) -> Theme:
    """The theme of one life in one scheme; ``scale`` is held between 0.8 and 2.0."""
    tables = _tables()
    colours = tables["severity"][scheme] | tables[kind.value][scheme]
    scale = min(2.0, max(0.8, scale))
    return Theme(kind=kind, scheme=scheme, scale=scale, **colours, **tables["shape"][kind.value])


@cache
def _fallback() -> Theme:
    return theme_for(Kind.PROFESSIONAL, "light")


def theme_of(widget: QWidget | None) -> Theme:
    """The theme of the nearest ancestor that has one, the widget included; else work, light."""
    while widget is not None:
        theme = getattr(widget, _ATTRIBUTE, None)
        if isinstance(theme, Theme):
            return theme
        widget = widget.parentWidget()
    return _fallback()


def palette(theme: Theme) -> QPalette:
    """The palette Qt's own parts (menus, selections, carets) draw with."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.bg,
        role.Base: theme.surface,
        role.AlternateBase: theme.bg,
        role.Button: theme.surface,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.surface,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.acc,
        role.HighlightedText: theme.acc_text,
        role.Link: theme.acc,
        role.Accent: theme.acc,
        role.Mid: theme.border,
        role.Midlight: theme.line,
    }
    result = QPalette()
    for which, colour in colours.items():
        result.setColor(which, QColor(colour))
    off = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(off, which, QColor(theme.muted))
    return result


def apply_theme(window: QWidget, theme: Theme) -> None:
    """Give the window its theme, and tell every child with a StyleChange."""
    setattr(window, _ATTRIBUTE, theme)
    window.setPalette(palette(theme))
    window.setFont(theme.font("body"))
    window.setStyleSheet(style_sheet(theme))


def load_fonts() -> None:
    """Register the two shipped typefaces with the running application, once.

    Raises:
        RuntimeError: there is no application yet, or a shipped font cannot be read.
    """
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("Fonts need a running QApplication.")
    if application.property(_FONTS_LOADED):
        return
    for name in resources.names("fonts", ".ttf"):
        data = QByteArray(resources.read_bytes(name))
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise RuntimeError(f"The font {name} cannot be read.")
    application.setProperty(_FONTS_LOADED, True)
