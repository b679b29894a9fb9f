"""Firm health advice in a field that is not the writer's own (T10).

Prefers silence: it speaks only where the writer gave a field, where that field is known, and where
the matter belongs to other fields alone. What everybody may say of public health is never meant.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import resources
from checks.detectors.reading import Page, compiled, page, words
from checks.detectors.sources import sourced
from checks.lazy import Lazy
from checks.lexicon import WordClass, known_in
from checks.model import Context, Hit

FILE = "truth/fields.toml"
REFERRAL = "this is not my field, so ask ‹who knows›"
_WORD = Lazy(r"[a-z]+(?:['-][a-z]+)*")
_MEDICAL = frozenset((WordClass.CONDITION, WordClass.PROCEDURE))
_FIRM = compiled(
    r"""(?:(?<!\w)(?:you|they|people|patients|everyone|anyone|women|men|parents|kids|children
|nobody|we all|doctors|oncologists|cardiologists)(?: (?:with|on|who) [\w' ]{2,30}?)? (?:should
|must|have to|need to|ought to|don't need|do not need|shouldn't|must not|mustn't|never need
|can (?:safely |easily |just )?(?:stop|skip|drop|halve|double|quit|refuse|swap|replace))|(?:^
|[.!?:;\n–—] ?|\b(?:just|please|so|and|then|always|never) )(?:stop|skip|refuse|start|take|double
|halve|demand|avoid|drop|quit|never take|insist on|ask for|get|say no to|switch|swap|cut|come off
|don't take|do not take|don't start)\b|(?<!\w)(?:the (?:right|correct|best|only|ideal
|standard) (?:dose|treatment|therapy|drug|approach|option|answer|choice)|first[- ]line|(?:is
|are) (?:overprescribed|unnecessary|useless|pointless|dangerous|toxic|poison|outdated|a waste
|never needed|the (?:answer|cure|best))|(?:works?|worked) better than|does more harm|do more harm
|(?:mg|mcg|units) (?:a day|daily|twice|per)))(?!\w)"""
)
_EVERYBODYS = compiled(
    r"""(?<!\w)(?:vaccin\w+|shots?|jabs?|boosters?|hand ?wash\w*|wash (?:your )?hands|smok\w+
|quit ?line|vap(?:e|es|ing)|alcohol|sunscreen|spf|seat ?belts?|helmets?|sleep|exercise|walk(?:s
|ing)?|cpr|aed|911|999|112|choking|first aid|fast test|b\.?e\.? ?f\.?a\.?s\.?t|screening|screened
|mammograms?|smear|cervical check|colonoscopy|blood pressure checks?|check(?:ed|s|-?up)?|symptoms?
|signs?|warning signs|stay home|masks?|naloxone|narcan|take[- ]back|organ donors?|blood donors?
|donat\w+|awareness|support|fundrais\w+|charity|walk for|wear (?:pink|red)|heat|hydrat\w+|salt
|vegetables|folic acid|emergency|call (?:us|your|the)|ask (?:your|a|the|us)|talk (?:to|with)
|speak (?:to|with)|see (?:your|a|an)|book|refer\w*|don't stop|do not stop|never stop
|without (?:asking|talking|speaking|checking)|my (?:own )?(?:\w+ ){0,2}?(?:surgery|chemo|scan
|oncologist|cardiologist|doctor|mum|mom|dad|wife|husband)|i had|when i|i was|thank\w*|proud
|colleagues?|team|guideline\w*|trial|study|research|hiring|join|conference|course|webinar
|students?|exam|not my (?:field|area|lane)|outside my|‹)(?!\w)"""
)


_FIRMS = words(
    """should must have need ought shouldn mustn never stop skip drop halve double quit refuse swap
    replace start take demand avoid insist ask get say switch cut come don do right correct best
    only ideal standard line overprescribed unnecessary useless pointless dangerous toxic poison
    outdated waste needed answer cure better harm mg mcg units can"""
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work: how it is called, and what is its own; ``near``: which fields share it."""

    names: tuple[str, ...]
    terms: tuple[str, ...]
    stems: tuple[str, ...]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fields:
    """All fields by name, and the names of those whose field has no outside."""

    fields: dict[str, Field]
    everybody: tuple[str, ...]
    first: frozenset[str]  # the first words of all terms: a cheap way out, as are
    stems: tuple[str, ...]  # those of all fields

    def of(self, specialty: str) -> frozenset[str]:
        """Return the fields of a writer in their own words, and those near; none if not known."""
        said = _WORD.findall(specialty.lower())
        if any(word.startswith(name) for word in said for name in self.everybody):
            return frozenset()
        own = {
            name
            for name, field in self.fields.items()
            if any(word.startswith(begin) for word in said for begin in field.names)
        }
        return frozenset(own.union(*(self.fields[name].near for name in own)))

    def owners(self, phrase: str) -> frozenset[str]:
        """Return the fields to which a phrase belongs, in small letters; none mostly."""
        return frozenset(
            name
            for name, field in self.fields.items()
            if phrase in field.terms or any(stem in phrase for stem in field.stems)
        )


@cache
def load_fields() -> Fields:
    """Return the fields that ship; read once."""
    data = tomllib.loads(resources.read_text(FILE))
    fields = {
        name: Field(
            tuple(table["names"]),
            tuple(table["terms"]),
            tuple(table["stems"]),
            frozenset(table["near"]),
        )
        for name, table in data["fields"].items()
    }
    first = frozenset(term.split(" ")[0] for field in fields.values() for term in field.terms)
    stems = tuple(stem for field in fields.values() for stem in field.stems)
    return Fields(fields, tuple(data["everybody"]), first, stems)


def outside_field(text: str, context: Context) -> Iterator[Hit]:
    """Find firm advice on what only other fields than the writer's (``Context.specialty``) keep."""
    if not context.specialty:
        return
    known = load_fields()
    own = known.of(context.specialty)
    if not own:
        return
    here = page(text)
    if _FIRMS.isdisjoint(here.words):
        return
    firm = here.matches(_FIRM)
    if not firm or context.sourced or sourced(text) or here.rebutted():
        return
    matters = [span for span, owners in _matters(here, known) if owners and not owners & own]
    for match in firm:
        first, last = here.sentence(*match.span())
        inside = [span for span in matters if first <= span[0] < last]
        if not inside or _EVERYBODYS.search(here.text[first:last]):
            continue
        start, end = inside[0]
        if not (here.asked(start, end) or here.quoted(start, end)):
            yield Hit(start, end)


def _matters(here: Page, known: Fields) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """Yield what belongs to a field: its terms, and medical words with one of its stems."""
    said = list(_WORD.finditer(here.low))
    for at, word in enumerate(said):
        if word[0] not in known.first:
            continue
        for count in (3, 2, 1):
            if at + count <= len(said):
                end = said[at + count - 1].end()
                if owners := known.owners(here.low[word.start() : end]):
                    yield (word.start(), end), owners
                    break
    if not any(stem in here.low for stem in known.stems):
        return
    for found in known_in(here.text):
        if found.entry.classes & _MEDICAL:
            span = found.start, found.end
            yield span, known.owners(here.low[slice(*span)])
