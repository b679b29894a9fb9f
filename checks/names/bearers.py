"""Whose name is it? How likely the one who bears a name is somebody in care.

A logistic regression over the company the name keeps (``company``), learnt from posts in which the
names of patients are marked and all others are not (``scripts.names.bearers``).
"""

from functools import cache

import resources
from checks.regression import Regression, unpack

FILE = "names/bearers.xz"


@cache
def load_bearers() -> Regression:
    """Return the weights that ship; read once."""
    return unpack(resources.read_bytes(FILE))
