"""The card of one life."""

import json
from dataclasses import replace
from datetime import datetime, time

import pytest

from app.profiles import Profile, ProfileStore
from app.vault import Vault
from checks.model import Kind, Mode

ANA = Profile(
    kind=Kind.PROFESSIONAL,
    name="Dr. Ana Rivera",
    role="Nurse",
    credentials=("RN", "BSN"),
    organisation="Lakeside Clinic",
    aliases=("Lakeside", "LC"),
    workplace_size="small",
    phone="(555) 010-0134",
    page="https://www.lakeside.example/",
    networks=("mastodon", "bluesky"),
    handle="arivera@mstdn.example",
    disclosure="I work at Lakeside Clinic.",
    work_days=(0, 1, 4),
    work_from=time(8),
    work_until=time(16, 30),
)


@pytest.fixture
def vault():
    vault = Vault.in_memory()
    yield vault
    vault.close()


def test_a_card_comes_back_as_it_was(vault):
    store = ProfileStore(vault)
    assert store.load() is None
    assert store.save(ANA) == ANA
    assert ProfileStore(vault).load() == ANA
    assert store.notice == ""


def test_an_almost_empty_card_is_enough(vault):
    card = Profile(Kind.PERSONAL, name="Ana")
    ProfileStore(vault).save(card)
    assert ProfileStore(vault).load() == card
    assert card.problems() == {}
    assert card.context(Mode.POST).organisations == frozenset()


def test_a_card_is_tidied_before_it_is_kept(vault):
    card = replace(
        ANA,
        name="  Ana   Rivera ",
        handle="@arivera@mstdn.example ",
        aliases=("Lakeside", " ", "Lakeside", ""),
        work_days=(4, 0, 0, 9),
    )
    kept = ProfileStore(vault).save(card)
    assert (kept.name, kept.handle) == ("Ana Rivera", "arivera@mstdn.example")
    assert (kept.aliases, kept.work_days) == (("Lakeside",), (0, 4))


def test_a_card_of_a_later_curbside_is_read_as_far_as_it_is_known(vault):
    ProfileStore(vault).save(ANA)
    kept = json.loads(vault.meta("profile"))
    kept.update(shape=9, pronouns="she/her", networks=["mastodon", 7], phone=555, work_from="dawn")
    vault.set_meta("profile", json.dumps(kept))
    card = ProfileStore(vault).load()
    assert card == replace(ANA, networks=("mastodon",), phone="", work_from=None)


@pytest.mark.parametrize("raw", ["", "{", "[]", "null", "{}", '{"kind": "pet"}', '{"kind": []}'])
def test_a_damaged_card_is_kept_aside_and_asked_for_again(vault, raw):
    vault.set_meta("profile", raw)
    store = ProfileStore(vault)
    assert store.load() is None
    assert "asks for it again" in store.notice
    assert vault.meta("profile.damaged") == raw
    store.save(ANA)
    assert (store.load(), store.notice) == (ANA, "")


def test_the_label_says_role_and_handle():
    assert ANA.label == "WORK @arivera@mstdn.example"
    assert replace(ANA, handle="@arivera").label == "WORK @arivera"
    assert Profile(Kind.PERSONAL, name="Ana").label == "PERSONAL Ana"
    assert Profile(Kind.PERSONAL).label == "PERSONAL"
    assert ANA.shown_name == "Dr. Ana Rivera, RN, BSN"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Dr. Ana Rivera", "AR"),
        ("Ana", "A"),
        ("Prof. Dr. Ana Maria de Rivera, RN", "AR"),
        ("", ""),
        ("Dr.", ""),
        ("  ", ""),
        ("émile øst", "ÉØ"),
        ("(Ana) Rivera", "R"),
    ],
)
def test_initials_are_those_of_the_bare_name(name, initials):
    assert Profile(Kind.PERSONAL, name=name).initials == initials


def test_the_checker_learns_what_it_may_know():
    context = ANA.context(Mode.REPLY, reply_to="Hello", rules_off=frozenset({"a"}))
    assert (context.kind, context.mode, context.reply_to) == (
        Kind.PROFESSIONAL,
        Mode.REPLY,
        "Hello",
    )
    assert context.own_names == {"Dr. Ana Rivera", "Ana Rivera", "Dr. Rivera", "Dr Rivera"}
    assert context.organisations == {"Lakeside Clinic", "Lakeside", "LC"}
    assert {"5550100134", "lakeside.example", "@arivera@mstdn.example"} <= context.public_contacts
    assert context.credentials == {"RN", "BSN"}
    assert context.disclosure == "I work at Lakeside Clinic."
    assert context.rules_off == {"a"}
    assert hash(context)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"handle": "ana rivera"}, "handle"),
        ({"handle": "ana@@x"}, "handle"),
        ({"phone": "12"}, "phone"),
        ({"page": "our page"}, "page"),
        ({"work_until": None}, "work_until"),
        ({"work_until": time(8)}, "work_until"),
    ],
)
def test_what_looks_odd_is_said_beside_its_field(change, field):
    problems = replace(ANA, **change).problems()
    assert set(problems) == {field}
    assert problems[field].endswith(".")


def test_a_sound_card_has_nothing_to_say():
    assert ANA.problems() == {}
    for handle in ("arivera", "@arivera", "ana.example.social", "a_b-c@mstdn.example", ""):
        assert replace(ANA, handle=handle).problems() == {}


def clock(*when):
    return datetime(*when)  # noqa: DTZ001 - the writer's own clock


def test_hours_may_run_past_midnight():
    assert ANA.works_at(clock(2026, 11, 23, 8, 0))
    assert not ANA.works_at(clock(2026, 11, 23, 16, 30))
    assert not ANA.works_at(clock(2026, 11, 25, 9, 0))
    night = replace(ANA, work_days=(4,), work_from=time(22), work_until=time(6))
    assert night.problems() == {}
    assert night.works_at(clock(2026, 11, 27, 23, 0))
    assert night.works_at(clock(2026, 11, 28, 5, 59))
    assert not night.works_at(clock(2026, 11, 27, 5, 0))
    assert not replace(ANA, work_from=None).works_at(clock(2026, 11, 23, 9, 0))


def test_the_writer_stays_out_of_the_repr():
    said = repr(ANA)
    assert not any(word in said for word in ("Rivera", "arivera", "Lakeside", "0134"))
