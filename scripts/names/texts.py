"""The texts that teach: tweets, our own sentences; and how their names become labels."""

import hashlib
import json
import os
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.model import Span
from checks.names.crf import BEGINS, GOES_ON, OUTSIDE
from checks.names.cues import is_title
from checks.names.tagger import is_possessive, trimmed
from checks.names.tokens import Token, tokens
from scripts.names.made import FRAMES, SENTENCES, Recipe

PATH_VARIABLE = "CURBSIDE_TWEETS"
_WHERE = (
    "The tweets that teach names are not part of the project. They are the training parts of the "
    "Broad Twitter Corpus (github.com/GateNLP/broad_twitter_corpus) and of WNUT-17 (github.com/"
    "leondz/emerging_entities_17), both CC-BY-4.0, as JSON lines: id, text, and spans of start, "
    f"end (code points) and label. Give the file's path, or set {PATH_VARIABLE}."
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where names of persons stand in it, in code points."""

    id: str
    text: str
    names: tuple[Span, ...]


def tweets_path(given: str | None = None) -> Path:
    """Return where the tweets are.

    Raises:
        SystemExit: there is no such file; the message says where to get it.
    """
    path = Path(given or os.environ.get(PATH_VARIABLE, ""))
    if not path.is_file():
        raise SystemExit(_WHERE)
    return path


def read_tweets(path: Path) -> list[Text]:
    """Read the tweets, each wording once."""
    texts: dict[str, Text] = {}
    with path.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            spans = tuple(
                Span(span["start"], span["end"])
                for span in row["spans"]
                if span["label"] == "PERSON"
            )
            texts.setdefault(row["text"], Text(row["id"], row["text"], spans))
    return [*texts.values()]


def held_out(text: Text) -> bool:
    """Whether a text is one of the fifth that is kept from learning when a score is asked for."""
    return luck(text, "held out") < 0.2


def luck(text: Text, of: str) -> float:
    """Return a number from 0 to 1 that is always the same for this text and this purpose."""
    return int.from_bytes(hashlib.sha256(f"{of} {text.id}".encode()).digest()[:4]) / 2**32


def sentences(path: Path = SENTENCES) -> list[Text]:
    """Read sentences, one a line, names in [brackets]; # begins a remark.

    Raises:
        ValueError: a bracket is left open.
    """
    texts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            texts.append(marked(line, f"{path.stem}-{number}"))
    return texts


def filled(
    eponyms: Sequence[str], names: Sequence[str], fillings: int, path: Path = FRAMES
) -> list[Text]:
    """Read frames, each with some words in its gaps; the same ones every time.

    Args:
        eponyms: they fill every frame.
        names: frames with a person are read as often again with these.
        fillings: how often a frame is read with words of each.
        path: the frames.
    """
    texts = []
    for frame in path.read_text(encoding="utf-8").splitlines():
        if frame and not frame.startswith("#"):
            lucky = random.Random(frame)  # noqa: S311 - luck that can be repeated
            for pool in (eponyms, names)[: 1 + ("[" in frame)]:
                for number in range(fillings):
                    words = lucky.sample(pool, frame.count("{}"))
                    texts.append(marked(frame.format(*words), f"{frame}-{len(pool)}-{number}"))
    return texts


_NAME = re.compile(r"\[([^\[\]]+)\]")


def marked(line: str, name: str) -> Text:
    """Read a line whose names stand in [brackets]."""
    parts = _NAME.split(line)
    text, spans = "", []
    for at, part in enumerate(parts):
        if at % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    if "[" in text or "]" in text:
        raise ValueError(f"{name}: a bracket is open: {line}")
    return Text(name, text, tuple(spans))


def labels(tokens: Sequence[Token], names: Iterable[Span]) -> list[str]:
    """Return each token's label; titles, possessives and signs at the ends are outside a name."""
    found = [OUTSIDE] * len(tokens)
    for name in names:
        run = [
            at
            for at, token in enumerate(tokens)
            if token.start < name.end and name.start < token.end and not is_possessive(token)
        ]
        for number, at in enumerate(trimmed(tokens, _without_office(tokens, run))):
            found[at] = GOES_ON if number else BEGINS
    return found


def _without_office(tokens: Sequence[Token], run: Sequence[int]) -> Sequence[int]:
    """Cut what somebody is off who somebody is.

    Other people's marks hold "Foreign Minister Ana Li", "Duchess of York" and "the President".
    """
    words = [tokens[at].text.lower() for at in run]
    while words and (
        words[0] in _OFFICE or (is_title(words[0]) and (words[1:] or words[0] in _NO_NAME))
    ):
        words, run = words[1:], run[1:]
    return () if words[:1] == ["of"] else run


_OFFICES = (
    "a the our prime foreign vice federal national first deputy defense defence industry home "
    "press house head director chairman manager parly"
)
_OFFICE = frozenset(_OFFICES.split())
_NO_NAME = frozenset(("president", "minister", "judge", "officer", "pope", "queen", "doctor"))


def marked_names(text: Text) -> list[Span]:
    """Return where a text's names stand as the tagger is to find them: without titles."""
    found: list[Span] = []
    among = [*tokens(text.text)]
    for token, label in zip(among, labels(among, text.names), strict=True):
        if label == BEGINS:
            found.append(Span(token.start, token.end))
        elif label == GOES_ON:
            found[-1] = Span(found[-1].start, token.end)
    return found


def recased(texts: Iterable[Text], recipe: Recipe) -> Iterator[Text]:
    """Yield copies of some texts as people write them in haste or in anger: small, or CAPITALS."""
    for text in texts:
        lucky = luck(text, "case")
        if lucky < recipe.small:
            copy = text.text.lower()
        elif lucky < recipe.small + recipe.capitals:
            copy = text.text.upper()
        else:
            continue
        if len(copy) == len(text.text):
            yield Text(text.id, copy, text.names)
