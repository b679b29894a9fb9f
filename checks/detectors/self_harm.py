"""Suicide and self-harm (T13): the how is left out, and a line to call stands in the post.

These are rules, and they mark: for whoever reads the post. Whether its writer needs help is another
question, and nobody's business but theirs: ``checks.burden`` answers it, on a private card.
"""

import re
from collections.abc import Iterator

from checks.detectors.helplines import names_help
from checks.detectors.reading import Page, compiled, page, words
from checks.lexicon import WordClass, known_in
from checks.model import Context, Fix, Hit

_HELP_LINE = "If you need to talk, call or text 988 (US)."

_SELF = r"(?:himself|herself|themsel(?:f|ves)|myself|yourself|ourselves)"
_TOPIC = compiled(
    rf"""(?<![\w-])(?P<mark>suicid(?:e|es|al|ality|ally)|self[- ]harm(?:s|ed|ing)?
|self[- ]injur\w+|(?:kill|kills|killed|killing|hang|hangs|hanged|hung|harm|harms|harmed
|harming) {_SELF}(?! (?:trying|laughing|up|out|on the|with (?:laughter|overtime|work)|shaving))
|(?:took|take|takes|taking|taken|ended|ending|ends|end) (?:his|her|their|my|your) own li(?:fe
|ves)|end(?:ed|ing)? (?:it all|my life|his life|her life|their lives)|want(?:s|ed|ing)? to die
|(?:died|dies|dying|die) by (?:his|her|their) own hand|unaliv\w+)(?!\w)"""
)
_TOPICS = words(
    """suicide suicides suicidal suicidality self harm harmed kill kills killed killing hang hangs
    hanged hung harming own ended ending end die unalive unalived himself
    herself themselves myself yourself injury injuries"""
)
_PILLS = r"""(?:pills?|tablets?|capsules?|caplets|meds|medications?|medicines?|paracetamol
|acetaminophen|tylenol|painkillers|sleepers|sleeping pills|antidepressants|opioids|insulin
|barbiturates|benzos)"""
_DONE = compiled(  # says by itself what was done, and to whom
    rf"""(?<!\w)(?P<mark>(?:hang|hangs|hanged|hung|hanging|drown|drowned|drowning|gassed|gassing
|asphyxiated|shot|shooting|shoots) {_SELF}(?! (?:up|out|as|in the foot|a (?:look|text|mail)|some
|on the))|(?:slit|slits|slitting|cut|cutting|cuts|slashed|slashes|slashing) (?:his|her|their|my
|your) (?:own )?(?:wrists?|throat)(?! on (?:a|the|some|broken))|(?:kill|kills|killed|killing|harm
|harms|harmed|harming) {_SELF} (?:with|by|using|from|off|at the|in (?:the|a|his|her
|their)) [\w' ]{{2,40}}|self[- ]inflicted (?:gun ?shot|stab|wound|burn)\w*|(?:suicide|died
|death) by (?:hanging|shooting|drowning|jumping|overdos\w+|poison\w*|gas|gunshot|carbon monoxide
|asphyxia\w*|self-immolation|cutting)|by (?:hanging|shooting|drowning|poisoning
|gassing) {_SELF})(?!\w)"""
)
_MEANS = compiled(  # says what was done where suicide, or a death that is mourned, stands beside
    rf"""(?<!\w)(?P<mark>(?:hanged|hung|found hanging) (?:from|in|off|at)(?: \w+){{1,3}}
|(?:jumped|jumping|jumps|jump|leapt|threw {_SELF}|stepped|walked|lay down|drove|driven) (?:off
|from|in front of|under|onto|into|on) (?:the |a |an |our |his |her )?(?:[\w-]+ ){{0,2}}?(?:bridge
|trains?|tube|metro|roof|rooftop|balcony|cliffs?|viaduct|overpass|tower|tracks?|line|lorry|truck
|traffic|window|multi-?storey|car park|crossing|river|sea|tree|wall)|(?:ran|left|running
|run) the (?:engine|car|motor)(?: on| running)? (?:with|in|until|till)|(?:hose|pipe) (?:from|on
|to) the exhaust|exhaust (?:pipe|fumes)|charcoal (?:burner|grill)|plastic bag over|helium|noose
|ligature|with (?:a|an|his|her|their|the|dad's|mum's) (?:\w+ )?(?:rope|belt|shotgun|rifle|pistol
|gun|weapon|revolver|handgun|cord|sheets?|razor|scarf|knife|blade)|(?:took|taken|taking|takes
|swallow(?:ed|s|ing)?|necked|downed|injected) (?:[\w']+ ){{0,2}}?(?:whole|entire|all|every
|bottles?|box(?:es)?|packets?|packs?|strips?|\d{{2,3}}|{{number}}ty|fifty|sixty|a hundred|dozens
|handfuls?|too (?:many|much)) (?:[\w']+ ){{0,5}}?{_PILLS}|(?:\d{{2,3}}|{{number}}ty|fifty|sixty
|a hundred|dozens of|handfuls? of) (?:[\w'-]+ ){{0,2}}?{_PILLS}|(?:overdosed on|overdose of
|od'?d on) [\w' ]{{2,30}})(?!\w)"""
)
_DEEDS = words(
    """hang hangs hanged hung hanging drown drowned drowning gassed gassing asphyxiated shot shoots
    shooting slit slits slitting cut cutting cuts slashed slashes slashing kill kills killed
    killing harm harms harmed harming inflicted overdosing overdose overdosed od poison poisoning
    gas gunshot monoxide immolation jumped jumping jumps jump leapt threw stepped walked lay drove
    driven engine motor exhaust charcoal plastic helium noose ligature rope belt shotgun rifle
    pistol gun weapon revolver handgun cord sheet sheets razor scarf knife blade pills pill
    tablets tablet capsules meds medication medications paracetamol acetaminophen tylenol
    painkillers insulin opioids benzos crossing bridge tracks cliff cliffs viaduct overpass garage
    river roof"""
)
_DEADLY = compiled(  # makes a way look quick or easy
    r"""(?<!\w)(?:(?:it's|its|it is|it was|always|that's|that is|was|is|would be|'d be|so
|supposedly) (?:\w+ ){0,2}?(?:instant|instantaneous|painless|peaceful|quick|over in (?:seconds
|a second)|like (?:falling|going) (?:to )?(?:a)?sleep|just like (?:falling )?a?sleep|easy|gentle)
|(?:took|takes|taken) the (?:easy|coward'?s) way(?: out)?|(?:don't|doesn't|didn't|won't|wouldn't
|never|not|nothing) (?:\w+ )?(?:feel|felt|know) (?:a thing|anything|any pain|it)|(?:works|worked
|acts|kills) (?:faster|quicker|in minutes|in seconds|every time|within)|(?:\w+ )?(?:is|are
|was) enough to (?:kill|do it|end)|no pain|(?:the )?only way out)(?!\w)"""
)
_PLACE = compiled(
    r"""(?<!\w)(?:level crossing|railway line|train tracks?|the tracks|the (?:\w+ )?bridge
|the cliffs?|the viaduct|the overpass|multi-?storey|bottle of (?:[\w']+ ){0,4}?(?:pills?|tablets?
|meds|insulin)|pills|tablets|the garage|rope|gas|helium|the river|the roof|gun|rifle|shotgun
|insulin)(?!\w)"""
)
_ENDED = compiled(  # a death told: a place or a thing may follow
    rf"""(?<!\w)(?:(?:commit(?:s|ted|ting)?|attempt(?:s|ed|ing)?) suicide|(?:die|dies
|died) by suicide|suicide(?= (?:off|from|with|under))|(?:took|take|takes|taking|taken|ended|ends
|ending) (?:his|her|their|my) own li(?:fe|ves)|(?:kill|kills|killed|killing) {_SELF})(?!\w)"""
)
_WITH = compiled(
    r"""(?<!\w)(?P<mark>(?:in|with|off|from|under|on|at|behind|inside|outside|beside
|using) (?:the|a|an|his|her|their|our|my|this|that|[\w-]+'s) (?P<thing>[^.!?,;\n]{2,40}))"""
)
_SPOT = compiled(
    r"""(?<!\w)(?:floor|storey|roof|river|lake|sea|sheds?|woods?|forest|bath(?:room|tub)?|balcony
|cell|bedroom|kitchen|room|tracks?|line|beam|rafters|loft|attic|cliffs?|pier|weir|canal|ward|bed
|car park|car|van|window|rope|belt|blade|gas|pills|tablets|gun)(?!\w)"""
)
_THINGS = frozenset((WordClass.OBJECT, WordClass.SETTING, WordClass.VEHICLE))
_GRIEF = compiled(
    r"""(?<!\w)(?:rest in peace|r\.?i\.?p|vigils?|funeral|poor (?:family|lad|girl|kid|boy|soul
|man|woman|mum|mom|thing)|nobody saw it coming|no one saw it coming|found (?:him|her
|them) (?:dead|hanging|in the)|gone too soon|we(?:'ve)? lost (?:him|her|them|another|a|one|our)
|(?:has |have )?died|(?:is|are|was) dead|his death|her death|their death|mourn(?:s|ing|ed)?
|condolences|in memory of|left (?:us|a note)|candles (?:at|for|on))(?!\w)"""
)
_KEEPS = compiled(  # means kept out of reach save lives: that is worth saying
    r"""(?<!\w)(?:lock(?:s|ed|ing|able)?(?: (?:up|away|it|them|box|boxes|cabinet))?|lock ?box\w*
|gun (?:locks?|safe)|stor(?:e|es|ed|ing|age)|out of (?:reach|sight|the house)|take[- ]back
|hand (?:in|over)|pharmacy will take|barriers?|fenc(?:e|es|ing)|nets?|limit\w*|restrict\w*
|remov(?:e|es|ed|ing)|access to|means (?:safety|restriction)|lethal means|ligature[- ](?:free
|risks?|resistant|cutters?|points?|audits?|training)|blister packs?|small(?:er)? packs?
|pack sizes?|count(?:ing)? (?:the )?(?:pills|tablets)|keep (?:\w+ ){0,3}?(?:away|safe)
|supervis\w+|naloxone|narcan|accidental\w*|by accident|unintentional|toddlers?|curious
|poison (?:control|cent(?:er|re))|simulat\w+|scenario|manikin|shakespeare|ophelia|hemingway|plath
|seneca|cleopatra)(?!\w)"""
)
_TOLD = compiled(
    r"""(?<!\w)(?:he|she|him|her|his|they|them|their|lad|girl|boy|kid|man|woman|teen\w*|student
|nurse|doctor|colleague|friend|patient|resident|mate|pupil|someone|somebody|we|son|daughter|dad
|mum|mom|husband|wife|brother|sister|you|your|i|my|one|veteran|intern|himself|herself|themselves
|neighbou?r|cousin|uncle|aunt)(?!\w)"""
)
_COUNTED = compiled(
    r"""\d ?%|(?<!\w)(?:percent|per cent|\d+ (?:in|of|out of) \d+|one in|rates?|stud(?:y|ies)
|most (?:suicides|deaths|people)|half of|(?:of|all|most|many) (?:suicides|suicide deaths))(?!\w)"""
)
_NEAR = 200  # code points within which a means and the death it brought are one story


def methods(text: str, _: Context) -> Iterator[Hit]:
    """Find how somebody died or hurt themselves, where suicide or self-harm is spoken of.

    Silent where means are kept out of reach, in counts of many, after accidents and in fiction.
    """
    here = page(text)
    if (_DEEDS | _TOPICS).isdisjoint(here.words) or _KEEPS.search(here.text):
        return
    done, means, eased = here.matches(_DONE), here.matches(_MEANS), here.matches(_DEADLY)
    if means or eased:
        beside = [each.start() for about in (_TOPIC, _GRIEF) for each in here.matches(about)]
        means = [match for match in means if _is_near(match.start(), beside)]
        eased = [each for each in eased if _is_near(each.start(), beside) or " way" in each[0]]
    for match in (*done, *means):
        if _is_told(here, *match.span("mark")):
            yield Hit(*match.span("mark"))
    for match in eased:
        first, last = here.sentence(*match.span())
        place = _PLACE.search(here.text, first, last)
        if place and not _COUNTED.search(here.text[first:last]):
            yield Hit(min(place.start(), match.start()), max(place.end(), match.end()))
    for match in here.matches(_ENDED):
        last = here.lines.bounds(match.start())[1]
        follows = _WITH.search(here.text, match.end(), last) or _WITH.match(here.text, last)
        if follows and _is_placed(here, match.start(), follows):
            yield Hit(*follows.span("mark"))


def _is_placed(here: Page, start: int, follows: re.Match[str]) -> bool:
    """Whether what follows a death that is told is a place or a thing, not a time or a country."""
    thing = follows["thing"]
    known = any(each.entry.classes & _THINGS for each in known_in(thing)[:2])
    quoted = here.quoted(*follows.span("mark"))
    first, last = here.sentence(start, start + 1)
    counted = _COUNTED.search(here.text[first:last]) is not None
    return (known or _SPOT.search(thing) is not None) and not (quoted or counted)


def _is_near(start: int, others: list[int]) -> bool:
    return any(abs(start - other) < _NEAR for other in others)


def _is_told(here: Page, start: int, end: int) -> bool:
    """Whether somebody is told of, or spoken to: not many people counted, nor a quotation."""
    first, last = here.sentence(start, end)
    counted = _COUNTED.search(here.text[first:last]) or here.quoted(start, end)
    return not counted and _TOLD.search(here.text) is not None


_SPOKEN_OF = compiled(  # suicide as a name, a job, a subject of study; not as somebody's distress
    r"""(?<!\w)(?:(?:suicide|self[- ]harm)(?: and (?:self[- ]harm|suicide))?[- ](?:prevent\w*
|awareness|squad|doors?|genes?|substrate|inhibitors?|note of|hotline|line|helpline|liaison
|nurse\w*|lead|team|training|strategy|policy|guidelines?|charit\w+|walk|research\w*|stud(?:y|ies)
|trial|statistics|rates?|data|figures|screening|screens?|risk (?:assessment|tool|score)s?|audit
|pact|module|course|conference|watch|incidents?|attempts? (?:fell|rose|rates?))|(?:career
|political|professional|commercial|social|assisted|physician[- ]assisted|doctor[- ]assisted
|medically assisted|financial) suicide|(?:world|national) suicide|zero suicide|anti-?suicid\w+
|suicid(?:e|al)(?:ity)? (?:scale|item|rating)|c-ssrs|columbia scale|phq-?9|suicid\w+ (?:in|among
|and) (?:the )?(?:data|literature|novel|film|opera)|opera|novel|film|movie|series|tragedy
|i'm not suicidal|not suicidal|joke|cells? (?:commit|kill)|bacteria|lemmings|burpees|leg day
|stairs|workout|deadline|my feet)(?!\w)"""
)
_STUDIED = compiled(
    r"""(?<!\w)(?:stud(?:y|ies|ied)|trials?|reviews?|reviewed|meta-?analysis|papers?|data|survey
|register|registry|cohort|et al|published|journal|psychol\w* med\w*|bmj|jama|lancet|nejm
|statistics|rates?|per (?:cent|100)|percent|confidence interval|ons|risk of)(?!\w)|\d ?%|(?:19
|20)\d\d"""
)
_FELT = compiled(
    r"""(?<!\w)(?:he|she|him|her|i|i'm|i've|me|my|you|you're|your|we lost|someone|somebody|friend
|son|daughter|colleague|lad|student|kid|brother|sister|dad|mum|mom|husband|wife|teen|nurse
|doctor)(?!\w)"""
)


def no_help_line(text: str, context: Context) -> Iterator[Hit]:
    """Find the first place where suicide or self-harm is spoken of in a draft without a help line.

    Silent where a line stands anywhere in the draft (``Context.helped``), on prevention work, jobs
    and research, and where care is taken in words alone: a quotation, a turn of phrase.
    """
    here = page(text)
    if context.helped or _TOPICS.isdisjoint(here.words):
        return
    matches = here.matches(_TOPIC)
    if not matches or names_help(text):
        return
    for match in matches:
        start, end = match.span("mark")
        first, last = here.sentence(start, end)
        said = here.text[first:last]
        if _SPOKEN_OF.search(said) or here.quoted(start, end):
            continue
        if _STUDIED.search(said) and not _FELT.search(said):
            continue
        closed = text[start:last].rstrip()
        stop = "" if closed[-1] in ".!?…" else "."
        yield Hit(start, last, fixes=(Fix("Add a line to call", f"{closed}{stop} {_HELP_LINE}"),))
        return
