"""What the rules, the reader and both together make of posts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checks.joining import join
from checks.model import Finding, Question, Severity
from checks.reader.reader import Report
from checks.review import open_questions
from scripts.reader.fit import is_right
from scripts.reader.posts import Post
from scripts.reader.ruled import ruled


@dataclass(frozen=True, slots=True)
class Verdict:
    """One post, and what one voice (or both) made of it."""

    post: Post
    findings: tuple[Finding, ...]  # riders too
    questions: frozenset[Question]

    @property
    def right(self) -> bool:
        """Whether a mark stands where a label does."""
        return any(is_right(self.post, f.rule.category, *f.span) for f in self.findings)

    @property
    def stopped(self) -> bool:
        """Whether a mark that stands where a label does holds the post back."""
        return any(
            f.severity is Severity.STOP and is_right(self.post, f.rule.category, *f.span)
            for f in self.findings
        )

    @property
    def worst(self) -> int:
        """The gravest mark; 0 where there is none."""
        return max((int(f.severity) for f in self.findings), default=0)


Said = Callable[[Post], Report]


def writer(post: Post) -> str:
    """Return who wrote a post."""
    return post["id"].split("-")[0]


def verdicts(posts: Iterable[Post], said: Said) -> dict[str, list[Verdict]]:
    """Judge every post three times."""
    found: dict[str, list[Verdict]] = {"rules": [], "reader": [], "both": []}
    for post in posts:
        rules, report = ruled(post), said(post)
        for name, findings, questions in (
            ("rules", join(rules, ()), frozenset[Question]()),
            ("reader", join((), report.findings), report.questions),
            ("both", join(rules, report.findings, report.calm), report.questions),
        ):
            asked = open_questions(findings, questions)
            every = tuple(each for f in findings for each in (f, *f.also))
            found[name].append(Verdict(post, every, asked))
    return found
