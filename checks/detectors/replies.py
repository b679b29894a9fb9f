"""What a reply gives away about the other person: that they came, and who they are.

A reply is judged by the relationship it shows, not by its tone: thanks for a visit, hope for a
healing knee and regret for a wait all say *you are our patient*.
"""

import re
from collections.abc import Iterator

from checks.detectors.gates import is_contact
from checks.detectors.reading import page
from checks.detectors.words import (
    BODY,
    CONDITION,
    DRUG,
    FULL_NAME,
    NAME,
    TREATMENT,
    WEEKDAY,
)
from checks.lazy import Lazy
from checks.matching import plain
from checks.model import Context, Fix, Hit, Severity

_SOON = (
    rf"(?:soon|next|again|back|then|tomorrow|(?:on |this )?{WEEKDAY}|at \d|at the|on the|for the"
    r"|for your|in \w+ (?:week|month|year)s?)"
)
_COURTESY = Lazy(
    # thanks for what only a patient does
    r"thank(?:s| you)(?: so much| again| all)? for (?:visiting|coming|choosing|trusting|seeing"
    r"|stopping (?:in|by)|picking (?:up|us)|letting us (?:care|look after|treat|help|see)"
    r"|being (?:an?|our|such|so) (?:\w+ ){0,2}?(?:patient|client|brave|trooper|star|fighter)"
    r"|(?:getting )?your (?:visit|trust|loyalty|business|patience|patronage|continued|booster|jab"
    r"|vaccine|shot|support of our))"
    # looking forward
    rf"|\b(?:see|seeing|catch|expect) (?:you|u|him|her|your \w+)(?: both| all)? {_SOON}"
    r"|\b(?:look(?:ing)? forward to|can't wait to|cannot wait to) (?:see|seeing|welcom|do|showing"
    r"|having|meeting|treating|helping|your)\w*(?: you\w*)?"
    r"|\bnext time (?:you|we|ask|he|she|around)\b|\bcome back (?:on )?(?:"
    rf"{WEEKDAY}|tomorrow|next|in \w+ (?:days|weeks|months))"
    # regret for a visit
    r"|\bsorry (?:again )?(?:for|about|that) (?:your|the|this) (?:\w+ ){0,2}?(?:wait|delay|visit"
    r"|experience|appointment|stay|procedure|pain|bill|results?|prescription|side effects?)\b"
    r"|\bsorry (?:that )?you(?: and your [\w ]{2,15})? (?:had to|waited|were kept|had such|left"
    "|had a (?:bad|poor|long|difficult|rough)|didn't (?:get|see)|(?:couldn't|weren't) "
    "(?:be )?seen)"
    r"|\bsorry (?:that )?your (?:\w+ ){0,2}?(?:visit|wait|appointment|stay|experience|little one)\b"
    # the pleasure of having met
    r"|\b(?:joy|pleasure|honou?r|privilege|delight|lovely|wonderful|great|good|nice|happy|glad|fun"
    "|loved|enjoyed|proud)(?: for us)?,? (?:to |in |that we could )?(?:see|have|meet|treat"
    "|care for|look after"
    r"|serve|attend|take care of|get|seeing|having|meeting|treating|caring for|looking after"
    "|serving|taking care of|fitting|helping|straighten|fix|get) (?:to )?(?:you|your|him|her"
    r"|that|those)\b"
    r"|\bit was (?:such )?an? (?:joy|pleasure|honou?r|privilege|delight)\b"
    r"|\b(?:having|have|had) (?:you|him|her|your \w+) (?:in the|in our|here with|with us|as our"
    "|as a"
    r"|on our|under our)|\bwith us (?:on|since|in|for|that)\b|\bdays? with us\b"
    # the clinic's own day
    r"|\b(?:we|clinic|surgery|dr\.? \w+|the (?:doctor|dentist|team|clinic|desk))\s(?:ran"
    r"|(?:was|were) running|got|fell|were|was)\s(?:\w+ )?(?:late|behind|short[- ]staffed|slammed)\b"
    # greetings to those who came with them
    r"|\b(?:give|hug|kiss|squeeze|cuddle)\s(?:(?-i:[A-Z])\w+|him|her|your \w+|baby)\b"
    r"[^.!?\n]{0,40}\bfrom (?:us|all of us|the \w+|me|dr\.? \w+)\b"
    r"|\bdr\.? [a-z-]{2,20}(?: and (?:the|her|his) \w+)? (?:still|says|has|is|are|loves|can't wait"
    r"|remembers|misses|asks|was|will be)\b[^.!?\n]{0,40}\b(?:your|of you|see you|with you"
    r"|about you|you've|you are|him|her)\b"
    # belonging
    r"|\byou being (?:an?|our|such an?) (?:\w+ ){0,2}?(?:patient|client|family)\b"
    rf"|\bsorry (?:that )?(?:the|your) (?:\w+ )?(?:{TREATMENT}|{BODY}|wait|line|queue|room)\b"
    r"|\bas (?:our|a valued|one of our) (?:own )?(?:patient|client)|\b(?:under|in) our care\b"
    r"|\b(?:you|he|she|they)(?:'ve| have|'s| has) been (?:with us|our patient|coming|a patient"
    "|part of)"
    r"|\b(?:patients|donors|clients|families) like you|\bpart of (?:our|the) \w+ family"
    r"|\bour (?:favou?rite|loyal|dear|longtime|long-time) (?:patient|client|family)"
    r"|\b(?:taking|took) care of (?:you|him|her|your|[A-Z]\w+)\b"
    r"|\b(?:cried|laughed|prayed|celebrated|cheered|walked) with you\b"
    r"|\bwe (?:all )?(?:miss|adore|remember|loved|love) (?:you|him|her|\w+ right back|your "
    r"(?:mom|mum|dad|son|daughter|boy|girl|little))\b"
    r"|\bwhen you (?:and \w+ )?(?:come|came|were|visit|visited|are) (?:back|here|in|with us"
    r"|to us|next)\b"
    r"|\bsince you (?:first )?(?:walked|came|started|joined)|\bwhen you (?:first )?(?:walked"
    r"|came)\b"
    rf"|\benjoy (?:the|your|those) (?:new )?(?:{TREATMENT}|smile|results?|bump|look)\b"
    # taking up the outcome
    r"|\b(?:proud of|remember) (?:you(?! all)|your (?:progress|work|recovery|visit|son|daughter)"
    r"|him|her)\b"
    r"|\blook at you(?: now| go)?\b|\btold you (?:so|it|at|we|those|that|the|in|on)\b"
    r"|\b(?:so |very )?(?:glad|happy|pleased|relieved|thrilled) (?:that )?(?:we|i|dr\.? \w+|he"
    "|she|the team) "
    r"(?:could|was able|were able|got|managed|helped|took)\b",
    re.IGNORECASE,
)
_HOPE = Lazy(
    r"\b(?:hope|hoping|glad|happy|pleased|relieved|delighted|thrilled|great|good|love)\b"
    r"[^.!?\n]{0,20}?\s(?P<mark>(?:your|the|that|those|these|his|her|their|he|she|you|[A-Z]\w+'s)"
    r"(?:'s|'re)?\s[^.!?\n]{0,45}?\b(?:heal\w*|holding|holds|held up|improv\w+|recover\w*"
    r"|on the mend|settl\w+|went (?:well|so|smooth\w*|okay|ok|great)|feel\w* better|pain[- ]free"
    r"|doing (?:well|better|great|ok)|came back|better now|behaving|turned out|worked|working"
    r"|worth|sleeping better|treating (?:you|him|her)|(?:is|are) (?:\w+ )?(?:off|out|gone"
    r"|over|done|in|fixed|clear|back)))\b",
    re.IGNORECASE,
)
_DEED = Lazy(
    r"\b(?:we|i|(?:the|our) (?:team|doctor|nurse|tech|dentist|hygienist|vet|therapist|surgeon"
    "|girls)"
    r"|dr\.? [a-z-]{2,20})(?:'ve|'d| have| had| also| just| all| personally| even| still| already"
    "| never| then| both| really| only){0,2} (?:[a-z]{2,12}ed|saw|gave|told|took|sent|left|got"
    "|made|held"
    r"|found|spoke|ran|kept|met|bent over|did|caught|knew|spent|stayed|sat|went|stood|drove"
    r"|got)(?: [\w']+){0,4}? (?:you|yours|your)\b",
    re.IGNORECASE,
)
_ONLY_TALK = Lazy(
    r"\b(?:wish|hop|thank|appreciat|understand|hear|post|delet|remov|hid|lik|need|invit|urg|promis"
    r"|pinn?|read|meant|mention|repli|answer)(?:ed|d|t|e|es|s)?\b"
    r"|\b(?:asked (?:that|everyone))\b"
    r"|\byour? (?:comment|feedback|words?|note|review|message|question|idea|kind|suggestion"
    r"|concerns?|frustration|anger|page|post|point|family|neighbou?r|local|own|honest|story)\b",
    re.IGNORECASE,
)
_NEUTRAL = Lazy(
    r"\b(?:can't|cannot|can not|neither|nor|won't|unable to|never)\s(?:\w+\s){0,3}?(?:discuss"
    "|confirm"
    r"|deny|comment|talk|share|say|speak|advise|look up)\b"
    r"|\b(?:anyone|anybody|everyone|whoever|whether|if you)\b",
    re.IGNORECASE,
)
_CLAUSE = Lazy(r"[.!?;:\n](?:\s|$)")


def clause_before(text: str, start: int) -> str:
    """Return what the same clause says before ``start``, at most 160 characters."""
    return _CLAUSE.split(text[max(0, start - 160) : start])[-1]


def is_neutral(text: str, start: int) -> bool:
    """Whether the clause up to ``start`` speaks to everyone, or declines to speak of anyone."""
    return _NEUTRAL.search(clause_before(text, start)) is not None


_HOPES = ("hop", "glad", "happy", "pleas", "reliev", "delight", "thrill", "great", "good", "love")


_HINT = Lazy(
    r"\b(?:feel(?:ing)? better(?: soon)?|get well(?: soon)?|speedy recovery|heal (?:well|fast"
    r"|quickly|up)"
    r"|rest up|easy on (?:that|those|the) \w+|come (?:and )?see us (?:again|any ?time|soon))\b",
    re.IGNORECASE,
)


def confirms_patient(text: str, _: Context) -> Iterator[Hit]:
    """Yield courtesies that say the other person was here: thanks, hopes, regrets, deeds."""
    here = page(text)
    text, small = here.text, here.low
    for match in _COURTESY.finditer(text):
        if not is_neutral(text, match.start()):
            yield Hit(*match.span())
    for match in _HOPE.finditer(text) if any(hint in small for hint in _HOPES) else ():
        if not is_neutral(text, match.start("mark")):
            yield Hit(*match.span("mark"))
    for match in _DEED.finditer(text) if "you" in small else ():
        said = text[match.start() : match.end() + 20]
        if not _ONLY_TALK.search(said) and not is_neutral(text, match.start()):
            yield Hit(*match.span())
    for match in _HINT.finditer(text):
        if not is_neutral(text, match.start()):
            yield Hit(*match.span(), severity=Severity.CAUTION)


_MISTER = r"(?:M[rs]s?\.?|Miss|Señora?|Madam|Sir)"
_ADDRESSED = Lazy(
    r"(?:^|[.!?]\s+)(?:[Hh]i|[Hh]ey|[Hh]ello|[Dd]ear|[Tt]hank you|[Tt]hanks|[Ss]orry|[Oo]h|[Aa]w+"
    r"|[Cc]ongrat\w*|[Gg]ood morning|[Ww]elcome(?: back)?|[Bb]less you|[Hh]appy birthday"
    r"|[Gg]o),?\s(?:dear\s"
    rf"|sweet\s|little\s)?(?P<greeted>(?:{_MISTER}\s)?{FULL_NAME})(?=[,!.:;—–-]|\s?$|\s[^\w\s])"
    rf"|(?<![\w@])(?P<titled>M(?:r|rs|s|iss)\.?\s{FULL_NAME})"
    rf"|^(?P<opened>{FULL_NAME})(?=[,!]\s)"
    r"|(?<!regards)(?<!Regards)(?<!wishes)(?<!Best)(?<!best)(?<!cerely)(?<!hanks),\s(?:dear\s)?"
    rf"(?P<closed>{NAME})(?=[.!]?\s*$)"
)
_NOT_ADDRESSED_WORDS = """
    aww aw awww hi hey hello thanks thank you yes no nope yep sorry oh ok okay wow ha haha hahaha
    lol well so and but the this that these those we our us all everyone everybody team folks
    friend friends god lord sir madam ma'am congratulations congrats happy great good best kind
    warm regards sincerely sincere respectfully honestly fair sure maybe please also first second
    third finally today tomorrow yesterday monday tuesday wednesday thursday friday saturday
    sunday english spanish french christmas easter facebook google yelp dr doctor nurse billing
    reception it is he she they i in on at for from with as of to if when what where who how why
    because never always not nothing nobody indeed agreed exactly absolutely definitely true right
    correct wrong welcome amen cheers bravo gracias merci danke call phone ring ask bring come go
    see tell take keep read write noted guilty same both neither either order poison once twice
    one two three four funny badly hugs seriously frankly obviously sadly luckily usually often
    sometimes depends hard easy nice lovely beautiful awesome amazing perfect yikes ouch oof hmm
    hm um eh nah yeah yup totally completely kudos hooray only just still then now here there
    again speaking plus even none me home hot cold hon love mate dear sis bro
"""
_NOT_ADDRESSED = frozenset(_NOT_ADDRESSED_WORDS.split())
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "señora", "señor", "madam", "sir"))


def unmasked_names(text: str, context: Context) -> Iterator[Hit]:
    """Yield a name by which the reply addresses somebody who did not give it."""
    here = page(text)
    text = here.text
    known = " ".join([context.reply_to, *context.own_names, *context.organisations])
    given = {word.lower() for word in re.findall(r"[^\W_]{2,}", known)}
    for match in _ADDRESSED.finditer(text):
        group = match.lastgroup or "titled"
        words = [word.lower() for word in re.findall(r"\w+", match[group])]
        bare = [word for word in words if word not in _TITLES]
        if not bare or bare[0] in _NOT_ADDRESSED or not given.isdisjoint(bare):
            continue
        if group == "opened" and (len(bare) > 1 or re.search(r"(?:s|ing|y|ed)$", bare[0])):
            continue
        start, end = match.span(group)
        if group == "titled" and here.lines.holds(start, is_contact):
            continue
        if text[:start].endswith(", "):
            yield Hit(start - 2, end, fixes=(Fix("Leave the name out", ""),))
        else:
            instead = _WITHOUT_NAME.get(group, "someone")
            yield Hit(start, end, fixes=(Fix("Leave the name out", instead),))


_WITHOUT_NAME = {
    "greeted": "there",
    "opened": "hello",
}

_HEALTH_WORD = rf"(?:{TREATMENT}|{CONDITION}|{BODY}|{DRUG})"
_HEALTH = Lazy(rf"\b{_HEALTH_WORD}\b", re.IGNORECASE)
_TAKEN_UP = Lazy(
    r"\b(?:the|that|this|those|these)\s(?:(?!the|that|this|those|these)\w+\s)?"
    rf"(?P<word>{_HEALTH_WORD})\b",
    re.IGNORECASE,
)
_ASKS = Lazy(r"\?|\b(?:should i|is it|can i|does|do you|how do|anyone|what|which)\b", re.IGNORECASE)


def repeated_health(text: str, context: Context) -> Iterator[Hit]:
    """Yield a health word of the other person's account that the reply takes up as theirs."""
    if not context.reply_to or _ASKS.search(context.reply_to):
        return
    theirs = {_stem(word.group()) for word in _HEALTH.finditer(plain(context.reply_to))}
    if not theirs:
        return
    text = page(text).text
    for match in _TAKEN_UP.finditer(text):
        if _stem(match["word"]) in theirs and not is_neutral(text, match.start()):
            yield Hit(*match.span())


def _stem(word: str) -> str:
    return word.lower().rstrip("s")
