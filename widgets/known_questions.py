"""The four questions only the writer can answer: what they know and the text may not say."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QWidget

from checks.story import Known
from widgets.basics import Box, Label
from widgets.layouts import FlowLayout, column, row
from widgets.ring import paint_ring
from widgets.segmented import make_one_tab_stop
from widgets.story_view import KnownQuestion
from widgets.theme import Theme, theme_of

_HEIGHT, _PAD, _RING, _GAP = 26, 8, 12, 5  # design pixels
_TITLE = 132  # ... of the questions' column
_BESIDE = 460  # ... from which answers stand beside their question
_ENDLESS = (1 << 24) - 1  # Qt's own word for no limit


class RadioChip(QRadioButton):
    """One answer: a ring, with a point in it where chosen, and a few words."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """Ring and words: as wide when chosen as when not, so that choosing moves nothing."""
        theme = theme_of(self)
        words = QFontMetrics(theme.font("body")).horizontalAdvance(self._words)
        around = 2 * theme.px(_PAD) + theme.px(_RING) + theme.px(_GAP)
        return QSize(words + around + 2, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw ground, ring and words."""
        theme, on, rect = theme_of(self), self.isChecked(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(theme.px(theme.radius_ctl), rect.height() / 2)
        painter.setPen(QPen(theme.colour("acc" if on else "border"), 1))
        painter.setBrush(theme.colour("acc_soft" if on else "surface"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = theme.px(_RING)
        ring = QRectF(theme.px(_PAD), (self.height() - side) / 2, side, side)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("acc" if on else "border"), 1.5))
        painter.drawEllipse(ring.adjusted(0.75, 0.75, -0.75, -0.75))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("acc"))
            painter.drawEllipse(ring.center(), side / 4, side / 4)
        left = round(ring.right()) + theme.px(_GAP)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("acc" if on else "text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self._words)
        if self.hasFocus():
            paint_ring(painter, theme, rect, radius)


class _Asked(Box):
    """One question and its answers. ``chosen`` carries the id of an answer."""

    chosen = Signal(str)

    def __init__(self, question: KnownQuestion) -> None:
        self.id = question.id
        self._title = Label(question.title, "button", wrap=True)
        self._chips = {id_: RadioChip(label) for id_, label in question.answers}
        self._line = row(self._title, (FlowLayout(*self._chips.values(), spacing=4), 1), spacing=8)
        super().__init__(self._line)
        self.setAccessibleName(question.title)
        self._group = QButtonGroup(self)
        for id_, chip in self._chips.items():
            chip.setAccessibleDescription(question.title)
            chip.clicked.connect(lambda _=False, id_=id_: self.chosen.emit(id_))
            self._group.addButton(chip)
        make_one_tab_stop([*self._chips.values()])

    def show_answer(self, chosen: str) -> None:
        """Show an answer as given, or none, without telling anybody."""
        given = next((id_ for id_, chip in self._chips.items() if chip.isChecked()), "")
        if given == chosen:
            return
        self._group.setExclusive(False)
        for id_, chip in self._chips.items():
            chip.setChecked(id_ == chosen)
        self._group.setExclusive(True)
        make_one_tab_stop([*self._chips.values()])

    def turn(self, theme: Theme, *, beside: bool) -> None:
        """Put the answers beside the question or under it."""
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._line.design_spacing = 8 if beside else 4
        self._title.setMinimumWidth(theme.px(_TITLE) if beside else 0)
        self._title.setMaximumWidth(theme.px(_TITLE) if beside else _ENDLESS)
        self._title.setMinimumHeight(theme.px(_HEIGHT) if beside else 0)  # on the chips' middle
        top = Qt.AlignmentFlag.AlignTop
        self._line.setAlignment(self._title, top if beside else Qt.AlignmentFlag(0))
        self._line.rescale(theme)
        self.updateGeometry()


class KnownQuestions(Box):
    """The questions below each other; the answers of each beside it, and under it where narrow.

    Signals:
        changed: one was answered; carries all answers, a Known.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._questions: tuple[KnownQuestion, ...] = ()
        self._known = Known()
        self._beside = True
        self._asked: list[_Asked] = []
        self._lines = column(spacing=6)
        lead = Label("What you know, and the text may not say", "label", "muted", wrap=True)
        super().__init__(column(lead, self._lines, spacing=8), parent=parent)

    def show_known(self, questions: Sequence[KnownQuestion], known: Known) -> None:
        """Show the questions with what was answered; the rows are made once."""
        self._known = known
        if tuple(questions) != self._questions:
            self._make(tuple(questions))
        for asked in self._asked:
            asked.show_answer(getattr(known, asked.id))

    def _make(self, questions: tuple[KnownQuestion, ...]) -> None:
        for old in self._asked:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._questions = questions
        self._asked = [_Asked(question) for question in questions]
        for asked in self._asked:
            asked.chosen.connect(lambda id_, field=asked.id: self._choose(field, id_))
            self._lines.addWidget(asked)
        self._turn()

    def _choose(self, field: str, id_: str) -> None:
        self._known = replace(self._known, **{field: id_})
        self.changed.emit(self._known)

    def fit(self, width: int) -> None:
        """Find a shape for so many widget pixels."""
        self._beside = width >= theme_of(self).px(_BESIDE)
        self._turn()

    def _turn(self) -> None:
        for asked in self._asked:
            asked.turn(theme_of(self), beside=self._beside)

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        self._turn()
