"""The cross-hair between the views of one breast: equal distance from the nipple."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QObject, QPointF, Signal

from core.domain.study import ImageId, ImageRecord, View
from core.imaging import air
from core.imaging import nipple as geometry
from core.imaging.measure import Point, Spacing, spacing_of
from core.imaging.orientation import Hung, hang
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.viewer import loading
from maninegs_gui.viewer.measures import with_unit
from maninegs_gui.viewer.nipple import Locus, Nipple, NippleLayer
from maninegs_gui.viewer.pane import ViewPane

_WHOLE = frozenset({View.CC, View.MLO, View.ML, View.LM, View.LMO, View.FB, View.SIO})
_CUT = frozenset({"M", "S", "TAN", "AT", "CV"})
"""Views that show a part of the breast: a nipple found there would be none."""


@dataclass(frozen=True)
class _Seen:
    """What was found in the pixels of one image as it hangs."""

    breast: npt.NDArray[np.bool_]
    suggested: Point | None


class Crosshair(QObject):
    """Knows the nipples of the shown images and draws what corresponds to the cursor.

    Parameters
    ----------
    panes
        The panes that are seen.
    lanes
        Looks for breasts and nipples off the window's thread; at once where None.
    """

    placed = Signal(object, object)
    """(:class:`ViewPane`, (column, row)) that the reader placed."""
    suggested = Signal(object)
    """:attr:`suggestions`, whenever there is one more."""

    def __init__(
        self,
        panes: Callable[[], Sequence[ViewPane]],
        lanes: Lanes | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._lanes = lanes
        self._layers: dict[ViewPane, NippleLayer] = {}
        self._nipples: dict[ImageId, Point] = {}
        self._seen: dict[tuple[object, ...], _Seen | None] = {}
        self._suggestions: dict[ImageId, Point] = {}
        self.shown = False
        """Whether moving the cursor shows what corresponds."""
        self._glyphs = False

    def add(self, pane: ViewPane) -> None:
        """Draw over one more pane."""
        if pane not in self._layers:
            self._layers[pane] = NippleLayer()
            pane.add_layer(self._layers[pane])
            pane.mouse_left.connect(self.clear)

    def layer(self, pane: ViewPane) -> NippleLayer:
        """What is drawn over a pane."""
        return self._layers[pane]

    def set_nipples(self, nipples: dict[ImageId, Point]) -> None:
        """The points that readers placed, by image, in stored pixels."""
        self._nipples = dict(nipples)
        self.refresh()

    def forget(self) -> None:
        """Another exam: nothing is known of its images yet."""
        self._nipples.clear()
        self._seen.clear()
        self._suggestions.clear()
        self.refresh()

    def show(self, cross: bool, glyphs: bool) -> None:
        """Show the cross-hair, and the nipples alone while they are placed."""
        self.shown, self._glyphs = cross, glyphs
        self.refresh()

    def put(self, pane: ViewPane, at: Point, done: bool) -> None:
        """The reader places the nipple of a pane's image."""
        if pane.record is None:
            return
        self._nipples[pane.record.id] = at
        self.refresh()
        if done:
            self.placed.emit(pane, at)

    def nipple(self, pane: ViewPane) -> Nipple | None:
        """The nipple of what a pane shows: placed, or else suggested once it was looked for."""
        if pane.record is None or pane.picture is None:
            return None
        placed = self._nipples.get(pane.record.id)
        if placed is not None:
            return Nipple(placed)
        seen = self._seen.get(_layout(pane.record))
        if seen is None or seen.suggested is None:
            return None
        rows, columns = pane.picture.levels[0].shape
        return Nipple((seen.suggested[0] * columns, seen.suggested[1] * rows), suggested=True)

    def refresh(self) -> None:
        """Draw the nipples of what the panes show now, and look for those not known."""
        self.clear()
        wanted = self.shown or self._glyphs
        for pane, layer in self._layers.items():
            layer.shown = wanted
            layer.nipple = self.nipple(pane) if wanted else None
            pane.update()
        for pane in self._panes():
            # The place of a marked lesion is told from the nipple, whether that is shown or not.
            if wanted or pane.marks:
                self._look(pane)

    @property
    def suggestions(self) -> dict[ImageId, Point]:
        """The nipples that were found in pixels, by image, in stored pixels."""
        return dict(self._suggestions)

    def clear(self) -> None:
        """Nothing corresponds: the cursor is nowhere."""
        for pane, layer in self._layers.items():
            _show(pane, layer, None, None)

    def follow(self, pane: ViewPane, at: QPointF) -> None:
        """The cursor is at a widget point of ``pane``: show what corresponds elsewhere."""
        if not self.shown:
            return
        here = _inside(pane, at)
        source = self._frame(pane)
        if here is None or source is None or pane.record is None or not source.spacing.known:
            self.clear()
            self._explain(pane, at, here is not None)
            return
        mm = geometry.distance(source.nipple, here, source.spacing)
        for other, layer in self._layers.items():
            if other is pane:
                _show(pane, layer, None, (at, self._told(pane, mm, source.spacing)))
            else:
                _show(other, layer, self._locus(pane.record, other, here, mm, source), None)

    def _locus(
        self,
        record: ImageRecord,
        other: ViewPane,
        here: Point,
        mm: float,
        source: geometry.Frame,
    ) -> Locus | None:
        target = self._frame(other)
        if other not in self._panes() or other.record is None or target is None:
            return None
        if not _same_breast(record, other.record) or not target.spacing.known:
            return None
        told = self._told(other, mm, target.spacing)
        if record.header.view is other.record.header.view:
            return Locus(spot=geometry.same_place(here, source, target), told=told)
        seen = self._seen.get(_layout(other.record))
        pieces = geometry.arc_inside(
            target.nipple,
            mm,
            target.spacing,
            target.shape,
            seen.breast if seen is not None else None,
        )
        return Locus(pieces, geometry.BAND_MM / target.spacing.column, told=told)

    def _told(self, pane: ViewPane, mm: float, spacing: Spacing) -> str:
        nipple = self.nipple(pane)
        suggested = nipple is not None and nipple.suggested
        form = _tr("from suggested nipple {0}") if suggested else _tr("from nipple {0}")
        return form.format(with_unit(mm, spacing))

    def _explain(self, pane: ViewPane, at: QPointF, inside: bool) -> None:
        """Why nothing corresponds, beside the cursor."""
        if not inside or pane not in self._layers or pane.record is None:
            return
        if self.nipple(pane) is None:
            why = _tr("no nipple point: place one")
        else:
            why = _tr("no spacing: no distance from the nipple")
        _show(pane, self._layers[pane], None, (at, why))

    def _frame(self, pane: ViewPane) -> geometry.Frame | None:
        nipple = self.nipple(pane)
        if nipple is None or pane.record is None or pane.picture is None:
            return None
        head = pane.record.header
        rows, columns = pane.picture.levels[0].shape
        spacing = spacing_of(head.spacing_mm, head.spacing_source)
        return geometry.Frame(nipple.at, spacing, _hung(pane.record), (rows, columns))

    def _look(self, pane: ViewPane) -> None:
        """Find the breast in a pane's image, and its nipple, unless that was done."""
        record, loaded = pane.record, pane.loaded
        if record is None or loaded is None or _layout(record) in self._seen:
            return
        self._seen[_layout(record)] = None
        find = partial(_find, record, loaded)
        if self._lanes is None:
            self._take(record, find())
            return
        self._lanes.work(
            self,
            f"nipple {record.id}",
            lambda _report, _cancel: find(),
            partial(self._take, record),
            failed=lambda _error: None,
        )

    def _take(self, record: ImageRecord, seen: _Seen) -> None:
        if _layout(record) in self._seen:
            self._seen[_layout(record)] = seen
            self.refresh()
            if seen.suggested is not None:
                x, y = seen.suggested
                head = record.header
                self._suggestions[record.id] = (x * head.columns, y * head.rows)
                self.suggested.emit(self.suggestions)


def _show(
    pane: ViewPane, layer: NippleLayer, locus: Locus | None, readout: tuple[QPointF, str] | None
) -> None:
    """Draw something else over a pane, painting no more of it than that needs."""
    before = layer.changing(pane)
    layer.locus, layer.readout = locus, readout
    changed = before | layer.changing(pane)
    if not changed.isEmpty():
        pane.update(changed)


def _find(record: ImageRecord, loaded: loading.Loaded) -> _Seen:
    """In the pool: the breast's outline at a coarse level, and where its nipple seems to be."""
    breast = loaded.breast
    if breast is None:
        levels = loaded.picture.levels
        coarse = air.coarse_level([level.shape for level in levels])
        breast = air.breast_of(levels[coarse], loaded.display)
    head = record.header
    whole = head.view in _WHOLE and not _CUT & set(head.modifiers)
    if head.side is None or not whole or breast.all():
        return _Seen(breast, None)
    return _Seen(breast, geometry.suggest(breast, _hung(record), head.side, head.view))


def _hung(record: ImageRecord) -> Hung:
    head = record.header
    return hang(head.side, head.view, head.orientation)


def _layout(record: ImageRecord) -> tuple[object, ...]:
    head = record.header
    return (record.id, head.side, head.view, head.orientation)


def _same_breast(one: ImageRecord, two: ImageRecord) -> bool:
    """Whether two images show one breast of one person, at whatever time."""
    a, b = one.header, two.header
    return a.side is not None and a.side is b.side and a.patient_key == b.patient_key


def _inside(pane: ViewPane, at: QPointF) -> Point | None:
    """The stored point under a widget point, or None beside the image."""
    if pane.picture is None:
        return None
    inverse, _ = pane.to_widget.inverted()
    found = inverse.map(at)
    rows, columns = pane.picture.levels[0].shape
    if not (0 <= found.x() <= columns and 0 <= found.y() <= rows):
        return None
    return found.x(), found.y()


def _tr(text: str) -> str:
    return QCoreApplication.translate("nipple", text)
