"""The slow half of the checking as a child process: ``python -m checks.worker``.

One JSON object a line, both ways; every answer carries the ``job`` it answers:

    {"job": 1, "kind": "ping"}                                  -> {"job": 1, "pong": true}
    {"job": 2, "kind": "paragraph", "text": …, "context": {…}}  -> {"job": 2, "findings": […]}
    {"job": 3, "kind": "draft", "text": …, "context": {…}}      -> … and "reading": {…}
    {"job": 4, "kind": "read", "text": …, "context": {…}}
        -> {"paragraphs": [[text, findings, calm, burden], …], "questions": […]},
           or {"reader": "why not"}
    {"job": 5, "kind": "pack", "kept": …, "today": "2026-11-28"}
        -> {"pack": key}: an organisation's facts, for contexts that name the key
    {"job": 6, "kind": "reasons", "text": …, "context": {…}, "start": 3, "end": 9, "category": …}
        -> {"words": [[3, 5], …]}: what made the reader say so

A paragraph comes back with its findings because nobody can say what the draft is by then.

What cannot be done is answered with "error" and a sentence without the writer's words. The
process ends when its input does, so it never outlives the window.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any

from checks.checker import Checker
from checks.model import Category, Context, Span
from checks.myths.organisation import take_in
from checks.review import in_draft, review
from checks.rulebook import load_rulebook
from checks.wire import WireError, decode_context, encode_findings, encode_reading

if TYPE_CHECKING:
    from checks.reader.reader import Reader


class Voices:
    """The rules, and the reader once somebody asks for it."""

    def __init__(self, checker: Checker) -> None:
        self.checker = checker
        self._reader: Reader | None = None

    @property
    def reader(self) -> "Reader":
        """The reader, loaded when it is first needed. Raises a ReaderError."""
        if self._reader is None:
            from checks.reader.reader import load_reader  # noqa: PLC0415 - 0.3 s and 80 MB

            self._reader = load_reader(self.checker.rulebook.says)
        return self._reader


def main() -> int:
    """Answer jobs from standard input until it ends; return the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window; it closes our input
    sys.excepthook = _say_only_the_type
    voices = Voices(Checker(load_rulebook()))
    try:
        serve(sys.stdin.buffer, voices, _send)
    except BrokenPipeError:  # the window has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def serve(lines: Iterable[bytes], voices: Voices, send: Callable[[dict[str, Any]], None]) -> None:
    """Answer each line in turn; blank lines are skipped."""
    for line in lines:
        if line.strip():
            send(answer(line, voices))


def answer(line: bytes, voices: Voices) -> dict[str, Any]:
    """Return the answer to one line. Never raises: one bad job must not end the process."""
    number: int | None = None
    try:
        job = _job(line)
        number = job["job"]
        return {"job": number, **_result(job, voices)}
    except WireError as problem:
        return {"job": number, "error": str(problem)}
    except Exception as problem:  # noqa: BLE001 - whatever a detector trips over, the rest goes on
        return {"job": number, "error": f"this job could not be done ({type(problem).__name__})"}


def _job(line: bytes) -> dict[str, Any]:
    try:
        job = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        raise WireError("this line is not JSON") from None
    if not isinstance(job, dict) or not isinstance(job.get("job"), int):
        raise WireError("this is not a job with a number")
    return job


def _result(job: dict[str, Any], voices: Voices) -> dict[str, Any]:
    kind = job.get("kind")
    if kind == "ping":
        return {"pong": True}
    if kind == "pack":
        return {"pack": _take_pack(job)}
    if kind not in ("paragraph", "draft", "read", "reasons"):
        raise WireError("this kind of job is not known")
    text = job.get("text")
    if not isinstance(text, str):
        raise WireError("this job has no text")
    context = decode_context(job.get("context", {}))
    if kind == "paragraph":
        return {"findings": encode_findings(voices.checker.weigh(text, context=context))}
    if kind == "read":
        return _read(text, context, voices)
    if kind == "reasons":
        return _reasons(job, text, context, voices)
    find = partial(voices.checker.check, context=in_draft(text, context))
    whole = review(text, find, consented=context.consented, own_story=context.own_story)
    reading = encode_reading(whole.reading) if whole.reading else None
    return {"findings": encode_findings(whole.findings), "reading": reading}


def _read(text: str, context: Context, voices: Voices) -> dict[str, Any]:
    from checks.reader.reader import ReaderError  # noqa: PLC0415 - only where it is wanted

    try:
        said = voices.reader.read(text, context)
    except ReaderError as problem:
        return {"reader": str(problem)}
    paragraphs: list[tuple[str, list[Any], int, float]] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        mine = [found.moved(-start) for found in said.findings if start <= found.span.start <= end]
        over = (c.steps for c in said.calm if c.span.start <= start and end <= c.span.end)
        calm = max(over, default=0)
        here = (b.odds for b in said.burdens if b.span.start <= end and start <= b.span.end)
        burden = round(max(here, default=0.0), 3)
        paragraphs.append((paragraph, encode_findings(mine), calm, burden))
        start = end + 1
    return {"paragraphs": paragraphs, "questions": sorted(said.questions)}


def _take_pack(job: dict[str, Any]) -> str:
    try:
        return take_in(str(job["kept"]), date.fromisoformat(job["today"]))
    except (KeyError, TypeError, ValueError) as problem:
        raise WireError(f"this is no pack ({type(problem).__name__})") from None


def _reasons(job: dict[str, Any], text: str, context: Context, voices: Voices) -> dict[str, Any]:
    try:
        span, category = Span(int(job["start"]), int(job["end"])), Category(job["category"])
    except (KeyError, TypeError, ValueError):
        raise WireError("this job names no phrase") from None
    if not 0 <= span.start < span.end <= len(text):
        raise WireError("this phrase is not in the text")
    return {"words": voices.reader.reasons(text, span, category, context)}


def _send(reply: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(reply) + "\n")  # ASCII: a lone surrogate cannot break the pipe
    sys.stdout.flush()


def _say_only_the_type(
    kind: type[BaseException], _: BaseException, __: TracebackType | None
) -> None:
    """A traceback may quote the draft; this never does."""
    print(f"checks.worker ended: {kind.__name__}", file=sys.stderr)  # noqa: T201 - its only voice


if __name__ == "__main__":
    sys.exit(main())
