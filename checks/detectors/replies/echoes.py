"""Their own words, said again (R05), and a policy that answers a visit (R03)."""

from collections.abc import Iterator

from checks.detectors.reading import words
from checks.detectors.replies.asked import Asked, Bond, read
from checks.detectors.replies.classes import Tagged, tag
from checks.matching import plain
from checks.model import Context, Hit, Severity

_THEIRS = frozenset("Dyh")  # the, your, her
_FEELS = frozenset("sg")  # sorry, glad
_HAPPENED = frozenset("sgPB")
_HEALTH = frozenset("CIO")
_LOOSE = frozenset("zepDcybiWYUoHhmM,;QbBad")  # may stand between two words of a run
_POLICY = words("ask require need charge expect request bill see treat call allow")
_TOPICS = tuple(
    frozenset(topic.split())
    for topic in (
        "late early wait waited waiting minutes hour hours delay time arrive queue 15 20 30",
        "fee fees charge charged bill billed cost price paid pay money deposit refund copay quote",
        "cancel cancelled canceled missed no-show notice appointment slot booking rescheduled",
        "insurance cover covered coverage insurer authorisation authorization claim",
        "form forms consent signed sign paperwork id passport referral",
        "visitors visiting visit partner companion husband wife mother guest",
    )
)


def repeated_health(text: str, context: Context) -> Iterator[Hit]:
    """Yield a health word of the other person's account that the reply takes up as theirs."""
    asked = read(context.reply_to)
    if asked.bond is Bond.OPEN or not asked.health or "question mark" in asked.signs:
        return
    tagged = tag(plain(text), asked.names)
    for first, last in tagged.sentences():
        yield from _taken_up(tagged, first, last, asked)


def _taken_up(tagged: Tagged, first: int, last: int, asked: Asked) -> Iterator[Hit]:
    general = False
    for at in range(first, last):
        word = tagged.words[at]
        general = general or word.letter == "G"
        if general or word.letter not in _HEALTH or word.text.rstrip("s") not in asked.health:
            continue
        start = end = at
        while start > first and _runs_on(tagged, start - 1, asked):
            start -= 1
        while end + 1 < last and _runs_on(tagged, end + 1, asked):
            end += 1
        said = [w for w in tagged.words[start : end + 1] if w.letter not in _LOOSE]
        lead = max(first, at - 2)
        near = [n for n in range(lead, at) if tagged.letters[n] in _THEIRS]
        feels = not _FEELS.isdisjoint(tagged.letters[first:last])
        happened = not _HAPPENED.isdisjoint(tagged.letters[first:last])
        if asked.bond is Bond.TOLD and ((near and happened) or (feels and len(said) > 1)):
            yield Hit(*tagged.span(near[-1] if near else at, at + 1))
        elif "G" not in tagged.letters[first:last] and (len(said) > 1 or word.letter != "O"):
            yield Hit(*tagged.span(at, at + 1), severity=Severity.ADVICE)
        return


def _runs_on(tagged: Tagged, at: int, asked: Asked) -> bool:
    word = tagged.words[at]
    return word.letter not in "/,;" and word.text in asked.given


def answers_by_policy(text: str, context: Context) -> Iterator[Hit]:
    """Yield a rule for everyone that answers the very complaint: it implies a visit."""
    asked = read(context.reply_to)
    if not context.reply_to or asked.bond is Bond.OPEN:
        return
    theirs = [n for n, topic in enumerate(_TOPICS) if not topic.isdisjoint(asked.given)]
    if not theirs:
        return
    tagged = tag(plain(text), asked.names)
    for first, last in tagged.sentences():
        words = {word.text for word in tagged.words[first:last]}
        letters = tagged.letters[first:last]
        if "W" not in letters or "G" not in letters or words.isdisjoint(_POLICY):
            continue
        if any(not _TOPICS[n].isdisjoint(words) for n in theirs):
            yield Hit(*tagged.span(first, last))
