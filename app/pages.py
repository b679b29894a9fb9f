"""The pages of ready texts: from the library to the gallery and the form, and back to a text."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QObject

from app import gallery_cards
from app.blanks import Bind, pieces
from app.drafts import TemplateUse
from app.present import link_words
from app.profiles import Profile
from app.templates import (
    APPROVE_NOTE,
    Library,
    Seal,
    Template,
    TemplateKind,
    in_order,
    load_library,
    prefill,
    render,
    seal,
)
from app.window import MainWindow
from checks import Kind, Mode
from widgets.blanks_form import BlanksForm, FormBlank, FormText
from widgets.drafts import ShelfItem
from widgets.gallery import Gallery

# Beside their words: thank, take it offline, name the team that listens.
_SHELF = 3
_REPLIES = ("rep-thanks", "rep-negative", "rep-relations")


class TemplatePages(QObject):
    """The gallery and the form of one window; each is built when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._gallery: Gallery | None = None
        self._form: BlanksForm | None = None
        self._from_gallery = False
        window.gallery_asked.connect(self.open_gallery)
        window.drafts.shelf_chosen.connect(self.open_shelf)
        window.replies_asked.connect(self._open_replies)
        window.template_asked.connect(self.open_template)
        window.session.draft_opened.connect(lambda _: self._show_seal())
        window.editor.text_edited.connect(lambda _: self._show_seal())
        self._show_shelf()
        self._show_seal()
        if unread := load_library().unread:
            words = "Ready texts that could not be read are left out: "
            window.notice.show_notice(words + ", ".join(unread))

    def open_gallery(self, only: tuple[str, ...] = ()) -> None:
        """Show the gallery; ``only`` limits it to these texts, as a season's shelf asks."""
        gallery = self._gallery or self._make_gallery()
        profile, today, library = self._window.session.profile, _today(), load_library()
        gallery.set_library(
            gallery_cards.cards(library, profile.kind, today, facts(profile)),
            gallery_cards.shelf(library, profile.kind, today),
            lambda typed: [t.id for t in library.search(typed, profile=profile.kind, on=today)],
        )
        self._window.show_page(gallery, "templates")
        if only:
            gallery.show_only(only)

    def open_template(self, template_id: str) -> None:
        """Fill a text's blanks; a text without blanks is ready at once."""
        template = load_library()[template_id]
        if not in_order(template):
            self._finish(template_id, {})
            return
        form = self._form or self._make_form()
        self._from_gallery = self._window.pages.currentWidget() is self._gallery
        form.open_text(
            form_of(template, facts(self._window.session.profile)),
            lambda name, value: _problem(template, name, value),
        )
        self._window.show_page(form, "templates")

    def _make_gallery(self) -> Gallery:
        self._gallery = gallery = Gallery()
        gallery.template_chosen.connect(self.open_template)
        gallery.link_copied.connect(lambda url: self._window.notice.show_notice(link_words(url)))
        gallery.closed.connect(self._window.back_to_draft)
        return gallery

    def _make_form(self) -> BlanksForm:
        self._form = form = BlanksForm()
        form.filled.connect(self._finish)
        form.closed.connect(self._leave_form)
        return form

    def _leave_form(self) -> None:
        if self._from_gallery and self._gallery is not None:
            self._window.show_page(self._gallery, "templates")
        else:
            self._window.back_to_draft()

    def _open_replies(self) -> None:
        self.open_gallery(tuple(t.id for t in load_library() if t.kind is TemplateKind.REPLY))

    def _finish(self, template_id: str, values: dict[str, str]) -> None:
        """Put the filled text in: for a reply into the reply at hand, beside their words."""
        template = load_library()[template_id]
        session = self._window.session
        mode = Mode.REPLY if template.kind is TemplateKind.REPLY else Mode.POST
        at_hand = session.draft.mode is mode and mode is Mode.REPLY
        if not at_hand and (session.draft.text.strip() or session.draft.mode is not mode):
            session.notebook.new_draft(mode)
        self._window.back_to_draft()
        self._window.editor.replace_all(render(template, values))
        self._window.editor.tell_now()
        session.notebook.set_template(
            TemplateUse(template.id, template.version, tuple(sorted(values.items())))
        )
        self._show_seal()

    def _show_shelf(self) -> None:
        profile, library = self._window.session.profile, load_library()
        if profile.kind is Kind.PROFESSIONAL:
            tiles = gallery_cards.shelf(library, profile.kind, _today())
            season = [
                ShelfItem(" ".join(tile.card_ids), tile.icon, tile.title, tile.caption)
                for tile in tiles
            ]
            self._window.drafts.show_shelf("In season", tuple(season))
        else:
            offered = library.search(profile=profile.kind)[:_SHELF]
            starts = [ShelfItem(t.id, "heart", t.title, t.kind.word) for t in offered]
            self._window.drafts.show_shelf("Start from", tuple(starts))
        self._window.composer.show_suggestions(suggestions(library))

    def open_shelf(self, ids: str) -> None:
        """Open what a shelf's tile stands for: one text, or the gallery with a few of them."""
        wanted = tuple(ids.split())
        if len(wanted) == 1:
            self.open_template(wanted[0])
        else:
            self.open_gallery(wanted)

    def _show_seal(self) -> None:
        draft = self._window.session.draft
        self._window.composer.show_seal(seal_words(draft.text, draft.template, load_library()))


def _today() -> date:
    return datetime.now().astimezone().date()


def facts(profile: Profile) -> dict[str, str]:
    """Return what a template's blanks may take from the profile."""
    return {
        "org.name": profile.organisation,
        "org.phone": profile.phone,
        "org.page": profile.page,
        "me.name": profile.name,
        "me.role": profile.role,
    }


def suggestions(library: Library) -> list[tuple[str, str, str]]:
    """Return three neutral replies for the reply page: id, title, text."""
    offered = [library.templates[one] for one in _REPLIES if one in library.templates]
    return [
        (each.id, each.title, "".join(piece.text for piece in gallery_cards.body_of(each)))
        for each in offered
    ]


def seal_words(text: str, use: TemplateUse | None, library: Library) -> str:
    """Say whether a draft still is its template's text; empty when it came from none."""
    if use is None or use.id not in library.templates:
        return ""
    template = library[use.id]
    if seal(text, template, dict(use.values)) is Seal.UNTOUCHED:
        return template.status_line
    return "Changed: no longer the template's text"


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
