"""How a profile will appear: plate, avatar, name, organisation and handle, in its own look."""

from PySide6.QtWidgets import QWidget

from checks.model import Kind
from widgets.basics import Box, ElidedLabel
from widgets.identity import Avatar, Plate
from widgets.layouts import column, row
from widgets.profile_form import ProfileFields
from widgets.theme import Theme, apply_theme, theme_for, theme_of


class AppearanceCard(Box):
    """A small card in the look of one life, whatever the look of the window around it."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        self._kind = kind
        self._name = ElidedLabel("", "strong")
        self._line = ElidedLabel("", "cap", "muted")
        self._avatar = Avatar("", 40)
        words = column(self._name, self._line, spacing=2)
        if kind is Kind.PROFESSIONAL:
            inside = column(
                row(Plate(40), None),
                row(self._avatar, (words, 1), margins=12, spacing=12),
                spacing=0,
            )
        else:
            self._avatar.hide()
            inside = column(row((words, 1), Plate(40), margins=(20, 14, 14, 14), spacing=12))
        super().__init__(column(Box(inside, "sheet")), "plain", parent)
        self.setAccessibleName(f"How you will appear: {kind.word}")
        self.show_fields(ProfileFields())

    def show_fields(self, fields: ProfileFields) -> None:
        """Show who this will be."""
        credentials = ", ".join(fields.credentials)
        name = ", ".join(part for part in (fields.name, credentials) if part)
        handle = f"@{fields.handle.removeprefix('@')}" if fields.handle else "@yourname"
        work = self._kind is Kind.PROFESSIONAL
        self._name.setText(name or "Your name")
        organisation = fields.organisation if work else ""
        self._line.setText(" · ".join(part for part in (organisation, handle) if part))
        self._avatar.set_initials(_initials(fields.name))

    def restyle(self, theme: Theme) -> None:
        """Wear this life's own colours, at the window's scheme and scale."""
        super().restyle(theme)
        outer = theme_of(self.parentWidget())
        own = theme_for(self._kind, outer.scheme, outer.scale)
        if getattr(self, "theme", None) != own:  # dressing tells us to restyle again
            apply_theme(self, own)


def _initials(name: str) -> str:
    """First letters of the first and the last word, titles left out."""
    words = [word for word in name.split() if word.rstrip(".").casefold() not in _TITLES]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "mx"})
