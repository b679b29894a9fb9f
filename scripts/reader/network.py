"""MiniLM-L6 with four heads, as plain functions over a dictionary of tensors.

Shapes: B posts, T word pieces, C = 384 channels. The heads answer, per piece, which category of
harm (one probability each) and how grave; and for the whole text, which categories are in it at
all and whom it is about.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from checks.reader.labels import ABOUT, CATEGORIES, SEVERITIES

LAYERS, HEADS, CHANNELS = 6, 12, 384
Weights = dict[str, Tensor]
_PRIORS = {"token": -3.0, "gravity": -2.0, "post": -2.0, "about": 0.0}
_WIDTHS = {
    "token": len(CATEGORIES),
    "gravity": len(SEVERITIES),
    "post": len(CATEGORIES),
    "about": len(ABOUT),
}


def starting_weights(base: Path, seed: int) -> Weights:
    """Return the published encoder's weights and small random heads."""
    weights = {
        name: value
        for name, value in load_file(base).items()
        if "position_ids" not in name and not name.startswith("pooler")
    }
    luck = torch.Generator().manual_seed(seed)
    for head, width in _WIDTHS.items():
        weights[f"head.{head}.weight"] = torch.randn(width, CHANNELS, generator=luck) * 0.02
        weights[f"head.{head}.bias"] = torch.full((width,), _PRIORS[head])
    return weights


def encode(w: Weights, batch: dict[str, Tensor], drop: float = 0.0, hidden: float = 0.0) -> Tensor:
    """Return what the encoder makes of each piece, (B, T, C).

    While it learns, a part of the channels is dropped, and a part of the writer's pieces is hidden:
    of those only the place is known.
    """
    ids, segment = batch["ids"], batch["segment"]
    count, length = ids.shape

    def dense(x: Tensor, name: str) -> Tensor:
        return F.linear(x, w[name + ".weight"], w[name + ".bias"])

    def norm(x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x, (CHANNELS,), w[name + ".weight"], w[name + ".bias"], 1e-12)

    def parted(x: Tensor) -> Tensor:
        return x.view(count, length, HEADS, CHANNELS // HEADS).transpose(1, 2)

    e = "embeddings."
    x = F.embedding(ids, w[e + "word_embeddings.weight"])
    if hidden:
        shown = (torch.rand(ids.shape) >= hidden) | (segment == 0)  # the header always
        x = x * shown[..., None]
    x = x + w[e + "position_embeddings.weight"][:length]
    x = x + F.embedding(segment, w[e + "token_type_embeddings.weight"])
    x = F.dropout(norm(x, e + "LayerNorm"), drop, drop > 0)
    padding = (1 - batch["mask"])[:, None, None, :] * -1e9  # padding must not be looked at
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."
        query, key, value = (
            parted(dense(x, f"{at}attention.self.{part}")) for part in ("query", "key", "value")
        )
        match = query @ key.transpose(-1, -2) * (CHANNELS / HEADS) ** -0.5 + padding
        y = match.softmax(-1).to(value.dtype) @ value
        y = dense(y.transpose(1, 2).reshape(count, length, CHANNELS), at + "attention.output.dense")
        x = norm(x + F.dropout(y, drop, drop > 0), at + "attention.output.LayerNorm")
        y = dense(F.gelu(dense(x, at + "intermediate.dense")), at + "output.dense")
        x = norm(x + F.dropout(y, drop, drop > 0), at + "output.LayerNorm")
    return x


def heads(w: Weights, x: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the logits: ``token`` (B, T, 11), ``gravity`` (B, T, 3), ``post`` and ``about``."""
    x = x.float()
    own = batch["segment"] * batch["mask"]  # the writer's words, without the header
    pooled = (x * own[..., None]).sum(1) / own.sum(1).clamp(min=1)[:, None]

    def head(x: Tensor, name: str) -> Tensor:
        return F.linear(x, w[f"head.{name}.weight"], w[f"head.{name}.bias"])

    with torch.autocast("cpu", enabled=False):
        return {
            "token": head(x, "token"),
            "gravity": head(x, "gravity"),
            "post": head(pooled, "post"),
            "about": head(pooled, "about"),
        }
