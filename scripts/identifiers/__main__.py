"""Learn whose an identifier is: ``python -m scripts.identifiers [COMMAND]``.

    train   learn resources/identifiers/owners.xz from our own posts, cases and plain sentences
    score   say how well owners are told apart on writers left out

Without a command: train. Run it in the environment of ``make owners``.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from checks.detectors.identifiers.owners import FILE
from checks.detectors.identifiers.shape import Family
from checks.regression import pack
from scripts.identifiers.examples import PLAIN, everything
from scripts.names.made import sha256
from scripts.regression import fit, left_out

MANIFEST = "identifiers/made.json"
RESOURCES = Path(__file__).parents[2] / "resources"
TUNED = 3.0, 2  # ridge, and how often a feature must be seen: chosen on writers left out
_ODDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit status."""
    if arguments not in ([], ["train"], ["score"]):
        print(__doc__)
        return 2
    if arguments == ["score"]:
        print("\n".join(score()))
    else:
        (RESOURCES / FILE).write_bytes(pack(fit(everything(), *TUNED)))
        write_manifest()
    return 0


def write_manifest() -> None:
    """Write what the weights were learnt from, beside the posts, and their hash."""
    made = {"command": "make owners", "plain": sha256(PLAIN), "sha256": sha256(RESOURCES / FILE)}
    text = json.dumps(made, indent=1, sort_keys=True)
    (RESOURCES / MANIFEST).write_text(text + "\n", encoding="utf-8")


def score() -> Iterator[str]:
    """Yield lines that say how well it does on writers left out."""
    judged = [*left_out(everything(), frozenset(("plain",)), *TUNED)]
    patients = [odds for row, odds in judged if row.is_patients]
    kinds = Counter(_family(row.features) for row, _ in judged if row.is_patients)
    yield f"{len(judged)} shapes, {len(patients)} of patients: {dict(sorted(kinds.items()))}"
    for least in _ODDS:
        found = Counter(
            _family(row.features) for row, odds in judged if row.is_patients and odds >= least
        )
        hurt = {row.post for row, odds in judged if row.clean and odds >= least}
        whole = sum(found.values()) / len(patients)
        parts = ", ".join(f"{kind} {found[kind]}/{kinds[kind]}" for kind in sorted(kinds))
        yield f"{least:.1f}: found {100 * whole:.1f} % ({parts}); {len(hurt)} clean posts disturbed"


def _family(features: Sequence[str]) -> str:
    return next(each.value for each in Family if f"{each.value}:bias" in features)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
