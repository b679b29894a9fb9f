"""Run the rulebook over one paragraph."""

from collections.abc import Iterator
from dataclasses import replace

from checks.examples import unmark
from checks.joining import settle
from checks.model import Context, Finding, Hit, Rule, Severity, Span
from checks.names.tagger import load_tagger
from checks.rulebook import Rulebook


class Checker:
    """Finds what a careful colleague would point out. Holds no state: safe from any thread."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook

    def check(self, paragraph: str, context: Context) -> tuple[Finding, ...]:
        """Return the findings of one paragraph in reading order; none of them overlap.

        Args:
            paragraph: one paragraph; spans are code points of this string.
            context: profile, mode and the facts of the writer's own card.
        """
        return tuple(found for found in self.weigh(paragraph, context) if not found.faint)

    def weigh(self, paragraph: str, context: Context) -> tuple[Finding, ...]:
        """Return what ``check`` does and what is too faint to be said: for ``joining.join``."""
        found: list[Finding] = []
        for rule in self.rulebook:
            severity = rule.severity_in(context.kind)
            if severity is None or context.mode not in rule.modes:
                continue
            if severity is Severity.ADVICE and rule.id in context.rules_off:
                continue
            found.extend(
                _finding(rule, severity, hit, paragraph) for hit in rule.find(paragraph, context)
            )
        return settle(found)

    def warm(self) -> None:
        """Compile what the rules' own examples need, and meet common words: no paragraph waits."""
        for _ in self.warming():
            pass

    def warming(self) -> Iterator[None]:
        """Warm up a rule at a time, for whoever has other things to do in between.

        The first paragraph through a cold checker pays a few tenths of a second; a step here
        costs some milliseconds. Stopping halfway does no harm.
        """
        for rule in self.rulebook:
            for example in rule.flags:
                for _ in rule.find(unmark(example.text).text, example.context):
                    pass
            yield
        yield from load_tagger().warming()


def _finding(rule: Rule, severity: Severity, hit: Hit, paragraph: str) -> Finding:
    blanks = dict(hit.parts)
    fixes = rule.fixes if hit.fixes is None else hit.fixes
    return Finding(
        span=Span(hit.start, hit.end),
        rule=rule,
        severity=hit.severity or severity,
        quote=paragraph[hit.start : hit.end],
        fixes=tuple(
            replace(f, label=fill(f.label, blanks), text=fill(f.text, blanks)) for f in fixes
        ),
        faint=hit.faint,
        told=hit.told,
    )


def fill(text: str, blanks: dict[str, str]) -> str:
    """Put ``blanks`` into the ``{name}`` places of ``text``; leave unknown places as they are."""
    for name, value in blanks.items():
        text = text.replace("{" + name + "}", value)
    return text
