"""From the library to what the gallery shows: the only place that knows both."""

from collections.abc import Mapping
from datetime import date

from app.blanks import Bind, pieces
from app.observances import in_season
from app.templates import Library, Source, Template, TemplateKind, in_order, prefill
from checks.model import Kind
from widgets.gallery_items import Piece, SeasonTile, SourceLine, Status, TemplateCard


def cards(
    library: Library, profile: Kind, today: date, facts: Mapping[str, str]
) -> tuple[TemplateCard, ...]:
    """The cards a profile sees, those in season first. ``facts``: what the profile can fill."""
    return tuple(
        card_of(template, today, facts) for template in library.search(profile=profile, on=today)
    )


def shelf(library: Library, profile: Kind, today: date) -> tuple[SeasonTile, ...]:
    """The tiles of "In season"."""
    return tuple(
        SeasonTile(pick.title, pick.caption, pick.symbol, pick.template_ids)
        for pick in in_season(today, library, profile)
    )


def card_of(template: Template, today: date, facts: Mapping[str, str]) -> TemplateCard:
    """One card."""
    grade = max(1, round(template.reading_grade))
    return TemplateCard(
        id=template.id,
        title=template.title,
        body=body_of(template),
        topic=template.topic if template.category not in set(TemplateKind) else "",
        kind=template.kind.word,
        status=_status(template, today),
        status_line=template.status_line,
        audience=", ".join(template.audience).capitalize(),
        grade=f"Grade {grade}",
        size=f"up to {template.max_chars_plain} characters",
        blanks=_blanks_line(template, facts),
        sources=tuple(_source_line(source) for source in template.sources),
        review=_review_line(template),
        note=template.guard or template.divergence,
        in_season=template.in_season(today),
    )


def body_of(template: Template) -> tuple[Piece, ...]:
    """The text cut at its blanks; a blank shows its short label."""
    labels = {blank.name: _short(blank.label) for blank in template.fields}
    return tuple(
        Piece(labels[name], is_blank=True) if name else Piece(text)
        for text, name in pieces(template.body)
    )


def _short(label: str) -> str:
    """A label without its bracketed help: "Your own words"."""
    return label.split(" (", maxsplit=1)[0].rstrip("?")


def _status(template: Template, today: date) -> Status:
    if template.status != "approved":
        return Status.STARTER
    due = template.review_by and date.fromisoformat(template.review_by) <= today
    return Status.REVIEW_DUE if due else Status.APPROVED


def _blanks_line(template: Template, facts: Mapping[str, str]) -> str:
    blanks = in_order(template)
    if not blanks:
        return "No blanks. Ready as it is."
    known = len(prefill(template, facts))
    theirs = sum(blank.bind is Bind.APPROVE for blank in blanks)
    parts = ["1 blank." if len(blanks) == 1 else f"{len(blanks)} blanks."]
    if known:
        parts.append(f"We fill {_number(known)} from your profile.")
    if theirs:
        parts.append(f"Your organisation decides {_number(theirs)}.")
    return " ".join(parts)


def _number(count: int) -> str:
    return "one" if count == 1 else str(count)


def _source_line(source: Source) -> SourceLine:
    checked = [f"Page of {source.page_date}"] if source.page_date else []
    if not source.verified:
        checked.append("we could not open this page, please check it")
    return SourceLine(source.publisher, source.url, " · ".join(checked))


def _review_line(template: Template) -> str:
    if template.review_by:
        return template.review_by
    months = template.review_every_months
    every = "month" if months == 1 else f"{months} months"
    return f"Every {every}, once approved"
