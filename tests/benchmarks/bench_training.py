"""The training loop: its throughput, its memory, and a step of the demo preset by its parts."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

# As the worker does it, before torch starts its threads.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch

from core.training import config as configs
from core.training.augment import augment
from core.training.device import choose
from core.training.losses import nt_xent
from core.training.network import Network
from tests.benchmarks.loop_memory import measure as measure_memory
from tests.benchmarks.loop_speed import measure as measure_speed

STEPS = 6
FEW, MANY = 1_000, 100_000


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(STEPS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def bench() -> list[dict[str, object]]:
    """Throughput and memory of the loop, then the parts of a step."""
    return [*throughput(), *memory(), *parts()]


def throughput() -> list[dict[str, object]]:
    """The real loop beside the same step fed from tensors that lie on the device."""
    config = configs.preset("demo")
    found = measure_speed(config, choose("cpu"), breasts=600, blocks=5, steps=10)
    return [
        {
            "name": "training loop, demo preset, a checkpoint every 10 steps (target 0.95)",
            "value": found.loop,
            "unit": "s a step",
            "baseline": f"same step on resident tensors: {found.resident:.4g} s",
            "ratio": found.share,
        },
        {
            "name": "from a checkpoint to the next step",
            "value": found.resumed,
            "unit": "s",
            "baseline": "",
            "ratio": "",
        },
    ]


def memory() -> list[dict[str, object]]:
    """What the loop takes beyond the sampler's own tables, from few to many breasts."""
    if not Path("/proc/self/status").exists():
        return [{"name": "memory of the loop", "value": "not run"}]
    sizes = (FEW, MANY)
    found = {breasts: measure_memory(breasts) for breasts in sizes}
    beyond = {n: (f["loop"] - f["sampler"]) / 2**20 for n, f in found.items()}
    return [
        {
            "name": f"peak memory of the loop beyond the sampler's, {MANY:,} breasts",
            "value": beyond[MANY],
            "unit": "MB",
            "baseline": f"{FEW:,} breasts: {beyond[FEW]:.4g} MB; sampler's own "
            f"{found[FEW]['sampler'] / 2**20:.3g} and {found[MANY]['sampler'] / 2**20:.3g} MB",
            "ratio": beyond[MANY] / beyond[FEW],
        }
    ]


def parts() -> list[dict[str, object]]:
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
