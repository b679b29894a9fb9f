"""The middle of the window: who speaks, the words, what can be put in, how long they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from checks import Kind, Mode
from checks.model import Question
from checks.story import Detail
from checks.writing.networks import Count
from widgets.basics import Box, ElidedLabel, IconView, Label, scrolling
from widgets.buttons import Button
from widgets.counters import CounterBar
from widgets.editor import ComposeEditor
from widgets.empty_hint import EmptyHint, Example
from widgets.flow_box import FlowBox
from widgets.highlighter import Finder
from widgets.identity import Plate
from widgets.layouts import FlowLayout, Line, column, refill, row
from widgets.question_strip import QuestionStrip
from widgets.reply import ReplySuggestions, TheirWordsPane
from widgets.story_card import StoryCard
from widgets.story_view import StoryView
from widgets.theme import theme_of

__all__ = ["Composer", "Example", "Insertable", "Speaker"]

_TALL = 620  # design pixels from which a reply has room for ready ones below it
_ROOMY = 620  # design pixels from which the account line says everything
_BESIDE = 560  # design pixels from which their words stand beside the reply
_MOST = 99  # parts of the spare height that a reply takes, to the empty space's one
_LOW = 480  # design pixels below which the question about a person is as short as it can be
_CRAMPED = 480  # design pixels below which it says only who speaks


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who the composer speaks as: shown beside the text, where the eyes are."""

    handle: str
    networks: str  # "to Mastodon, Bluesky"; may be empty
    networks_short: str  # "to 2 networks"


@dataclass(frozen=True, slots=True)
class Insertable:
    """Something to put into the text in one click, or a page that helps to write it."""

    label: str
    icon: str
    text: str = ""
    opens: str = ""  # the page's name, where it is one


class Composer(QWidget):
    """Account line, their words (in a reply), the editor, tools, counters.

    Signals:
        example_chosen: the writer wants to try an example; carries its text.
        insert_chosen: something from the writer's card is wanted; carries the text.
        reply_to_changed: their words changed; carries them.
        suggestion_chosen: a reply text is wanted; carries a template id.
        templates_asked: the empty page's way to the templates.
        replies_asked: all reply texts are wanted.
        aid_asked: a page that helps to write is wanted; carries its name.
    """

    example_chosen = Signal(str)
    insert_chosen = Signal(str)
    reply_to_changed = Signal(str)
    suggestion_chosen = Signal(str)
    templates_asked = Signal()
    replies_asked = Signal()
    aid_asked = Signal(str)

    def __init__(self, kind: Kind, find: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = kind is Kind.PROFESSIONAL
        self._mode = Mode.POST
        self._speaker = Speaker("", "", "")
        self._saved_words = ""
        self._empty: bool | None = None
        self.editor = ComposeEditor(find)
        self._handle = ElidedLabel("", "strong")
        self._networks = ElidedLabel("", "body", "muted")
        self._saved = Label("", "cap", "muted")
        self._heading_line = row(IconView("reply", "acc", 18), (Label("Your reply", "title"), 1))
        self._heading_line.design_margins = (0, 22, 0, 0)
        self._heading = Box(self._heading_line)
        self.theirs = TheirWordsPane()
        self.theirs.changed.connect(self.reply_to_changed)
        self._suggestions = ReplySuggestions()
        self._suggestions.chosen.connect(self.suggestion_chosen)
        self._suggestions.all_asked.connect(self.replies_asked)
        self._hint = EmptyHint()
        self._hint.example_chosen.connect(self.example_chosen)
        self._hint.templates_asked.connect(self.templates_asked)
        self._tools_flow = FlowLayout(spacing=12, close=True)
        self._tools = FlowBox(self._tools_flow)
        self._question: Question | None = None
        self.question_strip, self.story_card = QuestionStrip(), StoryCard()
        for card in (self.question_strip, self.story_card):
            card.left.connect(self._back_to_the_text)
            card.turned.connect(self._follow_card)
        self.story_card.detail_pointed.connect(self._point_at)
        self.story_card.detail_chosen.connect(self._go_to_detail)
        self.story_card.answered.connect(lambda _: self._show_one_card())
        self._counters = CounterBar()
        self._reading = Label("", "cap", "muted")
        self._seal = Label("", "cap", "muted")
        self._seal.hide()
        self._promise = ElidedLabel(
            self.tr("Checked on this computer. Nothing leaves it."), "cap", "muted"
        )
        self._lay_out()
        self.set_mode(Mode.POST)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_view)

    # ---------------------------------------------------------------- what it shows

    def show_speaker(self, speaker: Speaker) -> None:
        """Say whose words these will be."""
        self._speaker = speaker
        self._handle.setText(speaker.handle)
        self._fit_words()

    def show_saved(self, words: str) -> None:
        """Say when the draft was last saved."""
        self._saved_words = words
        self._fit_words()

    def show_seal(self, words: str) -> None:
        """Say what became of the template this text came from; empty: it came from none."""
        self._seal.setText(words)
        self._seal.setVisible(bool(words))

    def show_reading(self, words: str) -> None:
        """Say how the text reads."""
        self._reading.setText(words)

    def show_counts(self, counts: Sequence[Count]) -> None:
        """Show how much of each network's room the text takes."""
        self._counters.show_counts(counts)

    def show_question(self, question: Question | None) -> None:
        """Ask a calm question under the words, or none; a story's own question goes first."""
        self._question = question
        self._show_one_card()

    def show_story(self, view: StoryView | None) -> None:
        """Ask whether the story is about a real person, and say how many it could be."""
        self.story_card.show_story(view)
        self._show_one_card()

    def show_insertables(self, items: Sequence[Insertable]) -> None:
        """Offer what the writer's card holds, and the pages that help."""
        buttons = []
        for item in items:
            button = Button(item.label, "tool", item.icon)
            button.clicked.connect(lambda _=False, item=item: self._insert(item))
            buttons.append(button)
        refill(self._tools_flow, buttons)

    def _insert(self, item: Insertable) -> None:
        if item.opens:
            self.aid_asked.emit(item.opens)
        else:
            self.insert_chosen.emit(item.text)

    def show_examples(self, examples: Sequence[Example]) -> None:
        """Offer invented posts on the empty page."""
        self._hint.show_examples(examples)

    def show_suggestions(self, items: Sequence[tuple[str, str, str]]) -> None:
        """Offer neutral replies: id, title, first words."""
        self._suggestions.show_items(items)

    def open_draft(self, draft_id: str, text: str, mode: Mode, reply_to: str) -> None:
        """Show a draft in its own document."""
        self.set_mode(mode)
        self.theirs.set_text(reply_to)
        self.editor.open_draft(draft_id, text)
        self.text_changed(text)

    def set_mode(self, mode: Mode) -> None:
        """Show one pane for a post, two for a reply."""
        self._mode = mode
        reply = mode is Mode.REPLY
        self.theirs.setVisible(reply)
        self._heading.setVisible(reply)
        self.editor.setAccessibleName(self.tr("Reply text") if reply else self.tr("Post text"))
        self.editor.setPlaceholderText(self._invitation())
        self._fit_words()
        self.editor.set_growing(on=not reply)  # a post's tools stand right under its words
        self._lines.setStretchFactor(self._panes, _MOST if reply else 0)

    def _invitation(self) -> str:
        if self._mode is Mode.REPLY:
            return self.tr("Your reply")
        if self._work:
            return self.tr("What would you like people to know?")
        return self.tr("What is on your mind?")

    def text_changed(self, text: str) -> None:
        """Offer examples only while the page is empty."""
        empty = not text and self._mode is Mode.POST
        if empty != self._empty:
            self._empty = empty
            self._page.is_empty = empty
            self._hint.setVisible(empty)
            self._tools.setVisible(not empty)

    # ---------------------------------------------------------------- inside

    def _lay_out(self) -> None:
        plate = Plate(solid=False, height=24)
        who: Line
        if self._work:
            who = row(plate, 4, self._handle, self._networks, None, self._saved)
        else:
            who = row(self._networks, 8, self._saved, None, 8, self._handle, 4, plate)
        mine = Box(column(self._heading, (self.editor, 1), spacing=12))
        self._panes = row((self.theirs, 5), (mine, 6), spacing=24)
        foot = row(self._reading, self._seal, None, self._promise, spacing=16)
        parts = (who, 20, self._panes, self._hint, self._tools, self._suggestions)
        self._lines = column(
            *parts,
            None,
            self.question_strip,  # takes of the room below the words, so that these stay in place
            self.story_card,  # at the same place, never both
            12,
            self._counters,
            4,
            foot,
            margins=(32, 20, 32, 16),
            spacing=4,
        )
        self._page = _Page(self._lines, "surface" if self._work else "sheet")
        holder = QWidget()
        self._area = scrolling(holder, self.tr("Page"))
        for around, inside in ((holder, self._page), (self, self._area)):
            outer = QVBoxLayout(around)
            outer.setContentsMargins(0, 0, 0, 0)
            outer.addWidget(inside)

    def _fit_words(self) -> None:
        """Say less beside the handle where there is no room for all of it."""
        roomy = self.width() >= theme_of(self).px(_ROOMY)
        speaker = self._speaker
        self._networks.setText(speaker.networks if roomy else speaker.networks_short)
        self._saved.setText(self._saved_words if roomy else self._saved_words[:5])
        cramped = self.width() < theme_of(self).px(_CRAMPED)
        self._networks.setVisible(not cramped)
        self._keep_margins(cramped=cramped)
        self._promise.setVisible(roomy)
        self._turn_panes(beside=self.width() >= theme_of(self).px(_BESIDE))
        tall = self.height() >= theme_of(self).px(_TALL)
        self._suggestions.setVisible(self._mode is Mode.REPLY and tall)
        low = self.height() < theme_of(self).px(_LOW)
        for card in (self.question_strip, self.story_card):
            card.set_low(on=low)

    def _keep_margins(self, *, cramped: bool) -> None:
        """Give the words the margins' room where there is little."""
        side, edge = (16, 8) if cramped else (32, 24)
        edge = 0 if self._work else theme_of(self).px(edge)
        self.setContentsMargins(edge, edge, edge, edge)
        if self._lines.design_margins[0] != side:
            self._lines.design_margins = (side, 20, side, 16)
            self._page.restyle(theme_of(self))

    def _turn_panes(self, *, beside: bool) -> None:
        """Put their words beside the reply, or above it and low."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way == self._panes.direction():
            return
        self._panes.setDirection(way)
        self.theirs.set_low(on=not beside)
        # beside each other, both headings stand on one line
        self._heading_line.design_margins = (0, 22 if beside else 0, 0, 0)
        self._heading.restyle(theme_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new width."""
        super().resizeEvent(event)
        self._fit_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_words()

    def _back_to_the_text(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_in_view(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Where the page scrolls, follow the focus to what stands under the words."""
        if now is not None and self._page.isAncestorOf(now):
            self._area.ensureWidgetVisible(now)

    def _follow_card(self) -> None:
        """Where the page scrolls, bring the opened card into view, once it has its place."""
        QTimer.singleShot(0, self, self._bring_card_into_view)

    def _bring_card_into_view(self) -> None:
        card = self.question_strip if self.story_card.isHidden() else self.story_card
        self._area.ensureWidgetVisible(card)
        self._keep_in_view(None, QApplication.focusWidget())  # a card may be higher than the view

    def _show_one_card(self) -> None:
        """Ask one thing at a time: first whether the story is about a real person."""
        free = self.story_card.isHidden()
        self.question_strip.show_question(self._question if free else None)
        self.editor.set_spacious(on=not free)

    def _point_at(self, detail: Detail | None) -> None:
        """Outline a detail's words, if they still stand where it was found."""
        self.editor.point_at(detail.span if detail is not None and self._stands(detail) else None)

    def _go_to_detail(self, detail: Detail) -> None:
        if self._stands(detail):
            self.editor.select(detail.span)

    def _stands(self, detail: Detail) -> bool:
        return self.editor.text()[slice(*detail.span)] == detail.quote

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the page's empty part means: write on."""
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)


class _Page(Box):
    """Takes the height there is: the editor scrolls its words, with the caret in view.

    With a height for its width, the area around it would make it as high as the whole draft, and
    the caret could leave the window. An empty page has one: what it offers must not be cut.
    """

    is_empty = False

    def hasHeightForWidth(self) -> bool:
        """Not where there are words: the editor gives way."""
        return self.is_empty and super().hasHeightForWidth()
