"""One rule at a time, as the pattern tests ask for it."""

from collections.abc import Callable

import pytest

from checks import Checker, Context, Rulebook, load_rulebook


@pytest.fixture(scope="session")
def found() -> Callable[..., list[str]]:
    """What one rule alone marks in a text: ``found(rule, text, **context)`` gives its quotes."""
    rules = load_rulebook().rules

    def find(rule: str, text: str, **context: object) -> list[str]:
        checker = Checker(Rulebook({rule: rules[rule]}))
        return [finding.quote for finding in checker.check(text, Context(**context))]

    return find
