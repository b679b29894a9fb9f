"""Statements in the name of the house."""

from collections.abc import Iterator

from checks.detectors.reading import compiled, family, page, removal
from checks.model import Context, Find, Hit, Kind

_HOUSE = r"""(?:hospital|clinic|practice|trust|department|service|surgery|ward|unit|ems|ambulance
|health|medical|infirmary|centre|center|house
|board|foundation|labs?|diagnostics|dental|care|pharmacy|hospice|school|university|nhs)"""
_PLACE_NAME = r"(?-i:[A-Z])[\w'.-]*(?: (?:of |the |and |& )?(?-i:[A-Z])[\w'.-]*){0,4}"
_STATES = r"""(?:do not|don't|does not|will(?: not| be| stop| keep| no longer| continue)?|won't
|would|are|are not|aren't|believe|regard|consider
|stand|support|condemn|announce|are announcing|have (?:decided|agreed|completed|reviewed|taken)
|has (?:decided|agreed|completed|reviewed|made)
|can (?:confirm|announce|say)|reject|deny|denies|rejects|welcome|recognise|recognize|regret
|apologi[sz]e|take)"""
_SPOKEN = family(
    (
        "we behalf speaking as",
        rf"""we (?:here )?at (?:the )?{_PLACE_NAME},? {_STATES}(?= )|(?:as|for) (?:the |a
 |an )?{_PLACE_NAME}(?: {_HOUSE})?,? we (?:have decided|will|do not|don't|believe|stand|are|can
|say|take|won't)|as (?:a|the|your) {_HOUSE},? we (?:\w+)|(?:on behalf of|speaking for) (?:the
 |all |everyone |everybody |all (?:\w+ )?of us )*(?:at )?(?:the )?(?:{_PLACE_NAME}|{_HOUSE}
|department|team|partners|staff|us at)(?=[^.!?\n]{{0,60}}(?:i can|we|no|yes|sorry|regret|announce
|confirm|deny|condemn|,))""",
    ),
    (
        """position policy answer view statement press record comment journalists reporters
        announce official quote""",
        rf"""(?:(?:the|our|my) (?:\w+ )?{_HOUSE}'s|our (?:official )?|the official ) ?(?:position
|policy|answer|view|stance|statement|line)(?: (?:on|of|is|now))(?: \w+){{0,4}}|that's (?:our
|the) (?:policy|position|stance|line)(?: now)?|for the (?:press|journalists|reporters|papers
|media)(?=[:,])|no further comment|you can quote (?:me|us) on|and you can quote me
|let me announce|(?:i can|can) (?:officially )?(?:announce|confirm) (?:that )?(?:we|our
|the (?:trust|hospital|merger|ward|clinic|department))""",
    ),
    (
        "our suing sue did closing takeover merger strike union not",
        rf"""our {_HOUSE} (?:did nothing|has done nothing|will be suing|is not to blame|is suing
|rejects|stands by|won't|will not|refuses)|we(?:'ll| will| will be| are|'re) (?:suing
|not (?:be )?(?:closing|answering|recogni[sz]ing|negotiating)
|announcing (?:an? )?(?:full )?(?:takeover|merger|closure))""",
    ),
)
_FOR_ONESELF = compiled(
    r"""(?<!\w)(?:views (?:are )?my own|(?:speaking|speak) (?:only )?for myself
|not (?:speaking )?(?:for|on behalf)|don't speak|do not speak|can't
 speak|cannot speak|on behalf of (?:my|our) (?:family|husband|wife|kids|sister|dog|class
|book club)|as (?:a |an )?(?:night shift|family|couple
|parents|nation|species|society|community of)|if we at)(?!\w)"""
)
_IN_DISPUTE = compiled(  # in the professional profile a house may speak; not in a quarrel
    r"""(?<!\w)(?:press|journalists?|reporters?|papers|media|strike|union|su(?:e|ing)|lawsuit
|inspection|ministers?|council|government|merger
|takeover|closing|closure|blame|did nothing|no further comment|quote|policy now
|announce it)(?!\w)"""
)


def in_private(find: Find) -> Find:
    """Return a detector that is silent in the professional profile."""

    def find_in_private(text: str, context: Context) -> Iterator[Hit]:
        if context.kind is Kind.PERSONAL:
            yield from find(text, context)

    return find_in_private


def spoken_for(text: str, context: Context) -> Iterator[Hit]:
    """Find statements in the name of the house; in the professional profile only in a dispute."""
    here = page(text)
    matches = here.met(_SPOKEN)
    if not matches or _FOR_ONESELF.search(here.text):
        return
    if context.kind is Kind.PROFESSIONAL and not _IN_DISPUTE.search(here.text):
        return
    for match in matches:
        if not here.quoted(*match.span()):
            yield Hit(*match.span(), fixes=removal(here, *match.span()))
