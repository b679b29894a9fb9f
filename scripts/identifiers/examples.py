"""Examples of identifiers and of what only looks like them, from posts and our own sentences.

``scripts.marks`` says which shape a label calls a patient's.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import resources
from checks.detectors.identifiers.owners import features
from checks.detectors.identifiers.rules import shapes
from checks.detectors.identifiers.shape import Shape
from checks.detectors.reading import page
from checks.model import Context
from scripts.marks import Marks, is_patients, sentences, unmarked
from scripts.reader.posts import Post, context_of
from scripts.reader.writers import trained_on
from scripts.regression import Example

PLAIN = Path(__file__).parent / "plain.txt"
RULES = "rules/identifiers.toml"
CASES = Path(__file__).parents[1] / "cases"
LEARNT = ("w72", "w79", "w80")
"""Cases that are learnt from beside the posts: general posts hold few identifiers."""

TIMES = 3
"""How often our plain sentences are learnt: few words say there what many say in posts."""

_SHORT, _WIDER = 45, 2.5  # code points of a mark that is one, and how much wider it may be


def everything() -> list[Example]:
    """Return all examples that may teach."""
    posts = [post for each in trained_on().values() for post in each]
    return [*of_posts(posts), *of_posts(_cases()), *[*plain()] * TIMES]


def of_posts(posts: Iterable[Post]) -> Iterator[Example]:
    """Yield every shape of whose owner the labels tell."""
    for post in posts:
        context, start = context_of(post), 0
        for paragraph in post["text"].split("\n"):
            here = page(paragraph)
            found = [*shapes(here)] if paragraph.strip() else []
            for shape, count in found:
                told = _told(post, shape, [each for each, _ in found], start)
                if told is not None:
                    seen = features(here, shape, context, count)
                    writer = post["id"].split("-")[0]
                    yield Example(writer, post["id"], seen, told, post["clean"])
            start += len(paragraph) + 1


def plain() -> Iterator[Example]:
    """Yield the shapes of our own plain sentences: [a patient's], {everybody's}.

    What the rules themselves promise to flag and to pass teaches too.
    """
    for number, (text, marks) in enumerate((*sentences(PLAIN), *_promised())):
        here = page(text)
        for shape, count in shapes(here):
            for start, end, theirs in marks:
                if shape.start < end and start < shape.end:
                    seen = features(here, shape, Context(), count)
                    yield Example("plain", f"plain-{number}", seen, theirs, not theirs)


def _promised() -> Iterator[tuple[str, Marks]]:
    for rule in tomllib.loads(resources.read_text(RULES)).values():
        if not isinstance(rule, dict) or "category" in rule:  # a place is no identifier
            continue
        for flag in rule["flags"]:
            yield unmarked(_FIX.sub("]", flag))
        for near_miss in rule["passes"]:
            if isinstance(near_miss, str):  # others need facts of a profile
                yield near_miss, [(0, len(near_miss), False)]


_FIX = re.compile(r" → [^\]]*\]")


def _told(post: Post, shape: Shape, found: Sequence[Shape], offset: int) -> bool | None:
    """Whether the labels say that it is a patient's; None where they do not say."""
    first, last = shape.start + offset, shape.end + offset

    def is_alone(start: int, end: int) -> bool:
        return sum(start < one.end + offset and one.start + offset < end for one in found) == 1

    return is_patients(post, first, last, max(_SHORT, _WIDER * (last - first)), is_alone)


def _cases() -> Iterator[Post]:
    for name in LEARNT:
        for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
