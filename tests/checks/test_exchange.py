"""The exchange format: one post a line in, one answer a line out."""

import json
from functools import partial

import pytest

from checks import Context, Kind, Mode, Severity
from checks.examples import unmark
from checks.exchange import answer, answers
from checks.review import place

WORDS = {Severity.ADVICE: "advise", Severity.CAUTION: "warn", Severity.STOP: "block"}


@pytest.fixture
def ask(checker):
    def ask_(row, defaults=None):
        line = row if isinstance(row, bytes) else json.dumps(row).encode()
        return answer(line, checker, defaults or Context())

    return ask_


def flagged_texts(rulebook):
    for rule in rulebook:
        for example in rule.flags:
            text = unmark(example.text).text
            context = example.context
            if context == Context(context.kind, context.mode, context.reply_to):
                yield text, context


def test_every_finding_is_listed_where_it_stands_in_the_text_as_given(ask, checker, rulebook):
    for text, context in list(flagged_texts(rulebook))[::5]:
        whole = f"🎉 first line\r\n\n{text}\r\nlast"
        row = {
            "id": 3,
            "text": whole,
            "profile": context.kind.value,
            "mode": context.mode.value,
            "reply_to": context.reply_to,
        }
        reply = ask(row)
        assert (reply["id"], reply["strip"]) == (3, False)
        found = place(whole, partial(checker.check, context=context))
        listed = {(e["rule"], e["start"], e["end"], e["severity"]) for e in reply["findings"]}
        every = [*found, *(rider for f in found for rider in f.also)]
        assert listed == {(f.rule.id, *f.span, WORDS[f.severity]) for f in every}
        for entry in reply["findings"]:
            shape = {"rule", "category", "severity", "start", "end", "title"}
            assert entry.keys() == shape


@pytest.mark.parametrize(
    ("row", "id_", "says"),
    [
        (b"quokka", None, "not JSON"),
        (b'{"id": 1, "text": NaN}', None, "not JSON"),
        (b"[" * 5000, None, "not JSON"),
        (b"\xff{}", None, "not UTF-8"),
        ([1], None, "not an object"),
        ({"id": "a"}, "a", "no text"),
        ({"id": "a", "text": None}, "a", "text is not a string"),
        ({"id": "a", "text": 3}, "a", "text is not a string"),
        ({"id": "a", "text": "x", "profile": "quokka"}, "a", "professional or personal"),
        ({"id": "a", "text": "x", "mode": ["reply"]}, "a", "post or reply"),
        ({"id": "a", "text": "x", "reply_to": 3}, "a", "reply_to is not a string"),
        ({"id": "a", "text": "half \ud83d"}, "a", "surrogate"),
        ({"id": "a", "text": "x", "reply_to": "\udc00"}, "a", "surrogate"),
        ({"id": {"a": 1}, "text": "x"}, None, "id is neither"),
    ],
)
def test_a_bad_line_is_answered_with_a_sentence(ask, row, id_, says):
    reply = ask(row)
    assert reply.keys() == {"id", "error"}
    assert reply["id"] == id_
    assert says in reply["error"]
    assert "quokka" not in reply["error"]


@pytest.mark.parametrize("row", [{"text": ""}, {"text": "x", "profile": None, "reply_to": None}])
def test_what_is_absent_takes_the_defaults(ask, row):
    assert ask(row) == {
        "id": None,
        "findings": [],
        "strip": False,
        "questions": [],
        "estimate": None,
    }


def test_the_estimate_of_a_story_names_its_details_where_they_stand(ask):
    text = "🎉 Coffee first.\nA plumber from Marrowby was admitted with botulism today."
    estimate = ask({"id": 1, "text": text})["estimate"]
    assert estimate["people"] < 10
    told = {each["facet"]: text[each["start"] : each["end"]] for each in estimate["details"]}
    assert told["place"].strip() == "from Marrowby"
    assert told["condition"] == "botulism"


def test_a_line_that_names_no_profile_takes_the_commands():
    seen = []

    class Listening:
        def weigh(self, _paragraph, context):
            seen.append((context.kind, context.mode))
            return ()

    defaults = Context(kind=Kind.PERSONAL, mode=Mode.REPLY)
    lines = [b'{"text": "x"}', b'{"text": "x", "profile": "professional", "mode": "post"}']
    list(answers(lines, Listening(), defaults))
    assert seen == [(Kind.PERSONAL, Mode.REPLY), (Kind.PROFESSIONAL, Mode.POST)]


def test_blank_lines_are_skipped_and_a_byte_order_mark_is_no_matter(checker):
    lines = [
        b"\xef\xbb\xbf" + b'{"id": 1, "text": "x"}\r\n',
        b"\r\n",
        b"  \n",
        b'{"id": 2, "text": "y"}',
    ]
    assert [reply["id"] for reply in answers(lines, checker, Context())] == [1, 2]


def test_what_a_detector_trips_over_is_told_and_the_rest_goes_on():
    class Tripping:
        def weigh(self, paragraph, **_):
            if paragraph == "quokka":
                raise LookupError(paragraph)
            return ()

    lines = [b'{"id": 1, "text": "quokka"}', b'{"id": 2, "text": "x"}']
    first, second = answers(lines, Tripping(), Context())
    assert first == {"id": 1, "error": "this text could not be checked (LookupError)"}
    assert second["findings"] == []
