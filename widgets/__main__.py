"""Look at one widget by itself: ``python -m widgets [NAME] [--scheme dark] [--shot FILE]``."""

import argparse
import sys

from PySide6.QtWidgets import QApplication, QWidget

from checks.model import Kind
from widgets.samples import Sample, samples
from widgets.theme import Scheme, apply_theme, load_fonts, theme_for


def show(sample: Sample, kind: Kind, scheme: Scheme, scale: float, *, fixed: bool) -> QWidget:
    """Make one sample in a theme and show it.

    Args:
        sample: what to make.
        kind: whose look.
        scheme: light, dark or contrast.
        scale: text scale; the window grows with it, unless ``fixed``.
        fixed: keep the window at its design size, to see how the widget copes.
    """
    theme = theme_for(kind, scheme, scale)
    widget = sample.make()
    grow = 1 if fixed else theme.scale
    apply_theme(widget, theme)
    widget.resize(round(sample.width * grow), round(sample.height * grow))
    widget.show()
    for _ in range(3):  # wrapped lines settle after the first layout
        QApplication.processEvents()
    return widget


def main() -> int:
    """Show the named samples (all, with --shot), or list their names."""
    table = samples()
    parser = argparse.ArgumentParser(prog="python -m widgets", description=__doc__)
    parser.add_argument("name", nargs="?", choices=[*table], help="which widget; none lists them")
    parser.add_argument("--kind", choices=["work", "personal"], default="work")
    parser.add_argument("--scheme", choices=["light", "dark", "contrast"], default="light")
    parser.add_argument("--scale", type=float, default=1.0, help="text scale, 0.8 to 2.0")
    parser.add_argument(
        "--fixed", action="store_true", help="do not grow the window with the scale"
    )
    parser.add_argument("--shot", help="write a picture to this file and leave")
    asked = parser.parse_args()
    if asked.name is None:
        print("\n".join(table))
        return 0
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    load_fonts()
    kind = Kind.PROFESSIONAL if asked.kind == "work" else Kind.PERSONAL
    widget = show(table[asked.name], kind, asked.scheme, asked.scale, fixed=asked.fixed)
    if asked.shot:
        return 0 if widget.grab().save(asked.shot) else 1
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
