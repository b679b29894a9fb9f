"""Drafts: kept, listed, found, brought back."""

import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from app.drafts import VERSIONS_KEPT, Draft, DraftStore, TemplateUse, title_of
from app.vault import Vault
from checks.model import Mode, Severity


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def on(self, **more: float) -> None:
        self.time += timedelta(**more)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def vault(tmp_path):
    vault = Vault.open(tmp_path / "work.db")
    yield vault
    vault.close()


@pytest.fixture
def store(vault, clock):
    return DraftStore(vault, clock)


def written(store: DraftStore, text: str, mode: Mode = Mode.POST) -> Draft:
    return store.save(replace(store.new(mode), text=text))


def test_a_draft_comes_back_as_it_was(store, clock):
    draft = replace(
        store.new(Mode.REPLY),
        text="Thank you 👩‍⚕️.\nPlease call us.\0\u2028 end",
        template=TemplateUse("thanks", 2, (("phone", "555 0100"), ("odd", 'a"b\\'))),
        worst=Severity.CAUTION,
        held_until=clock() + timedelta(microseconds=7),
    )
    kept = store.save(draft)
    assert store.load(draft.id) == kept == replace(draft, updated=clock())
    assert store.load("unknown") is None


def test_the_words_stay_out_of_the_repr(store):
    draft = replace(
        store.new(), text="marker", template=TemplateUse("t", 1, (("blank", "marker"),))
    )
    store.save(draft)
    assert "marker" not in repr((draft, store.list(), store.versions(draft.id)))


def test_the_list_shows_the_last_edited_first_and_no_empty_ones(store, clock):
    first = written(store, "first")
    clock.on(minutes=1)
    second = written(store, "second", Mode.REPLY)
    written(store, "  \n ")
    assert [each.title for each in store.list()] == ["second", "first"]
    assert store.list()[0].mode is Mode.REPLY
    clock.on(minutes=1)
    store.save(replace(first, text="first, longer"))
    assert [each.id for each in store.list()] == [first.id, second.id]
    assert len(store.list(limit=1)) == 1


def test_looking_at_a_draft_or_reviewing_it_does_not_move_it_up(store, clock):
    first = written(store, "first")
    second = written(store, "second")
    clock.on(minutes=1)
    assert store.save(first) == first
    store.save(replace(first, updated=clock(), worst=Severity.STOP))
    top, below = store.list()
    assert (top.id, below.id) == (second.id, first.id)
    assert below.worst is Severity.STOP


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("Wash\n your   hands", "Wash your hands"),
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 59 + "…"),
        ("word " * 20, "word " * 11 + "word…"),
        ("word, " * 20, "word, " * 9 + "word…"),
    ],
)
def test_a_title_is_the_first_words_on_one_line(text, title):
    assert title_of(text) == title
    assert len(title_of(text)) <= 60


def test_search_finds_drafts_by_the_beginnings_of_words(store):
    flu = written(store, "Flu shots are here: ask your café about vaccination.")
    hands = written(store, "Wash your hands before the vaccine.")

    def found(query):
        return {each.id for each in store.search(query)}

    assert found("vacc") == {flu.id, hands.id}
    assert found("your vacc FLU") == {flu.id}
    assert found("cafe") == {flu.id}
    assert found("ccine") == set()
    assert found("") == found("   ") == {flu.id, hands.id}
    store.save(replace(hands, text="Now about sleep"))
    assert found("wash") == set()
    assert found("sleep") == {hands.id}
    store.delete(hands.id)
    assert found("sleep") == set()


def test_search_finds_emoji_and_scripts_without_spaces(store):
    party = written(store, "Clinic birthday 🎉 today")
    hands = written(store, "请在饭前洗手。谢谢")
    assert [each.id for each in store.search("🎉")] == [party.id]
    assert [each.id for each in store.search("洗手")] == [hands.id]


def test_nothing_typed_into_the_search_is_an_operator(store):
    written(store, 'near or and not "quoted" text: a* (b) ^c {d} -e')
    rng = random.Random(20)  # noqa: S311 (the same inputs each time)
    pieces = list("\"'*(){}^:-+%_;\\\0é²½🎉 \ud83d\ufe0f\u0301")
    pieces += ["OR", "AND", "NOT", "NEAR(", "text"]
    for _ in range(3_000):
        store.search("".join(rng.choices(pieces, k=rng.randint(1, 8))))
    assert store.search('"quoted"')
    assert store.search("near or not")
    assert not store.search("OR absent")


def test_a_deleted_draft_can_be_restored_for_thirty_days(store, vault, clock):
    draft = written(store, "not this one")
    store.delete(draft.id)
    assert store.list() == ()
    assert [each.id for each in store.trash()] == [draft.id]
    clock.on(days=29)
    DraftStore(vault, clock)
    assert store.restore(draft.id) == draft
    assert [each.id for each in store.list()] == [draft.id]
    store.delete(draft.id)
    clock.on(days=31)
    DraftStore(vault, clock)
    assert store.restore(draft.id) is None


def test_a_late_save_of_a_deleted_draft_keeps_the_text_and_leaves_it_in_the_trash(store):
    draft = written(store, "one")
    store.delete(draft.id)
    store.save(replace(draft, text="one two"))
    assert store.list() == ()
    assert store.restore(draft.id).text == "one two"


def test_purged_words_are_gone_from_the_file(tmp_path, clock):
    path = tmp_path / "work.db"
    vault = Vault.open(path)
    store = DraftStore(vault, clock)
    draft = written(store, "zyzzogeton " * 50)
    written(store, "another")
    clock.on(minutes=10)
    store.save(replace(draft, text="zyzzogeton again"))
    store.delete(draft.id)
    vault.close()
    assert b"zyzzogeton" in path.read_bytes()
    clock.on(days=31)
    vault = Vault.open(path)
    DraftStore(vault, clock)
    vault.close()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"zyzzogeton" not in left


def test_versions_are_kept_about_five_minutes_apart(store, clock):
    draft = written(store, "0")
    for minute in range(1, 21):
        clock.on(minutes=1)
        draft = store.save(replace(draft, text=f"{minute} minutes"))
    texts = [each.text for each in store.versions(draft.id)]
    assert texts[-1] == "4 minutes"
    assert texts == ["16 minutes", "12 minutes", "8 minutes", "4 minutes"]
    times = [each.updated for each in store.versions(draft.id)]
    assert all(a - b >= timedelta(minutes=4) for a, b in pairwise(times))


def test_going_on_the_next_day_keeps_yesterdays_last_state(store, clock):
    draft = written(store, "yesterday's last words")
    clock.on(days=1)
    store.save(replace(draft, text="today's first words"))
    (version,) = store.versions(draft.id)
    assert version.text == "yesterday's last words"
    assert version.updated == draft.updated


def test_a_big_cut_keeps_what_was_there(store, clock):
    draft = written(store, "a long careful text about hand washing")
    clock.on(seconds=2)
    store.save(replace(draft, text="x"))
    assert [each.text for each in store.versions(draft.id)] == [draft.text]


def test_only_the_latest_versions_are_kept(store, clock):
    draft = written(store, "start")
    for number in range(VERSIONS_KEPT + 10):
        clock.on(minutes=6)
        draft = store.save(replace(draft, text=f"state {number}"))
    versions = store.versions(draft.id)
    assert len(versions) == VERSIONS_KEPT
    assert versions[0].text == f"state {VERSIONS_KEPT + 8}"


def test_an_emptied_draft_goes_to_the_trash_as_it_last_read(store, vault, clock):
    draft = written(store, "words worth keeping")
    clock.on(seconds=1)
    store.save(replace(draft, text=""))
    assert store.list() == ()
    DraftStore(vault, clock)
    assert [each.title for each in store.trash()] == ["words worth keeping"]
    assert store.restore(draft.id).text == "words worth keeping"


def test_a_draft_that_never_had_words_is_not_kept(store):
    draft = written(store, "")
    assert store.load(draft.id) is None


def test_values_of_a_later_curbside_do_not_hide_the_text(store, vault):
    draft = written(store, "readable")
    vault.execute(
        "UPDATE drafts SET mode = 'thread', worst = 9, template = '{}', held_until = 5 "
        "WHERE id = ?",
        (draft.id,),
    )
    kept = store.load(draft.id)
    assert (kept.text, kept.mode, kept.worst, kept.template) == ("readable", Mode.POST, None, None)
    assert len(store.list()) == 1


def test_the_two_lives_never_share_a_draft(tmp_path):
    work, personal = Vault.open(tmp_path / "work.db"), Vault.open(tmp_path / "personal.db")
    draft = written(DraftStore(work), "work only")
    assert DraftStore(personal).load(draft.id) is None
    assert DraftStore(personal).search("work") == ()
    work.close()
    personal.close()


def test_saving_and_listing_fit_into_a_frame(store, vault):
    text = "A sentence about flu shots and clean hands. " * 68  # 3,000 characters
    with vault.transaction():
        for number in range(2_000):
            written(store, f"{number} {text}")
    draft = written(store, text)
    saves = []
    for number in range(200):
        begun = time.perf_counter()
        store.save(replace(draft, text=f"{text}{number}"))
        saves.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    assert len(store.list()) == 500
    listed = time.perf_counter() - begun
    print(f"save {sorted(saves)[100] * 1000:.2f} ms, list {listed * 1000:.2f} ms")
    # Far above what was measured (0.2 and 4 ms): a slow test machine is no regression.
    assert sorted(saves)[100] < 0.008
    assert listed < 0.05
    plan = " ".join(
        str(row)
        for row in vault.rows(
            "EXPLAIN QUERY PLAN SELECT id, title, mode, updated, worst FROM drafts "
            "WHERE trashed IS NULL AND title <> '' ORDER BY updated DESC, number DESC LIMIT 500"
        )
    )
    assert "COVERING INDEX drafts_listed" in plan
    assert "TEMP B-TREE" not in plan
