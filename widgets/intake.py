"""What may come into a text from the clipboard or by a drop."""

from PySide6.QtCore import QMimeData

_WEB = frozenset({"http", "https", "mailto"})
_FILE = "A dropped file would put its name into the post, so it was left out."
_PICTURE = "A picture cannot go into the text, so it was left out."
_NOTHING = "There was no text in it, so it was left out."


def text_of(source: QMimeData) -> str | None:
    """Return the words to put in, or None where there are none that may go in.

    A file's name is often a patient's. A picture stays out; words that come with one, as from a
    table, do not.
    """
    urls = source.urls()
    if _has_files(source) or (source.hasImage() and urls):
        return None
    return source.text() or "\n".join(url.toString() for url in urls) or None


def why_not(source: QMimeData) -> str:
    """Say, in one sentence, why ``text_of`` gave nothing."""
    if _has_files(source):
        return _FILE
    return _PICTURE if source.hasImage() else _NOTHING


def _has_files(source: QMimeData) -> bool:
    """Whether any address leads to a file, here or on another computer."""
    return any(url.scheme() not in _WEB for url in source.urls())
