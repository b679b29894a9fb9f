"""Findings and contexts as JSON values, for the pipe between the window and its worker."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from checks.model import Context, Finding, Fix, Guideline, Kind, Mode, Severity, Span, Told
from checks.writing.readability import Band, Reading

if TYPE_CHECKING:
    from checks.rulebook import Rulebook

_SETS = frozenset(f.name for f in fields(Context) if f.type == frozenset[str])
_FLAGS = frozenset(f.name for f in fields(Context) if f.type is bool)
_PLAIN = frozenset(f.name for f in fields(Context) if f.type is str)
_COUNTS = frozenset(f.name for f in fields(Context) if f.type is int)
_KEYS = {"kind", "mode"} | _PLAIN | _SETS | _FLAGS | _COUNTS


class WireError(ValueError):
    """What came over the wire cannot be read. The message never holds the text that came."""


def encode_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return the findings as JSON values; rules travel by id."""
    return [_encode(finding) for finding in findings]


def decode_findings(data: Any, rulebook: "Rulebook") -> tuple[Finding, ...]:
    """Rebuild findings with this process's own rules.

    Raises:
        WireError: the data is not what ``encode_findings`` makes, or names an unknown rule.
    """
    try:
        return tuple(_decode(entry, rulebook) for entry in data)
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise WireError(f"these are not findings ({type(problem).__name__})") from None


def _encode(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule.id,
        "severity": finding.severity.name.lower(),
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.quote,
        "fixes": [asdict(fix) for fix in finding.fixes],
        "also": encode_findings(finding.also),
        "odds": finding.odds,
        "doubted": finding.doubted,
        "covered": finding.covered,
        "faint": finding.faint,
        "told": None if finding.told is None else asdict(finding.told),
    }


def _decode(entry: Mapping[str, Any], rulebook: "Rulebook") -> Finding:
    return Finding(
        span=Span(int(entry["start"]), int(entry["end"])),
        rule=rulebook.rule(entry["rule"]),
        severity=Severity[entry["severity"].upper()],
        quote=str(entry["quote"]),
        fixes=tuple(map(_fix, entry["fixes"])),
        also=tuple(_decode(other, rulebook) for other in entry["also"]),
        odds=None if entry["odds"] is None else float(entry["odds"]),
        doubted=_flag(entry["doubted"]),
        covered=_flag(entry["covered"]),
        faint=_flag(entry["faint"]),
        told=None if entry["told"] is None else _told(entry["told"]),
    )


def _fix(data: Mapping[str, Any]) -> Fix:
    return Fix(_string(data["label"]), _string(data["text"]), _flag(data["whole_sentences"]))


def _told(data: Mapping[str, Any]) -> Told:
    sources = tuple(
        Guideline(**{k: _string(v) for k, v in each.items()}) for each in data["sources"]
    )
    return Told(_string(data["why"]), sources)


def encode_context(context: Context) -> dict[str, Any]:
    """Return the context as JSON values; sets are sorted, so equal contexts look equal."""
    sets = {name: sorted(getattr(context, name)) for name in sorted(_SETS)}
    plain = {name: getattr(context, name) for name in sorted(_PLAIN | _COUNTS)}
    flags = {name: getattr(context, name) for name in sorted(_FLAGS)}
    return {"kind": context.kind.value, "mode": context.mode.value, **plain, **sets, **flags}


def decode_context(data: Any) -> Context:
    """Rebuild a context; what is absent keeps its default.

    Raises:
        WireError: a key, a profile or a mode is unknown, or a value has the wrong shape.
    """
    if not isinstance(data, dict) or not data.keys() <= _KEYS:
        raise WireError("this is not a context")
    try:
        values: dict[str, Any] = {name: _string(data[name]) for name in _PLAIN & data.keys()}
        values |= {name: _flag(data[name]) for name in _FLAGS & data.keys()}
        values |= {name: _count(data[name]) for name in _COUNTS & data.keys()}
        for name in _SETS & data.keys():
            values[name] = frozenset(map(_string, data[name]))
        kind, mode = data.get("kind", Kind.PROFESSIONAL), data.get("mode", Mode.POST)
        return Context(kind=Kind(kind), mode=Mode(mode), **values)
    except (TypeError, ValueError) as problem:
        raise WireError(f"this is not a context ({type(problem).__name__})") from None


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def encode_reading(reading: Reading) -> dict[str, Any]:
    """Return a reading as JSON values."""
    return {
        "band": reading.band.value,
        "grade": reading.grade,
        "causes": list(reading.causes),
    }


def decode_reading(data: Any) -> Reading:
    """Rebuild a reading.

    Raises:
        WireError: the data is not what ``encode_reading`` makes.
    """
    try:
        return Reading(Band(data["band"]), data["grade"], tuple(data["causes"]))
    except (KeyError, TypeError, ValueError) as problem:
        raise WireError(f"this is not a reading ({type(problem).__name__})") from None
