"""An index that grows with its vectors finds what one built from nothing finds."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.dataset.vectors import VectorFile
from core.domain.errors import Cancelled
from core.domain.progress import CancelToken, silent
from core.retrieval import index
from core.retrieval.index import approximate, exact, graphics

LIMIT = 20
KINDS = ("IVF-SQ8", "IVF", "HNSW")


def clustered(number: int, wide: int = 12, seed: int = 0) -> npt.NDArray[np.float32]:
    random = np.random.default_rng(seed)
    centres = random.normal(size=(max(3, number // 40), wide))
    table = centres[random.integers(0, len(centres), number)]
    table = table + 0.5 * random.normal(size=(number, wide))
    found: npt.NDArray[np.float32] = (table / np.linalg.norm(table, axis=1, keepdims=True)).astype(
        np.float32
    )
    return found


def of(ids: npt.NDArray[np.int64], table: npt.NDArray[np.float32]) -> VectorFile:
    return VectorFile("m", "l@1", "s", "r", ids, table, ids[:0], table[:0])


def everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at all lists, so that what is found depends on what is held alone."""
    plain = approximate.Approximate.measured

    def measured(self: approximate.Approximate, table: Any) -> approximate.Approximate:
        from dataclasses import replace

        return replace(plain(self, table), effort=1_000_000, recall=1.0)

    monkeypatch.setattr(approximate.Approximate, "measured", measured)


@pytest.mark.parametrize("kind", KINDS)
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 12), st.lists(st.integers(0, 59), max_size=8), st.integers(0, 3)),
        min_size=1,
        max_size=3,
    )
)
@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_grown_and_built_from_nothing_find_the_same(
    kind: str,
    steps: list[tuple[int, list[int], int]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        everything(patch)
        folder = tmp_path_factory.mktemp("index")
        table, ids = clustered(120), np.arange(120, dtype=np.int64) * 2 + 1
        index.build(folder, of(ids, table), "0", limit=LIMIT, kinds=(kind,))
        for number, (more, removed, changed) in enumerate(steps):
            keep = np.ones(len(ids), np.bool_)
            keep[[r % len(ids) for r in removed]] = False
            table, ids = table[keep], ids[keep]
            fresh = clustered(more + changed, seed=number + 1)
            table[:changed] = fresh[:changed]
            table = np.concatenate([table, fresh[changed:]])
            last = int(ids.max(initial=0))
            ids = np.concatenate([ids, last + 1 + np.arange(more, dtype=np.int64)])
            vectors = of(ids, table)
            # From the one before, or, where much changed, from nothing.
            index.build(folder, vectors, str(number + 1), limit=LIMIT, kinds=(kind,))
            opened = index.open_index(folder, vectors, str(number + 1), limit=LIMIT)
            assert opened.kind == kind
            allowed = np.random.default_rng(number).random(len(ids)) < 0.6
            for row in (0, len(ids) // 2, len(ids) - 1):
                for flags in (None, allowed):
                    rows, distances = opened.search(table[row], 7, flags)
                    slow = exact.ranked(
                        table, table[row], np.arange(len(ids))[slice(None) if flags is None
                                                               else flags], 7,
                    )  # fmt: skip
                    assert distances == pytest.approx(slow[1], abs=1e-5)
                    assert flags is None or flags[rows].all()


def test_a_small_change_trains_nothing_and_a_large_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, ids = clustered(400), np.arange(400, dtype=np.int64)
    trained: list[int] = []
    plain = approximate._centres

    def centres(*given: Any) -> Any:
        trained.append(1)
        return plain(*given)

    monkeypatch.setattr(approximate, "_centres", centres)
    index.build(tmp_path, of(ids, table), "a", limit=LIMIT)
    assert len(trained) == 1
    few = np.concatenate([table[5:], clustered(20, seed=9)])
    few_ids = np.concatenate([ids[5:], 500 + np.arange(20)])
    index.build(tmp_path, of(few_ids, few), "b", limit=LIMIT)
    assert len(trained) == 1
    many = np.concatenate([few, clustered(300, seed=10)])
    many_ids = np.concatenate([few_ids, 900 + np.arange(300)])
    index.build(tmp_path, of(many_ids, many), "c", limit=LIMIT)
    assert len(trained) == 2


def test_a_candidate_that_finds_too_little_is_passed_over_and_exact_is_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, ids = clustered(300), np.arange(300, dtype=np.int64)
    asked: list[str] = []

    def recall(self: approximate.Approximate, *_: Any) -> float:
        asked.append(self.kind)
        return 1.0 if self.kind == good else 0.9

    monkeypatch.setattr(approximate.Approximate, "_recall", recall)
    good = "HNSW"
    assert index.build(tmp_path / "a", of(ids, table), "a", limit=LIMIT) == "HNSW"
    assert set(asked) == set(KINDS)
    good = "none"
    assert index.build(tmp_path / "b", of(ids, table), "a", limit=LIMIT) == "exact"
    opened = index.open_or_build(tmp_path / "b", of(ids, table), "a", limit=LIMIT)
    assert not opened.pending  # nothing quicker passes: it is not tried at every opening
    assert opened.recall == 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_the_recall_it_tells_is_that_of_a_slow_reference(tmp_path: Path, kind: str) -> None:
    table, ids = clustered(1500), np.arange(1500, dtype=np.int64)
    index.build(tmp_path, of(ids, table), "a", limit=LIMIT, kinds=(kind,))
    opened = index.open_index(tmp_path, of(ids, table), "a", limit=LIMIT)
    assert opened.kind == kind
    assert opened.recall >= approximate.RECALL
    right, places = 0, range(0, 1500, 50)
    for place in places:
        true = np.sort(1 - table @ table[place])[:11]
        right += int((opened.search(table[place], 11)[1] <= true[-1] + 1e-5).sum())
    assert right / (11 * len(places)) >= 0.97


def test_few_allowed_rows_are_compared_one_by_one(tmp_path: Path) -> None:
    table, ids = clustered(600), np.arange(600, dtype=np.int64)
    index.build(tmp_path, of(ids, table), "a", limit=LIMIT)
    opened = index.open_index(tmp_path, of(ids, table), "a", limit=LIMIT)
    allowed = np.zeros(600, np.bool_)
    allowed[[3, 77, 401]] = True
    rows, distances = opened.search(table[5], 10, allowed)
    assert set(rows.tolist()) == {3, 77, 401}
    assert distances == pytest.approx(np.sort(1 - table[[3, 77, 401]] @ table[5]), abs=1e-5)
    longer, _ = opened.search(table[5], 500)
    assert len(longer) == 500


def test_a_build_can_be_stopped_and_leaves_what_there_was(tmp_path: Path) -> None:
    table, ids = clustered(300), np.arange(300, dtype=np.int64)
    index.open_or_build(tmp_path, of(ids, table), "a", limit=LIMIT)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        index.build(tmp_path, of(ids, table), "a", silent, token, limit=LIMIT)
    assert index.open_index(tmp_path, of(ids, table), "a", limit=LIMIT).kind == "exact"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_search_goes_on_while_a_better_index_takes_its_place(tmp_path: Path) -> None:
    table, ids = clustered(800), np.arange(800, dtype=np.int64)
    serving = index.open_or_build(tmp_path, of(ids, table), "a", limit=LIMIT)
    assert serving.pending
    worker = threading.Thread(
        target=lambda: index.build(tmp_path, of(ids, table), "a", limit=LIMIT)
    )
    worker.start()
    while worker.is_alive():
        assert serving.search(table[3], 1)[0].tolist() == [3]
    worker.join()
    assert not index.open_or_build(tmp_path, of(ids, table), "a", limit=LIMIT).pending
    assert serving.search(table[3], 1)[0].tolist() == [3]


def test_a_folder_that_cannot_be_written_is_searched_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.retrieval.index.keeping._keep", full)
    opened = index.open_or_build(tmp_path, of(np.arange(30), clustered(30)), "a")
    assert opened.search(opened.table[2], 1)[0].tolist() == [2]


class FakeCard:
    """FAISS with a graphics card: what the real one is asked is answered on the processor."""

    class StandardGpuResources:
        def setTempMemory(self, size: int) -> None:
            self.size = size

    class GpuIndexFlatIP:
        full = False

        def __init__(self, resources: Any, wide: int) -> None:
            if self.full:
                raise RuntimeError("out of memory")
            self.table = np.empty((0, wide), np.float32)

        @property
        def ntotal(self) -> int:
            return len(self.table)

        def add(self, some: npt.NDArray[np.float32]) -> None:
            self.table = np.concatenate([self.table, some])

        def search(self, queries: Any, count: int) -> tuple[Any, Any]:
            if self.full:
                raise RuntimeError("the card is gone")
            likeness = queries @ self.table.T
            order = np.argsort(-likeness, axis=1)[:, :count]
            return np.take_along_axis(likeness, order, axis=1), order

    @staticmethod
    def get_num_gpus() -> int:
        return 1


def test_a_graphics_card_names_candidates_where_it_has_the_room() -> None:
    table = clustered(500)
    assert graphics.finder(table, FakeCard, free=table.nbytes) is None
    assert graphics.finder(table, object(), free=1 << 40) is None
    card = graphics.finder(table, FakeCard, free=1 << 40)
    assert card is not None
    opened = index.Index(table, np.arange(500), np.linspace(0, 2, 1001), finder=card, limit=LIMIT)
    assert "graphics" in opened.kind
    allowed = np.random.default_rng(0).random(500) < 0.5
    for flags in (None, allowed):
        chosen = np.ones(500, np.bool_) if flags is None else flags
        found = opened.search(table[9], 10, flags)
        slow = exact.ranked(table, table[9], np.flatnonzero(chosen), 10)
        assert found[0].tolist() == slow[0].tolist()


def test_what_a_card_cannot_do_the_processor_does(monkeypatch: pytest.MonkeyPatch) -> None:
    table = clustered(500)
    card = graphics.finder(table, FakeCard, free=1 << 40)
    assert card is not None
    opened = index.Index(table, np.arange(500), np.linspace(0, 2, 1001), finder=card, limit=LIMIT)
    monkeypatch.setattr(FakeCard.GpuIndexFlatIP, "full", True)
    assert opened.search(table[9], 3)[0][0] == 9
    assert graphics.finder(table, FakeCard, free=1 << 40) is None
