import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.observances import in_season, load_observances
from app.templates import load_library
from checks.model import Kind

EXPECTED = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "observances_2027.toml").read_text("utf-8")
)
BY_ID = {one.id: one for one in load_observances()}


def test_every_observance_has_an_expected_date():
    assert set(BY_ID) == set(EXPECTED)
    assert len(BY_ID) == 127


@pytest.mark.parametrize(("name", "when"), EXPECTED.items())
def test_a_rule_gives_the_listed_dates_in_2027(name, when):
    span = BY_ID[name].dates(2027)
    assert (f"{span.first}/{span.last}" if span else "") == when


def test_a_moving_day_moves():
    assert BY_ID["wrd"].dates(2024).first == date(2024, 2, 2)
    assert BY_ID["dfd"].dates(2021).first == date(2021, 5, 28)
    assert BY_ID["nspw"].dates(2023).first == date(2023, 9, 10)
    assert BY_ID["ahm"].dates(2028).last == date(2028, 2, 29)


def test_a_date_that_a_body_announces_is_not_guessed():
    assert BY_ID["tbd-oct"].dates(2027) is None


@pytest.mark.parametrize("day", range(0, 365, 5))
def test_the_shelf_is_short_current_and_never_shows_a_text_twice(day):
    today = date.fromordinal(date(2027, 1, 1).toordinal() + day)
    shelf = in_season(today, load_library())
    assert 1 <= len(shelf) <= 3
    ids = [one for pick in shelf for one in pick.template_ids]
    assert len(ids) == len(set(ids))
    assert all(pick.until >= today for pick in shelf)


def test_a_tile_counts_its_texts_and_says_until_when():
    shelf = in_season(date(2026, 11, 20), load_library())
    assert [pick.title for pick in shelf] == [
        "World AMR Week",
        "American Diabetes Month",
        "Flu",
    ]
    assert shelf[0].caption == "1 text · until 24 November"
    assert shelf[1].caption == "2 texts · until 30 November"


def test_the_personal_shelf_shows_no_public_health_texts():
    assert in_season(date(2026, 11, 20), load_library(), Kind.PERSONAL) == ()
