"""Make the lexicons of a story's details from open data: ``python -m scripts.lexicon``."""
