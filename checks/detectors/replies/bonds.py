"""What a reply gives away about a bond: that they came (R01), and what was done (R03).

A reply is judged by the relationship it shows, not by its tone: thanks for a visit, hope for a
healing knee and regret for a wait all say *you are our patient*.
"""

from collections.abc import Iterator

from checks.detectors.replies.scale import COURTESY, weigh
from checks.model import Context, Hit


def confirms_patient(text: str, context: Context) -> Iterator[Hit]:
    """Yield courtesies that say the other person was here: thanks, hopes, regrets, greetings."""
    for one in weigh(text, context.reply_to):
        if one.speaks == COURTESY:
            yield Hit(one.start, one.end, severity=one.severity)


def care_facts(text: str, context: Context) -> Iterator[Hit]:
    """Yield what only somebody who treated the other person could say of them."""
    for one in weigh(text, context.reply_to):
        if one.speaks != COURTESY:
            yield Hit(one.start, one.end, severity=one.severity)
