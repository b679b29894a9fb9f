"""Join the sources: which word is of which class, and how often it is met."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checks.lexicon import BLOCKED, LONGEST, PROPER, WordClass
from scripts.lexicon.conditions import Icd
from scripts.lexicon.frequency import Frequency
from scripts.lexicon.inflection import verb_forms
from scripts.lexicon.wordnet import WordNet

RECIPE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "recipe.toml").read_text(encoding="utf-8")
)
_STEPS = (2.8, 3.7, 4.5)  # Zipf frequencies from which a word is uncommon, common, very common
_STEPS_OF_CONDITIONS = (1.9, 2.9, 3.8)  # illness is talked of less than it is met
_FREQUENT = 4.0  # Zipf: from here a meaning that was never met in tagged texts is a rare one
_NEARLY_ALL = 0.65  # unless the word has hardly any other
_VERY_FREQUENT = 4.5  # Zipf: a plural from here and
_MUCH_MORE = 0.7  # so much above its singular is another word ("does")
_EVERYDAY, _OF_EVERY_SENTENCE = 5.0, 6.0  # Zipf: "line", "by"
_SHORTEST = 3  # letters: shorter words are abbreviations
_TYPED = re.compile(r"[a-z0-9']+(?: [a-z0-9']+)*")


class Maker:
    """Collects words by class and writes them down."""

    def __init__(
        self, wordnet: WordNet, frequency: Frequency, icd: Icd, people: frozenset[str]
    ) -> None:
        """Take the sources that say what words mean, how often they are met, what people bear."""
        self._net = wordnet
        self._frequency = frequency
        self._icd = icd
        self._people = people
        self._stop = {
            word: {WordClass(name) for name in names.split()}
            for word, names in RECIPE["stop"].items()
        }
        self._classes: dict[str, set[WordClass]] = defaultdict(set)

    def add_meanings(self, word_class: WordClass, recipe: dict[str, Any]) -> None:
        """Add the words that mostly mean something under the recipe's roots."""
        net, proper = self._net, word_class in PROPER
        without = net.below(map(net.find, recipe["without"]), names=True)
        meanings = net.below(
            map(net.find, recipe["roots"]), without, names=recipe.get("names", False)
        )
        for name in recipe.get("adjectives", []):
            meanings |= net.related(self._nouns(name), "a")
        for word, written in net.words_of(meanings):
            if proper and not any(form[0].isupper() for form in written):
                continue
            if not proper and (
                self._is_name(written) or not self._means(word, meanings, recipe["share"])
            ):
                continue
            kinds = {id_[0] for id_ in net.ids(word, meanings)}
            if kinds != {"v"}:
                self.add(word_class, [word], recipe)
            if "v" in kinds and " " not in word:
                self.add(word_class, verb_forms(word), recipe)
        for word in recipe.get("also", []):
            self._classes[word].add(word_class)

    def add(self, word_class: WordClass, words: Iterable[str], limits: dict[str, Any]) -> None:
        """Add words to a class unless they are too rare, too frequent, too short or stopped."""
        for raw in words:
            word = typed(raw)
            single = " " not in word
            zipf = self._frequency.zipf(word)
            if (
                _TYPED.fullmatch(word)
                and word.count(" ") < LONGEST
                and len(word) >= _SHORTEST
                and zipf >= limits["least"]
                and not (single and zipf >= limits["most"])
                and word_class not in self._stop.get(word, ())
                and (word_class in PROPER or not self._is_of_small_words(word))
            ):
                self._classes[word].add(word_class)

    def _is_of_small_words(self, phrase: str) -> bool:
        """Say whether a phrase is met by chance in any sentence: "by line", "put on"."""
        zipfs = [self._frequency.zipf(word) for word in phrase.split()]
        return len(zipfs) == 2 and min(zipfs) >= _EVERYDAY and max(zipfs) >= _OF_EVERY_SENTENCE

    def write(self) -> str:
        """Return the lists as ``checks.lexicon.Lexicon`` takes them, in a fixed order."""
        lines: dict[str, list[str]] = defaultdict(list)
        for word, classes in self._classes.items():
            names = ",".join(sorted(classes))
            lines[f"{names} {self._commonness(word, classes)}"].append(word)
        if others := self._plurals_of_others():
            lines[f"{BLOCKED} 0"] = others
        return "".join(f"{head}|{'|'.join(sorted(lines[head]))}\n" for head in sorted(lines))

    def _means(self, word: str, meanings: set[str], share: float) -> bool:
        """Say whether a word is mostly said in one of these meanings.

        A frequent word that was met elsewhere must have been met in it, and one that looks like a
        plural ("numbers", "works") must mean the same without its s.
        """
        net = self._net
        if self._frequency.zipf(word) >= _FREQUENT:
            elsewhere = net.count(word) and not net.count(word, meanings)
            share = max(share, _NEARLY_ALL if elsewhere else 0)
        single = word[:-1]
        if word.endswith("s") and single in net.senses:
            frequent = self._frequency.zipf(single) >= _FREQUENT
            if frequent and net.share(single, meanings) < share:
                return False
        return net.share(word, meanings) >= share or net.is_first(word, meanings)

    def _is_name(self, written: set[str]) -> bool:
        """Say whether a word is only written as a name that people bear: "Rosita"."""
        return all(form[0].isupper() and form.lower() in self._people for form in written)

    def _plurals_of_others(self) -> list[str]:
        """Return plurals that are mostly said of something else: "does", "stays"."""
        zipf, net = self._frequency.zipf, self._net
        found = []
        for word in self._classes:
            plural = word + "s"
            more = zipf(plural) >= max(zipf(word) + _MUCH_MORE, _VERY_FREQUENT)
            verb = net.count(word, pos="v") > net.count(word, pos="n") and zipf(plural) >= _FREQUENT
            if " " not in word and plural not in self._classes and (more or verb):
                found.append(plural)
        return sorted(found)

    def _commonness(self, word: str, classes: set[WordClass]) -> int:
        zipf = self._frequency.zipf(word)
        steps = _STEPS
        if WordClass.CONDITION in classes:
            zipf += self._icd.step(word)
            steps = _STEPS_OF_CONDITIONS
        return sum(zipf >= step for step in steps)

    def _nouns(self, name: str) -> set[str]:
        recipe = RECIPE["class"][name]
        return self._net.below(map(self._net.find, recipe["roots"]), names=True)


def typed(word: str) -> str:
    """Return a word as the lexicon keeps it: lower case, no accents, hyphens or possessives."""
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = plain.replace("-", " ").replace("’", "'").replace(".", "")
    return re.sub(r"'s?(?= |$)", "", plain).strip()
