"""On which side of an image the chest wall lies, asked of the pixels only to warn (rule 17)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.study import ImageRecord, Provenance, Side
from core.imaging.orientation import hang
from core.imaging.voi import p_values

_EDGE = 0.08
_CLEAR = 1.5


def side_of(shown: npt.NDArray[np.uint8]) -> str:
    """``left``, ``right``, or empty where it cannot be told.

    Parameters
    ----------
    shown
        (rows, columns) P-values as displayed. The breast touches the chest wall over
        many rows and the other edge over few, so the lit part of both edges is compared.
    """
    columns = shown.shape[1]
    width = max(1, round(columns * _EDGE))
    # Edges of scans carry frames and labels: skip a little, and ask for tissue, not for ink.
    skip = max(1, round(columns * 0.01))
    lit = shown > max(
        12.0, 0.25 * float(np.median(shown[shown > 12])) if (shown > 12).any() else 12
    )
    left = float(lit[:, skip : skip + width].mean())
    right = float(lit[:, columns - skip - width : columns - skip].mean())
    if max(left, right) < 0.05 or max(left, right) < _CLEAR * min(left, right):
        return ""
    return "left" if left > right else "right"


def lies_wrong(record: ImageRecord, pool: Any) -> bool:
    """Whether an image whose orientation was assumed shows its chest wall on the wrong side.

    Parameters
    ----------
    pool
        The decoder pool; the image was decoded before, so that this reads its cache.
    """
    header = record.header
    if header.side is None or header.orientation_from is not Provenance.ASSUMED:
        return False
    pixels = pool.pixels(Path(record.path), record.sha256)
    hung = hang(header.side, header.view, header.orientation)
    shown = p_values(hung.apply(np.asarray(pixels.levels()[-1])), pixels.display)
    expected = "right" if header.side is Side.RIGHT else "left"
    return side_of(shown) not in {"", expected}
