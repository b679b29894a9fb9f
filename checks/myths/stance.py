"""Does a text say a myth in earnest? Or does it deny, ask, report, suppose or mock it?

A debunk holds the same words as the myth it puts right. What tells them apart stands around these
words: a *no* before them, a *that's a myth* near them, a question mark, somebody else who believes
it. The statement's own words never count: "masks don't work" is no denial.
"""

import re
from enum import StrEnum

from checks.detectors.reading import Page, compiled
from checks.lazy import Lazy
from checks.myths.terms import Made


class Stance(StrEnum):
    """How a text stands to a statement that it makes."""

    ASSERTED = "asserted"
    HEDGED = "hedged"  # "might", "just saying": still spread
    ASKED = "asked"
    DENIED = "denied"
    REPORTED = "reported"  # others believe it
    SUPPOSED = "supposed"  # "as if", "whether"
    MOCKED = "mocked"

    @property
    def spreads(self) -> bool:
        """Whether a reader would take it for the writer's own view."""
        return self in (Stance.ASSERTED, Stance.HEDGED)


_REFUTED = compiled(
    r"""(?<!\w)(?:myths?(?!\w)|debunk\w*|mis-?information|disinformation|fact[- ]?check\w*
|misconceptions?|old wives'?|urban legends?|folklore|superstition\w*|fairy ?tales?
|(?:is|are|was|were|that's|it's|its|this is|simply|just|totally|completely|utterly|demonstrably)
 (?:\w+ )?(?:false|untrue|wrong|nonsense|rubbish|bogus|baloney|bollocks|garbage|hogwash|hokum
|bull\w*|a lie|lies)
|not (?:\w+ ){0,2}(?:true|real|accurate|correct|how (?:it|that|this) works)
|(?:isn't|aren't|wasn't|ain't) (?:\w+ )?(?:true|real|accurate|how (?:it|that|this) works
|a thing|so)
|no (?:\w+ ){0,3}(?:evidence|proof|link|data|truth|basis|association|connection|study|studies
|trials?|mechanism|such (?:thing|harm|link|effect|claim))|(?:found|shows?|showed|finds?|saw) no \w+
|nobody (?:\w+ ){0,2}(?:found|shown|proved)|(?:is|are|was|were) (?:\w+ )?mistaken|disagree\w*
|(?:biggest|oldest|worst|tallest) (?:lies?|whoppers?|tales?)|lack of (?:\w+ )?evidence
|(?:zero|little|scant) (?:\w+ )?(?:evidence|proof)
|never been (?:\w+ )?(?:shown|proven|proved|found|confirmed)|dis(?:proved|proven|credited)
|retract\w*|refuted|quack\w*|pseudo-?science|hoax(?:es)?|scams?|conspirac\w+|charlatan\w*
|facts? ?:|the facts?(?!\w)|reality ?:|truth ?:|verdict|in fact,|actually,|spoiler
|(?:does|do|did|is|are|was|were|has|have|can|could|will|would)(?:n't| not) (?:\w+ ){0,2}
(?:cause|work|cure|treat|help|kill|prevent|protect|stop|happen|agree|do that|true)
|(?:large|huge|big|many|dozens of|several) (?:\w+ )?(?:studies|trials|cohorts?) (?:\w+ ){0,4}
(?:no|not|never|none)
|(?:please |just )?(?:stop|quit) (?:saying|sharing|telling|spreading|claiming|believing|posting
|repeating|blaming|it|that|this)|do(?:n't| not) (?:believe|fall for|share|listen|buy|blame)
|(?:is|are)(?:n't| not) (?:giving|causing|making|curing|killing|doing) |no, (?:it|they|that) \w+n't
|(?:heals?|cures?|treats?|fixes|fix|does|helps?) nothing|beg to differ
|(?:stay|stayed|remain\w*|been|are|is) (?:\w+ )?(?:flat|unchanged|no higher)
|too good to be true)"""
)
_ANSWERED = compiled(  # what follows a statement that was only put up to be knocked down
    r"""\W*(?:(?:really|seriously|true|so|(?:does|do|is|are|can|will|did|was)
 (?:it|they|that|she|he|you))\s?\?\W*)?(?:no(?=[,.!:;]|$| (?:it|they|that|she|he|you|we)\b)
|nope|nah|wrong|false|untrue
|not (?:true|so|quite|really|at all|remotely)|(?:it|they|that|he|she|we|you)
 (?:do|does|did|is|are|was|were|ca|could|wo|would|have|has)(?:n't| not)
|(?:it|they|that) (?:never|cannot)|that's (?:a |an |just )?(?:myth|lie|old|wrong|false|not|one)
|(?:and )?(?:it|that|this) (?:is|was) (?:a )?(?:myth|wrong|false|not|lie)|if only|i wish
|please(?:,| stop| don't)|none of (?:it|that|this)|neither|actually)"""
)
_NO = r"""(?:≠|=/=|❌|🚫|more than(?= (?:an?|just) )
|no(?! (?:doubt|wonder|matter|joke|surprise|question|side
|one (?:tells|talks|wants|will)))
|not(?! (?:only|just|surpris\w+|to mention|gonna lie|kidding|saying))|neither|nor|cannot
|without(?! (?:\w+ )?side effects?)
|nothing|nobody(?! (?:tells|talks|wants|will))|none|hardly|barely|rarely|seldom|unlike"""
_WARNS = r"""|never(?! (?:forget|mind|did|hurt|harmed))|instead of|rather than|avoid|beware|skip
|refuse\w*
|warn\w* (?:against|about|of|people)|(?:danger|risk|harm)s? of"""
_IDIOM = r"""(?! (?:you|it (?:funny|odd|strange|interesting|weird)|let|forget|want (?:you|us|people)
|get me|(?:they )?(?:tell|care|talk)))"""
_NOT = compiled(  # denies a promise: advice against it does so, too
    rf"""(?<!\w){_NO}{_WARNS}|(?:is|are|was|were|do|does|did|ca|could|wo|would|should|has|have|had
|ai|must|need)n'?t{_IDIOM})(?!\w)"""
)
_NOT_SO = compiled(  # denies a danger: "don't touch it" does not
    rf"""(?<!\w){_NO}|(?<=[\w·] )(?<!\bi'd )(?<!\bwould )(?<!\bplease )(?<!\bso )(?<!\band )
(?<!\bjust )(?:never(?! (?:forget|mind|give|let|share|take|use|lay|put|eat|drink|touch|get))
|don'?t{_IDIOM})|(?:is|are|was|were|does|did|has|have|had|ai|ca|wo|could|need)n'?t{_IDIOM})(?!\w)"""
)
_WARNED = compiled(
    r"""(?<!\w)(?:deadly|fatal|lethal|(?:can|could|may|might|will|to|and) (?:\w+ )?kill(?! (?:the
|cancer|virus\w*|germs|bacteria|covid|everything|it|all|any|infections?))|kills (?:people|you
|babies|children)|died|dies|damages?|damag\w+|poison\w*|burn(?:s|t|ed)|harms?|harmful|harmed
|dangerous|dangers?|risks?|risky|toxic|bleeding|seizures?|choke[sd]?|collaps\w+|hospital\w*
|intensive care|icu|emergency|too late|worse|delay\w*|overdos\w+|side effects?|interact\w*
|(?:bad|terrible|awful|dreadful|poor) idea|no good|a mistake
|(?:lose|lost|cost) (?:\w+ ){0,3}(?:limb|sight|hand|leg|arm|life|lives|baby|weeks|months))(?!\w)"""
)
_UNHARMED = Lazy(
    r"\b(?:never|no|not|nobody|without|\w+n't|or \w+'ll|than|nearest)\b(?: [\w·']+){0,4} $"
)
_TURNS = Lazy(r"\b(?:but|yet|although|though|whereas|while|when in|and (?:then|still))\b")
_PREDICATE = compiled(  # what is said of a statement right after it: "… does not mean that"
    r"""\W*(?!i |we )(?:\w+ ){0,2}(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|can
|could)(?:n't| not)|(?:is|are|was|were) (?:\w+ ){0,2}(?:outdated|old|over|dropped|retired|misread
|a mistake))(?!\w)"""
)
_PREDICATED = compiled(  # later, before the last of its own words: "… and isn't safe before …"
    r"""(?<!\bif )(?<!\bso )(?<!\bif \w{2} )(?<!\bif \w{3} )(?<!\bso \w{3} )(?<!\bif \w{4} )(?<!\w)
(?:(?:is|are|was|were|do|does|did|ca|can|will|should|must)(?:n't| not)|hardly|barely)(?!\w)"""
)
_BREAK = Lazy(r"\b(?:but|yet|however|because|although|though)\b|[;:–—]|\s-\s|[.!?]\s")
_BELIEVED = compiled(  # verbs by which a statement is somebody else's
    r"""(?<!\w)(?<!\bno )(?<!n't )(?:think|thinks|thought|thinking|believe[sd]?|believing
|claim(?:s|ed|ing)?
|ask(?:s|ed|ing)|explain(?:s|ed) to (?:me|us)|(?:was|were|is|are) (?:so |quite )?sure
|worr(?:y|ies|ied|ying)|fear(?:s|ed)?|afraid|scared|terrified|wonder(?:s|ed|ing)?
|insist(?:s|ed|ing)?|reckon(?:s|ed|ing)?|swears?|convinced|sure that|certain that|adamant
|under the impression|argu(?:e|es|ed
|ing)|suggest(?:s|ed|ing)?|imagin(?:es|ed|ing)|assum(?:e|es|ed|ing)|held that|have said|blame
|google[sd]?|promis(?:e|es|ed|ing)|swore|keeps? (?:saying|claiming|repeating)|kept (?:saying
|claiming|telling)|supposed to|supposedly|whether|keeps? telling|told (?:me
|us|her|him|them)|tells? (?:me|us|patients|parents|people|members)
|(?:is|are|was|were|be|been|being|get|gets|got|getting) (?:\w+ ){0,2}(?:told|taught|said|sold
|promised|advertised|marketed|touted|called|blamed|warned|led to believe)
|(?:had|has|have|he|she|they) (?:\w+ )?(?:read|heard|called|told)
|advertis\w+|marketed|touted|peddl\w+
|(?:people|some|many|most|others|parents|patients|followers|podcasts|grandmothers|they|groups?
|doctors|ones|folks|websites|videos|who)(?: \w+){0,4} (?:say|said|claim|tell|call|calling)
|(?:many|most|some|lots|a lot|all) of (?:us|you) (?:\w+ )?(?:hear|say|read|are told|grew up)
|say (?:that|they)|says that|reported that|excuse|survey\w*|viral|on tv
|in (?:the |old )?(?:films?|movies|westerns?))(?!\w)"""
)
_MINE = Lazy(r"\b(?:i|i'm|i'd|i've|we|we're|you)(?: \w+){0,2} $")
_MINE_REACH = 24
_OTHERS = compiled(
    r"""(?<!\w)(?:the |this |that |any |those |these |old )?(?:idea|belief|claims?|notion|theory
|theories|fears?|worry|worries|question|suggestion|stor(?:y|ies)|rumou?rs?|posts?|videos?|reels?
|headlines?|hypothesis|impression|websites?|leaflets?|influencers?|films?|movies?|scare|figure
|books?|articles?|magazines?|podcasts?|newspapers?|blogs?|adverts?|gurus?
|old (?:advice|warning|rule|saying))
 (?:\w+ ){0,2}?(?:that|about|of|to|says?|saying|claiming|show|shows|blam\w+|tell|tells|came|comes
|calling)(?!\w)
|(?<!\w)so-called (?!\w+ (?:disappear|vanish|go))|(?<!\w)(?:tik ?tok|facebook|instagram|youtube
|google|social media|the internet)(?: \w+){0,2} (?:says?|tells?|keeps?|is|told|has|decided)(?!\w)
|(?<!\w)(?:(?:we|you)(?:'re| are| were| get| got) (?:\w+ )?told|keep (?:reading|hearing|seeing)
|(?:i|we) (?:also |once |always |had )?(?:thought|believed|assumed))(?!\w)
|(?:^|(?<=[.!?] ))(?:telling|calling|saying|believing|thinking|blaming|insisting|hearing) \w
|(?<!\w)in (?:the )?1[5-9]\d\d
|(?<!\w)(?:used to|once (?:believed|thought)|for decades|centuries ago
|was (?:taught|raised|brought up|led)(?: \w+){0,3} (?:that|to (?:think|believe)))(?!\w)"""
)
_SUPPOSED = compiled(
    r"""(?<!\w)(?:as if|as though|imagine|suppose|pretend\w*|if only|were it true
|if (?:someone|anyone|somebody|anybody|they|he|she|a \w+|your \w+) (?:tells?|says?|said|claims?
|promises|offers)|if (?:\w+ ){1,4}(?:really|actually|truly|caused|cured|worked)|what if
|wish)(?!\w)"""
)
_MOCKED = Lazy(
    r"[🙄🤦🤡😂🤣🙃🥴]|\B/s\b|\b(?:lol|lmao|eye ?roll|facepalm|yeah,? right|as if|tinfoil)\b",
    re.IGNORECASE,
)
_HEDGED = compiled(
    r"""(?<!\w)(?:may|might|could|maybe|perhaps|possibly|probably|apparently|supposedly|reportedly
|allegedly|i (?:think|believe|guess|suspect|feel|reckon|wonder|heard|read|bet)|seems?|pretty sure
|just (?:saying|asking)|who knows|not saying|sort of|kind of|can)(?!\w)"""
)
_QUIZ = compiled(  # asked without a question mark
    r"""(?<!\w)(?:true or false|myth or fact|fact or (?:myth|fiction)|genuine question|quiz\w*
|poll ?:|question ?:|asking for a friend)(?!\w)|(?:^|(?<=[.!?] ))(?:can (?:you|i|we|a|an|the)|is it
|does|do (?:you|we|they)|are|will) """
)
_RHETORIC = compiled(
    r"""(?<!\w)(?:did you know|do you know|why (?:do|does|else|is|are|aren't|isn't|don't|doesn't)
|have you (?:noticed|ever noticed)|isn't it|coincidence|who knew|remember when|ever (?:wonder\w*
|notice)|funny how|guess what|know what)(?!\w)"""
)
_BEFORE = 8  # words before a statement in which a "not" denies it
_LEAD_IN = re.compile(rf"(?:\S+\s+){{0,{_BEFORE}}}\S*$")


def stance(here: Page, made: Made, *, promises: bool = False) -> Stance:
    """Return how a paragraph stands to a statement of it; near sentences may decide it.

    ``promises``: the statement says that something does good, so a warning denies it.
    """
    first, last = here.lines.bounds(made.start)
    last = max(last, made.end)
    text = _without(here.low, made)
    denial = _NOT if promises else _NOT_SO
    if (promises and _is_warned(text, first, last)) or _is_refuted(text, made, first, last, denial):
        return Stance.DENIED
    if _QUIZ.search(text, first, made.start):
        return Stance.ASKED
    if here.asked(made.start, made.end) and not _RHETORIC.search(text, first, last):
        return Stance.ASKED
    if here.quoted(made.start, made.end) or _is_anothers(text, first, made.end):
        return Stance.REPORTED
    if _SUPPOSED.search(text, max(first, made.start - _NEAR), made.end):
        return Stance.SUPPOSED
    if _MOCKED.search(here.text, first, min(len(here.text), last + _AFTER)):
        return Stance.MOCKED
    return Stance.HEDGED if _HEDGED.search(text, first, last) else Stance.ASSERTED


def _is_warned(text: str, first: int, last: int) -> bool:
    """Whether a harm is told, and not that there is none, or that something else would do it."""
    return any(
        not _UNHARMED.search(text, max(first, harm.start() - _NEAR), harm.start())
        for harm in _WARNED.finditer(text, first, last)
    )


def _is_anothers(text: str, first: int, end: int) -> bool:
    """Whether somebody else holds it: a verb of belief that is not the writer's, a story."""
    for turn in _TURNS.finditer(text, first, end):
        first = turn.end()  # "they say … but"
    return bool(_OTHERS.search(text, first, end)) or any(
        not _MINE.search(text, max(first, verb.start() - _MINE_REACH), verb.start())
        for verb in _BELIEVED.finditer(text, first, end)
    )


def _is_refuted(text: str, made: Made, first: int, last: int, denial: Lazy) -> bool:
    broken = [match.end() for match in _BREAK.finditer(text, first, made.start)]
    clause = broken[-1] if broken else first
    lead = _LEAD_IN.search(text, clause, made.start)
    if denial.search(text, lead.start() if lead else clause, made.end):
        return True
    if denial is _NOT and _PREDICATED.search(text, made.end, max(end for _, end in made.words)):
        return True
    if _PREDICATE.match(text, made.end, last):
        return True
    if _ANSWERED.match(text, made.end, last) or _ANSWERED.match(text, last):
        return True
    turn = _TURNS.search(text, made.end, last)
    if turn and denial.search(text, turn.end(), last):
        return True
    return _REFUTED.search(text) is not None


def _without(low: str, made: Made) -> str:
    """The text with the statement's own words blanked."""
    signs = list(low)
    for start, end in made.words:
        signs[start:end] = "·" * (end - start)
    return "".join(signs)


_NEAR, _AFTER = 60, 12  # code points
