"""How a post that puts a myth right is built: what comes first stays in the mind.

Readers keep what they meet first and most often. A post that opens on the myth, or says it again
and again, plants what it wants to pull out. The order that works (Debunking Handbook 2020): the
fact; a warning that a false claim follows, and the claim once; why it misleads; the fact again.

Nothing is marked for it: it is help with the order, for a card beside the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from checks.detectors.matters import is_of_health
from checks.detectors.myths import Mention, mentions
from checks.detectors.reading import compiled, page
from checks.detectors.sources import sourced
from checks.lazy import Lazy
from checks.matching import plain
from checks.myths.stance import Stance

MOST = 60  # sentences that are looked at: a longer text is no post


class Part(StrEnum):
    """What a sentence does in a post that puts a myth right."""

    FACT = "fact"  # says what is right
    WARNING = "warning"  # says that a false claim is about to come, or has just come
    MYTH = "myth"  # states the claim
    WHY = "why"  # says what misleads


ADVISED = (Part.FACT, Part.WARNING, Part.WHY, Part.FACT)
"""The order that works best."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a post that puts a myth right has, and what of the advised order it lacks.

    ``myths`` and ``facts`` count the sentences that state each; the question of a quiz that is
    answered in the post does not count. The four of the advised order (``ADVISED``) are
    ``fact_first``, ``warning``, ``why`` and ``fact_last``.
    """

    leads_with_myth: bool  # its headline or first sentence states the myth and nothing else
    myths: int
    facts: int
    fact_first: bool
    warning: bool
    why: bool
    fact_last: bool
    quiz: bool = False  # "True or false?", and the answer

    @property
    def repeats_myth(self) -> bool:
        """Whether it says the myth more often than the fact."""
        return self.myths > self.facts

    @property
    def lacks(self) -> tuple[Part, ...]:
        """What of the advised order is not there, in that order; an opening FACT comes first."""
        there = (self.fact_first or self.quiz, self.warning or self.quiz, self.why, self.fact_last)
        return tuple(part for part, is_there in zip(ADVISED, there, strict=True) if not is_there)

    @property
    def could_be_better(self) -> bool:
        """Whether another order would serve its readers: only then is it worth a word."""
        return self.leads_with_myth or self.repeats_myth or not (self.facts and self.fact_last)


@dataclass(frozen=True, slots=True)
class _Sentence:
    parts: frozenset[Part]
    of_myth: bool  # speaks of a myth: the pack's, or what the draft calls one
    asks: bool  # puts the myth as a question
    answers: bool  # opens with "False.", "No, …"

    @property
    def counts(self) -> bool:
        return bool(self.parts)


_LABEL_MYTH = compiled(
    r"""^\W*(?:myths?|rumou?rs?|claims?|fiction|misconceptions?|fake news|what (?:you may (?:hear
|have heard)|people say|they say))(?: ?(?:#|no\.? ?)?\d+)? ?[:–—-]+\s*(?=\w+(?: \w+){1})
|^\W*[❌🚫✖]"""
)
_LABEL_FACT = compiled(
    r"""^\W*(?:facts?|truth|the (?:truth|facts?)|reality|in fact|actually|what we know
|the science|correct|right)(?: ?(?:#|no\.? ?)?\d+)? ?[:–—,-]|^\W*[✅✔]|^(?:in truth|in reality
|the truth is)"""
)
_LABELS_ONLY = compiled(  # a headline that states nothing
    r"""^\W*(?:myths?|facts?|vs\.?|versus|or|and|v|the|of|fiction|busters?|busting|monday|tuesday
|wednesday|thursday|friday|fact check|rumou?r|control|debunked|thread|quiz|time|true|false|\W
|\d)+$"""
)
_CALLED = r"""(?:myths?|rumou?rs?|false(?! (?:alarm|positive|negative|teeth|start))|untrue
|not true|isn't true|misleading|misinformation|disinformation|hoax(?:es)?|debunk\w*
|misconceptions?|bogus|(?:is|are|that's|it's) (?:simply |just |plain )?(?:wrong|nonsense|fake)
|fact[- ]?check\w*)"""
_CALLED_FALSE = compiled(rf"(?<!\w){_CALLED}(?!\w)")
_WARNS = compiled(
    rf"""(?<!\w)(?:{_CALLED}|don't (?:fall for|believe|share)|you (?:may|might
|will) (?:have )?(?:hear|heard|see|read|seen)|posts? (?:say|claim|are going)|(?:a|the|this
|that) (?:claim|post|video|reel|message|story)|going (?:round|around)|(?:some|many|people|parents
|they|others|influencers|posts|videos|friends) (?:still |often )?(?:say|saying|claim|think
|believe|worry|fear|tell)\w*)(?!\w)"""
)
_STATES = compiled(  # a claim reported without being one of the pack's
    r"""(?<!\w)(?:(?:some|people|many|others|posts?|videos?|parents|patients|friends|influencers
|they|everyone|somebody|someone) (?:\w+ )?(?:say|says|saying|claim|claims|claimed|believe|think
|tell|worry|fear) (?:that |us |you )*(?!so\b|this\b|it\.)\w+(?: [\w'-]+){2}|(?:heard|read
|told) that (?:[\w'-]+ ){2}|it(?:'s| is) (?:a (?:common )?myth|false|not true|untrue|wrong) that
|(?:is|are|that's) (?:a (?:common|stubborn |old )?myth|false|untrue|a hoax|misinformation))(?!\w)"""
)
_DENIES = compiled(
    r"""≠|(?<!\w)(?:no|not|never|none|neither|nor|cannot|nothing|without|can't|won't|(?:is|are
|was|were|do|does|did|would|could|has|have|had)n't|no (?:link|evidence|sign)|unrelated)(?!\w)"""
)
_EXPLAINS = compiled(
    r"""(?<!\w)(?:because|since it|comes? from|came from|began with|beg[ai]n (?:when|with|in)
|started (?:when|with|in|as)|goes back|dates? (?:back|from)|mix(?:es|ed|ing)? up|confus\w+
|leaves? out|left out|leaving out|out of context|taken from|cherry[- ]pick\w*|misread\w*
|misunder\w+|coinciden\w+|(?:at|around) the same (?:time|age)|same (?:age|week|season)
|correlation|retract\w*|withdrawn|fraud\w*|the reason|why (?:it|people|so many|this|the|we)|(?:it
|that) (?:looks|feels|seems|sounds)|(?:feel|look|seem)s? like|only (?:in|on) (?:mice|rats|cells
|a dish|animals)|in mice|by chance|what (?:it|they|the post) miss\w*|sells?|selling|profit\w*
|old (?:study|paper|photo|advice)|small study|takes (?:two weeks|time)|easy to (?:believe|think
|mix)|trick\w*|mistak\w+|outdated|was (?:faked|wrong|flawed)|how (?:it|this) (?:spread|started)
|immune (?:system )?(?:learning|response)|other (?:viruses|bugs|colds))(?!\w)"""
)
_QUIZ = compiled(
    r"""(?<!\w)(?:true or false|myth or fact|fact or (?:myth|fiction)|fact or fake
|real or fake)(?!\w)"""
)
_ANSWER = compiled(
    r"""^\W*(?:no|nope|nah|false|myth|fiction|fake|wrong|not true|untrue|true|yes|it(?:'s
| is) (?:a myth|false)|that's (?:a myth|false)|neither|not quite|answer)(?=[\s,.!:;–—-]|$)"""
)
_KNOCKS_DOWN = compiled(
    r"""\W*(?:no(?=[\s,.!:;–—-])|nope|nah|false|wrong|myth|not true|untrue|nobody|nothing|(?:it
|they|that|he|she|you|we|there)(?:'s| is| are| do| does| did| can| will)?(?:n't| not| no\b
| never)|(?:it|that|this) (?:is|was) a (?:lie|myth)|neither|not (?:quite|so|really))(?!\w)"""
)
_ASIDE = compiled(  # says nothing of the matter: a source, an invitation, a row of tags
    r"""^\W*(?:(?:re)?sources?\b|references?\b|https?://|www\.|[#@]\w|(?:please |pls )?(?:share
|save|tag|like|follow|comment|retweet|repost|pass it on)\b|(?:questions|more|learn more|read more
|talk to|ask|call|book|see you|comment|thank|thanks|happy|good morning|hi\b|hello|hey|dear)\b)
|^\W*$"""
)
_HEARTED = Lazy(r"[a-z]{5,}")
_ALIKE = 2  # words that a sentence shares with a myth's fact, to be a part of it


def debunk_shape(text: str, pack: str = "") -> Shape | None:
    """Return how a draft that puts a myth right is built; None if it puts none right.

    A myth is one of the pack's (its key, as ``Context.pack``), or what the draft itself calls one.
    Pure; some milliseconds for a post; only its first ``MOST`` sentences are looked at.
    """
    told = [*islice(_sentences(text, pack), MOST)]
    if not any(each.of_myth for each in told):
        return None
    sentences = [each for each in told if each.counts or each.answers]
    quiz = _is_quiz(sentences)
    stated = [each for each in sentences if Part.MYTH in each.parts and not (quiz and each.asks)]
    parts = [each.parts for each in sentences if each.parts and not (quiz and each.asks)]
    facts = sum(Part.FACT in each for each in parts)
    if not (facts or any(Part.WARNING in each for each in parts)):
        return None  # the myth is spread, or only asked about
    opening = parts[0] if parts else frozenset()
    return Shape(
        leads_with_myth=not quiz and Part.MYTH in opening and Part.FACT not in opening,
        myths=len(stated),
        facts=facts,
        fact_first=Part.FACT in opening,
        warning=any(Part.WARNING in each for each in parts),
        why=any(Part.WHY in each for each in parts),
        fact_last=bool(parts) and Part.FACT in parts[-1],
        quiz=quiz,
    )


def _is_quiz(sentences: list[_Sentence]) -> bool:
    """Whether it opens on a question that states a myth, and answers it at once."""
    for at, each in enumerate(sentences[:-1]):
        if each.asks:
            follows = sentences[at + 1]
            return follows.answers or Part.FACT in follows.parts
        if Part.MYTH in each.parts or Part.FACT in each.parts:
            return False
    return False


def _sentences(text: str, pack: str) -> Iterator[_Sentence]:
    called = _CALLED_FALSE.search(text) is not None
    asked = False  # "True or false?" may stand before its statement
    about: list[Mention] = []
    for paragraph in text.split("\n"):
        here = page(paragraph)
        spoken = mentions(paragraph, pack)
        about += spoken
        for start, end in here.lines.ranges:
            said = here.text[start:end].strip()
            inside = [m for m in spoken if m.span.start < end and start < m.span.end]
            knocked = _is_put_up(said) and _KNOCKS_DOWN.match(here.text, end) is not None
            sentence = _read(said, inside, about, asked=asked, called=called, knocked=knocked)
            asked = bool(_QUIZ.search(said)) and not sentence.parts
            yield sentence


def _is_put_up(said: str) -> bool:
    """Whether a sentence is only put up: a question about health, or a quotation."""
    quoted = said[:1] == '"' and said.rstrip(".!?").endswith('"')
    return (quoted or said.endswith("?")) and is_of_health(said)


def _read(
    said: str,
    inside: list[Mention],
    about: list[Mention],
    *,
    asked: bool,
    called: bool,
    knocked: bool,
) -> _Sentence:
    """Say what one sentence does.

    Args:
        said: the sentence.
        inside: the myths that it speaks of.
        about: those that the draft has spoken of so far.
        asked: whether the sentence before was "True or false?".
        knocked: whether it is only put up, and the next sentence says no.
        called: whether the draft calls anything false: without it, what others say is no myth.
    """
    answers = _ANSWER.search(said) is not None
    if _LABELS_ONLY.search(said) or _ASIDE.search(said):
        return _Sentence(frozenset(), of_myth=False, asks=False, answers=answers)
    parts = set()
    label, denies = _LABEL_MYTH.search(said), _DENIES.search(said)
    fact = _LABEL_FACT.search(said) is not None
    reported = called and _STATES.search(said) is not None
    spreads = any(mention.stance.spreads for mention in inside)
    quiz = asked or _QUIZ.search(said) is not None
    asks = quiz or ("?" in said and bool(inside or knocked))
    if (
        label
        or asks
        or knocked
        or ((inside or reported) and not (fact or (denies and not reported)))
    ):
        parts.add(Part.MYTH)
    if (label or reported or _WARNS.search(said)) and not (spreads and not label):
        parts.add(Part.WARNING)
    if _EXPLAINS.search(said):
        parts.add(Part.WHY)
    if fact or (Part.MYTH not in parts and _is_fact(said, inside, about)):
        parts.add(Part.FACT)
    of_myth = bool(inside or label or reported or quiz or knocked)
    return _Sentence(frozenset(parts), of_myth, asks, answers)


def _is_fact(said: str, inside: list[Mention], about: list[Mention]) -> bool:
    """Whether a sentence says what is right: the myth denied, its fact, or a plain statement."""
    if "?" in said:
        return False
    if any(mention.stance is Stance.DENIED for mention in inside) or sourced(said):
        return True
    words = set(_HEARTED.findall(said.lower()))
    shared = (words & set(_HEARTED.findall(plain(each.myth.fact).lower())) for each in about)
    return is_of_health(said) or any(len(each) >= _ALIKE for each in shared)
