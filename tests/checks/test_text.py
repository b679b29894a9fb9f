"""What may enter a draft."""

import pytest

from checks.text import clean


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("plain text\n\twith a tab", "plain text\n\twith a tab"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two\u2029three\u0085four\vfive\fsix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\r\n\r\n", "\n\n"),
        ("a\x00b\x07c\x1b[31md\x7fe\x9bf", "abc[31mdef"),
        ("half \ud83d a pair \udc00", "half  a pair "),
        ("\ufdd0frame\ufffc\uffff", "frame"),
        (
            "👩🏽‍⚕️ e\u0301 \u200f\u202bעברית 🇺🇸 a\u00a0b",
            "👩🏽‍⚕️ e\u0301 \u200f\u202bעברית 🇺🇸 a\u00a0b",
        ),
        ("", ""),
    ],
)
def test_only_text_enters(given, kept):
    assert clean(given) == kept
    assert clean(kept) == kept


def test_every_code_point_is_taken_without_a_word():
    everything = "".join(map(chr, range(0x110000)))
    clean(everything).encode("utf-8")
