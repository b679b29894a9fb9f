"""A bad rule file is refused with the file, the rule and the key that are wrong."""

import pytest

import resources
from checks import Category, Kind, Mode, Severity
from checks.rulebook import RulebookError, load_rulebook, read_guidelines, read_rules

GUIDELINES = """
[no-rumours]
body = "Larkmoor Board"
title = "A made-up guideline"
section = "4.2"
text = "Say only what a source carries."
year = "2026"
"""

RULE = """
category = "absolute_claim"
guideline = "no-rumours"

[big-promise]
code = "T90"
severity = "caution"
title = "A promise no source carries"
why = "Big promises are the mark of rumours."
phrases = ["cures everything"]
fixes = [{ label = "Say less", text = "can help" }]
flags = ["This tea [cures everything → can help]."]
passes = ["No tea cures it all."]
"""


def read(source, guidelines=GUIDELINES):
    return list(read_rules("rules/x.toml", source, read_guidelines("guidelines.toml", guidelines)))


def refusal(source):
    with pytest.raises(RulebookError) as caught:
        read(source)
    return caught.value


def changed(old, new):
    assert old in RULE
    return RULE.replace(old, new)


def test_a_good_rule_is_read():
    [rule] = read(RULE)
    assert rule.id == "big-promise"
    assert rule.category is Category.ABSOLUTE_CLAIM
    assert rule.severity_in(Kind.PERSONAL) is Severity.CAUTION
    assert rule.modes == {*Mode}
    assert rule.guideline.cite == "Larkmoor Board, 4.2, 2026"
    assert rule.fixes[0].text == "can help"


def test_a_severity_may_differ_between_the_two_lives():
    source = changed('"caution"', '{ professional = "stop", personal = "off" }')
    [rule] = read(source)
    assert rule.severity_in(Kind.PROFESSIONAL) is Severity.STOP
    assert rule.severity_in(Kind.PERSONAL) is None


@pytest.mark.parametrize(
    ("source", "key", "says"),
    [
        (changed('code = "T90"\n', ""), "code", "is missing"),
        (changed('guideline = "no-rumours"\n', ""), "guideline", "is missing"),
        (changed('code = "T90"', 'code = "T90"\ncolour = "red"'), "colour", "not a key of a rule"),
        (changed('"caution"', '"grave"'), "severity", "not advice, caution or stop"),
        (changed('"caution"', '{ hobby = "stop" }'), "severity", "hobby"),
        (changed('"absolute_claim"', '"gossip"'), "category", "gossip"),
        (changed('= "no-rumours"', '= "no-such"'), "guideline", "there is no guideline"),
        (changed("phrases =", "modes = ['shout']\nphrases ="), "modes", "shout"),
        (changed("phrases =", "pattern = 'x'\nphrases ="), "phrases, pattern, detector", "exactly"),
        (changed('phrases = ["cures everything"]\n', ""), "phrases, pattern, detector", "exactly"),
        (changed('phrases = ["cures everything"]', "pattern = '(cure'"), "pattern", "missing )"),
        (changed('phrases = ["cures everything"]', "detector = 'ghost'"), "detector", "ghost"),
        (changed('label = "Say less", ', ""), "fixes", "label"),
        (changed('["No tea', '[{ text = "x", mood = "odd" }, "No tea'), "passes", "mood"),
    ],
)
def test_a_bad_rule_is_named_with_its_key(source, key, says):
    problem = refusal(source)
    assert (problem.file, problem.rule, problem.key) == ("rules/x.toml", "big-promise", key)
    assert says in str(problem)
    assert str(problem).startswith(f"rules/x.toml: big-promise: {key}: ")


def test_a_key_written_twice_is_refused():
    problem = refusal(changed('code = "T90"', 'code = "T90"\ncode = "T91"'))
    assert problem.file == "rules/x.toml"
    assert "Cannot overwrite a value" in str(problem)


def test_an_id_used_twice_in_a_file_is_refused():
    assert refusal(RULE + RULE[RULE.index("[big-promise]") :]).file == "rules/x.toml"


def test_a_default_that_is_no_default_is_refused():
    problem = refusal('topic = "rumours"\n' + RULE)
    assert problem.rule == "topic"


def test_a_guideline_without_a_section_is_refused():
    with pytest.raises(RulebookError, match=r"guidelines.toml: no-rumours: section: is missing"):
        read(RULE, GUIDELINES.replace('section = "4.2"', ""))


def test_a_guideline_with_an_unknown_key_is_refused():
    with pytest.raises(RulebookError, match=r"guidelines.toml: no-rumours: mood: is not a key"):
        read(RULE, GUIDELINES + 'mood = "odd"')


def test_an_id_used_twice_in_two_files_is_refused(monkeypatch):
    files = {"guidelines.toml": GUIDELINES, "rules/a.toml": RULE, "rules/b.toml": RULE}
    monkeypatch.setattr(resources, "read_text", files.__getitem__)
    monkeypatch.setattr(resources, "names", lambda *_: ["rules/a.toml", "rules/b.toml"])
    with pytest.raises(RulebookError, match=r"rules/b.toml: big-promise: this id is already taken"):
        load_rulebook()


def test_the_rules_that_ship_are_good(rulebook):
    assert len(rulebook) > 0
    assert all(rule.guideline.cite for rule in rulebook)
