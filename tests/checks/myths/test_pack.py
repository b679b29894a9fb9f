"""The pack that ships, and packs that cannot be read."""

import json
import re

import pytest

import resources
from checks.detectors.myths import fixes, mentions
from checks.model import Severity
from checks.myths.model import Status
from checks.myths.pack import FILE, load_pack, packed, read_pack, unpacked
from checks.myths.tables import PackError
from scripts.myths.__main__ import score, written

CLASSES = 'brew = ["tea", "coffee"]'
GOOD = """
[tea-gout]
topic = "tea"
myth = "Tea causes gout."
fact = "Tea has not been found to bring on gout, and drinking enough helps."
severity = "stop"
status = "contested"
reviewed = "2026-11"
terms = [["@brew"], ["gout"], ["cause*", "gives"]]
unless = ["plant"]
sources = [
  { body = "Gull Society", title = "Gout", url = "https://gull.example/", dated = "n.d." },
  { body = "Tea Board", title = "Tea", url = "https://a.gov/t", dated = "2024-05", checked = true },
]
"""

TERMS = 'terms = [["@brew"], ["gout"], ["cause*", "gives"]]'


@pytest.fixture(scope="module")
def source():
    return written()


def test_what_ships_is_made_of_what_is_written(source):
    assert resources.read_text(FILE) == packed(source), "run python -m scripts.myths"


def test_it_holds_many_myths_each_with_two_bodies_behind_it():
    myths = load_pack().myths
    assert len(myths) >= 160
    assert len({myth.topic for myth in myths}) >= 20
    for myth in myths:
        assert len({source.body for source in myth.sources}) >= 2, myth.id
        assert 40 <= len(myth.fact) <= 280, myth.id
        assert all(source.url.startswith("http") for source in myth.sources), myth.id


def test_no_fact_tells_the_myth_it_puts_right_or_any_other():
    for myth in load_pack().myths:
        for fix in fixes(myth):
            assert not any(each.stance.spreads for each in mentions(fix.text)), myth.id


def test_its_own_sentences_are_taken_as_they_are_meant(source):
    *_, last = score(source)
    _, found, said, loud, quiet = map(int, re.findall(r"\d+", last))
    assert found >= 0.95 * said
    assert loud <= 0.04 * quiet


def test_a_pack_is_read_as_people_write_it():
    pack = read_pack({"tea.toml": GOOD}, CLASSES)
    [myth] = pack.myths
    assert (myth.severity, myth.status) == (Severity.STOP, Status.CONTESTED)
    assert myth.groups == [["tea", "coffee"], ["gout"], ["cause*", "gives"]]
    assert [source.cite for source in myth.sources] == [
        "Gull Society",  # nobody has seen the address
        "Tea Board, 2024, a.gov/t",
    ]
    assert myth.cited.body == "Tea Board"
    assert pack.is_fact("Tea has not been found to bring on gout, and drinking enough helps.")
    assert [about.id for about, _ in pack.about("Coffee causes gout.")] == ["tea-gout"]
    assert pack.about("The tea plant causes no gout.") == []
    assert [each.id for each in unpacked(packed(pack)).myths] == ["tea-gout"]


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        ("[tea-gout", "[tea-gout]", "not TOML"),
        ('severity = "grave"', 'severity = "stop"', "“severity”: one of advice, caution, stop"),
        ('status = "so"', 'status = "contested"', "“status”: one of settled, contested"),
        ('terms = [["@broth"]]', TERMS, "“terms”: there is no class @broth"),
        ('terms = [["t*ea"]]', TERMS, "“terms”: .* is no term"),
        ("terms = []", TERMS, "“terms”: a statement needs groups"),
        ('terms = ["tea", "gout"]', TERMS, "“terms”: lists of words in a list"),
        ('unless = ["t*ea"]', 'unless = ["plant"]', "“unless”: .* is no term"),
        ('unless = "plant"', 'unless = ["plant"]', "“unless”: a list of words"),
        ('body = "Tea Board"', 'body = "Gull Society"', "“sources”: two independent"),
        ('url = "ftp://gull.example/"', 'url = "https://gull.example/"', "sources 1, “url”"),
        ('checked = "yes"', "checked = true", "sources 2, “checked”: true or false"),
        ('fakt = "', 'fact = "', "“fakt”: there is no such key"),
        ('fact = ""\nnote = "', 'fact = "', "“fact”: words are needed"),
        ('note = "', 'fact = "', "“fact”: this key is missing"),
        ('reviewed = "soon"', 'reviewed = "2026-11"', "“reviewed”: a day like"),
        ('reviewed = "2026-13"', 'reviewed = "2026-11"', "“reviewed”: a day like"),
    ],
)
def test_a_pack_that_is_wrong_says_where(wrong, right, says):
    assert right in GOOD
    with pytest.raises(PackError, match=says) as problem:
        read_pack({"tea.toml": GOOD.replace(right, wrong)}, CLASSES)
    assert str(problem.value).startswith("tea.toml")


def test_an_id_stands_once():
    with pytest.raises(PackError, match="already taken"):
        read_pack({"a.toml": GOOD, "b.toml": GOOD}, CLASSES)


@pytest.mark.parametrize(
    "text", ["", "[]", "3", '{"tea": 3}', "tea", json.dumps({"tea": {"topic": "tea"}})]
)
def test_what_is_no_pack_is_refused(text):
    with pytest.raises(PackError):
        unpacked(text)
