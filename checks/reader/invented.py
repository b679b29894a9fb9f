"""Does a text say that the person it tells of does not exist? A case to teach with, an exam."""

import re

from checks.lazy import Lazy

_INVENTED = Lazy(
    r"(?<!not )(?<!n't )(?<!not a )(?<!n't a )\b(?:made[- ]up|invented|fictional|fictitious"
    r"|hypothetical|imaginary|simulated|textbook) (?:\w+ )?(?:cases?|patients?|man|woman|person"
    r"|people|vignettes?|scenarios?|examples?|stor(?:y|ies)|child|baby)\b"
    r"|\bno real (?:persons?|patients?|people|cases?)\b|\bcase vignettes?\b"
    r"|\b(?:exam|quiz|mcq|osce) (?:questions?|cases?|stations?)\b|\bmanikins?\b|\bmannequins?\b",
    re.IGNORECASE,
)


def is_invented(text: str) -> bool:
    """Whether a passage says so itself; no post of ours that harmed a patient ever did."""
    return _INVENTED.search(text) is not None
