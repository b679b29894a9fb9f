"""``curbside-check``: the checker without the window, for rule writers, scripts and CI."""

import argparse
import io
import json
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from checks.checker import Checker
from checks.exchange import answers
from checks.model import Context, Kind, Mode
from checks.report import as_json, as_text, rule_row
from checks.review import in_draft, review
from checks.rulebook import RulebookError, load_rulebook

if TYPE_CHECKING:
    from checks.reader.reader import Reader

CLEAR, STOPPED, MISUSED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141


class UsageError(Exception):
    """The command cannot be carried out as given; the message is one sentence."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 clear, 1 something at STOP, 2 bad usage."""
    try:
        status = _run(_options(arguments))
        sys.stdout.flush()
    except UsageError as problem:
        return _refuse(str(problem))
    except BrokenPipeError:
        _let_go_of_stdout()
        return PIPE_CLOSED
    except OSError as problem:
        _let_go_of_stdout()
        return _refuse(f"the answer could not be written: {problem.strerror}")
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _let_go_of_stdout() -> None:
    """Give Python somewhere to write: it flushes once more on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(sentence: str) -> int:
    print(f"curbside-check: {sentence}", file=sys.stderr)
    return MISUSED


def _run(options: argparse.Namespace) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a character shows "?"
    if options.version:
        print(f"curbside-check {_version()}")
        return CLEAR
    checker = _checker()
    context = Context(kind=Kind(options.profile), mode=Mode(options.mode))
    if options.list_rules:
        for rule in checker.rulebook:
            print(rule_row(rule))
        return CLEAR
    reader = None if options.no_reader else _reader(checker)
    if options.jsonl:
        return _exchange(options.file, checker, context, reader)
    return _report(options, checker, context, reader)


def _checker() -> Checker:
    try:
        return Checker(load_rulebook())
    except (RulebookError, OSError) as problem:
        raise UsageError(f"the rules cannot be used: {problem}") from None


def _reader(checker: Checker) -> "Reader | None":
    """Load the reader; where it cannot be, say so once and let the rules go on."""
    from checks.reader.reader import ReaderError, load_reader  # noqa: PLC0415 - for --no-reader

    try:
        return load_reader(checker.rulebook.says)
    except ReaderError as problem:
        print(f"curbside-check: {problem}", file=sys.stderr)
        return None


def _report(
    options: argparse.Namespace, checker: Checker, context: Context, reader: "Reader | None"
) -> int:
    if options.reply_to is not None:
        context = replace(context, reply_to=_read(options.reply_to))
    text = _read(options.file)
    second = reader.read(text, context) if reader else None
    found = review(text, partial(checker.weigh, context=in_draft(text, context)), second)
    if options.json:
        print(json.dumps(as_json(text, found, context), indent=2))
    else:
        print(as_text(text, found, "<stdin>" if options.file == "-" else options.file))
    return STOPPED if found.open_stops else CLEAR


def _exchange(file: str, checker: Checker, defaults: Context, reader: "Reader | None") -> int:
    """Answer line by line, at once: whoever asks may be waiting for each answer."""
    with _open(file) as lines:
        for reply in answers(lines, checker, defaults, reader):
            print(json.dumps(reply), flush=True)
    return CLEAR


def _read(file: str) -> str:
    """Read a text; a byte order mark is not part of it."""
    with _open(file) as source:
        try:
            return source.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise UsageError(f"{file} is not UTF-8 text") from None


def _open(file: str) -> BinaryIO:
    if file == "-":
        return io.BytesIO() if sys.stdin is None else sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as problem:
        raise UsageError(f"{file} could not be read: {problem.strerror}") from None
    except ValueError:  # a NUL in it
        raise UsageError("this is no file name") from None


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - 30 ms, rarely

    try:
        return version("curbside")
    except PackageNotFoundError:
        return "from a checkout"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage around it."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see --help")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = _Parser(
        prog="curbside-check",
        allow_abbrev=False,
        description="Point out what could harm someone in a post, as Curbside's window does.",
        epilog="Exit status: 0 clear, 1 something at STOP, 2 the command could not be carried out. "
        "With --jsonl it is 0 once every line has its answer.",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a UTF-8 text, or - for stdin")
    parser.add_argument(
        "--profile",
        choices=[kind.value for kind in Kind],
        default=Kind.PROFESSIONAL.value,
        help="which of the two lives is speaking (default: %(default)s)",
    )
    parser.add_argument(
        "--mode",
        choices=[mode.value for mode in Mode],
        default=Mode.POST.value,
        help="whether this answers somebody (default: %(default)s)",
    )
    parser.add_argument("--reply-to", metavar="FILE", help="their words, with --mode reply")
    parser.add_argument(
        "--no-reader", action="store_true", help="let the rules speak alone, without the reader"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="one JSON object instead of text")
    shape.add_argument("--jsonl", action="store_true", help="one post a line in, one answer out")
    shape.add_argument("--list-rules", action="store_true", help="list the rules and leave")
    shape.add_argument("--version", action="store_true", help="say which version this is")
    options = parser.parse_args(arguments)
    _refuse_contradictions(options)
    return options


def _refuse_contradictions(options: argparse.Namespace) -> None:
    if options.version or options.list_rules:
        return
    if options.file is None:
        raise UsageError("name a file, or - for standard input; see --help")
    if options.reply_to is None:
        return
    if options.jsonl:
        raise UsageError("with --jsonl each line brings its own reply_to; leave --reply-to away")
    if options.mode != Mode.REPLY.value:
        raise UsageError("--reply-to needs --mode reply")
    if options.file == "-" and options.reply_to == "-":
        raise UsageError("only one of the two texts can come from standard input")


if __name__ == "__main__":
    sys.exit(main())
