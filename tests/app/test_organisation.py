"""The organisation's own facts: chosen, kept, used by both halves of the checker, lost."""

import os
import sys
import time

import pytest

from app.organisation import FactsError, OwnFacts, facts_words
from app.settings_page import SettingsPages
from app.source_page import SourcePage
from app.vault import Vault
from checks import Kind, Severity
from checks.myths.organisation import as_kept, read_organisation
from widgets.fact_card import FactCard

FILE = """
[organisation]
name = "Gull Health"
reviewer = "Dr Kay Moran"
reviewed = "2026-10"

[[sources]]
body = "Gull Health"
title = "Ticks"
url = "https://gull.example/ticks"
dated = "2026"

[myths.tea-gout]
myth = "Tea causes gout."
fact = "Tea has not been found to bring on gout."
severity = "stop"
terms = [["tea"], ["gout"], ["cause*", "gives", "cause"]]
sources = [
  { body = "Gull Society", title = "Gout", url = "https://gull.example/" },
  { body = "Tea Board", title = "Tea", url = "https://a.gov/t" },
]
"""
TEA = "Tea causes gout, full stop."
DENIED = "No, tea does not cause gout."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "gull.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


class Heard:
    """Stands in for a session: remembers which pack it was told of."""

    pack, told = "", None

    def set_pack(self, pack, told):
        self.pack, self.told = pack, told


@pytest.fixture
def vault():
    vault = Vault.in_memory()
    yield vault
    vault.close()


# ---------------------------------------------------------------- chosen and kept


def test_what_is_chosen_is_kept_and_the_file_may_vanish(vault, file):
    session = Heard()
    facts = OwnFacts(vault, session)
    assert facts.begin() == ""
    assert session.pack == ""
    facts.choose(file)
    assert session.pack
    file.unlink()
    again = Heard()
    later = OwnFacts(vault, again)
    assert later.begin() == ""
    assert again.pack == session.pack
    assert again.told["kept"] == as_kept(FILE)
    assert later.organisation.name == "Gull Health"


def test_curbsides_can_be_used_again(vault, file):
    facts = OwnFacts(vault, session := Heard())
    facts.choose(file)
    facts.forget()
    assert (session.pack, session.told, facts.organisation) == ("", None, None)
    assert OwnFacts(vault, Heard()).begin() == ""


def test_what_was_kept_and_cannot_be_read_any_more_is_said(vault, file):
    OwnFacts(vault, Heard()).choose(file)
    vault.set_meta("organisation", '{"organisation": 3}')
    session = Heard()
    facts = OwnFacts(vault, session)
    assert "can no longer be read" in facts.begin()
    assert session.pack == ""
    assert facts.organisation is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (FILE.replace('"stop"', '"grave"'), "[myths.tea-gout], “severity”: one of advice"),
        (FILE.replace("name = ", "nome = "), "[organisation], “nome”: there is no such key"),
        ("<html>", "This is not TOML"),
        ("", "[organisation]: this table is missing"),
    ],
)
def test_a_wrong_file_says_why_in_one_sentence_and_changes_nothing(vault, file, text, says):
    facts = OwnFacts(vault, session := Heard())
    facts.choose(file)
    before = session.pack
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as error:
        facts.choose(file)
    assert says in str(error.value)
    assert str(error.value).endswith("Nothing has changed.")
    assert session.pack == before
    assert vault.meta("organisation") == as_kept(FILE)


def test_a_file_that_cannot_be_opened_or_is_no_text_says_so(vault, tmp_path):
    facts = OwnFacts(vault, Heard())
    with pytest.raises(FactsError, match="cannot be opened"):
        facts.choose(tmp_path / "nowhere.toml")
    with pytest.raises(FactsError, match="cannot be opened"):
        facts.choose(tmp_path)
    picture = tmp_path / "picture.toml"
    picture.write_bytes(b"\x89PNG\xff\xfe\x00")
    with pytest.raises(FactsError, match="no plain text"):
        facts.choose(picture)
    large = tmp_path / "large.toml"
    large.write_bytes(b"# " + b"x" * 4_000_001)
    with pytest.raises(FactsError, match="too large"):
        facts.choose(large)


def test_a_file_from_windows_is_read(vault, file):
    file.write_bytes(b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode())
    facts = OwnFacts(vault, Heard())
    facts.choose(file)
    assert facts.organisation.reviewer == "Dr Kay Moran"


def test_the_words_say_whose_facts_they_are():
    assert facts_words(None) == (
        "Curbside's: 191 myths, written November 2026, not reviewed by a clinician."
    )
    gull = read_organisation(as_kept(FILE))
    assert facts_words(gull) == (
        "Gull Health: 1 myth and 1 page, beside Curbside's. Reviewed by Dr Kay Moran, October 2026."
    )
    alone = FILE.replace('"2026-10"', '"2026-10"\nreplaces = true').replace("Dr Kay Moran", "")
    assert facts_words(read_organisation(as_kept(alone))) == (
        "Gull Health: 1 myth and 1 page, in place of Curbside's. "
        "Written October 2026, not reviewed by a clinician."
    )


# ---------------------------------------------------------------- in the window


def write(window, text):
    window.editor.replace_all(text)
    window.editor.tell_now()


def choose(window, file):
    window.settings_asked.emit()
    pages = window.findChild(SettingsPages)
    pages.take_facts(file)
    return pages._settings._facts


def test_the_rules_look_for_its_myths_and_say_who_reviewed_them(window, file, qtbot):
    write(window, TEA)
    assert window.session.review.findings == ()
    shown = choose(window, file)
    assert shown._words.text().startswith("Gull Health: 1 myth")
    assert shown.reset.isVisible()
    window.back_to_draft()
    qtbot.waitUntil(lambda: _names(window) == ["false-claim"], timeout=8000)
    [finding] = window.session.review.findings
    assert finding.severity is Severity.STOP
    assert "Reviewed by Dr Kay Moran, October 2026." in finding.why
    window.settings_asked.emit()
    shown.reset.click()
    qtbot.waitUntil(lambda: window.session.review.findings == (), timeout=8000)
    assert shown._words.text().startswith("Curbside's: ")
    assert not shown.reset.isVisible()


def test_a_wrong_file_is_said_on_the_page(window, file):
    file.write_text(FILE.replace("fact = ", "fakt = "), encoding="utf-8")
    shown = choose(window, file)
    assert "[myths.tea-gout], “fakt”" in shown._problem.text()
    assert shown._words.text().startswith("Curbside's: ")
    window.back_to_draft()
    window.settings_asked.emit()
    assert shown._problem.text() == ""


def test_the_quiet_cards_know_its_facts(window, file, qtbot):
    choose(window, file)
    window.back_to_draft()
    write(window, DENIED)

    def cards():
        return [card for card in window.review.findChildren(FactCard) if not card.isHidden()]

    qtbot.waitUntil(lambda: len(cards()) == 1, timeout=5000)
    assert "Tea has not been found" in cards()[0].accessibleName()


def test_its_pages_are_the_first_to_cite(window, file):
    choose(window, file)
    assert window.findChild(SourcePage).offered()[0].title == "Ticks"


def test_they_are_in_use_after_a_restart_and_the_other_profile_has_its_own(
    window, desktop, file, qtbot
):
    write(window, TEA)
    choose(window, file)
    window.close()
    file.unlink()
    desktop.open(Kind.PERSONAL)
    personal = desktop.windows[Kind.PERSONAL]
    write(personal, TEA)
    desktop.open(Kind.PROFESSIONAL)
    again = desktop.windows[Kind.PROFESSIONAL]
    qtbot.waitUntil(lambda: bool(again.session.review.findings), timeout=5000)
    qtbot.waitUntil(lambda: personal.session._proofreader._checker is not None, timeout=5000)
    assert personal.session.review.findings == ()


def test_kept_facts_that_cannot_be_read_are_spoken_of_at_the_start(window, desktop, file, qtbot):
    choose(window, file)
    window.findChild(SourcePage)._facts._vault.set_meta("organisation", "{}")
    window.close()
    desktop.open(Kind.PROFESSIONAL)
    again = desktop.windows[Kind.PROFESSIONAL]
    qtbot.waitUntil(lambda: "can no longer be read" in again.notice._words.text(), timeout=5000)
    assert again.session.pack == ""


def long_text() -> str:
    """A paragraph that only the worker reads, with the myth at its end."""
    return "We open the windows in the hall each morning. " * 60 + TEA


def test_the_worker_looks_for_its_myths_and_still_does_after_it_died(window, file, qtbot):
    choose(window, file)
    window.back_to_draft()
    write(window, long_text())
    qtbot.waitUntil(lambda: bool(window.session.review.stops), timeout=20_000)
    worker = window.session._proofreader._worker
    old = worker.process_id
    os.kill(old, 9 if sys.platform != "win32" else 15)
    qtbot.waitUntil(lambda: worker.process_id not in (0, old), timeout=10_000)
    write(window, f"{long_text()} Really.")
    qtbot.waitUntil(lambda: _names(window) == ["false-claim"], timeout=20_000)


def _names(window) -> list[str]:
    if window.session._waiting:
        return []
    return [finding.rule.id for finding in window.session.review.stops]


def test_nothing_is_read_at_the_start_where_nothing_was_chosen(vault):
    begun = time.perf_counter()
    OwnFacts(vault, Heard()).begin()
    assert time.perf_counter() - begun < 0.05
