"""When health observances fall, and what is in season today."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

import resources
from app.templates import Library, Template
from checks.model import Kind

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SHELF = 3  # picks on the shelf


class DateRange(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Observance:
    """A day, week or month that a health body keeps."""

    id: str
    name: str
    kind: str
    scope: str
    rule: Mapping[str, Any]
    tags: tuple[str, ...] = ()
    source_url: str = ""
    verified: bool = True
    note: str = ""

    @property
    def short_name(self) -> str:
        """The name as a tile shows it: "Colorectal Cancer Month"."""
        return self.name.removeprefix("National ").replace(" Awareness", "")

    def dates(self, year: int) -> DateRange | None:
        """When it falls in ``year``; None where a body announces it each time.

        Raises:
            KeyError: the rule is of a type nobody wrote.
        """
        return _RULES[self.rule["type"]](self.rule, year)


@dataclass(frozen=True, slots=True)
class ShelfPick:
    """One tile of "In season": a title, its texts and until when it holds."""

    title: str
    template_ids: tuple[str, ...]
    until: date
    symbol: str = "calendar"  # an icon's name

    @property
    def caption(self) -> str:
        """What the tile says under its title: "3 texts · until 31 March"."""
        count = len(self.template_ids)
        texts = "1 text" if count == 1 else f"{count} texts"
        return f"{texts} · until {self.until.day} {self.until:%B}"


class _Season(NamedTuple):
    """A shelf title for texts that share a tag and have a season of their own."""

    tag: str
    title: str
    symbol: str


_SEASONS = (
    _Season("flu", "Flu", "syringe"),
    _Season("co", "Carbon monoxide", "alarm"),
    _Season("antibiotics", "Antibiotics", "pill"),
    _Season("heat", "Heat", "sun"),
    _Season("smoke", "Wildfire smoke", "wind"),
    _Season("ticks", "Ticks", "shield"),
    _Season("mosquito", "Mosquitoes", "shield"),
    _Season("drowning", "Water safety", "drop"),
    _Season("sun", "Sun safety", "sun"),
    _Season("school", "Back to school", "book"),
    _Season("rsv", "RSV", "syringe"),
    _Season("respiratory", "Coughs and colds", "user"),
    _Season("norovirus", "Norovirus", "drop"),
    _Season("cold", "Bitter cold", "snow"),
)


def in_season(
    today: date, library: Library, profile: Kind = Kind.PROFESSIONAL
) -> tuple[ShelfPick, ...]:
    """Up to three shelf tiles for ``today``.

    Two observances running now come first, the soonest to end leading; then the seasons of the
    texts themselves, so that flu does not hide behind three months of something else. A text
    stands on one tile only.
    """
    texts = library.search(profile=profile)
    running = _running(today, texts)
    picks = [*running[: _SHELF - 1], *_seasonal(today, texts), *running[_SHELF - 1 :]]
    shelf: list[ShelfPick] = []
    taken: set[str] = set()
    for pick in picks:
        if not taken.intersection(pick.template_ids):
            shelf.append(pick)
            taken.update(pick.template_ids)
    return tuple(shelf[:_SHELF])


def _running(today: date, texts: tuple[Template, ...]) -> list[ShelfPick]:
    picks = []
    for observance in load_observances():
        span = observance.dates(today.year)
        ids = tuple(text.id for text in texts if observance.id in text.observances)
        if ids and span and span.holds(today):
            picks.append(ShelfPick(observance.short_name, ids, span.last))
    return sorted(picks, key=lambda pick: (pick.until, pick.title))


def _seasonal(today: date, texts: tuple[Template, ...]) -> list[ShelfPick]:
    picks = []
    for season in _SEASONS:
        mine = [text for text in texts if season.tag in text.tags and text.in_season(today)]
        if mine:
            until = max(_season_end(text, today) for text in mine)
            ids = tuple(text.id for text in mine)
            picks.append(ShelfPick(season.title, ids, until, season.symbol))
    return picks


def _season_end(text: Template, today: date) -> date:
    if text.season is None:
        raise ValueError(f"{text.id} has no season")
    month, day = (int(part) for part in text.season[1].split("-"))
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)


@cache
def load_observances() -> tuple[Observance, ...]:
    """Read the observances that ship with Curbside (once, about 7 ms)."""
    raw = tomllib.loads(resources.read_text("observances.toml"))
    return tuple(
        Observance(**{**one, "tags": tuple(one.get("tags", ()))}) for one in raw["observance"]
    )


def _one_day(day: date) -> DateRange:
    return DateRange(day, day)


def _week_from(first: date) -> DateRange:
    return DateRange(first, first + timedelta(days=6))


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th (from 1) ``weekday`` (Monday is 0) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _fixed(rule: Mapping[str, Any], year: int) -> DateRange:
    return _one_day(date(year, rule["month"], rule["day"]))


def _month(rule: Mapping[str, Any], year: int) -> DateRange:
    first = date(year, rule["month"], 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return DateRange(first, following - timedelta(days=1))


def _weekday(rule: Mapping[str, Any], year: int) -> DateRange:
    weekday = _WEEKDAYS.index(rule["weekday"])
    return _one_day(_nth_weekday(year, rule["month"], weekday, rule["n"]))


def _full_week(rule: Mapping[str, Any], year: int) -> DateRange:
    """The n-th week that begins in the month, counted from its first starting weekday."""
    start = _WEEKDAYS.index(rule["start"])
    return _week_from(_nth_weekday(year, rule["month"], start, rule["n"]))


def _week_with(rule: Mapping[str, Any], year: int) -> DateRange:
    """The week that holds a given day."""
    day = date(year, rule["month"], rule["day"])
    back = (day.weekday() - _WEEKDAYS.index(rule["start"])) % 7
    return _week_from(day - timedelta(days=back))


def _range(rule: Mapping[str, Any], year: int) -> DateRange:
    return DateRange(
        date.fromisoformat(f"{year}-{rule['from']}"), date.fromisoformat(f"{year}-{rule['to']}")
    )


def _relative(rule: Mapping[str, Any], year: int) -> DateRange:
    first = _ANCHORS[rule["to"]](year) + timedelta(days=rule["offset"])
    return DateRange(first, first + timedelta(days=rule["days"] - 1))


def _announced(_rule: Mapping[str, Any], _year: int) -> None:
    """Some body names the date each year, so we give none."""


def _memorial_day(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


_ANCHORS: Mapping[str, Callable[[int], date]] = {
    "mothers_day": lambda year: _nth_weekday(year, 5, 6, 2),
    "fathers_day": lambda year: _nth_weekday(year, 6, 6, 3),
    "memorial_day": _memorial_day,
    "thanksgiving": lambda year: _nth_weekday(year, 11, 3, 4),
}
_RULES: Mapping[str, Callable[[Mapping[str, Any], int], DateRange | None]] = {
    "fixed": _fixed,
    "month": _month,
    "nth_weekday": _weekday,
    "full_week": _full_week,
    "week_with": _week_with,
    "range": _range,
    "relative": _relative,
    "announced": _announced,
}
