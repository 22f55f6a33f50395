"""What the data hold before a training starts, with the checks of ``core.dataset.checks``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.dataset.checks import Check, Severity, left_out, of_material
from core.dataset.material import Material, Unmapped, gather
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData
from core.domain.records import Split
from core.store import Reading
from core.workspace import Workspace

__all__ = ["DataSummary", "Severity", "left_out", "summarise", "summary"]


@dataclass(frozen=True, slots=True)
class DataSummary:
    """What the data hold.

    Attributes
    ----------
    breasts
        Breasts with an image that training may see.
    tagged, normal
        Those of them that somebody tagged, and those of the tagged found empty.
    proven, benign, malignant
        Those with a proven outcome.
    patients
        Patients with such a breast by split; under None those not yet given one.
    unmapped
        By (lexicon tag, term): tags that training cannot take, whole or in part.
    vectors
        Distinct manifestation vectors among the tagged.
    missing_views
        Breasts that lack the CC or the MLO.
    without_images
        Breasts known from tables only.
    several, differing, settled
        Breasts that more than one reader read, those of them where they tagged different
        things and nobody settled it, and those that an adjudicator settled.
    """

    breasts: int
    tagged: int
    normal: int
    proven: int
    benign: int
    malignant: int
    patients: Mapping[Split | None, int]
    vectors: int
    missing_views: int
    without_images: int
    unreadable: int
    missing_files: int
    unplaced: int
    unmapped: Mapping[tuple[str, str], Unmapped]
    warnings: tuple[Check, ...]
    several: int = 0
    differing: int = 0
    settled: int = 0

    def check(self) -> None:
        """Raise :class:`NotEnoughData` when training cannot start."""
        for warning in self.warnings:
            if warning.severity is Severity.STOP:
                raise NotEnoughData(warning.text)


def summary(reading: Reading, workspace: Workspace) -> DataSummary:
    """What the store of ``workspace`` holds for training."""
    return summarise(gather(reading, workspace))


def summarise(material: Material) -> DataSummary:
    """What gathered material holds."""
    seen = [row for row in material.breasts if row.seen]
    tagged = [row for row in seen if row.tagged]
    proven = {
        outcome: [row for row in seen if row.outcome is outcome]
        for outcome in (Outcome.BENIGN, Outcome.MALIGNANT)
    }
    patients: dict[Split | None, set[int]] = {}
    for row in seen:
        patients.setdefault(row.split, set()).add(row.info.patient)
    return DataSummary(
        breasts=len(seen),
        tagged=len(tagged),
        normal=sum(not row.bits.any() for row in tagged),
        proven=sum(len(rows) for rows in proven.values()),
        benign=len(proven[Outcome.BENIGN]),
        malignant=len(proven[Outcome.MALIGNANT]),
        patients={split: len(ids) for split, ids in patients.items()},
        vectors=len({row.bits.tobytes() for row in tagged}),
        missing_views=sum(None in row.views for row in seen),
        without_images=len(material.breasts) - len(seen),
        unreadable=material.unreadable,
        missing_files=material.missing_files,
        unplaced=material.unplaced,
        unmapped=material.unmapped,
        warnings=of_material(material),
        several=sum(row.readers > 1 for row in seen),
        differing=sum(row.differ and not row.settled for row in seen),
        settled=sum(row.settled for row in seen),
    )
