"""Hearsay, and the frames that rumours travel in. Named myths: ``myths``."""

from collections.abc import Iterator

from checks.detectors.reading import asserted, compiled, gated, page, words
from checks.detectors.sources import sourced
from checks.model import Context, Hit

_WHO = r"""(?:friend|mate|cousin|neighbou?r|aunt|auntie|uncle|sister|brother|mum|mom|dad|nan|ex
|co-?worker|colleague|rep
|porter|nurse|guy|girl|lady|bloke|lad|driver|clerk|someone|somebody|insider|contact|buddy
|roommate|hairdresser
|paramedic|medic|pharmacist|radiographer|dispatcher|teacher|coder|boss|pastor|group|source
|engineer|chap)"""
_SAYS = r"""(?:says?|said|swears?|reckons?|told (?:me|us|him|her|my|a|everyone)|tells (?:me|us)
|claims|confirmed|whispered|heard)"""
_THEY = r"""(?:they(?:'re|'ve|'ll| are| have| were| will)?|hospitals?|vaccin\w+|shots?|jabs?
|boosters?|batch\w*|the (?:new|state|government|city|county|trust|company|fda)
|government|pharma|insurers?|clinics?|ambulances?|recall|shortage|closing|closed|poison\w*
|contaminated|outbreak|ebola|cholera|measles|virus|tested|toxic|meds?|pills?|drugs?|water|bags
|formula|insulin)"""
_THEY_DO = _THEY.replace(
    "(?:'re|'ve|'ll| are| have| were| will)?",
    "(?:'re|'ve| are| have| were| put| puts| add| took| gave| told)",
)
hearsay = gated(
    words(
        """rumor rumour rumors rumours word heard hear hearing apparently reportedly supposedly
 allegedly
        unconfirmed authority record quote told swears says said reckons street confirmed saying
        tells claims whispered saw seen read they ask confirm sure idea know tell say
        grapevine fwd forwarded copied copying swore"""
    ),
    rf"""(?<!\w)(?P<mark>rumou?r has it(?: that)?|rumou?rs? (?:is|are|say|says|that)|(?<!in
 )(?<!a )word (?:is|on the street(?: is)?|from the inside)(?: that)?(?= (?:they|the|we|that
|it)\b)
|(?:just |been )?(?:heard|hearing) (?:it )?(?:from (?:an?|the|my|good|someone|somebody|several|two
|three
|many|multiple|lots of) ?(?:[\w'-]+ ){{0,5}}?(?=(?:that|they|the|it|about|is|are|\w+ (?:is|are
|sheds?|have
|has))\b)|on the grapevine|through the grapevine|via the grapevine|they(?:'re| are| have)
|(?:that )?(?:the |a |some )?(?:[\w'-]+ ){{0,4}}?(?:vaccines?|shots?|jabs?|booster|batch
|recall|outbreak|hospital|clinic|ward|unit|pharmacy)
(?= (?:is|are|was|were|has|have|will|sheds?|causes?|makes?|gives?)\b))
|(?<=, )(?:a|an|my|our|one|the) (?:[\w'-]+ ){{0,3}}?{_WHO} (?:who works there |there |at \w+
 )?(?:told|swore to|confirmed (?:it )?to) (?:me|us)(?=[.!,]|$)
|(?:just )?heard (?:it )?(?:from|at) the (?:school gate|hairdresser\w*|gym|pub|barber\w*|break
 room|canteen|checkout|bus stop)|(?:fwd|forwarded|copied|copying)(?: \w+){{0,3}} from|on (?:very
 )?good authority|can(?:'t|not) confirm(?: this| it)?(?: yet)?,? but|(?:this is )?unconfirmed,?
 but|off the record|don't quote me(?: on this)?
|don't ask (?:me )?how i know|(?:not|nothing) (?:yet )?confirmed(?: yet)?,? but|(?:saw|seen|read
|heard)
 (?:it |this |that |something )?(?:somewhere|online|on (?:facebook|tiktok|instagram|reddit|twitter|x
|youtube|whatsapp|telegram|the internet|a forum))(?: that)?|(?<!as )they say (?:that )?(?=(?:[\w'-]+
 ){{1,9}}?(?:causes?|lowers?|raises?|kills?|makes?|gives?|cures?|leads?|damages?|stops?|ruins?) )
|people (?:are|keep) saying (?:that )?|(?:everyone|everybody) is saying (?:that )?|from what
 (?:i'm|i) hear(?:ing)?|ask any (?:[\w-]+ ){{1,3}}?(?=off the record|they)
|(?:not sure|no idea|don't know|can't tell) (?:if|whether) (?:it's|it is|its|this is|that's)
 true,? but|(?:might|may|could) be (?:just )?a rumou?r,? but
|rumou?rs? of(?= (?:an? )?(?:\w+ )?{_THEY}\b)
|(?:someone|somebody|people|everyone|everybody)(?:'s| (?:just|all|now))? (?:said|saying
|told (?:me|us)|(?:is|are) saying)(?= (?:that )?(?:[\w'-]+ ){{0,6}}?{_THEY_DO}\b)
|(?:apparently|reportedly|supposedly|allegedly),? (?:[\w'-]+ ){{0,2}}?{_THEY}
|(?:my|a|an|our|some|the|one|three different
|two different)(?: [\w'-]+){{0,3}} ?{_WHO}s?(?:-in-law)?(?: of mine)?(?:'s
 [\w-]+)?(?: (?:who |that )?(?:works?|is|at|in|on|from|working|does|off)(?: [\w'-]+){{1,5}})?,?
 (?:(?:just|quietly|also|now|always|have|has|and) ){{0,2}}{_SAYS}
(?= (?:that |me |us |it's |a |the )?(?:[\w'-]+ ){{0,6}}?{_THEY_DO}\b))""",
    quiet=r"""(?<!\w)(?:facts?:|official (?:page|site|update)|check(?:ed|ing)? (?:with|the)|not
 true|please check|before you share|ask your
|rumou?r (?:control|check)|(?:here is|here's) what we know|we hear you|i hear you|false)(?!\w)""",
    claim=True,
)

conspiracy = gated(
    words(
        """why selling sell sells put puts putting covers pushing pushes killing kills freeing free
        die all want know telling so told books hiding hide hid hidden cover covered covering covers
 sat sitting share pass forward wake conclusions
        research pharma mainstream suppressed suppress buried bury patent quiet bonus cheque
 paid
        allowed deleted delete banned quietly secretly secret agenda profit money sheep sheeple
        funny admit know lobby faking padding poisoning poison spraying sprayed stockpiling
 mixing relabelled relabeled harvesting euthanising lying drugging injecting cooking invented
 made paid written created funded pushed had got purpose sell released censored truth told
 counting repost open"""
    ),
    r"""(?<!\w)(?P<mark>(?:what )?(?:they|doctors|hospitals|big pharma|pharma|the government|the
 media|the fda|the cdc|dentists) (?:don't|do not|doesn't|won't|will never|never|aren't|are not
|isn't)
 (?:want (?:you|us) to know|(?:want|let) (?:anyone|anybody|people) (?:to )?know|tell(?:ing)?
 (?:you|us|people|anyone)|counting the|allowed to (?:research|say|tell))
|(?:bigger|worse|more) than they(?:'re| are) (?:telling|letting|admitting)(?: us| on)?
|(?:they|everyone|the (?:hospital|government|media|press|fda
|mayor|company|state|city|regulators?)
|hospitals?)(?:'ve|'s|'re| have| has| is| are)? (?:all )?(?:known? (?:it|this
|about (?:it|this))? ?(?:for (?:years|decades|ten years)|since (?:the )?(?:19|20)?\d0s?)
|sat on (?:it|this|the)|been sitting
 on|(?:cover(?:ed|ing)|hushed|hushing) (?:it|this) up
|cover(?:ed|ing)? up (?:the )?(?:real |true )?(?:numbers|figures|data|deaths|truth)
|hid(?:den|ing)? (?:it|this|that|the
 (?:real|true|data|numbers)))
|the real (?:numbers|figures|data) (?:are|is) (?:being )?(?:hidden|buried|kept)|(?:share|repost|pass
 (?:it|this) on|copy|screenshot|save|forward|watch|read) (?:this |it )?before (?:it's|it is|it
 gets|they|this is) (?:gone|deleted|taken|delete|take|removed|censored|banned)
|(?:pass|forward|send) (?:this|it)?(?: on)? ?to (?:\d+|{number}|every|all your|everyone)(?:
 [\w]+){0,2}
|(?:wake up|open your eyes),? (?:people|sheeple|sheep|america|folks|everyone)
|(?<=[.!,] )wake up(?=[.!]|$)
|draw your own conclusions?|do your own research|follow the money|big pharma|mainstream medicine
|(?:doctors|medicine|science|researchers) (?:refuse|refuses) to (?:test|look|study|admit)
|(?:told|ordered|paid) (?:not to (?:say|talk|tell|alarm|report)|to (?:say|report|code|lie|deny))
|kee(?:ping|ps?) (?:it|this|that) (?:quiet|secret|under wraps)|(?:bought|own|owns) the patent(?:
 to (?:bury|hide) it)?
|(?:hospitals?|doctors|clinics|homes|they|paediatricians|pediatricians|surgeons|nurses) (?:still
 )?(?:get|gets|are|is|being) (?:paid|a (?:bonus|cheque|check|kickback|cut|prize)|kickbacks
|bonuses|\d+ grand) (?:for (?:every|each|it|all)|per)
|banned because (?:it|they) works?|so (?:that )?(?:they|you'll|you) (?:can |could |'ll |will
 )?(?:sell|buy) (?:you )?more (?:pills|drugs|meds|\w+)?|(?:quietly|secretly) (?:put|putting
|adding|added|upped|changed|swapp\w+|gone|tested|mixing|slipp\w+)
|(?:they|hospitals?|the (?:hospital|government|company|state|city)|clinics|surgeons|doctors|big
 \w+)(?:'re| are|'ve been|'s| is| have been| has been)? (?:still |all |now |just )?(?:faking
|hiding|padding|poison\w+|steriliz\w+|sterilis\w+|spray(?:ing|ed)|stockpiling|mixing
|relabell?\w+|harvest\w+|euthani\w+|microchip\w+|cull\w+|experiment\w+ on|lying (?:to|about)
|drugging|secretly \w+|quietly \w+|inject\w+ us|cooking the)
|(?:invented|made up|released|paid for|written|created|funded|pushed) by (?:the )?(?:[\w-]+
 )?(?:pharma|drug (?:companies|makers|firms)|insur\w+|lobby\w*|committee|elites?|government|men
 who|big \w+)
|(?:and |but |because )?(?:they|the (?:fda|cdc|industry|government|surgeons?|lobby|company
|dentists)) (?:had it|got it|had them|want it|lobbied to have it) (?:banned|stopped|pulled
|buried|shelved)|so (?:that )?(?:you|we|they|people|everyone)(?:'ll| will| can| have to|
 all)?(?: all| just)? (?:keep (?:coming|buying|paying)|come back|buy more|pay more|beg for
|depend on|need more|stay sick|bleed more)|(?:families|patients|parents|mothers|people|staff
|nobody|no one|police|we)(?:'s| is| are|'re)? (?:(?:aren't|are not|isn't|never|not|n't) (?:being
 )?(?:told|allowed to (?:ask|know|say|talk))|allowed to (?:research|ask about|study|report)
 (?:it|this|that))
|(?:hospitals?|they|clinics|doctors|midwives|dentists|surgeons|pharma(?:cies)?|insurers?|the
 (?:hospital|clinic|ward|trust|state|city|company|vendor|agency))(?:'re| are| is|'s|'ve)? (?:just
 |all |only |still )?(?:sell(?:s|ing)? (?:your |the |our |off )?(?:cord blood|data|organs|tissue
|samples|placentas?|blood|records)|put(?:s|ting)? (?:\w+ )?(?:seniors|elderly|patients|people
|kids|babies|something|stuff|chips?|it) (?:\w+ )?(?:on|in|into|to)|cover(?:s|ing)? for
|push(?:es|ing)? (?:so many|more|these|those|this|it) \w+(?= (?:because|to make|for the))
|kill(?:s|ing) (?:people|patients|them|us) (?:for|off|to)|free(?:s|ing)? (?:up )?beds
|let(?:s|ting)? (?:people|them|patients) die (?:for|to|so))
|(?:the |all the )?(?:nurses|doctors|midwives|radiographers|radiologists|pharmacists|medics
|insiders|staff|reps|techs|surgeons|porters|paramedics) all know(?: it| this| about it)?
|that's why (?:they|hospitals|doctors|midwives|surgeons) (?:\w+ )?(?:clamp|cut|push|hide|rush
|want|sell|charge|make|scare|induce|never|won't|keep)(?: [\w']+){0,3}|(?<=[.!,] )pass it
 on(?=[.!, ]|$)
|so nobody (?:looks|asks|knows|notices)|off the books|they(?:'re| are|'ve| have)? (?:all )?know
 it(?=[.!]|$)|(?:sheds?|shedding|real) and they know|on purpose so they can)""",
    claim=False,
    quiet=r"""(?<!\w)(?:myths?|debunk\w*|misinformation|disinformation|conspirac\w+
|fact[- ]?check\w*|hoax|not true|isn't true|rumou?rs? (?:is|are|that)|chain messages?|please
 don't share
|(?:when|if) (?:someone|you (?:see|read|hear)|a post|anyone|people|it says)|red flags?|walmart
|birthday|surprise|staffing|union|strike|wages?|short[- ]staffed|no evidence|joking|kidding
|spoiler)(?!\w)""",
)


_HARM = r"""(?:autism|autistic|infertil\w+|steril\w+|miscarr\w+|still ?births?|leuk\w+|cancers?
|adhd|sids|cot deaths?|alzheimer's|dementia|heart attacks|clots?|turbo|(?:\w+ ){1,3}worse)"""
_CLEFT = compiled(
    rf"""(?<!\w)(?:(?:is|are|was|were|it's|that's|'s) (?:really |just |all |actually |exactly
 |literally |honestly )?(?:what's|what is|the (?:real |only |true |main )?(?:reason|cause)|behind
|why|where)
 (?:[\w'-]+ ){{0,8}}?(?:{_HARM}|[a-z]{{3,16}}(?:itis|osis|iasis|emia|aemia|opathy|algia|oma|oid)
|strokes?|tumou?rs?|allerg\w+|asthma|autoimmune|deaths?|dying|sick|ill|poison\w*|hives|croup
|hormones|retinas?|kidneys?|disease|diseases|leukaemia|diabetes|infections?)
|(?:it's|it is) the (?:[\w-]+ ){{1,3}}(?:giving|causing|making|killing) (?:[\w-]+
 ){{1,3}}?(?:{_HARM}|sick|ill|[a-z]{{3,16}}(?:itis|osis|iasis|oma)|strokes?|asthma|allergies
|disease))(?!\w)"""
)
_CLEFTS = words("what reason cause behind why where giving causing making killing")

_REMEDY = r"""(?:[\w-]*vax\w*|vaccin\w+|(?:flu |covid |mrna )?(?:jabs?|shots?)|boosters?|rollout
|mandates?|mmr|mrna|masks?|masking|5g|masts?|fluoride|chemtrails?|statins?|ssris?|the pill
|antidepressants?|chemo\w*|implants?|inject\w+|insulin|formula|sunscreen|epidurals?)"""
_DISASTER = rf"""(?:{_HARM}|collaps\w+|dropp(?:ing|ed) dead|dying|dead|die[ds]?|deaths?|strokes?
|seizures?|myocarditis|heart (?:problems|issues|failure|conditions?)|cardiac \w+|tumou?rs?
|paraly[sz]\w+|disabled|allerg\w+|shingles|auto-?immune|funerals?|obituar\w+
|(?:dropping|drop) like flies|so many (?:\w+ ){{0,3}}(?:sick|ill|poorly))"""
leading = gated(  # a question that plants its answer: "why are so many … since the …?"
    words(
        """why how what anyone anybody funny odd strange weird interesting curious
 coincidence convenient"""
    ),
    rf"""(?<!\w)(?P<mark>(?:why (?:are|is|do|did|have|has|all|so|were|was)|how come
|how is it that|(?:has |did |does )?any(?:one|body) (?:else )?(?:notic|see|wonder|find it)\w*
|what are the odds|(?:isn't it |ain't it |it's |bit |a bit |very |how )?(?:funny|odd|strange|weird
|interesting|curious|convenient|coincidence)(?:,? (?:isn't it|how|that|all|so|why|no\??))*)
 (?:[\w',-]+ ){{0,14}}?{_DISASTER} (?:[\w',-]+ |, ){{0,6}}?(?:ever since|since|right after|after
|once|following|now that|the (?:moment|minute|month|year|week) (?:after|of)|with)
 (?:[\w'-]+ ){{0,5}}?{_REMEDY})(?!\w)""",
    quiet=r"""(?<!\w)(?:myths?|debunk\w*|misinformation|rumou?rs?|not? evidence|stud(?:y|ies)
|answer|because|here's why|doesn't|don't|does not|do not|no link|not linked|coincidences happen
|reassur\w+|rare(?:ly)?|report (?:it|side)|yellow card|vaers|worried|ask your|f[ae]ll|falling
|dropp(?:ing|ed)(?! (?:dead|like))|fewer|lower|down|declin\w+|less)(?!\w)""",
)


def causes(text: str, context: Context) -> Iterator[Hit]:
    """Find "X is what is behind Y" said flatly, with no source: cause and effect need one."""
    here = page(text)
    if _CLEFTS.isdisjoint(here.words):
        return
    matches = here.matches(_CLEFT)
    if not matches or context.sourced or sourced(text) or here.rebutted():
        return
    for match in matches:
        if asserted(here, *match.span()):
            yield Hit(*match.span())
