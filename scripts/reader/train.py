"""Train the network: AdamW over the encoder, a faster pace for the heads, a running mean kept.

On a processor that multiplies bfloat16 matrices in hardware it takes a few minutes; elsewhere
about ten times as long. The same seed on the same kind of machine gives the same weights.
"""

import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from scripts.reader.examples import Example, shuffled
from scripts.reader.network import Weights, encode, heads, starting_weights
from scripts.reader.recipe import Recipe


def loss(w: Weights, batch: dict[str, Tensor], recipe: Recipe) -> Tensor:
    """Return how wrong the answers are; the weights of the parts were tried, not derived."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = encode(w, batch, recipe.dropout, recipe.hidden)
    said = heads(w, x, batch)
    bce = F.binary_cross_entropy_with_logits
    counts, own = batch["counts"], batch["counts"].amax(-1)
    pieces = own.sum().clamp(min=1)
    token = bce(said["token"], batch["token"], reduction="none") * counts * (1 + batch["token"])
    gravity = bce(said["gravity"], batch["gravity"], reduction="none").sum(-1) * own
    post = bce(said["post"], batch["post"], reduction="none") * batch["post_counts"]
    about = F.cross_entropy(said["about"], batch["about"], ignore_index=-1, reduction="sum")
    known = (batch["about"] >= 0).sum().clamp(min=1)
    count = len(batch["ids"])
    return (
        token.sum() / pieces
        + 0.5 * gravity.sum() / pieces
        + recipe.post_weight * post.sum() / count
        + 0.3 * about / known
    )


def train(examples: Sequence[Example], base: Path, recipe: Recipe) -> Weights:
    """Return the trained weights."""
    torch.manual_seed(recipe.seed)
    torch.use_deterministic_algorithms(mode=True)
    luck = random.Random(recipe.seed)
    weights = starting_weights(base, recipe.seed)
    for name, value in weights.items():
        value.requires_grad_(not (recipe.frozen_words and "word_embeddings" in name))
    moving = {name: value for name, value in weights.items() if value.requires_grad}
    mean = {name: value.detach().clone() for name, value in moving.items()}
    steps = recipe.epochs * -(-len(examples) // recipe.batch)
    body = [value for name, value in moving.items() if not name.startswith("head.")]
    tops = [value for name, value in moving.items() if name.startswith("head.")]
    optimizer = torch.optim.AdamW(
        [
            {"params": body, "lr": recipe.rate, "weight_decay": 0.01},
            {"params": tops, "lr": recipe.head_rate, "weight_decay": 1e-4},
        ],
        fused=True,
    )
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: _pace(at, steps))
    began = time.monotonic()
    for epoch in range(recipe.epochs):
        total, count = 0.0, 0
        for batch in shuffled(examples, recipe.batch, luck):
            wrong = loss(weights, {k: torch.from_numpy(v) for k, v in batch.items()}, recipe)
            optimizer.zero_grad(set_to_none=True)
            wrong.backward()
            torch.nn.utils.clip_grad_norm_(moving.values(), 1.0)
            optimizer.step()
            pace.step()
            if recipe.average:
                with torch.no_grad():
                    for name, value in moving.items():
                        mean[name].lerp_(value, 1 - recipe.average)
            total, count = total + float(wrong.detach()), count + 1
        spent = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {total / count:.4f}, {spent:.0f} s", flush=True)
    final = mean if recipe.average else moving
    return {name: final.get(name, value).detach() for name, value in weights.items()}


def _pace(at: int, steps: int) -> float:
    """Warm up over a tenth of the steps, then fall as a cosine does."""
    warm = steps // 10
    if at < warm:
        return at / warm
    return 0.5 * (1 + math.cos(math.pi * (at - warm) / (steps - warm)))
