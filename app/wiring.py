"""Who listens to whom in one window: every ask to its answer, every change to what shows it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.window import MainWindow
from checks import Mode


def wire(window: MainWindow) -> None:
    """Connect the first page of a window; the other pages connect themselves."""
    _connect_asks(window)
    _connect_changes(window)
    _add_shortcuts(window)


def _connect_asks(window: MainWindow) -> None:
    session, notebook = window.session, window.session.notebook
    editor, composer = window.editor, window.composer
    drafts, review, topbar, bar = window.drafts, window.review, window.topbar, window.bar
    for signal, slot in (
        (editor.text_edited, window.text_edited),
        (editor.caret_moved, session.set_caret),
        (editor.fix_chosen, window.apply),
        (editor.dismissed, session.dismiss),
        (editor.refused, window.notice.show_notice),
        (review.fix_chosen, window.apply),
        (review.dismissed, session.dismiss),
        (review.finding_chosen, window.go_to_finding),
        (review.finding_opened, session.choose),
        (review.text_asked, window.go_to_text),
        (review.reasons_asked, session.ask_reasons),
        (review.consent_asked, window.consent_asked),
        (drafts.draft_chosen, notebook.open_draft),
        (drafts.search_changed, notebook.search),
        (drafts.delete_asked, notebook.delete_draft),
        (composer.question_strip.dismissed, session.asking.answer_question),
        (composer.story_card.answered, session.asking.answer_story),
        (composer.story_card.known_changed, session.asking.know),
        (composer.story_card.blur_chosen, window.blur),
        (composer.story_card.mend_chosen, window.blur_all),
        (composer.story_card.point_chosen, window.say_instead),
        (composer.story_card.consent_asked, window.consent_asked),
        (composer.example_chosen, editor.replace_all),
        (composer.insert_chosen, editor.insert),
        (composer.aid_asked, window.ask_aid),
        (review.aid_asked, window.aid_asked),
        (composer.reply_to_changed, session.set_reply_to),
        (composer.suggestion_chosen, window.template_asked),
        (composer.templates_asked, window.toggle_gallery),
        (composer.replies_asked, window.replies_asked),
        (topbar.new_post_asked, partial(notebook.new_draft, Mode.POST)),
        (topbar.new_reply_asked, partial(notebook.new_draft, Mode.REPLY)),
        (topbar.templates_asked, window.toggle_gallery),
        (topbar.next_finding_asked, partial(window.step, 1)),
        (topbar.switch_asked, window.switch_asked),
        (topbar.settings_asked, window.settings_asked),
        (topbar.help_asked, window.help_asked),
        (topbar.about_asked, window.about_asked),
        (bar.copy_asked, window.copy_asked),
        (bar.hold_asked, window.hold_asked),
        (bar.reasons_asked, window.frame.turn),
    ):
        signal.connect(slot)


def _connect_changes(window: MainWindow) -> None:
    session, notebook = window.session, window.session.notebook
    editor, composer = window.editor, window.composer
    for signal, slot in (
        (session.draft_opened, window.show_draft),
        (notebook.deleted, editor.forget_draft),
        (notebook.drafts_changed, window.show_drafts),
        (session.review_changed, window.show_review),
        (session.current_changed, editor.set_active),
        (session.current_changed, window.review.set_active),
        (session.paragraphs_ready, editor.look_again),
        (session.heard, window.show_reader),
        (session.asking.question_changed, composer.show_question),
        (session.asking.story_changed, composer.show_story),
        (session.asking.open_changed, window.review.show_question),
        (session.reasons_found, window.show_reasons),
        (session.records.consent_changed, window.show_consent),
        (notebook.saved, window.show_saved),
        (session.announced, editor.announce),
    ):
        signal.connect(slot)


def _add_shortcuts(window: MainWindow) -> None:
    notebook = window.session.notebook
    for keys, work in (
        ("F8", partial(window.step, 1)),
        ("Shift+F8", partial(window.step, -1)),
        ("Ctrl+.", window.editor.offer_fixes),
        ("Ctrl+N", partial(notebook.new_draft, Mode.POST)),
        ("Ctrl+R", partial(notebook.new_draft, Mode.REPLY)),
        ("Ctrl+T", window.toggle_gallery),
        ("Ctrl+F", window.drafts.focus_search),
        ("F6", window.go_to_review),
        ("Shift+F6", window.go_to_text),
        ("Ctrl+Shift+P", window.switch_asked.emit),
        ("Ctrl+,", window.settings_asked.emit),
        ("F1", window.help_asked.emit),
        ("Ctrl+W", window.close),
        ("Ctrl+Q", window.quit_asked.emit),
    ):
        QShortcut(QKeySequence(keys), window, lambda work=work: work())
    # On the draft's own page alone: other pages have a use of their own for these keys.
    page: QWidget = window.first_page
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        copy = QShortcut(QKeySequence(keys), page)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(window.copy_asked)
