"""Another program on the same screen: it copies, pastes, looks at the screen and stands in front.

Started as a script by ``program.py``. Reads one JSON list a line, ``[what, …]``, answers each with
one JSON line.
"""

import ctypes
import json
import sys

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QColor, QGuiApplication, QRasterWindow


class CloseRequest(ctypes.Structure):
    """An XClientMessageEvent that carries WM_DELETE_WINDOW."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest_of_the_union", ctypes.c_long * 24),
    )


class Neighbour:
    def __init__(self):
        self.cover = QRasterWindow()
        self.cover.setFlag(Qt.WindowType.FramelessWindowHint)

    def copy(self, text):
        QGuiApplication.clipboard().setText(text)

    def paste(self):
        return QGuiApplication.clipboard().text()

    def look(self, path):
        """Save a picture of the whole screen."""
        assert QGuiApplication.primaryScreen().grabWindow(0).save(path)

    def count(self, *colours):
        """Tell how many pixels of the screen have each colour."""
        image = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        bits = bytes(image.convertToFormat(image.Format.Format_RGB32).constBits())
        wanted = [QColor(colour) for colour in colours]
        return [bits.count(bytes((c.blue(), c.green(), c.red(), 255))) for c in wanted]

    def colour(self, x, y):
        """Tell the colour of one pixel of the screen."""
        image = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        return image.pixelColor(x, y).name()

    def stand_in_front(self):
        self.cover.setGeometry(QGuiApplication.primaryScreen().geometry())
        self.cover.show()
        self.cover.raise_()

    def go_away(self):
        self.cover.hide()

    def close(self, window):
        """Ask a window to close, as the cross in its title bar does."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = display_type = ctypes.c_void_p
        x11.XInternAtom.argtypes = (display_type, ctypes.c_char_p, ctypes.c_int)
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XSendEvent.argtypes = (
            display_type, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p,
        )  # fmt: skip
        x11.XCloseDisplay.argtypes = (display_type,)
        display = x11.XOpenDisplay(None)
        ask = CloseRequest(type=33, window=window, format=32)
        ask.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
        ask.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
        x11.XSendEvent(display, window, 0, 0, ctypes.byref(ask))
        x11.XCloseDisplay(display)


def main():
    application = QGuiApplication([])
    neighbour = Neighbour()

    def hear():
        line = sys.stdin.readline()
        if not line:
            application.quit()
            return
        what, *given = json.loads(line)
        print(json.dumps(getattr(neighbour, what)(*given)), flush=True)

    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listening.activated.connect(hear)
    application.exec()


if __name__ == "__main__":
    main()
