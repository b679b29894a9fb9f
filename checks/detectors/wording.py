"""Plain words, person-first words and careful words about suicide, each with its own fix."""

import re
import tomllib
from collections.abc import Iterator, Mapping

import resources
from checks.detectors.reading import compiled, page, swap
from checks.lazy import Lazy
from checks.model import Context, Find, Hit

_TAG = Lazy(r"[#@]\w+|(?<!\S)\S{1,80}\.\w{2,20}(?:/\S*)?|https?://\S+")
_TELLING = 5  # letters
_FIRST = Lazy(r"[a-z]+")
_JOB = compiled(
    r"""[- ](?:nurs\w+|wards?|units?|team|clinics?|fellow\w*|resident\w*|rehab\w*|consultant
|surgeons?|specialists?|therapists?|physician|doctors?|pharmacist|society|association|foundation
|medicine|intensive|icu|embolism|dialysis|care|department|conference|midwife|np|pa)(?!\w)"""
)
_CAPITAL = Lazy(r" [A-Z][a-z]")
_NOUN = Lazy(
    r""" (?!(?:and|or|but|who|with|in|on|at|is|was|can|may|might|must|needs?|has|had|for|to
|should|will"""
    r"|would|myself|like|since|too|because|when|if|as|eats?|asked|told|myself)\b)[a-z]"
)


def swaps(table: Mapping[str, str], label: str) -> Find:
    """Return a detector for a table of words and better words.

    Silent in tags, links and quotes, in names (capitals within a sentence), in names of jobs and
    wards, and where the better word already stands in the paragraph: then it is explained.
    """
    better = {word.lower(): text for word, text in table.items()}
    by_first: dict[str, list[tuple[str, Lazy]]] = {}
    for word in sorted(better, key=len, reverse=True):
        first = _FIRST.findall(word)[0]
        whole = Lazy(rf"(?<![\w#@'-]){re.escape(word)}(?![\w'-])", re.IGNORECASE)
        by_first.setdefault(first, []).append((word, whole))
    firsts = frozenset(by_first)

    def find(text: str, _: Context) -> Iterator[Hit]:
        here = page(text)
        met = firsts & here.words
        if not met:
            return
        low = here.low
        taken = [m.span() for m in _TAG.finditer(here.text)]
        candidates = [pair for first in met for pair in by_first[first]]
        for word, whole in sorted(candidates, key=lambda pair: (-len(pair[0]), pair[0])):
            if word not in low or _explained(low, word, better[word].lower()):
                continue
            for match in here.matches(whole):
                start, end = match.span()
                if any(a < end and start < b for a, b in taken):
                    continue
                taken.append((start, end))
                if here.quoted(start, end) or _named(here.text, start, end):
                    continue
                yield Hit(start, end, fixes=(swap(here, start, label, better[word]),))

    return find


def _explained(low: str, word: str, better: str) -> bool:
    """Whether the better word already stands there; one as short as "so" says nothing."""
    return len(better) >= _TELLING and better in low.replace(word, "")


def _named(text: str, start: int, end: int) -> bool:
    """Whether the word is part of a name: a society, a ward, a job."""
    if _JOB.match(text, end):
        return True
    if text[start : start + 2].lower() in ("a ", "an") and _NOUN.match(text, end):
        return True  # "a diabetic foot", not "a diabetic"
    if text[start].isupper() and _CAPITAL.match(text, end):
        return True
    before = text[max(0, start - 8) : start].rstrip()
    inside = bool(before) and before[-1] not in ".!?:\n\"'•-"
    return inside and text[start].isupper() and not text[start + 1 : start + 2].isupper()


def _table(name: str) -> Mapping[str, str]:
    table: dict[str, str] = tomllib.loads(resources.read_text(f"words/{name}.toml"))
    return table


plain_words = swaps(_table("plain_words"), "Use a plain word")
person_first = swaps(_table("person_first"), "Put the person first")
suicide_words = swaps(
    {
        "committed suicide": "died by suicide",
        "commit suicide": "die by suicide",
        "commits suicide": "dies by suicide",
        "committing suicide": "dying by suicide",
        "successful suicide attempt": "suicide",
        "successful suicide": "suicide",
        "completed suicide": "suicide",
        "completed suicides": "suicides",
        "failed suicide attempt": "suicide attempt",
        "failed suicide attempts": "suicide attempts",
        "unsuccessful suicide attempt": "suicide attempt",
        "failed suicide": "suicide attempt",
        "failed suicides": "suicide attempts",
    },
    "Use careful words",
)
