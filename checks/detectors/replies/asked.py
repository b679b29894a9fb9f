"""What the other person's words are: an account of care, a question about someone, or neither."""

import re
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from checks.detectors.replies.classes import Tagged
from checks.matching import plain


class Bond(Enum):
    """What their words say they have to do with the practice."""

    TOLD = "told"  # they came: a review, a complaint, thanks
    STATUS = "status"  # they ask after a matter or a person of theirs
    OPEN = "open"  # anything else: a question anyone could ask, a claim, a greeting


@dataclass(frozen=True, slots=True)
class Asked:
    """Their words, read once."""

    bond: Bond
    third: bool  # somebody else is spoken of: their son, a name, "he"
    staffed: bool  # so is somebody who works there
    writers: bool  # they ask after the writer's own life
    names: frozenset[str] = field(repr=False)  # in small letters
    health: frozenset[str] = field(repr=False)  # stems of health words
    given: frozenset[str] = field(repr=False)  # every word, in small letters
    signs: tuple[str, ...]  # what else tells a review from a question


_PAST = re.compile(r"[WoYJHSKNyXi][^/;]{0,6}?[PB]|^[PB]|[PL]U|U[^/]{0,5}[PB]")
_THIRD = re.compile(r"[oDe][zx]{0,2}K|[Hm]|h[xOCIRK]|q[x]?K")
_WRITERS = re.compile(r"^[^/]{0,4}(?:y[xzn]?[KOCIx]|D[OI])[^/]{0,8}/?$")
_QUESTION = re.compile(
    r"^(?:hi|hey|hello|doc|doctor|so|ok|but|and|sorry|please|pls|nurse)?,?\s?"
    r"(?:who|what|when|where|why|how|is|are|was|were|does|do|did|can|could|should|will|would|has"
    r"|have|any|anyone|which)\b"
)
_OWN_MATTER = re.compile(
    r"\b(?:my|our|her|his|mum's|dad's|'s|am i|did i|do i|have i|i'm|i am) (?:\w+ ){0,3}?"
    r"(?:appointments?|appt|results?|bloods?|scan|x-?rays?|refills?|prescriptions?|script|meds|tablets"
    r"|order|referral|bill|invoice|refund|operation|op|surgery|lenses|glasses|crown|braces?|fitting|check|slot|list"
    r"|booking|file|records?|letter|dose|jab|vaccine|due|booked|session|test|swab|biopsy|ready"
    r"|visit|stitches|cast|plaster|thursday|monday|tuesday|wednesday|friday)\b"
    r"|\b(?:is|has|was|did|how(?:'s| is| are)|hows|heard?|saw|do you know if) (?:\w+ ){0,4}?"
    r"(?:ok|okay|doing|in|coming|home|getting on|pulled|go|still|alright|better|all right"
    r"|had (?:her|his))\b"
    r"|\b(?:remember (?:me|us)|was it you|was that you|it's (?:me|the))\b"
)


_THEY_DID = re.compile("[JS]z?[PB]")
_OPENS_ASKING = re.compile("(?:^|/)Q")
_LETTERS = (
    ("everyone", "G"),
    ("your", "y"),
    ("visit", "R"),
    ("illness", "I"),
    ("name", "N"),
    ("do", "d"),
)


@lru_cache(maxsize=4)
def read(reply_to: str) -> Asked:
    """Read their words; none at all are taken for a review."""
    text = plain(reply_to)
    low = text.lower()
    tagged = Tagged(text)
    letters = tagged.letters
    asks = "?" in text or _QUESTION.match(low) is not None
    third = _THIRD.search(letters) is not None
    writers = _WRITERS.search(letters) is not None and asks
    bond = _bond(low, letters, asks=asks, writers=writers)
    signs = (
        ("third", third),
        ("staff", "S" in letters),
        ("writer's own", writers),
        ("question mark", "?" in text),
        ("my", "o" in letters),
        ("they did", _THEY_DID.search(letters) is not None),
        ("question word", _OPENS_ASKING.search(letters) is not None),
        *((name, letter in letters) for name, letter in _LETTERS),
    )
    return Asked(
        bond=bond,
        third=third,
        staffed="S" in letters,
        writers=writers,
        names=frozenset(w.text for w in tagged.words if w.letter == "N"),
        health=frozenset(w.text.rstrip("s") for w in tagged.words if w.letter in "CIO"),
        given=frozenset(w.text for w in tagged.words if w.letter not in "/,;"),
        signs=tuple(name for name, holds in signs if holds),
    )


def _bond(low: str, letters: str, *, asks: bool, writers: bool) -> Bond:
    if not asks:
        return Bond.TOLD
    if _OWN_MATTER.search(low) and not writers:
        return Bond.STATUS
    several = _SEVERAL.search(letters) is not None
    told = several and _PAST.search(letters) and _OF_US.search(letters)
    return Bond.TOLD if told else Bond.OPEN


_SEVERAL = re.compile("/.")
_OF_US = re.compile("[WoU]")
