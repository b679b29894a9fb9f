"""What several detectors need to know of a paragraph before they judge it.

Every detector asks ``page(text)`` first. The words of the page are a cheap way out: most
paragraphs hold none of the words a detector waits for, and no expression has to run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from checks.matching import plain
from checks.model import Context, Find, Fix, Hit

_MOST = 12
_FAR = 600  # no sentence is longer
_WORD = re.compile(r"[a-z]+")
_END = re.compile(r"[.!?\n]+(?=\s|$|[\"')\]])")
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


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a long expression, deaf to case: line breaks vanish, spaces count.

    ``{number}`` stands for the words one to twelve.
    """
    joined = pattern.replace("\n", "")
    return re.compile(joined.replace("{number}", _NUMBER), re.IGNORECASE)


_REBUTTED = compiled(_REBUTTAL)
_DENIED = compiled(_DENIAL)
_QUOTED = re.compile(r"\"[^\"\n]{1,300}\"")


@dataclass(frozen=True, slots=True)
class Page:
    """One paragraph with straight quotes: positions are those of the original text."""

    text: str = field(repr=False)
    words: frozenset[str] = field(repr=False)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around ``start:end`` begins and ends (its mark included)."""
        first = max(0, start - _FAR)
        for stop in _END.finditer(self.text, first, start):
            first = stop.end()
        last = _END.search(self.text, max(end - 1, 0), end + _FAR)
        return first, last.end() if last else min(len(self.text), end + _FAR)

    def matches(self, wanted: re.Pattern[str]) -> list[re.Match[str]]:
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
        return _REBUTTED.search(self.text) is not None

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
        return any(m.start() < start and end < m.end() for m in _QUOTED.finditer(self.text))


Family = tuple[tuple[frozenset[str], re.Pattern[str]], ...]
"""Expressions, each with the words of which at least one stands in every possible match."""


@lru_cache(maxsize=2)
def page(text: str) -> Page:
    """Read a paragraph once for all detectors; only the newest two are kept."""
    text = plain(text)
    return Page(text, frozenset(_WORD.findall(text.lower())))


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
    marked = "mark" in wanted.groupindex

    def find(text: str, _: Context) -> Iterator[Hit]:
        here = page(text)
        if triggers.isdisjoint(here.words):
            return
        matches = here.matches(wanted)
        if not matches or (spared and spared.search(here.text)) or (claim and here.rebutted()):
            return
        for match in matches:
            start, end = match.span("mark") if marked else match.span()
            if here.quoted(start, end) or (claim and not asserted(here, start, end)):
                continue
            yield Hit(start, end, fixes=removal(here, start, end))

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
