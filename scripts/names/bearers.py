"""Learn whose a name is: from posts in which the names of people in care are marked.

A name within a short mark of patient information is a patient's; one outside all marks is somebody
else's; where a longer mark holds several names, or a mark of another kind does, nobody knows.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from checks.detectors.reading import page
from checks.model import Context
from checks.names.candidates import Candidate, Way, candidates
from checks.names.company import Company
from checks.names.tagger import load_tagger
from checks.regression import pack
from scripts.marks import is_patients, sentences
from scripts.reader.posts import Post, context_of
from scripts.reader.writers import trained_on
from scripts.regression import Example, fit, left_out

PLAIN = Path(__file__).parent / "bearers.txt"
TIMES = 1  # how often our plain sentences are learnt
_SHORT, _WIDER = 28, 2.2  # code points of a mark that is a name, and how much wider it may be


def borne(posts: Sequence[Post]) -> Iterator[Example]:
    """Yield every name of whose bearer the labels tell."""
    tagger = load_tagger()
    for post in posts:
        context, start = context_of(post), 0
        for paragraph in post["text"].split("\n"):
            here = page(paragraph)
            found = candidates(here, tagger) if paragraph.strip() else []
            around = Company(here, found) if found else None
            for name in found if around else ():
                told = _told(post, name, found, start)
                if told is not None and around is not None:
                    seen = tuple(around.features(name, context))
                    writer = post["id"].split("-")[0]
                    yield Example(writer, post["id"], seen, told, post["clean"])
            start += len(paragraph) + 1


def _told(post: Post, name: Candidate, found: Sequence[Candidate], offset: int) -> bool | None:
    """Whether the labels say that a patient bears it; None where they do not say."""
    first, last = name.span.start + offset, name.span.end + offset

    def is_alone(start: int, end: int) -> bool:
        inside = [
            one
            for one in found
            if start < one.span.end + offset and one.span.start + offset < end
            if one.way is not Way.NICKNAME
        ]
        return len(inside) == 1 and inside[0] is name and name.way in _WRITTEN

    return is_patients(post, first, last, max(_SHORT, _WIDER * (last - first)), is_alone)


_WRITTEN = frozenset((Way.NAME, Way.INITIALS, Way.FAMILY, Way.SPELT))


def plain() -> Iterator[Example]:
    """Yield the names of our own plain sentences: [a patient's], {somebody else's}."""
    tagger = load_tagger()
    for number, (text, marks) in enumerate(sentences(PLAIN)):
        here = page(text)
        found = candidates(here, tagger)
        around = Company(here, found)
        for name in found:
            for start, end, by_patient in marks:
                if name.span.start < end and start < name.span.end:
                    seen = tuple(around.features(name, Context()))
                    yield Example("plain", f"plain-{number}", seen, by_patient, not by_patient)


def train() -> bytes:
    """Return the file that ships, learnt from all writers that may teach."""
    return pack(fit(_all()))


def _all() -> list[Example]:
    rows = [row for posts in trained_on().values() for row in borne(posts)]
    return rows + [*plain()] * TIMES


def score() -> list[str]:
    """Return lines that say how well it does on writers left out."""
    judged = [*left_out(_all(), frozenset(("plain",)))]
    patients = [odds for row, odds in judged if row.is_patients]
    clean = len({post["id"] for posts in trained_on().values() for post in posts if post["clean"]})
    lines = [f"{len(judged)} names, {len(patients)} of patients, {clean} clean posts"]
    lines.append(f"{'odds':>6}{'of patients found':>20}{'clean posts disturbed':>24}")
    for least in (0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.75, 0.8, 0.9):
        hurt = {row.post for row, odds in judged if row.clean and odds >= least}
        part = sum(odds >= least for odds in patients) / len(patients)
        lines.append(f"{least:6.2f}{100 * part:18.1f} %{100 * len(hurt) / clean:22.2f} %")
    return lines
