"""Decoders that need no file: pixels made from the name of an image."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.domain.errors import UnreadablePixels
from core.domain.study import Side, View


class FakeDecoders:
    """Prepares pixels from an image's hash alone; ``broken`` hashes cannot be decoded."""

    def __init__(self, broken: frozenset[str] = frozenset()) -> None:
        self.broken = broken
        self.asked: list[tuple[str, Side, View]] = []

    def submit_prepare(
        self,
        path: Path,
        key: str,
        size: int,
        *,
        side: Side,
        view: View,
        orientation: tuple[str, str] | None,
    ) -> Future[npt.NDArray[np.uint8]]:
        """Pixels at once."""
        del path, orientation
        self.asked.append((key, side, view))
        answer: Future[npt.NDArray[np.uint8]] = Future()
        if key in self.broken:
            answer.set_exception(UnreadablePixels("the pixel data end too early"))
        else:
            answer.set_result(pixels_of(key, size))
        return answer


def pixels_of(key: str, size: int) -> npt.NDArray[np.uint8]:
    """The (S, S) pixels that stand for an image with this hash."""
    return np.random.default_rng(int(key[:8], 16)).integers(1, 255, (size, size), dtype=np.uint8)
