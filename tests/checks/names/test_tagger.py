"""The tagger that ships, on sentences of no one's posts."""

import gc
import json
import time
import unicodedata

import pytest

import resources
from checks.names import TaggerError, load_tagger
from checks.names.features import lines
from scripts.names.lessons import seen
from scripts.names.score import traps


@pytest.fixture(scope="module")
def tagger():
    return load_tagger()


def found(tagger, text, floor=0.45):
    return [text[slice(*name.span)] for name in tagger.names(text, floor)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We admitted Teresa Villanueva last night.", ["Teresa Villanueva"]),
        ("Dr. Okonkwo and Mrs. Nowak talked for an hour.", ["Okonkwo", "Nowak"]),
        ("Sanjay's biopsy is back.", ["Sanjay"]),
        ("Sanjay’s biopsy is back.", ["Sanjay"]),
        ("my patient deborah went home", ["deborah"]),
        ("WE ALL MISS DEBORAH MILLER", ["DEBORAH MILLER"]),
        ("Thanks to Anne-Sophie and Liam O'Connor!", ["Anne-Sophie", "Liam O'Connor"]),
        ("my patient S a n j a y went home", ["S a n j a y"]),
        ("😭😭 Sanjay rang the bell 🔔", ["Sanjay"]),
        ("Shoutout to Ludwig van der Meer from radiology", ["Ludwig van der Meer"]),
    ],
)
def test_names_are_found(tagger, text, names):
    assert found(tagger, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Will you mark the date? There is hope, and grace.",
        "Her Parkinson's is stable and the Foley is out.",
        "Ask @sanjay_miller, see #TeamDeborah or https://deborah.example/miller",
        "My patient went home today.",
        "Flu shots at St. Mary's Hospital in May and June.",
        "The nurse and the doctor agree.",
        "",
        "😀",
    ],
)
def test_other_words_are_not(tagger, text):
    assert found(tagger, text) == []


def test_eponyms_are_no_persons(tagger):
    wrong = sum(bool(found(tagger, text)) for text in traps())
    assert wrong <= 0.015 * len(traps())


def test_decomposed_letters_change_nothing_but_places(tagger):
    text = "We admitted Zoë Müller and José Ibáñez last night."
    apart = unicodedata.normalize("NFD", text)
    assert found(tagger, text) == ["Zoë Müller", "José Ibáñez"]
    assert found(tagger, apart) == [
        unicodedata.normalize("NFD", name) for name in found(tagger, text)
    ]


def test_a_lower_floor_only_adds(tagger):
    text = "Ask Quill or my patient Teresa Villanueva about Brandt, Rosewood and June."
    few, many = (tagger.names(text, floor) for floor in (0.6, 0.05))
    assert len(few) <= len(many)
    for name in few:
        assert any(
            name.span.start < other.span.end and other.span.start < name.span.end for other in many
        )
    assert all(0 < name.odds <= 1 for name in many)
    assert [name.span for name in many] == sorted(name.span for name in many)


def test_a_name_ends_with_its_line(tagger):
    assert found(tagger, "Thanks to Teresa\nVillanueva Street is closed") == ["Teresa"]


def test_the_time_grows_with_the_length(tagger):
    def seconds(text):
        began = time.process_time()
        tagger.names(text)
        return time.process_time() - began

    gc.collect()  # what all other tests have left behind is not the tagger's to clear away
    gc.freeze()
    for piece in ("We admitted Teresa Villanueva. ", "a.", "a@", "o'", "é", "A b ", "-", "😀"):
        seconds(piece * 1_000)
        short, long = (
            seconds(piece * (10_000 // len(piece))),
            seconds(piece * (60_000 // len(piece))),
        )
        assert long < 12 * short + 0.2, piece
    gc.unfreeze()


def test_scores_are_the_sums_of_all_features(tagger):
    text = "Dr. Teresa Villanueva, RN: my patient’s Foley is OUT!\nthe foley @x"
    for line in lines(text, tagger._word):
        spelt = [tagger._field.weigh(features) for features in seen(line)]
        worth = [
            any(word.is_nameable for word in line.words[max(0, at - 2) : at + 3])
            for at in range(len(line.words))
        ]
        for quick, slow, is_worth in zip(tagger.scores(line), spelt, worth, strict=True):
            assert quick == (pytest.approx(slow) if is_worth else (-9.0, -9.0))


@pytest.mark.parametrize(
    ("word", "may_be"),
    [
        ("Teresa", True),
        ("teresa", True),
        ("TERESA", True),
        ("Villanueva", True),
        ("Okonjo-Bell", True),
        ("Will", True),
        ("The", False),
        ("Services", False),
        ("Thursday", False),
        ("table", False),
        ("12", False),
    ],
)
def test_a_word_that_nobody_is_called_is_not_weighed(tagger, word, may_be):
    assert tagger._word(word).is_nameable is may_be


def test_common_words_are_met_beforehand_a_few_at_a_time():
    tagger = load_tagger.__wrapped__()
    steps = sum(1 for _ in tagger.warming())
    met = tagger._says.cache_info().currsize
    assert 10 < steps < met / 50
    list(tagger.scores(lines("we have been there", tagger._word)[0]))
    assert tagger._word.cache_info().misses <= met


def test_a_damaged_file_is_refused(monkeypatch):
    real = resources.read_bytes
    monkeypatch.setattr(resources, "read_bytes", lambda name: real(name)[:-1])
    with pytest.raises(TaggerError, match="not the ones"):
        load_tagger.__wrapped__()


def test_a_missing_file_is_told():
    with pytest.raises(TaggerError, match="missing"):
        load_tagger("no-such-folder")


def test_what_ships_is_small():
    made = json.loads(resources.read_text("names/made.json"))
    assert sum(len(resources.read_bytes(f"names/{name}")) for name in made["files"]) <= 500_000


def test_errors_never_show_the_text(tagger):
    assert "Teresa" not in repr(tagger) + repr(tagger.names("We admitted Teresa."))
