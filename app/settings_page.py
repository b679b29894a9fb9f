"""Settings, help and about of one window: from the widgets' choices to what is kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app import __version__, cards, present
from app.desk import Stores
from app.errors import CurbsideError
from app.organisation import OwnFacts
from app.publish import Doubt
from app.settings import Scheme, Settings
from app.window import MainWindow
from checks import Rulebook, Severity
from checks.writing.networks import Network
from widgets.help import AboutDialog, HelpPage
from widgets.profile_form import ProfileFields
from widgets.settings import RuleLine, SettingsChoices, SettingsPage


class SettingsPages(QObject):
    """Opens the pages behind the gear; each is built when it is first asked for.

    Signals:
        settings_changed: another choice holds from now on; carries the Settings.
    """

    settings_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        stores: Stores,
        facts: OwnFacts,
        rulebook: Callable[[], Rulebook],
        networks: Sequence[Network],
    ) -> None:
        super().__init__(window)
        self._window, self._stores, self._facts = window, stores, facts
        self._rulebook, self._networks = rulebook, networks
        self._settings: SettingsPage | None = None
        self._help: HelpPage | None = None
        window.settings_asked.connect(self._open_settings)
        window.help_asked.connect(self._open_help)
        window.about_asked.connect(self._open_about)

    def _open_settings(self) -> None:
        session = self._window.session
        page = self._settings or self._make_settings()
        blind = session.doubt is Doubt.BLIND  # then there are no rules to choose from
        rules = () if blind else advice_rules(self._rulebook())
        page.show_settings(
            _choices(session.settings),
            rules,
            cards.fields_of(session.profile),
            reader=present.reader_words(session.reader_trouble),
        )
        self._show_facts()
        self._window.show_page(page)

    def _make_settings(self) -> SettingsPage:
        kind = self._window.session.profile.kind
        names = [(network.id, network.name) for network in self._networks]
        page = SettingsPage(kind, names, lambda typed: cards.problems(kind, typed))
        page.changed.connect(self._change)
        page.profile_saved.connect(self._save_profile)
        page.facts_file_asked.connect(self._choose_facts)
        page.facts_reset_asked.connect(self._forget_facts)
        page.closed.connect(self._window.back_to_draft)
        self._settings = page
        return page

    def _open_help(self) -> None:
        if self._help is None:
            self._help = HelpPage()
            self._help.closed.connect(self._window.back_to_draft)
            self._help.about_asked.connect(self._open_about)
        self._window.show_page(self._help)

    def _open_about(self) -> None:
        AboutDialog(__version__, self._window).open()

    def _show_facts(self, problem: str = "") -> None:
        if self._settings is not None:
            own = self._facts.organisation is not None
            self._settings.show_facts(self._facts.words, own=own, problem=problem)

    def _choose_facts(self) -> None:
        dialog = QFileDialog(self._window, "Your organisation's facts")
        dialog.setNameFilters(["Facts (*.toml)", "All files (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take_facts(Path(path)))
        dialog.open()

    def take_facts(self, path: Path) -> None:
        """Use the facts of this file from now on, or say why not."""
        self._try_facts(lambda: self._facts.choose(path))

    def _forget_facts(self) -> None:
        self._try_facts(self._facts.forget)

    def _try_facts(self, work: Callable[[], None]) -> None:
        try:
            work()
        except CurbsideError as error:
            self._show_facts(str(error))
        else:
            self._show_facts()

    def _change(self, choices: SettingsChoices) -> None:
        session = self._window.session
        settings = replace(
            session.settings,
            scheme=next(each for each in get_args(Scheme) if each == choices.scheme),
            text_scale=choices.text_scale,
            rules_off=choices.rules_off,
            pause=choices.pause,
            reader=choices.reader,
            timer=choices.timer,
        )
        session.set_settings(settings)
        self._keep(settings)
        self.settings_changed.emit(settings)

    def _keep(self, settings: Settings) -> None:
        try:
            self._stores.settings.save(settings)
        except CurbsideError as error:
            self._window.notice.show_notice(str(error))

    def _save_profile(self, typed: ProfileFields) -> None:
        window = self._window
        try:
            profile = self._stores.profiles.save(
                cards.profile_of(window.session.profile.kind, typed)
            )
        except CurbsideError as error:
            window.notice.show_notice(str(error))
            return
        window.session.set_profile(profile)
        window.show_profile()


def _choices(settings: Settings) -> SettingsChoices:
    return SettingsChoices(
        scheme=settings.scheme,
        text_scale=settings.text_scale,
        rules_off=settings.rules_off,
        pause=settings.pause,
        reader=settings.reader,
        timer=settings.timer,
    )


def advice_rules(rulebook: Rulebook) -> tuple[RuleLine, ...]:
    """Return the rules a writer may switch off: those that never gate, in any profile."""
    return tuple(
        RuleLine(rule.id, rule.title, rule.why)
        for rule in rulebook
        if all(severity is Severity.ADVICE for _, severity in rule.severities)
    )
