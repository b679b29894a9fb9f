"""What ships, and what it was made of. Needs nothing that trains."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from checks.names.tagger import GAZETTEER, MANIFEST, WEIGHTS

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "resources" / "names"
SENTENCES, FRAMES, EPONYMS = (HERE / f"{name}.txt" for name in ("sentences", "frames", "eponyms"))


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the weights are learnt; tried on the tweets that were held out."""

    sparse: float = 0.05  # L1: how much a weight must say to be kept
    soft: float = 0.3  # L2
    least: int = 1  # how often a feature must have been seen
    rounds: int = 150
    own: int = 2  # how often our own sentences are read: they are nearer to what is written here
    fillings: int = 12  # with how many eponyms a frame is read
    small: float = 0.2  # which part of the texts is read once more in small letters,
    capitals: float = 0.08  # and which in capitals


def write_manifest(**made: Any) -> None:
    """Write the hashes of both files, and what is new of how they were made."""
    path = OUT / MANIFEST
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known.update(made)
    known["command"] = "make names"
    files = [OUT / name for name in (WEIGHTS, GAZETTEER)]
    known["files"] = {file.name: sha256(file) for file in files if file.exists()}
    path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def of_training(tweets: Path) -> dict[str, Any]:
    """Say what the weights were learnt from."""
    return {
        "recipe": asdict(Recipe()),
        "learnt_from": {
            "tweets": {
                "sha256": sha256(tweets),
                "what": "Broad Twitter Corpus, WNUT-17",
                "licence": "CC-BY-4.0",
            },
            "sentences": sha256(SENTENCES),
            "frames": sha256(FRAMES),
            "gazetteer": sha256(OUT / GAZETTEER),
        },
    }


def sha256(path: Path) -> str:
    """Return a file's hash."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
