"""How fast phantoms are drawn, and whether they are fair (``phantom_fairness``)."""

from __future__ import annotations

import json
import time

from core.domain.study import View
from core.phantom import case, population
from core.phantom.styles import STYLES
from tests.benchmarks import phantom_fairness


def bench() -> list[dict[str, object]]:
    """Seconds an image, and the figures of the fairness check."""
    rows: list[dict[str, object]] = []
    for size, count in (("small", 40), ("full", 2)):
        plans = [population.patient(1, n).breasts[n % 2] for n in range(1, count + 1)]
        began = time.perf_counter()
        for plan in plans:
            case.draw(plan, View.MLO, STYLES[1].grid(size))
        each = 1000 * (time.perf_counter() - began) / count
        rows.append({"name": f"draw one view, {size}", "value": each, "unit": "ms"})
    failed = phantom_fairness.main(["--no-document"])
    document = json.loads((phantom_fairness.OUT / "phantom_fairness.json").read_bytes())
    for group in document["groups"]:
        rows.append(
            {
                "name": f"{group['title']} read from crops",
                "value": group["auc"],
                "unit": "AUC",
                "baseline": 0.5,
            }
        )
    for source in document["pathology"]:
        rows.append(
            {"name": f"pathology from {source['source']}", "value": source["auc"], "unit": "AUC"}
        )
    rows.append({"name": "phantoms are fair", "value": not failed, "unit": ""})
    return rows
