"""Names in a reply that the other person did not give (R04)."""

import re
from collections.abc import Iterator

from checks.detectors.gates import is_contact
from checks.detectors.reading import Page, page, words
from checks.detectors.replies.asked import Bond, read
from checks.detectors.replies.classes import letter_of, tag
from checks.detectors.words import FULL_NAME, NAME
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit, Severity

_MISTER = r"(?:M[rs]s?\.?|Miss|Señora?|Madam|Sir)"
_ADDRESSED = Lazy(
    r"(?:^|[.!?]\s+)(?:[Hh]i|[Hh]ey|[Hh]ello|[Dd]ear|[Tt]hank you|[Tt]hanks|[Ss]orry|[Oo]h|[Aa]w+"
    r"|[Gg]ood morning|[Ww]elcome(?: back)?|[Bb]less you|[Hh]appy birthday"
    r"|[Gg]o),?\s(?:dear\s"
    rf"|sweet\s|little\s)?(?P<greeted>(?:{_MISTER}\s)?{FULL_NAME})(?=[,!.:;—–-]|\s?$|\s[^\w\s])"
    rf"|(?<![\w@])(?P<titled>M(?:r|rs|s|iss)\.?\s{FULL_NAME})"
    rf"|^(?P<opened>{FULL_NAME})(?=[,!]\s)"
    r"|(?<!regards)(?<!Regards)(?<!wishes)(?<!Best)(?<!best)(?<!cerely)(?<!hanks),\s(?:dear\s)?"
    rf"(?P<closed>{NAME})(?=[.!]?\s*$|[.!]\s)"
    r"|(?<![\w.@])(?P<handle>@\w{3,30})"
)
_NOT_ADDRESSED_WORDS = """
    aww aw awww hi hey hello thanks thank you yes no nope yep sorry oh ok okay wow ha haha hahaha
    lol well so and but the this that these those we our us all everyone everybody team folks
    friend friends god lord sir madam ma'am congratulations congrats happy great good best kind
    warm regards sincerely sincere respectfully honestly fair sure maybe please also first second
    third finally today tomorrow yesterday monday tuesday wednesday thursday friday saturday
    sunday english spanish french christmas easter facebook google yelp dr doctor nurse billing
    reception it is he she they i in on at for from with as of to if when what where who how why
    because never always not nothing nobody indeed agreed exactly absolutely definitely true right
    correct wrong welcome amen cheers bravo gracias merci danke call phone ring ask bring come go
    see tell take keep read write noted guilty same both neither either order poison once twice
    one two three four funny badly hugs seriously frankly obviously sadly luckily usually often
    sometimes depends hard easy nice lovely beautiful awesome amazing perfect yikes ouch oof hmm
    hm um eh nah yeah yup totally completely kudos hooray only just still then now here there
    again speaking plus even none me home hot cold hon love mate dear sis bro
"""
_NOT_ADDRESSED = frozenset(_NOT_ADDRESSED_WORDS.split())
_TITLES = words("mr mrs ms miss señora señor madam sir")


_TO_THEM = frozenset("YytsU")  # you, your, thanks, sorry: the sentence speaks to somebody
_INSTEAD = {"greeted": "there", "opened": "hello"}


def unmasked_names(text: str, context: Context) -> Iterator[Hit]:
    """Yield a name by which the reply addresses somebody who did not give it."""
    here = page(text)
    text = here.text
    asked = read(context.reply_to)
    own = context.own_names | context.organisations | context.public_contacts
    given = {word.lower() for each in own for word in _WORDS.findall(each)} | asked.given
    given |= {part for word in asked.given for part in _WORDS.findall(word)}
    for match in _ADDRESSED.finditer(text):
        group = match.lastgroup or "titled"
        start, end = match.span(group)
        bare = [word.lower() for word in _WORDS.findall(match[group])]
        bare = [word for word in bare if word not in _TITLES]
        if not bare or _is_known(bare, given) or (group != "titled" and not _is_name(bare)):
            continue
        if group == "titled" and not _is_called(here, start, end):
            continue
        if group == "opened" and not _speaks_to_them(text[end:], asked.names):
            continue
        if group == "handle" and here.lines.holds(start, _is_credit):
            continue
        grave = _grave(group, asked.bond)
        if text[max(0, start - 2) : start] == ", ":
            yield Hit(start - 2, end, (Fix("Leave the name out", ""),), grave)
        else:
            fix = Fix("Leave the name out", _INSTEAD.get(group, "someone"))
            yield Hit(start, end, (fix,), grave)


def _grave(group: str, bond: Bond) -> Severity | None:
    """A greeting by name unmasks for sure; a name at the end may be a colleague who is thanked."""
    if group in ("greeted", "titled"):
        return None
    return Severity.ADVICE if bond is Bond.OPEN else Severity.CAUTION


def _is_called(here: Page, start: int, end: int) -> bool:
    """Whether "Mr X" is spoken to: set off on both sides, and not the name of our manager."""
    before = here.text[max(0, start - _LOOK) : start].rstrip()
    if before[-1:] not in _BREAKS or here.text[end : end + 1] not in _BREAKS:
        return False
    role = re.search(r"(\w+),$", before)
    staff = role is not None and letter_of(role[1].lower()) == "S"
    return not staff and not here.lines.holds(start, is_contact)


_LOOK = 40  # characters before a name in which a role may stand
_BREAKS = ("", *",.!?;:\n")
_WORDS = re.compile(r"[^\W_]{2,}")


def _is_known(bare: list[str], given: set[str]) -> bool:
    """Whether the name is in what they wrote, or in what they wrote run together: "@mayalee"."""
    if not given.isdisjoint(bare):
        return True
    return any(len(name) > 3 and name in word for name in bare for word in given)


def _is_name(bare: list[str]) -> bool:
    """Whether no everyday word stands there with a capital because it opens a sentence."""
    return bare[0] not in _NOT_ADDRESSED and letter_of(bare[0]) in "xTO"


def _speaks_to_them(rest: str, names: frozenset[str]) -> bool:
    tagged = tag(rest, names)
    first, last = next(tagged.sentences(), (0, 0))
    letters = tagged.letters[first:last]
    return not _TO_THEM.isdisjoint(letters) or "please" in tagged.said(first, last)


def _is_credit(sentence: str) -> bool:
    """Whether a handle is only pointed to: a colleague's page, a source."""
    return _CREDIT.search(sentence) is not None


_CREDIT = Lazy(
    r"\b(?:by|from|follow|see|via|credit|photo|thanks to|colleagues?|source|page|account|posts?"
    r"|email|write|find|at|on|contact)\s(?:\w+\s){0,2}@",
    re.IGNORECASE,
)
