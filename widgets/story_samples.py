"""The story card with invented stories in it, to look at and to test."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

import resources
from checks.model import Mode, Span
from checks.story import Detail, Estimate, Facet, Known
from widgets.basics import scrolling
from widgets.composer import Composer
from widgets.composer_samples import composer
from widgets.story_card import StoryCard
from widgets.story_view import Answer, KnownQuestion, StoryView

TALE = "Today in Millbrook we gave a beekeeper his hip back. He waltzed out of the ward."
POINT = "A new hip can give somebody back the dance they missed."
_LONG = "the Rindfleischetikettierungsüberwachungsaufgabenübertragung office"
_TITLES = {
    "when": "When?",
    "where": "Where?",
    "unusual": "What is unusual?",
    "who": "Who would recognise it?",
}


def questions() -> tuple[KnownQuestion, ...]:
    """The four questions with the answers that ship."""
    asked = tomllib.loads(resources.read_text("story/bits.toml"))["known"]
    return tuple(
        KnownQuestion(id_, title, tuple((each["id"], each["label"]) for each in asked[id_]))
        for id_, title in _TITLES.items()
    )


def detail(
    facet: Facet, quote: str, bits: float, blur: str | None = None, left: float = 0.0
) -> Detail:
    """A detail of the tale; one whose words are not in it stands at its start."""
    start = max(0, TALE.find(quote))
    return Detail(facet, Span(start, start + len(quote)), bits, quote, blur, left)


TODAY = detail(Facet.TIME, "Today", 8.5, "Once")
TOWN = detail(Facet.PLACE, "in Millbrook", 6.0, "")
HIP = detail(Facet.BODY, "hip", 2.0, "joint", 1.0)
KEEPER = detail(Facet.ROLE, "beekeeper", 5.0, "man", 1.0)
WALTZED = detail(Facet.HAPPENING, "waltzed out of the ward", 3.0)

FEW = Estimate((TODAY, HIP, WALTZED), 50_000)
MANY = replace(FEW, details=(TODAY, TOWN, KEEPER, HIP, WALTZED))
BLURRED = replace(FEW, details=(HIP,))


def long_words() -> Estimate:
    """Words that no button holds."""
    role = detail(Facet.ROLE, _LONG, 8.0, f"someone from {_LONG}", 2.0)
    mark = detail(Facet.MARK, f"a tattoo of {_LONG}", 8.0)
    return replace(FEW, details=(TODAY, role, mark))


def _card(view: StoryView) -> Composer:
    whole = composer(Mode.POST, TALE)
    whole.show_story(view)
    return whole


def _alone(view: StoryView) -> QWidget:
    card = StoryCard()
    card.show_story(view)
    return scrolling(card, "Page")


def story_samples() -> Mapping[str, tuple[Callable[[], QWidget], int, int]]:
    """How to make each of them, and its size in design pixels, by name."""
    asked = StoryView(asked=True, estimate=FEW, questions=questions())
    yes = replace(asked, answer=Answer.YES, estimate=MANY, point=POINT, known=Known(when="days"))
    agreed = replace(asked, answer=Answer.AGREED)
    covered = replace(FEW, agreed=True, earlier="your post of 12 November")
    return {
        "story": (lambda: _card(asked), 740, 760),
        "story-asked": (lambda: _card(StoryView(asked=True)), 740, 560),
        "story-yes": (lambda: _card(yes), 740, 860),
        "story-own": (lambda: _card(replace(asked, answer=Answer.OWN)), 740, 560),
        "story-agreed": (lambda: _card(agreed), 740, 760),
        "story-covered": (lambda: _card(replace(agreed, estimate=covered)), 740, 760),
        "story-blurred": (lambda: _card(replace(yes, answer=None, estimate=BLURRED)), 740, 560),
        "story-low": (lambda: _card(asked), 740, 420),
        "story-long": (lambda: _alone(replace(asked, estimate=long_words())), 680, 330),
        "story-narrow": (lambda: _alone(yes), 356, 760),
    }
