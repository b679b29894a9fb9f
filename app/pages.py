"""The pages of ready texts: from the library to the gallery and the form, and back to a text."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app import gallery_cards
from app.blanks import Bind, pieces
from app.drafts import TemplateUse
from app.present import facts
from app.profiles import Profile
from app.templates import (
    APPROVE_NOTE,
    Template,
    in_order,
    load_library,
    prefill,
    render,
)
from widgets.blanks_form import BlanksForm, FormBlank, FormText
from widgets.drafts import ShelfItem
from widgets.gallery import Gallery


class TemplatePages(QObject):
    """Shows the gallery and the form inside the window's stack; built when first asked for.

    The library takes about 30 ms to read, so nothing here happens before the first paint.

    Signals:
        filled: a text is ready; carries the text and its TemplateUse.
        left: the writer wants to go back to the draft.
    """

    filled = Signal(str, object)
    left = Signal()

    def __init__(
        self, stack: QStackedWidget, profile: Callable[[], Profile], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stack, self._profile = stack, profile
        self._gallery: Gallery | None = None
        self._form: BlanksForm | None = None

    def open_gallery(self, only: tuple[str, ...] = ()) -> None:
        """Show the gallery; ``only`` limits it to these texts, as a season's shelf asks."""
        gallery = self._gallery or self._make_gallery()
        profile, today, library = self._profile(), date.today(), load_library()  # noqa: DTZ011
        gallery.set_library(
            gallery_cards.cards(library, profile.kind, today, facts(profile)),
            gallery_cards.shelf(library, profile.kind, today),
            lambda typed: [t.id for t in library.search(typed, profile=profile.kind, on=today)],
        )
        if only:
            gallery.show_only(only)
        self._stack.setCurrentWidget(gallery)
        gallery.setFocus()

    def open_template(self, template_id: str) -> None:
        """Fill a text's blanks; a text without blanks is ready at once."""
        template = load_library()[template_id]
        if not in_order(template):
            self._finish(template_id, {})
            return
        form = self._form or self._make_form()
        form.open_text(
            form_of(template, facts(self._profile())),
            lambda name, value: _problem(template, name, value),
        )
        self._stack.setCurrentWidget(form)
        form.setFocus()

    def shelf(self) -> tuple[ShelfItem, ...]:
        """Return what is in season, for the drafts panel."""
        profile = self._profile()
        tiles = gallery_cards.shelf(load_library(), profile.kind, date.today())  # noqa: DTZ011
        return tuple(
            ShelfItem(" ".join(tile.card_ids), tile.icon, tile.title, tile.caption)
            for tile in tiles
        )

    def _make_gallery(self) -> Gallery:
        self._gallery = gallery = Gallery()
        self._stack.addWidget(gallery)
        gallery.template_chosen.connect(self.open_template)
        gallery.closed.connect(self.left)
        return gallery

    def _make_form(self) -> BlanksForm:
        self._form = form = BlanksForm()
        self._stack.addWidget(form)
        form.filled.connect(self._finish)
        form.closed.connect(self.open_gallery)
        return form

    def _finish(self, template_id: str, values: dict[str, str]) -> None:
        template = load_library()[template_id]
        use = TemplateUse(template.id, template.version, tuple(sorted(values.items())))
        self.filled.emit(render(template, values), use)
        self.left.emit()


def form_of(template: Template, known: Mapping[str, str]) -> FormText:
    """Describe a text and its blanks as the form shows them."""
    given = prefill(template, known)
    return FormText(
        id=template.id,
        title=template.title,
        pieces=pieces(template.body),
        blanks=tuple(
            FormBlank(
                name=blank.name,
                label=blank.label,
                short=blank.label.split(" (", maxsplit=1)[0].rstrip("?"),
                type=blank.type.value,
                max=blank.max,
                choices=blank.choices,
                value=given.get(blank.name, ""),
                note=_note(blank.bind, known=blank.name in given),
            )
            for blank in in_order(template)
        ),
        status_line=template.status_line,
        note=template.guard or (template.divergence if _is_divided(template) else ""),
    )


def _is_divided(template: Template) -> bool:
    return any(blank.bind is Bind.APPROVE for blank in template.fields)


def _note(bind: Bind, *, known: bool) -> str:
    if known:
        return "From your profile."
    return APPROVE_NOTE if bind is Bind.APPROVE else ""


def _problem(template: Template, name: str, value: str) -> str:
    blank = next(blank for blank in template.fields if blank.name == name)
    return blank.problem(value)
