"""Who is in the pictures, and what they wrote before. All of it is invented."""

from dataclasses import replace

from app import cards
from app.profiles import Profile
from checks.model import Kind
from widgets import page_samples as samples

WORK = replace(
    cards.profile_of(Kind.PROFESSIONAL, samples.profile()),
    networks=("mastodon", "x", "bluesky", "linkedin"),
)
HOME = Profile(
    Kind.PERSONAL, name="Ana", handle="ana@tiny.example", networks=("mastodon", "bluesky")
)

LONG = replace(
    WORK,
    name="Dr Maximiliane-Alexandra von Habsburg-Lothringen y Fernández de la Fuente",
    organisation="Universitätsklinikum für Kinder- und Jugendmedizin Bad Oeynhausen-Nord",
    handle="maximiliane.alexandra.von.habsburg.lothringen@a-very-long-instance.mstdn.example",
    networks=("mastodon", "x", "bluesky", "linkedin", "threads", "facebook", "instagram"),
)

EARLIER = {  # days ago: text
    Kind.PROFESSIONAL: {
        1: "Hand hygiene, three facts: wash before, wash after, and say so when we forget.",
        3: "What a CT cannot show: the questions we still have to ask.",
        8: "We are hiring a triage nurse. Come and see how we work.",
    },
    Kind.PERSONAL: {
        2: "A good goodbye is slow.",
        9: "Learning to cook again, one burnt onion at a time.",
        20: "On asking for help, and being helped.",
    },
}
