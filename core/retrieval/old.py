"""``facts.breasts`` as it was, for callers that do not use the gallery yet.

TO BE REMOVED AT MERGE, with ``Facts.breasts``: opinion and evaluation move to ``cases.gallery``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.domain.assessment import Outcome
from core.domain.manifestation import Bits
from core.domain.records import BreastInfo, Split
from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ImageState,
    PatientId,
    Side,
)

if TYPE_CHECKING:
    from core.retrieval.facts import Facts


@dataclass(frozen=True)
class BreastFacts:
    """One breast; of its views only the ids are true."""

    info: BreastInfo
    views: tuple[ImageRecord | None, ImageRecord | None]
    bits: Bits
    tagged: bool
    outcome: Outcome | None
    split: Split | None
    density: str
    kind: str


class Old(Mapping[BreastId, BreastFacts]):
    """Breasts by id, made when asked for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def __len__(self) -> int:
        return len(self._facts)

    def __iter__(self) -> Iterator[BreastId]:
        return (BreastId(one) for one in self._facts.ids.tolist())

    def __getitem__(self, breast: BreastId) -> BreastFacts:
        facts, row = self._facts, self._facts.row(breast)
        if row is None:
            raise KeyError(breast)
        text = {name: facet.names[int(facet.codes[row])] for name, facet in facts.facets.items()}
        day = facts.dates[row]
        info = BreastInfo(
            BreastId(int(facts.ids[row])), ExamId(int(facts.exams[row])),
            PatientId(int(facts.owners[row])), "", Side.LEFT if facts.left[row] else Side.RIGHT,
            None if np.isnat(day) else day.item(), text["vendor"], text["collection"],
        )  # fmt: skip
        bits = facts.bits(breast)
        assert bits is not None
        split = int(facts.split[row])
        cc, mlo = (_image(int(one), text["age"]) for one in facts.views[row])
        return BreastFacts(
            info, (cc, mlo), bits, bool(facts.tagged[row]),
            {-1: None, 0: Outcome.BENIGN, 1: Outcome.MALIGNANT}[int(facts.outcomes[row])],
            None if split < 0 else Split(split), text["density"], text["type"],
        )  # fmt: skip


def _image(image: int, age: str) -> ImageRecord | None:
    if image < 0:
        return None
    header = ImageHeader(
        "", "", "", "", "", "", 0, 0, 0, 0, "",
        age_years=int(age.split("-", maxsplit=1)[0]) if age else None,
    )  # fmt: skip
    return ImageRecord(ImageId(image), ExamId(0), None, header, "", "", ImageState.READY)
