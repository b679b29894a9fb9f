"""Pages to cite: the writer's own, the organisation's, and those that ship."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache

import resources
from app.vault import Vault
from checks import Span
from checks.detectors.reading import page
from checks.fixing import Edit
from checks.myths.model import Source
from checks.myths.organisation import Organisation
from checks.myths.pack import read_source, toml
from checks.myths.tables import PackError, Table

FILE = "sources.toml"
_KEY = "sources"
_CLOSING = "”’\"')"  # what may close a sentence behind its full stop


@dataclass(frozen=True, slots=True)
class Shipped:
    """The list that comes with Curbside. ``seen``: when somebody last looked at its pages."""

    sources: tuple[Source, ...]
    seen: date


@cache
def shipped() -> Shipped:
    """Return the list that ships; read once."""
    table = Table(FILE, toml(resources.read_text(FILE), FILE))
    return Shipped(tuple(map(read_source, table.tables("sources"))), table.day("seen"))


class OwnSources:
    """The pages that one writer typed, in the order of their use: the latest first.

    Every method may raise a VaultError.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def all(self) -> tuple[Source, ...]:
        """What was kept; what cannot be read is left out."""
        try:
            kept = json.loads(self._vault.meta(_KEY) or "[]")
        except ValueError:
            kept = []
        return tuple(filter(None, map(_typed, kept if isinstance(kept, list) else [])))

    def add(self, source: Source) -> None:
        """Keep one more page, or bring one that is kept to the front."""
        self._keep((source, *(each for each in self.all() if each != source)))

    def remove(self, source: Source) -> int:
        """Keep it no longer; return its place, for ``put_back``."""
        before = self.all()
        self._keep(tuple(each for each in before if each != source))
        return before.index(source) if source in before else 0

    def put_back(self, source: Source, place: int) -> None:
        """Keep it again where it stood."""
        kept = [each for each in self.all() if each != source]
        kept.insert(place, source)
        self._keep(tuple(kept))

    def _keep(self, sources: tuple[Source, ...]) -> None:
        self._vault.set_meta(_KEY, json.dumps([asdict(source) for source in sources]))


def offered(
    own: tuple[Source, ...], organisation: Organisation | None
) -> tuple[tuple[Source, ...], tuple[Source, ...], tuple[Source, ...]]:
    """Return what to offer: the writer's own, the organisation's, and those that ship.

    A page stands once; an organisation whose facts replace Curbside's has its pages alone.
    """
    theirs = organisation.sources if organisation is not None else ()
    alone = organisation is not None and organisation.replaces and theirs
    known = {source.url for source in (*own, *theirs) if source.url}
    ours = () if alone else tuple(s for s in shipped().sources if s.url not in known)
    return own, tuple(source for source in theirs if source not in own), ours


def citation(source: Source) -> str:
    """Return the words that go into a post: "(Source: WHO, Title, 2024, who.int/…)"."""
    said = (source.body, source.title, source.year, source.address)
    return f"(Source: {', '.join(part for part in said if part)})"


def cited(text: str, span: Span | None, source: Source) -> Edit:
    """Return the edit that names a source, in code points of the draft.

    It goes behind the statement that a finding is in and before its full stop, so that the next
    sentence begins where it did; without a finding, at the end of the draft.
    """
    words = citation(source)
    if span is None or span.end > len(text):
        end = len(text.rstrip())
        return Edit(end, end, f" {words}" if end else words)
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", span.end)
    paragraph = text[start : stop if stop >= 0 else len(text)]
    _, end = page(paragraph).sentence(span.start - start, span.end - start)
    while end < len(paragraph) and paragraph[end] in _CLOSING:
        end += 1
    last = paragraph[end - 1]
    if last == "." and not paragraph.endswith("..", 0, end):
        end -= 1
    elif last in ".!?…":
        words += "."
    return Edit(start + end, start + end, f" {words}")


def _typed(kept: object) -> Source | None:
    try:
        table = Table(_KEY, kept)
        return Source(
            body=table.text("body"),
            title=table.text("title"),
            url=table.text("url", ""),
            dated=table.text("dated", ""),
            checked=True,
        )
    except PackError:
        return None
