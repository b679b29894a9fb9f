"""Doses, stop-your-medicine and no-need-for-a-doctor, said to one person or to everyone."""

from collections.abc import Iterator

from checks.detectors.reading import compiled, family, page
from checks.detectors.sources import sourced
from checks.model import Context, Hit, Mode

_DRUG = r"""(?:insulin|statins?|metformin|warfarin|lithium|prednison?e?|prednisolone|steroids?
|antibiotics?|inhalers?|blood[- ]thinners?|blood pressure (?:pills?|tablets?|meds?)
|beta[- ]blockers?|antidepressants?|ssris?|opioids?|painkillers?|ibuprofen|paracetamol
|acetaminophen|tylenol|advil|motrin|aspirin|benadryl|melatonin|antihistamines?
|levo|thyroxine|levothyroxine|pills?|tablets?|tabs?|meds|medications?|medicines?|doses?
|injections?|drops|taper|prescriptions?|minoxidil|salt tablets|vitamin [a-k]\d?|niacin|zinc
|iodine|magnesium
|[a-z]{2,14}(?:olol|pril|sartan|statin|cillin|mycin|cycline|azole|oxacin|profen|zepam|zolam
|formin|parin|xaban|gliptin|gliflozin|glutide|tidine|triptan|setron|dronate|thiazide|semide
|pramine|oxetine|aline|alopram|codone|fentanil|cetirizine|nib|mab))"""
_DET = r"""(?:your|his|her|their|the|those|that|any|all|every|all your|all the|an?|another|one
|two|half|whatever)"""
_STOP = r"""(?:stop|quit|skip|ditch|drop|bin|flush|come off|go off|get off|leave off|throw out
|throw away|halve|double|triple|half|taper|cut|refuse|decline|leave|hold|pause)"""
_ONE = r"""(?:(?:\d+(?:[.,]\d+)?|half|quarter|{number}|a couple(?: of)?|double|a whole|a full
|a) ?(?:mg|mcg|ml|g|grams?|units?|tablets?|tabs?|pills?|drops|puffs|caps(?:ules?)?|tea ?spoons?
|table ?spoons?|spoonfuls?|tsp|tbsp|iu|ounces|shots?)(?!\w)(?: of (?:[\w-]+ )?[a-z]+)?
|(?:\d+|{number}|half) (?:of )?(?:(?:the|your|his|her|whatever|extra|leftover|baby|adult)
 ){0,2}(?:[\w'-]+ )?"""
_OPEN = r"""(?:(?<=^)|(?<=[.!:;,?\n–—)])|(?<=[.!:;,?\n–—)] )|(?:just|then|and|or|so|can|could
|should|to|would|i'd|you'd|please|yes
|no|nah|sure|girl|hun|honey|mate|love|ok|okay|well|simply|actually|safely|need to|go ahead and
|today|tonight) )"""
_TELLS = family(
    (
        """stop quit skip ditch drop bin flush come go get leave throw halve double triple half
        taper cut refuse decline hold pause""",
        rf"""{_OPEN}(?P<mark>{_STOP} (?:taking |the use of )?(?:{_DET} ){{0,2}}(?:[\w'-]+
 )?{_DRUG}(?! (?:time|label|box|bag|list|organiser|organizer|bottle|count|refill|education
|safety|errors?|take.?back|shortage|stewardship|resistance)))""",
    ),
    (
        "take give pop chug swallow try use push start put go get up",
        rf"""{_OPEN}(?P<dose>(?:take|give (?:him|her|them|your \w+|it)|give|pop|chug|swallow|try
|use|push|start(?: with)?|put (?:him|her|them) on|go (?:straight |right )?(?:up )?to|get (?:him
|her|them|yourself) on|up it to) (?:(?:him|her|them|about|up to|another|an extra|the)
 )?{_ONE}{_DRUG}))""",
    ),
    (
        "take use need want",
        rf"""{_OPEN}(?P<not>(?:don't|do not|never|you (?:don't|do not|won't|no longer)
 need(?: to)?|you (?:shouldn't|should not|mustn't|must not)) ?(?:take|use|want)? (?:your
|his|her|their|that|those) (?:[\w-]+ )?{_DRUG})(?=[.!]|$| (?:any ?more|anymore|on days|(?:when|if
|while|once) (?:you|he|she|they)|today|tonight|tomorrow|this week)(?!\w))
(?![^.!?\n]*(?<!\w)(?:unless|until you|before you (?:ask|talk|speak)|without|with)(?!\w))""",
    ),
    (
        "leftover left spare last your else instead rather old",
        rf"""(?P<left>(?:instead of|rather than) (?:your|his|her|the|their|a) (?:[\w-]+ )?{_DRUG}
|(?:your|his|her)
 old {_DRUG}|(?:leftover|left over|spare|last (?:winter|year|month)'s|your (?:husband
|wife|mum|mom|dad|friend|sister|dog|cat|kid|partner|mother)'s|somebody else's) (?:[\w-]+
 )?{_DRUG})""",
    ),
    (
        "need skip stay forget bother go cancel",
        r"""(?P<home>(?:(?:you |u |he |she |they )?(?:don't|do not|doesn't|won't) need(?: to
 (?:see|go to|call|visit|ring))?|no need (?:for|to (?:see|go to|call|visit|ring))|skip
|stay out of|forget|don't bother with|don't go (?:in|to)|cancel) (?:(?:a|an|the|any|your|that|this
|those) )?
(?:er|ed|a&e|emergency (?:room|department)|hospital|urgent care|doctor|doc|gp|clinic|visit
|biopsy|scan|blood test|bloods|antibiotics|colonoscopy|mammogram|smear(?: test)?|ultrasound
|mri|x-?ray|vaccines?|physio|surgery|insulin|statins?|tetanus shot|specialist|dentist|prescription
|repeat
 test|follow-?up|ambulance|surgeon|999|911))""",
    ),
    (
        "hourly daily nightly day every at each in twice three now",
        r"""(?P<freq>(?:\d+(?:[.,]\d+)?|half|quarter|{number}|a|an|a couple of) ?(?:(?:extra
|big|small|good|baby|whole) )?(?:mg|mcg|ml|grams?|units?|tablets?|tabs?|pills?|drops|puffs
|caps(?:ules?)?|tea ?spoons?|table ?spoons?|spoonfuls?|tsp|tbsp|iu|ounces|glass(?:es)?|cloves?)
(?: of)?(?: [\w'-]+){0,4}?,? (?:hourly|daily|nightly|a day|every (?:\d+ ?)?(?:\w+ )?(?:hours?
|hrs?|night|morning|day)|(?:at|each|every|in the) (?:night|morning|bedtime|breakfast)|twice
|three times|each meal|now and))""",
    ),
    (
        "no",
        r"""(?P<needless>no (?:\w+ )?(?:doctor|bloods?|blood test|antibiotics?|tablets|pills
|meds|biopsy|surgery|surgeon|dentist|hospital|prescription|insulin|inhaler|stitches|x-?ray
|scan)s? (?:is |are )?(?:needed|required|necessary))""",
    ),
    (
        "give feed slip rub",
        r"""(?P<spoon>(?:give|feed|slip) (?:[\w']+ ){1,3}(?:an?|one|two|three|half an?|\d+) (?:tea
|table)?
?(?:spoons?|spoonfuls?|drops?|shots?|mls?|capfuls?|sips?) of \w+)""",
    ),
    (
        "sleep",
        r"""(?P<sleep>let (?:him|her|them|your (?:kid|child|son|daughter)) sleep it off)""",
    ),
)
_TELLS_ONE = family(  # in a reply "it" is what they take
    (
        "stop skip ditch quit drop halve double triple come bin bump forget",
        rf"""{_OPEN}(?P<mark>(?:stop|skip|ditch|quit|drop|bin|halve|double|triple|come off|bump up
|forget) (?:it|them|that|those|this one|every other (?:day|dose)|a (?:day|dose|few)|(?:the|your|his
|her) (?:[\w-]+ ){{0,2}}?(?:{_DRUG}|scan|biopsy|repeat|follow-?up|thickener|drip|injection|dose
|bandage|brace|patch|mask|oxygen|cpap|induction|appointment))(?:
 (?:altogether|completely|for|a few|till|until|then|now|tonight|today|entirely|cold)\b)?)""",
    ),
    (
        "can up more extra another go have need",
        r"""(?P<more>you can (?:safely |easily |totally |also )?(?:go (?:up )?to|take|have|double
|use|do|skip|stop|mix|drink|add)
 (?:up to )?(?:another |an extra |two |three |four |more |both |it|them|that|\d+|{number}|your
|the)(?: [\w-]+){0,2})""",
    ),
)
_TELLS_ALL = family(
    (
        "extra today tonight tomorrow now day daily hourly every hour back",
        r"""(?P<more>(?:\d+|{number}|an?|half an?) (?:extra |more )(?-i:[A-Z][a-z]{4,14})s?
 (?:today|tonight|tomorrow|now|a day|daily|every \w+)|(?:run|do|take|give) (?:\d+|{number}) back
 to back(?: [\w]+){0,3}|(?:rub|dab|put|squirt|drip|pour) (?:a |some |the |a few )?(?:[\w-]+
 ){0,3}(?:brandy|whisky|whiskey|vodka|bleach|turpentine|garlic|urine|breast ?milk|peroxide|honey
|clove oil|vinegar|iodine|butter|toothpaste|tobacco) (?:on|in|into|onto|over) (?:the|your|his|her
|their|its|a) [\w-]+)""",
    ),
    (
        "refuse decline don let forget ignore nothing hot",
        r"""(?P<mark>(?:refuse|decline) (?:every|any|all|the) (?:[\w-]+ )?(?:exam\w*|drip|induction
|scan|test|vaccine|shot|jab|epidural|antibiotics?|screening|biopsy|surgery|c-section)s?
|don't let (?:them|him|her|anyone|any doctor|the \w+) (?:biopsy|induce|put you on|give (?:you|him
|her|them)|scan|operate|cut|vaccinate|jab|take (?:out|your)|test)(?: [\w]+){0,2}
|(?:is|that's|it's) nothing,? (?:don't|forget|ignore|leave)(?: [\w]+){0,3})""",
    ),
)
_NAMES = compiled(
    r"""(?:^|[.!?,\n] ?|\b(?:yep|yeah|eh|oh|nah|hun|honey|love|mate|yes) )(?P<mark>(?:that's
|that is|thats|this is|it's|its|sounds like|looks like|you're|you are|you have|you've got|he's
 got|she's got|he has|she has)
 (?:(?:just|only|definitely|totally|clearly|textbook|classic|probably|a|an|mild|early|plain
|simple|nothing but|100 ?%|some) ){0,3}
(?:strep|adhd|anxiety|autism|parkinson's|a panic attack|panic attack|concussion|tension headache
|migraine|eczema|ringworm|shingles|scarlet fever|hypothyroid|anaemic|anemic|hormones|hormonal
|teething|growing pains|viral|a virus|allergies|reflux|benign|dry socket|swimmer's ear|pvcs|ptsd
|ibs|pcos|cyst|lipoma|wart|bite|bruise|cold|flu|gas|stress|gout|thrush|croup|pink ?eye|impetigo
|apraxia|dyslexia|strain|sprain
|[a-z]{3,16}(?:itis|osis|emia|aemia|opathy|algia|angioma|oma)))(?!\w)(?! (?:awareness|day|week
|month|season|research|education))"""
)
_GENERAL = compiled(
    r"""(?<!\w)(?:ask|call|talk to|speak (?:to|with)|check with|see|tell|consult|ring|contact)
 (?:your|a|the|us|our|his|her) (?:own )?(?:\w+ )?(?:doctor|gp|pharmacist|nurse|clinic|provider
|clinician|midwife|prescriber|team|surgery|care team|pharmacy|dentist|vet|physician|pediatrician
|paediatrician|cardiologist)
|(?:before|without) (?:you )?(?:stop|talking|asking|checking|speaking|calling|taking)|(?:don't
|do not|never) (?:stop|skip|double|share|give|(?:take|use)(?! (?:your|his|her|their|that
|those)(?!\w)))|can't advise|cannot advise|poison control|call (?:911|999|112)
|please don't|stewardship|take[- ]back|naloxone|narcan|epipen|epi ?pen|my (?:pills?|meds
|tablets?|dose|inhaler|insulin|doctor|gp)|take me|i (?:stopped|skipped|took|take|forgot|quit)
|flush the line|recipe|dough|flour|pizza|engine|tank|mechanic|cars?|plants?|sourdough|garden"""
)


def treatment(text: str, context: Context) -> Iterator[Hit]:
    """Find instructions to take, change or stop a medicine, or to stay away from care.

    In replies, also a diagnosis handed to the person who asked.
    """
    here = page(text)
    marks = [*here.met(_TELLS), *here.met(_TELLS_ALL)]
    if context.mode is Mode.REPLY:
        marks.extend(here.met(_TELLS_ONE))
        marks.extend(here.matches(_NAMES))
    if (
        not marks
        or context.sourced
        or sourced(text)
        or _GENERAL.search(here.text)
        or here.rebutted()
    ):
        return
    for match in marks:
        start, end = match.span(str(match.lastgroup))
        if not (here.quoted(start, end) or here.asked(start, end) or here.denied(start, 25)):
            yield Hit(start, end)
