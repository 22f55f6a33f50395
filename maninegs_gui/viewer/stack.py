"""The slices of one tomosynthesis image: which one is shown, and which comes next (rule 49).

A number belongs to the picture it stands over: while another slice is decoded, the
one before stays in sight under its own number. What is wanted may run ahead; of all
that was wanted meanwhile only the last is decoded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from core.domain.errors import Cancelled, MissingFile, WorldError
from core.domain.progress import CancelToken, Report
from core.domain.study import ImageRecord
from core.imaging.display import Display
from core.imaging.frames import Frames
from core.imaging.originals import is_gone
from core.imaging.sharpest import sharpness
from core.imaging.slab import Blend, Level, RunningSlab
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes
from maninegs_gui.viewer.loading import Loaded
from maninegs_gui.viewer.originals import Accepted
from maninegs_gui.viewer.slices import FramePool, Slices, awaited

AHEAD = 4
"""Slices that are decoded before they are asked for, in the direction of scrolling."""
NEAR = 2
"""Slices either way on which a mark is hinted at."""
SLOWEST, FASTEST, USUAL = 1, 30, 10
"""Slices a second in cine."""


@dataclass(frozen=True, slots=True)
class StackView:
    """What of a stack is seen: the middle slice, how many around it, and how blended."""

    place: int
    thickness: int = 1
    blend: Blend = Blend.MEAN

    def places(self, count: int) -> range:
        """The slices in it; at the ends of a stack fewer than ``thickness``."""
        if self.thickness >= count:
            return range(count)
        first = self.place - (self.thickness - 1) // 2
        return range(max(0, first), min(count, first + self.thickness))


@dataclass(frozen=True)
class Shown:
    """A picture with what it is of."""

    view: StackView
    loaded: Loaded


class Stack(QObject):
    """Scrolls through one multi-frame image; decodes off the window's thread.

    Parameters
    ----------
    place
        The slice to begin with; the middle one when not given.
    accepted
        What was chosen where the file is not the imported one.
    """

    opened = Signal()
    """The slices are known."""
    slice_changed = Signal(int)
    """The place of the slice that is *wanted*."""
    picture_ready = Signal(object)
    """:class:`Loaded` to show; ``shown`` says what it is of."""
    changed = Signal()
    """Anything that the thumb-bar or its words tell of."""
    failed = Signal(object)
    """The error for which there is nothing at all to show."""
    refused = Signal(object)
    """Any error of a slice, also where another one stays in sight."""

    def __init__(
        self,
        lanes: Lanes,
        pool: FramePool,
        record: ImageRecord,
        parent: QObject | None = None,
        *,
        place: int | None = None,
        accepted: Accepted | None = None,
    ) -> None:
        super().__init__(parent)
        self.record = record
        self.frames: Frames | None = None
        self.shown: Shown | None = None
        self.trouble = ""
        self._lanes, self._pool = lanes, pool
        self._slices = Slices(pool, record, accepted=accepted)
        self._slab = RunningSlab()
        self._begin = place
        self._begin_frame: int | None = None
        self._spot: tuple[tuple[float, float], float] | None = None
        self._looking: CancelToken | None = None
        self._wanted = StackView(place or 0)
        self._busy: StackView | None = None
        self._token: CancelToken | None = None
        self._ahead: CancelToken | None = None
        self._direction = 1
        self._closed = False
        self._clock = QTimer(self)
        self._clock.setInterval(round(1000 / USUAL))
        self._clock.timeout.connect(self.step_cine)
        self._opening = lanes.work(
            self, "frames", self._read, self._take_frames, failed=self._fail_to_open
        )

    # What is seen.

    @property
    def count(self) -> int:
        """How many slices there are; what the header says until they are known."""
        return len(self.frames.slices) if self.frames else self.record.header.frames

    @property
    def wanted(self) -> StackView:
        """What was asked for last."""
        return self._wanted

    @property
    def frame_shown(self) -> int:
        """The frame of the file that is in the middle of the picture; for new regions."""
        if self.shown is None or self.frames is None:
            return 0
        return self.frames.slices[self.shown.view.place].frame

    @property
    def frames_shown(self) -> frozenset[int]:
        """The frames of the file that are in the picture; marks of others are not shown."""
        if self.shown is None or self.frames is None:
            return frozenset()
        return frozenset(self.frames.slices[k].frame for k in self.shown.view.places(self.count))

    @property
    def frames_near(self) -> frozenset[int]:
        """The frames just before and behind the picture, whose marks are hinted at."""
        if self.shown is None or self.frames is None:
            return frozenset()
        places = self.shown.view.places(self.count)
        around = range(max(0, places[0] - NEAR), min(self.count, places[-1] + NEAR + 1))
        return frozenset(self.frames.slices[k].frame for k in around) - self.frames_shown

    @property
    def depth_mm(self) -> float | None:
        """Depth of the slice that is shown, from the first one."""
        if self.shown is None or self.frames is None:
            return None
        return self.frames.slices[self.shown.view.place].depth_mm

    @property
    def kept(self) -> tuple[int, ...]:
        """The frames that are in memory."""
        return self._slices.held()

    # Where to go.

    def go_to(self, place: int) -> None:
        """Show a slice by its place, kept within the stack."""
        place = min(max(place, 0), self.count - 1)
        if place != self._wanted.place:
            self._direction = 1 if place > self._wanted.place else -1
        self._want(replace(self._wanted, place=place))

    def scroll(self, slices: int) -> None:
        """Go some slices on; back when negative. The reader took over: nothing else moves it."""
        self.pause()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self.go_to(self._wanted.place + slices)

    def go_first(self) -> None:
        """The first slice."""
        self.scroll(-self.count)

    def go_last(self) -> None:
        """The last slice."""
        self.scroll(self.count)

    def show_frame(self, frame: int) -> bool:
        """Go to the slice of a mark, by its frame in the file; whether there is one."""
        place = self.frames.slice_of(frame) if self.frames else None
        if place is None:
            if self.frames is None:
                self._begin_frame = frame
            return False
        self.pause()
        self.go_to(place)
        return True

    def show_depth(self, depth_mm: float) -> bool:
        """Go to the slice nearest to a depth; whether depths are known."""
        place = self.frames.nearest(depth_mm) if self.frames else None
        if place is None:
            return False
        self.pause()
        self.go_to(place)
        return True

    def show_sharpest(self, at: tuple[float, float], reach: float = 0.03) -> None:
        """Go to the slice in which a spot is sharpest, off the window's thread.

        From a point of the synthetic 2D image, which does not say where it comes from.

        Parameters
        ----------
        at, reach
            (x, y) and half width of the spot as shares of the *hung* image, so that the
            2D image may have another matrix.
        """
        self._spot = (at, reach)
        if self.frames is None:
            return  # looked for as soon as the slices are known
        self.pause()
        frames = [one.frame for one in self.frames.slices]
        self._looking = self._lanes.work(
            self,
            "sharpest",
            lambda _report, cancel: self._sharpest(frames, at, reach, cancel),
            self._found,
            failed=lambda _error: None,  # the slice that is shown stays
        )

    # Slab and cine.

    def set_slab(self, thickness: int, blend: Blend | None = None) -> None:
        """See several slices as one; one slice is no slab."""
        thickness = min(max(thickness, 1), self.count)
        self._want(replace(self._wanted, thickness=thickness, blend=blend or self._wanted.blend))

    def thicker(self) -> None:
        """One slice more in the slab."""
        self.set_slab(self._wanted.thickness + 1)

    def thinner(self) -> None:
        """One slice less in the slab."""
        self.set_slab(self._wanted.thickness - 1)

    def toggle_blend(self) -> None:
        """Mean or brightest."""
        other = Blend.MAXIMUM if self._wanted.blend is Blend.MEAN else Blend.MEAN
        self.set_slab(self._wanted.thickness, other)

    @property
    def playing(self) -> bool:
        """Whether cine runs."""
        return self._clock.isActive()

    @property
    def fps(self) -> int:
        """Slices a second in cine; fewer where decoding takes longer, none is left out."""
        return round(1000 / self._clock.interval())

    def set_fps(self, fps: int) -> None:
        """Choose how fast cine goes."""
        self._clock.setInterval(round(1000 / min(max(fps, SLOWEST), FASTEST)))
        self.changed.emit()

    def toggle_cine(self) -> None:
        """Play to and fro, or stop."""
        if self.playing:
            self.pause()
        elif self.count > 1:
            self._clock.start()
            self.changed.emit()

    def pause(self) -> None:
        """Stop cine."""
        if self.playing:
            self._clock.stop()
            self.changed.emit()

    def step_cine(self) -> None:
        """One slice on, and back from the end; waits for a slice that is not there yet."""
        if self._busy is not None or self.frames is None:
            return
        if not 0 <= self._wanted.place + self._direction < self.count:
            self._direction = -self._direction
        self.go_to(self._wanted.place + self._direction)

    def close(self) -> None:
        """Stop all that is under way and let go of every slice."""
        self._closed = True
        self._clock.stop()
        for token in (self._opening, self._token, self._ahead, self._looking):
            if token is not None:
                token.cancel()
        self._slices.forget()
        self._slab = RunningSlab()

    # From here on: what the lanes bring.

    def _read(self, _report: Report, cancel: CancelToken) -> Frames:
        path = Path(self.record.path)
        try:
            found: Frames = awaited(self._pool.submit_frames(path, urgent=True), cancel)
        except WorldError as error:
            if is_gone(path):
                raise MissingFile from error
            raise
        return found

    def _take_frames(self, frames: Frames) -> None:
        if self._closed:
            return
        self.frames = frames
        begin = len(frames.slices) // 2 if self._begin is None else self._begin
        if self._begin_frame is not None:
            begin = frames.slice_of(self._begin_frame) or 0
        begin = min(max(begin, 0), len(frames.slices) - 1)
        self._wanted = replace(self._wanted, place=begin)
        self.opened.emit()
        self._request()
        if self._spot is not None:
            self.show_sharpest(*self._spot)

    def _fail_to_open(self, error: Exception) -> None:
        if not self._closed and not isinstance(error, Cancelled):
            self.refused.emit(error)
            self.failed.emit(error)

    def _want(self, view: StackView) -> None:
        if view == self._wanted or self.frames is None:
            return
        moved = view.place != self._wanted.place
        self._wanted = view
        if self._busy is not None and _useless(self._busy, view) and self._token is not None:
            self._token.cancel()
            self._busy = None
        self._request()
        if moved:
            self.slice_changed.emit(view.place)
        self.changed.emit()

    def _request(self) -> None:
        """Make the picture that is wanted, unless one is being made: then when it is there."""
        if self._closed or self._busy is not None:
            return
        view = self._wanted
        if self._ahead is not None:
            self._ahead.cancel()
        self._busy = view
        self._token = self._lanes.work(
            self,
            "slice",
            lambda _report, cancel: self._make(view, cancel),
            self._arrive,
            failed=partial(self._fail, view),
        )

    def _make(self, view: StackView, cancel: CancelToken) -> Shown:
        """In the pool: one slice, or several blended with the middle one's contrast."""
        assert self.frames is not None
        slices = self.frames.slices
        middle = self._slices.fetch(slices[view.place].frame, cancel)
        if view.thickness == 1:
            return Shown(view, middle)

        def fetch(frame: int) -> tuple[tuple[Level, ...], Display]:
            loaded = self._slices.fetch(frame, cancel)
            return loaded.picture.levels, loaded.display

        levels = self._slab.make(
            [slices[k].frame for k in view.places(len(slices))],
            view.blend,
            middle.display,
            fetch,
            lambda: cancel.check("Making a slab"),
        )
        picture = replace(middle.picture, levels=levels)
        return Shown(view, replace(middle, picture=picture))

    def _arrive(self, shown: Shown) -> None:
        self._busy = self._token = None
        if self._closed:
            return
        if shown.view.thickness == 1:
            self._slab = RunningSlab()  # lets go of the old one's memory
        self.shown, self.trouble = shown, ""
        self.picture_ready.emit(shown.loaded)
        self.changed.emit()
        if self._wanted != shown.view:
            self._request()
        else:
            self._look_ahead(shown.view)

    def _fail(self, view: StackView, error: Exception) -> None:
        self._busy = self._token = None
        if self._closed:
            return
        if not isinstance(error, Cancelled):
            self.refused.emit(error)
            if self.shown is None:
                self.failed.emit(error)
            reason = (
                languages.said(error)
                if isinstance(error, WorldError)
                else self.tr("an internal fault")
            )
            self.trouble = self.tr("Slice {0} cannot be shown: {1}").format(view.place + 1, reason)
            self.pause()
            self.changed.emit()
        if self._wanted != view:
            self._request()

    def _look_ahead(self, view: StackView) -> None:
        """Decode what comes next, one slice after the other, for as long as nothing is asked."""
        assert self.frames is not None
        places = view.places(self.count)
        edge = places[-1] if self._direction > 0 else places[0]
        coming = [edge + self._direction * k for k in range(1, AHEAD + 1)]
        held = set(self._slices.held())
        frames = [
            frame
            for k in coming
            if 0 <= k < self.count and (frame := self.frames.slices[k].frame) not in held
        ]
        if frames:
            self._ahead = self._lanes.work(
                self,
                "ahead",
                lambda _report, cancel: self._fetch_ahead(frames, cancel),
                lambda _nothing: None,
                failed=lambda _error: None,  # it is told when that slice is asked for
            )

    def _sharpest(
        self, frames: list[int], at: tuple[float, float], reach: float, cancel: CancelToken
    ) -> int:
        """In the pool: one slice after the other is looked at, none is kept for it."""
        found: list[float] = []
        for frame in frames:
            picture = self._slices.fetch(frame, cancel, urgent=False).picture
            rows, columns = picture.levels[0].shape
            size = picture.hung_size
            inverse, _ = picture.to_hung.inverted()
            stored = inverse.map(QPointF(at[0] * size.width(), at[1] * size.height()))
            share = (stored.x() / columns, stored.y() / rows)
            # Half the matrix tells sharp from smeared, with a quarter of the noise.
            level = picture.levels[min(1, len(picture.levels) - 1)]
            found.append(sharpness(level, share, reach))
        return found.index(max(found))

    def _found(self, place: int) -> None:
        if self._looking is not None and not self._closed:
            self._looking = None
            self.go_to(place)

    def _fetch_ahead(self, frames: list[int], cancel: CancelToken) -> None:
        for frame in frames:
            self._slices.fetch(frame, cancel, urgent=False)


def _useless(busy: StackView, wanted: StackView) -> bool:
    """Whether a slab that is being made has nothing of what is wanted now.

    A single slice is always worth waiting for: it shows where one scrolls.
    """
    if busy.thickness == 1:
        return False
    same = (busy.thickness, busy.blend) == (wanted.thickness, wanted.blend)
    return not same or abs(busy.place - wanted.place) >= busy.thickness
