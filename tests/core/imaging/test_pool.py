"""Helper processes decode, are replaced, and leave nothing behind."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
import pytest

from core.domain.errors import Cancelled, RefusedFile
from core.domain.study import Side, View
from core.files import sha256
from core.imaging import wire
from core.imaging.header import read_header
from core.imaging.pool import DecoderPool
from core.jobs.launch import child_command
from tests.support import dicoms
from tests.support.dicoms import breast_pixels, write_mg


def decoders() -> list[psutil.Process]:
    children = psutil.Process().children()
    return [c for c in children if "core.imaging.helper_process" in c.cmdline()]


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[DecoderPool]:
    with DecoderPool(tmp_path / "cache", processes=1) as found:
        yield found


@contextmanager
def held_up(pool: DecoderPool) -> Iterator[None]:
    """Let the only helper wait while a test puts work into the queue."""
    gate = threading.Event()
    waiting = pool._submit(lambda _helper: gate.wait(30), 0)
    try:
        yield
    finally:
        gate.set()
        waiting.result()


def test_a_header_comes_back_whole(pool: DecoderPool, tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm", modifiers=("ID",), orientation=None)
    assert pool.header(path) == read_header(path)


def test_a_refusal_comes_back_as_its_sentence(pool: DecoderPool, tmp_path: Path) -> None:
    path = tmp_path / "a.dcm"
    path.write_bytes(b"hello")
    with pytest.raises(RefusedFile, match="not a DICOM file"):
        pool.header(path)


def test_pixels_and_pyramid_come_back_and_are_kept(pool: DecoderPool, tmp_path: Path) -> None:
    pixels = breast_pixels(1301, 999)
    path = write_mg(tmp_path / "a.dcm", pixels=pixels, transfer_syntax=dicoms.JPEG_LS)
    key = sha256(path)
    found = pool.pixels(path, key)
    assert [level.shape for level in found.levels()] == [(1301, 999), (651, 500), (326, 250)]
    assert np.array_equal(found.level(0), pixels)
    path.unlink()
    again = pool.pixels(path, key)
    assert np.array_equal(again.level(2), found.level(2))


def test_a_damaged_cache_file_is_made_again(pool: DecoderPool, tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    kept = pool.pixels(path, sha256(path)).path
    kept.write_bytes(kept.read_bytes()[:5000])
    assert np.array_equal(pool.pixels(path, sha256(path)).level(0), breast_pixels())


def test_prepared_pixels_are_kept_by_recipe_size_and_way_of_hanging(
    pool: DecoderPool, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "a.dcm", side="R")
    key = sha256(path)
    kwargs = {"view": View.CC, "orientation": ("P", "L")}
    right = pool.prepare(path, key, 64, side=Side.RIGHT, **kwargs)  # type: ignore[arg-type]
    left = pool.prepare(path, key, 64, side=Side.LEFT, **kwargs)  # type: ignore[arg-type]
    assert right.shape == left.shape == (64, 64)
    assert not list((tmp_path / "cache").rglob("*.pix"))
    path.unlink()
    again = pool.prepare(path, key, 64, side=Side.RIGHT, **kwargs)  # type: ignore[arg-type]
    assert np.array_equal(again, right)


def test_prepared_pixels_are_the_same_from_the_file_and_from_its_kept_pixels(
    pool: DecoderPool, tmp_path: Path
) -> None:
    path = write_mg(tmp_path / "a.dcm", pixels=breast_pixels(1200, 900))
    key = sha256(path)
    kwargs = {"side": Side.LEFT, "view": View.CC, "orientation": ("A", "R")}
    fresh = pool.prepare(path, key, 64, **kwargs)  # type: ignore[arg-type]
    pool.pixels(path, key)
    for prepared in (tmp_path / "cache" / "prepared").rglob("*.npy"):
        prepared.unlink()
    path.unlink()
    kept = pool.prepare(path, key, 64, **kwargs)  # type: ignore[arg-type]
    assert np.array_equal(fresh, kept)


def test_helpers_start_only_when_asked_and_end_with_the_pool(tmp_path: Path) -> None:
    before = len(decoders())
    path = write_mg(tmp_path / "a.dcm")
    with DecoderPool(tmp_path / "cache") as pool:
        assert len(decoders()) == before
        pool.header(path)
        assert len(decoders()) == before + 1
    assert len(decoders()) == before


def test_an_idle_helper_ends_and_another_takes_its_place(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    with DecoderPool(tmp_path / "cache", processes=1, idle=0.2) as pool:
        pool.header(path)
        psutil.wait_procs(decoders(), timeout=10)
        assert not decoders()
        assert pool.header(path).view is View.CC


def test_a_killed_helper_is_replaced(pool: DecoderPool, tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    pool.header(path)
    (child,) = decoders()
    child.kill()
    child.wait()
    assert pool.header(path).view is View.CC


def test_many_threads_share_the_helpers(tmp_path: Path) -> None:
    paths = [write_mg(tmp_path / f"{k}.dcm", instance_number=k) for k in range(12)]
    found: dict[int, int | None] = {}

    def ask(k: int) -> None:
        found[k] = pool.header(paths[k]).instance_number

    with DecoderPool(tmp_path / "cache") as pool:
        threads = [threading.Thread(target=ask, args=(k,)) for k in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(decoders()) == 2
    assert found == {k: k for k in range(12)}


def test_urgent_work_goes_before_what_waits(pool: DecoderPool, tmp_path: Path) -> None:
    order: list[str] = []
    path = write_mg(tmp_path / "a.dcm")
    pool.header(path)
    waiting = [pool.submit_check(path) for _ in range(30)]
    for future in waiting:
        future.add_done_callback(lambda _: order.append("later"))
    urgent = pool.submit_header(path, urgent=True)
    urgent.add_done_callback(lambda _: order.append("urgent"))
    for future in waiting:
        future.result()
    assert order.index("urgent") < 25


def test_an_image_that_is_wanted_soon_goes_before_other_work_and_after_urgent_work(
    pool: DecoderPool, tmp_path: Path
) -> None:
    order: list[str] = []
    path = write_mg(tmp_path / "a.dcm")
    with held_up(pool):
        later = pool.submit_check(path)
        soon = pool.submit_pixels(path, "ab" * 32)
        urgent = pool.submit_pixels(path, "cd" * 32, urgent=True)
        for name, future in (("later", later), ("soon", soon), ("urgent", urgent)):
            future.add_done_callback(lambda _, name=name: order.append(name))  # type: ignore[misc]
    later.result()
    assert order == ["urgent", "soon", "later"]


def test_what_did_not_begin_can_be_called_off(pool: DecoderPool, tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    with held_up(pool):
        ahead = pool.submit_pixels(path, key)
        last = pool.submit_pixels(path, "cd" * 32)
        assert last.cancel()
    assert ahead.result().shape == (256, 192)
    assert [p.name[:64] for p in (tmp_path / "cache").rglob("*.pix")] == [key]


def test_an_image_that_is_asked_for_twice_is_decoded_once(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm", pixels=breast_pixels(1200, 900))
    key = sha256(path)
    with DecoderPool(tmp_path / "cache") as pool:
        pool.warm()
        futures = [pool.submit_pixels(path, key, urgent=bool(k % 2)) for k in range(6)]
        found = [future.result() for future in futures]
    # A file that was made again would be another one under the same name.
    assert len({Path(one.path).stat().st_ino for one in found}) == 1
    first = found[0].held
    assert all(one.held[:] == first[:] for one in found)


def test_warm_helpers_are_there_before_the_first_file(tmp_path: Path) -> None:
    before = len(decoders())
    with DecoderPool(tmp_path / "cache") as pool:
        pool.warm()
        end = time.monotonic() + 30
        while len(decoders()) < before + 2 and time.monotonic() < end:
            time.sleep(0.02)
        assert len(decoders()) == before + 2
        pool.warm()
        assert pool.header(write_mg(tmp_path / "a.dcm")).rows == 256
        assert len(decoders()) == before + 2


def test_pixels_are_synced_in_a_quiet_moment_and_then_count_for_the_next_session(
    tmp_path: Path,
) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    with DecoderPool(tmp_path / "cache", processes=1, idle=0.2) as pool:
        kept = pool.pixels(path, key).path
        end = time.monotonic() + 30
        while b"synced" not in kept.read_bytes()[:16] and time.monotonic() < end:
            time.sleep(0.02)
    path.unlink()
    with DecoderPool(tmp_path / "cache") as pool:
        assert np.array_equal(pool.pixels(path, key).level(0), breast_pixels())


def test_pixels_that_a_power_cut_may_have_torn_are_made_again(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    key = sha256(path)
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        kept = pool.pixels(path, key).path
        whole = kept.read_bytes()
    # Not synced, the right size, its last pages never written: what delayed allocation leaves.
    half = len(whole) // 2
    kept.write_bytes(whole[:8] + b"written\0" + whole[16:half] + bytes(len(whole) - half))
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        assert np.array_equal(pool.pixels(path, key).level(0), breast_pixels())


def test_what_a_killed_helper_left_behind_long_ago_is_swept(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    folder = tmp_path / "cache" / "pixels" / "ab"
    folder.mkdir(parents=True)
    old, new = folder / f".{'ab' * 32}-0.pix.x1", folder / f".{'ab' * 32}-0.pix.x2"
    for place in (old, new):
        place.write_bytes(b"half")
    os.utime(old, (1.0, 1.0))
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        pool.pixels(path, sha256(path))
    assert not old.exists()
    assert new.exists(), "it may be in the making in another process"


def test_closing_cancels_what_waits(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        futures = [pool.submit_check(path) for _ in range(50)]
    for future in futures:
        assert isinstance(future.exception(), Cancelled | None)
    assert isinstance(futures[-1].exception(), Cancelled)
    with pytest.raises(Cancelled):
        pool.header(path)


def test_closing_in_mid_work_says_nothing_against_the_file(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "slow.dcm")
    with DecoderPool(tmp_path / "cache", processes=1, fault="hang:slow") as pool:
        pool.header(path)
        future = pool.submit_check(path)
        while not future.running():
            time.sleep(0.01)
    assert isinstance(future.exception(), Cancelled)


def test_the_cache_is_kept_below_its_size(tmp_path: Path) -> None:
    path = write_mg(tmp_path / "a.dcm")
    with DecoderPool(tmp_path / "cache", processes=1, keep=400_000, compare=False) as pool:
        for k in range(6):
            last = pool.pixels(path, f"{k:064x}")
    kept = list((tmp_path / "cache" / "pixels").rglob("*.pix"))
    assert last.path in kept
    assert sum(p.stat().st_size for p in kept) <= 400_000


def test_a_key_that_is_no_hash_never_becomes_a_path(pool: DecoderPool, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        pool.pixels(tmp_path / "a.dcm", "../../etc/passwd")


@pytest.mark.parametrize("damage", ["rows", "unknown", "view", "list"])
def test_a_header_that_a_helper_made_up_is_not_believed(tmp_path: Path, damage: str) -> None:
    value = json.loads(json.dumps(wire.header_to_json(read_header(write_mg(tmp_path / "a.dcm")))))
    wire.header_from_json(value)
    broken: dict[str, object] = {
        "rows": {"rows": "7"},
        "unknown": {"path": "/etc"},
        "view": {"view": "XX"},
        "list": {"corner_text": [["a"]]},
    }
    value.update(broken[damage])  # type: ignore[call-overload]
    with pytest.raises(ValueError, match=r".+"):
        wire.header_from_json(value)


def test_a_child_finds_the_program_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "core.py").write_text("raise SystemExit('hostile')")
    path = write_mg(tmp_path / "a.dcm")
    with DecoderPool(tmp_path / "cache") as pool:
        assert pool.header(path).view is View.CC
    command, environment = child_command("core.worker", "train", threads=3)
    assert command[-2:] == ["core.worker", "train"]
    assert environment["OMP_NUM_THREADS"] == "3"
