"""What gives a person away, one button each: the coarser wording, or the way to the words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from checks.story import Blur, Detail, Estimate, Facet
from widgets.basics import Box, Button, Label
from widgets.blur_button import BlurButton, DetailChip, TileButton
from widgets.layouts import FlowLayout, column
from widgets.story_view import gain_words
from widgets.theme import Theme

_MOST_TILES, _FEW_TILES, _FEW_CHIPS = 4, 3, 3
_CHIP = 28  # design pixels
_POINTING = {QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut}


class StoryDetails(Box):
    """All blurs at once, each alone, the best gain first, and what only the writer can mend.

    A button stays the same while figures change, so that neither focus nor pointer is lost.

    Signals:
        blur_chosen: put this in; carries a Blur.
        mend_chosen: put all of these in; carries a tuple of Blurs.
        point_chosen: say this sentence in the story's place.
        detail_pointed: the pointer or the focus came to a detail; carries the Detail, or None.
        detail_chosen: the writer wants to reword it; carries the Detail.
        turned: more of them are shown, or fewer.
    """

    blur_chosen = Signal(object)
    mend_chosen = Signal(tuple)
    point_chosen = Signal(str)
    detail_pointed = Signal(object)
    detail_chosen = Signal(object)
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._estimate: Estimate | None = None
        self._point = ""
        self._all = False
        self._pointed: Detail | None = None
        self._tiles: dict[Facet, BlurButton] = {}
        self._chips: dict[Facet, DetailChip] = {}
        self._mend = TileButton()
        self._mend.set_kind("soft")
        self._alone = Label("Only you can reword", "cap", "muted")
        self._more = Button("", "quiet", height=_CHIP)
        self._tile_row, self._chip_row = _Row(even=True), _Row(even=False)
        self._keep = TileButton("Keep the meaning, lose the person")
        inside = column(self._tile_row, self._chip_row, self._keep, spacing=8)
        super().__init__(inside, parent=parent)
        self._mend.clicked.connect(self._choose_mend)
        self._more.clicked.connect(self._turn)
        self._keep.clicked.connect(lambda: self.point_chosen.emit(self._point))

    def show_details(self, estimate: Estimate | None, point: str) -> None:
        """Offer what can be done for this estimate; ``point`` is a sentence without the person."""
        self._estimate, self._point = estimate, point
        if estimate is None:
            self._all = False
        self._show()

    # ---------------------------------------------------------------- what it shows

    def _show(self) -> None:
        had_focus = self._focused is not None
        blurs = self._estimate.blurs() if self._estimate is not None else ()
        mend, stuck = self._ways, self._stuck
        many = len(blurs) + bool(mend)
        few = len(blurs) if self._all or many <= _MOST_TILES else _FEW_TILES - bool(mend)
        chips = len(stuck) if self._all else min(len(stuck), _FEW_CHIPS)
        self._show_tiles(blurs[:few], mend)
        self._show_chips(stuck[:chips], hidden=len(blurs) - few + len(stuck) - chips)
        self._keep.show_below(self._point)
        self._keep.setVisible(bool(self._point))
        self.setVisible(bool(many or stuck or self._point))
        if had_focus and self._focused is None and self._parts:
            self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    @property
    def _ways(self) -> tuple[Blur, ...]:
        """What blurs all of it, where that takes more than one."""
        mend = self._estimate.mend() if self._estimate is not None else ()
        return mend if len(mend) > 1 else ()

    @property
    def _stuck(self) -> tuple[Detail, ...]:
        """The details without another wording, the most telling first."""
        details = self._estimate.details if self._estimate is not None else ()
        found = [detail for detail in details if detail.blur is None]
        return tuple(sorted(found, key=lambda detail: -detail.bits))

    def _show_tiles(self, blurs: Sequence[Blur], mend: tuple[Blur, ...]) -> None:
        before = self._estimate.people if self._estimate is not None else 0.0
        _drop(self._tiles, [blur.detail for blur in blurs])
        for place, blur in enumerate(blurs):
            if blur.detail.facet not in self._tiles:
                self._tiles[blur.detail.facet] = self._new_tile(blur, before)
            tile = self._tiles[blur.detail.facet]
            tile.show_blur(blur, before)
            tile.set_kind("soft" if place == 0 and not mend else "plain")
        parts: list[QWidget] = [self._tiles[blur.detail.facet] for blur in blurs]
        if mend:  # no blur alone reaches the goal: together they gain most
            self._mend.set_words(f"Blur all of it ({len(mend)})")
            self._mend.show_below(gain_words(before, mend[-1].people))
            parts.insert(0, self._mend)
        self._tile_row.line_up(parts)

    def _show_chips(self, stuck: Sequence[Detail], hidden: int) -> None:
        _drop(self._chips, stuck)
        for detail in stuck:
            if detail.facet not in self._chips:
                self._chips[detail.facet] = self._new_chip(detail)
            self._chips[detail.facet].show_detail(detail)
        self._more.set_words("Fewer" if self._all else f"More ({hidden})")
        what = "fewer details" if self._all else "the other details"
        self._more.setAccessibleDescription(f"Shows {what}")
        parts: list[QWidget] = [self._alone] if stuck else []
        parts += [self._chips[detail.facet] for detail in stuck]
        if hidden or self._all:
            parts.append(self._more)
        self._chip_row.line_up(parts)

    def _new_tile(self, blur: Blur, before: float) -> BlurButton:
        tile = BlurButton(blur, before)
        tile.clicked.connect(lambda: self.blur_chosen.emit(tile.blur))
        tile.installEventFilter(self)
        return tile

    def _new_chip(self, detail: Detail) -> DetailChip:
        chip = DetailChip(detail)
        chip.clicked.connect(lambda: self.detail_chosen.emit(chip.detail))
        chip.installEventFilter(self)
        return chip

    def restyle(self, theme: Theme) -> None:
        """Take sizes of the scale."""
        super().restyle(theme)
        self._alone.setMinimumHeight(theme.px(_CHIP))  # its words on the chips' line

    # ---------------------------------------------------------------- what was asked

    def _choose_mend(self) -> None:
        self.mend_chosen.emit(self._ways)

    def _turn(self) -> None:
        self._all = not self._all
        self._show()
        self.turned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow pointer and focus from detail to detail."""
        if event.type() in _POINTING:
            self._look()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Point at nothing when gone."""
        super().hideEvent(event)
        self._look()

    def _look(self) -> None:
        """Tell what is pointed at, where that is another detail than before."""
        parts = [part for part in self._parts if isinstance(part, BlurButton | DetailChip)]
        under = [part for part in parts if part.underMouse()]
        under += [part for part in parts if part.hasFocus()]
        pointed = under[0].detail if under else None
        if pointed != self._pointed:
            self._pointed = pointed
            self.detail_pointed.emit(pointed)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        """What is shown and can be pressed, in reading order."""
        rows = (*self._tile_row.parts, *self._chip_row.parts, self._keep)
        return tuple(part for part in rows if isinstance(part, Button) and part.isVisible())

    @property
    def _focused(self) -> QWidget | None:
        now = QApplication.focusWidget()
        return now if now is not None and now in self._parts else None


class _Row(Box):
    """Parts beside each other, and on the next line where there is no room."""

    def __init__(self, *, even: bool) -> None:
        self._flow = FlowLayout(even=even)
        self.parts: tuple[QWidget, ...] = ()
        super().__init__(self._flow)

    def line_up(self, parts: Sequence[QWidget]) -> None:
        """Show these in this order; one that was there already is only moved."""
        if tuple(parts) != self.parts:
            while self._flow.takeAt(0) is not None:
                pass
            for gone in self.parts:
                if gone not in parts:
                    gone.hide()
            for part in parts:
                self._flow.addWidget(part)
                part.show()
            self.parts = tuple(parts)
            self.updateGeometry()
        self.setVisible(bool(parts))


def _drop(
    kept: dict[Facet, BlurButton] | dict[Facet, DetailChip], wanted: Sequence[Detail]
) -> None:
    """Forget the buttons of the details that are gone; they hide when their row is lined up."""
    facets = {detail.facet for detail in wanted}
    for facet in [facet for facet in kept if facet not in facets]:
        kept.pop(facet).deleteLater()
