"""The joined window on real files: what a writer does, and what she then sees."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.errors import VaultFull
from app.paths import vault_path
from app.vault import Vault
from checks import Kind, Mode
from tests.app.windows import RISKY, write


def test_each_profile_has_its_own_window_file_and_undo(desktop, window, qtbot):
    write(window, "for work")
    desktop.open(Kind.PERSONAL)
    other = desktop.windows[Kind.PERSONAL]
    write(other, "for me")
    for _ in range(5):
        other.editor.undo()
    assert "work" not in other.editor.text()
    write(other, "for me")
    window.session.notebook.save()
    other.session.notebook.save()
    assert b"for me" not in vault_path(Kind.PROFESSIONAL).read_bytes()
    assert window.windowTitle().startswith("WORK")
    assert other.windowTitle().startswith("PERSONAL")


def test_titles_never_hold_what_was_written(window):
    write(window, "a marker word zebrafinch")
    assert "zebrafinch" not in window.windowTitle()


def test_an_empty_page_offers_examples_and_they_work(window):
    buttons = window.composer._hint.findChildren(QWidget)
    assert window.composer._hint.isVisible()
    examples = [b for b in buttons if getattr(b, "words", "") == "A name slips in"]
    examples[0].click()
    window.editor.tell_now()
    assert window.session.review.stops
    assert not window.composer._hint.isVisible()
    window.editor.undo()
    window.editor.tell_now()
    assert window.composer._hint.isVisible()


def test_a_template_goes_into_a_draft_of_its_own(window):
    write(window, "words that stay")
    window.template_asked.emit("rep-thanks")
    window.editor.tell_now()
    assert window.session.draft.template.id == "rep-thanks"
    assert "Thank you" in window.editor.text()
    titles = {row.title for row in window.session.notebook._store.list()}
    assert "words that stay" in titles
    assert "Starter text" in window.composer._seal.text()
    window.editor.insert("!")
    window.editor.tell_now()
    assert "Changed" in window.composer._seal.text()
    window.editor.undo()
    window.editor.tell_now()
    assert "Starter text" in window.composer._seal.text()


def test_a_private_writer_is_offered_reflections_to_start_from(desktop, window, qtbot):
    desktop.open(Kind.PERSONAL)
    other = desktop.windows[Kind.PERSONAL]
    qtbot.waitUntil(lambda: other.session._proofreader._checker is not None, timeout=5000)
    qtbot.wait(50)
    titles = [button.accessibleName() for button in other.drafts._shelf.findChildren(QPushButton)]
    assert len(titles) == 3
    assert all("Reflection" in title for title in titles)


def test_a_template_with_blanks_opens_its_form_filled_from_the_profile(window):
    window.template_asked.emit("vax-flu-clinic")
    page = window.pages.currentWidget()
    assert page.values["phone"] == "555 0100"
    assert not window.bar.isVisible()
    window.back_to_draft()
    assert window.bar.isVisible()


def test_the_gallery_opens_and_gives_the_draft_back(window):
    window.gallery_asked.emit(())
    assert window.pages.currentIndex() > 0
    window.pages.currentWidget().closed.emit()
    assert window.pages.currentIndex() == 0


def test_a_deleted_draft_can_be_taken_back(window):
    write(window, "keep me after all")
    window.session.notebook.save()
    draft = window.session.draft.id
    window.drafts.delete_asked.emit(draft)
    assert "bin" in window.notice.words
    window.notice.acted.emit(window.notice._key)
    assert window.session.draft.id == draft
    assert window.editor.text() == "keep me after all"


def test_their_words_are_shown_beside_a_reply_and_forgotten_at_the_end(window):
    window.session.notebook.new_draft(Mode.REPLY)
    assert window.composer.theirs.isVisible()
    window.composer.reply_to_changed.emit("You were late on Tuesday.")
    write(window, "We are sorry your visit on Tuesday was late.")
    assert window.session.review.stops
    window.session.notebook.new_draft(Mode.POST)
    assert not window.composer.theirs.isVisible()


def test_settings_hold_at_once_and_after_a_restart(desktop, window, qtbot):
    window.settings_asked.emit()
    page = window.pages.currentWidget()
    from widgets.settings import SettingsChoices

    page.changed.emit(SettingsChoices("dark", 1.5, frozenset(), False))
    assert window.theme.scheme == "dark"
    assert window.theme.scale == 1.5
    window.close()
    qtbot.waitUntil(lambda: not desktop.windows, timeout=2000)
    desktop.start()
    again = desktop.windows[Kind.PROFESSIONAL]
    assert again.theme.scheme == "dark"
    assert again.session.settings.pause is False


def test_a_changed_card_shows_everywhere(window):
    window.settings_asked.emit()
    from dataclasses import replace

    from app.cards import fields_of

    page = window.pages.currentWidget()
    page.profile_saved.emit(replace(fields_of(window.session.profile), handle="@new@place.example"))
    assert "@new@place.example" in window.bar._state.button_text
    assert window.composer._handle.text() == "@new@place.example"


def test_closing_saves_what_was_typed_a_moment_ago(desktop, window):
    window.editor.insert("the last words")
    window.close()
    vault = Vault.open(vault_path(Kind.PROFESSIONAL))
    [row] = vault.rows("SELECT text FROM drafts WHERE text <> ''")
    vault.close()
    assert row[0] == "the last words"


def test_a_file_that_cannot_be_opened_leaves_a_working_window_and_a_sentence(desktop, qtbot):
    path = vault_path(Kind.PROFESSIONAL)
    for suffix in ("", "-wal", "-shm"):
        name = path.with_name(path.name + suffix)
        if name.exists():
            name.unlink()
    path.mkdir()
    desktop._stores.clear()
    desktop.open(Kind.PROFESSIONAL)
    window = desktop.windows[Kind.PROFESSIONAL]
    assert window.notice.words
    qtbot.waitUntil(lambda: window.session._proofreader._checker is not None, timeout=5000)
    write(window, RISKY)
    assert window.session.review.stops
    assert path.is_dir()


def test_a_suggested_reply_keeps_their_words_and_gives_mine_back(window):
    window.session.notebook.new_draft(Mode.REPLY)
    window.composer.reply_to_changed.emit("You were late on Tuesday.")
    write(window, "half a reply")
    window.template_asked.emit("rep-thanks")
    assert window.session.notebook.reply_to == "You were late on Tuesday."
    assert window.session.draft.mode is Mode.REPLY
    window.editor.undo()
    window.editor.tell_now()
    assert window.editor.text() == "half a reply"


def test_a_reply_text_makes_a_reply(window):
    write(window, "a post")
    window.template_asked.emit("rep-thanks")
    assert window.session.draft.mode is Mode.REPLY


def test_an_empty_page_is_not_held_and_came_from_no_template(window):
    window.session.notebook.hold(datetime.now(UTC) + timedelta(hours=2))
    assert window.session.draft.held_until is None
    window.template_asked.emit("rep-thanks")
    write(window, "")
    assert window.session.draft.template is None


def test_a_window_whose_last_words_cannot_be_saved_stays(window, monkeypatch):
    def full(_draft):
        raise VaultFull("work.db")

    monkeypatch.setattr(window.session.notebook._store, "save", full)
    write(window, "words on a full disk")
    assert not window.close()
    assert window.isVisible()
    assert "not saved" in window.notice.words
    window.notice.acted.emit(window.notice._key)
    assert not window.isVisible()


def test_a_drafts_file_that_was_deleted_is_written_again(window):
    write(window, "first words")
    window.session.notebook.save()
    path = vault_path(Kind.PROFESSIONAL)
    path.unlink()
    write(window, "first words and more")
    assert window.session.notebook.save()
    other = Vault.open(path)
    assert [row[0] for row in other.rows("SELECT text FROM drafts WHERE text <> ''")] == [
        "first words and more"
    ]
    other._connection.close()
    assert path.stat().st_mode & 0o077 == 0


def test_the_caret_of_a_long_draft_stays_in_the_window(window, qtbot):
    write(window, "\n".join(["a line of quiet words"] * 120))
    for place in (0, 1_200, len(window.editor.text())):
        cursor = window.editor.textCursor()
        cursor.setPosition(place)
        window.editor.setTextCursor(cursor)
        window.editor.ensureCursorVisible()
        QApplication.processEvents()
        viewport = window.editor.viewport()
        at = viewport.mapTo(window, window.editor.cursorRect().center())
        assert viewport.visibleRegion().contains(window.editor.cursorRect().center())
        assert at.y() < window.bar.mapTo(window, window.bar.rect().topLeft()).y()


def test_tab_walks_as_one_reads(window, qtbot):
    write(window, RISKY)
    window.topbar._post.setFocus()
    seen = []
    for _ in range(60):
        window.focusNextPrevChild(True)
        seen.append(QApplication.focusWidget())
        if seen[-1] is window.topbar._post:
            break
    order = [seen.index(part) for part in (window.topbar._menu_button, window.editor)]
    cards = [seen.index(w) for w in seen if window.review.isAncestorOf(w)]
    bar = seen.index(window.bar._copy)
    assert order[0] < order[1] < cards[0] < bar


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    script = (
        "import sys; from app.__main__ import prepare; from checks import Kind\n"
        "app, desktop = prepare()\n"
        "desktop.open(Kind.PROFESSIONAL)\n"
        "heavy = ['keyring', 'language_tool_python', 'PIL', 'requests', 'checks.rulebook',\n"
        "         'checks.lexicon', 'regex', 'numpy', 'onnxruntime', 'tokenizers',\n"
        "         'widgets.gallery', 'widgets.settings']\n"
        "print([name for name in heavy if name in sys.modules])\n"
        "import os; sys.stdout.flush(); os._exit(0)\n"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CURBSIDE_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_every_control_has_a_name_and_a_role(window, qtbot):
    write(window, RISKY)
    window.session.notebook.new_draft(Mode.REPLY)
    for page in ("draft", "gallery", "settings", "help"):
        {
            "draft": window.back_to_draft,
            "gallery": lambda: window.gallery_asked.emit(()),
            "settings": window.settings_asked.emit,
            "help": window.help_asked.emit,
        }[page]()
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                interface = QAccessible.queryAccessibleInterface(widget)
                if interface is None or not interface.isValid():
                    continue
                name = interface.text(QAccessible.Text.Name)
                assert name, f"{type(widget).__name__} has no name ({page})"
                assert interface.role() != QAccessible.Role.NoRole


def test_the_window_fits_a_small_screen_at_any_text_size(window):
    from widgets.theme import theme_for

    for scale in (1.0, 1.5, 2.0):
        window.wear(theme_for(Kind.PROFESSIONAL, "light", scale))
        QApplication.processEvents()
        least = window.minimumSizeHint()
        assert least.width() <= 1024, f"{least.width()} wide at {scale}"
        assert least.height() <= 700, f"{least.height()} high at {scale}"
