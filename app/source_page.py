"""The page to add a source: from a list or typed, into the text."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.errors import attempt
from app.organisation import OwnFacts
from app.present import clipped, full_day, link_words
from app.sources import OwnSources, cited, offered, shipped
from checks.model import Finding
from checks.myths.model import Source
from widgets.source_list import SourceRow
from widgets.source_picker import SourcePicker, TypedSource

if TYPE_CHECKING:
    from app.window import MainWindow

_LONGEST = 60  # characters of a statement, or a title, that are quoted back
_PUT_BACK = "put source back"
_WORD = re.compile(r"[a-z]{3,}")
_STEM = 6  # letters
_MANY = 8  # pages
_OF_THE_TRADE = frozenset(("clinic", "health", "medica", "patien", "people", "the", "and", "for"))
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d)?")
_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_SCHEME = re.compile("https?://", re.IGNORECASE)


class SourcePage(QObject):
    """Opens the list of sources for one window; it is built when first asked for."""

    def __init__(self, window: "MainWindow", own: OwnSources, facts: OwnFacts) -> None:
        super().__init__(window)
        self._window, self._own, self._facts = window, own, facts
        self._picker: SourcePicker | None = None
        self._finding: Finding | None = None  # whose card asked
        self._rows: dict[str, Source] = {}
        self._gone: tuple[Source, int] | None = None  # what was removed last, and from where
        window.aid_asked.connect(self._asked)
        window.notice.acted.connect(self._put_back)

    def offered(self) -> tuple[Source, ...]:
        """Return all pages to cite, in the order in which they are offered."""
        own = attempt(self._own.all, self._window.session.troubled.emit) or ()
        return tuple(each for part in offered(own, self._facts.organisation) for each in part)

    def open(self, finding: Finding | None) -> None:
        """Show the list; what is chosen goes behind the finding, or at the end of the draft."""
        self._finding = finding
        picker = self._picker or self._make()
        picker.show_sources(self._read(), self._lead(), self._seen())
        self._window.show_page(picker)

    def _asked(self, aid: str, finding: Finding | None) -> None:
        if aid == "source":
            self.open(finding)

    def _make(self) -> SourcePicker:
        self._picker = picker = SourcePicker()
        picker.chosen.connect(lambda key: self._insert(self._rows[key]))
        picker.typed.connect(self._take)
        picker.removed.connect(self._remove)
        picker.link_asked.connect(lambda key: self._copy_link(self._rows[key]))
        picker.closed.connect(self._window.back_to_draft)
        return picker

    def _read(self) -> Sequence[SourceRow]:
        """Read the lists anew and return their rows."""
        own = attempt(self._own.all, self._window.session.troubled.emit) or ()
        organisation = self._facts.organisation
        mine, theirs, ours = offered(own, organisation)
        ours = nearest(ours, self._about())
        name = organisation.name if organisation is not None else ""
        whose = [*(["Your list"] * len(mine)), *([name] * len(theirs)), *([""] * len(ours))]
        self._rows = {str(n): source for n, source in enumerate((*mine, *theirs, *ours))}
        return [
            SourceRow(key, source.body, source.title, source.year, source.host, whose[int(key)],
                      own=int(key) < len(mine))
            for key, source in self._rows.items()
        ]  # fmt: skip

    def _about(self) -> str:
        """What a source is wanted for: the statement whose card asked, else the draft."""
        return self._finding.quote if self._finding else self._window.editor.text()

    def _lead(self) -> str:
        if self._finding is None:
            return "Choose the page that says it. It goes at the end of your text."
        words = clipped(" ".join(self._finding.quote.split()), _LONGEST)
        return f"Choose the page that says it. It goes behind “{words}”"

    def _seen(self) -> str:
        seen = full_day(shipped().seen)
        return f"Curbside's pages were last seen on {seen}. Look at one before you cite it."

    def _take(self, typed: TypedSource) -> None:
        problems = problems_of(typed)
        if self._picker is not None:
            self._picker.show_problems(problems)
        if problems:
            return
        source = source_of(typed)
        attempt(lambda: self._own.add(source), self._window.session.troubled.emit)
        self._insert(source)

    def _remove(self, key: str) -> None:
        source = self._rows[key]
        place = attempt(lambda: self._own.remove(source), self._window.session.troubled.emit)
        if place is not None:
            self._gone = source, place
            words = f"“{clipped(source.title, _LONGEST)}” is off your list."
            self._window.notice.show_notice(words, "Undo", _PUT_BACK)
        self._refresh()

    def _copy_link(self, source: Source) -> None:
        QGuiApplication.clipboard().setText(source.url)
        self._window.notice.show_notice(link_words(source.url))

    def _put_back(self, key: str) -> None:
        if key == _PUT_BACK and self._gone is not None:
            gone, self._gone = self._gone, None
            attempt(lambda: self._own.put_back(*gone), self._window.session.troubled.emit)
            self._refresh()

    def _refresh(self) -> None:
        if self._picker is not None:
            self._picker.show_rows(self._read())

    def _insert(self, source: Source) -> None:
        """Put the citation in, as one step to undo."""
        window, finding = self._window, self._finding
        text = window.editor.text()
        stands = finding is not None and text[slice(*finding.span)] == finding.quote
        span = finding.span if finding is not None and stands else None
        window.back_to_draft()
        window.editor.apply_edit(cited(text, span, source))


def nearest(sources: Sequence[Source], words: str) -> tuple[Source, ...]:
    """Put first what has most words in common with ``words``; else the order stays.

    Words that many of the pages have, and those of any post of the trade, tell nothing apart.
    """
    titles = {source: _stems(source.title) for source in sources}
    counts = Counter(stem for stems in titles.values() for stem in stems)
    telling = {stem for stem in _stems(words) if counts[stem] <= _MANY} - _OF_THE_TRADE
    return tuple(sorted(sources, key=lambda source: -len(telling & titles[source])))


def _stems(words: str) -> set[str]:
    """The beginnings of words: "vaccines" and "vaccination" are alike."""
    return {word[:_STEM] for word in _WORD.findall(words.lower())}


def problems_of(typed: TypedSource) -> dict[str, str]:
    """Say what to mend in a typed page, by field; empty where all is well."""
    found = {}
    if not typed.body:
        found["body"] = "Please say who stands behind the page."
    if not typed.title:
        found["title"] = "Please give the title of the page."
    if typed.year and not _YEAR.fullmatch(typed.year):
        found["year"] = "A year looks like 2026."
    if typed.address and not _ADDRESS.fullmatch(typed.address):
        found["address"] = "An address looks like www.who.int/measles."
    return found


def source_of(typed: TypedSource) -> Source:
    """Return a page as it was typed; its writer is taken to have seen it."""
    address = typed.address
    if address and not _SCHEME.match(address):
        address = f"https://{address}"
    return Source(typed.body, typed.title, address, typed.year, checked=True)
