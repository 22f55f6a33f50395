"""How good the opinion is on breasts that are like the open one, as far as that can be said."""

from __future__ import annotations

import numpy as np

from core.classification import metrics
from core.classification.fitting import Fit, Proven
from core.classification.metrics import Interval
from core.classification.opinion import Subgroup
from core.retrieval.gallery import Facet, Flags

FACETS = ("type", "density", "age", "vendor", "collection")
ENOUGH = 10
"""Patients of each outcome below which a subgroup has no number."""
_NAMES = {"type": "finding type", "density": "density", "age": "age", "vendor": "vendor",
          "collection": "collection"}  # fmt: skip


def values_of(facet: str, text: str) -> tuple[str, ...]:
    """The values of one breast: it may have several types of finding, and of others one."""
    return tuple(filter(None, text.split("+") if facet == "type" else (text,)))


def members(facet: str, given: Facet, rows: np.ndarray[tuple[int], np.dtype[np.int64]],
            value: str) -> Flags:  # fmt: skip
    """(n,) which of some rows have a value."""
    having = [value in values_of(facet, name) for name in given.names]
    found: Flags = np.array(having, dtype=np.bool_)[given.codes[rows]]
    return found


def measure(fit: Fit, proven: Proven, facet: str, value: str, inside: Flags) -> Subgroup:
    """The performance on the proven breasts ``inside`` (N,), out of fold within one fit."""
    rows = inside & fit.memory
    labels, patients = proven.labels[rows], proven.patients[rows]
    number = [len(np.unique(patients[labels == label])) for label in (0, 1)]
    sample = len(labels), len(np.unique(patients)), int(labels.sum())
    name = f"{_NAMES.get(facet, facet)} {value}"
    if min(number) < ENOUGH:
        few = (
            f"{name}: too few to say ({number[0]} patients with benign and {number[1]} with "
            f"malignant breasts; {ENOUGH} of each are needed)"
        )
        return Subgroup(facet, value, *sample, None, few)
    auc: Interval = metrics.auc_interval(fit.outside[rows], labels, patients)
    words = (
        f"{name}: AUC {auc.value:.2f} ({auc.low:.2f} to {auc.high:.2f}) among {auc.breasts} "
        f"proven breasts of {auc.patients} patients"
    )
    return Subgroup(facet, value, *sample, auc, words)
