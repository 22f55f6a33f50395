"""A large import that is killed goes on where it was, without duplicates (fault 17)."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from core import workspace as workspaces
from core.domain.study import ImageState
from core.imaging.pool import DecoderPool
from core.ingest.apply import Imported, apply
from core.ingest.plan import scan
from core.store import Store, counts, images
from core.workspace import Workspace
from tests.support.dicoms import JPEG_LOSSLESS_SV1, breast_pixels, write_mg


def folder_of(place: Path, files: int, corrupt: float = 0.05) -> tuple[Path, int]:
    """A folder of small exams, some files damaged; returns it with the number damaged."""
    rng = random.Random(17)
    damaged = round(files * corrupt)
    bad = set(rng.sample(range(files), damaged))
    for number in range(files):
        exam, side, view = number // 4, "RL"[number % 2], ("CC", "MLO")[number // 2 % 2]
        path = write_mg(
            place / f"{exam:05d}" / f"{number}.dcm",
            pixels=breast_pixels(48, 32, side=side, seed=number),
            side=side,
            view=view,
            patient_id=f"P{exam}",
            study_uid=f"1.2.{exam + 1}",
            sop_uid=f"1.2.{exam + 1}.{number + 1}",
            transfer_syntax=JPEG_LOSSLESS_SV1,
        )
        if number in bad:
            raw = bytearray(path.read_bytes())
            if number % 2:
                raw = raw[: rng.randrange(200, len(raw) - 100)]
            else:
                raw[-len(raw) // 4 :] = rng.randbytes(len(raw) // 4)
            path.write_bytes(bytes(raw))
    return place, damaged


def bring(place: Path, workspace: Workspace) -> Imported:
    with Store.open(workspace.database) as store, DecoderPool(workspace.cache) as pool:
        plan = scan([place], store, pool, scratch=workspace.cache / "unpacked")
        return apply(plan, store, workspace, pool)


def held(workspace: Workspace) -> tuple[object, Counter[tuple[str, ImageState, str]]]:
    with Store.open(workspace.database) as store, store.read() as reading:
        records = images.in_state(reading, *ImageState)
        return counts.status(reading), Counter(
            (r.header.sop_instance_uid, r.state, r.sha256) for r in records
        )


def killed_import(place: Path, workspace: Workspace, at: int) -> None:
    """Start an import in a process of its own and kill it once ``at`` images are recorded."""
    child = subprocess.Popen(
        [sys.executable, "-m", "core.cli", "import", str(place), "-w", str(workspace.root)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).resolve().parents[3],
    )
    try:
        with Store.open(workspace.database) as store:
            while child.poll() is None:
                with store.read() as reading:
                    if counts.status(reading).images >= at:
                        break
                time.sleep(0.02)
        child.send_signal(signal.SIGKILL)
    finally:
        child.wait()


def check(tmp_path: Path, files: int, kills: int) -> None:
    place, damaged = folder_of(tmp_path / "images", files)
    whole = workspaces.create(tmp_path / "whole")
    done = bring(place, whole)
    assert done.imported + len(done.refused) == files
    assert len(done.refused) + len(done.unreadable) == damaged

    broken = workspaces.create(tmp_path / "broken")
    for kill in range(kills):
        killed_import(place, broken, at=(kill + 1) * files // (kills + 1))
    again = bring(place, broken)
    assert again.imported + again.duplicate + len(again.refused) == files
    assert again.duplicate > 0
    assert held(broken) == held(whole)


def test_a_killed_import_goes_on_without_duplicates(tmp_path: Path) -> None:
    check(tmp_path, files=300, kills=1)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_killed_import_of_ten_thousand_goes_on_without_duplicates(tmp_path: Path) -> None:
    check(tmp_path, files=10_000, kills=5)
