"""Advice for one person in a reply (R06): a dose, a stop, a verdict without an examination."""

import re
from collections.abc import Iterator

from checks.detectors.reading import page, words
from checks.detectors.replies.asked import read
from checks.detectors.replies.classes import Tagged, letter_of, tag
from checks.detectors.words import CONDITION, DRUG
from checks.lazy import Lazy
from checks.model import Context, Hit, Severity

_CHANGES = words(
    """stop halve double skip take increase reduce cut restart drop leave give stick switch wean
    use start crush split raise lower up bump quit ditch swap triple taper pause resume inject
    apply up swallow chew try add miss"""
)
_ONLY_ITS = words("halve double triple stop skip restart taper split crush")
_VAGUE = words("try use take add give start chew apply leave")  # sure with a dose
_ON = words("just then and so please or simply well yes no ok okay instead maybe you'd")
_SHOULD = re.compile(r"YM$|YMz$|WM$|Yxp$|HM$|H[z]?xp$")
_NOT = words("never not n't don't dont without before unless until")
_MEDICINE = Lazy(
    rf"\b(?:{DRUG}|tablets?|pills?|mg|mcg|ml|milligrams?|units?|puffs?|drops|doses?|antibiotics?"
    r"|insulin|steroids?|inhalers?|antacids?|ibuprofen|paracetamol|acetaminophen|aspirin|tylenol"
    r"|medication|meds|antihistamines?|vitamins?|melatonin|magnesium|zinc|thyroxine|lithium"
    r"|warfarin|metformin|prednisolone|prednisone|caps(?:ules?)?|patch(?:es)?|injections?"
    r"|painkillers?|statins?|laxatives?|cortisone|hydrocortisone|supplements?|iron|coenzyme|q10"
    r"|benadryl|advil|nurofen|calpol|capfuls?|sachets?|teaspoons?|tablespoons?)\b(?! (?:list|label"
    r"|box|bottle|leaflet|card|bag|line))"
)
_VERDICT = Lazy(
    r"(?P<mark>\b(?:it|that|this|she|he|yours?)(?:'s|\sis)\s(?:just|only|definitely|clearly"
    r"|probably|classic|for sure|totally|completely|perfectly)\s(?:a\s|an\s|the\s)?"
    rf"(?:[\w-]+\s){{0,2}}?(?:{CONDITION}|virus|reflux|heartburn|shingles|sprain|muscle|cyst"
    r"|lipoma|strep|flu|gas|stress|hormones|normal|harmless|viral|safe)\b"
    r"|\b(?:no need to|don't bother (?:to|with)|you don't need(?: to)?)\s(?:see\s|call\s|calling\s"
    r"|seeing\s|go(?:ing)? to\s|get(?:ting)?\s)?(?:a\s|an\s|the\s|in\s)?(?:doctor|er|ed|a&e"
    r"|hospital|gp|scan|mri|x-?ray|test|biopsy|ambulance|antibiotics?)\b)",
    re.IGNORECASE,
)
_GENERAL = Lazy(
    r"\b(?:if|ask|whether|everyone|anyone|people|most|many|usually|often|leaflets?|guidance"
    r"|guidelines?|back to|pharmacy|in general|generally|your (?:own )?(?:doctor|gp|pharmacist"
    r"|midwife|team|nurse))\b",
    re.IGNORECASE,
)


def individual_advice(text: str, context: Context) -> Iterator[Hit]:
    """Yield a change of medicine told to one person (STOP), or a verdict on what they have."""
    here = page(text)
    asked = read(context.reply_to)
    tagged = tag(here.text, asked.names)
    medicine_asked = any(letter_of(word) == "C" for word in asked.given)
    for first, last in tagged.sentences():
        if found := _order(tagged, first, last, of_it=medicine_asked):
            at, end = found
            exact = tagged.words[at].text not in _VAGUE or "n" in tagged.letters[at:end]
            yield Hit(*tagged.span(at, end), severity=Severity.STOP if exact else None)
    for match in _VERDICT.finditer(here.text):
        start, end = here.sentence(*match.span("mark"))
        if not _GENERAL.search(here.text[start:end]):
            yield Hit(*match.span("mark"))


def _order(tagged: Tagged, first: int, last: int, *, of_it: bool) -> tuple[int, int] | None:
    """Find "stop the amoxicillin", "halve it", "you should take two": verb, then medicine."""
    for at in range(first, last):
        word = tagged.words[at]
        if word.text not in _CHANGES or not _is_told(tagged, first, at):
            continue
        end = min(at + 7, last)
        stop = next((n for n in range(at + 1, end) if tagged.letters[n] in ",;"), end)
        said = tagged.said(at + 1, stop)
        if _GENERAL.search(tagged.said(first, stop)):
            return None
        if _MEDICINE.search(said) or (
            of_it and word.text in _ONLY_ITS and re.match(r"(?:it|them|those|that)\b", said)
        ):
            return at, stop
    return None


def _is_told(tagged: Tagged, first: int, at: int) -> bool:
    before = tagged.words[max(first, at - 3) : at]
    if any(word.text in _NOT for word in before):
        return False
    if at == first or before[-1].letter in ",;" or before[-1].text in _ON:
        return True
    return _SHOULD.search(tagged.letters[max(first, at - 4) : at]) is not None
