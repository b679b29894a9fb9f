"""A draft in passages: all of it is read, and a key costs little."""

from dataclasses import replace
from random import Random

from checks import Context, Kind, Mode, Span
from checks.reader.passages import passages
from checks.reader.tokens import LONGEST
from tests.checks.reader.samples import CALM_WORDS, ODD, STORY


def words_of(text):
    return len(text.split())


def check_cover(draft, parts, count):
    """Own parts lie in reading order, apart, inside what is read, and leave out only blanks."""
    assert parts == sorted(parts, key=lambda part: part.own)
    unread = list(range(len(draft)))
    before = -1
    for part in parts:
        start, end = part.own
        assert before < start or (before, start, end) == (-1, 0, 0)
        before = end
        assert part.read.start <= start <= end <= part.read.end
        for at in (start, part.read.start):
            assert at == 0 or draft[at - 1] == "\n"
        for at in (end, part.read.end):
            assert at == len(draft) or draft[at] == "\n"
        unread[start:end] = [None] * (end - start)
    left = "".join(draft[at] for at in unread if at is not None)
    assert count(left) == 0


def test_passages_cover_every_draft_in_order():
    luck = Random(6)  # noqa: S311 - luck that can be repeated
    for _ in range(300):
        lines = [" ".join(["w"] * luck.choice((0, 0, 1, 5, 30, 90, 300))) for _ in range(40)]
        draft = luck.choice(("\n", "\r\n")).join(lines[: luck.randint(1, 40)])
        check_cover(draft, list(passages(draft, words_of)), words_of)


def test_passages_cover_odd_drafts_too(cutter):
    for draft in ("\n".join(ODD), "\r\n".join(ODD * 3), "\n\n".join((CALM_WORDS,) * 30)):
        check_cover(draft, list(passages(draft, cutter.count)), cutter.count)


def test_a_short_draft_is_one_passage():
    draft = "first\n\nsecond\r\nthird\n"
    [part] = passages(draft, words_of)
    assert part.read == part.own == Span(0, len(draft))


def test_a_passage_holds_neighbours_and_stays_small():
    lines = [f"paragraph {n} " + "w " * 20 for n in range(60)]
    parts = list(passages("\n".join(lines), words_of))
    assert len(parts) > 5
    for part in parts:
        assert part.read.end - part.read.start > part.own.end - part.own.start
        assert words_of("\n".join(lines)[slice(*part.read)]) <= LONGEST
    longer = ["w " * 500 if n == 30 else line for n, line in enumerate(lines)]
    draft = "\n".join(longer)
    own = [draft[slice(*part.own)] for part in passages(draft, words_of)]
    assert any("w " * 500 in text for text in own)


def test_a_key_in_one_paragraph_changes_only_passages_near_it():
    lines = [f"paragraph {n} says {n * 7} " + "w " * 20 for n in range(120)]

    def read(lines):
        draft = "\n".join(lines)
        return {draft[slice(*part.read)] for part in passages(draft, words_of)}

    before = read(lines)
    for at in range(10, 110, 7):
        key = "x" if at % 2 else f"\nparagraph {at} " + "w " * 20
        edited = [line + key if n == at else line for n, line in enumerate(lines)]
        fresh = read(edited) - before
        assert fresh, "the edited paragraph has to be read again"
        for text in fresh:
            near = [int(line.split()[1]) for line in text.split("\n")]
            assert min(abs(n - at) for n in near) <= 30
        assert len(fresh) <= len(before) / 3


def test_a_long_draft_that_was_read_costs_little_after_one_key(counted):
    reader, network = counted
    lines = [f"{CALM_WORDS} It is day {n}." for n in range(40)]
    first = reader.read("\n".join(lines), Context())
    whole_draft = network.windows
    assert whole_draft > 8
    assert reader.read("\n".join(lines), Context()) == first
    assert network.windows == whole_draft, "what is known was read again"
    lines[20] += " x"
    reader.read("\n".join(lines), Context())
    assert 0 < network.windows - whole_draft <= whole_draft / 2


def test_who_speaks_is_part_of_what_is_known(counted):
    reader, network = counted
    contexts = [
        Context(),
        Context(kind=Kind.PERSONAL),
        Context(mode=Mode.REPLY),
        Context(mode=Mode.REPLY, reply_to="You lost my papers."),
    ]
    for known, context in enumerate(contexts):
        reader.read(STORY, context)
        assert network.windows == known + 1
    reader.read(STORY, replace(contexts[0], own_names=frozenset({"Ana"})))
    assert network.windows == len(contexts)
