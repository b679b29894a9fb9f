"""The cards of the findings that show: kept while they stay, opened, walked by keyboard."""

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from checks.model import Finding
from widgets.basics import Box, column
from widgets.cards import FindingCard, card_key
from widgets.reasons import Reasons
from widgets.theme import Theme, theme_of

_FEW = 3  # up to this many cards may all be open
_CARD = 164  # design pixels: the usual height of an open card


class CardList(Box):
    """A card for each finding, in reading order.

    Signals:
        fix_chosen: carries the Finding and the Fix.
        dismissed: carries the Finding.
        finding_chosen: the writer wants to go to its place in the text; carries the Finding.
        finding_opened: a closed card was opened: mark its place, leave the focus here.
        left: Escape was pressed on a card.
        reasons_asked: what made the reader say so? Carries the Finding; ``show_reasons`` answers.
        consent_asked: the page of this draft's consent record is wanted.
        aid_asked: something that helps beside the fixes; carries its name and the Finding.
        wanted: a card should be brought into view; carries the card.
    """

    fix_chosen = Signal(object, object)
    dismissed = Signal(object)
    finding_chosen = Signal(object)
    finding_opened = Signal(object)
    left = Signal()
    reasons_asked = Signal(object)
    consent_asked = Signal()
    aid_asked = Signal(str, object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._cards: list[FindingCard] = []
        self._active: FindingCard | None = None
        self._room = 0  # pixels: what can be seen at once
        self._consent = ""  # what the draft's consent record is worth
        self._verified = ""  # … and the stamp of its check
        self._column = column(spacing=8)
        super().__init__(self._column, parent=parent)
        self.hide()

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """The cards on show, in reading order."""
        return tuple(self._cards)

    @property
    def active(self) -> FindingCard | None:
        """The card of the finding that the writer is at."""
        return self._active

    def show_findings(self, shown: Sequence[Finding]) -> None:
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
        if cards != self._cards:
            self._cards = cards
            self._place()
            if left_at is not None and cards:  # somebody works through the cards by keyboard
                cards[min(left_at, len(cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(cards))
        self._open()

    def _place(self) -> None:
        for place, card in enumerate(self._cards):
            item = self._column.itemAt(place)
            if item is None or item.widget() is not card:
                self._column.insertWidget(place, card)
                card.show()  # a layout would wait for the event loop
        stops: list[QWidget] = []  # Tab walks the cards as they stand, whichever was made first
        for card in self._cards:
            stops.extend(card.tab_stops)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _make_card(self, finding: Finding) -> FindingCard:
        card = FindingCard(finding, active=False, is_open=False)
        card.fix_chosen.connect(self.fix_chosen)
        card.dismissed.connect(self.dismissed)
        card.chosen.connect(lambda _finding, card=card: self._press(card))
        card.left.connect(self.left)
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
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _press(self, card: FindingCard) -> None:
        if card.is_open:
            self.finding_chosen.emit(card.finding)
            return
        self._active = card
        self._open()
        self.wanted.emit(card)
        self.finding_opened.emit(card.finding)

    def _step(self, card: FindingCard, by: int) -> None:
        """Move the focus to the card before or after; stop at the ends."""
        place = self._cards.index(card) + by
        if 0 <= place < len(self._cards):
            self._cards[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.wanted.emit(self._cards[place])

    def set_active(self, finding: Finding | None) -> FindingCard | None:
        """Show which finding the writer is at and return its card; the focus stays where it is."""
        found = [card for card in self._cards if finding is not None and card.finding == finding]
        self._active = found[0] if found else None
        self._open()
        return self._active

    def set_room(self, pixels: int) -> None:
        """Say how much height can be seen at once: cards are closed where they would not fit."""
        self._room = pixels
        self._open()

    def _open(self) -> None:
        """All cards where there are few and room enough, else only the current or the worst."""
        fits = self._room >= len(self._cards) * theme_of(self).px(_CARD)
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

    def restyle(self, theme: Theme) -> None:
        """Take the gap between cards from the theme: wider in the personal life."""
        self._column.design_spacing = 8 if theme.is_work else 16
        super().restyle(theme)


def _has_focus(card: QWidget) -> bool:
    return any(part.hasFocus() for part in (card, *card.findChildren(QAbstractButton)))
