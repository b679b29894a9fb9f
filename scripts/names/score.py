"""Says how well names are found: name by name, the very span."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.model import Span
from checks.names.tagger import Tagger
from scripts.names.texts import Text, marked_names

TRAPS = Path(__file__).with_name("traps.txt")


@dataclass(frozen=True, slots=True)
class Score:
    """How many names stand in texts, how many were said to, and how many of these rightly."""

    wanted: int
    said: int
    right: int

    def __str__(self) -> str:
        precision = self.right / max(1, self.said)
        recall = self.right / max(1, self.wanted)
        f1 = 2 * self.right / max(1, self.wanted + self.said)
        return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"


def compare(tagger: Tagger, texts: Iterable[Text], floor: float) -> Score:
    """Find the names of texts, and compare them with those that people marked."""
    wanted = said = right = 0
    for text in texts:
        marked = set(marked_names(text))
        found: set[Span] = {name.span for name in tagger.names(text.text, floor)}
        wanted += len(marked)
        said += len(found)
        right += len(marked & found)
    return Score(wanted, said, right)


def per_hundred(tagger: Tagger, texts: Sequence[str], floor: float) -> float:
    """Return how many names are found in a hundred of these texts."""
    return 100 * sum(len(tagger.names(text, floor)) for text in texts) / max(1, len(texts))


def traps() -> list[str]:
    """Return sentences with eponyms and without a person; nothing learns from them."""
    lines = TRAPS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
