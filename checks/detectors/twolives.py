"""Which life speaks: one's own at work, the clinic in one's own."""

from collections.abc import Iterator

from checks.detectors.aimed import reported
from checks.detectors.reading import Family, compiled, family, page, removal
from checks.lazy import Lazy
from checks.model import Context, Hit

_KIN = r"""(?:husband|hubby|wife|wifey|boyfriend|girlfriend|fianc[eé]e?|partner|ex|kids?|son
|daughter|twins
|toddler|baby|boys|girls|mum|mom|mam|dad|sister|brother|in-laws|nan|grandma|grandpa|little one
|family|bestie
|niece|nephew|girlies|lads)"""
_AGE = r"""(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|sixteen
|eighteen|\d+)"""
_LIFE = family(
    (  # journeys
        """days weeks week fortnight nights off flying landed cruise villa honeymoon holiday
        holidays vacation back""",
        rf"""(?:{{number}}|\d+|a few) (?:days|weeks|nights) (?:in|at|on|of) (?!january|february
|march|april|may|june|july|august|september|october|november|december|iv
|oral)(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)*(?: (?:with (?:my|the|our) {_KIN}
|with (?-i:[A-Z])\w+|and (?:not|no|zero)|, )|[,.!])|(?:off|flying|jetting|heading
|driving) to (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)* (?:for (?:{{number}}|\d+|a|ten) (?:days
|weeks|nights|week|fortnight)(?: with)?|with (?:my|the|our|all the|both) {_KIN})|(?:my
|our) (?:villa|cruise|honeymoon|staycation|beach house|caravan)(?= )|day (?:one|two|three|four
|five|six|seven|\d+) (?:of (?:the|our|my) (?:holiday|vacation|honeymoon|cruise|trip))""",
    ),
    (  # children and their days
        """turned turns baptised baptized christened tooth wedding bride groom nursery school
        birthday prom""",
        rf"""(?:our|my) (?:own |little |big |baby |eldest |youngest )?(?:(?-i:[A-Z])[\w-]+
|{_KIN}) (?:(?:has |just |is |was |finally )*)(?:turn(?:s|ed|ing)? {_AGE}(?: (?:today|tomorrow
|on))?|(?:baptised|baptized|christened)|lost (?:a|his|her|their first) tooth|started (?:nursery
|school|big school|walking|uni)|(?:graduat\w+|passed (?:his|her) driving test)|is (?:getting
|got) married)|(?:my|our) (?:sister|brother|cousin|best friend|son|daughter|niece|mum|mom
|dad)'s (?:wedding|hen|stag|baby shower|christening|baptism|engagement|divorce)""",
    ),
    (  # finding a partner, losing one
        """single date dating hinge tinder bumble swipe swiped ex divorce remarried yes
        engaged married boyfriend
        girlfriend moving""",
        r"""(?:single again|newly single|single and (?:ready|thriving|loving)|(?:first|second
|third|fourth|\d(?:st|nd|rd|th)) date (?:with|on|tonight|tomorrow|this)|(?:hinge|tinder|bumble
|grindr)(?: has| match| date| delivered| profile|,|\.|!)|swip(?:e|ed) (?:right|left)
|my ex(?:-?(?:husband|wife))? (?:left|ran|remarried|got|has|kept|took|still|married|texted|moved)
|(?:he|she) said yes(?=[!,. ]* ?(?:💍|$|!|and (?:we|i))) ?|we(?:'re| are) (?:engaged|married
|expecting|pregnant|having a baby)|moving in with (?-i:[A-Z])\w+|(?:got|getting) (?:engaged
|hitched|divorced)(?= |[.,!])|trying (?:again )?for a baby|my (?:new )?(?:boyfriend|girlfriend
|fianc[eé]e?)(?= ))""",
    ),
    (  # nights out, drink, looks
        """margaritas margarita tequila prosecco rose wine cocktails gin beers pub club
        hungover hangover bikini tan
        tattoo lingerie underwear balcony spa hen stag""",
        r"""(?:margaritas?|tequilas?|proseccos?|prosecco|ros[eé]|wines?|cocktails?|gins?|beers
|bubbles|sangria) (?:by|at|on the|in hand|o'clock|deep|with the (?:girls|girlies|lads
|boys))(?: \w+)?|(?:hen|stag|bachelorette)(?: do| night| weekend| party)?(?= (?:in|for|with|was
|done|this|of my))|(?:spray tan|bikini|new tattoo|date night)(?= |[.,!])
|(?:in-laws|mother-in-law)(?:,|\.| (?:pray|are|is|for|arrive|again|this|coming))""",
    ),
    (  # faith, chores, homes
        """lord jesus praise praised god christ amen bless allah pray prayer prayers rosary
        novena mortgage""",
        r"""(?:praise (?:him|god|the lord|be)|jesus (?:is|loves|saves|christ)|(?:thank
|glory to) (?:you )?(?:jesus|the lord)|join my (?:novena|prayer|bible)|god is good|judgement day
|the judgement)|my (?:own )?(?:mortgage|house move)(?= |'s)""",
    ),
    (  # marriages and what becomes of them, the family one marries
        """marriage marriages divorce separating separated husband hubby wife ex twins law
        moved affair dishwasher
        swipe throwback""",
        r"""my (?:own |second |first )?(?:marriage|divorce)|since the divorce
|(?:and i|we) are (?:separating|separated|divorcing|getting (?:re)?married)|(?:he|she
|(?-i:[A-Z])\w+)
 (?:has |just )?moved out(?= (?:and|on|of)|[.,!])|my (?:husband|hubby|wife)(?:'s (?!birth|death
|cancer|illness|care)\w+| (?:has|is|says|said|made|thinks|just|still|and i|will|can't|has
n't|won't) )|my (?:mother|father|brother|sister)[- ]in[- ]law (?:has|is|was|moved|thinks|says
|turned|arrives?|stuck)|my (?:[\w-]+ )?ex(?= (?:and
|has|is|just|turned|wants|got|who|gets|moved)|[.,!])|(?:my|the) twins (?:are|start|won't|have
|turned|got|did|both)|years (?:married )?(?:today )?with this (?:man|woman|one|human)
|swipe for (?:our|the|my) (?:wedding|pool|bride|beach|honeymoon)""",
    ),
)
_VOTES = family(
    (  # whom one votes for
        """vote voted voting votes voter canvassed canvassing canvass ballot elected doors
        poll labour tory""",
        r"""(?:i'm |i am |i'll be |we're )?voting (?-i:[A-Z])[\w-]+(?= (?:on|this|and|because
|again)|[.,!])|vote (?-i:[A-Z])[\w'-]+ (?-i:[A-Z])[\w'-]+|(?:knocked
|knocking) (?:on )?(?:\w+ )?doors for (?-i:[A-Z])[\w'-]+|canvass(?:ed|ing) (?:for|round|in|all
|with)|anybody (?:voting|who votes) for|#vote(?-i:[A-Z])\w+|a vote for (?-i:[A-Z])\w+
|voted? (?:him|her|them|that lot|this lot) out""",
    ),
    (
        "cross vote votes voting party",
        r"""put your (?:cross|x) (?:by|next to|beside|for)|(?:don't |not |never |please |will
 |to )?vote for (?:the )?(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)*|(?:anyone|anybody|nobody
|no one|whoever|idiots?|who) (?:who )?(?:still )?votes? (?:for )?(?:the )?(?-i:[A-Z])[\w'-]+
|(?:vote|voting) (?:that|this|the) (?:lot|clown|crook|party)|(?:the|our) (?:only )?party
 that(?: has| is| will| cares)""",
    ),
)
_POLITICAL = compiled(
    r"""(?<!\w)(?:part(?:y|ies)|greens?|labour|tor(?:y|ies)|conservatives?|liberals?|lib dems?
|reform
|democrats?|republicans?|alliance|bloc|council|minister|mp|senat\w+|governor|mayor|president
|election
|government|country|manifesto|ballot|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:may|june
|november)
|clown|crook|cross|doors|canvass\w*|\#vote\w+|butchers)(?!\w)"""
)
_OF_OTHERS = compiled(
    r"""(?<!\w)(?:patients?|screening|vaccin\w+|jabs?|register to vote|polling|election day
|nonpartisan|why i became|the reason i
|awareness|conference|congress|symposium|course|workshop|training|mission|deployment|rotation
|placement|elective|fellowship|research
|night shifts|shifts|nurse of the year|best (?:poster|paper|team)|favou?rite|vote for your
|inspired|charity|fundrais\w+|our (?:new
|own )?(?:clinic|ward|unit|practice|hospital|team|service|centre|center|app|building|website
|helpline|van)|(?:clinic|service|unit|ward
|programme|program|campaign) turn(?:s|ed))(?!\w)"""
)


def own_life(text: str, _: Context) -> Iterator[Hit]:
    """Find holidays, family days, dates, drink and faith."""
    return _told(text, _LIFE, _OF_OTHERS)


def own_vote(text: str, _: Context) -> Iterator[Hit]:
    """Find for whom one votes, knocks on doors, stands; prizes and posters are voted for too."""
    if _POLITICAL.search(text):
        yield from _told(text, _VOTES, _OF_OTHERS)


def _told(text: str, wanted: Family, spared: Lazy) -> Iterator[Hit]:
    """Find what the writer tells, but where ``spared`` stands in the same sentence."""
    here = page(text)
    for match in here.met(wanted):
        start, end = match.span()
        first, last = here.sentence(start, end)
        if not (spared.search(here.text[first:last]) or reported(here, start, end)):
            yield Hit(start, end, fixes=removal(here, start, end))


_DAY = r"""(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|this (?:week
|afternoon|morning)|next week)"""
_BUSINESS = family(
    (
        """slot slots opening openings spot spots appointment appointments cancellation gap
        free booked book list""",
        rf"""(?:slots?|openings?|spots?|appointments?|a gap|gaps
|cancellations?)(?: [\w']+){{0,4}}? (?:{_DAY}|at (?:the )?(?-i:[A-Z])
|on the \d+)[^.!?\n]{{0,80}}?(?:book|call|ring|text|message|comment|dm|ping|\d{{3}}|ask for)
|(?:{{number}}|\d+|we've|we got|still got|got) (?:\w+ )?(?:slots?|openings?|spots?
|appointments?) (?:free|open|left|going|available|for|{_DAY})|(?:booked|book
|booking) (?:in )?with me (?:at|on|for|{_DAY})|(?:call|ring|text|message|ping
|comment)(?: \w+){{0,4}}? and i'll (?:book|put|squeeze|fit|slot) you|(?:you're|your (?:mum|sister
|dad|brother)'s) down for {_DAY}|your (?:appointments?|slots?|bookings?) (?:move|moves|have moved
|are moved|is moved)""",
    ),
    (
        "patients clients mums moms members",
        rf"""(?:my|all my|our) (?:{_DAY} |morning |afternoon )?(?:patients|clients|mums|moms
|ladies|group members)(?: [\w']+){{0,8}}? (?:your (?:appointments?|slots?|sessions?|results
|class)|(?:please )?(?:bring|remember to|note that|come (?:at|on|to)|ring|call|book))""",
    ),
    (
        "clinic practice surgery pharmacy dental medical clinics jabs bloods new dentist",
        r"""(?:at|from) our (?:[\w-]+ )?(?:clinic|practice|surgery|pharmacy|branch|studio|centre
|center) (?:is|are|costs?|from|for) (?:now )?[$£€]?\d*|we(?:'ve| have)(?: got)? (?:jabs|flu shots
|vaccines|bloods|travel jabs)(?: \w+){0,4} (?:in|again|left|from)|(?:her|his|the new \w+'s
|my) (?:nhs )?list (?:is open|opens|has space|is taking)|(?:call|ring|come to|book (?:at|with
|through)|pop into) (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)* (?:dental|medical|clinic|practice
|surgery|pharmacy|health|vision|physio\w*|birth hub|opticians?)(?: (?:at|on))?""",
    ),
    (
        "ward desk line number extension ring call",
        r"""(?:my|our|the) (?:ward|desk|clinic|office|work|surgery|practice|department
|unit) (?:line|phone|number|extension|mobile|cell)(?:'s| is|:)""",
    ),
)
_NOT_BUSINESS = compiled(
    r"""(?<!\w)(?:my (?:own |kid's |kids' |son's |daughter's |mum's |mom's |dog's
 |cat's )?(?:dentist|doctor|gp|vet|hairdresser|therapist)|the vet
|vet's|as a patient|parking (?:spot|space)|haircut|nail|hair appointment|restaurant|table
|i (?:waited|called|rang)|dj|gym|spin class|netball|not
 (?:taking|booking))(?!\w)"""
)


def business(text: str, _: Context) -> Iterator[Hit]:
    """Find slots, bookings and lines of the clinic."""
    return _told(text, _BUSINESS, _NOT_BUSINESS)


_JOINING = family(
    (
        """add follow friend request tag find look private personal own message dm mutuals
        followers welcome me page here
        account""",
        r"""(?:any(?: of)? |all (?:of )?|some of )?(?:my|our) (?:[\w-]+ )?(?:patients|clients
|mums|moms|members|group members|class|followers|regulars|people)(?:,| of mine,?)?(?: (?:who|in
|from|on|at) (?:[\w']+ ){1,4}?)? ?(?:can|may|should|are (?:always )?welcome to|feel free to
|please|,) ?(?:always |just |all |go |come )*(?:and )?(?:add|follow|friend|dm|message|find|text
|send)(?: (?:me|us|@[\w.]+|my|a (?:friend|follow) request))|patients of mine,? (?:send|add|follow
|find)|(?:send|sent|drop) (?:me )?a (?:friend|follow) request(?: to)?|add me (?:on (?:my|here
|facebook|insta\w*|snap\w*|whatsapp)|there|here)|i (?:accept|add|follow back|let) (?:all|any
|every)?(?: of)? ?(?:my )?(?:patients|clients|followers from)|(?:lives?|are|is|posted
|posts?) on my (?:private|personal|own|other|family)(?: \w+)?|on my private(?=[.!,]|$)|(?:come
|find|follow|look) (?:me |for me )?(?:over )?(?:on|at) (?:my own|my private|my personal
|my family) \w+|(?:follow|find|see) me (?:here )?on my own \w+""",
    ),
    (
        "private personal real unfiltered insta find other handle telegram",
        r"""(?:my|our|the) (?:private|personal|own|other|off-?duty) (?:insta\w*|page|account|acc
|profile|telegram|whatsapp|facebook|tiktok|snap\w*|one|handle)(?:'s| is|,)? ?(?:over |at |on
 |open |
called )*@?[\w.]+(?=[^.!?\n]{0,80}(?:message|follow|ask|answer|come|patients?|clients?|regulars
|ladies|mums|relaxed|tea|cakes?|you'll find|up till|over there))|the (?:real|unfiltered) me
 (?:is|lives)|find me (?:as|privately|at the other|on the other)(?: \w+){1,3}|(?:follow|join
|add) my private(?: \w+){1,2}""",
    ),
)
_NOT_JOINING = compiled(
    r"""(?<!\w)(?:don't|do not|can't|cannot|won't|never|not able|unable|instead of|please don't
|no longer|colleagues|students|applicants
|recruit\w*|recipe|book club|marketplace|clinic page|practice page|rather than)(?!\w)"""
)


def befriended(text: str, _: Context) -> Iterator[Hit]:
    """Find patients who are asked to a private account."""
    return _told(text, _JOINING, _NOT_JOINING)
