"""From the words that give a statement away to the whole statement.

A claim, an advert or an insult is said with a sentence, not with the two words by which it is
recognised; a reader has to see all of it to judge it. Names, numbers and dates stay what they are.
"""

from collections.abc import Iterator

from checks.detectors.reading import Page, page
from checks.model import Context, Find, Fix, Hit, Severity

_LEADS = " ,;:–—-"


def stated(find: Find, instead: tuple[Fix, ...] = (), opening: Fix | None = None) -> Find:
    """Return a detector that marks the statements in which ``find`` finds something.

    Hits in one statement become one hit. Its fixes: the statement with every hit's own first fix
    put in, if each has one; no statement at all, where it is a whole sentence.

    Args:
        find: finds the words that give a statement away.
        instead: what may be said instead of a whole statement, whatever was found in it.
        opening: what may be put before a statement, whatever was found in it.
    """

    def find_statements(text: str, context: Context) -> Iterator[Hit]:
        hits = sorted(find(text, context), key=lambda hit: (hit.start, -hit.end))
        if not hits:
            return
        here = page(text)

        def more(start: int, end: int) -> tuple[Fix, ...]:
            said = text[start:end]
            lead = said[: len(said) - len(said.lstrip(_LEADS))]
            mark = said[-1] if said[-1] in ".!?" else ""
            large = said[len(lead) : len(lead) + 1].isupper()
            fixes = tuple(
                Fix(fix.label, lead + (_large(fix.text) if large else fix.text) + mark)
                for fix in instead
            )
            if opening:
                fixes += (Fix(opening.label, lead + opening.text + said[len(lead) :]),)
            return fixes

        start, end = here.statement(hits[0].start, hits[0].end)
        inside = [hits[0]]
        for hit in hits[1:]:
            first, last = here.statement(hit.start, hit.end)
            if first < end:
                start, end = min(start, first), max(end, last)
                inside.append(hit)
                continue
            yield _joined(here, text, (start, end), inside, more(start, end))
            start, end, inside = first, last, [hit]
        yield _joined(here, text, (start, end), inside, more(start, end))

    return find_statements


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(
    here: Page, text: str, span: tuple[int, int], hits: list[Hit], more: tuple[Fix, ...]
) -> Hit:
    start, end = span
    said = _said_otherwise(text, start, end, hits)
    fixes: tuple[Fix, ...] = (*((said,) if said else ()), *more)
    if is_sentence(here, start, end):
        fixes += (Fix("Remove this sentence", ""),)
    elif _is_closed(text[start:end]):
        fixes += (Fix("Remove these words", ""),)
    return Hit(start, end, fixes=fixes, severity=_gravest(hits))


def _said_otherwise(text: str, start: int, end: int, hits: list[Hit]) -> Fix | None:
    """The statement with each hit's first fix put in; None if one has none, or only a removal."""
    words, done = "", start
    for hit in hits:
        if hit.end <= done:
            continue  # lies within the one before
        if not hit.fixes or not hit.fixes[0].text or hit.start < done:
            return None
        words += text[done : hit.start] + hit.fixes[0].text
        done = hit.end
    fixes = hits[0].fixes
    return Fix(fixes[0].label, words + text[done:end]) if fixes else None


def is_sentence(here: Page, start: int, end: int) -> bool:
    """Whether ``start:end`` can go without leaving a torn sentence behind."""
    first, last = here.sentence(start, end)
    rest = here.text[first:start] + here.text[end:last]
    return not any(letter.isalnum() for letter in rest)


def _is_closed(words: str) -> bool:
    """Whether brackets and quotes that open in ``words`` also close there."""
    pairs = (("(", ")"), ("[", "]"), ("“", "”"))
    return all(words.count(a) == words.count(b) for a, b in pairs) and words.count('"') % 2 == 0


def _gravest(hits: list[Hit]) -> Severity | None:
    """The severity that overrules the rule's, if any: a STOP always, less only if all say so."""
    given = [hit.severity for hit in hits]
    if Severity.STOP in given:
        return Severity.STOP
    return None if None in given else max(severity for severity in given if severity)
