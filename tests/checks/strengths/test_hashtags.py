"""Hashtags that a screen reader can read."""

import pytest

from checks.strengths.hashtags import camel_case, is_readable, tag_of


@pytest.mark.parametrize(
    ("tag", "better"),
    [
        ("#fluclinic", "#FluClinic"),
        ("#mentalhealthmatters", "#MentalHealthMatters"),
        ("#handhygiene", "#HandHygiene"),
        ("#nurses", "#nurses"),
        ("#FluClinic", "#FluClinic"),
        ("#world_hand_day", "#WorldHandDay"),
        ("#xqzzyplugh", "#xqzzyplugh"),
        ("#nhs75", "#Nhs75"),
        ("#NHS", "#NHS"),
        ("#Fluclinic", "#FluClinic"),
    ],
)
def test_each_word_gets_its_capital_where_words_can_be_told(tag, better):
    assert camel_case(tag) == better
    assert is_readable(better)


@pytest.mark.parametrize(
    ("name", "tag"), [("City Hospital", "#CityHospital"), ("St. Mary's", "#StMarys"), ("", "")]
)
def test_a_name_becomes_a_tag(name, tag):
    assert tag_of(name) == tag
