"""Human: is there a person in the post, and is it the writer?"""

from collections.abc import Iterator

from checks.detectors.reading import compiled
from checks.model import Mode
from checks.strengths.model import Addition, Draft, Sign, at_the_end

_FIRST = r"(?<!\w)(?:i|i'm|i've|i'd|i'll|me|my|mine|we|we're|we've|us|our)(?!\w)"
_FELT = r"""(?<!\w)(?:feel(?:s|ing|ings)?|felt|proud|pride|tired|exhausted|drained|worn out|sad
|sadness|grie\w+|mourn\w*|cr(?:y|ied|ying)|tears?|afraid|scared|fear|worried|anxious|nervous
|angry|anger|frustrat\w+|upset|hurt(?:s|ing)?|heart(?:broken|ache|s)?|lonely|alone|overwhelm\w+
|guilt\w*|asham\w+|relie(?:f|ved)|happy|happiness|glad|joy\w*|delight\w*|excited|thrilled|moved
|touched|humbled|honou?red|love[ds]?|loving|miss(?:ed|ing)?|laugh\w*|smil\w+|amazed|surprised
|stunned|shaken|numb|burn(?:t|ed)?[- ]?out|stressed|calm|peace(?:ful)?|brave|tender|lucky|blessed
|content|privilege\w*)(?!\w)"""
_FEELING = compiled(  # who posts in a hurry leaves the "I" out: "Cried in the car."
    rf"{_FIRST}[^.!?\n]{{0,80}}?{_FELT}|{_FELT}[^.!?\n]{{0,40}}?{_FIRST}"
    rf"|(?:^|(?<=[.!?\n] ))(?:so |still |just |really )*{_FELT}"
)
_GRATEFUL = compiled(
    r"""(?<!\w)(?:thanks|thank you|thankful|grateful|gratitude|appreciat\w+|hats? off|shout[- ]?out
|honou?red|blessed to|lucky to)(?!\w)"""
)
_HOPE = compiled(
    r"""(?<!\w)(?:hop(?:e|es|ed|ing|eful)|wish(?:es|ed|ing)?|look(?:ing)? forward|dream(?:s|ed|ing)?
 of|one day|may (?:you|we|they|this)|believe in|tomorrow (?:is|we|i))(?!\w)"""
)
_LEARNT = compiled(
    r"""(?<!\w)(?:learn(?:t|ed|s|ing)?|taught|teach(?:es)? (?:me|us)|lessons?|remind(?:s|ed)?
 (?:me|us)|reali[sz]e[ds]?|reali[sz]ing|i used to (?:think|believe)|now i (?:know|see|understand)
|changed (?:how|the way|my)|made me (?:think|see)|i (?:never|didn't) (?:knew|know|understood
|understand) until|turns out)(?!\w)"""
)


def human(draft: Draft) -> Iterator[Sign]:
    """Yield the signs: a feeling of one's own, thanks, a hope, a lesson."""
    text = draft.seen
    for id_, words, found, label, line in (
        (
            "feels",
            "Says how you feel, in the first person",
            _FEELING.search(text),
            "Add what you felt",
            "What I felt: ‹the feeling, without who, when or where›",
        ),
        (
            "grateful",
            "Gives thanks to somebody",
            _GRATEFUL.search(text),
            "Add a thank-you",
            "I am grateful for ‹what or whom, if they agreed›.",
        ),
        (
            "hopes",
            "Holds a hope or a wish",
            _HOPE.search(text),
            "Add a hope",
            "What I hope for: ‹a wish›",
        ),
        (
            "learnt",
            "Tells what you learnt",
            _LEARNT.search(text),
            "Add what you learnt",
            "What I learnt: ‹the lesson, without who, when or where›",
        ),
    ):
        if draft.context.mode is Mode.REPLY and id_ in ("hopes", "learnt"):
            continue
        opens = "reflection" if id_ in ("feels", "learnt") else ""
        addition = Addition(label, at_the_end(draft.text, line))
        yield Sign(id_, words, found is not None, addition, opens)
