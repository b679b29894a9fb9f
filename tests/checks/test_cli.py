"""``curbside-check`` as it really runs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checks import Context, Kind, Mode, Severity
from checks.examples import unmark

CALM = "Wash your hands before you eat."


def run(*arguments, given=b"", **options):
    return subprocess.run(
        [sys.executable, "-m", "checks", *map(str, arguments)],
        input=given if isinstance(given, bytes) else given.encode(),
        capture_output=True,
        check=False,
        timeout=60,
        **options,
    )


@pytest.fixture(scope="session")
def stopping(checker):
    """A text that stops in a professional post, from the rules' own examples."""
    for rule in checker.rulebook:
        for example in rule.flags:
            text = unmark(example.text).text
            found = checker.check(text, Context())
            if any(f.severity is Severity.STOP and f.rule is rule and f.fixes for f in found):
                return text
    raise AssertionError("no rule shows a STOP in a professional post")


def test_a_calm_text_is_clear(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(CALM, encoding="utf-8")
    done = run("--no-reader", draft)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Nothing to point out.\n", b"")


def test_an_empty_text_is_clear():
    assert run("-").returncode == 0


def test_a_stop_is_told_with_all_a_card_has(stopping, checker):
    done = run("-", given=f"🎉\n🎉 {stopping}")
    out = done.stdout.decode()
    assert done.returncode == 1
    assert done.stderr == b""
    [finding, *_] = [f for f in checker.check(f"🎉 {stopping}", Context()) if f.severity == 3]
    column = finding.span.start + 1
    assert f"<stdin>:2:{column}: Stop: {finding.rule.title} [{finding.rule.id}]" in out
    assert f"“{finding.quote}”" in out
    assert f"Why: {finding.why}" in out
    assert f"Guideline: {finding.guidelines[0].cite}" in out
    assert "How sure: " in out
    assert f"Fix: {finding.fixes[0].label}" in out
    assert "1 stop" in out.splitlines()[-1]


def test_json_holds_the_same_and_fits_the_text(stopping):
    text = f"🎉\r\n{stopping}"
    done = run("-", "--json", given=text)
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert (report["profile"], report["mode"]) == ("professional", "post")
    assert report["stops"] >= 1
    for entry in report["findings"]:
        assert text[entry["start"] : entry["end"]] == entry["quote"]
        assert entry["line"] == 2
        assert entry["column"] == entry["start"] - text.index("\n")
        assert entry["why"]
        assert entry["guideline"]["cite"]


def test_profile_mode_and_their_words_reach_the_rules(tmp_path, checker):
    for rule in checker.rulebook:
        example = rule.flags[0]
        context = Context(Kind.PROFESSIONAL, Mode.REPLY, example.context.reply_to)
        text = unmark(example.text).text
        found = checker.check(text, context)
        if context.reply_to and {f.rule.id for f in found} != {
            f.rule.id for f in checker.check(text, Context())
        }:
            break
    theirs = tmp_path / "theirs.txt"
    theirs.write_text(context.reply_to, encoding="utf-8")
    done = run("-", "--json", "--mode", "reply", "--reply-to", theirs, given=text)
    report = json.loads(done.stdout)
    assert [e["rule"] for e in report["findings"]] == [f.rule.id for f in found]


def test_a_terminal_gets_no_control_characters(stopping):
    done = run("-", given=stopping.replace(" ", " \x1b[31m\x07", 1))
    assert b"\x1b" not in done.stdout
    assert b"\x07" not in done.stdout


def test_a_byte_order_mark_is_no_part_of_the_text(stopping):
    marked = json.loads(run("-", "--json", given=b"\xef\xbb\xbf" + stopping.encode()).stdout)
    plain = json.loads(run("-", "--json", given=stopping).stdout)
    assert marked == plain


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["no-such-file.txt"],
        ["."],
        ["--colour", "-"],
        ["--js", "-"],
        ["-", "--profile", "hobby"],
        ["-", "--mode", "shout"],
        ["-", "--reply-to", "x.txt"],
        ["-", "--reply-to", "x.txt", "--mode", "reply"],
        ["-", "--reply-to", "-", "--mode", "reply"],
        ["-", "--jsonl", "--reply-to", "x.txt", "--mode", "reply"],
        ["-", "--json", "--jsonl"],
        ["-", "extra"],
        ["--jsonl"],
        ["no-such-file.jsonl", "--jsonl"],
    ],
)
def test_bad_usage_is_one_clear_sentence(arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"curbside-check: ")
    assert done.stderr.count(b"\n") == 1


def test_what_is_not_utf8_is_refused(tmp_path):
    draft = tmp_path / "latin.txt"
    draft.write_bytes("caf\xe9".encode("latin-1"))
    done = run(draft)
    assert done.returncode == 2
    assert b"is not UTF-8 text" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_jsonl_answers_every_line_and_goes_on_after_a_bad_one(stopping):
    lines = [
        json.dumps({"id": "a", "text": stopping, "profile": "professional", "mode": "post"}),
        "not json",
        "",
        json.dumps({"id": "b", "text": CALM}, ensure_ascii=False),
    ]
    done = run("--jsonl", "--no-reader", "-", given="\n".join(lines))
    first, bad, last = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0
    assert done.stderr == b""
    assert any(e["severity"] == "block" for e in first["findings"])
    assert bad.keys() == {"id", "error"}
    assert last == {"id": "b", "findings": [], "strip": False, "questions": [], "estimate": None}


def test_jsonl_reads_a_file(tmp_path):
    posts = tmp_path / "posts.jsonl"
    posts.write_text('{"id": 1, "text": "x"}\n' * 3, encoding="utf-8")
    assert run(posts, "--jsonl").stdout.count(b"\n") == 3


def start_exchange():
    return subprocess.Popen(
        [sys.executable, "-m", "checks", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_jsonl_answers_at_once():
    with start_exchange() as child:
        child.stdin.write(b'{"id": 1, "text": "x"}\n')
        child.stdin.flush()
        assert json.loads(child.stdout.readline())["id"] == 1  # its input is still open
        child.stdin.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_an_interrupt_is_quiet():
    with start_exchange() as child:
        child.stdin.write(b'{"id": 1, "text": "x"}\n')
        child.stdin.flush()
        child.stdout.readline()
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=10) == 130
        assert child.stderr.read() == b""


def test_a_closed_pipe_is_quiet():
    with start_exchange() as child:
        child.stdin.write(b'{"id": 1, "text": "x"}\n')
        child.stdin.flush()
        child.stdout.readline()
        child.stdout.close()
        child.stdin.write(b'{"id": 1, "text": "x"}\n' * 10)
        child.stdin.close()
        child.stdin = None
        assert child.wait(timeout=10) == 141
        assert child.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_one_clear_sentence():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "checks", "-"],
            input=b"x",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert (
        done.stderr == b"curbside-check: the answer could not be written: No space left on device\n"
    )


def test_a_narrow_terminal_encoding_still_shows_the_report(stopping):
    done = run("-", given=stopping, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert b"Stop: " in done.stdout


def test_the_rules_can_be_listed(rulebook):
    rows = [row.split("\t") for row in run("--list-rules").stdout.decode().splitlines()]
    assert [row[0] for row in rows] == [rule.id for rule in rulebook]
    assert all(len(row) == 5 and all(row) for row in rows)


def test_the_version_and_the_help_are_told():
    assert run("--version").stdout.startswith(b"curbside-check ")
    help_ = run("--help")
    assert help_.returncode == 0
    assert b"--jsonl" in help_.stdout
