"""Contempt in fixed words, and coarse words."""

from collections.abc import Iterator

from checks.detectors.reading import Page, compiled, gated, page, swap, words
from checks.model import Context, Fix, Hit

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
|ves)|whiners|freaks|weirdos|cry ?bab(?:y|ies)|drama queens?|snowflakes?
|bed ?blockers?|pedos?|perverts?|tweakers?|winos?|hobos?|souses?|brats|landwhales?
|welfare (?:whales?|queens?|moms?|rats?|crowd)|(?:meth|suboxone|pill|drug|fentanyl|opioid
|migraine|fibro|psych|norovirus|benzo|dilaudid|percocet) (?:zombies?|queens?|goblins?|nuggets?
|barbie|parade|circus|brigade|walruses|mafia|crowd|fairy|whores?)|gold ?diggers?|freeloaders?
|moochers?|baby killers?|attention whores?|sheeple|retards?|retarded|cretins?|half-?wits?|nitwits?
|simpletons?|bimbos?|slobs?|lard ?ass(?:es)?|fatties|fatso|nutters?|loon(?:y|ies)|druggies?
|creeps|scroungers?|chavs?|fakers|(?:pill|butt)[- ]?(?:pushers?|wipers?)|sicklers|trash people
|inbreds?|(?:lazy|fat|stupid|silly|old) cows?)"""
_SPARE = r"""(?<!\w)(?:stop (?:saying|calling|using|labell?ing)|don't (?:call|say|use|label)|do
 not (?:call|say|use)|never (?:call|say|use)|(?:the|that|this|these) (?:word|term|label|phrase
|joke|nickname)s?
|(?:calling|called|labell?ed|labels?|labell?ing|call|calls) (?:a |an |him|her|them|me|us|people
|patients|someone|my|you|it|the|our|these|each)|stigma\w*|we used to|i used to|instead of|retire
 (?:the|this|that)|word i|words? (?:we|like|matter)
|not a |isn't a |aren't |nobody is|there are no|airline|miles|points|lounge|flight|flights|movie
|film|novel|series|episode|apolog\w+|sorry for|ashamed|goes to me|thank you|my (?:baby |little
 |big )?(?:brother|sister)|my dog|my cat|the dog|the cat|puppy
|kitten|raccoon|goose|geese)"""
_RUDE = compiled(
    rf"""(?<!\w)(?:(?P<scorned>(?<!not )(?:{_SCORN}(?:,| and|-ass)? ){{1,2}}(?:(?!about|to|for|of
|with|from|and)\w+
 )?{_THEM})
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
