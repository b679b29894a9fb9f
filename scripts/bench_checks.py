"""Measure the checker: load time, a 300-character paragraph, and posts a second of --jsonl.

    python scripts/bench_checks.py

The text is made of the rules' own examples, so every rule finds something: a hard case. The rules
about patients are timed on posts too, which nobody has checked before.
"""

import json
import statistics
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from checks import Checker, Context, Rulebook, load_rulebook
from checks.examples import unmark
from checks.myths.pack import load_pack
from checks.reader.reader import load_reader
from scripts.reader.writers import trained_on

PARAGRAPHS = 500
PARAGRAPH = 300  # characters
POSTS = 2_000
READ = 200  # paragraphs
STORY = (
    "Cut a wedding ring off a beekeeper with the garden shears he had brought along. His wife, who "
    "is the mayor of Larkmoor, held the torch and asked us to keep the ring for the bees."
)


def main() -> None:
    """Print the figures."""
    start = time.perf_counter()
    rulebook = load_rulebook()
    loaded = time.perf_counter() - start
    print(f"load {len(rulebook)} rules: {loaded * 1000:.0f} ms")
    print_myths()
    texts = example_texts(rulebook)
    print_paragraphs(Checker(rulebook), texts)
    print_patients(rulebook)
    print_exchange(texts)
    print_exchange(texts, "--no-reader")
    print_reader(texts)


def example_texts(rulebook: Rulebook) -> list[str]:
    """Every flag and every near miss, without brackets."""
    return [unmark(e.text).text for rule in rulebook for e in (*rule.flags, *rule.passes)]


def print_paragraphs(checker: Checker, texts: list[str]) -> None:
    """Time one paragraph of 300 characters through all rules."""
    words = cycle(texts)
    took = []
    for _ in range(PARAGRAPHS):
        paragraph = ""
        while len(paragraph) < PARAGRAPH:
            paragraph += next(words) + " "
        start = time.perf_counter()
        checker.check(paragraph[:PARAGRAPH], Context())
        took.append((time.perf_counter() - start) * 1000)
    cuts = statistics.quantiles(took, n=100)
    print(
        f"a paragraph of {PARAGRAPH} characters, {PARAGRAPHS} of them, ms: "
        f"median {cuts[49]:.2f}, p95 {cuts[94]:.2f}, p99 {cuts[98]:.2f}"
    )


def print_patients(rulebook: Rulebook) -> None:
    """Time the beginnings of posts through the rules about patients alone, and through the rest."""
    posts = (post["text"] for each in trained_on().values() for post in each)
    long = [" ".join(text.split())[:PARAGRAPH] for text in posts if len(text) > PARAGRAPH]
    some = long[:: max(1, len(long) // PARAGRAPHS)]
    of_patients = {rule.id: rule for rule in rulebook if rule.id.startswith(_OF_PATIENTS)}
    others = {rule.id: rule for rule in rulebook if rule.id not in of_patients}
    for what, rules in (("about patients", of_patients), ("of all other kinds", others)):
        checker = Checker(Rulebook(rules))
        checker.warm()
        took = []
        for paragraph in some:
            start = time.perf_counter()
            checker.check(paragraph, Context())
            took.append((time.perf_counter() - start) * 1000)
        cuts = statistics.quantiles(took, n=100)
        print(
            f"{len(rules)} rules {what}, {len(took)} beginnings of posts of {PARAGRAPH} "
            f"characters, ms: median {cuts[49]:.2f}, p95 {cuts[94]:.2f}"
        )


_OF_PATIENTS = ("patient-", "colleague-health")


def print_myths() -> None:
    """Time the reading of the pack of myths."""
    start = time.perf_counter()
    count = len(load_pack().myths)
    print(f"load {count} myths: {(time.perf_counter() - start) * 1000:.0f} ms")


def print_exchange(texts: list[str], *options: str) -> None:
    """Time the command on a file of posts, start included."""
    rows = (
        json.dumps({"id": n, "text": f"{n}. {text}"}) for n, text in zip(range(POSTS), cycle(texts))
    )
    command = [sys.executable, "-m", "checks", "--jsonl", *options, "-"]
    one = timed(command, '{"id": 0, "text": ""}')
    many = timed(command, "\n".join(rows))
    print(
        f"{' '.join(('--jsonl', *options))}: first answer after {one * 1000:.0f} ms; "
        f"{POSTS} posts in {many:.1f} s, "
        f"{POSTS / many:.0f} posts/s with the start, {POSTS / (many - one):.0f} without"
    )


def print_reader(texts: list[str]) -> None:
    """Time loading, reading a paragraph that nobody has read yet, and what a process holds."""
    start = time.perf_counter()
    reader = load_reader(load_rulebook().says)
    reader.read("The first words it ever reads.", Context())
    print(f"load the reader, first words read: {(time.perf_counter() - start) * 1000:.0f} ms")
    words, took = cycle(texts), []
    for number in range(READ):
        paragraph = f"{number}. "  # none is read twice: that would cost nothing
        while len(paragraph) < PARAGRAPH:
            paragraph += next(words) + " "
        start = time.perf_counter()
        reader.read(paragraph[:PARAGRAPH], Context())
        took.append((time.perf_counter() - start) * 1000)
    cuts = statistics.quantiles(took, n=100)
    print(
        f"read a paragraph of {PARAGRAPH} characters, one core, ms: "
        f"median {cuts[49]:.1f}, p95 {cuts[94]:.1f}, p99 {cuts[98]:.1f}"
    )
    phrase = reader.read(STORY, Context()).findings
    start = time.perf_counter()
    for finding in phrase[:1]:
        reader.reasons(STORY, finding.span, finding.rule.category, Context())
    print(f"what made it say so: {(time.perf_counter() - start) * 1000:.0f} ms")
    long = "\n".join(text for text, _ in zip(cycle(texts), range(800)))[:60_000]
    start = time.perf_counter()
    reader.read(long, Context())
    print(f"read 60,000 characters: {time.perf_counter() - start:.2f} s")
    print(f"worker with the reader, peak resident: {worker_memory():.0f} MB")


def worker_memory() -> float:
    """Return what a worker that has read something held at most, in MB (Linux; else 0)."""
    job = {"job": 1, "kind": "read", "text": STORY, "context": {}}
    command = [sys.executable, "-m", "checks.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        if worker.stdin is None or worker.stdout is None:
            return 0
        worker.stdin.write(json.dumps(job).encode() + b"\n")
        worker.stdin.flush()
        worker.stdout.readline()
        status = Path(f"/proc/{worker.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        worker.stdin.close()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def timed(command: list[str], given: str) -> float:
    """Run a command to its end; return the seconds it took."""
    start = time.perf_counter()
    subprocess.run(command, input=given.encode(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
