"""Batches come ahead of their step, and none is lost or drawn twice."""

from __future__ import annotations

import gc
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from core.dataset import snapshot as snapshots
from core.dataset.snapshot import Snapshot, Split
from core.training.data import Batch, Pairs
from core.training.device import choose
from core.training.feed import Feed
from tests.support.runs import tiny_config
from tests.support.snapshots import small_snapshot

CPU = choose("cpu")
CONFIG = tiny_config()


def feed(data: Snapshot | None = None, *, resident: bool | None = None, size: int = 32) -> Feed:
    data = data or small_snapshot()
    pairs = Pairs(data, Split.TRAIN, size)
    return Feed(pairs, pairs.sampler(CONFIG, 7), data.pixels, size, CPU, resident=resident)


def same(one: Batch, two: Batch) -> bool:
    return torch.equal(one.pixels, two.pixels) and torch.equal(one.bits, two.bits)


def test_batches_are_those_that_the_sampler_draws_one_by_one() -> None:
    data = small_snapshot()
    pairs = Pairs(data, Split.TRAIN, 32)
    sampler = pairs.sampler(CONFIG, 7)
    ahead = feed(data)
    for mu, after in ((9.0, 9.0), (9.0, 2.0), (2.0, 2.0), (2.0, None)):
        assert same(ahead.take(mu, after), pairs.batch(sampler.next_batch(mu), CPU.where))


@pytest.mark.parametrize("size", [32, 16])
def test_pixels_that_lie_on_the_device_are_those_of_the_memory_map(size: int) -> None:
    mapped, resident = feed(size=size), feed(size=size, resident=True)
    assert resident.resident
    assert not mapped.resident
    for _ in range(5):
        assert same(mapped.take(5.0, 5.0), resident.take(5.0, 5.0))


def test_what_was_drawn_ahead_is_part_of_the_state() -> None:
    one = feed()
    for _ in range(3):
        one.take(5.0, 5.0)
    state = one.state()
    assert len(state["ahead"]) == 1
    expected = [one.take(5.0, 5.0) for _ in range(6)]
    two = feed()
    two.take(5.0, 5.0)
    two.restore(state)
    assert two.state() == state
    assert all(same(batch, two.take(5.0, 5.0)) for batch in expected)


def test_a_batch_that_is_put_back_comes_again_before_those_after_it() -> None:
    one, two = feed(), feed()
    expected = [two.take(5.0) for _ in range(4)]
    assert same(one.take(5.0, 5.0), expected[0])
    one.put_back()
    state = one.state()
    assert len(state["ahead"]) == 2
    assert all(same(one.take(5.0, 5.0), batch) for batch in expected)
    two.restore(state)
    assert all(same(two.take(5.0, 5.0), batch) for batch in expected)


def test_a_fault_while_gathering_is_raised_where_the_batch_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = feed()
    one.take(5.0)

    def broken(_rows: object) -> None:
        raise OSError("the disk went away")

    monkeypatch.setattr(one, "_gather", broken)
    with pytest.raises(OSError, match="went away"):
        one.take(5.0)


def test_a_batch_is_gathered_from_the_memory_map_without_a_copy_of_it(tmp_path: Path) -> None:
    snapshots.save(small_snapshot(), tmp_path / "s")
    data = snapshots.load(tmp_path / "s")
    assert isinstance(data.pixels, np.memmap)
    one = feed(data)
    one.take(5.0)
    buffer = one._buffer
    assert buffer is not None
    for _ in range(4):
        one.take(5.0)
        assert one._buffer is buffer or len(one._buffer or ()) > len(buffer)
        buffer = one._buffer
    assert buffer is not None
    assert len(buffer) <= 2 * CONFIG.batch, "the buffer follows the batch, not the breasts"


def test_batches_of_many_breasts_take_no_more_than_those_of_few() -> None:
    sizes = []
    for breasts in (40, 400):
        one = feed(small_snapshot(breasts, size=8), size=8)
        one.take(5.0)
        assert one._buffer is not None
        sizes.append(one._buffer.nbytes)
    assert sizes[0] == sizes[1]


def test_no_thread_stays_when_a_feed_is_dropped() -> None:
    one = feed()
    one.take(5.0, 5.0)
    del one
    gc.collect()
    for thread in threading.enumerate():
        if thread.name == "batch-ahead":
            thread.join(timeout=5)
    assert "batch-ahead" not in {t.name for t in threading.enumerate()}


def test_the_rows_of_a_batch_are_what_its_pixels_are_made_of() -> None:
    data = small_snapshot()
    pairs = Pairs(replace(data, split=data.split * np.int8(0)), Split.TRAIN, 32)
    chosen = np.array([3, 0, 7])
    rows = pairs.rows_of(chosen)
    unit = torch.from_numpy(data.pixels[rows]).float() / 255
    assert torch.equal(pairs.batch(chosen, CPU.where).pixels, unit)
