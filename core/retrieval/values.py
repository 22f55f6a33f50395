"""What a question becomes, and what is answered: values that any thread may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.domain.assessment import Outcome
from core.domain.manifestation import Bits
from core.domain.study import BreastId, ExamId, PatientId, View
from core.retrieval.asking import Means
from core.retrieval.explain import Explanation

Vector = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]
CLOSE = 0.2
"""Where nothing could be learned: beyond the closest fifth of random pairs nothing is close."""


class Local(Protocol):
    """A part of an image that is looked for in other images' parts."""

    def distances(self, rows: npt.NDArray[np.int64]) -> Floats:
        """1 - cosine (n,) of some rows of the gallery, NaN where they have no local map."""
        ...

    def closer(self, distance: Floats) -> Floats:
        """Share (n,) of random regions of other breasts that are closer than a distance."""
        ...


@dataclass(frozen=True)
class Query:
    """What to look for.

    Attributes
    ----------
    vector
        (D,) of unit length; None where tags alone are looked for.
    breast, exam, patient
        Whose it is; None for a file of somebody who is not in the store. All
        breasts of the patient are left out of what is found.
    blank
        The image shows no breast.
    view
        VIEW: which of the two views is compared with the same one.
    bits
        (W,) what is tagged, as far as this reader may know.
    types
        Kinds of finding that are asked for and have no place among the bits.
    vendor
        Of a file's header.
    local
        A part of the image, to be looked for in parts.
    sentence
        What is to be said beside the answer (``"compared as a whole: no local maps"``).
    """

    vector: Vector | None
    breast: BreastId | None = None
    patient: PatientId | None = None
    blank: bool = False
    means: Means = Means.BREAST
    view: View | None = None
    bits: Bits | None = None
    types: frozenset[str] = frozenset()
    vendor: str = ""
    exam: ExamId | None = None
    local: Local | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One similar breast of another patient.

    Attributes
    ----------
    distance
        What hits are ordered by: image and tags as they were weighed (docs/similar-cases.md).
        None while the gate masks the score, like the next four.
    image_distance
        1 - cosine of the two image vectors; None also where none was compared.
    tag_distance
        0 (all tags shared) to 1; None also where none were compared.
    closer
        Share of random pairs of breasts that are closer than these two.
    close
        Whether that is little enough to mean something (:class:`Result`).
    explanation
        Which manifestations agree and differ; empty when nothing is tagged here.
    pathology
        The proven outcome, None while the gate masks it (and when unproven).
    masked
        Whether the gate masked it.
    """

    breast: BreastId
    patient: PatientId
    distance: float | None
    image_distance: float | None
    tag_distance: float | None
    closer: float | None
    close: bool | None
    explanation: Explanation
    pathology: Outcome | None
    masked: bool

    @property
    def agree(self) -> tuple[str, ...]:
        """Manifestations tagged in both."""
        return self.explanation.agree

    @property
    def differ(self) -> tuple[str, ...]:
        """Groups tagged in both with other values."""
        return self.explanation.differ


@dataclass(frozen=True)
class Result:
    """What was found.

    Attributes
    ----------
    hits
        Nearest first, equally near ones by id; all by id while the gate masks the score.
    among
        How many breasts could have been found.
    counts
        By facet and value: how many there would be with this value, the other facets staying
        as they are. ``pathology`` only where the gate allows.
    limit, learned
        The share of closer pairs beyond which nothing counts as close, and whether it was
        learned from this site's validation patients.
    close
        Whether any hit lies within it; if not, the answer is "no close case".
    refused
        What was asked for and not done, as a sentence; empty mostly.
    """

    hits: tuple[Hit, ...] = ()
    among: int = 0
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    limit: float = CLOSE
    learned: bool = False
    close: bool = False
    refused: str = ""
