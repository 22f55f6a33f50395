"""Small pictures of images, hung as the viewer hangs them, kept between questions."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from core.domain.heat import HeatMap
from core.domain.study import ImageRecord
from maninegs_gui.bridge.lanes import Lanes

if TYPE_CHECKING:
    from core.imaging.pictures import Pictures

Grey = npt.NDArray[np.uint8]
_KEPT = 400
"""At most 160 kB each."""


def extent(image: ImageRecord) -> tuple[float, float] | None:
    """(width, height) of the hung image in millimetres; None where its scale is not known."""
    from core.imaging.orientation import hang

    header = image.header
    if header.spacing_mm is None:
        return None
    turn = hang(header.side, header.view, header.orientation)
    rows, columns = turn.shape((header.rows, header.columns))
    return columns * header.spacing_mm, rows * header.spacing_mm


@dataclass(frozen=True, eq=False)
class HungHeat:
    """A heat map as its image hangs.

    Attributes
    ----------
    values
        (h, w) from 0 to 1.
    place
        (left, top, right, bottom) as shares of the hung image's width and height.
    """

    values: npt.NDArray[np.float32]
    place: tuple[float, float, float, float]


def hung_heat(image: ImageRecord, heat: HeatMap) -> HungHeat:
    """Turn a heat map the way its image hangs."""
    from core.imaging.orientation import hang

    header = image.header
    turn = hang(header.side, header.view, header.orientation)
    shape = (header.rows, header.columns)
    left, top, right, bottom = heat.box
    corners = turn.to_display([[left, top], [right, bottom]], shape)
    rows, columns = turn.shape(shape)
    shares = corners / np.array([columns, rows])
    (low_x, low_y), (high_x, high_y) = shares.min(axis=0), shares.max(axis=0)
    values = np.nan_to_num(np.clip(turn.apply(heat.values), 0, 1))
    return HungHeat(
        np.ascontiguousarray(values, dtype=np.float32),
        (float(low_x), float(low_y), float(high_x), float(high_y)),
    )


class Thumbnails:
    """Makes small pictures on the pool lane and keeps the last ones."""

    def __init__(self, lanes: Lanes, pictures: Pictures) -> None:
        self._lanes, self._pictures = lanes, pictures
        self._kept: OrderedDict[object, Grey] = OrderedDict()

    def load(
        self,
        owner: QObject,
        image: ImageRecord,
        then: Callable[[Grey], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Give ``then`` the picture: at once where it is kept, else when it is made."""
        header, pictures = image.header, self._pictures
        key = (image.sha256, image.path, header.side, header.view, header.orientation)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            then(known)
            return

        def take(made: Grey) -> None:
            self._kept[key] = made
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            then(made)

        self._lanes.work(
            owner,
            "thumbnail",
            lambda _report, _cancel: pictures.of(image).grey,
            take,
            failed=failed,
        )
