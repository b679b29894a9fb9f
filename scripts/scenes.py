"""The scenes of the pictures: who, what they wrote, and what they did. All of it is invented."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.profiles import Profile
from app.settings import Scheme, Settings
from app.window import MainWindow
from checks.model import Kind, Mode
from checks.strengths import Strength
from widgets.chips import AnswerCard
from widgets.choices import CheckBox
from widgets.gallery import Gallery
from widgets.meters import MeterButton
from widgets.reflection import ReflectionPage
from widgets.source_picker import SourcePicker
from widgets.story_view import Answer

SIZE, SMALL = (1440, 900), (1024, 700)

WORK = Profile(
    Kind.PROFESSIONAL,
    name="Dr Ana Rivera",
    role="Physician",
    credentials=("MD",),
    organisation="City Hospital",
    aliases=("City Hosp", "CHM"),
    workplace_size="500 to 2,000",
    phone="555 0100",
    page="cityhospital.example",
    networks=("mastodon", "x", "bluesky", "linkedin"),
    handle="arivera@mstdn.example",
    disclosure="My own views. Not medical advice for one person.",
    work_days=(0, 1, 2, 3, 4),
    work_from=time(7),
    work_until=time(19),
)
HOME = Profile(
    Kind.PERSONAL, name="Ana", handle="ana@tiny.example", networks=("mastodon", "bluesky")
)

THREE = (
    "Thank you to everyone who came to our flu clinic. It was a joy to see Mrs Alvarez walking in "
    "after her hip replacement.\n"
    "Studies show that a flu shot can prevent 60% of hospital stays. Worried about "
    "contraindications? Ask us before you book."
)
ONE_CAUTION = (
    "Thank you to everyone who came to our flu clinic. It was a joy to meet so many of you.\n"
    "Studies show that a flu shot prevents 60% of hospital stays. Worried about reasons not to "
    "have it? Ask us before you book."
)
FEELINGS = (
    "Some nights the drive home is the longest part of the work. I sat in the car with the radio "
    "off and let myself be sad for ten minutes.\n"
    "I am learning that being tired and being bad at this are not the same thing.\n"
    "If you needed to hear that too: me too."
)
THEIRS = (
    "Waited two hours on Tuesday and Dr Rivera barely looked at me. My knee still hurts and nobody "
    "called me back. I expected better from City Hospital."
)
REPLY = (
    "Hello Paul,\n"
    "We are sorry your visit on Tuesday was so slow.\n"
    "We want every person to feel heard. Please call our patient relations team on 555 0100, so "
    "we can talk in private."
)
STORY = (
    "Nineteen hours, and the strangest of them was the last.\n"
    "Cut a wedding ring off a beekeeper with the garden shears he had brought along. His wife, who "
    "is the mayor of Larkmoor, held the torch.\n"
    "I keep thinking how calm they were. I would like to be that calm once."
)
TOWNSFOLK = (
    "Some shifts you tell at every party.\n"
    "This morning a retired beekeeper from Millbrook walked into our clinic with botulism. He had "
    "brought a jar of honey for each of us."
)
TONE = "Three visitors, one chair, and all of them experts. Long evening."
INVITING = (
    "Flu shots are here. Get yours at City Hospital on Saturday, 9 am to noon.\n"
    "Thank you to our pharmacy team, who made room for everyone."
)

TOO_MUCH = (
    "Another double, and I said yes again.\nI can't go on like this. I cry before every shift."
)

LAST_OF_ALL = (
    "Myth: the flu shot gives you flu. The flu shot gives you flu, people tell me in clinic.\n"
    "It gives you flu, they say. Fact: it does not."
)

NEAR = """\
Lovely clinic today, thank you all.

Baby walkers help little ones find their feet weeks sooner, every mum on my list knows that."""
HEARD = "Flu clinic on Saturday, 9 am to noon.\nRumour has it that they will stop the school shots."

HONEYMOON = (
    "Flu shots start on Monday. Bring your card, and ask us anything you like about them.\n"
    "Our honeymoon photos are up, four days of sun and no pager."
)

MYTH = (
    "Clinic is full again. Antibiotics knock out the flu in two days, so ask for them early.\n"
    "No, the flu shot does not give you flu."
)
UNSURE = "She sang to the drip stand all night. I miss the songs."
UNSURE_AT_WORK = "She sang to the drip stand all night. I miss the songs."
EARLIER = {  # days ago: text
    Kind.PROFESSIONAL: {
        1: "Hand hygiene, three facts: wash before, wash after, and say so when we forget.",
        3: "What a CT cannot show: the questions we still have to ask.",
        8: "We are hiring a triage nurse. Come and see how we work.",
    },
    Kind.PERSONAL: {
        2: "A good goodbye is slow.",
        9: "Learning to cook again, one burnt onion at a time.",
        20: "On asking for help, and being helped.",
    },
}


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


def wait(milliseconds: int) -> None:
    """Let the program work for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle() -> None:
    """Wait for the rules, the worker's answers (the reader loads first), the save, the layout."""
    wait(2_500)


def write(text: str, mode: Mode = Mode.POST, theirs: str = "") -> Callable[[MainWindow], None]:
    """Return a scene: somebody wrote a text."""

    def play(window: MainWindow) -> None:
        window.session.notebook.new_draft(mode)
        if theirs:
            window.composer.theirs.set_text(theirs)
            window.session.set_reply_to(theirs)
        window.editor.replace_all(text)
        settle()
        stops = window.session.review.stops
        if stops:
            window.session.choose(stops[0])
        window.editor.moveCursor(QTextCursor.MoveOperation.End)
        wait(100)

    return play


def press(inside: QWidget, kind: type[QAbstractButton], at: int = 0) -> None:
    """Press one button of a kind that can be seen."""
    [*seen] = (each for each in inside.findChildren(kind) if each.isVisible())
    seen[at].click()


def pause(window: MainWindow) -> None:
    """Read a post once more."""
    write(ONE_CAUTION)(window)
    window.copy_asked.emit()
    wait(500)
    press(window, CheckBox)
    press(window, AnswerCard)


def reasons(window: MainWindow) -> None:
    """Ask a card of the reader what made it say so."""
    write(STORY)(window)
    read = [card for card in window.review.cards if card.finding.odds is not None]
    for card in read[:1]:
        window.session.choose(card.finding)
        wait(100)
        card.ask_for_reasons()
    wait(1_500)


def reader_off(window: MainWindow) -> None:
    """Write the same with the reader switched off."""
    window.session.set_settings(replace(window.session.settings, reader=False))
    write(STORY)(window)


def answered(answer: Answer, text: str = TOWNSFOLK) -> Callable[[MainWindow], None]:
    """Return a scene: the writer said whether the story is about a real person."""

    def play(window: MainWindow) -> None:
        write(text)(window)
        window.composer.story_card.answered.emit(answer)
        wait(300)

    return play


def blurred(window: MainWindow) -> None:
    """Blur a story until it is well blurred."""
    write(TOWNSFOLK)(window)
    estimate = window.session.asking.story.estimate if window.session.asking.story else None
    if estimate is not None:
        window.blur_all(estimate.mend() or estimate.blurs()[:1])
    settle()


def gallery(window: MainWindow) -> None:
    """Look through the ready texts."""
    window.gallery_asked.emit(())
    wait(300)
    found = window.findChild(Gallery)
    if found is not None:
        found.view.setFocus()


def blanks(window: MainWindow) -> None:
    """Fill in a ready text."""
    window.template_asked.emit("vax-flu-clinic")


def nothing(_window: MainWindow) -> None:
    """Show the window as it opens."""


def strengths(window: MainWindow) -> None:
    """Ask what stands behind a meter."""
    write(INVITING)(window)
    wait(600)
    for button in window.review.findChildren(MeterButton):
        if button.strength is Strength.TWO_WAY:
            button.click()
    wait(200)


def aid(name: str, text: str) -> Callable[[MainWindow], None]:
    """Return a scene: a page that helps is open beside a text."""

    def play(window: MainWindow) -> None:
        write(text)(window)
        window.ask_aid(name)
        wait(200)

    return play


def source_link(window: MainWindow) -> None:
    """Copy the link to the first of the sources."""
    aid("source", HEARD)(window)
    picker = window.pages.currentWidget()
    if isinstance(picker, SourcePicker):
        picker.link_asked.emit("0")
    wait(200)


def reflection(window: MainWindow) -> None:
    """Answer two of the three questions, one of them with somebody in it."""
    window.ask_aid("reflection")
    wait(100)
    page = window.findChild(ReflectionPage)
    if page is not None:
        page.show_answers(
            {
                "felt": "Helpless, and then oddly calm.",
                "learnt": "A patient told me last night that silence helps.",
            }
        )


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

LONG = replace(
    WORK,
    name="Dr Maximiliane-Alexandra von Habsburg-Lothringen y Fernández de la Fuente",
    organisation="Universitätsklinikum für Kinder- und Jugendmedizin Bad Oeynhausen-Nord",
    handle="maximiliane.alexandra.von.habsburg.lothringen@a-very-long-instance.mstdn.example",
    networks=("mastodon", "x", "bluesky", "linkedin", "threads", "facebook", "instagram"),
)
GERMAN = (
    "Die Herz-Kreislauf-Wiederbelebungsgerätebedienungsanweisungsschulungsteilnehmerinnen und "
    "Krankenhausentlassungsdokumentationsbeauftragtenvertretungen treffen sich am Samstag.\n"
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzeskommentierungsversammlung."
)
SCRIPTS = (
    "שלום לכולם, תודה שבאתם למרפאה. נתראה ביום ראשון.\n"
    "اغسلوا أيديكم جيدًا قبل الأكل وبعده. شكرًا لكم.\n"
    "Hello 👩🏽‍⚕️💉🎉 Mrs Alvarez 👨‍👩‍👧‍👦 was admitted 🏥 to our ward 🏳️‍🌈 with pneumonia 🫁.\n"
    "手を洗いましょう。谢谢大家。 Ευχαριστώ! Спасибо!"
)
MANY = "\n".join(
    f"Mrs {name} was admitted to our ward on {day} with pneumonia. I heard vaccines did it."
    for name, day in zip(
        ("Alvarez", "Tarrow", "Okafor", "Lindqvist", "Moreau"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
        strict=True,
    )
)

WHOSE = (  # the same shapes twice: a patient's, and everybody's
    "The gentleman in bed 12 turned 94 and was discharged on 3 May. His daughter's mobile is "
    "07700 900 621, the notes are under hosp no 771-2093.\n"
    "The talk on falls after 90 is in room 12 on 3 May. To book, ring 555-0100, quote course "
    "CP-2093 or see larkmoor.example/falls."
)


def unread(window: MainWindow) -> None:
    """Ask for a copy of more than anybody can have read yet."""
    window.editor.replace_all("Wash your hands before you eat, and dry them well. " * 60)
    window.editor.tell_now()
    window.copy_asked.emit()


def look(scheme: Scheme, scale: float = 1.0) -> Settings:
    """Return settings of one look."""
    return Settings(scheme=scheme, text_scale=scale)


def settings_page(window: MainWindow) -> None:
    """Open the settings."""
    window.settings_asked.emit()


def help_page(window: MainWindow) -> None:
    """Open the help."""
    window.help_asked.emit()


def trouble(window: MainWindow) -> None:
    """Say something that went wrong, beside a text."""
    write(THREE)(window)
    window.notice.show_notice("The draft is in the bin.", "Undo", "undelete none")


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
