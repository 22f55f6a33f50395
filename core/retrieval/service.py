"""Similar cases for a breast or a file, as far as the gate lets them be seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.dataset.material import lies
from core.dataset.vectors import VectorFile
from core.domain.assessment import Outcome
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.gate import Gate, Surface
from core.domain.manifestation import Bits
from core.domain.study import BreastId, ImageRecord, PatientId, Side
from core.models import accepted
from core.models.accepted import ActiveModel, NoModel
from core.retrieval import gallery as galleries
from core.retrieval import index as indexes
from core.retrieval.explain import Explanation, explain
from core.retrieval.facts import Facts
from core.retrieval.gallery import Gallery
from core.retrieval.index import Index
from core.workspace import Workspace

CLOSE = 0.2
"""Pairs within the closest fifth of random pairs are called close; beyond, the hit says so."""
Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hit:
    """One similar breast of another patient.

    Attributes
    ----------
    distance
        1 - cosine of the two image vectors: likeness, nothing of disease.
    closer
        Share of random pairs of breasts that are closer than these two.
    explanation
        Which manifestations agree and differ; empty when nothing is tagged here.
    pathology
        The proven outcome, None while the gate masks it (and when unproven).
    masked
        Whether the gate masked it.
    """

    breast: BreastId
    patient: PatientId
    patient_key: str
    side: Side
    exam_date: date | None
    views: tuple[ImageRecord | None, ImageRecord | None]
    distance: float
    closer: float
    explanation: Explanation
    pathology: Outcome | None
    masked: bool

    @property
    def close(self) -> bool:
        """Whether the two are alike enough to mean something."""
        return self.closer <= CLOSE

    @property
    def agree(self) -> tuple[str, ...]:
        """Manifestations tagged in both."""
        return self.explanation.agree

    @property
    def differ(self) -> tuple[str, ...]:
        """Groups tagged in both with other values."""
        return self.explanation.differ


@dataclass(frozen=True)
class Query:
    """What to look for.

    Attributes
    ----------
    vector
        (D,) of unit length.
    breast, patient
        Whose it is; None for a file of somebody who is not in the store. All
        breasts of the patient are left out of what is found.
    blank
        The image shows no breast.
    """

    vector: Vector
    breast: BreastId | None = None
    patient: PatientId | None = None
    blank: bool = False


@dataclass(frozen=True)
class Cases:
    """The searchable cases of one model at one moment; any thread may ask."""

    facts: Facts
    model: ActiveModel
    vectors: VectorFile
    vectors_sha: str
    index: Index
    turned: frozenset[int] = frozenset()
    """Breasts whose vector is of images that lie otherwise, or elsewhere, by now."""

    @staticmethod
    def open(workspace: Workspace, facts: Facts) -> Cases:
        """Check the model in use, its vectors and its index; rebuild the index if need be.

        Raises
        ------
        NoModel
            When no model was accepted.
        DamagedArtefact
            When the model or its vectors were altered, or belong to another lexicon
            or pixel recipe than this program's (fault 27).
        """
        if facts.model is None:
            raise NoModel
        model = accepted.check(workspace, facts.model)
        vectors, sha = model.vectors()
        check_lexicon(vectors, facts)
        index = indexes.open_or_build(
            workspace.indexes / model.info.uid, vectors, sha, workspace=workspace.uid
        )
        turned = turned_since(facts, accepted.current_inputs(model.folder))
        return Cases(facts, model, vectors, sha, index, turned)

    @cached_property
    def rows(self) -> dict[int, int]:
        """Row of the vectors by breast id; without those that a correction made untrue."""
        return {
            int(breast): row
            for row, breast in enumerate(self.vectors.breast_ids)
            if int(breast) not in self.turned
        }

    @cached_property
    def gallery(self) -> Gallery:
        """What may be found, row by row beside the vectors."""
        return galleries.gather(self.vectors.breast_ids, self.facts, self.turned)

    @cached_property
    def owners(self) -> npt.NDArray[np.int64]:
        """Patient of each row (N,); -1 for a breast that is not in the store any more."""
        found = (self.facts.patient_of(int(b)) for b in self.vectors.breast_ids)
        return np.array([-1 if p is None else p for p in found], dtype=np.int64)

    def query_of(self, breast: BreastId) -> Query:
        """The query of a breast in the store.

        Raises
        ------
        WorldError
            When the model in use has no vector of it.
        """
        row = self.rows.get(breast)
        patient = self.facts.patient_of(breast)
        if patient is None:
            raise WorldError(f"There is no breast {breast} in this workspace.")
        if row is None:
            raise WorldError(
                f"The model in use has not seen breast {breast} yet: refresh, or wait until its "
                "images are read."
            )
        return Query(self.vectors.breast_vectors[row], breast, patient)

    def similar(
        self,
        query: Query,
        gate: Gate,
        *,
        k: int = 10,
        proven_only: bool = True,
        bits: Bits | None = None,
        closed: Collection[BreastId] = frozenset(),
    ) -> tuple[Hit, ...]:
        """The ``k`` nearest breasts of other patients, nearest first.

        Parameters
        ----------
        gate
            What this reader may see of the open breast.
        proven_only
            Leave out breasts without pathology; which of the two it is stays masked.
        bits
            (W,) what is tagged in the open breast as far as this reader may know,
            to say what agrees and differs.
        closed
            Breasts of which this reader may not know what was tagged
            (``core.annotation.gatekeeper.closed_to``): nothing is said of theirs.
        """
        if not gate.allows(Surface.SIMILAR_CASES):
            return ()
        shown = gate.allows(Surface.HIT_PATHOLOGY)
        gallery = self.gallery
        among = gallery.usable & (gallery.owners != (query.patient or -1))
        if proven_only:
            among &= gallery.proven
        hits = []
        for row, distance in zip(*self.index.search(query.vector, k, among), strict=True):
            breast = BreastId(int(gallery.breasts[row]))
            facts = self.facts.breasts[breast]
            info = facts.info
            hits.append(
                Hit(
                    breast=breast,
                    patient=info.patient,
                    patient_key=info.patient_key,
                    side=info.side,
                    exam_date=info.exam_date,
                    views=facts.views,
                    distance=float(distance),
                    closer=self.index.closer(float(distance)),
                    explanation=(
                        Explanation() if breast in closed else self._explain(bits, facts.bits)
                    ),
                    pathology=facts.outcome if shown else None,
                    masked=not shown,
                )
            )
        return tuple(hits)

    def _explain(self, here: Bits | None, there: Bits) -> Explanation:
        if here is None or not here.any():
            return Explanation()
        return explain(self.facts.lexicon, here, there)


def turned_since(facts: Facts, inputs: Mapping[int, str]) -> frozenset[int]:
    """Breasts with an image that a person turned or placed elsewhere since it was embedded.

    Parameters
    ----------
    inputs
        What each breast's vector was made of (``BreastMaterial.inputs``).
    """
    now = {
        str(view.id): (int(breast), lies(view))
        for breast, one in facts.breasts.items()
        for view in one.views
        if view is not None
    }
    return frozenset(
        breast
        for breast, text in inputs.items()
        for part in filter(None, text.split(";"))
        if now.get(part.split(":")[0], (breast, part)) != (breast, part)
    )


def check_lexicon(vectors: VectorFile, facts: Facts) -> None:
    """Refuse vectors of another lexicon, or of a version of it that no file has.

    A model of an earlier version goes on: it looks at images alone, and what two breasts
    have in common is said in the words of the newest version for both.
    """
    lexicon_id, _, version = vectors.lexicon.partition("@")
    if lexicon_id != facts.lexicon.id:
        raise DamagedArtefact(
            f"The model in use was made with the lexicon {vectors.lexicon} and the workspace now "
            f"has {facts.lexicon.tag}: train again."
        )
    if facts.lexicon.at(version) is None:
        raise DamagedArtefact(
            f"The model in use was made with the lexicon {vectors.lexicon}, of which no file is "
            f"there (the newest is {facts.lexicon.tag}): put it back, or train again."
        )


def own_bits(facts: Facts, breast: BreastId, gate: Gate, mine: Bits) -> Bits:
    """What may be compared of an open breast: everybody's tags, or only ``mine``."""
    known = facts.breasts.get(breast)
    return known.bits if known is not None and gate.allows(Surface.OTHER_READER) else mine
