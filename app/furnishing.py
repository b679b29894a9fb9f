"""What stands behind and beside a window's first page; built after its first paint.

These imports are half a start-up, so ``app.desktop`` imports this module no sooner.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.asides import Asides
from app.consent_page import ConsentPage
from app.desk import Stores
from app.facts import FactsBeside
from app.leaving import Leaving
from app.moving import Moving, Receive
from app.organisation import OwnFacts
from app.pages import TemplatePages
from app.reflection_page import Reflecting
from app.settings_page import SettingsPages
from app.source_page import SourcePage
from app.sources import OwnSources
from app.strengths import StrengthsBeside
from app.verify_page import VerifyPage
from checks import Context
from checks.burden import sounds_heavy
from checks.debunk_shape import debunk_shape
from checks.heat import heat
from checks.strengths import Card, meters
from checks.writing.networks import Network

if TYPE_CHECKING:
    from app.window import MainWindow
    from checks import Checker

_ALL_WARM = object()


def furnish(
    window: "MainWindow",
    stores: Stores,
    checker: "Callable[[], Checker]",
    networks: Sequence[Network],
    receive: Receive,
) -> SettingsPages:
    """Load the rules, build the other pages and what stands beside the text.

    Args:
        window: whose; everything built here is its child.
        stores: its profile's.
        checker: loads the rules, or returns those that are loaded.
        networks: where one can post.
        receive: takes words that are moved to the other profile.
    """
    facts = OwnFacts(stores.vault, window.session)
    lost = facts.begin()  # before the rules: they say what those look for
    window.session.warm()
    Leaving(window)
    FactsBeside(window)
    StrengthsBeside(window)
    Asides(window)
    Moving(window, receive)
    Reflecting(window)
    ConsentPage(window, checker)
    sources = SourcePage(window, OwnSources(stores.vault), facts)
    VerifyPage(window, sources.offered)
    TemplatePages(window)
    pages = SettingsPages(window, stores, facts, lambda: checker().rulebook, networks)
    if lost:
        window.notice.show_notice(lost)
    _Warming(window)
    return pages


class _Warming(QObject):
    """Compiles what the parts beside the text look for, one at a time, while nothing is to do.

    Else the first pause in typing would pay for all of it at once.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._steps = _steps()
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._step)
        self._next.start()

    def _step(self) -> None:
        if next(self._steps, _ALL_WARM) is _ALL_WARM:
            self._next.stop()


def _steps() -> Iterator[None]:
    words = "Myth: masks are useless. You liars NEVER listen!!! I am so tired. Fact: masks help."
    yield
    meters(words, Context(), Card())
    yield
    heat(words, late=True)
    yield
    sounds_heavy(words)
    yield
    debunk_shape(words)
