"""Judging single files."""

from typing import Any, cast

import pytest

from checks.reader.reader import Report
from scripts.judge.__main__ import tables_of


class Mute:
    """A reader that hears nothing."""

    def read(self, *_: object) -> Report:
        return Report((), frozenset(), ())


def test_a_file_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(SystemExit, match=r"there is no w0; there are w1, .*w116"):
        tables_of(["w116", "w0"], cast(Any, Mute()))


def test_single_files_are_judged_as_shipped():
    lines = tables_of(["w116"], cast(Any, Mute()))
    assert "## w116: 0 risky posts, 170 clean" in lines
    [asked] = [line for line in lines if line.startswith("clean, asked")]
    assert asked.split()[-3:] == ["0.0", "0.0", "0.0"]
