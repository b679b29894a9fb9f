"""Thin evidence told as proof (T07): one's own cases, animals and dishes, small or early studies.

None of them is wrong to tell; what is marked is the step from there to "so it works". That step
stands in the same sentence as the evidence, or in the next.
"""

from collections.abc import Iterator

from checks.detectors.matters import is_of_health
from checks.detectors.reading import Page, asserted, compiled, page, words
from checks.detectors.sources import sourced
from checks.detectors.words import KIN
from checks.model import Context, Hit

_OWN = r"""(?:patients?|pts?|clients?|residents?|ladies|lads|lasses|guys|girls|boys|mums|moms
|mamas|dads|kids|babies|regulars|runners|players|members|followers|customers|colleagues|cousins
|kiddos|littles|athletes|students|horses|dogs|fella|bloke|chap|lady|woman|man|guy|kid|mate
|neighbou?rs?|friends?|elderly lady|couple)"""
_FEW = r"""(?:{number}|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty
|\d{1,2}|a few|a couple|several|both|each|all|most|dozens|hundreds|half|plenty|so many|many)"""
_ILL_PART = r"""(?:back|knees?|hips?|elbows?|shoulders?|ankles?|neck|skin|gut|stomach
|sinus(?:es)?|thyroid|tennis elbow|asthma|eczema|migraines?|arthritis|reflux|allerg\w+|toothache
|cough|cold|warts?|verruca|psoriasis|ibs|insomnia|anxiety|hormones|blood (?:pressure|sugar)
|[a-z]{3,16}(?:itis|osis|algia|oma))"""
_CASES = compiled(
    rf"""(?<!\w)(?:(?:my|our)(?: own)? (?:last|first|past) (?:{_FEW} )?(?:[\w-]+ )?{_OWN}?
|{_FEW} of (?:my|our|the)(?: [\w-]+)? {_OWN}|{_FEW} of (?:mine|ours)
|{_FEW} (?:[\w-]+ ){{0,2}}?{_OWN}(?:'s|')?|(?:my|our)(?: [\w-]+)? (?:{_OWN}|{KIN})(?:'s)?|(?:one
|a single|this one|some|a) (?:[\w-]+ )?(?:patient|client|fella|bloke|chap|lady|case|guy|resident
|woman|man|kid)(?:'s|s')?|(?:my|our) own (?:[\w-]+ )?{_ILL_PART}|(?:on|for|with) (?:my
|our) (?:last|own|first) \w+|(?:tried|used|took|put|rubbed|drank|ate|did|wore|swallowed) (?:it
|this|that|them|one) (?:myself|on myself)|(?:had|saw|seen|treated) (?:one|two|three|four|five|\d
|a few|loads|plenty|dozens|hundreds)|(?:the|our|my) (?:whole|entire) (?:[\w-]+ )?(?:team|ward
|unit|family|office|class|shift|crew|house)|(?:i|we)(?:'ve| have)? (?:\w+ ){{1,3}}?{_FEW} [\w-]+
|in my (?:own )?(?:practice|experience|clinic|hands|\d+ years|\w+ years)|worked for (?:me|us|him
|her|them|both)|(?:i|we)(?:'ve| have)? (?:all )?(?:seen|watched|saw))(?!\w)"""
)
_LAB = compiled(
    r"""(?<!\w)(?:mice|mouse|rats?(?! race| run)|hamsters?|zebra ?fish|fruit flies|monkeys
|macaques|pigs|rabbits|guinea pigs|worms|petri dish(?:es)?|a dish|test tubes?|in vitro
|cell (?:cultures?|lines?|study)|animal (?:study|studies|model|data)|lab (?:study|data|dish
|bench)|cells in a)(?!\w)"""
)
_SMALL = compiled(
    r"""(?<!\w)(?:pre-?print|case (?:report|series)|pilot(?: study)?|tiny (?:study|trial)
|small (?:study|trial)|one (?:study|paper|trial|survey)|an? abstract|a poster|a podcast
|conference (?:talk|abstract)|(?:study|trial|paper|series) (?:of|with|in|on) (?:just
 |only )?(?:\d|[1-4]\d|{number}|twenty|thirty|forty|a dozen|a handful of) \w+|with (?:just
 |only )?(?:\d|[1-4]\d|{number}|twenty|thirty|a dozen|a handful of) (?:\w+ )?(?:people|patients
|volunteers|adults|women|men|children|survivors|participants|subjects|students))(?!\w)"""
)
_DOES = r"""(?:works|cures?|helps|heals?|fix(?:es)?|treats?|prevents?|stops?|reverses?|beats?
|kills?|clears?|ends|protects?)"""
_TRIALS = r"(?:trials?|stud(?:y|ies)|rcts?|research|science|evidence|guidelines|journals)"
_STEP = compiled(  # from what was seen to what is so
    rf"""(?<!\w)(?P<mark>so,? (?:yes|yeah|yep|clearly|obviously|evidently)(?=[,:;.!]| )(?!,? (?:i
|i'm|i've|i'll|we|my|no|that was)\b)|so,? (?:that's|that is|this is|it's|there's
|there is) (?:\w+ ){{0,2}}?(?:what|proof|evidence|the (?:answer|cure|cause|reason|key|fix
|treatment)|your|settled)|so,? (?:now |finally )?(?:we|you|i) (?:now |finally )*have (?:an|the
|our|your) (?:answer|cure|treatment|proof)|so,? (?:now|finally) (?:we|you|i) (?:all )?know
|so,? (?:we|you|i) (?:now|finally) know|so,? (?!(?:please|let|we|i|you|do|don't|if|when|that|who
|what|not|no)\b)(?:[\w'-]+ ){{1,4}}?(?:(?:really|clearly|obviously|does|do|definitely|just
|simply) )*{_DOES}|so,? (?:[\w'-]+ ){{1,4}}?(?:is|was|are) (?:what|the (?:answer|cure|reason
|cause|key|fix))|so,? the (?:answer|cure|cause|key|fix) (?:to|for|of|was|is)
|so,? [\w-]+(?: [\w-]+)? it is(?=[.,!]|$)|(?:at last|finally),? (?:an?
|the) (?:[\w-]+ ){{0,2}}?(?:option|answer|alternative|treatment|cure|remedy)
|so,? your [\w' ]{{2,40}}? (?:is|are|will be) (?:\w+ )?(?:\w{{3,}}ed|history|next|over|gone
|obsolete|done|toast|a thing of)|(?:that's|it's|is|that is|was|which is|here's|there's) (?:(?:all
|just|more|the|living|good|enough|your|my|real|clear|solid|hard|only|than|any) ){{0,4}}?(?:proof
|evidence)(?! (?:of|against|base))|proof (?:enough|that)|living proof|proves (?:it|that|what|me
|us|how|[a-z]+ {_DOES})|(?:which|that|this) means? (?:that )?(?:it|you|we|your|the|this|they
|everyone)|(?:which|that|this) (?:shows?|proves?|confirms?|tells? us) (?:that )?(?:it|you|we
|your)|settles (?:it|the|that|this)|case closed|end of (?:debate|discussion)|(?:no|zero
|without a) (?:\w+ )?{_TRIALS} (?:is |are )?(?:needed|required|necessary)|(?:don't|do not
|didn't) need (?:a|any|another|your|no) (?:\w+ )?{_TRIALS}|who needs (?:an? )?{_TRIALS}
|{_TRIALS} (?:will|can|'ll) (?:catch up|follow|come)|(?:good )?enough (?:proof |evidence )?for me
|(?:i've|i have|we've) seen enough|it (?:just |simply |really )?works,? (?:full stop|period
|end of|whatever|no matter)|you can't argue with (?:that|results)|(?:results|that
|this) speaks? for (?:itself|themselves)|(?:i'm|we're|i am|we are) (?:now |already )?(?:changing
|switching|prescribing|stocking|recommending) (?:my|our|it|all|every|this|them))(?!\w)"""
)
_DEFIES = compiled(  # sets one's own eyes above all studies
    rf"""(?<!\w)(?P<mark>(?:don't|do not|never|stopp?(?:ed)?) need(?:ed|ing)? (?:a|an|any|another
|your|no) (?:\w+ )?(?:{_TRIALS}|journal|mechanism|paper|panel|scientist|professor|expert)s?
|(?:all|only|more) (?:the )?(?:science|evidence|proof|data|research|trials?|stud(?:y|ies)) (?:i
|you|we|anyone)(?:'ve|'ll|'d| have| will)? (?:ever |really )?(?:need|want)(?:ed|s)?
|so much for (?:the )?["“]?(?:there's |there is )?(?:no (?:good )?evidence|trials?|guidelines?
|experts?|science)|(?:bigger|better) (?:trial|study|proof|evidence) than|put (?:that
|it) in (?:your|the) (?:\w+ )?(?:cochrane|journals?|trials?|stud(?:y|ies)|guidelines?|papers?
|meta-?analys[ei]s)|(?:whatever|no matter what|i don't care what) the (?:[\w-]+ )?(?:trials?
|guidelines?|college|panels?|experts?|stud(?:y|ies)|papers?|textbooks?) (?:say|says|claim|think
|want)|(?:{_TRIALS}|trialists|researchers|professors|panels) (?:just |simply )?(?:can't|cannot
|don't|won't|never) (?:see|know|feel|measure|treat|explain|massage|catch)|n ?= ?1 (?:beats
|is (?:enough|plenty|good))|do the maths?(?=[.!]|$)|case closed|explain that(?=[.!,]|$)
|what more (?:do|proof|evidence)|coincidence\? (?:i (?:think|doubt)|no\b|not|don't
|[\w ]{{2,20}} says no)|(?:seen|saw|watched) (?:it|this|that|them)(?: \w+)? with (?:my own
|these) (?:two )?eyes|never did (?:me|us|him|her|them|any of (?:us|them)) (?:any|a bit of) harm
|(?:and )?(?:i|we|they)(?: all)? turned out (?:just )?fine|never (?:had|took|used|wore
|touched) [\w' ]{{2,30}}[,.;] never (?:had|got|been|needed))(?!\w)"""
)
_DEFIANT = words(
    """case need needed needing science evidence proof data research trial trials study
    studies much bigger better put whatever matter care trialists researchers professors panels
    beats enough plenty math maths explain more coincidence seen saw watched harm fine never"""
)
_STEPS = words(
    """so proof evidence proves prove means mean shows show confirms tells settles closed debate
    discussion trial trials study studies research rct rcts science guidelines journals enough works
    argue speak speaks changing switching stocking prescribing recommending"""
)
_SOURCES = words(
    """my our mice mouse rat rats hamsters hamster zebrafish monkeys pigs rabbits worms dish tube
    tubes vitro cell cells animal lab preprint print report series pilot tiny small study paper
    trial survey abstract poster podcast with one two three four five six seven eight nine ten few
    couple several both patient client fella bloke chap lady case guy resident woman man kid
    myself seen saw had worked i we mine ours treated some a single"""
)
_CURED = compiled(  # a testimonial is a claim without "so"
    rf"""(?<!\w)(?P<mark>(?<!what )(?:cured|reversed|healed|melted|dissolved|got rid of
|cleared(?: up)?) (?:my|our) (?:own |whole )?(?:{KIN}'s |{_OWN}'s )?(?:[\w-]+ )?(?:{_ILL_PART}
|cancers?|tumou?rs?|diabetes|depression|autism|adhd|gout|fibroids|cysts?|endometriosis|shingles
|lupus|ms|tinnitus|infertility|asthma|sciatica|vertigo|dementia|stones|cataracts?)
|(?<!what )(?<!not )(?:worked|works) (?:for|on|in) (?:both of mine|all of mine
|every one of (?:mine|them|my)|(?:half|all of|most of) the (?:village|family|ward|street|team
|office)|(?:my|our) (?:last|past|first) {_FEW}|all (?:four|five|six|three|\d+) of (?:my|mine
|ours)|every \w+ i(?:'ve)? ever)|(?:my|our) (?:[\w-]+ )?{_OWN} (?:all )?swear by|(?:my
|our) {KIN} swears by)(?!\w)"""
)
_CURES = words("cured reversed healed melted dissolved got cleared worked works swear swears")
_FEEBLE = compiled(  # says both at once
    r"""(?<!\w)(?:(?:it |that |this |which )?(?:has )?(?<!what )(?:worked|works|helped|cured
|cleared) (?:for|on|in) (?:all|every one of|most of|half of|many of|dozens of|hundreds of|every
|each of)? ?(?:my|our) (?:[a-z]+ )?(?:patients?|clients?|family|kids|residents|mothers|moms|mums
|babies)|in my (?:own )?(?:practice|experience|clinic|hands)[,:]? (?:[\w'-]+ ){1,6}?(?:cures?
|clears?|works|fixes|reverses|heals|prevents|beats|always|never|outperforms?)|(?:i've
|i have) seen (?:it|this|that|them) (?:work|cure|clear|heal|reverse|fix|shrink|melt
|disappear)(?: [\w'-]+){0,4}|(?:in|on) (?:mice|rats|a petri dish|petri dishes
|cell cultures?)[,:]? (?:[\w'-]+ ){0,4}?(?:which means|proves?|that means)|(?:one|a|this|our
|new) (?:mouse|rat|lab|preprint|petri dish|in vitro|cell)(?: study)? (?:proves?|shows? (?:it
|that it|that this)|confirms?)|(?:seen|watched) (?:the )?(?:before and after
|it) with my own eyes)(?!\w)"""
)
_FEEBLES = words(
    """practice experience patients patient clients client clinic mice rats dish dishes cultures
    mouse rat lab preprint vitro seen watched family kids residents mothers moms mums babies"""
)
_USUAL = compiled(  # what is known to help needs no trial of one's own
    r"""(?<!\w)(?:antibiotics?|surgery|surgeons?|surgical|chemo\w*|radio(?:therapy|iodine)
|transplant|the (?:nhs|hospital)|insulin|steroids?|vaccin\w+|physio\w*|operation|prescri\w+
|doctors?|coffee|nap|sleep|a hug|tea and|music|the dog|cat|cake|humou?r|playlist|pens?|stickers?
|bubbles|colouring|checklist|huddle|rota|app|template|teaching|listening|silence|chair|apolog\w+
|appointments?|slots?|booking)(?!\w)"""
)
_WORKING = compiled(  # what it does to people to work so is theirs to say
    r"""(?<!\w)(?:staff(?:ing|ed)?|under-?staffed|short[- ]staffed|ratios?|shifts?|overtime|pay
|wages?|rota|management|managers?|union|strike|workload|vacanc\w+)(?!\w)"""
)
_MODEST = compiled(
    r"""(?<!\w)(?:(?:is|are|was|that's|it's) (?:not|no|hardly|never|only
|just) (?:\w+ ){0,2}?(?:proof|evidence|a trial|data|anecdot\w+|one case|n ?= ?1)|(?:isn't|aren't
|wasn't|doesn't|don't|can't|won't|cannot|never|not) (?:\w+ ){0,2}(?:prove|proof|mean|enough
|evidence|show|tell|replace)|anecdot\w+|n ?(?:=|of) ?(?:1|one)|nobody knows|don't know (?:yet|if
|whether)|do not know|not (?:yet )?(?:in (?:people|humans)|peer|known)|too (?:early|small|soon)
|more (?:research|trials?|studies) (?:is|are)|may not|might not|wait for|waiting for|placebo
|regression to the mean|coincidence|luck|lucky|fluke|control group|compared? (?:with|to)
|randomi[sz]ed|double-blind|grain of salt|joke|joking|kidding|lol|sarcasm|recipe|pizza|printer
|mousetrap|mouse ?(?:mat|pad)|bias)(?!\w)"""
)


def weak_evidence(text: str, context: Context) -> Iterator[Hit]:
    """Find the step from a few cases, animals or an early study to "so it works"; testimonials."""
    here = page(text)
    cures = not _CURES.isdisjoint(here.words)
    steps = not _STEPS.isdisjoint(here.words) and not _SOURCES.isdisjoint(here.words)
    feeble = [] if _FEEBLES.isdisjoint(here.words) else here.matches(_FEEBLE)
    told = [match.span("mark") for match in here.matches(_CURED)] if cures else []
    defied = [] if _DEFIANT.isdisjoint(here.words) else here.matches(_DEFIES)
    found = [*told, *(_steps(here) if steps else ()), *(each.span("mark") for each in defied)]
    if not (found or feeble):
        return
    if context.sourced or sourced(text) or here.rebutted():
        return
    yield from (Hit(*each.span()) for each in feeble if asserted(here, *each.span()))
    if _MODEST.search(here.text):
        return
    for start, end in found:
        first, last = here.sentence(start, end)
        said = here.text[first:last]
        if (start, end) in told and _USUAL.search(said):
            continue
        if _WORKING.search(said) or not is_of_health(
            here.text[max(0, first - _NEAR) : last + _NEAR]
        ):
            continue
        asked = here.asked(start, end) and not here.low.startswith("who", start)
        if not (asked or here.quoted(start, end) or here.denied(start, 16)):
            yield Hit(start, end)


_NEAR = 160  # code points around a sentence in which its "it" may stand


def _steps(here: Page) -> list[tuple[int, int]]:
    """Return the steps that thin evidence leads to, in the same sentence or in the one before."""
    found = []
    for match in here.matches(_STEP):
        start, end = match.span("mark")
        first, last = here.lines.bounds(start)
        before = here.lines.bounds(first - 1)[0] if first else 0
        if (seen := _thin(here, before, first, last)) is not None:
            found.append((min(seen, start) if seen >= first else start, end))
    return found


def _thin(here: Page, before: int, first: int, last: int) -> int | None:
    """Return where thin evidence stands, from the sentence ``first:last`` and the one before."""
    for start, end in ((first, last), (before, first)):
        for kind in (_CASES, _LAB, _SMALL):
            if match := kind.search(here.text, start, end):
                return match.start()
    return None
