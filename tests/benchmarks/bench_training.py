"""Seconds of a training step of the demo preset, by its parts."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

# As the worker does it, before torch starts its threads.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch

from core.training import config as configs
from core.training.augment import augment
from core.training.losses import nt_xent
from core.training.network import Network

STEPS = 6


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(STEPS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def bench() -> list[dict[str, object]]:
    """One step of 64 breasts (128 images), its augmentation, and embedding as many images."""
    config = configs.preset("demo")
    torch.manual_seed(0)
    network = Network(config, 35)
    optimiser = torch.optim.Adam(network.parameters())
    images = torch.rand(2 * config.batch, config.size, config.size)
    generator = torch.Generator().manual_seed(0)

    def change() -> torch.Tensor:
        return augment(images, config.augment, generator)

    def step() -> None:
        optimiser.zero_grad()
        first, second = network.project(network.encoder(change()))[0].chunk(2)
        nt_xent(first, second, network.log_temperatures["views"]).backward()
        optimiser.step()

    whole = _median(step)
    changing = _median(change)
    network.eval()
    with torch.inference_mode():
        embedding = _median(lambda: network.represent(images))
    threads = torch.get_num_threads()
    what = f"demo, {config.batch} breasts, {config.size} px, {threads} threads"
    target = "half a second"
    return [
        {
            "name": f"training step ({what})",
            "value": whole,
            "unit": "s",
            "baseline": target,
            "ratio": 0.5 / whole,
        },
        {
            "name": "augmentation of its images",
            "value": changing,
            "unit": "s",
            "baseline": "the step",
            "ratio": whole / changing,
        },
        {
            "name": "embedding of as many images",
            "value": embedding,
            "unit": "s",
            "baseline": "the step",
            "ratio": whole / embedding,
        },
    ]


if __name__ == "__main__":
    for row in bench():
        print(row)
