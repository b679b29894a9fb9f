"""Words that announce a number of one person, kind by kind, and the shape of the number itself.

In a cue, ``NO`` stands for "number", "no.", "id", "#" …; ``NO?`` makes that optional.
"""

import re
from dataclasses import dataclass

from checks.detectors.identifiers.values import SPOKEN
from checks.lazy import Lazy

_NO = r"(?:\s?(?:numbers?|num|nos?|nr|nbr|id|ids|code|ref|\#)\b\.?|\s?\#)"
_LINK = (  # what may stand between a cue and its value: "MRN is", "card ending in", "no.: "
    r"(?:[\s:=#(\"'.,–-]{0,3}(?:numbers?|num|nos?|nr|nbr|ids?|code|card|is|was|are|were|of|ends?"
    r"|ended|ending|in|with|reads?|says?|last|four|digits|4(?=\s(?:digits|is|of|are))|on|for|it"
    r"|it's|\#)(?![\w-])){0,5}[\s:=#(\"'.,–-]{0,4}"
)
_PIECE = r"(?:\(?\d\d\)|[A-Za-z]{0,5}\d[A-Za-z0-9]*|[A-Z]{1,5}(?![a-z]))"
WRITTEN = Lazy(  # "00482913", "XJ4471-882", "943 476 5919", "MORGA 753116 SM9IJ"
    rf"(?:{_PIECE}(?:(?:\s\#?|[-./]|\s-\s|(?<=\))|(?=\()){_PIECE}){{0,7}})(?![\w%])"
)
SAID = Lazy(SPOKEN + r"{2,20}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that announce a number, and what has to be true of it.

    ``of``: what the number is of; ``least``: digits the value has at least; ``weak``: whether the
    words are everyday English too, so that any other shape is the better guess.
    """

    words: Lazy
    of: str
    least: int
    weak: bool


def _cue(of: str, *each: str, least: int, weak: bool = False) -> Cue:
    either = "|".join(each).replace("NO", _NO)
    whole = rf"(?<![\w-])(?:{either})(?:(?<=[\#.])|(?![^\W\d_])){_LINK}"
    return Cue(Lazy(whole, re.IGNORECASE), of, least, weak)


CUES = (
    _cue(
        "record",
        r"mrn|m\.r\.n\.?|mr\s?\#|mr no",
        r"(?:medical|health) records?NO|med recNO?",
        r"(?:hospital(?: unit)?|hosp|patient|pt|chart|record|folder|admission|encounter|episode)NO",
        r"(?:visit|accession|ur|nhi|chi|urn|rx|prescription|script|wristband|case ?file)NO",
        r"(?:chart|rx|accession|nhs|nhi|chi|urn)(?=\W{0,3}\d)|nhsNO?",
        r"(?:h|p|u|hosp|pat)/no?|hosp\.? ?NO|unit number|case\s?(?:no|number|\#)\.?",
        r"health ?card|ohip|philhealthNO?",
        r"(?:member|membership|subscriber|beneficiary|insured|enrollee|scheme)NO",
        r"(?:rx )?member(?=\s\d)|subscriber(?=\W{0,2}\d)",
        r"(?:insurance|policy|medicare|medicaid|medi-cal|tricare|health ?plan|plan|insurer)"
        r"(?:\s(?:card|policy|member|membership|claim|beneficiary))?NO",
        r"(?:medicare|medicaid)(?:\scard)?|mbi|hicn",
        r"(?:patient |bank |billing )?accountNO?|acct\.?NO?|a/cNO|guarantorNO|har",
        r"claimNO?|(?:bill|invoice|inv)NO?|statementNO",
        least=3,
    ),
    _cue(
        "reference",
        r"caseNO?|fileNO?|ref(?:erence)?\.?NO?|groupNO?|unitNO|NO",
        r"(?:sample|specimen|lab|request|order|referral|registration|receipt|statement|booking)NO",
        r"(?:appointment|incident|trip|run|pcr)NO|(?:sample|specimen)(?=\W{0,2}\d)",
        r"policy|plan|barcode|tag|label(?:led)?|sticker|(?:top )?label says|processor",
        least=3,
        weak=True,
    ),
    _cue(
        "identity",
        r"ssn|s\.s\.n\.?|ss\s?\#|ssNO|soc(?:ial|\.)? sec(?:urity|\.)?NO?",
        r"(?:the )?last (?:four|4)(?: digits)?(?= (?:is |are |was )?\d{4}\b)",
        r"last (?:four|4) of (?:his|her|their|the) (?:social|ssn)",
        r"(?:his|her|their|patient's|pt's) social",
        r"social insuranceNO|national insuranceNO|niNO|aadhaarNO?|id cardNO?",
        r"passportNO?|dlNO|dl\s?\#|(?:driver'?s?|driving|drivers') licen[cs]eNO?",
        r"(?:(?:medical|nursing|pilot'?s?|gun|firearms?|professional|state|board|hgv|lorry"
        r"|fishing|hunting|taxi|boat) )?licen[cs]eNO?",
        r"(?:(?:birth|death|marriage|medical|adoption|diving) )?certificateNO?|npiNO?|deaNO",
        r"(?:student|employee|staff|badge|service|veteran|military|army|national|identity)NO",
        r"(?:voter|tax|immigration|visa|pension|green card|alien|booking)NO",
        r"(?:prison|prisoner|inmate|offender|prisoner's|inmate's)NO",
        r"(?:prisoner|inmate)(?=\W{0,3}[a-z]?\d)",
        r"(?:credit |debit |bank )?cardNO|iban",
        r"(?:voice ?print|finger ?prints?|retina(?:l)?(?: scan)?|iris(?: scan)?|palm ?print"
        r"|face ?id|biometric)(?:\s(?:file|scan|template|record|profile|hash))?NO?",
        least=4,
    ),
    _cue(
        "vehicle",
        r"(?:(?:number|licen[cs]ed?|registration|reg\.?|car|vehicle) )?plates?",
        r"rego?|registration(?: mark)?|hull|vin|udi",
        least=2,
        weak=True,
    ),
    _cue(
        "device",
        r"(?:device|implant|pump|pacemaker|icd|cgm|sensor|valve|stent|hip|knee|hearing aid"
        r"|transmitter|stimulator|prosthesis|cochlear|wheelchair|chair|glucometer|monitor)"
        r"(?: \w+)?(?: serial| s/n| sn| id| lot|\s?\#)(?:\s?(?:number|no))?",
        r"(?:serial|ser|s/n|sn|lot|udi|imei|tag|tracker|fitbit)\.?",
        least=2,
        weak=True,
    ),
)
