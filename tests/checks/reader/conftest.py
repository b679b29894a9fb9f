"""The reader's parts as they ship, loaded once."""

import json

import pytest

import resources
from checks.reader.grams import Grams
from checks.reader.network import Network
from checks.reader.reader import GRAMS, VOCABULARY, VOICE, WEIGHTS, Reader, load_reader
from checks.reader.tokens import PieceCutter
from checks.reader.voice import read_voice
from tests.checks.reader.samples import Counting


@pytest.fixture(scope="module")
def cutter():
    return PieceCutter(resources.read_bytes(f"reader/{VOCABULARY}"))


@pytest.fixture(scope="module")
def voice():
    return read_voice(json.loads(resources.read_bytes(f"reader/{VOICE}")))


@pytest.fixture(scope="module")
def reader(rulebook):
    return load_reader(rulebook.says)


@pytest.fixture(scope="module")
def network():
    return Network(resources.read_bytes(f"reader/{WEIGHTS}"))


@pytest.fixture
def counted(rulebook, cutter, voice, network):
    """A reader, and the network that counts its windows."""
    counting = Counting(network)
    grams = Grams(resources.read_bytes(f"reader/{GRAMS}"))
    return Reader(counting, cutter, grams, voice, rulebook.says), counting
