"""The shape of a debunk: what opens it, how often each side is said, what is left out."""

import pytest

from checks.debunk_shape import ADVISED, Part, debunk_shape

FINE = [
    # fact, warning, why, fact
    (
        "The flu shot protects you for a winter. You may hear that it gives you flu; that is"
        " false. The"
        " sore arm is why people think so. Your body builds its guard in two weeks."
    ),
    (
        "MMR does not cause autism. A false claim from 1998 said so; the paper was retracted"
        " because of"
        " fraud. The vaccine protects children from measles."
    ),
    (
        "All cells use sugar, healthy ones too. The rumour that sugar feeds cancer mixes up"
        " a scan with"
        " a cause. Eating well during treatment matters more."
    ),
    "Antibiotics do not cure the flu, because flu is a virus. Rest and fluids help the body heal.",
    (
        "Vaccines do not contain microchips. Posts that say so take a patent out of context."
        " What is in"
        " a vaccine is printed on its leaflet: salts, sugars, a bit of protein."
    ),
    (
        "Masks filter the air, and your lungs get all they need. Some say they lower it,"
        " which is not"
        " true: the gas is far smaller than the weave. Surgeons"
        " wear them all day, and their blood tests stay good."
    ),
    # a quiz with its answer
    (
        "True or false: antibiotics cure the flu. False. The flu is a virus, and antibiotics"
        " only act on"
        " bacteria."
    ),
    (
        "Does the MMR vaccine cause autism? No. Large studies followed a million children"
        " and found no"
        " link between the vaccine and autism."
    ),
    (
        "Myth or fact?\nVaccines contain microchips.\nMyth. They contain salts, sugars and a bit of"
        " protein, and the vaccine does not carry any chip."
    ),
    (
        "Can a flu shot give you the flu? It cannot: the virus in it is dead. A sore arm is"
        " your body"
        " learning."
    ),
]
LED_BY_MYTH = [
    "Myth: vaccines cause autism.\nFact: they do not, and large studies looked.",
    (
        "The MMR vaccine causes autism. That is a myth. Studies found no link between vaccines and"
        " autism."
    ),
    "“Antibiotics cure the flu.” No, they act on bacteria, and the flu is a virus.",
    "People say the flu shot gives you the flu. This is wrong. The virus in the shot is dead.",
    "Rumour: the measles vaccine contains microchips!\nThere is no chip in any vaccine.",
    "You may have heard that sugar feeds cancer. It is false, because all cells use sugar.",
    "Some parents think that vaccines cause autism. They do not cause it.",
    "MYTH #1: bleach cures covid. It burns the throat and does not kill the virus in you.",
    "Claim: masks lower your oxygen. Reality: oxygen passes through any mask.",
    "❌ The flu shot gives you flu.\n✅ The virus in the shot is dead and cannot make you ill.",
    "“Carrots cure short sight.” Nope. Glasses help, and carrots are food for the eyes at most.",
    "Influencers claim that raw milk cures asthma. The claim is false: raw milk carries germs.",
]
REPEATS = [
    (
        "Myth: vaccines cause autism. Many people say vaccines cause autism. They say that"
        " MMR causes"
        " autism. It is a myth."
    ),
    (
        "People say the flu shot gives you the flu. Some say the flu shot made them get the"
        " flu. It is"
        " a myth."
    ),
    (
        "Rumour: vaccines contain microchips. Another rumour: vaccines contain microchips"
        " and magnets."
        " Both are false."
    ),
]
NONE = [
    "The flu shot is in. Walk in any day from nine to five.",
    "Vaccines cause autism, plain as day.",
    "My mum says the soup is good. My back hurts.",
    "A false alarm at four in the morning, and the heart was fine.",
    "What is a good way to talk about vaccines?",
    "Something is wrong with the printer, and the blood results are late.",
    "",
    "Thank you to our team for a long night.",
]


@pytest.mark.parametrize("text", FINE)
def test_a_good_order_needs_no_word(text):
    shape = debunk_shape(text)
    assert shape is not None
    assert not shape.leads_with_myth
    assert not shape.could_be_better


@pytest.mark.parametrize("text", LED_BY_MYTH)
def test_a_post_that_opens_on_the_myth_is_seen(text):
    shape = debunk_shape(text)
    assert shape is not None
    assert shape.leads_with_myth
    assert shape.could_be_better
    assert shape.lacks[0] is Part.FACT


@pytest.mark.parametrize("text", REPEATS)
def test_a_post_that_says_the_myth_more_often_is_seen(text):
    shape = debunk_shape(text)
    assert shape is not None
    assert shape.repeats_myth


@pytest.mark.parametrize("text", NONE)
def test_what_puts_no_myth_right_has_no_shape(text):
    assert debunk_shape(text) is None


def test_a_whole_sandwich_lacks_nothing():
    shape = debunk_shape(FINE[0])
    assert shape is not None
    assert shape.lacks == ()
    assert ADVISED == (Part.FACT, Part.WARNING, Part.WHY, Part.FACT)


def test_a_debunk_without_a_reason_lacks_the_why():
    shape = debunk_shape(
        "MMR does not cause autism. Posts that say so are false. MMR protects from infections."
    )
    assert shape is not None
    assert Part.WHY in shape.lacks
    assert not shape.could_be_better


def test_a_debunk_that_ends_on_the_myth_could_end_on_the_fact():
    shape = debunk_shape("MMR does not cause autism. Yet some say that MMR causes autism, a myth.")
    assert shape is not None
    assert not shape.fact_last
    assert shape.could_be_better


def test_a_headline_of_labels_and_a_closing_source_say_nothing():
    told = "MYTH VS FACT\nAntibiotics do not treat the flu. The flu is a virus.\nSource: WHO\n#flu"
    shape = debunk_shape(told)
    assert shape is not None
    assert shape.fact_first
    assert shape.fact_last


def test_a_quiz_is_counted_without_its_question():
    shape = debunk_shape(FINE[6])
    assert shape is not None
    assert shape.quiz
    assert shape.myths == 0


def test_an_endless_text_is_read_at_its_beginning_only():
    shape = debunk_shape("Antibiotics do not treat the flu. The flu is a virus. " * 400)
    assert shape is not None
    assert shape.facts <= 60
