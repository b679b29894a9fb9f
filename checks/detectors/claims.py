"""Figures and studies without a source, and treatments that are promised too much."""

import re
from collections.abc import Iterator

from checks.detectors.reading import Page, asserted, compiled, family, page, swap, words
from checks.detectors.sources import sourced
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

PEOPLE = r"""(?:people|adults|women|men|kids|children|babies|infants|newborns|toddlers|teens
|teenagers
|patients|pts|nurses|doctors|docs|physicians|surgeons|medics|clinicians|parents|mothers|mums
|moms
|fathers|dads|couples|students|pupils|smokers|drinkers|users|americans|britons|residents
|athletes
|runners|swimmers|seniors|pensioners|professionals|managers|travellers|travelers|veterans
|workers
|employees|girls|boys|mothers|pregnancies|folks?|us|you|[a-z]{3,14}(?:ologists|icians|therapists
|dentists|iatrists|etics|midwives))"""
MATTERS = r"""(?:cancers?|tumou?rs?|strokes?|heart|cardiac|diabet\w*|depress\w+|anxiety|asthma
|infections?
|infarctions?|flu|covid|measles|pain|deaths?|die[sd]?|mortality|risks?|dementia|obes\w+
|surger\w+
|operations?|operated|admissions?|readmi\w+|hospital\w*|fractures?|falls|relapse\w*|sober
|remission
|side.effects?|symptoms?|headaches?|migraines?|sleep\w*|blood|weight|lbs|pounds|teeth|decay
|cavities
|ears?|brain|nerves?|hormon\w+|toxins?|gut|skin|pregnan\w+|births?|fertil\w+|conceiv\w+|scans?
|x-?rays?
|antibiotics?|vaccin\w+|statins?|stents?|ablations?|medications?|meds|pills?|tablets|drugs?
|overdoses?|suicid\w*
|allerg\w+|anaemia|anemia|swelling|bloat\w*|glucose|insulin|memory|ageing|aging|injur\w+|errors?
|sick
|autis\w+|adhd|trauma|therap\w+|treatment|treated|prevent\w*|cure[sd]?|heal(?:s|ed|ing)?
|recover\w*|immun\w+
|bugs|bacteria|virus\w*|germs|worms|vape\w*|smok\w+|drink\w*|alcohol|hearing|vision|eyes?
|retina\w*
|kidney\w*|liver|lungs?|bones?|muscles?|joints?|discs?|hips?|knees?|spine|back|pelvic|breast\w*
|iq
|live|lives|life|survive|survival|success|accura\w+|detect\w*|diagnos\w+|test(?:s|ed)?
|complications?
|[a-z]{3,16}(?:itis|osis|emia|aemia|opathy|ectomy|plasty|algia|penia|uria))"""
_SHARE = r"""(?:\d{1,3}(?:[.,]\d+)? ?(?:%|percent(?!ile)|per cent)
|(?:\d{1,3}|{number}) (?:in|out of|of)(?: every)? (?:\d{1,3}|{number}|{number}ty)(?=[.,!;:)]|$
| (?!in\b
|to\b))
|(?:about |nearly |almost |over |more than )?(?:half|(?:a|one) (?:third|quarter|fifth)|(?:two
|three|four)[- ]
(?:thirds|quarters|fifths)|[a-z]{3,7}ty(?:[- ]{number})? (?:percent|per cent)) of|every
 (?:second|third|other)(?! (?:day|night|morning|evening|week|weekend|month|year|shift|hour
|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?!\w)))"""
_TIMES = r"""(?:(?:\d+(?:\.\d+)?x|twice|(?:\d+(?:\.\d+)?|{number}|ten) times) (?:as|more|less
|fewer|faster|quicker
|higher|lower|likelier|better|greater|safer)(?: likely)?
|(?:doubles?|triples?|halves|quadruples|slashes) (?:your|the|their|his|her
|a child's) (?:[\w']+ ){0,2}(?:risk
|odds|chance|rate)
|by (?:up to |about |almost |over )?(?:half|an? (?:third|quarter|fifth)|(?:two|three) (?:thirds
|quarters)|\d{1,3} ?%|\d{1,3} (?:points?|percent|per cent|degrees|beats))
|in half(?= |[.,!]|$)|(?:two|three|four|five|six|eight|ten|twenty|hundred|\d+)[- ]?fold
|every (?:\d+|{number}|ten|twenty|thirty|forty) (?:seconds|minutes)
|(?:doubles?|doubled|triples?|tripled|halves|halved|quadruple[sd]?)(?= (?:in|by|when|after|during
|if|with|every|(?:the|your|her|his|their) (?:risk|rate|odds|chance|number)s?)\b)
|(?:\d+(?:\.\d+)?|{number}) (?:full |whole )?years (?:longer|younger|earlier|faster|sooner))"""
_STUDIES = r"""(?:(?:studies|research|science|scientists|experts|doctors|trials|(?:the )?(?:data
|evidence)
|(?:a|one) (?:new|recent|big|huge|large|major) (?:study|trial|paper))
 (?:(?:has|have|all|now|clearly|finally|always|consistently|just|also) ){0,2}
(?:show(?:s|n|ed)?|prove[sdn]?|say|says|said|agrees?|found|finds?|confirm(?:s|ed)?|suggests?
|tells? us)(?: that)?
|it's (?:been )?proven|clinically (?:proven|tested)(?: to)?|scientifically proven
|proven by science|proven to|(?:been
|they've) shown (?:to|it|a))"""
_FIGURE = compiled(
    rf"""(?<![\w.$£€+/-])(?<!that )(?<!those )(?<!other )(?!100 ?%)(?P<mark>(?:(?:about
|around|nearly|almost|roughly|some|over|more than|up to|at least|only|fully|a full) )?{_SHARE}
(?: of)?|{_TIMES})(?!\w)"""
)
_MULTIPLES = (  # what is said with a figure, the same without it
    (compiled(r"^(?:doubles|triples|quadruples) "), "raises "),
    (compiled(r"^(?:halves|slashes) "), "lowers "),
    (compiled(r"^.* years (?=longer|younger|earlier|faster|sooner)"), "much "),
    (compiled(r"^.* (?=less|fewer|lower)"), ""),
    (compiled(r"^.* (?:as likely|likelier|more likely)$"), "more likely"),
    (compiled(r"^.* (?=faster|quicker|higher|better|greater|safer)"), ""),
    (compiled(r"^(?:\S+ times|\S+x) more$"), "more"),
)
_STUDY = compiled(rf"(?<!\w)(?P<mark>{_STUDIES})(?!\w)")
_STRONG = compiled(r"\d ?%|percent|per cent|\w (?:in|out of) \w|(?:half|thirds|quarters) of all")
_ABOUT = compiled(rf"(?<!\w)(?:{PEOPLE}|{MATTERS})(?!\w)")
_DIGIT = Lazy(r"\d")
_SHARED = words(
    """percent half third thirds quarter quarters fifth fifths one two three four five six seven
    eight nine ten eleven twelve second twice times doubles triples halves quadruples slashes by"""
)
_STUDIED = words(
    """studies research science scientists experts doctors trials data evidence study trial paper
    clinically scientifically proven shown"""
)
_RHETORIC = compiled(r"\W*(?:did you know|guess what|ever wondered why)")
LOCAL = compiled(
    r"""(?<!\w)(?:sats?|spo2|fio2|o2|oxygen|ef|ejection|saturat\w+|saline|dextrose|lidocaine
|peroxide
|hand (?:gel|rub|sanitizer|sanitiser)|ethanol|glycolic|retinol|spf|dilat\w+|efface\w+|tbsa
|burns?|humidity|battery|phone|my screen|discount|off
|raise|pay (?:rise|offer|deal|gap|cut)|pays (?:me|us|my|our)|paid me|salary|wages?|inflation|rent
|(?:own|hold|have|with) (?:\w+ )?shares|of the shares|own \d+ ?%|commission|budget|turnover
|parking|overtime|vacanc\w+
|tuition|tax
|staffing|our (?:team|staff|unit|ward|crew|nurses|class
|department|clinic's)
|(?:of|in|for) (?:my|our)(?! (?:region|country|state|county|town|city))
|we (?:did|saw|had|gave|treated|helped|screened|vaccinated)
|my (?:job|day|week|life|time|brain|shift|work)|this job|the job
|nursing (?:is|school)
|being an?|i'm|i am|i was|i've|we've|i feel|i'd|sure|joking|kidding|(?:is|are|of
|on) (?:\w+ )?(?:coffee|caffeine)|vibes?|of
 the time
|audit(?:ed)?|exam|passed|attendance|vot\w+|tickets?|slots?|shifts?|o'clock|mg|ml|mcg|dose
|hours?)(?!\w)"""
)


def unsourced(text: str, context: Context) -> Iterator[Hit]:
    """Find figures about people's health, and "studies show", in a paragraph without a source."""
    here = page(text)
    marks: list[tuple[re.Match[str], bool]] = []
    if not _SHARED.isdisjoint(here.words) or _DIGIT.search(here.text):
        marks.extend((match, True) for match in here.matches(_FIGURE))
    if not _STUDIED.isdisjoint(here.words):
        marks.extend((match, False) for match in here.matches(_STUDY))
    if not marks or context.sourced or sourced(text) or here.rebutted():
        return
    for match, figure in marks:
        start, end = match.span("mark")
        first, last = here.sentence(start, end)
        around = here.text[first:last]
        if here.denied(start, 25) or here.quoted(start, end):
            continue
        if here.asked(start, end) and not _RHETORIC.match(here.low, first):
            continue
        if _said_of(here, start, end):
            around = here.text[end : min(last, end + 40)]
        strong = figure and _STRONG.search(here.text[start:end]) is not None
        if figure and LOCAL.search(here.text[first:last]):
            continue
        if figure and not strong and not _ABOUT.search(around):
            continue
        yield Hit(start, end, fixes=_without(here, start, end, figure=figure))


def _said_of(here: Page, start: int, end: int) -> bool:
    """Whether the figure is "half of": then what follows must be what it counts."""
    return here.text[start:end].lower().endswith(" of") and "%" not in here.text[start:end]


_THEM = compiled(r" (?:us|you|them|these|those|the|our|my|your|their|his|her)(?!\w)")


def _without(here: Page, start: int, end: int, *, figure: bool) -> tuple[Fix, ...]:
    said = here.text[start:end].lower()
    if not figure:
        if said.startswith(("clinically", "scientifically", "proven")):
            vague = "said to" if said.endswith(" to") else "popular"
        else:
            vague = "I think"
        return (swap(here, start, "Say it is your view", vague),)
    if said.startswith("by "):
        return (swap(here, start, "Leave out the figure", "clearly"),)
    for shape, plain_words in _MULTIPLES:
        if shape.search(said):
            vague = shape.sub(plain_words, said)
            return (swap(here, start, "Leave out the figure", vague),)
    if said.endswith(" as"):
        return ()  # "twice as many as" has no plain stand-in
    few = "many of" if said.endswith(" of") and _THEM.match(here.text, end) else "many"
    return (swap(here, start, "Leave out the figure", few),)


AILMENT = r"""(?:cancers?|tumou?rs?|asthma|diabetes|arthritis|autism|adhd|depression|anxiety
|trauma|migraines?
|headaches?|flu|colds?|covid|infections?|pain|wrinkles?|acne|eczema|psoriasis|rosacea|snoring
|insomnia|hangovers?
|addiction|cravings|neuropathy|hypertension|blood pressure|reflux|ibs|sciatica|tinnitus
|fibroids?|endometriosis
|infertility|miscarriages?|dementia|alzheimer's|parkinson's|stones|warts|cataracts?|fat|plaque
|bunions?|colic|toxins
|inflammation|disease|illness|diseases|illnesses|conditions?|symptoms?|allerg\w+|burns?|scars?
|virus\w*|uti'?s?|utis
|[a-z]{3,16}(?:itis|osis|emia|aemia|opathy|algia|oma))"""
_CURES = r"""(?:cures?|cured|reverses?|reversed|melts?|dissolves?|erases?|ends?|heals?
|eliminates?|eradicates?|wipes? out|knocks? out|stops?
|clears?(?: up)?|gets? rid of|fix(?:es)?|kills?|regrows?|prevents?|beats?|banish(?:es)?)"""
_LASTING = r"""(?:for good|for life|for ever|forever|permanently|overnight|every (?:single
 )?time|always|guaranteed
|in (?:just |only |a |an |under )?(?:\d+|{number}|a|an|one) (?:single )?(?:minutes?|hours?|days?
|nights?|weeks?|sessions?|visits?|adjustments?|afternoon)
|by (?:morning|monday|friday|the weekend)|period|full stop|no matter what|without (?:surgery
|drugs|medication|pills))"""
_PROMISES = family(
    (
        "safe harmless painless effective risk side",
        r"""(?:(?:100 ?%|100 percent|completely|totally|perfectly|absolutely|entirely|always)
 (?:(?:and|&)? ?)
(?:safe|harmless|painless|effective|risk[- ]free|side[- ]effect[- ]free)(?: for (?:everyone
|everybody|anyone|anybody|all))?)""",
    ),
    (
        """side risk risks downside downsides complication complications recurrence relapse
        relapses toxicity drawbacks""",
        r"""(?:(?:zero|no|none of the|without any|free of) (?:(?:known|long[- ]term|serious|real
|bad|cancer|possible) )?
(?:side[- ]effects|risks?|downsides?|complications|recurrence|relapses?|toxicity|drawbacks)
(?: (?:whatsoever|at all|for anyone|if|when|because|ever))?)(?= ?(?:$|[.,!:;)]|and\b|because\b
|whatsoever|at all|it's|just|only|for\b))""",
    ),
    (
        "risk side danger",
        r"(?:(?:completely |totally |100 ?% )?(?:risk|side[- ]effect|danger)[- ]free)",
    ),
    (
        "hurt harm fail wrong overdose overdo interact",
        r"""(?:(?:it |they |you |which |that |and |physically |simply )(?:can't|cannot|can not
|couldn't possibly|could never|won't ever)
 (?:hurt|harm|fail|go wrong|overdose|overdo it|interact with)(?: (?:you|anyone|anybody|a fly
|your baby|anything))?)""",
    ),
    (
        "never",
        r"""(?:(?:has |have |it |they |and |we've |i've )?never (?:once )?(?:fail(?:s|ed)?
|seen (?:it|this|them|one)
 (?:fail|miss)|comes? back|been wrong|lost one|miss(?:es|ed)))""",
    ),
    (
        "works worked work working effective",
        r"""(?:(?:works?|worked|working|effective) (?:for |on )(?:everyone|everybody|every ?(?:body
|one|single \w+)|every \w+|anyone|absolutely)
|works? every (?:single )?time|works? like (?:a )?magic|works? (?:100 ?%|miracles))""",
    ),
    (
        """cure cures cured reverse reverses reversed melt melts dissolve dissolves erase erases
        end ends heal heals eliminate eliminates eradicate eradicates wipe wipes knock knocks
        clear clears get gets fix fixes stop stops kill kills regrow regrows prevent prevents
        beat beats banish banishes""",
        rf"""(?:{_CURES} (?:[\w'-]+,? ){{0,5}}?(?:{AILMENT}|it|them|that|this)
(?:,? (?:[\w'-]+ ){{0,4}}?{_LASTING}))""",
    ),
    (
        "gone over cured reversed history",
        rf"""(?:(?:{AILMENT}|stress|weight|smoking|pounds|kilos) (?:is |are |will be |'ll be
 )?(?:gone|over|cured|reversed|history)
(?:,? (?:[\w'-]+ ){{0,3}}?{_LASTING}))""",
    ),
    (
        "cures reverses eradicates",
        rf"""(?:(?:cures|reverses|eradicates) (?:all |every |your |their |his |her |type ?[12]
 )?(?:[\w'-]+ ){{0,1}}?{AILMENT})""",
    ),
    (
        "guaranteed",
        r"""(?:(?:results|success|relief|baby|recovery|satisfaction|remission|weight loss
|pain[- ]free [a-z]+|cure|delivery|labou?r)
(?: (?:is|are|100 ?%|absolutely))? guaranteed|guaranteed (?:results|success|relief|cure|recovery
|weight loss|baby|remission|pain[- ]free [a-z]+
|to (?:work|cure|heal|fix|clear|stop|help|reverse|regrow|melt)))""",
    ),
    (
        "guarantee guaranteed money",
        r"""(?:(?:i|we) (?:personally )?guarantee (?:it|you|that|results|your|a)|guaranteed,? or
 (?:we|your|i)|or your money back|money[- ]back guarantee)""",
    ),
    (
        "guaranteed",
        r"(?<=[,.!:;] )guaranteed(?=[.,!]|$| or\b)",
    ),
    (
        "success cure recovery guaranteed percent rate",
        r"""(?:100 ?(?:%|percent|per cent) (?:success|cure|recovery|guaranteed
|satisfaction)(?: rate)?
|guaranteed to \w+)""",
    ),
    (
        "painless pain safe flawless perfect",
        r"""(?:(?:painless|pain[- ]free|perfectly safe|flawless),? (?:every (?:single )?time|always
|guaranteed))""",
    ),
    (
        "miracle",
        r"""(?:miracle (?:cure|drug|supplement|treatment|drops|remedy|pill|oil|herb|food|tea
|cream)s?)""",
    ),
    (
        "only single",
        r"""(?:(?:the )?(?:only|one and only|single) (?:\w+ ){0,2}?(?:treatment|thing|remedy
|cure|way|formula|programme|program|diet|product
|supplement|medicine|therapy|method|protocol|drops|cream) (?:in the world |on earth )?that
 (?:\w+ ){0,1}?(?:works?|cures?|heals?|stops?|helps?|fixes
|regrows|reverses|gets rid|absorbs))""",
    ),
    (
        "nothing",
        r"""(?:nothing (?:else )?(?:on earth |in the world |whatsoever )?(?:works|helps|compares
|comes close|beats|outperforms|heals|gets past)
(?: (?:it|like|to|better|this|my|our)(?= [a-z])?)?)""",
    ),
    (
        "never",
        rf"""(?:(?:you|they|he|she|your (?:child|kid|baby|son|daughter))(?: will|'ll) never
 (?:ever )?(?:need|want|have|get|touch|see)
 (?:(?:a|an|any|your|the|another|to|those|these) ){{0,2}}?(?:glasses|insulin|surgery|surgeon
|doctor|dentist|pills?|tablets|prescription|inhaler|needles?|filler
|braces|injections?|shots?|medication|meds|cigarette|contacts|operation|antibiotics?
|{AILMENT})(?: again)?)""",
    ),
    (
        "throw toss chuck bin",
        r"""(?:(?:throw|toss|chuck|bin) (?:away )?(?:your|those|the|their) (?:glasses|needles
|inhalers?|pills|meds|medication|tablets|insulin|hearing aids?|cpap)
(?: (?:away|out))?)""",
    ),
    (
        "natural plant plants herbal herbs vitamin vitamins food botanical based",
        r"""(?:(?:it's|its|they're|is|are|all|100 ?%|only|just) (?:all |just |only |100 ?% |a
 |from )?(?:natural|plants?|plant[- ]based|herbal|herbs?|vitamins?|food|botanical)
[,:;]? (?:so|which means|meaning|and) (?:\w+ ){0,2}?(?:\w+ )?(?:safe|can't|cannot|harmless|won't
|no side|no risk))""",
    ),
    (
        "nature natural",
        r"""(?:natur(?:e|al)(?: \w+)? (?:has|have|means) (?:no|zero) (?:side.effects|risks?
|danger))""",
    ),
    (
        "nobody no one not",
        r"""(?:(?:nobody|no ?one|no (?:baby|patient|child|mother|woman|man|client)|not one
 (?:baby|patient|client|child)[\w ]{0,20}?)
 (?:who \w+ (?:it|this) )?(?:(?:has |had |have )?ever |walks? out |will ever |has )(?:\w+
 ){0,3}?(?:relapse[sd]?|harm|fail(?:s|ed)?|die[sd]?|the same|needed|come to harm|regretted))""",
    ),
)
_MODEST = compiled(
    r"""(?<!\w)(?:fingers crossed|i promise myself|my (?:coffee|tea|dog|cat|mum|mom|kid|husband
|wife)
|seat ?belts?|helmets?|parking|sharks?|is (?:free|the best present)|donat\w+|no cure|there is no
 such)(?!\w)"""
)


_SOFTER = (  # a promise of this shape, what can be said instead
    (Lazy(r"(?:safe|harmless)$", re.IGNORECASE), "well tolerated by most people"),
    (Lazy(r"painless$", re.IGNORECASE), "easy for most people"),
    (
        Lazy(r"^(?:no|zero) .*side.effects\b", re.IGNORECASE),
        "few side effects for most people",
    ),
    (Lazy(r"^(?:no|zero) .*risks?\b", re.IGNORECASE), "little risk for most people"),
    (Lazy(r"risk.free$", re.IGNORECASE), "low-risk"),
    (Lazy(r"^works? (?:for|on) every", re.IGNORECASE), "can help many people"),
    (Lazy(r"^works? every", re.IGNORECASE), "often helps"),
    (Lazy(r"^guaranteed (?=results|success|relief)", re.IGNORECASE), "hope for "),
    (Lazy(r"^(?:cures|reverses|eradicates) (?=[\w' -]+$)", re.IGNORECASE), "may ease "),
)


def _softer(here: Page, start: int, end: int) -> tuple[Fix, ...]:
    said = here.text[start:end]
    for shape, softer in _SOFTER:
        if shape.search(said):
            kept = shape.sub("", said) if softer.endswith(" ") else ""
            return (swap(here, start, "Promise less", softer + kept),)
    return ()


def promises(text: str, _: Context) -> Iterator[Hit]:
    """Find treatments that are promised without doubt: risk-free, cures for good, guaranteed."""
    here = page(text)
    matches = here.met(_PROMISES)
    if not matches or here.rebutted() or _MODEST.search(here.text):
        return
    for match in matches:
        start, end = match.span()
        if asserted(here, start, end):
            yield Hit(start, end, fixes=_softer(here, start, end))
