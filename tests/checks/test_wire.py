"""Findings, contexts and readings go over the pipe and come back the same."""

import json
from dataclasses import asdict

import pytest

from checks import Context, Finding, Fix, Kind, Mode, Severity, Span
from checks.wire import (
    WireError,
    decode_context,
    decode_findings,
    decode_reading,
    encode_context,
    encode_findings,
    encode_reading,
)
from checks.writing.readability import Band, Reading


def over_the_pipe(value):
    return json.loads(json.dumps(value))


def finding(rule, start=3, *, also=()):
    fixes = (Fix("Say “a patient”", "a patient"), Fix("Remove it", "", whole_sentences=True))
    return Finding(Span(start, start + 5), rule, Severity.STOP, "héé🎉\ud83d", fixes, also)


def test_findings_come_back_with_their_rules_fixes_and_riders(rulebook):
    one, other = list(rulebook)[:2]
    sent = (finding(one, also=(finding(other, 4), finding(one, 5))), finding(other, 40))
    back = decode_findings(over_the_pipe(encode_findings(sent)), rulebook)
    assert back == sent
    assert back[0].rule is one
    assert decode_findings([], rulebook) == ()


@pytest.mark.parametrize(
    "spoilt",
    [
        None,
        {"a": 1},
        ["quokka"],
        [{}],
        [{"rule": "no-such-rule"}],
        [{"rule": ["quokka"]}],
    ],
)
def test_what_are_no_findings_is_refused_without_quoting_them(spoilt, rulebook):
    with pytest.raises(WireError) as caught:
        decode_findings(spoilt, rulebook)
    assert "quokka" not in str(caught.value)


def test_a_finding_of_another_shape_is_refused(rulebook):
    [good] = encode_findings([finding(next(iter(rulebook)))])
    for key in good:
        with pytest.raises(WireError):
            decode_findings([good | {key: object()}], rulebook) if key != "quote" else (
                decode_findings([{k: v for k, v in good.items() if k != key}], rulebook)
            )


def test_a_context_comes_back_the_same():
    full = Context(
        kind=Kind.PERSONAL,
        mode=Mode.REPLY,
        reply_to="Their words 🎉",
        own_names=frozenset({"Ana Rivera", "Ana"}),
        organisations=frozenset({"Larkmoor Clinic"}),
        public_contacts=frozenset({"555-0142"}),
        credentials=frozenset({"MD"}),
        disclosure="I consult for nobody.",
        rules_off=frozenset({"plain-word"}),
        workplace_size="about 40",
        specialty="orthopaedics",
        this_year=2026,
        pack="Larkmoor 1a2b",
        sourced=True,
        disclosed=True,
        helped=True,
        own_story=True,
        consented=True,
    )
    told, untold = asdict(full), asdict(Context())
    assert not [name for name in told if told[name] == untold[name]], "say every fact once"
    assert decode_context(over_the_pipe(encode_context(full))) == full
    assert decode_context(over_the_pipe(encode_context(Context()))) == Context()
    assert decode_context({}) == Context()


@pytest.mark.parametrize(
    "spoilt",
    [
        None,
        [],
        {"colour": "quokka"},
        {"kind": "quokka"},
        {"mode": 3},
        {"reply_to": ["quokka"]},
        {"own_names": [["quokka"]]},
        {"own_names": 3},
        {"sourced": "quokka"},
        {"disclosed": 1},
        {"kind": ["quokka"]},
    ],
)
def test_what_is_no_context_is_refused_without_quoting_it(spoilt):
    with pytest.raises(WireError) as caught:
        decode_context(spoilt)
    assert "quokka" not in str(caught.value)


@pytest.mark.parametrize(
    "reading", [Reading(Band.SHORT), Reading(Band.HARD, 9.5, ("One sentence has more.",))]
)
def test_a_reading_comes_back_the_same(reading):
    assert decode_reading(over_the_pipe(encode_reading(reading))) == reading


@pytest.mark.parametrize("spoilt", [None, {}, {"band": "odd", "grade": 1, "causes": []}])
def test_what_is_no_reading_is_refused(spoilt):
    with pytest.raises(WireError):
        decode_reading(spoilt)
