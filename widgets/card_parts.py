"""What a card shows on request: the guideline behind a finding."""

from checks.model import Guideline
from widgets.basics import Box, Label, column


def guideline_box(guideline: Guideline) -> Box:
    """What the guideline is called, what it says, and where; hidden at first."""
    lines: list[Label] = [Label(guideline.title, "label", wrap=True)]
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
