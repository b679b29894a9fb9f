"""What becomes of findings that overlap: decided here, nowhere else."""

from collections.abc import Iterable
from dataclasses import replace

from checks.model import Finding, Span


def join(ruled: Iterable[Finding], read: Iterable[Finding]) -> tuple[Finding, ...]:
    """Let both voices speak: where a rule and the reader mean the same, the rule's card stands."""
    ruled = tuple(ruled)
    own = [
        finding
        for finding in read
        if not any(
            finding.rule.category is rule.rule.category and _overlap(finding.span, rule.span)
            for card in ruled
            for rule in (card, *card.also)
        )
    ]
    if not own:
        return ruled
    apart = [replace(f, also=()) for f in ruled] + [rider for f in ruled for rider in f.also]
    return settle([*apart, *own])


def settle(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Let the gravest finding win wherever several overlap; the others ride on its card.

    Among equals a rule wins over the reader, for it can say exactly why; then the longer quote,
    for it says more about what to change.
    """
    ranked = sorted(
        found,
        key=lambda f: (-f.severity, f.odds is not None, f.span.start - f.span.end, f.span.start),
    )
    kept: list[Finding] = []
    riders: dict[int, list[Finding]] = {}
    for finding in ranked:
        over = next((i for i, k in enumerate(kept) if _overlap(k.span, finding.span)), None)
        if over is None:
            kept.append(finding)
        elif all(finding.rule is not f.rule for f in [kept[over], *riders.get(over, ())]):
            riders.setdefault(over, []).append(finding)
    joined = [replace(f, also=tuple(riders.get(i, ()))) for i, f in enumerate(kept)]
    return tuple(sorted(joined, key=lambda f: f.span))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
