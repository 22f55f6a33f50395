"""A refresh embeds what is new or lies otherwise, and leaves the rest as it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core import files, models
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.local import LocalMaps
from core.dataset.material import gather
from core.dataset.vectors import VectorFile
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken, Report, silent
from core.domain.study import ImageState, Side, View
from core.models import accepted
from core.models import refresh as refreshing
from core.models.refresh import Refreshed
from core.store import images, splits
from core.store import models as model_rows
from tests.support import stores
from tests.support.local_maps import add_maps
from tests.support.models import DIMENSIONS, Trained, trained, unit
from tests.support.pixels import FakeDecoders


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


class FakeWorker:
    """Embeds a run folder without torch, and remembers what it was given."""

    def __init__(self) -> None:
        self.asked: list[set[int]] = []

    def __call__(self, run: Path, report: Report, cancel: CancelToken) -> None:
        del report
        cancel.check("Embedding")
        frozen = snapshots.load(run / "snapshot")
        self.asked.append({int(b) for b in frozen.breast_ids})
        random = np.random.default_rng(1)
        found = VectorFile(
            files.sha256(run / "model" / files.MANIFEST), frozen.lexicon, "s", frozen.recipe,
            frozen.breast_ids, unit(random.normal(size=(len(frozen), DIMENSIONS))),
            frozen.image_ids, unit(random.normal(size=(len(frozen.image_ids), DIMENSIONS))),
        )  # fmt: skip
        vector_files.save(found, run / "vectors")


def go(site: Trained, worker: FakeWorker, pool: FakeDecoders | None = None) -> Refreshed:
    before = refreshing.run_embed
    refreshing.run_embed = worker
    try:
        return refreshing.refresh(
            site.store, site.workspace, pool or FakeDecoders(), silent, CancelToken()
        )
    finally:
        refreshing.run_embed = before


def vectors_of(site: Trained) -> VectorFile:
    with site.store.read() as reading:
        return models.active(site.workspace, reading).vectors()[0]


def test_nothing_new_is_nothing_done(site: Trained) -> None:
    worker = FakeWorker()
    assert go(site, worker) == Refreshed(0, 0, 60)
    assert worker.asked == []


def test_only_new_breasts_are_embedded_and_the_others_stay(site: Trained) -> None:
    before = vectors_of(site)
    with site.store.write(None, "import") as writing:
        image = stores.add_image(writing, stores.header(99))
        breast = images.get(writing, image).breast
    worker = FakeWorker()
    done = go(site, worker)
    assert (done.embedded, done.removed, done.total) == (1, 0, 61)
    assert worker.asked == [{breast}]
    after = vectors_of(site)
    assert np.array_equal(after.breast_vectors[:60], before.breast_vectors)
    assert after.breast_ids[-1] == breast
    with site.store.read() as reading:
        assert breast in model_rows.embedded(reading, site.model.id)
    assert go(site, worker).embedded == 0
    assert {p.name for p in site.workspace.runs.iterdir()} == {site.run.name}


def test_a_breast_whose_image_was_turned_or_moved_is_embedded_again(site: Trained) -> None:
    turned, moved = site.filled.images[0], site.filled.images[7]
    with site.store.write(None, "correct") as writing:
        images.set_orientation(writing, turned, ("A", "R"))
        first = images.get(writing, turned).breast
        before = images.get(writing, moved).breast
        images.place(writing, moved, Side.RIGHT, View.MLO)
    worker = FakeWorker()
    go(site, worker)
    assert first in worker.asked[0]
    assert before in worker.asked[0]


def test_a_breast_without_an_image_any_more_goes(site: Trained) -> None:
    with site.store.write(None, "lose") as writing:
        for image in site.filled.images[0:4:2]:
            images.set_state(writing, image, ImageState.MISSING)
        gone = images.get(writing, site.filled.images[0]).breast
    done = go(site, FakeWorker())
    assert (done.embedded, done.removed, done.total) == (0, 1, 59)
    assert gone not in vectors_of(site).breast_ids


def test_altered_vectors_are_all_made_again(site: Trained) -> None:
    folder = site.workspace.models / site.model.uid
    (folder / "vectors" / "breast_ids.npy").write_bytes(b"rubbish")
    done = go(site, FakeWorker())
    assert done.embedded == 60
    assert len(vectors_of(site).breast_ids) == 60


def test_an_image_that_fails_is_marked_and_does_not_stop_the_rest(site: Trained) -> None:
    with site.store.write(None, "import") as writing:
        image = stores.add_image(writing, stores.header(99))
        sha = images.get(writing, image).sha256
    done = go(site, FakeWorker(), FakeDecoders(frozenset({sha})))
    assert done.embedded == 0
    assert [failed for failed, _ in done.failed] == [image]
    with site.store.read() as reading:
        assert images.get(reading, image).state_reason
    assert go(site, FakeWorker()).failed == ()


def test_a_cancelled_or_failed_refresh_leaves_the_old_vectors(site: Trained) -> None:
    before = vectors_of(site)
    with site.store.write(None, "import") as writing:
        stores.add_image(writing, stores.header(99))
        splits.assign(writing)
    with site.store.read() as reading:
        material = gather(reading, site.workspace)
        model = models.active(site.workspace, reading)

    def broken(run: Path, report: Report, cancel: CancelToken) -> None:
        raise WorldError("The worker ended without a word.")

    for job, error in ((broken, WorldError), (FakeWorker(), Cancelled)):
        token = CancelToken()
        if error is Cancelled:
            token.cancel()
        with pytest.raises(error):
            refreshing.embed_new(
                site.workspace,
                model,
                material,
                FakeDecoders(),
                report=silent,
                cancel=token,
                job=job,
            )
        assert np.array_equal(vectors_of(site).breast_ids, before.breast_ids)
    assert {p.name for p in site.workspace.runs.iterdir()} == {site.run.name}


def test_a_kill_between_new_vectors_and_their_name_leaves_the_old(site: Trained) -> None:
    """The folder is there and nothing points to it (fault 28)."""
    folder = site.workspace.models / site.model.uid
    shutil.copytree(folder / "vectors", folder / "vectors-new")
    assert accepted.current_vectors(folder) == folder / "vectors"
    assert len(vectors_of(site).breast_ids) == 60


# -- local maps ------------------------------------------------------------------


class Mapping(FakeWorker):
    """Lays local maps beside what it embeds, as the worker does."""

    def __call__(self, run: Path, report: Report, cancel: CancelToken) -> None:
        super().__call__(run, report, cancel)
        add_maps(run / "vectors", seed=7)


def maps_of(site: Trained) -> LocalMaps | None:
    with site.store.read() as reading:
        return models.active(site.workspace, reading).local_maps()


def one_more(site: Trained) -> None:
    with site.store.write(None, "import") as writing:
        stores.add_image(writing, stores.header(99))


def test_local_maps_of_what_stays_are_kept_and_the_new_ones_join_them(site: Trained) -> None:
    with site.store.read() as reading:
        add_maps(models.active(site.workspace, reading).vectors_folder)
    before = maps_of(site)
    assert before is not None
    one_more(site)
    go(site, Mapping())
    after, vectors = maps_of(site), vectors_of(site)
    assert after is not None
    assert np.array_equal(after.image_ids, vectors.image_ids)
    assert len(after.image_ids) == len(before.image_ids) + 1
    rows = after.rows(before.image_ids)
    assert after.values(rows) == pytest.approx(before.values(np.arange(len(rows))), rel=1e-5)
    assert not list(site.workspace.cache.glob("embed-*"))


def test_a_model_without_local_maps_stays_without_and_works(site: Trained) -> None:
    one_more(site)
    assert go(site, Mapping()).embedded == 1
    assert maps_of(site) is None
    assert len(vectors_of(site).breast_ids) == 61


def test_maps_that_were_altered_go_and_the_vectors_stay(site: Trained) -> None:
    with site.store.read() as reading:
        folder = models.active(site.workspace, reading).vectors_folder
    add_maps(folder)
    (folder / "local" / "maps.npy").write_bytes(b"x")
    one_more(site)
    assert go(site, Mapping()).embedded == 1
    assert maps_of(site) is None


def test_vectors_that_are_all_made_again_have_maps_again(site: Trained) -> None:
    with site.store.read() as reading:
        folder = models.active(site.workspace, reading).vectors_folder
    (folder / "breast_vectors.npy").write_bytes(b"x")
    go(site, Mapping())
    found = maps_of(site)
    assert found is not None
    assert np.array_equal(found.image_ids, vectors_of(site).image_ids)
