"""Judge the judgement: rules alone, the reader alone, both. ``make judge`` prints and keeps tables.

    unseen writers        every post judged by a network that has not seen its writer, with
                          thresholds chosen without that writer's group (scripts.reader folds)
    the held-back writer  judged as shipped; nothing was trained on these posts or chosen by them
    cases                 by risk and by trap (scripts/cases), judged as shipped; identifiers and
                          names of those held back once more, together
    others' examples      judged as shipped, where the folder of examples is at hand

``python -m scripts.judge w97 w150`` judges only these, as shipped, in a minute or less: writers,
cases or examples, by the names of their files.

A post counts as *rightly marked* when a mark touches a labelled phrase of its category (or one the
label calls also right); as *disturbed* when it is clean and has a mark at CAUTION or above.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from checks.joining import settle
from checks.model import Calm, Severity, Span
from checks.reader.labels import ASKS
from checks.reader.reader import Reader, Report, judge, load_reader, spoken
from checks.reader.voice import Voice, read_voice
from checks.rulebook import load_rulebook
from scripts.judge.curves import calibration, curves
from scripts.judge.examples import examples
from scripts.judge.tables import burdens, by_code, by_kind, by_writer, table
from scripts.judge.verdicts import Said, verdicts, writer
from scripts.reader.fit import Heard, fit
from scripts.reader.posts import FOLDER as POSTS
from scripts.reader.posts import Post, context_of, read_folder
from scripts.reader.ruled import ruled
from scripts.reader.unseen import read_unseen
from scripts.reader.writers import FOLDS, HELD_BACK, trained_on

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = _ROOT / ".judge"
_CASES = _ROOT / "scripts" / "cases"


def main(names: Sequence[str] = ()) -> int:
    """Print every table, and keep them in ``.judge``; with names, print only these files'."""
    says = load_rulebook().says
    if names:
        print("\n".join(tables_of(names, load_reader(says))))
        return 0
    writers = trained_on()
    posts = {post["id"]: post for one in writers.values() for post in one}
    heard = {one.post["id"]: replace(one, ruled=ruled(one.post)) for one in read_unseen(posts)}
    voices = dict(_voices(list(heard.values())))
    unseen = [post for post in posts.values() if post["id"] in heard]

    def from_folds(post: Post) -> Report:
        one = heard[post["id"]]
        answer = judge(voices[post["id"]], one.windows, one.context)
        marks = tuple(spoken(mark, 0, post["text"], says) for mark in answer.marks)
        calm = (Calm(Span(0, len(post["text"])), answer.calm),)
        return Report(settle(marks), frozenset(ASKS[category] for category in answer.doubts), calm)

    reader = load_reader(says)

    def as_shipped(post: Post) -> Report:
        return reader.read(post["text"], context_of(post))

    _KEPT.mkdir(exist_ok=True)
    out: list[str] = []
    out += table("Writers the network has not seen", unseen, from_folds)
    out += calibration("Unseen writers, the reader's marks", unseen, from_folds)
    out += curves(unseen, heard, voices)
    out += by_writer("Unseen writers, both voices", unseen, from_folds)
    held = [post for name in HELD_BACK for post in read_folder(POSTS).get(name, ())]
    if held:
        out += table(f"Held back: {', '.join(HELD_BACK)}", held, as_shipped)
        out += calibration("Held back, the reader's marks", held, as_shipped)
        out += by_writer("Held back, both voices", held, as_shipped)
    for name, cases in read_folder(_CASES).items():
        out += table(f"Cases of {name}", cases, as_shipped)
        out += by_code(f"Cases of {name}, what each is about", cases, as_shipped)
    out += by_kind(read_folder(_CASES), as_shipped)
    out += burdens(read_folder(_CASES), as_shipped)
    for name, others in examples():
        out += table(name, others, as_shipped)
    print("\n".join(out))
    (_KEPT / "tables.txt").write_text("\n".join(out) + "\n", encoding="utf-8")
    _keep_errors(unseen, from_folds)
    return 0


def tables_of(names: Sequence[str], reader: Reader) -> list[str]:
    """Return the tables of some files, as shipped.

    Raises:
        SystemExit: there is no such file.
    """
    known = {**read_folder(POSTS), **read_folder(_CASES), **dict(examples())}
    if unknown := [name for name in names if name not in known]:
        raise SystemExit(f"there is no {', '.join(unknown)}; there are {', '.join(known)}")
    out: list[str] = []
    for name in names:
        out += table(name, known[name], lambda post: reader.read(post["text"], context_of(post)))
    return out


def _voices(heard: Sequence[Heard]) -> Iterable[tuple[str, Voice]]:
    """A voice for each post, chosen by the posts of other groups of writers only."""
    groups = {name: group for group in FOLDS for name in group}
    for group in FOLDS:
        others = [one for one in heard if groups[writer(one.post)] != group]
        voice = read_voice(fit(others))
        for one in heard:
            if groups[writer(one.post)] == group:
                yield one.post["id"], voice


def _keep_errors(posts: Sequence[Post], said: Said) -> None:
    """Keep what both voices got wrong, to be looked at for its kind and not its words."""
    wrong = []
    for verdict in verdicts(posts, said)["both"]:
        hurt = verdict.post["clean"] and verdict.worst >= Severity.CAUTION
        missed = not verdict.post["clean"] and not verdict.right
        if hurt or missed:
            marks = [(f.rule.id, f.quote, round(f.odds or 0, 2)) for f in verdict.findings]
            wrong.append({**verdict.post, "marks": marks, "asked": sorted(verdict.questions)})
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in wrong)
    (_KEPT / "errors.jsonl").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
