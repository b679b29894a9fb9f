"""An organisation's own facts: what its file may say, and what changes where they are in use."""

import json
from datetime import date

import pytest

from checks import Checker, Context, Rulebook, Severity, load_rulebook
from checks.detectors.myths import facts, mentions
from checks.myths.organisation import as_kept, read_organisation, take_in
from checks.myths.pack import load_pack, pack_of
from checks.myths.tables import PackError

TODAY = date(2026, 11, 28)
FILE = """
[organisation]
name = "Gull Health"
reviewer = "Dr Kay Moran"
reviewed = "2026-10"
replaces = false

[[sources]]
body = "Gull Health"
title = "Ticks: what to do"
url = "https://gull.example/ticks/"
dated = 2026

[myths.tea-gout]
myth = "Tea causes gout."
fact = "Tea has not been found to bring on gout."
severity = "stop"
terms = [["tea"], ["gout"], ["cause*", "gives"]]
expires = 2027-03-01
sources = [
  { body = "Gull Society", title = "Gout", url = "https://gull.example/" },
  { body = "Tea Board", title = "Tea", url = "https://a.gov/t", dated = "2024", checked = true },
]
"""
TEA = "Tea causes gout, full stop."
AUTISM = "The MMR is what gave my nephew autism."


def taken(text=FILE, today=TODAY) -> str:
    return take_in(as_kept(text), today)


def found(text, pack, checker=None):
    rule = load_rulebook().rules["false-claim"]
    checker = checker or Checker(Rulebook({rule.id: rule}))
    return checker.check(text, Context(pack=pack))


def test_a_file_says_whose_it_is_and_what_is_in_it():
    gull = read_organisation(as_kept(FILE))
    assert (gull.name, gull.reviewer, gull.reviewed) == (
        "Gull Health",
        "Dr Kay Moran",
        date(2026, 10, 1),
    )
    [page] = gull.sources
    assert (page.year, page.host, page.address) == ("2026", "gull.example", "gull.example/ticks")
    [myth] = gull.myths
    assert myth.expires == date(2027, 3, 1)
    assert myth.topic == "Gull Health"


def test_its_myths_are_looked_for_beside_ours():
    pack = taken()
    [finding] = found(TEA, pack)
    assert finding.severity is Severity.STOP
    assert "Tea has not been found" in finding.why
    assert found(TEA, "") == ()
    assert found(AUTISM, pack)


def test_a_reviewed_myth_says_who_looked_at_it_and_when():
    [finding] = found(TEA, taken())
    assert "Reviewed by Dr Kay Moran, October 2026." in finding.why
    assert "No clinician" not in finding.why
    [ours] = found(AUTISM, taken())
    assert "No clinician has reviewed it yet." in ours.why
    [alone] = found(TEA, taken(FILE.replace("Dr Kay Moran", "")))
    assert "Written October 2026. No clinician has reviewed it yet." in alone.why


def test_its_myths_may_stand_alone():
    pack = taken(FILE.replace("replaces = false", "replaces = true"))
    assert found(TEA, pack)
    assert found(AUTISM, pack) == ()
    assert len(pack_of(pack).myths) == 1


def test_a_myth_of_the_same_id_takes_the_place_of_ours():
    pack = taken(FILE.replace("myths.tea-gout", "myths.vaccines-autism"))
    assert len(pack_of(pack).myths) == len(load_pack().myths)
    assert found(AUTISM, pack) == ()
    assert found(TEA, pack)


@pytest.mark.parametrize(
    ("today", "severity"),
    [(date(2027, 3, 1), Severity.STOP), (date(2027, 3, 2), Severity.ADVICE)],
)
def test_a_myth_past_its_day_is_an_advice_that_says_so(today, severity):
    [finding] = found(TEA, taken(today=today))
    assert finding.severity is severity
    old = "It was good until 1 March 2027: look whether it still holds." in finding.why
    assert old is (severity is Severity.ADVICE)


def test_a_fact_past_its_day_is_not_offered_beside_the_text():
    asked = "Is it true that tea causes gout?"
    assert [fact.id for fact in facts(asked, taken())] == ["tea-gout"]
    assert facts(asked, taken(today=date(2027, 3, 2))) == ()
    assert facts(asked) == ()


def test_a_key_is_made_of_what_is_in_it():
    assert taken() == taken()
    assert taken() != taken(FILE.replace("Dr Kay Moran", "Dr Kay Morgan"))
    assert taken() == taken(today=date(2027, 3, 1))
    assert taken() != taken(today=date(2027, 3, 2))


def test_a_key_that_nobody_knows_means_the_facts_that_ship():
    assert pack_of("of another day") is load_pack()
    assert [each.myth.id for each in mentions(AUTISM, "of another day")]


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("[organisation]", "[organization]", "The file, “organization”: there is no such key"),
        ('name = "Gull Health"\n', "", "[organisation], “name”: this key is missing"),
        ('reviewed = "2026-10"\n', "", "[organisation], “reviewed”: this key is missing"),
        ('"2026-10"', '"last year"', "[organisation], “reviewed”: a day like 2026-11-28"),
        ("replaces = false", 'replaces = "no"', "[organisation], “replaces”: true or false"),
        ("[[sources]]", "[sources]", "[[sources]]: write it with two brackets"),
        ("https://gull.example/ticks/", "gull", "[[sources]] number 1, “url”: an address"),
        ('title = "Ticks: what to do"\n', "", "[[sources]] number 1, “title”: this key is missing"),
        ("[myths.tea-gout]", "[[myths]]", "[myths]: write each myth as a table of its own"),
        ("[myths.tea-gout]", "[myths]", "[myths.myth]: this is no table"),
        ('severity = "stop"', 'severity = "high"', "[myths.tea-gout], “severity”: one of advice"),
        ("fact = ", "facts = ", "[myths.tea-gout], “facts”: there is no such key"),
        ('"gives"]]', '"@give"]]', "[myths.tea-gout], “terms”: there is no class @give"),
        ("2027-03-01", '"some day"', "[myths.tea-gout], “expires”: a day like"),
        ('"Tea Board"', '"Gull Society"', "[myths.tea-gout], “sources”: two independent bodies"),
        ("name = ", "name ", "This is not TOML:"),
    ],
)
def test_a_file_that_is_wrong_says_in_which_table_and_key(right, wrong, says):
    assert right in FILE
    with pytest.raises(PackError) as problem:
        as_kept(FILE.replace(right, wrong, 1))
    assert str(problem.value).startswith(says)


def test_a_file_without_anything_to_use_is_refused():
    head = FILE[: FILE.index("[[sources]]")]
    with pytest.raises(PackError, match="neither sources nor myths"):
        as_kept(head)
    alone = FILE[: FILE.index("[myths")].replace("replaces = false", "replaces = true")
    with pytest.raises(PackError, match="“replaces”: there are no myths"):
        as_kept(alone)
    assert as_kept(FILE[: FILE.index("[myths")])


@pytest.mark.parametrize(
    "kept", ["", "3", "[]", "null", "{}", '{"organisation": 3}', "{" * 20, "\0", '{"a": 1}']
)
def test_what_was_kept_and_is_damaged_is_refused(kept):
    with pytest.raises(PackError):
        read_organisation(kept)


def test_a_file_may_use_the_classes_of_terms_that_ship():
    pack = taken(FILE.replace('["tea"]', '["@vaccine"]'))
    assert found("The new booster causes gout.", pack)


def test_what_is_kept_is_json_of_the_same_words():
    assert json.loads(as_kept(FILE))["myths"]["tea-gout"]["fact"].startswith("Tea has not")


def test_the_title_of_a_page_that_is_cited_claims_nothing():
    said = "Tea causes gout"
    pack = taken()
    assert found(f"Drink what you like (Source: Tea Board, {said}, 2024, a.gov/t).", pack) == ()
    assert found(f"Drink up (Source: Tea Board (UK), {said}: a myth, a.gov/t).", pack) == ()
    assert found(f"{said} (Source: Tea Board, Tea, 2024, a.gov/t).", pack)
    assert found(f"Drink up (Source: my aunt). {said}.", pack)
