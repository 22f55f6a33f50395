"""Vectors follow imports and corrections a few seconds at a time, and write no more than needed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from core import erasure, models
from core.dataset.vectors import VectorFile
from core.domain.errors import Cancelled, DamagedArtefact, MissingFile, WorldError
from core.domain.progress import CancelToken, silent
from core.domain.study import BreastId, ImageState, Side, View
from core.jobs import lock
from core.models import accepted, backlog
from core.models.backlog import Backlog, Looker
from core.models.following import Follower, Step
from core.retrieval import facts, regions
from core.retrieval.service import Cases
from core.store import images
from core.store import models as model_rows
from tests.support import stores
from tests.support.followers import FakeServer
from tests.support.local_maps import add_maps
from tests.support.models import Trained, trained
from tests.support.pixels import FakeDecoders


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 20)
    yield found
    found.store.close()


class Desk:
    """A follower of a site with its servers and decoders."""

    def __init__(self, site: Trained, pool: FakeDecoders | None = None) -> None:
        self.site = site
        self.servers: list[FakeServer] = []
        self.pool = pool or FakeDecoders()
        self.follower = Follower(site.workspace, lambda: self.pool, self._serve)

    def _serve(self, model: Path, scratch: Path) -> FakeServer:
        self.servers.append(FakeServer(model, scratch))
        return self.servers[-1]

    def step(self, seconds: float = 60.0) -> Step:
        return self.follower.step(self.site.store, silent, CancelToken(), seconds)

    def look(self) -> Backlog:
        return self.follower.look(self.site.store)


def import_one(site: Trained, number: int) -> BreastId:
    with site.store.write(None, "import") as unit:
        image = stores.add_image(unit, stores.header(number))
        breast = images.get(unit, image).breast
    assert breast is not None
    return breast


def vectors_of(site: Trained) -> VectorFile:
    with site.store.read() as reading:
        return models.active(site.workspace, reading).vectors()[0]


def test_where_everything_is_embedded_nothing_is_done(site: Trained) -> None:
    desk = Desk(site)
    before = vectors_of(site)
    assert desk.step() == Step()
    assert desk.servers == []
    assert np.array_equal(vectors_of(site).breast_ids, before.breast_ids)


def test_what_is_imported_is_searchable_after_a_step_and_the_rest_stays(site: Trained) -> None:
    desk, before = Desk(site), vectors_of(site)
    breast = import_one(site, 99)
    assert desk.look() == Backlog(new=(breast,))
    done = desk.step()
    assert (done.backlog, done.wrote, done.more) == (Backlog(), True, False)
    after = vectors_of(site)
    assert np.array_equal(after.breast_vectors[: len(before.breast_ids)], before.breast_vectors)
    assert after.breast_ids[-1] == breast
    assert np.linalg.norm(after.breast_vectors[-1]) == pytest.approx(1.0, abs=1e-5)
    with site.store.read() as reading:
        assert breast in model_rows.embedded(reading, site.model.id)
    assert desk.servers[0].closed
    assert desk.step() == Step()


def test_a_corrected_image_is_embedded_again_and_a_breast_without_images_goes(
    site: Trained,
) -> None:
    desk = Desk(site)
    turned = site.filled.images[0]
    with site.store.write(None, "correct") as unit:
        images.set_orientation(unit, turned, ("A", "R"))
        first = images.get(unit, turned).breast
        lost = images.get(unit, site.filled.images[7]).breast
        assert lost is not None
        for record in images.of_breast(unit, lost):
            images.set_state(unit, record.id, ImageState.MISSING)
    assert desk.look() == Backlog(turned=(first,), gone=(lost,))
    old = vectors_of(site)
    done = desk.step()
    assert (done.backlog, done.wrote) == (Backlog(), True)
    new = vectors_of(site)
    assert lost not in new.breast_ids
    row, was = new.breast_ids.tolist().index(first), old.breast_ids.tolist().index(first)
    assert not np.array_equal(new.breast_vectors[row], old.breast_vectors[was])


def test_little_time_does_little_and_writes_only_what_is_worth_it(site: Trained) -> None:
    desk = Desk(site)
    new = {import_one(site, 200 + number) for number in range(3)}
    first = desk.step(0.0)
    assert (first.more, first.wrote, first.backlog.waiting) == (True, False, 3)
    second = desk.step(0.0)
    assert second.more
    third = desk.step(0.0)
    assert (third.more, third.wrote, third.backlog) == (False, True, Backlog())
    assert new <= set(vectors_of(site).breast_ids.tolist())
    assert len(desk.servers) == 1


def test_of_somebody_who_is_deleted_before_it_is_written_nothing_is_written(
    site: Trained,
) -> None:
    desk = Desk(site)
    first, second = (import_one(site, 200 + number) for number in range(2))
    desk.step(0.0)
    with site.store.read() as reading:
        hers = {record.id for record in images.of_breast(reading, first)}
    erasure.erase(site.store, site.workspace, "P0200", reason="she asked")
    while desk.step(0.0).more:
        pass
    after = vectors_of(site)
    assert second in after.breast_ids
    assert first not in after.breast_ids
    assert not hers & set(after.image_ids.tolist()), "no vector of hers comes back"


def test_an_image_that_is_turned_before_its_vector_is_written_is_embedded_again(
    site: Trained,
) -> None:
    desk = Desk(site)
    breasts = [import_one(site, 200 + number) for number in range(2)]
    desk.step(0.0)
    with site.store.write(None, "correct") as unit:
        records = images.of_breast(unit, breasts[0])
        images.set_orientation(unit, records[0].id, ("A", "R"))
    while desk.step(0.0).more:
        pass
    with site.store.read() as reading:
        made = backlog.made_of(reading, site.workspace, site.model)
        text = backlog.inputs(  # as it lies now
            (images.of_breast(reading, breasts[0])[0], None)
        )
    assert made[breasts[0]] == text


def test_what_follows_can_be_searched_by_region_where_the_rest_can(site: Trained) -> None:
    with site.store.read() as reading:
        add_maps(models.active(site.workspace, reading).vectors_folder)
        before = models.active(site.workspace, reading).local_maps()
    assert before is not None
    kept = before.values(np.arange(len(before)))
    turned, first = site.filled.images[0], import_one(site, 200)
    with site.store.write(None, "correct") as unit:
        images.set_orientation(unit, turned, ("A", "R"))
        hers = {one.id for one in images.of_breast(unit, images.get(unit, turned).breast)}
    desk = Desk(site)
    for breast in (first, import_one(site, 201)):
        while desk.step(0.0).more:
            pass
        with site.store.read() as reading:
            model = models.active(site.workspace, reading)
            new = [image.id for image in images.of_breast(reading, breast)]
            cases = Cases.open(site.workspace, facts.read(reading, site.workspace))
        maps = regions.maps_of(cases)
        assert maps is not None
        assert np.array_equal(maps.image_ids, model.vectors()[0].image_ids)
        assert (maps.rows(np.array(new)) >= 0).all()
    same = ~np.isin(before.image_ids, list(hers))
    after = maps.values(maps.rows(before.image_ids))
    assert np.array_equal(after[same], kept[same])
    assert not np.isclose(after[~same], kept[~same]).all(axis=(1, 2, 3)).any()
    assert not any(server.in_a_hurry for server in desk.servers)


def test_where_the_rest_has_no_maps_none_are_made(site: Trained) -> None:
    desk = Desk(site)
    import_one(site, 200)
    assert desk.step().wrote
    with site.store.read() as reading:
        assert models.active(site.workspace, reading).local_maps() is None
    assert desk.servers[0].embedded


def test_what_cannot_be_read_is_noted_and_a_drive_that_is_away_is_not(site: Trained) -> None:
    broken, away = import_one(site, 300), import_one(site, 301)
    with site.store.read() as reading:
        of_broken = images.of_breast(reading, broken)[0]
        of_away = images.of_breast(reading, away)[0]

    class Decoders(FakeDecoders):
        def submit_prepare(self, path, key, size, **how):  # type: ignore[no-untyped-def]
            found = super().submit_prepare(path, key, size, **how)
            if key == of_away.sha256:
                found = type(found)()
                found.set_exception(MissingFile())
            return found

    desk = Desk(site, Decoders(frozenset({of_broken.sha256})))
    done = desk.step()
    assert not done.more
    assert done.backlog == Backlog(new=(away,), failed=(broken,))
    assert done.changes
    with site.store.read() as reading:
        assert images.get(reading, of_broken.id).state is ImageState.UNREADABLE
        assert images.get(reading, of_away.id).state is ImageState.READY
    asked = len(desk.pool.asked)
    assert not desk.step().more
    assert len(desk.pool.asked) == asked  # not tried again and again


def test_it_waits_while_a_training_runs(site: Trained) -> None:
    desk = Desk(site)
    import_one(site, 99)
    with lock.TrainerLock(site.workspace.runs / "r"):
        done = desk.step()
    assert (done.training, done.wrote, done.backlog.waiting) == (True, False, 1)
    assert desk.servers == []
    assert desk.step().wrote


def test_the_lane_is_free_while_the_worker_loads_its_model(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.models.following._PATIENCE", 0.01)
    loaded = threading.Event()
    plain = FakeServer.embed

    def embed(server: FakeServer, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        while not loaded.wait(0.01):
            if server.stopped:
                raise WorldError("The worker that embeds images does not answer: try it again.")
        return plain(server, pixels)

    monkeypatch.setattr(FakeServer, "embed", embed)
    desk = Desk(site)
    import_one(site, 99)
    first = desk.step()
    assert (first.warming, first.more, first.wrote) == (True, True, False)
    other = Desk(site)
    assert other.step().warming
    other.follower.close()  # also while it loads
    assert other.servers[0].closed
    loaded.set()
    while (done := desk.step()).warming:
        pass
    assert done.wrote
    assert len(desk.servers) == 1


def test_a_model_that_cannot_be_loaded_is_told(
    site: Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    def embed(server: FakeServer, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        raise WorldError("The model cannot be read: accept another or train again.")

    monkeypatch.setattr(FakeServer, "embed", embed)
    desk = Desk(site)
    import_one(site, 99)
    with pytest.raises(WorldError, match="cannot be read"):
        desk.step()
    assert desk.servers[0].closed


def test_asked_to_stop_it_stops_and_goes_on_from_there(site: Trained) -> None:
    desk = Desk(site)
    import_one(site, 99)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        desk.follower.step(site.store, silent, token)
    assert desk.step().wrote
    import_one(site, 100)
    desk.follower.close()
    with pytest.raises(WorldError):
        desk.step()


def test_vectors_of_another_workspace_or_altered_ones_are_made_again(site: Trained) -> None:
    folder = site.workspace.models / site.model.uid
    accepted.point(folder, "vectors", accepted.current_inputs(folder), "another")
    with pytest.raises(DamagedArtefact, match="another workspace"):
        vectors_of(site)
    desk = Desk(site)
    assert desk.look().waiting == 40
    while desk.step().more:
        pass
    assert len(vectors_of(site).breast_ids) == 40
    assert desk.look() == Backlog()


def test_a_look_agrees_with_the_slow_way(site: Trained) -> None:
    """Also where a breast has a synthetic image beside the exposure."""
    from core.dataset.material import gather

    with site.store.write(None, "change") as unit:
        first = images.get(unit, site.filled.images[0])
        images.set_orientation(unit, site.filled.images[3], ("A", "R"))
        images.place(unit, site.filled.images[8], Side.LEFT, View.MLO)
    assert first.breast is not None
    import_one(site, 99)
    looker = Looker()
    for _ in range(2):
        with site.store.read() as reading:
            found = looker.look(reading, site.workspace, site.model)
            there = backlog.made_of(reading, site.workspace, site.model)
            rows = {r.info.id: r.inputs for r in gather(reading, site.workspace).breasts if r.seen}
        assert found.new == tuple(sorted(rows.keys() - there.keys()))
        assert found.turned == tuple(
            sorted(b for b, text in rows.items() if b in there and there[b] != text)
        )
        assert found.gone == tuple(sorted(there.keys() - rows.keys()))
