"""Claims that the reader need not doubt, because the myth pack knows better.

The reader hears the form of a rumour; a debunk, a question and the fact itself share most of their
words with it. Where the pack knows the statement, the rules tell how the text stands to it.
"""

from checks.detectors.myths import mentions
from checks.detectors.reading import page
from checks.model import Category, Span
from checks.myths.pack import pack_of
from checks.reader.spans import Candidate

_CLAIMS = frozenset((Category.RUMOR, Category.UNSOURCED_CLAIM, Category.ABSOLUTE_CLAIM))


def is_right(candidate: Candidate, passage: str, pack: str) -> bool:
    """Whether a claim is one of the pack's facts, or a myth that is denied, asked or reported.

    Args:
        candidate: what the reader would mark; its span counts code points of ``passage``.
        passage: what was read, one paragraph or several.
        pack: the key of the pack to look in, as ``Context.pack``.
    """
    if candidate.category not in _CLAIMS:
        return False
    first = passage.rfind("\n", 0, candidate.span.start) + 1
    last = passage.find("\n", candidate.span.end)
    line = passage[first : last if last >= 0 else len(passage)]
    span = Span(candidate.span.start - first, candidate.span.end - first)
    here = page(line)
    if pack_of(pack).is_fact(here.text[slice(*here.sentence(*span))]):
        return True
    met = [mention for mention in mentions(line, pack) if mention.span.overlaps(span)]
    return bool(met) and not any(mention.stance.spreads for mention in met)
