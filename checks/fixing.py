"""What a fix changes in the text around it, so that the sentence still reads well."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from checks.model import Finding, Fix, Span

_CLOSING = ".,;:!?)…"


class Edit(NamedTuple):
    """Replace ``text[start:end]`` with ``text``; code points."""

    start: int
    end: int
    text: str


def edit_for(text: str, finding: Finding, fix: Fix) -> Edit | None:
    """Return the edit that applies ``fix`` to ``text``; None if the words have changed since.

    A removal takes one of the two spaces it would leave behind; what comes to stand at the start
    of a sentence gets its capital letter.
    """
    if fix.whole_sentences:
        finding = whole_sentences(text, finding)
    start, end = finding.span
    if text[start:end] != finding.quote:
        return None
    new = fix.text
    if new:
        if _opens_sentence(text, start) and finding.quote[:1].isupper():
            new = new[:1].upper() + new[1:]
        return Edit(start, end, new)
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in ("", "\n") and after == " ":
        end += 1
    elif before == " " and (after in ("", " ", "\n") or after in _CLOSING):
        start -= 1
    if _opens_sentence(text, start) and finding.quote[:1].isupper() and text[end : end + 1]:
        return Edit(start, end + 1, text[end].upper())
    return Edit(start, end, "")


def whole_sentences(text: str, finding: Finding) -> Finding:
    """Widen a finding to the sentences it stands in; not where the words have changed since."""
    from checks.detectors.reading import page  # noqa: PLC0415 - 20 ms that a start can do without

    start = text.rfind("\n", 0, finding.span.start) + 1
    stop = text.find("\n", finding.span.end)
    paragraph = text[start : stop if stop >= 0 else len(text)]
    if text[slice(*finding.span)] != finding.quote:
        return finding
    first, last = page(paragraph).sentence(finding.span.start - start, finding.span.end - start)
    span = Span(start + first, start + last)
    return replace(finding, span=span, quote=text[slice(*span)])


def joined(text: str, edits: Sequence[Edit]) -> Edit | None:
    """Return one edit that does what several do; they must not overlap. None for none."""
    if not edits:
        return None
    inside = sorted(edits)
    start, end = inside[0].start, inside[-1].end
    new, done = "", start
    for edit in inside:
        new += text[done : edit.start] + edit.text
        done = edit.end
    return Edit(start, end, new)


def _opens_sentence(text: str, start: int) -> bool:
    head = text[:start].rstrip(" \"'“‘(")
    return not head or head[-1] in ".!?\n…"
