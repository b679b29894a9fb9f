"""What the pause sheet shows: the post as it will appear, and each open caution."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal

from checks.model import Severity
from widgets.basics import Box, ElidedLabel, IconView, Label
from widgets.choices import CheckBox
from widgets.identity import Avatar, Plate
from widgets.layouts import Item, column, row
from widgets.marks import SeverityIcon
from widgets.theme import Theme

_TEXT_SIZE = 16  # design pixels


@dataclass(frozen=True, slots=True)
class PausePost:
    """The post as it will appear, and the button's words."""

    text: str = field(repr=False)
    name: str
    handle: str
    initials: str
    where: str = ""  # "Mastodon · 220 of 500"
    button: str = "Copy"


@dataclass(frozen=True, slots=True)
class PauseCaution:
    """One open caution to acknowledge."""

    quote: str = field(repr=False)
    why: str


class CautionCard(Box):
    """A caution with its box to tick."""

    ticked = Signal()

    def __init__(self, caution: PauseCaution) -> None:
        self._box = CheckBox("I have read it and I stand by it.")
        self._box.setAccessibleDescription(f"Caution: {caution.quote}. {caution.why}")
        quote = ElidedLabel(f"“{caution.quote}”", "strong")
        super().__init__(
            column(
                row(SeverityIcon(Severity.CAUTION), Label("Caution", "strong", "caution"),
                    (quote, 1)),
                Label(caution.why, "body", "muted", wrap=True),
                self._box,
                margins=(16, 12, 16, 12),
                spacing=6,
            ),
            "card",
        )  # fmt: skip
        self._box.toggled.connect(self.ticked)

    @property
    def is_ticked(self) -> bool:
        """Whether the writer stands by it."""
        return self._box.isChecked()


class PostCard(Box):
    """The post with its account frame and role word."""

    def __init__(self, post: PausePost) -> None:
        words = Label(post.text, "body", wrap=True)
        self._words = words
        who = column(ElidedLabel(post.name, "strong"), ElidedLabel(post.handle, "cap", "muted"),
                     spacing=2)  # fmt: skip
        head = row(Avatar(post.initials, 40), (who, 1), Plate(24, solid=False), spacing=12)
        parts: list[Item] = [head, 8, words]
        if post.where:
            parts += [4, row(IconView("globe", "muted", 14),
                             (Label(post.where, "cap", "muted", wrap=True), 1))]  # fmt: skip
        super().__init__(column(*parts, margins=(20, 20, 20, 16)), "sheet")

    def restyle(self, theme: Theme) -> None:
        """Show the words larger than a form's."""
        super().restyle(theme)
        font = theme.font("body")
        font.setPixelSize(theme.px(_TEXT_SIZE))
        self._words.setFont(font)
