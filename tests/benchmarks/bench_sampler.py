"""The sampler beside a plain-Python implementation of the published rule.

Run: ``python -m tests.benchmarks.bench_sampler [--json FILE]``. Fails when it is
not at least 500 times faster to build and 3 times faster a batch.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

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


def main() -> int:
    """Measure, print, and say whether the targets hold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    figures = measure()
    for name, value in figures.items():
        print(f"{name:28} {value:12.6g}")
    held = figures["build_ratio"] >= 500 and all(
        figures[f"batch_mu{mu}_ratio"] >= 3 for mu in ("11", "0")
    )
    print("targets (build 500 x, batch 3 x):", "held" if held else "MISSED")
    if arguments.json:
        arguments.json.write_text(json.dumps({"name": "sampler", "held": held, **figures}))
    return 0 if held else 1


if __name__ == "__main__":
    raise SystemExit(main())
