"""Is this about a real person, and how many could it be? The question, the estimate, the ways out.

It stands where the other calm questions stand, asks and waits for no answer.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from checks.story import GOAL, Estimate, Known
from widgets.basics import Box, Button, Hairline, IconView, Label
from widgets.calm_card import CalmCard
from widgets.known_questions import KnownQuestions
from widgets.layouts import FlowLayout, Line, column, row
from widgets.people_scale import PeopleScale
from widgets.segmented import Segmented
from widgets.story_details import StoryDetails
from widgets.story_view import Answer, StoryView
from widgets.theme import theme_of

_SIDE = 16  # design pixels beside what stands in the card
_EDGES = (_SIDE, 10, _SIDE, 10)
_LOW_EDGES = (_SIDE, 6, _SIDE, 6)
_BELOW = (_SIDE, 0, _SIDE, 12)  # of what goes on with the part above
_ROOMY = 560  # ... of the card from which the scale stands beside the words
_QUESTION = "Is this about a real person?"
_WHY = (
    "The reader is not sure. If it is, could they, their family or a colleague know themselves "
    "in it?"
)
_ANSWERS = {
    Answer.NO: "No",
    Answer.OWN: "Me or my family",
    Answer.YES: "Yes",
    Answer.AGREED: "Yes, with consent",
}
_AGREED = "A record says what was agreed, where it may stand, and until when."
_ADVICE = "Posts are for good. Would they still agree in ten years?"


class StoryCard(CalmCard):
    """Question, estimate and ways out of one story. It is told what to show, in place.

    Signals:
        answered: the question was answered; carries an Answer.
        known_changed: the writer said what they know; carries a Known.
        blur_chosen: put this wording in; carries a Blur.
        mend_chosen: put all of these in; carries a tuple of Blurs.
        point_chosen: say this sentence in the story's place.
        detail_pointed: pointer or focus came to a detail; carries the Detail, or None.
        detail_chosen: the writer wants to reword a detail; carries it.
        consent_asked: a consent record is to be written or read.
    """

    answered = Signal(object)
    known_changed = Signal(object)
    blur_chosen = Signal(object)
    mend_chosen = Signal(tuple)
    point_chosen = Signal(str)
    detail_pointed = Signal(object)
    detail_chosen = Signal(object)
    consent_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._view = StoryView()
        self._opened = False  # in a low window: everything shows all the same
        self._title = Label(_QUESTION, "strong")
        self._answers = Segmented([*_ANSWERS.values()], _QUESTION, wraps=True, weighty=True)
        self._answers.explain([*_ANSWERS].index(Answer.OWN), "They agree to this post")
        self._why = Label(_WHY, "body", "muted", wrap=True)
        self._done = IconView("okcircle", "advice", 18)
        self._words = Label("", "h2", wrap=True)
        self._caption = Label("", "cap", "muted", wrap=True)
        self._scale = PeopleScale()
        self._toggle = Button("Show", "soft", height=28)
        self._details = StoryDetails()
        self._agreed = Label(_AGREED, "body", "muted", wrap=True)
        self._consent = Button("Consent record…", "plain", "pen")
        self._known = KnownQuestions()
        super().__init__(self._lay_out(), parent)
        self._connect()
        self.hide()

    def _lay_out(self) -> Line:
        title = row(IconView("user", "muted", 18), (self._title, 1), spacing=8)
        self._asking = row((title, 1), FlowLayout(self._answers), spacing=8)
        self._question = Box(column(self._asking, self._why, margins=_EDGES, spacing=8))
        self._line = Hairline()
        words = column(self._words, self._caption, spacing=4)
        said = row(self._done, (words, 1), self._toggle, spacing=8)
        self._figures = row((said, 1), self._scale, spacing=24)
        self._figures.setAlignment(self._scale, Qt.AlignmentFlag.AlignTop)
        self._figures.design_margins = _EDGES
        self._estimate = Box(self._figures)
        self._ways = Box(column(self._details, margins=_BELOW))
        self._record = row((self._agreed, 1), FlowLayout(self._consent), spacing=8)
        self._record.design_margins = _BELOW
        self._recording = Box(self._record)
        advice = Label(_ADVICE, "body", "muted", wrap=True)
        self._advice = Box(column(advice, margins=_BELOW))
        self._knowing = Box(column(Hairline(), column(self._known, margins=_EDGES), spacing=0))
        return column(
            self._question,
            self._advice,
            self._line,
            self._estimate,
            self._ways,
            self._recording,
            self._knowing,
            spacing=0,
        )

    def _connect(self) -> None:
        self._answers.chosen.connect(lambda at: self._answer([*_ANSWERS][at]))
        self._consent.clicked.connect(self.consent_asked)
        self._known.changed.connect(self._take_known)
        self._toggle.clicked.connect(self._turn)
        details = self._details
        for signal, told in (
            (details.blur_chosen, self.blur_chosen),
            (details.mend_chosen, self.mend_chosen),
            (details.point_chosen, self.point_chosen),
            (details.detail_pointed, self.detail_pointed),
            (details.detail_chosen, self.detail_chosen),
            (details.turned, self.turned),
        ):
            signal.connect(told)

    # ---------------------------------------------------------------- what it shows

    def show_story(self, view: StoryView | None) -> None:
        """Show what is known of the story; None, or the answer "no": go away."""
        had_focus, height = self._has_focus, self.sizeHint().height()
        shown = view is not None and _says_something(view)
        if not shown:
            self._opened = False
            if had_focus:
                self.left.emit()  # else Qt would give the focus to whatever comes next
        self._view = view if view is not None and shown else StoryView()
        self._fill(self._view)
        self.setVisible(shown)
        if shown and had_focus and not self._has_focus:
            self.left.emit()
        elif shown and had_focus and self.sizeHint().height() != height:
            self.turned.emit()

    def _fill(self, view: StoryView) -> None:
        index = None if view.answer is None else [*_ANSWERS].index(view.answer)
        if self._answers.index != index:
            self._answers.set_index(index)
        self.setAccessibleName(_QUESTION if view.asked else "How many people could it be about?")
        if (estimate := self._shown_estimate) is not None:
            done = estimate.severity is None
            self._words.setText(f"{estimate.words}. Blurred well." if done else estimate.words)
            self._caption.setText(_caption(estimate))
            self._scale.show_estimate(estimate)
        if view.answer is Answer.YES:
            self._known.show_known(view.questions, view.known)
        self._show_parts()

    @property
    def _shown_estimate(self) -> Estimate | None:
        """Of strangers only: who speaks of the own family has their word."""
        return None if self._view.answer is Answer.OWN else self._view.estimate

    def _show_parts(self) -> None:
        """Show what belongs to the answer; in a low window one line, unless it was opened."""
        view, estimate = self._view, self._shown_estimate
        done = estimate is not None and estimate.severity is None
        closed = self._low and not self._opened and estimate is not None
        open_ = estimate is not None and not closed
        self._question.setVisible(view.asked and not closed)
        bare = view.answer is None and estimate is None
        self._why.setVisible(bare and not self._low)
        self._advice.setVisible(view.answer is Answer.OWN)
        self._line.setVisible(view.asked and open_)
        self._estimate.setVisible(estimate is not None)
        self._done.setVisible(done)
        self._words.set_kind("body" if done else "strong" if closed else "h2")
        self._caption.setVisible(not done and not closed)
        self._scale.setVisible(open_)
        self._scale.show_figures(on=not done)
        self._toggle.setVisible(self._low and estimate is not None and (view.asked or not done))
        self._toggle.set_words("Show" if closed else "Hide")
        self._toggle.setAccessibleDescription(
            "Shows the question and what to do" if closed else "Leaves one line"
        )
        self._details.show_details(estimate if open_ and not done else None, view.point)
        self._ways.setVisible(open_ and not done and not self._details.isHidden())
        self._recording.setVisible(view.answer is Answer.AGREED and not closed)
        self._agreed.setVisible(estimate is None or not estimate.agreed)
        self._knowing.setVisible(view.answer is Answer.YES and bool(view.questions) and not closed)
        self._arrange()

    def _arrange(self) -> None:
        """Put answers and scale beside the words where there is room, under them else."""
        theme, way = theme_of(self), QBoxLayout.Direction
        down, across = way.TopToBottom, way.LeftToRight
        title = self._title.fontMetrics().horizontalAdvance(_QUESTION)
        room = self.width() - 2 * theme.px(_SIDE)
        wants = title + self._answers.sizeHint().width() + theme.px(18 + 8 + 8 + 8)
        self._title.setWordWrap(wants > room)
        self._asking.setDirection(across if wants <= room else down)
        roomy = self.width() >= theme.px(_ROOMY)
        self._figures.setDirection(across if roomy else down)
        self._figures.design_spacing = 24 if roomy else 8
        self._record.setDirection(across if roomy else down)
        self._known.fit(room)
        edges = _LOW_EDGES if self._low else _EDGES
        for line in (self._question.layout(), self._figures):
            if isinstance(line, Line):
                line.design_margins = edges
                line.rescale(theme)
        super()._arrange()

    def set_low(self, *, on: bool) -> None:
        """Leave one line of it: the window has little height."""
        if on != self._low:
            had_focus = self._has_focus
            super().set_low(on=on)
            self._show_parts()
            if had_focus and not self._has_focus:
                self.left.emit()

    # ---------------------------------------------------------------- what was asked

    def _answer(self, answer: Answer) -> None:
        again, self._opened = answer is self._view.answer, True
        if answer is Answer.NO:
            self.show_story(None)
        if not again:
            self.answered.emit(answer)
        if answer is Answer.AGREED:
            self.consent_asked.emit()

    def _take_known(self, known: Known) -> None:
        self._opened = True
        self.known_changed.emit(known)

    def _turn(self) -> None:
        self._opened = not self._opened
        self._show_parts()
        self.turned.emit()


def _says_something(view: StoryView) -> bool:
    return view.answer is not Answer.NO and (view.asked or view.estimate is not None)


def _caption(estimate: Estimate) -> str:
    """What the figure is, what adds to it, and what it cannot say."""
    said = ["An estimate, even without a name."]
    if not estimate.is_blurred:
        said.append(f"Aim for {GOAL} or more.")
    elif estimate.seen_inside:
        said.append("They or their family could still know it.")
    if estimate.earlier:
        said.append(f"Together with {estimate.earlier}.")
    if estimate.agreed:
        said.append("A consent record covers it.")
    return " ".join(said)
