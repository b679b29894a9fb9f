"""Gates that decide whether a privacy rule may speak at all.

A date, an age or a place is plain text until one particular person is in care next to it. Every
function takes one sentence of straightened text (``matching.plain``); ``Sentences`` cuts a
paragraph and remembers the answers.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from checks.detectors.words import (
    BODY_PART,
    CARE_EVENT,
    CONDITION,
    DRUG,
    KIN,
    MONTH,
    NAME,
    PATIENT,
    PERSON,
    PROCEDURE,
    TREATMENT,
    UPPER,
)
from checks.lazy import Lazy
from checks.lexicon import WORD, WordClass, load_lexicon

Gate = Callable[[str], bool]
"""A question about one sentence."""

_STOPS = Lazy(r"[.!?]+[\"')\]]*\s+|\n")
_SHORTENED = re.compile(  # after these a stop ends no sentence: "Mrs.", "tel.", "9 Jan.", "J."
    r"(?:\b(?:M[rs]|Mrs|Dr|St|vs|[Tt]el|ext|hosp|[A-Z])|\d (?:Jan|Feb|Aug|Sept|Oct|Nov|Dec))$"
)
_SHORTENED_REACH = 6
_LONGEST = 400

_INDIVIDUAL = Lazy(
    r"\b(?:he|she|him|her|his|hers|he's|she's)\b"
    r"|\b(?:an?|my|our|this|that|the|one|another|sweet|little)\s+"
    rf"(?:[\w'-]+\s+){{0,3}}?{PERSON}\b(?!')"
    r"|\b\d{1,3}[- ]?(?:yo|y/o|year[- ]old|month[- ]old|week[- ]old|day[- ]old)\b(?!s)"
    rf"|\b(?:{PATIENT}|baby)\b(?!s)"
    r"|\bmy\s(?:last\s|first\s)?(?:\d{1,2}(?::\d\d)?\s?(?:o'clock|[ap]m)|(?:two|three|four|nine"
    r"|ten) o'clock)\b"
    rf"|\b{CARE_EVENT}\s(?:an?|this|another)\s[a-z]+",
    re.IGNORECASE,
)
_CARE = Lazy(
    rf"\b(?:{CARE_EVENT}|went home)\b"
    rf"|\b{TREATMENT}\b|\b{CONDITION}\b"
    r"|\b(?:came|come|comes|coming|walked|limped|rolled|brought|wheeled|flown|rushed|carried|sent)"
    r"\s+(?:back\s+)?(?:in|into|home|through)\b"
    r"|\b(?:icu|nicu|picu|ccu|er|ed|a&e|or|l&d|pacu|trauma bay|ambulance|ward|unit|clinic|theatre"
    r"|hospice|bedside|triage|my shift|our shift|night shift|on shift|my rig|helipad|chart|vent"
    r"|ventilator|ecmo|bypass|oxygen|iv|cpr|compressions|code blue|rounds|handover|shock|pulse"
    r"|rhythm|waiting room|exam room|house call|home visit|patients?|pts?|clients?)\b"
    r"|\b(?:rang the bell|passed away|died|overdosed|relapsed|miscarried|lost (?:the|her) baby|born"
    r"|lost (?:a|our|my|another) (?:\w+[- ]){0,3}?(?:patient|man|woman|mother|father|child|kid"
    r"|boy|girl|baby)"
    "|diabetic|coded|flatlined|crowning|crowned|remission|margins"
    r"|walker|wheelchair|stretcher|gurney|sterile|scrubbed|caught (?:him|her|the baby))\b",
    re.IGNORECASE,
)
_GENERIC = Lazy(
    r"\b(?:(?:most|many|some|all|few|every|each|these|those)\s(?:of\s(?:us|you|them|our|my"
    r"|the)\s?)?"
    r"(?:\w+\s)?(?:patients?|people|adults|children|parents|women|men|families|kids|clinicians"
    r"|nurses|doctors|cases|babies|days|of us|of you)|anyone|anybody|everyone|everybody|adults"
    "|people|folks|patients who|patients with|children|kids under|babies under|men|women"
    r"|1 in \d+|one in (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty"
    r"|a \w+)\b|per cent|percent"
    r"|every (?:patient|child|baby|adult|year)|each (?:patient|child|year)|if you|if your|when you"
    r"|when your|whenever|should|imagine|suppose|say a|e\.g\.|for example|hypothetical"
    r"|fictional|average|typical|incidence|trial|study|cohort|guidelines?)\b|\d\s?%",
    re.IGNORECASE,
)
_ABOUT_ME = Lazy(
    rf"\bmy\s(?:[\w-]+\s){{0,2}}?(?:great[- ]?)?{KIN}\b"
    rf"|\bour\s(?:own\s|late\s)(?:[\w-]+\s)?{KIN}\b|\bour\s(?:son|daughter|kids?|wedding)\b"
    r"|\b(?:abuel[ao]|grandma|granny|nana|grandad|grandpa)\s(?:[A-Z]\w+\s)?(?:turn|was|is|got|had)"
    r"|\b(?:i was|i got|i'm|i am|i had|i've been)\s+(?:\w+\s+)?(?:admitted|discharged|diagnosed"
    r"|treated|born|induced|intubated|operated|vaccinated|a patient|the patient)\b"
    r"|\bas a patient (?:myself|again)\b|\bmy (?:own )?(?:cat|dog|horse|puppy|kitten|pet)\b",
    re.IGNORECASE,
)
_PUBLIC = Lazy(
    r"\b(?:awareness|world \w+(?: \w+)? day|national|episode|season \d|novel|film|movie"
    r"|series|podcast|character|chapter|published|press release|bbc|cnn|magazine|newspaper"
    r"|obituary in|historians?|in (?:1[5-9]|20)\d\d\b.{0,40}\b(?:first|invented|discovered)"
    r"|biography|memoir|museum|nobel"
    # nobody who was in care then can be harmed by it
    rf"|(?:in|of|since|by|until|{MONTH}),? 1[5-8]\d\d"
    r"|(?:is|are|entirely|completely) (?:invented|fictional|fictitious)"
    r"|(?:invented|made-up|fictional|fictitious|simulated) (?:man|woman|patients?|cases?|person"
    r"|people|scenario|example)|manikins?|mannequins?)\b",
    re.IGNORECASE,
)
_CARED_FOR = Lazy(rf"\b(?:{CARE_EVENT}|{CONDITION})\b", re.IGNORECASE)
_REACHED = Lazy(
    r"\b\d{3}[ -]\d{3,4}\b|[\w.]@[\w-]|\b(?:ombuds\w+|spokes\w+)\b"
    r"|\bour (?:[\w-]+ ){0,3}(?:manager|director|advocate|lead|co-?ordinator|secretary)\b"
    r"|\bleads? on complaints\b|\btakes? (?:all )?(?:complaints|questions|calls)\b",
    re.IGNORECASE,
)


_EVENT = Lazy(
    r"\b(?:free|walk-?ins?|rsvp|register|registration|workshop|class|classes|refresher|lecture"
    r"|meeting|conference|webinar|booth|open (?:house|day)|drop by|stop by|join us|screening|club"
    r"|fundrais\w+|deadline|apply|applications|enrol\w*|awareness|holiday|effective|hours are"
    "|closed"
    r"|support group|interviews?|story time|hiring)\b",
    re.IGNORECASE,
)
_DESK = Lazy(  # where a contact is everybody's
    r"\b(?:call us|ring us|text us|e-?mail us|reach us|write to us|message us|contact us|call our"
    r"|ring our"
    r"|clinic|office|desk|practice|pharmacy|hotline|helpline|crisis line|quit ?line|switchboard"
    r"|reception"
    r"|front door|department|dept|headquarters|extension|press|to book|book(?:ing|ings)?"
    r"|appointments?"
    r"|enquiries|inquiries|questions?|complaints?|refunds?|coordinator|co-ordinator|recruit\w*"
    r"|vacanc\w+"
    r"|rsvp|sign up|tickets?|volunteers?|donat\w+|directory|emergenc(?:y|ies) (?:line|number)"
    r"|poison (?:control|line|cent(?:er|re))|team|liaison|advocate|ombuds\w+|officer|manager"
    r"|director"
    r"|lost property|facilities|estates|hall|shop|library|our (?:number|phone|line|fax)"
    r"|the number is"
    r"|report (?:it|finds|side effects)|informal chat|vacancy|band \d)\b",
    re.IGNORECASE,
)
_UNWELL = Lazy(
    rf"\b(?:{BODY_PART}|{DRUG}|{PROCEDURE}|sick|ill|unwell|hurts?|sore|weak|dizzy|faint\w*|fell"
    r"|stuck|bleeding|breathing|coughing|vomit\w*|bitten|stung|burn(?:t|ed|s)|broke\w*|woke up"
    r"|sent home|bloods|tablets|oxygen|cannula|catheter|wheelchair|crutches|carers?|pregnant)\b",
    re.IGNORECASE,
)
_OF_HEALTH = frozenset((WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE))
_ONE = Lazy(
    r"\b(?:he|she|him|her|his|hers|he'd|she'd|he's|she's|kid|lad|lass|one person|somebody|someone"
    rf"|{PATIENT})\b",
    re.IGNORECASE,
)
_RECALL = Lazy(
    r"\b(?:recall(?:s|ed)?|batch(?:es)?|affected lots?|counterfeit\w*|fake|faulty|auction|in stock"
    r"|stock"
    r"|regulator|manufacturer|the maker|field safety|alert|warranty|catalogue|years of service"
    r"|engineer|analy[sz]er|cable tie|procurement|intranet|closing \d)\b",
    re.IGNORECASE,
)
_DRILL = Lazy(  # what is made up to teach or to try a form
    r"\b(?:dummy|mock|fake|placeholder|made[- ]up|simulat\w+|demo|for example|e\.g\.|example of"
    r"|format(?:ted)?|invented|fictional|fictitious|manikin|mannequin|pretend|test patient)\b",
    re.IGNORECASE,
)
_NAMED = Lazy(
    r"\b(?:M[rs]s?|Miss|Mx|Frau|Herr|Señora?|Sra?|Mme|Auntie|Uncle|Baby|Little"
    rf"|Sir)\.?\s(?:{UPPER}\.\s?){{0,2}}{UPPER}"
    rf"|(?<!Dr )(?<!Dr\. )(?<!Nurse )(?<!Sister )\b{NAME}\s{NAME}\b"
)
_ANIMAL = Lazy(
    r"\b(?:dogs?|cats?|puppy|puppies|kittens?|beagles?|labrador|poodle|spaniel|terrier|horse|mare"
    r"|foal|pony|rabbit|hamster|parrot|tortoise|ferret|paws?|vet|veterinary|spay\w*|neuter\w*)\b",
    re.IGNORECASE,
)


class Sentences:
    """The sentences of one paragraph, found once; each question about one is answered once.

    Titles and initials do not end a sentence; what runs on without a stop is cut every 400
    characters, so that endless text stays quick.
    """

    def __init__(self, text: str) -> None:
        self._ranges = list(_ranges(text))
        self._starts = [start for start, _ in self._ranges]
        self._text = text
        self._known: dict[tuple[int, Gate], bool] = {}

    @property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence begins and ends, in reading order."""
        return tuple(self._ranges)

    def at(self, position: int) -> str:
        """Return the sentence that holds ``position``."""
        start, end = self._ranges[bisect_right(self._starts, position) - 1]
        return self._text[start:end]

    def bounds(self, position: int) -> tuple[int, int]:
        """Return where the sentence that holds ``position`` begins and ends."""
        return self._ranges[bisect_right(self._starts, position) - 1]

    def holds(self, position: int, gate: Gate) -> bool:
        """Whether the sentence at ``position`` passes ``gate``."""
        return self._answer(bisect_right(self._starts, position) - 1, gate)

    def near(self, position: int, gate: Gate) -> bool:
        """Whether this sentence passes ``gate``, or one of the three before or after it."""
        here = bisect_right(self._starts, position) - 1
        around = range(max(0, here - 3), min(len(self._ranges), here + 4))
        return any(self._answer(index, gate) for index in around)

    def _answer(self, index: int, gate: Gate) -> bool:
        if (index, gate) not in self._known:
            start, end = self._ranges[index]
            self._known[index, gate] = gate(self._text[start:end])
        return self._known[index, gate]


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*_ends(text), len(text)):
        while end - start > _LONGEST:
            yield start, start + _LONGEST
            start += _LONGEST
        if start < end or end == 0:
            yield start, end
        start = end


def _ends(text: str) -> Iterator[int]:
    for stop in _STOPS.finditer(text):
        at = stop.start()
        if "\n" in stop.group() or not _SHORTENED.search(text, max(0, at - _SHORTENED_REACH), at):
            yield stop.end()


def is_of_one(sentence: str) -> bool:
    """Whether it tells of a single he or she, whatever else it speaks of."""
    return _ONE.search(sentence) is not None


def opens_sentence(text: str, start: int) -> bool:
    """Whether ``start`` is where a sentence begins, so that a capital letter says nothing."""
    head = text[:start].rstrip(" \"'([")
    return not head or head[-1] in ".!?\n:"


def has_individual(sentence: str) -> bool:
    """Whether one other person is spoken of."""
    return individual_in(sentence) is not None


def individual_in(sentence: str) -> tuple[int, int] | None:
    """Return where one other person is first spoken of: "a patient", "she"."""
    found = _INDIVIDUAL.search(sentence)
    return found.span() if found else None


def has_care(sentence: str) -> bool:
    """Whether care is spoken of."""
    return _CARE.search(sentence) is not None


def has_health(sentence: str) -> bool:
    """Whether care, a body part, a medicine or being unwell is spoken of: wider than care."""
    return (
        has_care(sentence)
        or _UNWELL.search(sentence) is not None
        or any(
            entry.classes & _OF_HEALTH
            for _, _, entry in load_lexicon().find(WORD.findall(sentence.lower()))
        )
    )


def is_generic(sentence: str) -> bool:
    """Whether the sentence speaks of many people, of a rule, or of something imagined."""
    return _GENERIC.search(sentence) is not None


def is_own(sentence: str) -> bool:
    """Whether the writer speaks of their own health, family or pets."""
    return _ABOUT_ME.search(sentence) is not None


def is_event(sentence: str) -> bool:
    """Whether the sentence invites to something: its dates, rooms and streets are public."""
    return _EVENT.search(sentence) is not None


def is_desk(sentence: str) -> bool:
    """Whether readers are sent to an office, a line, a form: its number is everybody's."""
    return _DESK.search(sentence) is not None


def is_recall(sentence: str) -> bool:
    """Whether a product is spoken of, not the one that somebody carries: a batch, a recall."""
    return _RECALL.search(sentence) is not None


def is_drill(sentence: str) -> bool:
    """Whether a number is made up to teach or to try something out."""
    return _DRILL.search(sentence) is not None


def is_named(sentence: str) -> bool:
    """Whether somebody is called by title and name, or by two names, and not as a doctor."""
    return _NAMED.search(sentence) is not None


def is_animal(text: str) -> bool:
    """Whether the text speaks of animals."""
    return _ANIMAL.search(text) is not None


def is_contact(sentence: str) -> bool:
    """Whether the sentence says whom to turn to, by number or office, and tells of no care."""
    return _REACHED.search(sentence) is not None and _CARED_FOR.search(sentence) is None


def is_public(text: str) -> bool:
    """Whether the text points at something public, long ago or invented: a book, the press."""
    return _PUBLIC.search(text) is not None
