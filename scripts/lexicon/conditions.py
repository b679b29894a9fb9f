"""Names of diseases from ICD-10-CM, as people write them, and how common a chapter's diseases are.

A title counts where it is short and plain: no comma, no "unspecified", no other qualification.
Names in brackets give "Kawasaki disease" and "Kawasaki syndrome".
"""

import math
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

_LONGEST = 4
_PLAIN = re.compile(r"[A-Za-z][A-Za-z' -]+")
_NAMED = re.compile(r"\b(disease|syndrome|disorder) \[([A-Z][a-z]+(?:-[A-Z][a-z]+)?)\]")
_BRACKET = re.compile(r" ?[\[(][^\])]*[\])]")
_QUALIFIED = re.compile(
    r"\b(other|unspecified|elsewhere|classified|due|with|without|by|of|in|to|and|or|for|from|NOS|"
    r"specified|certain|type|stage|status|history|encounter|personal|family|related|not|"
    r"examination|screening|person|persons|persisting|followed|level|problem|problems|nec|the|"
    r"exposure|contact|counseling|observation|procreative|awaiting|external|"
    r"unilateral|bilateral|right|left|induced|site|initial|subsequent|sequela|"
    r"childbirth|trimester|newborn|maternal|fetal|fetus)\b",
    re.IGNORECASE,
)
_CHAPTERS = {  # how much commoner than its talk the diseases of a chapter are, in Zipf steps
    **dict.fromkeys("HIJKLMNR", 0.3),  # eyes, heart, lungs, gut, skin, joints, kidneys, symptoms
    **dict.fromkeys("ABP", -0.5),  # infections that are talked of for their history; newborns
    **dict.fromkeys("DEQ", -0.5),  # blood, metabolism, malformations
}


class Icd:
    """The titles of ICD-10-CM with their chapters' letters."""

    def __init__(self, tabular: bytes) -> None:
        """Take the tabular list in XML, as the National Center for Health Statistics gives it."""
        self._titles: list[tuple[str, str]] = []  # chapter's letter, title
        for diagnosis in ElementTree.fromstring(tabular).iter("diag"):  # noqa: S314 - verified
            letter = (diagnosis.findtext("name") or " ")[0]
            notes = diagnosis.iterfind("inclusionTerm/note")
            for title in (diagnosis.findtext("desc"), *(note.text for note in notes)):
                self._titles.append((letter, title or ""))
        self._chapters: dict[str, Counter[str]] = {}
        for letter, title in self._titles:
            for phrase in _parts(_BRACKET.sub("", title).lower()):
                self._chapters.setdefault(phrase, Counter())[letter] += 1

    def names(self) -> Iterator[str]:
        """Yield the short plain titles of diseases in lower case, some more than once."""
        for letter, title in self._titles:
            if letter in "STVWXYZU":
                continue
            for head, name in _NAMED.findall(title):
                yield f"{name.lower()} {head}"
                yield f"{name.lower()} disease"
            short = _BRACKET.sub("", title)
            if _PLAIN.fullmatch(short) and not _QUALIFIED.search(short):
                words = short.lower().replace("-", " ").split()
                if len(words) <= _LONGEST:
                    yield " ".join(words)

    def step(self, phrase: str) -> float:
        """Return how much commoner (or rarer) than its talk a disease is, in Zipf steps.

        Its chapter says so, and for a phrase, whose frequency is only estimated, the number of
        titles that hold it.
        """
        chapters = self._chapters.get(phrase)
        if not chapters:
            return 0.0
        known = math.log10(chapters.total()) if " " in phrase else 0.0
        return known + _CHAPTERS.get(chapters.most_common(1)[0][0], 0.0)


def _parts(title: str) -> Iterator[str]:
    words = re.findall(r"[a-z']+", title)
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _LONGEST) + 1):
            yield " ".join(words[start:end])
