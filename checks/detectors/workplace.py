"""Harsh words about colleagues and the employer."""

from collections.abc import Iterator

from checks.detectors.aimed import COLLEAGUE, around, placed, reported
from checks.detectors.reading import compiled, family, gated, page, words
from checks.detectors.tempers import load_tempers
from checks.model import Context, Hit

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
 ){{0,2}}?{_CHIEF}(?: [A-Z]\w+)?(?: (?:on|at|in|here|of) (?:[\w']+ ){{0,2}}?[\w']+)?(?:,? (?:is|are
|was|were)|'s|,)(?: |,)(?:(?:a|an|so|such|the|most|more|just|all|absolutely|completely|totally
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

_FIGURES = family(  # what is said of a colleague's skill, of an employer's worth
    (
        """couldn find run count diagnose organise organize staff map torch hands brewery
        tray wouldn barely
        pour hit spell intubate suture""",
        r"""(?<!i )(?<!we )(?<!you )(?:couldn't|can't|cannot|couldnt|cant|could not
|wouldn't) (?:find|run|count|diagnose|organi[sz]e|staff|pour|hit|spell|intubate|suture|lead
|manage|read|dose|tie|cannulate) (?:[\w',-]+ ){1,6}?(?:if (?:it|you|his|her|he|she|they|we)
|with (?:a|an|both|two|three|the)|in (?:a|an)|to save|from (?:a|an)|out of (?:a
|an))(?: [\w']+){1,5}|(?<!i )(?<!we )(?<!you )couldn't (?:find|count|run|pour|hit
|organi[sz]e) (?:his|her|their|water) (?:[\w']+ ?){1,6}""",
    ),
    (
        """hands personality brain warmth charm spine bladder charisma skills manners instinct
        bedside""",
        r"""(?:has|with|got) the (?:\w+ skills|hands|personality|brain|warmth|charm|spine
|charisma|skills?|manners|bedside manner|empathy|leadership|work ethic|attention span
|instincts?) of an? (?!saint|lion|angel|hero)(?:[\w-]+ ?){1,4}""",
    ),
    (
        """clown clowns circus rot joke dump hellhole cartel mafia cult sinking dumpster
        prison zoo asylum kindergarten""",
        rf"""(?:(?-i:[A-Z])[\w'-]+(?: (?:of |the |and |des |de )?(?-i:[A-Z])[\w'-]+)*
|this (?:place|dump|trust|company|hospital|practice)|(?:my|our) (?:\w+ )?{COLLEAGUE}) (?:is|are
|was|were|has become|is run by) (?:just |basically |literally |such )?(?:an? |the |absolute
 |total |complete |pure |bunch of |pack of |bloody |sinking |actual ){{0,3}}(?:clown ?(?:car|show
|college)|clowns?|circus|joke|dump|hellhole|cartel|mafia|cult|sinking ship|dumpster fire|shitshow
|zoo|prison|snake pit)|run by (?:clowns|idiots|children|crooks|cowards|monkeys|accountants who
|sociopaths|bullies|vultures)|where (?:careers?|hope|dreams?|talent|joy
|good nurses) (?:and \w+ )?(?:go(?:es)?|comes?) to (?:die|rot)""",
    ),
    (
        "sleeping slept knees promoted hired got married failed fails fail",
        r"""(?:only )?(?:got|was|been) (?:the job|hired|promoted|made \w+|consultant|\w+ (?:job
|post|promotion)|her \w+|his \w+)(?: \w+)? (?:because (?:he|she)(?:'s| is| was)|by) (?:sleeping
|married|shagging|screwing|sucking|related)|(?:got|hired|promoted|job)(?: [\w']+){0,4} on (?:her
|his) knees|fail(?:s|ed)? up(?:wards)?""",
    ),
    (
        """salesman butcher cowboy gardener plumber barber hack dinosaur hasn haven touched
        examined thought decisions""",
        r"""(?:glorified|failed|part-time|wannabe|overpaid|jumped-up) (?:salesm[ae]n|secretar\w+
|waiters?|waitress\w*|nurse|doctor|typists?|babysitters?|plumbers?|butchers?|barbers?
|hairdressers?|taxi drivers?)|hasn't (?:touched|seen|examined|read|opened
|held) an? (?:[\w-]+ ){1,3}?since (?:[\w' -]+)|(?:sutured|stitched|placed|done|dosed
|written|designed) by a (?:drunk|blind|toddler|butcher|monkey|child)(?: \w+)?""",
    ),
    (  # what they cannot do
        "couldn wouldn",
        r"""(?:boss|manager|director|surgeon|consultant|matron|suits|leadership|management|(?:dr
|professor)
\.? [\w'-]+)(?: [\w'-]+){0,3}? (?:couldn't (?:run|lead|organi[sz]e|heal|boil|spell|count
|pour) (?:an?|his
 own|her own|their own|water) |wouldn't know (?:an?|what|if|his|her) )(?:[\w'-]+ ?){1,7}""",
    ),
    (  # what they are like
        "has have",
        r"""(?:has|(?<!i )have) the (?!number|inside|pride|patience|heart|strength|courage|wisdom
|memory
|soul|voice|calm|energy|support|help|kindness|presence|best|size|smile|skill|eyes? |weight|height
|makings|beginnings|look)(?:\w+ ){1,3}of an? (?!saint|lion|angel|hero|colleague|surgeon|team|nurse
|doctor|friend)(?:[\w-]+ ?){1,3}""",
    ),
    (
        "sleeping",
        r"""(?:is|'s|been) (?:only )?sleeping with (?:the|half|his|her|their|our|someone|an?)
 (?:[\w-]+ ?){1,3}""",
    ),
)
_PEOPLE_THERE = compiled(
    rf"""(?<!\w)(?:{COLLEAGUE}|dr\.? (?-i:[A-Z])|doctor (?-i:[A-Z])|nurse (?-i:[A-Z])
|professor (?-i:[A-Z])|who (?:reported|left|keeps?|keep)|(?:day|night) staff
|(?-i:[A-Z])[\w'-]+'s an?)"""
)
_THEY_BEFORE = compiled(
    rf"""(?<!\w)(?:{COLLEAGUE}|(?:dr|nurse|professor)\.? (?-i:[A-Z])[\w'-]+|(?!It|This|That|There
|What|He|She|Here|Life|Today)(?-i:[A-Z])[\w-]+(?=(?:'s| is) (?:basically|literally|just|such
|truly|honestly|a total|an absolute|a complete)))(?: (?:of|at|on|in
|from)(?: the)? [\w'-]+(?: (?-i:[A-Z])[\w'-]+)*)?(?:,? (?:is|are|was|were|who is|who are)|'s|'re
|,) (?:still |just |such |so |the |an? |all |absolute(?:ly)? |complete(?:ly)? |total(?:ly)?
 |utter(?:ly)? |bunch of |pack of |most |more |a bit |bloody |fucking |basically |literally
 |truly |honestly |proper |real |biggest |worst |run by |lazy |lying |[\w-]+est )*$"""
)
_THEY_NEXT = compiled(rf"^(?:,? (?:and )?[\w-]+)?,? {COLLEAGUE}(?!\w)")
_NOT_THEM = compiled(
    r"""(?<!\w)(?:not (?:an? |the )?(?:\w+ )?|n't (?:an? |the )?|never |nobody is |i(?:'m| am| was
| felt) (?:such )?(?:an? )?|my
 (?:dog|cat|kid|printer|pager) )$"""
)
_ABOUT_ELSE = compiled(
    r"""(?<!\w)(?:i used to|printer|pager|wi-?fi|computer|software|fridge|vending|kettle|parking
|coffee|lift|elevator|imposter
|impostor|stop (?:calling|saying)|the (?:word|term|label)|called (?:me|us|her|him)|calls (?:me|us)
|tv|film|movie|novel|series
|match|referee|my (?:own )?(?:kids?|dog|cat|husband|wife|car|brain|sourdough)|thank\w*|love (?:my
|our|this)|grateful|is not|isn't
|aren't)(?!\w)"""
)
_FAINT_WORDS = words(  # said of work in passing: no insult yet
    """rude thick fat grumpy grouchy miserable hopeless mediocre overpaid rotten nasty hideous
 horrid lousy crappy ornery persnickety fractious morose sullen outrageous lamentable thankless
 delusional deluded hysterical drooling moaning uncool dour testy tetchy deplorable menial
 nonsensical goosey paltry glorified freak freaks snowflake snowflakes fool fools goon doormat
 diva divas bum butterball rat rats bugger dictator slacker slackers complainer complainers
 narcissist cow trout brat brats harasser whipper bozo scum troll pig pigs lout hypochondriac
 exploiter oppressor entitled ungrateful spoiled unholy hellish"""
)


def scorned_work(text: str, _: Context) -> Iterator[Hit]:
    """Find insults from the open classes that are aimed at colleagues, and figures of speech."""
    here = page(text)
    if _ABOUT_ELSE.search(here.text):
        return
    for match in here.met(_FIGURES):
        start, end = match.span()
        first, last = here.sentence(start, end)
        if not reported(here, start, end) and _PEOPLE_THERE.search(here.text[first:last] + " "):
            yield Hit(start, end, fixes=())
    tempers = load_tempers()
    if here.words.isdisjoint(tempers.scorn) and here.words.isdisjoint(tempers.insult):
        return
    for start, end in placed(here, tempers.scorn | tempers.insult):
        before, after = around(here, start, end, 80)
        if here.low[start:end] in _FAINT_WORDS or _NOT_THEM.search(before):
            continue
        theirs = _THEY_BEFORE.search(before) or (
            here.low[start:end] in tempers.scorn and _THEY_NEXT.match(after)
        )
        if theirs and not reported(here, start, end):
            yield Hit(start, end, fixes=())
