"""The calm question: which one to ask of a draft, and which the writer has answered."""

from collections.abc import Collection

from app.drafts import Draft
from checks.model import Question


class CalmQuestion:
    """Asks one question at a time; one that was answered is not asked of that draft again."""

    def __init__(self) -> None:
        self.asked: Question | None = None
        self._answered: set[tuple[str, Question]] = set()  # drafts and questions, in memory only

    def choose(self, draft: Draft, still_open: Collection[Question]) -> bool:
        """Choose what to ask of the draft; tell whether that is another question than before."""
        fresh = (q for q in Question if q in still_open and (draft.id, q) not in self._answered)
        before, self.asked = self.asked, next(fresh, None) if draft.text.strip() else None
        return self.asked is not before

    def answer(self, draft: Draft) -> None:
        """Take the writer's word that the question asked does not fit this draft."""
        if self.asked is not None:
            self._answered.add((draft.id, self.asked))
