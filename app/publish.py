"""What the publish bar says about a draft: pure decisions, in words."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.drafts import Draft
from app.present import clipped
from app.profiles import Profile
from checks import Finding, Kind, Severity
from checks.review import Review
from widgets.publish import PublishState
from widgets.story_view import StoryView


class Doubt(StrEnum):
    """Why a review cannot speak for the whole text."""

    NONE = "none"
    WAITING = "waiting"  # part of it is still being checked
    BLIND = "blind"  # the rules could not be read


def publish_state(
    review: Review,
    profile: Profile,
    draft: Draft,
    now: datetime,
    *,
    pause: bool,
    doubt: Doubt = Doubt.NONE,
) -> PublishState:
    """Tell whether a copy may be asked for, and if not, why not and what to do."""
    button = f"Copy as {profile.label}"
    if draft.held_until is not None and draft.held_until > now:
        return PublishState(
            title=f"On hold until {clock(draft.held_until, now)}",
            detail="You asked for time. “Hold until…” also ends it.",
            severity=None,
            enabled=False,
            button_text=button,
        )
    if not draft.text.strip():
        return PublishState(
            title="Nothing to copy yet",
            detail="Write first, or start from a template.",
            severity=None,
            enabled=False,
            button_text=button,
        )
    if review.stops:
        return PublishState(
            title=f"{counted(len(review.stops), 'stop')} open, so copying waits",
            detail=f"Change {quoted(review.stops[0])}.",
            severity=Severity.STOP,
            enabled=False,
            button_text=button,
        )
    if doubt is Doubt.BLIND:
        return PublishState(
            title="Nothing is checked",
            detail="The rules could not be read.",
            severity=Severity.STOP,
            enabled=False,
            button_text=button,
        )
    if doubt is Doubt.WAITING:
        return still_reading(profile)
    after = "You will read it once more first." if pause else "It goes to the clipboard as it is."
    if review.cautions:
        it = "it" if len(review.cautions) == 1 else "them"
        return PublishState(
            title=f"{counted(len(review.cautions), 'caution')} open",
            detail=f"Copying asks about {it} once more." if pause else after,
            severity=Severity.CAUTION,
            enabled=True,
            button_text=button,
        )
    return PublishState(
        title="Ready when you are", detail=after, severity=None, enabled=True, button_text=button
    )


def still_reading(profile: Profile) -> PublishState:
    """Say that a copy, now or asked for meanwhile, waits until the words are read."""
    return PublishState(
        title="Still reading",
        detail="Copying goes on once all is read.",
        severity=None,
        enabled=True,
        waiting=True,
        button_text=f"Copy as {profile.label}",
    )


def copied_state(profile: Profile, now: datetime) -> PublishState:
    """Say that the post is on the clipboard, and as whom."""
    return PublishState(
        title=f"Copied as {profile.label} at {now.astimezone():%H:%M}",
        detail=f"Paste it where you post as {profile.word}.",
        severity=None,
        enabled=True,
        button_text=f"Copy as {profile.label}",
    )


def clock(when: datetime, now: datetime) -> str:
    """Say when, in the writer's own time: "20:00", "tomorrow 07:00", "Monday 07:00"."""
    local, today = when.astimezone(), now.astimezone()
    days = (local.date() - today.date()).days
    day = "" if days == 0 else "tomorrow " if days == 1 else f"{local:%A} "
    return f"{day}{local:%H:%M}"


def hold_choices(now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Return the times a post may be held until: label and aware time, the nearest first."""
    local = now.astimezone()
    tonight = local.replace(hour=20, minute=0, second=0, microsecond=0)
    morning = next_morning(now)
    monday = morning + timedelta(days=(7 - morning.weekday()) % 7)
    found = [("One hour", local + timedelta(hours=1))]
    if local < tonight - timedelta(hours=1):
        found.append(("Tonight, 20:00", tonight))
    found.append(("Tomorrow, 07:00", morning))
    if monday != morning:
        found.append(("Monday, 07:00", monday))
    return tuple(found)


def wrong_account(kind: Kind) -> str:
    """Say, before a copy, that words may fit the other account better."""
    fits = f"This may fit your {kind.other.word} account better."
    return f"{fits} You are about to copy it as {kind.word}."


def next_morning(now: datetime) -> datetime:
    """Return seven o'clock of the next day, in the writer's own time."""
    tomorrow = now.astimezone() + timedelta(days=1)
    return tomorrow.replace(hour=7, minute=0, second=0, microsecond=0)


def counted(number: int, noun: str) -> str:
    """Return "1 stop is" or "2 stops are"."""
    return f"{number} {noun} is" if number == 1 else f"{number} {noun}s are"


def quoted(finding: Finding, limit: int = 48) -> str:
    """Return the finding's words in quotes, shortened at a word."""
    return f"“{clipped(' '.join(finding.quote.split()), limit)}”"


def spoken(review: Review, story: StoryView | None = None) -> str:
    """Say the state of the review, and of the story told, for a screen reader."""
    return f"{_spoken_findings(review)} {_spoken_story(story)}".strip()


def _spoken_story(story: StoryView | None) -> str:
    if story is None:
        return ""
    asks = "Is this about a real person?" if story.asked and story.answer is None else ""
    fits = f"{story.estimate.words}." if story.estimate is not None else ""
    return f"{asks} {fits}".strip()


def _spoken_findings(review: Review) -> str:
    counts = [
        f"{len(group)} {noun}{'s' if len(group) != 1 and noun != 'advice' else ''}"
        for group, noun in (
            (review.stops, "stop"),
            (review.cautions, "caution"),
            (review.advice, "advice"),
        )
        if group
    ]
    if not counts:
        return "Nothing to change."
    first = min(review.findings, key=lambda f: (-f.severity, f.span))
    return f"{', '.join(counts)}. {first.severity.word}: {first.rule.title}, {quoted(first)}."
