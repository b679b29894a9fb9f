"""The two lives of a writer, and the card that says who is speaking."""

import json
import re
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime, time, timedelta
from typing import Any

from app.vault import Vault
from checks.model import Context, Kind, Mode

_KEY = "profile"
_SHAPE = 1  # of the stored card; a reader skips what it does not know
_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "nurse", "sister"})
_DAYS = tuple(range(7))  # Monday is 0


@dataclass(frozen=True, slots=True)
class Profile:
    """One life's card. Only ``name`` is asked for; everything else may be empty.

    ``work_days`` counts from Monday = 0. A shift that ends at or before the hour it begins
    runs past midnight.
    """

    kind: Kind
    name: str = field(default="", repr=False)
    role: str = ""
    credentials: tuple[str, ...] = ()
    specialty: str = ""  # what one works in: "orthopaedics"
    organisation: str = field(default="", repr=False)
    aliases: tuple[str, ...] = field(default=(), repr=False)  # other names of the organisation
    workplace_size: str = ""
    phone: str = field(default="", repr=False)  # the clinic's public number, never the writer's
    page: str = field(default="", repr=False)
    networks: tuple[str, ...] = ()  # ids of resources/networks.toml
    handle: str = field(default="", repr=False)  # without the first @
    disclosure: str = field(default="", repr=False)
    work_days: tuple[int, ...] = ()
    work_from: time | None = None
    work_until: time | None = None

    @property
    def word(self) -> str:
        """WORK or PERSONAL."""
        return self.kind.word

    @property
    def label(self) -> str:
        """Who a button speaks for: "WORK @arivera@mstdn.example", or the name without a handle."""
        who = f"@{self.handle.removeprefix('@')}" if self.handle else self.name
        return f"{self.word} {who}".strip()

    @property
    def shown_name(self) -> str:
        """The name with its credentials: "Ana Rivera, RN"."""
        return ", ".join(part for part in (self.name, *self.credentials) if part)

    @property
    def initials(self) -> str:
        """One or two capitals for the avatar; empty without a name."""
        words = [word for word in _bare_name(self.name).split() if word[0].isalnum()]
        return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))

    def context(
        self, mode: Mode, reply_to: str = "", rules_off: frozenset[str] = frozenset()
    ) -> Context:
        """What the checker may know of this writer."""
        return Context(
            kind=self.kind,
            mode=mode,
            reply_to=reply_to,
            own_names=_name_forms(self.name),
            organisations=frozenset(filter(None, (self.organisation, *self.aliases))),
            workplace_size=self.workplace_size,
            public_contacts=_contact_forms(self.phone, self.page, self.handle),
            credentials=frozenset(self.credentials),
            specialty=self.specialty,
            disclosure=self.disclosure,
            rules_off=rules_off,
            this_year=datetime.now().astimezone().year,
        )

    def works_at(self, when: datetime) -> bool:
        """Whether the writer is at work at this local time; False where no hours are given."""
        if self.work_from is None or self.work_until is None:
            return False
        clock, day = when.time(), when.weekday()
        if self.work_from < self.work_until:
            return day in self.work_days and self.work_from <= clock < self.work_until
        yesterday = (when - timedelta(days=1)).weekday()
        evening = day in self.work_days and clock >= self.work_from
        return evening or (yesterday in self.work_days and clock < self.work_until)

    def shift_end(self, when: datetime) -> datetime | None:
        """When the shift ends that the writer is in at this local time; None outside of one."""
        if self.work_until is None or not self.works_at(when):
            return None
        end = datetime.combine(when.date(), self.work_until, when.tzinfo)
        return end if end > when else end + timedelta(days=1)

    def just_worked(self, when: datetime, within: timedelta) -> bool:
        """Whether a shift has ended in the time before this local time."""
        return not self.works_at(when) and self.works_at(when - within)

    def tidied(self) -> "Profile":
        """The card as it is kept: no stray blanks, no empty entries, the handle without its @."""
        text: dict[str, Any] = {
            each.name: " ".join(getattr(self, each.name).split())
            for each in fields(self)
            if each.type is str
        }
        text["handle"] = text["handle"].removeprefix("@")
        return replace(
            self,
            **text,
            credentials=_entries(self.credentials),
            aliases=_entries(self.aliases),
            networks=_entries(self.networks),
            work_days=tuple(sorted({day for day in self.work_days if day in _DAYS})),
        )

    def problems(self) -> dict[str, str]:
        """What a person should look at again: field name → sentence. Empty when all is well."""
        card, found = self.tidied(), {}
        if not card.name:
            found["name"] = "Please give the name you post under."
        if re.search(r"\s", card.handle):
            found["handle"] = "A handle has no spaces, like arivera@mstdn.example."
        elif card.handle and not re.fullmatch(r"[\w.\-]+(@[\w\-]+(\.[\w\-]+)+)?", card.handle):
            found["handle"] = "A handle looks like arivera or arivera@mstdn.example."
        if card.phone and len(_digits(card.phone)) < 5:
            found["phone"] = "This phone number looks too short."
        if card.page and ("." not in card.page or " " in card.page):
            found["page"] = "A page looks like clinic.example or https://clinic.example."
        if (card.work_from is None) != (card.work_until is None):
            found["work_until"] = "Please give both hours, or leave both empty."
        elif card.work_from is not None and card.work_from == card.work_until:
            found["work_until"] = "Work should end at another hour than it starts."
        return found


class ProfileStore:
    """The card in one vault. ``notice`` is a sentence to show when a kept card was unreadable."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.notice = ""

    def load(self) -> Profile | None:
        """The card, or None before the first was kept. Raises a VaultError.

        A card that cannot be read is kept aside in the file and asked for again.
        """
        raw = self._vault.meta(_KEY)
        if raw is None:
            return None
        try:
            return _read(json.loads(raw))
        except (ValueError, TypeError, KeyError):
            self._vault.set_meta(f"{_KEY}.damaged", raw)
            self.notice = (
                "Your profile card could not be read, so Curbside asks for it again. "
                "Your drafts are all here."
            )
            return None

    def save(self, profile: Profile) -> Profile:
        """Keep the card, tidied; return it so. Raises a VaultError."""
        card = profile.tidied()
        kept = {**asdict(card), "shape": _SHAPE}
        for hour in ("work_from", "work_until"):
            kept[hour] = kept[hour].isoformat("minutes") if kept[hour] else None
        self._vault.set_meta(_KEY, json.dumps(kept))
        self.notice = ""
        return card


def _read(kept: Any) -> Profile:
    """A card from what was kept: unknown keys are skipped, odd values left empty.

    Raises:
        TypeError, ValueError, KeyError: It is no card, or its kind is unknown.
    """
    if not isinstance(kept, dict):
        raise TypeError("a card is a table")
    values: dict[str, Any] = {}
    for each in fields(Profile):
        value = kept.get(each.name)
        if each.type is str and isinstance(value, str):
            values[each.name] = value
        elif each.type == tuple[str, ...] and isinstance(value, list):
            values[each.name] = tuple(item for item in value if isinstance(item, str))
    days = kept.get("work_days")
    return Profile(
        kind=Kind(kept["kind"]),
        **values,
        work_days=tuple(day for day in days if day in _DAYS) if isinstance(days, list) else (),
        work_from=_hour(kept.get("work_from")),
        work_until=_hour(kept.get("work_until")),
    )


def _hour(kept: Any) -> time | None:
    try:
        return time.fromisoformat(kept)
    except (TypeError, ValueError):
        return None


def _entries(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (" ".join(value.split()) for value in values))))


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _bare_name(name: str) -> str:
    """The name without what stands before it and after a comma: "Dr. Ana Rivera, RN"."""
    words = name.partition(",")[0].split()
    while words and words[0].rstrip(".").casefold() in _TITLES:
        del words[0]
    return " ".join(words)


def _name_forms(name: str) -> frozenset[str]:
    """The ways a writer signs: as given, bare, and the title with the last name."""
    bare = _bare_name(name)
    given = name.partition(",")[0].strip()
    forms = {name, given, bare}
    title = given.removesuffix(bare).strip()
    if bare and title:
        forms |= {f"{title} {bare.split()[-1]}", f"{title.rstrip('.')} {bare.split()[-1]}"}
    return frozenset(filter(None, forms))


def _contact_forms(phone: str, page: str, handle: str) -> frozenset[str]:
    """Each public contact as given and bare: digits, no https:// and no last slash, no @."""
    bare_page = re.sub(r"^https?://(www\.)?", "", page, flags=re.IGNORECASE).rstrip("/")
    bare_handle = handle.removeprefix("@")
    forms = {phone, _digits(phone), page, bare_page, bare_handle}
    if bare_handle:
        forms.add(f"@{bare_handle}")
    return frozenset(filter(None, forms))
