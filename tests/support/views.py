"""Synthetic views with a marker that shows which way up and round they are."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.domain.errors import UnreadablePixels
from core.domain.study import Side, View
from core.imaging.display import Display, Function, Voi
from core.imaging.orientation import Hung, Orientation, assumed, opposite
from core.imaging.outline import Outline, outline_of

Levels = tuple[npt.NDArray[np.uint16], ...]
AIR, TISSUE, MARKER = 20, 1200, 3800
ROWS, COLUMNS = 400, 300


def hung_view(
    side: Side, rows: int = ROWS, columns: int = COLUMNS, reach: float = 0.7
) -> npt.NDArray[np.uint16]:
    """A breast as it must hang, its marker near the top and away from the chest wall."""
    y, x = np.mgrid[:rows, :columns]
    inside = ((y - rows / 2) / (0.42 * rows)) ** 2 + (x / (reach * columns)) ** 2 < 1
    pixels = np.where(inside, TISSUE, AIR).astype(np.uint16)
    pixels[int(rows * 0.3) : int(rows * 0.38), int(columns * 0.3) : int(columns * 0.4)] = MARKER
    return pixels if side is Side.LEFT else pixels[:, ::-1].copy()


def stored_as(
    hung: npt.NDArray[np.uint16], side: Side, view: View, turn: Hung
) -> tuple[npt.NDArray[np.uint16], Orientation]:
    """The pixels and Patient Orientation of a file that ``turn`` makes hang right."""
    row, column = assumed(side, view)
    if turn.flip_horizontal:
        row = opposite(row)
    if turn.flip_vertical:
        column = opposite(column)
    if turn.transpose:
        row, column = column, row
    return np.ascontiguousarray(turn.undo(hung)), (row, column)


def pyramid(full: npt.NDArray[np.uint16]) -> Levels:
    """Halves by mean until one is small."""
    levels = [full]
    while max(levels[-1].shape) > 512:
        last = levels[-1]
        rows, columns = last.shape[0] // 2 * 2, last.shape[1] // 2 * 2
        quads = last[:rows, :columns].reshape(rows // 2, 2, columns // 2, 2)
        levels.append(quads.mean(axis=(1, 3)).astype(np.uint16))
    return tuple(levels)


def display(padding: tuple[int, int] | None = None) -> Display:
    """Two windows over twelve bits."""
    return Display(
        "MONOCHROME2",
        "IDENTITY",
        12,
        (
            Voi(Function.LINEAR, 2048.0, 4096.0, "normal"),
            Voi(Function.LINEAR, 1500.0, 2000.0, "harder"),
        ),
        padding,
    )


@dataclass(frozen=True)
class Pixels:
    """What a decoder pool gives."""

    full: npt.NDArray[np.uint16]
    display: Display = field(default_factory=display)
    chest_wall: str = ""

    @property
    def outline(self) -> Outline:
        """Its breast and its air, with the chest wall that was said."""
        return replace(outline_of(self.levels(), self.display), chest_wall=self.chest_wall)

    def levels(self) -> Levels:
        """The pyramid, full matrix first."""
        return pyramid(self.full)


class PixelPool:
    """A pool that knows the pixels of images by their hash, or why they are unreadable."""

    def __init__(self) -> None:
        self.known: dict[str, Pixels] = {}
        self.broken: dict[str, str] = {}
        self.asked: list[str] = []

    def pixels(self, path: Path, key: str, frame: int = 0) -> Pixels:
        """Pixels at once; a plain breast for what was not said."""
        del path, frame
        self.asked.append(key)
        if key in self.broken:
            raise UnreadablePixels(self.broken[key])
        return self.known.get(key) or Pixels(hung_view(Side.LEFT))

    def submit_pixels(
        self, path: Path, key: str, frame: int = 0, *, urgent: bool = False
    ) -> Future[Pixels]:
        """The same, as the viewer asks for them."""
        del frame, urgent
        future: Future[Pixels] = Future()
        try:
            future.set_result(self.pixels(path, key))
        except UnreadablePixels as error:
            future.set_exception(error)
        return future
