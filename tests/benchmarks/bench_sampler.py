"""The sampler beside a plain-Python implementation of the published rule.

Fails when it is not at least 500 times faster to build and 3 times faster a batch.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from core.training.sampler import ManifestationSampler
from tests.support.manifestations import realistic
from tests.support.slow_sampler import PublishedRule

BREASTS = 2671
BATCH = 64


def _seconds(work: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def measure() -> dict[str, float]:
    """Seconds of both samplers and their ratios."""
    bits, packed, patients = realistic(BREASTS, seed=1)
    vectors = [tuple(row) for row in bits.astype(int).tolist()]
    ours_build = _seconds(lambda: ManifestationSampler(packed, patients, batch=BATCH), 15)
    start = time.perf_counter()
    slow = PublishedRule(vectors)
    slow_build = time.perf_counter() - start
    fast = ManifestationSampler(packed, patients, batch=BATCH, seed=1)
    figures: dict[str, float] = {
        "breasts": BREASTS,
        "distinct_vectors": fast.distinct,
        "build_s": ours_build,
        "build_published_s": slow_build,
        "build_ratio": slow_build / ours_build,
    }
    for mu in (11.0, 0.0):
        anchors = iter(range(BREASTS))
        ours = _seconds(lambda mu=mu: fast.next_batch(mu), 400)
        theirs = _seconds(lambda mu=mu, a=anchors: slow.batch(next(a), BATCH, mu), 400)
        figures[f"batch_mu{mu:g}_s"] = ours
        figures[f"batch_mu{mu:g}_published_s"] = theirs
        figures[f"batch_mu{mu:g}_ratio"] = theirs / ours
    return figures


def bench() -> list[dict[str, object]]:
    """Rows for ``make bench``; raises when a target is missed."""
    figures = measure()
    rows: list[dict[str, object]] = []
    for name, target in (("build", 500), ("batch_mu11", 3), ("batch_mu0", 3)):
        ratio = figures[f"{name}_ratio"]
        rows.append(
            {
                "name": f"sampler: {name} at {BREASTS} breasts (target {target} x)",
                "value": figures[f"{name}_s"] * 1e3,
                "unit": "ms",
                "baseline": f"published rule, plain Python: "
                f"{figures[f'{name}_published_s'] * 1e3:.4g} ms",
                "ratio": ratio,
            }
        )
        assert ratio >= target, f"{name} is {ratio:.1f} x the published rule, not {target} x"
    return rows


if __name__ == "__main__":
    for row in bench():
        print(row)
