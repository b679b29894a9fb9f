"""Fetch the pinned packages and write ``resources/lexicon``: ``python -m scripts.lexicon``.

``--packages FOLDER`` takes the archives from a folder where they lie already. The same packages
and recipe give the same words; the result is committed, so nobody needs this to run the product.
"""

import argparse
import hashlib
import json
import tempfile
import zlib
from pathlib import Path

from checks.lexicon import FILE, WordClass
from scripts.lexicon import places, sources
from scripts.lexicon.build import RECIPE, Maker
from scripts.lexicon.conditions import Icd
from scripts.lexicon.frequency import Frequency
from scripts.lexicon.wordnet import WordNet

FOLDER = Path(__file__).parent.parent.parent / "resources"
_DATABASE = ("data.noun", "data.verb", "data.adj", "data.adv", "index.sense")


def make(folder: Path) -> str:
    """Return the lists as the product reads them, from packages in (or fetched to) ``folder``."""
    archives = {package: sources.fetch(package, folder) for package in sources.PACKAGES}
    dictionary = archives[sources.WORDNET]
    wordnet = WordNet({name: dictionary.read(f"dict/{name}").decode() for name in _DATABASE})
    frequency = Frequency(archives[sources.COUNTS].read("large_en.msgpack.gz"))
    icd = Icd(archives[sources.ICD].read(".xml"))
    people = places.names_of_people(archives[sources.NAMES])
    maker = Maker(wordnet, frequency, icd, people)
    for name, recipe in RECIPE["class"].items():
        maker.add_meanings(WordClass(name), recipe)
    maker.add(WordClass.CONDITION, icd.names(), RECIPE["icd"])
    towns = archives[sources.TOWNS]
    avoided = places.Avoided(wordnet, frequency, people)
    maker.add(WordClass.PLACE, places.towns(towns, avoided), RECIPE["places"])
    maker.add(WordClass.PLACE, places.counties(towns), RECIPE["places"])
    maker.add(WordClass.REGION, places.regions(towns), RECIPE["places"])
    return maker.write()


def main() -> None:
    """Make the lexicons and say what they are made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, help="where the archives lie")
    given = parser.parse_args().packages
    with tempfile.TemporaryDirectory() as fresh:
        text = make(given or Path(fresh))
    packed = zlib.compress(text.encode(), 9)
    target = FOLDER / FILE
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(packed)
    made = {
        "files": {target.name: hashlib.sha256(packed).hexdigest()},
        "text": hashlib.sha256(text.encode()).hexdigest(),
        "command": "python -m scripts.lexicon",
        "sources": [
            {
                "package": f"{package.registry}:{package.name}=={package.version}",
                "sha256": package.sha256,
                "licence": package.licence,
            }
            for package in sources.PACKAGES
        ],
    }
    target.with_name("made.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    print(f"{text.count('|')} words and phrases, {len(packed)} bytes")


if __name__ == "__main__":
    main()
