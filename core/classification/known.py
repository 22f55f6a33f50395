"""What an opinion knows: vendors, views, likeness. For anything else there is none, and why."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.classification.features import Vectors
from core.classification.metrics import Ids
from core.classification.opinion import NoOpinion, Silence
from core.domain.study import View
from core.retrieval.asking import Means
from core.retrieval.gallery import Gallery
from core.retrieval.service import Query

ENOUGH = 10
"""Patients with a proven breast of a vendor below which there is no opinion on its images."""


@dataclass(frozen=True)
class Seen:
    """Of what a fit was made.

    Attributes
    ----------
    vendors
        Patients by vendor, in small letters.
    views
        The views that were looked at.
    """

    vendors: dict[str, int]
    views: frozenset[View]
    gallery: Gallery

    @staticmethod
    def of(gallery: Gallery, rows: Ids) -> Seen:
        """What is seen in some rows (n,) of the gallery."""
        vendor = gallery.facets["vendor"]
        counted: dict[str, set[int]] = {}
        for code in np.unique(vendor.codes[rows]):
            owners = gallery.owners[rows][vendor.codes[rows] == code]
            counted.setdefault(_plain(vendor.names[code]), set()).update(owners.tolist())
        there = gallery.views[rows] >= 0
        views = {view for half, view in enumerate((View.CC, View.MLO)) if there[:, half].any()}
        return Seen({name: len(some) for name, some in counted.items()}, frozenset(views), gallery)

    def refuses(self, query: Query, row: int | None) -> NoOpinion | None:
        """Why there is no opinion on images of this vendor or view; None where there may be."""
        view = query.view if row is None else None
        if view is not None and view not in self.views:
            known = " and ".join(sorted(one.value for one in self.views))
            return NoOpinion(
                f"The model never saw a view {view.value}: it knows {known} alone.", Silence.VIEW
            )
        if row is None:
            vendor = query.vendor
        else:
            given = self.gallery.facets["vendor"]
            vendor = given.names[given.codes[row]]
        return self._of_vendor(vendor)

    def _of_vendor(self, vendor: str) -> NoOpinion | None:
        number = self.vendors.get(_plain(vendor), 0)
        if number >= ENOUGH:
            return None
        what = f"images by {vendor}" if vendor else "images that name no manufacturer"
        if not number:
            sentence = f"No proven case here has {what}, so that an opinion would be a guess."
        else:
            sentence = (
                f"Proven cases of {number} patients have {what}, and an opinion on such needs "
                f"{ENOUGH}: prove more cases."
            )
        return NoOpinion(sentence, Silence.VENDOR)


def unlike(away: float, limit: float) -> NoOpinion | None:
    """Why there is no opinion on what lies ``away`` from its nearest; None within the limit."""
    if away <= limit:
        return None
    return NoOpinion(
        "This image is unlike those that the model knows "
        f"(distance {away:.3f}, and 99 of 100 of them lie within {limit:.3f}).",
        Silence.UNLIKE,
    )


def of_no_breast(query: Query) -> bool:
    """Whether what was asked about is not the image of one breast: its vector is no view's."""
    return query.local is not None or query.means in (Means.TAGS, Means.EXAM, Means.REGION)


def vector_of(query: Query) -> Vectors:
    """The (D,) vector of a file."""
    assert query.vector is not None
    return query.vector


def _plain(vendor: str) -> str:
    return " ".join(vendor.casefold().split())
