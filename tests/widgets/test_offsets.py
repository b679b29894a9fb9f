import pytest

from widgets.offsets import is_plain, to_points, to_units, units

NURSE = "👩🏽‍⚕️"  # woman health worker: five code points, seven UTF-16 units


def test_emoji_take_two_units():
    assert units("a🎉b") == [0, 1, 3, 4]


@pytest.mark.parametrize(
    "text", ["", "plain", f"Hi {NURSE} risk1", "e\u0301 ä", "שלום 🎉 risk", "🎉🎉"]
)
def test_both_counts_lead_back_to_where_they_came_from(text):
    assert len(text.encode("utf-16-le")) // 2 == units(text)[-1]
    for index in range(len(text) + 1):
        assert to_units(text, index) == units(text)[index]
        assert to_points(text, to_units(text, index)) == index


def test_a_position_inside_a_surrogate_pair_is_before_the_character():
    assert to_points("a🎉b", 2) == 1


def test_text_without_emoji_needs_no_counting():
    assert is_plain("naïve שלום")
    assert not is_plain("naïve 🎉")
