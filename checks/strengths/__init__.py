"""What is good about a draft: the DOs, made visible. Nothing here marks, gates or adds up."""

from checks.strengths.meters import meters
from checks.strengths.model import Addition, Card, Meter, Sign, Strength

__all__ = ["Addition", "Card", "Meter", "Sign", "Strength", "meters"]
