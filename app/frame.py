"""Where the parts of one window stand, and which of them are seen at its width."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from checks import Kind
from widgets.basics import Box, Hairline
from widgets.composer import Composer
from widgets.drafts import DraftsPanel
from widgets.identity import Stripe
from widgets.notice import NoticeBar
from widgets.publish import PublishBar
from widgets.review import ReviewPanel
from widgets.theme import theme_of
from widgets.topbar import TopBar

_NARROW = 1360  # design pixels: below this the drafts stand behind a rail
_REVIEW, _REVIEW_NARROW, _REVIEW_LEAST = 400, 336, 264
_CRAMPED, _TINY = 940, 690  # below these the review shrinks, then takes turns with the text


class Frame(Box):
    """Top bar, pages and publish bar of one window; on the first page drafts, text and review.

    In a tiny window the review and the text take turns.
    """

    def __init__(
        self,
        kind: Kind,
        topbar: TopBar,
        drafts: DraftsPanel,
        notice: NoticeBar,
        composer: Composer,
        review: ReviewPanel,
        bar: PublishBar,
    ) -> None:
        super().__init__(None, "bg")
        self._drafts, self._review, self._bar = drafts, review, bar
        self._notice = notice
        self._narrow: bool | None = None
        self._tiny = False
        self._reviewing = False  # in a tiny window: whether the review is shown, not the text
        work = kind is Kind.PROFESSIONAL
        self.middle = _stacked(notice, (composer, 1))
        panels: list[QWidget | tuple[QWidget, int]] = [drafts, (self.middle, 1), review]
        if work:  # hairlines between panels are a mark of this profile
            panels[1:1] = [Hairline(vertical=True)]
            panels[3:3] = [Hairline(vertical=True)]
        self.first_page = _beside(*panels)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.first_page)
        # Each part finds a shape for the width it gets; none of them dictates the window's.
        ignored, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        self.pages.setSizePolicy(ignored, ignored)
        topbar.setSizePolicy(ignored, fixed)
        bar.setSizePolicy(ignored, fixed)
        self._page = page = _stacked(topbar, (self.pages, 1), bar)
        self.pages.currentChanged.connect(self._place_notice)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_beside(Stripe(), (page, 1)) if work else _beside((page, 1), Stripe()))

    def _place_notice(self, page: int) -> None:
        """Keep the notice in sight: above the text, on any other page under the top bar."""
        shown = not self._notice.isHidden()
        holder, place = (self.middle, 0) if page == 0 else (self._page, 1)
        layout = holder.layout()
        if isinstance(layout, QVBoxLayout) and layout.indexOf(self._notice) < 0:
            layout.insertWidget(place, self._notice)
            self._notice.setVisible(shown)

    def arrange(self) -> None:
        """Put the drafts behind a rail where there is no room; call it when the theme changed."""
        theme = theme_of(self)
        width = self.window().width()  # our own is not set yet when the first theme is put on
        narrow = width < theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._drafts.set_narrow(narrow)
        cramped, self._tiny = width < theme.px(_CRAMPED), width < theme.px(_TINY)
        beside = _REVIEW_LEAST if cramped else _REVIEW_NARROW if narrow else _REVIEW
        self._review.setMinimumWidth(0 if self._tiny else theme.px(beside))
        self._review.setMaximumWidth(width if self._tiny else theme.px(beside))
        self.show_turn(reviewing=self._reviewing)

    def show_turn(self, *, reviewing: bool) -> None:
        """Take turns in a tiny window: show the review, or the text. Else both are there."""
        self._reviewing = reviewing
        alone = self._tiny and reviewing
        self._review.setVisible(alone or not self._tiny)
        self.middle.setVisible(not alone)
        words = self.tr("Text") if alone else self.tr("Review")
        self._bar.offer_reasons(on=self._tiny, words=words)

    def turn(self) -> None:
        """In a tiny window: show the review instead of the text, or the text again."""
        self.show_turn(reviewing=not self._reviewing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panels for the new width."""
        super().resizeEvent(event)
        self.arrange()


def _beside(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    return _filled(QHBoxLayout(), *parts)


def _stacked(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    return _filled(QVBoxLayout(), *parts)


def _filled(layout: QHBoxLayout | QVBoxLayout, *parts: QWidget | tuple[QWidget, int]) -> QWidget:
    holder = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        layout.addWidget(widget, stretch)
    holder.setLayout(layout)
    return holder
