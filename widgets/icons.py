"""Our own icons, drawn as SVG in ``resources/icons`` on a 24 grid and coloured when rendered."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources

_RATIOS = (1.0, 2.0)


def svg(name: str, colour: str, *, fill: bool = False, weight: float = 1.75) -> bytes:
    """The drawing of one icon in one colour (``#RRGGBB``).

    Args:
        name: the file's name without its suffix.
        colour: takes the place of ``currentColor``.
        fill: whether the shapes are filled as well as drawn.
        weight: stroke width on the 24 grid.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    drawing = resources.read_text(f"icons/{name}.svg")
    drawing = drawing.replace('stroke-width="1.75"', f'stroke-width="{weight}"')
    if fill:
        drawing = drawing.replace('fill="none"', 'fill="currentColor"', 1)
    return drawing.replace("currentColor", QColor(colour).name()).encode()


def pixmap(
    name: str,
    colour: str,
    size: int,
    ratio: float = 2.0,
    *,
    fill: bool = False,
    weight: float = 1.75,
) -> QPixmap:
    """One icon as a square picture of ``size`` widget pixels for a screen of ``ratio``.

    Kept in Qt's own picture cache, so drawing it again costs a look-up.
    """
    key = f"curbside {name} {colour} {size} {ratio} {fill} {weight}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    side = max(1, round(size * ratio))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing = QByteArray(svg(name, colour, fill=fill, weight=weight))
    QSvgRenderer(drawing).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: str, size: int, disabled: str | None = None) -> QIcon:
    """One icon for Qt's own parts (menus, list views), sharp on plain and on dense screens."""
    result = QIcon()
    for ratio in _RATIOS:
        result.addPixmap(pixmap(name, colour, size, ratio))
        off = pixmap(name, disabled or colour, size, ratio)
        result.addPixmap(off, QIcon.Mode.Disabled)
    return result
