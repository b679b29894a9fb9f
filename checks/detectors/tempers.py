"""Words people insult, scorn and rage with: open classes, made from WordNet, never from posts.

A word list and no more: a word alone says nothing. Rules ask at whom it is aimed
(``contempt``, ``workplace``), ``checks.heat`` whether the whole post is written in anger.
"""

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from checks.detectors.reading import words

FILE = "lexicon/tempers.toml"
AMBIGUOUS = words(
    """brat brats bugger bullies bully bum butterball clusterfuck complainer complainers cow cows
 dictator dictators dingbat dinosaur dinosaurs dipstick diva divas doormat dunce exploiter
 fetishist fool fools freak freaks gargoyle gargoyles goon harasser hooligan hustler
 hypochondriac klutz laggard leech leeches looney lout misogynist muggins muppet muppets
 narcissist ogre oppressor parasite parasites persecutor pig pigs prude rat rats sadist scum
 shitshow slacker slackers slowpoke snake snakes snowflake snowflakes torturer tricker troll
 trolls trout trouts upstart vulture vultures whipper"""
)
"""Insults that are as often animals, things or a joke: more must say that somebody is meant."""


@dataclass(frozen=True, slots=True)
class Tempers:
    """Single words in lower case; the nouns in singular and plural."""

    insult: frozenset[str]  # who is despised: "liar", "oaf"
    scorn: frozenset[str]  # how: "lazy", "spineless"
    anger: frozenset[str]  # what is said in a rage: "disgraceful", "hate"


@cache
def load_tempers() -> Tempers:
    """Return the classes that ship; read once."""
    table = tomllib.loads(resources.read_text(FILE))
    insult = frozenset(table["insult"].split())
    return Tempers(
        insult=insult | {plural(word) for word in insult},
        scorn=frozenset(table["scorn"].split()),
        anger=frozenset(table["anger"].split()),
    )


def plural(noun: str) -> str:
    """Return the regular plural of a noun: "bully" → "bullies"."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
