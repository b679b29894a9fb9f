"""Does the writer sound as if it has become too much? For a private card, never for a mark.

What a post must not say of suicide, for its readers' sake, is ``checks.detectors.self_harm``'s.
Only what somebody says of themselves and of now counts: teaching, other people and a past that is
over do not. Nothing is kept of it, and nothing in a review depends on it. These are the plain
words for it, heard at once and without the reader, which hears many others (``Report.burden``).
"""

from checks.detectors.gates import Sentences
from checks.detectors.reading import QUOTED, compiled
from checks.matching import plain

HEAVY = 0.38
"""Burden, as the reader says it, from which the card is shown (``docs/READER.md``)."""

_READ = 10_000  # code points: all of any post
_BURDEN = compiled(
    r"""(?<!\w)(?:i (?:really |just |honestly )?(?:can't|cannot|can not|can't even) (?:do this|go on
|take (?:it|this|any ?more)|keep (?:going|doing this)|cope|carry (?:on|this)
|face (?:another|tomorrow|it|work)|breathe any ?more|stop crying|feel anything)
|i (?:do not|don't|no longer) (?:want to (?:be here|wake up|live|exist|be alive|do this any ?more)
|see (?:a|the|any) (?:point|way|end)|know how (?:much longer|to go on|i (?:can|will) go on))
|(?:i want|i just want|wanting|i wish i could|i'd like) to (?:disappear|die|vanish|not exist|end it
|sleep and not wake|be gone)|(?:i'm|i am|i feel|feeling|i have been|i've been) (?:so |just
|completely |totally |utterly |really |honestly )*(?:burn(?:t|ed)?[- ]?out|broken|hopeless|worthless
|empty|numb|trapped|desperate|suicidal|falling apart|drowning
|at (?:(?:my|a|the) )?breaking point|at the
 end of my (?:rope|tether)|done with (?:living|life|everything)
|not (?:ok|okay|coping|safe)|a burden)
|(?:crying|i cry) (?:[\w']+ ){0,5}?(?:before|after|through|in|on the way to) (?:every|each)
 (?:single )?(?:shift|day|night)
|(?:crying|i cry) (?:every|each) (?:day|night|morning|shift)|i dread (?:every|each|going|waking)
|i hate (?:my life|myself|being alive)|nothing (?:matters|helps) any ?more|there is no (?:point|way
 out)|what's the point of (?:going on|living|me)|better off without me
|i(?:'ve| have) (?:hit|reached)
 (?:rock bottom|my (?:limit|breaking point))|thinking (?:of|about) (?:ending it|suicide|killing
 myself|hurting myself)|hurt(?:ing)? myself|running on (?:empty|nothing) for (?:weeks|months|years))
(?!\w)"""
)
_OVER = compiled(
    r"""(?<!\w)(?:used to|back then|years? ago|last year|in (?:19|20)\d\d|when i was|once felt
|not any ?more|i am better|i'm better|got better|recovered|got help|got through|looking back
|in the past|no longer feel)(?!\w)"""
)
_JOKE = compiled(
    r"""(?<!\w)(?:lol|haha\w*|joking|kidding|printer|parking|coffee|monday|cake|chocolate|wifi|wi-fi
|password|meeting|season|episode|game|traffic|pizza|the menu|these (?:shoes|scrubs|socks))(?!\w)"""
    r"|[😂🤣😅]"
)


def sounds_heavy(text: str) -> bool:
    """Whether a draft says of its writer, now and in earnest, that it has become too much."""
    seen = QUOTED.sub("", plain(text[:_READ]))
    lines, at = Sentences(seen), 0
    while at < len(seen):
        _, end = lines.bounds(at)
        sentence = seen[at:end]
        said = _BURDEN.search(sentence) is not None
        if said and not (_OVER.search(sentence) or _JOKE.search(sentence)):
            return True
        at = max(end, at + 1)
    return False
