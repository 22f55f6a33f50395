"""What a person sets right about an image: its side and view, or how it lies.

Each is one recorded write, and the training path reads the same record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.domain.changes import Changes
from core.domain.study import ImageHeader, ImageId, ReaderId, Side, View
from core.imaging.orientation import Orientation, assumed, hang, opposite
from maninegs_gui.bridge.lanes import Store
from maninegs_gui.widgets.labels import counted

if TYPE_CHECKING:
    from core.annotation.corrections import Placed


def place(
    store: Store, reader: ReaderId | None, image: ImageId, side: Side, view: View
) -> tuple[Changes, Placed]:
    """Record side and view of an image, its marks with it; the reader can undo it."""
    from core.annotation import corrections

    return corrections.place(store, reader, image, side, view)


def told(placed: Placed, side: Side) -> str:
    """What a reader has to look at again after an image turned out to be of ``side``."""
    other = _tr("left breast") if side is Side.LEFT else _tr("right breast")
    said = []
    if placed.taken:
        said.append(
            counted(
                len(placed.taken),
                _tr("{0} finding went to the {1} with this image.").replace("{1}", other),
                _tr("{0} findings went to the {1} with this image.").replace("{1}", other),
            )
        )
    if placed.parted:
        said.append(
            counted(
                len(placed.parted),
                _tr("{0} finding that is marked elsewhere too was parted: check both parts."),
                _tr("{0} findings that are marked elsewhere too were parted: check their parts."),
            )
        )
    if placed.elsewhere:
        said.append(
            counted(
                len(placed.elsewhere),
                _tr("{0} finding of another exam is marked here as a prior: check it."),
                _tr("{0} findings of other exams are marked here as a prior: check them."),
            )
        )
    if placed.assessed:
        said.append(_tr("You had assessed with it where it was: look at your assessment again."))
    return " ".join((*said, _tr("Undo brings all of it back."))) if said else ""


def turn(
    store: Store, reader: ReaderId | None, image: ImageId, orientation: Orientation
) -> Changes:
    """Record how the stored pixels of an image lie; the reader can undo it."""
    from core.annotation import corrections

    return corrections.turn(store, reader, image, orientation)


def mirrored(header: ImageHeader, *, upside_down: bool = False) -> Orientation | None:
    """The orientation that makes an image hang mirrored (or upside down) to now.

    Returns
    -------
    (row direction, column direction) of the stored pixels, or None while the side
    is not known: then there is nothing to hang by.
    """
    if header.side is None:
        return None
    row, column = header.orientation or assumed(header.side, header.view)
    transposed = hang(header.side, header.view, (row, column)).transpose
    if transposed != upside_down:
        return row, opposite(column)
    return opposite(row), column


def _tr(text: str) -> str:
    return QCoreApplication.translate("corrections", text)
