from datetime import UTC, datetime, timedelta

import pytest

from app.past_stories import KEPT, PastStories
from app.vault import Vault
from checks.model import Span
from checks.story import Detail, Facet

NOW = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)
TOWN = Detail(Facet.PLACE, Span(0, 12), 10.0, " in Marrowby", "")
ILL = Detail(Facet.CONDITION, Span(20, 28), 13.0, "botulism", "illness", 2.0)
TODAY = Detail(Facet.TIME, Span(30, 35), 8.5, "today", "once")


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture
def past(clock):
    vault = Vault.in_memory()
    yield PastStories(vault, lambda: clock[0])
    vault.close()


def test_a_post_that_names_the_same_place_adds_what_this_one_leaves_out(past):
    past.remember("monday", [TOWN, TODAY])
    earlier = past.earlier("tuesday", [TOWN, ILL])
    assert earlier is not None
    assert earlier.bits == pytest.approx(8.5)
    assert earlier.words == "your post of 12 November"


def test_the_place_is_the_same_after_another_preposition(past):
    past.remember("monday", [TOWN, TODAY])
    near = Detail(Facet.PLACE, Span(0, 14), 10.0, "near  MARROWBY", "")
    assert past.earlier("tuesday", [near]) is not None


def test_the_same_day_alone_ties_no_posts_together(past):
    past.remember("monday", [TODAY, TOWN])
    assert past.earlier("tuesday", [TODAY, ILL]) is None


def test_a_post_that_adds_nothing_is_not_named(past):
    past.remember("monday", [TOWN])
    assert past.earlier("tuesday", [TOWN, ILL]) is None


def test_a_draft_does_not_add_to_itself(past):
    past.remember("monday", [TOWN, TODAY])
    assert past.earlier("monday", [TOWN]) is None


def test_a_post_is_forgotten_after_thirty_days(past, clock):
    past.remember("monday", [TOWN, TODAY])
    clock[0] = NOW + KEPT + timedelta(minutes=1)
    assert past.earlier("tuesday", [TOWN]) is None
    past.remember("tuesday", [])
    assert past._vault.rows("SELECT * FROM stories") == []


def test_a_second_copy_of_a_post_replaces_the_first(past):
    past.remember("monday", [TOWN, TODAY])
    past.remember("monday", [TOWN])
    assert past.earlier("tuesday", [TOWN]) is None


def test_the_file_holds_no_word_of_the_story(tmp_path):
    vault = Vault.open(tmp_path / "work.db")
    PastStories(vault).remember("monday", [TOWN, ILL, TODAY])
    vault.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"Marrowby" not in kept
    assert b"botulism" not in kept
