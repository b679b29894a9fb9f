"""The pause: one calm look at the post before it leaves, over the window it came from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from widgets.basics import Box, Hairline, IconView, Label, Painted, scrolling
from widgets.buttons import Button
from widgets.chips import AnswerCard
from widgets.choices import CheckBox
from widgets.identity import Plate, role_icon
from widgets.layouts import column, empty, row
from widgets.pause_parts import CautionCard, PauseCaution, PausePost, PostCard
from widgets.theme import Theme, theme_of

TITLE = "Before this leaves"
QUESTION = "Could the patient, the family or a colleague recognise someone?"
_WIDTH, _HEIGHT, _MARGIN = 960, 672, 16  # design pixels
_BESIDE = 760
_DIM = 150  # of 255
_SHADOW = 16


class _HeadPlate(Box):
    """The plate of the sheet's bar: a block that fills it at work, a smaller pill at home."""

    def __init__(self) -> None:
        self._block = Plate(56)
        self._pill = Box(row(Plate(40), margins=(16, 0, 0, 0)))
        super().__init__(row(self._block, self._pill, spacing=0))

    def restyle(self, theme: Theme) -> None:
        """Show the one of this life."""
        super().restyle(theme)
        self._block.setVisible(theme.is_work)
        self._pill.setVisible(not theme.is_work)


class PauseSheet(Painted):
    """Covers its parent, dims it and asks. Copying needs every tick and the answer "nobody".

    Signals:
        copy_confirmed: the writer has answered and wants to copy.
        back_asked: the writer wants the text again; nothing was copied.
    """

    copy_confirmed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._cards: list[CautionCard] = []
        self._before: QWidget | None = None
        self._left = column(margins=(32, 24, 32, 16), spacing=10)
        self._right = column(margins=(32, 24, 32, 16))
        self._answers = QButtonGroup(self)
        self._copy = Button("", "primary", height=44, elide=Qt.TextElideMode.ElideMiddle)
        self._copy.enter_presses = False
        self._why = Label("", "cap", "muted", wrap=True)
        self._back = Button("Back to the text", "plain", "pen", height=40)
        self._sheet = self._make_sheet()
        self._copy.clicked.connect(self._confirm)
        self._back.clicked.connect(self._go_back)
        self._answers.buttonToggled.connect(lambda _button, _on: self._judge())
        parent.installEventFilter(self)
        self.hide()

    def ask(self, post: PausePost, cautions: Sequence[PauseCaution]) -> None:
        """Cover the parent and ask about this post. Nothing is chosen or ticked at first."""
        self._before = self.window().focusWidget()
        self._copy.set_words(post.button)
        self._copy.set_icon(role_icon(theme_of(self)))
        self._fill_left(post)
        self._fill_right(cautions)
        self._judge()
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self._arrange(theme_of(self))
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._sheet, TITLE))

    def dismiss(self) -> None:
        """Uncover the parent and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    @property
    def may_copy(self) -> bool:
        """Whether every caution is ticked and nobody could be recognised."""
        return self._answers.checkedId() == 0 and all(card.is_ticked for card in self._cards)

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        if not self.isHidden():
            self._arrange(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the parent."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._host.rect())
            self._arrange(theme_of(self))
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep the window's own shortcuts asleep: a new draft must not slip under the question."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the text; no other key reaches the window."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's own
        """Keep Tab inside the sheet."""
        stops = [part for part in self._tab_order() if part.isVisibleTo(self) and part.isEnabled()]
        now = self.window().focusWidget()
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        to = stops[(at + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        to.setFocus(reason)
        if self._whole.isAncestorOf(to):
            self._whole.ensureWidgetVisible(to)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is dimmed
        """Dim the window and cast the one shadow the product has."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = QColor(theme.shadow)
        dim.setAlpha(_DIM)
        painter.fillRect(self.rect(), dim)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        for out in range(theme.px(_SHADOW)):
            around = QRectF(self._sheet.geometry()).adjusted(-out, 6 - out, out, out + 6)
            painter.drawRoundedRect(around, 4 + out, 4 + out)
        painter.setBrush(Qt.BrushStyle.NoBrush)  # dark schemes need an edge, not a shadow
        painter.setPen(theme.colour("border"))
        painter.drawRect(self._sheet.geometry().adjusted(-1, -1, 0, 0))

    def _make_sheet(self) -> Box:
        close = Button("", "ghost", "x", height=36)
        close.setAccessibleName("Back to the text")
        close.setToolTip("Back to the text (Esc)")
        close.clicked.connect(self._go_back)
        self._close = close
        head = Box(
            row(_HeadPlate(), (Label(TITLE, "title"), 1), close, margins=(0, 0, 12, 0), spacing=20),
            "topbar",
            height=57,
        )
        foot = column(self._copy, self._why, margins=(32, 8, 32, 20))
        back = row(self._back, None, margins=(32, 0, 32, 20))
        self._left_side = Box(column(self._left, None, back, spacing=0), "bg")
        self._rule = Hairline(vertical=True)
        self._right_side = Box(column(self._right, None, foot, spacing=0), "surface")
        self._body = row(self._left_side, self._rule, (self._right_side, 1), spacing=0)
        # all of it scrolls as one where it is too tall, so nothing is pressed unread
        self._whole = scrolling(Box(self._body), "The post and the questions")
        sheet = Box(column(head, (self._whole, 1), spacing=0), "surface", self)
        sheet.setAccessibleName(TITLE)
        return sheet

    def _fill_left(self, post: PausePost) -> None:
        empty(self._left)
        self._left.addWidget(Label("As people will see it", "label", "muted"))
        card = PostCard(post)
        self._left.addWidget(card)
        self._left.addWidget(_fact("okcircle", "advice", "No stop is open"))
        self._left.addWidget(_fact("info", "muted", "It goes to the clipboard, not to a network"))
        self._left.rescale(theme_of(self))

    def _fill_right(self, cautions: Sequence[PauseCaution]) -> None:
        empty(self._right)
        self._cards = [CautionCard(caution) for caution in cautions]
        if self._cards:
            self._right.addWidget(Label(_left_open(len(self._cards)), "label", "muted"))
        for card in self._cards:
            card.ticked.connect(self._judge)
            self._right.addWidget(card)
        if self._cards:
            self._right.add_gap(12)
        self._right.addWidget(Label(QUESTION, "h2", wrap=True))
        calm = "No program can answer this one. Take the time you need."
        self._right.addWidget(Label(calm, "body", "muted", wrap=True))
        for old in self._answers.buttons():
            self._answers.removeButton(old)
        for number, (title, sub) in enumerate(_ANSWERS):
            answer = AnswerCard(title, sub)
            self._answers.addButton(answer, number)
            self._right.addWidget(answer)
        self._right.rescale(theme_of(self))

    def _judge(self) -> None:
        answer = self._answers.checkedId()
        ticks = sum(not card.is_ticked for card in self._cards)
        away = answer > 0  # someone could be recognised, or the writer is not sure
        self._copy.set_held(not self.may_copy)
        self._copy.setVisible(not away)
        self._back.set_kind("primary" if away else "plain")
        if away:
            said = "Your draft is kept. Back to the text, and look at who, when and where."
        elif self.may_copy:
            said = "Enter does not press it. Click it, or use the space bar."
        elif answer == 0:
            said = "Tick the caution first." if ticks == 1 else f"Tick the {ticks} cautions first."
        elif ticks:
            said = "Tick what is open and answer the question first."
        else:
            said = "Answer the question first."
        self._why.setText(said)
        self._copy.setAccessibleDescription(said)

    def _confirm(self) -> None:
        if self.may_copy:
            self.dismiss()
            self.copy_confirmed.emit()

    def _go_back(self) -> None:
        self.dismiss()
        self.back_asked.emit()

    def _tab_order(self) -> list[QWidget]:
        boxes = [box for card in self._cards for box in card.findChildren(CheckBox)]
        answers = self._answers.buttons()
        # one radio group is one stop: the chosen answer, or the first
        chosen = self._answers.checkedButton() or (answers[0] if answers else None)
        return [*boxes, *([chosen] if chosen else []), self._copy, self._back, self._close]

    def _arrange(self, theme: Theme) -> None:
        edges = 2 * theme.px(_MARGIN)
        width = min(theme.px(_WIDTH), self.width() - edges)
        height = min(theme.px(_HEIGHT), self.height() - edges)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._sheet.setGeometry(left, top, width, height)
        beside = width >= theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(way)
        self._rule.setVisible(beside)
        self._left_side.setMinimumWidth(theme.px(400) if beside else 0)
        self._left_side.setMaximumWidth(theme.px(400) if beside else 16_777_215)


_ANSWERS = (
    ("No, nobody", "I thought of the ward, the family and the town."),
    ("I am not sure", "Back to the text. It stays a draft."),
    ("Yes, someone could", "Back to the text, to change who, when or where."),
)


def _left_open(count: int) -> str:
    return "One caution left open" if count == 1 else f"{count} cautions left open"


def _fact(icon: str, token: str, words: str) -> Box:
    return Box(row(IconView(icon, token), (Label(words, wrap=True), 1), spacing=10))
