"""What the window asks of the open draft: one calm question, and about the person it tells of."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.calm_question import CalmQuestion
from app.errors import attempt
from app.notebook import Notebook
from app.storytelling import Storytelling
from checks import Context, Finding
from checks.fixing import Edit
from checks.model import Question
from checks.review import open_questions
from checks.story import Known
from widgets.story_view import Answer, StoryView


class Asking(QObject):
    """Chooses what to ask, and takes the writer's answers.

    Signals:
        question_changed: the calm question to ask of this draft; carries a Question or None.
        story_changed: what to show of the one person the draft tells of; carries a StoryView or
            None. It asks the question about a person itself.
        open_changed: what is asked under the text, the person included; carries a Question or None.
        answered: the writer answered, so there may be something else to ask.
        whose_changed: the writer said whose story it is, so the rules may say something else.
        troubled: what a post told could not be read or kept; carries a sentence.
    """

    question_changed = Signal(object)
    story_changed = Signal(object)
    open_changed = Signal(object)
    answered = Signal()
    whose_changed = Signal()
    troubled = Signal(str)

    def __init__(
        self, notebook: Notebook, storytelling: Storytelling, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notebook, self._storytelling = notebook, storytelling
        self._calm = CalmQuestion()
        self._open: Question | None = None

    @property
    def open(self) -> Question | None:
        """What is asked under the text and not yet answered; of two, the person."""
        story = self.story
        asks = story is not None and story.asked and story.answer is None
        return Question.PERSON if asks else self._calm.asked

    @property
    def story(self) -> StoryView | None:
        """What to show of the one person the draft tells of."""
        return self._storytelling.view

    @property
    def is_own_story(self) -> bool:
        """Whether the writer says that the story is theirs."""
        return self._storytelling.answer_of(self._notebook.draft.id) is Answer.OWN

    def look(
        self,
        context: Context,
        findings: Iterable[Finding],
        doubts: frozenset[Question],
        *,
        is_checked: bool,
    ) -> None:
        """Choose the one question to ask: none that a mark or the writer has answered.

        Args:
            context: what the checker knows besides the draft.
            findings: what is marked, in code points of the draft.
            doubts: what the reader is in doubt of.
            is_checked: the findings speak for the whole draft; before, nobody can see a story.
        """
        still_open = open_questions(findings, doubts)
        draft = self._notebook.draft
        if is_checked or not draft.text.strip():
            self._look_for_a_story(context, findings, asked=Question.PERSON in still_open)
        if self._calm.choose(draft, still_open - {Question.PERSON}):
            self.question_changed.emit(self._calm.asked)
        before, self._open = self._open, self.open
        if self._open is not before:
            self.open_changed.emit(self._open)

    def answer_question(self) -> None:
        """Take the writer's word that the calm question does not fit this draft."""
        self._calm.answer(self._notebook.draft)
        self.answered.emit()

    def answer_story(self, answer: Answer) -> None:
        """Take the writer's answer to "Is this about a real person?"."""
        self._storytelling.answer(self._notebook.draft.id, answer)
        self.whose_changed.emit()

    def know(self, known: Known) -> None:
        """Take what the writer knows of the person and the text does not say."""
        self._storytelling.know(self._notebook.draft.id, known)
        self.answered.emit()

    def instead_of_story(self, sentence: str) -> Edit | None:
        """Return the edit that says ``sentence`` in the story's place, None without a story."""
        return self._storytelling.instead(self._notebook.draft.text, sentence)

    def remember(self) -> None:
        """Keep what the draft, which leaves now, tells of somebody, for later posts to add up."""
        draft = self._notebook.draft.id
        attempt(lambda: self._storytelling.remember(draft), self.troubled.emit)

    def _look_for_a_story(
        self, context: Context, findings: Iterable[Finding], *, asked: bool
    ) -> None:
        draft = self._notebook.draft
        changed = attempt(
            lambda: self._storytelling.look(draft.id, draft.text, context, findings, asked=asked),
            self.troubled.emit,
        )
        if changed:
            self.story_changed.emit(self.story)
