"""The question under the page that no rule can answer: is this about a real person?"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QSizePolicy, QWidget

from widgets.basics import Box, Hairline, IconView, Label
from widgets.buttons import Button
from widgets.layouts import FlowLayout, column, row
from widgets.theme import Theme, theme_of

_QUESTION = "Is this about a real person?"
_WHY = (
    "The reader is not sure. If it is, could they, their family or a colleague know themselves "
    "in it?"
)
_LEAVE_OUT = (
    "the day and the place",
    "age, job and family",
    "the one detail nobody else has",
    "what was said, word for word",
)
_KEEP = "Keep what you felt or learnt."


class PersonStrip(Box):
    """Asks, and waits for no answer: it takes no focus, holds nothing, and can be sent away.

    Signals:
        dismissed: nobody real; ask no more about this text.
        left: the focus was in it and should go back to the text.
        turned: the writer opened the list, or closed it.
    """

    dismissed = Signal()
    left = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._low = False
        self._title = Label(_QUESTION, "strong", wrap=True)
        self._why = Label(_WHY, "body", "muted", wrap=True)
        self._list = _what_to_leave_out()
        self._more = Button("What to leave out", "soft", "list", wrap=True)
        nobody = Button("No, nobody real", "plain", wrap=True)
        nobody.setAccessibleDescription("Sends this question away")
        self._buttons = FlowLayout(self._more, nobody)
        words = column(self._title, self._why, self._list, spacing=4)
        self._lines = column((words, 1), self._buttons, spacing=8)
        self._picture = IconView("user", "acc", 18)
        self._inside = row(self._picture, (self._lines, 1), spacing=12)
        super().__init__(self._inside, "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_QUESTION)
        self.setAccessibleDescription(_WHY)
        self._more.clicked.connect(self.turn_list)
        nobody.clicked.connect(self._dismiss)
        self.show_question(False)

    def show_question(self, on: bool) -> None:  # noqa: FBT001 - a setter
        """Ask, or ask no more. Asking again leaves the list as it is."""
        if not on:
            if self.isAncestorOf(QApplication.focusWidget() or self):
                self.left.emit()  # else Qt would give the focus to whatever comes next
            self._show_list(on=False)
        self.setVisible(on)

    def set_low(self, *, on: bool) -> None:
        """Take as little height as can be: why we ask then shows with the list."""
        if on != self._low:
            self._low = on
            self.restyle(theme_of(self))

    def turn_list(self) -> None:
        """Open the list of what to leave out, or close it."""
        self._show_list(on=self._list.isHidden())
        self.turned.emit()

    def _show_list(self, *, on: bool) -> None:
        self._list.setVisible(on)
        self._more.setAccessibleDescription(
            "Closes the list above" if on else "Opens a short list above"
        )
        self._arrange()

    def _dismiss(self) -> None:
        self.show_question(False)
        self.dismissed.emit()

    def _arrange(self) -> None:
        """Put the buttons under the words, where the list opens above them, or beside to be low."""
        theme, closed = theme_of(self), self._list.isHidden()
        short = self._low and closed
        self._why.setVisible(not short)
        title = self._title.fontMetrics().horizontalAdvance(_QUESTION)
        wants = title + self._buttons.sizeHint().width() + theme.px(80)
        beside = short and wants <= self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lines.setDirection(across if beside else down)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        self._inside.setAlignment(self._picture, middle if beside else top)
        self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        edge = 8 if self._low else 12
        self._inside.design_margins = (16, edge, 16, edge)
        super().restyle(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the words are at this width: the page around it does not ask for that."""
        return QSize(super().sizeHint().width(), self._inside.totalHeightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """All of its height; the width may go."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text and leaves the question standing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _what_to_leave_out() -> Box:
    """The list, hidden at first."""
    items = []
    for item in _LEAVE_OUT:
        line = Label(f"·  {item}", wrap=True)
        line.setAccessibleName(item)
        items.append(line)
    keep = Label(_KEEP, "strong", wrap=True)
    box = Box(column(4, Hairline(), 4, *items, 4, keep, spacing=2))
    box.hide()
    return box
