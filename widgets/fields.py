"""Fields of a form: a label, something to type or pick in, and one quiet line under it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
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
from widgets.buttons import Button
from widgets.icons import pixmap
from widgets.layouts import FlowLayout, Line, column, row
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
        self.setFocusProxy(inside)
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
        named = control.focusProxy() or control
        named.setAccessibleName(shown)
        named.setAccessibleDescription(hint)
        self._line.setVisible(bool(hint))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def problem(self) -> str:
        """The sentence shown now; empty when all is well."""
        return self._line.text() if self._line.text() != self._hint else ""

    def set_problem(self, sentence: str) -> None:
        """Say what to mend; an empty sentence brings the hint back."""
        text = sentence or self._hint
        self._line.setText(text)
        self._line.set_token("caution" if sentence else "muted")
        self._line.setVisible(bool(text))
        named = self.control.focusProxy() or self.control
        named.setAccessibleDescription(text)


class _TagLine(QLineEdit):
    """The line inside a tag field. ``backed`` says: backspace on nothing."""

    backed = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace on nothing takes the last tag away."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept when one moves on."""
        super().focusOutEvent(event)
        self.left.emit()


class TagField(Box):
    """Short names, each with a cross; Enter or a comma adds one. ``changed`` carries them all."""

    changed = Signal(tuple)

    def __init__(self, placeholder: str) -> None:
        self._tags: list[str] = []
        self._buttons: list[Button] = []
        self._line = _TagLine()
        self._line.setProperty("look", "bare")
        self._line.setPlaceholderText(placeholder)
        self._line.returnPressed.connect(self._take)
        self._line.textEdited.connect(lambda text: self._take() if "," in text else None)
        self._line.backed.connect(lambda: self._drop(len(self._tags) - 1))
        self._line.left.connect(self._take)
        self._flow = FlowLayout(self._line, spacing=6)
        super().__init__(column(self._flow, margins=6), "outline")
        self.setFocusProxy(self._line)

    @property
    def tags(self) -> tuple[str, ...]:
        """The names."""
        return tuple(self._tags)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show other names, silently."""
        self._tags = list(dict.fromkeys(tags))
        self._rebuild()

    def _take(self) -> None:
        typed = [part.strip() for part in self._line.text().split(",")]
        self._line.clear()
        new = [name for name in typed if name and name not in self._tags]
        if new:
            self._tags += new
            self._rebuild()
            self.changed.emit(self.tags)

    def _drop(self, position: int) -> None:
        if 0 <= position < len(self._tags):
            del self._tags[position]
            self._rebuild()
            self._line.setFocus()
            self.changed.emit(self.tags)

    def _rebuild(self) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._flow.removeWidget(self._line)
        self._buttons = []
        for position, tag in enumerate(self._tags):
            button = Button(tag, "soft", "x", self, height=28, trailing=True)
            button.setAccessibleName(f"Remove {tag}")
            button.clicked.connect(lambda _=False, at=position: self._drop(at))
            self._flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._flow.addWidget(self._line)
        self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        self._line.setFont(theme.font("body"))
        self._line.setMinimumWidth(theme.px(120))
        self._line.setMinimumHeight(theme.px(28))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere in the field is the line."""
        super().mousePressEvent(event)
        self._line.setFocus()


def side_by_side(*fields: tuple[QWidget, int] | QWidget, gap: int = 16) -> Line:
    """Fields beside each other, their labels on one height."""
    line = row(*fields, spacing=gap)
    for at in range(line.count()):
        item = line.itemAt(at)
        if item is not None:
            item.setAlignment(Qt.AlignmentFlag.AlignTop)
    return line
