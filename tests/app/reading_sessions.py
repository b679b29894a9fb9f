"""Sessions that a reader reads along with.

Where it has to be known what the reader says, a process of the tests' own says it over the same
pipe; everything else is the real worker with the real weights.
"""

import sys

import pytest

from app.asking import Asking
from app.consents import ConsentStore
from app.dismissals import Dismissals
from app.drafts import DraftStore
from app.journal import Journal
from app.notebook import Notebook
from app.past_stories import PastStories
from app.profiles import Profile
from app.proofreader import Proofreader
from app.records import Records
from app.session import Session
from app.settings import Settings
from app.stamps import StampStore
from app.storytelling import Storytelling
from app.worker_client import WorkerClient
from checks import Kind, Mode
from checks.model import Certainty

STORY = (
    "Cut a wedding ring off a beekeeper with the garden shears he brought. "
    "His wife is the mayor of Larkmoor."
)
QUIET = "Wash your hands before you eat."
LONG = 15_000  # ms: a worker that starts beside a training run

SCRIPTED = '''
"""Marks "badger", "otter" and "heron"; wherever "?" stands it is in doubt about a source."""
import json, sys, time

FIX = [{"label": "Say less", "text": "someone", "whole_sentences": False}]

def marks(text, loud):
    story, claim = "read-patient-mosaic", "read-unsourced-claim"
    for word, severity, rule in (("badger", "caution" if loud else "advice", story),
                                 ("otter", "stop", story), ("heron", "caution", claim)):
        at = text.find(word)
        if at >= 0:
            yield {"rule": rule, "severity": severity, "start": at,
                   "end": at + len(word), "quote": word, "fixes": FIX, "also": [],
                   "odds": 0.8, "doubted": False, "covered": False,
                   "faint": False, "told": None}

for line in sys.stdin:
    job = json.loads(line)
    text, kind = job.get("text", ""), job["kind"]
    answer = {"findings": [], "reading": None}
    if kind == "read":
        time.sleep(SLOW)
        parts = text.split("\\n")
        loud = not job["context"]["reply_to"]
        asked = ["source"] if "?" in text else []
        asked += ["tone"] if "!" in text else []
        told = [[part, list(marks(part, loud)), 0, 0.9 * ("gannet" in part)] for part in parts]
        answer = {"paragraphs": told, "questions": asked}
        if "stumble" in text:
            answer = {"error": "this job could not be done (KeyError)"}
        if "damaged" in text:
            answer = {"reader": "The reader's files are damaged."}
    if kind == "reasons":
        time.sleep(SLOW)
        answer = {"words": [[job["start"], job["end"]], [0, 2]]}
        if "stumble" in text:
            answer = {"error": "this job could not be done (KeyError)"}
    print(json.dumps({"job": job["job"], **answer}), flush=True)
'''


@pytest.fixture
def scripted(tmp_path):
    """A maker of clients whose process says what the test wants, some seconds later."""

    def make(slow=0.0):
        script = tmp_path / f"scripted-{slow}.py"
        script.write_text(SCRIPTED.replace("SLOW", str(slow)), encoding="utf-8")
        return WorkerClient([sys.executable, str(script)], back_off=(0.05, 0.1))

    return make


def real():
    return WorkerClient(back_off=(0.05, 0.1, 0.2))


def broken():
    """A worker that cannot be started at all."""
    return WorkerClient(["/nowhere/at/all"], back_off=(0.02,))


@pytest.fixture
def make(qtbot, vault, checker):
    """A maker of sessions; each has ``told``: its calm questions and reasons, as they came."""
    sessions = []

    def begin(worker, **settings):
        profile = Profile(Kind.PROFESSIONAL, name="Ana", handle="ana@mstdn.example")
        proofreader = Proofreader(
            lambda: checker, Dismissals(vault), worker, profile.context(Mode.POST)
        )
        proofreader.warm()
        notebook = Notebook(DraftStore(vault))
        session = Session(
            profile,
            Settings(**settings),
            notebook,
            Records(notebook, ConsentStore(vault), StampStore(vault)),
            Journal(vault),
            Asking(notebook, Storytelling(PastStories(vault))),
            proofreader,
        )
        session.worker, session.reasons, session.asked = worker, [], []
        session.reasons_found.connect(lambda *found: session.reasons.append(found))
        session.asking.question_changed.connect(session.asked.append)
        session.start()
        sessions.append(session)
        return session

    yield begin
    for session in sessions:
        session.close()


@pytest.fixture
def session(make):
    return make(real())


def read(qtbot, session, text):
    """Type a text and wait until the reader has read it."""
    session.set_text(text)
    qtbot.waitUntil(lambda: not session.is_unread, timeout=LONG)


def by_reader(session):
    cards = session.review.findings
    found = [f for card in cards for f in (card, *card.also)]
    return [f for f in found if f.rule.certainty is Certainty.READ]
