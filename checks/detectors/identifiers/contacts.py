"""Phones, faxes and e-mail addresses that reach one person in care, or their family.

Found by their shape first. Then four questions, the cheapest first: is it everybody's (a crisis
line, a toll-free number, the clinic's own card)? Do the words around it say whose it is ("her
cell")? Does the sentence send readers to a desk ("to book", "questions?")? Is somebody in care?
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from checks.detectors.gates import (
    has_health,
    has_individual,
    is_desk,
    is_drill,
    is_event,
    is_named,
    is_own,
    is_public,
)
from checks.detectors.identifiers.codes import tells_of_somebody
from checks.detectors.identifiers.values import digits, is_toll_free
from checks.detectors.reading import Page, page, words
from checks.detectors.words import KIN, NAME, PATIENT, PERSON
from checks.lazy import Lazy
from checks.model import Context, Hit, Mode

_MOST = 12  # numbers looked at in a paragraph; a list of more is a directory
_PHONE = Lazy(
    r"(?<![\w.@#/$£€-])(?:\+|00\s?)?\(?\d(?:[\s().·/-]{0,3}\d|[xX*•](?!\d{3}|\s)){6,14}"
    r"(?:\s?(?:x|ext\.?|extension)\s?\d{1,5})?(?![\w%@]|[-./:]\d)",
    re.IGNORECASE,
)
_EXTENSION = Lazy(r"\s?(?:x|ext\.?|extension)\s?\d{1,5}$", re.IGNORECASE)
_SAID_DIGIT = r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)"
_SAID_PHONE = Lazy(  # "five five five, oh one two six", "oh7700 900 7 double 4"
    rf"(?<!\w)(?:{_SAID_DIGIT}|(?:double|triple)\s\w+|\d{{1,4}})(?:[\s,-]{{0,2}}(?:{_SAID_DIGIT}"
    r"|(?:double|triple)\s\w+"
    r"|\d{1,4})){4,14}(?!\w)",
    re.IGNORECASE,
)
_TLD = "(?:com|net|org|example|edu|co|io|me|info|[a-z]{2})"
_EMAIL = (
    Lazy(  # also as people dodge robots: "ana (at) mail (dot) com", "ana dot b at mail dot com"
        r"(?<![\w.@])(?:(?:\w+\s[.]\s){0,2}\w+\s@\s[\w-]{1,40}\s[.]\s\w{2,10}"
        r"|[\w.+-]{1,40}(?:@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
        rf"|\s?(?:@|[(\[]at[)\]])\s?[\w-]{{1,40}}\s?(?:\.|[(\[]dot[)\]]|\sdot\s)\s?{_TLD}\b))"
        r"|\b\w+(?:\sdot\s\w+){0,2}\sat\s[\w-]{1,30}(?:\s[\w-]{1,30})?"
        rf"(?:\sdot\s[\w-]{{2,20}})?\sdot\s{_TLD}\b",
        re.IGNORECASE,
    )
)
_ROLE = Lazy(  # mailboxes of an office: everybody may write to them
    r"^(?:[\w-]+[._-])?(?:info|contact|hello|help|care|jobs?|careers?|complaints?|feedback|manager"
    r"|press|media|office"
    r"|desk|reception|front|privacy|billing|accounts?|admin|support|team|clinic|ward|unit"
    r"|nurses?|events?|volunteers?|advocacy|advocate|ombuds\w*|pals|liaison|safety|estates|thanks"
    r"|report|slides|compliance|research|study|studies|recruit\w*|hr|training|education"
    r"|appointments?"
    r"|bookings?|enquir\w+|inquir\w+|service|practice|pharmacy|news|editor|library|director|photos"
    r"|archives?|museum|letters)\d*(?:@|\s|\[|\()"
    r"|centre|center|clinic|hospital|surgery|health",
    re.IGNORECASE,
)
_CODED = Lazy(  # what else has that many digits
    r"\b(?:nct|isrctn|pmid|pmcid|doi|isbn|issn|icd|cpt|iso|ean|upc|hs|cas|eudract|euctr|chictr|crd"
    r"|prospero|orcid|grant|award|part|model|version|item|sku|lot|batch|article|gtin|ndc|arxiv|zip"
    r"|mrn|ssn|nhs|npi|account|acct|policy|claim|invoice|member|licen[cs]e|passport|serial|card|dob"
    r"|born|record|chart)\b[\s\w:.#=-]{0,14}$|[£$€]\s?$",
    re.IGNORECASE,
)
_DATED = Lazy(r"^(?:19|20)\d\d[-./ –]|^\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d$|^(?:19|20)\d{6}$")

_HOLDER = (
    rf"(?:(?:his|her|their|whose)(?:\s(?:\w+\s)?{KIN}'s)?|(?:my|our|the|this|that"
    r"|an?)\s(?:[\w-]+\s){0,2}"
    rf"(?:{PATIENT}|{KIN}|gentleman|lady|man|woman|guy|caller)'s|(?-i:{NAME})'s|{KIN}'s)"
)
_WHOSE = Lazy(  # "her cell", "his wife's number is", "call her back at", "a text from"
    rf"\b(?:{_HOLDER}\s(?!own\b)(?:[\w-]+\s){{0,2}}?(?:numbers?|cell|mobile|phone|telephone"
    r"|landline|fax|e-?mail"
    r"|contact|whatsapp|address|pager|voicemail|inbox)(?:\s(?!to\b)[\w-]+){0,3}"
    rf"|{_HOLDER}\s(?!own\b)(?:[\w-]+\s){{0,2}}?(?:number|cell|mobile|phone)\b[^.!?\n]{{0,60}}"
    r"|(?:call|text|phone|ring|message|reach|write to|e-?mail|fax|whatsapp|contact|find|get)\s"
    rf"(?:him|her|them|(?:his|her|their)\s(?:\w+\s)?{KIN})(?:\s[\w-]+){{0,3}}"
    r"|(?:call|text|message|voicemail|e-?mail|fax)(?:s|ed)?\sfrom(?:\s\w+)?"
    rf"|(?:next of kin|nok|emergency contact|caller id|home tel|(?-i:{NAME})\s(?:cell|mobile|mob"
    r"|home|tel))(?:\s\w+)?"
    r"|\b(?:pt|patient|client|resident)(?:'s)?\s(?:cell|phone|mobile|tel|e-?mail|fax|number"
    r"|contact)(?:\s\w+)?)"
    r"[\s:,(\"-]{0,4}$",
    re.IGNORECASE,
)
_TAKEN_BACK = Lazy(  # "… pls stop calling", "… is hers", "… tell them their crown is in"
    r"^[^.!?\n]{0,20}\b(?:call|text|ring|message)\s(?:him|her)\b|^\W{0,3}(?:pls"
    r"|please)\s(?:stop|don't|do not)|^[^.!?\n]{0,30}\b(?:is|as)\s(?:hers|his)\b"
    r"|^[^.!?\n]{0,15}\b(?:tell|let)\sthem\b|^,?\sask for the (?:kid|mum|mom|dad|wife|husband|son"
    r"|daughter)\b",
    re.IGNORECASE,
)
_SOMEBODY = (
    rf"(?:him|her|them|(?:the|his|her|their|this|that|my|our)\s(?:[\w'-]+\s){{0,2}}?(?:{PERSON}"
    rf"|{KIN}|{PATIENT}|neighbou?r"
    r"|chap|gent|owner|lad|lass|carer|friend|family))"
)
_SENDS = Lazy(  # readers are told to turn to somebody: "ring Arvid on", "questions to"
    r"\b(?:call|text|phone|ring|message|reach|write|e-?mail|contact|ask|dial|whatsapp|try"
    r"|questions?|book|reached"
    r"|talk|speak|apply|lines?|calls|answers|picks up|number|press|fax|desk|goes to|emergencies"
    r"|chat|referrals)\b"
    r"[^.!?\n]{0,60}[.!?]?\s*$",
    re.IGNORECASE,
)
_ASKED_FOR = Lazy(  # … and it is a patient's own: "ring the neighbour who's got the key:"
    r"\b(?:call|text|phone|ring|message|reach|write to|e-?mail|contact|ask|dial|whatsapp|tell"
    rf"|let)\s{_SOMEBODY}\b"
    rf"|\b{_SOMEBODY}\s(?:can|could|may)\sbe\s(?:reached|rung|called|found)|\b(?:hers|his)\s(?:went"
    r"|goes|is|was)\b"
    r"|\b(?:we|i)\s(?:only\s)?(?:have|had)\s(?:an?|the)\s(?:\w+\s)?number\b|\b(?:we|i)\s(?:rang"
    r"|tried|called|texted)\b"
    r"|\b(?:please )?write to me,|\bright person is\b"
    r"|\bhear from you (?:her|him)self\b|\b(?:he|she)\s(?:wants?|insists?|asked|gave|spelled"
    r"|should)\b",
    re.IGNORECASE,
)
_BACK = Lazy(  # a call that is owed to one person
    r"\bback\b|\bre:|\bregarding\b|\babout (?:her|his|their|the)\b|\bfor (?:her|his)\b"
    r"|\bwith (?:her|his)\b",
    re.IGNORECASE,
)
_LABEL = Lazy(
    r"\b(?:cell|mob|mobile|home tel|home phone|landline|tel)\.?[\s:#]{0,3}$", re.IGNORECASE
)
_FAXED = Lazy(r"\bfax[\s:#]{0,3}$", re.IGNORECASE)
_NOTICE = Lazy(
    r"\b(?:slots?|repeat prescriptions?|working days|urgent things|next update|each \d+ to \d+"
    r"|relatives:|evacuated"
    r"|new patients|we take|opening hours|drop[- ]in|invites?)\b",
    re.IGNORECASE,
)
_OWN_MAIL = Lazy(
    r"\b(?:reach me|write to (?!me,)|my (?:new |work |hospital |own )*(?:e-?mail|mail|address"
    r"|mobile|number|cell|phone)"
    r"|call me|text me|ring me|hospital mail|ask me)\b",
    re.IGNORECASE,
)
_HINTS = words("at dot")


def contacts(text: str, context: Context) -> Iterator[Hit]:
    """Yield the phones, faxes and e-mail addresses of people in care (letters D, E and F)."""
    here = page(text)
    count = len(digits(here.text))
    spoken = len(here.words & _NUMBER_WORDS)
    if count >= 7 or spoken > 3 or (spoken and count > 3):
        known = {digits(contact)[-7:] for contact in context.public_contacts} - {""}
        done = -1
        for match in _numbers(here, spoken=bool(spoken)):
            if match.start() < done or digits(match.group())[-7:] in known:
                continue
            if _is_phone(here, match) and _is_theirs(here, match.span(), context):
                done = match.end()
                yield Hit(*match.span())
    if "@" in here.text or not here.words.isdisjoint(_HINTS):
        public = {contact.lower() for contact in context.public_contacts}
        for match in _EMAIL.finditer(here.text):
            value = match.group().rstrip(".")
            if value.lower() in public or _ROLE.search(value):
                continue
            if _is_theirs(here, match.span(), context):
                yield Hit(match.start(), match.start() + len(value))


_HINTS = frozenset(("at", "dot"))
_NUMBER_WORDS = words("zero oh one two three four five six seven eight nine double")


def _numbers(here: Page, *, spoken: bool) -> list[re.Match[str]]:
    found = list(islice(_PHONE.finditer(here.text), _MOST))
    if spoken:
        for match in islice(_SAID_PHONE.finditer(here.text), _MOST):
            said = re.findall(r"[a-z]+|\d", match.group().lower())
            if len(said) >= 7 and any(word in _NUMBER_WORDS for word in said):
                found.append(match)
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def _is_phone(here: Page, match: re.Match[str]) -> bool:
    """Whether a run of digits can be a phone, and one that is not free for everybody."""
    value = _EXTENSION.sub("", match.group())
    if any(letter.isalpha() for letter in value):
        return True
    if _DATED.search(value) or is_toll_free(value):
        return False
    start = match.start()
    return not _CODED.search(here.text[max(0, start - 30) : start]) and _is_dialled(value)


@lru_cache(maxsize=64)
def _is_dialled(value: str) -> bool:
    """Ask the world's numbering plans: a number's length, and whether it costs the caller."""
    import phonenumbers  # noqa: PLC0415 - its tables are loaded only when a text holds a number

    plain = digits(value)
    if len(plain) == 7:
        return True  # a local number, as it is said at the desk
    foreign = value.startswith("+") or plain.startswith("00")
    dialled = "+" + plain.removeprefix("00") if foreign else plain
    for region in (None,) if foreign else _REGIONS:
        try:
            number = phonenumbers.parse(dialled, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE:
            return False
        if foreign or phonenumbers.is_possible_number(number):
            return True
    return False


_REGIONS = ("US", "GB", "AU", "IN", "DE", "ZA")  # tried in turn where no + says which


def _is_theirs(here: Page, span: tuple[int, int], context: Context) -> bool:
    """Whether a contact is that of somebody in care rather than a desk's or the writer's."""
    start, end = span
    text, lines = here.text, here.lines
    first, last = lines.bounds(start)
    if lines.holds(start, is_drill) or lines.holds(start, is_own):
        return False
    head = text[max(first, start - 90) : start]
    tail = text[end : min(last, end + 60)]
    if _WHOSE.search(head) or _TAKEN_BACK.match(tail):
        return True
    ill = lines.holds(start, has_health) or lines.near(start, has_health)
    asked = _ASKED_FOR.search(head) is not None
    if ill and (_LABEL.search(head) or (_FAXED.search(head) and has_individual(head))):
        return True
    if asked and (ill or has_individual(head)) and not lines.holds(start, is_desk):
        return True
    if (
        context.mode is Mode.REPLY
        or lines.near(start, _is_notice)
        or lines.near(start, is_event)
        or lines.holds(start, is_public)
    ):
        return False
    if asked:
        return ill
    mailed = "@" in text[start:end]
    if lines.holds(start, _is_mine) or (not mailed and lines.holds(start, is_desk)):
        return False
    before = lines.at(first - 1) if first and not head.strip() else ""
    if _ASKED_FOR.search(before):
        return ill
    if _SENDS.search(before):
        return False  # "Questions? 555-0142."
    if _SENDS.search(head):
        return is_named(head) and _BACK.search(text[first:last]) is not None and ill
    if _OF_A_BODY.search(text, first, last):
        return False
    return tells_of_somebody(here, start) or (ill and lines.near(start, has_individual))


_OF_A_BODY = Lazy(  # an account or a line of many
    r"\b(?:union|account only|subs|fund|society|club|we're|we are|us|our)\b", re.IGNORECASE
)


def _is_notice(sentence: str) -> bool:
    return _NOTICE.search(sentence) is not None


def _is_mine(sentence: str) -> bool:
    return _OWN_MAIL.search(sentence) is not None
