"""One finding as a card: what was found, why it matters, who says so, and the ways out."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from checks.model import Certainty, Finding, Severity
from widgets.basics import Box, Button, FlowLayout, IconView, Label, Line, column, row
from widgets.buttons import paint_ring
from widgets.card_parts import (
    LINK,
    ConsentLine,
    QuietLine,
    aid_words,
    guideline_box,
    side_note,
)
from widgets.layouts import rescale
from widgets.marks import SeverityIcon, severity_pen, severity_token
from widgets.phrase import Phrase
from widgets.reasons import Reasons, ReasonsPane
from widgets.theme import Theme, theme_of

_LEFT, _RIGHT = 24, 14  # insets in design pixels; the severity's line stands in the left one
_NARROW = 300  # design pixels of text width under which cite and certainty take a line each
_TIGHT = 190  # ... under which even the title takes its own line
_TOP = Qt.AlignmentFlag.AlignTop
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


def card_key(finding: Finding) -> Hashable:
    """What a card shows of a finding: all but where it stands, so that typing keeps the card.

    Of the reader's odds it shows the words: a chance that wobbles a little keeps the card too.
    """
    also = tuple((other.rule.id, other.severity, other.covered) for other in finding.also)
    shown = finding.severity, finding.covered, finding.quote, finding.fixes, finding.how_sure
    return finding.rule.id, *shown, finding.told, also


class FindingCard(QPushButton):
    """A card that can be pressed: closed it opens, open it leads to its place in the text.

    Signals:
        fix_chosen: carries the Finding and the Fix.
        dismissed: "Not a risk here"; carries the Finding.
        chosen: the card itself was pressed; carries the Finding.
        reasons_asked: what in the text made the reader say so? Carries the Finding.
        consent_asked: the page of this draft's consent record is wanted.
        aid_asked: something that helps beside the fixes; carries its name and the Finding.
        step_asked: Up or Down was pressed in it; carries -1 or 1.
        left: Escape was pressed in it: back to the text.
    """

    fix_chosen = Signal(object, object)
    dismissed = Signal(object)
    chosen = Signal(object)
    reasons_asked = Signal(object)
    consent_asked = Signal()
    aid_asked = Signal(str, object)
    step_asked = Signal(int)
    left = Signal()

    def __init__(
        self, finding: Finding, parent: QWidget | None = None, *, active: bool, is_open: bool
    ) -> None:
        super().__init__(parent)
        self._finding = finding
        self._active, self._open = active, is_open
        self._mode = ""
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{finding.severity.word}: {finding.rule.title}")
        self._side = self._make_side()
        self._chevron = Box(row(IconView("chevron", "muted", 16)), height=LINK)
        self._head = self._make_head()
        self._cite = Button(finding.cite, "cite", "book", height=LINK, wrap=True)
        self._gauge = IconView("gauge", "muted", 14)
        sure = Label(f"How sure: {finding.how_sure}", "cap", "muted", wrap=True)
        certain = row(self._gauge, (sure, 1), margins=(5, 0, 0, 0), spacing=6)  # as cite is inset
        certain.setAlignment(self._gauge, _TOP)
        self._base = row((self._cite, 1), certain, spacing=6)
        self._guideline = guideline_box(finding.guidelines)
        self._reasons = self._make_reasons()
        self._low_side = self._dismiss_button()  # for narrow cards, after the fixes
        self._consent = ConsentLine() if finding.asks_consent else None
        self._verified = QuietLine("clock") if "verify" in finding.aids else None
        self._body = self._make_body()
        self._lines = column(self._head, self._body, spacing=8)
        self.setLayout(self._lines)
        self.clicked.connect(lambda: self.chosen.emit(self._finding))
        self.set_state(active=active, is_open=is_open)

    @property
    def finding(self) -> Finding:
        """The finding shown."""
        return self._finding

    @property
    def is_open(self) -> bool:
        """Whether all of the card shows."""
        return self._open

    @property
    def is_active(self) -> bool:
        """Whether the card shows the finding the writer is at."""
        return self._active

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """The card and its buttons as Tab meets them: ways out first, the safest first of all."""
        aside = (self._side, self._low_side) if isinstance(self._side, Button) else ()
        asks = (self._reasons.button,) if self._reasons is not None else ()
        record = (self._consent.button,) if self._consent is not None else ()
        return self, *self._fixes, *self._aids.values(), *record, *aside, self._cite, *asks

    def set_finding(self, finding: Finding) -> None:
        """Take the same finding at another place.

        Raises:
            ValueError: the finding would look different; that takes another card.
        """
        if card_key(finding) != card_key(self._finding):
            raise ValueError("This card shows another finding.")
        self._finding = finding

    def show_consent(self, words: str) -> None:
        """Say what the draft's consent record is worth; empty: there is none."""
        if self._consent is not None:
            self._consent.show_record(words)
            self.updateGeometry()

    def show_verified(self, words: str) -> None:
        """Say on a claim when the writer checked it; empty: never."""
        if self._verified is not None:
            self._verified.show_words(words)
            self.updateGeometry()

    @property
    def awaits_reasons(self) -> bool:
        """Whether it asked for reasons and has none yet."""
        return self._reasons is not None and self._reasons.waits

    def ask_for_reasons(self) -> None:
        """Do as the button does: open the reasons and ask for them, or close them."""
        if self._reasons is not None:
            self._reasons.turn()

    def show_reasons(self, reasons: Reasons | None) -> None:
        """Show which words made the reader say so; None: it was no single one."""
        if self._reasons is not None:
            self._reasons.show_reasons(reasons)

    def set_state(self, *, active: bool, is_open: bool) -> None:
        """Show as the current one, or not; as a whole card, or as one line."""
        self._active, self._open = active, is_open
        words = f"“{self._finding.quote}” {self._finding.why}"
        self.setAccessibleDescription(words if is_open else f"{words} Press Enter to open.")
        self.restyle(theme_of(self))

    def _make_head(self) -> Line:
        word, token = self._finding.severity.word, severity_token(self._finding.severity)
        tag = Box(
            row(SeverityIcon(self._finding.severity), Label(word, "strong", token), spacing=6),
            height=LINK,
        )
        title = Label(self._finding.rule.title, "strong", wrap=True)
        words = Box(row((title, 1), margins=(0, 2, 0, 2)))  # as high as a link, in its first line
        head = row(tag, (words, 1), self._side, self._chevron, spacing=6)
        for part in (tag, words, self._side, self._chevron):
            head.setAlignment(part, _TOP)
        return head

    def _make_side(self) -> QWidget:
        """What stands at the right of the title: why there is no way round, or the way round."""
        if self._finding.severity is Severity.STOP:
            return side_note("lock", "Holds the copy")
        if not self._finding.may_be_dismissed:
            return side_note("shield", "Consent on record")
        return self._dismiss_button()

    def _dismiss_button(self) -> Button:
        button = Button("Not a risk here", "link", height=LINK)
        button.setAccessibleDescription(f"Hides “{self._finding.rule.title}” for this phrase")
        button.clicked.connect(lambda: self.dismissed.emit(self._finding))
        return button

    def _make_body(self) -> Box:
        self._cite.setAccessibleDescription("Shows what this guideline says")
        self._cite.clicked.connect(self._turn_guideline)
        phrase = Box(row((Phrase(self._finding.severity, self._finding.quote), 1)))
        body = column(phrase, Label(self._finding.why, wrap=True), spacing=8)
        for other in self._finding.also:
            also = Label(f"Also: {other.rule.title}", "cap", "muted", wrap=True)
            body.addLayout(row(SeverityIcon(other.severity, 14), (also, 1), spacing=6))
        for line in (self._consent, self._verified):
            if line is not None:
                body.addWidget(line)
        body.addLayout(self._base)
        body.addWidget(self._guideline)
        if self._reasons is not None:
            body.addWidget(self._reasons)
        fixes = FlowLayout()
        self._fixes: list[Button] = []
        for place, fix in enumerate(self._finding.fixes):
            button = Button(fix.label, "plain" if place else "soft", wrap=True)
            button.setAccessibleDescription(f"Changes “{self._finding.quote}”")
            button.clicked.connect(
                lambda _checked=False, fix=fix: self.fix_chosen.emit(self._finding, fix)
            )
            fixes.addWidget(button)
            self._fixes.append(button)
        self._aids: dict[str, Button] = {}
        for aid in self._finding.aids:
            helps = Button("", wrap=True)
            helps.clicked.connect(
                lambda _checked=False, aid=aid: self.aid_asked.emit(aid, self._finding)
            )
            fixes.addWidget(helps)
            self._aids[aid] = helps
        if self._consent is not None:
            self._consent.button.clicked.connect(self.consent_asked)
            fixes.addWidget(self._consent.button)
        fixes.addWidget(self._low_side)
        body.addLayout(fixes)
        return Box(body)

    def _make_reasons(self) -> ReasonsPane | None:
        """A pattern explains itself; what was read does not."""
        if self._finding.rule.certainty is not Certainty.READ:
            return None
        pane = ReasonsPane(self._finding.severity)
        pane.asked.connect(lambda: self.reasons_asked.emit(self._finding))
        pane.turned.connect(self.updateGeometry)
        return pane

    def _turn_guideline(self) -> None:
        self._guideline.setVisible(self._guideline.isHidden())
        self.updateGeometry()

    def _arrange(self, theme: Theme) -> None:
        """Give lines their own room where the card is narrow."""
        inner = self.width() / theme.scale - _LEFT - _RIGHT
        mode = "tight" if inner < _TIGHT else "narrow" if inner < _NARROW else "wide"
        wide, fixed = mode == "wide", not self._finding.may_be_dismissed
        self._head.setDirection(_DOWN if mode == "tight" else _ACROSS)
        beside = wide and self._finding.odds is None  # odds take a whole line
        self._base.setDirection(_ACROSS if beside else _DOWN)
        self._gauge.setVisible(not beside)
        self._body.setVisible(self._open)
        self._side.setVisible(self._open and wide)
        self._low_side.setVisible(not wide and not fixed)
        self._chevron.setVisible(not self._open and mode != "tight")
        if mode != self._mode:
            self._mode = mode
            self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        edge = _RIGHT if self._open else 12
        self._lines.design_margins = (_LEFT, edge, _RIGHT, edge)
        for aid, button in self._aids.items():
            button.set_words(aid_words(aid, work=theme.is_work))
        rescale(self._lines, theme)
        self._arrange(theme)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the lines for the new width."""
        super().resizeEvent(event)
        self._arrange(theme_of(self))

    def sizeHint(self) -> QSize:
        """What the lines want."""
        return self._lines.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the lines need."""
        return self._lines.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at this width, in widget pixels."""
        return self._lines.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the card, Up and Down go to its neighbours, Escape leaves them all."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - the frame, drawn whole
        """Draw the frame; the left edge repeats the line under the words."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.radius_card)
        width = 2 if self._active else 1
        edge = "acc" if self._active else "border" if self.underMouse() else "line"
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(self._edge_pen(theme))
        x, end = 10 * theme.scale, (16 if self._open else 11) * theme.scale
        painter.drawLine(QLineF(x, end, x, self.height() - end))
        if self.hasFocus() and self.isVisible():
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3) if self._active else self.rect()
            paint_ring(painter, theme, QRectF(inner), max(2, radius - 3))

    def _edge_pen(self, theme: Theme) -> QPen:
        dashes = (3, 1.5) if self._open else (1.9, 1)
        pattern = dashes if self._finding.severity is Severity.CAUTION else None
        return severity_pen(self._finding.severity, theme, 4 * theme.scale, pattern)
