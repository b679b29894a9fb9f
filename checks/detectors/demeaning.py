"""Words that make people less: slurs, scorn for a whole group, parts said for persons."""

from collections.abc import Iterator

from checks.detectors.aimed import around, reported
from checks.detectors.reading import compiled, family, page, words
from checks.lexicon import WordClass, known_in
from checks.model import Context, Hit, Severity

_SLURS = words(  # short on purpose: each has hardly any other use than to wound
    """nigger niggers nigga niggas kike kikes spic spics gook gooks wetback wetbacks towelhead
 towelheads raghead ragheads faggot faggots tranny trannies shemale shemales paki pakis pikey pikeys
 gyppo gyppos beaner beaners redskin redskins coolie coolies golliwog kaffir kaffirs chink
 chinks wog
 wogs poof poofs poofter poofters dago dagos squaw squaws"""
)
_OTHERWISE = (
    compiled(  # the same letters, another thing; talk about the word; one's own name for it
        r"""(?<!\w)(?:spic(?:k)? and span|chinks? (?:in|of)|faggots and (?:peas|chips|gravy)
|coolie (?:hat
|jacket)|squaw (?:valley|bush)|golliwog doll|transmission|gearbox|slurs?|the (?:word|term|n-word)
|word
|hate speech|racis[mt]\w*|homophob\w*|transphob\w*|bigot\w*|abuse|abused|called|calling|shouted
|yelled
|spat|screamed|names|football team|reclaim\w*|i'm an?|i am an?|proud|as an?|history|training|policy
|report(?:ed|ing)?|never (?:say|use)|not okay|not ok|unacceptable)(?!\w)"""
    )
)
_PEOPLES = r"""immigrants|migrants|foreigners|refugees|asylum seekers|muslims|jews|hindus|gays
|lesbians|gypsies|travellers|mexicans|indians|africans|arabs|asians|romanians|poles|blacks"""
_GROUPS = rf"""(?:{_PEOPLES}|immigrant|migrant|foreigner|refugee|asylum seeker|muslim|jew|hindu|gay
|lesbian|mexican|indian|african|arab|asian|romanian|illegals?|aliens|gypsys|roma|catholics
|christians?|chinese|polish|somalis?|haitians?|latinos?|latinas?|hispanics?|whites|queers?|trans
|transgenders?|natives?|aboriginals?|indigenous|medicaid|benefits|welfare|homeless|disabled|deaf
|blind|women drivers|single mums|single moms|the poor|(?:those|these|that) (?:people|lot|kind|sort)
|you people|their (?:kind|sort|lot)|men in dresses)"""
_GROUP = compiled(rf"(?<!\w){_GROUPS}(?!\w)")
_CHARGES = family(  # what is said of a whole group in scorn
    (
        "back country send sent go deport deported boat",
        r"""(?:send|ship|sent|deport) (?:them|him|her|the lot|those|these|every one of them
|all of them)(?: all)? (?:back|home)|(?:should |can |ought to |could )?go back (?:home
|(?:to )?(?:where|their|home to|his|her)(?: [\w']+){0,3})|(?:in )?(?:his|her|their) own country
|back on the (?:boat|plane)""",
    ),
    (
        "english language",
        r"""(?:can't|won't|couldn't|didn't|refuse to|too \w+ to|bothered to|should|never|time to
|better|must) (?:[\w']+ ){0,3}?(?:learn|speak)(?:s|ing)? (?:[\w']+ ){0,2}?(?:english
|the language)|(?:learn|speak) english(?:,| or| if| before|!)|no english,? no""",
    ),
    (
        """breed breeding taxpayers taxes tax steal nick dirty lazy drink drunk smell
        themselves expect taxi free""",
        r"""breed(?:s|ing)? like|drink themselves \w+|(?:steal|nick|rob) (?:the|our|everything
|anything)|(?:my|our|hard-earned|good) tax(?:es| dollars| money|payers)|for (?:real )?taxpayers
|expect us to (?:[\w']+ ){1,4}|(?:all
|always) (?:lie|lying|steal|drunk|late|dirty|lazy)|don't (?:wash|work|pay|believe in (?:soap|work
|time))""",
    ),
    (
        "dresses woman man pronouns gender biological serve treat fit real pretending plumbing",
        rf"""men in dresses|(?:not|isn't|ain't|never be) (?:an? )?real (?:wom[ae]n|m[ae]n)
|pretend(?:s|ing)? to be (?:an? )?(?:wom[ae]n|m[ae]n|girls?|boys?)|(?:whatever|its
|pick) (?:pronouns?|gender)|(?:don't|won't|do not|will not|refuse to|not going to) (?:do|serve
|treat|see|touch|fit|take)(?: \w+){{0,2}}? (?:for )?{_GROUPS}
(?!(?: \w+)? (?:any|as|different|less|worse|without) )""",
    ),
)
_TRAIT = r"""(?:black|brown|white|asian|arab|african|indian|chinese|mexican|polish|romanian|somali
|jewish|muslim|hindu|christian|catholic|gay|lesbian|queer|trans|transgender|disabled|deaf|blind
|autistic|fat|foreign|immigrant|migrant|refugee|gypsy|indigenous|aboriginal|native|latino|hispanic
|homeless|female|poor)"""
_WHO = r"""(?:people|folks?|women|men|nurses|doctors|surgeons|patients|kids|families|couples|mothers
|students|staff)"""
_ONE = r"(?:nurse|doctor|surgeon|patient|man|woman|person|colleague|carer|student)"
_MANY = rf"(?:{_TRAIT} {_WHO}|{_PEOPLES}|women)(?!')"
_SCORN = family(  # what says it outright: who is meant, and what is said of them, in one
    (
        "are were",
        rf"""{_MANY} (?:are|were) (?:all |just |mostly |too |so |such |always |nothing but
 |basically |simply |really )*(?:idiots|stupid|morons|lazy|dirty|filthy|criminals|animals
|parasites|scum|vermin|trash|rats|liars|thieves|terrorists|disgusting|mentally ill|a burden
|a plague|worthless|inferior|dumb|savages|subhuman|sick in the head|perverts|leeches)""",
    ),
    (
        "be have adopt vote make",
        rf"""{_MANY} (?:should(?:n't| not| never)|can(?:'t|not| not)) (?:(?:be (?:[\w']+ )?
(?:trusted|doctors?|nurses?|surgeons?|teachers?|parents?|here|allowed (?:in|near|to (?:work|vote
|marry|adopt))|let (?:in|near)))|have (?:kids|children|babies)|adopt|vote)
|{_MANY} make (?:bad|terrible|lousy|poor|awful) {_WHO}""",
    ),
)
_HATRED = family(
    (
        "hate despise loathe stand disgust sick puke",
        rf"""(?:i|we) (?:\w+ )?(?:hate|despise|loathe|can't stand) (?:all |those |these |most )?
{_MANY}|{_MANY} (?:disgust me|make me (?:sick|puke))""",
    ),
    (
        "treat see hire touch serve examine accept admit",
        rf"""(?:(?:won't|wouldn't|will not|would not|(?:will|would|'d|'ll) never|refuse to
|not going to) (?:ever )?(?:see|examine|accept|admit)|(?:don't|do not|never|won't|wouldn't|will not
|would not|refuse to|not going to) (?:ever )?(?:treat|hire|touch|serve)(?! women)) (?:any
 |another |more |those |an? )?(?:{_MANY}|{_TRAIT} {_ONE}(?!\w))
(?! (?:as |any |different|less|worse|without))""",
    ),
    (
        "no keep",
        rf"""(?:^|(?<=[.!?,:] ))(?:no|keep) (?:more )?{_MANY} (?:out of|in|on|at) (?:my|our|this
|the) (?:clinic|practice|ward|hospital|country|waiting room|team|unit|office|surgery)""",
    ),
    (
        "ruin ruining ruined destroy destroying steal stealing taking",
        rf"""{_MANY} (?:are |have |just |all )*(?:ruin|ruining|ruined|destroy|destroying|stealing
|steal|taking over) (?:our|the|this|my|everything)""",
    ),
)
_KIND_TALK = compiled(
    r"""(?<!\w)(?:(?:nobody|no one) should|who (?:says?|thinks?|claims?)|(?:idea|claim|told|believe
|view) that|deserve|welcome|interpreters?|rights?|myth|stereotyp\w*|racis[mt]\w*|bias|equity
|dignity|free of|told (?:me|us|him|her|my)|said to (?:me|us|my)|called me|i was told
|go back to (?:school
|work|bed|sleep)|my own country|learn english (?:with|at|class\w*|for free)|classes|lessons|thank\w*
|i (?:moved|came|emigrated)|my (?:parents|grandparents|family))(?!\w)"""
)


def slurred(text: str, _: Context) -> Iterator[Hit]:
    """Find slurs, and scorn for a group that is protected from it: stop and caution."""
    here = page(text)
    if not here.words.isdisjoint(_SLURS) and not _OTHERWISE.search(here.text):
        for match in here.matches(_SLUR):
            if not reported(here, *match.span()):
                yield Hit(*match.span(), severity=Severity.STOP)
    for outright, grave in ((_HATRED, Severity.STOP), (_SCORN, None)):
        matches = here.met(outright)
        if matches and not _KIND_TALK.search(here.text):
            for match in matches:
                if not reported(here, *match.span()):
                    yield Hit(*match.span(), severity=grave)
    matches = here.met(_CHARGES)
    if not matches or not _GROUP.search(here.text) or _KIND_TALK.search(here.text):
        return
    for match in matches:
        if not reported(here, *match.span()):
            yield Hit(*match.span())


_SLUR = compiled(rf"(?<!\w)(?:{'|'.join(sorted(_SLURS, reverse=True))})(?!\w)")

_PARTS = frozenset((WordClass.BODY, WordClass.CONDITION, WordClass.INJURY, WordClass.PROCEDURE))
_OWNED = compiled(
    r"""(?<!\w)(?:the|my|our|another|that|this|one|two|three|four|her|his)(?: (?:second|third
|next|last|difficult|sweet|poor|new|old|little|post-op|septic|acute))? $"""
)
_IN_PLACE = compiled(
    r"""^s? (?:in|from|over in|down in) (?:(?:bed|bay|room|cubicle|trolley|chair|slot|theatre|pod
|trauma) (?:\d+\w?|{number}|[a-h])|\d{1,2}[ab]?(?=[.,!?;:)]|$| (?:is|has|and|needs|wants|who
|again|just|keeps|went|got|can|will|so|was)(?!\w)))(?! (?:days|weeks|hours|months|minutes|years
|people|patients|women|men|adults|children)(?!\w))"""
)
_SHORT_FORM = compiled(
    r"""(?<!\w)(?P<mark>(?:appys?|appies|choles?|lap choles?|gallbladders?|hips?|knees?|gsws?
|mvas?|stemis?|copders?|dkas?|strokers?|seizers?|psych|etoh|overdose|od|chest pains?|hernias?
|c-?sections?))(?=s? (?:in|from) (?:(?:bed|bay|room|cubicle|trolley) (?:\d+|{number})
|\d{1,2}(?=[.,!?)]|$| (?:is|has|and|needs|wants|again)(?!\w))))"""
)
_FREQUENT = compiled(
    r"""(?<!\w)(?P<mark>(?:an?|my|our|another|this|that) (?:frequent|regular|repeat|chronic
|difficult) (?:chest|belly|abdominal|back)[- ]pain)(?= (?:who|again|is back|came|in |whose)|[.!])"""
)
_LESSON = compiled(
    r"""(?<!\w)(?:anatomy|atlas|figure|diagram|textbook|lecture|exam|quiz|model|specimen|lies
|located
|situated|rooms? in the heart|chambers?|numbered|cases?|of cases|study|trial|women|adults)(?!\w)"""
)


def as_parts(text: str, _: Context) -> Iterator[Hit]:
    """Find a person called by a body part, an illness or an operation: "the hip in bay 2"."""
    here = page(text)
    if here.words.isdisjoint(_PLACES) or not _PLACED.search(here.text) or _LESSON.search(here.text):
        return
    yield from (Hit(*match.span("mark")) for match in here.matches(_FREQUENT))
    marked = [match.span("mark") for match in here.matches(_SHORT_FORM)]
    marked += [
        (start, end)
        for start, end, entry in known_in(text)
        if entry.classes & _PARTS and _IN_PLACE.match(around(here, start, end)[1])
    ]
    for start, end in sorted(set(marked)):
        if _OWNED.search(around(here, start, end)[0]):
            yield Hit(start, end)


_PLACES = words("in from frequent regular repeat chronic difficult")
_PLACED = compiled(
    r"""(?<!\w)(?:(?:in|from) (?:(?:bed|bay|room|cubicle|trolley|chair|slot|theatre|pod|trauma) \w
|\d{1,2}\w?(?!\w))|(?:frequent|regular|repeat|chronic|difficult) \w+[- ]pain)"""
)
