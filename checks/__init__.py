"""Text in, findings out. Plain Python: no Qt, no disk, no network, no clock.

The nouns are here at once; the checker and its rules are imported when they are first named,
because a window can be painted before the first rule is needed.
"""

from typing import TYPE_CHECKING, Any

from checks.model import (
    Category,
    Certainty,
    Context,
    Finding,
    Fix,
    Guideline,
    Kind,
    Mode,
    Rule,
    Severity,
    Span,
)

if TYPE_CHECKING:
    from checks.checker import Checker
    from checks.rulebook import Rulebook, RulebookError, load_rulebook

__all__ = [
    "Category",
    "Certainty",
    "Checker",
    "Context",
    "Finding",
    "Fix",
    "Guideline",
    "Kind",
    "Mode",
    "Rule",
    "Rulebook",
    "RulebookError",
    "Severity",
    "Span",
    "load_rulebook",
]

_LATER = {
    "Checker": "checks.checker",
    "Rulebook": "checks.rulebook",
    "RulebookError": "checks.rulebook",
    "load_rulebook": "checks.rulebook",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(name)
    from importlib import import_module  # noqa: PLC0415 - for the few names above

    return getattr(import_module(_LATER[name]), name)
