"""Two voices over the same words: which card stands, and what rides on it."""

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from checks import Severity, Span
from checks.joining import join, settle
from checks.model import Calm, Category, Finding
from checks.reader.labels import ASKS, CATEGORIES
from checks.review import review

TEXT = "abcdefghijklmnopqrstuvwxyz" * 4
ADVICE, CAUTION, STOP = Severity
MOSAIC = (Category.PATIENT_MOSAIC,)
MOSAIC_STOP = (Category.PATIENT_MOSAIC, STOP)


@pytest.fixture(scope="module")
def by_category(rulebook):
    """Rules of each category that the reader knows too, and may soften."""
    found = {category: [] for category in CATEGORIES}
    for rule in rulebook:
        if rule.category in found and not rule.firm:
            found[rule.category].append(rule)
    assert sum(map(bool, found.values())) >= 5
    return {category: rules for category, rules in found.items() if rules}


@pytest.fixture(scope="module")
def ruled(by_category):
    def make(start, end, category, severity=CAUTION, which=0):
        rule = by_category[category][which]
        return Finding(Span(start, end), rule, severity, TEXT[start:end])

    return make


@pytest.fixture(scope="module")
def read(rulebook):
    def make(start, end, category, severity=CAUTION, odds=0.7):
        rule = rulebook.says[category]
        return Finding(Span(start, end), rule, severity, TEXT[start:end], odds=odds)

    return make


def bare(finding):
    return replace(finding, also=())


def all_of(findings):
    for finding in findings:
        yield bare(finding)
        yield from all_of(finding.also)


def test_of_both_voices_on_the_same_words_and_harm_the_rule_speaks_as_gravely_as_the_graver(
    ruled, read
):
    rule = ruled(5, 15, Category.PATIENT_INFO)
    for span in ((5, 15), (0, 20), (10, 18), (8, 9)):
        for severity in Severity:
            reader = read(*span, Category.PATIENT_INFO, severity, odds=0.99)
            graver = max(severity, rule.severity, rule.rule.agreed or severity)
            assert join([rule], [reader]) == (replace(rule, severity=graver),)


def test_a_rule_that_the_reader_agrees_with_may_be_graver_than_both(rulebook, ruled, read):
    name = rulebook.rule("patient-name")
    doubtful = Finding(Span(5, 15), name, ADVICE, TEXT[5:15])
    clause = read(0, 60, Category.PATIENT_INFO, CAUTION)
    [card] = join([doubtful], [clause])
    assert (card.rule, card.severity) == (name, STOP)
    elsewhere = read(20, 60, Category.PATIENT_INFO, CAUTION)
    assert join([doubtful], [elsewhere])[0].severity is ADVICE
    other_harm = read(0, 60, Category.RUMOR, ADVICE)
    assert all(f.severity is ADVICE for f in join([doubtful], [other_harm]))


def test_what_is_faint_is_said_only_where_the_reader_agrees(rulebook, read):
    name = rulebook.rule("patient-name")
    faint = Finding(Span(5, 15), name, ADVICE, TEXT[5:15], faint=True)
    [card] = join([faint], [read(5, 40, Category.PATIENT_INFO, CAUTION, odds=0.7)])
    said = card if card.rule is name else next(f for f in card.also if f.rule is name)
    assert (said.severity, said.faint) == (STOP, False)
    for other in (
        (),
        [read(5, 15, Category.PATIENT_INFO, CAUTION, odds=0.69)],
        [read(15, 40, Category.PATIENT_INFO, CAUTION)],
        [read(5, 15, Category.RUMOR, CAUTION)],
    ):
        assert name not in [f.rule for f in all_of(join([faint], other))]


def test_a_rule_that_is_nearly_sure_needs_less_of_the_readers_word(rulebook, read):
    name = rulebook.rule("patient-name")
    for severity, odds, then in (
        (CAUTION, 0.4, STOP),
        (CAUTION, 0.39, CAUTION),
        (ADVICE, 0.59, CAUTION),
        (ADVICE, 0.6, STOP),
    ):
        card = Finding(Span(5, 15), name, severity, TEXT[5:15])
        [joined] = join([card], [read(5, 15, Category.PATIENT_INFO, CAUTION, odds=odds)])
        assert joined.severity is then


def test_a_rule_that_covers_little_of_it_does_not_silence_the_reader(ruled, read):
    rule = ruled(5, 15, Category.PATIENT_INFO)
    reader = read(0, 40, Category.PATIENT_INFO, Severity.CAUTION, odds=0.9)
    assert reader.rule in [finding.rule for finding in all_of(join([rule], [reader]))]


def test_what_rode_on_a_card_of_the_reader_never_becomes_one(ruled, read):
    rule = ruled(0, 10, Category.RUMOR)
    rider = read(12, 30, Category.UNPROFESSIONAL, Severity.ADVICE, odds=0.09)
    card = replace(read(5, 20, Category.PATIENT_MOSAIC, Severity.ADVICE, odds=0.8), also=(rider,))
    assert [finding.span for finding in join([rule], [card])] == [(0, 10)]


def test_words_side_by_side_are_two_cards(ruled, read):
    rule = ruled(5, 15, Category.PATIENT_INFO)
    before, after = read(0, 5, Category.PATIENT_INFO), read(15, 20, Category.PATIENT_INFO)
    assert join([rule], [before, after]) == (before, rule, after)


def test_a_rule_that_rides_on_another_card_still_speaks_for_its_harm(ruled, read):
    rider = ruled(5, 15, Category.UNPROFESSIONAL, ADVICE)
    card = replace(ruled(0, 12, Category.PATIENT_INFO, STOP), also=(rider,))
    graver = replace(card, also=(replace(rider, severity=CAUTION),))
    assert join([card], [read(10, 20, Category.UNPROFESSIONAL)]) == (graver,)


def test_of_different_harms_the_graver_wins_and_the_other_rides(ruled, read):
    rule, reader = Category.RUMOR, Category.PATIENT_MOSAIC
    for severity in (ADVICE, CAUTION):
        one = ruled(0, 20, rule, severity)
        other = read(10, 15, reader, Severity(severity + 1))
        assert join([one], [other]) == (replace(other, also=(one,)),)
        one = ruled(0, 20, rule, Severity(severity + 1))
        other = read(0, 60, reader, severity, odds=1.0)
        assert join([one], [other]) == (replace(one, also=(other,)),)


def test_among_equals_the_rule_wins_then_the_longer_quote(ruled, read):
    rule, reader = ruled(10, 15, Category.RUMOR), read(0, 40, Category.PATIENT_MOSAIC)
    assert join([rule], [reader]) == (replace(rule, also=(reader,)),)
    short, long = read(10, 15, Category.RUMOR), read(0, 40, Category.PATIENT_MOSAIC, odds=0.4)
    assert join([], [short, long]) == (replace(long, also=(short,)),)


def test_a_rider_steps_forward_where_the_readers_card_leaves_it_room(ruled, read):
    rider = ruled(20, 30, Category.UNPROFESSIONAL, ADVICE)
    card = replace(ruled(0, 25, Category.RUMOR, CAUTION), also=(rider,))
    graver = read(0, 10, Category.PATIENT_MOSAIC, STOP)
    first, second = join([card], [graver])
    assert (first.rule, [f.rule for f in first.also]) == (graver.rule, [card.rule])
    assert second == rider


def test_without_the_reader_nothing_changes(ruled):
    rider = ruled(20, 30, Category.UNPROFESSIONAL, ADVICE)
    cards = (replace(ruled(0, 25, Category.RUMOR), also=(rider,)), ruled(40, 50, Category.RUMOR))
    assert join(cards, ()) == cards
    assert join((), ()) == ()


def test_where_the_reader_is_calm_a_rule_speaks_a_step_more_softly(ruled):
    calm = [Calm(Span(0, 30), 1)]
    for severity, softer in ((STOP, CAUTION), (CAUTION, ADVICE)):
        [found] = join([ruled(0, 30, Category.RUMOR, severity)], (), calm)
        assert (found.severity, found.doubted) == (softer, True)
    advice = ruled(0, 30, Category.RUMOR, ADVICE)
    assert join([advice], (), calm) == (advice,)
    for span in ((0, 31), (29, 40), (30, 40)):
        outside = ruled(*span, Category.RUMOR, STOP)
        assert join([outside], (), calm) == (outside,)


def test_a_rule_of_a_kind_that_the_reader_never_learnt_is_not_softened(checker, rulebook):
    other = next(rule for rule in rulebook if rule.category not in ASKS)
    finding = Finding(Span(0, 5), other, STOP, TEXT[:5])
    assert join([finding], (), [Calm(Span(0, 50), 2)]) == (finding,)


def test_a_stop_of_a_firm_rule_stands_whatever_the_reader_thinks(ruled):
    loose = ruled(0, 30, Category.RUMOR, STOP)
    firm = replace(loose, rule=replace(loose.rule, firm=True))
    assert join([firm], (), [Calm(Span(0, 30), 2)]) == (firm,)


def test_a_caution_of_a_firm_rule_is_as_unsure_as_any(ruled):
    loose = ruled(0, 30, Category.RUMOR, CAUTION)
    firm = replace(loose, rule=replace(loose.rule, firm=True))
    [found] = join([firm], (), [Calm(Span(0, 30), 2)])
    assert (found.severity, found.doubted) == (ADVICE, True)


def test_where_the_reader_is_sure_of_no_harm_a_rule_only_advises(ruled):
    for severity in (STOP, CAUTION):
        [found] = join([ruled(0, 30, Category.RUMOR, severity)], (), [Calm(Span(0, 30), 2)])
        assert (found.severity, found.doubted) == (ADVICE, True)


def test_what_rides_on_a_doubted_card_is_doubted_with_it(ruled):
    rider = ruled(5, 15, Category.UNPROFESSIONAL, CAUTION)
    card = replace(ruled(0, 12, Category.PATIENT_INFO, STOP), also=(rider,))
    [found] = join([card], (), [Calm(Span(0, 50), 1)])
    assert (found.severity, found.also[0].severity) == (CAUTION, ADVICE)
    assert found.also[0].doubted


def some(luck, by_category, make_rule, make_read):
    """Findings of both voices, no two of them alike in place and gravity."""
    rules, reads = [], []
    spans = set()
    while len(rules) + len(reads) < 8:
        start = luck.randrange(90)
        span = start, start + luck.randint(1, 14)
        if span in spans:
            continue
        spans.add(span)
        category, severity = luck.choice(list(by_category)), luck.choice(list(Severity))
        if luck.random() < 0.5:
            rules.append(make_rule(*span, category, severity))
        else:
            reads.append(make_read(*span, category, severity, odds=luck.random()))
    return rules, reads


def test_nothing_overlaps_in_what_is_joined_and_nothing_grave_is_lost(by_category, ruled, read):
    luck = Random(11)  # noqa: S311 - luck that can be repeated
    for _ in range(500):
        rules, reads = some(luck, by_category, ruled, read)
        found = join(settle(rules), reads)
        ends = [0]
        for finding in found:
            assert finding.span.start >= ends[-1]
            ends.append(finding.span.end)
            for rider in finding.also:
                assert rider.span.start < finding.span.end
                assert finding.span.start < rider.span.end
                assert rider.severity <= finding.severity
                assert not rider.also
        for lost in {bare(f) for f in (*rules, *reads)} - set(all_of(found)):
            over = [
                f
                for f in all_of(found)
                if f.span.start < lost.span.end and lost.span.start < f.span.end
            ]
            assert over, "words that were marked stand unmarked"


def test_the_order_in_which_findings_come_does_not_matter(by_category, ruled, read):
    luck = Random(12)  # noqa: S311 - luck that can be repeated
    for _ in range(200):
        rules, reads = some(luck, by_category, ruled, read)
        first = join(settle(rules), reads)
        for _ in range(5):
            luck.shuffle(rules)
            luck.shuffle(reads)
            assert join(settle(rules), reads) == first


def test_the_order_of_three_that_overlap_does_not_matter(ruled, read):
    three = (
        ruled(0, 20, Category.RUMOR, CAUTION),
        read(10, 30, Category.PATIENT_MOSAIC, STOP),
        read(25, 50, Category.UNPROFESSIONAL, ADVICE),
    )
    assert len({settle(order) for order in permutations(three)}) == 1


def test_joining_twice_says_the_same(ruled, read):
    card = ruled(0, 20, Category.RUMOR, CAUTION)
    story = read(10, 30, Category.PATIENT_MOSAIC, CAUTION)
    once = join([card], [story])
    assert join(once, [story]) == once


# ---------------------------------------------------------------- under a consent record


def test_a_record_turns_a_storys_stop_of_either_voice_into_a_caution(ruled, read):
    for story in (ruled(0, 20, Category.PATIENT_MOSAIC, STOP), read(0, 20, *MOSAIC_STOP)):
        rules, reader = ([], [story]) if story.odds else ([story], [])
        [found] = join(rules, reader, consented=True)
        assert (found.severity, found.covered) == (CAUTION, True)
        assert join(rules, reader) == (story,)


@pytest.mark.parametrize("category", [c for c in CATEGORIES if c is not Category.PATIENT_MOSAIC])
def test_a_record_leaves_every_other_stop_alone(ruled, read, category, by_category):
    assert join([], [read(0, 20, category, STOP)], consented=True)[0].severity is STOP
    if category in by_category:
        which = next((i for i, r in enumerate(by_category[category]) if not r.offers), None)
        if which is not None:
            rule = ruled(0, 20, category, STOP, which)
            assert join([rule], [], consented=True) == (rule,)


def test_a_storys_caution_and_advice_are_as_they_were(ruled, read):
    for severity in (ADVICE, CAUTION):
        rule, reader = ruled(0, 9, *MOSAIC, severity), read(20, 29, *MOSAIC, severity)
        assert join([rule], [reader], consented=True) == join([rule], [reader])


def test_a_name_that_rode_on_a_story_steps_forward_when_the_story_is_covered(ruled, read):
    name = ruled(5, 9, Category.PATIENT_INFO, STOP)
    story = ruled(0, 30, Category.PATIENT_MOSAIC, STOP)
    [card] = join([replace(story, also=(name,))], [], consented=True)
    assert (card.rule, card.severity) == (name.rule, STOP)
    assert [(f.severity, f.covered) for f in card.also] == [(CAUTION, True)]
    name = read(5, 9, Category.PATIENT_INFO, STOP)
    story = read(0, 30, Category.PATIENT_MOSAIC, STOP)
    [card] = join([], [replace(story, also=(name,))], consented=True)
    assert (card.rule, card.severity) == (name.rule, STOP)
    assert [(f.severity, f.covered) for f in card.also] == [(CAUTION, True)]


def test_what_is_covered_is_still_softened_by_the_readers_calm_first(ruled):
    story = ruled(0, 20, Category.PATIENT_MOSAIC, STOP)
    [found] = join([story], [], [Calm(Span(0, 30), 2)], consented=True)
    assert (found.severity, found.covered, found.doubted) == (ADVICE, False, True)


def test_a_review_honours_a_record_with_one_voice_and_with_two(ruled, read):
    story = ruled(0, 20, Category.PATIENT_MOSAIC, STOP)
    other = read(30, 40, Category.PATIENT_MOSAIC, STOP)

    class Second:
        findings, questions, calm = (other,), frozenset(), ()

    for second, stops in ((None, 1), (Second(), 2)):
        assert review(TEXT, lambda _: (story,), second).open_stops == stops
        assert review(TEXT, lambda _: (story,), second, consented=True).open_stops == 0


def test_of_ones_own_story_only_advice_is_left(ruled, read):
    story = read(0, 20, Category.PATIENT_MOSAIC, STOP, odds=0.9)
    number = ruled(5, 15, Category.PATIENT_INFO, STOP)
    found = join([number], [story], own_story=True)
    assert {(f.rule.category, f.severity) for f in all_of(found)} == {
        (Category.PATIENT_MOSAIC, ADVICE),
        (Category.PATIENT_INFO, STOP),
    }
