"""Treatments that are promised more than any can keep: free of risk, cures for good, guaranteed."""

import re
from collections.abc import Iterator

from checks.detectors.matters import AILMENT, is_of_health
from checks.detectors.reading import Page, asserted, compiled, family, page, swap
from checks.lazy import Lazy
from checks.model import Context, Fix, Hit

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
_OF_ANYTHING = compiled(  # also said of rain, cakes and buses
    r"""(?:i|we) (?:personally )?guarantee|guaranteed to|guaranteed$|(?:it |and |has |have )*never
|(?<!it )(?<!they )(?<!this )(?<!that )works? every|miracle cure"""
)
_OFFERED = compiled(
    r"""(?<!\w)(?:treatments?|sessions?|programmes?|programs?|protocol|course|method|results?|money
|patients?|clients?|clinic|practice|smiles?|aligners|whitening|fillers?|botox|serum|creams?|oils?
|drops|teas?|supplements?|powders?|gummies|remed\w+|formula|detox|cleanse|adjustments?
|massages?|needles?|herbs?
|products?)(?!\w)"""
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


def promises(text: str, _: Context) -> Iterator[Hit]:
    """Find treatments that are promised without doubt: risk-free, cures for good, guaranteed."""
    here = page(text)
    matches = here.met(_PROMISES)
    if not matches or here.rebutted() or _MODEST.search(here.text):
        return
    for match in matches:
        start, end = match.span()
        loose = _OF_ANYTHING.match(here.low, start, end)
        if asserted(here, start, end) and not (loose and not _treats(here)):
            yield Hit(start, end, fixes=_softer(here, start, end))


def _treats(here: Page) -> bool:
    """Whether it speaks of health, or of what is sold for it."""
    return is_of_health(here.text) or _OFFERED.search(here.text) is not None


def _softer(here: Page, start: int, end: int) -> tuple[Fix, ...]:
    said = here.text[start:end]
    for shape, softer in _SOFTER:
        if shape.search(said):
            kept = shape.sub("", said) if softer.endswith(" ") else ""
            return (swap(here, start, "Promise less", softer + kept),)
    return ()
