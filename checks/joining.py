"""What becomes of findings that overlap: decided here, nowhere else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from checks.model import Calm, Category, Finding, Severity
from checks.reader.labels import ASKS

SURELY, AGREES, LIKEWISE = 0.7, 0.6, 0.4
"""Odds from which a mark of the reader counts as its agreement (``Rule.agreed``): with a rule that
is too faint to speak, with one that only wonders, and with one that says CAUTION by itself.

Of the reader's marks on words of unseen writers in which the tagger saw a name, nineteen in twenty
of those that reach this stood on a post that was marked for some harm.
"""


def join(
    ruled: Iterable[Finding],
    read: Iterable[Finding],
    calm: Iterable[Calm] = (),
    *,
    consented: bool = False,
    own_story: bool = False,
) -> tuple[Finding, ...]:
    """Let both voices speak: where a rule and the reader mean the same, the rule's card stands.

    ``calm`` are the stretches in which the reader sees no harm of any kind: a rule that stands in
    one speaks more softly. On posts of hands that neither voice had met, that took the edge off
    nearly two thirds of the rules' false alarms, and off one right mark in seventy.

    What a rule found but would not say (``Finding.faint``) is said where the reader agrees.

    ``consented``: a consent record stands, so a story holds nothing back (``covered``).
    ``own_story``: it is the writer's own or their family's, who agree (``ones_own``).
    """
    eased = ones_own if own_story else covered if consented else None
    calm = tuple(calm)
    ruled = tuple(_softer(finding, calm) for finding in ruled)
    cards = tuple(read)
    ruled = tuple(card for card in ruled if not card.faint or _is_agreed(card, cards))
    if eased is not None:
        ruled = settle(eased(part) for finding in ruled for part in _apart(finding))
        cards = tuple(part for card in cards for part in _freed(card, eased))
    riders = {(rider.span, rider.rule.id) for card in cards for rider in card.also}
    ruled = tuple(_confirmed(card, cards) for card in ruled)
    single = [each for card in cards for each in _apart(card)]
    own = [finding for finding in single if not any(_said(finding, card) for card in ruled)]
    if not own:
        return ruled
    apart = [each for f in ruled for each in _apart(f)]
    joined = settle([*apart, *own])
    # What only rode on a card of the reader is too unsure to be one.
    return tuple(f for f in joined if f.odds is None or (f.span, f.rule.id) not in riders)


def _confirmed(card: Finding, read: Iterable[Finding]) -> Finding:
    """A rule's card beside the reader's marks: at least as grave where they mean the same words.

    A rule may be graver still where the reader sees the same harm (``Rule.agreed``): it knows that
    a word is a name, the reader that it harms a patient; together they know what neither does.
    """
    also = tuple(_confirmed(rider, read) for rider in card.also)
    severity = card.severity
    if card.rule.agreed and _is_agreed(card, read):
        severity = max(severity, card.rule.agreed)
    for finding in read:
        if _is_same(finding, card) and _said(finding, card):
            severity = max(severity, finding.severity)
    return replace(card, severity=severity, also=also, faint=False)


def _is_agreed(card: Finding, read: Iterable[Finding]) -> bool:
    """Whether the reader sees the harm of a rule's card in some of its words, and is sure of it."""
    wonders = card.severity is Severity.ADVICE
    least = SURELY if card.faint else AGREES if wonders else LIKEWISE
    return any(_is_same(finding, card) and (finding.odds or 0) >= least for finding in read)


def _is_same(finding: Finding, card: Finding) -> bool:
    return finding.rule.category is card.rule.category and finding.span.overlaps(card.span)


def covered(finding: Finding) -> Finding:
    """Return a finding as a consent record leaves it.

    A signed form may allow a story: it asks once more and holds nothing back. It never allows a
    name, a number or a date, which other kinds of findings speak of. Where a consent was only
    claimed, it is described now.
    """
    if finding.rule.offers == "consent":
        return replace(finding, severity=Severity.ADVICE, covered=True)
    if finding.rule.category is Category.PATIENT_MOSAIC and finding.severity is Severity.STOP:
        return replace(finding, severity=Severity.CAUTION, covered=True)
    return finding


def ones_own(finding: Finding) -> Finding:
    """Return a finding in a story that the writer says is their own: a story is only advised on."""
    if finding.rule.category is not Category.PATIENT_MOSAIC:
        return finding
    return replace(finding, severity=Severity.ADVICE)


def _freed(card: Finding, eased: Callable[[Finding], Finding]) -> Iterator[Finding]:
    """A card of the reader that says less now, and what rode on it but is graver now."""
    lighter = eased(card)
    also = [eased(rider) for rider in card.also]
    yield replace(lighter, also=tuple(r for r in also if r.severity <= lighter.severity))
    yield from (rider for rider in also if rider.severity > lighter.severity)


def _apart(card: Finding) -> tuple[Finding, ...]:
    """A card and its riders, each by itself."""
    return replace(card, also=()), *card.also


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
    stands = finding.rule.firm and finding.severity is Severity.STOP
    if stands or finding.rule.category not in ASKS or finding.severity is Severity.ADVICE:
        return finding
    steps = max((c.steps for c in calm if c.span.start <= start and end <= c.span.end), default=0)
    if not steps:
        return finding
    also = tuple(_softer(rider, calm) for rider in finding.also)
    severity = Severity(max(finding.severity - steps, Severity.ADVICE))
    return replace(finding, severity=severity, doubted=True, also=also)


def settle(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Let the gravest finding win wherever several overlap; the others ride on its card.

    Among equals a rule wins over the reader, for it can say exactly why; then what can say what is
    right instead; then the longer quote, for it says more about what to change. A faint one stands
    only where nothing else does.
    """
    ranked = sorted(
        found,
        key=lambda f: (
            f.faint,
            -f.severity,
            f.odds is not None,
            f.told is None,
            f.span.start - f.span.end,
            f.span.start,
            -(f.odds or 0),
            f.rule.id,
        ),
    )
    kept: list[Finding] = []
    riders: dict[int, list[Finding]] = {}
    for finding in ranked:
        over = next((i for i, k in enumerate(kept) if k.span.overlaps(finding.span)), None)
        if over is None:
            kept.append(finding)
        elif finding.faint:
            continue
        elif all(finding.rule is not f.rule for f in [kept[over], *riders.get(over, ())]):
            riders.setdefault(over, []).append(finding)
    joined = [replace(f, also=tuple(riders.get(i, ()))) for i, f in enumerate(kept)]
    return tuple(sorted(joined, key=lambda f: f.span))
