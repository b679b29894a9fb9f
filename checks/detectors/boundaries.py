"""The line between a carer and the people who need one: flirting, and diagnosing from afar."""

from collections.abc import Iterator

from checks.detectors.reading import compiled, family, page, removal
from checks.lexicon import WordClass, known_in
from checks.model import Context, Hit, Kind, Mode

_PATIENT = r"""(?:(?:my|our|the|that|a|this|another|one of (?:my|the|our)|some|new
|last) (?:[\w-]+ ){0,2}?(?:patients?
|clients?|pt|(?:guy|man|woman|lady|girl|lad|one) (?:in|from|with the|off the) (?:bed|room|bay|ward
|\d+|the) ?\w*)|{number} in (?:bed|bay
|room) \w+
|(?:bed|bay|room) (?:\d+|{number}))"""
_HOT = r"""(?:hot|hottest|hottie|sexy|dreamy|fine as|a ten|ripped|smoking)"""
_COURTED = family(
    (
        """hot hottest hottie cute cutest gorgeous fit sexy dreamy handsome stunning crush
        flirt flirting flirted
        date dating number snogged slept hooked snog kissed kiss dinner swiped matched abs
        calves""",
        rf"""{_PATIENT} (?:[\w']+ ){{0,3}}?(?:is|was|'s|were|are|looks?
|looked) (?:\w+ ){{0,3}}?{_HOT}|{_HOT} (?:patient|client)|(?:crush on|flirt(?:ed|ing)? with
|date with|dating|snogged|kissed|hooked up with|slept with|matched with
|swiped right on) (?:{_PATIENT}|my (?:ex-)?patient)|(?:got|gave|took|asked for|copied
|saved) {_PATIENT}(?:'s)? (?:phone |mobile |home )?(?:number|address)(?= (?:and|so|off|from|for)
|[.,!])""",
    ),
    (
        "selfie pic pics photo calves legs abs bend body massage star trauma prettier",
        r"""(?:send|dm|show|message|text) (?:me|us) (?:an? )?(?:pics?|selfies?|photos?
|nudes?)(?: of (?:those|your|that|the) \w+)?(?: (?:in|to) my dms?)?(?=.{0,80}(?:prett|cute|hot
|fast|diagnos|trauma|i'll tell))|(?:i'll|i will|let me|happy to) (?:bend|stretch|massage|rub
|undress|examine) (?:you|that|those) (?:myself|personally|any ?time|into|slowly|all night
|after hours)""",
    ),
)
_COURTED_IN_REPLY = family(
    (
        """wine drinks drink dinner coffee dreamt dreamed thinking hottest hot prettiest after
        closing""",
        r"""(?:wine|drinks?|dinner|coffee|cocktails?|breakfast) (?:at mine|at my place)(?=[?!.,]|$
| and| 😘| 😉| 😏)|(?:dreamt|dreamed|can't stop thinking) (?:of|about) (?:you|your|those)
|you (?:were|are)(?: \w+)? (?:my|the) (?:hottest|prettiest|sexiest|cutest|fittest
|favourite) (?:case|patient|client|one)|(?:come|pop|swing) (?:by|over|in
|round) (?:after (?:closing|hours|dark|work))(?: and i'll)?""",
    ),
)
_AFAR = family(
    (
        "diagnosis diagnose disorder trauma tell guess",
        r"""(?:tell|send|dm|comment|show|give) me (?:[\w'&-]+ ){1,8}?(?:and|&) i(?:'ll
| will) (?:tell you |guess |diagnose |say )?(?:(?:which|what|your) )?(?:[\w-]+ ){0,3}?(?:disorder
|trauma|diagnos\w+|attachment|mental|illness|condition)(?: \w+){0,4}|i(?:'ll| will
| can) diagnose (?:you|your)(?: \w+){0,3}""",
    ),
    (
        "videos posts photos pictures reels tiktoks selfie profile tell",
        r"""(?:i|we) can (?:tell|see) (?:from|by) (?:your|his|her|their|that
|this) (?:[\w-]+ )?(?:videos?|posts?|photos?|pictures?|reels?|tiktoks?|selfies?|profile|face|gait
|voice)(?: \w+){0,3}? ?(?:you're|you are|you|he's|she's|he|she|they)(?: \w+){1,4}""",
    ),
)
_SURELY = compiled(
    r"""(?<!\w)(?:(?:he|she|(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)|this guy|that man|that woman
|the (?:president|senator|mayor|minister|singer|actor|actress|king|queen|prince|princess|governor
|ceo))(?:'s| is| has| was)? (?:clearly|obviously|definitely|textbook|classic|blatantly|100 ?%
|plainly|so obviously)(?: \w+){0,3}? |textbook |classic case of )$"""
)
_DISORDERS = compiled(
    r"""^(?:narcissis\w+|bipolar|borderline|dementia|sociopath\w*|psychopath\w*|schizo\w+
|autis\w+|adhd|depress\w+|manic|mania|parkinson\w*|alzheimer\w*|anorexi\w+|bulimi\w+|alcoholi\w+
|addict\w*|delusional|stroke)"""
)
_PROPER_WAY = compiled(
    r"""(?<!\w)(?:never diagnose|don't diagnose|do not diagnose|can't diagnose|cannot diagnose
|goldwater|boundar\w+
|never date|don't date|not allowed|inappropriate|report(?:ed)? (?:it|him|her)|harass\w*
|my (?:husband|wife
|girlfriend|boyfriend|partner|fianc\w+)|no one can tell|nobody can tell|hot (?:water|tea|flush\w*
|coffee|drinks?
|pack|day)|seizure dog)(?!\w)"""
)


def crossed(text: str, context: Context) -> Iterator[Hit]:
    """Find flirting with people in care, and diagnoses of people one only knows from a screen."""
    here = page(text)
    found = [*here.met(_COURTED), *here.met(_AFAR)]
    if (context.mode is Mode.REPLY and context.kind is Kind.PROFESSIONAL) or _WINK.search(text):
        found += here.met(_COURTED_IN_REPLY)
    spans = [match.span() for match in found]
    if not here.words.isdisjoint(_SURE_WORDS):
        spans += _from_afar(text)
    if not spans or _PROPER_WAY.search(here.text):
        return
    for start, end in sorted(spans):
        if not here.quoted(start, end):
            yield Hit(start, end, fixes=removal(here, start, end))


_WINK = compiled(r"[😏😘😉😍🔥]")
_SURE_WORDS = frozenset(
    ["clearly", "obviously", "definitely", "textbook", "classic", "blatantly", "plainly"]
)


def _from_afar(text: str) -> list[tuple[int, int]]:
    here = page(text)
    found = []
    for start, end, entry in known_in(text):
        if WordClass.CONDITION not in entry.classes or not _DISORDERS.match(here.text[start:end]):
            continue
        before = here.text[max(0, start - 60) : start]
        if match := _SURELY.search(before):
            found.append((start - len(before) + match.start(), end))
    return found
