"""The panel beside the text: how many findings, and a card for each that shows."""

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from checks.model import Fact, Finding, Question
from widgets.basics import Box, Label, column, scrolling
from widgets.card_parts import QuietLine
from widgets.cards import FindingCard, card_key
from widgets.fact_card import FactCard
from widgets.layouts import refill
from widgets.reasons import Reasons
from widgets.review_head import ReviewHead
from widgets.review_parts import CalmCard, note_card
from widgets.tab_order import reading_order
from widgets.theme import Theme, theme_of

_LOW = 400  # design pixels of height under which the footer scrolls with the cards
_FEW = 3  # up to this many cards may all be open
_CARD = 164  # design pixels: the usual height of an open card


def _has_focus(card: QWidget) -> bool:
    return any(part.hasFocus() for part in (card, *card.findChildren(QAbstractButton)))


class ReviewPanel(Box):
    """Cards for the findings that show, worst count first, and quiet words where there is none.

    Signals:
        fix_chosen: carries the Finding and the Fix.
        dismissed: carries the Finding.
        finding_chosen: the writer wants to go to its place in the text; carries the Finding.
        finding_opened: a closed card was opened: mark its place, leave the focus here.
        text_asked: Escape was pressed in it: back to the text.
        consent_asked: the page of this draft's consent record is wanted.
        aid_asked: something that helps beside the fixes; carries its name and the Finding.
        heavy_changed: help lines came, or went (``is_heavy``).
        fact_chosen: the fact behind a myth is to be put into the text; carries the words.
        reasons_asked: what made the reader say so? Carries the Finding; ``show_reasons`` answers.
    """

    fix_chosen = Signal(object, object)
    dismissed = Signal(object)
    finding_chosen = Signal(object)
    finding_opened = Signal(object)
    text_asked = Signal()
    reasons_asked = Signal(object)
    consent_asked = Signal()
    aid_asked = Signal(str, object)
    fact_chosen = Signal(str)
    heavy_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._cards: list[FindingCard] = []
        self._active: FindingCard | None = None
        self._consent = ""  # what the draft's consent record is worth
        self._verified = ""  # … and the stamp of its check
        self._head = ReviewHead()
        self._calm = CalmCard()
        self._still = note_card("clock", "Still reading", "Part of this text is being checked.")
        self._intro = note_card(
            "pen", "Write, and we read along", "Marks show as you type. You decide what to change."
        )
        self._more = Label("", "cap", "muted", wrap=True)
        self._all_well = False
        self._list = column(spacing=8)
        self._reader_note = QuietLine("info", (0, 4, 0, 4))
        self._facts = column(spacing=8)
        self._told: tuple[Fact, ...] = ()
        self._notices = column(spacing=8)
        self._above = column(spacing=8)
        first = (self._calm, self._still, self._intro)
        self._inside = column(
            self._above,
            *first,
            self._list,
            self._more,
            self._facts,
            self._reader_note,
            self._notices,
            None,
        )
        self._inside.design_margins = (16, 2, 16, 16)
        self._area: QScrollArea = scrolling(Box(self._inside), "Findings")
        self._footer = column(spacing=0)
        self._foot = Box(self._footer)
        self._is_heavy = False
        self._outer = column(self._head, (self._area, 1), self._foot, spacing=0)
        super().__init__(self._outer, "bg", parent)
        self.setAccessibleName("Review")
        self._area.viewport().installEventFilter(self)
        self.show_review((), (), empty=True)

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """The cards on show, in reading order."""
        return tuple(self._cards)

    def show_review(
        self,
        findings: Sequence[Finding],
        shown: Sequence[Finding],
        *,
        empty: bool = False,
        waiting: bool = False,
    ) -> None:
        """Show a review.

        Args:
            findings: all of them; the counts come from here.
            shown: those with a card, in reading order.
            empty: whether the draft has no words yet.
            waiting: whether part of it is still being checked.
        """
        self._head.show_counts(finding.severity for finding in findings)
        hidden = len(findings) - len(shown)
        self._more.setText(f"And {hidden} more. They show as you work through these.")
        self._more.setVisible(hidden > 0)
        self._all_well = not findings and not empty and not waiting
        self._calm.setVisible(self._all_well and not self._is_heavy)
        self._still.setVisible(not findings and not empty and waiting)
        self._intro.setVisible(not findings and empty)
        self._fill(shown)
        self._open_cards()

    def show_question(self, question: Question | None) -> None:
        """Say that a calm question is open, where the panel would say that all is well."""
        self._calm.show_asked(asked=question is not None)

    def _fill(self, shown: Sequence[Finding]) -> None:
        """Keep the cards whose findings stayed, so that neither focus nor reading place is lost."""
        old: defaultdict[Hashable, deque[FindingCard]] = defaultdict(deque)
        for card in self._cards:
            old[card_key(card.finding)].append(card)
        cards: list[FindingCard] = []
        for finding in shown:
            waiting = old[card_key(finding)]
            if waiting:
                card = waiting.popleft()
                card.set_finding(finding)
            else:
                card = self._make_card(finding)
            cards.append(card)
        gone = [card for waiting in old.values() for card in waiting]
        left_at = next((self._cards.index(card) for card in gone if _has_focus(card)), None)
        for card in gone:
            self._drop(card)
        if cards == self._cards:
            return
        self._cards = cards
        for place, card in enumerate(cards):
            item = self._list.itemAt(place)
            if item is None or item.widget() is not card:
                self._list.insertWidget(place, card)
                card.show()  # a layout would wait for the event loop
        self._keep_tab_order()
        if left_at is not None and cards:  # somebody works through the cards by keyboard
            cards[min(left_at, len(cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_tab_order(self) -> None:
        """Let Tab walk the cards as they stand, whichever was made first."""
        stops: list[QWidget] = []
        for card in self._cards:
            stops.extend(card.tab_stops)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _make_card(self, finding: Finding) -> FindingCard:
        card = FindingCard(finding, active=False, is_open=False)
        card.fix_chosen.connect(self.fix_chosen)
        card.dismissed.connect(self.dismissed)
        card.chosen.connect(lambda _finding, card=card: self._press(card))
        card.left.connect(self.text_asked)
        card.reasons_asked.connect(self.reasons_asked)
        card.consent_asked.connect(self.consent_asked)
        card.aid_asked.connect(self.aid_asked)
        card.show_consent(self._consent)
        card.show_verified(self._verified)
        card.step_asked.connect(lambda by, card=card: self._step(card, by))
        return card

    def _drop(self, card: FindingCard) -> None:
        if card is self._active:
            self._active = None
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _press(self, card: FindingCard) -> None:
        if card.is_open:
            self.finding_chosen.emit(card.finding)
            return
        self._active = card
        self._open_cards()
        self._area.ensureWidgetVisible(card)
        self.finding_opened.emit(card.finding)

    def _step(self, card: FindingCard, by: int) -> None:
        """Move the focus to the card before or after; stop at the ends."""
        place = self._cards.index(card) + by
        if 0 <= place < len(self._cards):
            self._cards[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._cards[place])

    def set_active(self, finding: Finding | None) -> None:
        """Show which finding the writer is at; the focus stays where it is."""
        found = [card for card in self._cards if finding is not None and card.finding == finding]
        self._active = found[0] if found else None
        self._open_cards()
        if found:
            self._area.ensureWidgetVisible(found[0], 0, 0)

    def focus_card(self) -> None:
        """Take the focus: to the current finding, else to the first; else to what else is here."""
        first = self._active or next(iter((*self._cards, *reading_order((self,)))), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text from whatever card the focus is in."""
        if event.key() == Qt.Key.Key_Escape:
            self.text_asked.emit()
        else:
            super().keyPressEvent(event)

    def _open_cards(self) -> None:
        """All cards where there are few and room enough, else only the current or the worst."""
        room = self._area.viewport().height()
        fits = room >= len(self._cards) * theme_of(self).px(_CARD)
        all_open = len(self._cards) <= _FEW and (fits or len(self._cards) == 1)
        chosen = self._active or max(
            self._cards,
            key=lambda card: (card.finding.severity, -card.finding.span.start),
            default=None,
        )
        for card in self._cards:
            is_open, active = all_open or card is chosen, card is self._active
            if (card.is_open, card.is_active) != (is_open, active):
                card.set_state(active=active, is_open=is_open)

    def show_reasons(self, finding: Finding, reasons: Reasons | None) -> None:
        """Hand an answer to the card that asked; an answer whose card has gone is dropped."""
        key = card_key(finding)
        asking = [c for c in self._cards if c.awaits_reasons and card_key(c.finding) == key]
        here = [card for card in asking if card.finding.span == finding.span]
        for card in (here or asking)[:1]:  # of two with the same words, the one at this place
            card.show_reasons(reasons)

    def show_consent(self, words: str) -> None:
        """Say on the cards of stories what the draft's consent record is worth; empty: none."""
        self._consent = words
        for card in self._cards:
            card.show_consent(words)

    def show_verified(self, words: str) -> None:
        """Say on the cards of claims what the draft's stamp is worth; empty: there is none."""
        self._verified = words
        for card in self._cards:
            card.show_verified(words)

    def show_reader_note(self, words: str) -> None:
        """Say under the cards what goes unmarked while the reader is off; empty: nothing."""
        self._reader_note.show_words(words)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show what is right about the myths that the text speaks of without spreading them."""
        if facts == self._told:
            return
        self._told = facts
        cards = [FactCard(fact) for fact in facts]
        for card in cards:
            card.insert_chosen.connect(self.fact_chosen)
        refill(self._facts, cards)

    @property
    def is_heavy(self) -> bool:
        """Whether help lines stand here; then nothing that is only good to know should."""
        return self._is_heavy

    def set_heavy(self, *, on: bool) -> None:
        """Beside help lines say nothing that is only good to know: no praise, meters, tips."""
        if on == self._is_heavy:
            return
        self._is_heavy = on
        self._calm.setVisible(self._all_well and not on)
        self._foot.setVisible(not on)
        self.heavy_changed.emit()

    def add_above(self, part: QWidget) -> None:
        """Put a part that the writer opens by hand above the findings."""
        self._above.addWidget(part)

    def show_above(self) -> None:
        """Scroll to what stands above the findings."""
        self._area.verticalScrollBar().setValue(0)

    def add_notice(self, notice: QWidget) -> None:
        """Put a card of another kind (hours, support) under the findings."""
        self._notices.addWidget(notice)

    def add_footer(self, part: QWidget) -> None:
        """Put a part (the strengths) under the scrolling list, or at its end where it is low."""
        self._footer.addWidget(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again at what fits when the list's height changes."""
        if event.type() == QEvent.Type.Resize and watched is self._area.viewport():
            self._keep_clear_of_bar()
            self._open_cards()
        return super().eventFilter(watched, event)

    def _keep_clear_of_bar(self) -> None:
        """Let the scroll bar stand in the margin, so that cards keep their width."""
        theme = theme_of(self)
        bar = self._area.width() - self._area.viewport().width()
        margins = self._inside.contentsMargins()
        right = max(0, theme.px(self._inside.design_margins[2]) - bar)
        if margins.right() != right:
            margins.setRight(right)
            self._inside.setContentsMargins(margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards the height where low."""
        super().resizeEvent(event)
        self._place_footer()

    def _place_footer(self) -> None:
        low = self.height() < theme_of(self).px(_LOW)
        if low == (self._inside.indexOf(self._foot) >= 0):
            return
        if low:
            self._inside.addWidget(self._foot)
        else:
            self._outer.addWidget(self._foot)

    def restyle(self, theme: Theme) -> None:
        """Take sizes, and the personal life's wider gaps, from the theme."""
        gap, side = (8, 16) if theme.is_work else (16, 24)
        self._list.design_spacing = self._notices.design_spacing = gap
        self._inside.design_spacing = gap
        left = 16 if theme.is_work else 0
        self._inside.design_margins = (left, 2, side, 16)
        if isinstance(inside := self._area.widget(), Box):
            inside.restyle(theme)
        super().restyle(theme)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the narrow layout; the height may go."""
        return QSize(theme_of(self).px(200), super().minimumSizeHint().height())
