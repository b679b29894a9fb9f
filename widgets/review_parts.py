"""What the review says where there is no card."""

from PySide6.QtWidgets import QWidget

from widgets.basics import Box, Hairline, Label, Line, beside_icon, column
from widgets.theme import Theme


def _note(icon: str, title: str, words: str) -> Line:
    """An icon with two lines beside it."""
    return _said(icon, Label(title, "strong", wrap=True), Label(words, "body", "muted", wrap=True))


def _said(icon: str, title: Label, words: Label) -> Line:
    lines = column(title, words)
    lines.design_spacing = 3
    return beside_icon(icon, lines, "advice", 20, gap=12)


def note_card(icon: str, title: str, words: str) -> Box:
    """A card that is no finding: an icon, a title, a sentence."""
    return Box(column(_note(icon, title, words), margins=16), "card")


class CalmCard(Box):
    """Nothing was found; in the personal life also that feelings never are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title, self._words = (
            Label("", "strong", wrap=True),
            Label("", "body", "muted", wrap=True),
        )
        self.show_asked(asked=False)
        calm = _said("okcircle", self._title, self._words)
        heart = _note("heart", "Feelings are never flagged", "They are yours, to share or to keep.")
        self._feelings = Box(column(Hairline(), heart, spacing=16))
        super().__init__(column(calm, self._feelings, margins=16, spacing=16), "card", parent)

    def show_asked(self, *, asked: bool) -> None:
        """Claim less while a calm question stands under the text."""
        self._title.setText("Nothing is marked" if asked else "Nothing to change")
        first = "One question is open under your text." if asked else "No rule met this text."
        self._words.setText(f"{first} The last word is yours.")

    def restyle(self, theme: Theme) -> None:
        """Speak of feelings where they belong."""
        super().restyle(theme)
        self._feelings.setVisible(not theme.is_work)
