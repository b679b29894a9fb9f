"""How the network is trained; what won is the default."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to train it."""

    seed: int = 1
    epochs: int = 6
    batch: int = 16
    rate: float = 6e-5
    head_rate: float = 1e-3
    dropout: float = 0.1
    hidden: float = 0.1  # the part of the writer's word pieces not shown: no harm hangs on one word
    frozen_words: bool = True
    average: float = 0.999
    post_weight: float = 0.3
