"""The pages with invented words in them, to look at and to test."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from checks.model import Guideline, Kind
from widgets.blanks_form import BlanksForm, FormBlank, FormText
from widgets.consent_form import ConsentFields, ConsentForm, Remark
from widgets.first_run import FirstRun
from widgets.gallery import Gallery
from widgets.gallery_items import Piece, SeasonTile, SourceLine, Status, TemplateCard
from widgets.help import AboutDialog, HelpPage
from widgets.pause import PauseSheet
from widgets.pause_parts import PauseCaution, PausePost
from widgets.profile_form import ProfileFields
from widgets.reply import ReplySuggestions, TheirWordsPane
from widgets.settings import RuleLine, SettingsChoices, SettingsPage

NETWORKS = (("mastodon", "Mastodon"), ("x", "X"), ("bluesky", "Bluesky"), ("linkedin", "LinkedIn"))
_READER = (
    "A small model on this computer. It finds stories, contempt and rumours that no list "
    "foresees. It never learns from what you type."
)
_FACTS = "Curbside's: 191 myths, written November 2026, not reviewed by a clinician."
_STARTER = "Starter text, not approved by your organisation"


def cards() -> tuple[TemplateCard, ...]:
    """Five cards, one of each status at least."""
    flu = (
        Piece("Flu season is here. A yearly flu shot lowers your chance of a bad week. "),
        Piece("Clinic or venue", is_blank=True),
        Piece(" has walk-in shots on "),
        Piece("Date", is_blank=True),
        Piece(". Questions first? Call us."),
    )
    cold = (Piece("Flu comes on fast: fever, aches, chills. A cold comes on slowly."),)
    source = SourceLine("CDC, Key Facts About Seasonal Flu Vaccine", "https://cdc.example/flu")
    health, starter = "Public health", Status.STARTER
    return (
        TemplateCard("flu", "Flu shots are open", flu, "Vaccines", health, starter, _STARTER,
                     grade="Grade 6", size="up to 247 characters", blanks="2 blanks.",
                     sources=(source,), review="Every 6 months, once approved", in_season=True),
        TemplateCard("cold", "Is it flu or a cold?", cold, "Vaccines", health, Status.APPROVED,
                     "Approved", grade="Grade 5"),
        TemplateCard("co", "Test your CO alarm", (Piece("Press the test button tonight."),),
                     "Weather and home", health, Status.REVIEW_DUE, "Review due", grade="Grade 4"),
        TemplateCard("thanks", "Thanks for kind words", (Piece("Thank you for writing this."),),
                     "", "Reply", starter, _STARTER, grade="Grade 3"),
        TemplateCard("hours", "New hours", (Piece("We have new hours."),), "",
                     "Organisation news", starter, _STARTER, grade="Grade 2"),
    )  # fmt: skip


def _gallery() -> QWidget:
    page = Gallery()
    tiles = (
        SeasonTile("Flu", "2 texts · until 31 March", "syringe", ("flu", "cold")),
        SeasonTile("Carbon monoxide", "1 text · until 31 March", "alarm", ("co",)),
    )
    page.set_library(cards(), tiles, find)
    return page


def find(typed: str) -> list[str]:
    """The ids of the sample cards that hold what was typed."""
    word = typed.strip().casefold()
    return [card.id for card in cards() if word in f"{card.title} {card.text}".casefold()]


def _gallery_empty() -> QWidget:
    page = Gallery()
    page.set_library(cards(), (), lambda _typed: ())
    page.search.setText("zebra")
    return page


FLU_FORM = FormText(
    id="flu",
    title="Flu vaccine clinic",
    pieces=(("Flu clinic: ", ""), ("", "place"), (", ", ""), ("", "day"), (". ", ""),
            ("", "walkin"), (" Call ", ""), ("", "phone")),
    blanks=(
        FormBlank("place", "Clinic or venue", "Clinic or venue", "place", 36),
        FormBlank("day", "Date", "Date", "date", 11),
        FormBlank("walkin", "Walk-ins?", "Walk-ins", "choice", 18,
                  ("Walk-ins welcome.", "Please book first.")),
        FormBlank("phone", "Clinic phone", "Clinic phone", "phone", 14, (), "555 0100",
                  "From your profile."),
    ),
    status_line=_STARTER,
)  # fmt: skip


def _blanks() -> QWidget:
    form = BlanksForm()
    form.open_text(FLU_FORM, lambda _name, value: "" if value else "Please fill this in.")
    return form


FORM_RULE = Guideline(
    "form",
    "HHS",
    "Uses that need a signed authorisation",
    "45 CFR 164.508",
    "A signed form names what is shared, where, why and until when. A spoken yes is not enough.",
)
CONSENT = ConsentFields(
    "Learning to walk again after the crash, and one photo of the hands on the rail.",
    "The clinic's page and our newsletter",
    "Consent folder, practice office",
    "1 Mar 2027",
)
_DAYS = (
    ("In 3 months", "12 Feb 2027"),
    ("In 6 months", "12 May 2027"),
    ("In a year", "12 Nov 2027"),
)


def check_consent(name: str, typed: str) -> Remark:
    """Ask for every field; take "Mr" for the start of a name."""
    if not typed:
        return Remark("Please say so.", blocks=True)
    named = name != "until" and "Mr" in typed
    return Remark("This may name a patient. Please leave it out." if named else "")


def _consent() -> QWidget:
    form = ConsentForm(FORM_RULE)
    form.show_record(ConsentFields(), check_consent, _DAYS)
    return form


def _consent_kept() -> QWidget:
    form = ConsentForm(FORM_RULE)
    status = "Consent record of 12 Nov, until 1 Mar 2027."
    form.show_record(CONSENT, check_consent, _DAYS, status)
    return form


def profile() -> ProfileFields:
    """An invented writer."""
    return ProfileFields(
        name="Dr Ana Rivera",
        role="Physician",
        credentials=("MD",),
        organisation="City Hospital",
        aliases=("City Hosp", "CHM"),
        workplace_size="500 to 2,000",
        phone="555 0100",
        page="cityhospital.example",
        handle="arivera@mstdn.example",
        networks=("mastodon", "x"),
        disclosure="My own views. Not medical advice for one person.",
        work_days=(0, 1, 2, 3, 4),
        work_from="07:00",
        work_until="19:00",
    )


def _first_run() -> QWidget:
    page = FirstRun(NETWORKS, lambda _kind, _fields: {})
    page.show_fields(Kind.PROFESSIONAL, profile())
    return page


def _settings() -> QWidget:
    page = SettingsPage(Kind.PROFESSIONAL, NETWORKS, lambda _fields: {})
    rules = (RuleLine("plain", "A plainer word"), RuleLine("person", "Person first"))
    off = frozenset({"person"})
    page.show_settings(SettingsChoices("light", 1.0, off), rules, profile(), reader=_READER)
    page.show_facts(_FACTS, own=False)
    return page


def _settings_reader_off() -> QWidget:
    page = SettingsPage(Kind.PERSONAL, NETWORKS, lambda _fields: {})
    page.show_settings(SettingsChoices(reader=False), (), profile(), reader=_READER)
    page.show_facts(_FACTS, own=False)
    return page


POST = PausePost(
    text="Thank you, Millbrook. 212 people came to our flu clinic this month.",
    name="Dr Ana Rivera",
    handle="@arivera@mstdn.example",
    initials="AR",
    where="Mastodon · 68 of 500",
    button="Copy as WORK @arivera@mstdn.example",
)
CAUTIONS = (PauseCaution("212 people", "Readers cannot check this number yet."),)


def _pause() -> QWidget:
    host = QWidget()
    PauseSheet(host).ask(POST, CAUTIONS)
    return host


def _their_words() -> QWidget:
    pane = TheirWordsPane()
    pane.set_text("Waited two hours on Tuesday. I expected better from City Hospital.")
    return pane


def _suggestions() -> QWidget:
    found = ReplySuggestions()
    found.show_items(
        [
            ("thanks", "Thanks for kind words", "Thank you for taking the time to write this."),
            ("wait", "Complaint about waiting", "Waiting is hard. We do want to listen."),
            ("relations", "Point to patient relations", "We would like to hear more, in private."),
        ]
    )
    return found


def page_samples() -> Mapping[str, tuple[Callable[[], QWidget], int, int]]:
    """How to make each page, and its size in design pixels, by name."""
    return {
        "gallery": (_gallery, 1432, 836),
        "gallery-1024": (_gallery, 1016, 636),
        "gallery-empty": (_gallery_empty, 1432, 836),
        "blanks": (_blanks, 1432, 836),
        "consent": (_consent, 1432, 836),
        "consent-kept": (_consent_kept, 1016, 636),
        "first-run": (_first_run, 1440, 900),
        "first-run-1024": (_first_run, 1024, 700),
        "settings": (_settings, 1432, 836),
        "settings-reader-off": (_settings_reader_off, 1000, 836),
        "help": (HelpPage, 1432, 836),
        "about": (lambda: AboutDialog("0.1.0"), 440, 400),
        "pause": (_pause, 1440, 900),
        "their-words": (_their_words, 360, 420),
        "suggestions": (_suggestions, 700, 200),
    }
