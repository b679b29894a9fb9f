"""What becomes of findings that overlap: decided here, nowhere else."""

from collections.abc import Iterable
from dataclasses import replace

from checks.model import Calm, Finding, Severity, Span
from checks.reader.labels import ASKS


def join(
    ruled: Iterable[Finding], read: Iterable[Finding], calm: Iterable[Calm] = ()
) -> tuple[Finding, ...]:
    """Let both voices speak: where a rule and the reader mean the same, the rule's card stands.

    ``calm`` are the stretches in which the reader sees no harm of any kind: a rule that stands in
    one speaks more softly. On posts of hands that neither voice had met, that took the edge off
    nearly two thirds of the rules' false alarms, and off one right mark in seventy.
    """
    calm = tuple(calm)
    ruled = tuple(_softer(finding, calm) for finding in ruled)
    cards = tuple(read)
    riders = {(rider.span, rider.rule.id) for card in cards for rider in card.also}
    single = [each for card in cards for each in (replace(card, also=()), *card.also)]
    own = [finding for finding in single if not any(_said(finding, card) for card in ruled)]
    if not own:
        return ruled
    apart = [replace(f, also=()) for f in ruled] + [rider for f in ruled for rider in f.also]
    joined = settle([*apart, *own])
    # What only rode on a card of the reader is too unsure to be one.
    return tuple(f for f in joined if f.odds is None or (f.span, f.rule.id) not in riders)


def _said(read: Finding, card: Finding) -> bool:
    """Whether a rule's card says so already: most of the same words, the same kind."""
    start, end = read.span
    return any(
        rule.rule.category is read.rule.category
        and 2 * (min(end, rule.span.end) - max(start, rule.span.start)) >= end - start
        for rule in (card, *card.also)
    )


def _softer(finding: Finding, calm: tuple[Calm, ...]) -> Finding:
    """Step down where the reader is calm, never to nothing: it may be the one that is wrong."""
    start, end = finding.span
    stands = finding.rule.firm or finding.rule.category not in ASKS
    if stands or finding.severity is Severity.ADVICE:
        return finding
    steps = max((c.steps for c in calm if c.span.start <= start and end <= c.span.end), default=0)
    if not steps:
        return finding
    also = tuple(_softer(rider, calm) for rider in finding.also)
    severity = Severity(max(finding.severity - steps, Severity.ADVICE))
    return replace(finding, severity=severity, doubted=True, also=also)


def settle(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Let the gravest finding win wherever several overlap; the others ride on its card.

    Among equals a rule wins over the reader, for it can say exactly why; then the longer quote,
    for it says more about what to change.
    """
    ranked = sorted(
        found,
        key=lambda f: (
            -f.severity,
            f.odds is not None,
            f.span.start - f.span.end,
            f.span.start,
            -(f.odds or 0),
            f.rule.id,
        ),
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
