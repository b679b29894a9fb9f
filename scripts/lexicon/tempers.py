"""Write the words of scorn and anger: ``python -m scripts.lexicon.tempers``.

The packages are fetched, or lie in ``--packages FOLDER`` already. The result is committed, so
nobody needs this to run the product.
"""

import argparse
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checks.detectors.tempers import FILE
from scripts.lexicon import sources
from scripts.lexicon.build import typed
from scripts.lexicon.frequency import Frequency
from scripts.lexicon.wordnet import WordNet

RECIPE = Path(__file__).with_name("tempers.toml")
_TARGET = Path(__file__).parent.parent.parent / "resources" / FILE
_DATABASE = ("data.noun", "data.verb", "data.adj", "data.adv", "index.sense")
_HEAD = """\
# Made by `python -m scripts.lexicon.tempers` from WordNet 3.1 (WordNet-LICENSE.txt) and a recipe.
"""


def chosen(net: WordNet, frequency: Frequency, recipe: dict[str, Any]) -> set[str]:
    """Return the single words that mostly mean something under the recipe's roots."""
    without = net.below(map(net.find, recipe["without"]))
    meanings = net.below(map(net.find, recipe["roots"]), without)
    stop = set(recipe["stop"])
    found = {
        word
        for word in _means(net, meanings, recipe["share"])
        if recipe["least"] <= frequency.zipf(word) < recipe["most"] and word not in stop
    }
    return found | {word for word in recipe["also"] if " " not in word and "-" not in word}


def _means(net: WordNet, meanings: set[str], share: float) -> Iterator[str]:
    for word, written in net.words_of(meanings):
        plain = typed(word)
        common = any(form.islower() for form in written)  # a name is no insult
        if plain.isalpha() and common and net.share(word, meanings) >= share:
            yield plain


def main() -> None:
    """Make the lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, help="where the archives lie")
    given = parser.parse_args().packages
    recipes = tomllib.loads(RECIPE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as fresh:
        folder = given or Path(fresh)
        dictionary = sources.fetch(sources.WORDNET, folder)
        counts = sources.fetch(sources.COUNTS, folder)
        net = WordNet({name: dictionary.read(f"dict/{name}").decode() for name in _DATABASE})
        frequency = Frequency(counts.read("large_en.msgpack.gz"))
    lists = {name: sorted(chosen(net, frequency, recipe)) for name, recipe in recipes.items()}
    lines = (f'{name} = "{" ".join(words)}"\n' for name, words in lists.items())
    _TARGET.write_text(_HEAD + "".join(lines), encoding="utf-8")
    print(", ".join(f"{name}: {len(words)}" for name, words in lists.items()))


if __name__ == "__main__":
    main()
