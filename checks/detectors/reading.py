"""What several detectors need to know of a paragraph before they judge it.

Every detector asks ``page(text)`` first. The words of the page are a cheap way out: most
paragraphs hold none of the words a detector waits for, and no expression has to run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from checks.detectors.gates import Sentences
from checks.lazy import Lazy
from checks.matching import plain
from checks.model import Context, Find, Fix, Hit

_MOST = 12
_SHORT = 90  # characters: a sentence up to here is marked whole
_TELLING = 60  # characters: fewer seldom hold a statement
_OPENERS = " \t\"'([•*-–—>"
_WORD = Lazy(r"[a-z]+")
_CLAUSE = Lazy(r"[,;:–—]\s|\s-\s|\s(?=and\b|but\b|so\b|because\b)|[()]")
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_REBUTTAL = r"""(?<!\w)(?:myths?|debunk\w*|mis-?information|disinformation|fact[- ]?check\w*
|hoax(?:es)?
|untrue|not true|isn't true|false(?!\w)|nonsense|bogus|rubbish|baloney|quackery|scams?|snake oil
|no (?:good |real |solid |strong |credible )?(?:evidence|proof|link|data|study|truth)
|(?:does|do|did|has|have|is|are|was|were|ca|wo|would)n't (?:actually )?
(?:cause|work|help|cure|treat|been shown|shown|proven|proved|real|contain|kill|stop|prevent)
|facts?\s?:|reality\s?:|truth\s?:|verdict|never been shown|has been disproved|disproven
|please (?:stop|don't)|stop (?:saying|sharing|telling|spreading|claiming|buying)
|beware|be wary|be scept|be skept|red flag|if (?:someone|anyone|anybody|an?|it|they)
 .{0,40}(?:promises?|claims?|says|tells|sounds)
|(?:don't|do not|never) (?:trust|believe|buy|fall|share)|too good to be true
|(?:promis|claim|advertis)(?:es|ing|ed|s)(?!\w))"""
_DENIAL = r"""(?<!\w)(?:no|not|never|none|nothing|nobody|neither|nor|without|cannot|hardly
|rarely|can't
|(?:is|are|was|were|do|does|did|wo|would|could|should|has|have|had|ai)n't
|unlike|instead of|rather than|wish|hope|hoping|if|whether|could|might|may|how to|imagine
|dream|looking for|waiting for|until|pretend|joke)(?!\w)"""


def compiled(pattern: str) -> Lazy:
    """Return a long expression, deaf to case: line breaks vanish, spaces count.

    ``{number}`` stands for the words one to twelve.
    """
    joined = pattern.replace("\n", "")
    return Lazy(joined.replace("{number}", _NUMBER), re.IGNORECASE)


_REBUTTED = compiled(_REBUTTAL)
_DENIED = compiled(_DENIAL)
QUOTED = Lazy(r"\"[^\"\n]{1,300}\"")
"""Somebody else's words, in straight quotes."""


@dataclass(frozen=True, slots=True)
class Page:
    """One paragraph with straight quotes: positions are those of the original text."""

    text: str = field(repr=False)
    low: str = field(repr=False)  # the same in small letters: for hints, never for positions
    words: frozenset[str] = field(repr=False)
    lines: Sentences = field(repr=False)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentences around ``start:end`` begin and end, marks included."""
        first = self.lines.bounds(start)[0]
        last = self.lines.bounds(max(start, end - 1))[1]
        while last > end and self.text[last - 1].isspace():
            last -= 1
        return first, last

    def statement(self, start: int, end: int) -> tuple[int, int]:
        """Return the sentence around ``start:end``; of a long one, as many clauses as say it."""
        first, last = self.sentence(start, end)
        while first < start and self.text[first] in _OPENERS:
            first += 1
        if last - first <= _SHORT:
            return first, last
        cuts = [cut.end() for cut in _CLAUSE.finditer(self.text, first, last)]
        before = [first, *(cut for cut in cuts if cut <= start)]
        after = [*(cut for cut in cuts if cut >= end), last]
        first, last = before.pop(), after.pop(0)
        while last - first < _TELLING and (before or after):
            if after:
                last = after.pop(0)
            else:
                first = before.pop()
        return self._cut(first, last, self.sentence(start, end))

    def _cut(self, first: int, last: int, around: tuple[int, int]) -> tuple[int, int]:
        """Move the ends of a part of a sentence so that the rest reads on without it."""
        begin, stop = around
        if last == stop and first > begin:  # the tail: its comma goes, the full stop stays
            while last > first and self.text[last - 1] in ".!?":
                last -= 1
            while first > begin and self.text[first - 1] in " ,;:–—-":
                first -= 1
        while self.text[first] == " ":
            first += 1
        while self.text[last - 1] in " (–—-":
            last -= 1
        return first, last

    def matches(self, wanted: Lazy) -> list[re.Match[str]]:
        """Return the first few matches: no reader looks at more, and hostile text stays cheap."""
        return list(islice(wanted.finditer(self.text), _MOST))

    def met(self, family: "Family") -> list[re.Match[str]]:
        """Return the first matches of those expressions whose trigger words stand here."""
        found: list[re.Match[str]] = []
        for triggers, wanted in family:
            if not triggers.isdisjoint(self.words):
                found.extend(self.matches(wanted))
        return found[:_MOST]

    def rebutted(self) -> bool:
        """Whether the paragraph corrects, warns of or reports a claim instead of making it."""
        return _is_rebutted(self.text)

    def asked(self, start: int, end: int) -> bool:
        """Whether the sentence around ``start:end`` is a question."""
        first, last = self.sentence(start, end)
        return "?" in self.text[max(first, last - 3) : last]

    def denied(self, start: int, reach: int = 40) -> bool:
        """Whether a no, not, never, if … stands close before ``start`` in its sentence."""
        first, _ = self.sentence(start, start + 1)
        return _DENIED.search(self.text, max(first, start - reach), start) is not None

    def quoted(self, start: int, end: int) -> bool:
        """Whether ``start:end`` lies in quotation marks: somebody else's words."""
        if '"' not in self.text:
            return False
        return any(m.start() < start and end < m.end() for m in QUOTED.finditer(self.text))


Family = tuple[tuple[frozenset[str], Lazy], ...]
"""Expressions, each with the words of which at least one stands in every possible match."""


@lru_cache(maxsize=2)
def page(text: str) -> Page:
    """Read a paragraph once for all detectors; only the newest two are kept."""
    text = plain(text)
    low = text.lower()
    return Page(text, low, frozenset(_WORD.findall(low)), Sentences(text))


@lru_cache(maxsize=2)
def _is_rebutted(text: str) -> bool:
    return _REBUTTED.search(text) is not None


def words(text: str) -> frozenset[str]:
    """Return the words of a space-separated list."""
    return frozenset(text.split())


def family(*members: tuple[str, str]) -> Family:
    """Compile (trigger words, expression) pairs; every expression stands as whole words."""
    return tuple((words(gate), compiled(rf"(?<!\w)(?:{each})(?!\w)")) for gate, each in members)


def gated(
    triggers: frozenset[str],
    pattern: str,
    *,
    quiet: str = "",
    claim: bool = False,
) -> Find:
    """Return a detector that runs ``pattern`` only where one of the trigger words stands.

    Args:
        triggers: lower-case words; at least one is in every possible match.
        pattern: expression; a group ``mark`` narrows the span.
        quiet: expression; where it matches anywhere, the paragraph is let be.
        claim: True keeps silent on questions, denials and rebuttals; quoted words always are.
    """
    wanted = compiled(pattern)
    spared = compiled(quiet) if quiet else None

    def find(text: str, _: Context) -> Iterator[Hit]:
        here = page(text)
        if triggers.isdisjoint(here.words):
            return
        matches = here.matches(wanted)
        if not matches or (spared and spared.search(here.text)) or (claim and here.rebutted()):
            return
        marked = "mark" in wanted.groupindex
        for match in matches:
            start, end = match.span("mark") if marked else match.span()
            if here.quoted(start, end) or (claim and not asserted(here, start, end)):
                continue
            yield Hit(start, end, fixes=removal(here, start, end))

    return find


def together(*finds: Find) -> Find:
    """Return one detector that finds what each of these does."""

    def find(text: str, context: Context) -> Iterator[Hit]:
        for each in finds:
            yield from each(text, context)

    return find


def asserted(here: Page, start: int, end: int) -> bool:
    """Whether the writer says it in earnest: not asked, denied or quoted."""
    return not (here.denied(start) or here.asked(start, end) or here.quoted(start, end))


def removal(here: Page, start: int, end: int) -> tuple[Fix, ...]:
    """Offer to remove ``start:end`` where that leaves no torn sentence: it is one by itself."""
    first, last = here.sentence(start, end)
    rest = here.text[first:start] + here.text[end:last]
    return () if any(c.isalnum() for c in rest) else (Fix("Remove", ""),)


def swap(here: Page, start: int, label: str, text: str) -> Fix:
    """Return a fix whose first letter is as large as the one it replaces."""
    second = here.text[start + 1 : start + 2]
    if text and here.text[start].isupper() and not second.isupper():
        text = text[0].upper() + text[1:]
    return Fix(label, text)
