"""Each network counts in its own way."""

import time
from datetime import date

import pytest

from checks.writing.counters import Count, Counting, count, load_networks

NETWORKS = load_networks()
FAMILY = "👨‍👩‍👧‍👦"
NURSE = "👩🏽‍⚕️"
FLAG = "🇺🇸"
ENGLAND = "🏴󠁧󠁢󠁥󠁮󠁧󠁿"
KEYCAP = "1️⃣"


def used(text, network):
    return count(text, NETWORKS[network]).used


@pytest.mark.parametrize(
    ("text", "x", "bluesky", "mastodon", "threads", "linkedin"),
    [
        ("", 0, 0, 0, 0, 0),
        ("Wash your hands.\n", 17, 17, 17, 17, 17),
        ("a\r\nb", 4, 3, 3, 4, 4),
        (FAMILY, 2, 1, 1, 25, 7),
        (NURSE, 2, 1, 1, 17, 5),
        (FLAG, 2, 1, 1, 8, 2),
        (FLAG + "🇬🇧", 4, 2, 2, 16, 4),
        (ENGLAND, 2, 1, 1, 28, 7),
        (KEYCAP, 2, 1, 1, 7, 3),
        ("❤️", 2, 1, 1, 6, 2),
        ("❤", 2, 1, 1, 3, 1),
        ("©", 1, 1, 1, 1, 1),
        ("©️", 2, 1, 1, 5, 2),
        ("e\u0301", 1, 1, 1, 2, 2),  # X counts after NFC
        ("q\u0301", 2, 1, 1, 2, 2),  # there is no such letter in one piece
        ("日本", 4, 2, 2, 2, 2),
        ("“quoted” – it’s…", 17, 16, 16, 16, 16),
        ("עברית", 5, 5, 5, 5, 5),
    ],
)
def test_every_network_counts_its_way(text, x, bluesky, mastodon, threads, linkedin):
    counted = [used(text, n) for n in ("x", "bluesky", "mastodon", "threads", "linkedin")]
    assert counted == [x, bluesky, mastodon, threads, linkedin]


@pytest.mark.parametrize(
    ("text", "x", "mastodon"),
    [
        ("https://www.cdc.gov/flu/prevent/index.html", 23, 23),
        ("See https://a.example/x.", 4 + 23 + 1, 4 + 23 + 1),
        ("(https://a.example/b_(c))", 25, 25),
        ("HTTP://A.EXAMPLE, then", 23 + 6, 23 + 6),
        ("https://a.example https://b.example", 47, 47),
        ("cdc.gov/flu", 23, 11),  # Mastodon wants the scheme
        ("Go to larkmoor.org.", 6 + 23 + 1, 19),
        ("ann@larkmoor.org", 16, 16),
        ("3.5 mg, e.g. now", 16, 16),
        ("https://a.example/📅", 23, 23),
        ("“https://a.example”", 25, 25),
    ],
)
def test_a_link_counts_as_the_network_shortens_it(text, x, mastodon):
    assert (used(text, "x"), used(text, "mastodon")) == (x, mastodon)


def test_bluesky_counts_a_link_as_written():
    assert used("https://a.example", "bluesky") == 17


@pytest.mark.parametrize(
    ("text", "mastodon"),
    [
        ("@ann@mstdn.example hi", 7),
        ("@ann hi", 7),
        ("ann@mstdn.example", 17),
        ("@ann@mstdn.example, @b.c@x.example.", 11),
    ],
)
def test_a_mention_counts_without_its_domain_on_mastodon(text, mastodon):
    assert used(text, "mastodon") == mastodon


def test_bluesky_tells_bytes_only_where_they_bind():
    assert count(FAMILY, NETWORKS["bluesky"]) == Count(1, 300, "Bluesky")
    many = count(FAMILY * 130, NETWORKS["bluesky"])
    assert many == Count(130 * 25, 3000, "Bluesky", "bytes")
    assert many.over


def test_left_over_and_near():
    x = NETWORKS["x"]
    fits = count("a" * 252, x)
    assert (fits.left, fits.near, fits.over) == (28, False, False)
    tight = count("a" * 253, x)
    assert (tight.near, tight.over) == (True, False)
    full = count("a" * 280, x)
    assert (full.left, full.near, full.over) == (0, True, False)
    over = count("a" * 281, x)
    assert (over.left, over.over) == (-1, True)
    assert (over.limit, over.name, over.unit) == (280, "X", "characters")


def test_the_networks_say_where_their_limits_come_from():
    limits = {id_: network.limit for id_, network in NETWORKS.items()}
    assert limits == {
        "x": 280,
        "bluesky": 300,
        "mastodon": 500,
        "threads": 500,
        "linkedin": 3000,
        "facebook": 63206,
        "instagram": 2200,
    }
    for id_, network in NETWORKS.items():
        assert network.id == id_
        assert network.source.startswith("https://")
        assert isinstance(network.checked_on, date)
        assert isinstance(network.kind, Counting)


def test_half_a_character_does_not_stop_a_counter():
    assert all(count("a\ud83d", network).used >= 2 for network in NETWORKS.values())


@pytest.mark.parametrize(
    "seed", ["a", "a.", "@a@b.", "https://a.b/", "https://a", ")", FAMILY, "\u0301"]
)
@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS)
def test_counting_is_quick_on_hostile_texts(network, seed):
    start = time.thread_time()
    count(f"https://a.b/{seed * 20_000}"[:20_000], network)
    count((seed * 20_000)[:20_000], network)
    assert time.thread_time() - start < 0.25
