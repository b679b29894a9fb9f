"""Another program on the same screen: it copies, pastes, looks at the screen and stands in front.

Started as a script by ``program.py``. Reads one JSON list a line, ``[what, …]``, answers each with
one JSON line.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QColor, QGuiApplication, QRasterWindow


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

    def stand_in_front(self):
        self.cover.setGeometry(QGuiApplication.primaryScreen().geometry())
        self.cover.show()
        self.cover.raise_()

    def go_away(self):
        self.cover.hide()


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
