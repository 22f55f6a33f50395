"""A slab: several slices seen as one, by their mean or their brightest value (rule 49).

A slab of a whole stack is made with two slices in memory: the accumulator, and the
slice that goes in. Moving a mean slab by one slice adds one and takes one away.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from core.imaging.display import Display

Level = npt.NDArray[np.uint16]
Fetch = Callable[[int], tuple[Sequence[Level], Display]]
"""The pyramid and display of one frame of the file."""


class Blend(StrEnum):
    """How the slices of a slab become one picture."""

    MEAN = "mean"
    MAXIMUM = "maximum"
    """The brightest as it is shown: the smallest stored value where those are white."""


class Slab:
    """Accumulates pyramids of stored values, level by level.

    Padding takes no part (display rule 10): a pixel is padding in the slab where it is
    in every slice. Slices that are rescaled otherwise are brought to the values of the
    ``display`` that the slab is shown through (rule 48).
    """

    def __init__(self, blend: Blend, display: Display) -> None:
        self._blend = blend
        self._display = display
        self._low = display.inverse != (display.slope < 0)
        self._totals: list[npt.NDArray[Any]] = []
        self._counts: list[npt.NDArray[np.uint16]] = []
        self._slices = 0

    @property
    def slices(self) -> int:
        """How many slices are in it."""
        return self._slices

    def add(self, levels: Sequence[Level], display: Display) -> None:
        """Put one slice in; ``levels`` as :class:`core.imaging.pixels.Pyramid` has them."""
        if not self._totals:
            self._begin(levels)
        for k, level in enumerate(levels):
            values, inside = self._read(level, display)
            if self._blend is Blend.MEAN:
                np.add(self._totals[k], values, out=self._totals[k], casting="unsafe")
            else:
                worst = np.uint16(65535 if self._low else 0)
                seen = values if inside is None else np.where(inside, values, worst)
                pick = np.minimum if self._low else np.maximum
                pick(self._totals[k], seen, out=self._totals[k])
            if inside is not None:
                self._counts[k] += inside
        self._slices += 1

    def remove(self, levels: Sequence[Level], display: Display) -> None:
        """Take a slice out of a mean that was put in before."""
        if self._blend is not Blend.MEAN or self._slices == 0:
            raise ValueError("only a mean can give a slice back")
        for k, level in enumerate(levels):
            values, inside = self._read(level, display)
            np.subtract(self._totals[k], values, out=self._totals[k], casting="unsafe")
            if inside is not None:
                self._counts[k] -= inside
        self._slices -= 1

    def levels(self) -> tuple[Level, ...]:
        """The slab's pyramid of stored values, (rows, columns) uint16 each."""
        return tuple(self._level(k) for k in range(len(self._totals)))

    def _begin(self, levels: Sequence[Level]) -> None:
        if self._blend is Blend.MEAN:
            self._totals = [np.zeros(level.shape, np.uint32) for level in levels]
        else:
            worst = 65535 if self._low else 0
            self._totals = [np.full(level.shape, worst, np.uint16) for level in levels]
        if self._display.padding is not None:
            self._counts = [np.zeros(level.shape, np.uint16) for level in levels]

    def _read(self, level: Level, display: Display) -> tuple[Level, npt.NDArray[np.bool_] | None]:
        """Values to accumulate, zero in padding, and where they are no padding."""
        padding = display.padding if self._counts else None
        inside = None
        if self._counts:
            low, high = padding if padding is not None else (1, 0)
            inside = (level < low) | (level > high)
        values = (
            level if _scale(display) == _scale(self._display) else self._aligned(level, display)
        )
        if inside is not None and self._blend is Blend.MEAN:
            values = np.where(inside, values, np.uint16(0))
        return values, inside

    def _aligned(self, level: Level, display: Display) -> Level:
        """The stored value that shows in the slab's scale what this one shows in its own."""
        own, ours = display, self._display
        modality = (level.astype(np.float32) - own.offset) * own.slope + own.intercept
        stored = (modality - ours.intercept) / ours.slope + ours.offset
        found: Level = np.rint(stored).clip(0, (1 << ours.bits) - 1).astype(np.uint16)
        return found

    def _level(self, k: int) -> Level:
        total = self._totals[k]
        count: npt.NDArray[Any] | int = self._counts[k] if self._counts else self._slices
        if self._blend is Blend.MEAN:
            some = np.maximum(count, 1)
            total = (total + some // 2) // some
        found = total.astype(np.uint16)
        if self._display.padding is not None:
            found[self._counts[k] == 0] = self._display.padding[0]
        return found


def _scale(display: Display) -> tuple[float, float, int]:
    return display.slope, display.intercept, display.offset


class RunningSlab:
    """Slabs of one stack, one after the other; may be asked from any thread.

    Requests overtake each other while a reader scrolls, so that what is in the
    accumulator is noted slice by slice: whoever comes next goes on from there.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._slab: Slab | None = None
        self._of: tuple[Blend, Display] | None = None
        self._in: set[int] = set()

    def make(
        self,
        frames: Sequence[int],
        blend: Blend,
        display: Display,
        fetch: Fetch,
        check: Callable[[], None] = lambda: None,
    ) -> tuple[Level, ...]:
        """The pyramid of a slab.

        Parameters
        ----------
        frames
            Frames of the file that are in it.
        display
            That of its middle slice, through which the slab is shown.
        fetch
            Gives the pixels of one frame; called for those that go in or out.
        check
            Raises when the slab is not wanted any more.
        """
        wanted = set(frames)
        with self._lock:
            slab = self._start(wanted, blend, display)
            for frame in sorted(self._in - wanted):
                check()
                self._change(slab.remove, fetch(frame))
                self._in.discard(frame)
            for frame in sorted(wanted - self._in):
                check()
                self._change(slab.add, fetch(frame))
                self._in.add(frame)
            return slab.levels()

    def _change(
        self,
        change: Callable[[Sequence[Level], Display], None],
        what: tuple[Sequence[Level], Display],
    ) -> None:
        try:
            change(*what)
        except BaseException:  # half of a slice is in: no sum to go on with
            self._slab = None
            raise

    def _start(self, wanted: set[int], blend: Blend, display: Display) -> Slab:
        """The accumulator to go on with; a fresh one where that is less work, or needed."""
        scale = self._of is not None and self._of[0] is blend and _alike(self._of[1], display)
        changes = len(wanted ^ self._in)
        if self._slab is None or not scale or changes > len(wanted) or self._gone(wanted, blend):
            self._slab, self._in = Slab(blend, display), set()
            self._of = (blend, display)
        return self._slab

    def _gone(self, wanted: set[int], blend: Blend) -> bool:
        """Whether a slice must go out of a slab that cannot give it back."""
        return blend is Blend.MAXIMUM and not self._in <= wanted


def _alike(a: Display, b: Display) -> bool:
    return _scale(a) == _scale(b) and (a.padding, a.inverse, a.bits) == (
        b.padding, b.inverse, b.bits,
    )  # fmt: skip
