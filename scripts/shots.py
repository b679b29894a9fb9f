"""Take the README's pictures from the real program, with invented people and posts.

    python -m scripts.shots            # docs/pictures: the ones the README shows
    python -m scripts.shots --odd      # .shots: long names, large text, other scripts, to look at

Needs no screen. Each picture comes from a fresh window in a data folder that is thrown away.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # it cannot raise windows

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app import cards
from app.__main__ import prepare
from app.desk import open_stores
from app.desktop import Desktop
from app.drafts import DraftStore
from checks.model import Kind, Mode
from scripts.scenes import ODDITIES, SCENES, SIZE, SMALL, Scene
from scripts.scenes.people import EARLIER, HOME, WORK
from scripts.scenes.plays import settle, wait
from widgets.first_run import FirstRun
from widgets.theme import apply_theme, theme_for

PICTURES, ODD = Path("docs/pictures"), Path(".shots")
LARGEST = 250_000  # bytes of a picture


@contextmanager
def a_folder() -> Iterator[Path]:
    """A data folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CURBSIDE_HOME"] = folder
        yield Path(folder)


def days_ago(days: int) -> datetime:
    """Say when that was."""
    return datetime.now(UTC) - timedelta(days=days)


def fill(scene: Scene) -> None:
    """Keep the profiles, the settings and some earlier drafts."""
    for profile in (scene.profile or WORK, HOME):
        stores = open_stores(profile.kind)
        stores.profiles.save(profile)
        stores.settings.save(scene.settings)
        for days, text in EARLIER[profile.kind].items() if scene.drafts else ():
            store = DraftStore(stores.vault, now=partial(days_ago, days))
            store.save(replace(store.new(Mode.POST), text=text))
        stores.vault.close()


def take(scene: Scene, desktop: Desktop, folder: Path) -> None:
    """Open the window, do what the scene does, and keep the picture."""
    with a_folder():
        fill(scene)
        desktop.open(scene.kind)
        window = desktop.windows[scene.kind]
        window.resize(*scene.size)
        settle()
        if scene.drafts:
            window.session.notebook.new_draft(Mode.POST)
        scene.play(window)
        wait(300)
        keep(window, folder / f"{scene.name}.png")
        window.close()
        wait(50)


def first_run(desktop: Desktop, folder: Path, size: tuple[int, int], name: str) -> None:
    """Take the first page that anybody sees."""
    with a_folder():
        desktop.start()
        window = desktop.first_run
        page = window.findChild(FirstRun) if window is not None else None
        if window is None or page is None:
            raise RuntimeError("The first run did not open.")
        window.resize(*size)
        apply_theme(window, theme_for(Kind.PROFESSIONAL, "light"))
        page.show_fields(Kind.PROFESSIONAL, cards.fields_of(WORK))
        page.show_fields(Kind.PERSONAL, cards.fields_of(HOME))
        wait(300)
        keep(window, folder / f"{name}.png")
        window.close()
        desktop.first_run = None
        for stores in desktop._stores.values():  # noqa: SLF001 - nobody was met, nothing to keep
            stores.vault.close()
        desktop._stores.clear()  # noqa: SLF001 - as above


def keep(window: QWidget, path: Path) -> None:
    """Keep a window's picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = window.grab().toImage()
    image.convertToFormat(QImage.Format.Format_RGB888).save(str(path), quality=0)  # packed tightly
    size = path.stat().st_size
    print(f"{path}  {image.width()}×{image.height()}  {size / 1000:.0f} kB")
    if size > LARGEST:
        raise RuntimeError(f"{path} is larger than {LARGEST} bytes: show less in it.")


def main() -> int:
    """Take all pictures of one set. Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--odd", action="store_true", help="the ones to look at, not to show")
    parser.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    folder, scenes = (ODD, ODDITIES) if options.odd else (PICTURES, SCENES)
    _application, desktop = prepare()  # it lives as long as this name
    for scene in scenes:
        if not options.names or scene.name in options.names:
            take(scene, desktop, folder)
    welcome = "first-run-small" if options.odd else "first-run"
    if not options.names or welcome in options.names:
        first_run(desktop, folder, SMALL if options.odd else SIZE, welcome)
    return 0


if __name__ == "__main__":
    sys.exit(main())
