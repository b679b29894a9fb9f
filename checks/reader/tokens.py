"""Text to word pieces and back: every piece knows the code points it stands for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checks.model import Context, Span

LONGEST = 256  # pieces the network was trained on, header included
_HEADER_CHARACTERS = 400
_HEADER_PIECES = 110
_HALF = re.compile("[\ud800-\udfff]")  # surrogates
_STRAIGHT = str.maketrans("‘’‚‛´`“”„‟", "'" * 6 + '"' * 4)
_OVERLAP = 48  # pieces two neighbouring windows share: each side sees what surrounds the seam


@dataclass(frozen=True, slots=True)
class Pieces:
    """One window over a text.

    ``ids`` holds the whole input: start, header, separator, the text's pieces, separator.
    ``spans[i]`` are the code points of the text that ``ids[first + i]`` stands for.
    """

    ids: tuple[int, ...]
    first: int
    spans: tuple[Span, ...]


class PieceCutter:
    """Cuts texts into word pieces as the network learnt them."""

    def __init__(self, vocabulary: Path | bytes) -> None:
        """Load the published tokenizer.

        Args:
            vocabulary: ``tokenizer.json``, as a file or as its bytes.

        Raises:
            Exception: the library refuses the file; it raises nothing narrower.
        """
        import tokenizers  # noqa: PLC0415 - a compiled library, only where it reads

        if isinstance(vocabulary, Path):
            vocabulary = vocabulary.read_bytes()
        self._tokenizer = tokenizers.Tokenizer.from_buffer(vocabulary)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._start, self._stop = map(self._id, ("[CLS]", "[SEP]"))

    def windows(self, text: str, header: str) -> Iterator[Pieces]:
        """Yield windows that cover the text in order; a text without pieces has none."""
        head = self._tokenizer.encode(plain(header), add_special_tokens=False).ids
        head = head[:_HEADER_PIECES]
        opening = (self._start, *head, self._stop)
        encoded = self._tokenizer.encode(plain(text), add_special_tokens=False)
        room = LONGEST - len(opening) - 1
        at = 0
        while at < len(encoded.ids):
            ids = (*opening, *encoded.ids[at : at + room], self._stop)
            spans = tuple(Span(*pair) for pair in encoded.offsets[at : at + room])
            yield Pieces(ids, len(opening), spans)
            if at + room >= len(encoded.ids):
                return
            at += room - _OVERLAP

    def _id(self, sign: str) -> int:
        found = self._tokenizer.token_to_id(sign)
        if found is None:
            raise ValueError(f"{sign} is not in this vocabulary")
        return found

    def count(self, text: str) -> int:
        """Count a text's word pieces."""
        return len(self._tokenizer.encode(plain(text), add_special_tokens=False).ids)


def plain(text: str) -> str:
    """Write a text as the reader learnt to see it, sign for sign, so that places stay.

    Quotation marks stand straight, whichever the keyboard makes; half a character becomes a sign
    of its own, for the library takes whole ones only.
    """
    return _HALF.sub("\ufffd", text.translate(_STRAIGHT))


def header(context: Context) -> str:
    """Say who speaks and to whom, as the network learnt to be told."""
    said = f"{context.kind.value} {context.mode.value}"
    if context.reply_to:
        said += " : " + context.reply_to
    return said[:_HEADER_CHARACTERS]
