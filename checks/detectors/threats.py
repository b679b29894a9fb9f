"""Threats, and harm that is wished or hinted at."""

from collections.abc import Iterator

from checks.detectors.aimed import reported
from checks.detectors.reading import compiled, family, page, removal
from checks.model import Context, Hit, Severity

_SOMEONE = r"""(?:you|u|him|her|them|that (?:\w+ )?(?:guy|man|woman|patient|nurse|doctor|medic
|idiot|bitch|bastard|family|mother|father|kid)|the next (?:one|patient|person|idiot)|this (?:\w+
 )?(?:patient|guy|woman|man|idiot|cow|bitch))"""
_PART = r"""(?:your|his|her|their) (?:\w+ )?(?:face|head|neck|throat|teeth|jaw|nose|arms?|legs?
|knees?|kneecaps|fingers?|hands?|bones|ribs|skull|guts|arse|ass|brains?|car|windows|career|family
|kids?)"""
# What is said of hair, waiting times and posters too does harm only where nothing milder follows.
_ENDS_SO = r"""(?=[.!?,;:)]|$|\s(?:in the|down|up(?! with| on| for| and)|to (?:death|pieces|bits
|a pulp)|if|when|next time|again|myself|and|so|until|unless|like|where|right|for (?:this|that|free
|fun)|with (?:my|a)|out back|one day|slowly|alive|tonight|tomorrow|later|first)(?!\w))"""
_HARM = rf"""(?:(?:kill|punch|slap|stab|strangle|choke|smack|throttle|slit|tase|gut
|poison)(?:[bpt]?ing)? (?:{_SOMEONE}|{_PART})|(?:beat|kick|hurt|break|smash|shoot|bury|cut|tube
|drown|burn|run over|end|destroy|snap|rip|knock)(?:[pt]?ing)? (?:{_SOMEONE}|{_PART}){_ENDS_SO}
|(?:break|smash|snap)(?:ing)? {_PART})"""
_VERBS = """kill punch slap stab strangle choke smack beat kick hurt break smash shoot throttle gut
 bury cut tube poison drown burn slit run end destroy tase snap rip knock killing punching slapping
 stabbing smacking beating kicking hurting breaking smashing shooting burying poisoning drowning
 burning ending destroying knocking"""
_THREATS = family(
    (
        _VERBS,
        rf"""(?:i|we)(?:'ll| will|'m gonna| am gonna|'m going to| am going to|'d love to|'m about to
| swear i'll|'m this close to|'m putting| want to| wanna) (?:just |personally |gladly |happily
 |actually |literally |fucking |goddamn )?{_HARM}""",
    ),
    (_VERBS, rf"(?:gonna|going to) {_HARM}"),
    (
        "hope",
        r"""(?:i |we )?hope (?:you|he|she|they|your \w+|his \w+|her \w+|someone|somebody|all of
 (?:you|them)) (?:all |both |just |slowly )?(?:dies?|rots?|chokes?|suffers?|burns?
|bleeds?|breaks? (?:your|his|her|their)|gets? (?:hit|cancer|covid|run over))""",
    ),
    (
        "rot burn drop choke bleed shot put sterilised sterilized euthanised euthanized",
        r"""(?:should|can|could) (?:all |just |both )?(?:rot|burn in hell|drop dead|choke on|bleed
 (?:out )?in|be (?:shot|put down|sterili[sz]ed
|euthani[sz]ed)(?! (?:on|with|by|to|as|in|for|at)))""",
    ),
    (
        "deserve deserves",
        r"""deserves? (?:to (?:die|suffer|rot|choke|bleed|burn|be (?:shot|put down))|(?:the |every
 )?(?:[\w,]+ )?(?:longest|biggest|dullest) (?:[\w, ]+ )?needle|every (?:\w+ )?bit of (?:pain
|suffering))""",
    ),
    (
        """live lives lot park dock bins gate gates bus face back eye dead die rot regret pay sorry
        outside shift work""",
        r"""(?:i know where (?:you|he|she|they) lives?|(?:find|catch|get|wait(?:ing)? for) you (?:in
|at|by|after) (?:the )?(?:parking lot|car park|loading dock|shift|work)|(?:see|meet|find|catch
|get|wait(?:ing)? for) you outside(?=[.,!]|$)|(?:again|once more|one more time|dare) and (?:i|we)'ll
 (?:see|meet|find) you (?:(?:in|at|by|behind) the (?:parking lot|car park|loading dock|bins|gates?
|back|bus stop)|after (?:shift|work)|outside)|say
 (?:it|that) to my face|watch your back|sleep with one eye open|drop dead|go die|rot in (?:hell
|jail|prison)|you'll (?:regret (?:this|that|crossing|messing|ever|posting|writing|saying)|pay for
 (?:this|that|what)|be sorry(?=[.!,]|$| when
| you (?:ever|said|wrote|posted|crossed|messed))))""",
    ),
    (
        "big biggest largest dullest fattest gauge",
        r"""(?:i will|i'll|gonna|going to|you get|i'm using|will|gets) (?:use |using |get |the |a
 )*(?:big|biggest|largest|dullest|fattest|14[- ]gauge|14 gauge)(?:
 \w+)? ?(?:needle|cannula|iv|gauge|catheter)?(?= (?:on|for|out|somewhere|in)\b|[.!]|$)""",
    ),
    (
        "shove stick stuff put",
        r"""(?:shove|stick|stuff|gonna put|will put) (?:this|that|the|my|a|it|his|her
|your) (?:[\w-]+
 ){0,3}(?:in the sharps|where (?:there|the sun)|up (?:your|his|her|their) (?:\w+ )?(?:arse|ass
|backside|bum|rear|nose)(?= and| next|[.,!]|$))""",
    ),
)
_SUES = family(
    (
        "lawyer lawyers attorney attorneys solicitor solicitors court sue",
        r"""(?:(?:my|our) (?:lawyers?|attorneys?|solicitors?) (?:will|is|are|would)|hear from
 (?:my|our) (?:lawyers?|attorneys?|solicitors?)|see you in court|(?:we|i)(?:'ll| will) sue(?:
 you)?)""",
    ),
)
_JEST = compiled(
    r"""(?<!\w)(?:with (?:kindness|love|hugs|puns|facts)|in (?:karaoke|trivia|scrabble|bowling
|chess|darts|a race|the race|table tennis|ping pong)|cancer(?:,| is| you| sucks)|virus\w*|germs
|the (?:flu|odds|bug|disease|tumou?r|record)|dear (?:cancer|flu|covid|virus|pager|alarm|printer
|body)|printer|alarm clock|habit|(?:patients?|he|she|someone|they|visitor|man) (?:said|told
|threatened|yelled|shouted|screamed|threaten\w*)
|(?:beat|kick|kill|destroy|end|smack|knock) (?:you|u|them|him|her) (?:at|in|down|to(?! (?:a pulp
|death|pieces|bits)))|you up|it
 down|you (?:off|a break|free|loose|some slack|slack)|your (?:fall|risk|chance|sodium|salt
|streak)|you in (?:on|half)|violence|assault\w*|abuse|told me|my (?:feet|knees|back))(?!\w)"""
)


def threats(text: str, _: Context) -> Iterator[Hit]:
    """Find threats and wished harm; a threat of lawyers weighs less than one of needles."""
    here = page(text)
    grave, legal = here.met(_THREATS), here.met(_SUES)
    if not (grave or legal) or _JEST.search(here.text):
        return
    for match in (*grave, *legal):
        if not reported(here, *match.span()):
            yield Hit(
                *match.span(),
                fixes=removal(here, *match.span()),
                severity=Severity.CAUTION if match in legal else None,
            )


_SOMEBODY = r"""(?:you|u|him|her|them|someone|somebody|whoever|(?:that|this|the next|his|her|their
|your)
 (?:[\w-]+ )?(?:guy|man|woman|patient|nurse|doctor|medic|idiot|family|mother|father|kid|manager
|one|person
|neck|face|teeth|fingers|arm|throat|head|hand))"""
_ILL = r"""(?:dies?|rots?|chokes?|suffers?|burns?|bleeds?|breaks?|aches?|hurts?|festers?|itches
|leaks?
|gets? (?:an? )?(?:hit|cancer|covid|dvt|clot|stone|stones|shingles|infection|sepsis|run over|gout
|c ?diff)
|loses? (?:an?|his|her|their|your)|never (?:walks?|wakes?|sleeps?|heals?)|feels? every
|wakes? up during)"""
_WARNED = family(  # harm that is promised
    (
        "if next once crosses cross touch touches touched another again one",
        rf"""(?:if (?:[\w']+ ){{1,8}}?(?:again|once more|one more time|me|my \w+),?
|one more \w+(?: \w+){{0,4}}?(?: and|,)|next (?:time|one|person|idiot|patient)(?: (?:who
|that))?(?: [\w']+){{0,5}}?,?|told \w+(?: \w+){{0,3}} (?:that )?if (?:he|she
|they) (?:[\w']+ ){{1,8}}?) ?(?:and )?(?:i|we)(?:'ll|'m| will| am| swear i'll
|m)?(?: \w+){{0,2}}? ?(?:gonna |going to )?(?:kill|punch|slap|stab|strangle|choke|smack|kick|hurt
|break|smash|shoot|throttle|bury|drown|poison|tase|snap|tie|unplug|let (?:him|her
|them) (?:lay|lie|sit|rot)|use the big)(?: \w+)? ?{_SOMEBODY}?""",
    ),
    (
        "putting put slip lace laxative laxatives spit spat something icu rat poison",
        r"""(?:putting|put|slip(?:ping)?|lac(?:e|ing)|add(?:ing)?) (?:something|laxatives?|poison
|rat poison|bleach|a little something) in(?:to)? (?:it|your|his|her|their|the next|that|my
|the) ?\w*|send (?:you|him|her|them) (?:down |straight )?to (?:the )?(?:icu|morgue|er|ed|resus
|a&e|grave)""",
    ),
)
_HINTED = family(  # harm that is wished, or left to the reader
    (
        "hope may pray",
        rf"""(?:i |we |do |just )?hope (?:you|he|she|they|it|your [\w-]+|his [\w-]+|her [\w-]+
|their [\w-]+|whoever [\w ]{{1,24}}?|the [\w-]+(?: \w+)?)(?: (?:all|both|just|slowly
|really))* {_ILL}|may (?:your|his|her|their) (?:[\w-]+ ){{1,3}}?(?:fall|rot|break|itch|fester
|burn|ache|fail|swell|shrivel)|pray (?:that )?you (?:never
|don't) (?:[\w']+ ){{0,2}}?(?:land|end up|come|arrive|lie|need|wind up)""",
    ),
    (
        """find wish wished regret sorry outside long address face gate truck car live lives
        shift know park street""",
        r"""(?:you'll|you will|he'll|she'll|they'll|u'll|you're going to
|you're gonna) (?:find out (?:how|what|why|who)|wish (?:you|you'd|he|she)|regret (?:this|that
|crossing|messing|ever|posting|writing|saying)|be sorry(?=[.!,]|$)|pay for (?:this|that|what)
|get what)|(?:or|and) (?:you'll|you) wish(?:ed)? you(?: had|'d| hadn't)|(?:i|we) (?:also
 |still )?know (?:which|where) (?:[\w']+ ){0,3}?(?:(?:is|'s) yours|you (?:live|park|work|stand
|sleep|train|drink)|(?:he|she|they) (?:lives?|parks?|sleeps?)|your (?:kids?|wife|husband|mother
|family|house|car) )(?: \w+){0,3}?|(?:we|i)(?:'ve| have| still have
|'ve still) got? ?(?:your|his|her|their) (?:home )?address
|i'll (?:post|share|publish|leak) (?:your|his|her) (?:face|address|chart|file|photo|records?
|name)|(?:i|we)(?:'ve| have)(?: got)? a (?:very )?long memory""",
    ),
    (
        "gets get make bow eat slow late deserves deserve bleed buzzer car park gauge bed light",
        r"""next (?:one|person|patient|idiot|visitor) (?:who|that
|to) (?:[\w']+ ){1,5}?gets? (?:the|a|an|my) (?:\w+ ){0,2}?(?:needle|gauge|catheter|ketamine|haldol
|tube|enema|slap|boot|punch|kick|foley|restraints|fist)|(?:gonna|going to|i'll
|will) make (?:him|her|them|you) (?:eat it|swallow it|choke on|regret|sorry)
|(?:can
|should|could) (?:all |just )?(?:bleed|die|choke|rot) (?:in|on|out in) the (?:parking lot|car park
|waiting room|gutter|street|cold|corridor)|should(?:'ve
| have) (?:jumped|fallen) (?:from (?:a )?)?higher""",
    ),
    (
        "see know list swear sleep",
        r"""(?:and|let's|lets|we will|we'll|then|just) see how (?:far up|(?:fast|soon|quickly
|long) (?:you|your)|slow (?:i|we)|(?:you|he|she|they) likes? it)(?: [\w']+){0,8}|(?:i
|we) know (?:your|his|her|their) (?:car|address|street|school|gate|shift|route)|(?:we've
|we have|i've) got your names? on
 (?:a|the|my) list|swear (?:to god )?i'll (?:let|make|leave) (?:him|her|them)
|sleep well,? (?:sweetheart|love|buddy|pal)""",
    ),
)
_HARMLESS = compiled(  # idioms, germs, games, one's own aches, what others said
    r"""(?<!\w)(?:cancer(?: sucks)?|germs?|virus\w*|the flu|tumou?rs?|habit|my (?:own )?(?:feet
|knees|back|kids?
|children|husband|wife|mum|mom|dad|sister|brother|dog|cat|alarm|pager|phone|hair|sourdough)
|printer|alarm
|fridge|kettle|laptop|computer|wi-?fi|vending machine|with kindness|hugs?|cake|trivia|quiz|chess
|bowling|tennis
|football|match|fantasy|karaoke|(?:he|she|they|patients?|visitors?|somebody|someone|man|woman
|who) (?:said|told
|threatened|yelled|shouted|screamed|texted|wrote|spat)|threatened|assault\w*|violence
|zero tolerance|police
|security|restraining|stalk\w*|it helps|no idea|enjoy|better|proud|grateful|thank\w*
|hope you (?:never|don't)
 (?:have to|need|feel|get|know))(?!\w)"""
)


def menaced(text: str, _: Context) -> Iterator[Hit]:
    """Find harm that is wished, promised on a condition, or hinted at."""
    here = page(text)
    for those, severity in ((_WARNED, None), (_HINTED, Severity.CAUTION)):
        for match in here.met(those):
            start, end = match.span()
            first, last = here.sentence(start, end)
            if _HARMLESS.search(here.text[first:last]) or reported(here, start, end):
                continue
            yield Hit(start, end, fixes=removal(here, start, end), severity=severity)
