"""The composer and the notice line with invented words in them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from checks.model import Kind, Mode
from checks.writing.networks import Count
from widgets.composer import Composer, Example, Insertable, Speaker
from widgets.notice import NoticeBar


def composer(mode: Mode, text: str, theirs: str = "") -> Composer:
    """A composer with a draft in it."""
    made = Composer(Kind.PROFESSIONAL, lambda _paragraph: ())
    made.show_speaker(
        Speaker("@arivera@mstdn.example", "to X, Mastodon", networks_short="to 2 networks")
    )
    made.show_insertables([Insertable("Organisation card", "card", "City Hospital")])
    made.show_examples([Example("A name slips in", "…"), Example("Nothing to change", "…")])
    made.show_counts([Count(len(text), 280, "X"), Count(len(text), 500, "Mastodon")])
    made.open_draft("sample", text, mode, theirs)
    made.show_saved("Saved 10:42" if text else "")
    made.show_reading("Reads at grade 6, easy for most people" if text else "")
    return made


def _notice() -> NoticeBar:
    notice = NoticeBar()
    notice.show_notice("The draft is in the bin.", "Undo", "sample")
    return notice


def composer_samples() -> Mapping[str, tuple[Callable[[], QWidget], int, int]]:
    """How to make each of them, and its size in design pixels, by name."""
    post, reply = "Flu season is here. Ask us before you book.", "Thank you for the feedback."
    return {
        "composer": (lambda: composer(Mode.POST, post), 740, 760),
        "composer-empty": (lambda: composer(Mode.POST, ""), 740, 760),
        "composer-reply": (lambda: composer(Mode.REPLY, reply, "Waited two hours."), 740, 760),
        "notice": (_notice, 740, 56),
    }
