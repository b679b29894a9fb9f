"""The code half of what rules as data cannot say. One entry a detector, named as rules name it."""

from collections.abc import Mapping

from checks.model import Find

DETECTORS: Mapping[str, Find] = {}
