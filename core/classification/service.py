"""Opinions on breasts and files, as far as the gate lets them be seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.classification import features, keep, opinion
from core.classification.opinion import Fitted, NoOpinion, Opinion, Proven, Vectors
from core.domain.assessment import Outcome
from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.gate import Gate, Surface
from core.domain.progress import CancelToken, Report, silent
from core.domain.records import Split
from core.domain.study import BreastId, PatientId
from core.retrieval.service import Cases, Query

MASKED = "Save your assessment of this breast, and the opinion appears."
_FOLDER = "opinion"


@dataclass(frozen=True)
class Opinions:
    """The fitted opinion over some cases; any thread may ask.

    Attributes
    ----------
    fitted
        None where there are too few proven cases; ``reason`` then says so.
    met
        Patients the encoder trained on.
    table
        (N, 2D) what is looked at of each breast (:mod:`core.classification.features`).
    """

    cases: Cases
    table: Vectors
    fitted: Fitted | None
    reason: str
    met: frozenset[PatientId]

    @staticmethod
    def open(cases: Cases, report: Report = silent, cancel: CancelToken | None = None) -> Opinions:
        """Take the saved fit when it belongs to these vectors and labels, or fit again.

        Takes seconds; not for the window's thread.
        """
        table = features.by_view(cases.vectors, cases.facts)
        proven = proven_of(cases, table)
        met = _met(cases)
        labels = keep.digest(proven, cases.owners)
        folder = cases.model.folder / _FOLDER
        try:
            fitted = keep.load(folder, proven, vectors=cases.vectors_sha, labels=labels)
        except DamagedArtefact:
            try:
                fitted = opinion.fit(
                    proven,
                    table,
                    cases.owners,
                    report=report,
                    cancel=cancel,
                )
            except NotEnoughData as error:
                return Opinions(cases, table, None, error.sentence, met)
            keep.save(fitted, folder, vectors=cases.vectors_sha, labels=labels)
        return Opinions(cases, table, fitted, "", met)

    def about(self, query: Query, gate: Gate) -> Opinion | NoOpinion:
        """The opinion on what ``query`` shows, or why there is none."""
        if not gate.allows(Surface.OPINION):
            return NoOpinion(MASKED)
        if query.blank:
            return NoOpinion("The image shows no breast: open a mammogram.")
        if self.fitted is None:
            return NoOpinion(self.reason)
        return opinion.for_breast(
            self.fitted,
            features.of_query(query, self.table, self.cases.rows),
            query.patient,
            self.table,
            self.cases.owners,
            seen_in_training=query.patient in self.met,
        )


def proven_of(cases: Cases, features_of: Vectors) -> Proven:
    """The proven breasts that have a vector, with their rows of ``features_of`` (N, 2D)."""
    chosen = [
        (row, breast, one.info.patient, one.outcome is Outcome.MALIGNANT)
        for breast, row in cases.rows.items()
        if (one := cases.facts.breasts.get(BreastId(breast))) is not None
        and one.outcome is not None
    ]
    table = np.array(chosen, dtype=np.int64).reshape(-1, 4)
    return Proven(
        table[:, 1],
        table[:, 2],
        features_of[table[:, 0]],
        table[:, 3].astype(np.int8),
    )


def _met(cases: Cases) -> frozenset[PatientId]:
    """Patients of the encoder's training split, by their breasts, so that joins count."""
    lineage = cases.model.lineage()
    owners = (
        cases.facts.patient_of(int(breast))
        for breast in lineage.breast_ids[lineage.split == Split.TRAIN]
    )
    return frozenset(patient for patient in owners if patient is not None)
