"""What the network says of posts by writers it has not seen: kept, for judging without training.

``unseen.jsonl.gz`` has a line for each post: its id and, for each window, the candidates
(category, start, end, peak, mean, three gravities) and what is said of the whole.
"""

import gzip
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from checks.model import Span
from checks.reader.grams import Grams
from checks.reader.labels import CATEGORIES
from checks.reader.network import Network, Whole
from checks.reader.spans import Candidate, candidates
from checks.reader.tokens import PieceCutter, header
from scripts.reader.fit import Heard
from scripts.reader.posts import Post, context_of

FILE = Path(__file__).with_name("unseen.jsonl.gz")


class Listener:
    """A trained reader without a voice: it says all it sees."""

    def __init__(self, weights: bytes, vocabulary: bytes, grams: bytes) -> None:
        self._network, self._cutter = Network(weights), PieceCutter(vocabulary)
        self._grams = Grams(grams)

    def hear(self, post: Post) -> Heard:
        """Return what is said of one post."""
        text, who = post["text"], header(context_of(post))
        gram = self._grams.weigh(text, who)
        windows = list(self._cutter.windows(text, who))
        return Heard(
            post,
            tuple(
                (
                    tuple(candidates(text, window.spans, said)),
                    Whole(said.whole.post, said.whole.about, said.whole.pieces, gram),
                )
                for window, said in zip(windows, self._network.read(windows), strict=True)
            ),
        )


def write_unseen(heard: Iterable[Heard], file: Path = FILE) -> None:
    """Keep answers; the same answers give the same bytes."""
    lines = "".join(json.dumps(_row(one)) + "\n" for one in heard)
    with gzip.GzipFile(filename="", fileobj=file.open("wb"), mode="wb", mtime=0) as packed:
        packed.write(lines.encode())


def read_unseen(posts: Mapping[str, Post], file: Path = FILE) -> Iterator[Heard]:
    """Return the answers to those posts that are still there as they were heard."""
    with gzip.open(file) as packed:
        for line in io.TextIOWrapper(packed, "utf-8"):
            row = json.loads(line)
            if row["id"] in posts:
                yield Heard(posts[row["id"]], tuple(map(_window, row["windows"])))


def _row(one: Heard) -> dict[str, Any]:
    return {
        "id": one.post["id"],
        "windows": [
            [
                [
                    [
                        CATEGORIES.index(c.category),
                        *c.span,
                        *_short((c.peak, c.mean, *c.gravity)),
                    ]
                    for c in found
                ],
                [_short(whole.post), _short(whole.about), whole.pieces, _short(whole.gram)],
            ]
            for found, whole in one.windows
        ],
    }


def _window(row: Any) -> tuple[tuple[Candidate, ...], Whole]:
    found, (post, about, pieces, gram) = row
    kept = tuple(
        Candidate(Span(start, end), CATEGORIES[column], peak, mean, tuple(gravity))
        for column, start, end, peak, mean, *gravity in found
    )
    numbers = (np.array(each, np.float32) for each in (post, about, gram))
    post, about, gram = numbers
    return kept, Whole(post, about, pieces, gram)


def _short(numbers: Iterable[float]) -> list[float]:
    return [round(float(number), 4) for number in numbers]
