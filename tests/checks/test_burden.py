"""Plain words of distress: heard at once, and never in what only sounds like it."""

import pytest

from checks.burden import sounds_heavy


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on like this.",
        "Flu shots on Monday. I am so burnt out that I feel empty.",
        "honestly i don't want to be here any more",
        "I cry before every shift.",
        "I cry in the car park before every single shift now.",
        "I'm at breaking point",
        "We had cake. Nothing helps any more.",
        "I just want to disappear",
        "They would be better off without me.",
    ],
)
def test_plain_words_are_heard(text):
    assert sounds_heavy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Some nights the drive home is the longest part of the work.",
        "Burnout is real, and it is not a failing.",
        "If you feel hopeless, call or text 988.",
        "Back then I was burnt out. I got help.",
        "I can't cope with this printer.",
        'He said "I can\'t go on" and we sat with him.',
        "Dead on my feet, in the best way.",
        "She is at breaking point, and so is the system.",
        "I cried in the car, then I went back in.",
        "I cry at every wedding.",
    ],
)
def test_what_only_sounds_like_it_is_not(text):
    assert not sounds_heavy(text)
