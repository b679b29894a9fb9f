"""Findings as a person or a program reads them outside the window."""

from typing import Any

from checks.model import Certainty, Context, Finding, Guideline, Kind, Question, Rule, in_ten
from checks.review import Review
from checks.text import clean
from checks.wire import encode_findings, encode_reading
from checks.writing.readability import Band, Reading

_ASKED = {
    Question.PERSON: "Is this about a real person? Could they, their family or a colleague tell?",
    Question.SOURCE: "How is this known, and who says so?",
    Question.TONE: "Would you say this to the people it is about?",
    Question.ROLE: "Does this belong on this account?",
}

_HOW_SURE = {
    Certainty.PATTERN: "a pattern matched",
    Certainty.DICTIONARY: "these words are on our list",
    Certainty.ESTIMATE: "an estimate",
    Certainty.READ: "the reader's estimate",
}


def as_text(text: str, review: Review, name: str) -> str:
    """Return a review as lines for a person; ``name`` is what the text is called."""
    entries = [_entry(text, finding, name) for finding in review.findings]
    entries += [f"{_ASKED[question]} [{question.value}]" for question in sorted(review.questions)]
    return "\n\n".join([*entries, _summary(review)])


def _entry(text: str, finding: Finding, name: str) -> str:
    line, column = line_and_column(text, finding.span.start)
    rule = finding.rule
    rows = [
        f"{name}:{line}:{column}: {finding.severity.word}: {rule.title} [{rule.id}]",
        f"  “{_one_line(finding.quote)}”",
        f"  Why: {finding.why}",
        *(f"  Guideline: {each.cite}" for each in finding.guidelines),
        f"  How sure: {_how_sure(finding)}",
    ]
    rows += [f"  Fix: {_fix(fix.label, fix.text)}" for fix in finding.fixes]
    rows += [f"  Also: {f.severity.word}: {f.rule.title} [{f.rule.id}]" for f in finding.also]
    return "\n".join(rows)


def _how_sure(finding: Finding) -> str:
    words = _HOW_SURE[finding.rule.certainty]
    if finding.doubted:
        return f"{words}, but the reader sees no harm here"
    if finding.odds is None:
        return words
    return f"{words}; {in_ten(finding.odds)} such marks are right"


def _fix(label: str, text: str) -> str:
    return f"{_one_line(label)} → “{_one_line(text)}”" if text else _one_line(label)


def _one_line(text: str) -> str:
    """Make a quote fit for a terminal: no line ends, no control characters."""
    return " ".join(clean(text).split())


def _summary(review: Review) -> str:
    counts = [
        _counted(len(review.stops), "stop", "stops"),
        _counted(len(review.cautions), "caution", "cautions"),
        _counted(len(review.advice), "advice", "advice"),
    ]
    found = ", ".join(filter(None, counts)) or "Nothing to point out"
    return "\n".join(filter(None, [found + ".", _reads(review.reading)]))


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def _reads(reading: Reading | None) -> str:
    if reading is None or reading.band is Band.SHORT:
        return ""
    causes = " ".join(["", *reading.causes])
    return f"Reading: {reading.band.value}, about grade {reading.grade:.0f}.{causes}"


def as_json(text: str, review: Review, context: Context) -> dict[str, Any]:
    """Return a review as JSON values; positions are code points of ``text``."""
    return {
        "profile": context.kind.value,
        "mode": context.mode.value,
        "stops": len(review.stops),
        "cautions": len(review.cautions),
        "advice": len(review.advice),
        "questions": sorted(review.questions),
        "reading": encode_reading(review.reading) if review.reading else None,
        "findings": [_detail(text, finding) for finding in review.findings],
    }


def _guideline(guideline: Guideline) -> dict[str, str]:
    return {"cite": guideline.cite, "title": guideline.title, "url": guideline.url}


def _detail(text: str, finding: Finding) -> dict[str, Any]:
    [entry] = encode_findings([finding])
    line, column = line_and_column(text, finding.span.start)
    rule = finding.rule
    return {
        **entry,
        "code": rule.code,
        "category": rule.category.value,
        "line": line,
        "column": column,
        "title": rule.title,
        "why": finding.why,
        "guideline": _guideline(finding.guidelines[0]),
        "guidelines": [*map(_guideline, finding.guidelines)],
        "certainty": rule.certainty.value,
        "also": [_detail(text, other) for other in finding.also],
    }


def rule_row(rule: Rule) -> str:
    """Return one line of the list of rules: id, code, severity, title, guideline; tabs between."""
    return "\t".join((rule.id, rule.code, _severities(rule), rule.title, rule.guideline.cite))


def _severities(rule: Rule) -> str:
    each = {kind: rule.severity_in(kind) for kind in Kind}
    words = {kind: found.name.lower() if found else "off" for kind, found in each.items()}
    if len(set(words.values())) == 1:
        return words[Kind.PROFESSIONAL]
    return ", ".join(f"{kind.value} {word}" for kind, word in words.items())


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """Say where a code point stands, both from 1."""
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
