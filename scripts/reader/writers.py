"""Who wrote the posts, and who may teach."""

from scripts.reader.posts import FOLDER, Post, read_folder

HELD_BACK = ("w28", "w30", "w51", "w52")
"""Writers that nothing is trained on or chosen by."""

FOLDS = (
    ("w1", "w9", "w26", "w27", "w32", "w34", "w36", "w38", "w40"),
    ("w2", "w6", "w10", "w23", "w25", "w35", "w37", "w44", "w47"),
    ("w3", "w11", "w12", "w21", "w31", "w33", "w41", "w43", "w46", "w49"),
    ("w4", "w5", "w22", "w24", "w29", "w39", "w42", "w45", "w48", "w50"),
)
"""Writers who are left out together: no kind of post loses all its writers at once."""


def trained_on() -> dict[str, list[Post]]:
    """Return the posts of every writer that may teach."""
    return {name: posts for name, posts in read_folder(FOLDER).items() if name not in HELD_BACK}
