"""Tables of a pack as people write them: every value with its shape, every fault with its place."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any


class PackError(ValueError):
    """A pack cannot be read. Names the table, the key and what is wrong; never what was written."""

    def __init__(self, table: str, key: str, problem: str) -> None:
        place = ", ".join(part for part in (table, f"“{key}”" if key else "") if part)
        super().__init__(f"{place}: {problem}" if place else problem)


class Table:
    """One table. ``where`` is how a person finds it: "[myths.tea-gout]".

    Every reader of a value raises a PackError where the value is missing or has another shape.
    """

    def __init__(self, where: str, raw: object) -> None:
        if not isinstance(raw, Mapping):
            raise PackError(where, "", "this is no table")
        self.where = where
        self._raw: Mapping[str, Any] = raw

    def only(self, *keys: str) -> None:
        """Refuse every other key: one that is misspelt would be passed over in silence."""
        if unknown := sorted(self._raw.keys() - {*keys}):
            raise self.problem(unknown[0], "there is no such key")

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._raw

    def text(self, key: str, default: str | None = None) -> str:
        """Return words; without a default, some there must be."""
        value = self._get(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.problem(key, "words are needed, in quotes")
        return value.strip()

    def texts(self, key: str, default: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return a list of words."""
        value = self._get(key, default)
        if not _is_list(value) or not all(isinstance(each, str) for each in value):
            raise self.problem(key, "a list of words is needed")
        return tuple(value)

    def groups(self, key: str) -> list[list[str]]:
        """Return a list of lists of words."""
        value = self._get(key)
        if not _is_list(value) or not all(
            _is_list(group) and all(isinstance(term, str) for term in group) for group in value
        ):
            raise self.problem(key, "lists of words in a list are needed")
        return [[*group] for group in value]

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.problem(key, "true or false is needed, without quotes")
        return value

    def one_of(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """Return one of some words."""
        value = self._get(key, default)
        if value not in choices:
            raise self.problem(key, f"one of {', '.join(choices)} is needed")
        return str(value)

    def day(self, key: str) -> date:
        """Return a day: 2026-11-28, with or without quotes, or a month, which is its first."""
        value = self._get(key)
        if isinstance(value, date):
            return date(value.year, value.month, value.day)  # a time of day is of no use
        try:
            written = str(value)
            return date.fromisoformat(written if len(written) > len("2026-11") else f"{written}-01")
        except ValueError:
            raise self.problem(key, "a day like 2026-11-28 or a month is needed") from None

    def tables(self, key: str) -> "list[Table]":
        """Return a list of tables; none where the key is not there."""
        value = self._get(key, [])
        if not _is_list(value):
            raise self.problem(key, "a list of tables is needed")
        return [Table(f"{self.where}, {key} {n}", each) for n, each in enumerate(value, 1)]

    def problem(self, key: str, problem: str) -> PackError:
        """Return what is wrong with a key, to be raised."""
        return PackError(self.where, key, problem)

    def _get(self, key: str, default: object = None) -> Any:
        if key not in self._raw:
            if default is None:
                raise self.problem(key, "this key is missing")
            return default
        return self._raw[key]


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
