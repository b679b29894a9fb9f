"""Count a draft as each network does. The networks themselves are in ``networks``."""

import unicodedata
from collections.abc import Sequence

import regex  # re knows no grapheme clusters

from checks.writing.networks import Count, Counting, Network, load_networks

__all__ = ["Count", "Counting", "Network", "count", "load_networks"]

_BEYOND = 20  # a text of so many times the limit is too long however it is counted

_GRAPHEME = regex.compile(r"\X")
_EMOJI = regex.compile(
    r"""
      \p{Emoji_Presentation}                 # looks like a picture by itself
    | \p{Extended_Pictographic} (?!\uFE0E)   # ... or does so by default in twitter-text
    | \p{Regional_Indicator}{2}              # flags
    | [0-9\#*] \uFE0F? \u20E3                # keycaps
    """,
    regex.VERBOSE,
)
_TEXT_SYMBOLS = frozenset("©®‼⁉™♟")  # pictures only when U+FE0F says so

_SCHEME_LINK = regex.compile(r"(?<![\w@#$])https?://[^\s<>\"“”]+", regex.IGNORECASE)
# X shortens bare domains too. Endings people write in health posts, not the whole registry.
_BARE_LINK = regex.compile(
    r"(?<![\w@\#$./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:com|org|net|gov|edu|mil|int|info|health|care|clinic|news|blog|app|dev|io|co|us|uk|ca|au"
    r"|ie|nz|eu|de|fr|es)(?![\w@-]|\.\w)(?:/[^\s<>\"“”]*)?",
    regex.IGNORECASE,
)
_MENTION = regex.compile(r"(?<![\w/@])(@\w(?:[\w.-]*\w)?)@[\w-]+(?:\.[\w-]+)+")
_LINK_TAIL = ".,:;!?'’…*_~"


def count(text: str, network: Network) -> Count:
    """Count ``text`` as ``network`` does.

    Where a network also has a ceiling in bytes (Bluesky), that one is told once it is near and
    fuller than the other: a reader counts characters.
    """
    far = len(text) > _BEYOND * network.limit
    seen = Count(len(text) if far else _used(text, network), network.limit, network.name)
    if network.byte_limit is None:
        return seen
    size = len(text.encode("utf-8", "replace"))
    stored = Count(size, network.byte_limit, network.name, "bytes")
    fuller = stored.used * seen.limit > seen.used * stored.limit
    return stored if stored.near and fuller else seen


def _used(text: str, network: Network) -> int:
    if network.kind is Counting.WEIGHTED:
        text = _with_short_links(unicodedata.normalize("NFC", text), network, bare=True)
        return sum(map(_weight, _graphemes(text)))
    if network.kind is Counting.MASTODON:
        text = _with_short_links(text, network, bare=False)
        return len(_graphemes(_MENTION.sub(r"\1", text)))
    if network.kind is Counting.GRAPHEMES:
        return len(_graphemes(text))
    if network.kind is Counting.EMOJI_BYTES:
        return sum(map(_bytes_if_emoji, _graphemes(text)))
    return len(text)


def _graphemes(text: str) -> Sequence[str]:
    if text.isascii() and "\r" not in text:
        return text  # each character is one
    return _GRAPHEME.findall(text)


def _is_emoji(grapheme: str) -> bool:
    if grapheme[0] in _TEXT_SYMBOLS:
        return "\ufe0f" in grapheme
    return _EMOJI.match(grapheme) is not None


def _weight(grapheme: str) -> int:
    if grapheme.isascii():
        return len(grapheme)  # "\r\n" is one grapheme and two characters
    if _is_emoji(grapheme):
        return 2
    return sum(1 if _is_light(ord(char)) else 2 for char in grapheme)


def _is_light(code: int) -> bool:
    return (
        code <= 0x10FF
        or 0x2000 <= code <= 0x200D
        or 0x2010 <= code <= 0x201F
        or 0x2032 <= code <= 0x2037
    )


def _bytes_if_emoji(grapheme: str) -> int:
    if grapheme.isascii() or not _is_emoji(grapheme):
        return len(grapheme)
    return len(grapheme.encode("utf-8", "replace"))


def _with_short_links(text: str, network: Network, *, bare: bool) -> str:
    """Put blanks of the network's link length where the links stand."""
    if network.link_length is None:
        return text
    blanks = " " * network.link_length

    def shorten(match: regex.Match[str]) -> str:
        link = match[0]
        return blanks + link[len(_trimmed(link)) :]

    text = _SCHEME_LINK.sub(shorten, text)
    return _BARE_LINK.sub(shorten, text) if bare else text


def _trimmed(link: str) -> str:
    """Take off what belongs to the sentence: full stops, quotes, unopened brackets."""
    unopened = link.count(")") - link.count("(")
    end = len(link)
    while end and (link[end - 1] in _LINK_TAIL or (link[end - 1] == ")" and unopened > 0)):
        unopened -= link[end - 1] == ")"
        end -= 1
    return link[:end]
