"""From a drawn region to hits: through the local maps, or without any, behind the gate."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.dataset.pooling import unit
from core.domain.errors import WorldError
from core.domain.finding import Region, RegionKind
from core.domain.gate import Gate, GatePolicy
from core.domain.study import ExamId, ImageRecord
from core.imaging.kinds import TOMOSYNTHESIS
from core.jobs.server import Mapped
from core.models import accepted
from core.retrieval import facts, likeness, regions
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.looking import Looking
from core.retrieval.service import Cases
from core.store import images
from tests.support.local_maps import AVERAGE, MemoryPool, add_maps
from tests.support.models import DIMENSIONS, Trained, trained

AFTER = Gate(GatePolicy.STANDARD, committed=True)
EVERY = Refinement(proven_only=False, image=1.0)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path / "work", 30)
    yield found
    found.store.close()


def cases_of(site: Trained, *, maps: bool) -> Cases:
    with site.store.read() as reading:
        if maps:
            add_maps(accepted.active(site.workspace, reading).vectors_folder)
        return Cases.open(site.workspace, facts.read(reading, site.workspace))


def record_of(site: Trained, image: int) -> ImageRecord:
    with site.store.read() as reading:
        return images.get(reading, image)  # type: ignore[arg-type]


def first(site: Trained) -> ImageRecord:
    return record_of(site, site.filled.images[0])


def drawn(record: ImageRecord) -> Region:
    return Region(record.id, RegionKind.BOX, ((200.0, 150.0), (260.0, 210.0)))


class Worker:
    """Stands for the warm worker: maps from the pixels, pooled by their mean."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, pixels: np.ndarray) -> Mapped:
        self.asked += 1
        blocks = pixels.reshape(len(pixels), 4, 4, 4, 4).mean(axis=(2, 4))[..., None]
        seen = np.abs(np.sin(blocks * np.arange(1, DIMENSIONS + 1) / 40)).astype(np.float32)
        head = {"gain": AVERAGE.gain, "shift": AVERAGE.shift, "weight": AVERAGE.weight,
                "sums": np.zeros(2)}  # fmt: skip
        return Mapped(unit(AVERAGE.whole(seen)), seen, head)


def ask(cases: Cases, record: ImageRecord, worker: Any = None, pool: Any = None) -> Any:
    asked = Ask(Means.REGION, record.breast, record.id, drawn(record))
    marks = [(drawn(record), record)]
    return regions.query(cases, asked, marks, pool or MemoryPool(), worker)


def test_a_region_finds_other_patients_by_their_best_windows(site: Trained) -> None:
    cases, record = cases_of(site, maps=True), first(site)
    worker = Worker()
    query = ask(cases, record, worker)
    assert worker.asked == 0, "its map is there already"
    assert (query.means, query.sentence, query.breast) == (Means.REGION, "", record.breast)
    result = cases.find(query, AFTER, EVERY)
    assert len(result.hits) == 10
    assert query.patient not in {hit.patient for hit in result.hits}
    rows = np.flatnonzero(cases.gallery.owners != query.patient)
    slow = np.sort(query.local.distances(rows)[:])
    slow = slow[np.isfinite(slow)]
    found = [hit.image_distance for hit in result.hits]
    assert found == pytest.approx(slow[:10].tolist(), abs=1e-6)
    assert all(0 <= (hit.closer or 0) <= 1 for hit in result.hits)


def test_her_own_breasts_stay_out_also_where_the_image_belongs_to_none_yet(site: Trained) -> None:
    cases, record = cases_of(site, maps=True), first(site)
    owner = cases.facts.patient_of(int(record.breast or -1))
    assert owner is not None
    loose = dataclasses.replace(record, breast=None)
    marks = [(drawn(loose), loose)]
    for breast in (record.breast, None):
        asked = Ask(Means.REGION, breast, loose.id, drawn(loose))
        query = regions.query(cases, asked, marks, MemoryPool(), Worker())
        assert query.patient == owner
        every = dataclasses.replace(EVERY, k=1000)
        assert owner not in {hit.patient for hit in cases.find(query, AFTER, every).hits}
    # Of nobody whom the store knows by a breast there is no answer, rather than one with her own.
    stranger = dataclasses.replace(loose, exam=ExamId(999_999))
    with pytest.raises(WorldError, match="set its side"):
        regions.query(
            cases, Ask(Means.REGION, None, loose.id, drawn(loose)),
            [(drawn(stranger), stranger)], MemoryPool(), Worker(),
        )  # fmt: skip


def test_whole_views_are_compared_when_the_reader_wants_them(site: Trained) -> None:
    cases = cases_of(site, maps=True)
    query = ask(cases, first(site))
    whole = cases.find(query, AFTER, dataclasses.replace(EVERY, whole=True))
    plain = cases.find(dataclasses.replace(query, local=None), AFTER, EVERY)
    assert [hit.breast for hit in whole.hits] == [hit.breast for hit in plain.hits]


def test_a_model_without_maps_compares_with_whole_views_and_says_so(site: Trained) -> None:
    cases, worker = cases_of(site, maps=False), Worker()
    query = ask(cases, first(site), worker)
    assert worker.asked == 1
    assert query.sentence == regions.NO_MAPS
    assert len(cases.find(query, AFTER, EVERY).hits) == 10
    with pytest.raises(WorldError, match="no local map"):
        ask(cases, first(site))


def test_an_image_that_was_turned_is_looked_at_anew(site: Trained) -> None:
    with site.store.write(None, "turn") as unit_:
        images.set_orientation(unit_, site.filled.images[0], ("A", "R"))
    cases, worker = cases_of(site, maps=True), Worker()
    query = ask(cases, first(site), worker)
    assert worker.asked == 1
    assert query.sentence == ""
    assert len(cases.find(query, AFTER, EVERY).hits) == 10


def test_a_finding_of_two_views_is_looked_for_by_both(site: Trained) -> None:
    cases = cases_of(site, maps=True)
    both = [record_of(site, image) for image in site.filled.images[:2]]
    marks = [(drawn(record), record) for record in both]
    asked = Ask(Means.FINDING, both[0].breast)
    query = regions.query(cases, asked, marks, MemoryPool(), None)  # type: ignore[arg-type]
    single = [ask(cases, record).local for record in both]
    rows = np.arange(len(cases.gallery))
    mean = np.mean([one.distances(rows) for one in single], axis=0)
    assert query.local is not None
    assert query.local.distances(rows) == pytest.approx(mean, abs=1e-6, nan_ok=True)


def test_slices_are_refused_in_a_sentence(site: Trained) -> None:
    cases, record = cases_of(site, maps=True), first(site)
    head = dataclasses.replace(record.header, sop_class_uid=TOMOSYNTHESIS, frames=40)
    with pytest.raises(WorldError, match="holds slices"):
        ask(cases, dataclasses.replace(record, header=head))


def test_where_a_hit_is_alike_lies_on_its_images(site: Trained) -> None:
    cases, record = cases_of(site, maps=True), first(site)
    pool: Any = MemoryPool()
    looking = Looking(cases, regions.maps_of(cases), pool)
    whole = cases.query_of(record.breast)  # type: ignore[arg-type]
    hit = cases.find(whole, AFTER, EVERY).hits[0]
    row = cases.gallery.row(hit.breast)
    records = [record_of(site, i) for i in cases.gallery.views[row].tolist() if i >= 0]
    places = likeness.of_hit(whole, records, looking)
    assert {image for image, _ in places} == {one.id for one in records}
    maps = regions.maps_of(cases)
    assert maps is not None
    seen = maps.values(maps.rows(np.array([one.id for one in records])))
    mean = unit(unit(AVERAGE.whole(seen)).sum(axis=0))
    assert sum(values.sum() for _, values in places) == pytest.approx(
        float(mean @ whole.vector), abs=1e-5
    )
    heats = likeness.heats(places, records, looking)
    assert max(np.nanmax(heat.values) for heat in heats) == pytest.approx(1)
    own = likeness.of_query(whole, [record], records, looking)
    assert [image for image, _ in own] == [record.id]


def test_where_one_view_was_compared_that_view_alone_is_shown(site: Trained) -> None:
    cases, record = cases_of(site, maps=True), first(site)
    looking = Looking(cases, regions.maps_of(cases), MemoryPool())  # type: ignore[arg-type]
    query = cases.query(Ask(Means.VIEW, record.breast, record.id))
    hit = cases.find(query, AFTER, EVERY).hits[0]
    row = cases.gallery.row(hit.breast)
    records = [record_of(site, i) for i in cases.gallery.views[row].tolist() if i >= 0]
    assert len(records) == 2
    ((image, values),) = likeness.of_hit(query, records, looking)
    assert record_of(site, image).header.view == record.header.view
    maps = regions.maps_of(cases)
    assert maps is not None
    mine, theirs = unit(AVERAGE.whole(maps.values(maps.rows(np.array([record.id, image])))))
    assert query.vector is not None
    assert values.sum() == pytest.approx(float(theirs @ query.vector), abs=1e-5)
    own_row = cases.gallery.row(record.breast)  # type: ignore[arg-type]
    own = [record_of(site, i) for i in cases.gallery.views[own_row].tolist() if i >= 0]
    ((here, parts),) = likeness.of_query(query, own, records, looking)
    assert here == record.id
    at = int(np.flatnonzero(cases.vectors.image_ids == image)[0])
    assert parts.sum() == pytest.approx(float(mine @ cases.vectors.view_vectors[at]), abs=1e-5)


def test_of_a_region_only_the_window_that_matched_is_shown(site: Trained) -> None:
    cases, record = cases_of(site, maps=True), first(site)
    pool: Any = MemoryPool()
    looking = Looking(cases, regions.maps_of(cases), pool)
    query = ask(cases, record)
    hit = cases.find(query, AFTER, EVERY).hits[0]
    row = cases.gallery.row(hit.breast)
    records = [record_of(site, i) for i in cases.gallery.views[row].tolist() if i >= 0]
    ((image, values),) = likeness.of_hit(query, records, looking)
    _, top, left, rows, columns = query.local.rank(np.array([row])).windows[0]
    assert np.isfinite(values[top : top + rows, left : left + columns]).all()
    assert np.isfinite(values).sum() == rows * columns
    assert np.nansum(values) == pytest.approx(1 - (hit.image_distance or 0), abs=1e-5)
    (heat,) = likeness.heats(((image, values),), records, looking)
    assert np.isfinite(heat.values).sum() <= rows * columns
    assert likeness.of_query(query, [record], records, looking) == ()


def test_damaged_maps_are_not_used(site: Trained) -> None:
    cases_of(site, maps=True)
    with site.store.read() as reading:
        folder = accepted.active(site.workspace, reading).vectors_folder / "local"
    content = bytearray((folder / "maps.npy").read_bytes())
    content[-1] ^= 1
    (folder / "maps.npy").write_bytes(content)
    cases = cases_of(site, maps=False)
    assert regions.maps_of(cases) is None
    assert ask(cases, first(site), Worker()).sentence == regions.NO_MAPS
