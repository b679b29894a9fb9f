"""A small regression, and the file that keeps it."""

import pytest

from checks.regression import Regression, pack, unpack


def test_weights_are_read_as_they_were_packed():
    weights = {"+1=was": 1.25, "bias": -2.5, "nothing": 0.001}
    assert pack(weights) == pack(dict(reversed(weights.items())))
    read = unpack(pack(weights))
    assert read.odds(["bias", "+1=was"]) == pytest.approx(
        Regression(weights).odds(["bias", "+1=was"])
    )


@pytest.mark.parametrize("raw", [b"", b"quokka"])
def test_a_damaged_file_of_weights_is_refused(raw):
    with pytest.raises(ValueError, match="no weights"):
        unpack(raw)
