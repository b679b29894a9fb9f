from datetime import date

import pytest

from app.blanks import Bind, Blank, BlankType
from app.templates import (
    EditPolicy,
    Seal,
    Template,
    TemplateError,
    TemplateKind,
    load_library,
    missing,
    prefill,
    problems,
    read_template,
    render,
    seal,
)
from checks.model import Kind

LIBRARY = load_library()
FLU = LIBRARY["vax-flu-general"]
# These give a place, a line or a question, and no health fact.
LOGISTICS = {"chr-cpr", "env-power", "sub-vaping", "wel-coverage"}
VALUES = {"phone": "555 0100", "guide_url": "https://health.example/flu"}


def blank(kind: str, **more) -> Blank:
    return Blank("x", BlankType(kind), "Label", Bind.COMPOSE, **more)


def test_the_library_holds_all_starter_texts():
    assert len(LIBRARY) == 114
    assert {template.status for template in LIBRARY} == {"starter-unapproved"}
    assert FLU.status_line == "Starter text, not approved by your organisation"


def test_every_word_of_a_search_must_begin_some_word():
    assert FLU in LIBRARY.search("yea flu vacc")
    assert FLU not in LIBRARY.search("yearly flu zebra")
    assert not LIBRARY.search("accine")  # a beginning, not a middle


def test_a_search_reads_title_body_tags_and_category():
    ids = lambda query: {template.id for template in LIBRARY.search(query)}  # noqa: E731 - used once, below
    assert "hyg-hands" in ids("clean hands")
    assert "env-co" in ids("winter")
    assert "mh-988" in ids("mental")


def test_kinds_and_categories_narrow_a_search():
    replies = LIBRARY.search(kinds={TemplateKind.REPLY})
    assert len(replies) == 16
    assert all(text.category == "child" for text in LIBRARY.search(categories={"child"}))


def test_a_personal_profile_sees_reflections_alone():
    seen = LIBRARY.search(profile=Kind.PERSONAL)
    assert len(seen) == 7
    assert {text.kind for text in seen} == {TemplateKind.REFLECTION}


def test_texts_in_season_come_first():
    july = LIBRARY.search("", on=date(2027, 7, 10))
    assert july[0].in_season(date(2027, 7, 10))
    assert not july[-1].in_season(date(2027, 7, 10))


def test_a_season_runs_over_new_year():
    assert FLU.in_season(date(2027, 12, 31))
    assert FLU.in_season(date(2027, 1, 1))
    assert not FLU.in_season(date(2027, 6, 1))


def test_a_filled_text_holds_no_braces():
    text = render(FLU, VALUES)
    assert "555 0100" in text
    assert "{{" not in text


def test_a_value_is_never_read_again():
    text = render(FLU, {"phone": "{{guide_url}}", "guide_url": "https://a.example"})
    assert "Call {{guide_url}} for" in text


def test_a_dollar_sign_and_single_braces_are_plain_text():
    text = render(FLU, VALUES | {"phone": "$0 {copay.__globals__}"})
    assert "$0 {copay.__globals__}" in text


def test_missing_blanks_are_named_in_reading_order():
    assert [one.name for one in missing(FLU, {})] == ["phone", "guide_url"]
    assert [one.name for one in missing(FLU, {"phone": " "})] == ["phone", "guide_url"]
    assert not missing(FLU, VALUES)


def test_the_profile_fills_what_it_knows():
    assert prefill(FLU, {"org.phone": "555 0100"}) == {"phone": "555 0100"}
    assert prefill(FLU, {}) == {}
    assert prefill(FLU, {"org.phone": "far too long for the blank"}) == {}


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("phone", ["555 0100", "(555) 555-0100", "988"], ["call us", "5", "555-0100 or 5"]),
        ("url", ["https://a.example/x", "http://a.example"], ["a.example", "https://a", "see me"]),
        ("date", ["Sat Oct 3", "Oct 3", "3 Oct", "10/3", "Saturday", "Feb 29"], ["soon", "Feb 30"]),
        ("time", ["9 am", "9:30am", "17:30", "noon"], ["9", "later", "25:00"]),
        ("number", ["15", "2"], ["two", "2.5", "-1"]),
        ("handle", ["@clinic", "@a@mstdn.example"], ["two words"]),
        ("text", ["Anything at all"], ["two\nlines", "  "]),
    ],
)
def test_values_are_checked_by_type(kind, good, bad):
    for value in good:
        assert blank(kind).problem(value) == "", value
    for value in bad:
        assert blank(kind).problem(value).endswith((".", "https://")), value


def test_a_choice_must_come_from_the_list():
    choice = blank("choice", choices=("Yes.", "No."))
    assert not choice.problem("Yes.")
    assert choice.problem("Maybe.")


def test_a_value_over_its_limit_is_named_with_both_numbers():
    assert blank("text", max=3).problem("four") == "Please use 3 characters or fewer. This has 4."


def test_problems_are_given_for_each_blank():
    assert set(problems(FLU, {"phone": "nobody"})) == {"phone", "guide_url"}
    assert problems(FLU, VALUES) == {}


def test_the_seal_breaks_at_the_first_other_character():
    text = render(FLU, VALUES)
    assert seal(text, FLU, VALUES) is Seal.UNTOUCHED
    assert seal(text + " ", FLU, VALUES) is Seal.CHANGED
    assert seal(text, FLU, VALUES | {"phone": "555 0199"}) is Seal.CHANGED


def test_a_damaged_file_is_named():
    with pytest.raises(TemplateError, match=r"odd\.toml"):
        read_template("odd.toml", 'id = "odd"')
    with pytest.raises(TemplateError, match=r"odd\.toml"):
        read_template("odd.toml", "id = ")


def test_a_text_may_not_use_a_blank_it_does_not_describe():
    text = (
        'id="a"\nversion=1\nlang="en"\ntitle="A"\ncategory="a"\nkind="reply"\nvoice="org"\n'
        'account="professional"\nstatus="starter-unapproved"\njurisdiction="US"\nrisk="low"\n'
        'edit_policy="free"\nbody="Hi {{who}}"\n'
    )
    with pytest.raises(TemplateError, match="who"):
        read_template("a.toml", text)


def test_every_text_names_its_source_and_uses_every_blank_it_has():
    for template in LIBRARY:
        assert {one.name for one in template.fields} == set(_named(template)), template.id
        if template.kind is TemplateKind.PUBLIC_HEALTH and template.id not in LOGISTICS:
            assert template.sources, template.id
    assert LIBRARY["rep-thanks"].edit_policy is EditPolicy.LOCKED


def _named(template: Template):
    return [one.name for one in missing(template, {})]
