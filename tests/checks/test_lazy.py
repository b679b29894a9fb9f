"""An expression compiled late finds what one compiled at once would."""

import re

import pytest

from checks.lazy import Lazy


def spans(pattern, text):
    return [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("source", [r"\b[A-Z]\w+\W", r"(?P<Who>MRS?)\.?\s\w", "é|straße|K"])
@pytest.mark.parametrize("text", ["Mrs. Tarrow, MR Oh. ", "É, STRASSE, straße k", "İ. Mrs. A İ, b"])
def test_case_is_ignored_as_the_engine_ignores_it(source, text):
    assert spans(Lazy(source, re.IGNORECASE), text) == spans(re.compile(source, re.I), text)


def test_capital_letters_count_where_they_are_asked_for():
    assert spans(Lazy(r"by (?-i:[A-Z])\w+", re.IGNORECASE), "By ana, BY Ana") == [(8, 14)]
    assert spans(Lazy("Ana"), "ana Ana") == [(4, 7)]


def test_only_a_part_of_the_text_can_be_asked_about():
    assert Lazy("a", re.IGNORECASE).search("A bA", 1, 3) is None


def test_a_bad_expression_is_bad_when_first_asked():
    late = Lazy("(a", re.IGNORECASE)
    with pytest.raises(re.error):
        late.search("a")
    with pytest.raises(AttributeError):
        late.pattern  # noqa: B018 - asking is the test
