"""The windows: which profile has one, what each wears, and what happens between them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from app.desk import Stores, open_stores
from app.errors import CurbsideError
from app.notices import Notices
from app.profiles import Profile
from app.settings import Settings
from app.window import MainWindow
from app.wiring import wire
from checks import Kind, Mode
from checks.writing.networks import Network
from widgets.notice import NoticeBar
from widgets.theme import Scheme, apply_theme, theme_for

if TYPE_CHECKING:
    from checks import Checker

_FIRST_SIZE = (1440, 900)
_TITLE_BAR = 40  # pixels a window manager may add above


class Desktop(QObject):
    """Opens one window a profile; each has its own file, session, look and undo.

    Nothing goes from one to the other here but the wish to see the other window, and words that
    the writer moves by hand (``app.moving``).
    """

    def __init__(
        self,
        checker: "Callable[[], Checker]",
        networks: tuple[Network, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._checker, self._networks = checker, networks
        self._stores: dict[Kind, Stores] = {}
        self.windows: dict[Kind, MainWindow] = {}
        self.first_run: QMainWindow | None = None
        self._front = Kind.PROFESSIONAL
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress_all)

    def start(self, kind: Kind = Kind.PROFESSIONAL) -> None:
        """Open a profile's window; ask who is writing when nobody has said so yet."""
        if self._profile(kind) is None:
            self._ask_who()
        else:
            self.open(kind)

    def open(self, kind: Kind) -> None:
        """Show a profile's window: raise the one there is, or make it."""
        self._front = kind
        if kind not in self.windows:
            self.windows[kind] = self._make(kind)
        window = self.windows[kind]
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def raise_front(self, wish: str = "") -> None:
        """Show the window another copy was asked for, or the one that was used last."""
        if self.first_run is not None:
            self.first_run.show()
            self.first_run.raise_()
            self.first_run.activateWindow()
        else:
            self.open(Kind(wish) if wish in set(Kind) else self._front)

    # ---------------------------------------------------------------- inside

    def _stores_of(self, kind: Kind) -> Stores:
        if kind not in self._stores:
            self._stores[kind] = open_stores(kind)
        return self._stores[kind]

    def _profile(self, kind: Kind) -> Profile | None:
        return self._stores_of(kind).profiles.load()

    def _make(self, kind: Kind) -> MainWindow:
        stores = self._stores_of(kind)
        settings = stores.settings.load()
        profile = self._profile(kind) or Profile(kind)
        session = stores.session(profile, settings, self._checker)
        window = MainWindow(session, self._networks)
        wire(window)
        Notices(window)
        window.switch_asked.connect(lambda: self.open(kind.other))
        window.quit_asked.connect(self.close_all)
        window.closed.connect(lambda geometry: self._closed(kind, geometry))
        self._dress(window)
        self._place(window, settings)
        if notice := stores.notice or stores.profiles.notice:
            window.notice.show_notice(notice)
        session.start()
        _AfterPaint(window.editor.viewport(), lambda: self._furnish(window, stores))
        return window

    def _furnish(self, window: MainWindow, stores: Stores) -> None:
        """Build what the first page does not need, after it was painted."""
        from app.furnishing import furnish  # noqa: PLC0415 - its imports are half a start-up

        pages = furnish(window, stores, self._checker, self._networks, self._receive)
        pages.settings_changed.connect(lambda _: self._dress(window))

    def _receive(self, kind: Kind, words: str) -> bool:
        """Take words moved from the other life as a new draft; whether they are kept."""
        if self._profile(kind) is None:
            return False
        self.open(kind)
        window = self.windows[kind]
        window.session.notebook.new_draft(Mode.POST)
        window.editor.replace_all(words)
        window.editor.tell_now()
        window.notice.show_notice(
            f"Moved here from your {kind.other.word} drafts. It is now checked as {kind.word}."
        )
        return window.session.notebook.save()

    def _dress(self, window: MainWindow) -> None:
        settings = window.session.settings
        kind = window.session.profile.kind
        window.wear(theme_for(kind, scheme_of(settings), settings.text_scale))

    def _dress_all(self) -> None:
        for window in self.windows.values():
            self._dress(window)

    def _place(self, window: MainWindow, settings: Settings) -> None:
        kept = QByteArray.fromBase64(settings.geometry.encode("ascii", "ignore"))
        if kept.isEmpty() or not window.restoreGeometry(kept):
            room = window.screen().availableSize()
            width, height = _FIRST_SIZE
            window.resize(min(width, room.width()), min(height, room.height() - _TITLE_BAR))

    def _closed(self, kind: Kind, geometry: str) -> None:
        window = self.windows.pop(kind)
        stores = self._stores.pop(kind)
        try:
            stores.settings.save(replace(window.session.settings, geometry=geometry))
        except CurbsideError:
            # Where the window stood is not worth a word; what was typed is saved already.
            pass
        finally:
            stores.vault.close()
        window.deleteLater()
        self._leave_if_empty()

    def close_all(self) -> None:
        """Close every window; one that cannot save stays and says why."""
        for window in list(self.windows.values()):
            window.close()

    def _leave_if_empty(self) -> None:
        if self.windows or (self.first_run is not None and self.first_run.isVisible()):
            return
        for stores in self._stores.values():
            stores.vault.close()
        self._stores.clear()
        QApplication.quit()

    # ---------------------------------------------------------------- first run

    def _ask_who(self) -> None:
        from app import cards  # noqa: PLC0415 - once in a profile's life
        from widgets.first_run import FirstRun  # noqa: PLC0415 - once in a profile's life

        networks = [(network.id, network.name) for network in self._networks]
        page = FirstRun(networks, cards.problems)
        window = _Welcome()
        window.closed.connect(self._leave_if_empty)
        window.setWindowTitle("Welcome · Curbside")
        window.show_page(page, self._stores_of(Kind.PROFESSIONAL).notice)
        apply_theme(window, theme_for(Kind.PROFESSIONAL, scheme_of(Settings())))
        page.page_changed.connect(
            lambda kind: apply_theme(window, theme_for(kind, scheme_of(Settings())))
        )
        page.finished.connect(
            lambda work, personal: self._meet(
                cards.profile_of(Kind.PROFESSIONAL, work),
                cards.profile_of(Kind.PERSONAL, personal),
            )
        )
        room = window.screen().availableSize()
        window.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height() - 40))
        self.first_run = window
        window.show()

    def _meet(self, *profiles: Profile) -> None:
        for profile in profiles:
            self._stores_of(profile.kind).profiles.save(profile)
        window, self.first_run = self.first_run, None
        self.open(Kind.PROFESSIONAL)
        if window is not None:
            window.close()
            window.deleteLater()


class _Welcome(QMainWindow):
    """The window of the first run. ``closed`` is emitted when it is gone."""

    closed = Signal()

    def show_page(self, page: QWidget, notice: str) -> None:
        """Show the first run's pages; above them what has to be known first."""
        above = NoticeBar()
        above.show_notice(notice)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(page, 1)
        self.setCentralWidget(frame)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that nobody wants to begin now."""
        super().closeEvent(event)
        QTimer.singleShot(0, self.closed.emit)


class _AfterPaint(QObject):
    """Does something once, after a widget's first paint."""

    def __init__(self, widget: QWidget, work: Callable[[], None]) -> None:
        super().__init__(widget)
        self._work = work
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; let it happen; then work."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._work)
        return False


def scheme_of(settings: Settings) -> Scheme:
    """Return the scheme to wear: the writer's, or the desktop's where she leaves it to that."""
    if settings.scheme != "system":
        return settings.scheme
    hints = QGuiApplication.styleHints()
    if hints.colorScheme() is Qt.ColorScheme.Dark:
        return "dark"
    if hints.colorScheme() is Qt.ColorScheme.Unknown:  # some desktops tell only by their palette
        window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        return "dark" if window.lightness() < 96 else "light"
    return "light"
