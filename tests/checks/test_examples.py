"""Every rule is tried on its own examples, every present and every future one."""

import gc
import re
import time
import tomllib
from functools import partial
from itertools import cycle

import pytest

import resources
from checks import Checker, Context, Kind, Mode, Rulebook, Severity, load_rulebook
from checks.examples import unmark
from checks.fixing import edit_for
from checks.review import place
from checks.writing.readability import grade_of

RULES = list(load_rulebook())
TEMPLATES = resources.names("templates", ".toml")
# What the window checks at a keystroke, and what it leaves to the worker: characters, seconds.
HOSTILE = [(2_000, 0.05), (20_000, 0.25)]
UNCALM = re.compile(
    r"\b(?:violat\w*|error\w*|safe(?:ly|r|st)?|HIPAA[- ]compliant)\b|!", re.IGNORECASE
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
each_template = pytest.mark.parametrize("name", TEMPLATES)


def each(which):
    return pytest.mark.parametrize(
        ("rule", "example"),
        [
            pytest.param(rule, example, id=f"{rule.id}-{number}")
            for rule in RULES
            for number, example in enumerate(getattr(rule, which))
        ],
    )


def found_by(rule, text, context):
    return Checker(Rulebook({rule.id: rule})).check(text, context)


def apply(text, edit):
    return text[: edit.start] + edit.text + text[edit.end :]


@each("flags")
def test_a_flag_is_marked_exactly_where_the_brackets_are(rule, example):
    text, spans, _ = unmark(example.text)
    assert spans, "mark the expected words with [brackets]"
    found = [finding.span for finding in found_by(rule, text, example.context)]
    assert [text[s:e] for s, e in found] == [text[s:e] for s, e in spans]
    assert found == list(spans)


@each("passes")
def test_a_near_miss_passes_in_silence(rule, example):
    found = found_by(rule, example.text, example.context)
    assert [finding.quote for finding in found] == []


@each("flags")
def test_a_fix_silences_its_rule_in_place(rule, example):
    text, _, _ = unmark(example.text)
    before = found_by(rule, text, example.context)
    for finding in before:
        for fix in finding.fixes:
            edit = edit_for(text, finding, fix)
            after = found_by(rule, apply(text, edit), example.context)
            at = (edit.start, edit.start + len(edit.text))
            still = [f.quote for f in after if f.span.start < at[1] and at[0] < f.span.end]
            assert not still, f"{fix.text!r} does not silence the rule"
            assert len(after) < len(before), f"{fix.text!r} does not silence the rule"


@each("flags")
def test_what_an_example_shows_is_one_of_the_fixes(rule, example):
    text, _, shown = unmark(example.text)
    for finding, fixed in zip(found_by(rule, text, example.context), shown, strict=True):
        if fixed is not None:
            assert fixed in [fix.text for fix in finding.fixes]


@each_rule
def test_every_fix_is_shown_in_an_example(rule):
    shown = set()
    for example in rule.flags:
        text, _, fixes = unmark(example.text)
        for finding, fixed in zip(found_by(rule, text, example.context), fixes, strict=False):
            texts = [fix.text for fix in finding.fixes]
            if fixed in texts and len(texts) == len(rule.fixes):
                shown.add(texts.index(fixed))
    unseen = [f for n, f in enumerate(rule.fixes) if f.text and n not in shown]
    assert not unseen, "read it in context: [found → fixed]"


@each_rule
def test_a_rule_has_three_flags_and_three_near_misses(rule):
    assert len(rule.flags) >= 3
    assert len(rule.passes) >= 3


@each_rule
def test_a_rule_reads_well(rule):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.id)
    assert len(rule.title) <= 40
    assert len(rule.title.split()) <= 7
    assert rule.why.endswith(".")
    assert rule.guideline.cite
    for words in (rule.title, rule.why, *(fix.label for fix in rule.fixes)):
        assert not UNCALM.search(words)
    assert all(fix.label for fix in rule.fixes)
    assert len(rule.fixes) <= 3


@each_rule
def test_a_reason_is_plain(rule):
    # One sentence is a small sample (SD 3 grades); this catches what is far out.
    assert grade_of(rule.why) <= 12


def test_the_reasons_together_read_at_grade_eight():
    grades = [grade_of(rule.why) for rule in RULES]
    assert sum(grades) / len(grades) <= 8.5


def hostile_texts(rule):
    """Texts made to be slow on: runs, near runs, and the rule's own words over and over."""
    yield from ("a", " ", "1", "-", "(", "A. ", "no ", "1-", "a\u0301", "👩‍⚕️ ", "my patient ")
    yield from ("Mrs. A. B. ", "she was the ", "aA1 ", "https://a.b/", "#a", "@a.b@", "“not ")
    for example in rule.flags[:2]:
        text, [(start, end), *_], _ = unmark(example.text)
        yield text + " "
        yield text[start:end][:-1] + " "


@each_rule
@pytest.mark.parametrize(("length", "seconds"), HOSTILE)
def test_a_rule_is_quick_on_hostile_texts(rule, length, seconds):
    Checker(Rulebook({rule.id: rule})).warm()  # expressions compile once, not for every text
    gc.collect()
    gc.disable()  # what all other tests have left behind is not this rule's to clear away
    try:
        for seed in hostile_texts(rule):
            text = (seed * length)[:length]
            start = time.thread_time()  # what others do on this machine does not count
            list(rule.find(text, rule.flags[0].context))
            assert time.thread_time() - start < seconds, f"slow on {seed!r} over and over"
    finally:
        gc.enable()


BLANKS = {
    "text": ["our front desk", "the main clinic"],
    "note": ["A walk after work, and a friend who listens."],
    "place": ["Main Street Clinic"],
    "date": ["March 3", "Friday"],
    "time": ["9 am", "5 pm"],
    "phone": ["555-0142"],
    "url": ["https://www.cdc.gov/flu"],
    "number": ["3"],
    "handle": ["@riverbend_clinic"],
}


def filled(template, key="body"):
    """Put a plausible value into every blank of a template."""
    values = {kind: cycle(words) for kind, words in BLANKS.items()}
    text = template[key]
    for name, field in template.get("fields", {}).items():
        value = field["choices"][0] if field["type"] == "choice" else next(values[field["type"]])
        text = text.replace("{{" + name + "}}", value)
    assert "{{" not in text
    return text


@each_template
def test_no_template_meets_more_than_advice(name, checker):
    template = tomllib.loads(resources.read_text(name))
    reply = template["kind"] == "reply"
    context = Context(
        kind=Kind(template.get("account", "professional")),
        mode=Mode.REPLY if reply else Mode.POST,
        reply_to="The wait was long and nobody told me why." if reply else "",
        organisations=frozenset({"Main Street Clinic", "the main clinic"}),
        public_contacts=frozenset({"555-0142", "@riverbend_clinic"}),
    )
    found = place(filled(template), partial(checker.check, context=context))
    assert [(f.rule.id, f.quote) for f in found if f.severity > Severity.ADVICE] == []


def test_brackets_are_read_as_found_and_fixed():
    text, spans, shown = unmark("Glad [Mrs Tarrow → a patient] is [well] [today → ].")
    assert text == "Glad Mrs Tarrow is well today."
    assert [text[start:end] for start, end in spans] == ["Mrs Tarrow", "well", "today"]
    assert shown == ("a patient", None, "")


INVENTED = tomllib.loads(resources.read_text("examples.toml"))
WORST = {"stop": Severity.STOP, "caution": Severity.CAUTION, "clean": None}


@pytest.mark.parametrize(("kind", "name"), [(kind, n) for kind in INVENTED for n in INVENTED[kind]])
def test_an_invented_post_meets_what_it_is_there_to_show(kind, name, checker):
    text = INVENTED[kind][name]["text"]
    found = place(text, partial(checker.check, context=Context(kind=Kind(kind))))
    assert max((f.severity for f in found), default=None) == WORST[name]
