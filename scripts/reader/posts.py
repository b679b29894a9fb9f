"""The posts the reader learns from: read, checked, and turned from plain text into JSON lines.

    python -m scripts.reader.posts                          # check every file in the folder
    python -m scripts.reader.posts FILE.txt OUT.jsonl w31   # convert what the writer w31 wrote

``posts/README.md`` describes both formats and how a post is labelled.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Any, NamedTuple, NotRequired, TypedDict

from checks.model import Category, Context, Kind, Mode, Severity
from checks.reader.labels import ABOUT, CATEGORIES

FOLDER = Path(__file__).parent / "posts"
TWINS = 0.3
"""Posts that share this part of their three-word runs are near twins."""

CODES = {
    "info": Category.PATIENT_INFO,
    "mosaic": Category.PATIENT_MOSAIC,
    "confirms": Category.CONFIRMS_PATIENT,
    "rumor": Category.RUMOR,
    "unsourced": Category.UNSOURCED_CLAIM,
    "absolute": Category.ABSOLUTE_CLAIM,
    "advice": Category.PERSONAL_ADVICE,
    "unprof": Category.UNPROFESSIONAL,
    "mixing": Category.PROFILE_MIXING,
    "interest": Category.UNDISCLOSED_INTEREST,
    "offpurpose": Category.OFF_PURPOSE,
}
"""What a writer types for a category."""

GRAVITY = {"advise": Severity.ADVICE, "warn": Severity.CAUTION, "block": Severity.STOP}
"""What a mark's severity means to the checker; a writer types the first letter."""


class Mark(TypedDict):
    """A phrase that could harm somebody, and what it is; ``also_ok`` would be right as well."""

    category: str
    quote: str
    severity: str
    also_ok: NotRequired[list[str]]


class Post(TypedDict):
    """One line of a file, as JSON holds it."""

    id: str
    text: str
    profile: str
    mode: str
    expect: list[Mark]
    clean: bool
    about: str
    role: str
    network: str
    reply_to: NotRequired[str]
    note: NotRequired[str]


def context_of(post: Post) -> Context:
    """Return who speaks in a post, as the checker is told."""
    kind, mode = Kind(post["profile"]), Mode(post["mode"])
    return Context(kind=kind, mode=mode, reply_to=post.get("reply_to") or "")


class Twins(NamedTuple):
    """Two posts in nearly the same words: their ids, and the part of the word runs they share."""

    first: str
    second: str
    likeness: float

    @property
    def across(self) -> bool:
        """Whether two writers wrote them: then a split by writers has the words on both sides."""
        return writer_of(self.first) != writer_of(self.second)


def writer_of(post_id: str) -> str:
    """Return whose post it is: w21 of w21-b2-0026."""
    return post_id.partition("-")[0]


# --- JSON lines ---


def read_posts(path: Path) -> list[Post]:
    """Read one writer's file; a ValueError names every mistake by file, line and key."""
    posts, wrong = _read(path)
    if wrong:
        raise ValueError("\n".join(wrong))
    return posts


def read_folder(folder: Path) -> dict[str, list[Post]]:
    """Read every writer's file, as ``read_posts`` does: writer -> posts, w2 before w10."""
    paths = sorted(folder.glob("*.jsonl"), key=lambda path: (len(path.stem), path.stem))
    wrong = [] if paths else [f"{folder}: holds no posts"]
    writers = {}
    for path in paths:
        if not re.fullmatch(r"w\d+", path.stem):
            wrong.append(f"{path.name}: a file is named w and a number")
        writers[path.stem], more = _read(path)
        wrong += more
    if wrong:
        raise ValueError("\n".join(wrong))
    return writers


def _read(path: Path) -> tuple[list[Post], list[str]]:
    posts: list[Post] = []
    wrong, seen = [], set()
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                post = json.loads(line)
            except json.JSONDecodeError as problem:
                wrong.append(f"{path.name}:{number}: is not JSON: {problem.msg}")
                continue
            mistakes = mistakes_in(post, path.stem)
            if not mistakes and post["id"] in seen:
                mistakes = [f"id: {post['id']} stands twice"]
            if not mistakes:
                posts.append(post)
                seen.add(post["id"])
            wrong += [f"{path.name}:{number}: {mistake}" for mistake in mistakes]
    return posts, wrong


_KNOWN: dict[str, list[str]] = {
    "profile": [*Kind],
    "mode": [*Mode],
    "about": [*ABOUT],
    "category": [*CATEGORIES],
    "severity": [*GRAVITY],
}
_TYPES = {"expect": list, "also_ok": list, "clean": bool}  # all others are strings


def mistakes_in(post: Any, writer: str) -> list[str]:
    """Say what is wrong with a post that was read from JSON: "key: what"."""
    wrong = list(_misshapen(post, Post.__required_keys__, Post.__optional_keys__))
    if wrong:
        return wrong
    if not post["id"].startswith(f"{writer}-"):
        wrong.append(f"id: {post['id']!r} does not begin with {writer}-")
    if post["mode"] == Mode.REPLY and "reply_to" not in post:
        wrong.append("reply_to: a reply needs the other person's words")
    if post["mode"] != Mode.REPLY and "reply_to" in post:
        wrong.append("reply_to: only a reply has it")
    if post["clean"] == bool(post["expect"]):
        wrong.append("clean: must be true where there is no mark, and only there")
    for at, mark in enumerate(post["expect"]):
        wrong += [f"expect[{at}].{mistake}" for mistake in _mistakes_in_mark(mark, post["text"])]
    return wrong


def _mistakes_in_mark(mark: Any, text: str) -> Iterator[str]:
    wrong = list(_misshapen(mark, Mark.__required_keys__, Mark.__optional_keys__))
    if wrong:
        yield from wrong
        return
    unknown = [other for other in mark.get("also_ok", []) if other not in _KNOWN["category"]]
    if unknown:
        yield f"also_ok: unknown: {unknown}"
    quote = mark["quote"]
    if quote not in text:
        yield f"quote: is not in the text: {quote!r}"
    elif text.find(quote) != text.rfind(quote):
        yield f"quote: stands in the text more than once: {quote!r}"


def _misshapen(found: Any, required: frozenset[str], optional: frozenset[str]) -> Iterator[str]:
    if not isinstance(found, dict):
        yield f"must be an object with keys: {str(found)[:40]!r}"
        return
    yield from (f"{key}: is missing" for key in sorted(required - found.keys()))
    for key, value in found.items():
        kind = _TYPES.get(key, str)
        if key not in required | optional:
            yield f"{key}: unknown key"
        elif not isinstance(value, kind):
            yield f"{key}: must be a {kind.__name__}"
        elif isinstance(value, str) and not value.strip():
            yield f"{key}: is empty"
        elif key in _KNOWN and value not in _KNOWN[key]:
            yield f"{key}: unknown: {value!r}"


# --- plain text ---

_HEADER = re.compile(
    r"@ (?P<profile>pro|per) (?P<mode>post|reply) (?P<about>one|self|group|none|burden)"
    r" *\|(?P<role>[^|]*)\|(?P<network>[^|]*)(?:\|(?P<note>.*))?"
)
_MARK = re.compile(r"\{\{(?P<codes>[^{}|:]*):(?P<letter>[^{}|:]*)\|(?P<quote>[^{}]*)\}\}")
_PROFILES = {"pro": Kind.PROFESSIONAL, "per": Kind.PERSONAL}
_LETTERS = {severity[0]: severity for severity in GRAVITY}


def parse(text: str, prefix: str) -> tuple[list[Post], list[str]]:
    """Turn plain text into posts; return them and the mistakes, each with its case's line.

    ``prefix`` is the writer, or the writer and a batch: w31, w31-b2. The cases are numbered as
    they stand, so that a mended case does not move the others.
    """
    posts, wrong = [], []
    numbered = enumerate(text.split("\n"), 1)
    filled = groupby(numbered, key=lambda line: bool(line[1].strip()))
    cases = [list(lines) for has_words, lines in filled if has_words]
    for number, case in enumerate(cases):
        post, slips = _post([line for _, line in case], f"{prefix.rstrip('-')}-{number:04d}")
        if post:
            slips = mistakes_in(post, writer_of(prefix))
            posts += [] if slips else [post]
        wrong += [f"line {case[0][0]}: {slip}" for slip in slips]
    return posts, wrong


def _post(lines: list[str], post_id: str) -> tuple[Post | None, list[str]]:
    head, body = _HEADER.fullmatch(lines[0]), lines[1:]
    if not head:
        return None, [f"is no header: {lines[0][:60]!r}"]
    reply_to = body.pop(0)[2:].strip() if body and body[0].startswith("> ") else None
    plain, marks, slips = _unmark("\n".join(body).strip())
    for line in body:
        if line.startswith("@ "):
            slips.append(f"a blank line is missing before {line[:60]!r}")
        if line.startswith("> "):
            slips.append(f"the other person's words stand on one line: {line[:60]!r}")
    if slips:
        return None, slips
    post: Post = {
        "id": post_id,
        "text": plain,
        "profile": _PROFILES[head["profile"]].value,
        "mode": head["mode"],
        "expect": marks,
        "clean": not marks,
        "about": head["about"],
        "role": head["role"].strip(),
        "network": head["network"].strip(),
    }
    if reply_to is not None:
        post["reply_to"] = reply_to
    if note := (head["note"] or "").strip():
        post["note"] = note
    return post, []


def _unmark(text: str) -> tuple[str, list[Mark], list[str]]:
    """Take the marks out of a text: the plain text, the marks, what is wrong with them."""
    marks: list[Mark] = []
    slips = []
    for found in _MARK.finditer(text):
        codes, letter = found["codes"].split("+"), found["letter"]
        unknown = [code for code in codes if code not in CODES]
        slips += [f"unknown code {code!r} in {found[0][:60]!r}" for code in unknown]
        if letter not in _LETTERS:
            slips.append(f"unknown severity {letter!r} in {found[0][:60]!r}")
        if unknown or letter not in _LETTERS:
            continue
        category, *also = [CODES[code].value for code in codes]
        mark: Mark = {"category": category, "quote": found["quote"], "severity": _LETTERS[letter]}
        if also:
            mark["also_ok"] = also
        marks.append(mark)
    plain = _MARK.sub(lambda found: found["quote"], text)
    slips += [f"a broken mark: {left[:60]!r}" for left in re.findall(r"(?:\{\{|\}\}).*", plain)]
    return plain, marks, slips


# --- posts that are too much alike ---

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def near_duplicates(posts: Iterable[Post], least: float = TWINS) -> list[Twins]:
    """Find the near twins, the most alike first: pairs that share many runs of three words."""
    seen: list[tuple[str, int]] = []
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)  # run -> who has it
    twins = []
    for at, post in enumerate(posts):
        words = _WORD.findall(post["text"].lower()) or [post["text"]]  # nothing but emoji
        runs = {tuple(words[n : n + 3]) for n in range(max(1, len(words) - 2))}
        shared = Counter(chain.from_iterable(holders[run] for run in runs))
        for other, count in shared.items():
            other_id, other_runs = seen[other]
            likeness = count / (len(runs) + other_runs - count)
            if likeness >= least:
                twins.append(Twins(other_id, post["id"], likeness))
        for run in runs:
            holders[run].append(at)
        seen.append((post["id"], len(runs)))
    return sorted(twins, key=lambda pair: -pair.likeness)


def openings(posts: Iterable[Post], least: int = 3) -> list[tuple[str, int]]:
    """Return the first three words that several posts begin with, the most frequent first."""
    starts = Counter(" ".join(post["text"].lower().split()[:3]) for post in posts)
    return [(words, count) for words, count in starts.most_common() if count >= least]


# --- the command ---


def check(folder: Path) -> int:
    """Check a folder, print what it holds; return 1 where something must be mended."""
    try:
        writers = read_folder(folder)
    except ValueError as mistakes:
        print(mistakes)
        return 1
    posts = list(chain.from_iterable(writers.values()))
    _print_counts({**writers, "all": posts})
    print("most frequent openings:", _listed(openings(posts)))
    twins = near_duplicates(posts)
    within = Counter(writer_of(pair.first) for pair in twins if not pair.across)
    print("near twins within a writer, mostly meant so:", _listed(within.most_common()))
    across = [pair for pair in twins if pair.across]
    for pair in across:
        print(f"near twins of two writers: {pair.first} and {pair.second}, {pair.likeness:.2f}")
    return 1 if across else 0


def convert(source: Path, target: Path, prefix: str) -> int:
    """Write a writer's plain text as JSON lines; with a mistake in it nothing is written."""
    posts, wrong = parse(source.read_text(encoding="utf-8"), prefix)
    for mistake in wrong:
        print(f"{source.name}: {mistake}")
    if wrong or not posts:
        print("nothing was written")
        return 1
    rows = (json.dumps(post, ensure_ascii=False) + "\n" for post in posts)
    target.write_text("".join(rows), encoding="utf-8")
    _print_counts({writer_of(prefix): posts})
    print("repeated openings:", _listed(openings(posts)))
    for pair in near_duplicates(posts):
        print(f"near twins: {pair.first} and {pair.second}, {pair.likeness:.2f}")
    return 0


def _print_counts(writers: dict[str, list[Post]]) -> None:
    """Print a table, a writer in each row."""
    kinds = [(kind, mode) for kind in Kind for mode in Mode]
    names = [f"{kind[:3]}/{mode}" for kind, mode in kinds]
    columns = ["writer", "posts", "clean", *names, *CODES]
    print(*columns)
    for writer, posts in writers.items():
        spoken = Counter((post["profile"], post["mode"]) for post in posts)
        marks = Counter(mark["category"] for post in posts for mark in post["expect"])
        counts = [len(posts), sum(post["clean"] for post in posts)]
        counts += [spoken[kind] for kind in kinds]
        counts += [marks[category] for category in CODES.values()]
        cells = zip(columns, [writer, *map(str, counts)], strict=True)
        print(*(value.rjust(len(column)) for column, value in cells))


def _listed(counts: Sequence[tuple[str, int]], most: int = 12) -> str:
    return ", ".join(f"{name} ({count})" for name, count in counts[:most]) or "none"


def main(arguments: Sequence[str]) -> int:
    """Check the folder, or convert a file."""
    match arguments:
        case []:
            return check(FOLDER)
        case [source, target, prefix]:
            return convert(Path(source), Path(target), prefix)
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
