"""Key to painted in the real window, with the real rules, session, autosave and worker."""

import sys
import time

from app.__main__ import prepare
from tests.bench.figures import line

KEYS = 240
GAP = 0.018  # seconds between keys: faster than anybody types
QUIET = "the clinic was busy and people were kind to each other all day long while rain fell "
RISK = " Studies show it cuts your risk by 50%. "


def text_of(size, findings):
    """Paragraphs of 300 characters, ``findings`` of them with a claim."""
    paragraphs = [(QUIET * 4)[:296] + f" {n % 1000:03d}" for n in range(max(1, size // 300))]
    for n in range(findings):
        at = n % len(paragraphs)
        paragraphs[at] = paragraphs[at][: 300 - len(RISK)] + RISK
    return "\n".join(paragraphs)


def main():
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor

    import widgets.editor

    application, desktop = prepare()
    waiting, lasted = [], []
    plain = widgets.editor.ComposeEditor.paintEvent

    def paint(self, event):
        plain(self, event)
        while waiting:
            lasted.append((time.perf_counter() - waiting.pop()) * 1e3)

    widgets.editor.ComposeEditor.paintEvent = paint
    desktop.start()
    [window] = desktop.windows.values()
    window.resize(1440, 900)
    editor = window.editor

    def run(seconds):
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            application.processEvents()
            time.sleep(0.001)

    run(1.5)  # rules and pages are there
    name = application.platformName()
    for size in (300, 3_000, 60_000):
        for findings in (0, 10, 100):
            editor.replace_all(text_of(size, findings))
            run(1.2 if size < 60_000 else 3)
            block = editor.document().findBlockByNumber(editor.document().blockCount() // 2)
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + 100)
            editor.setTextCursor(cursor)
            editor.ensureCursorVisible()
            editor.setFocus()
            run(0.3)
            lasted.clear()
            for n in range(KEYS):
                letter = "patients on "[n % 12]
                key = QKeyEvent(
                    QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter
                )
                waiting.append(time.perf_counter())
                application.postEvent(editor, key)
                while waiting:
                    application.processEvents()
                run(GAP)
            line(f"key to painted, {name}, {size} characters, {findings} findings", lasted)
    lasted.clear()
    times = []
    for _ in range(5):
        editor.replace_all("")
        run(0.5)
        begun = time.perf_counter()
        waiting.append(begun)
        editor.insert(text_of(60_000, 10))
        while waiting:
            application.processEvents()
        times.append((time.perf_counter() - begun) * 1e3)
        run(2)
    line(f"paste of 60,000 characters, {name}", times)
    window.close()
    run(0.2)


if __name__ == "__main__":
    sys.exit(main())
