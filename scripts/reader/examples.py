"""Posts as the network's inputs and targets.

T is the number of word pieces. ``token`` (T, 11) says which pieces lie in a marked phrase of which
category; ``counts`` (T, 11) is 0 where no answer would be wrong (the header, and a category that
the labels call also right); ``gravity`` (T, 3) says at least how grave; ``post`` (11,) which
categories the whole text holds; ``about`` is an index into ``ABOUT`` or -1.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from checks.model import Severity
from checks.reader.labels import ABOUT, CATEGORIES, SEVERITIES
from checks.reader.tokens import PieceCutter, header
from scripts.reader.posts import Post, context_of

Floats = npt.NDArray[np.float32]
_COLUMN = {category.value: column for column, category in enumerate(CATEGORIES)}


@dataclass(frozen=True, slots=True)
class Example:
    """One post, ready to be learnt."""

    ids: tuple[int, ...]
    first: int
    token: Floats
    counts: Floats
    gravity: Floats
    post: Floats
    post_counts: Floats
    about: int


def example(post: Post, cutter: PieceCutter) -> Example:
    """Turn a post into numbers; of a long one only the first window is learnt."""
    pieces = next(cutter.windows(post["text"], header(context_of(post))))
    length, width = len(pieces.ids), len(CATEGORIES)
    token, counts = np.zeros((length, width), np.float32), np.zeros((length, width), np.float32)
    gravity = np.zeros((length, len(SEVERITIES)), np.float32)
    whole, whole_counts = np.zeros(width, np.float32), np.ones(width, np.float32)
    own = slice(pieces.first, pieces.first + len(pieces.spans))
    counts[own] = 1
    for mark in post["expect"]:
        start = post["text"].index(mark["quote"])
        end = start + len(mark["quote"])
        column = _COLUMN[mark["category"]]
        also = [_COLUMN[other] for other in mark.get("also_ok", [])]
        whole[column] = 1
        whole_counts[also] = 0
        for at, span in enumerate(pieces.spans, pieces.first):
            if span.start < end and span.end > start:
                token[at, column] = 1
                gravity[at, : Severity[_GRAVE[mark["severity"]]]] = 1
                counts[at, also] = 0
    counts = np.maximum(counts, token)  # another mark asks for what this one leaves open
    whole_counts = np.maximum(whole_counts, whole)
    about = ABOUT.index(post["about"]) if post.get("about") in ABOUT else -1
    return Example(pieces.ids, pieces.first, token, counts, gravity, whole, whole_counts, about)


_GRAVE = {"advise": "ADVICE", "warn": "CAUTION", "block": "STOP"}


def batch(examples: Sequence[Example], size: int) -> dict[str, npt.NDArray[Any]]:
    """Pad examples to one length (a multiple of 16, so that few shapes are compiled)."""
    length = -(-max(len(one.ids) for one in examples) // 16) * 16
    width = len(CATEGORIES)

    def zeros(*shape: int) -> Floats:
        return np.zeros((size, length, *shape), np.float32)

    filled: dict[str, npt.NDArray[Any]] = {
        "ids": np.zeros((size, length), np.int64),
        "segment": np.zeros((size, length), np.int64),
        "mask": zeros(),
        "token": zeros(width),
        "counts": zeros(width),
        "gravity": zeros(len(SEVERITIES)),
        "post": np.zeros((size, width), np.float32),
        "post_counts": np.zeros((size, width), np.float32),
        "about": np.full(size, -1, np.int64),
    }
    for row, one in enumerate(examples):
        long = len(one.ids)
        filled["ids"][row, :long] = one.ids
        filled["segment"][row, one.first : long] = 1
        filled["mask"][row, :long] = 1
        filled["about"][row] = one.about
        filled["post"][row], filled["post_counts"][row] = one.post, one.post_counts
        for name in ("token", "counts", "gravity"):
            filled[name][row, :long] = getattr(one, name)
    return filled


def shuffled(
    examples: Sequence[Example], size: int, luck: random.Random
) -> Iterator[dict[str, npt.NDArray[Any]]]:
    """Yield one epoch's batches: neighbours in length together, batches in any order."""
    order = sorted(range(len(examples)), key=lambda at: len(examples[at].ids) + luck.random() * 12)
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    luck.shuffle(groups)
    for group in groups:
        yield batch([examples[at] for at in group], size)
