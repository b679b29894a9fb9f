"""Read the rules and guidelines, and say exactly what is wrong with a bad one."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

import resources
from checks.detectors.registry import DETECTORS
from checks.detectors.statements import stated
from checks.matching import finder, phrases_pattern
from checks.model import (
    Category,
    Certainty,
    Context,
    Example,
    Find,
    Fix,
    Guideline,
    Kind,
    Mode,
    Rule,
    Severity,
)
from checks.reader.says import FILE, load_says

_DEFAULTS = {"category", "guideline"}  # a file may state these once for all its rules
_MATCHERS = {
    "phrases": Certainty.DICTIONARY,
    "pattern": Certainty.PATTERN,
    "detector": Certainty.PATTERN,
}
_REQUIRED = ("code", "category", "severity", "title", "why", "guideline", "flags", "passes")
_OPTIONAL = {
    "modes",
    "certainty",
    "unless",
    "case_sensitive",
    "whole",
    "fixes",
    "firm",
    "agreed",
    "offers",
}
_OFFERS = ("", "consent")
_EXAMPLE_SETS = ("own_names", "organisations", "public_contacts", "credentials")


class RulebookError(ValueError):
    """A rule file cannot be used; the message names the file, the rule and the key."""

    def __init__(self, file: str, rule: str, key: str, problem: str) -> None:
        where = ": ".join(part for part in (file, rule, key) if part)
        super().__init__(f"{where}: {problem}")
        self.file, self.rule, self.key = file, rule, key


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, by id, in the order of their files; and what the reader says, by category."""

    rules: Mapping[str, Rule]
    says: Mapping[Category, Rule] = field(default_factory=dict)

    def rule(self, id_: str) -> Rule:
        """Return a rule, or what the reader says, by its id. Raises a KeyError."""
        if id_ in self.rules:
            return self.rules[id_]
        return {rule.id: rule for rule in self.says.values()}[id_]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules.values())

    def __len__(self) -> int:
        return len(self.rules)


def load_rulebook() -> Rulebook:
    """Load every rule that ships with Curbside.

    Raises:
        RulebookError: naming file, rule and key of the first thing that is wrong.
    """
    guidelines = read_guidelines("guidelines.toml", resources.read_text("guidelines.toml"))
    rules: dict[str, Rule] = {}
    for name in resources.names("rules", ".toml"):
        for rule in read_rules(name, resources.read_text(name), guidelines):
            if rule.id in rules:
                raise RulebookError(name, rule.id, "", "this id is already taken")
            rules[rule.id] = rule
    try:
        return Rulebook(rules, load_says(guidelines))
    except ValueError as problem:
        raise RulebookError(FILE, "", "", str(problem)) from problem


def read_guidelines(file: str, source: str) -> dict[str, Guideline]:
    """Read ``guidelines.toml``: one table a guideline, keyed by id."""
    known = {f.name for f in fields(Guideline)} - {"id"}
    found = {}
    for id_, table in _parse(file, source).items():
        for key in ("body", "title", "section", "text"):
            if key not in table:
                raise RulebookError(file, id_, key, "is missing")
        if unknown := sorted(table.keys() - known):
            raise RulebookError(file, id_, unknown[0], "is not a key of a guideline")
        found[id_] = Guideline(id=id_, **table)
    return found


def read_rules(file: str, source: str, guidelines: Mapping[str, Guideline]) -> Iterator[Rule]:
    """Read one rule file: defaults at the top, then one table a rule.

    Raises:
        RulebookError: naming file, rule and key.
    """
    data = _parse(file, source)
    defaults = {key: data.pop(key) for key in _DEFAULTS & data.keys()}
    for id_, table in data.items():
        if not isinstance(table, dict):
            raise RulebookError(file, id_, "", "is neither a rule nor a default of the file")
        yield _RuleReader(file, id_, defaults | table, guidelines).rule()


def _parse(file: str, source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise RulebookError(file, "", "", str(error)) from error


class _RuleReader:
    """Turns one table into a Rule, remembering which key it is looking at."""

    def __init__(
        self, file: str, id_: str, raw: dict[str, Any], guidelines: Mapping[str, Guideline]
    ) -> None:
        self._file, self._id, self._raw, self._guidelines = file, id_, raw, guidelines
        self._key = ""

    def rule(self) -> Rule:
        for key in _REQUIRED:
            if key not in self._raw:
                raise self._problem(key, "is missing")
        if unknown := sorted(self._raw.keys() - {*_REQUIRED} - _OPTIONAL - _MATCHERS.keys()):
            raise self._problem(unknown[0], "is not a key of a rule")
        try:
            return self._read()
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise self._problem(self._key, str(error)) from error

    def _read(self) -> Rule:
        kinds = self._severities()
        matcher, find = self._find()
        return Rule(
            id=self._id,
            code=self._get("code"),
            category=Category(self._get("category")),
            severities=kinds,
            modes=frozenset(Mode(m) for m in self._get("modes", [*Mode])),
            title=self._get("title"),
            why=self._get("why"),
            guideline=self._guideline(),
            certainty=Certainty(self._get("certainty", _MATCHERS[matcher])),
            find=find,
            fixes=() if self._raw.get("whole", False) else self._fixes(),
            flags=tuple(self._example(e, kinds) for e in self._get("flags")),
            passes=tuple(self._example(e, kinds) for e in self._get("passes")),
            firm=bool(self._get("firm", False)),
            agreed=_severity(word) if (word := self._get("agreed")) else None,
            offers=self._offer(),
        )

    def _get(self, key: str, default: Any = None) -> Any:
        self._key = key
        return self._raw.get(key, default)

    def _severities(self) -> tuple[tuple[Kind, Severity], ...]:
        raw = self._get("severity")
        each = raw if isinstance(raw, dict) else {kind.value: raw for kind in Kind}
        return tuple((Kind(k), _severity(word)) for k, word in each.items() if word != "off")

    def _guideline(self) -> Guideline:
        name = self._get("guideline")
        if name not in self._guidelines:
            raise ValueError(f"there is no guideline {name!r}")
        return self._guidelines[name]

    def _offer(self) -> str:
        offer = str(self._get("offers", ""))
        if offer not in _OFFERS:
            raise ValueError(f"there is no page {offer!r} to offer")
        return offer

    def _find(self) -> tuple[str, Find]:
        given = [key for key in _MATCHERS if key in self._raw]
        self._key = "phrases, pattern, detector"
        if len(given) != 1:
            raise ValueError("a rule has exactly one of these")
        [matcher] = given
        value = self._get(matcher)
        if matcher == "detector":
            if value not in DETECTORS:
                raise ValueError(f"there is no detector {value!r}")
            return matcher, DETECTORS[value]
        pattern = phrases_pattern(value) if matcher == "phrases" else value
        unless = self._raw.get("unless", ())
        ignore_case = not self._raw.get("case_sensitive", False)
        find = finder(pattern, unless, ignore_case=ignore_case)
        if self._raw.get("whole", False):  # mark the statement, not the words that give it away
            return matcher, stated(find, self._fixes())
        return matcher, find

    def _fixes(self) -> tuple[Fix, ...]:
        return tuple(Fix(**fix) for fix in self._get("fixes", ()))

    def _example(self, raw: Any, kinds: tuple[tuple[Kind, Severity], ...]) -> Example:
        table = {"text": raw} if isinstance(raw, str) else dict(raw)
        modes = self._raw.get("modes", [Mode.POST])
        context = Context(
            kind=Kind(table.pop("kind", kinds[0][0])),
            mode=Mode(table.pop("mode", modes[0])),
            reply_to=table.pop("reply_to", ""),
            disclosure=table.pop("disclosure", ""),
            sourced=bool(table.pop("sourced", False)),
            disclosed=bool(table.pop("disclosed", False)),
            helped=bool(table.pop("helped", False)),
            specialty=str(table.pop("specialty", "")),
            this_year=int(table.pop("this_year", 0)),
        )
        sets: dict[str, Any] = {key: frozenset(table.pop(key, ())) for key in _EXAMPLE_SETS}
        context = replace(context, **sets)
        return Example(context=context, **table)

    def _problem(self, key: str, problem: str) -> RulebookError:
        return RulebookError(self._file, self._id, key, problem)


def _severity(word: str) -> Severity:
    try:
        return Severity[word.upper()]
    except KeyError:
        raise ValueError(f"{word!r} is not advice, caution or stop") from None
