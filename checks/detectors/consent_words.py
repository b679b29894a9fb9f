"""Consent that is only spoken of: "she said I could share", "no names, but", "details changed".

Three things make it: somebody in care, or who speaks for them, is said to have allowed *this* to
be told; or the writer says why nobody can be recognised, and tells it all the same. Consent as a
subject (to teach, to a procedure, to research) and the yes of one's own family or of a colleague
are other matters.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import has_individual, is_generic, is_own
from checks.detectors.reading import Family, Page, family, page
from checks.detectors.words import KIN, PATIENT
from checks.lazy import Lazy
from checks.model import Context, Hit

_YES = (
    "(?:permission|blessing|consent|ok|okay|say-?so|go-?ahead|approval|agreement|thumbs up|leave)"
)
_GIVER = (  # who may say yes: the one in care, or who speaks for them
    r"(?:s?he|they|(?:the|our|my|this|his|her|their)\s(?:[\w-]+\s){0,2}?"
    rf"(?:{PATIENT}|{KIN}|lady|man|woman|gentleman|guy|girl|boy)"
    rf"|(?:the )?(?:family|parents?|mom|mum|mama|dad|{PATIENT}|wife|husband|daughter|son|grandma"
    r"|nana)|(?:our|little|mrs?\.?|ms\.?|frau|herr)\s\w+)"
)
_WHOSE = (
    rf"(?:his|her|their|(?:the|my|our|his|her)\s(?:[\w-]+\s)?(?:{PATIENT}|{KIN})'?s?'?|mom's|mum's"
    r"|mama's|dad's|(?:[\w-]+\s)?[\w-]+'s)"
)
_ALL = r"(?:you(?: all)?|everyone|everybody|people|the world|the internet|folks)"
_THIS = (
    r"(?:this|it|that|(?:his|her|their|the)\s(?:[\w-]+\s)?(?:story|stories|photos?|pictures?|pics?"
    r"|names?|words|case|journey|news|video|x-?rays?|scans?|before))"
)
_SHARE = (  # to make it public
    r"(?:(?:shar|post|print|snap|film|photograph)(?:e|ing)?"
    rf"|(?:put|use|using|show) (?:{_THIS}|her|him)|(?:tell|telling|show) (?:{_ALL}|{_THIS})"
    r"|(?:tell|write|say)(?: all)? (?:this|it here|his|her)"
    r"|write about (?:it|this|him|her)|name (?:him|her|them)|say (?:his|her) (?:first )?name)"
)
_MAY = (
    r"(?:(?:i|we)\s(?:can|could|may|might)|(?:it(?:'s| is| was)\s)?"
    r"(?:ok(?:ay)?|fine|all ?right|cool)\s(?:to|if i|if we|for me to|that i)"
    r"|(?:to\s)?go ahead(?: and)?|you can)"
)
_KIND = r"(?:(?:full|kind|written|verbal|spoken|signed|explicit|express)\s)?"
_HAS = r"(?:'s|'d|\s(?:has|have|had|is|was|were|also|even|just|since|then|kindly|very)){0,3}"

_ALLOWED: Family = family(
    (
        "with w",
        rf"""(?:with|w/)\s(?:the\s)?{_KIND}(?:{_WHOSE}\s{_KIND})?(?P<yes>{_YES})
(?:\s(?:po )?(?:of|from)\s(?:the\s|his\s|her\s)?\w+)?(?!\s(?:forms?|slips?|process|rates?|to))""",
    ),
    (
        """said says told gave given happy fine okay cool ok glad asked wants wanted let lets okayed
        allowed agreed keen begged""",
        rf"""{_GIVER}{_HAS}\s(?:(?:said|says|told (?:me|us))\s(?:that\s)?{_MAY}\s{_SHARE}
|(?:happy|fine|okay|ok|cool|glad|keen)\s(?:for (?:me|us) to|that (?:i|we)|with (?:me|us))\s
(?:{_SHARE}|say|tell)|(?:asked|wants|wanted|begged)\s(?:me|us)\sto\s{_SHARE}
|(?:let|lets|allowed|allows)\s(?:me|us)\s(?:to\s)?{_SHARE}
|(?:gave|given)\s(?:(?:me|us)\s)?(?:\w+\s)?{_YES}\s(?:to|for)\s(?:{_SHARE}|say)
|agreed\s(?:\(\w+!?\)\s)?(?:to|that (?:i|we) \w+)\s(?:{_SHARE}|{_THIS}))""",
    ),
    (
        "said says",
        rf"""{_GIVER}{_HAS}\s(?:said|says|say)\s(?:(?:print|post|share|tell) (?:it|this)
|yes to (?:{_THIS}|me \w+ing|us \w+ing|{_SHARE})|yes,? (?:post|share|tell))""",
    ),
    (
        "mind minds",
        rf"""{_GIVER}\s(?:won't|wouldn't|will not|would not|doesn't|didn't|does not)\smind
(?:\s(?:me|if i|us|my))?\s{_SHARE}""",
    ),
    (
        "signed file documented given granted",
        r"""(?:(?:s?he|they|(?:the )?family|mum|mom|parents|patient)(?:'s|'ve|\shas|\shave)?
\ssigned\s(?:our|the|a|for)\s[^.!?\n]{0,25}?(?:release|form|consent|photos?)
|(?:signed |written |photo )*(?:consent|release|permission)(?: form)?(?:'s| is| are)?\s
(?:given|granted|signed|on file|documented|in the file)(?:\s(?:by|from)\s\w+)?)""",
    ),
    (
        "agreed approved",
        r"""(?:s?he|they|the family)(?:'s|'ve|\shas|\shave)\s(?:seen|read)\s(?:this|it)(?: \w+)?
\sand\s(?:has\s|have\s)?(?:agreed|approved|said yes)""",
    ),
)
_MASKED: Family = family(
    (
        "names naming name say",
        r"""(?:not naming (?:any )?(?:names|anyone|anybody)|(?:no|zero|naming no) names(?: here)?
|without naming (?:names|anyone|anybody)
|(?:won't|can't|cannot|not going to) (?:name|say) (?:names|anyone|him|her|who)),?\s
(?:obviously,?\s|of course,?\s)?(?:but|and (?:s?he|they))""",
    ),
    (
        "changed altered tweaked fudged",
        r"""(?:(?:some|all|a few|the|identifying)\s)*(?:details|names|identifiers)\s
(?:(?:have been|were|are|slightly|all|a bit)\s){0,2}(?:changed|altered|tweaked|fudged)""",
    ),
    (
        "hipaa gdpr",
        r"""(?:(?:not|isn't|no)\s(?:a\s)?)?
(?:hipaa|gdpr)[- ](?:safe|friendly|violation|compliant|approved|ok|police)""",
    ),
)
_OPENS = Lazy(r"\s?[:;]\s*[^\d\s]")  # what follows is what was allowed
_PUBLISHED = Lazy(
    rf"\b(?:{_SHARE}|shared|posted|told|story|stories|photos?|pictures?|pics?|video|picture"
    r"|tell you|before and after|journey|words from)\b",
    re.IGNORECASE,
)
_SUBJECT = Lazy(  # consent as something to teach, to ask for, to sign for care
    r"\b(?:never|always|please|must|should|need(?:s|ed)?|training|course|polic(?:y|ies)|rules?|laws?"
    r"|informed consent|patients who|parents can|if (?:a|the|your)|when (?:a|the|your)|minors?"
    r"|guardians?|before (?:we|you|i)|ask(?:ing)? (?:for )?(?:consent|permission)|lawyers?|leaflet"
    r"|workshop|lecture|fundraiser|tickets|book club|novel|movie|invented|composite|published"
    r"|models?|literature)\b"
    r"|\bconsent (?:for|to) (?:the )?(?:surgery|treatment|procedure|blood|data|research)",
    re.IGNORECASE,
)
_NOT_IN_CARE = Lazy(
    rf"\b(?:my|our)\s(?:own\s|lovely\s|dear\s)?(?:{KIN}|mam|colleagues?|co-?workers?|team|boss"
    r"|manager|trainees?|students?|intern|mentor|supervisor|flatmate|roommate|friend)\b(?!\sof\b)"
    r"|\b(?:retires?|retired|retirement|retiring|new starter|apprentice|cake|resign\w*|promoted"
    r"|joins us|leaves us|farewell)\b",
    re.IGNORECASE,
)


def claimed_consent(text: str, _: Context) -> Iterator[Hit]:
    """Yield words that claim a patient's consent, or that nobody could be recognised."""
    here = page(text)
    found = [*here.met(_ALLOWED), *here.met(_MASKED)]
    if not found or _NOT_IN_CARE.search(here.text):
        return
    for match in found:
        if not _is_another_matter(here, match):
            yield Hit(*match.span())


def _is_another_matter(here: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    said = here.lines.at(start)
    if "yes" in match.re.groupindex and not (
        _PUBLISHED.search(said) or _OPENS.match(here.text, end)
    ):
        return True  # allowed, but to tell it?
    if _SUBJECT.search(said) or is_generic(said) or here.lines.near(start, is_own):
        return True
    return not here.lines.near(start, has_individual)
