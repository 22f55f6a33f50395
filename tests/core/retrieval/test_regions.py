"""A region finds the regions that look like it: against brute force, and where it lies."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dataset.local import LocalMaps
from core.dataset.pooling import Head, unit
from core.domain.errors import WorldError
from core.domain.finding import Region, RegionKind
from core.domain.study import ImageId
from core.imaging.orientation import Hung
from core.imaging.prepare import Frame
from core.retrieval import regions, sketch, windows
from core.retrieval.regions import LocalQuery, Part
from core.retrieval.sketch import Sketch
from core.retrieval.windows import best_windows, cover, window_region

NONE = np.zeros(0, np.float32)


def head(both: bool, channels: int, linear: bool = False) -> Head:
    features = channels * (2 if both else 1)
    weight = np.zeros((0, 0), np.float32)
    if linear:
        weight = np.random.default_rng(9).normal(size=(4, features)).astype(np.float32)
    return Head(both, NONE, NONE, 0.0, weight)


def slow_best(seen: np.ndarray, end: Head, vector: np.ndarray, rows: int, columns: int) -> float:
    """The best window of one map (h, w, C), one after the other."""
    best = -np.inf
    for more in (-1, 0, 1):
        height = min(max(rows + more, 1), seen.shape[0])
        width = min(max(columns + more, 1), seen.shape[1])
        for top in range(seen.shape[0] - height + 1):
            for left in range(seen.shape[1] - width + 1):
                window = seen[top : top + height, left : left + width]
                inside = np.ones(window.shape[:2], np.float32)
                found = unit(end.within(window, inside))
                best = max(best, float(found @ vector))
    return best


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 6), st.integers(1, 6),
    st.integers(1, 6), st.booleans(), st.booleans(),
)  # fmt: skip
def test_the_best_window_is_the_one_of_brute_force(
    seed: int, height: int, width: int, rows: int, columns: int, both: bool, linear: bool
) -> None:
    random = np.random.default_rng(seed)
    seen = np.maximum(random.normal(size=(3, height, width, 3)), 0).astype(np.float32)
    end = head(both, 3, linear)
    vector = unit(random.normal(size=end.whole(seen).shape[1]))
    best, where = best_windows(seen, end, vector, rows, columns)
    for one, value, (top, left, tall, wide) in zip(seen, best, where, strict=True):
        assert value == pytest.approx(slow_best(one, end, vector, rows, columns), abs=1e-4)
        window = one[top : top + tall, left : left + wide]
        assert window.shape[:2] == (tall, wide)
        found = unit(end.within(window, np.ones((tall, wide), np.float32)))
        assert float(found @ vector) == pytest.approx(float(value), abs=1e-4)


def site(breasts: int = 40, seed: int = 0) -> tuple[LocalMaps, np.ndarray, np.ndarray, Head]:
    """Maps of breasts of which most have two views, some one and the last none."""
    random = np.random.default_rng(seed)
    views = np.arange(2 * breasts).reshape(-1, 2) + 100
    views[3, 0] = views[5, 1] = -1
    views[-1] = -1
    ids = random.permutation(views[views >= 0])
    seen = np.maximum(random.normal(size=(len(ids), 4, 5, 6)), 0).astype(np.float32)
    scales = seen.max(axis=3) / 127
    whole = np.rint(seen / np.where(scales > 0, scales, 1)[..., None]).astype(np.int8)
    maps = LocalMaps(ids.astype(np.int64), whole, scales.astype(np.float32), head(True, 6))
    return maps, views.astype(np.int64), seen, maps.head


def asked(maps: LocalMaps | None, views: np.ndarray, parts: tuple[Part, ...]) -> LocalQuery:
    ids = views[views >= 0]
    vectors = unit(np.random.default_rng(4).normal(size=(len(ids), 12)))
    return LocalQuery(parts, views, (ids, vectors), maps, np.array([0]))


def part(seed: int, rows: int = 1, columns: int = 2) -> Part:
    vector = unit(np.abs(np.random.default_rng(seed).normal(size=12)))
    return Part(ImageId(1), vector, rows, columns, np.ones((4, 5), np.float32))


@pytest.mark.parametrize("count", [1, 2])
def test_a_breast_is_as_near_as_the_best_windows_of_its_views(count: int) -> None:
    maps, views, _, end = site()
    parts = tuple(part(n, n + 1, 2) for n in range(count))
    local = asked(maps, views, parts)
    rows = np.random.default_rng(1).permutation(len(views))
    ranked = local.rank(rows)
    for row, distance, window in zip(rows, ranked.distances, ranked.windows, strict=True):
        images = views[row][views[row] >= 0]
        if not len(images):
            assert np.isnan(distance)
            assert window[0] == -1
            continue
        seen = maps.values(maps.rows(images))
        best = [
            max(slow_best(one, end, p.vector, p.rows, p.columns) for one in seen) for p in parts
        ]
        assert distance == pytest.approx(1 - np.mean(best), abs=1e-4)
        assert window[0] in images
    assert np.array_equal(local.distances(rows), ranked.distances, equal_nan=True)


def test_the_very_region_is_found_first_and_shown_where_it_lies() -> None:
    maps, views, _, end = site()
    row = 7
    image = views[row, 1]
    seen = maps.values(maps.rows(np.array([image])))[0]
    share = np.zeros((4, 5), np.float32)
    share[1:3, 2:4] = 1
    made = regions.part_of(ImageId(int(image)), share, seen, end)
    assert (made.rows, made.columns) == (2, 2)
    local = asked(maps, views, (made,))
    ranked = local.rank(np.arange(len(views)))
    assert int(np.nanargmin(ranked.distances)) == row
    assert ranked.distances[row] == pytest.approx(0, abs=1e-5)
    assert ranked.windows[row].tolist() == [image, 1, 2, 2, 2]


def test_how_close_is_said_against_random_other_breasts() -> None:
    maps, views, _, _ = site()
    local = asked(maps, views, (part(0),))
    every = local.distances(np.arange(1, len(views) - 1))
    found = local.closer(np.array([0.0, np.median(every), 2.0]))
    assert found[0] == 0
    assert found[1] == pytest.approx(0.5, abs=0.05)
    assert found[2] == 1


def test_without_maps_the_region_is_compared_with_whole_views_and_it_is_said() -> None:
    _, views, _, _ = site()
    local = asked(None, views, (part(0),))
    assert "no local maps" in local.sentence
    assert asked(site()[0], views, (part(0),)).sentence == ""
    ids, vectors = local.whole
    ranked = local.rank(np.arange(len(views)))
    for row, distance in enumerate(ranked.distances):
        images = views[row][views[row] >= 0]
        if not len(images):
            assert np.isnan(distance)
            continue
        slow = [1 - float(vectors[ids.tolist().index(i)] @ local.vector) for i in images]
        assert distance == pytest.approx(min(slow), abs=1e-5)
        assert ranked.windows[row].tolist()[1:] == [0, 0, 0, 0]


def test_the_work_is_bounded_and_what_is_beyond_comes_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    maps, views, _, _ = site()
    local = asked(maps, views, (part(0),))
    rows = np.arange(len(views) - 1)
    every = local.distances(rows)
    monkeypatch.setattr(regions, "_WORK", 10 * 2 * 4 * 5 * 6)
    found = local.distances(rows)
    assert np.array_equal(found[:10], every[:10])
    assert found[10:].min() >= np.nanmax(found[:10])
    assert len(found) == len(rows)


def test_random_others_are_judged_by_their_windows_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    maps, views, _, _ = site()
    every = asked(maps, views, (part(0),))
    rows = np.arange(1, len(views) - 1)
    true = np.median(every.distances(rows))
    assert every.closer(np.array([true]))[0] == pytest.approx(0.5, abs=0.05)
    # Maps so large that one answer may look at fewer than stand for the others.
    monkeypatch.setattr(regions, "_WORK", 20 * 2 * 4 * 5 * 6)
    few = asked(maps, views, (part(0),))
    assert few.closer(np.array([np.inf]))[0] == 1
    assert few.closer(np.array([true]))[0] == pytest.approx(0.5, abs=0.2)
    assert few._scale.max() <= np.nanmax(every.distances(rows))


FRAME = Frame(
    size=96, stored=(400, 300), level=0, shape=(400, 300), hung=Hung(), mirrored=True,
    top=40, left=60, bottom=360, right=300,
)  # fmt: skip


def box(frame: Frame, corners: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in frame.to_stored(corners))


@pytest.mark.parametrize("kind", [RegionKind.BOX, RegionKind.POLYGON, RegionKind.FREEHAND])
def test_a_cover_is_the_share_of_each_place_that_is_drawn(kind: RegionKind) -> None:
    corners = [(8.0, 24.0), (32.0, 48.0)]
    if kind is not RegionKind.BOX:
        corners = [(8.0, 24.0), (32.0, 24.0), (32.0, 48.0), (8.0, 48.0)]
    share = cover(Region(ImageId(1), kind, box(FRAME, corners)), FRAME, 6, 6)
    expected = np.zeros((6, 6))
    expected[1:3, 0], expected[1:3, 1] = 0.5, 1
    expected[1] *= 0.5
    assert share == pytest.approx(expected, abs=0.04)


def test_an_ellipse_covers_what_it_encloses_and_a_point_its_place() -> None:
    ellipse = Region(ImageId(1), RegionKind.ELLIPSE, box(FRAME, [(16.0, 16.0), (64.0, 48.0)]))
    assert cover(ellipse, FRAME, 6, 6).sum() * 256 == pytest.approx(np.pi * 24 * 16, rel=0.02)
    for kind, points in (
        (RegionKind.POINT, [(40.0, 70.0)]),
        (RegionKind.BOX, [(40.0, 70.0), (40.01, 70.01)]),
        (RegionKind.FREEHAND, [(40.0, 70.0), (40.0, 70.0)]),
    ):
        share = cover(Region(ImageId(1), kind, box(FRAME, points)), FRAME, 6, 6)
        assert share[4, 2] == share.sum() > 0, kind


def test_a_region_beside_the_breast_is_refused() -> None:
    for corner in ((500.0, 10.0), (-90.0, -90.0)):
        region = Region(ImageId(1), RegionKind.POINT, (corner,))
        with pytest.raises(WorldError, match="outside of the breast"):
            cover(region, FRAME, 6, 6)


def test_a_window_is_shown_as_the_box_that_covers_it() -> None:
    maps = site()[0]
    height, width, _ = maps.sizes
    region = window_region(ImageId(3), FRAME, (1, 0, 2, 1), maps)
    share = cover(region, FRAME, height, width)
    assert share[1:3, 0] == pytest.approx(1, abs=0.05)
    assert share.sum() == pytest.approx(2, abs=0.1)


@pytest.fixture
def single(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows of one place: of larger ones the coarse copy knows only how long they are."""
    for module in (sketch, windows):
        monkeypatch.setattr(module, "sizes_near", lambda *_sizes: [(1, 1)])


@pytest.mark.usefixtures("single")
def test_the_coarse_copy_knows_single_places_nearly() -> None:
    """Where dimensions are as many as channels, only the 8 bits are lost."""
    maps, _, _, end = site()
    found = Sketch.of(maps).likeness(part(3).vector, 1, 1)
    seen = maps.values(np.arange(len(maps)))
    singles = end.likeness(seen, seen, part(3).vector).max(axis=(1, 2))
    assert found == pytest.approx(singles, abs=0.02)


@pytest.mark.usefixtures("single")
@pytest.mark.parametrize("with_maps", [True, False])
def test_the_shortlist_is_of_those_allowed_and_has_the_best(
    with_maps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    maps, views, _, _ = site(200)
    local = asked(maps if with_maps else None, views, (part(0, 1, 1),))
    allowed = np.random.default_rng(0).random(len(views)) < 0.7
    every = local.shortlist(allowed)
    there = allowed & (views >= 0).any(axis=1)
    assert sorted(every.tolist()) == np.flatnonzero(there).tolist()
    distances = local.distances(np.arange(len(views)))
    best = np.argsort(np.where(there, distances, np.inf))[:10]
    monkeypatch.setattr(regions, "SHORTLIST", 60)
    few = local.shortlist(allowed)
    assert len(few) == 60
    assert set(few.tolist()) <= set(every.tolist())
    assert np.isin(best, few).mean() >= 0.9
