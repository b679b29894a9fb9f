"""Makes the person tagger: ``python -m scripts.names``."""
