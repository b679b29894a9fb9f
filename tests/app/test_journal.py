"""The log of what left: when, as whom, where to. Never what."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

from app.journal import Departure, Journal
from app.vault import Vault

NOON = datetime(2026, 11, 24, 12, 0, 0, 5, tzinfo=UTC)


def test_a_departure_is_noted_without_its_words(tmp_path):
    vault = Vault.open(tmp_path / "work.db")
    journal = Journal(vault, lambda: NOON)
    noted = journal.record("marker text", "WORK @ana", ("mastodon", "bluesky"), "d1")
    digest = sha256(b"marker text").hexdigest()
    assert noted == Departure(NOON, "WORK @ana", ("mastodon", "bluesky"), digest, "d1")
    assert Journal(vault).latest() == (noted,)
    vault.close()
    assert b"marker" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_the_same_words_are_known_again():
    vault = Vault.in_memory()
    times = iter(NOON + timedelta(hours=hours) for hours in range(9))
    journal = Journal(vault, lambda: next(times))
    assert journal.last_time("one") is None
    for text in ("one", "two", "one", "three \ud83d"):
        journal.record(text, "WORK Ana")
    assert journal.last_time("one").at == NOON + timedelta(hours=2)
    assert journal.last_time("One") is None
    assert [each.at.hour for each in journal.latest(2)] == [15, 14]
    assert journal.latest()[0].networks == ()
    vault.close()
