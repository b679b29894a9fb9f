"""The blanks of a template: what may go into one, and how they are filled.

Blanks are written ``{{snake_case}}`` and nothing else: no conditions, no loops, no attributes. A
value is put in once and never looked at again, so text a person typed cannot become a blank.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

_BLANK = re.compile(r"\{\{([a-z][a-z0-9_]*)\}\}")
_PHONE = re.compile(r"[+(]?[0-9][0-9 ().\-–]*(?:(?:ext\.?|x) ?[0-9]+)?")
_LINK = re.compile(r"https?://[^\s/]+\.[^\s]+")
_TIME = re.compile(
    r"(?:noon|midnight|(?:0?[1-9]|1[0-2])(?:[:.][0-5][0-9])? ?[ap]\.?m\.?"
    r"|(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9])",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"@?[\w.\-]+(?:@[\w\-]+(?:\.[\w\-]+)+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_WORDS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "today", "tonight", "tomorrow")
_LEAP_YEAR = 2028  # a day without a year may be 29 February


class BlankType(StrEnum):
    """What kind of thing a blank takes."""

    TEXT = "text"
    NOTE = "note"
    PLACE = "place"
    DATE = "date"
    TIME = "time"
    PHONE = "phone"
    URL = "url"
    NUMBER = "number"
    CHOICE = "choice"
    HANDLE = "handle"


class Bind(StrEnum):
    """Who fills a blank, and when."""

    APPROVE = "approve"  # the organisation, once
    PROFILE = "profile"  # the writer's own card
    COMPOSE = "compose"  # the writer, each time


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of a template."""

    name: str
    type: BlankType
    label: str
    bind: Bind
    max: int = 0  # characters; 0: no limit
    choices: tuple[str, ...] = ()
    default_from: str = ""  # a profile fact: "org.phone"

    def problem(self, value: str) -> str:
        """Why ``value`` cannot go in, as a sentence for the writer; empty when it can."""
        value = value.strip()
        if not value:
            return "Please fill this in."
        if "\n" in value and self.type is not BlankType.NOTE:
            return "Please keep this to one line."
        if self.max and len(value) > self.max:
            return f"Please use {self.max} characters or fewer. This has {len(value)}."
        if self.type is BlankType.CHOICE:
            return "" if value in self.choices else "Please pick one from the list."
        check = _CHECKS.get(self.type)
        return check(value) if check else ""


def names_in(body: str) -> tuple[str, ...]:
    """The names of the blanks in ``body``, in reading order, each once."""
    return tuple(dict.fromkeys(_BLANK.findall(body)))


def fill(body: str, values: Mapping[str, str]) -> str:
    """Put ``values`` into ``body`` in one pass. A blank with no value stays as it is written."""
    return _BLANK.sub(lambda match: values.get(match[1], "").strip() or match[0], body)


def pieces(body: str) -> tuple[tuple[str, str], ...]:
    """``body`` cut at its blanks: (plain text, "") and ("", blank name), in reading order."""
    cut = _BLANK.split(body)  # text, name, text, name, ..., text
    marked = [("", part) if at % 2 else (part, "") for at, part in enumerate(cut)]
    return tuple(piece for piece in marked if any(piece))


def _phone_problem(value: str) -> str:
    digits = sum(char.isdigit() for char in value)
    if _PHONE.fullmatch(value) and 3 <= digits <= 15:
        return ""
    return "Please write a phone number, such as 555 0100."


def _link_problem(value: str) -> str:
    if _LINK.fullmatch(value):
        return ""
    return "Please write the whole link, starting with https://"


def _time_problem(value: str) -> str:
    return "" if _TIME.fullmatch(value) else "Please write a time, such as 9 am or 17:30."


def _number_problem(value: str) -> str:
    return "" if value.isdecimal() else "Please write a number in digits."


def _handle_problem(value: str) -> str:
    return "" if _HANDLE.fullmatch(value) else "Please write a handle, such as @yourclinic."


def _date_problem(value: str) -> str:
    """Dates are words for a reader ("Sat Oct 3"), so this only catches what cannot be one."""
    words = re.findall(r"[a-z]+", value.casefold())
    numbers = [int(digits) for digits in re.findall(r"[0-9]+", value)]
    months = [at + 1 for word in words for at, name in enumerate(_MONTHS) if word.startswith(name)]
    known = any(word.startswith(_DAY_WORDS) for word in words)
    if not numbers and not known:
        return "Please write a day, such as Sat Oct 3."
    if not months and not known and len(numbers) < 2:
        return "Please write the month too, such as Oct 3."
    days = [number for number in numbers if number < 100]
    if months and days:
        last = monthrange(_LEAP_YEAR, months[0])[1]
        if not 1 <= days[0] <= last:
            return f"That month has {last} days. Please check the day."
    return ""


_CHECKS: Mapping[BlankType, Callable[[str], str]] = {
    BlankType.PHONE: _phone_problem,
    BlankType.URL: _link_problem,
    BlankType.DATE: _date_problem,
    BlankType.TIME: _time_problem,
    BlankType.NUMBER: _number_problem,
    BlankType.HANDLE: _handle_problem,
}
