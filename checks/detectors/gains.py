"""Hidden gain by its structure: who gave, who earns, whose shop it is."""

from collections.abc import Iterator

from checks.detectors.interests import is_disclosed
from checks.detectors.reading import compiled, family, page
from checks.model import Context, Hit

_KIN = r"""(?:husband|wife|sister|brother|cousin|mum|mom|dad|son|daughter|partner|fianc[eé]e?
|boyfriend|girlfriend|best friend|flatmate|in-laws?)"""
_MAKER = r"""(?:the (?:company|brand|firm|makers?|team|folks|people|girls|lads|gang|rep)(?: (?:at
|from|behind) (?-i:[A-Z])\w+)?|(?!some|management|nobody|every|mum|dad|mother|patients?|they|she
|he|who|it)(?-i:[A-Z])[\w&]+(?: (?-i:[A-Z])[\w&]+)?)"""
_GAINS = family(
    (  # gifts, loans, trips
        """sent send gifted hooked lend lent loan loaned flown flew flying fed hosted treated
        spoiled post hamper parcel free freebie
        sponsor sponsors sponsored week dinner trip retreat logo bought""",
        rf"""{_MAKER}(?: kindly| just| only| have| has| girls| team)* (?:sent|gifted|hooked|lent
|loaned|treated|flew|hosted|spoiled) (?:me|us)(?! home| up to| to | away| back| off| for
 | down)(?: (?:up|over|out|home|an?|the|this|these|some|two|three|six|\d+))?|for the (?:lend
|loan) of|(?:was|been|got|just got|am) (?:flown|hosted|invited|treated|gifted|sent)(?: out| over
| \w+)? (?:to|by|at|with) [\w' ]{{2,30}}(?:by|to|from)|flown to (?-i:[A-Z])\w+|(?:came|arrived
|landed) (?:free )?in the post|(?:takes?|took|taking) (?:the|our) (?:whole )?team (?:out|to|for)
|(?:after|following) a (?:week|weekend|few days|trip|dinner) (?:in|at
|with) [\w ]{{2,30}}with the (?-i:[A-Z])\w+|free (?:samples?|case|box|pair|bottle) from""",
    ),
    (  # shares, pay, thanks for money
        """shares share stake invested investment savings portfolio pension bonus commission
        cut fee fees paid pays pay rent
        landlord earn long stock advisor adviser consultant ambassador partner partnership
        loyalty journey""",
        r"""(?:has|have|own|owns|hold|holds|got|bought|with) (?:an? )?(?:few |some |small
 |little )?(?:shares?|stake|stock|equity) (?:in)?|(?:my|our) (?:shares|portfolio|pension|savings
|investment)(?: \w+)? (?:hopes?|agrees?|thanks?|says?|into|will|would)|(?:putting|put
|bit of) (?:my |a bit of |some )?(?:savings|money) (?:in|into) (?-i:[A-Z])\w+|i (?:get|earn
|make) (?:an? )?(?:bonus|cut|commission|fee|percentage|kickback|finder's)|pay(?:s
|ing)? (?:for )?my (?:rent
|mortgage|car|holiday)|(?:been|is|are) (?:very |so |really )?good to (?:me|us)|(?:thrilled
|excited|proud|honou?red|delighted) to (?:be (?:on|part of|working|joining|advising)|join|advise
|partner)(?=[^.!?\n]{0,60}(?:journey|company|brand|advis|startup|(?-i:[A-Z])\w+))|#(?:advis\w+
|consult\w+)""",
    ),
    (  # one's own and one's family's
        """husband wife sister brother cousin mum mom dad son daughter partner fiance
        boyfriend girlfriend friend hubby shop store storefront""",
        rf"""(?:my|his|her) {_KIN}(?:'s)? (?:own )?(?:company|brand|shop|store|line|startup
|studio|factory|bakery|business|stall|label|firm|range|invention)|(?:my|the) (?:{_KIN}
|hubby) (?:makes|sells|runs|owns|imports|designed|invented|has (?:a few |some )?shares
|works (?:for|at) (?:them|(?-i:[A-Z])\w+)|can (?:post|get|send|bring) you)|(?:my|in my
|our) storefront""",
    ),
    (  # codes and shares of a price, told sideways
        """code type use quote mention discount off tenner fiver shipping checkout little
        something link pre preorders waitlist sign""",
        r"""(?:type|use|quote|enter|mention|with) (?:my )?(?:code
 |name )?(?-i:[A-Z][A-Z-]{2,}\d*)(?= |[.,!]|$)|(?:my|the) (?:code
|link)(?: (?-i:[A-Z]\w+))? (?:gets?|saves?|gives?|takes?|knocks?) (?:you|a|\d)|(?:a (?:tenner
|fiver|little something)|[$£€]\d+|\d+ ?%) off (?:with|if you|at checkout|when you|through|via)
|(?:it's |all )?linked in my bio|sign (?:your
|up)(?: \w+){0,3} (?:up )?here: \S+|ask your (?:provider|doctor|pharmacist|gp) (?:about
|for) it by name""",
    ),
    (  # makers who are kind to one
        """friends people folk folks girls lads generous kind angels treat look looked
        looking spoiled happens made
        family weekend""",
        r"""(?:our|my|the|those) (?:[\w-]+ ){0,2}?(?:friends|people|folks?|girls|lads|gang
|ladies) (?:at|over at|of the brand)
(?! (?:home|the|work|school|church|uni|my|our|her|his|risk
|our)(?!\w))(?: (?-i:[A-Z])[\w&]+)?(?=[^.!?\n]{0,80}(?:for (?:the|kitting|having|hosting
|sending|flying)|hosted|sent|free|link|flew|dinner|weekend|[,.!]))|they(?:'ve
| have)? (?:all )?(?:been )?(?:so |very |such |too )*(?:good|kind|generous|angels|sweet)
 (?:to|partners to|hosts)(?: (?:me|us|our \w+))?|(?:they|who) (?:really |always
 |do )*(?:look after|treat) (?:me|us|my people)(?! (?:like (?:a )?(?:dirt|rubbish|slave)))
|spoiled (?:us|me) rotten|(?:weekend|trip|dinner
|days) in [\w ]{2,20} the (?:company|firm|maker|brand) (?:arranged|paid|hosted)
|happens to (?:be made by|make (?:it|them)|own|run|share my)|made by my [\w-]+|(?:stays|keeps? it
|all) in the family""",
    ),
    (  # a word in capitals for a link
        "comment write type",
        r"""(?:comment|write|type) (?-i:[A-Z]{3,})(?: in the comments| below)? (?:and|for|if
|&)(?: i'll
| i will)?(?: send| slide| get| drop)?(?: \w+){1,4}""",
    ),
    (  # what a name or a link is good for
        """sent mention drop name swipe through via order tap link first both something""",
        r"""(?:say|tell (?:them|him|her|'em)) (?:\w+|the [\w ]{3,20}) sent you|(?:mention|use
|drop) my
 name|my name (?:gets|saves|as the)|order (?:it )?through (?:my|this|the)|(?:through|via) (?:the
|this|my) link(?: \w+)?|link's in|tap (?:for yours|the tag|the bag)|swipe up|first (?:box|tub
|cartridge|month|bottle|order) (?:is )?(?:free|half price|on them|on me)|we both (?:get|eat|win)
|(?:a
 )?little something for me|i get a (?:little |small )?(?:something|thank[- ]you)""",
    ),
)
_PUBLIC = compiled(
    r"""(?<!\w)(?:charity|donat\w+|fund ?rais\w+|library|textbook|grant|scholarship
|research council|nih|nhs|who|cdc|fda|conference (?:grant|travel)|(?:bought|paid for) (?:it|them
|this) myself|full price|paid full|no (?:samples?|codes?|freebies)|declined|sent (?:it|them)
 back|gave (?:it|them) back|refused|said no|vaccine\w*|flu (?:shots?|jabs?)|free (?:clinic|course
|webinar|training)|register|sign[- ]?up sheet|blood drive|naloxone|not sponsored
|in the post (?:room|office)|dress code|zip code|code (?:blue|red|stroke)|sourdough|grandma|nan
|colleagues?|patient\w* sent|students? sent|a stranger|school|choir|neighbou?r\w*)(?!\w)"""
)
_THING = compiled(  # something that can be bought is praised or named
    r"""(?<!\w)(?:love|loving|obsessed|favou?rite|best|only|brilliant|superb|amazing
|game[- ]?changer|recommend|swear by|never|glow|smooth\w*|softest|comfiest|future|cleverest|magic
|worth|better|easy|easier|wow|honest review|review|thanks?|thx|truly|use|using|wear\w*|tried
|nothing|fits?
|ahead|new|kit|bottle|link|order|grab|get)(?!\w)"""
)


def hidden_gain(text: str, context: Context) -> Iterator[Hit]:
    """Find gifts, shares, kin, codes told sideways, next to praise and undisclosed."""
    if context.disclosed:
        return
    here = page(text)
    matches = here.met(_GAINS)
    if not matches or is_disclosed(here.text) or _PUBLIC.search(here.text):
        return
    if not _THING.search(here.text):
        return
    for match in matches:
        start, end = match.span()
        if not (here.denied(start, 25) or here.asked(start, end)):
            yield Hit(start, end)
