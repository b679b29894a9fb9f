"""Contempt without a slur: who is spoken of, and how; sarcasm, faking, bodies, brains.

``conduct.scorn`` knows the fixed words. Here insults and scornful words are open classes, and it is
the sentence around them that shows at whom they are aimed.
"""

from collections.abc import Iterator

from checks.detectors.aimed import IN_CARE, ONE, around, at_work, placed, reported
from checks.detectors.gates import is_animal
from checks.detectors.reading import Page, compiled, family, page, removal, words
from checks.detectors.tempers import AMBIGUOUS, load_tempers
from checks.model import Context, Hit

_SPARED = compiled(  # teaching, correcting, oneself, pets, machines, stories on a screen
    r"""(?<!\w)(?:stigma\w*|(?:the|that|this) (?:word|term|label|phrase)|stop (?:saying|calling
|using
|labell?ing)|don't (?:call|say|label)|do not (?:call|say|label)|never (?:call|say|label)|called me
|call
 me|calls me|labell?ed|instead of|bias\w*|apolog\w+|sorry for|ashamed of (?:myself|how|what i)
|i used
 to|we used to|myself|imposter|impostor|my (?:own )?(?:dog|cat|puppy|kitten|horse|kids?|son|daughter
|brother|sister|husband|wife|partner|baby brother|little sister|bike|car|knees|brain|sourdough)
|the (?:dog|cat|puppy|goose|geese
|printer|computer|pager|alarm|app|software|system|weather|wifi|referee|ref)|thank you|thanks
|never change|film
|movie|novel|series|episode|season|character|playlist|recipe|algorithm|mosquito\w*|virus\w*|cancer)
(?!\w)"""
)
_MILD = words(  # said of a person in care these are also findings, or an honest sigh
    """bilious choleric delusional deluded hysterical drooling moaning morose sullen miserable
 hopeless petulant predatory rude fat thick toothless fractious lying mediocre rotten hideous
 spoiled spoilt overpaid glorified nasty demonic disagreeable grumpy grouchy tetchy testy
 cantankerous hateful deplorable horrid lousy sepulchral saturnine crappy shitty paltry swelled
 corrupted specious stinking stinky"""
)
_POINTS_AT = compiled(  # what stands before an insult that is aimed at somebody
    r"""(?<!\w)(?:th(?:is|ese|at|ose)|our|another|some|every|more|such|half the|you|u|all the|\d+
|two|three|four|five|of|same|absolute|total|usual|resident|worst|biggest|with|by|to the
|from) (?:[\w'-]+ ){0,2}$"""
)
_NOT_SO = compiled(
    r"""(?<!\w)(?:not|no|\w+n't|never|nobody(?: is)?|i'm|i am|i was|i felt|i feel|we're|we are|be
|being|me|my|like|feel|feeling|if|or)(?: (?:such|just|so|too))?(?: an?| the| some
| all)? (?:\w+ )?$"""
)
_CARED_NEXT = compiled(rf"^(?:,? (?:and )?[\w-]+)?,? {IN_CARE}(?!\w)")
_CARED_BEFORE = compiled(
    rf"""(?<!\w){IN_CARE}(?: (?:who|with|on|in|from) (?:[\w']+ ){{1,4}}?)? ?(?:is|are|was|were
|'s) (?:all |just |such |so |absolute |absolutely |complete |total |utterly |always )*(?:an? )?$"""
)
_WHO = compiled(r"^ (?:who|that|who'd|with|in (?:bed|room|bay))(?!\w)")
_RANT = compiled(  # at work, one who insults need not name whom
    r"""(?<!\w)(?:shift|patients?|clinic|waiting room|triage|ward|er|ed|a&e|bed|admission|trolley
|counter)(?!\w)"""
)


def belittled(text: str, _: Context) -> Iterator[Hit]:
    """Find an insult or a scornful word that is aimed at people in care."""
    here = page(text)
    tempers = load_tempers()
    if here.words.isdisjoint(tempers.insult) and here.words.isdisjoint(tempers.scorn):
        return
    if not at_work(here.text) or _SPARED.search(here.text):
        return
    for start, end in placed(here, tempers.scorn):
        before, after = around(here, start, end)
        word = here.low[start:end]
        person = _CARED_NEXT.match(after)
        theirs = person is not None or _CARED_BEFORE.search(before) is not None
        said = (theirs and word not in _MILD) or _next_word(here, end) in tempers.insult
        if said and not _NOT_SO.search(before) and not reported(here, start, end):
            yield Hit(start, end + (person.end() if person else 0), fixes=())
    for start, end in placed(here, tempers.insult):
        before, after = around(here, start, end)
        if _NOT_SO.search(before) or is_animal(after[:20]) or reported(here, start, end):
            continue
        if _is_insult(here, start, end, before, after):
            yield Hit(start, end, fixes=())


def _next_word(here: Page, end: int) -> str:
    """The word after a scornful one: "moaning leeches" needs nobody named."""
    after = here.low[end : end + _WORD_LENGTH].replace(",", " ").split()
    return after[0].rstrip(".!?") if after else ""


_WORD_LENGTH = 20  # code points


def _is_insult(here: Page, start: int, end: int, before: str, after: str) -> bool:
    if _CARED_BEFORE.search(before):
        return True
    if here.low[start:end] in AMBIGUOUS:
        return False
    pointed = _POINTS_AT.search(before) is not None or _WHO.match(after) is not None
    return pointed and _RANT.search(here.text) is not None


_CRITTERS = r"""(?:patients?|clients?|parents?|moms?|mums?|mothers?|famil(?:y|ies)|visitors?
|relatives
|boomers?|teens?|teenagers?|callers?|customers?|guys?|dudes?|blokes?|fella|gals?|lad(?:y|ies)
|women|woman
|m[ae]n|people|person|grandmas?|grandpas?|husbands?|wife|wives|folks?|crowd|brigade|lot|bunch
|regulars?
|(?-i:Karens?)|genius(?:es)?|drama|winner)"""
_TOLD = family(
    (  # "types of patients who", "patient icks"
        "types type kinds sorts icks ick peeves peeve bingo starterpack tier",
        rf"""(?:patient|visitor|family|client|parent|customer) (?:icks?|bingo|starter ?pack
|tier list)|(?:\w+ )?(?:types|kinds|sorts) of {IN_CARE} (?:who|that|you|i|we|in|at|on
|ranked)(?! (?:benefit|need|may|can|should|respond|qualify|would|might|are (?:at|eligible)
|we (?:see|serve|treat|care|help)))""",
    ),
    (  # "oh great, another …", "nothing says Monday like …", "a parade of …"
        """another nothing parade festival convention herd army zoo circus procession carousel flock
        swarm gaggle stampede conga invasion collection collectors""",
        rf"""(?:(?:oh|ah|great|yay|wonderful|fantastic|brilliant|lovely|hooray|joy
|super)[,.!]? (?:\w+[,!]? )?)(?:look[,:]? )?(?:it's )?(?:yet )?another (?:[\w'-]+
 ){{0,4}}?{_CRITTERS}|another \w+day, another (?:[\w'-]+ ){{1,5}}
|nothing says (?:[\w'-]+ ){{1,4}}?like (?:[\w'-]+ ){{0,6}}?{_CRITTERS}|(?:another|endless|daily
|nightly|constant|usual|weekly|same|today's|tonight's|is an?) (?:[\w-]+ )?(?:parade|festival
|convention|herd|army|zoo|circus|procession|carousel|flock|swarm|gaggle|stampede
|invasion) of (?:[\w'-]+ ){{0,3}}?(?:{_CRITTERS}|{IN_CARE})""",
    ),
    (  # play-acting: faking a limp, an Oscar for pain
        """faking fakes faked feigning milking oscar oscars academy emmy bafta acting performance
        performing hamming malingering""",
        rf"""(?:{_CRITTERS}|{ONE}|who|one|clearly|obviously|definitely|just|still
|always)(?: (?:[\w']+ ){{0,2}}?| )(?:faking|fakes|faked|feigning|milking|performing
|malingering)(?= (?:it|an?|the|his|her|their|pain|ill|sick|seizures?|symptoms)(?!\w)|[.,!])
|(?:(?:an? |the |for |for an |worth an )?(?:oscar|emmy|bafta|academy award)s?[- ]?(?:worthy
|winning|goes to|for (?:best|that|the|her|his|their|most))|(?:deserves?|give (?:him|her|them)
|hand (?:him|her|them)|nominate(?: \w+){{1,3}} for) an (?:oscar|emmy|bafta|academy award))""",
    ),
    (  # free things as the reason to come
        """sandwich sandwiches blanket blankets note notes dilaudid percocet narcs narcotics
        benzos ride
        taxi opioids oxys fentanyl morphine""",
        rf"""(?:{_CRITTERS}|{ONE}|who|just|only|all|here|back)(?: (?:[\w']+ ){{0,3}}?| )(?:wants?
|here for|back for|came (?:in )?for|comes? in for|come for|begging for|fishing for|shopping for
|after)(?: (?:his|her|their|an?|the|some|that|more|free|usual|weekly|warm|turkey|work|sick
|doctor's)){{0,4}} (?:sandwich(?:es)?|blankets?|notes?|dilaudid|percocet|narcs|narcotics|benzos
|ride|taxi|opioids|oxys)""",
    ),
    (  # will not do what anybody can
        """bothered lazy stupid dumb thick cheap entitled rather sooner finger soap work
        wouldn couldn""",
        rf"""(?:{_CRITTERS}|{IN_CARE}|they|who|these people|those people)(?: (?:[\w']+ ){{0,3}}?
| )(?:can't|cannot|couldn't|can not) be (?:bothered|arsed)(?: to \w+)?|too (?:lazy|stupid|dumb
|thick|cheap|entitled|important) to (?:[\w']+ ){{0,3}}?(?:lift|learn|read|wash|brush|walk|take
|follow|understand|listen|work)|(?:who|they|people|parents|patients)(?:'d| would) (?:rather
|sooner) (?:trust|believe|listen to|ask
|google|follow) (?:[\w']+ ){{1,5}}?than|(?:won't|wouldn't|don't|never) lift a finger
|allergic to (?:work|soap|effort|water|responsibility|english)""",
    ),
    (  # brains
        """stupid iq brain cells sharpest gene pool breed breeding evolution darwin marbles
        oxygen darwinism selection home sense""",
        r"""(?:can't|cannot|no cure for|you can't) (?:fix )?stupid|(?:negative|single[- ]digit
|room[- ]temperature|double[- ]digit|combined) iqs?|(?:two|three|one|a|no) (?:functioning
 |working )?brain cells?(?: (?:between|to|left))?|(?:not|hardly|far from) the (?:sharpest
|brightest) (?:tool|knife|scalpel|bulb|crayon|needle)|(?:shallow end of|out of|improve|cleans?
|chlorine (?:in|for)) the gene pool|(?:keep|keeps|stop|shouldn't
|should not|let|allowed to|why do (?:they|these)|people) (?:\w+ ){0,3}?breed(?:ing)?
|breed(?:ing)? like|lights (?:are )?on,? (?:but )?no(?:body|-?one)(?:'s)? home|wast(?:e|es
|ing) (?:my|our|good|perfectly good) (?:oxygen|air)|no marbles
|#?darwin ?(?:was|award\w*|ism|called|would)|natural selection|evolution (?:called|failed
|in action|weeps)""",
    ),
    (  # bodies as freight, smell
        """whale whales hippo hippos forklift crane blubber lard tonnage scales scale beached
        smelled
        smelt smells smell reeked reeks stank stinks reeking manatee walrus orca kilos""",
        rf"""(?:beached|land) ?(?:whales?|hippos?|manatee|walrus|orca)(?= (?:in|on|who|needs|came
|again|patient)|[.,!]|$)|(?:need(?:s|ed)?|call(?:ed)?|get|order) (?:\w+ )?(?:a )?(?:forklift
|crane|tow truck|winch)|blubber|tub of lard|lard[- ]?ass|scales? (?:starts?|started|screamed
|begged|cried|wept|groaned)|(?:{_CRITTERS}|{ONE}|who)(?: (?:(?:really|still|always|just
|literally) )?)(?:smell(?:s|ed|t)?|reek(?:s|ed|ing)?|stank|stinks?|stunk) (?:like|worse
|so bad)(?! (?:home|summer|coffee|smoke|alcohol|almonds|acetone|roses|hope|bread|cinnamon|my))""",
    ),
    (  # creatures, and people as a plague
        """gremlin gremlins goblin goblins mafia warriors troll trolls sterilised
        sterilized neutered half culled""",
        rf"""(?:this|these|that|those|the|waiting[- ]room) (?:\w+ ){{0,2}}?(?:gremlins?|goblins?
|mafia|trolls?)(?= (?:in|with|who|from
|at|are|is|and)|[.,!])|(?:should|need to|ought to) (?:have been |be )(?:sterili[sz]ed|neutered
|spayed|culled|put down)|half (?:of )?(?:these|those|our|my
|the) {IN_CARE} (?:shouldn't be|don't need to be|just want|are (?:only|just|faking|lying
|here for))""",
    ),
    (  # sick of them, glad that they go
        "sick riddance rid bye fewer less door unwashed wastes",
        rf"""(?:so |already |just )?(?:sick|tired) of (?:these|those|their
|your) (?:[\w']+ ){{0,2}}?(?:people|{IN_CARE}|whining|moaning|complaints)|(?:thank (?:god
|heavens|goodness|fuck)|one)[,.:]? (?:one )?less (?:[\w'-]+ ){{0,2}}?(?:idiot|patient|problem
|(?:\w+er))(?= )|great unwashed|(?:walking )?wastes? of (?:a|space|time
|skin|air|oxygen|breath|good)|(?:don't|didn't) let the door hit|couldn't happen to a nicer""",
    ),
    (  # the same ones again
        "back favourite favorite resident regular usual",
        r"""(?:our|the) (?:resident|favou?rite|usual|regular) (?:[\w'-]+ ){0,3}?(?:is
|are) (?:back|at it) (?:for|again|with)(?: (?:his|her|their|visit|number|another|more)){1,3}""",
    ),
    (  # punishments, a zoo, where a brain should be
        """should shouldn zoo brain thick frequent frequentflyers frequentflyer flyer flyers
        fliers flier""",
        rf"""(?:{IN_CARE}|ones|people|lot|half of them|they|who
|flyers) (?:[\w']+ ){{0,5}}?should (?:all |just |really )*be
 (?:made to|weighed|hosed|charged (?:at|by)|billed|fined|put (?:out|down)|left to (?!rest|sleep)
|sent home|met with an?|treated
 as such|muzzled|neutered|thrown|banned from (?:breeding|having|voting))|(?:shouldn't|should not
|should never) be (?:allowed|trusted
|let) (?:out|near|with|to have|to breed|an?) (?:\w+ ?){{1,3}}|(?:feeding time at the|the
|basically an?|an absolute|a total) zoo(?= (?:is
 open|tonight|today|with|gates|again|soup)|[.,!] |$)|where (?:the|his|her|their) brains? (?:should
|ought|used)|thick as (?!thieves)\w+
|#?frequent[- ]?fl(?:y|i)ers?""",
    ),
)
_NOT_SCORN = compiled(
    r"""(?<!\w)(?:thank\w*|airline|airport|miles|lounge|flights?|grateful|love (?:them|my|our
|these)|bless (?:him|her|them)
|deserv\w+ (?:an? |every )?
(?:medal|raise|rest)|our (?:team|nurses|staff)|lovely|stop (?:saying|calling)|kind\w*|my (?:dog
|cat|puppy
|kitten|kid|son|daughter|toddler|husband|wife)|the (?:dog|cat|puppy|bus|film|movie)|stigma\w*
|dignity
|compassion|humpback|watching|aquarium|whale watching|nobody (?:is|should)|no one (?:is|should)
|is not|isn't
|aren't|myth|shame|signs? of|symptoms? of|teaches|taught me|register|research|study
|bingo card)(?!\w)"""
)


_OF_ME = compiled(r"(?<!\w)(?:i'm|i am|i was|i|we're|we are|me|my)(?: \w+)? $")


def mocked(text: str, _: Context) -> Iterator[Hit]:
    """Find scorn in the shape of a sentence: sarcasm, play-acting, brains, good riddance."""
    here = page(text)
    matches = here.met(_TOLD)
    if not matches or _SPARED.search(here.text) or not (at_work(here.text) or _reply(text)):
        return
    for match in matches:
        start, end = match.span()
        first, last = here.sentence(start, end)
        mine = _OF_ME.search(here.text, max(first, start - 12), start)
        if mine or _NOT_SCORN.search(here.text[first:last]) or here.quoted(start, end):
            continue
        yield Hit(start, end, fixes=removal(here, start, end))


def _reply(text: str) -> bool:
    return len(text) < _SHORT_POST


_SHORT_POST = 90  # code points: nobody says that they are at work in so few
