"""What a professional page is not for: selling, bets and prizes, celebrities, sport, pastimes."""

from collections.abc import Iterator

from checks.detectors.reading import Family, compiled, family, page, removal
from checks.model import Context, Hit

_PRICE = r"""(?:[$£€¥]\s?\d[\d,.]*|\d[\d,.]* ?(?:bucks|quid|dollars|euros?|pounds|rand|k)
|a (?:tenner|fiver)|(?:ten|twenty|fifty) (?:bucks|quid))"""
_CONTACT = r"""(?:message|dm|pm|inbox|text|call|ring|see|find|catch|collect|cash|pick ?up|order
|comment|venmo|deposit|offers?|ono|obo|who wants)"""
_TRADE = family(
    (
        """selling sell sale sold order orders grab left collect message dm inbox cash
        deposit offer offers raffle
        tickets wristbands pups puppies kittens bike sofa car box each strip preorder preorders""",
        rf"""(?:selling|for sale|up for grabs|flogging|getting rid of
|clear-?out)[^.!?\n]{{0,60}}?{_PRICE}|(?:{{number}}|\d+|last) (?:[\w-]+ ){{0,4}}?(?:left
|available)(?: from (?:my|our))?[^.!?\n]{{0,60}}?(?:{_PRICE}|deposit|{_CONTACT} )
|{_PRICE} (?:a (?:box|strip|square|ticket|jar|tin|go|pop|plate|head|bag)|per (?:box|jar|ticket))
|(?:\w+ ){{1,3}}(?:tickets?|wristbands?)(?: \w+)?[,.:]? (?:{_PRICE}|cash|message|dm)|(?:pups
|puppies|kittens|labradoodles?),? (?:{{number}}|\d+) left|make me an offer""",
    ),
    (
        """join team earn upline downline starter boss sofa passive income oils candles party
        hostess side hustle leggings""",
        r"""join (?:my|our) team|(?:earn|earning|income|money) (?:from|on) (?:your|the
|my) (?:sofa|couch|phone|own)|be your own boss|passive income|starter (?:box|kit)|(?:my
|our) (?:upline|downline)|hostess (?:gift|reward|party)|side hustle(?= |[.,!])
|i've (?:just )?started (?:with|selling) (?-i:[A-Z])\w+""",
    ),
    (
        """bet bets betting quid tenner pool syndicate accumulator odds each lottery
        jackpot sweepstake casino poker""",
        rf"""{_PRICE} (?:each way|on (?:the |my )?(?-i:[A-Z])\w+|says (?-i:[A-Z])?\w+)|(?:bet
|betting|bets) (?:on|that|slip|you) |(?:syndicate|lottery|jackpot|sweepstake|accumulator
|office pool)(?:'s| is| at| numbers| tonight| results)""",
    ),
    (
        """win wins winner winners prize tag guess loser losers caption funniest giveaway
        hamper voucher weekend vote comments hat""",
        r"""winner (?:gets|wins|takes)|losers? (?:buys?|eats?|pays?|makes?
|gets?)|(?:to|could|and) win (?:tickets|prizes)|tag (?:{number}|\d+) (?:pals?|mates?|friends?
|besties|mums|moms)|guess (?:the|how|what's|who
|tonight's)(?: [\w']+){1,7}? (?:to win|and win|closest|wins|winner)|caption this|(?:funniest|best
|first|closest) (?:comment|answer|caption|guess) (?:gets|wins)
|putting (?:an? )?[\w' ]{3,30} in(?:to)? a hat""",
    ),
    (  # deals
        """price off sale flash bundle deal early half spots seats cart voucher instead bogo
        three two bird""",
        rf"""(?:two|three|four|five|ten|{{number}}|\d+)(?: [\w-]+)? for (?:the price of (?!the)
|{_PRICE}
|(?:a )?tenner|one(?= (?:till|until|on|this|[\w-]+ing)))
|flash sale
|early[- ]bird|(?:half|bulk|launch|intro) price|\d{{1,2}} ?% off(?! your (?:risk|chance))
|cart closes|(?:father's|mother's|valentine's|galentine's|black
|easter|christmas) ?(?:day
|friday)? (?:special|bundle|deal|offer)[,:]|gift cards? from \d+|(?:collect|pick ?up
|delivery) (?:from|at) (?:the|my|our|behind) (?:\w+ )?(?:desk|station|reception|ward|pharmacy
|clinic|surgery|boot
|locker|injection room)|\d+ (?:each|for the lot),? (?:collect|message|dm|cash)|cash (?:only|on)
|dm (?:price|for price|me for price|for (?:the )?(?:price|details))""",
    ),
    (  # wheels, jars, crypto
        "spin wheel jar guess first wins win closest crypto coin bitcoin draw comments",
        r"""spin (?:the|our) [\w-]+(?: [\w-]+)?|guess (?:how many|the number|the weight|my
|how long)(?: [\w'(),!-]+){1,12}?(?= (?:win|wins|closest|winner|gets|and win)|[.!?])
|closest (?:wins|gets|number|guess)
|first (?:{number}|\d+|fifty|hundred|ten|twenty) (?:to|comments?|orders?|buyers?|in the queue
|snaps|get|win|people|dms?)(?: \w+){0,3}|(?:win|wins) an? (?:[\w'-]+ ){0,3}?(?:voucher|hamper
|bottle|card|scarf|weekend
|speaker|fryer|tv|night|session|pizza)|crypto (?:coin|tip|group|advisory)""",
    ),
)
_SPORT = family(
    (
        """match game derby goal goals cup final league team score kickoff playoffs superbowl
        bowl penalty referee ref coach season
        world fantasy captain united rovers city lions come""",
        r"""(?:who's|anyone|anybody|everyone) (?:else )?watching (?:the )?(?:match|game|final
|derby|fight|race|debate|superbowl|semi|grand prix|ashes|open)|(?:my|our) (?:team|lot|boys|lads
|club) (?:won|lost|drew|play|are playing|scored|got (?:robbed|relegated|promoted))
|come on you (?-i:[A-Z])\w+|(?-i:COME ON) \w+|(?:captain|captained|bench(?:ed)?
|triple captain) (?-i:[A-Z])\w+(?= (?:and|or|this|in my|for the)|\?)|(?:what a) (?:goal|penalty
|save|try|match|derby)(?= |[.,!])|(?:up the|go|mon the) (?-i:[A-Z])\w+!|(?:lost|won
|drew) \d+[-–]\d+""",
    ),
)
_SHOW = family(
    (
        """episode finale season couple royals royal celebrity celebrities
        gossip kardashian swift album concert tour
        movie film netflix bachelor traitors oscars drama spoiler strictly eurovision
        housemate contestant""",
        r"""(?:which|who) (?:[\w']+ ){0,3}?(?:couple|contestant|celebrity|housemate|singer
|actor)(?: [\w']+){1,5}|(?:celebrity|celeb) (?:gossip|news|crush|couple|breakup|divorce)
|(?:season finale|last night's (?:episode|final|show|finale))|(?:watch|watched
|watching|binge\w*) (?:the )?(?:bachelor|traitors|strictly|eurovision|love island|netflix|finale
|new season)|(?:new )?(?:album|tour|concert) (?:is out|tickets|drops?|tonight)
|team (?-i:[A-Z])\w+ or team (?-i:[A-Z])\w+|(?:love island|big brother|bake off|eurovision
|the bachelor(?:ette)?|the kardashians|taylor swift)(?!\w)""",
    ),
    (
        """would rather poll rate fringe crossword level sourdough star
        horoscope scorpios bored trade golf drinks pub pint""",
        r"""would you rather|poll(?: for)?[:,]? (?:is|are|who|which|what|the bored)
|rate my (?!pain)(?:[\w-]+ ){1,3}|level \d+ (?:and|boss)|trade (?:cards|stickers)
|sourdough (?:number|update|starter(?!s))|(?:scorpios?|leos?|virgos?|aries
|geminis?|capricorns?|libras?|pisces|taurus)(?:,| this is| season)|who's (?:up|in) for (?:golf
|five-a-side|drinks|the pub|a pint)|dad joke|(?:is it just me,? or is it) \w+""",
    ),
    (
        "pineapple bored marry rate cats dogs vote poll predictions nails fringe playlist derby",
        r"""pineapple on pizza|(?:so |i'm )?bored (?:on|in|at|out of)(?: \w+){1,3}|cats or dogs
|rate (?:my|the) (?!pain)(?:[\w-]+ ?){1,2}|(?:score|cup) predictions|vote in (?:stories
|the comments|comments)|poll closes
|marry, kiss|who's winning the \w+""",
    ),
)
_FITTING = compiled(  # charity, health, the team's own day out
    r"""(?<!\w)(?:charit\w+|fund ?rais\w+|proceeds|in aid of (?!nothing)|donat\w+|scholarship
|food bank|blood drive|hospice fund|toy drive|patients?' (?:fund|day)|awareness|screening
|vaccin\w+|flu (?:shots?|jabs?)|research
|health (?:quiz|walk|day)|wellness|sponsored (?:walk|run)|first aid|(?:staff|team|ward|hospital
|clinic) (?:football|match|quiz|team|netball|choir)|concussion|injur\w+|sunscreen|hydrat\w+
|staying safe|safety|heart
|not for sale|scam|stroke|rate my pain|pain scale|mouthguards?|naloxone|free|study|survey|cpr|aed
|defibrillator)(?!\w)"""
)


def traded(text: str, _: Context) -> Iterator[Hit]:
    """Find goods, schemes, bets and prizes."""
    yield from _found(text, _TRADE)


def idle(text: str, _: Context) -> Iterator[Hit]:
    """Find sport, shows, celebrities and pastimes."""
    yield from _found(text, _SPORT + _SHOW)


def _found(text: str, wanted: Family) -> Iterator[Hit]:
    here = page(text)
    matches = here.met(wanted)
    if not matches or _FITTING.search(here.text):
        return
    for match in matches:
        if not here.quoted(*match.span()):
            yield Hit(*match.span(), fixes=removal(here, *match.span()))
