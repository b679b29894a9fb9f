"""The estimate on the story card: how many it could be, and the details that give it away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from checks.model import Kind, Severity
from checks.story import Facet
from tests.widgets import story_on_screen
from tests.widgets.on_screen import dressed, settle
from tests.widgets.story_on_screen import ASKED, blur, button, seen, show, words_on
from widgets.basics import Button
from widgets.blur_button import BlurButton, DetailChip
from widgets.people_scale import PeopleScale, place_of
from widgets.story_samples import BLURRED, FEW, HIP, KEEPER, MANY, POINT, TODAY, TOWN, WALTZED
from widgets.story_view import StoryView, gain_words
from widgets.theme import theme_for

# pytest looks for fixtures among a module's own names
composer = story_on_screen.composer
card = story_on_screen.card


def enter(part):
    at = QPointF(3, 3)
    QApplication.sendEvent(part, QEnterEvent(at, at, at))


def leave(part):
    QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))


# ---------------------------------------------------------------- the estimate


def test_figures_change_in_place_and_neither_focus_nor_order_of_tab_is_lost(composer, card):
    show(composer, ASKED)
    today = blur(card, Facet.TIME)
    today.setFocus()
    before = seen(card, Button)
    for reach in (51_000, 48_000, 52_000):
        show(composer, replace(ASKED, estimate=replace(FEW, reach=reach)))
    assert today.hasFocus()
    assert seen(card, Button) == before


def test_a_blur_that_overtakes_another_moves_and_keeps_the_focus(composer, card):
    show(composer, ASKED)
    hip = blur(card, Facet.BODY)
    hip.setFocus()
    weak = replace(TODAY, bits=2.0, left=1.5)
    overtaken = replace(FEW, details=(weak, HIP, WALTZED), reach=500)
    show(composer, replace(ASKED, estimate=overtaken))
    assert hip.hasFocus()
    assert hip.x() < blur(card, Facet.TIME).x()


def test_the_best_gain_comes_first_and_the_button_says_it(qtbot, composer, card):
    show(composer, ASKED)
    first, second = seen(card, BlurButton)
    assert first.accessibleName() == "Say “Once” for “Today”"
    assert first.accessibleDescription() == "4 to about 2,000 people"
    assert second.accessibleDescription() == "4 to about 9 people"
    with qtbot.waitSignal(card.blur_chosen) as told:
        first.click()
    assert told.args == [FEW.blurs()[0]]


def test_leaving_out_is_named_so(composer, card):
    show(composer, replace(ASKED, estimate=replace(FEW, details=(TOWN,), reach=20)))
    assert blur(card, Facet.PLACE).accessibleName() == "Leave out “in Millbrook”"


def test_all_of_it_at_once_is_offered_where_one_blur_is_not_enough(qtbot, composer, card):
    show(composer, ASKED)
    assert not any(each.words.startswith("Blur all") for each in seen(card, Button))
    show(composer, replace(ASKED, estimate=MANY))
    everything = button(card, "Blur all of it (3)")
    assert everything.accessibleDescription() == "1 to about 800 people"
    with qtbot.waitSignal(card.mend_chosen) as told:
        everything.click()
    assert told.args == [MANY.mend()]


def test_few_buttons_show_until_more_are_wanted(qtbot, composer, card):
    show(composer, replace(ASKED, estimate=MANY))
    assert len(seen(card, BlurButton)) == 2
    more = button(card, "More (2)")
    more.setFocus()
    with qtbot.waitSignal(card.turned):
        more.click()
    settle()
    assert {each.detail for each in seen(card, BlurButton)} == {TODAY, TOWN, KEEPER, HIP}
    assert more.hasFocus()
    assert more.words == "Fewer"
    more.click()
    assert len(seen(card, BlurButton)) == 2


def test_what_only_the_writer_can_reword_is_a_chip_and_leads_to_the_words(composer, card):
    show(composer, ASKED)
    [chip] = seen(card, DetailChip)
    assert chip.accessibleName() == "What happened: “waltzed out of the ward”"
    chip.click()
    assert composer.editor.hasFocus()
    assert composer.editor.textCursor().selectedText() == "waltzed out of the ward"


def test_the_meaning_without_the_person_is_offered_with_its_words(qtbot, composer, card):
    show(composer, ASKED)
    assert not any(each.words.startswith("Keep the") for each in seen(card, Button))
    show(composer, replace(ASKED, point=POINT))
    keep = button(card, "Keep the meaning")
    assert keep.accessibleDescription() == POINT
    with qtbot.waitSignal(card.point_chosen) as told:
        keep.click()
    assert told.args == [POINT]


def test_the_focus_goes_on_to_the_next_blur_and_then_back_to_the_text(composer, card):
    show(composer, ASKED)
    blur(card, Facet.TIME).setFocus()
    show(composer, replace(ASKED, estimate=replace(FEW, details=(HIP, WALTZED), reach=40)))
    assert blur(card, Facet.BODY).hasFocus()
    show(composer, replace(ASKED, asked=False, estimate=BLURRED))
    assert composer.editor.hasFocus()


def test_from_the_goal_on_one_line_says_so_and_asks_for_nothing(composer, card):
    show(composer, StoryView(estimate=BLURRED, point=POINT))
    assert words_on(card) == "More than 10,000 people could fit. Blurred well."
    assert not seen(card, Button)
    assert card.height() < 50


def test_what_the_family_would_know_is_not_called_blurred_well(composer, card):
    inside = replace(BLURRED, seen_inside=True)
    assert inside.severity is Severity.CAUTION
    show(composer, StoryView(estimate=inside))
    assert "Blurred well" not in words_on(card)
    assert "They or their family could still know it." in words_on(card)
    assert seen(card, BlurButton)


@pytest.mark.parametrize(
    ("people", "place"), [(0.0001, 0), (1, 0), (100, 0.5), (10_000, 1), (3_000_000, 1)]
)
def test_each_step_of_the_scale_is_ten_times_the_one_before(people, place):
    assert place_of(people) == pytest.approx(place)


def test_the_scale_says_its_figure_and_its_goal(composer, card):
    show(composer, ASKED)
    assert card.findChild(PeopleScale).accessibleName() == "About 4 people of a goal of 50"


def test_the_scale_is_green_only_from_the_goal_on_and_round_only_there(qtbot):
    scale = dressed(qtbot, PeopleScale(), 264, 36)
    green = theme_for(Kind.PROFESSIONAL, "light").colour("advice").name()

    def left_half_and_corner(estimate):
        scale.show_estimate(estimate)
        image = scale.grab().toImage()
        at = round(7 + 250 * place_of(estimate.people))
        greens = [x for x in range(100) if image.pixelColor(x, 10).name() == green]
        return bool(greens), image.pixelColor(at - 5, 5).name() != image.pixelColor(at, 10).name()

    assert left_half_and_corner(FEW) == (False, False)
    assert left_half_and_corner(replace(FEW, reach=FEW.reach * 50)) == (False, True)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (3.0, 140.0, "3 to about 100 people"),
        (0.01, 12.0, "1 to about 12 people"),
        (0.01, 1.2, "Still only one person"),
        (2_000.0, 90_000.0, "2,000 to more than 10,000 people"),
    ],
)
def test_a_gain_is_said_as_roughly_as_it_is_known(before, after, words):
    assert gain_words(before, after) == words


# ---------------------------------------------------------------- pointing


def pointed(composer):
    return len(list(composer.editor.pointed_segments()))


def test_pointer_and_focus_show_where_a_detail_stands(composer, card):
    told = []
    card.detail_pointed.connect(told.append)
    show(composer, ASKED)
    today, hip = blur(card, Facet.TIME), blur(card, Facet.BODY)
    today.setFocus()
    assert pointed(composer) == 1
    enter(hip)
    leave(hip)
    [chip] = seen(card, DetailChip)
    enter(chip)
    leave(chip)
    composer.editor.setFocus()
    assert told == [TODAY, HIP, TODAY, WALTZED, TODAY, None]
    assert pointed(composer) == 0


def test_a_detail_that_moved_under_the_pointer_is_pointed_at_anew(composer, card):
    show(composer, ASKED)
    enter(blur(card, Facet.TIME))
    composer.editor.replace(0, 0, "So. ")
    assert pointed(composer) == 1  # it went along by itself
    moved = tuple(each.moved(4) for each in FEW.details)
    show(composer, replace(ASKED, estimate=replace(FEW, details=moved)))
    assert pointed(composer) == 1
    show(composer, None)
    assert pointed(composer) == 0


def test_words_that_are_no_longer_there_are_not_pointed_at(composer, card):
    show(composer, ASKED)
    composer.editor.replace_all("Something else altogether, and longer than it was before.")
    enter(blur(card, Facet.TIME))
    assert pointed(composer) == 0
    [chip] = seen(card, DetailChip)
    chip.click()
    assert not composer.editor.textCursor().hasSelection()
