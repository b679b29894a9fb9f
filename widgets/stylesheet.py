"""The style sheet of a theme: what Qt's own widgets and named frames look like.

Type is never set here: a font in a sheet beats ``setFont`` and flattens the scale. Our labels,
buttons and painted parts draw themselves from the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the theme calls us
    from widgets.theme import Theme


def style_sheet(theme: Theme) -> str:
    """The whole sheet for one window."""
    return _frames(theme) + _controls(theme) + _popups(theme)


def _frames(t: Theme) -> str:
    card, sheet, tile = t.px(t.radius_card), t.px(t.radius_sheet), t.px(t.radius_tile)
    return f"""
QMainWindow, QDialog, QFrame[look="bg"] {{ background: {t.bg}; }}
QFrame[look="surface"] {{ background: {t.surface}; }}
QFrame[look="sunken"] {{ background: {t.sunken}; border-radius: {tile}px; }}
QFrame[look="sheet"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: {sheet}px; }}
QFrame[look="card"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: {card}px; }}
QFrame[look="chosen"] {{ background: {t.surface}; border: 2px solid {t.acc};
    border-radius: {card}px; }}
QFrame[look="soft"] {{ background: {t.acc_soft}; border: 1px solid {t.acc_soft};
    border-radius: {card}px; }}
QFrame[look="outline"] {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: {card}px; }}
QFrame[look="edged"] {{ background: {t.surface}; border: 1px solid {t.border}; }}
QFrame[look="tile"] {{ background: {t.acc_soft}; border-radius: {tile}px; }}
QFrame[look="keycap"] {{ background: {t.sunken}; border-radius: {t.px(2)}px; }}
QFrame[look="topbar"] {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
QFrame[look="bottombar"] {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
"""


def _controls(t: Theme) -> str:
    pad, tick = t.px(12), t.px(18)
    # Qt drops a radius that is more than half the height
    ctl, small = (min(t.px(t.radius_ctl), t.px(height) // 2) for height in (34, 30))
    return f"""
QPlainTextEdit, QTextEdit, QTextBrowser {{ background: transparent; border: none;
    color: {t.text};
    placeholder-text-color: {t.muted};
    selection-background-color: {t.acc}; selection-color: {t.acc_text}; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
    border-radius: {ctl}px; padding: 0 {pad}px; min-height: {t.px(34)}px;
    placeholder-text-color: {t.muted};
    selection-background-color: {t.acc}; selection-color: {t.acc_text}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus {{ border: 2px solid {t.acc}; padding: 0 {pad - 1}px; }}
QLineEdit[look="bare"] {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit[look="bare"]:focus {{ border: none; padding: 0; }}
QCheckBox, QRadioButton {{ spacing: {t.px(10)}px; color: {t.text}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {tick}px; height: {tick}px;
    background: {t.surface}; border: 1px solid {t.border}; border-radius: {t.px(3)}px; }}
QRadioButton::indicator {{ border-radius: {tick // 2}px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {t.acc}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {t.acc}; }}
.QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
    border-radius: {small}px; padding: 0 {pad}px; min-height: {t.px(30)}px; }}
.QPushButton:focus {{ border: 2px solid {t.acc}; }}
.QPushButton:disabled {{ background: {t.sunken}; color: {t.muted}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {t.px(8)}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.border}; border-radius: {t.px(2)}px;
    min-height: {t.px(32)}px; margin: 0 {t.px(2)}px; }}
QScrollBar:horizontal {{ background: transparent; height: {t.px(8)}px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.border}; border-radius: {t.px(2)}px;
    min-width: {t.px(32)}px; margin: {t.px(2)}px 0; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0; }}
"""


def _popups(t: Theme) -> str:
    body = t.font("body")  # a menu has no painting of ours: only here the sheet sets the type
    return f"""
QMenu {{ font-family: "{body.family()}"; font-size: {body.pixelSize()}px;
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border};
    padding: {t.px(4)}px; }}
QMenu::item {{ padding: {t.px(8)}px {t.px(16)}px; border-radius: {t.px(4)}px; }}
QMenu::item:selected {{ background: {t.acc_soft}; color: {t.acc}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {t.px(4)}px 0; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 1px solid {t.border};
    padding: {t.px(6)}px; }}
QComboBox QAbstractItemView, QListView {{ background: {t.surface}; color: {t.text};
    border: 1px solid {t.border}; selection-background-color: {t.acc_soft};
    selection-color: {t.acc}; outline: none; }}
QListView[look="bare"] {{ background: transparent; border: none; }}
QComboBox::drop-down {{ border: none; width: {t.px(24)}px; }}
"""
