"""When the reader speaks, how loudly, and how sure it says it is."""

import json
import math
from dataclasses import replace
from random import Random

import pytest

import resources
from checks import Context, Kind, Mode, Severity, Span
from checks.model import Category, Finding, in_ten
from checks.reader.labels import CATEGORIES
from checks.reader.reader import VOICE, judge
from checks.reader.voice import CALM, FEATURES, RIDES, SILENT, WHOLE_FEATURES, read_voice
from tests.checks.reader.samples import (
    candidate,
    talking,
    whole,
)


def test_odds_lie_between_nothing_and_certainty_whatever_is_weighed(voice):
    luck = Random(8)  # noqa: S311 - luck that can be repeated
    extremes = (0.0, 1e-30, 0.5, 1 - 1e-12, 1.0)
    for _ in range(2_000):
        category = luck.choice(CATEGORIES)
        found = replace(
            candidate((0, luck.choice((1, 60_000))), category, luck.choice(extremes)),
            mean=luck.choice(extremes),
            gravity=tuple(luck.choice(extremes) for _ in range(3)),
        )
        said = whole(luck.choice(extremes), luck.choice((-1e6, 0, 1e6)), luck.choice((0, 256)))
        for context in (Context(), Context(kind=Kind.PERSONAL, mode=Mode.REPLY)):
            assert 0 <= voice.odds(found, said, context) <= 1
        assert 0 <= voice.whole_odds(category, said) <= 1


def test_surer_pieces_never_lower_the_odds_of_a_voice_that_weighs_them():
    odds = [talking().odds(candidate(peak=p / 20), whole(), Context()) for p in range(1, 20)]
    assert odds == sorted(odds)
    assert odds == pytest.approx([p / 20 for p in range(1, 20)], abs=1e-3)


def test_a_threshold_that_odds_never_reach_means_no_mark():
    for category in CATEGORIES:
        silent = talking(upper={**talking().upper, category: 2.0})
        sure = candidate(category=category, gravity=(1, 1, 1))
        assert silent.severity(sure, 1.0) is None
        said = judge(silent, [([replace(sure, peak=1.0)], whole())], Context())
        assert said.marks == ()
        assert said.doubts == {category}
        assert talking().severity(sure, 1.0) is Severity.STOP


@pytest.mark.parametrize(
    ("gravity", "odds", "severity"),
    [
        ((1, 0.4, 0.9), 0.79, Severity.ADVICE),
        ((1, 0.49, 0.1), 0.99, Severity.ADVICE),
        ((1, 0.5, 0.1), 0.99, Severity.CAUTION),
        ((1, 0.9, 0.5), 0.79, Severity.CAUTION),
        ((1, 0.9, 0.49), 0.99, Severity.CAUTION),
        ((1, 0.9, 0.5), 0.8, Severity.STOP),
        ((1, 0.9, 0.9), 0.49, None),
        ((1, 0.9, 0.9), 0.5, Severity.CAUTION),
    ],
)
def test_gravity_says_how_loud_and_odds_say_whether(gravity, odds, severity):
    assert talking().severity(candidate(gravity=gravity), odds) is severity


def test_a_doubt_lies_below_a_mark():
    asks = [odds / 10 for odds in range(11) if talking().doubts(Category.RUMOR, odds / 10)]
    assert asks == [0.3, 0.4]


def test_the_whole_text_may_be_doubted_where_no_phrase_is():
    said = judge(talking(), [([], whole(post=0.7))], Context())
    assert said.marks == ()
    assert said.doubts == set(CATEGORIES)
    assert judge(talking(), [([], whole(post=0.5))], Context()).doubts == set()


def test_a_weak_second_harm_rides_only_where_something_is_marked():
    strong = candidate((0, 20))
    second = candidate((10, 30), Category.UNPROFESSIONAL, peak=RIDES + 0.01)
    weaker = candidate((10, 30), Category.OFF_PURPOSE, peak=RIDES - 0.01)
    apart = candidate((30, 40), Category.PROFILE_MIXING, peak=RIDES + 0.01)
    alone = judge(talking(), [([second, weaker, apart], whole())], Context())
    assert alone.marks == ()
    beside = judge(talking(), [([weaker, second, apart, strong], whole())], Context())
    assert [mark.candidate for mark in beside.marks] == [strong, second]
    assert beside.marks[1].severity is Severity.ADVICE


def test_of_two_marks_of_one_kind_on_the_same_words_the_surer_stays():
    weak, strong = candidate((0, 20), peak=0.6), candidate((10, 30), peak=0.9)
    other = candidate((0, 30), Category.UNPROFESSIONAL, peak=0.7)
    after = candidate((30, 40), peak=0.6)
    for order in ([weak, strong, other, after], [after, other, strong, weak]):
        said = judge(talking(), [(order, whole())], Context())
        kept = {mark.candidate for mark in said.marks}
        assert kept == {strong, other, after}


def test_windows_of_one_passage_are_judged_together():
    first, second = candidate((0, 20), peak=0.7), candidate((5, 25), peak=0.8)
    said = judge(talking(), [([first], whole()), ([second], whole(post=0.7))], Context())
    assert [mark.candidate for mark in said.marks] == [second]
    assert said.doubts == set(CATEGORIES)


def test_calm_means_that_nothing_at_all_is_likely():
    def calm(phrase, *wholes):
        windows = [([candidate(peak=phrase)], whole(wholes[0])), *(([], whole(w)) for w in wholes)]
        return judge(talking(), windows, Context()).calm

    sure, calm_enough, likely = SILENT / 2, (SILENT + CALM) / 2, CALM * 1.5
    assert calm(sure, sure) == 2
    assert calm(calm_enough, sure) == calm(sure, calm_enough) == calm(sure, sure, calm_enough) == 1
    assert calm(likely, sure) == calm(sure, likely) == calm(sure, sure, likely) == 0


def test_the_voice_that_ships_has_every_number_and_each_is_one(voice):
    data = json.loads(resources.read_bytes(f"reader/{VOICE}"))
    assert data["features"] == list(FEATURES)
    assert data["whole_features"] == list(WHOLE_FEATURES)
    for table in (voice.bias, voice.slope, voice.whole_bias):
        assert all(map(math.isfinite, table.values()))
    for category in CATEGORIES:
        assert voice.upper[category] > CALM


def test_a_voice_that_lacks_a_number_is_refused():
    def fresh():
        return json.loads(resources.read_bytes(f"reader/{VOICE}"))

    assert read_voice(fresh())
    for name in ("bias", "slope", "whole_bias", "upper", "lower", "whole", "stop"):
        for category in CATEGORIES:
            lacking = fresh()
            del lacking[name][category.value]
            with pytest.raises(ValueError, match="lack something"):
                read_voice(lacking)
    for key, value in (
        ("weights", fresh()["weights"][1:]),
        ("whole_weights", [*fresh()["whole_weights"], 0.0]),
        ("weights", None),
        ("weights", [None] * len(FEATURES)),
        ("upper", []),
        ("stop", dict.fromkeys((c.value for c in CATEGORIES), "high")),
    ):
        with pytest.raises(ValueError, match=r"thresholds|convert"):
            read_voice({**fresh(), key: value})
    with pytest.raises(ValueError, match="thresholds"):
        read_voice([])


@pytest.mark.parametrize(
    ("odds", "words"),
    [
        (0.0, "about 1 of 10"),
        (0.04, "about 1 of 10"),
        (0.26, "about 3 of 10"),
        (0.5, "about 5 of 10"),
        (0.81, "about 8 of 10"),
        (0.94, "about 9 of 10"),
        (0.945, "about 19 of 20"),
        (1.0, "about 19 of 20"),
    ],
)
def test_odds_are_said_as_people_say_them(rulebook, odds, words):
    assert in_ten(odds) == words
    rule = rulebook.says[Category.RUMOR]
    finding = Finding(Span(0, 3), rule, Severity.CAUTION, "abc", odds=odds)
    assert finding.how_sure == f"read: {words} such marks are right"


def test_how_sure_a_rule_is_says_whether_the_reader_doubts_it(rulebook):
    rule = next(iter(rulebook))
    finding = Finding(Span(0, 3), rule, Severity.CAUTION, "abc")
    assert finding.how_sure == rule.certainty.value
    doubted = replace(finding, doubted=True)
    assert doubted.how_sure == f"{rule.certainty.value}, but the reader sees no harm here"
