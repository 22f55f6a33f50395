"""Off the window's thread: the pixels of one image as they hang on this page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from core.domain.errors import MissingFile, UnreadablePixels
from core.domain.progress import CancelToken
from core.domain.study import ImageRecord, ImageState
from core.imaging.orientation import hang
from maninegs_gui.widgets.canvas import Picture
from maninegs_gui.widgets.canvas_geometry import turning

if TYPE_CHECKING:
    from core.imaging.display import Display
    from core.imaging.pool import DecoderPool

Pool = Callable[[], "DecoderPool"]


@dataclass(frozen=True)
class Shown:
    """One image, ready to be drawn."""

    picture: Picture
    display: Display


def load(pool: Pool, record: ImageRecord, frame: int, cancel: CancelToken) -> Shown:
    """Decode one frame and lay it out.

    Raises
    ------
    UnreadablePixels
        With the reason; also where the file is not the imported one, since marks would
        not fit it (fault 11).
    """
    if record.state is ImageState.MISSING:
        raise MissingFile
    if record.state is ImageState.UNREADABLE:
        raise UnreadablePixels(record.state_reason or record.state.value)
    cancel.check("Loading an image")
    pixels = pool().pixels(Path(record.path), record.sha256, frame)
    levels, header = pixels.levels(), record.header
    rows, columns = levels[0].shape
    hung = hang(header.side, header.view, header.orientation)
    to_hung, size = turning(
        rows, columns, transpose=hung.transpose, flip_horizontal=hung.flip_horizontal,
        flip_vertical=hung.flip_vertical,
    )  # fmt: skip
    left, top, right, bottom = pixels.outline.extent
    whole = QRectF(0, 0, size.width(), size.height())
    extent = to_hung.mapRect(QRectF(left, top, right - left, bottom - top)).intersected(whole)
    picture = Picture(
        levels, to_hung, size, whole if extent.isEmpty() else extent, air=pixels.outline.air
    )
    return Shown(picture, pixels.display)
