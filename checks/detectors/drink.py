"""Drink and drugs of the writer next to work."""

from collections.abc import Iterator

from checks.detectors.reading import compiled, family, page, words
from checks.model import Context, Hit

_TIPSY = r"""(?:drunk|hung ?over|hangover|hammered|wasted|tipsy|stoned|blacked out at
|plastered(?! me| him| her| it| my)
|high as a kite|(?:two|three|four|five|six|seven|eight|\d) (?:glasses|beers|wines|drinks|shots
|tequilas|margaritas|pints|gins|tall boys)(?: in| deep| down)?
|pocket flask|(?:wine|beer|vodka|whiskey|whisky|gin|flask|nitrous
|edible|gummy|joint|bong|shots?) (?:before|during|on|in|at|after) (?:my |the |our |every |a
 )?(?:shift|rounds|work|clinic|call|break|surgery|theatre|op|report|handover))"""
_DUTY = r"""(?:shift|shifts|on call|on-call|rounds|rounding|clinic|ward|patients?|scrubs|badge
|theatre|surgery|the or|er|work|ambulance|the rig|the box|handover|report|iv|ivs|consult
|procedure|lunch break|wards|operating|clock(?:ed)? in|chemo|batch|registrar|signing|hit the)"""
_MINE = r"(?:i|i'm|i've|me|my|we|we're|us|still|so|showed up|turned up|came in|rolled in|nobody)"
_DRUNK = compiled(
    rf"""(?<!\w)(?P<mark>{_TIPSY})(?!\w)(?! (?:driv\w+|patients?|guy|man|woman|people|lady
|teen\w*|uncle|frat|students?|tourists?|driver|folks|fella|bloke|kids?))"""
)
_WORKING = compiled(rf"(?<!\w){_DUTY}(?!\w)")
_SELF = compiled(rf"(?<!\w){_MINE}(?!\w)")
_TIPSILY = words(
    """drunk hungover hung hangover hammered wasted tipsy stoned blacked plastered kite glasses
 beers wines drinks tequilas margaritas pints gins boys tasting flask wine beer vodka whiskey
 whisky gin nitrous edible gummy joint bong shot shots"""
)
_SOBER = compiled(
    r"""(?<!\w)(?:don't|do not|never|not|no|sober\w*|without|drunk on (?:power|sleep|caffeine
|coffee|joy|tired)|sleep[- ]drunk|punch[- ]drunk|(?:feels?|felt|like) (?:a |being |i'm |i was
 )?(?:hung ?over|drunk|hangover)|(?:he|she|they|patient|guy|man|woman|lady)(?: \w+)? (?:was|were
|is|came|got|who)|lethal|limits?|warning|advice|dry (?:january|july|october)|law|driving|driver
|designated|mocktails?
|espresso|coffee|caffeine|flu shots?|vaccin\w*|if you|study|research|risk|alcohol use|units?
|years sober|in recovery|joint (?:pain|replacement)|wasted)(?!\w)"""
)


def intoxicated(text: str, _: Context) -> Iterator[Hit]:
    """Find the writer's own drink or drugs next to their work."""
    here = page(text)
    if _TIPSILY.isdisjoint(here.words):
        return
    for match in here.matches(_DRUNK):
        start, end = match.span("mark")
        first, last = here.sentence(start, end)
        around = here.text[max(0, first - 120) : last + 120]
        if not (_WORKING.search(around) and _SELF.search(here.text[first:last])):
            continue
        if _SOBER.search(here.text[first:last]) or here.asked(start, end):
            continue
        yield Hit(start, end)


_DRINK = r"""(?:wines?|reds?|whites?|proseccos?|champagne|bubbly|beers?|pints?|lagers?|ciders?|gins?
|g&ts?|vodkas?|whisk(?:e)?y|rums?|tequilas?|mezcals?|shots?|margaritas?|mimosas?|martinis?|negronis?
|cocktails?|spritz|sherry|brandy|bourbon|scotch|sambucas?|jaeger\w*|glass(?:es)?|swallows|swigs?
|nips?
|tinnies|tallboys?|seltzers?)"""
_DRUG = r"""(?:gummy|gummies|edibles?|joint|spliff|bong|weed|line|bump|coke|gear|molly|mdma|ket
|ketamine
|shrooms|acid|diazepam|valium|xanax|ativan|lorazepam|benzos?|oxy\w*|percocet|dilaudid|morphine
|fentanyl
|propofol|tramadol|codeine|adderall|modafinil|speed|nitrous|zopiclone)"""
_COUNT = r"(?:{number}|\d+|a (?:couple|few|bottle|glass|swig|bit)(?: of)?|half a bottle of|several)"
_IMPAIRED = family(
    (
        """deep down lunch before breakfast straight leaving party wedding pub bar funeral
        christening""",
        rf"""{_COUNT} (?:[\w-]+ )?{_DRINK} (?:deep|down|in(?= and)|with (?:my )?lunch|at lunch
|before (?:my|every|each|a|the|shift|work)|(?:down |in )?(?:at|from|into
|after) (?:[\w'-]+ ){{1,4}}?(?:leaving do|party|wedding|lunch|pub|bar|funeral
|christening))|(?:glass|pint|bottle) of \w+ (?:at|with
|over) (?:my )?lunch(?: break)?""",
    ),
    (
        """cut blotto sloshed sozzled plastered steaming wrecked legless drunk hungover tipsy
        buzzed stoned high lit wasted tasting shaking drink sober
        pissed hammered baked""",
        r"""(?:still|half|a bit|slightly|kinda|kind of|mildly|bit|so|very|a little|totally
|properly|absolutely) (?:half[- ]?)?(?:drunk|half cut|blotto|sloshed|sozzled|plastered|legless
|hungover|hung over|tipsy|buzzed|stoned|pissed(?! off)|shitfaced|mashed)(?! at)|(?:high|drunk
|stoned) as an? \w+|still tasting (?:last night's
|the|that) \w+|(?:wasn't|not) (?:quite|exactly|entirely|fully|totally) sober
|still (?:\w+ )?hammered|still shaking from last night|(?:drunk|hammered|pissed|tipsy|hungover
|half cut) from""",
    ),
    (
        "flask thermos locker coat pocket mouthwash mints bottle vodka gin whiskey whisky rum",
        r"""(?:flask|hip flask|vodka|gin|whisk(?:e)?y|rum|wine|bottle) in (?:my
|the) (?:[\w-]+ )?(?:coat|locker|bag|thermos|flask|mug|pocket|turnout \w+|coffee|scrubs
|water bottle|drawer|desk|rig)|(?:swallows?|swigs?|nips?|shots?|sips?) (?:before|during
|between) (?:every|each|my|the|shifts?|patients?)""",
    ),
    (
        """popped took taken swallowed snorted hit kicked helped borrowed nicked pocketed
        saved spare leftover
        weekend did gummy edible line bump bag""",
        rf"""(?:i )?(?:popped|swallowed|snorted|nicked|pocketed|helped myself to) (?:{_COUNT}|the
|some|half(?: a)?|an?|my)? ?(?:of )?(?:(?:the|our|a) (?:\w+'s
|leftover|spare|wasted|patient's) )?(?:leftover |spare |wasted )?{_DRUG}(?: (?:from|out of|off
|to (?:get|make)|and|before|during) (?:\w+ ?){{1,3}})?|(?:{_DRUG}) (?:hit|kicked in|is kicking in
|just hit)|(?:bag|line|bump) of (?:gear|coke|ket)""",
    ),
    (  # of oneself, as a diary says it: without an "I"
        "drunk high stoned hungover hammered tipsy wasted baked hangover",
        r"""(?:^|(?<=[.!?] )|i )(?:came|went|drove|turned up|rolled|rocked up|showed up) (?:in
 )?(?:to|into|at|for) (?:work|(?:my |the )?shift|rounds|clinic) (?:still |a bit |so |half
 )?(?:drunk|high|stoned|hungover|hammered|tipsy|wasted|baked)|(?:^|(?<=[.!?] )|i'm |i am )(?:so |a
 bit )?(?:drunk|high|stoned|hungover|(?:working )?with a hangover) (?:at work|on shift|on
 (?:call|rounds)|today)""",
    ),
    (
        "took ate had smoked",
        rf"""(?:^|(?<=[.!?] )|i )(?:took|ate|had|smoked) (?:(?:{_COUNT}|some|an?|half an?)
 )?(?:of )?{_DRUG} (?:right )?(?:before|during|to get through) (?:my |the |every )?(?:work|shift
|rounds|clinic|nights?|call)""",
    ),
    (
        "sleep hours awake",
        rf"""(?:on|after) (?:no|zero|{{number}} hours(?:' | of )?) ?sleep and (?:an? |half
 |still |{{number}} )(?:[\w-]+ )?(?:bag|{_DRINK}|{_DRUG}|drunk|hangover|bottle)""",
    ),
)
_ON_DUTY = compiled(
    r"""(?<!\w)(?:shifts?|(?:for|on) the (?:early|late)|(?:came in|turned up|showed up|rocked up
|rolled in)|on call|on-call|rounds|rounding|wards?|clinic|theatre|surgery|the (?:or|er|list
|rig|box|unit)|ed|icu|work(?:ing)?|handover|clocked in|patients?|visits?|first list|list at
|scripts|drug round|scrubb(?:ed|ing) in|signed on|cannulas?|straight in|bleed at|(?:trauma
|monday's
|tuesday's
|morning|afternoon) list|drawing blood|a vein|a tube|intubat\w+|nobody noticed|resus|night ?shift
|nights
|scrubs|ambulance|call(?:s)? to|chemo|procedure|case|handing out|med round|drug round|on till|on til
|consults?)(?!\w)"""
)
_OTHERS_DRINK = compiled(
    r"""(?<!\w)(?:(?:the|a|this|that|another|our|my) (?:\w+ )?(?:patient|man|guy|woman|lady|driver
|lad|kid
|teenager|student|uncle|dad|father|visitor|bloke|fella)|patients?|he|she|they|his|her|never
|don't (?:drink
|drive|mix|take)|do not|if you|years sober|in recovery|sober since|sober for|dry january|study
|research|risk
|units?|advice|limits?|law|designated|day(?:s)? off|off today|off tomorrow|off duty|after (?:my
 |the |this
|that |a )?(?:shift|work|call|nights)|post[- ]?shift|not on call|phone off|weekend off|0\.0
|alcohol[- ]free|once (?:i'm|we're) (?:off|home)|vaccin\w*|mocktails?
|non-?alcoholic|drunk on|sleep[- ]drunk|love[- ]drunk|feels? like|felt like|like i'm|as if|adhd
|prescribed
|my (?:doctor|gp|psychiatrist)|migraines?|prescription|tea|coffee|espresso|caffeine)(?!\w)"""
)


def impaired(text: str, _: Context) -> Iterator[Hit]:
    """Find the writer at work after drink or drugs, whatever it was."""
    here = page(text)
    for match in here.met(_IMPAIRED):
        start, end = match.span()
        first, last = here.sentence(start, end)
        near = here.text[max(0, first - 80) : last + 80]
        if not _ON_DUTY.search(near) or _OTHERS_DRINK.search(here.text[first:last]):
            continue
        if not here.quoted(start, end):
            yield Hit(start, end)
