"""Whether a post is written in anger at somebody, so that waiting until tomorrow may help.

No rule and no underline: a calm card asks. Feelings are nobody's business; joy, grief and calls for
help are written in capitals and exclamation marks too. What counts is anger that is aimed. The
words of it are ``checks.detectors.tempers``', which judges nothing.
"""

import re
from dataclasses import dataclass

from checks.detectors.reading import QUOTED, compiled
from checks.detectors.tempers import AMBIGUOUS, load_tempers
from checks.lazy import Lazy
from checks.matching import plain

LONGEST = 4_000
"""Code points that are looked at: who has written more has had time to cool."""


@dataclass(frozen=True, slots=True)
class Heat:
    """What was seen, in plain words for a card; never the writer's own words."""

    reasons: tuple[str, ...]


def heat(text: str, *, late: bool) -> Heat | None:
    """Return what shows that a text is written in anger at somebody, or None.

    Two of three signs are needed (capitals, exclamation marks, angry words), or one where it is
    late; and in every case somebody at whom the anger is aimed.

    Args:
        text: the whole draft; only its first ``LONGEST`` code points are looked at.
        late: whether it is between 22:00 and 05:00, or less than an hour after a shift; the
            caller knows the clock.
    """
    straight = QUOTED.sub(" ", plain(text[:LONGEST]))
    angry = _anger(straight)
    if not angry or _is_glad(straight) or _GENTLE.search(straight):
        return None
    signs = {
        "A run of capital letters": _shouts(straight),
        "Many exclamation marks": straight.count("!") >= _MARKS,
        "Angry words at somebody": angry >= _WORDS,
    }
    seen = [reason for reason, there in signs.items() if there]
    if len(seen) < (1 if late else 2):
        return None
    return Heat((*seen, "It is late in your day") if late else tuple(seen))


_MARKS, _WORDS = 3, 2
_RUN = 4  # words in capitals in a row
_LETTERS = 14  # in such a run: "CDC AND WHO" is none
_SENTENCE = Lazy(r"[^.!?\n]+[.!?]*")
_WORD = Lazy(r"[a-z]+")
_CAPITALS = Lazy(r"\b[A-Z][A-Z']+(?:[ ,]+[A-Z][A-Z']*)+")
_SOMEBODY = compiled(
    r"""(?<!\w)(?:you|your|u|they|them|their|he|him|his|she|her|whoever|who|somebody|someone|people
|admin\w*|management|managers?|boss(?:es)?|board|director|leadership|insurers?|council|ministers?
|government|reviewers?|colleagues?|coworkers?|(?:night|day) (?:shift|crew|team)|doctors?|surgeons?
|consultants?|patients?|families|parents|visitors?|hr|ceo|hospital|trust|company)(?!\w)"""
)
_ACCUSED = compiled(
    r"""(?<!\w)(?:(?:you|they|who|he|she)(?: people| all| lot)? (?:never|always|keeps?|knew|lied
|ignored|blame\w*)|how dare
|shame on|you know who you are|every single (?:time|day|shift)|(?:does|do) not care|(?:doesn't
|don't)
 care|look what happened|sort (?:yourself|yourselves|your li(?:fe|ves)) out|(?:i have
|i've) had it)(?!\w)"""
)
_NOT_SO = compiled(r"(?<!\w)(?:not|no|never|n't|without|against|was|were|how|anger is)(?: \w+)? $")
_GLAD = compiled(
    r"""(?<!\w)(?:congrat\w+|proud|thank(?:s| you)|love|loved|happy|passed|won|amazing|best
|favou?rite
|welcome|joy|excited|grateful|good morning|goal|free|please share|drive|beat it|bell
|it's a (?:girl|boy))(?!\w)"""
)
_GENTLE = compiled(  # grief, things and illnesses as what one is angry at, a word of regret, advice
    r"""(?<!\w)(?:cancer|disease|tumou?r|illness|grief|loss|lost a|my (?:dad|mum|mom|heart|father
|mother)
|rest in peace|printer|computer|software|weather|snow|traffic|sorry|apolog\w+|ashamed of|i was wrong
|part of the job|not alone|be (?:gentle|kind)|hotline|helpline|normal)(?!\w)"""
)


def _anger(text: str) -> int:
    """Count the different angry words and the charges, if any of them is aimed at somebody; else 0.

    An insult names its target; other words need one in their sentence.
    """
    tempers = load_tempers()
    insults = tempers.insult - AMBIGUOUS
    words = tempers.anger | insults
    said: set[str] = set()
    charges, aimed = 0, False
    for sentence in _SENTENCE.finditer(text):
        low = sentence[0].lower()
        angry = {
            word[0]
            for word in _WORD.finditer(low)
            if word[0] in words and not _NOT_SO.search(low, 0, word.start())
        }
        charged = _ACCUSED.search(low) is not None
        said |= angry
        charges += charged
        insulted = not insults.isdisjoint(angry)
        aimed |= charged or insulted or bool(angry and _SOMEBODY.search(low))
    return len(said) + charges if aimed else 0


def _is_glad(text: str) -> bool:
    return _GLAD.search(text) is not None


def _shouts(text: str) -> bool:
    return any(_is_run(match) for match in _CAPITALS.finditer(text))


def _is_run(match: re.Match[str]) -> bool:
    words = re.findall(r"[A-Z']+", match[0])
    return len(words) >= _RUN and sum(map(len, words)) >= _LETTERS
