"""Keep the meaning, lose the person: where no blur is enough, speak of the thing, not the case."""

from checks.detectors.reading import page
from checks.model import Span
from checks.story.model import Estimate, Facet
from checks.story.table import load_bits

_ILLNESS = "{it} can happen to anyone, and it helps to know the signs."
_LESSON = "Some days at work stay with you, and this one taught me something."


def point(estimate: Estimate) -> str:
    """Return a sentence to say in the story's place; empty where blurring its details is enough.

    A rare illness singles a person out however much else is blurred; about the illness itself
    everybody may be told.
    """
    if estimate.severity is None or estimate.mend():
        return ""
    uncommon = load_bits().of("condition", "uncommon")
    rare = next(
        (d for d in estimate.details if d.facet is Facet.CONDITION and d.bits >= uncommon), None
    )
    if rare is None:
        return _LESSON
    name = rare.quote.strip()
    for article in ("a ", "an ", "A ", "An "):
        name = name.removeprefix(article)
    return _ILLNESS.format(it=name[:1].upper() + name[1:])


def stretch(text: str, estimate: Estimate) -> Span | None:
    """Return the sentences of ``text`` that hold the story's details; None where it has none.

    Positions are code points of ``text``, the draft.
    """
    if not estimate.details:
        return None
    first, last = estimate.details[0].span.start, max(d.span.end for d in estimate.details)
    begin = text.rfind("\n", 0, first) + 1
    stop = text.find("\n", last)
    stop = len(text) if stop < 0 else stop
    here = page(text[begin:stop])
    start, end = here.sentence(first - begin, last - begin)
    return Span(begin + start, begin + end)
