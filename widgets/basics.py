"""The small parts everything is built of. Each follows its window's theme by itself.

Layouts are made with ``row`` and ``column`` in design pixels; the ``Box`` that holds them scales
them, so put every layout into a ``Box`` (or a panel built on it).
"""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QSizePolicy, QWidget

from widgets.buttons import Button
from widgets.icons import pixmap
from widgets.layouts import FlowLayout, Line, column, rescale, row
from widgets.segmented import Segmented
from widgets.theme import FontKind, Theme, theme_of

__all__ = [
    "Box",
    "Button",
    "ElidedLabel",
    "FlowLayout",
    "Hairline",
    "IconView",
    "Label",
    "Line",
    "Look",
    "Painted",
    "Segmented",
    "beside_icon",
    "column",
    "row",
    "scrolling",
]

Look = Literal[
    "plain", "bg", "surface", "sunken", "sheet", "card", "chosen", "soft", "outline", "tile",
    "keycap", "topbar", "bottombar", "edged",
]  # fmt: skip


_OTHER = Qt.FocusReason.OtherFocusReason


class Label(QLabel):
    """Plain text in one step of the type scale and one colour token. Never reads markup."""

    def __init__(
        self,
        text: str,
        kind: FontKind = "body",
        token: str = "text",  # noqa: S107 - a colour, not a secret
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind: FontKind = kind
        self._token = token
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # also inside a pressable card
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        self.restyle(theme_of(self))

    def set_token(self, token: str) -> None:
        """Change the colour."""
        if token != self._token:
            self._token = token
            self.restyle(theme_of(self))

    def set_kind(self, kind: FontKind) -> None:
        """Change the step of the type scale."""
        if kind != self._kind:
            self._kind = kind
            self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Take font and colour from the theme."""
        self.setFont(theme.font(self._kind))
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, theme.colour(self._token))
        self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))


class ElidedLabel(Label):
    """One line that gives way: cut with an ellipsis where narrow, whole in its tool tip."""

    def __init__(
        self,
        text: str,
        kind: FontKind = "body",
        token: str = "text",  # noqa: S107 - a colour, not a secret
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, kind, token, parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        metrics = QFontMetrics(self.font())
        few = min(metrics.horizontalAdvance("mmm…"), super().sizeHint().width())
        return QSize(few, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text where it is cut."""
        super().resizeEvent(event)
        cut = super().sizeHint().width() > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - one line
        """Draw what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        rect = self.contentsRect()
        line = QFontMetrics(self.font()).elidedText(self.text(), self._mode, rect.width())
        painter.drawText(rect, self.alignment(), line)


class Painted(QWidget):
    """A widget that draws itself from the theme and is told when the theme changes."""

    def restyle(self, theme: Theme) -> None:
        """Take sizes from the theme; drawing follows by itself."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))
            self.updateGeometry()
            self.update()


class IconView(Painted):
    """One icon, ``size`` design pixels square. Decoration: the words beside it say it."""

    def __init__(
        self,
        name: str,
        token: str = "muted",  # noqa: S107 - a colour, not a secret
        size: int = 18,
        parent: QWidget | None = None,
        *,
        fill: bool = False,
        weight: float = 1.75,
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self._fill, self._weight = fill, weight
        self.restyle(theme_of(self))

    def show_icon(self, name: str, token: str | None = None) -> None:
        """Show another icon, and in another colour where ``token`` is given."""
        self._name = name
        self._token = token or self._token
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take the size of the scale."""
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - small, drawn whole
        """Draw the icon."""
        colour = theme_of(self).colour(self._token).name()
        ratio, size = self.devicePixelRatioF(), self.width()
        picture = pixmap(self._name, colour, size, ratio, fill=self._fill, weight=self._weight)
        QPainter(self).drawPixmap(QPointF(0, 0), picture)


class Hairline(Painted):
    """A one-pixel line between parts; ``length`` design pixels long, or as long as there is."""

    def __init__(
        self, parent: QWidget | None = None, *, vertical: bool = False, length: int | None = None
    ) -> None:
        super().__init__(parent)
        self._vertical, self._length = vertical, length
        self.restyle(theme_of(self))

    def restyle(self, theme: Theme) -> None:
        """Take the length of the scale."""
        if self._vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        if self._length is None:
            return
        if self._vertical:
            self.setFixedHeight(theme.px(self._length))
        else:
            self.setFixedWidth(theme.px(self._length))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(event.rect(), theme_of(self).colour("line"))


class Box(QFrame):
    """A frame around a layout, which it scales. ``look`` names its fill and edge.

    ``width`` and ``height`` fix it, in design pixels.
    """

    _focus_part: QWidget | None = None

    def __init__(
        self,
        layout: QLayout | None = None,
        look: Look = "plain",
        parent: QWidget | None = None,
        *,
        width: int | None = None,
        height: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._width, self._height = width, height
        self.setProperty("look", look)
        if layout is not None:
            self.setLayout(layout)
        self.restyle(theme_of(self))

    @property
    def focus_part(self) -> QWidget:
        """What has the focus in this box's stead; the box itself where nothing does."""
        return self._focus_part or self

    def hand_focus_to(self, part: QWidget | None) -> None:
        """Let ``part`` have the focus in this box's stead.

        A focus proxy would do that too, and make Tab skip all other parts.
        """
        self._focus_part = part

    def setFocus(self, reason: Qt.FocusReason = _OTHER) -> None:  # noqa: N802 - Qt's own name
        """Take the focus, or hand it on."""
        if self._focus_part is None:
            super().setFocus(reason)
        else:
            self._focus_part.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand on what Qt itself gave."""
        super().focusInEvent(event)
        if self._focus_part is not None:
            self._focus_part.setFocus(event.reason())

    def set_look(self, look: Look) -> None:
        """Change fill and edge."""
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def restyle(self, theme: Theme) -> None:
        """Scale the layout and the fixed sides."""
        rescale(self.layout(), theme)
        if self._width is not None:
            self.setFixedWidth(theme.px(self._width))
        if self._height is not None:
            self.setFixedHeight(theme.px(self._height))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle(theme_of(self))


def beside_icon(
    icon: str,
    part: QWidget | QLayout,
    token: str = "muted",  # noqa: S107 - a colour, not a secret
    size: int = 18,
    *,
    gap: int = 10,
    margins: int | tuple[int, int, int, int] = 0,
) -> Line:
    """Return a line: an icon, and beside it a part that takes the rest, tops level."""
    picture = IconView(icon, token, size)
    line = row(picture, (part, 1), margins=margins, spacing=gap)
    line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    return line


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """A frameless area that scrolls ``inside`` up and down; ``name`` is for screen readers."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its contents take the focus
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
