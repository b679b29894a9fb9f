"""Texts as the trainer reads them: every feature of every token spelt out, and its label."""

from collections.abc import Iterator

from checks.names import features
from checks.names.features import REACH
from checks.names.gazetteer import Gazetteer
from scripts.names.texts import Text, labels


def lessons(text: Text, gazetteer: Gazetteer) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yield each line's features by token, and its labels."""
    for line in features.lines(text.text, lambda word: features.word_of(word, gazetteer)):
        yield seen(line), labels(line.tokens, text.names)


def seen(line: features.Line) -> list[list[str]]:
    """Return all features of each token of a line: what ``Tagger.scores`` weighs, spelt out."""
    edge = [features.EDGE] * REACH
    padded = [*edge, *line.words, *edge]
    found = []
    style = features.style_of(line.words)
    for at in range(len(line.words)):
        left, word, right, opening, elsewhere = features.place(line, at)
        mine = [
            *features.here(word),
            *features.among(left.kind, word.kind, right.kind),
            *features.setting(word.kind, style, opening, elsewhere),
            *features.beside(left, word.kind, right),
        ]
        for offset in range(-REACH, REACH + 1):
            if offset:
                mine += features.near(padded[at + REACH + offset], offset)
        found.append(mine)
    return found
