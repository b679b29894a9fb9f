"""All four meters of a draft."""

from dataclasses import replace

from checks.model import Context
from checks.strengths.clear import clear
from checks.strengths.human import human
from checks.strengths.model import Card, Draft, Meter, Sign, Strength
from checks.strengths.reach import reach
from checks.strengths.two_way import two_way
from checks.writing.readability import Reading

_ALL = (
    (Strength.TWO_WAY, two_way),
    (Strength.REACH, reach),
    (Strength.HUMAN, human),
    (Strength.CLEAR, clear),
)


def meters(
    text: str, context: Context, card: Card, reading: Reading | None = None
) -> tuple[Meter, ...]:
    """Return what a draft is good at, always all four meters in the same order.

    Args:
        text: the draft; its first 10,000 code points are looked at.
        context: whose draft it is, and what it answers.
        card: what additions may take from the writer's card.
        reading: how hard it reads, where that is known.
    """
    draft = Draft(text, context, card, reading)
    return tuple(Meter(strength, tuple(map(_settled, signs(draft)))) for strength, signs in _ALL)


def _settled(sign: Sign) -> Sign:
    """Offer nothing for what is there."""
    return replace(sign, addition=None, opens="") if sign.found else sign
