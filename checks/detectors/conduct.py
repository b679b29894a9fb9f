"""Contempt, threats, drink at work, coarse words and what belongs inside the house."""

from collections.abc import Iterator

from checks.detectors.reading import Page, compiled, gated, page, removal, swap, words
from checks.model import Context, Fix, Hit, Severity

_THEM = r"""(?:patients?|pts?|parents?|moms?|mums?|mothers?|dads?|families|family|clients?
|residents|reviewers?|visitors?|relatives
|callers?|customers?|people|women|men|ladies|man|woman|lady|guy|gal|dude|girl|kids?|addicts?
|drunks?|detoxer
|fathers?|daughter|son|wife|husband|teenagers?|teens|crowd|public|folks)"""
_SCORN = r"""(?:stupid|dumb|dumbest|idiotic|moronic|filthy|disgusting|whiny|whining|pathetic
|entitled|ungrateful|worthless|trashy
|nasty|smelly|stinking|annoying|insufferable|inbred|braindead|brain-dead|psycho|crazy[- ]ass
|fat[- ]ass|lazy[- ]ass|cheap[- ]ass|pain[- ]in[- ]the[- ]ass
|miserable|fake|faking|attention[- ]seeking|drug[- ]seeking|non-?compliant|lying|hysterical
|dramatic|gross|demented|screaming|fat|lazy|crazy|ugly|rude|mean)"""
_SLANG = r"""(?:gomers?|crack ?heads?|meth ?heads?|junkies?|junky|dirtbags?|scumbags?
|low ?lifes?|hypochondriacs?|drug[- ]seekers?|psych(?:os|o case)|nutjobs?|nut cases?
|whack ?jobs?|lunatics?
|morons?|imbeciles?|degenerates?|trailer trash|white trash|hood ?rats?|hags?|old bats?|old
 (?:coots?|geezers?|hag|bag)|crack (?:moms?|mums?|babies)
|wastes? of (?:a |an )?(?:bed|gurney|space|oxygen|air|skin|appointment|breath)|oxygen thie(?:f
|ves)|leeches|parasites|whiners|freaks|weirdos|cry ?bab(?:y|ies)|drama queens?|snowflakes?
|bed ?blockers?|pedos?|perverts?|tweakers?|winos?|bums?|hobos?|souses?|brats|landwhales?
|welfare (?:whales?|queens?|moms?|rats?|crowd)|(?:meth|suboxone|pill|drug|fentanyl|opioid
|migraine|fibro|psych|norovirus|benzo|dilaudid|percocet) (?:zombies?|queens?|goblins?|nuggets?
|barbie|parade|circus|brigade|walruses|mafia|crowd|fairy|whores?)|gold ?diggers?|freeloaders?
|moochers?|baby killers?|attention whores?|sheeple|retards?|retarded|cretins?|half-?wits?|nitwits?
|simpletons?|bimbos?|slobs?|lard ?ass(?:es)?|fatt(?:y|ies)|fatso|nutters?|loon(?:y|ies)|druggies?
|creeps|scroungers?|chavs?|fakers|(?:pill|butt)[- ]?(?:pushers?|wipers?)|sicklers|trash people
|inbreds?|(?:lazy|fat|stupid|silly|old) cows?)"""
_SPARE = r"""(?<!\w)(?:stop (?:saying|calling|using|labell?ing)|don't (?:call|say|use|label)|do
 not (?:call|say|use)|never (?:call|say|use)|(?:the|that|this|these) (?:word|term|label|phrase
|joke|nickname)s?
|(?:calling|called|labell?ed|labels?|labell?ing|call|calls) (?:a |an |him|her|them|me|us|people
|patients|someone|my|you|it|the|our|these|each)|stigma\w*|we used to|i used to|instead of|retire
 (?:the|this|that)|word i|words? (?:we|like|matter)
|not a |isn't a |aren't |nobody is|there are no|airline|miles|points|lounge|flight|flights|movie
|film|novel|series|episode|apolog\w+|sorry for|ashamed|my dog|my cat|the dog|the cat|puppy
|kitten|raccoon|goose|geese)"""
_RUDE = compiled(
    rf"""(?<!\w)(?:(?P<scorned>(?<!not )(?:{_SCORN}(?:,| and|-ass)? ){{1,2}}(?:\w+ )?{_THEM})
|(?P<name>{_SLANG})|(?P<karen>(?:(?:a|every|some|single|another|more|total|such a|the
|waiting[- ]room) )+karens?(?! (?:from|(?-i:[A-Z])))|karens(?= ))
|(?P<trash>(?:{_THEM}|he|she|they|you) (?:(?:who|that|on|with|from) [\w' ]{{1,25}})?(?:is|are|'re
|was|were) (?:just |all |such |absolute |complete |total |so |common |the )*
(?:trash|scum|vermin|animals
|idiots?|morons?|pigs|liars|fakers|garbage|vultures|cattle|a waste|entitled|pathetic|disgusting
|stupid|dumb|filthy
|ungrateful|worthless|insufferable|the worst))
|(?P<unfit>(?:shouldn't|should not|should never) be allowed (?:to (?:breed|reproduce|have
 (?:kids|children)|vote|live)|a (?:pet|goldfish|houseplant|dog)))
|(?P<darwin>natural selection|let (?:nature|darwin) [\w ]{{2,30}}|darwin (?:award|candidate)s?)
|(?P<idiots>(?:idiots|imbeciles|dumbest|stupidest|biggest (?:idiot|baby|liar)) (?:who|in (?:bed
|room)|of the (?:day|week|night|summer)|that (?:come|call)))
|(?P<simile>(?:dumb|dumber|dense|thick) (?:as|than) an? (?:\w+ ){{0,2}}\w+)
|(?P<gone>good riddance)|(?P<flyer>(?:our|my|the|another|these|those|more) frequent fly(?:er|ers
|ing)(?: (?:patients?|in (?:bed|room) \w+))?)
|(?P<wreck>(?:a |total |complete )?train ?wreck (?:patient|admission|in (?:bed|room) \w+)
|trainwreck of an? (?:patient|admission)))(?!\w)"""
)
_RUDELY = words(
    """stupid dumb dumbest idiotic moronic filthy disgusting whiny whining pathetic entitled
 ungrateful worthless trashy nasty smelly stinking
    annoying insufferable inbred braindead brain psycho ass miserable fake faking attention drug
 compliant noncompliant lying hysterical dramatic gross demented screaming fat lazy
    crazy ugly rude mean gomer gomers crackhead crackheads crack methhead meth junkie junkies
 junky dirtbag dirtbags scumbag scumbags low lowlife lowlifes hypochondriac hypochondriacs
    seeker seekers psychos nutjob nutjobs nut whackjob whack lunatic lunatics moron morons
 imbecile imbeciles degenerate degenerates trailer white hag hags bat bats coot coots geezer bag
 waste wastes
    oxygen leeches parasites whiners freaks weirdos crybaby crybabies cry drama snowflake
 snowflakes bedblocker bedblockers blockers karen karens trash scum vermin animals idiot idiots
 pigs
    pedo pedos pervert perverts tweaker tweakers wino winos bum bums hobo hobos souse brats
    landwhale landwhales welfare pill psych norovirus migraine fibro suboxone fentanyl opioid
    benzo dilaudid percocet goldiggers golddiggers gold freeloader freeloaders moocher moochers
    killer killers whore whores sheeple retard retards retarded cretin cretins halfwit halfwits
    half nitwit nitwits simpleton simpletons bimbo bimbos slob slobs lardass lard fatty fatties
    fatso nutter nutters loony loonies druggie druggies creeps scrounger scroungers chav chavs
    pushers wipers pusher wiper sicklers inbreds cow cows
    liars fakers garbage vultures cattle allowed natural nature darwin
    stupidest biggest dumber dense thick
 riddance flyer flyers flying train trainwreck"""
)
_QUIET = compiled(_SPARE)
_NEUTRAL = {
    "karen": "an upset visitor",
    "flyer": "people who visit often",
    "wreck": "a complex case",
}


def scorn(text: str, _: Context) -> Iterator[Hit]:
    """Find contempt for patients, families or reviewers, whether one or all of them."""
    here = page(text)
    if _RUDELY.isdisjoint(here.words):
        return
    matches = here.matches(_RUDE)
    if not matches or _QUIET.search(here.text):
        return
    for match in matches:
        kind = str(match.lastgroup)
        start, end = match.span(kind)
        first, _last = here.sentence(start, end)
        before = here.text[max(first, start - 24) : start]
        if here.asked(start, end) or here.quoted(start, end):
            continue
        if _OF_ONESELF.search(before) and not (kind == "trash" and before.lower().endswith("my ")):
            continue
        yield Hit(start, end, fixes=_kinder(here, kind, start, end))


_OF_ONESELF = compiled(
    r"(?<!\w)(?:not|no|\w+n't|(?:i'm|i am|i was|i felt|me|myself)(?: such)?(?: an?| the| my)?|my) $"
)


def _kinder(here: Page, kind: str, start: int, end: int) -> tuple[Fix, ...]:
    said = here.text[start:end]
    if kind == "scorned":
        kinder = said.split()[-1].lower()  # "whiny old man": the man stays
    elif kind == "name" and not said.lower().startswith("waste"):
        kinder = "people" if said.endswith("s") else "person"
    elif kind in _NEUTRAL:
        kinder = _NEUTRAL[kind]
    else:
        return ()
    return (swap(here, start, "Say it kindly", kinder),)


_CHIEF = r"""(?:boss|bosses|manager|managers|supervisor|colleagues?|co-?workers?|charge nurse
|consultants?|surgeons?|doctors?|docs?|director|admin|administration|administrators?|management
|hospital
|clinic|employer|ward|unit|hr|ceo|board|leadership|house officer|residents?|interns?|medics?
|nurses?|techs?|pharmacists?|receptionist|night shift|day shift|night crew|day crew|core staff
|pgy\d|preceptor|attending|matron|dean|chief|suits|partner|anesthesia|radiology|ed doc|place
|dump|shop|dispatch(?:er)?)"""
_POOR = r"""(?:incompetent|useless|idiots?|morons?|a joke|jokes?|a dump|dump|hellhole|shithole
|clowns?|a clown show|clown show|snakes?|lazy|liars?|lies|spineless|pathetic|dumb|dumber|stupid
|crooks?|crooked|cowards?|sociopaths?|psychopaths?|narcissists?|parasites?|butchers?|witch
|a circus|inbred|trash|garbage|brainless|clueless|imbeciles?|tyrants?|bullies|a bully|evil|scum
|braindead)"""
insulted_work = gated(
    words(
        """incompetent useless idiot idiots moron morons joke jokes dump hellhole shithole clown
 clowns snake snakes lazy liar liars lies spineless pathetic dumb dumber stupid
        crook crooks crooked coward cowards sociopath psychopath narcissist parasite parasites
 butcher butchers witch circus inbred trash garbage brainless clueless imbecile imbeciles tyrant
 tyrants
        bullies bully evil scum braindead couldn noctors noctor monkeys"""
    ),
    rf"""(?<!\w)(?P<mark>(?:my|our|this|that|the|these|those|some|half the) (?:[\w-]+
 ){{0,2}}?{_CHIEF}(?: [A-Z]\w+)?(?: (?:on|at|in|here|of) (?:[\w']+ ){{0,2}}?[\w']+)?,? (?:is|are
|was|were|'s)?(?: |,)?(?:(?:a|an|so|such|the|most|more|just|all|absolutely|completely|totally
|literally|basically|truly|utterly|complete|total|fucking|bloody|pack|bunch|set|of)
 ){{0,4}}{_POOR}
|(?:dr|doctor|nurse|manager)\.? [\w-]+(?: [\w]+)? is (?:an? |such an? |the |basically an?
 )?(?:\w+ )?{_POOR}
|(?:incompetent|useless|spineless|lying|idiot|moron|clueless|brainless|stupid|crooked|pathetic
|lazy) (?:[\w-]+ )?{_CHIEF}
|(?:couldn't|can't|cannot) (?:find|run|organi[sz]e|manage|staff|diagnose) [\w ,']{{2,40}}?
 (?:with both hands|with two hands|with a map|in a brewery|with a torch)|couldn't run a bath
|(?:night|day|weekend) (?:shift|crew|team|staff) (?:is|are) (?:so |all |just )*{_POOR}
|noctors?)(?!\w)""",
    quiet=r"""(?<!\w)(?:i used to|not (?:useless|lazy|incompetent|stupid)|isn't (?:useless|lazy)
|my bedside|printer|pager|wifi|wi-fi|computer|software|system|fridge|vending|kettle|parking
|coffee|system is down)""",
    claim=False,
)

_TIPSY = r"""(?:drunk|hung ?over|hangover|hammered|wasted|tipsy|stoned|blacked out|plastered
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


_coarse = gated(
    words(
        """fuck fucking fucked fucker fuckers fucks motherfucker motherfucking shit shitty
 bullshit shitshow shithead shithole bitch bitches bitching bastard bastards asshole assholes
 arsehole arseholes
        dickhead dickheads wanker wankers twat twats cunt cunts prick pricks dipshit dumbass
 jackass wtf stfu piss pissed goddamn bollocks cock whore whores slut sluts ffs"""
    ),
    r"""(?<!\w)(?P<mark>(?:mother)?fuck(?:ing|ed|ers?|s|wits?)?|(?:bull|dip|bat)?shit(?:ty|show
|head|hole|s)?|bitch(?:es|ing|y)?|bastards?|assholes?|arseholes?|dickheads?|wankers?|twats?
|cunts?|pricks?(?= (?:who|like|of|in))
|dumbass(?:es)?|jackass(?:es)?|wtf|stfu|ffs|goddamn(?:ed)?|bollocks|whores?|sluts?|pissed
 off)(?!\w)(?!')""",
    quiet=r"(?<!\w)(?:bitch tits?|shih ?tzu)(?!\w)",
)

_CLEAN = {  # a coarse word, a clean one; what is missing can go
    "shit": "mess",
    "bullshit": "nonsense",
    "batshit": "wild",
    "shitty": "bad",
    "shitshow": "mess",
    "fucked": "broken",
    "bitching": "moaning",
    "bitchy": "sharp",
    "bollocks": "nonsense",
    "pissed off": "angry",
}


def profanity(text: str, context: Context) -> Iterator[Hit]:
    """Find coarse words; each goes, or makes room for a clean one."""
    here = page(text)
    for hit in _coarse(text, context):
        clean = _CLEAN.get(here.low[hit.start : hit.end], "")
        label = "Use a clean word" if clean else "Remove the word"
        yield Hit(hit.start, hit.end, fixes=(swap(here, hit.start, label, clean),))


_HARMING = r"""(?:kill|punch|slap|stab|strangle|choke|smack|beat|kick|hurt|break|smash|shoot
|throttle|gut|bury|cut|tube|poison|drown|burn|slit|run over|end|destroy|tase|snap|rip|knock)"""
_AT = r"""(?:you|u|him|her|them|your|his|their|that (?:\w+ )?(?:guy|man|woman|patient|nurse
|doctor|medic|idiot|bitch|bastard|family|mother|father|kid)|the next (?:one|patient|person
|idiot)|this (?:\w+ )?(?:patient|guy|woman|man|idiot|cow|bitch))"""
_THREAT = (
    rf"""(?:i|we)(?:'ll| will|'m gonna| am gonna|'m going to| am going to|'d love to|'m about to
| swear i'll|'m this close to|'m putting| want to| wanna) (?:just |personally |gladly |happily
 |actually |literally |fucking |goddamn )?{_HARMING}(?:ing)? {_AT}""",
    r"""(?:gonna|going to) (?:kill|punch|slap|stab|strangle|choke|smack|tube|throttle|gut)
 (?:you|u|him|her|them|this (?:\w+ )?(?:patient|guy|woman|man|idiot|cow|bitch)|that (?:\w+
 )?(?:patient|guy|woman|man|idiot|cow|bitch))""",
    r"""(?:i |we )?hope (?:you|he|she|they|your \w+|his \w+|her \w+|someone|somebody|all of
 (?:you|them)) (?:all |both |never |just |slowly )?(?:dies?|rots?|chokes?|suffers?|burns?
|bleeds?|breaks? (?:your|his|her|their)|gets? (?:hit|cancer|covid|run over))""",
    r"""(?:should|can|could) (?:all |just |both )?(?:rot|burn in hell|drop dead|choke on|bleed
 (?:out )?in|be (?:shot|put down|sterili[sz]ed|euthani[sz]ed))""",
    r"""deserves? (?:to (?:die|suffer|rot|choke|bleed|burn|be (?:shot|put down))|(?:the |every
 )?(?:[\w,]+ )?(?:longest|biggest|dullest) (?:[\w, ]+ )?needle|every (?:\w+ )?(?:bit of (?:pain
|suffering)|iron lung))""",
    r"""(?:i know where (?:you|he|she|they) lives?|(?:see|find|meet|catch) you (?:in|at|by
|after) (?:the )?(?:parking lot|car park|loading dock|after (?:shift|work)|outside|shift)|say
 (?:it|that) to my face|watch your back|sleep with one eye open|drop dead|go die|rot in (?:hell
|jail|prison)|you'll (?:regret|pay for|be sorry))""",
    r"""(?:i will|i'll|gonna|going to|you get|i'm using|will|gets) (?:use |using |get |the |a
 )*(?:big|biggest|largest|dullest|fattest|orange|14[- ]gauge|14 gauge|harpoon)(?:
 \w+)? ?(?:needle|cannula|iv|gauge|catheter)?(?= (?:on|for|out|somewhere|in)\b|[.!]|$)""",
    r"""(?:put|shove|stick|stuff|adjust) (?:this|that|the|my|a|it|his|her|your) (?:[\w-]+
 ){0,3}(?:in the sharps|where (?:there|the sun)|up (?:your|his|her|their)|neck)""",
)
_LEGAL = r"""(?:(?:my|our) (?:lawyers?|attorneys?|solicitors?) (?:will|is|are|would)|hear from
 (?:my|our) (?:lawyers?|attorneys?|solicitors?)|see you in court|(?:we|i)(?:'ll| will) sue(?:
 you)?)"""
_THREATENS = compiled("|".join(rf"(?<!\w){p}(?!\w)" for p in _THREAT))
_SUES = compiled(rf"(?<!\w){_LEGAL}(?!\w)")
_THREATENED = words(
    """kill punch slap stab strangle choke smack beat kick hurt break smash shoot throttle gut
 bury cut tube poison drown burn slit run end destroy tase snap rip knock
    putting hope should can could deserve deserves know see find meet catch say watch sleep drop
 die rot regret pay sorry needle cannula gauge put shove stick stuff adjust lawyer lawyers
 attorney attorneys solicitor solicitors court sue"""
)
_JEST = compiled(
    r"""(?<!\w)(?:with (?:kindness|love|hugs|puns|facts)|in (?:karaoke|trivia|scrabble|bowling
|chess|darts|a race|the race|table tennis|ping pong)|cancer(?:,| is| you| sucks)|virus\w*|germs
|the (?:flu|odds|bug|disease|tumou?r|record)|dear (?:cancer|flu|covid|virus|pager|alarm|printer
|body)|printer|alarm clock|habit|(?:patients?|he|she|someone|they|visitor|man) (?:said|told
|threatened|yelled|shouted|screamed|threaten\w*)
|(?:beat|kick|kill|destroy|end|smack|knock) (?:you|u|them|him|her) (?:at|in|down|to)|you up|it
 down|you (?:off|a break|free|loose|some slack|slack)|your (?:fall|risk|chance|sodium|salt
|streak)|you in (?:on|half)|violence|assault\w*|abuse|told me|my (?:feet|knees|back))(?!\w)"""
)


def threats(text: str, _: Context) -> Iterator[Hit]:
    """Find threats and wished harm; a threat of lawyers weighs less than one of needles."""
    here = page(text)
    if _THREATENED.isdisjoint(here.words):
        return
    grave, legal = here.matches(_THREATENS), here.matches(_SUES)
    if not (grave or legal) or _JEST.search(here.text):
        return
    for match in (*grave, *legal):
        if not (here.asked(*match.span()) or here.quoted(*match.span())):
            yield Hit(
                *match.span(),
                fixes=removal(here, *match.span()),
                severity=Severity.CAUTION if match in legal else None,
            )


gallows = gated(
    words(
        """coding codes coded dies die dead drain celestial crispy crispies floater donorcycle
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

_INSIDE = r"""(?:under embargo|(?:this is |strictly |still )?not (?:yet )?(?:public
|announced)(?: yet)?|(?:haven't|hasn't|isn't|not been) (?:been )?(?:announced|made public|told
 (?:staff|anyone|the staff))(?: yet)?|before (?:it's|it is|they|the) (?:announced|announcement
|announce it|goes public)
|leaked (?:[\w-]+ ){0,2}?(?:memo|slides?|e-?mails?|report|audit|minutes|document|letter)
|(?:internal|unreleased|draft|confidential) (?:[\w-]+ )?(?:memo|audit|e-?mails?|report|minutes
|review|investigation|document)|memo attached|(?:in|from) (?:a |the )?closed session|the board
 (?:voted|has voted)|off the record(?:,? (?:yes|no))?
|(?:our|the) (?:root cause (?:analysis|meeting|review)|rca|m&m|peer review|sentinel event
|incident (?:report|review))(?: (?:says?|found|shows?|was|is|on|from|came|concluded))|(?:we|she
|he|they|the hospital) (?:quietly |just )?settled (?:the |another |number |a )?(?:\w+ )?(?:case
|lawsuit|claim|out of court|four|three|two)?
|(?:pending|open|ongoing|our|the|another) (?:malpractice )?(?:lawsuit|malpractice (?:case|suit
|claim))(?: (?:against|over|from|says|is))?|door code|(?:we|i|she|he|pharmacy|nurse|they)
 (?:messed up|mixed up|screwed up|botched|swapped|gave|hung) (?:the |a |his|her|someone's|two
 )?(?:wrong )?(?:meds|medication|dose|dosage|labels|samples|wrong (?:meds|dose|drug|patient
|blood|side)|blood types?)
|(?:is|are) (?:buying|selling|closing|shutting|merging with) (?:us|our|the (?:unit|ward
|hospital|clinic))[\w ,']{0,40}?(?:not public|don't tell|not telling|announce|embargo)|don't
 tell (?:anyone|staff|hr|the press)|(?:staff|employees) find out|gag order|non-?disclosure
|told us not to (?:breathe|say|tell|talk|post|mention)(?: \w+){0,3}
|made us (?:all )?sign|had to sign (?:something|an nda|ndas)|nobody (?:outside )?knows yet
|(?:i'm|we're|i am) not supposed to (?:say|tell|post|share)|(?:not|don't want) to gossip,? but
|(?:layoff|redundancy) list|(?:cms|the state|the regulator|the joint commission|cqc) (?:wrote|cited
|fined|flagged|called) (?:us|our|immediate)(?: \w+){0,4})"""
confidential = gated(
    words(
        """embargo public announced announcement announce told leaked internal unreleased draft
 confidential memo closed board record root rca m peer sentinel incident settled lawsuit
 malpractice
        door messed mixed screwed botched swapped gave hung telling tell staff employees gag
 disclosure nondisclosure made sign nobody supposed gossip
        layoff redundancy cms state regulator commission cqc"""
    ),
    rf"(?<!\w)(?P<mark>{_INSIDE})(?!\w)",
    quiet=r"""(?<!\w)(?:https?:|press release|(?:free|private|safe|anonymous) and confidential
|confidential and (?:free|private|safe|anonymous)|how (?:to|we) (?:learn|run|do)|conference
|webinar|course|talk on|today we (?:announce|announced)|we (?:teach|learn)|the book|journal
|peer[- ]review(?:ed)? (?:journal|paper|article))""",
)
