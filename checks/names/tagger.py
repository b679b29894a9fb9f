"""The tagger: a text in, the names of persons in it out."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from statistics import fmean

import resources
from checks.model import Span
from checks.names import crf, features
from checks.names.crf import Field, Odds, Score
from checks.names.cues import is_title
from checks.names.features import EDGE, REACH, Kind, Line, Word, lines, place, style_of, word_of
from checks.names.gazetteer import Entry, Gazetteer
from checks.names.tokens import Token

FOLDER = "names"
WEIGHTS, GAZETTEER, MANIFEST = "weights.xz", "gazetteer.xz", "made.json"


class TaggerError(Exception):
    """The tagger's files are missing or not the ones that were made."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: its code points, without titles, and how likely it is one (0 to 1)."""

    span: Span
    odds: float


class Tagger:
    """Finds names of persons. Remembers words it met and their weights, and two texts."""

    def __init__(self, field: Field, gazetteer: Gazetteer) -> None:
        self._field, self._gazetteer = field, gazetteer
        self._word = lru_cache(_WORDS_KEPT)(self._describe)
        self._says = lru_cache(_WORDS_KEPT)(self._weigh_word)
        self._among = lru_cache(_KINDS_KEPT)(self._weigh_among)
        self._setting = lru_cache(_KINDS_KEPT)(self._weigh_setting)
        self._is_warm = False
        self._judged = lru_cache(maxsize=2)(self._judge)

    def names(self, text: str, floor: float = 0.2) -> tuple[Name, ...]:
        """Return the names in a text, in reading order; the time grows with the text's length.

        Args:
            text: any text; spans are its code points. A name never crosses a line's end.
            floor: the least odds a name must have.
        """
        return tuple(
            name for line, odds in self._judged(text) for name in _named(line, odds, floor)
        )

    def is_eponym(self, word: str) -> bool:
        """Whether medicine has called something so."""
        return self._word(word).known.eponym > 0

    def warming(self) -> Iterator[None]:
        """Weigh the commonest words beforehand, some at a time: they are most of every text."""
        if self._is_warm:
            return
        self._is_warm = True
        words = self._gazetteer.common(_COMMON)
        while some := [*islice(words, _AT_ONCE)]:
            for word in some:
                self._says(self._word(word))
            yield

    def is_plain(self, word: str) -> bool:
        """Whether a word is an ordinary one that hardly anybody is called."""
        return _is_plain(self._word(word).known)

    def scores(self, line: Line) -> list[Score]:
        """Add up what speaks for each token of a line.

        Only words that somebody could be called, and those beside them, are weighed: most words of
        most lines are not, and weighing is what takes time.
        """
        words, last = line.words, len(line.words)
        edge, style = self._says(EDGE), style_of(words)
        worth = sorted(
            {
                near
                for at, word in enumerate(words)
                if word.is_nameable
                for near in range(max(0, at - _BESIDE), min(last, at + _BESIDE + 1))
            }
        )
        says = [edge] * (last + 2 * REACH)  # those of words[at] at at + REACH
        for at in {near + offset for near in worth for offset in _AROUND}:
            if 0 <= at < last:
                says[at + REACH] = self._says(words[at])
        scores = [_NO_NAME] * last
        for at in worth:
            left, word, right, opening, elsewhere = place(line, at)
            kind = word.kind
            parts = [
                self._among(left.kind, kind, right.kind),
                self._setting(kind, style, opening, elsewhere),
                self._field.weigh(features.beside(left, kind, right)),
            ]
            parts += [says[at + REACH + offset][REACH - offset] for offset in _AROUND]
            begins = goes_on = 0.0
            for part in parts:
                begins += part[0]
                goes_on += part[1]
            scores[at] = Score(begins, goes_on)
        return scores

    def _judge(self, text: str) -> tuple[tuple[Line, Sequence[Odds]], ...]:
        """Judge every token of the lines in which somebody could be named.

        Of the newest two texts it is kept: who asks for likely names often asks for others next.
        """
        return tuple(
            (line, self._field.odds(self.scores(line)))
            for line in lines(text, self._word)
            if any(word.is_nameable for word in line.words)
        )

    def _describe(self, text: str) -> Word:
        return word_of(text, self._gazetteer)

    def _weigh_word(self, word: Word) -> tuple[Score, ...]:
        """Weigh what a word says of the token REACH places before it, and so on behind it."""
        return tuple(
            self._field.weigh(features.near(word, -offset) if offset else features.here(word))
            for offset in _AROUND
        )

    def _weigh_among(self, left: Kind, kind: Kind, right: Kind) -> Score:
        return self._field.weigh(features.among(left, kind, right))

    def _weigh_setting(self, kind: Kind, style: str, opening: bool, elsewhere: bool) -> Score:  # noqa: FBT001 - hot
        return self._field.weigh(features.setting(kind, style, opening, elsewhere))


_NO_NAME = Score(-9.0, -9.0)
_PLAIN = 4  # how often a plain word is read at least, as a bucket of the gazetteer
_HARDLY = 1  # how often it is a first name at most
_LAST_NAMES = 3  # ... by how much more often it may be a last name
_BESIDE = 2  # tokens from a word that somebody could be called, where a name may still stand
_AROUND = range(-REACH, REACH + 1)
_COMMON, _AT_ONCE = 5, 100  # a bucket of the gazetteer; words that take about two milliseconds
_WORDS_KEPT = 1 << 13
_KINDS_KEPT = 1 << 15


def _named(line: Line, odds: Sequence[Odds], floor: float) -> Iterator[Name]:
    """Yield the names among a line's tokens."""
    tokens = line.tokens
    for run in _runs(line, odds, floor):
        peak = max(sum(odds[at]) for at in run)
        sure = [at for at in run if sum(odds[at]) >= _PART * peak]
        kept = trimmed(tokens, range(sure[0], sure[-1] + 1))
        if kept:
            likely = fmean(sum(odds[at]) for at in kept)
            if likely >= floor:
                yield Name(Span(tokens[kept[0]].start, tokens[kept[-1]].end), likely)


def _is_plain(known: Entry) -> bool:
    called = max(known.first, known.last - _LAST_NAMES)
    return known.small > 1 and known.common >= _PLAIN and called <= _HARDLY


_PART = 0.5  # of the odds of a name's likeliest token, which the tokens at its ends must have


def _runs(line: Line, odds: Sequence[Odds], floor: float) -> list[list[int]]:
    """Return the tokens of what may be names, each name's together."""
    runs: list[list[int]] = []
    inside = False
    for at, (begins, goes_on) in enumerate(odds):
        if begins + goes_on < floor * _PART or is_possessive(line.tokens[at]):
            inside = False
        elif inside and goes_on >= begins:
            runs[-1].append(at)
        else:
            runs.append([at])
            inside = True
    return runs


def trimmed(tokens: Sequence[Token], run: Iterable[int]) -> list[int]:
    """Take titles from the front of a name's tokens, and signs from both its ends.

    Args:
        tokens: a line's tokens.
        run: the places of the name's tokens among them; it may turn out to be none.
    """
    kept = [*run]
    while kept and not tokens[kept[-1]].text[0].isalpha():
        kept.pop()
    while kept and (
        not tokens[kept[0]].text[0].isalpha()
        or (len(kept) > 1 and is_title(tokens[kept[0]].text.lower()))
    ):
        kept.pop(0)
    return kept


def is_possessive(token: Token) -> bool:
    """Whether a token is the 's behind a name."""
    return token.text in ("'s", "'S")


@cache
def load_tagger(folder: str = FOLDER) -> Tagger:
    """Load what ``make names`` made, once, and refuse what it did not make.

    Raises:
        TaggerError: a file is missing or is not the one that was made.
    """
    try:
        made = json.loads(resources.read_text(f"{folder}/{MANIFEST}"))["files"]
        files = {name: resources.read_bytes(f"{folder}/{name}") for name in made}
    except OSError:
        raise TaggerError("The files that names are found with are missing.") from None
    if any(hashlib.sha256(raw).hexdigest() != made[name] for name, raw in files.items()):
        raise TaggerError("The files that names are found with are not the ones that were made.")
    return Tagger(crf.unpack(files[WEIGHTS]), Gazetteer(files[GAZETTEER]))
