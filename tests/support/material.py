"""Material made by hand: breasts as training would see them, without a store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from core import lexicons
from core.dataset.material import BreastMaterial, Material
from core.domain.assessment import Outcome
from core.domain.records import BreastInfo, Split
from core.domain.study import (
    BreastId,
    ExamId,
    ImageId,
    ImageRecord,
    ImageState,
    PatientId,
    Side,
    View,
)
from tests.support.stores import header

_SPLITS = (*(Split.TRAIN,) * 6, Split.VALIDATION, *(Split.TEST,) * 3)
_OUTCOMES = (Outcome.BENIGN, Outcome.MALIGNANT)


def picture(number: int, view: View, **changes: Any) -> ImageRecord:
    """An image of patient ``number``, with a file of its own."""
    head = header(number, Side.RIGHT, view)
    made = ImageRecord(
        id=ImageId(number * 2 + (view is View.MLO)),
        exam=ExamId(number),
        breast=BreastId(number),
        header=head,
        path=f"/images/{number}.{view.value}.dcm",
        sha256=f"{number:060d}{view.value}",
        state=ImageState.READY,
    )
    return replace(made, **changes)


def breast(number: int, **changes: Any) -> BreastMaterial:
    """The right breast of patient ``number``: tagged, proven, both views, 6:1:3 by split."""
    lexicon = lexicons.get()
    bits = np.zeros(lexicon.width, dtype=np.bool_)
    bits[number % 5] = True
    key = f"P{number:04d}"
    info = BreastInfo(
        BreastId(number), ExamId(number), PatientId(number), key, Side.RIGHT,
        date(2020, 1, 1), "Alpha", "test",
    )  # fmt: skip
    made = BreastMaterial(
        info=info,
        views=(picture(number, View.CC), picture(number, View.MLO)),
        bits=bits,
        tagged=True,
        outcome=_OUTCOMES[number % 2],
        split=_SPLITS[number % 10],
        density="B",
        kind="mass",
    )
    return replace(made, **changes)


def material(rows: Sequence[BreastMaterial] | None = None, **changes: Any) -> Material:
    """Material of these breasts; of 60 that lack nothing where none are given."""
    made = Material(
        lexicons.get(),
        tuple(breast(number) for number in range(60)) if rows is None else tuple(rows),
        {},
        unreadable=0,
        missing_files=0,
        unplaced=0,
        processing=0,
    )
    return replace(made, **changes)
