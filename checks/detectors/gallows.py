"""Death and the dead as a joke."""

from collections.abc import Iterator

from checks.detectors.reading import compiled, family, gated, page, removal, words
from checks.model import Context, Hit

gallows = gated(
    words(
        """coding codes coded dies die dead drain celestial crispy crispies donorcycle
 donorcycles organ pine hospice morgue bets betting bet money bucks pool corpse croak croaks
 toast goner goners killed stiff discharge discharged"""
    ),
    r"""(?<!\w)(?P<mark>(?:bets?|betting|bucks?|money|pool|dibs|wager|guess) (?:is |are |'s |'s
 )?(?:\w+ )?(?:on|for|about|that) (?:who(?:'s| is| will|'ll)?|when|which|how long|\w+day|the
 (?:guy|lady|man|woman|old)|bed \w+|room \w+)(?: [\w']+){0,5}? ?(?:codes?|coding|dies?|die
|croaks?|goes|lasts?|hospice|dead|first)
|circling the drain|(?:celestial|eternal|heavenly) (?:discharge|transfer|care)|discharged? to
 (?:jesus|god|heaven|the morgue|the basement|jc)|crisp(?:y|ies)(?: critters?)?(?= (?:in|from
|came|patient|critter)|[.!,])
|donor ?cycles?|(?:pine|wooden) (?:box|overcoat)(?: (?:consult|discharge))?|\+?[qo] sign|dead
 man (?:rolling|in (?:bed|room))|already (?:smells?|looks?) dead|toe[- ]tag (?:him|her|ready)|on
 (?:his|her|their) way out anyway)(?!\w)""",
    quiet=r"""(?<!\w)(?:stop (?:saying|calling)|don't (?:say|call)|we shouldn't|motorcycle
 safety|grief|grieving|eternal care)(?!\w)""",
)


_GONE = family(
    (  # flippant words for dying, of somebody else
        """bucket croaked croak snuffed clogs daisies worms bought stiff stiffs checked toes
        celestial
        permanent basement fridge bodies box eternal expired flatline""",
        r"""(?:kick(?:s|ed)?|kicking) the bucket|(?:croak(?:s|ed)?|snuff(?:s|ed) it)(?= |[.,!])
|popp(?:ed|ing) (?:his|her|their) clogs|pushing up (?:the )?daisies|food for (?:the )?worms
|bought the farm|(?:a|the|another|took
|two|three|moved a) stiffs?(?= (?:down|in|to|up|on|at|from|for)|[.,!])|(?:permanent|eternal|final
|celestial) (?:discharge|transfer|checkout)|assum\w+ room temperature""",
    ),
    (  # the dead as goods, games and food
        """mortuary morgue cadaver cadavers corpse corpses drawer body bodies
        autopsy crematorium
        coffin hearse undertaker funeral anatomy dissection""",
        r"""(?:two-for-one|2-for-1|bogo|special offer|buy one|loyalty card|happy hour|sale
|discount)(?: \w+){0,4} (?:at|in|to|from) the (?:mortuary|morgue|crematorium|undertaker\w*
|funeral home)|(?:mortuary|morgue|funeral home|undertaker
|crematorium)(?: \w+){0,5} (?:has (?:beds|space|room)|bingo)|(?:named|called|christened) (?:ours
|our (?:cadaver|body|corpse)|the (?:cadaver
|body|corpse)|him|her|it) (?:(?-i:[A-Z])[\w]+ ?){1,3}(?=(?:[^.]{0,40})(?:cadaver|dissection
|corpse))""",
    ),
    (  # bets and games on it, scores
        "bets bet bingo bucks tenner quid guess dibs pool takers lottery roulette",
        r"""(?:bucks|quid|tenner|fiver|bet|bets|money|dibs)(?: (?:says|that|on))? (?:she|he|they
|granny|grandad|grandpa|bed \w+|room \w+|the \w+) (?:doesn't|don't|won't|isn't|not|never) (?:see
|mak(?:e|ing)|last|survive|reach)\w*(?: \w+)?|dibs on (?:his|her) (?:bed|room|chair)|(?:code|death
|dementia|trauma|dialysis|psych|icu) (?:bingo
|pool|lottery|roulette|bets)""",
    ),
    (  # no pity
        "tear tears served deserved committed hogging weep sleep",
        r"""(?:didn't|won't|not) (?:shed(?:ding)?|lose|losing) (?:a|one|any
|much) (?:single )?(?:tears?|sleep) (?:when|over|for) (?:[\w']+ ?){1,4}|(?:finally
 |at last )(?:quit|stopped|done) (?:hogging|blocking|taking up) (?:the|our|a) (?:\w+ )?(?:vent\w*
|bed|bay)""",
    ),
)
_GENTLE = compiled(
    r"""(?<!\w)(?:please|stop (?:saying|calling)|retire|grief|griev\w+|cried|crying|rest in peace
|rip(?: |$)|my (?:own
 )?(?:dad|mum|mom|father|mother|grandma|grandpa|nan|cat|dog|car|laptop|phone|printer|plant
|sourdough)|battery
|candle|hamster|goldfish|printer|plants?|bucket list|respect|honou?r\w*|donat\w+|thank\w*|tv
|series|film|movie
|hotel|library|till|checkout counter|fish|eye|vision|floaters (?:in|are)|retina\w*)(?!\w)"""
)


def mocked_death(text: str, _: Context) -> Iterator[Hit]:
    """Find death as a joke: flippant words, goods and games, no pity."""
    here = page(text)
    for match in here.met(_GONE):
        start, end = match.span()
        first, last = here.sentence(start, end)
        if not (_GENTLE.search(here.text[first:last]) or here.quoted(start, end)):
            yield Hit(start, end, fixes=removal(here, start, end))
