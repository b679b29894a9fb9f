"""What belongs inside the house, and what may always be said of it."""

from collections.abc import Iterator
from dataclasses import replace

from checks.detectors.aimed import employer_in, reported
from checks.detectors.reading import compiled, family, gated, page, words
from checks.model import Context, Find, Hit, Severity

_INSIDE = r"""(?:under embargo|(?:this is |strictly |still )?not (?:yet )?(?:public
|announced)(?: yet)?|(?:haven't|hasn't|isn't|not been) (?:been )?(?:announced|made public|told
 (?:staff|the staff))(?: yet)?|before (?:it's|it is|they|the) (?:announced|announcement
|announce it|goes public)
|leaked (?:[\w-]+ ){0,2}?(?:memo|slides?|e-?mails?|report|audit|minutes|document|letter)
|(?:internal|unreleased|draft|confidential) (?:[\w-]+ )?(?:memo|audit|e-?mails?|report|minutes
|review|investigation|document)|memo attached|(?:in|from) (?:a |the )?closed session|the board
 (?:voted|has voted)|off the record(?:,? (?:yes|no))?
|(?:our|the) (?:root cause (?:analysis|meeting|review)|rca|m&m|peer review
|sentinel event)(?: (?:says?|found|shows?|was|is|on|from|came|concluded))|(?:we|she
|he|they|the hospital) (?:quietly |just )?settled (?:(?:the |another |number |a )?(?:\w+ )?(?:case
|lawsuit|claim|suit|out of court)|(?:another|number) \w+)
|(?:pending|open|ongoing|our) (?:malpractice )?(?:lawsuit|malpractice (?:case|suit
|claim))(?: (?:against|over|from|says|is))?|door code (?:is|to)|(?:we|i|she|he|pharmacy|nurse|they)
 (?:messed up|mixed up|screwed up|botched|swapped|gave|hung) (?:the |a |his|her|someone's|two
 )?(?:wrong )?(?:meds|medication|dose|dosage|labels|samples|wrong (?:meds|dose|drug|patient
|blood|side)|blood types?)
|(?:is|are) (?:buying|selling|closing|shutting|merging with) (?:us|our|the (?:unit|ward
|hospital|clinic))[\w ,']{0,40}?(?:not public|don't tell|not telling|announce|embargo)|don't
 tell (?:anyone|staff|hr|the press)|(?:staff|employees) find out|gag order|non-?disclosure
|told us not to (?:breathe|say|tell|talk|post|mention)(?: \w+){0,3}
|made us (?:all )?sign|had to sign (?:something|an nda|ndas)|(?:i'm|we're
|i am) not supposed to (?:tell|post|share|say (?:this|that|it|where|who|anything))|(?:not
|don't want) to gossip,? but
|(?:layoff|redundancy) list
|(?:we|our (?:\w+ )?(?:hospital|clinic|practice|ward|trust|company))
(?:'re| are| is| was| were| got| has been)? (?:being |getting )?(?:sued|hacked|raided)|lawsuit
 against (?:us|our|the (?:hospital|clinic|practice))|made an? (?:medication|drug|dosing|prescribing
|labell?ing) error|gave (?:an? |the |my |his |her |someone |somebody |\w+ ){0,3}?the wrong
 (?:drug|dose|dosage|meds|medication|blood|injection|vaccine)|(?:operated|cut) on the wrong \w+
|left (?:a|the|one) (?:sponge|swab|clamp|gauze|instrument|needle) (?:in
|inside)(?: \w+){0,2}|(?:cms|the state|the regulator|the joint commission|cqc) (?:wrote|cited
|fined|flagged|called) (?:us|our|immediate)(?: \w+){0,4})"""
confidential = gated(
    words(
        """embargo public announced announcement announce told leaked internal unreleased draft
 confidential memo closed board record root rca m peer sentinel incident settled lawsuit
 malpractice
        door messed mixed screwed botched swapped gave hung telling tell staff employees gag
 disclosure nondisclosure made sign nobody supposed gossip
        layoff redundancy cms state regulator commission cqc
        sued hacked raided error wrong sponge swab clamp gauze instrument needle"""
    ),
    rf"(?<!\w)(?P<mark>{_INSIDE})(?!\w)",
    quiet=r"""(?<!\w)(?:https?:|press release|(?:free|private|safe|anonymous) and confidential
|confidential and (?:free|private|safe|anonymous)|how (?:to|we) (?:learn|run|do)|conference
|webinar|published|course|talk on|today we (?:announce|announced)|we (?:teach|learn)|the book
|journal
|peer[- ]review(?:ed)? (?:journal|paper|article))""",
)

_UNSHARED = family(
    (
        """million payroll secret unblinded embargoed remove public nobody knows between act
        surprised oops heard embargo told forward quietly papers press shut say""",
        r"""payroll (?:only )?(?:holds|lasts|won't|can't)|missing payroll|(?:circular|memo
|e-?mail|letter|report|merger|plan) is (?:still )?(?:secret|confidential|embargoed)
|before (?:they|hr|management|comms) (?:removes?|deletes?|takes? it down)|unblinded (?:interim
|data|results?)|(?:nobody|no one|no-one) (?:outside )?(?:knows
|has been told)(?: this)? yet(?=[^.]{0,80}(?:clos|shut|merg|sell|sold|lay|cut|staff|ward|unit
|board))|(?:between us,? (?:legal|management|the (?:trust|board|hospital|practice|home))
|act surprised|keep it (?:quiet|to yourselves)|you didn't (?:hear|see|get) (?:this|it) from me
|never heard (?:that|this) from me|marked (?:do not \w+|confidential)|before it (?:hits
|reaches) the (?:papers|press|news)|(?:press|papers) (?:gets?|get told|hears?) (?:it )?(?:on|next
|tomorrow))|staff (?:will |won't |don't |get |gets |are |aren't |to be )?(?:be )?(?:get )?(?:told
|know|hear|find out) (?:on|until|till|yet|next|in|about it)|not public(?: yet)?""",
    ),
    (
        """shuts shut shutting closes closing sold selling merger takeover layoffs
        redundancies redundancy""",
        r"""(?:board(?: packet| papers?)? (?:says?|said)|management (?:is|are)
|head office(?: has)?(?: told us)?,?(?: internally,?)?)(?: [\w']+){0,5} (?:shutting|closing
|selling|merging|axing|cutting|laying off|outsourcing) (?:us|our|the)(?: [\w']+){0,3}
|\d+ (?:layoffs|redundancies|posts going|jobs going)|merger with (?-i:[A-Z])[\w' ]+(?:signed
|agreed|is on)|(?:on the|a) (?:redundancy|layoff) list""",
    ),
    (
        """settled settle settling deposed deposition lawsuit claim sued suing solicitors
        attorney expert coroner inquest""",
        r"""(?:we|our side|the (?:trust|hospital|practice|insurer)
|they)(?: \w+){0,4}? (?:settled?|settling|to settle)(?: \w+){0,2}? (?:the|that|this|another|a
|out of)(?: [\w-]+){0,4}? (?:claim|case|lawsuit|suit|birth|death|injury|court|quietly)
|(?:i was |was |been
 |got )?deposed (?:for|today|on|in|yesterday)|(?:legal|lawyers|solicitors|risk management)(?: have
| has| already)? (?:told|asked|instructed) (?:us|me|everyone|all of us|staff)(?: [\w']+){1,6}""",
    ),
    (
        """root rca incident investigation inspection survey auditor audit reported hearing
        gmc nmc inquiry board whistleblower""",
        r"""(?:root cause|rca|serious incident)(?: (?:report|meeting|review|analysis))? (?:about
|on|into|from) (?:the (?-i:[A-Z])|our|last|that|my)(?: [\w'-]+){1,5}|(?:surveyors?
|auditors?|inspectors?|the survey|cqc|jcaho|the joint commission) (?:found|caught|flagged
|wrote us up|spotted) (?:expired|missing|unsigned|unlocked|out[- ]of[- ]date|dirty|two|three
|our)(?: [\w'-]+){1,5}|(?:our|my|the|a) (?:[\w'-]+ ){0,2}?(?:'s |is
 |has )?been reported to (?:the )?(?:gmc|nmc|board|council|cqc|police|regulator)|(?:under
|facing) (?:an? )?(?:internal |disciplinary |formal )?(?:inquiry|investigation|hearing)(?: for)?
|(?:disciplinary|misconduct|gmc|nmc|board|tribunal) hearing(?:'s| is)|(?:the|his
|her) hearing's on""",
    ),
    (
        """swapped backdated changed rewrote deleted altered fudged forged
        missing wrong overdose mixed
        bundle logs charts records notes log""",
        r"""(?:we|they|leadership|management|i|she|he|manager) (?:\w+ )?(?:swapped|backdated
|altered|fudged|forged|cooked|shredded|doctored) the (?:\w+ )?(?:logs?|charts?
|records?|notes|figures|paperwork)|(?:we|our unit|the unit|our lab
|the lab) (?:\w+ )?(?:got it (?:badly |so )?wrong|(?:mixed up|lost|swapped|misread|missed
|gave)(?: [\w'-]+){1,5} (?:and (?:told nobody|nobody knows|never told|kept quiet|hid)))
|(?:count|counts|controlled-drug count) (?:was|is|were) (?:out|off
|short) by""",
    ),
    (  # what is decided, and who may not know
        """closing closes shutting shuts sell selling sold merging cutting agreed signed
        voted camera sit sat share
        known""",
        r"""(?:closing|closes|shutting|shuts|to sell|selling|sold|merging|cutting
|axing)(?: [\w'-]+){1,9},? (?:and|but|so) (?:nobody|no one|staff|employees
|the staff)(?: there)?(?: [\w']+){0,2}? (?:knows?|tell|told|hears?|find out
|finds out)(?: [\w']+){0,3}|(?:quietly|secretly) (?:agreed
|decided|signed|voted|settled|sold|closed)|(?:voted|decided|met|agreed)(?: \w+){0,4} in camera
|(?:told|asked) (?:us )?(?:all )?to sit on it|(?:knew|known)
 about (?:it|the \w+(?: \w+)?)(?: in writing)? (?:since|and sat on it)|(?:said|told us
|asked us) not to (?:share|forward|tell|post) (?:it|this|them)
""",
    ),
)
_PUBLISHED = compiled(
    r"""(?<!\w)(?:https?:|www\.|press release|published|publicly announced|on our website
|in the news today|conference|webinar
|course|training|how (?:to|we)|workshop|podcast|journal|paper|just culture|learning from
|open disclosure|duty of candour|public
 (?:inquiry|inquest|meeting|hearing|consultation)|it's (?:now )?official|today we announce\w*
|allowed to share|with permission|film
|movie|novel|series|council tax|my (?:house|flat|mortgage|divorce|landlord)|i'm not (?:sharing
|telling))(?!\w)"""
)


def unshared(text: str, _: Context) -> Iterator[Hit]:
    """Find matters of the house: closures, claims, inquiries, mistakes told to nobody."""
    here = page(text)
    matches = here.met(_UNSHARED)
    if not matches or _PUBLISHED.search(here.text):
        return
    for match in matches:
        if not reported(here, *match.span()) and not here.denied(match.start(), 20):
            yield Hit(*match.span())


_CONDITIONS = compiled(
    r"""(?<!\w)(?:short[- ]?staffed|under ?staffed|(?:one|two|three|four|five|\d) (?:nurses?
|staff|doctors?|short|of us) (?:down|short|for|on|today|tonight)|(?:unsafe|safe) (?:staffing
|ratios?|levels)|staffing|ratios?|unpaid (?:overtime|hours|breaks?)|overtime|no breaks?
|pay (?:rise|cut|freeze|offer)|on strike|strike|picket|union|burn(?:t|ed)? ?out by
|whistle-?blow\w*|raised (?:it|concerns)|datix|unsafe|ppe|grievance)(?!\w)"""
)
_OWN_WORK = compiled(
    r"""(?<!\w)(?:we|our|us|my (?:ward|unit|clinic|hospital|shift|trust|practice|department|team
|floor|manager)|where i work|at work|i'm|i am|i've|i was|i had)(?!\w)"""
)
_ONE_IN_CARE = compiled(
    r"""(?<!\w)(?:(?:a|an|my|our|the|one|another|this|that
|\d+[- ]year[- ]old) (?:\w+ ){0,3}?(?:patient|resident|man|woman|child|baby|mother|lady|boy|girl
|grandfather|grandmother)(?!s)(?: (?:who|in|with|had|was|fell|waited|died|lay|on|went|sat|bled))
|bed \d+|room \d+|bay (?:\d+|[a-f])(?!\w)|ward \d+\w?)(?!\w)"""
)
_WORK_WORDS = words(
    """short shortstaffed understaffed staffed staffing ratio ratios overtime breaks break
    pay strike picket union
 burnt burned whistleblower whistleblowing datix unsafe safe ppe grievance raised nurses
 staff unpaid"""
)


def as_free_speech(find: Find) -> Find:
    """Return a detector that never says more than an advice where working conditions are spoken of.

    Whoever speaks of pay, staffing or safety where they work has a right to be heard.
    """

    def find_softly(text: str, context: Context) -> Iterator[Hit]:
        soft = _speaks_of_conditions(text)
        for hit in find(text, context):
            yield replace(hit, severity=Severity.ADVICE) if soft else hit

    return find_softly


def _speaks_of_conditions(text: str) -> bool:
    """Whether a paragraph speaks of the writer's own staffing, pay or safety at work."""
    here = page(text)
    return (
        not here.words.isdisjoint(_WORK_WORDS)
        and _CONDITIONS.search(here.text) is not None
        and _OWN_WORK.search(here.text) is not None
    )


def working_conditions(text: str, context: Context) -> Iterator[Hit]:
    """Find talk of the writer's own staffing, pay or safety that holds a patient, a ward or a name.

    Such talk is free; only the detail in it may be somebody else's.
    """
    if not _speaks_of_conditions(text):
        return
    here = page(text)
    detail = _ONE_IN_CARE.search(here.text) or employer_in(here.text, context)
    if detail:
        yield Hit(*detail.span(), fixes=())
