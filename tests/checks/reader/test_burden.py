"""What the reader hears of a writer for whom it has become too much."""

import pytest

from checks import Context, Kind
from checks.burden import HEAVY
from checks.model import Category, Severity, Span
from checks.reader.reader import Answer, Mark
from checks.reader.spans import Candidate

TOO_MUCH = "I wake up crying and go to bed crying. I do not see how this carries on."
CALM = "The clinic opens at nine and closes at five, and there is room for bicycles."


def test_it_hears_it_where_it_is_said_and_nowhere_else(reader):
    draft = f"{CALM}\n\n{TOO_MUCH}"
    report = reader.read(draft, Context(kind=Kind.PERSONAL))
    assert report.burden >= HEAVY
    heavy = [each for each in report.burdens if each.odds >= HEAVY]
    assert all("crying" in draft[slice(*each.span)] for each in heavy)
    assert reader.read(CALM, Context()).burden < HEAVY


def test_a_draft_without_words_is_no_burden(reader):
    assert reader.read("", Context()).burden == 0


@pytest.mark.parametrize("words", [TOO_MUCH, "I am burnt out and I cannot go on like this."])
@pytest.mark.parametrize("kind", Kind)
def test_on_which_account_somebody_cries_for_help_is_no_matter(reader, kind, words):
    found = reader.read(words, Context(kind=kind)).findings
    categories = {each.rule.category for each in found}
    assert not categories & {Category.PROFILE_MIXING, Category.OFF_PURPOSE}


def test_in_distress_only_the_account_is_let_be():
    def mark(category):
        found = Candidate(Span(0, 4), category, 0.9, 0.9, (0.9, 0.9, 0.1))
        return Mark(found, Severity.CAUTION, 0.9)

    doubts = frozenset((Category.PROFILE_MIXING, Category.RUMOR))
    answer = Answer((mark(Category.PROFILE_MIXING), mark(Category.RUMOR)), doubts, 0, 0.9)
    kept = answer.in_distress()
    assert [each.candidate.category for each in kept.marks] == [Category.RUMOR]
    assert kept.doubts == {Category.RUMOR}
