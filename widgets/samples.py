"""Every widget with invented words in it, to look at and to test. Add yours to ``samples``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from PySide6.QtWidgets import QWidget

from checks.model import (
    Category,
    Certainty,
    Finding,
    Fix,
    Guideline,
    Kind,
    Mode,
    Rule,
    Severity,
    Span,
)
from checks.writing.counters import Count
from widgets.basics import (
    Box,
    Button,
    FlowLayout,
    Hairline,
    Label,
    Segmented,
    column,
    row,
)
from widgets.buttons import ButtonKind
from widgets.choices import CheckBox, RadioButton
from widgets.composer_samples import composer_samples
from widgets.counters import CounterBar
from widgets.drafts import DraftRow, DraftsPanel, ShelfItem
from widgets.identity import Avatar, Plate, Stripe
from widgets.marks import SeverityIcon
from widgets.page_samples import page_samples
from widgets.publish import PublishBar, PublishState
from widgets.reader_samples import reader_samples
from widgets.review import ReviewPanel
from widgets.story_samples import story_samples
from widgets.strength_samples import strength_samples
from widgets.topbar import TopBar
from widgets.truth_samples import truth_samples


@dataclass(frozen=True, slots=True)
class Sample:
    """How to make one widget, and the size to show it at in design pixels."""

    make: Callable[[], QWidget]
    width: int
    height: int


def _finding(
    severity: Severity,
    title: str,
    quote: str,
    why: str,
    guideline: Guideline,
    certainty: Certainty,
    *fixes: Fix,
    also: tuple[Finding, ...] = (),
    start: int = 0,
) -> Finding:
    rule = Rule(
        id="sample." + title.lower().replace(" ", "-"),
        code="S00",
        category=Category.WRITING,
        severities=((Kind.PROFESSIONAL, severity), (Kind.PERSONAL, severity)),
        modes=frozenset(Mode),
        title=title,
        why=why,
        guideline=guideline,
        certainty=certainty,
        find=lambda _text, _context: (),
    )
    return Finding(Span(start, start + len(quote)), rule, severity, quote, fixes, also)


def findings() -> tuple[Finding, ...]:
    """Three findings, one of each severity; the first has another under it."""
    privacy = Guideline(
        "hhs-deid",
        "HHS",
        "Guidance on de-identification",
        "45 CFR 164.514(b)(2)",
        "Eighteen kinds of detail must go before health facts stop pointing to a person.",
        "",
        "https://www.hhs.gov/hipaa/for-professionals/privacy/special-topics/de-identification/",
    )
    claims = Guideline(
        "ftc",
        "FTC",
        "Health Products Compliance Guidance",
        "Health Products",
        "A health claim needs proof the reader can check.",
        "2022",
        "https://www.ftc.gov/",
    )
    plain = Guideline("pwa", "Plain Writing Act", "Plain Writing Act", "", "Plain words.", "2010")
    quote = "Mrs Alvarez walking in after her hip replacement"
    date = _finding(
        Severity.CAUTION, "Exact date", "today", "A day narrows it.", privacy, Certainty.PATTERN
    )
    return (
        _finding(
            Severity.STOP,
            "Name next to care",
            quote,
            "A name beside a treatment could identify a patient.",
            privacy,
            Certainty.PATTERN,
            Fix("Say “so many of you”", "so many of you"),
            Fix("Remove", ""),
            also=(date,),
            start=104,
        ),
        _finding(
            Severity.CAUTION,
            "Claim without a source",
            "cuts your risk of a heart attack in half",
            "Readers cannot check this number yet.",
            claims,
            Certainty.PATTERN,
            Fix("Insert fact + source", "may lower your risk (source)"),
            Fix("Say “may lower”", "may lower your risk of a heart attack"),
            start=165,
        ),
        _finding(
            Severity.ADVICE,
            "A plainer word",
            "contraindications",
            "Most people read this word twice.",
            plain,
            Certainty.DICTIONARY,
            Fix("“reasons not to have it”", "reasons not to have it"),
            start=221,
        ),
    )


def _parts() -> QWidget:
    held = Button("Held", "primary", "lock", height=40)
    held.set_held(True)
    tick, radio = CheckBox("Tick & go"), RadioButton("One of several")
    tick.setChecked(True)
    radio.setChecked(True)
    line = column(
        row(Plate(64), 16, Plate(24, solid=False), Avatar("AR", 40), None),
        FlowLayout(*(Button(f"A {kind} button", kind, "pen") for kind in get_args(ButtonKind))),
        row(held, Button("Next finding", "ghost", "next", height=36, trailing=True), None),
        row(*(SeverityIcon(severity, 24) for severity in Severity), None),
        row(Segmented(["No", "Yes", "Yes, with consent"], "A real person?", 1), None),
        Hairline(),
        row(tick, radio, None),
        Box(row(Label("A card", "title"), Label("body", "body", "muted"), margins=16), "card"),
        None,
        margins=24,
    )
    return Box(row(Stripe(), (Box(line, "surface"), 1), spacing=0))


def _review() -> ReviewPanel:
    panel = ReviewPanel()
    panel.show_review(findings(), findings())
    panel.set_active(findings()[0])
    return panel


def _review_many() -> ReviewPanel:
    panel = ReviewPanel()
    many = tuple(found.moved(by) for by in (0, 200, 400) for found in findings())
    panel.show_review(many, many[:7])
    panel.set_active(many[1])
    return panel


def _review_calm() -> ReviewPanel:
    panel = ReviewPanel()
    panel.show_review((), ())
    return panel


def stories() -> tuple[Finding, ...]:
    """A story that stops, one that a consent record covers, and the consent that was claimed."""
    stop, caution, advice = findings()
    rule = replace(stop.rule, category=Category.PATIENT_MOSAIC, title="A story of one person")
    why = "A spoken yes can be taken back, and a form shows what was agreed."
    form = replace(advice.rule, offers="consent", title="Permission needs a signed form", why=why)
    return (
        replace(stop, rule=rule, quote="the ferryman with the parrot", also=()),
        replace(caution, rule=rule, covered=True, quote="the baker and her mixer", fixes=()),
        replace(advice, rule=form, covered=True, quote="She said I could post this", fixes=()),
    )


def _review_consent() -> ReviewPanel:
    panel = ReviewPanel()
    panel.show_consent("Consent record of 12 Nov, until 1 Mar 2027.")
    panel.show_review(stories(), stories())
    return panel


def _review_verified() -> ReviewPanel:
    _, claim, _ = findings()
    rule = replace(claim.rule, category=Category.UNSOURCED_CLAIM)
    panel = ReviewPanel()
    panel.show_verified("Verified on 12 Nov.")
    panel.show_review((replace(claim, rule=rule),), (replace(claim, rule=rule),))
    return panel


def _review_off() -> ReviewPanel:
    panel = _review_calm()
    panel.show_reader_note(
        "The reader is off: stories without a name, contempt and rumours in new words go unmarked."
    )
    return panel


def _publish_waits() -> PublishBar:
    bar = PublishBar()
    detail = "Change “Mrs Alvarez walking in after her hip replacement”."
    words = "Copy as WORK @arivera@mstdn.example"
    waits = PublishState(
        "1 stop is open, so copying waits", detail, Severity.STOP, enabled=False, button_text=words
    )
    bar.show_state(waits)
    return bar


def _publish_ready() -> PublishBar:
    bar = PublishBar()
    words = "Copy as PERSONAL @ana.with.a.very.long.handle.indeed@tiny.example"
    detail = "You will see the pause screen first."
    bar.show_state(
        PublishState("Ready when you are", detail, None, enabled=True, button_text=words)
    )
    return bar


def _counters() -> CounterBar:
    bar = CounterBar()
    bar.show_counts(
        [
            Count(293, 280, "X"),
            Count(288, 300, "Bluesky"),
            Count(293, 500, "Mastodon"),
            Count(293, 3000, "LinkedIn"),
        ]
    )
    return bar


def _top_bar() -> TopBar:
    bar = TopBar()
    bar.show_person("Dr Ana Rivera", "City Hospital", "@arivera@mstdn.example")
    bar.show_place("post")
    return bar


def _drafts() -> DraftsPanel:
    panel = DraftsPanel()
    rows = (
        DraftRow("1", "Flu clinic thank-you", "Post · 10:42", Severity.STOP),
        DraftRow("2", "Reply to a 2-star review", "Reply · yesterday", Severity.STOP),
        DraftRow("3", "Hand hygiene, three facts", "Post · Sunday"),
        DraftRow("4", "What a CT cannot show, and why that is", "Post · 18 Nov", Severity.CAUTION),
        DraftRow("5", "We are hiring: triage nurse", "Post · 12 Nov"),
    )
    panel.show_drafts(rows, "1")
    shelf = (
        ShelfItem("flu", "syringe", "Flu vaccine", "3 texts · until March"),
        ShelfItem("co", "alarm", "Carbon monoxide", "2 texts · heating season"),
        ShelfItem("amr", "pill", "Antibiotic awareness", "4 texts · to 24 November"),
    )
    panel.show_shelf("In season", shelf)
    return panel


def _drafts_rail() -> DraftsPanel:
    panel = _drafts()
    panel.set_narrow(True)
    return panel


def samples() -> Mapping[str, Sample]:
    """All samples by name."""
    return {
        "parts": Sample(_parts, 760, 900),
        "review": Sample(_review, 400, 640),
        "review-narrow": Sample(_review, 336, 420),
        "review-many": Sample(_review_many, 400, 640),
        "review-consent": Sample(_review_consent, 400, 700),
        "review-verified": Sample(_review_verified, 336, 420),
        "review-calm": Sample(_review_calm, 336, 420),
        "review-reader-off": Sample(_review_off, 336, 420),
        "review-empty": Sample(ReviewPanel, 336, 420),
        "publish-waits": Sample(_publish_waits, 1000, 73),
        "publish-ready": Sample(_publish_ready, 1000, 73),
        "counters": Sample(_counters, 680, 48),
        "topbar": Sample(_top_bar, 1432, 65),
        "topbar-1024": Sample(_top_bar, 1016, 65),
        "drafts": Sample(_drafts, 264, 760),
        "drafts-empty": Sample(DraftsPanel, 264, 400),
        "drafts-rail": Sample(_drafts_rail, 56, 560),
        **{name: Sample(*given) for name, given in composer_samples().items()},
        **{name: Sample(*given) for name, given in reader_samples().items()},
        **{name: Sample(*given) for name, given in story_samples().items()},
        **{name: Sample(*given) for name, given in strength_samples().items()},
        **{name: Sample(*given) for name, given in page_samples().items()},
        **{name: Sample(*given) for name, given in truth_samples().items()},
    }
