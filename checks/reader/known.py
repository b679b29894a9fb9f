"""What the myth pack knows of the claims that the reader hears.

The reader hears the form of a rumour; a debunk, a question and the fact itself share most of their
words with it. Where the pack knows the statement, the rules tell how the text stands to it; where
it does not, the nearest myth may still tell what is right.
"""

from checks.detectors.myths import mentions
from checks.detectors.reading import page
from checks.model import Category, Span
from checks.myths.model import Myth
from checks.myths.pack import pack_of
from checks.reader.spans import Candidate

CLAIMS = frozenset((Category.RUMOR, Category.UNSOURCED_CLAIM, Category.ABSOLUTE_CLAIM))


def is_right(candidate: Candidate, passage: str, pack: str) -> bool:
    """Whether a claim is one of the pack's facts, or a myth that is denied, asked or reported.

    Args:
        candidate: what the reader would mark; its span counts code points of ``passage``.
        passage: what was read, one paragraph or several.
        pack: the key of the pack to look in, as ``Context.pack``.
    """
    if candidate.category not in CLAIMS:
        return False
    line, span = _line(candidate, passage)
    if pack_of(pack).is_fact(_sentence(line, span)):
        return True
    met = [mention for mention in mentions(line, pack) if mention.span.overlaps(span)]
    return bool(met) and not any(mention.stance.spreads for mention in met)


def puts_right(passage: str, pack: str) -> bool:
    """Whether a passage speaks of myths, and denies, asks or reports every one of them."""
    met = [mention for line in passage.split("\n") for mention in mentions(line, pack)]
    return bool(met) and not any(mention.stance.spreads for mention in met)


def nearest_myth(candidate: Candidate, passage: str, pack: str) -> Myth | None:
    """Return the myth that a claim is clearly nearest to by its words, if there is one."""
    if candidate.category not in CLAIMS:
        return None
    return pack_of(pack).nearest(_sentence(*_line(candidate, passage)))


def _line(candidate: Candidate, passage: str) -> tuple[str, Span]:
    """The paragraph that a candidate stands in, and where in it."""
    start, end = candidate.span
    first = passage.rfind("\n", 0, start) + 1
    last = passage.find("\n", end)
    return passage[first : last if last >= 0 else len(passage)], Span(start - first, end - first)


def _sentence(line: str, span: Span) -> str:
    here = page(line)
    return here.text[slice(*here.sentence(*span))]
