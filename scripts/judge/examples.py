"""Sets of examples by others, where they are at hand."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checks.reader.labels import CATEGORIES
from scripts.reader.posts import Mark, Post

_EXAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data"


def examples() -> Iterable[tuple[str, list[Post]]]:
    """Yield sets of examples by others, where they are at hand."""
    if not _EXAMPLES.is_dir():
        return
    yield "cases_examples.jsonl", _rows("cases_examples.jsonl")
    yield "mosaic_examples.jsonl", [_coarse(row) for row in _rows("mosaic_examples.jsonl")]
    yield "rule_examples.jsonl", [_coarse(row) for row in _rows("rule_examples.jsonl")]


def _rows(name: str) -> list[Any]:
    return [json.loads(line) for line in (_EXAMPLES / name).read_text("utf-8").splitlines()]


def _coarse(row: Any) -> Post:
    """A text of which only is known whether something is wrong with it: any mark on it is right."""
    text, risky = row["text"], bool(row["expect"])
    first, *others = [category.value for category in CATEGORIES]
    mark: Mark = {"category": first, "also_ok": others, "quote": text, "severity": "warn"}
    return {
        "id": row["id"],
        "text": text,
        "profile": "personal" if row.get("profile", "pro").startswith("per") else "professional",
        "mode": row.get("mode", "post"),
        "reply_to": row.get("reply_to", ""),
        "expect": [mark] if risky else [],
        "clean": not risky,
        "about": "none",
        "role": "",
        "network": "",
    }
