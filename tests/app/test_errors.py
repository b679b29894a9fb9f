"""What a person reads when something goes wrong."""

import re
from pathlib import Path

import pytest

from app import errors
from app.errors import CurbsideError, DataFolderError, VaultError

KINDS = (VaultError, *VaultError.__subclasses__())


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_says_what_happened_where_and_what_to_do(kind):
    said = str(kind("drafts.db", detail="SQLITE_ODD"))
    assert "drafts.db" in said
    assert re.search(r"(Copy|Free|Close|Update|Ask)\b", said)
    assert "Nothing" in said  # … you typed is lost; … in it was changed
    assert not re.search(r"(?i)\berror|SQLITE|database|violation|safe\b(?! place)", said)
    assert said.endswith(".")
    assert all(len(sentence.split()) <= 22 for sentence in re.split(r"[.:;] ", said))


def test_the_tree_at_the_top_is_the_tree_below():
    drawn = set(re.findall(r"[├└]── (\w+)", errors.__doc__ or "")) | {"CurbsideError"}
    made = {
        name
        for name, each in vars(errors).items()
        if isinstance(each, type) and issubclass(each, CurbsideError)
    }
    assert drawn == made


def test_a_folder_problem_names_the_folder():
    assert "/no/where" in str(DataFolderError(Path("/no/where")))
