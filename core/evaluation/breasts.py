"""The breasts of an evaluation: their vectors, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.classification.features import Features
from core.classification.fitting import Proven, Vectors
from core.classification.metrics import Ids, Labels
from core.dataset.partition import ASIDE
from core.dataset.snapshot import UNKNOWN, Snapshot, Split
from core.dataset.vectors import VectorFile
from core.domain.errors import NotEnoughData
from core.domain.manifestation import Packed

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Breasts:
    """N breasts that have a vector.

    Attributes
    ----------
    breast_ids, patient_ids
        (N,) int64.
    labels
        (N,) int8: -1 unknown, 0 benign, 1 malignant.
    fit, held
        (N,) who is fitted on (training and validation patients) and who is measured; the
        others only lie among what is searched.
    packed, width
        (N, ceil(W / 8)) manifestations, and W.
    tagged
        (N,) somebody said what is in it.
    mean
        (N, D) of unit length: what is searched.
    features, rows
        What is classified, CC and MLO side by side, and the (N,) rows of it.
    facets
        (N,) text per name.
    """

    breast_ids: Ids
    patient_ids: Ids
    labels: Labels
    fit: Flags
    held: Flags
    packed: Packed
    width: int
    tagged: Flags
    mean: Vectors
    features: Features
    rows: Ids
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def proven(self, chosen: Flags, table: Vectors | None = None) -> Proven:
        """The proven ones among ``chosen``, with their rows of ``table`` (N, ...)."""
        rows = chosen & (self.labels != UNKNOWN)
        vectors = self.features.rows(self.rows[rows]) if table is None else table[rows]
        return Proven(self.breast_ids[rows], self.patient_ids[rows], vectors, self.labels[rows])


def of_snapshot(
    snapshot: Snapshot, vectors: VectorFile, *, held: Flags, fit: Flags | None = None
) -> Breasts:
    """The breasts of a snapshot that have a vector.

    Parameters
    ----------
    snapshot
        As the run sees it (``core.dataset.partition``).
    held
        (N,) of the snapshot: who is measured; see :func:`held_out`.
    fit
        (N,); training and validation patients where not given.
    """
    if fit is None:
        fit = np.isin(snapshot.split, (Split.TRAIN, Split.VALIDATION))
    place = {int(breast): row for row, breast in enumerate(snapshot.breast_ids)}
    rows = np.array([place[int(breast)] for breast in vectors.breast_ids], dtype=np.int64)

    views = snapshot.views[rows]
    images = np.where(views < 0, -1, snapshot.image_ids[np.maximum(views, 0)])
    return Breasts(
        breast_ids=vectors.breast_ids,
        patient_ids=snapshot.patient_ids[rows],
        labels=snapshot.pathology[rows],
        fit=fit[rows],
        held=held[rows],
        packed=snapshot.manifestations[rows],
        width=snapshot.width,
        tagged=snapshot.tagged[rows],
        mean=vectors.breast_vectors,
        features=Features(vectors, images),
        rows=np.arange(len(rows)),
        facets={name: tuple(text[row] for row in rows) for name, text in snapshot.facets.items()},
    )


def held_out(
    snapshot: Snapshot,
    *,
    collection: str = "",
    collections: tuple[str, ...] = (),
    everyone: bool = False,
) -> Flags:
    """Who is measured: (N,) breasts of a snapshot as the run sees it.

    Parameters
    ----------
    collection
        Test patients of this collection.
    collections
        What the run learnt from; without a ``collection``, test patients of these, or of
        all collections where none are named.
    everyone
        All patients that the run never learnt from, not test patients alone: for a
        collection from elsewhere.

    Raises
    ------
    NotEnoughData
        When the collection has no such patient.
    """
    held: Flags = snapshot.split == Split.TEST
    if everyone:
        learnt = np.isin(snapshot.split, (Split.TRAIN, Split.VALIDATION))
        met = np.unique(snapshot.patient_ids[learnt])
        held = (held | (snapshot.split == ASIDE)) & ~np.isin(snapshot.patient_ids, met)
    wanted = (collection,) if collection else collections
    if wanted:
        given = np.array(snapshot.facets.get("collection", ("",) * len(snapshot)))
        held = held & np.isin(given, list(wanted))
    if not held.any():
        where = f" of the collection {', '.join(wanted)}" if wanted else ""
        raise NotEnoughData(
            f"No patient{where} is held out of this run: choose another collection."
        )
    return held
