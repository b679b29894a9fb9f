"""Measure the checker: load time, a 300-character paragraph, and posts a second of --jsonl.

    python scripts/bench_checks.py

The text is made of the rules' own examples, so every rule finds something: a hard case.
"""

import json
import statistics
import subprocess
import sys
import time
from itertools import cycle

from checks import Checker, Context, Rulebook, load_rulebook
from checks.examples import unmark

PARAGRAPHS = 500
PARAGRAPH = 300  # characters
POSTS = 2_000


def main() -> None:
    """Print the three figures."""
    start = time.perf_counter()
    rulebook = load_rulebook()
    loaded = time.perf_counter() - start
    print(f"load {len(rulebook)} rules: {loaded * 1000:.0f} ms")
    texts = example_texts(rulebook)
    print_paragraphs(Checker(rulebook), texts)
    print_exchange(texts)


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


def print_exchange(texts: list[str]) -> None:
    """Time the command on a file of posts, start included."""
    rows = (json.dumps({"id": n, "text": text}) for n, text in zip(range(POSTS), cycle(texts)))
    command = [sys.executable, "-m", "checks", "--jsonl", "-"]
    one = timed(command, '{"id": 0, "text": ""}')
    many = timed(command, "\n".join(rows))
    print(
        f"--jsonl: first answer after {one * 1000:.0f} ms; {POSTS} posts in {many:.1f} s, "
        f"{POSTS / many:.0f} posts/s with the start, {POSTS / (many - one):.0f} without"
    )


def timed(command: list[str], given: str) -> float:
    """Run a command to its end; return the seconds it took."""
    start = time.perf_counter()
    subprocess.run(command, input=given.encode(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
