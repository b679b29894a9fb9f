"""Parts of a card: what stands at its right, the guideline behind it, its consent record."""

from collections.abc import Sequence

from checks.model import Guideline
from widgets.basics import Box, IconView, Label, beside_icon, column, row
from widgets.buttons import Button

LINK = 20  # design pixels: a line of words with air above and below for the ring


def side_note(icon: str, words: str) -> Box:
    """Why a card offers no way round: a small picture and a few quiet words."""
    return Box(
        row(IconView(icon, "muted", 14), Label(words, "cap", "muted"), spacing=4), height=LINK
    )


def aid_words(aid: str, *, work: bool) -> str:
    """What the button of an aid says; ``work``: on which of the two profiles."""
    if aid == "move":
        return f"Move it to a {'personal' if work else 'professional'} draft"
    return {"source": "Add a source…", "verify": "Check it in seven steps…"}[aid]


class QuietLine(Box):
    """A small picture and a sentence in small print; hidden while there is none.

    ``margins`` are design pixels; by default it is inset as a cite on a card is.
    """

    def __init__(self, icon: str, margins: tuple[int, int, int, int] = (5, 0, 0, 0)) -> None:
        self._words = Label("", "cap", "muted", wrap=True)
        super().__init__(beside_icon(icon, self._words, "muted", 14, gap=6, margins=margins))
        self.hide()

    def show_words(self, words: str) -> None:
        """Say this; nothing at all for no words."""
        self._words.setText(words)
        self.setVisible(bool(words))


class ConsentLine(QuietLine):
    """What the draft's consent record is worth, and the button that opens its page.

    The button is the card's to place, among the ways out.
    """

    def __init__(self) -> None:
        super().__init__("shield")
        self.button = Button("", wrap=True)
        self.show_record("")

    def show_record(self, words: str) -> None:
        """Say what it is worth; empty: there is none, so the button offers one."""
        self.show_words(words)
        self.button.set_words("Look at the consent record" if words else "Open a consent record")
        self.button.setAccessibleDescription("Describes what a signed form allows, for this draft")


def guideline_box(guidelines: Sequence[Guideline]) -> Box:
    """What guidelines are called, what they say, and where; hidden at first."""
    lines: list[Label] = []
    for guideline in guidelines:
        whose = "" if len(guidelines) == 1 else f"{guideline.body}: "
        lines.append(Label(f"{whose}{guideline.title}", "label", wrap=True))
        if guideline.text:
            lines.append(Label(guideline.text, wrap=True))
        if guideline.url:
            address = Label(breakable(guideline.url), "cap", "muted", wrap=True)
            address.setAccessibleName(guideline.url)
            lines.append(address)
    box = Box(column(*lines, margins=12, spacing=4), "sunken")
    box.hide()
    return box


def breakable(address: str) -> str:
    """A long address with places, unseen, where it may go on to the next line."""
    return "".join(f"{letter}\u200b" if letter in "/-_?=&." else letter for letter in address)
