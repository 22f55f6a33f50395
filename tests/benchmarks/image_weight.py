"""Which weight of the image finds best: precision by pathology and manifestations, by weight.

Run: ``python -m tests.benchmarks.image_weight WORKSPACE [SHARE]``. Every tagged, proven breast
of validation and test patients asks among the proven breasts of others; of the ten found, the
share of its own outcome and the mean number of manifestations that differ, with 95 %
intervals from a bootstrap over the patients who ask. With a share, what is tagged is first
blurred: of so many of the groups that say something another value is said, or nothing, as
readers differ; the manifestations of what is found are still counted as they were.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from core import workspace as workspaces
from core.classification import metrics
from core.domain.gate import Gate, GatePolicy
from core.domain.manifestation import Packed, distance, pack, unpack
from core.domain.records import Split
from core.domain.study import BreastId
from core.retrieval import facts
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.service import Cases
from core.store import Store

WEIGHTS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0)
_GATE = Gate(GatePolicy.STANDARD, committed=True)


def main(root: Path, share: float) -> None:
    """Print one line a weight."""
    workspace = workspaces.load(root)
    with Store.open(workspace.database) as store, store.read() as reading:
        cases = Cases.open(workspace, facts.read(reading, workspace))
    truth = cases.gallery.packed
    if share:
        cases = cases.with_facts(replace(cases.facts, packed=_blurred(cases.facts, share)))
    known, gallery = cases.facts, cases.gallery
    asks = np.flatnonzero(
        (gallery.split != Split.TRAIN)
        & gallery.usable
        & gallery.proven
        & gallery.packed.any(axis=1)
    )
    people = gallery.owners[asks]
    print(f"{len(asks)} breasts of {len(np.unique(people))} patients ask")
    for weight in WEIGHTS:
        same, far = [], []
        for row in asks:
            breast = BreastId(int(gallery.breasts[row]))
            query = cases.query(Ask(Means.BREAST, breast), known.bits(breast))
            hits = cases.find(query, _GATE, Refinement(image=weight)).hits
            rows = [gallery.row(hit.breast) for hit in hits]
            same.append(float((gallery.outcomes[rows] == gallery.outcomes[row]).mean()))
            far.append(float(distance(truth[rows], truth[row]).mean()))
        said = []
        for values in (same, far):
            found = metrics.interval(partial(metrics.means, np.array(values)), people)
            said.append(f"{found.value:.3f} ({found.low:.3f} to {found.high:.3f})")
        print(f"image {weight:.1f}: precision {said[0]}, manifestations {said[1]}", flush=True)


def _blurred(known: facts.Facts, share: float) -> Packed:
    chosen = np.random.default_rng(0)
    bits = unpack(known.packed, known.lexicon.width)
    for positions in known.lexicon.groups().values():
        at = list(positions)
        said = np.flatnonzero(bits[:, at].any(axis=1))
        wrong = said[chosen.random(len(said)) < share]
        bits[np.ix_(wrong, at)] = False
        other = wrong[chosen.random(len(wrong)) < 0.5]
        bits[other, chosen.choice(at, len(other))] = True
    return pack(bits)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 0.0)
