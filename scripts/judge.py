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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from checks.burden import HEAVY, sounds_heavy
from checks.joining import join, settle
from checks.model import Calm, Category, Finding, Question, Severity, Span
from checks.reader.labels import ASKS, CATEGORIES
from checks.reader.reader import Reader, Report, judge, load_reader, spoken
from checks.reader.voice import Voice, read_voice
from checks.review import open_questions
from checks.rulebook import load_rulebook
from scripts.reader.fit import Heard, fit, is_right
from scripts.reader.posts import FOLDER as POSTS
from scripts.reader.posts import Mark, Post, context_of, read_folder
from scripts.reader.ruled import ruled
from scripts.reader.unseen import read_unseen
from scripts.reader.writers import FOLDS, HELD_BACK, trained_on

_ROOT = Path(__file__).resolve().parents[1]
_KEPT = _ROOT / ".judge"
_CASES = _ROOT / "scripts" / "cases"
_EXAMPLES = _ROOT.parent / "shared" / "data"
_HELD_CASES = ("w70", "w73", "w85", "w86", "w89", "w96")
_BURDEN_CASES = ("w116",)
_KINDS = {"ID": "Identifiers", "NAME": "Names"}  # how the notes of their cases begin
_STORIES = {Category.PATIENT_INFO.value, Category.PATIENT_MOSAIC.value}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One post, and what one voice (or both) made of it."""

    post: Post
    findings: tuple[Finding, ...]  # riders too
    questions: frozenset[Question]

    @property
    def right(self) -> bool:
        """Whether a mark stands where a label does."""
        return any(is_right(self.post, f.rule.category, *f.span) for f in self.findings)

    @property
    def stopped(self) -> bool:
        """Whether a mark that stands where a label does holds the post back."""
        return any(
            f.severity is Severity.STOP and is_right(self.post, f.rule.category, *f.span)
            for f in self.findings
        )

    @property
    def worst(self) -> int:
        """The gravest mark; 0 where there is none."""
        return max((int(f.severity) for f in self.findings), default=0)


Said = Callable[[Post], Report]


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


def writer(post: Post) -> str:
    """Return who wrote a post."""
    return post["id"].split("-")[0]


# -------------------------------------------------------------------- voices


def verdicts(posts: Iterable[Post], said: Said) -> dict[str, list[Verdict]]:
    """Judge every post three times."""
    found: dict[str, list[Verdict]] = {"rules": [], "reader": [], "both": []}
    for post in posts:
        rules, report = ruled(post), said(post)
        for name, findings, questions in (
            ("rules", join(rules, ()), frozenset[Question]()),
            ("reader", join((), report.findings), report.questions),
            ("both", join(rules, report.findings, report.calm), report.questions),
        ):
            asked = open_questions(findings, questions)
            every = tuple(each for f in findings for each in (f, *f.also))
            found[name].append(Verdict(post, every, asked))
    return found


# -------------------------------------------------------------------- tables


def table(title: str, posts: Sequence[Post], said: Said) -> list[str]:
    """Return one set's lines: what is found, what it costs, category by category."""
    three = verdicts(posts, said)
    risky = sum(not post["clean"] for post in posts)
    lines = ["", f"## {title}: {risky} risky posts, {len(posts) - risky} clean"]
    lines.append(f"{'':34}" + "".join(f"{name:>9}" for name in three))
    rows = {name: _summary(found) for name, found in three.items()}
    lines += [
        f"{key:34}" + "".join(f"{_percent(rows[name][key]):>9}" for name in three)
        for key in next(iter(rows.values()))
    ]
    lines.append(f"{'':34}{'marks':>7}" + f"{'recall':>9}" * 3 + f"{'precision':>11}")
    for category in CATEGORIES:
        count = sum(m["category"] == category.value for post in posts for m in post["expect"])
        if not count:
            continue
        recalls = "".join(f"{_percent(_recall(found, category)):>9}" for found in three.values())
        precision = _percent(_precision(three["both"], category))
        lines.append(f"{category.value:34}{count:7}{recalls}{precision:>11}")
    return lines


def _summary(found: Sequence[Verdict]) -> dict[str, float]:
    risky = [v for v in found if not v.post["clean"]]
    clean = [v for v in found if v.post["clean"]]
    stories = [v for v in risky if any(m["category"] in _STORIES for m in v.post["expect"])]
    return {
        "risky, rightly marked": _share(risky, lambda v: v.right),
        "risky, rightly marked or asked": _share(risky, lambda v: v.right or bool(v.questions)),
        "of those rightly marked, STOP": _share([v for v in risky if v.right], lambda v: v.stopped),
        "risky, any mark": _share(risky, lambda v: v.worst > 0),
        "stories, rightly marked or asked": _share(stories, lambda v: v.right or bool(v.questions)),
        "clean, CAUTION or above": _share(clean, lambda v: v.worst >= Severity.CAUTION),
        "clean, STOP": _share(clean, lambda v: v.worst >= Severity.STOP),
        "clean, any mark": _share(clean, lambda v: v.worst > 0),
        "clean, asked a question": _share(clean, lambda v: bool(v.questions)),
    }


def _share(found: Sequence[Verdict], holds: Callable[[Verdict], bool]) -> float:
    return sum(map(holds, found)) / len(found) if found else float("nan")


def _percent(share: float) -> str:
    return "-" if np.isnan(share) else f"{100 * share:.1f}"


def _recall(found: Sequence[Verdict], category: Category) -> float:
    hits = total = 0
    for verdict in found:
        for mark in verdict.post["expect"]:
            if mark["category"] == category.value:
                total += 1
                one = replace(verdict, post={**verdict.post, "expect": [mark]})
                hits += one.right
    return hits / total if total else float("nan")


def _precision(found: Sequence[Verdict], category: Category) -> float:
    mine = [(v.post, f) for v in found for f in v.findings if f.rule.category is category]
    right = sum(is_right(post, category, *f.span) for post, f in mine)
    return right / len(mine) if mine else float("nan")


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


def curves(posts: Sequence[Post], heard: dict[str, Heard], voices: dict[str, Voice]) -> list[str]:
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


def by_writer(title: str, posts: Sequence[Post], said: Said) -> list[str]:
    """Return both voices' figures for every writer."""
    lines = [
        "",
        f"## {title}",
        f"{'':8}{'right':>8}{'or asked':>10}{'disturbed':>11}",
    ]
    for name in dict.fromkeys(map(writer, posts)):
        row = _summary(verdicts([p for p in posts if writer(p) == name], said)["both"])
        right, asked = row["risky, rightly marked"], row["risky, rightly marked or asked"]
        hurt = row["clean, CAUTION or above"]
        lines.append(f"{name:8}{_percent(right):>8}{_percent(asked):>10}{_percent(hurt):>11}")
    return lines


def by_code(title: str, posts: Sequence[Post], said: Said) -> list[str]:
    """Return, for what cases are about (the first word of their note), how many are found.

    Of clean ones it is how many are disturbed that counts.
    """
    codes: dict[str, list[Post]] = {}
    for post in posts:
        code = post.get("note", "").split(" ")[0].rstrip(",")
        codes.setdefault(f"{code} (clean)" if post["clean"] else code, []).append(post)
    lines = [
        "",
        f"## {title}",
        f"{'':28}{'posts':>7}{'rules':>8}{'reader':>8}{'both':>8}{'asked':>8}",
    ]
    for code in sorted(code for code, some in codes.items() if len(some) >= _FEW):
        three = verdicts(codes[code], said)
        rows = {name: _summary(found) for name, found in three.items()}
        clean = codes[code][0]["clean"]
        key = "clean, CAUTION or above" if clean else "risky, rightly marked"
        asked = "clean, asked a question" if clean else "risky, rightly marked or asked"
        shares = "".join(f"{_percent(rows[name][key]):>8}" for name in three)
        lines.append(f"{code:28}{len(codes[code]):7}{shares}{_percent(rows['both'][asked]):>8}")
    return lines


def by_kind(cases: Mapping[str, Sequence[Post]], said: Said) -> list[str]:
    """Return tables of identifiers and of names over all held-back cases together."""
    lines: list[str] = []
    held = [post for name in _HELD_CASES for post in cases.get(name, ())]
    for prefix, title in _KINDS.items():
        mine = [post for post in held if post.get("note", "").startswith(f"{prefix}-")]
        lines += table(f"{title} in the held-back cases together", mine, said)
        lines += by_code(f"{title} in the held-back cases, kind by kind", mine, said)
    return lines


def burdens(cases: Mapping[str, Sequence[Post]], said: Said) -> list[str]:
    """Return how often a writer's distress is heard, and how often where there is none."""

    def heavy(post: Post) -> bool:
        return said(post).burden >= HEAVY or sounds_heavy(post["text"])

    theirs = [p for name in _BURDEN_CASES for p in cases.get(name, ()) if p["about"] == "burden"]
    near = [p for name in _BURDEN_CASES for p in cases.get(name, ()) if p["about"] != "burden"]
    others = [p for name, posts in cases.items() if name not in _BURDEN_CASES for p in posts]
    return [
        "",
        "Writers for whom it has become too much (the private card)",
        f"  shown to {sum(map(heavy, theirs))} of {len(theirs)} of them",
        f"  to {sum(map(heavy, near))} of {len(near)} who only sound like it",
        f"  to {sum(map(heavy, others))} of {len(others)} writers of all other cases",
    ]


_FEW = 3  # cases of one kind below which a share says nothing

# -------------------------------------------------------------------- other people's examples


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
