"""The loop on a graphics card: ResNet-50 at 256 and 512 pixels in bf16, and a resume.

The same code as on the processor. Where there is no CUDA device, the rows say so.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch

from core.training import config as configs
from core.training.config import TrainConfig
from core.training.device import choose, take_threads
from tests.benchmarks.loop_speed import measure

SIZES = (256, 512)
BREASTS, BLOCKS, STEPS = 512, 5, 10
NOT_RUN = "not run"


def _config(size: int) -> TrainConfig:
    paper = configs.preset("paper")
    encoder = paper.encoder.model_copy(update={"weights": ""})
    return paper.model_copy(
        update={"encoder": encoder, "size": size, "precision": "bf16", "steps_per_epoch": 10}
    )


def bench() -> list[dict[str, object]]:
    """Two rows a size, and a resume."""
    if not torch.cuda.is_available():
        return [_row(f"ResNet-50 at {size} px, bf16", NOT_RUN) for size in SIZES]
    take_threads(0)
    rows = []
    for size in SIZES:
        config = _config(size)
        device = choose("cuda", "bf16")
        speed = measure(config, device, breasts=BREASTS, blocks=BLOCKS, steps=STEPS)
        where = f"{device.name}, torch {torch.__version__}, CUDA {torch.version.cuda}"
        what = f"ResNet-50 at {size} px, bf16, {config.batch} breasts a batch ({where})"
        images = 2 * config.batch
        rows += [
            _row(
                f"{what}: the loop",
                images / speed.loop,
                unit="images/s",
                baseline=f"same step on resident tensors: {images / speed.resident:.4g}",
                ratio=speed.share,
            ),
            _row(f"{what}: from a checkpoint to the next step", speed.resumed, unit="s"),
        ]
    return rows


def _row(
    name: str, value: object, *, unit: str = "", baseline: str = "", ratio: object = ""
) -> dict[str, object]:
    return {"name": name, "value": value, "unit": unit, "baseline": baseline, "ratio": ratio}


if __name__ == "__main__":
    for row in bench():
        print(row)
