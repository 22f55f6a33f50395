"""The runs of a plan: each in its own run folder, through the same code as the application's.

What is finished is not done again while its settings, its snapshot and the code stay the
same; what was interrupted goes on from its checkpoint. A run folder is one of
``docs/engine.md``, so ``maninegs`` can look at it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

from core import files, locks
from core.dataset import snapshot as snapshots
from core.domain.errors import WorldError
from core.embedding.embed import write_vectors
from core.embedding.folder import MODEL, save_model
from core.embedding.heads import run_head
from core.embedding.job import SNAPSHOT, VECTORS, train_and_embed
from core.evaluation.protocol import RunEvaluation, evaluate
from core.jobs.control import Control
from core.jobs.protocol import Event
from core.training import config as configs
from core.training.device import choose, take_threads
from core.training.network import Network
from tests.experiments.plan import Plan, Variant

ROOT = Path(__file__).resolve().parents[2]
CODE = (
    "core/dataset/partition.py",
    "core/dataset/snapshot.py",
    "core/embedding",
    "core/training",
)
Tell = Callable[[str], None]
_DONE = "experiment.json"


def code_hash() -> str:
    """SHA-256 of the source that makes vectors; the evaluation knows by itself when it is stale."""
    found = hashlib.sha256()
    for name in CODE:
        place = ROOT / name
        for path in sorted(place.glob("*.py")) if place.is_dir() else [place]:
            found.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
            found.update(path.read_bytes())
    return found.hexdigest()


def every(plan: Plan, out: Path) -> Iterator[tuple[Variant, int, Path]]:
    """The runs of a plan: one seed of all variants, then the next seed."""
    for seed in plan.seeds:
        for variant in plan.variants:
            yield variant, seed, out / "runs" / f"{variant.name}-{seed}"


def do(plan: Plan, out: Path, *, tell: Tell = print, until: float | None = None) -> None:
    """Do what is left of a plan; the snapshot lies in ``out/snapshot``.

    Several processes may work on one plan: each takes runs that no other is at.

    Parameters
    ----------
    until
        Begin no stage after this time of ``time.monotonic``.
    """
    code = code_hash()
    (out / "runs").mkdir(parents=True, exist_ok=True)
    # Measuring is short, and comes when everything is trained.
    for stages in (("train", "finetune"), ("measure",)):
        for variant, seed, run in every(plan, out):
            lock = locks.take(run.with_suffix(".lock"), str(os.getpid()))
            if lock is None:
                continue
            try:
                _do(plan, variant, seed, run, out, code, stages, tell, until)
            finally:
                lock.release()


def _do(
    plan: Plan,
    variant: Variant,
    seed: int,
    run: Path,
    out: Path,
    code: str,
    stages: Sequence[str],
    tell: Tell,
    until: float | None,
) -> None:
    done = _begin(plan, variant, seed, run, out, mark_of(plan, variant, seed, out, code))
    for stage in stages:
        if stage in done["stages"] or (stage == "finetune" and not variant.finetune):
            continue
        if stage == "measure" and "train" not in done["stages"]:
            continue
        if until is not None and time.monotonic() > until:
            return
        start = time.monotonic()
        _STAGES[stage if stage != "train" or variant.trained else "fresh"](run)
        done["stages"][stage] = round(time.monotonic() - start, 1)
        files.write_json(run / _DONE, done)
        tell(f"{run.name}: {stage} in {done['stages'][stage]:.0f} s")


def mark_of(plan: Plan, variant: Variant, seed: int, out: Path, code: str) -> str:
    """What a run's numbers depend on, as one hash."""
    settings = plan.settings(variant, seed).model_dump(mode="json")
    sha = files.sha256(out / SNAPSHOT / files.MANIFEST)
    parts = [settings, sha, code, *([] if variant.trained else ["untrained"])]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def read(plan: Plan, out: Path) -> dict[str, list[RunEvaluation]]:
    """What the finished runs say, by variant and in the order of the seeds."""
    code = code_hash()
    found: dict[str, list[RunEvaluation]] = {v.name: [] for v in plan.variants}
    for variant, seed, run in every(plan, out):
        done = _done(run)
        if done is None or done["mark"] != mark_of(plan, variant, seed, out, code):
            continue
        if "measure" not in done["stages"]:
            continue
        found[variant.name].append(evaluate(run))
    return found


def seconds(plan: Plan, out: Path) -> dict[str, dict[str, float]]:
    """How long each stage of each run took."""
    return {
        run.name: done["stages"]
        for _, _, run in every(plan, out)
        if (done := _done(run)) is not None
    }


def commits(plan: Plan, out: Path) -> list[str]:
    """The commits that the runs were begun at."""
    return sorted({d["commit"] for _, _, run in every(plan, out) if (d := _done(run)) is not None})


def commit() -> str:
    """The commit of the working tree, with ``-dirty`` where something in it is changed."""
    said = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=10", "--exclude=*"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout.strip() or "unknown"


def histories(plan: Plan, out: Path) -> dict[str, list[Any]]:
    """The curves of each finished training."""
    return {
        run.name: files.read_json(run / "result.json")["history"]
        for _, _, run in every(plan, out)
        if (run / "result.json").is_file()
    }


# -- one run -----------------------------------------------------------------------


def _begin(
    plan: Plan, variant: Variant, seed: int, run: Path, out: Path, mark: str
) -> dict[str, Any]:
    done = _done(run)
    if done is not None and done["mark"] == mark:
        return done
    shutil.rmtree(run, ignore_errors=True)
    run.mkdir(parents=True)
    (run / SNAPSHOT).symlink_to((out / SNAPSHOT).resolve(), target_is_directory=True)
    configs.save(plan.settings(variant, seed), run)
    done = {"version": 1, "mark": mark, "commit": commit(), "stages": {}}
    files.write_json(run / _DONE, done)
    return done


def _done(run: Path) -> dict[str, Any] | None:
    try:
        return files.read_json(run / _DONE)
    except (OSError, WorldError):
        return None


def _train(run: Path) -> None:
    files.write_json(run / "result.json", train_and_embed(run, Control(), _quiet))


def _fresh(run: Path) -> None:
    """Seal and embed the encoder as it is before its first step."""
    config = configs.load(run)
    take_threads(config.threads)
    snapshot = snapshots.load(run / SNAPSHOT)
    sha = files.sha256(run / SNAPSHOT / files.MANIFEST)
    device = choose(config.device, config.precision)
    torch.manual_seed(config.seed)
    network = Network(config, snapshot.width).to(device.where)
    model = save_model(network, config, snapshot, sha, run / MODEL)
    write_vectors(
        network,
        snapshot,
        run / VECTORS,
        size=config.size,
        device=device,
        model=model,
        snapshot_sha=sha,
    )


def _finetune(run: Path) -> None:
    run_head(run, "finetune", Control(), _quiet)


def _measure(run: Path) -> None:
    evaluate(run)


_STAGES: Mapping[str, Callable[[Path], None]] = {
    "train": _train,
    "fresh": _fresh,
    "finetune": _finetune,
    "measure": _measure,
}


def _quiet(event: Event) -> None:
    """Nobody watches the events of an experiment."""
