"""The plan of ``make experiments``."""

from __future__ import annotations

from core.training import config as configs
from tests.experiments.plan import Plan, Variant, changed

RANDOM = {"sampler": {"negatives": "random"}}
REWEIGHTED = {"sampler": {"negatives": "reweighted"}}

PLAN = Plan(
    phantoms=7,
    shares=(500, 200, 1000),
    size=96,
    base=changed(
        configs.preset("demo"),
        {
            # Stored at 96 pixels, seen at 64: a step takes less than half as long.
            "size": 64,
            "epochs": 6,
            "steps_per_epoch": 50,
            # Equal steps: never the epoch that validates best.
            "keep_best": False,
            # One way of computing for all, and two processes of one thread each.
            "device": "cpu",
            "precision": "full",
            "channels_last": "off",
            "compiled": "off",
            "threads": 1,
            "finetune": {
                "epochs": 8,
                "patience": 8,
                "learning_rate": 1e-3,
                "backbone": 0.5,
                "final_rate": 1e-5,
            },
        },
    ),
    variants=(
        Variant("im-manineg", "IM, ManiNeg"),
        Variant("im-random", "IM, random negatives", RANDOM),
        Variant("im-reweighted", "IM, re-weighted negatives", REWEIGHTED),
        Variant("ii-manineg", "II, ManiNeg", {"model": "II"}),
        Variant("ii-random", "II, random negatives", {"model": "II", **RANDOM}),
        Variant("untrained", "untrained encoder", trained=False),
    ),
    seeds=(1, 2, 3, 4, 5),
    pairs=(
        ("im-manineg", "im-random"),
        ("im-manineg", "im-reweighted"),
        ("ii-manineg", "ii-random"),
        ("im-manineg", "ii-manineg"),
        ("im-manineg", "untrained"),
    ),
)
