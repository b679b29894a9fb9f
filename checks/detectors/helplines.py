"""Does a text name a line that people in distress can reach at any hour?"""

from checks.lazy import Lazy

_LINE = Lazy(
    r"(?<![\w.,$£€+-])(?:988(?! [a-z]{4})|116[ -]?123|13[ -]?11[ -]?14|1737|3114|85258|741741)"
    r"(?![\w%])"  # US and Canada, UK and Ireland, Australia, New Zealand, France, text lines
    r"|(?i:\b(?:call|text|dial|ring|phone|chat)(?: or \w+)?(?: at)? 988\b|\b988lifeline\b"
    r"|\bsamaritans\b"
    r"|\b(?:the )?lifeline\b(?! (?:of|for|to|in)\b)|\bcrisis"
    r" (?:text )?(?:line|chat|team|number)s?\b|\bsuicide (?:prevention )?(?:hot|help|life)line\b"
    r"|\bhelp-?lines?\b|\bhotlines?\b|\btext (?:home|hello|shout|talk) to\b|\bfindahelpline\b"
    r"|\bpapyrus\b|\bbeyond blue\b|\bchildline\b|\btrevor project\b|\btelefonseelsorge\b"
    r"|\b(?:call|text|ring|dial|phone|press) (?:your local )?(?:111|911|112|999|000|116)\b)"
)


def names_help(text: str) -> bool:
    """Whether ``text`` names such a line: 988, Samaritans, a crisis line, an emergency number."""
    return _LINE.search(text) is not None
