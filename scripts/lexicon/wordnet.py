"""Read WordNet's database files: what a word means, how often, and what stands below a meaning.

Format: wndb(5WN), senseidx(5WN) and lexnames(5WN) of the WordNet manual.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_OF_VERBS = 0.5
_UNMET = 0.5
_DERIVED = ("+", "\\")  # derivationally related form; pertainym of an adjective
_MARKER = re.compile(r"\((?:a|p|ip)\)$")  # where an adjective may stand: "galore(ip)"


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: ``id`` is its part of speech and its offset in the file, ``n02512053``."""

    id: str
    lemmas: tuple[str, ...]  # as written there, spaces for underscores: "Kawasaki disease"
    pointers: tuple[tuple[str, str], ...]  # (kind of pointer, the other synset's id)
    gloss: str


@dataclass(frozen=True, slots=True)
class Sense:
    """One of a word's meanings: ``rank`` counts from 1 within its part of speech."""

    synset: str
    rank: int
    count: int  # how often the word was met in this meaning in WordNet's tagged texts


class WordNet:
    """The whole database in memory."""

    def __init__(self, files: dict[str, str]) -> None:
        """Take the texts of ``data.noun``, ``data.verb``, ``data.adj``, ``index.sense``."""
        self.synsets: dict[str, Synset] = {}
        for name, pos in _POS.items():
            for line in files.get(f"data.{name}", "").splitlines():
                if not line.startswith(" "):
                    synset = _synset(line, pos)
                    self.synsets[synset.id] = synset
        self.senses: dict[str, list[Sense]] = defaultdict(list)
        self._keys: dict[str, str] = {}
        for line in files["index.sense"].splitlines():
            key, offset, rank, count = line.split()
            lemma, _, lexical = key.partition("%")
            pos = "nvara"[int(lexical[0]) - 1]
            word = lemma.replace("_", " ")
            self.senses[word].append(Sense(pos + offset, int(rank), int(count)))
            self._keys[f"{word}.{pos}.{int(rank)}"] = pos + offset

    def find(self, name: str) -> str:
        """Return the id of ``word.pos.rank``, such as ``wound.n.1``.

        Raises:
            KeyError: there is no such sense.
        """
        return self._keys[name]

    def below(
        self, roots: Iterable[str], without: Iterable[str] = (), *, names: bool = False
    ) -> set[str]:
        """Return the ids of all meanings under ``roots`` (with them), none under ``without``.

        With ``names`` also those of single persons, places and works.
        """
        kinds = ("~", "~i", "&") if names else ("~", "&")  # &: adjectives of like meaning
        seen = set(without)
        found: set[str] = set()
        waiting = list(roots)
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                found.add(at)
                waiting += [to for kind, to in self.synsets[at].pointers if kind in kinds]
        return found

    def related(self, synsets: Iterable[str], pos: str) -> set[str]:
        """Return the ids of meanings of another part of speech that are made from these."""
        wanted = set(synsets)
        return {
            id_
            for id_, synset in self.synsets.items()
            if id_[0] == pos and any(k in _DERIVED and to in wanted for k, to in synset.pointers)
        }

    def ids(self, word: str, meanings: set[str]) -> list[str]:
        """Return which of these meanings a word has."""
        return [sense.synset for sense in self.senses[word] if sense.synset in meanings]

    def share(self, word: str, meanings: set[str]) -> float:
        """Return how much of a word's use falls on these meanings, over all parts of speech."""
        return self._weight(word, meanings) / self._weight(word)

    def is_first(self, word: str, meanings: set[str]) -> bool:
        """Say whether a word is mostly a noun, and these hold its most frequent meaning as one."""
        nouns = [sense for sense in self.senses[word] if sense.synset[0] == "n"]
        first = min(nouns, key=lambda sense: sense.rank, default=None)
        if first is None or not first.count or first.synset not in meanings:
            return False
        return 2 * self._weight(word, {sense.synset for sense in nouns}) > self._weight(word)

    def count(self, word: str, meanings: set[str] | None = None, pos: str = "nvar") -> int:
        """Return how often a word was met (in one of these meanings, as one of ``pos``)."""
        return sum(
            sense.count
            for sense in self.senses.get(word, ())
            if sense.synset[0] in pos and (meanings is None or sense.synset in meanings)
        )

    def _weight(self, word: str, meanings: set[str] | None = None) -> float:
        """Return how often a word has these meanings (without any: how often it is met).

        A meaning that was never met counts once as a noun. All other parts of speech together
        count half a time more than they were met: WordNet divides them more finely. Verbs were
        counted in all their forms, of which about half could not be a noun. The ranks say nothing
        further: meanings that were never met stand in the alphabet's order.
        """
        total, others = 0.0, False
        for sense in self.senses[word]:
            if meanings is None or sense.synset in meanings:
                pos = sense.synset[0]
                total += sense.count * (_OF_VERBS if pos == "v" else 1) + (pos == "n")
                others |= pos != "n"
        return total + _UNMET * others

    def words_of(self, meanings: set[str]) -> Iterator[tuple[str, set[str]]]:
        """Yield each word of these meanings in lower case, and how it is written; sorted."""
        written: dict[str, set[str]] = defaultdict(set)
        for id_ in meanings:
            for lemma in self.synsets[id_].lemmas:
                plain = _MARKER.sub("", lemma)
                written[plain.lower()].add(plain)
        yield from sorted(written.items())


def _synset(line: str, pos: str) -> Synset:
    data, _, gloss = line.partition(" | ")
    fields = data.split()
    count = int(fields[3], 16)
    lemmas = tuple(fields[4 + 2 * i].replace("_", " ") for i in range(count))
    at = 4 + 2 * count
    pointers = tuple(
        (fields[at + 1 + 4 * i], fields[at + 3 + 4 * i].replace("s", "a") + fields[at + 2 + 4 * i])
        for i in range(int(fields[at]))
    )
    return Synset(pos + fields[0], lemmas, pointers, gloss)
