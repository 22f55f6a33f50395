"""Hostile files in a folder are named one by one; the good one beside them comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.domain.study import ImageState
from core.imaging.pool import DecoderPool
from core.ingest.apply import apply
from core.ingest.plan import scan
from core.store import Store, images
from core.workspace import Workspace
from tests.support.dicoms import write_mg
from tests.support.hostile import HOSTILE

_SOME = (
    "60000 x 60000 JPEG 2000 in 600 bytes",
    "JPEG 2000 larger than its header",
    "RLE bomb",
    "RLE that ends early",
    "huge rows and columns",
    "endless element",
    "5000 nested sequences",
    "60000 x 60000 PNG",
    "empty",
)


def check(folder: Path, names: tuple[str, ...], store: Store, workspace: Workspace) -> None:
    for number, name in enumerate(names):
        (folder / str(number)).mkdir(parents=True)
        HOSTILE[name](folder / str(number) / "bad.dcm")
    good = write_mg(folder / "good.dcm")
    with DecoderPool(workspace.cache) as pool:
        plan = scan([folder], store, pool, scratch=workspace.cache / "unpacked")
        done = apply(plan, store, workspace, pool)
    named = {Path(f.path).parent.name for f in (*done.refused, *done.unreadable)}
    assert named == {str(number) for number in range(len(names))}
    assert all(f.reason and "\n" not in f.reason for f in (*done.refused, *done.unreadable))
    with store.read() as reading:
        ready = images.in_state(reading, ImageState.READY)
    assert [r.path for r in ready] == [str(good)]


def test_the_good_file_beside_hostile_ones_comes_in(
    tmp_path: Path, store: Store, workspace: Workspace
) -> None:
    check(tmp_path / "files", _SOME, store, workspace)


@pytest.mark.soak
def test_the_good_file_beside_every_hostile_one_comes_in(
    tmp_path: Path, store: Store, workspace: Workspace
) -> None:
    check(tmp_path / "files", tuple(HOSTILE), store, workspace)
