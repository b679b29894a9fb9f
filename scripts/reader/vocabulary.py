"""Leave out what the vocabulary never uses, and what no text is long enough for."""

import json
from typing import Any

from checks.reader.tokens import LONGEST
from scripts.reader.network import Weights

_WORDS, _PLACES = "embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight"


def cut(vocabulary: bytes, weights: Weights) -> tuple[bytes, Weights]:
    """Return ``tokenizer.json`` and weights without the pieces called "[unused…]".

    The pieces that stay are numbered anew, in their old order; places past the longest window go.
    """
    data: dict[str, Any] = json.loads(vocabulary)
    old: dict[str, int] = data["model"]["vocab"]
    kept = [piece for piece in sorted(old, key=old.__getitem__) if not piece.startswith("[unused")]
    new = {piece: at for at, piece in enumerate(kept)}
    data["model"]["vocab"] = new
    for sign in data["added_tokens"]:
        sign["id"] = new[sign["content"]]
    # The cutter frames its windows itself, and pads and cuts nothing.
    data.update(post_processor=None, padding=None, truncation=None)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), {
        **weights,
        _WORDS: weights[_WORDS][[old[piece] for piece in kept]],
        _PLACES: weights[_PLACES][:LONGEST],
    }
