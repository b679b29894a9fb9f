"""What is said and what goes on when the reader's files are not the ones that were made."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import resources
from checks import Context
from checks.burden import HEAVY
from checks.examples import unmark
from checks.model import Severity
from checks.reader.reader import (
    GRAMS,
    MANIFEST,
    VOCABULARY,
    VOICE,
    WEIGHTS,
    Reader,
    ReaderError,
    load_reader,
)
from checks.reader.says import FILE as SAYS
from checks.wire import encode_context
from checks.worker import Voices, answer

ROOT = Path(resources.__file__).parents[1]
MADE = Path(resources.__file__).parent / "reader"
FILES = (WEIGHTS, VOCABULARY, GRAMS, VOICE)
CALM = "Wash your hands before you eat."


def copy_made(folder):
    """Put the reader's files into a folder: links, so that nothing of 25 MB is copied."""
    folder.mkdir(parents=True)
    for name in (*FILES, MANIFEST):
        (folder / name).symlink_to(MADE / name)
    return folder


@pytest.fixture
def folder(tmp_path):
    return copy_made(tmp_path / "reader")


def put(folder, name, raw):
    """Replace one file by another; the one that it was linked to stays as it is."""
    (folder / name).unlink()
    (folder / name).write_bytes(raw)


def put_as_made(folder, name, raw):
    """Replace one file, and its hash in the manifest."""
    put(folder, name, raw)
    made = json.loads((folder / MANIFEST).read_bytes())
    made["files"][name] = hashlib.sha256(raw).hexdigest()
    put(folder, MANIFEST, json.dumps(made).encode())


def lacking_a_number():
    data = json.loads((MADE / VOICE).read_bytes())
    del data["upper"]["rumor"]
    return json.dumps(data).encode()


def truncate(folder, name):
    put(folder, name, (MADE / name).read_bytes()[:-1])


def another(name, old, new):
    """A file that a program could read as well, but not the one that was made."""
    raw = (MADE / name).read_bytes()
    assert old in raw
    return raw.replace(old, new)


def swap(folder, one, other):
    first, second = (MADE / one).read_bytes(), (MADE / other).read_bytes()
    put(folder, one, second)
    put(folder, other, first)


TROUBLES = {
    **{f"{name} is cut short": (lambda f, n=name: truncate(f, n)) for name in FILES},
    **{f"{name} is empty": (lambda f, n=name: put(f, n, b"")) for name in FILES},
    **{f"{name} is missing": (lambda f, n=name: (f / n).unlink()) for name in (*FILES, MANIFEST)},
    "one number is another": lambda f: put(f, VOICE, another(VOICE, b"0.3", b"0.4")),
    "one word is another": lambda f: put(f, VOCABULARY, another(VOCABULARY, b"mayor", b"mayos")),
    "one weight is another": lambda f: put(f, GRAMS, b"x" + (MADE / GRAMS).read_bytes()[1:]),
    "weights and vocabulary are swapped": lambda f: swap(f, WEIGHTS, VOCABULARY),
    "grams and voice are swapped": lambda f: swap(f, GRAMS, VOICE),
    "the manifest is no JSON": lambda f: put(f, MANIFEST, b"{files: quokkamarker"),
    "the manifest is no text": lambda f: put(f, MANIFEST, b"\xff\xfe\x00"),
    "the manifest names no files": lambda f: put(f, MANIFEST, b"{}"),
    "the manifest names too few": lambda f: put(f, MANIFEST, b'{"files": {}}'),
    "the manifest is a list": lambda f: put(f, MANIFEST, b"[1, 2]"),
    "a number is missing": lambda f: put_as_made(f, VOICE, lacking_a_number()),
    "the voice is no JSON": lambda f: put_as_made(f, VOICE, b"quokkamarker"),
    "the weights are none": lambda f: put_as_made(f, WEIGHTS, b"quokkamarker" * 99),
    "the weights are cut": lambda f: put_as_made(f, WEIGHTS, (MADE / WEIGHTS).read_bytes()[:99999]),
    "the vocabulary is none": lambda f: put_as_made(f, VOCABULARY, b"{}"),
    "the grams are too short": lambda f: put_as_made(f, GRAMS, (MADE / GRAMS).read_bytes()[:-4]),
    "the grams are too long": lambda f: put_as_made(
        f, GRAMS, (MADE / GRAMS).read_bytes() + b"1234"
    ),
    "the folder is gone": lambda f: f.rename(f.with_name("elsewhere")),
}


def is_plain(sentence, folder):
    """Whether a writer can read it: whole sentences, no path, no words of a program."""
    words = sentence.lower()
    return (
        sentence[0].isupper()
        and sentence.endswith(".")
        and "\n" not in sentence
        and str(folder) not in sentence
        and not any(
            word in words
            for word in (
                *("/", "\\", "error", "traceback", "errno", "exception", "none", "{", "json"),
                *(".onnx", ".bin", "onnxruntime", "tokenizer", "numpy", "quokkamarker", "sha"),
            )
        )
    )


def test_the_files_that_were_made_are_taken(rulebook, folder):
    assert isinstance(load_reader(rulebook.says, str(folder)), Reader)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_other_files_are_refused_with_a_plain_sentence(rulebook, folder, trouble, capfd):
    TROUBLES[trouble](folder)
    with pytest.raises(ReaderError) as refused:
        load_reader(rulebook.says, str(folder))
    assert is_plain(str(refused.value), folder)
    assert "rules go on" in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
    told = capfd.readouterr()
    assert (told.out, told.err) == ("", "")


def test_missing_files_and_other_files_are_told_apart(rulebook, folder):
    truncate(folder, VOICE)
    with pytest.raises(ReaderError, match="damaged"):
        load_reader(rulebook.says, str(folder))
    (folder / VOICE).unlink()
    with pytest.raises(ReaderError, match="missing"):
        load_reader(rulebook.says, str(folder))


@pytest.mark.parametrize("library", ["onnxruntime", "tokenizers"])
def test_a_missing_library_is_told_without_its_name(rulebook, folder, monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ReaderError, match="library") as refused:
        load_reader(rulebook.says, str(folder))
    assert is_plain(str(refused.value), folder)


# ---------------------------------------------------------------- the programs


@pytest.fixture
def broken(tmp_path):
    """A checkout whose reader lacks its weights: its folder, and how to start programs in it."""
    package = tmp_path / "checkout" / "resources"
    reader = copy_made(package / "reader")
    (reader / Path(SAYS).name).symlink_to(MADE / Path(SAYS).name)
    shutil.copy(resources.__file__, package / "__init__.py")
    for each in Path(resources.__file__).parent.iterdir():
        if each.name not in ("reader", "__init__.py", "__pycache__"):
            (package / each.name).symlink_to(each)
    (reader / WEIGHTS).unlink()
    path = os.pathsep.join((str(package.parent), str(ROOT)))
    return reader, {"cwd": package.parent, "env": os.environ | {"PYTHONPATH": path}}


def run(start, *arguments, given):
    return subprocess.run(
        [sys.executable, "-m", "checks", *arguments],
        input=given.encode(),
        capture_output=True,
        check=False,
        timeout=60,
        **start,
    )


@pytest.fixture(scope="module")
def stopping(checker):
    """A text that the rules stop in a professional post."""
    for rule in checker.rulebook:
        for example in rule.flags:
            text = unmark(example.text).text
            if any(f.severity is Severity.STOP for f in checker.check(text, Context())):
                return text
    raise AssertionError("no rule stops")


def test_the_command_says_so_once_and_the_rules_answer(broken, stopping):
    reader, start = broken
    done = run(start, "-", "--json", given=stopping)
    alone = run(start, "-", "--json", "--no-reader", given=stopping)
    assert (alone.returncode, alone.stderr) == (1, b"")
    assert (done.returncode, done.stdout) == (1, alone.stdout)
    said = done.stderr.decode()
    assert said.startswith("curbside-check: The reader")
    assert is_plain(said.removeprefix("curbside-check: ").rstrip("\n"), reader)
    assert said.count("\n") == 1
    assert run(start, "-", given=CALM).returncode == 0


def test_the_command_answers_line_by_line_without_the_reader(broken, stopping):
    reader, start = broken
    put(reader, VOICE, b"{")
    (reader / WEIGHTS).symlink_to(MADE / WEIGHTS)
    lines = "".join(json.dumps({"id": n, "text": stopping}) + "\n" for n in range(3))
    done = run(start, "-", "--jsonl", given=lines)
    assert done.returncode == 0
    assert done.stderr.count(b"\n") == 1
    answers = list(map(json.loads, done.stdout.splitlines()))
    assert [each["id"] for each in answers] == [0, 1, 2]
    for each in answers:
        assert any(f["severity"] == "block" for f in each["findings"])
        assert (each["strip"], each["questions"]) == (False, [])


def test_without_the_reader_nothing_is_said_and_nothing_asked():
    story = (
        "Cut a wedding ring off a beekeeper with garden shears. His wife is the mayor of Larkmoor."
    )
    start = {"cwd": ROOT}
    line = json.dumps({"id": 1, "text": story}) + "\n"
    both = json.loads(run(start, "-", "--jsonl", given=line).stdout)
    assert both["strip"] or both["findings"], "the reader says nothing to an obvious story"
    done = run(start, "-", "--jsonl", "--no-reader", given=line)
    assert (done.returncode, done.stderr) == (0, b"")
    alone = json.loads(done.stdout)
    assert (alone["strip"], alone["questions"]) == (False, [])
    assert not any(f["rule"].startswith("read-") for f in alone["findings"])


def test_without_the_reader_no_library_of_it_is_loaded():
    code = (
        "import sys\n"
        "from checks.__main__ import main\n"
        "main(['-', '--no-reader'])\n"
        "print(sorted({'onnxruntime', 'tokenizers'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=b"x", capture_output=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == b"[]"


def test_the_worker_says_why_and_goes_on_with_paragraphs(broken, stopping, checker):
    reader, start = broken
    jobs = [
        {"job": 1, "kind": "read", "text": stopping, "context": encode_context(Context())},
        {"job": 2, "kind": "paragraph", "text": stopping, "context": encode_context(Context())},
        {"job": 3, "kind": "read", "text": stopping, "context": encode_context(Context())},
        {"job": 4, "kind": "reasons", "text": stopping, "start": 0, "end": 3, "category": "rumor"},
    ]
    done = subprocess.run(
        [sys.executable, "-m", "checks.worker"],
        input="".join(json.dumps(job) + "\n" for job in jobs).encode(),
        capture_output=True,
        check=False,
        timeout=60,
        **start,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    first, rules, again, reasons = map(json.loads, done.stdout.splitlines())
    assert first.keys() == {"job", "reader"}
    assert is_plain(first["reader"], reader)
    assert again["reader"] == first["reader"]
    assert rules["findings"]
    assert reasons.keys() == {"job", "error"}
    assert str(reader) not in reasons["error"]


def test_the_worker_reads_as_soon_as_it_is_asked_anew_with_whole_files(checker, monkeypatch):
    whole = resources.read_bytes
    job = json.dumps({"job": 1, "kind": "read", "text": CALM}).encode()
    voices = Voices(checker)
    monkeypatch.setattr(resources, "read_bytes", lambda name: whole(name)[:-1])
    assert "damaged" in answer(job, voices)["reader"]
    monkeypatch.setattr(resources, "read_bytes", whole)
    reply = answer(job, voices)
    [[paragraph, findings, calm, burden]] = reply["paragraphs"]
    assert (paragraph, findings) == (CALM, [])
    assert calm in (0, 1, 2)
    assert 0 <= burden < HEAVY
