"""Stories without a name: marked where the sum of their details leaves few people."""

from collections.abc import Iterator

from checks.detectors.reading import page
from checks.detectors.statements import is_sentence
from checks.model import Context, Fix, Hit, Mode, Severity
from checks.story.estimating import estimate_paragraph
from checks.story.model import Detail, Estimate, Facet, apply_blurs


def stories(text: str, context: Context) -> Iterator[Hit]:
    """Yield the most telling statement of a story that too few people could fit."""
    estimate = estimate_paragraph(text, context)
    severity = None if estimate is None else _severity(estimate)
    if estimate is None or severity is None or context.mode is Mode.REPLY:
        return  # in a reply it is the tie to the other person that tells
    here = page(text)
    by_sentence: dict[tuple[int, int], list[Detail]] = {}
    for detail in estimate.details:
        by_sentence.setdefault(here.lines.bounds(detail.span.start), []).append(detail)
    telling = max(by_sentence.values(), key=lambda found: sum(d.bits for d in found))
    start, end = here.statement(telling[0].span.start, telling[-1].span.end)
    yield Hit(
        start,
        end,
        fixes=_fixes(text, start, end, estimate),
        severity=severity,
        parts=(("people", estimate.words),),
    )


_SOFT = frozenset((Facet.WORDS, Facet.OUTCOME))  # many stories have these; they single out few
_FEW, _SOME = 3, 2


def _severity(estimate: Estimate) -> Severity | None:
    """The estimate's own, tempered: what rests on one or two details is underlined less gravely."""
    telling = sum(detail.facet not in _SOFT for detail in estimate.details)
    if telling >= _FEW or estimate.severity is None:
        return estimate.severity
    return min(estimate.severity, Severity.CAUTION if telling >= _SOME else Severity.ADVICE)


def _fixes(text: str, start: int, end: int, estimate: Estimate) -> tuple[Fix, ...]:
    """The fewest blurs that reach the goal, where all of them lie in the statement; no story."""
    fixes: list[Fix] = []
    mend = estimate.mend()
    if mend and all(start <= b.detail.span.start and b.detail.span.end <= end for b in mend):
        inside = apply_blurs(text[:end], mend)[start:]
        fixes.append(
            Fix("Blur it", inside[:1].upper() + inside[1:] if text[start].isupper() else inside)
        )
    if is_sentence(page(text), start, end):
        fixes.append(Fix("Remove this sentence", ""))
    return tuple(fixes)
