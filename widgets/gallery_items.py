"""What the gallery shows, as plain values, and the model that holds the cards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Search = Callable[[str], Sequence[str]]
"""Takes what was typed, gives the ids of the texts that fit, best first."""

Index = QModelIndex | QPersistentModelIndex
_EXCERPT = 240  # code points are enough for two lines at any width


class Status(StrEnum):
    """Who stands behind a text. Each has an icon, a word and a colour."""

    APPROVED = "approved"
    REVIEW_DUE = "review_due"
    STARTER = "starter"

    @property
    def word(self) -> str:
        """The word on the card."""
        return {"approved": "Approved", "review_due": "Review due", "starter": "Starter text"}[self]

    @property
    def icon(self) -> str:
        """The icon's name."""
        return {"approved": "okcircle", "review_due": "clock", "starter": "dashcircle"}[self]

    @property
    def token(self) -> str:
        """The colour token of icon and word."""
        return {"approved": "advice", "review_due": "caution", "starter": "muted"}[self]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text: plain words, or the label of a blank."""

    text: str
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source, as the preview shows it."""

    publisher: str
    url: str
    checked: str = ""  # "Page of 2025-08-28"


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """One ready text, as the gallery shows it."""

    id: str
    title: str
    body: tuple[Piece, ...]
    topic: str  # empty where the kind says it all: "Reply"
    kind: str
    status: Status = Status.STARTER
    status_line: str = ""
    audience: str = ""
    grade: str = ""  # "Grade 6"
    size: str = ""  # "up to 247 characters"
    blanks: str = ""  # "3 blanks. One comes from your profile."
    sources: tuple[SourceLine, ...] = ()
    review: str = ""
    note: str = ""
    in_season: bool = False

    @property
    def text(self) -> str:
        """The text with the labels of its blanks in place."""
        return "".join(piece.text for piece in self.body)

    @property
    def spoken(self) -> str:
        """What a screen reader says of the card."""
        said = (self.title, self.status.word, self.grade, self.topic, self.kind)
        return ", ".join(part for part in said if part)


@dataclass(frozen=True, slots=True)
class SeasonTile:
    """One tile of "In season"."""

    title: str
    caption: str
    icon: str
    card_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a filter group: its word, how many texts it would leave, whether it is on."""

    word: str
    count: int
    on: bool = False


class CardsModel(QAbstractListModel):
    """The cards on show, in order. The card itself is the item's user data."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[TemplateCard, ...] = ()

    @property
    def cards(self) -> tuple[TemplateCard, ...]:
        """The cards on show."""
        return self._cards

    def show_cards(self, cards: Sequence[TemplateCard]) -> None:
        """Put other cards on show."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def card_at(self, index: Index) -> TemplateCard | None:
        """The card of an index; None when it points at nothing."""
        return self._cards[index.row()] if index.isValid() else None

    def row_of(self, card_id: str) -> int:
        """The row of a card; -1 when it is not on show."""
        rows = (row for row, card in enumerate(self._cards) if card.id == card_id)
        return next(rows, -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002 - a flat list
        """How many cards there are; a card has no children."""
        return len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card for painting, its words for a screen reader."""
        card = self.card_at(index)
        if card is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.spoken
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return card.text
        return None


def excerpt(body: Sequence[Piece], limit: int = _EXCERPT) -> tuple[Piece, ...]:
    """The beginning of a text, at most ``limit`` code points, on one paragraph."""
    left, kept = limit, []
    for piece in body:
        if left <= 0:
            break
        text = " ".join(piece.text[:left].split("\n"))
        kept.append(Piece(text, piece.is_blank))
        left -= len(text)
    return tuple(kept)


def counted(
    cards: Sequence[TemplateCard], word_of: Callable[[TemplateCard], str], on: frozenset[str]
) -> tuple[Choice, ...]:
    """The words of one filter group, by how many texts each holds, then by name."""
    counts: dict[str, int] = dict.fromkeys(on, 0)
    for word in filter(None, map(word_of, cards)):
        counts[word] = counts.get(word, 0) + 1
    choices = [Choice(word, count, word in on) for word, count in counts.items()]
    return tuple(sorted(choices, key=lambda choice: choice.word))
