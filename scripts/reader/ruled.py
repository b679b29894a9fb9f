"""What the rules say of a post: the reader speaks beside them."""

from functools import cache

from checks.checker import Checker
from checks.model import Finding
from checks.review import in_draft, place
from checks.rulebook import load_rulebook
from scripts.reader.posts import Post, context_of


def ruled(post: Post) -> tuple[Finding, ...]:
    """Return the rules' findings in reading order, placed in the post, for ``join``."""
    context = in_draft(post["text"], context_of(post))
    return place(post["text"], lambda paragraph: _checker().weigh(paragraph, context))


@cache
def _checker() -> Checker:
    return Checker(load_rulebook())
