"""Pictures and recordings of people in care, as far as the words of a post betray them.

A picture is a risk when it is *of one patient* (they themselves, their body, their film, their
papers) or when something that names one stands *in view* (a board, a wristband, a label). A post
about pictures, or with one of the team, the building or the writer's own knee, is none.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import has_care, is_own
from checks.detectors.reading import Family, Page, family, page
from checks.detectors.words import BODY, KIN, PATIENT
from checks.lazy import Lazy
from checks.model import Context, Hit

_SHOT = (  # what was taken
    "(?:photos?|photographs?|pics?|pictures?|selfies?|snaps?|screenshots?|videos?|clips?|footage"
    "|reels?|images?|close-?ups?|printouts?|voice notes?|recordings?)"
)
_SHOTS = """
    photo photos photograph photographs pic pics picture pictures selfie selfies snap snaps
    screenshot screenshots video videos clip clips footage reel reels image images close printout
    printouts voice recording recordings
"""
_FILM = (  # what care sees of a body
    "(?:x-?rays?|(?:brain |body )?scans?|cts?|mris?|films?|ultrasounds?|sonograms?|angiograms?"
    "|mammograms?|e[ck]gs?|rhythm strips?|tracings?|panoramic)"
)
_FILMS = """
    x xray xrays ray rays scan scans ct cts mri mris film films ultrasound ultrasounds sonogram
    sonograms angiogram angiograms mammogram mammograms ecg ekg strip strips tracing tracings
    panoramic
"""
_HARM = (  # what an illness leaves on it
    "(?:wounds?|incisions?|stomas?|stumps?|scars?|rash|bruises?|stitches|sutures|staples|burns?"
    "|tattoos?|tumou?rs?|lesions?|moles?|ulcers?|casts?|braces|splints?|bald patch)"
)
_PAPER = (  # what names one patient
    r"(?:charts?|labels?|wrist ?bands?|name ?(?:tags?|strips?|bands?|cards?|plates?)|stickers?"
    r"|request forms?|denture box|address plate|charts?|id ?bands?|bed ?(?:boards?|cards?|signs?))"
)
_BOARD = (  # what names many
    r"(?:white ?boards?|(?:(?:tracking|or|theatre|patient|status|tomorrow's|today's|bed|waiting"
    r"|rounding|handover|report|assignment)\s(?:boards?|lists?|sheets?))|census|refill queue"
    r"|(?:results|patient|monitor)\sscreens?|(?:computer|results?) (?:screen|monitor)|clip ?board"
    r"|screen|board|monitor)"
)
_NAMING = r"(?:names?|surnames?|last names?|initials|dob|date of birth|faces?)"
_THEIR = (  # whose: one person in care
    rf"(?:(?:his|her|(?:my|our|a|this|the)\s(?:[\w-]+\s){{0,2}}{PATIENT}'s)|their(?=\s(?:own\s)?"
    r"(?:face|wound|scar|stoma|stump|x-?ray|film|mri|chart|wristband)))"
)
_PATIENT = (  # the person
    rf"(?:(?:[\w-]+\s){{0,2}}{PATIENT}|(?:[\w-]+\s){{0,1}}(?:preemie|newborn|\d\s?o'?clock)"
    r"|bed \d+|bay \d+|room \d+)"
)
_ADJ = r"(?:[\w'-]+\s){0,3}?"
_IS = (
    r"(?:\s(?:is|are|was|still|just|barely|partly|half|only|even|all|a|tiny|bit|kind|sort|of)){0,3}"
)
_VIEW = (  # in view
    r"(?:visible|readable|legible|showing|in view|on screen|not blurred|(?:behind|beside) (?:me|us)"
    r"|over (?:my|our) shoulder|in (?:the )?(?:frame|shot|photo|pic|picture|background|back|corner"
    r"|reflection)|blurry enough|(?:mostly|not) cropped|cropped[^.!?\n]{0,6}mostly)"
)
_SHOWN = (  # where it can be seen
    r"(?:below|attached|in (?:the )?(?:comments|thread|replies|photo|pic|picture|next slide)"
    r"|(?:up )?(?:on|in) (?:my|our|the) (?:story|stories|portfolio|wall|feed|grid|page|playroom"
    r"|close friends|window|highlights|lock screen)"
    r"|posted (?:the|a) (?:photo|pic|picture|video)|see (?:the )?(?:photo|pic|picture|video))"
)
_NTH = r"(?:\d|one|two|three|four|five)"
_CALL = (  # the reader is told to look
    r"(?:swipe|zoom in|look at|check out|here(?:'s| is| are)|(?:i'm |i |we )?(?:posting|posted"
    r"|sharing|uploaded|snapped|filmed)|spot|guess the \w+ (?:from|on|in)"
    rf"|(?:photo|pic|picture|slide|frame|image)\s{_NTH})"
)
_CALLS = """
    swipe zoom look check here posting posted sharing uploaded snapped filmed spot guess photo pic
    picture slide frame image
"""

_OF_ONE: Family = family(
    (
        _SHOTS,
        rf"""{_SHOT}(?:(?:'s|\sis)\s(?:only|just))?\s?(?:of|with|from|shows|showing|:)\s{_ADJ}
{_THEIR}\s{_ADJ}(?:{_HARM}|{_FILM}|{_PAPER}|(?P<body>{BODY}|body|hair|voice|brow|profile|steps))""",
    ),
    (
        _SHOTS,
        rf"{_SHOT}\s(?:of|with|from)\s(?:one of\s)?(?:my|our|a|this)\s{_PATIENT}",
    ),
    (
        _SHOTS,
        rf"""{_SHOT}\s(?:of|with|from)\s(?:a|an|the|this|my|our|one of my)\s(?:[\w-]+\s){{0,2}}?
(?:{_HARM}|rounding list|handover sheet|request form|wrist ?band|(?P<film>{_FILM}))
(?!\s(?:machine|room|suite|scanner|department|unit|team|viewer|truck|van))""",
    ),
    (
        _FILMS + _SHOTS + "wristband chart wound scar tattoo stoma drawing label",
        rf"""{_THEIR}\s{_ADJ}(?:{_FILM}|{_SHOT}|{_HARM}|{_PAPER}|drawing)(?!\w)[^.!?\n]{{0,80}}?
\s(?:{_SHOWN})""",
    ),
    (
        _CALLS,
        rf"""{_CALL}[:,]?\s(?:to see\s|for\s|to\s)?{_ADJ}{_THEIR}\s{_ADJ}(?:{_HARM}|{_FILM}|{_PAPER}
|(?P<body>face|belly|toes?|teeth|smile|hands?|feet|foot|legs?|heel|eyes?|back|lips|brow|steps))""",
    ),
    (
        "see read",
        rf"""you (?:can|could|might)(?: (?:still|just|only|even|ju+st|almost|clearly)){{0,2}}
 (?:see|read)\s(?:"|{_ADJ}(?:{_THEIR}|the|[\w-]+'s)\s{_ADJ}
(?:{_HARM}|{_PAPER}|{_NAMING}|(?P<body>{BODY}|brow|profile)))""",
    ),
    (
        "swipe picture photo pic slide frame",
        rf"""(?:swipe (?:for|to see)|(?:photo|pic|picture|slide|frame)\s{_NTH},?)\s
(?:(?:our|my)\s(?:little|lovely|sweet|brave|favou?rite|tiny|wonderful|gorgeous)\s\w+
|(?:that|the)\s(?:[\w-]+\s){{0,2}}?(?:{_HARM}|heel|stump|belly|toes?))""",
    ),
    (
        _FILMS,
        rf"""{_FILM} from (?:today|tonight|yesterday|this morning|last night)(?:'s)?
(?: (?:list|clinic|shift|take|call|theatre))?""",
    ),
    (
        "screenshot screenshots",
        r"screenshots?(?: (?:from|of) the \w+)?:\s\"",
    ),
    (
        "let asked wanted",
        rf"""(?:let|asked|wanted) (?:me|us) (?:to )?(?:snap|post|film|photograph|share) (?:this
|(?:his|her) (?:photo|picture|pic|film|scan|face|{_HARM}))""",
    ),
)
_IN_VIEW: Family = family(
    (
        """label labels wristband wristbands band tag strip sticker name names surname surnames
        initials face faces whiteboard whiteboards board list sheet census queue screen screens
        monitor clipboard chart charts birth dob tattoo plate""",
        rf"(?:{_PAPER}|{_BOARD}|{_NAMING}|tattoo)(?:'s)?{_IS},?\s(?:{_VIEW})",
    ),
    (
        "ignore zoom read look mind",
        rf"""(?:ignore|(?:don't|do not|no) (?:zoom|read|look|mind)\w*(?: (?:in|at))?(?: on)?)
\s(?:the|my|his|her)\s(?:\w+\s){{0,2}}?(?:{_PAPER}|{_BOARD}|{_NAMING})""",
    ),
    (
        "label wristband band tag strip sticker whiteboard board clipboard screen chart form",
        rf"""(?:{_PAPER}|white ?board|clip ?board|board|screen)
(?: (?:behind|beside|above) (?:me|us|it|them))?\s(?:[\w']+\s){{0,2}}?(?:says|reads|read|shows|said)
\s?:?\s?(?:"|(?:his|her|the|a)\s(?:sur)?name)|{_PAPER}\s(?:says|reads)\s[\w-]+,\s[\w-]+,?\s\d+""",
    ),
    (
        "whiteboard board list screen sheet",
        rf"""{_BOARD}(?: with| full of| lists?)
 (?:everyone's|everybody's|all (?:the|their|our)|the)
 (?:[\w-]+ ){{0,2}}(?:names?|surnames?|scores?|diagnos[ei]s|bed numbers?)""",
    ),
    (
        "zoom squint pause swipe",
        rf"""(?:zoom(?:ed)? in|if you (?:squint|zoom)|pause (?:at|it)|you can pause)
[^.!?\n]{{0,40}}?(?<!\w)(?:read|{_NAMING}|{_PAPER}|next)""",
    ),
    (
        _SHOTS + _FILMS + "whiteboard board",
        rf"""(?:{_SHOT}|{_FILM}|{_PAPER}|{_BOARD})[^.!?\n]{{0,40}}?
(?<!\w)(?:{_NAMING}|name strip|label)(?:'s| is| are)? (?:still )?(?:in the corner|on it|along the
|at the top|visible|top (?:left|right)|if you zoom|blurry|cropped)""",
    ),
)
_BRACKETED = Lazy(  # "[photo: …]", "(whiteboard behind us: …)", "(zoom in: …)"
    rf"[\[(](?:{_SHOT}|alt|swipe|zoom in|see pic|ignore|(?:the |my |yes,? that's the )?(?:{_BOARD}"
    rf"|{_FILM}))[^\])\n]{{0,100}}?(?:\b(?:name strip|{_PAPER}|surnames?|initials|patient|bedside"
    rf"|(?:his|her)\s(?:[\w-]+\s){{0,2}}?(?:{BODY}|{_HARM}|{_FILM}))\b|[\"“][A-Z]"
    r"|(?:bed|bay|room|rm|theatre)\s?\d)[^\])\n]{0,90}[\])]",
    re.IGNORECASE,
)
_QUIET = Lazy(  # a picture that shows nobody, or advice about pictures
    r"\b(?:stock|licensed|signed|actors?|models?|posed|manikins?|mannequins?|plush|teddy|dummy"
    r"|please|never|must|should|before you (?:post|share|hit)|checklist|cropped out|blurred out"
    r"|no (?:patients?|faces|one|names)|nobody|without (?:a )?(?:face|name|patient)s?|empty"
    r"|for (?:an?|the) exam|textbook|teaching (?:set|file|collection)|simulat\w+|invented|blank"
    r"|(?:do(?:es)?n't|do not|won't|can't|cannot) (?:post|share|use|publish|look at|judge|take"
    r"|send|film)|(?:takes?|took|take) (?:the|that|your) (?:picture|photo) down|policy|rules?"
    r"|novel|movie|episode|season \d|podcast|magazine|press release|phantom|test object|file name"
    r"|metadata|video (?:visits?|calls?|consults?)|of mine|my own|our own|it's mine|museum"
    r"|training)\b",
    re.IGNORECASE,
)
_OTHERS = Lazy(  # whose body or paper it is, where it is no patient's
    rf"\b(?:my|our)\s(?:[\w-]+\s)?(?:{KIN}|colleague|team|boss|dog|cat|friend)\b"
    r"|\b(?:retire(?:d|s|ment)|wedding|graduat\w+|birthday|puppy|kitten|dog|cat|hamster)\b",
    re.IGNORECASE,
)


_HURT = Lazy(rf"\b{_HARM}\b", re.IGNORECASE)


def patient_images(text: str, _: Context) -> Iterator[Hit]:
    """Yield the words that tell of a picture or a recording of one patient."""
    here = page(text)
    found = [*here.met(_OF_ONE), *here.met(_IN_VIEW)]
    if "(" in text or "[" in text:
        found += here.matches(_BRACKETED)
    for match in found:
        start, end = match.span()
        if not _is_harmless(here, match):
            yield Hit(start, end)


def _is_harmless(here: Page, match: re.Match[str]) -> bool:
    start = match.start()
    said = here.lines.at(start)
    if _QUIET.search(said) or _OTHERS.search(said) or is_own(said):
        return True
    groups = match.re.groupindex
    everyday = any(name in groups and match[name] for name in ("body", "film"))
    return everyday and not (_HURT.search(said) or here.lines.near(start, has_care))
