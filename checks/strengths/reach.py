"""Reach: does the post name the house, credit people, and say how to find and follow it?"""

import re
from collections.abc import Iterator

from checks.detectors.reading import compiled
from checks.detectors.words import MONTH
from checks.fixing import Edit
from checks.matching import phrases_pattern, plain
from checks.model import Kind, Mode
from checks.strengths.hashtags import TAG, camel_case, is_readable, tag_of
from checks.strengths.model import Addition, Draft, Sign, at_the_end

TAGS_ENOUGH = 3  # more hashtags than this and nobody reads any of them
_CREDIT = compiled(
    r"""(?<!\w)(?:(?:thanks|thank you|credit|kudos|hats off|shout[- ]?out|props|congratulations
|congrats|well done|applause|proud of|grateful (?:to|for)|honou?red to work with)\b[^.!?\n]{0,60}?
(?:\b(?:team|colleagues?|crew|staff|nurses?|midwi(?:fe|ves)|porters?|cleaners?|doctors?|students?
|volunteers?|pharmacists?|therapists?|paramedics?|night shift|day shift|receptionists?|partners?
|ward|unit|department|clinic|mentors?|teachers?)\b|@\w|(?-i:\b(?:Dr|Prof|Nurse|Sister|Matron)\.?
 [A-Z]))|(?:led|written|made|taught|founded|run|organi[sz]ed) by (?:our|my|the|@\w|(?-i:[A-Z]))
|(?:with|from|by|alongside) (?:my|our) (?:\w+ ){0,2}(?:team|colleagues?|crew|partners?)\b)"""
)
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.-]{2,}")
WHEN = compiled(
    rf"""(?<!\w)(?:\d{{1,2}}(?:[:.]\d\d)? ?(?:a\.?m\.?|p\.?m\.?|o'clock|uhr|hrs)|\d\d?:\d\d
|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|{MONTH}\.? \d{{1,2}}
|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|today|tonight|tomorrow|this (?:week|month|weekend)
|next (?:week|month)|every (?:day|week|month)|daily|weekly)(?!\w)"""
)
WHERE = compiled(
    r"""(?<!\w)(?:https?://\S|www\.\S|[\w-]+\.(?:org|com|gov|net|edu|uk|ie|ca|au|nz|example)\b
|(?:room|hall|lobby|floor|building|street|st|road|avenue|library|school|church|centre|center|clinic
|hospital|surgery|pharmacy|desk|car park|online|on zoom)\b|(?:call|phone|tel|ring)[^\n]{0,20}?\d{3}
|\+?\d[\d ()-]{6,}\d)"""
)
_PICTURE = compiled(
    r"""(?<!\w)(?:photos?|pictures?|pics?|images?|infographics?|posters?|videos?|clips?|graphics?
|screenshots?|selfies?|charts?|drawings?)(?!\w)|[📷📸🎥🖼]"""
)
_DESCRIBED = compiled(
    r"""(?<!\w)(?:image|photo|picture|video|alt)(?: (?:description|text)\b| shows?\b|\s?:)
|\[(?:image|photo|picture|video|alt|id)\b"""
)


def reach(draft: Draft) -> Iterator[Sign]:
    """Yield the signs: the organisation, credit, when and where, hashtags, the picture's words."""
    text, card = draft.seen, draft.card
    if draft.context.mode is Mode.REPLY:
        yield _where(draft)
        return
    if draft.context.kind is Kind.PROFESSIONAL:
        yield Sign(
            "house",
            "Names your organisation",
            _named(draft),
            _house(draft),
        )
    elif card.disclosure:
        yield Sign(
            "whose",
            "Says whose view this is",
            plain(card.disclosure).lower() in text.lower(),
            Addition("Add your line", at_the_end(draft.text, card.disclosure)),
        )
    yield Sign(
        "credit",
        "Gives credit to the people who did it",
        _CREDIT.search(text) is not None or _HANDLE.search(text) is not None,
        Addition(
            "Credit somebody",
            at_the_end(draft.text, "Thank you to ‹a colleague, who has said yes›."),
        ),
    )
    yield _where(draft)
    yield _tags(draft)
    if _PICTURE.search(text):
        yield Sign(
            "picture",
            "Describes the picture for those who cannot see it",
            _DESCRIBED.search(text) is not None,
            Addition(
                "Describe the picture",
                at_the_end(draft.text, "Image description: ‹what can be seen; no patient›"),
            ),
        )


def _named(draft: Draft) -> bool:
    names = [plain(name) for name in draft.context.organisations if name.strip()]
    # A tag writes the name in one word: "#CityHospital".
    solid = {re.sub(r"\W", "", name).lower() for name in names}
    tags = {tag[0][1:].lower() for tag in TAG.finditer(draft.seen)}
    if tags & solid:
        return True
    return bool(names) and bool(re.search(phrases_pattern(names), draft.seen, re.IGNORECASE))


def _house(draft: Draft) -> Addition | None:
    card = draft.card
    line = " · ".join(part for part in (card.organisation, card.phone, card.page) if part)
    return Addition("Add your card", at_the_end(draft.text, line)) if line else None


def _where(draft: Draft) -> Sign:
    card = draft.card
    contact = card.page or card.phone
    line = f"More: {contact}" if contact else "When and where: ‹day, hour, place, contact›"
    held = any(each and each.lower() in draft.seen.lower() for each in (card.page, card.phone))
    found = held or (WHEN.search(draft.seen) is not None and WHERE.search(draft.seen) is not None)
    label = "Add your page" if card.page else "Add your phone" if contact else "Add when and where"
    words = "Says when and where, or how to reach you"
    return Sign("where", words, found, Addition(label, at_the_end(draft.text, line)))


def _tags(draft: Draft) -> Sign:
    """One to three hashtags that a screen reader can read: each word with a capital."""
    tags = list(TAG.finditer(draft.text))
    words = f"Has one to {_NUMBERS[TAGS_ENOUGH]} hashtags, each word with a capital"
    mended = [(tag, camel_case(tag[0])) for tag in tags[:TAGS_ENOUGH]]
    edits = tuple(
        Edit(tag.start(), tag.end(), better) for tag, better in mended if better != tag[0]
    )
    found = 0 < len(tags) <= TAGS_ENOUGH and all(is_readable(tag[0]) for tag in tags)
    if edits:
        addition: Addition | None = Addition("Give each word a capital", edits)
    elif not tags:
        own = tag_of(draft.card.organisation) or "#HealthForAll"
        addition = Addition(f"Add {own}", at_the_end(draft.text, own))
    else:
        addition = None
    if len(tags) > TAGS_ENOUGH:
        words = f"{words} (there are {len(tags)})"
    return Sign("tags", words, found and not edits, addition)


_NUMBERS = {3: "three"}
