"""Write ``resources/myths/pack.json`` from the myths beside this file.

    python -m scripts.myths            # write it
    python -m scripts.myths score      # what the myths' own sentences say of terms and stances

The files here hold what a writer of myths needs; of the one that ships, the sentences that try a
myth out are left away, and classes of terms are spelt out. It is read in milliseconds.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from checks.detectors.myths import mentions
from checks.myths.pack import CLASSES, Pack, packed, read_pack

SOURCES = Path(__file__).parent
SHIPPED = SOURCES.parents[1] / "resources" / "myths" / "pack.json"


def written() -> Pack:
    """Return the pack as it is written here, with its sentences."""
    texts = {file.name: file.read_text("utf-8") for file in sorted(SOURCES.glob("*.toml"))}
    return read_pack(texts, texts.pop(CLASSES))


def score(pack: Pack) -> Iterator[str]:
    """Yield lines that say which of the pack's own sentences are taken otherwise than meant."""
    said = found = quiet = loud = 0
    for myth in pack.myths:
        for text in myth.says:
            said += 1
            if any(m.myth.id == myth.id and m.stance.spreads for m in mentions(text)):
                found += 1
            else:
                yield f"missed {myth.id}: {text}"
        for text in myth.quiet:
            quiet += 1
            if wrong := [m.myth.id for m in mentions(text) if m.stance.spreads]:
                loud += 1
                yield f"loud {', '.join(wrong)}: {text}"
    yield f"{len(pack.myths)} myths: {found} of {said} spread, {loud} of {quiet} quiet are loud"


def main() -> None:
    """Do what the command line says."""
    pack = written()
    if sys.argv[1:] == ["score"]:
        print("\n".join(score(pack)))
        return
    SHIPPED.parent.mkdir(exist_ok=True)
    SHIPPED.write_text(packed(pack), encoding="utf-8")
    print(f"{len(pack.myths)} myths, {SHIPPED.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
