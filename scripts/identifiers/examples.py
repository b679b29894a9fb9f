"""Examples of identifiers and of what only looks like them, from posts and our own sentences.

A shape within a short mark of patient information is a patient's; one outside all marks is
everybody's; where a longer mark holds several shapes, or a mark of another kind does, nobody knows.
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
from checks.model import Category, Context
from scripts.names.bearers import unmarked
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

_SHORT, _LONG = 45, 110  # code points of a mark that is an identifier, and of one that tells of it
_WIDER = 2.5  # a mark may be that much longer than the shape in it
_UNSURE = frozenset(
    (Category.CONFIRMS_PATIENT.value, Category.PATIENT_MOSAIC.value, Category.UNPROFESSIONAL.value)
)


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
    lines = PLAIN.read_text(encoding="utf-8").splitlines()
    sentences = [unmarked(line) for line in lines if line.strip() and not line.startswith("#")]
    for number, (text, marks) in enumerate((*sentences, *_promised())):
        here = page(text)
        for shape, count in shapes(here):
            for start, end, is_patients in marks:
                if shape.start < end and start < shape.end:
                    seen = features(here, shape, Context(), count)
                    yield Example("plain", f"plain-{number}", seen, is_patients, not is_patients)


def _promised() -> Iterator[tuple[str, list[tuple[int, int, bool]]]]:
    for rule in tomllib.loads(resources.read_text(RULES)).values():
        if isinstance(rule, dict) and rule.get("category") is None:
            for flag in rule["flags"]:
                yield unmarked(_FIX.sub("]", flag))
            yield from (
                (each, [(0, len(each), False)]) for each in rule["passes"] if str(each) == each
            )


_FIX = re.compile(r" → [^\]]*\]")


def _told(post: Post, shape: Shape, found: Sequence[Shape], offset: int) -> bool | None:
    """Whether the labels say that it is a patient's; None where they do not say."""
    first, last = shape.start + offset, shape.end + offset
    for mark in post["expect"]:
        at = post["text"].index(mark["quote"])
        end = at + len(mark["quote"])
        if not (at < last and first < end):
            continue
        kinds = {mark["category"], *mark.get("also_ok", ())}
        if Category.PATIENT_INFO.value not in kinds:
            return None if kinds & _UNSURE else False
        if end - at <= max(_SHORT, _WIDER * (last - first)):
            return True
        inside = [one for one in found if at < one.end + offset and one.start + offset < end]
        return True if end - at <= _LONG and len(inside) == 1 else None
    return False


def _cases() -> Iterator[Post]:
    for name in LEARNT:
        for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)
