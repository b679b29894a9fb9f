"""The trained network: word pieces in, probabilities out. Runs on one core, offline."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from checks.reader.labels import CATEGORIES
from checks.reader.tokens import Pieces

Floats = npt.NDArray[np.float32]
_OUTPUTS = ["token", "gravity", "post", "about"]
_AT_ONCE = 8  # windows of one run: more take more memory and no less time


@dataclass(frozen=True, slots=True)
class Whole:
    """What is said of a window as a whole.

    ``post`` (11,): that it holds a harm of each category; ``about`` (5,): whom it is about, both
    probabilities; ``gram`` (12,): what words and letters alone
    speak for (``checks.reader.grams``), on the logistic scale; ``pieces``: how long it is.
    """

    post: Floats
    about: Floats
    pieces: int
    gram: Floats = field(default_factory=lambda: np.zeros(1 + len(CATEGORIES), np.float32))


@dataclass(frozen=True, slots=True)
class Said:
    """What the network says of one window whose own text has T pieces; all are probabilities.

    ``token`` (T, 11): this piece is part of a harm of this category; ``gravity`` (T, 3): it is at
    least advice, caution, stop. Columns are those of ``checks.reader.labels``.
    """

    token: Floats
    gravity: Floats
    whole: Whole


class Network:
    """The weights, ready to read."""

    def __init__(self, weights: bytes) -> None:
        """Load the graph.

        Args:
            weights: an ONNX file whose hash has been checked.

        Raises:
            Exception: the library refuses it; it raises nothing narrower.
        """
        import onnxruntime  # noqa: PLC0415 - 100 ms and 40 MB, only in the process that reads

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the other cores belong to the writer
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        options.enable_cpu_mem_arena = False  # a long text must not keep its memory for good
        self._session: Any = onnxruntime.InferenceSession(
            weights, options, providers=["CPUExecutionProvider"]
        )

    def read(self, windows: Sequence[Pieces]) -> list[Said]:
        """Read windows, in order."""
        said: list[Said] = []
        for at in range(0, len(windows), _AT_ONCE):
            said.extend(self._run(windows[at : at + _AT_ONCE]))
        return said

    def _run(self, windows: Sequence[Pieces]) -> list[Said]:
        shape = len(windows), max(len(window.ids) for window in windows)
        ids, segment = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        mask = np.zeros(shape, np.float32)
        for row, window in enumerate(windows):
            ids[row, : len(window.ids)] = window.ids
            segment[row, window.first : len(window.ids)] = 1
            mask[row, : len(window.ids)] = 1
        token, gravity, post, about = self._session.run(
            _OUTPUTS, {"ids": ids, "segment": segment, "mask": mask}
        )
        found = []
        for row, window in enumerate(windows):
            own = slice(window.first, window.first + len(window.spans))
            whole = Whole(post[row], about[row], len(window.spans))
            found.append(Said(token[row, own], gravity[row, own], whole))
        return found
