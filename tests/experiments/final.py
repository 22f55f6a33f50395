"""The plan of ``make experiments``."""

from __future__ import annotations

from core.training import config as configs
from tests.experiments.plan import Plan, Variant, changed

RANDOM = {"sampler": {"negatives": "random"}}
REWEIGHTED = {"sampler": {"negatives": "reweighted"}}

PLAN = Plan(
    phantoms=7,
    shares=(500, 200, 600),
    size=96,
    base=changed(
        configs.preset("demo"),
        {
            "size": 64,
            "epochs": 8,
            "steps_per_epoch": 50,
            "keep_best": False,
            "threads": 2,
            "device": "cpu",
            "finetune": {"epochs": 12, "patience": 12, "learning_rate": 1e-3},
        },
    ),
    variants=(
        Variant("im-manineg", "IM, ManiNeg"),
        Variant("im-random", "IM, random negatives", RANDOM),
        Variant("im-reweighted", "IM, re-weighted negatives", REWEIGHTED),
        Variant("ii-manineg", "II, ManiNeg", {"model": "II"}),
        Variant("ii-random", "II, random negatives", {"model": "II", **RANDOM}, finetune=False),
    ),
    seeds=(1, 2, 3, 4, 5),
    untrained="untrained",
    pairs=(
        ("im-manineg", "im-random"),
        ("ii-manineg", "ii-random"),
        ("im-manineg", "im-reweighted"),
        ("im-manineg", "ii-manineg"),
        ("im-manineg", "untrained"),
    ),
)
