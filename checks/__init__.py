"""Text in, findings out. Plain Python: no Qt, no disk, no network, no clock."""

from checks.checker import Checker
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
