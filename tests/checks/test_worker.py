"""The worker as it really runs: a child process with a pipe on either side."""

import json
import signal
import subprocess
import sys
from datetime import date

import pytest

from checks import Context
from checks.examples import unmark
from checks.myths.organisation import as_kept, take_in
from checks.wire import decode_findings, decode_reading, encode_context
from checks.worker import Voices, answer

MARKER = "quokkamarker"
PACK = """
[organisation]
name = "Gull Health"
reviewer = "Dr Kay Moran"
reviewed = "2026-10"

[myths.tea-gout]
myth = "Tea causes gout."
fact = "Tea has not been found to bring on gout."
severity = "stop"
terms = [["tea"], ["gout"], ["cause*", "gives"]]
sources = [
  { body = "Gull Society", title = "Gout", url = "https://gull.example/" },
  { body = "Tea Board", title = "Tea", url = "https://a.gov/t" },
]
"""


@pytest.fixture
def worker():
    child = subprocess.Popen(
        [sys.executable, "-m", "checks.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    yield child
    child.kill()
    child.communicate()


def ask(child, line):
    child.stdin.write(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n")
    child.stdin.flush()
    return json.loads(child.stdout.readline())


@pytest.fixture
def flagged(rulebook):
    """One example of the first rule: its text, its context."""
    example = next(iter(rulebook)).flags[0]
    return unmark(example.text).text, example.context


def test_it_finds_what_the_checker_finds(worker, checker, flagged):
    text, context = flagged
    job = {"job": 7, "kind": "paragraph", "text": text, "context": encode_context(context)}
    reply = ask(worker, job)
    assert reply["job"] == 7
    found = decode_findings(reply["findings"], checker.rulebook)
    assert found == checker.check(text, context)
    assert found


def test_a_draft_comes_back_placed_and_read(worker, checker, flagged):
    text, context = flagged
    draft = f"Hello 🎉\n{text}"
    job = {"job": 8, "kind": "draft", "text": draft, "context": encode_context(context)}
    reply = ask(worker, job)
    found = decode_findings(reply["findings"], checker.rulebook)
    assert all(draft[f.span.start : f.span.end] == f.quote for f in found)
    assert found
    assert decode_reading(reply["reading"]).band


def test_a_ping_is_answered(worker):
    assert ask(worker, {"job": 1, "kind": "ping"}) == {"job": 1, "pong": True}


def test_bad_jobs_are_answered_and_the_next_is_done(worker):
    bad = [
        b"quokkamarker {\n",
        b"\xff\xfe\n",
        b"[" * 5000 + b"\n",
        b"3\n",
        json.dumps({"job": "quokkamarker"}).encode() + b"\n",
    ]
    for line in bad:
        reply = ask(worker, line)
        assert reply["job"] is None
        assert MARKER not in reply["error"]
    numbered = [
        {"job": 2},
        {"job": 2, "kind": MARKER},
        {"job": 2, "kind": "paragraph"},
        {"job": 2, "kind": "paragraph", "text": 3},
        {"job": 2, "kind": "paragraph", "text": MARKER, "context": {"kind": MARKER}},
        {"job": 2, "kind": "paragraph", "text": MARKER, "context": [MARKER]},
    ]
    for job in numbered:
        reply = ask(worker, job)
        assert reply["job"] == 2
        assert MARKER not in reply["error"]
    assert ask(worker, b'\n{"job": 3, "kind": "ping"}\n')["pong"]


def test_half_a_character_does_not_break_the_pipe(worker, flagged):
    text, context = flagged
    job = {"job": 4, "kind": "draft", "text": f"{text}\n\ud83d", "context": encode_context(context)}
    assert ask(worker, job)["findings"]


def test_it_ends_when_its_input_does(worker):
    assert ask(worker, {"job": 1, "kind": "ping"})
    worker.stdin.close()
    assert worker.wait(timeout=5) == 0
    assert worker.stderr.read() == b""
    worker.stdin = None


def test_it_ends_quietly_when_nobody_reads_its_answers(worker):
    assert ask(worker, {"job": 1, "kind": "ping"})
    worker.stdout.close()
    worker.stdin.write(b'{"job": 2, "kind": "ping"}\n' * 3)
    worker.stdin.close()
    assert worker.wait(timeout=5) == 0
    assert worker.stderr.read() == b""
    worker.stdin = worker.stdout = None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_it_leaves_an_interrupt_to_the_window(worker):
    assert ask(worker, {"job": 1, "kind": "ping"})
    worker.send_signal(signal.SIGINT)
    assert ask(worker, {"job": 2, "kind": "ping"})["pong"]


def test_what_a_detector_trips_over_is_told_without_the_text():
    class Tripping:
        def weigh(self, paragraph, **_):
            raise LookupError(paragraph)

    line = json.dumps({"job": 5, "kind": "paragraph", "text": MARKER}).encode()
    reply = answer(line, Voices(Tripping()))
    assert reply == {"job": 5, "error": "this job could not be done (LookupError)"}


def test_a_crash_says_only_its_type():
    code = (
        "import checks.worker as w\n"
        f"def trip(*_): raise LookupError('{MARKER}')\n"
        "w.serve = trip\n"
        "w.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert done.stderr == "checks.worker ended: LookupError\n"


def test_the_default_context_is_the_professional_post(worker, checker):
    reply = ask(worker, {"job": 6, "kind": "paragraph", "text": "Wash your hands."})
    found = decode_findings(reply["findings"], checker.rulebook)
    assert found == checker.check("Wash your hands.", Context())


def test_it_takes_in_an_organisations_pack_and_finds_its_myths(worker, rulebook):
    kept = as_kept(PACK)
    key = take_in(kept, date(2026, 11, 28))
    text = "Tea causes gout, full stop."
    job = {"kind": "paragraph", "text": text, "context": encode_context(Context(pack=key))}
    assert "false-claim" not in str(ask(worker, {"job": 1, **job}))
    told = {"job": 2, "kind": "pack", "kept": kept, "today": "2026-11-28"}
    assert ask(worker, told) == {"job": 2, "pack": key}
    [finding] = decode_findings(ask(worker, {"job": 3, **job})["findings"], rulebook)
    assert "Reviewed by Dr Kay Moran" in finding.why


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"kept": MARKER},
        {"kept": MARKER, "today": "2026-11-28"},
        {"kept": "{}", "today": "2026-11-28"},
        {"kept": "{}", "today": MARKER},
        {"kept": "{}", "today": 3},
    ],
)
def test_a_pack_that_cannot_be_read_is_answered_without_its_words(checker, told):
    line = json.dumps({"job": 4, "kind": "pack", **told}).encode()
    reply = answer(line, Voices(checker))
    assert reply["job"] == 4
    assert MARKER not in reply["error"]
