"""The exchange format of ``--jsonl``: one post a line in, one answer a line out.

In:  {"id": …, "text": …, "profile": "professional", "mode": "reply", "reply_to": …}
Out: {"id": …, "findings": […], "strip": false, "questions": [], "estimate": null}
 or: {"id": …, "error": "one sentence"}

``strip`` says whether the window would ask a calm question ("Is this about a real person?"), and
``questions`` which: person, source, tone, role. ``estimate`` says about how many people the one
story of the text could fit: {"people": 3.2, "details": [{"facet", "start", "end", "bits"}, …]}.

Only ``text`` is required. Positions are code points of ``text`` exactly as given. What a line
cannot say of its writer (name, employer, field of work, the year, an organisation's own facts) is
as in ``Context()``, so rules that need it keep silent.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from checks.checker import Checker
from checks.joining import join
from checks.model import Category, Context, Finding, Kind, Mode, Question, Severity
from checks.review import in_draft, open_questions, place, worst_first
from checks.story.estimating import estimate

if TYPE_CHECKING:
    from checks.reader.reader import Reader

_SEVERITIES = {Severity.ADVICE: "advise", Severity.CAUTION: "warn", Severity.STOP: "block"}

_Choice = TypeVar("_Choice", Kind, Mode)


class _BadLineError(ValueError):
    """A line that cannot be checked; the message says why without quoting it."""


def answers(
    lines: Iterable[bytes], checker: Checker, defaults: Context, reader: "Reader | None" = None
) -> Iterator[dict[str, Any]]:
    """Answer each line in turn; blank lines are skipped, bad ones answered with an error.

    Args:
        lines: UTF-8, one JSON object each.
        checker: checks the paragraphs.
        defaults: profile and mode of lines that name none.
        reader: the second voice; None: the rules speak alone.
    """
    for line in lines:
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield answer(line, checker, defaults, reader)


def answer(
    line: bytes, checker: Checker, defaults: Context, reader: "Reader | None" = None
) -> dict[str, Any]:
    """Return the answer to one line. Never raises."""
    id_: str | int | None = None
    try:
        row = _row(line)
        id_ = _id(row)
        context = _context(row, defaults)
        text = _text(row)
        findings = place(text, partial(checker.weigh, context=in_draft(text, context)))
        asked: frozenset[Question] = frozenset()
        if reader is None:
            findings = join(findings, ())
        else:
            said = reader.read(text, context)
            findings = join(findings, said.findings, said.calm)
            asked = open_questions(findings, said.questions)
    except _BadLineError as problem:
        return {"id": id_, "error": str(problem)}
    except Exception as problem:  # noqa: BLE001 - whatever a detector trips over, the rest goes on
        return {"id": id_, "error": f"this text could not be checked ({type(problem).__name__})"}
    listed = [_listed(finding) for finding in _with_riders(findings)]
    return {
        "id": id_,
        "findings": listed,
        "strip": bool(asked),
        "questions": sorted(asked),
        "estimate": _estimated(text, context, findings),
    }


def _row(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"), parse_constant=_no_json)
    except UnicodeDecodeError:
        raise _BadLineError("this line is not UTF-8") from None
    except (ValueError, RecursionError):
        raise _BadLineError("this line is not JSON") from None
    if not isinstance(row, dict):
        raise _BadLineError("this line is not an object")
    return row


def _no_json(_: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON")


def _id(row: dict[str, Any]) -> str | int | None:
    id_ = row.get("id")
    if id_ is None or isinstance(id_, str | int):
        return id_
    raise _BadLineError("id is neither a string nor a whole number")


def _text(row: dict[str, Any]) -> str:
    if "text" not in row:
        raise _BadLineError("there is no text")
    return _string(row, "text")


def _context(row: dict[str, Any], defaults: Context) -> Context:
    return replace(
        defaults,
        kind=_choice(Kind, row, "profile", defaults.kind),
        mode=_choice(Mode, row, "mode", defaults.mode),
        reply_to=_string(row, "reply_to") if row.get("reply_to") is not None else "",
    )


def _choice(choices: type[_Choice], row: dict[str, Any], key: str, default: _Choice) -> _Choice:
    value = row.get(key)
    if value is None:
        return default
    try:
        return choices(value)
    except ValueError:
        known = " or ".join(choice.value for choice in choices)
        raise _BadLineError(f"{key} is not {known}") from None


def _string(row: dict[str, Any], key: str) -> str:
    value = row[key]
    if not isinstance(value, str):
        raise _BadLineError(f"{key} is not a string")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise _BadLineError(f"{key} has half a character (a lone surrogate)") from None
    return value


def _estimated(text: str, context: Context, findings: Iterable[Finding]) -> dict[str, Any] | None:
    story = Category.PATIENT_MOSAIC
    read = [
        f.span for f in _with_riders(findings) if f.odds is not None and f.rule.category is story
    ]
    found = estimate(text, context, surely=read)
    if found is None or not found.details:
        return None
    return {
        "people": round(found.people, 2),
        "details": [
            {
                "facet": each.facet.value,
                "start": each.span.start,
                "end": each.span.end,
                "bits": each.bits,
            }
            for each in found.details
        ],
    }


def _listed(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "category": finding.rule.category.value,
        "severity": _SEVERITIES[finding.severity],
        "start": finding.span.start,
        "end": finding.span.end,
        "title": finding.rule.title,
    }


def _with_riders(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings that were overlapped are entries of their own here."""
    for finding in findings:
        yield finding
        yield from worst_first(finding.also)
