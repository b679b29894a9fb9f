"""What may enter a draft."""

import re

# Each of these ends a line somewhere: Windows, old Mac, Word, IBM, Unicode itself.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")

# Control characters (tab and newline stay), lone surrogates, U+FFFC and the noncharacters that
# Qt gives meanings of its own inside a document.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffc\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Return ``text`` as a draft may hold it: lines end in ``\n``, nothing invisible steers it.

    Emoji, combining marks, joiners and writing directions are text and stay. Never raises.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))
