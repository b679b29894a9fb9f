"""What the reader says for each category: its words and guidelines, as rules that never search."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import resources
from checks.model import Certainty, Context, Fix, Guideline, Hit, Kind, Mode, Rule, Severity
from checks.reader.labels import CATEGORIES

if TYPE_CHECKING:
    from checks.model import Category

FILE = "reader/says.toml"


def load_says(guidelines: Mapping[str, Guideline]) -> "dict[Category, Rule]":
    """Load the reader's words.

    Raises:
        ValueError: naming the table and what is wrong with it.
    """
    data = tomllib.loads(resources.read_text(FILE))
    found = {}
    for category in CATEGORIES:
        table = data.get(category.value, {})
        try:
            found[category] = Rule(
                id="read-" + category.value.replace("_", "-"),
                code="read",
                category=category,
                severities=tuple((kind, Severity.CAUTION) for kind in Kind),
                modes=frozenset(Mode),
                title=table["title"],
                why=table["why"],
                guideline=guidelines[table["guideline"]],
                certainty=Certainty.READ,
                find=_never,
                fixes=tuple(Fix(**fix) for fix in table["fixes"]),
            )
        except (KeyError, TypeError) as problem:
            raise ValueError(f"{FILE}: {category.value}: {problem}") from problem
    return found


def _never(_text: str, _context: Context) -> Iterable[Hit]:
    """The network finds; this rule only speaks."""
    return ()
