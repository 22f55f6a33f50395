"""The sampler beside a plain-Python implementation of the published rule, and at scale.

Fails when it is not at least 1,000 times faster to build at 2,671 breasts; when from
100,000 to 1,000,000 breasts build time or memory grow more than tenfold; or when a
batch takes a tenth of a training step. A batch at 2,671 breasts is shown beside the
plain rule's for its own sake. Times are of the processor, so that what else runs on the
machine counts less; builds are the least of several, the two large sizes in turn.
"""

from __future__ import annotations

import statistics
import time
import tracemalloc
from collections.abc import Callable

from core.training.options import SamplerConfig
from core.training.sampler import ManifestationSampler
from tests.support.manifestations import many, realistic
from tests.support.slow_sampler import PublishedRule

BREASTS = 2671
LARGE = (100_000, 1_000_000)
BATCH = 64
STEP = 0.4
"""Seconds of a demo training step on this project's test machine."""
BUILD = 1000


def _seconds(work: Callable[[], object], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return taken


def _published() -> list[dict[str, object]]:
    bits, packed, patients = realistic(BREASTS, seed=1)
    vectors = [tuple(row) for row in bits.astype(int).tolist()]
    build = statistics.median(
        _seconds(lambda: ManifestationSampler(packed, patients, batch=BATCH), 15)
    )
    made: list[PublishedRule] = []
    slow_build = _seconds(lambda: made.append(PublishedRule(vectors)), 1)[0]
    fast, slow = ManifestationSampler(packed, patients, batch=BATCH, seed=1), made[0]
    found = [("build", build, slow_build, BUILD)]
    for mu in (11.0, 0.0):
        anchors = iter(range(BREASTS))
        ours = statistics.median(_seconds(lambda mu=mu: fast.next_batch(mu), 400))
        theirs = statistics.median(
            _seconds(lambda mu=mu, a=anchors: slow.batch(next(a), BATCH, mu), 400)
        )
        found.append((f"batch, mu {mu:g}", ours, theirs, 0))
    rows: list[dict[str, object]] = []
    for name, ours, theirs, target in found:
        rows.append(
            {
                "name": f"sampler: {name}, at {BREASTS:,} breasts"
                + (f" (target {target:,} x)" if target else ""),
                "value": ours * 1e3,
                "unit": "ms",
                "baseline": f"published rule, plain Python: {theirs * 1e3:.4g} ms",
                "ratio": theirs / ours,
            }
        )
    return rows


def _at_scale() -> list[dict[str, object]]:
    data = {count: many(count, seed=1) for count in LARGE}
    least = dict.fromkeys(LARGE, float("inf"))
    for _ in range(15):
        for count, (packed, patients) in data.items():
            taken = _seconds(lambda p=packed, w=patients: ManifestationSampler(p, w, batch=64), 1)
            least[count] = min(least[count], taken[0])
    peak = {}
    for count, (packed, patients) in data.items():
        tracemalloc.start()
        ManifestationSampler(packed, patients, batch=BATCH)
        peak[count] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    small, large = LARGE
    rows: list[dict[str, object]] = [
        {
            "name": f"sampler: build at {large:,} breasts (target 10 x)",
            "value": least[large] * 1e3,
            "unit": "ms",
            "baseline": f"at {small:,} breasts: {least[small] * 1e3:.4g} ms",
            "ratio": least[large] / least[small],
        },
        {
            "name": f"sampler: peak memory of that build at {large:,} (target 10 x)",
            "value": peak[large] / 2**20,
            "unit": "MiB",
            "baseline": f"at {small:,} breasts: {peak[small] / 2**20:.3g} MiB",
            "ratio": peak[large] / peak[small],
        },
    ]
    for count, (packed, patients) in data.items():
        for pairs in ("anchor", "batch"):
            rule = SamplerConfig(pairs=pairs)  # type: ignore[arg-type]  # one of two words
            sampler = ManifestationSampler(packed, patients, rule, batch=BATCH, seed=1)
            slowest = max(
                statistics.median(_seconds(lambda mu=mu, s=sampler: s.next_batch(mu), 60))
                for mu in (11.0, 3.67, 0.0)
            )
            rows.append(
                {
                    "name": f"sampler: batch at {count:,} breasts, distances of the {pairs} "
                    "(target 0.1 x)",
                    "value": slowest * 1e3,
                    "unit": "ms",
                    "baseline": f"a demo step: {STEP * 1e3:.0f} ms",
                    "ratio": slowest / STEP,
                }
            )
    return rows


def bench() -> list[dict[str, object]]:
    """Rows for ``make bench``; raises when a target is missed."""
    beside, scale = _published(), _at_scale()
    assert float(str(beside[0]["ratio"])) >= BUILD, f"{beside[0]['ratio']:.0f} x to build"
    for row, most in zip(scale, (10, 10, 0.1, 0.1, 0.1, 0.1), strict=True):
        assert float(str(row["ratio"])) <= most, f"{row['name']}: {row['ratio']:.3g} x"
    return beside + scale


if __name__ == "__main__":
    for row in bench():
        print(row)
