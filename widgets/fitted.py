"""Boxes whose parts find their places by the room there is."""

from PySide6.QtGui import QResizeEvent

from widgets.basics import Box
from widgets.theme import Theme, theme_of


class FittedBox(Box):
    """A box that arranges its parts anew whenever its size, or the scale, changes."""

    def arrange(self, theme: Theme) -> None:
        """Place, show and size the parts for this width and height."""
        raise NotImplementedError

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        self.arrange(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room there is."""
        super().resizeEvent(event)
        self.arrange(theme_of(self))
