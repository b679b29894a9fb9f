"""One rule at a time, as the pattern tests ask for it."""

from collections.abc import Callable

import pytest

from checks import Checker, Context, Rulebook, Severity, load_rulebook


def alone(least: Severity) -> Callable[..., list[str]]:
    rules = load_rulebook().rules

    def find(rule: str, text: str, **context: object) -> list[str]:
        checker = Checker(Rulebook({rule: rules[rule]}))
        found = checker.check(text, Context(**context))
        return [finding.quote for finding in found if finding.severity >= least]

    return find


@pytest.fixture(scope="session")
def found() -> Callable[..., list[str]]:
    """What one rule alone marks in a text: ``found(rule, text, **context)`` gives its quotes."""
    return alone(Severity.ADVICE)


@pytest.fixture(scope="session")
def disturbed() -> Callable[..., list[str]]:
    """What one rule alone holds up: its quotes at CAUTION or above."""
    return alone(Severity.CAUTION)
