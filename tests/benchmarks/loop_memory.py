"""Memory of one process that trains on a snapshot, as its kernel counts it.

``python -m tests.benchmarks.loop_memory make|loop|sampler FOLDER [BREASTS]``: pages of files
(the snapshot's pixels are mapped) are not counted, only what the process itself took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

SIZE = 16
STEPS = 30


def anonymous() -> int:
    """Bytes of memory of this process that belong to no file."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("RssAnon"))


def measure(breasts: int) -> dict[str, int]:
    """Peak bytes of a process that trains, and growth by the sampler alone, each in a child."""
    with tempfile.TemporaryDirectory() as folder:
        for work in ("make", "loop", "sampler"):
            found = subprocess.run(
                [sys.executable, "-m", __spec__.name if __spec__ else __name__, work, folder]
                + [str(breasts)] * (work == "make"),
                stdout=subprocess.PIPE,
                check=True,
                text=True,
            )
            if work == "loop":
                loop = json.loads(found.stdout)
        return {"loop": loop, "sampler": json.loads(found.stdout)}


class _Peak:
    """The highest :func:`anonymous` of a block, above where it began."""

    def __enter__(self) -> _Peak:
        self._start = self.highest = anonymous()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()
        self.highest = max(self.highest, anonymous())
        self.growth = self.highest - self._start

    def _watch(self) -> None:
        while not self._done.wait(0.002):
            self.highest = max(self.highest, anonymous())


def main(work: str, folder: Path, breasts: int = 0) -> None:
    """One of the three works; ``loop`` prints its peak, ``sampler`` its growth, in bytes."""
    if work == "make":
        from tests.benchmarks.loop_speed import speckled

        speckled(breasts, SIZE, folder / "snapshot")
        return
    from core.dataset import snapshot as snapshots
    from core.dataset.snapshot import Split
    from core.jobs.control import Control
    from core.training.data import Pairs
    from core.training.device import choose
    from core.training.loop import Trainer
    from tests.support.runs import tiny_config

    config = tiny_config(size=SIZE, batch=32, epochs=2, steps_per_epoch=STEPS)

    def train(where: Path, data: snapshots.Snapshot, settings: object = config) -> None:
        trainer = Trainer(
            where, config, data, "a" * 64,
            device=choose("cpu"), control=Control(), emit=lambda _event: None,
        )  # fmt: skip
        trainer.train()

    # What torch takes at its first steps is not the loop's: one small run before.
    from tests.support.snapshots import small_snapshot

    (folder / "first").mkdir(exist_ok=True)
    train(folder / "first", small_snapshot(80, size=SIZE))
    if work == "loop":
        with _Peak() as peak:
            train(folder, snapshots.load(folder / "snapshot"))
    else:
        pairs = Pairs(snapshots.load(folder / "snapshot"), Split.TRAIN, SIZE)
        with _Peak() as peak:
            sampler = pairs.sampler(config, 0)
            for _ in range(STEPS):
                sampler.next_batch(5.0)
            json.dumps(sampler.state(), indent=2)
    print(peak.highest if work == "loop" else peak.growth)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *(int(word) for word in sys.argv[3:]))
