"""The gazetteer file, and what the one that ships knows."""

import lzma

import pytest

import resources
from checks.names.gazetteer import UNKNOWN, Entry, Gazetteer, pack
from checks.names.tagger import FOLDER, GAZETTEER


@pytest.fixture(scope="module")
def ships():
    return Gazetteer(resources.read_bytes(f"{FOLDER}/{GAZETTEER}"))


def test_what_is_packed_is_found_again():
    entries = {
        f"{a}{b}na{a}": Entry(1, 2, 3, 2, at % 2)
        for at, a in enumerate("abcdz")
        for b in "nmxyzabc"
    }
    gazetteer = Gazetteer(pack(entries))
    assert len(gazetteer) == len(entries)
    assert all(gazetteer.look_up(word) == entry for word, entry in entries.items())


def test_other_words_are_unknown():
    gazetteer = Gazetteer(pack({"maria": Entry(9, 3, 4, 1, 0)}))
    assert all(gazetteer.look_up(word) is UNKNOWN for word in ("", "aaa", "mari", "mariab", "zz"))


@pytest.mark.parametrize("raw", [b"", b"no", lzma.compress(b"word\n\n\x01"), lzma.compress(b"")])
def test_another_file_is_refused(raw):
    with pytest.raises(ValueError, match="gazetteer"):
        Gazetteer(raw)


def test_it_knows_names_from_everywhere(ships):
    for name in ("maria", "mohammed", "wei", "priya", "olga", "chukwuemeka", "siobhan", "xochitl"):
        assert ships.look_up(name).first >= 2, name
    for name in ("smith", "nguyen", "garcia", "patel", "okafor", "kowalski", "yilmaz", "tanaka"):
        assert ships.look_up(name).last >= 2, name


def test_it_knows_words(ships):
    assert ships.look_up("the").common > ships.look_up("patient").common > 2
    assert ships.look_up("grace").small > ships.look_up("michael").small
    assert ships.look_up("duchenne").eponym
    assert not ships.look_up("maria").eponym
