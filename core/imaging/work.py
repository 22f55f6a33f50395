"""What a helper process does with one file: the only place where codecs run."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import files
from core.domain.errors import DamagedArtefact, RefusedFile, UnreadablePixels
from core.domain.study import Side, View
from core.imaging import contrast, limits, pixels, raster, structure, window
from core.imaging.decode import decode
from core.imaging.display import Display
from core.imaging.header import dataset
from core.imaging.orientation import Orientation
from core.imaging.originals import comparing
from core.imaging.outline import coarse, outline_of
from core.imaging.pixels import PixelFile, PixelsInMemory, Pyramid
from core.imaging.prepare import prepare


def check(path: Path) -> None:
    """Decode an image once; of a stack the middle slice, which is the first one shown.

    Raises
    ------
    UnreadablePixels
        With the reason.
    """
    decoded(path, None)


def decoded(path: Path, frame: int | None = 0) -> tuple[npt.NDArray[np.uint16], Display]:
    """Stored values (rows, columns) of one frame of a DICOM or image file, None: the middle one.

    Raises
    ------
    UnreadablePixels
        With the reason, whichever check failed.
    """
    try:
        if raster.is_raster(path):
            return raster.decode_raster(path)
        with structure.opened(path) as found, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            data = dataset(found)
            claim = limits.check(data, found)
            frame = claim.frames // 2 if frame is None else frame
            stored = decode(found, claim, frame)
            return stored, contrast.display_of(data, claim, stored[::8, ::8], frame)
    except RefusedFile as error:
        raise UnreadablePixels(error.reason) from error


def write_pixels(
    path: Path, out: Path, frame: int = 0, *, key: str = "", session: str = ""
) -> PixelFile:
    """Decode one frame and write it with its pyramid and outline to ``out``.

    Parameters
    ----------
    key
        The SHA-256 that the file must have, or nothing.
    session
        Who may read it before it was synced; see :func:`core.imaging.pixels.write`.
    """
    with comparing(path, key):
        stored, display = decoded(path, frame)
    levels = tuple(pixels.pyramid(stored, display.padding))
    found = outline_of(levels, display)
    shown = window.with_auto(display, coarse(levels), found.breast)
    pixels.write(out, levels, shown, found, session=session)
    return pixels.load(out, session)


def write_prepared(
    path: Path,
    kept: Path,
    out: Path,
    size: int,
    *,
    key: str = "",
    session: str = "",
    side: Side | None,
    view: View | None,
    orientation: Orientation | None,
) -> None:
    """Write the training pixels of an image to ``out`` as .npy.

    ``kept`` is its pixel file; where there is none, none is made, since thousands
    of images are prepared for a training and few of them looked at; then the file is
    read, which must have the SHA-256 ``key``, unless that is nothing.
    """
    try:
        source: Pyramid = pixels.load(kept, session)
    except DamagedArtefact:
        with comparing(path, key):
            stored, display = decoded(path)
        levels = tuple(pixels.pyramid(stored, display.padding))
        source = PixelsInMemory(display, levels)
    found = prepare(source, size, side=side, view=view, orientation=orientation)
    with files.atomic(out) as stream:
        np.save(stream, found, allow_pickle=False)
