"""How hard a draft is to read: the Flesch-Kincaid grade, told as a band.

Kincaid et al. 1975: 0.39 x words per sentence + 11.8 x syllables per word - 15.59. Below three
sentences or thirty words the figure is mostly chance, and nothing is said.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from checks.writing.syllables import count_syllables

_FEWEST_SENTENCES = 3
_FEWEST_WORDS = 30
_LONG_SENTENCE = 20  # words
_HARD_WORD = 4  # syllables
_WORDS_NAMED = 3

# A run of characters is looked at by itself: a hostile one then costs its length and no more.
_RUN = re.compile(r"\S+")
_NOT_PROSE = re.compile(
    r"#\w|@|://|^www\.|\w\.(?:com|org|net|gov|edu|info|health|care|uk|us|co|io)(?!\w)",
    re.IGNORECASE,
)
_CITATION = re.compile(r" ?\((?:re)?sources?:[^()\n]{1,300}\)", re.IGNORECASE)
_ABBREVIATION = re.compile(
    r"\b(?:Drs?|Mrs?|Ms|Mx|Prof|St|Ave|Rd|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|No|approx|dept"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\."
    r"(?=\s+[\w(])",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Band(StrEnum):
    """How a draft reads, in a word."""

    EASY = "easy"
    FINE = "fine"
    HARD = "hard"
    SHORT = "short"  # too short to say


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a draft is to read, and what makes it so.

    ``grade`` is a US school grade with one decimal, None when the draft is too short to say.
    ``causes`` are sentences for the writer; they may hold words of the draft.
    """

    band: Band
    grade: float | None = None
    causes: tuple[str, ...] = field(default=(), repr=False)


def read(text: str) -> Reading:
    """Judge a whole draft. Tags, links, mentions, figures and citations are not read."""
    sentences = _sentences(text)
    words = [word for sentence in sentences for word in sentence]
    if len(sentences) < _FEWEST_SENTENCES or len(words) < _FEWEST_WORDS:
        return Reading(Band.SHORT)
    grade = round(_grade(sentences), 1)
    band = band_of(grade)
    causes = () if band is Band.EASY else _causes(sentences, words)
    return Reading(band, grade, causes)


def grade_of(text: str) -> float:
    """Return the bare grade of a text of any length; 0 when there are no words."""
    return _grade(_sentences(text))


def _grade(sentences: list[list[str]]) -> float:
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    syllables = sum(map(count_syllables, words))
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    return max(grade, 0.0)


def band_of(grade: float) -> Band:
    """Return the band of a grade: easy up to 6, fine up to 8, hard above."""
    whole = int(grade + 0.5)  # round() would send 8.5 down and 7.5 up
    if whole <= 6:
        return Band.EASY
    return Band.FINE if whole <= 8 else Band.HARD


def _causes(sentences: list[list[str]], words: list[str]) -> tuple[str, ...]:
    causes = []
    long = sum(len(sentence) > _LONG_SENTENCE for sentence in sentences)
    if long == 1:
        causes.append(f"One sentence has more than {_LONG_SENTENCE} words.")
    elif long:
        causes.append(f"{long} sentences have more than {_LONG_SENTENCE} words.")
    hard = list(dict.fromkeys(w.lower() for w in words if count_syllables(w) >= _HARD_WORD))
    hard.sort(key=lambda w: -count_syllables(w))
    if hard:
        causes.append(f"Long words: {', '.join(hard[:_WORDS_NAMED])}.")
    return tuple(causes)


def _sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence that has any."""
    text = _RUN.sub(_prose, _CITATION.sub("", text))
    text = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), text)
    split = (_WORD.findall(sentence) for sentence in _SENTENCE_END.split(text))
    return [words for words in split if words]


def _prose(run: re.Match[str]) -> str:
    """Drop a tag, link, address or mention; keep what ends the sentence after it."""
    if not _NOT_PROSE.search(run[0]):
        return run[0]
    return run[0][len(run[0].rstrip(".!?…")) :]
