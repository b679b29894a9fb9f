"""Who wrote the posts, and who may teach."""

from scripts.reader.posts import FOLDER, Post, read_folder

HELD_BACK = ("w28", "w30")
"""Writers that nothing is trained on or chosen by."""

FOLDS = (
    ("w1", "w9", "w26", "w27"),
    ("w2", "w10", "w25", "w6"),
    ("w3", "w21", "w12", "w11"),
    ("w5", "w22", "w4", "w24", "w29"),
)
"""Writers who are left out together: no kind of post loses all its writers at once."""


def trained_on() -> dict[str, list[Post]]:
    """Return the posts of every writer that may teach."""
    return {name: posts for name, posts in read_folder(FOLDER).items() if name not in HELD_BACK}
