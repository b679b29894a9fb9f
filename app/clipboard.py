"""The one door by which a post leaves: plain text on the clipboard."""

import sys

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication


def put_on_clipboard(text: str) -> None:
    """Put ``text`` on the clipboard, asking clipboard managers not to keep it in a history."""
    data = QMimeData()
    data.setText(text)
    if sys.platform == "win32":
        prefix = 'application/x-qt-windows-mime;value="'
        for name in ("ExcludeClipboardContentFromMonitorProcessing",):
            data.setData(f'{prefix}{name}"', QByteArray(b"\x00\x00\x00\x00"))
    else:
        # Klipper and others that follow it skip what carries this hint.
        data.setData("x-kde-passwordManagerHint", QByteArray(b"secret"))
    QGuiApplication.clipboard().setMimeData(data)
