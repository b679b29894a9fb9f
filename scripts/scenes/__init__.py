"""The scenes of the pictures: who, what they wrote, how it looks. All of it is invented."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.profiles import Profile
from app.settings import Scheme, Settings
from app.window import MainWindow
from checks.model import Kind, Mode
from scripts.scenes.people import LONG
from scripts.scenes.plays import (
    aid,
    answered,
    blanks,
    blurred,
    gallery,
    help_page,
    nothing,
    pause,
    reader_off,
    reasons,
    reflection,
    settings_page,
    source_link,
    strengths,
    trouble,
    unread,
    write,
)
from scripts.scenes.texts import (
    FEELINGS,
    GERMAN,
    HEARD,
    HONEYMOON,
    LAST_OF_ALL,
    MANY,
    MYTH,
    NEAR,
    REPLY,
    SCRIPTS,
    STORY,
    THEIRS,
    THREE,
    TONE,
    TOO_MUCH,
    TOWNSFOLK,
    UNSURE,
    UNSURE_AT_WORK,
    WHOSE,
)
from widgets.story_view import Answer

SIZE, SMALL = (1440, 900), (1024, 700)
LIGHT = Settings(scheme="light")


@dataclass(frozen=True)
class Scene:
    """One picture: who, how it looks, and what is done before it is taken."""

    name: str
    play: Callable[[MainWindow], QWidget | None]
    kind: Kind = Kind.PROFESSIONAL
    size: tuple[int, int] = SIZE
    settings: Settings = LIGHT
    profile: Profile | None = None
    drafts: bool = True


def look(scheme: Scheme, scale: float = 1.0) -> Settings:
    """Return settings of one look."""
    return Settings(scheme=scheme, text_scale=scale)


SCENES = (
    Scene("work", write(THREE)),
    Scene("personal-dark", write(FEELINGS), Kind.PERSONAL, settings=Settings(scheme="dark")),
    Scene("reply", write(REPLY, Mode.REPLY, THEIRS)),
    Scene("gallery", gallery),
    Scene("pause", pause),
    Scene("small", write(THREE), size=SMALL),
    Scene("reader", reasons),
    Scene("story", write(TOWNSFOLK)),
    Scene("question", write(UNSURE), Kind.PERSONAL),
    Scene("myth", write(MYTH)),
    Scene("near", write(NEAR)),
    Scene("debunk", write(LAST_OF_ALL)),
    Scene("strengths", strengths),
    Scene("verify", aid("verify", HEARD)),
)

ODDITIES = (
    Scene("work-dark", write(THREE), settings=look("dark")),
    Scene("reader-dark", reasons, settings=look("dark")),
    Scene("reader-small", reasons, size=SMALL),
    Scene("reader-150", reasons, settings=look("light", 1.5)),
    Scene("reader-personal", reasons, Kind.PERSONAL),
    Scene("reader-long", reasons, profile=LONG),
    Scene("reader-off", reader_off),
    Scene("reader-off-200", reader_off, settings=look("light", 2.0)),
    Scene("question-work", write(UNSURE_AT_WORK)),
    Scene("question-dark", write(UNSURE), Kind.PERSONAL, settings=look("dark")),
    Scene("question-small", write(UNSURE_AT_WORK), size=SMALL),
    Scene("question-tone", write(TONE)),
    Scene("story-yes", answered(Answer.YES)),
    Scene("story-yes-dark", answered(Answer.YES), Kind.PERSONAL, settings=look("dark")),
    Scene("story-yes-150", answered(Answer.YES), settings=look("light", 1.5)),
    Scene("story-small", write(TOWNSFOLK), size=SMALL),
    Scene("story-own", answered(Answer.OWN)),
    Scene("story-agreed", answered(Answer.AGREED)),
    Scene("story-blurred", blurred),
    Scene("story-dark", write(TOWNSFOLK), settings=look("dark")),
    Scene("story-contrast", write(TOWNSFOLK), settings=look("contrast")),
    Scene("story-reader", write(STORY)),
    Scene("work-contrast", write(THREE), settings=look("contrast")),
    Scene("work-150", write(THREE), settings=look("light", 1.5)),
    Scene("work-200", write(THREE), settings=look("light", 2.0)),
    Scene("small-150", write(THREE), size=SMALL, settings=look("light", 1.5)),
    Scene("small-200", write(THREE), size=SMALL, settings=look("light", 2.0)),
    Scene("personal", write(FEELINGS), Kind.PERSONAL),
    Scene("personal-small", write(THREE), Kind.PERSONAL, SMALL),
    Scene("personal-contrast", write(THREE), Kind.PERSONAL, settings=look("contrast")),
    Scene("personal-200", write(THREE), Kind.PERSONAL, settings=look("light", 2.0)),
    Scene("long", write(THREE), profile=LONG),
    Scene("long-small", write(THREE), size=SMALL, profile=LONG),
    Scene("german", write(GERMAN)),
    Scene("german-small", write(GERMAN), size=SMALL),
    Scene("scripts", write(SCRIPTS)),
    Scene("scripts-dark", write(SCRIPTS), Kind.PERSONAL, settings=look("dark")),
    Scene("many", write(MANY)),
    Scene("unread", unread),
    Scene("whose", write(WHOSE)),
    Scene("move", write(HONEYMOON)),
    Scene("support", write(TOO_MUCH), Kind.PERSONAL),
    Scene("support-small-dark", write(TOO_MUCH), size=SMALL, settings=look("dark")),
    Scene("strengths-small", strengths, size=SMALL),
    Scene("strengths-150", strengths, settings=look("light", 1.5)),
    Scene("strengths-personal-dark", strengths, Kind.PERSONAL, settings=look("dark")),
    Scene("reflection", reflection, Kind.PERSONAL),
    Scene("reflection-small-dark", reflection, size=SMALL, settings=look("dark")),
    Scene("verify-small", aid("verify", HEARD), size=SMALL),
    Scene("verify-dark-150", aid("verify", HEARD), settings=look("dark", 1.5)),
    Scene("source", aid("source", HEARD)),
    Scene("source-small-dark", aid("source", HEARD), size=SMALL, settings=look("dark")),
    Scene("source-link-150", source_link, settings=look("light", 1.5)),
    Scene("source-link-long", source_link, profile=LONG),
    Scene("debunk-small-dark", write(LAST_OF_ALL), size=SMALL, settings=look("dark")),
    Scene("heard", write(HEARD)),
    Scene("myth-small-dark", write(MYTH), size=SMALL, settings=look("dark")),
    Scene("near-small-dark", write(NEAR), size=SMALL, settings=look("dark")),
    Scene("near-150", write(NEAR), settings=look("light", 1.5)),
    Scene("near-long", write(NEAR), profile=LONG),
    Scene("whose-small-dark", write(WHOSE), size=SMALL, settings=look("dark")),
    Scene("empty", nothing, drafts=False),
    Scene("empty-small", nothing, size=SMALL, drafts=False),
    Scene("empty-personal", nothing, Kind.PERSONAL, drafts=False),
    Scene("reply-small", write(REPLY, Mode.REPLY, THEIRS), size=SMALL),
    Scene("reply-150", write(REPLY, Mode.REPLY, THEIRS), settings=look("light", 1.5)),
    Scene("reply-empty", write("", Mode.REPLY)),
    Scene("gallery-small", gallery, size=SMALL),
    Scene("gallery-dark", gallery, settings=look("dark")),
    Scene("gallery-200", gallery, settings=look("light", 2.0)),
    Scene("gallery-personal", gallery, Kind.PERSONAL),
    Scene("blanks", blanks),
    Scene("blanks-small", blanks, size=SMALL),
    Scene("pause-small", pause, size=SMALL),
    Scene("pause-200", pause, settings=look("light", 2.0)),
    Scene("pause-long", pause, profile=LONG),
    Scene("pause-personal-dark", pause, Kind.PERSONAL, settings=look("dark")),
    Scene("pause-contrast", pause, settings=look("contrast")),
    Scene("settings", settings_page),
    Scene("settings-200", settings_page, settings=look("light", 2.0)),
    Scene("settings-small", settings_page, size=SMALL, settings=look("dark")),
    Scene("help", help_page),
    Scene("help-small", help_page, size=SMALL),
    Scene("trouble", trouble),
    Scene("tiny", write(THREE), size=(640, 480)),
    Scene("wide", write(THREE), size=(2560, 1440)),
)
