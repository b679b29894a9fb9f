"""Two-way: does the post talk with people, and in a way that costs nobody their privacy?"""

from collections.abc import Iterator

from checks.detectors.reading import compiled
from checks.model import Mode
from checks.strengths.model import Addition, Draft, Sign, at_the_end

_TO_READERS = compiled(
    r"""(?<!\w)(?:you|your|yours|anyone|anybody|who else|everyone|y'all)(?!\w)
|^(?:what|which|how|who|where|when|why|would|should|could|do|does|did|is|are|have|any)\b"""
)
_ANSWERED = compiled(
    r"""(?:no|yes|nope|nah|not|never|false|true|yep|sure|actually|short answer|answer|it|they|that
|because)\b"""
)
_HEALTH_ASKED = compiled(  # whoever answers tells the world about their own health
    r"""(?<!\w)(?:symptoms?|diagnos\w+|test results?|medications?|meds|dose|scan|blood pressure
|a1c|weigh|bmi|rash|lump|miscarr\w+|depress\w+|abus\w+|trauma|your (?:own )?(?:story|stories
|illness|condition|disease|cancer|birth|pregnancy|surgery|operation|diagnosis))(?!\w)"""
)
_CHANNEL = compiled(
    r"""(?<!\w)(?:call|ring|phone|e-?mail|visit|see|ask|tell|contact|reach|talk to|speak (?:to|with)
|write to|message|book (?:with|at|through)|come (?:to|by|in|along)|drop (?:in|by)|join|find)
 (?:(?:us|our|the|your|their|a|any|my)\b(?: own)?(?: [\w'-]+){0,3}? ?(?:clinic|team|office|desk
|surgery|practice|pharmac\w+|nurse|midwife|doctor|gp|page|website|line|helpline|department|ward
|library|session|meeting|centre|center)?|(?:poison control|111|211|311|811|988))"""
)
_THANKS = compiled(
    r"""(?<!\w)(?:thanks|thank you|grateful|we appreciate)\b[^.!?\n]{0,60}?(?:for (?:your|the|all
|asking|writing|reading|sharing|coming|joining|taking|being|sending|telling|your)\b|to (?:everyone
|everybody|all|those|the (?:people|families|parents))\b|everyone|all of you|for (?:every))"""
)
_LISTENS = compiled(
    r"""(?<!\w)(?:we (?:hear|read|listen to) (?:you|every|all|each|your)|your (?:feedback|ideas
|questions|views|comments)|tell us (?:what|how|which)|let us know)(?!\w)"""
)
_COMMON = compiled(
    r"""(?<!\w)(?:(?:many|some|a lot|lots|most|plenty) (?:of )?(?:people|you|parents|families
|patients|women|men|mums|moms|carers|visitors|students|colleagues) (?:ask|wonder|want to know
|worry)|you (?:asked|ask us|wanted to know)|(?:a|the|our most) (?:common|frequent|good|great)
 question|(?:we are|we're|i am|i'm|we get|i get) (?:often |always |regularly )?asked|often asked
|faq|q\s?[:&])"""
)
_THANK_READERS = "Thank you for your questions and ideas."
_ASK = "Which question about this should we answer next?"
_ASK_OWN = "What would you like to know more about?"


def two_way(draft: Draft) -> Iterator[Sign]:
    """Yield the signs: asks, invites to where it is private, thanks, answers what people ask."""
    text, reply = draft.seen, draft.context.mode is Mode.REPLY
    asked, answered = _questions(draft.sentences)
    if not reply:
        ask = _ASK if draft.context.kind.word == "WORK" else _ASK_OWN
        yield Sign(
            "asks",
            "Asks readers something they can answer without health details",
            asked,
            Addition("Add a question", at_the_end(draft.text, ask)),
        )
    yield Sign(
        "channel",
        "Says where to turn with one's own question",
        _CHANNEL.search(text) is not None or _holds_contact(draft),
        _channel_of(draft),
    )
    yield Sign(
        "thanks",
        "Thanks people, or says that you listen",
        _THANKS.search(text) is not None or _LISTENS.search(text) is not None,
        Addition("Add a thank-you", at_the_end(draft.text, _THANK_READERS)),
    )
    if not reply:
        yield Sign(
            "answers",
            "Answers what many people ask",
            answered or _COMMON.search(text) is not None,
            Addition(
                "Begin with their question",
                (draft.at_the_start("You asked: ‹their question, in their words›\n\n"),),
            ),
        )


def _questions(sentences: list[str]) -> tuple[bool, bool]:
    """Return whether one is left to the readers, and whether one is answered at once."""
    asked = answered = False
    for at, sentence in enumerate(sentences):
        if not sentence.rstrip("\"') ").endswith("?"):
            continue
        after = sentences[at + 1] if at + 1 < len(sentences) else ""
        if after and _ANSWERED.match(after):
            answered = True
        elif _TO_READERS.search(sentence) and not _HEALTH_ASKED.search(sentence):
            asked = True
    return asked, answered


def _holds_contact(draft: Draft) -> bool:
    low = draft.seen.lower()
    return any(each and each.lower() in low for each in (draft.card.phone, draft.card.page))


def _channel_of(draft: Draft) -> Addition:
    phone, page = draft.card.phone, draft.card.page
    if phone:
        words = f"A question about your own care? Call us on {phone}, not here."
    elif page:
        words = f"A question about your own care? You find us at {page}."
    else:
        words = "A question about your own care? Please ask your own care team."
    return Addition("Add where to turn", at_the_end(draft.text, words))
