"""Train the words-and-letters half of the reader: logistic regressions over hashed counts."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from checks.reader.grams import BUCKETS, COLUMNS, pack, vector
from checks.reader.labels import CATEGORIES
from checks.reader.tokens import header
from scripts.reader.posts import Post, context_of

_SOFT = 8.0  # how much the weights may say; tried, with the posts of writers left out


def train(posts: Sequence[Post]) -> bytes:
    """Return the weights as ``Grams`` takes them; the same posts give the same bytes."""
    x = matrix(posts)
    weights = np.zeros((BUCKETS, COLUMNS), np.float32)
    bias = np.zeros(COLUMNS, np.float32)
    for column in range(COLUMNS):
        wanted = np.array([_wanted(post, column) for post in posts])
        known = wanted >= 0
        model = LogisticRegression(C=_SOFT, solver="liblinear", random_state=1, max_iter=400)
        model.fit(x[known], wanted[known])
        weights[:, column], bias[column] = model.coef_[0], model.intercept_[0]
    return pack(weights, bias)


def matrix(posts: Sequence[Post]) -> csr_matrix:
    """Return the posts' counts, a row each."""
    rows = [vector(post["text"], header(context_of(post))) for post in posts]
    ends = np.cumsum([0, *(len(buckets) for buckets, _ in rows)])
    buckets = np.concatenate([buckets for buckets, _ in rows])
    strengths = np.concatenate([strengths for _, strengths in rows])
    return csr_matrix((strengths, buckets, ends), shape=(len(posts), BUCKETS))


def _wanted(post: Post, column: int) -> int:
    """1 where the post has this harm, 0 where it has not, -1 where either answer would do."""
    if column == 0:
        return int(not post["clean"])
    name = CATEGORIES[column - 1].value
    if any(mark["category"] == name for mark in post["expect"]):
        return 1
    return -1 if any(name in mark.get("also_ok", ()) for mark in post["expect"]) else 0
