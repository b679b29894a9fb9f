"""Fields of a form: a label, something to type or pick in, and one quiet line under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QTextEdit,
    QWidget,
)

from widgets.basics import Box, Label
from widgets.icons import pixmap
from widgets.layouts import Line, column, row
from widgets.theme import Theme, theme_of


class LineField(QLineEdit):
    """One line to type in, optionally with an icon at its left."""

    def __init__(self, placeholder: str = "", icon_name: str | None = None) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._icon_name = icon_name
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Take the font, and the icon's colour."""
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.px(40))
        if self._icon_name is not None:
            self.setTextMargins(theme.px(26), 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and its icon at the size of the scale (an action's stays small)."""
        super().paintEvent(event)
        if self._icon_name is None:
            return
        theme = theme_of(self)
        size = theme.px(16)
        mark = pixmap(self._icon_name, theme.muted, size, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPointF(theme.px(14), (self.height() - size) / 2), mark)


class Combo(QComboBox):
    """A list to pick from; with ``editable`` one may also type something else."""

    def __init__(self, options: Sequence[str], name: str, *, editable: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditable(editable)
        line = self.lineEdit()
        if line is not None:
            line.setProperty("look", "bare")
            line.setAccessibleName(name)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(options))
        self.setMinimumContentsLength(6)
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Take font and height of the scale."""
        self.setFont(theme.font("body"))
        self.setMinimumHeight(theme.px(40))
        line = self.lineEdit()
        if line is not None:
            line.setFont(theme.font("body"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))

    def minimumSizeHint(self) -> QSize:
        """Long words are cut where there is no room."""
        return QSize(theme_of(self).px(96), super().minimumSizeHint().height())

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the form: a list that changes under a scroll goes unseen."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw frame and words as the style does, and our own chevron."""
        theme = theme_of(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls = QStyle.SubControl.SC_ComboBoxFrame
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if not self.isEditable():
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        size = theme.px(16)
        mark = pixmap("chevron", theme.muted, size, self.devicePixelRatioF())
        where = QPointF(self.width() - size - theme.px(10), (self.height() - size) / 2)
        painter.drawPixmap(where, mark)


def set_ink(widget: QWidget, theme: Theme) -> None:
    """Write in the theme's colour: a text edit under a style sheet keeps the palette it had."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Text, theme.colour("text"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("muted"))
    widget.setPalette(palette)


class NoteField(QTextEdit):
    """A few lines of plain text. ``changed`` carries them."""

    changed = Signal(str)

    def __init__(self, placeholder: str = "", lines: int = 4) -> None:
        super().__init__()
        self._lines = lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.textChanged.connect(lambda: self.changed.emit(self.toPlainText()))
        self.restyle(theme_of(self))

    def set_text(self, text: str) -> None:
        """Show a text and put the cursor behind it."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def restyle(self, theme: Theme) -> None:
        """Take font and height of the scale."""
        self.setFont(theme.font("body"))
        set_ink(self, theme)
        self.setFixedHeight(self._lines * self.fontMetrics().lineSpacing() + theme.px(16))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))


class Outline(Box):
    """An edge around something one types in; it thickens while that has the focus."""

    def __init__(self, inside: QWidget, margins: tuple[int, int, int, int] = (8, 4, 8, 4)) -> None:
        super().__init__(column(inside, margins=margins, spacing=0), "outline")
        self.hand_focus_to(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus of what is inside."""
        if event.type() == QEvent.Type.FocusIn:
            self.set_look("chosen")
        elif event.type() == QEvent.Type.FocusOut:
            self.set_look("outline")
        return super().eventFilter(watched, event)


class Field(Box):
    """A label over a control, and under it a hint or, when needed, what to mend.

    Args:
        label: read out with the control.
        control: a line, a list, a note.
        hint: why we ask; gives way to a problem.
        required: says so in the label, in words.
    """

    def __init__(
        self, label: str, control: QWidget, hint: str = "", *, required: bool = False
    ) -> None:
        shown = f"{label} (needed)" if required else label
        self._label = Label(shown, "label", wrap=True)
        self._line = Label(hint, "cap", "muted", wrap=True)
        self._hint, self.control = hint, control
        super().__init__(column(self._label, control, self._line, spacing=6))
        self._label.setBuddy(control)
        named = control.focus_part if isinstance(control, Box) else control
        named.setAccessibleName(shown)
        named.setAccessibleDescription(hint)
        self._named = named
        self._line.setVisible(bool(hint))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def problem(self) -> str:
        """The sentence shown now; empty when all is well."""
        return self._line.text() if self._line.text() != self._hint else ""

    def set_hint(self, hint: str) -> None:
        """Say something else under the control, in its quiet colour."""
        self._hint = hint
        self.set_problem("")

    def set_problem(self, sentence: str) -> None:
        """Say what to mend; an empty sentence brings the hint back."""
        text = sentence or self._hint
        self._line.setText(text)
        self._line.set_token("caution" if sentence else "muted")
        self._line.setVisible(bool(text))
        self._named.setAccessibleDescription(text)


def side_by_side(*fields: tuple[QWidget, int] | QWidget, gap: int = 16) -> Line:
    """Fields beside each other, their labels on one height."""
    line = row(*fields, spacing=gap)
    for at in range(line.count()):
        item = line.itemAt(at)
        if item is not None:
            item.setAlignment(Qt.AlignmentFlag.AlignTop)
    return line
