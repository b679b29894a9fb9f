"""From the app's nouns to what widgets show: words, rows and counts. Pure functions."""

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import resources
from app.consents import ConsentRecord, Standing
from app.drafts import DraftSummary
from app.profiles import Profile
from app.stamps import Stamp
from checks import Kind
from checks.writing.networks import Count, Network
from checks.writing.readability import Reading
from widgets.composer import Example, Insertable, Speaker
from widgets.drafts import DraftRow

if TYPE_CHECKING:
    from app.session import Session

_BANDS = {
    "easy": "easy for most people",
    "fine": "fine for most people",
    "hard": "hard for many people",
}


def speaker(profile: Profile, networks: Iterable[Network]) -> Speaker:
    """Say who speaks and where it will go."""
    names = [network.name for network in networks if network.id in profile.networks]
    handle = f"@{profile.handle}" if profile.handle else profile.name
    full = f"to {', '.join(names)}" if names else ""
    return Speaker(handle, full, f"to {len(names)} networks" if len(names) > 1 else full)


def draft_rows(summaries: Iterable[DraftSummary], now: datetime) -> tuple[DraftRow, ...]:
    """Say what each draft is and when it was last touched, in the writer's own time."""
    return tuple(
        DraftRow(
            id=summary.id,
            title=summary.title,
            subtitle=f"{summary.mode.value.capitalize()} · {moment(summary.updated, now)}",
            severity=summary.worst,
        )
        for summary in summaries
    )


def moment(when: datetime, now: datetime) -> str:
    """Say when: "10:42" today, "yesterday", "Sunday" within a week, else "18 Nov"."""
    local, today = when.astimezone(), now.astimezone()
    days = (today.date() - local.date()).days
    if days <= 0:
        return f"{local:%H:%M}"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"{local:%A}"
    day = f"{local.day} {local:%b}"
    return day if local.year == today.year else f"{day} {local.year}"


def consent_words(record: ConsentRecord | None, text: str, now: datetime) -> str:
    """Say what the draft's consent record is worth now; empty where there is none."""
    if record is None:
        return ""
    made, until = (day_words(day, now) for day in (record.made, record.until))
    match record.standing(text, now.astimezone().date()):
        case Standing.HOLDS:
            return f"Consent record of {made}, until {until}."
        case Standing.ENDED:
            return f"The consent record of {made} ended on {until} and no longer counts."
        case Standing.OTHER_TEXT:
            return (
                f"Most of this text is new since the consent record of {made}, so it no longer "
                "counts. Look at it again."
            )


def verified_words(stamp: Stamp | None, text: str, now: datetime) -> str:
    """Say what the draft's stamp is worth now; empty where there is none."""
    if stamp is None:
        return ""
    made = day_words(stamp.made, now)
    if stamp.standing(text) is Standing.HOLDS:
        return f"Verified on {made}."
    return (
        f"Most of this text is new since it was verified on {made}, so the stamp no longer counts. "
        "Check it again."
    )


def day_words(day: date, now: datetime) -> str:
    """Say a day: "12 Nov", or "1 Mar 2027" in another year."""
    year = "" if day.year == now.astimezone().year else f" {day.year}"
    return f"{day.day} {day:%b}{year}"


def full_day(day: date) -> str:
    """Say a day with its year: "1 Mar 2027"."""
    return f"{day.day} {day:%b %Y}"


def clipped(words: str, longest: int) -> str:
    """Shorten words that are quoted back to so many code points, at a space."""
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + "…"


def link_words(url: str) -> str:
    """Say that an address was copied, and what to do with it: Curbside opens no page itself."""
    host = url.partition("//")[2].partition("/")[0].removeprefix("www.")
    return f"The link to {host} is copied. Paste it into your browser to look."


def saved_words(when: datetime) -> str:
    """Say when the draft was saved."""
    return f"Saved {when.astimezone():%H:%M}"


def counts(text: str, profile: Profile, networks: Iterable[Network]) -> list[Count]:
    """Count the text as each of the profile's networks does."""
    chosen = [network for network in networks if network.id in profile.networks]
    if not text:  # an empty page is painted before the counting is even loaded
        return [Count(0, network.limit, network.name) for network in chosen]
    from checks.writing.counters import count  # noqa: PLC0415 - its patterns take 20 ms

    return [count(text, network) for network in chosen]


def reading_words(reading: Reading | None) -> str:
    """Say how the text reads, as a band: a grade to one decimal would claim too much."""
    if reading is None or reading.grade is None or reading.band not in _BANDS:
        return ""
    causes = f": {reading.causes[0]}" if reading.band == "hard" and reading.causes else ""
    return f"Reads at grade {max(1, round(reading.grade))}, {_BANDS[reading.band]}{causes}"


def reader_words(trouble: str) -> str:
    """Say on the settings page what the reader is, or why it cannot read."""
    return trouble or (
        "A small model on this computer. It finds stories, contempt and rumours that no list "
        "foresees, and it is sometimes wrong. It never learns from what you type."
    )


def reader_note(session: "Session") -> str:
    """Say under the cards what goes unmarked, where the reader does not read along."""
    if not session.settings.reader:
        return (
            "The reader is off: stories without a name, contempt and rumours in new words go "
            "unmarked."
        )
    return session.reader_trouble


def insertables(profile: Profile) -> tuple[Insertable, ...]:
    """Return what can be put into a text: from the writer's card, or with a page that helps."""
    found = []
    card = [part for part in (profile.organisation, profile.phone, profile.page) if part]
    if profile.kind is Kind.PROFESSIONAL and card:
        found.append(Insertable("Organisation card", "card", " · ".join(card)))
    if profile.disclosure:
        found.append(Insertable("Disclosure line", "shield", profile.disclosure))
    found.append(Insertable("Source", "source", opens="source"))
    found.append(Insertable("Reflection", "heart", opens="reflection"))
    return tuple(found)


def examples(kind: Kind) -> tuple[Example, ...]:
    """Return the invented posts of an empty page."""
    table = tomllib.loads(resources.read_text("examples.toml"))[kind.value]
    return tuple(Example(entry["label"], entry["text"].strip()) for entry in table.values())
