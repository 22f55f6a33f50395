"""What search and opinion need of the store, read at once and frozen.

The database lane reads it; the pool lane, which may not touch the store, works with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.dataset.material import gather
from core.domain.assessment import Outcome
from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits
from core.domain.records import BreastInfo, ModelInfo, Split
from core.domain.study import BreastId, ImageRecord, PatientId
from core.store import Reading
from core.store import models as model_rows
from core.workspace import Workspace


@dataclass(frozen=True)
class BreastFacts:
    """One breast.

    Attributes
    ----------
    info
        Its ``patient`` is the person: ids that were joined are one.
    views
        The CC and MLO image that stand for it.
    bits
        (W,) manifestations by all readers; for hits, never for an open breast that
        its reader has not committed on.
    """

    info: BreastInfo
    views: tuple[ImageRecord | None, ImageRecord | None]
    bits: Bits
    tagged: bool
    outcome: Outcome | None
    split: Split | None
    density: str
    kind: str


@dataclass(frozen=True)
class Facts:
    """Everything at one moment.

    ``model`` is the store's row of the model in use, if any.
    """

    lexicon: Lexicon
    model: ModelInfo | None
    breasts: Mapping[BreastId, BreastFacts]

    def patient_of(self, breast: int) -> PatientId | None:
        """Whose breast it is; None for one that is not there any more."""
        known = self.breasts.get(BreastId(breast))
        return None if known is None else known.info.patient


def read(reading: Reading, workspace: Workspace) -> Facts:
    """Read the facts in one consistent reading."""
    material = gather(reading, workspace)
    return Facts(
        material.lexicon,
        model_rows.active(reading),
        {
            row.info.id: BreastFacts(
                row.info, row.views, row.bits, row.tagged, row.outcome, row.split,
                row.density, row.kind,
            )
            for row in material.breasts
        },
    )  # fmt: skip
