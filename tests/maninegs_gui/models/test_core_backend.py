"""The page's backend on a real workspace: registry, evaluation and the page's values meet."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import files
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, silent
from core.imaging.pool import DecoderPool
from core.jobs.protocol import Kind
from core.models import exchange, refresh
from core.models.record import PROTOCOL
from core.store import models as model_rows
from maninegs_gui.models import words
from maninegs_gui.models.controller import EVALUATE
from maninegs_gui.models.core_backend import CoreModels
from maninegs_gui.models.values import UNTRAINED, Compared, Hindrance, Overview, State, Use
from maninegs_gui.training.core_backend import CoreTraining
from tests.core.models.test_refresh import FakeWorker
from tests.support import stores
from tests.support.models import Trained, another, trained
from tests.support.pixels import FakeDecoders

TOKEN = CancelToken()


def no_pool() -> DecoderPool:
    raise AssertionError("No decoder is wanted for a model that has its vectors.")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path / "w")
    yield found
    found.store.close()


@pytest.fixture
def page(site: Trained) -> CoreModels:
    return CoreModels(site.workspace, no_pool)


def listed(page: CoreModels, site: Trained) -> Overview:
    return page.overview(page.known(site.store, site.filled.reader), silent, TOKEN)


def beside(page: CoreModels, one: str, other: str) -> Compared:
    return page.compare((one,), (other,), silent, TOKEN)


def test_a_run_is_evaluated_compared_accepted_deleted_and_rolled_back(
    site: Trained, page: CoreModels
) -> None:
    old, new, reader = site.model.uid, another(site, 7, accept=False).uid, site.filled.reader
    entries = listed(page, site).entries
    assert [(one.uid, one.use) for one in entries] == [(new, Use.OFFERED), (old, Use.IN_USE)]
    assert entries[0].seeds == (old,)
    assert beside(page, new, old).unmeasured == (new,)
    page.evaluate(site.store, new, silent, TOKEN)

    found = beside(page, new, old)
    assert (found.rows[0].key, found.patients) == ("auc_probe", 18)
    assert words.same_breasts() in found.notes
    assert beside(page, new, UNTRAINED).rows[0].other.value < found.rows[0].other.value
    primary = next(one.primary for one in listed(page, site).entries if one.uid == new)
    assert primary is not None
    assert primary.value == pytest.approx(found.rows[0].one.value)
    card = page.details(new, silent, TOKEN).card
    assert card is not None
    assert "| AUC, linear probe on the frozen vectors |" in card.markdown

    # The training page shows the same numbers, and measures nothing again.
    run = site.workspace.runs / new
    seal = files.sha256(run / "evaluation" / files.MANIFEST)
    training = CoreTraining(site.workspace, no_pool)
    _, offer = training.finish(site.store, run, Kind.FINISHED)
    assert offer is not None
    assert offer.metrics["auc"]["value"] == pytest.approx(primary.value)
    assert offer.before["auc"]["value"] == pytest.approx(found.rows[0].other.value)
    assert files.sha256(run / "evaluation" / files.MANIFEST) == seal

    page.accept(site.store, new, reader, silent, TOKEN)
    assert listed(page, site).former == old
    page.delete(site.store, new, reader, silent, TOKEN)
    entries = listed(page, site).entries
    assert (entries[0].state, entries[0].use) == (State.DELETED, Use.IN_USE)
    assert entries[0].primary == primary
    assert entries[1].seeds == ()  # nobody can average with what is gone
    kept = beside(page, new, old)
    assert kept.rows == found.rows
    assert words.kept_comparison() in kept.notes
    assert page.details(new, silent, TOKEN).card is not None
    page.roll_back(site.store, reader, silent, TOKEN)
    assert listed(page, site).in_use == listed(page, site).find(old)
    # What stands by itself is taken into use without its run, from either page.
    training.accept(site.store, new, reader, silent, TOKEN)
    used = listed(page, site).in_use
    assert used is not None
    assert used.uid == new


def test_the_card_tells_what_was_measured_since_the_model_was_copied(
    site: Trained, page: CoreModels
) -> None:
    listed(page, site)
    place = site.run / "evaluation"
    place.mkdir()
    document = {"run": site.run.name, "metrics": {"auc_probe": {"value": 0.731}}}
    files.write_json(place / "evaluation.json", document)
    ties = {
        name: files.sha256(site.run / name / files.MANIFEST) for name in ("vectors", "snapshot")
    }
    files.seal(place, "evaluation", protocol=str(PROTOCOL), **ties)
    card = page.details(site.model.uid, silent, TOKEN).card
    assert card is not None
    assert "0.73" in card.markdown


def test_damaged_files_of_a_run_keep_nobody_from_its_whole_copy(
    site: Trained, page: CoreModels
) -> None:
    (site.run / "model" / "encoder.safetensors").write_bytes(b"altered")
    page.accept(site.store, site.model.uid, site.filled.reader, silent, TOKEN)
    shutil.rmtree(site.workspace.models / site.model.uid)
    with pytest.raises(WorldError):
        page.accept(site.store, site.model.uid, site.filled.reader, silent, TOKEN)


def test_a_model_from_elsewhere_is_used_after_embedding_and_is_no_result_of_a_training(
    site: Trained, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = trained(tmp_path / "here", 34, accept=False)
    exchange.export_model(site.workspace, site.model, tmp_path / "out")
    with here.store.read() as reading:
        brought = exchange.bring(here.workspace, reading, tmp_path / "out")
    with here.store.write(here.filled.reader, "import a model") as unit:
        info = exchange.offer(unit, brought)
    page = CoreModels(here.workspace, FakeDecoders)  # type: ignore[arg-type]
    entry = listed(page, here).find(info.uid)
    assert entry is not None
    assert (entry.use, entry.files) == (Use.OFFERED, False)
    offer = CoreTraining(here.workspace, no_pool).latest(here.store)
    assert offer is not None
    assert offer.run == here.model.uid
    monkeypatch.setattr(refresh, "run_embed", FakeWorker())
    page.accept(here.store, info.uid, here.filled.reader, silent, TOKEN)
    with here.store.read() as reading:
        active = model_rows.active(reading)
    assert active is not None
    assert active.uid == info.uid
    here.store.close()


def test_a_workspace_for_review_only_lets_nothing_be_done(site: Trained, page: CoreModels) -> None:
    site.store.close()
    looking = stores.Store.open(site.workspace.root / "maninegs.sqlite", read_only=True)
    found = page.overview(page.known(looking, site.filled.reader), silent, TOKEN)
    assert found.hindrances[EVALUATE] is Hindrance.READ_ONLY
    looking.close()
