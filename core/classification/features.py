"""What the probe and the vote look at: the CC and the MLO vector of a breast side by side.

Retrieval compares breasts by the mean of their views. To tell benign from malignant
the two views say more apart than averaged: a sign that shows in one of them is not
halved by the other (measured on phantoms: AUC of the same probe 0.53 to 0.56 on the
mean, 0.57 to 0.62 side by side).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.classification.opinion import Vectors
from core.dataset.vectors import VectorFile
from core.domain.study import BreastId
from core.retrieval.facts import Facts
from core.retrieval.service import Query

_HALF = np.float32(np.sqrt(0.5))
Pair = tuple[int | None, int | None]


def by_view(vectors: VectorFile, facts: Facts) -> Vectors:
    """(N, 2D) of unit length, in the order of ``vectors.breast_ids``, as the store has it now.

    A view that a breast lacks is stood in for by the other one.
    """

    def images(breast: int) -> Pair:
        known = facts.breasts.get(BreastId(breast))
        cc, mlo = (None, None) if known is None else known.views
        return None if cc is None else int(cc.id), None if mlo is None else int(mlo.id)

    return side_by_side(vectors, images)


def side_by_side(vectors: VectorFile, images: Callable[[int], Pair]) -> Vectors:
    """(N, 2D) of unit length, in the order of ``vectors.breast_ids``.

    Parameters
    ----------
    images
        The ids of the CC and the MLO image of a breast, None for one that it lacks.
    """
    row = {int(image): place for place, image in enumerate(vectors.image_ids)}
    found = np.tile(vectors.breast_vectors, (1, 2))
    width = vectors.dimensions
    for place, breast in enumerate(vectors.breast_ids):
        rows = [None if one is None else row.get(one) for one in images(int(breast))]
        there = [one for one in rows if one is not None]
        if there:
            for half, one in enumerate(rows):
                chosen = there[0] if one is None else one
                found[place, half * width : (half + 1) * width] = vectors.view_vectors[chosen]
    return found * _HALF


def of_query(query: Query, table: Vectors, rows: dict[int, int]) -> Vectors:
    """(2D,) of a query: a breast's row of ``table``, or the one view of a file twice."""
    row = None if query.breast is None else rows.get(int(query.breast))
    return np.tile(query.vector, 2) * _HALF if row is None else table[row]
