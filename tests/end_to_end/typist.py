"""Types into the real window, a character every 20 ms, until it is killed.

Started as a script by ``test_killed.py``: first with ``meet`` (make a profile and leave), then
without. Prints how many characters are typed, and when (monotonic seconds), one pair a line.
"""

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from app.__main__ import prepare
from app.desk import open_stores
from app.profiles import Profile
from checks.model import Kind

EVERY_MS = 20
LINE = "Thank you to the night shift, who kept the ward calm and the kettle on. "


def meet():
    stores = open_stores(Kind.PROFESSIONAL)
    stores.profiles.save(Profile(Kind.PROFESSIONAL, name="Ana Rivera", networks=("mastodon",)))
    stores.vault.close()


def write():
    application, desktop = prepare()
    desktop.start(Kind.PROFESSIONAL)
    editor = desktop.windows[Kind.PROFESSIONAL].editor
    typed = 0

    def press():
        nonlocal typed
        letter = LINE[typed % len(LINE)]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(
                editor, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            )
        typed += 1
        print(typed, time.monotonic(), flush=True)

    keys = QTimer(application, interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
    keys.timeout.connect(press)
    keys.start()
    application.exec()


if __name__ == "__main__":
    meet() if sys.argv[1:] == ["meet"] else write()
