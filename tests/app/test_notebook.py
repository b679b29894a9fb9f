"""A notebook on a real file: what is typed is kept, and comes back."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from app.drafts import DraftStore, TemplateUse
from app.errors import VaultFull
from app.notebook import SAVE_MS, Notebook
from app.paths import vault_path
from checks import Kind, Mode


@pytest.fixture
def make(qapp, vault):
    notebooks = []

    def begin(store=None):
        notebook = Notebook(store or DraftStore(vault))
        notebook.open_latest()
        notebooks.append(notebook)
        return notebook

    yield begin
    for notebook in notebooks:
        notebook.close()


@pytest.fixture
def notebook(make):
    return make()


class FullDisk(DraftStore):
    full = True

    def save(self, draft):
        if self.full:
            raise VaultFull("work.db")
        return super().save(draft)


def kept():
    with sqlite3.connect(vault_path(Kind.PROFESSIONAL)) as base:
        return [row[0] for row in base.execute("SELECT text FROM drafts ORDER BY updated DESC")]


def test_typing_is_on_the_disk_within_a_second(notebook, qtbot):
    notebook.set_text("kept words")
    qtbot.waitUntil(lambda: kept() == ["kept words"], timeout=1000)


def test_saving_is_not_put_off_by_more_typing(notebook, qtbot):
    words = ""
    for letter in "abcdefghijklmnopqrst":
        words += letter
        notebook.set_text(words)
        qtbot.wait(SAVE_MS // 10)
    assert kept(), "nothing was saved while somebody typed without a pause"


def test_a_draft_that_cannot_be_saved_says_so_and_is_kept(make, vault, qtbot):
    store = FullDisk(vault)
    notebook = make(store)
    with qtbot.waitSignal(notebook.troubled, timeout=2000) as told:
        notebook.set_text("words on a full disk")
    assert "disk is full" in told.args[0]
    assert notebook.draft.text == "words on a full disk"
    store.full = False
    with qtbot.waitSignal(notebook.recovered, timeout=2000):
        pass
    assert kept() == ["words on a full disk"]


def test_save_tells_whether_all_is_kept(make, vault):
    store = FullDisk(vault)
    notebook = make(store)
    assert notebook.save()
    notebook.set_text("words on a full disk")
    assert not notebook.save()
    store.full = False
    assert notebook.save()


def test_a_save_says_first_that_all_is_well_then_when_then_what_there_is(notebook):
    told = []
    notebook.recovered.connect(lambda: told.append("recovered"))
    notebook.saved.connect(lambda _: told.append("saved"))
    notebook.drafts_changed.connect(lambda _: told.append("drafts_changed"))
    notebook.held.connect(lambda: told.append("held"))
    notebook.set_text("kept words")
    notebook.hold(datetime.now(UTC) + timedelta(hours=3))
    assert told == ["recovered", "saved", "drafts_changed", "held"]


def test_each_draft_comes_back_with_its_words(notebook):
    notebook.set_text("the first")
    first = notebook.draft.id
    notebook.new_draft(Mode.POST)
    notebook.set_text("the second")
    notebook.open_draft(first)
    assert notebook.draft.text == "the first"
    assert sorted(kept()) == ["the first", "the second"]


def test_an_empty_draft_is_used_again(notebook):
    before = notebook.draft.id
    notebook.new_draft(Mode.POST)
    assert notebook.draft.id == before


def test_a_deleted_draft_comes_back_on_undo(notebook):
    notebook.set_text("not to be lost")
    gone = notebook.draft.id
    notebook.delete_draft(gone)
    assert notebook.draft.text == ""
    notebook.restore_draft(gone)
    assert notebook.draft.text == "not to be lost"


def test_search_finds_the_beginning_of_any_word(notebook, qtbot):
    notebook.set_text("handwashing saves lives")
    notebook.save()
    with qtbot.waitSignal(notebook.drafts_changed) as told:
        notebook.search("handw")
    assert len(told.args[0]) == 1
    with qtbot.waitSignal(notebook.drafts_changed) as told:
        notebook.search("nowhere")
    assert told.args[0] == ()


def test_a_held_draft_stays_held_after_a_restart(notebook, make):
    notebook.set_text("tomorrow is early enough")
    until = datetime.now(UTC) + timedelta(hours=3)
    notebook.hold(until)
    assert make().draft.held_until == until


def test_an_empty_page_cannot_be_held(notebook, qtbot):
    with qtbot.assertNotEmitted(notebook.held):
        notebook.hold(datetime.now(UTC) + timedelta(hours=3))
    assert notebook.draft.held_until is None


def test_a_template_is_remembered_with_its_draft(notebook, make):
    use = TemplateUse("vax-flu-general", 1, (("phone", "555 0100"),))
    notebook.set_text("Flu season is here.")
    notebook.set_template(use)
    notebook.save()
    assert make().draft.template == use


def test_an_emptied_page_came_from_no_template(notebook):
    notebook.set_text("Flu season is here.")
    notebook.set_template(TemplateUse("vax-flu-general"))
    notebook.set_text("")
    assert notebook.draft.template is None


def test_their_words_stay_with_their_draft(notebook):
    notebook.new_draft(Mode.REPLY)
    notebook.set_text("Thank you.")
    notebook.set_reply_to("You were late on Tuesday.")
    first = notebook.draft.id
    notebook.new_draft(Mode.REPLY)
    assert notebook.reply_to == ""
    notebook.open_draft(first)
    assert notebook.reply_to == "You were late on Tuesday."
