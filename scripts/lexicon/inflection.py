"""The forms of verbs that say what was done to somebody: "stabbed", "bitten", "scalding"."""

from collections.abc import Iterator

_IRREGULAR = {
    "bite": ("bitten",),
    "break": ("broke", "broken"),
    "cut": (),
    "hurt": (),
    "shoot": ("shot",),
    "sting": ("stung",),
    "strike": ("struck", "stricken"),
    "tear": ("torn",),
}
_VOWELS = "aeiou"


def verb_forms(verb: str) -> Iterator[str]:
    """Yield the past, the participle and the -ing form of a verb of one word.

    The plain form is left out: it is mostly a noun or an order ("cut", "burn").
    """
    doubled = (
        len(verb) > 2
        and verb[-1] not in _VOWELS + "wxy"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
        and sum(sign in _VOWELS for sign in verb) == 1
    )
    stem = verb + verb[-1] if doubled else verb.removesuffix("e")
    yield stem + "ing"
    if verb in _IRREGULAR:
        yield from _IRREGULAR[verb]
    elif verb.endswith("y") and verb[-2] not in _VOWELS:
        yield verb[:-1] + "ied"
    else:
        yield stem + "ed"
