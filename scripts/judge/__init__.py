"""Judging the judgement on posts that others wrote: ``python -m scripts.judge``."""
