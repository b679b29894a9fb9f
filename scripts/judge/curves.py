"""How well the reader's odds tell right marks from wrong ones."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from checks.model import Severity
from checks.reader.labels import CATEGORIES
from checks.reader.voice import Voice
from scripts.judge.verdicts import Said
from scripts.reader.fit import Heard, is_right
from scripts.reader.posts import Post


def calibration(title: str, posts: Sequence[Post], said: Said) -> list[str]:
    """Return how often marks are right beside how often the reader says they are."""
    pairs = [
        (f.odds, is_right(post, f.rule.category, *f.span), f.severity)
        for post in posts
        for f in said(post).findings
        if f.odds is not None
    ]
    odds = np.array([pair[0] for pair in pairs])
    right = np.array([pair[1] for pair in pairs], float)
    lines, error = ["", f"## {title}: {len(pairs)}", f"{'said':>9}{'marks':>8}{'right':>8}"], 0.0
    for low in np.arange(0, 1, 0.1):
        here = (odds >= low) & (odds < low + 0.1)
        if here.any():
            error += abs(odds[here].mean() - right[here].mean()) * here.mean()
            lines.append(f"{odds[here].mean():9.2f}{here.sum():8}{right[here].mean():8.2f}")
    stops = np.array([pair[2] is Severity.STOP for pair in pairs])
    lines.append(f"calibration error {error:.3f}")
    if stops.any():
        lines.append(f"STOP: {stops.sum()} marks, {right[stops].mean():.3f} right")
    return lines


def curves(
    posts: Sequence[Post], heard: Mapping[str, Heard], voices: Mapping[str, Voice]
) -> list[str]:
    """Return, for the reader alone, how well it tells risky from clean, category by category."""
    odds = np.zeros((len(posts), len(CATEGORIES)))
    right = np.zeros_like(odds)
    for row, post in enumerate(posts):
        voice, one = voices[post["id"]], heard[post["id"]]
        for found, whole in one.windows:
            for candidate in found:
                column = CATEGORIES.index(candidate.category)
                chance = voice.odds(candidate, whole, one.context)
                odds[row, column] = max(odds[row, column], chance)
                if is_right(post, candidate.category, *candidate.span):
                    right[row, column] = max(right[row, column], chance)
    clean = np.array([post["clean"] for post in posts])
    lines = ["", "## Unseen writers, the reader alone: phrases by their odds"]
    lines.append(f"{'':24}{'AUC':>8}{'at 3 %':>9}{'at 5 %':>9}")
    rows = [("any risk", odds.max(1), right.max(1), ~clean)]
    for column, category in enumerate(CATEGORIES):
        has = np.array([any(m["category"] == category for m in p["expect"]) for p in posts])
        rows.append((category.value, odds[:, column], right[:, column], has))
    for name, score, hit, has in rows:
        cuts = [np.quantile(score[clean], 1 - part) for part in (0.03, 0.05)]
        recalls = "".join(f"{100 * (hit[has] > cut).mean():9.1f}" for cut in cuts)
        lines.append(f"{name:24}{_auc(score[has], score[clean]):8.3f}{recalls}")
    return lines


def _auc(high: Any, low: Any) -> float:
    order = np.concatenate([high, low]).argsort(kind="stable").argsort() + 1.0
    ties = np.concatenate([high, low])
    for value in np.unique(ties):
        same = ties == value
        order[same] = order[same].mean()
    return float(
        (order[: len(high)].sum() - len(high) * (len(high) + 1) / 2) / len(high) / len(low)
    )
