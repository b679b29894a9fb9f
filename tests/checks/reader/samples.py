"""Texts that nobody would type, and stand-ins for the reader's parts."""

import unicodedata

import numpy as np

from checks import Span
from checks.model import Category
from checks.reader.labels import CATEGORIES
from checks.reader.network import Whole
from checks.reader.spans import Candidate
from checks.reader.voice import FEATURES, WHOLE_FEATURES, Voice

STORY = (
    "Cut a wedding ring off a beekeeper with the garden shears he brought. "
    "His wife is the mayor of Larkmoor."
)
CALM_WORDS = "The clinic opens at nine and closes at five, and there is room for bicycles."
DECOMPOSED = unicodedata.normalize("NFD", "Zoë drank café crème in Québec before the résumé.")
ODD = (
    "",
    " ",
    "\n",
    "\r\n\r\n",
    "Wash your hands.",
    "👩‍⚕️ and 👨‍👩‍👧‍👦 wave 👍🏽 at 🏳️‍🌈 today",
    DECOMPOSED,
    "Zoë drank café crème",
    "שלום doctor עולם, مرحبا nurse 42 אבג",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "half \ud83d a \udc69 sign \udfff",
    "one\r\ntwo\r\n\r\nthree\rfour",
    "tabs\there\t\tand\vthere\fgone",
    "zero\u200bwidth\u200djoined\u2060words\ufeff here",
    "#flu_shot @ana_b e-mail: a.b@c.example, 50% off; don’t!",
    "हिन्दी में नर्स, 護士說話, ｆｕｌｌ ｗｉｄｔｈ, ﬁne İstanbul straße",
    "a\u0301\u0301\u0301\u0301 \u0301alone \u20e3",
    "\x00\x01\x7f\x9f null and control",
    "𝔊𝔬𝔱𝔥𝔦𝔠 𝟙𝟚𝟛 and \U0010ffff\U000e0001",
    "nbsp\u00a0thin\u2009ideographic\u3000line\u2028para\u2029end",
)


class Counting:
    """A network that counts what it is given to read."""

    def __init__(self, network):
        self._network = network
        self.windows = 0

    def read(self, windows):
        self.windows += len(windows)
        return self._network.read(windows)


def whole(post=0.0, gram=0.0, pieces=20):
    return Whole(
        post=np.full(len(CATEGORIES), post, np.float32),
        about=np.array([0.4, 0.3, 0.2, 0.1, 0.0], np.float32),
        pieces=pieces,
        gram=np.full(1 + len(CATEGORIES), gram, np.float32),
    )


def candidate(span=(0, 10), category=Category.RUMOR, peak=0.9, gravity=(1, 1, 0)):
    return Candidate(Span(*span), category, peak, peak, gravity)


def talking(**changes):
    """A voice whose odds are the peak and whose whole odds are the post's probability."""

    def all_(value):
        return dict.fromkeys(CATEGORIES, value)

    numbers = {
        "weights": (0.0,) * len(FEATURES),
        "bias": all_(0.0),
        "slope": all_(1.0),
        "whole_weights": (1.0,) + (0.0,) * (len(WHOLE_FEATURES) - 1),
        "whole_bias": all_(0.0),
        "upper": all_(0.5),
        "lower": all_(0.3),
        "whole": all_(0.6),
        "stop": all_(0.8),
    }
    return Voice(**numbers | changes)
