"""What a person sets right about an image: its side and view, or how it lies.

Each is one recorded write, and the training path reads the same record.
"""

from __future__ import annotations

from core.domain.changes import Changes
from core.domain.study import ImageHeader, ImageId, ReaderId, Side, View
from core.imaging.orientation import Orientation, assumed, hang, opposite
from maninegs_gui.bridge.lanes import Store


def place(store: Store, reader: ReaderId | None, image: ImageId, side: Side, view: View) -> Changes:
    """Record side and view of an image that did not say them, or said them wrongly."""
    from core.store import images

    with store.write(reader, "place an image") as unit:
        images.place(unit, image, side, view)
    changes: Changes = unit.changes
    return changes


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
