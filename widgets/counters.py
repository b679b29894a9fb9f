"""How much of each network's room a draft uses."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checks.writing.networks import Count
from widgets.basics import FlowLayout, Painted
from widgets.flow_box import FlowBox
from widgets.theme import theme_of


class Counter(Painted):
    """One network: its name, n / limit, and a bar; near the limit what is left, over it how far."""

    def __init__(self, count: Count, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = count
        self.show_count(count)

    def show_count(self, count: Count) -> None:
        """Show another count."""
        self._count = count
        said = f"{count.used:,} of {count.limit:,} {count.unit}"
        self.setAccessibleName(f"{count.name}: {said}, {self._words()}")
        self.setToolTip(f"{count.name}: {said}")
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        count = self._count
        if count.over:
            return f"{-count.left:,} over"
        return f"{count.left:,} left" if count.near else f"{count.used:,} / {count.limit:,}"

    def sizeHint(self) -> QSize:
        """Name, gap and words; three lines of four pixels.

        The words count as three digits at least, so that nothing moves at the first keys.
        """
        theme = theme_of(self)
        metrics = QFontMetrics(theme.font("cap"))
        usual = metrics.horizontalAdvance(f"000 / {self._count.limit:,}")
        words = max(usual, metrics.horizontalAdvance(self._words()))
        width = metrics.horizontalAdvance(self._count.name) + theme.px(6) + words
        return QSize(max(width, theme.px(96)), max(theme.px(36), metrics.height() + theme.px(20)))

    def minimumSizeHint(self) -> QSize:
        """Name and words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw name, words and bar."""
        theme, count = theme_of(self), self._count
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("cap"))
        token = "stop" if count.over else "caution" if count.near else ""
        line = QRectF(0, 0, self.width(), QFontMetrics(theme.font("cap")).height() + theme.px(3))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, count.name)
        painter.setPen(theme.colour(token or "text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, self._words())
        top, thick = line.bottom() + theme.px(6), theme.px(4)
        radius = theme.px(1 if theme.is_work else 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), thick), radius, radius)
        part = min(1.0, count.used / count.limit) if count.limit else 1.0
        if part > 0:
            painter.setBrush(theme.colour(token or "acc"))
            bar = QRectF(0, top, max(float(thick), self.width() * part), thick)
            painter.drawRoundedRect(bar, radius, radius)


class CounterBar(FlowBox):
    """A counter for each network, beside each other while there is room, on more lines else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._counters: list[Counter] = []
        self._flow = FlowLayout(spacing=16, even=True)
        super().__init__(self._flow, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Characters")

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show these networks, in this order; counters already there are kept."""
        while len(self._counters) > len(counts):
            counter = self._counters.pop()
            self._flow.removeWidget(counter)
            counter.hide()
            counter.deleteLater()
        for place, count in enumerate(counts):
            if place < len(self._counters):
                self._counters[place].show_count(count)
            else:
                counter = Counter(count)
                self._counters.append(counter)
                self._flow.addWidget(counter)
        self.setVisible(bool(counts))
