"""Write ``resources/myths/pack.json`` from the myths beside this file.

    python -m scripts.myths            # write it
    python -m scripts.myths score      # try it on its own sentences, on posts, on cases

The files here hold what a writer of myths needs; of the one that ships, the sentences that try a
myth out are left away, and classes of terms are spelt out. It is read in milliseconds.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import resources
from checks.detectors.myths import mentions
from checks.model import Category
from checks.myths.pack import CLASSES, Pack, load_pack, packed, read_pack
from scripts.reader.fit import is_right
from scripts.reader.posts import FOLDER as POSTS
from scripts.reader.posts import read_folder

SOURCES = Path(__file__).parent
CASES = SOURCES.parent / "cases"
_CLAIMS = (
    Category.RUMOR,
    Category.ABSOLUTE_CLAIM,
    Category.UNSOURCED_CLAIM,
    Category.PERSONAL_ADVICE,
)
_OWN = ("w134", "w135")  # the pack's own sentences
_IN_OTHER_WORDS = ("w136", "w137")
SHIPPED = SOURCES.parents[1] / "resources" / "myths" / "pack.json"


def written() -> Pack:
    """Return the pack as it is written here, with its sentences."""
    texts = {file.name: file.read_text("utf-8") for file in sorted(SOURCES.glob("*.toml"))}
    return read_pack(texts, resources.read_text(CLASSES))


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


def among_posts() -> Iterator[str]:
    """Yield lines that say what the pack finds in the reader's posts and in the cases of myths."""
    posts = [p for name, each in read_folder(POSTS).items() if name not in _OWN for p in each]
    spread = [(post, [*_spread(post["text"])]) for post in posts]
    clean = [found for post, found in spread if post["clean"]]
    rumours = [
        found for post, found in spread if any(m["category"] == "rumor" for m in post["expect"])
    ]
    marks = [(post, span) for post, found in spread if not post["clean"] for span in found]
    right = sum(any(is_right(post, each, *span) for each in _CLAIMS) for post, span in marks)
    yield f"{sum(map(bool, clean))} of {len(clean)} clean posts are marked"
    yield f"{sum(map(bool, rumours))} of {len(rumours)} posts that spread a rumour are named"
    yield f"{right} of {len(marks)} marks on risky posts touch a labelled claim"
    cases = [c for name, each in read_folder(CASES).items() if name not in _OWN for c in each]
    myths = [case for case in cases if case.get("note", "").startswith("T01")]
    named = sum(any(_spread(case["text"])) for case in myths)
    yield f"{named} of {len(myths)} cases of myths are named"


def in_other_words() -> Iterator[str]:
    """Yield lines that say how often a myth is named right in the words of other hands."""
    cases = read_folder(CASES)
    for name in _IN_OTHER_WORDS:
        spread = [
            (case["text"], case["note"].split()[1]) for case in cases[name] if not case["clean"]
        ]
        terms = [any(m.myth.id == id_ for m in mentions(text)) for text, id_ in spread]
        near = [load_pack().nearest(text) for text, _ in spread]
        right = [
            myth is not None and myth.id == id_ for myth, (_, id_) in zip(near, spread, strict=True)
        ]
        either = sum(a or b for a, b in zip(terms, right, strict=True))
        yield (
            f"{name}: of {len(spread)}, {sum(terms)} are known by their terms, {sum(right)} nearest"
            f" to it, {sum(map(bool, near)) - sum(right)} to a wrong one, {either} either"
        )


def _spread(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text spreads a myth of the pack that ships."""
    start = 0
    for paragraph in text.split("\n"):
        for mention in mentions(paragraph):
            if mention.stance.spreads:
                yield mention.span.start + start, mention.span.end + start
        start += len(paragraph) + 1


def main() -> None:
    """Do what the command line says."""
    pack = written()
    if sys.argv[1:] == ["score"]:
        print("\n".join([*score(pack), *among_posts(), *in_other_words()]))
        return
    SHIPPED.parent.mkdir(exist_ok=True)
    SHIPPED.write_text(packed(pack), encoding="utf-8")
    print(f"{len(pack.myths)} myths, {SHIPPED.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
