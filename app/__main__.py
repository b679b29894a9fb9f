"""``python -m app``: the only place where real things are made and joined."""

import argparse
import gc
import os
import sys
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.desktop import Desktop
    from checks import Checker

_NO_SCREEN = (
    "Curbside needs a screen, and this session has none. "
    "To check a text without one: curbside-check FILE"
)
_OTHER_BUSY = (
    "Curbside is running already, but its window does not answer. "
    "Wait a moment, or end the other Curbside and start it again."
)
_BAD_QT = (
    "This Qt (PySide6 6.12 on Python before 3.12) would end in the middle of a sentence. "
    'Please install another: pip install "PySide6-Essentials<6.12"'
)


def main(arguments: list[str] | None = None) -> int:
    """Open the window of the profile that is asked for. Returns the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--worker"]:  # a frozen program starts itself as its worker; no Qt there
        from checks.worker import main as work

        return work()
    options = _read(given)
    if not has_screen():
        print(_NO_SCREEN, file=sys.stderr)
        return 2
    if hasattr(os, "umask"):
        os.umask(0o077)
    sys.excepthook = report_quietly
    gc.disable()  # a third of the start would be spent looking for garbage among new modules
    return _run(options)


def _read(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="curbside", description="Write public posts that harm nobody."
    )
    parser.add_argument("--personal", action="store_true", help="open the personal window")
    parser.add_argument("--version", action="version", version=f"Curbside {__version__}")
    parser.add_argument("--smoke", action="store_true", help="leave after the first paint")
    return parser.parse_args(given)


def has_screen() -> bool:
    """Tell whether a window can open here. Qt would abort the process instead of saying so."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def report_quietly(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Print where something failed, but not what: a message may quote what the writer wrote."""
    del error
    print(f"Curbside: {kind.__name__} in", file=sys.stderr)
    for frame in traceback.extract_tb(trace):
        print(f"  {frame.filename}:{frame.lineno} {frame.name}", file=sys.stderr)


def prepare() -> "tuple[QApplication, Desktop]":
    """Make the application and its windows' keeper; nothing is shown yet."""
    from functools import cache

    from PySide6.QtWidgets import QApplication

    from app.desktop import Desktop
    from checks.writing.networks import load_networks
    from widgets.theme import load_fonts

    application = QApplication([sys.argv[0]])
    application.setApplicationName("curbside")
    application.setDesktopFileName("curbside")
    application.setQuitOnLastWindowClosed(False)
    application.setStyle("Fusion")
    load_fonts()
    # Read once, after the first paint; both windows share the rules, which cannot change.
    return application, Desktop(cache(_make_checker), tuple(load_networks().values()))


def _make_checker() -> "Checker":
    from checks import Checker, load_rulebook

    return Checker(load_rulebook())


def _run(options: argparse.Namespace) -> int:
    from PySide6 import __version__ as qt_version
    from PySide6.QtCore import QTimer

    if sys.version_info < (3, 12) and qt_version.startswith("6.12."):
        print(_BAD_QT, file=sys.stderr)
        return 2
    from app.errors import CurbsideError
    from app.instance import SingleInstance
    from app.paths import data_folder
    from checks.model import Kind

    application, desktop = prepare()
    kind = Kind.PERSONAL if options.personal else Kind.PROFESSIONAL
    try:
        instance = SingleInstance(data_folder())
    except CurbsideError:
        instance = None  # no folder to share: the window says so, and keeps nothing
    if instance is not None and not instance.first(kind.value if options.personal else ""):
        if not instance.answered:
            print(_OTHER_BUSY, file=sys.stderr)
        return 0 if instance.answered else 1
    if instance is not None:
        instance.raised.connect(desktop.raise_front)
    desktop.start(kind)
    if options.smoke:
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, application.quit))
    gc.enable()
    status = application.exec()
    if instance is not None:
        instance.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
