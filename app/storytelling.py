"""What the window says of the one person a draft tells of: the question, the estimate, ways out."""

from collections.abc import Iterable
from dataclasses import replace

from app.past_stories import PastStories
from checks.fixing import Edit
from checks.model import Category, Context, Finding, Span
from checks.story import Earlier, Estimate, Known
from widgets.story_view import Answer, KnownQuestion, StoryView

_TITLES = {
    "when": "When was it?",
    "where": "Where was it?",
    "unusual": "What is unusual about it?",
    "who": "Who would recognise it?",
}


class Storytelling:
    """Asks of one draft at a time; what was answered is kept in memory only.

    The reader's marks say where a story stands that no rule sees; the writer's answers say what no
    text can. "No" holds for that draft only.
    """

    def __init__(self, past: PastStories) -> None:
        self._past = past
        self._answers: dict[str, Answer] = {}
        self._known: dict[str, Known] = {}
        self._opened: set[str] = set()  # drafts whose story was too plain at some time
        self._earlier: tuple[object, Earlier | None] = (None, None)
        self.view: StoryView | None = None

    def answer(self, draft_id: str, answer: Answer) -> None:
        """Take the writer's answer to "Is this about a real person?"."""
        self._answers[draft_id] = answer

    def know(self, draft_id: str, known: Known) -> None:
        """Take what the writer knows and the text does not say."""
        self._known[draft_id] = known

    def answer_of(self, draft_id: str) -> Answer | None:
        """Return what was answered of a draft."""
        return self._answers.get(draft_id)

    def look(
        self,
        draft_id: str,
        text: str,
        context: Context,
        findings: Iterable[Finding],
        *,
        asked: bool,
    ) -> bool:
        """Work out what to show of the draft; tell whether that is something else than before.

        Args:
            draft_id: whose answers count.
            text: the draft.
            context: who writes, and whether a consent record covers the draft.
            findings: what is marked in it, in code points of ``text``.
            asked: the reader doubts whether it is about a real person.
        """
        before, self.view = self.view, self._look(draft_id, text, context, findings, asked=asked)
        return self.view != before

    def _look(
        self,
        draft_id: str,
        text: str,
        context: Context,
        findings: Iterable[Finding],
        *,
        asked: bool,
    ) -> StoryView | None:
        answer = self._answers.get(draft_id)
        if answer is Answer.NO or not text.strip():
            return None
        if answer is Answer.OWN:
            return StoryView(asked=True, answer=answer)
        from checks.story.estimating import estimate  # noqa: PLC0415 - half a start-up,
        from checks.story.pointing import point  # noqa: PLC0415 - an empty page needs neither

        marked = _marked(findings)
        surely = marked or ([Span(0, len(text))] if answer is not None else [])
        known = self._known.get(draft_id, Known())
        found = estimate(text, context, known=known, surely=surely)
        if found is None and draft_id in self._opened:
            after = estimate(text, context, surely=[Span(0, len(text))])  # all of it, to be sure
            found = after if after is not None and after.is_blurred else None
        if found is not None:
            found = self._with_earlier(draft_id, found)
            if found.severity is not None:
                self._opened.add(draft_id)
        is_plain = found is not None and (found.severity is not None or bool(marked))
        is_mended = found is not None and draft_id in self._opened
        if not (asked or answer or is_plain or is_mended):
            return None
        return StoryView(
            asked=asked or is_plain,
            estimate=found,
            answer=answer,
            known=known,
            point=point(found) if found else "",
            questions=questions(),
        )

    def _with_earlier(self, draft_id: str, found: Estimate) -> Estimate:
        """The same with what an earlier post of this profile adds, if one does."""
        key = (draft_id, tuple((d.facet, d.quote) for d in found.details))
        if key != self._earlier[0]:
            self._earlier = (key, self._past.earlier(draft_id, found.details))
        earlier = self._earlier[1]
        return found if earlier is None else found.with_earlier(earlier)

    def instead(self, text: str, sentence: str) -> Edit | None:
        """Return the edit that says ``sentence`` in the place of the story; None without one."""
        from checks.story.pointing import stretch  # noqa: PLC0415 - half a start-up

        estimate = self.view.estimate if self.view is not None else None
        span = stretch(text, estimate) if estimate is not None else None
        return Edit(*span, sentence) if span is not None else None

    def remember(self, draft_id: str) -> None:
        """Keep what the post that just left told of somebody, as hashes. May raise a VaultError."""
        estimate = self.view.estimate if self.view is not None else None
        if estimate is not None:
            self._past.remember(draft_id, estimate.details)
        self._earlier = (None, None)


def _marked(findings: Iterable[Finding]) -> list[Span]:
    """Where the reader says that a story stands."""
    return [
        each.span
        for finding in findings
        for each in (replace(finding, also=()), *finding.also)
        if each.odds is not None and each.rule.category is Category.PATIENT_MOSAIC
    ]


def questions() -> tuple[KnownQuestion, ...]:
    """Return the four questions with their answers."""
    from checks.story.table import load_bits  # noqa: PLC0415 - not before it is asked

    return tuple(
        KnownQuestion(id_, _TITLES[id_], tuple((each.id, each.label) for each in answers))
        for id_, answers in load_bits().known.items()
    )
