"""Named myths (T01): marked where they are spread, remembered as facts where they are put right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from checks.detectors.reading import Page, page
from checks.lazy import Lazy
from checks.model import Context, Fact, Finding, Fix, Guideline, Hit, Severity, Span, Told
from checks.myths.model import Myth, Status
from checks.myths.pack import Pack, pack_of
from checks.myths.stance import Stance, stance
from checks.myths.terms import Made

_MOST = 20  # statements of one paragraph that are looked at; no post makes more
_MOST_FACTS = 2  # more than this and nobody reads any of them
_BEGINNING = 10_000  # code points
_GOES_ON = Lazy(r"\W*(?:it|its|this|that|they|their|them|these|those|he|she)\b")
_CITED = Lazy(r"(?i)\(sources?: [^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_AWAITED = "No clinician has reviewed it yet."
_CONTESTED = "Bodies do not agree on all of it."


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text makes a myth's statement, and how it stands to it.

    ``span`` is code points of the paragraph: the statement.
    """

    myth: Myth
    span: Span
    stance: Stance


def mentions(text: str, pack: str = "") -> list[Mention]:
    """Return the myths that a paragraph speaks of, in reading order, each once.

    Args:
        text: one paragraph.
        pack: the key of the pack to look in, as ``Context.pack``.
    """
    here = page(text)
    found: dict[str, Mention] = {}
    for myth, made in islice(_made(here, pack_of(pack)), _MOST):
        known = found.get(myth.id)
        if known is None or not known.stance.spreads:
            how = stance(here, made, promises=myth.promises)
            if known is None or how.spreads:
                found[myth.id] = Mention(myth, Span(*here.statement(made.start, made.end)), how)
    return sorted(found.values(), key=lambda each: each.span)


def facts(text: str, pack: str = "") -> tuple[Fact, ...]:
    """Return the facts behind what a draft denies, asks or reports, and does not say itself.

    Only its beginning is looked at: all of any post, and no more of a book than a pause allows.
    A fact that is past its day is not offered.
    """
    start = text[:_BEGINNING].split("\n")
    spoken = [each for paragraph in start for each in mentions(paragraph, pack)]
    spread = {each.myth.id for each in spoken if each.stance.spreads}
    myths = {each.myth.id: each.myth for each in spoken if each.myth.id not in spread}
    wanting = [myth for myth in myths.values() if myth.fact not in text and not myth.is_old]
    return tuple(Fact(m.id, m.fact, m.cited.cite) for m in wanting[:_MOST_FACTS])


def known_myths(text: str, context: Context) -> Iterator[Hit]:
    """Find the myths that a paragraph spreads; where it says "might", they are no stop.

    One that is past its day is an advice: it may still hold, but nobody has looked.
    """
    for mention in mentions(text, context.pack):
        if mention.stance.spreads:
            myth = mention.myth
            hedged = mention.stance is Stance.HEDGED
            most = Severity.ADVICE if myth.is_old else Severity.CAUTION if hedged else Severity.STOP
            severity = min(myth.severity, most)
            yield Hit(*mention.span, fixes=fixes(myth), severity=severity, told=told(myth))


def fixes(myth: Myth) -> tuple[Fix, ...]:
    """Return ways to say what is right instead: with a source, or without."""
    fact = Fact(myth.id, myth.fact, myth.cited.cite)
    whole = Fix("Say what is right, with the source", fact.sourced)
    return whole, Fix("Say what is right", fact.words)


def suspected(finding: Finding, myth: Myth) -> Finding:
    """Let a finding that something else made say which known myth its sentence is near to."""
    known = told(myth)
    near = (
        f"It sounds like a claim that keeps coming back: “{myth.myth}” What is right: {known.why}"
    )
    right = (replace(fix, whole_sentences=True) for fix in fixes(myth))
    leaving = (fix for fix in finding.fixes if not fix.text)
    return replace(finding, told=replace(known, why=near), fixes=(*right, *leaving))


def told(myth: Myth) -> Told:
    """Return the fact and who says so, as a card shows them."""
    contested = f" {_CONTESTED}" if myth.status is Status.CONTESTED else ""
    sources = tuple(
        Guideline(
            id=myth.id,
            body=source.body,
            title=source.title,
            section="",
            text="" if source.checked else "Address not checked: look before you share it.",
            year=source.year or "undated",
            url=source.url,
        )
        for source in sorted(myth.sources, key=lambda each: not each.is_official)
    )
    return Told(f"{myth.fact}{contested} ({_looked_at(myth)})", sources)


def _looked_at(myth: Myth) -> str:
    """Say who looked at a myth and when, and that it is old where it is."""
    month = f"{myth.reviewed:%B %Y}"
    said = (
        f"Reviewed by {myth.reviewer}, {month}."
        if myth.reviewer
        else f"Written {month}. {_AWAITED}"
    )
    if myth.is_old and myth.expires is not None:
        last = f"{myth.expires.day} {myth.expires:%B %Y}"
        said += f" It was good until {last}: look whether it still holds."
    return said


def _made(here: Page, pack: Pack) -> Iterator[tuple[Myth, Made]]:
    """Yield the statements of each sentence; of two, where the second goes on about the first."""
    text = _uncited(here)
    before: tuple[int, int] | None = None
    said: list[tuple[Myth, Made]] = []
    for start, end in _sentences(here):
        alone = pack.about(text[start:end])
        if alone and pack.is_fact(here.text[start:end]):
            alone = []
        yield from ((myth, made.moved(start)) for myth, made in alone)
        if before and _GOES_ON.match(here.low, start):
            first, known = before[0], {myth.id for myth, _ in (*alone, *said)}
            both = text[first:end]
            together = [] if pack.is_fact(both) else pack.about(both)
            yield from ((m, made.moved(first)) for m, made in together if m.id not in known)
        before, said = (start, end), alone


def _uncited(here: Page) -> str:
    """The text with blanks where a page is cited: its title claims nothing."""
    if "(source" not in here.low:
        return here.text
    return _CITED.sub(lambda found: " " * len(found[0]), here.text)


def _sentences(here: Page) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(here.text):
        start, end = here.lines.bounds(at)
        yield start, end
        at = max(end, at + 1)
