"""The reader's parts on texts that nobody would type: places, passages, marks, odds and reasons."""

import json
import math
import unicodedata
from dataclasses import replace
from itertools import islice, pairwise
from random import Random

import numpy as np
import pytest

import resources
from checks import Context, Kind, Mode, Severity, Span
from checks.model import Category, Certainty, Finding, Question, in_ten
from checks.reader.grams import Grams
from checks.reader.labels import CATEGORIES
from checks.reader.network import Network, Said, Whole
from checks.reader.passages import passages
from checks.reader.reader import GRAMS, VOCABULARY, VOICE, WEIGHTS, Reader, judge, load_reader
from checks.reader.spans import Candidate, candidates
from checks.reader.tokens import LONGEST, PieceCutter, header
from checks.reader.voice import CALM, FEATURES, RIDES, WHOLE_FEATURES, Voice, read_voice

STORY = (
    "Cut a wedding ring off a beekeeper with the garden shears he brought. "
    "His wife is the mayor of Larkmoor."
)
CALM_WORDS = "The clinic opens at nine and closes at five, and there is room for bicycles."
DECOMPOSED = unicodedata.normalize("NFD", "Zoë drank café crème in Québec before the résumé.")
ODD = (
    "",
    " ",
    "\n",
    "\r\n\r\n",
    "Wash your hands.",
    "👩‍⚕️ and 👨‍👩‍👧‍👦 wave 👍🏽 at 🏳️‍🌈 today",
    DECOMPOSED,
    "Zoë drank café crème",
    "שלום doctor עולם, مرحبا nurse 42 אבג",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "half \ud83d a \udc69 sign \udfff",
    "one\r\ntwo\r\n\r\nthree\rfour",
    "tabs\there\t\tand\vthere\fgone",
    "zero\u200bwidth\u200djoined\u2060words\ufeff here",
    "#flu_shot @ana_b e-mail: a.b@c.example, 50% off; don’t!",
    "हिन्दी में नर्स, 護士說話, ｆｕｌｌ ｗｉｄｔｈ, ﬁne İstanbul straße",
    "a\u0301\u0301\u0301\u0301 \u0301alone \u20e3",
    "\x00\x01\x7f\x9f null and control",
    "𝔊𝔬𝔱𝔥𝔦𝔠 𝟙𝟚𝟛 and \U0010ffff\U000e0001",
    "nbsp\u00a0thin\u2009ideographic\u3000line\u2028para\u2029end",
)


@pytest.fixture(scope="module")
def cutter():
    return PieceCutter(resources.read_bytes(f"reader/{VOCABULARY}"))


@pytest.fixture(scope="module")
def voice():
    return read_voice(json.loads(resources.read_bytes(f"reader/{VOICE}")))


@pytest.fixture(scope="module")
def reader(rulebook):
    return load_reader(rulebook.says)


@pytest.fixture(scope="module")
def network():
    return Network(resources.read_bytes(f"reader/{WEIGHTS}"))


class Counting:
    """A network that counts what it is given to read."""

    def __init__(self, network):
        self._network = network
        self.windows = 0

    def read(self, windows):
        self.windows += len(windows)
        return self._network.read(windows)


@pytest.fixture
def counted(rulebook, cutter, voice, network):
    """A reader, and the network that counts its windows."""
    counting = Counting(network)
    grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))
    return Reader(counting, cutter, grams, voice, rulebook.says), counting


# ---------------------------------------------------------------- pieces


def plain(text):
    """What the vocabulary makes of a text: small letters, no accents, nothing invisible."""
    bare = unicodedata.normalize("NFD", text)
    kept = (c for c in bare if unicodedata.category(c) not in ("Mn", "Cc", "Cf", "Cn", "Co"))
    return unicodedata.normalize("NFD", "".join(kept).lower()).replace("\u0307", "")


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_every_piece_stands_for_its_own_letters(cutter, text):
    for window in cutter.windows(text, "professional post"):
        own = window.ids[window.first : window.first + len(window.spans)]
        for id_, (start, end) in zip(own, window.spans, strict=True):
            sign = cutter._tokenizer.id_to_token(id_)
            words = text[start:end]
            assert 0 <= start < end <= len(text)
            assert words.strip()
            assert sign == "[UNK]" or sign.removeprefix("##") == plain(words)


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_no_letter_and_no_digit_goes_unread(cutter, text):
    read = set()
    for window in cutter.windows(text, "professional post"):
        for span in window.spans:
            read.update(range(*span))
    assert {at for at, sign in enumerate(text) if sign.isalnum()} <= read


def test_places_stay_true_behind_signs_that_other_systems_count_twice(cutter):
    for odd in ODD:
        text = f"{odd} beekeeper"
        [window] = cutter.windows(text, "")
        assert text[window.spans[-1].start :].endswith(text[slice(*window.spans[-1])])
        assert window.spans[-1].end == len(text)


@pytest.mark.parametrize("theirs", ["", "x", "護士" * 300, "👩‍⚕️ " * 200, "unbelievably " * 80])
def test_no_window_is_longer_than_the_network_was_trained_on(cutter, theirs):
    who = header(Context(mode=Mode.REPLY, reply_to=theirs))
    text = "The anaesthetist's bicycle stood outside. " * 150
    windows = list(islice(cutter.windows(text, who), 100))
    assert 5 < len(windows) < 100
    assert windows[-1].spans[-1].end == len(text.rstrip())
    for window in windows:
        assert len(window.ids) <= LONGEST
        assert len(window.ids) == window.first + len(window.spans) + 1


def test_windows_cover_a_long_text_and_share_their_seams(cutter):
    text = " ".join(f"word{n}" for n in range(2_000))
    windows = list(cutter.windows(text, "personal post"))
    pieces = list(dict.fromkeys(span for window in windows for span in window.spans))
    assert pieces == sorted(pieces)
    assert len(pieces) == cutter.count(text)
    for before, after in pairwise(windows):
        shared = [span for span in before.spans if span in set(after.spans)]
        assert len(shared) >= 20
        assert tuple(shared) == after.spans[: len(shared)] == before.spans[-len(shared) :]


def test_a_text_without_signs_has_no_window(cutter):
    for text in ("", " \t\n", "\u200b\u200d", "\ud83d\ud83d"):
        assert list(cutter.windows(text, "professional post")) == []


# ---------------------------------------------------------------- phrases


BITS = (
    *"aZ7",
    "beekeeper",
    "unbelievably",
    "straße",
    "Zoë",
    "護士",
    "שלום",
    "مرحبا",
    "Çok",
    "42",
    "👍🏽",
    "🎉",
    "\ud83d",
    *" \t.,;!?…-–()",
    "“",
    "”",
    "  ",
    "\r\n",
    "\n",
    " ",
    " ",
    " ",
    "#flu",
    "@ana",
    "%",
)


def letter(sign):
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def test_phrases_are_whole_words_of_one_line_wherever_the_network_is_sure(cutter):
    luck, dice = Random(5), np.random.default_rng(5)  # noqa: S311 - luck that can be repeated
    seen = 0
    for _ in range(1_500):
        text = "".join(luck.choices(BITS, k=luck.randint(1, 40)))
        for window in cutter.windows(text, "professional post"):
            shape = len(window.spans), len(CATEGORIES)
            token = (dice.random(shape) * (dice.random(shape) < 0.15)).astype(np.float32)
            gravity = dice.random((shape[0], 3)).astype(np.float32)
            for found in candidates(text, window.spans, Said(token, gravity, whole())):
                start, end = found.span
                quote = text[start:end]
                assert 0 <= start < end <= len(text)
                assert "\n" not in quote
                assert quote == quote.strip(" \t\r\n.,;!?…-–()“”")
                assert start == 0 or not (letter(text[start - 1]) and letter(text[start]))
                assert end == len(text) or not (letter(text[end - 1]) and letter(text[end]))
                assert 0 < found.mean <= found.peak <= 1
                assert all(0 <= part <= 1 for part in found.gravity)
                seen += 1
    assert seen > 10_000


def one_candidate(cutter, text, likely):
    """The phrase that is found where ``likely`` gives these words' pieces a probability."""
    [window] = cutter.windows(text, "")
    token = np.zeros((len(window.spans), len(CATEGORIES)), np.float32)
    for words, value in likely.items():
        start = text.index(words)
        for row, span in enumerate(window.spans):
            if span.start < start + len(words) and start < span.end:
                token[row, 3] = value
    found = list(candidates(text, window.spans, Said(token, token[:, :3], whole())))
    return [(text[slice(*each.span)], each.category) for each in found]


def test_a_phrase_reaches_over_a_small_gap_and_no_further(cutter):
    text = "They said the hospital hides the real numbers from us all."
    near = one_candidate(cutter, text, {"hospital hides": 0.9, "real": 0.8})
    assert near == [("hospital hides the real", CATEGORIES[3])]
    [widest] = one_candidate(cutter, text, {"They": 0.9, "hospital": 0.9})
    assert widest[0] == "They said the hospital"
    far = one_candidate(cutter, text, {"They": 0.9, "hides": 0.9})
    assert [quote for quote, _ in far] == ["They", "hides"]


def test_a_phrase_leaves_out_what_is_far_less_likely_than_its_peak(cutter):
    text = "They said the hospital hides numbers."
    [(quote, _)] = one_candidate(cutter, text, {"said the": 0.2, "hospital hides": 0.9})
    assert quote == "hospital hides"


def test_a_phrase_of_part_of_a_word_is_the_whole_word(cutter):
    text = "🎉 Unbelievably so"
    [window] = cutter.windows("Unbelievably", "")
    assert len(window.spans) > 1, "this word has to be cut in pieces"
    last = "Unbelievably"[window.spans[-1].start :]
    assert one_candidate(cutter, text, {last: 0.9}) == [("Unbelievably", CATEGORIES[3])]


def test_a_phrase_over_a_line_end_keeps_its_longer_part(cutter):
    text = "He died.\nHis wife is the mayor of a town"
    [(quote, _)] = one_candidate(cutter, text, {text: 0.9})
    assert quote == "His wife is the mayor of a town"


# ---------------------------------------------------------------- passages


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


# ---------------------------------------------------------------- whole texts


def check_report(text, report):
    for finding in report.findings:
        start, end = finding.span
        assert 0 <= start < end <= len(text)
        assert finding.quote == text[start:end]
        assert "\n" not in finding.quote
        assert finding.quote.strip()
        assert 0 <= finding.odds <= 1
        assert finding.rule.certainty is Certainty.READ
    assert list(report.findings) == sorted(report.findings, key=lambda f: f.span)
    assert report.questions <= set(Question)
    for start, end in report.calm:
        assert 0 <= start <= end <= len(text)
        assert not any(start < f.span.end and f.span.start < end for f in report.findings)


def odd_texts(luck, number):
    """Short texts from all of Unicode, halves of characters too; some with a story among them."""
    emoji = ("👩‍⚕️", "👍🏽", "🎉", "🏳️‍🌈", "🫀", "❤️", "🇩🇪", "👨‍👩‍👧‍👦", " ")
    blanks = " \t\n\r\v\f\u00a0\u200b\u2003\u2028\u3000\ufeff"
    words = STORY.split()

    def anywhere():
        return "".join(map(chr, (luck.randrange(0x110000) for _ in range(luck.randint(1, 12)))))

    def low():
        return "".join(map(chr, (luck.randrange(0x800) for _ in range(luck.randint(1, 12)))))

    def halves():
        return "".join(luck.choices("\ud800\udbff\udc00\udfff ab\n", k=luck.randint(1, 9)))

    def story():
        return "".join(word + luck.choice((" ", " ", low()[:2], anywhere()[:1])) for word in words)

    for at in range(number):
        if at % 40 == 0:
            yield story()
        elif at % 9 == 0:
            yield "".join(luck.choices(emoji, k=luck.randint(1, 4)))
        elif at % 9 == 1:
            yield "".join(luck.choices(blanks, k=luck.randint(1, 9)))
        elif at % 9 == 2:
            yield halves()
        else:
            yield luck.choice((anywhere, low))()


def test_ten_thousand_odd_texts_are_read_and_quoted_exactly(reader):
    luck = Random(7)  # noqa: S311 - luck that can be repeated
    contexts = [Context(), Context(kind=Kind.PERSONAL, mode=Mode.REPLY, reply_to="\ud83d why?")]
    marked = 0
    for at, text in enumerate(odd_texts(luck, 9_995)):
        report = reader.read(text, contexts[at % 400 == 0])
        check_report(text, report)
        marked += bool(report.findings)
    assert marked >= 20, "hardly anything was marked, so hardly anything was checked"
    long = "".join(
        luck.choices(("word ", "you ", "🎉 ", f"{STORY} ", "\ud83d", "e\u0301 "), k=6_000)
    )
    for text in (
        "",
        long[:60_000].ljust(60_000, "x"),
        "x" * 60_000,
        "\n" * 60_000,
        "\r\n".join(f"line {n} 👩‍⚕️" for n in range(100)) + "\na" * 2_000,
    ):
        check_report(text, reader.read(text, contexts[0]))


BEFORE = ("", "🎉👩‍⚕️ ", "e\u0301\u0301 ", "\ud83d", "שלום ", "\u200b\ufeff")
LINE_ENDS = ("\n", "\r\n", "\n\n\t")


def test_an_obvious_story_is_quoted_where_it_stands(reader):
    marked = 0
    for before in BEFORE:
        for end in LINE_ENDS:
            text = f"{before}Good morning.{end}{STORY}{end}{CALM_WORDS}"
            report = reader.read(text, Context())
            check_report(text, report)
            marked += any(f.quote in STORY for f in report.findings)
    assert marked > len(BEFORE) * len(LINE_ENDS) / 2


class Pointing:
    """A network that is sure of certain words, and calm about all others."""

    def __init__(self, cutter, words):
        [window] = cutter.windows(words, "")
        self._ids = set(window.ids[window.first : -1])

    def read(self, windows):
        return [self._say(window) for window in windows]

    def _say(self, window):
        own = window.ids[window.first : window.first + len(window.spans)]
        token = np.full((len(own), len(CATEGORIES)), 0.01, np.float32)
        token[[id_ in self._ids for id_ in own], CATEGORIES.index(Category.PATIENT_MOSAIC)] = 0.95
        return Said(token, np.full((len(own), 3), (0.9, 0.8, 0.1), np.float32), whole(0.01))


@pytest.fixture
def pointing(rulebook, cutter):
    """A reader that marks "beekeeper" and "garden shears" wherever they stand."""
    grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))
    return Reader(
        Pointing(cutter, "beekeeper garden shears"), cutter, grams, talking(), rulebook.says
    )


@pytest.mark.parametrize("before", BEFORE, ids=ascii)
@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
@pytest.mark.parametrize("lines", [1, 3, 30])
def test_what_the_network_points_at_is_marked_there_and_once(pointing, before, end, lines):
    for at in range(0, lines, 4):
        text = [f"{before}{CALM_WORDS} It is day {n}." for n in range(lines)]
        text[at] = f"{before}The beekeeper’s {before}garden shears {before}, he said."
        draft = end.join(text)
        report = pointing.read(draft, Context())
        check_report(draft, report)
        marked = [word for f in report.findings for word in f.quote.split()]
        for word in ("beekeeper", "garden", "shears"):
            assert sum(word in each for each in marked) == 1
        start = draft.index("The beekeeper")
        assert all(start < f.span.start < start + 60 for f in report.findings)
        assert all(f.severity is Severity.CAUTION for f in report.findings)


def test_calm_is_every_passage_without_a_mark_and_no_other(pointing):
    assert pointing.read(CALM_WORDS, Context()).calm == (Span(0, len(CALM_WORDS)),)
    assert pointing.read(STORY, Context()).calm == ()
    lines = [f"{CALM_WORDS} It is day {n}." for n in range(40)]
    lines[20] = STORY
    draft = "\n".join(lines)
    calm = pointing.read(draft, Context()).calm
    story = draft.index(STORY)
    assert not any(span.start <= story < span.end for span in calm)
    assert all(before.end < after.start for before, after in pairwise(calm))
    assert any(span.start == 0 for span in calm)
    assert any(span.end == len(draft) for span in calm)


def test_the_same_text_gets_the_same_answer_whatever_was_read_between(reader, rulebook):
    first = reader.read(STORY, Context())
    for n in range(30):
        reader.read(f"{CALM_WORDS} {n}", Context())
    assert (
        reader.read(STORY, Context()) == first == load_reader(rulebook.says).read(STORY, Context())
    )


def test_a_fix_repeats_the_words_it_keeps(reader):
    for finding in reader.read(STORY, Context()).findings:
        assert finding.fixes
        for fix in finding.fixes:
            assert "{quote}" not in fix.text


# ---------------------------------------------------------------- the voice


def whole(post=0.0, gram=0.0, pieces=20):
    return Whole(
        post=np.full(len(CATEGORIES), post, np.float32),
        about=np.array([0.4, 0.3, 0.2, 0.1], np.float32),
        pieces=pieces,
        gram=np.full(1 + len(CATEGORIES), gram, np.float32),
    )


def candidate(span=(0, 10), category=Category.RUMOR, peak=0.9, gravity=(1, 1, 0)):
    return Candidate(Span(*span), category, peak, peak, gravity)


def talking(**changes):
    """A voice whose odds are the peak and whose whole odds are the post's probability."""

    def all_(value):
        return dict.fromkeys(CATEGORIES, value)

    numbers = {
        "weights": (0.0,) * len(FEATURES),
        "bias": all_(0.0),
        "slope": all_(1.0),
        "whole_weights": (1.0,) + (0.0,) * (len(WHOLE_FEATURES) - 1),
        "whole_bias": all_(0.0),
        "upper": all_(0.5),
        "lower": all_(0.3),
        "whole": all_(0.6),
        "stop": all_(0.8),
    }
    return Voice(**numbers | changes)


def test_odds_lie_between_nothing_and_certainty_whatever_is_weighed(voice):
    luck = Random(8)  # noqa: S311 - luck that can be repeated
    extremes = (0.0, 1e-30, 0.5, 1 - 1e-12, 1.0)
    for _ in range(2_000):
        category = luck.choice(CATEGORIES)
        found = replace(
            candidate((0, luck.choice((1, 60_000))), category, luck.choice(extremes)),
            mean=luck.choice(extremes),
            gravity=tuple(luck.choice(extremes) for _ in range(3)),
        )
        said = whole(luck.choice(extremes), luck.choice((-1e6, 0, 1e6)), luck.choice((0, 256)))
        for context in (Context(), Context(kind=Kind.PERSONAL, mode=Mode.REPLY)):
            assert 0 <= voice.odds(found, said, context) <= 1
        assert 0 <= voice.whole_odds(category, said) <= 1


def test_surer_pieces_never_lower_the_odds_of_a_voice_that_weighs_them():
    odds = [talking().odds(candidate(peak=p / 20), whole(), Context()) for p in range(1, 20)]
    assert odds == sorted(odds)
    assert odds == pytest.approx([p / 20 for p in range(1, 20)], abs=1e-3)


def test_a_threshold_that_odds_never_reach_means_no_mark():
    for category in CATEGORIES:
        silent = talking(upper={**talking().upper, category: 2.0})
        sure = candidate(category=category, gravity=(1, 1, 1))
        assert silent.severity(sure, 1.0) is None
        said = judge(silent, [([replace(sure, peak=1.0)], whole())], Context())
        assert said.marks == ()
        assert said.doubts == {category}
        assert talking().severity(sure, 1.0) is Severity.STOP


@pytest.mark.parametrize(
    ("gravity", "odds", "severity"),
    [
        ((1, 0.4, 0.9), 0.79, Severity.ADVICE),
        ((1, 0.49, 0.1), 0.99, Severity.ADVICE),
        ((1, 0.5, 0.1), 0.99, Severity.CAUTION),
        ((1, 0.9, 0.5), 0.79, Severity.CAUTION),
        ((1, 0.9, 0.49), 0.99, Severity.CAUTION),
        ((1, 0.9, 0.5), 0.8, Severity.STOP),
        ((1, 0.9, 0.9), 0.49, None),
        ((1, 0.9, 0.9), 0.5, Severity.CAUTION),
    ],
)
def test_gravity_says_how_loud_and_odds_say_whether(gravity, odds, severity):
    assert talking().severity(candidate(gravity=gravity), odds) is severity


def test_a_doubt_lies_below_a_mark():
    asks = [odds / 10 for odds in range(11) if talking().doubts(Category.RUMOR, odds / 10)]
    assert asks == [0.3, 0.4]


def test_the_whole_text_may_be_doubted_where_no_phrase_is():
    said = judge(talking(), [([], whole(post=0.7))], Context())
    assert said.marks == ()
    assert said.doubts == set(CATEGORIES)
    assert judge(talking(), [([], whole(post=0.5))], Context()).doubts == set()


def test_a_weak_second_harm_rides_only_where_something_is_marked():
    strong = candidate((0, 20))
    second = candidate((10, 30), Category.UNPROFESSIONAL, peak=RIDES + 0.01)
    weaker = candidate((10, 30), Category.OFF_PURPOSE, peak=RIDES - 0.01)
    apart = candidate((30, 40), Category.PROFILE_MIXING, peak=RIDES + 0.01)
    alone = judge(talking(), [([second, weaker, apart], whole())], Context())
    assert alone.marks == ()
    beside = judge(talking(), [([weaker, second, apart, strong], whole())], Context())
    assert [mark.candidate for mark in beside.marks] == [strong, second]
    assert beside.marks[1].severity is Severity.ADVICE


def test_of_two_marks_of_one_kind_on_the_same_words_the_surer_stays():
    weak, strong = candidate((0, 20), peak=0.6), candidate((10, 30), peak=0.9)
    other = candidate((0, 30), Category.UNPROFESSIONAL, peak=0.7)
    after = candidate((30, 40), peak=0.6)
    for order in ([weak, strong, other, after], [after, other, strong, weak]):
        said = judge(talking(), [(order, whole())], Context())
        kept = {mark.candidate for mark in said.marks}
        assert kept == {strong, other, after}


def test_windows_of_one_passage_are_judged_together():
    first, second = candidate((0, 20), peak=0.7), candidate((5, 25), peak=0.8)
    said = judge(talking(), [([first], whole()), ([second], whole(post=0.7))], Context())
    assert [mark.candidate for mark in said.marks] == [second]
    assert said.doubts == set(CATEGORIES)


def test_calm_means_that_nothing_at_all_is_likely():
    calm = judge(talking(), [([candidate(peak=CALM / 2)], whole(CALM / 2))], Context())
    assert calm.is_calm
    assert not judge(talking(), [([candidate(peak=CALM * 1.5)], whole())], Context()).is_calm
    assert not judge(talking(), [([], whole(CALM * 1.5))], Context()).is_calm
    assert not judge(talking(), [([], whole()), ([], whole(CALM * 1.5))], Context()).is_calm


def test_the_voice_that_ships_has_every_number_and_each_is_one(voice):
    data = json.loads(resources.read_bytes(f"reader/{VOICE}"))
    assert data["features"] == list(FEATURES)
    assert data["whole_features"] == list(WHOLE_FEATURES)
    for table in (voice.bias, voice.slope, voice.whole_bias):
        assert all(map(math.isfinite, table.values()))
    for category in CATEGORIES:
        assert voice.upper[category] > CALM


def test_a_voice_that_lacks_a_number_is_refused():
    def fresh():
        return json.loads(resources.read_bytes(f"reader/{VOICE}"))

    assert read_voice(fresh())
    for name in ("bias", "slope", "whole_bias", "upper", "lower", "whole", "stop"):
        for category in CATEGORIES:
            lacking = fresh()
            del lacking[name][category.value]
            with pytest.raises(ValueError, match="lack something"):
                read_voice(lacking)
    for key, value in (
        ("weights", fresh()["weights"][1:]),
        ("whole_weights", [*fresh()["whole_weights"], 0.0]),
        ("weights", None),
        ("weights", [None] * len(FEATURES)),
        ("upper", []),
        ("stop", dict.fromkeys((c.value for c in CATEGORIES), "high")),
    ):
        with pytest.raises(ValueError, match=r"thresholds|convert"):
            read_voice({**fresh(), key: value})
    with pytest.raises(ValueError, match="thresholds"):
        read_voice([])


@pytest.mark.parametrize(
    ("odds", "words"),
    [
        (0.0, "about 1 of 10"),
        (0.04, "about 1 of 10"),
        (0.26, "about 3 of 10"),
        (0.5, "about 5 of 10"),
        (0.81, "about 8 of 10"),
        (0.94, "about 9 of 10"),
        (0.945, "about 19 of 20"),
        (1.0, "about 19 of 20"),
    ],
)
def test_odds_are_said_as_people_say_them(rulebook, odds, words):
    assert in_ten(odds) == words
    rule = rulebook.says[Category.RUMOR]
    finding = Finding(Span(0, 3), rule, Severity.CAUTION, "abc", odds=odds)
    assert finding.how_sure == f"read: {words} such marks are right"


def test_how_sure_a_rule_is_says_whether_the_reader_doubts_it(rulebook):
    rule = next(iter(rulebook))
    finding = Finding(Span(0, 3), rule, Severity.CAUTION, "abc")
    assert finding.how_sure == rule.certainty.value
    doubted = replace(finding, doubted=True)
    assert doubted.how_sure == f"{rule.certainty.value}, but the reader sees no harm here"


# ---------------------------------------------------------------- reasons


class Weighing:
    """A network that is the surer the more of certain words it sees."""

    def __init__(self, cutter, weights):
        self._weights = {}
        for word, weight in weights.items():
            [window] = cutter.windows(word, "")
            [id_] = window.ids[window.first : -1]
            self._weights[id_] = weight
        self.windows = 0

    def read(self, windows):
        self.windows += len(windows)
        return list(map(self._say, windows))

    def _say(self, window):
        strength = sum(self._weights.get(id_, 0) for id_ in window.ids) - 4
        token = np.full((len(window.spans), len(CATEGORIES)), 1 / (1 + math.exp(-strength)))
        return Said(token, token[:, :3], whole())


@pytest.fixture
def weighing(rulebook, cutter, voice):
    """A maker of readers that go by certain words alone; and their networks."""

    def make(weights):
        network = Weighing(cutter, weights)
        grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))
        return Reader(network, cutter, grams, voice, rulebook.says), network

    return make


def why(reader, draft, phrase, category=Category.PATIENT_MOSAIC):
    start = draft.index(phrase)
    span = Span(start, start + len(phrase))
    found = reader.reasons(draft, span, category, Context())
    assert found == sorted(found)
    return [draft[slice(*word)] for word in found]


def test_reasons_are_exactly_the_words_that_count(weighing):
    reader, _ = weighing({"ring": 2, "garden": 1, "mayor": 3})
    assert why(reader, STORY, STORY.rstrip(".")) == ["ring", "garden", "mayor"]


def test_of_many_reasons_the_five_heaviest_are_told_in_reading_order(weighing):
    order = ["ring", "garden", "brought", "cut", "wife", "wedding", "mayor"]
    reader, _ = weighing({word: 1 + heavy / 10 for heavy, word in enumerate(order)})
    assert why(reader, STORY, STORY) == ["Cut", "wedding", "brought", "wife", "mayor"]


def test_words_that_hardly_matter_are_no_reasons(weighing):
    reader, _ = weighing({"ring": 0.05, "mayor": -3})
    assert why(reader, STORY, STORY) == []


def test_reasons_stand_before_and_behind_the_phrase_too(weighing):
    reader, _ = weighing({"ring": 2, "wife": 2, "mayor": 3})
    assert why(reader, STORY, "garden shears") == ["ring", "wife", "mayor"]


def test_a_phrase_of_one_word_is_its_own_reason(weighing):
    reader, _ = weighing({"garden": 4})
    assert why(reader, STORY, "beekeeper") == ["beekeeper", "garden"]


def test_reasons_in_a_long_draft_are_found_near_the_phrase(weighing):
    reader, network = weighing({"ring": 0.2, "mayor": 3})
    lines = [f"{CALM_WORDS} The ring lies here on day {n}." for n in range(30)]
    lines[17] = STORY
    draft = "\n".join(lines)
    found = why(reader, draft, STORY.rstrip("."))
    assert "mayor" in found
    assert len(found) <= 5
    assert network.windows <= 65
    start = draft.index(STORY)
    reach = LONGEST * 8  # code points: nothing further off was read
    span = Span(start, start + len(STORY))
    for word in reader.reasons(draft, span, Category.PATIENT_MOSAIC, Context()):
        assert start - reach <= word.start < word.end <= start + len(STORY) + reach


def test_taking_a_reason_away_really_makes_the_reader_less_sure(reader, network, cutter):
    column = CATEGORIES.index(Category.PATIENT_MOSAIC)

    def strength(text, start, end):
        [window] = cutter.windows(text, header(Context()))
        [said] = network.read([window])
        inside = [
            math.log(p / (1 - p))
            for p, span in zip(said.token[:, column].astype(float), window.spans, strict=True)
            if span.start < end and start < span.end
        ]
        return sum(inside) / len(inside)

    end = len(STORY) - 1
    words = reader.reasons(STORY, Span(0, end), Category.PATIENT_MOSAIC, Context())
    assert 1 <= len(words) <= 5
    before = strength(STORY, 0, end)
    for word in words:
        less = STORY[: word.start] + STORY[word.end :]
        assert strength(less, 0, end - (word.end - word.start)) < before


@pytest.mark.parametrize("before", ["", f"{CALM_WORDS} " * 2 + "\n", f"{CALM_WORDS}\n" * 40])
def test_reasons_of_a_paragraph_cost_sixty_four_more_readings_at_most(counted, before):
    reader, network = counted
    paragraph = (STORY + " " + CALM_WORDS + " " + STORY)[:300]
    draft = f"{before}{paragraph}\n{CALM_WORDS}"
    start = draft.index(paragraph)
    words = reader.reasons(draft, Span(start + 6, start + 60), Category.PATIENT_MOSAIC, Context())
    assert 2 <= network.windows <= 65
    assert len(words) <= 5
    assert all(0 <= word.start < word.end <= len(draft) for word in words)


def test_reasons_never_change_what_is_said(counted):
    reader, _ = counted
    first = reader.read(STORY, Context())
    reader.reasons(STORY, Span(0, 30), Category.PATIENT_MOSAIC, Context())
    assert reader.read(STORY, Context()) == first


@pytest.mark.parametrize("odd", [text for text in ODD if any(map(str.isalnum, text))], ids=ascii)
def test_reasons_of_odd_texts_are_words_of_theirs(reader, odd):
    text = f"{odd}\n{STORY} {odd}"
    start = text.index(STORY)
    span = Span(start, start + len(STORY))
    for word in reader.reasons(text, span, Category.PATIENT_MOSAIC, Context()):
        assert 0 <= word.start < word.end <= len(text)
        quote = text[slice(*word)]
        assert quote == quote.strip()
        assert "\n" not in quote
