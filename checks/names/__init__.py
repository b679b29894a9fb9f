"""The person tagger: which words of a text are a person's name (`docs/NAMES.md`)."""

from checks.names.tagger import Name, Tagger, TaggerError, load_tagger

__all__ = ["Name", "Tagger", "TaggerError", "load_tagger"]
