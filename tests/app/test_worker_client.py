"""The window's end of the worker, with real processes that answer, stall and die."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from app.worker_client import WorkerClient, WorkerState, worker_command

pytestmark = pytest.mark.usefixtures("qapp")
FAKE = """
import json, os, signal, sys, time
for line in sys.stdin:
    job = json.loads(line)
    do = job.get("do", "echo")
    if do == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if do == "die once" and not os.path.exists(job["mark"]):
        open(job["mark"], "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    if do == "note":
        with open(job["log"], "a") as log:
            log.write(job["kind"])
    if do == "leave":
        sys.exit(3)
    if do == "sleep":
        time.sleep(job["seconds"])
    if do == "chatter":
        print("Downloading something", flush=True)
        print('{"job": 99999, "late": true}', flush=True)
        print('[1, 2]', flush=True)
        print('{"job": %d, "half": ' % job["job"], end="", flush=True)
        time.sleep(0.05)
        print('"line"}', flush=True)
        continue
    if do == "complain":
        sys.stderr.write(job["text"] * 10_000)
    print(json.dumps({"job": job["job"], "text": job.get("text"), "kind": job["kind"],
                      "environment": dict(os.environ), "pid": os.getpid()}), flush=True)
if "deaf" in sys.argv:
    time.sleep(60)
"""


@pytest.fixture
def start(tmp_path):
    """A maker of clients; each is closed at the end. Answers and states land in lists."""
    script = tmp_path / "fake.py"
    script.write_text(FAKE)
    clients = []

    def make(*words: str, command: list[str] | None = None, **options):
        options.setdefault("back_off", (0.05, 0.1, 0.2))
        client = WorkerClient(command or [sys.executable, str(script), *words], **options)
        client.answers, client.states = [], []
        client.answered.connect(lambda key, data: client.answers.append((key, data)))
        client.state_changed.connect(client.states.append)
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


def keys(client) -> list[str]:
    return [key for key, _ in client.answers]


def test_an_ask_is_answered_under_its_key(qtbot, start):
    client = start()
    assert client.state == "off"
    client.ask("paragraph", "one", {"text": "Wash your hands 👩‍⚕️ \ud83d"})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=10_000)
    ((key, data),) = client.answers
    assert (key, data["kind"]) == ("one", "paragraph")
    assert data["text"] == "Wash your hands 👩‍⚕️ \ud83d"
    assert "job" not in data
    assert client.states == ["running"]


def test_a_newer_job_of_the_same_key_replaces_the_waiting_one(qtbot, start):
    client = start()
    client.ask("draft", "busy", {"do": "sleep", "seconds": 0.3})
    for number in range(5):
        client.ask("draft", "same", {"text": f"state {number}"})
    client.ask("draft", "last", {})
    qtbot.waitUntil(lambda: "last" in keys(client), timeout=10_000)
    assert keys(client) == ["busy", "same", "last"]
    assert client.answers[1][1]["text"] == "state 4"


def test_chatter_and_late_answers_are_dropped_and_half_lines_wait(qtbot, start):
    client = start()
    client.ask("draft", "a", {"do": "chatter"})
    client.ask("draft", "b", {})
    qtbot.waitUntil(lambda: len(client.answers) == 2, timeout=10_000)
    assert client.answers[0] == ("a", {"half": "line"})
    assert keys(client) == ["a", "b"]


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_killed_in_the_middle_of_a_job_the_worker_comes_back_and_answers(qtbot, start):
    client = start()
    client.ask("draft", "slow", {"do": "sleep", "seconds": 0.5, "text": "t"})
    qtbot.waitUntil(lambda: client.process_id > 0, timeout=10_000)
    first = client.process_id
    qtbot.wait(200)
    client.ask("draft", "next", {})
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: len(client.answers) == 2, timeout=10_000)
    assert keys(client) == ["slow", "next"]
    assert client.answers[0][1]["pid"] not in (0, first)
    assert client.states == ["running", "restarting", "running"]


def test_a_job_that_ends_the_worker_once_is_asked_again(qtbot, start, tmp_path):
    client = start()
    client.ask("draft", "a", {"do": "die once", "mark": str(tmp_path / "mark"), "text": "t"})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=10_000)
    assert client.answers[0][1]["text"] == "t"


@pytest.mark.parametrize("way", ["die", "leave"])
def test_a_job_that_ends_the_worker_twice_is_dropped_and_the_others_go_on(qtbot, start, way):
    client = start()
    client.ask("draft", "bad", {"do": way})
    client.ask("draft", "good", {"text": "fine"})
    qtbot.waitUntil(lambda: len(client.answers) == 2, timeout=10_000)
    assert client.answers[0] == ("bad", {"error": "crashed"})
    assert client.answers[1][1]["text"] == "fine"
    assert client.states.count("restarting") == 2


def test_newer_words_under_a_key_that_crashed_are_asked_instead(qtbot, start):
    client = start()
    client.ask("draft", "same", {"do": "die"})
    qtbot.waitUntil(lambda: client.state == "restarting", timeout=10_000)
    client.ask("draft", "same", {"text": "newer"})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=10_000)
    assert client.answers[0][1]["text"] == "newer"


def test_a_stuck_job_is_ended(qtbot, start):
    client = start(job_seconds=0.3)
    client.ask("draft", "stuck", {"do": "sleep", "seconds": 60})
    client.ask("draft", "good", {"text": "fine"})
    qtbot.waitUntil(lambda: len(client.answers) == 2, timeout=10_000)
    assert client.answers[0] == ("stuck", {"error": "crashed"})


def test_a_worker_that_never_starts_is_given_up_with_a_reason(qtbot, start):
    client = start(command=["/nowhere/to/be/found"])
    client.ask("draft", "a", {})
    qtbot.waitUntil(lambda: client.state == "failed", timeout=10_000)
    assert client.states == ["running", "restarting"] * 3 + ["running", "failed"]
    assert "quick ones go on" in client.reason
    client.ask("draft", "b", {})
    assert client.state is WorkerState.FAILED
    client.retry()
    qtbot.waitUntil(lambda: client.states.count("failed") == 2, timeout=10_000)


def test_closing_an_idle_worker_lets_it_leave_by_itself(qtbot, start):
    client = start()
    client.ask("draft", "a", {})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=10_000)
    worker = client.process_id
    client.close()
    assert client.state == "closed"
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
    client.ask("draft", "b", {})
    assert client.process_id == 0


@pytest.mark.parametrize("words", [(), ("deaf",)])
def test_closing_never_waits_long_for_a_busy_or_deaf_worker(qtbot, start, words):
    client = start(*words)
    client.ask("draft", "a", {})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=10_000)
    if not words:
        client.ask("draft", "busy", {"do": "sleep", "seconds": 60})
    begun = time.monotonic()
    client.close()
    assert time.monotonic() - begun < 2
    qtbot.wait(50)
    assert keys(client) == ["a"]


def test_a_slot_may_close_the_client_from_within_an_answer(qtbot, start):
    client = start()
    client.answered.connect(lambda _key, _data: client.close())
    client.ask("draft", "a", {})
    client.ask("draft", "b", {})
    qtbot.waitUntil(lambda: client.state == "closed", timeout=10_000)
    qtbot.wait(50)
    assert keys(client) == ["a"]


def test_a_slot_may_ask_again_from_within_an_answer(qtbot, start):
    client = start()
    client.answered.connect(
        lambda key, _data: client.ask("draft", f"{key}+", {}) if len(key) < 4 else None
    )
    client.ask("draft", "a", {})
    qtbot.waitUntil(lambda: keys(client) == ["a", "a+", "a++", "a+++"], timeout=10_000)


def test_the_words_reach_the_worker_through_the_pipe_alone(qtbot, start, capfd):
    client = start()
    client.ask("draft", "key marker", {"do": "complain", "text": "marker"})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=10_000)
    assert not any("marker" in value for value in client.answers[0][1]["environment"].values())
    if Path("/proc/self/cmdline").exists():
        assert b"marker" not in Path(f"/proc/{client.process_id}/cmdline").read_bytes()
    client.close()
    assert "marker" not in "".join(capfd.readouterr())


def test_the_real_worker_answers_wherever_curbside_is_started(qtbot, start, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(tmp_path)
    client = start(command=worker_command())
    client.ask("ping", "a", {})
    qtbot.waitUntil(lambda: bool(client.answers), timeout=20_000)
    assert client.answers == [("a", {"pong": True})]


def test_a_frozen_bundle_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--worker"]


def test_what_a_worker_is_equipped_with_comes_first_and_again_after_it_died(qtbot, start, tmp_path):
    client = start()
    log = tmp_path / "log"
    client.equip("pack", {"do": "note", "log": str(log)})
    assert client.state == "off"  # nothing starts before somebody asks
    client.ask("paragraph", "one", {"text": "One"})
    qtbot.waitUntil(lambda: keys(client) == ["one"], timeout=10_000)
    assert log.read_text() == "pack"
    client.ask("paragraph", "two", {"do": "die once", "mark": str(tmp_path / "mark")})
    qtbot.waitUntil(lambda: keys(client) == ["one", "two"], timeout=10_000)
    assert log.read_text() == "packpack"


def test_a_running_worker_is_equipped_at_once_and_may_be_told_of_nothing(qtbot, start, tmp_path):
    client = start()
    log = tmp_path / "log"
    client.ask("paragraph", "one", {"text": "One"})
    qtbot.waitUntil(lambda: keys(client) == ["one"], timeout=10_000)
    client.equip("pack", {"do": "note", "log": str(log)})
    qtbot.waitUntil(log.exists, timeout=10_000)
    client.equip("pack", None)
    client.ask("paragraph", "two", {"do": "die once", "mark": str(tmp_path / "mark")})
    qtbot.waitUntil(lambda: keys(client) == ["one", "two"], timeout=10_000)
    assert log.read_text() == "pack"
