"""Off the window's thread: from an image on disk to something a canvas can draw."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from core.domain.errors import Cancelled
from core.domain.progress import CancelToken
from core.domain.study import ImageId, ImageRecord
from core.imaging import chestwall
from core.imaging.display import Display
from core.imaging.orientation import hang
from core.imaging.outline import Outline
from maninegs_gui.widgets.canvas import Picture
from maninegs_gui.widgets.canvas_geometry import turning

_LOOK_SECONDS = 0.05
"""How often work that waits for a decoder looks whether it is still wanted."""
_PAGE = 4096
_FITTED_BYTES = 8 << 20
"""Levels up to this size are what a wall of fitted views draws."""


class Pixels(Protocol):
    """A decoded image in the workspace cache."""

    @property
    def display(self) -> Display:
        """How its stored values are meant to be shown."""

    @property
    def outline(self) -> Outline:
        """Its breast and its air, in stored orientation."""

    def levels(self) -> tuple[npt.NDArray[np.uint16], ...]:
        """The pyramid, full matrix first."""


class Awaited(Protocol):
    """Pixels that a decoder is asked for; what a future is to one who waits."""

    def result(self, timeout: float | None = None) -> Pixels:
        """The pixels, when they are there."""

    def cancel(self) -> bool:
        """Call off what did not begin."""


class Pool(Protocol):
    """What the viewer needs of the decoder pool."""

    def submit_pixels(
        self, path: Path, key: str, frame: int = 0, *, urgent: bool = False
    ) -> Awaited:
        """Decode a file, or find it in the cache; what is not urgent lets all else pass."""


@dataclass(frozen=True)
class Loaded:
    """One image, ready to be drawn.

    Attributes
    ----------
    warning
        What the pixels say against an orientation that was only assumed (display
        rule 17: warn, never flip), or nothing.
    """

    image: ImageId
    display: Display
    picture: Picture
    warning: str = ""
    letters: tuple[str, str] | None = None
    """Patient directions to the right and to the bottom of the hung image (rule 38)."""
    air_range: tuple[int, int] | None = None
    """Stored values of the air, to tell whether a grey table makes it glare (rule 11)."""
    changed: bool = False
    """Whether these are not the pixels that were imported (fault 11)."""
    marks_fit: bool = True
    """Whether marks may be drawn on them."""
    breast: npt.NDArray[np.bool_] | None = None
    """Where the breast is, (rows, columns) of a coarse level, as stored."""


def load(
    pool: Pool,
    record: ImageRecord,
    cancel: CancelToken | None = None,
    *,
    frame: int = 0,
    urgent: bool = True,
) -> Loaded:
    """Decode one image, lay it out, and bring what is drawn first into memory.

    Raises
    ------
    UnreadablePixels
        With the reason, when the file cannot be decoded.
    Cancelled
        When it is not wanted any more.
    """
    token = cancel or CancelToken()
    token.check("Loading an image")
    future = pool.submit_pixels(Path(record.path), record.sha256, frame, urgent=urgent)
    pixels = _awaited(future, token)
    levels = pixels.levels()
    _touch(levels)
    return laid_out(record, levels, pixels.display, pixels.outline)


def laid_out(
    record: ImageRecord,
    levels: tuple[npt.NDArray[np.uint16], ...],
    display: Display,
    outline: Outline,
) -> Loaded:
    """Decoded pixels as they hang."""
    header = record.header
    rows, columns = levels[0].shape
    hung = hang(header.side, header.view, header.orientation)
    to_hung, size = turning(
        rows,
        columns,
        transpose=hung.transpose,
        flip_horizontal=hung.flip_horizontal,
        flip_vertical=hung.flip_vertical,
    )
    left, top, right, bottom = outline.extent
    whole = QRectF(0, 0, size.width(), size.height())
    extent = to_hung.mapRect(QRectF(left, top, right - left, bottom - top)).intersected(whole)
    return Loaded(
        image=record.id,
        display=display,
        picture=Picture(
            levels,
            to_hung,
            size,
            extent if not extent.isEmpty() else whole,
            air=outline.air,
        ),
        warning=chestwall.warning(header, outline.chest_wall),
        letters=hung.letters(header.orientation) if header.orientation else None,
        air_range=outline.air_range,
        breast=outline.breast,
    )


def _awaited(future: Awaited, token: CancelToken) -> Pixels:
    """What the decoders find; work that did not begin is called off with the token."""
    while True:
        try:
            return future.result(timeout=_LOOK_SECONDS)
        except CancelledError:
            raise Cancelled("Loading an image") from None
        except NotYet:
            if token.cancelled:
                future.cancel()
                raise Cancelled("Loading an image") from None


def _touch(levels: Sequence[npt.NDArray[np.uint16]]) -> None:
    """Bring the levels of a fitted view into memory here, and not in the first paint.

    The full matrix stays on disk until it is looked at pixel for pixel.
    """
    for level in levels:
        if level.nbytes <= _FITTED_BYTES:
            level.reshape(-1).view(np.uint8)[::_PAGE].max(initial=0)
