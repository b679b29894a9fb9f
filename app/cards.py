"""Between a profile and the form that shows it: the one place that knows both shapes."""

from dataclasses import fields
from datetime import time
from typing import Any

from app.profiles import Profile
from checks import Kind
from widgets.profile_form import ProfileFields

_HOURS = ("work_from", "work_until")


def fields_of(profile: Profile) -> ProfileFields:
    """Return a profile as the form shows it."""
    same: dict[str, Any] = {
        each.name: getattr(profile, each.name)
        for each in fields(ProfileFields)
        if each.name not in _HOURS
    }
    return ProfileFields(
        **same, work_from=_clock(profile.work_from), work_until=_clock(profile.work_until)
    )


def profile_of(kind: Kind, typed: ProfileFields) -> Profile:
    """Return the profile that a filled form describes; hours that cannot be read are left out."""
    same: dict[str, Any] = {
        each.name: getattr(typed, each.name)
        for each in fields(ProfileFields)
        if each.name not in _HOURS
    }
    hours = _hour(typed.work_from), _hour(typed.work_until)
    return Profile(kind=kind, **same, work_from=hours[0], work_until=hours[1]).tidied()


def problems(kind: Kind, typed: ProfileFields) -> dict[str, str]:
    """Say what should be looked at again: field name and sentence."""
    found = profile_of(kind, typed).problems()
    for name in _HOURS:
        if getattr(typed, name) and _hour(getattr(typed, name)) is None:
            found["work_until"] = "Please give hours like 07:00."
    return found


def _clock(hour: time | None) -> str:
    return hour.isoformat("minutes") if hour else ""


def _hour(words: str) -> time | None:
    hours, colon, minutes = words.partition(":")
    try:
        return time(int(hours), int(minutes) if colon else 0)
    except ValueError:
        return None
