"""The slow half of the checking as a child process: ``python -m checks.worker``.

One JSON object a line, both ways; every answer carries the ``job`` it answers:

    {"job": 1, "kind": "ping"}                                  -> {"job": 1, "pong": true}
    {"job": 2, "kind": "paragraph", "text": …, "context": {…}}  -> {"job": 2, "findings": […]}
    {"job": 3, "kind": "draft", "text": …, "context": {…}}      -> … and "reading": {…}

What cannot be done is answered with "error" and a sentence without the writer's words. The
process ends when its input does, so it never outlives the window.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable
from functools import partial
from types import TracebackType
from typing import Any

from checks.checker import Checker
from checks.review import in_draft, review
from checks.rulebook import load_rulebook
from checks.wire import WireError, decode_context, encode_findings, encode_reading


def main() -> int:
    """Answer jobs from standard input until it ends; return the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window; it closes our input
    sys.excepthook = _say_only_the_type
    checker = Checker(load_rulebook())
    try:
        serve(sys.stdin.buffer, checker, _send)
    except BrokenPipeError:  # the window has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def serve(lines: Iterable[bytes], checker: Checker, send: Callable[[dict[str, Any]], None]) -> None:
    """Answer each line in turn; blank lines are skipped."""
    for line in lines:
        if line.strip():
            send(answer(line, checker))


def answer(line: bytes, checker: Checker) -> dict[str, Any]:
    """Return the answer to one line. Never raises: one bad job must not end the process."""
    number: int | None = None
    try:
        job = _job(line)
        number = job["job"]
        return {"job": number, **_result(job, checker)}
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


def _result(job: dict[str, Any], checker: Checker) -> dict[str, Any]:
    kind = job.get("kind")
    if kind == "ping":
        return {"pong": True}
    if kind not in ("paragraph", "draft"):
        raise WireError("this kind of job is not known")
    text = job.get("text")
    if not isinstance(text, str):
        raise WireError("this job has no text")
    context = decode_context(job.get("context", {}))
    if kind == "paragraph":
        return {"findings": encode_findings(checker.check(text, context=context))}
    whole = review(text, partial(checker.check, context=in_draft(text, context)))
    reading = encode_reading(whole.reading) if whole.reading else None
    return {"findings": encode_findings(whole.findings), "reading": reading}


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
