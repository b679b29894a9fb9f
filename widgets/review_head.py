"""The head of the review: its name, and how many findings of each severity there are."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QWidget

from checks.model import Severity
from widgets.basics import Box, Label, row
from widgets.fitted import FittedBox
from widgets.layouts import rescale
from widgets.marks import SeverityIcon
from widgets.theme import Theme, theme_of

_HIGH = 64  # design pixels: as high as the bar of the text beside it
_WORST_FIRST = (Severity.STOP, Severity.CAUTION, Severity.ADVICE)
_PLURAL = {Severity.STOP: "stops", Severity.CAUTION: "cautions", Severity.ADVICE: "advice"}


def count_words(severity: Severity, number: int) -> str:
    """``1 stop``, ``2 stops``, ``3 advice``."""
    return f"{number} {severity.word.lower() if number == 1 else _PLURAL[severity]}"


class _Count(Box):
    """The shape of a severity and how many there are."""

    def __init__(self, severity: Severity) -> None:
        self._severity = severity
        self._label = Label("", "cap", "muted")
        super().__init__(row(SeverityIcon(severity, 14), self._label, spacing=5))
        self.hide()

    def show_number(self, number: int) -> None:
        """Show the number, or nothing for none."""
        self._label.setText(count_words(self._severity, number))
        self.setVisible(number > 0)


class ReviewHead(FittedBox):
    """The name and the counts on one line; where that is too narrow, on two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._counts = {severity: _Count(severity) for severity in _WORST_FIRST}
        self._title = Label("Review", "title")
        self._numbers = row(*self._counts.values(), spacing=12)
        self._line = row((self._title, 1), self._numbers, margins=(16, 0, 16, 0), spacing=6)
        super().__init__(self._line, parent=parent)

    def show_counts(self, severities: Iterable[Severity]) -> None:
        """Count one severity a finding."""
        numbers = Counter(severities)
        for severity, count in self._counts.items():
            count.show_number(numbers[severity])
        self.arrange(theme_of(self))

    def arrange(self, theme: Theme) -> None:
        """Choose one line or two, and the margins of the cards below."""
        wants = self._title.sizeHint().width() + self._numbers.sizeHint().width() + theme.px(44)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        narrow = wants > self.width()
        self._line.setDirection(down if narrow else across)
        left, right = (16, 16) if theme.is_work else (0, 24)
        self._line.design_margins = (left, 16, right, 12) if narrow else (left, 0, right, 0)
        rescale(self._line, theme)
        self.setMinimumHeight(theme.px(_HIGH))
