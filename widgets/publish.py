"""The bar at the bottom: what stands open, what to do about it, and the copy button."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from checks.model import Severity
from widgets.basics import Box, Button, ElidedLabel, IconView, column, row
from widgets.identity import role_icon
from widgets.marks import SeverityIcon
from widgets.theme import Theme, theme_of

_ROOM_FOR_REASON = 200  # design pixels the reason keeps before the handle is cut


@dataclass(frozen=True, slots=True)
class PublishState:
    """What the bar says. ``severity`` is the gravest open finding, None where all is well.

    While ``waiting``, a clock stands in the place of its shape.
    """

    title: str
    detail: str = field(repr=False)  # may quote the writer
    severity: Severity | None
    enabled: bool
    button_text: str  # "Copy as WORK @name@place"
    waiting: bool = False  # part of the text is still being checked


class _CopyButton(Button):
    """Cuts a long handle in its middle; "Copy as WORK" always stays."""

    def fit(self, words: str, room: int) -> None:
        """Say ``words``, with the handle shortened until the button is ``room`` pixels wide."""
        head, at, handle = words.partition(" @")
        self.set_words(words)
        keep = len(handle)
        while at and keep > 2 and self.sizeHint().width() > room:
            keep -= 1
            left = (keep + 1) // 2
            self.set_words(f"{head} @{handle[:left]}…{handle[len(handle) - keep + left :]}")
        if self.sizeHint().width() > room:
            self.set_words(head)


class PublishBar(Box):
    """Says why copying waits, or that it may go.

    The button keeps taking the focus while copying waits, so that the reason can be read there.

    Signals:
        copy_asked: the button was pressed and copying may go.
        hold_asked: "Hold until…" was pressed.
        reasons_asked: the findings are wanted, where they have no place beside the text.
    """

    copy_asked = Signal()
    hold_asked = Signal()
    reasons_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._state = PublishState("", "", None, enabled=False, button_text="")
        self._shape = SeverityIcon(Severity.STOP, 18)
        self._fine = IconView("okcircle", "advice", 20)
        self._title = ElidedLabel("", "strong")
        self._detail = ElidedLabel("", "cap", "muted")
        self._hold = Button("Hold until…", "plain", "clock", height=40)
        self._copy = _CopyButton("Copy", "primary", "lock", height=40)
        words = column(None, self._title, self._detail, None, spacing=2)
        self._reasons = Button("Review", "plain", "list", height=40)
        self._reasons.hide()
        self._line = row(
            self._shape,
            self._fine,
            (words, 1),
            self._reasons,
            self._hold,
            self._copy,
            margins=(16, 0, 16, 0),
        )
        self._line.design_spacing = 12
        super().__init__(self._line, "bottombar", parent, height=73)
        self.setAccessibleName("Before it leaves")
        self._hold.clicked.connect(self.hold_asked)
        self._reasons.clicked.connect(self.reasons_asked)
        self._copy.clicked.connect(self._press)
        self.show_state(self._state)

    def show_state(self, state: PublishState) -> None:
        """Say what stands open, and let copying go or wait."""
        self._state = state
        graded = state.severity is not None and not state.waiting
        self._shape.setVisible(graded)
        self._fine.setVisible(not graded)
        if state.waiting:
            self._fine.show_icon("clock", "muted")
        else:
            self._fine.show_icon("okcircle", "advice")
        if state.severity is not None:
            self._shape.set_severity(state.severity)
        self._title.setText(state.title)
        self._detail.setText(state.detail)
        self._copy.set_held(not state.enabled)
        reason = f"{state.title}. {state.detail}"
        self._copy.setAccessibleName(state.button_text)
        self._copy.setAccessibleDescription("" if state.enabled else f"Waits. {reason}")
        self._copy.setToolTip("" if state.enabled else reason)
        self.restyle(theme_of(self))

    def offer_reasons(self, *, on: bool, words: str = "Review") -> None:
        """Show a button for the findings: in a window too small to show them beside the text."""
        self._reasons.set_words(words)
        self._reasons.setVisible(on)
        self._fit()

    def hold_button_corner(self) -> QPoint:
        """The hold button's top left corner on the screen: where its menu ends."""
        return self._hold.mapToGlobal(QPoint(0, 0))

    def _press(self) -> None:
        if self._state.enabled:
            self.copy_asked.emit()
            return
        above = self._copy.mapToGlobal(QPoint(0, -self._copy.height()))
        QToolTip.showText(above, self._copy.toolTip(), self._copy)

    def restyle(self, theme: Theme) -> None:
        """Take sizes and the role's icon from the theme."""
        side = 16 if theme.is_work else 24
        self._line.design_margins = (side, 0, side, 0)
        super().restyle(theme)
        self._copy.set_icon(role_icon(theme) if self._state.enabled else "lock")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the handle where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = theme_of(self)
        # The hold button may lose its words, the reason may be cut, the role word never.
        side = 16 if theme.is_work else 24
        turning = self._reasons.isVisibleTo(self)
        used = theme.px(2 * side + 18 + 3 * 12 + (60 if turning else _ROOM_FOR_REASON))
        if turning:
            used += theme.px(12) + self._reasons.sizeHint().width()
        room = self._beside_hold("Hold until…", used)
        if room < theme.px(250):
            room = self._beside_hold("", used)
        self._copy.fit(self._state.button_text, max(room, theme.px(120)))

    def _beside_hold(self, words: str, used: int) -> int:
        """Give the hold button these words; return what is left for the copy button."""
        self._hold.set_words(words)
        self._hold.setAccessibleName("Hold until…")
        self._hold.setToolTip("" if words else "Hold until…")
        return self.width() - used - self._hold.sizeHint().width()
