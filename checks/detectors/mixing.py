"""Two lives in one: private life at work, work in private life, and goods for sale."""

from collections.abc import Iterator

from checks.detectors.aimed import employer_in
from checks.detectors.reading import compiled, gated, page, words
from checks.detectors.selfpraise import praised_employer
from checks.matching import plain
from checks.model import Context, Fix, Hit

_DEAR = r"""(?:husband|hubby|wife|boyfriend|girlfriend|fianc[eé]e?|partner|ex|kids?|son|daughter
|twins|toddler|baby|boys|girls|mum|mom|mother|mam|dad|father|sister|brother|brother-in-law
|sister-in-law|mother-in-law|mother in law|in-laws|grandma|grandpa|uncle|aunt|cousin|little one
|family|girlfriends|bestie|niece|nephew)"""
_EVENT = r"""(?:birthday|wedding|honeymoon|divorce|anniversary|baptism|christening|gender reveal
|baby shower|hen do|stag do|bachelorette|engaged|engagement|proposed|proposal|graduat\w+|school
 run|first day (?:at|of)|nursery|kindergarten|prom|in-laws|moving in|moved in|moved out|potty
|vacation|holiday|trip|cruise|regatta|recital|rally|boat|date night|cake|sleepover)"""
private_life = gated(
    words(
        """husband hubby wife boyfriend girlfriend fiance fianc partner ex kids kid son daughter
 twins toddler baby boys girls mum mom mother mam dad father sister brother law laws grandma
 grandpa uncle aunt cousin
        family girlfriends bestie niece nephew birthday honeymoon divorce anniversary wedding
 bikini cabo tinder hinge date dates dating single engaged proposed tattoo hungover hangover
 tequilas margaritas beach
        vacation trip weekend day night concert merlot bath pregnant housewarming married
        hitched getaway cruise staycation moment off puppy dog cat kitten pup turns turned
        knot church baptism boyfriend girls game movie family handsome gorgeous beautiful
        lovely throwback nursery kindergarten school preschool daycare potty finally little tiny
        proseccos cocktails wines split broke moved
 wine garage"""
    ),
    rf"""(?<!\w)(?P<mark>(?:my|our) (?:own |little |oldest |youngest |eldest |new |ex-?|lovely
 |handsome |gorgeous |beautiful )?{_DEAR}(?:'s|s')? (?:[\w'-]+ ){{0,4}}?{_EVENT}
|(?:my|our) (?:own )?(?:honeymoon|wedding (?:day|photos|to|anniversary|playlist)|divorce|baptism
|engagement|anniversary|bachelorette|hen do|baby shower|gender reveal|housewarming)|(?:the |my
 |our )?divorce (?:is|was|came|finali[sz]ed|papers)(?: \w+){{0,2}}?(?: final| through
|finali[sz]ed| today)?
|(?:he|she) (?:asked|proposed)[, ]+(?:and )?i said yes|(?:newly|officially|finally) (?:single
|engaged|divorced)|single (?:again|and|nurse|mum|mom|charge nurse)|dms? (?:are )?open|(?:first
|second|third|fourth|\w+) dates?[.,!:] (?:he|she|they|one|three)|swiped right|tied
 the knot
|(?:happy )?(?:\d+(?:st|nd|rd|th) |first |sweet sixteen )?(?:birthday|anniversary) (?:to|night
|with) (?:my|our|the best|this|us|in)|my (?:new )?(?:boyfriend|girlfriend)(?= (?:and|took|is|of
|with|got|made|says|bought)\b|[.,!]|$)|(?:me|dinner|night out|drinks|wine|brunch|weekend|cabin
|lake|beach)(?: out)? (?:and|with) (?:the girls|my girls|the boys|my besties?|hubby)
|(?:beach|lake|pool|zoo|spa|movie|game|snow|family|boat) (?:day|night|week|weekend|trip) with
 (?:the|my|our) \w+
|(?:anniversary|date|wedding|girls'|boys'|game|movie|family) night (?:in|with|at|out)|(?:my|our
|this)
 (?:handsome|gorgeous|beautiful|lovely) (?:man|woman|guy|girl|hubby|wife)|(?:bikini|honeymoon
|wedding|holiday|vacation|baby) (?:pics?|photos?|snaps|spam|countdown)|throwback to my (?:hen do
|stag do|wedding|honeymoon|birthday|prom|twenties)|my (?:husband|wife|boyfriend|girlfriend|partner
|ex|mother-in-law|fianc[eé]e?) and (?:i|me)(?= )|(?-i:[A-Z][a-z]+) (?:finally )?proposed
|(?:first|last) day (?:at|of) (?:nursery|kindergarten|school|preschool|daycare)|potty
 (?:journey|training)(?= |[.,!])|(?-i:[A-Z][a-z]+) and i (?:finally )?(?:did the|got (?:engaged
|married)|tied|moved in|split|broke up|are (?:engaged|expecting|pregnant|moving))|(?:happy )?(?:\d+
(?:st|nd|rd|th) )birthday to (?:my|our|the)|(?:two|three|four) (?:margaritas|tequilas|proseccos
|cocktails|wines) (?:deep|in|down)|(?:our|my) (?:little|tiny|big) (?-i:[A-Z][a-z]+)(?= |[.,!])
|my (?:own )?{_DEAR} (?:turns?|turned|is) \d+|(?:just|finally|we) (?:got|are|were) (?:engaged
|married
|hitched)|our (?:vacation|holiday|trip|cruise|getaway|road trip|staycation)(?= (?:in|to|was|is|at
|starts)\b)
|proud (?:mom|dad|mum|mama|papa|parent|auntie|uncle) moment|off to (?:see
|watch) (?:[\w'-]+ ){{1,4}}?
(?:tonight|live|with (?:the|my) \w+)|our (?:new )?(?:puppy|dog|cat|kitten|pup)(?='s | (?:is|was
|turned|ate
|got|has)\b)|trying for (?:a |another )?baby|ovulat\w+ (?:on|today|this)|new tattoo|(?:in the bath
|on the
 sofa|on the couch) with (?:a |my )?(?:glass|merlot|wine|bottle)|vacation (?:pics|photos|mode)
|holiday snaps)(?!\w)""",
    quiet=r"""(?<!\w)(?:patients?|screening|vaccin\w+|grief support|why i became|the reason i
 (?:became|went|do)|became an?|inspired|clinic|condolences|awareness|learn\w*|sign up|register
|caregivers?)(?!\w)""",
)

_OFFICE = r"""(?:governor|mayor|senator|sheriff|president|congress(?:man|woman)|councill?or
|councilman|councilwoman|prime minister|minister|representative|candidate|commissioner|mp)"""
partisan = gated(
    words(
        """vote votes voted voting votes governor mayor senator sheriff president congressman
 congresswoman councillor councilor councilman councilwoman minister commissioner candidate
 canvassing ballot
        precinct campaign democrats republicans tories labour maga rosette senate party council
 liberals conservatives left right elect elected proposition prop rally abortion"""
    ),
    rf"""(?<!\w)(?P<mark>vot(?:e|es|ed|ing) (?:(?:straight |only |all )?(?:red|blue|green|labour
|tory|conservative|republican|democrat\w*|reform)(?!\w)|(?:no|yes) (?:on|to) (?-i:[A-Z])\w+
|(?:for|against) (?-i:[A-Z])[\w&'-]+|(?-i:NO|YES) on|(?:them|him|her|the (?:whole
 )?[\w ]{{3,20}}?) out(?! of)|(?:for|against) (?:that|this|the) (?:party|man|clown|crook|woman))
|(?-i:(?:vote|Vote|VOTE|Voting|voting) [A-Z][a-z]+(?= (?:for|on|in|and)\b|[.,!]))|{_OFFICE}
 (?-i:[A-Z])[\w'-]+(?:'s| and (?:his|her)(?: whole)?)? ?(?:is|are|belongs?|should|deserves
|party)(?: an?| the| in)?(?: \w+)?
|(?-i:[A-Z])[\w'-]+ for (?:senate|congress|governor|mayor|county|council|president|sheriff
|parliament)(?: \w+)?|canvass(?:ing|ed)? (?:for|with)|(?:votes?|voted|voting) (?:red|blue)
|as (?:someone|one|a person|a nurse|a doctor) who (?:votes|voted)
 (?:for )?(?-i:[A-Z])\w+(?: (?:&|and) \w+)?|(?:any|every|a|the) (?:pastor|nurse|doctor|voter
|politician
|patient) who (?:won't|doesn't|voted|votes|supports?|preach\w*)(?: \w+){{0,4}}|(?:prop(?:osition)?
|measure|amendment) \d+|(?:yes|no) (?:on|to) question \d+|precinct captain|(?:i'm|i am
|we're) (?:on
 the ballot|running for (?:council|office|senate|mayor|congress|school board))|on the ballot
|(?:red|blue) rosette|maga(?: hat)?|(?:democrats|republicans|tories|liberals|conservatives|the
 left|the right)(?: party| voters?)? (?:are|want|hate|can|will|should|deserve|ruin\w*|have)(?:
 \w+)?|(?:unity|liberty|labour|conservative|republican|democratic|green|reform|liberal) (?:party
|coalition|alliance|union|list|ticket)|abortion is murder|(?:right to life|pro-life|pro-choice)
 rally)(?!\w)""",
    quiet=r"""(?<!\w)(?:register to vote|check your registration|nonpartisan|non-partisan|mural
|poster|photo|logo|contest|competition|public
 comment|poll worker|vaccin\w+ clinic|thank you|proclamation|best (?:nurse|clinic)|nurse of the
 year|people's choice|every party|all parties|either party|any party)(?!\w)""",
)

_OPEN = r"""(?:(?:we're|we are|is|are|now|still|currently) )?(?:accepting|taking|welcoming) new
 (?:patients|clients)|new (?:patients|clients) (?:are )?welcome|(?:our|the) (?:clinic|practice
|surgery|pharmacy|office|dental office|waiting list|phones?) (?:opens?|is open|will be (?:closed
|shut|open)|closes|is closed|are (?:open|down)|reopens)
|(?:book|call|ring|booking) (?:on|at|us|in at|through our|via our|through the|by (?:phone
|calling))(?: [\w@.]+)? ?(?:\(?\d{3}[-) ]\d{3,4}(?:-\d{4})?|\d{3}-\d{4}|site|website|portal
|link)|(?:flu|covid) (?:jabs|shots|vaccines) are in|(?:repeat )?prescriptions take|running
 (?:late|behind) (?:this|today|in clinic)|(?:appointment|appt|clinic|same-week|evening|chair
|booster|surgery) (?:slots?|times?) (?:\w+ ){0,3}(?:open|available|left|for)
|had a cancellation|first to comment gets|my (?:clinic|list|surgery list|theatre list) (?:for
|on) \w+ is (?:full|open)|(?:call|see|visit) (?:us|our (?:office|clinic|practice))(?: (?:at|for
|on))|we are hiring|we're hiring|(?:we're|we are|we) (?:now |currently )?(?:booking|offering|offer
|scheduling)(?= )|(?:our|my) (?:clinic|practice|pharmacy|office|surgery) (?:now |also )?(?:offers
|does
|provides|has (?:new|walk|open|extended))"""
work_in_private = gated(
    words(
        """accepting taking welcoming welcome clinic practice surgery pharmacy office waiting
        phone phones book call ring booking jabs shots vaccines prescriptions running slot
        slots times time cancellation comment list hiring visit see offering offer scheduling"""
    ),
    rf"(?<!\w)(?P<mark>{_OPEN})(?!\w)",
    quiet=r"""(?<!\w)(?:my (?:dentist|doctor|gp|vet|mom's|mum's|kid's|own)|the vet|i (?:waited
|called|rang)|as a patient)(?!\w)""",
)

invited = gated(
    words(
        """add friend follow message dm dms text find patients clients regulars slide squeeze
        personal private inbox tag direct send cell duty other unfiltered shoot drop"""
    ),
    r"""(?<!\w)(?P<mark>(?:add|friend|follow|find|message|dm|text) me (?:on|at|over on|over at)
 (?:my|here on my) (?:own |personal |private |other )?(?:personal|private|own|page|account
|profile|facebook|insta\w*|snap\w*|tiktok|number|cell)(?: (?:page|account|profile))?
|(?:come )?(?:over )?(?:to|on|at) my (?:private|personal|off-?duty|other|unfiltered) (?:account
|page|profile|insta\w*|side)|(?:add|friend|follow|find) me (?:here|on here)(?: or| and|,)
|(?:shoot|drop|send) me a (?:message|dm|text|line)(?= (?:here|if you|about your|with your|for a
|i )\b
|[,.!])|(?:send|sent) me a (?:friend|follow) request|(?:come )?(?:over )?(?:find|follow|join
|see) (?:me
|us)? ?(?:on|at|over at|over on)? ?my (?:private|personal|off-?duty|other|unfiltered|real)
 (?:account|page|profile|side|insta\w*)|(?:my|our) (?:[\w-]+ )?(?:patients|clients|mums|moms
|ladies|regulars|people)(?: (?:reading this|here|at \w+))?:? ?(?:can|are welcome to|should|may|:
|,)? (?:always |just )?(?:add|message|follow|text|dm|find|friend|tag|send) me
|patients (?:are )?welcome(?=[!.]|$)|(?:dm|message|text|pm) me (?:here |on here |right here
 |directly )?(?:to (?:book|get|be|move|re-?schedule)|for (?:a slot|slots|refills|an? appointment
|appointments|test results|results|a script|advice|bookings)|(?:with|a photo of) your (?:results
|date of birth|dob|bloods|symptoms|labs|chart))
|(?:just )?(?:message|dm|text|tag) me (?:here|on here|next time)(?=[,.! ])|(?:slide into|check)
 my dms? (?:with|faster)|i (?:check|answer|read) (?:my )?(?:dms?|messages|my patients)(?:
 (?:here|there|faster|quicker))?|easier to (?:get|reach) me (?:on )?here|i'll (?:squeeze|sneak
|fit|put) you (?:in|on(?:to)? the list)|(?:my (?:own|personal|private) cell is|text my
 cell))(?!\w)""",
    quiet=r"""(?<!\w)(?:don't|do not|can't|cannot|won't|never|please don't|instead of|not able
|unable|colleagues|students|nurses:|applicants|recruit\w*|recipe|swap|shift swap|book club
|marketplace|bake)(?!\w)""",
)

_POST = r"""(?:director|medical director|nursing supervisor|supervisor|charge nurse|chief|head
|president|chair|consultant|lead consultant|lead|senior partner|partner|manager|practice manager
|captain|matron|dean|face|nurses|team|voice)"""
speaking_for = gated(
    words(
        """behalf speaking official officially statement position stand believe authorized
        authorised director supervisor nurse chief head president consultant lead partner
        manager captain department support announce hospital confirm news"""
    ),
    rf"""(?<!\w)(?P<mark>on behalf of (?:everyone |all (?:of us )?|the (?:team|staff|nurses)
 )?(?:at |here at |of )?(?:[\w'.-]+ ?){{1,4}}|speaking (?:as|for) (?:the |your )?(?:[\w'-]+
 )?(?:{_POST}|hospital|clinic|department|ward)(?: (?:of|at|for) (?:[\w'.-]+ ?){{1,4}})?|official
 (?:word|statement|line|position|response)(?: (?:from|of|is))?|our official (?:line|position)
|(?<=\W)officially: we
|(?:as|as a|as the|as your) (?:head nurse|lead nurse|chief nurse|{_POST}) (?:of|at
|for) (?:[\w'.-]+ ?){{1,5}},? (?:i|we)(?: can| would
|'d| demand| want|'ll)?|as your {_POST}|(?:our|my) (?:hospital|practice|clinic|department|ward
|trust|center|centre|team|squad|unit)(?:'s)? (?:position|official|believes?|stands?|thinks?
|supports?|condemns?)(?: (?:on|by|that|is))?
|as a (?:hospital|clinic|practice|department|trust|service) we|(?:we at|we here at|at)
 (?-i:(?:[A-Z][\w'.-]*,? ?){{1,4}}) ?,? ?(?:we )?(?:do not|do NOT|don't|believe|stand|support
|announce|condemn)|(?:i'm|i am) (?:authori[sz]ed|allowed) to (?:say|confirm|announce)|(?:i'm
|i am) (?:\w+ ){{0,3}}(?:captain|lead|supervisor|manager|director|chief)
 so i can say(?: it| so)?|as the (?:weekend |night |day |ward |team )?(?:lead|manager|supervisor
|captain|chief|director|head)(?= (?:i|of|here)\b|[.,!])|(?:good )?news from (?:the|our) (?:clinic
|hospital|ward|practice|department)|statement
 from (?:the )?[\w ]{{3,30}}|this account (?:=|is|speaks for) (?:the )?(?:department|hospital
|clinic|ward)(?: talking)?)(?!\w)""",
    quiet=r"""(?<!\w)(?:views (?:are )?my own|speaking for myself|not (?:speaking )?(?:for|on
 behalf)|don't speak|do not speak|can't speak|cannot speak|my (?:family|husband|wife|kids|sister
|dog|book club)|our family|on behalf of my|the whole family|tired (?:nurses|parents)|night shift
 everywhere)(?!\w)""",
)


def employer_named(text: str, context: Context) -> Iterator[Hit]:
    """Find the employer's name in a paragraph that does not say the writer works there."""
    if not context.organisations:
        return
    here = page(text)
    if praised_employer(text, context):
        return  # that is more than naming it, and has its own rule
    if context.disclosure and plain(context.disclosure).lower() in here.low:
        return
    if _OWN.search(here.text):
        return
    if match := employer_in(here.text, context):
        line = context.disclosure or "I work there; views are my own"
        fix = Fix("Say how you are linked", f"{text[slice(*match.span())]} ({line})")
        yield Hit(*match.span(), fixes=(fix,))


_OWN = compiled(
    r"""(?<!\w)(?:(?:views|opinions|thoughts)(?: (?:here|expressed))? (?:are )?(?:all )?(?:my
|mine)|i work (?:at|for|there|here)|where i work|my employer|speaking for myself|not speaking
 for)(?!\w)"""
)

_PRICE = r"[$£€]\s?\d[\d,.]*"
selling = gated(
    words(
        """selling sale sell giveaway raffle auction auctioning auctioned venmo zelle paypal
        squares square board bracket pool sweepstake tag orders order starter obo bid
        closest winner draw betting staking cash tickets kits bogo buy party discount mlm
        hostess team"""
    ),
    rf"""(?<!\w)(?P<mark>(?:(?<=[.!?:,;] )|(?<=^)|\bi'm |\bwe're |\bstill |\balso |\bteam
 )(?:selling|for sale|auctioning)(?: off)?:? (?:my|our|two|three|four|an?|some|these|\d+|\w+'s)
 [\w'-]+(?: [\w'-]+){{0,3}}|giveaways?!?|raffle(?: tickets?|!)|(?:venmo|zelle|paypal|cash ?app)
 me|i take venmo
|(?:{_PRICE}|\d+ (?:bucks|quid|dollars|euros?)|(?:five|ten|twenty) (?:bucks|quid|dollars)) (?:a
|per) (?:square|box|head|ticket|plate|spot|entry)|(?:{_PRICE}|[\d,]+),? obo|(?:super bowl
|football|office|cup final) (?:squares?|pool|board)|march madness|(?:sweepstake|office pool)
|winner (?:takes|gets|wins)|closest guess (?:wins|gets)|(?:tag|like)(?: (?:a|two|three|\d))?
 (?:friends?|mamas|mums|moms)(?: (?:and|to|\+) \w+)?
|first (?:\d+|five|ten|twenty|twelve) (?:to \w+|dms?|people|comments?)(?: \w+){{0,2}}? (?:get
|gets|win|wins|pay)|(?:order|orders) (?:close|closes|form|sheet)(?: \w+)?|(?:avon|tupperware
|scentsy|mary kay|herbalife|doterra)(?: (?:order|party|orders))?|hostess gets|starter kits?|bogo
|buy one,? get one|two for one|two-for-one|buy two,? get|(?:staking|bought \d+ of) (?:a
 )?\w*coin)(?!\w)""",
    quiet=r"""(?<!\w)(?:charity|fund ?rais\w+|proceeds|in aid of|donat\w+|scholarship|food bank
|hospice fund|toy drive|naloxone starter|blood drive|raised|charities|insulin starter|scam
|cpap)(?!\w)""",
)

games = gated(
    words(
        """sign zodiac wordle meme memes fantasy quiz bored sandwich soup game stripper
        spoilers finale guess emoji answers rank horoscope bracket astrology aquarius
        sagittarius pizza kart lobby team sourdough derby score"""
    ),
    r"""(?<!\w)(?P<mark>(?:your |drop your |tell me your )(?:star ?sign|zodiac sign|sign|birth
 month)(?: and| plus|,)|wordle in \w+|meme (?:o'clock|dump|monday)|fantasy (?:football|team
|league|draft|baseball)|(?:i'm |so )?bored[.,!:]? ?(?:ask me anything|ama|entertain
 me)|entertain me|wrong answers only|chain game|stripper name|no spoilers|rank these
|guess (?:tonight's|the|friday's|saturday's|sunday's) (?:final )?score|pick the winner|which
 emoji|is (?:a |an )?[\w -]{2,20} an? (?:sandwich|soup|ravioli|taco|salad)\b
|live[- ]?tweet(?:s|ing)?|who (?:do you like|you got) in the
)(?!\w)""",
    quiet=r"(?<!\w)(?:health quiz|heart|stroke sign|warning sign|vaccine|patients?)(?!\w)",
)
