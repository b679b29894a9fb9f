"""Measure what each sign in a reply is worth: ``python -m scripts.reply_points [--check]``.

One logistic regression over the sentences of replies: does a marked phrase of a bond lie in it?
Clean replies count whole; sentences beside a mark in a risky reply do not count, for nobody has
judged them alone. A strong pull to nothing keeps the points small, so that they hold for other
hands: ``--check`` learns from every second writer and tells what the others' replies get.
"""

import argparse
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import resources
from checks.detectors.replies.asked import read
from checks.detectors.replies.classes import tag
from checks.detectors.replies.scale import FILE, load_scale, observe
from checks.matching import plain
from checks.model import Category
from scripts.reader.posts import Post
from scripts.reader.writers import trained_on

_PULL = 6.0
_FEWEST = 10  # sentences that show a sign before it counts
_LEAST = 0.05  # points below are none
_FOLDS = 5
_QUIET = {"stop": 0.002, "caution": 0.012, "advice": 0.08}
"""Which part of clean replies a level may reach."""
_LINE = re.compile(r'^"(?P<name>[^"]+)" = \{ (?P<entry>.*?)(?:, points = \{.*?\})? \}$')


@dataclass(frozen=True, slots=True)
class _Said:
    post: str
    clean: bool
    bond: bool  # a marked phrase of a bond lies in it
    worth: frozenset[str]


def said_in(posts: Sequence[Post]) -> list[_Said]:
    """Return the sentences of all replies among ``posts``."""
    return [said for post in posts if post["mode"] == "reply" for said in _said(post)]


def _said(post: Post) -> list[_Said]:
    text, asked = plain(post["text"]), read(post.get("reply_to") or "")
    tagged = tag(text, asked.names)
    marks = []
    for mark in post["expect"]:
        if Category.CONFIRMS_PATIENT.value in (mark["category"], *mark.get("also_ok", ())):
            at = text.index(plain(mark["quote"]))
            marks.append((at, at + len(mark["quote"])))
    found = []
    for sentence in observe(tagged, asked, load_scale().signs):
        start, end = tagged.span(sentence.first, sentence.last)
        bond = any(start < last and first < end for first, last in marks)
        found.append(_Said(post["id"], post["clean"], bond, sentence.worth))
    return found


def fit(said: Sequence[_Said]) -> dict[str, float]:
    """Return the points of every sign, and under "" where a sentence starts."""
    counted = [one for one in said if one.clean or one.bond]
    often = Counter(name for one in counted for name in one.worth)
    names = sorted(name for name, count in often.items() if count >= _FEWEST)
    column = {name: at for at, name in enumerate(names)}
    x = np.zeros((len(counted), len(names) + 1))
    x[:, -1] = 1
    for row, one in enumerate(counted):
        for name in one.worth & column.keys():
            x[row, column[name]] = 1
    y = np.array([float(one.bond) for one in counted])
    pull = np.full(len(names) + 1, _PULL)
    pull[-1] = 1e-6
    w = np.zeros(len(names) + 1)
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        bend = (x * (p * (1 - p))[:, None]).T @ x + np.diag(pull)
        w -= np.linalg.solve(bend, x.T @ (p - y) + pull * w)
    points = {name: round(float(w[at]), 2) for name, at in column.items()}
    return {k: v for k, v in points.items() if abs(v) >= _LEAST} | {"": round(float(w[-1]), 2)}


def total(points: dict[str, float], worth: frozenset[str]) -> float:
    """Return what a sentence weighs."""
    return points[""] + sum(points.get(name, 0.0) for name in worth)


def _levels(writers: Mapping[str, Sequence[_Said]]) -> dict[str, float]:
    """Choose the levels by clean replies of writers that the points were not learnt from."""
    clean: dict[str, float] = {}
    for fold in range(_FOLDS):
        out = set(list(writers)[fold::_FOLDS])
        points = fit([one for name, said in writers.items() if name not in out for one in said])
        for one in (one for name in out for one in writers[name] if one.clean):
            clean[one.post] = max(clean.get(one.post, -99.0), total(points, one.worth))
    ranked = sorted(clean.values(), reverse=True)
    return {name: round(ranked[int(part * len(ranked))], 2) for name, part in _QUIET.items()}


def _report(points: dict[str, float], levels: dict[str, float], said: Sequence[_Said]) -> str:
    most: dict[tuple[bool, str], float] = {}
    for one in said:
        if one.clean or one.bond:
            key = (one.clean, one.post)
            most[key] = max(most.get(key, -99.0), total(points, one.worth))
    lines = []
    for name, least in levels.items():
        clean = [worth > least for (quiet, _), worth in most.items() if quiet]
        risky = [worth > least for (quiet, _), worth in most.items() if not quiet]
        lines.append(
            f"{name}: {100 * sum(risky) / len(risky):.1f} % of {len(risky)} replies that show a"
            f" bond, {100 * sum(clean) / len(clean):.2f} % of {len(clean)} clean ones"
        )
    return "\n".join(lines)


def write(points: dict[str, float], levels: dict[str, float], path: Path) -> None:
    """Put the points and levels into the file of signs, and leave all else as it is."""
    lines, section = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line
        if section == "[levels]" and " = " in line:
            name = line.split(" = ")[0]
            value = points[""] if name == "start" else levels[name]
            lines.append(f"{name} = {value}")
        elif section == "[asked]" and " = " in line:
            continue
        elif match := _LINE.match(line):
            lines.append(_line(match["name"], match["entry"], points))
        else:
            lines.append(line)
        if line == "[asked]":
            lines += [f'"{name}" = {points[name]}' for name in sorted(_alone(points))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _alone(points: dict[str, float]) -> set[str]:
    signs = {sign.name for sign in load_scale().signs}
    own = {f"{sign}{key}" for sign in signs for _, key in _KEYS}
    return {name for name in points if name and name not in own}


_KEYS = (
    ("any", ""),
    ("told", " told"),
    ("status", " status"),
    ("open", " open"),
    ("third", " of a third"),
)


def _line(name: str, entry: str, points: dict[str, float]) -> str:
    worth = [f"{key} = {points[name + end]}" for key, end in _KEYS if name + end in points]
    return f'"{name}" = {{ {entry}, points = {{ {", ".join(worth)} }} }}'


def main() -> None:
    """Fit, and write the points or tell how they do on other writers' replies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="learn from every second writer")
    check = parser.parse_args().check
    writers = {name: said_in(posts) for name, posts in trained_on().items()}
    if check:
        for odd in (0, 1):
            own = {name: s for at, (name, s) in enumerate(writers.items()) if at % 2 == odd}
            others = [one for name, s in writers.items() if name not in own for one in s]
            learnt = [one for s in own.values() for one in s]
            points, levels = fit(learnt), _levels(own)
            print("learnt from", _report(points, levels, learnt), sep="\n")
            print("the others", _report(points, levels, others), sep="\n")
        return
    said = [one for each in writers.values() for one in each]
    points = fit(said)
    levels = _levels(writers)
    write(points, levels, Path(resources.__file__).parent / FILE)
    print(_report(points, levels, said))


if __name__ == "__main__":
    main()
