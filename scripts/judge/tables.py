"""Tables of verdicts: a set, its writers, its kinds of risk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from checks.burden import HEAVY, sounds_heavy
from checks.model import Category, Severity
from checks.reader.labels import CATEGORIES
from scripts.judge.verdicts import Said, Verdict, verdicts, writer
from scripts.reader.fit import is_right
from scripts.reader.posts import Post

_HELD_CASES = ("w70", "w73", "w85", "w86", "w89", "w96")
_BURDEN_CASES = ("w116",)
_KINDS = {"ID": "Identifiers", "NAME": "Names"}  # how the notes of their cases begin
_STORIES = {Category.PATIENT_INFO.value, Category.PATIENT_MOSAIC.value}
_FEW = 3  # cases of one kind below which a share says nothing


def table(title: str, posts: Sequence[Post], said: Said) -> list[str]:
    """Return one set's lines: what is found, what it costs, category by category."""
    three = verdicts(posts, said)
    risky = sum(not post["clean"] for post in posts)
    lines = ["", f"## {title}: {risky} risky posts, {len(posts) - risky} clean"]
    lines.append(f"{'':34}" + "".join(f"{name:>9}" for name in three))
    rows = {name: summary(found) for name, found in three.items()}
    lines += [
        f"{key:34}" + "".join(f"{percent(rows[name][key]):>9}" for name in three)
        for key in next(iter(rows.values()))
    ]
    lines.append(f"{'':34}{'marks':>7}" + f"{'recall':>9}" * 3 + f"{'precision':>11}")
    for category in CATEGORIES:
        count = sum(m["category"] == category.value for post in posts for m in post["expect"])
        if not count:
            continue
        recalls = "".join(f"{percent(_recall(found, category)):>9}" for found in three.values())
        precision = percent(_precision(three["both"], category))
        lines.append(f"{category.value:34}{count:7}{recalls}{precision:>11}")
    return lines


def summary(found: Sequence[Verdict]) -> dict[str, float]:
    """Return the shares that a table shows of one voice, 0 to 1; NaN where nothing is counted."""
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


def percent(share: float) -> str:
    """Put a share (0 to 1) as a table shows it."""
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


def by_writer(title: str, posts: Sequence[Post], said: Said) -> list[str]:
    """Return both voices' figures for every writer."""
    lines = [
        "",
        f"## {title}",
        f"{'':8}{'right':>8}{'or asked':>10}{'disturbed':>11}",
    ]
    for name in dict.fromkeys(map(writer, posts)):
        row = summary(verdicts([p for p in posts if writer(p) == name], said)["both"])
        right, asked = row["risky, rightly marked"], row["risky, rightly marked or asked"]
        hurt = row["clean, CAUTION or above"]
        lines.append(f"{name:8}{percent(right):>8}{percent(asked):>10}{percent(hurt):>11}")
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
        rows = {name: summary(found) for name, found in three.items()}
        clean = codes[code][0]["clean"]
        key = "clean, CAUTION or above" if clean else "risky, rightly marked"
        asked = "clean, asked a question" if clean else "risky, rightly marked or asked"
        shares = "".join(f"{percent(rows[name][key]):>8}" for name in three)
        lines.append(f"{code:28}{len(codes[code]):7}{shares}{percent(rows['both'][asked]):>8}")
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
