"""The library of ready texts: read, searched, filled and judged. Nothing here draws."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

import resources
from app.blanks import Bind, Blank, BlankType, fill, names_in
from checks.model import Kind

STARTER_NOTE = "Starter text, not approved by your organisation"
APPROVE_NOTE = "Your organisation decides this"

_WORD = re.compile(r"\w+")


class TemplateError(ValueError):
    """A template file cannot be used; the message names the file and what is wrong."""


class TemplateKind(StrEnum):
    """What a text is for."""

    PUBLIC_HEALTH = "public_health"
    ORG_NEWS = "org_news"
    REFLECTION = "reflection"
    CORRECTION = "correction"
    REPLY = "reply"

    @property
    def word(self) -> str:
        """The words of the gallery's filter."""
        return _KIND_WORDS[self]


_KIND_WORDS = {
    TemplateKind.PUBLIC_HEALTH: "Public health",
    TemplateKind.ORG_NEWS: "Organisation news",
    TemplateKind.REFLECTION: "Reflection",
    TemplateKind.CORRECTION: "Correction",
    TemplateKind.REPLY: "Reply",
}


_TOPICS = {
    "vaccination": "Vaccines",
    "outbreak": "Outbreaks",
    "hygiene": "Stopping germs",
    "environment": "Weather and home",
    "chronic": "Heart and long-term illness",
    "child": "Children",
    "maternal": "Pregnancy and after",
    "substance": "Tobacco, alcohol, drugs",
    "wellness": "Living well",
}


class EditPolicy(StrEnum):
    """What editing does to a text."""

    LOCKED = "locked"  # the form only
    SEALED = "sealed"  # may be edited; it is then a text of the writer's own
    FREE = "free"


class Seal(StrEnum):
    """Whether a draft still is the text of its template."""

    UNTOUCHED = "untouched"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text's facts come from."""

    publisher: str
    url: str
    page_date: str = ""
    role: str = "authority"
    verified: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """One ready text with blanks."""

    id: str
    version: int
    lang: str
    title: str
    category: str
    kind: TemplateKind
    voice: str
    account: str
    status: str
    jurisdiction: str
    risk: str
    edit_policy: EditPolicy
    body: str
    fields: tuple[Blank, ...] = ()
    sources: tuple[Source, ...] = ()
    audience: tuple[str, ...] = ()
    key_facts: tuple[str, ...] = ()
    observances: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    season: tuple[str, str] | None = None  # "MM-DD" first and last day; may run over New Year
    divergence: str = ""
    review_by: str = ""
    review_every_months: int = 0
    approved_on: str = ""
    alt_text: str = ""
    guard: str = ""
    body_es: str = ""
    es_status: str = ""
    max_chars_x: int = 0
    max_chars_plain: int = 0
    reading_grade: float = 0.0
    words: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    @property
    def topic(self) -> str:
        """The category in a reader's words: "Mental health"."""
        return _TOPICS.get(self.category, self.category.replace("_", " ").capitalize())

    @property
    def status_line(self) -> str:
        """What the writer must know about who stands behind the text."""
        return "Approved" if self.status == "approved" else STARTER_NOTE

    def offered_to(self, kind: Kind) -> bool:
        """Whether a profile sees this text: a personal one sees reflections alone."""
        return kind is Kind.PROFESSIONAL or self.kind is TemplateKind.REFLECTION

    def in_season(self, day: date) -> bool:
        """Whether ``day`` is in the text's own season. A text without one has none."""
        if self.season is None:
            return False
        first, last = self.season
        today = f"{day:%m-%d}"
        return first <= today <= last if first <= last else today >= first or today <= last


def render(template: Template, values: Mapping[str, str]) -> str:
    """The text with its blanks filled. A blank without a value stays ``{{as_written}}``."""
    return fill(template.body, values)


def missing(template: Template, values: Mapping[str, str]) -> tuple[Blank, ...]:
    """The blanks still empty, in reading order."""
    return tuple(blank for blank in in_order(template) if not values.get(blank.name, "").strip())


def problems(template: Template, values: Mapping[str, str]) -> dict[str, str]:
    """One sentence for each blank whose value cannot go in, by blank name."""
    found = {blank.name: blank.problem(values.get(blank.name, "")) for blank in in_order(template)}
    return {name: sentence for name, sentence in found.items() if sentence}


def in_order(template: Template) -> tuple[Blank, ...]:
    """The blanks in the order in which the text meets them."""
    by_name = {blank.name: blank for blank in template.fields}
    return tuple(by_name[name] for name in names_in(template.body))


def prefill(template: Template, facts: Mapping[str, str]) -> dict[str, str]:
    """What the profile already knows ("org.phone" and the like); a value that fits, or none."""
    known = {blank: facts.get(blank.default_from, "").strip() for blank in template.fields}
    return {blank.name: value for blank, value in known.items() if not blank.problem(value)}


def seal(text: str, template: Template, values: Mapping[str, str]) -> Seal:
    """Judge a draft by its text alone, so that no way of editing can slip past."""
    return Seal.UNTOUCHED if text == render(template, values) else Seal.CHANGED


@dataclass(frozen=True, slots=True)
class Library:
    """All texts, by id, in the order of their ids."""

    templates: Mapping[str, Template]
    unread: tuple[str, ...] = ()  # files that hold no usable text

    def __iter__(self) -> Iterator[Template]:
        return iter(self.templates.values())

    def __len__(self) -> int:
        return len(self.templates)

    def __getitem__(self, template_id: str) -> Template:
        return self.templates[template_id]

    def search(
        self,
        query: str = "",
        *,
        kinds: Collection[TemplateKind] = (),
        categories: Collection[str] = (),
        profile: Kind = Kind.PROFESSIONAL,
        on: date | None = None,
    ) -> tuple[Template, ...]:
        """The texts that hold every word of ``query`` (a beginning is enough).

        ``kinds`` and ``categories``: empty means any. With ``on``, texts in season that day come
        first; otherwise the order is that of the titles.
        """
        wanted = _words(query)
        found = [
            template
            for template in self
            if template.offered_to(profile)
            and (not kinds or template.kind in kinds)
            and (not categories or template.category in categories)
            and all(_any_starts(template.words, word) for word in wanted)
        ]
        return tuple(
            sorted(found, key=lambda one: (not (on and one.in_season(on)), one.title.casefold()))
        )


@cache
def load_library() -> Library:
    """Read the starter texts that ship with Curbside (once; 114 texts take about 30 ms).

    A file that holds no usable text is left out and named in ``Library.unread``.
    """
    read, unread = {}, []
    for name in resources.names("templates", ".toml"):
        try:
            template = read_template(name, resources.read_text(name))
            read[template.id] = template
        except (TemplateError, OSError, ValueError):
            unread.append(name)
    return Library(read, tuple(unread))


def read_template(name: str, text: str) -> Template:
    """Turn one TOML text into a template; ``name`` is what a refusal calls it.

    Raises:
        TemplateError: the text is no TOML, or lacks, mistypes or misspells something.
    """
    try:
        raw = tomllib.loads(text)
        fields = tuple(_blank(key, value) for key, value in raw.pop("fields", {}).items())
        sources = tuple(Source(**value) for value in raw.pop("sources", []))
        raw["kind"] = TemplateKind(raw["kind"])
        raw["edit_policy"] = EditPolicy(raw["edit_policy"])
        plain: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()
        }
        said = (raw["title"], raw["body"], raw["category"], *raw.get("tags", ()))
        template = Template(
            **plain, fields=fields, sources=sources, words=frozenset(_words(" ".join(said)))
        )
    except (ValueError, TypeError, KeyError) as problem:
        raise TemplateError(f"{name}: {problem}") from problem
    known = {blank.name for blank in fields}
    if unknown := [blank for blank in names_in(template.body) if blank not in known]:
        raise TemplateError(f"{name}: the text uses blanks it does not describe: {unknown}")
    return template


def _blank(name: str, raw: Mapping[str, Any]) -> Blank:
    return Blank(
        name=name,
        type=BlankType(raw["type"]),
        label=raw["label"],
        bind=Bind(raw["bind"]),
        max=raw.get("max", 0),
        choices=tuple(raw.get("choices", ())),
        default_from=raw.get("default_from", ""),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.replace("_", " ").replace("’", "'").casefold()))


def _any_starts(words: Iterable[str], start: str) -> bool:
    return any(word.startswith(start) for word in words)
