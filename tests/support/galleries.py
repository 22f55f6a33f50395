"""Cases whose gallery says otherwise, for what depends on who is proven as what."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import numpy.typing as npt

from core.retrieval.gallery import BENIGN, MALIGNANT, UNKNOWN, Facet
from core.retrieval.service import Cases


def otherwise(cases: Cases, **changes: Any) -> Cases:
    """The same cases with other columns."""
    again = dataclasses.replace(cases)
    # A frozen value: what it works out once lies in its dictionary.
    vars(again)["gallery"] = dataclasses.replace(cases.gallery, **changes)
    return again


def unproven(cases: Cases, keep: int) -> Cases:
    """The same cases with breasts below an id proven alone."""
    gallery = cases.gallery
    return otherwise(
        cases, outcomes=np.where(gallery.breasts < keep, gallery.outcomes, UNKNOWN).astype(np.int8)
    )


def turned(cases: Cases, rows: npt.NDArray[np.bool_]) -> Cases:
    """The same cases with the outcomes of some rows turned around."""
    given = cases.gallery.outcomes
    other = np.where(given == BENIGN, MALIGNANT, np.where(given == MALIGNANT, BENIGN, given))
    return otherwise(cases, outcomes=np.where(rows, other, given).astype(np.int8))


def with_facet(cases: Cases, name: str, texts: list[str]) -> Cases:
    """The same cases with another facet, one text a row."""
    return otherwise(cases, facets={**cases.gallery.facets, name: Facet.of(texts)})
