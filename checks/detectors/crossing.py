"""Contacts of one life in the other: a work address at home, a home number at work."""

import re
from collections.abc import Iterator

from checks.detectors.reading import compiled, page, removal
from checks.model import Context, Hit, Kind

_NUMBERED = r"(?:\+?\(?\d[\d ()./-]{5,16}\d)"
_MAIL = r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}"
_FREE_MAIL = compiled(
    r"""@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|proton(?:mail)?|gmx|web
|btinternet)\.[a-z.]{2,6}$"""
)
_WORK_MAIL = compiled(
    r"""@[\w.-]*(?:hospital|clinic|nhs|health|medical|med|surgery|practice|trust|ems|care|dental
|pharma\w*|hospice|physio|univ\w*|edu|school)[\w.-]*$"""
)
_MY_OWN = rf"""(?:(?:my |me at )(?:own |real |private |personal |home )*(?:number|mobile|cell
|phone|landline|whatsapp|line)(?:'s| is|:|,)? ?(?:on )?
{_NUMBERED}|(?:ring|call|text|phone|message|reach|whatsapp)(?: \w+){{0,3}}? (?:me at home
|at home (?:on |at )?{_NUMBERED})(?:,? (?:on |at )?{_NUMBERED})?|landline(?:'s| is) ?{_NUMBERED}
|(?:got|have) my (?:real |own |private |personal )(?:mobile|number|cell)|(?:come|pop|drop|swing
|knock|stop|cards?|parcels?)(?: [\w']+){{0,6}}? (?:by|round|over|off|to|at) (?:my (?:house|place
|flat|home)|mine),? ?(?:\d+\w? (?-i:[A-Z])\w+)?|(?:my|our) (?:home )?address is
|or knock,? we're)"""
_AT_MINE = compiled(rf"(?<!\w){_MY_OWN}")
_AT_WORK = compiled(
    rf"""(?<!\w)(?:my|our|the) (?:new )?(?:work|desk|ward|office|clinic|direct|bleep|unit
|department) (?:line|phone|number|mobile|cell|extension|address|e-?mail)(?:'s| is
|:)? ?(?:{_NUMBERED}|{_MAIL}|\d{{4}})"""
)
_ANY_MAIL = compiled(rf"(?<![\w.+-]){_MAIL}")
_ESCAPE = compiled(
    r"""(?<!\w)(?:never|don't|do not|please don't|no longer|stop) (?:\w+ ){0,3}?(?:ring|call|text
|come|write|e-?mail)"""
)


def crossed_contacts(text: str, context: Context) -> Iterator[Hit]:
    """Find a work address in the personal profile, and one's own in the professional one.

    What the profile names as the clinic's own contacts is public.
    """
    if (
        not any(sign.isdigit() or sign == "@" for sign in text)
        and " mine" not in text
        and "home" not in text
    ):
        return
    here = page(text)
    public = {_digits(contact) for contact in context.public_contacts} - {""}
    professional = context.kind is Kind.PROFESSIONAL
    found = here.matches(_AT_MINE if professional else _AT_WORK)
    if "@" in text:
        wanted = _FREE_MAIL if professional else _WORK_MAIL
        found += [
            match
            for match in here.matches(_ANY_MAIL)
            if wanted.search(match[0]) or (not professional and _of_house(match[0], context))
        ]
    if not found or _ESCAPE.search(here.text):
        return
    for match in found:
        said = here.low[match.start() : match.end()]
        known = any(contact.lower() in said for contact in context.public_contacts if contact)
        if not known and not (public and _digits(said) in public):
            yield Hit(*match.span(), fixes=removal(here, *match.span()))


def _of_house(address: str, context: Context) -> bool:
    """Whether an address ends in the employer's name: "ana@larkmoor.example"."""
    domain = re.sub(r"[^a-z]", "", address.rpartition("@")[2].lower())
    names = (re.sub(r"[^a-z]", "", name.lower()) for name in context.organisations)
    return any(name and name in domain for name in names)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
