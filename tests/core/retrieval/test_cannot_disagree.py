"""Index, vectors and model cannot disagree: one test for each way in which they could.

Each is told twice: with an index that compares every row, and with one that names candidates
(which larger collections get; here it is made for sixty breasts).
"""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from core import erasure, models
from core import workspace as workspaces
from core.domain.errors import DamagedArtefact
from core.domain.progress import CancelToken, silent
from core.domain.study import BreastId, ImageState
from core.models import accepted, runs
from core.models.following import Follower
from core.retrieval import facts, index
from core.retrieval.index import keeping
from core.retrieval.service import Cases
from core.store import breasts, images
from tests.support import stores
from tests.support.followers import FakeServer
from tests.support.models import Trained, another, trained
from tests.support.pixels import FakeDecoders

pytestmark = pytest.mark.parametrize(
    "limit", [1000, 20], ids=["every row", "candidates"], indirect=True
)


@pytest.fixture
def limit(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Up to so many rows each is compared."""
    found = int(request.param)
    for function in (index.open_or_build, index.open_index, index.build):
        monkeypatch.setitem(function.__kwdefaults__, "limit", found)
    return found


@pytest.fixture
def site(tmp_path: Path, limit: int) -> Iterator[Trained]:
    del limit
    found = trained(tmp_path / "workspace", 30)
    yield found
    found.store.close()


def opened(site: Trained) -> Cases:
    """As a search opens them, with the index that the background makes by then."""
    with site.store.read() as reading:
        known = facts.read(reading, site.workspace)
    cases = Cases.open(site.workspace, known)
    if cases.index.pending:
        place = site.workspace.indexes / cases.model.info.uid
        own = site.workspace.uid
        index.build(place, cases.vectors, cases.vectors_sha, workspace=own)
        cases = Cases.open(site.workspace, known)
    return cases


def agree(cases: Cases, limit: int) -> None:
    """Everything that is searched is of one model and one vector file."""
    assert cases.vectors.model == cases.model.sha256 == cases.model.info.sha256
    assert np.array_equal(cases.index.ids, cases.vectors.breast_ids)
    assert np.array_equal(cases.index.table, cases.vectors.breast_vectors)
    assert (cases.index.kind == "exact") == (len(cases.index) <= limit)
    for row, vector in enumerate(np.array(cases.vectors.breast_vectors)):
        rows, distances = cases.index.search(vector, 3)
        assert rows[0] == row
        assert distances[0] == pytest.approx(0.0, abs=1e-6)
    answers = cases.index.search(np.array(cases.vectors.breast_vectors[0]), len(cases.index))[1]
    slow = np.sort(1 - cases.vectors.breast_vectors @ cases.vectors.breast_vectors[0])
    assert answers == pytest.approx(slow, abs=1e-5)


def newest(site: Trained) -> Path:
    found = index.newest(site.workspace.indexes / site.model.uid)
    assert found is not None
    return found


def follow(site: Trained) -> None:
    """What the background does after an import or a correction."""
    follower = Follower(site.workspace, FakeDecoders, FakeServer)
    while follower.step(site.store, silent, CancelToken()).more:
        pass


def vector_of(cases: Cases, breast: BreastId) -> npt.NDArray[np.float32]:
    row = int(np.flatnonzero(cases.vectors.breast_ids == breast)[0])
    return np.array(cases.vectors.breast_vectors[row])


def test_a_new_model_is_searched_by_its_own_vectors_and_index(site: Trained, limit: int) -> None:
    before = opened(site)
    agree(before, limit)
    newer = another(site, 1)
    after = opened(site)
    agree(after, limit)
    assert after.model.info.id == newer.id
    assert after.vectors_sha != before.vectors_sha
    # Who was searching goes on with what was opened together.
    agree(before, limit)
    # The new model does not take the index of the one before for its own.
    folders = site.workspace.indexes
    shutil.rmtree(folders / newer.uid)
    shutil.copytree(folders / site.model.uid, folders / newer.uid)
    with pytest.raises(DamagedArtefact, match="another model"):
        index.open_index(
            folders / newer.uid, after.vectors, after.vectors_sha, workspace=site.workspace.uid
        )
    agree(opened(site), limit)


def test_a_model_that_was_gone_back_to_is_searched_by_its_own(site: Trained, limit: int) -> None:
    first = opened(site)
    another(site, 1)
    opened(site)
    with site.store.write(site.filled.reader, "back") as unit:
        runs.rollback(unit, site.workspace)
    again = opened(site)
    agree(again, limit)
    assert again.model.sha256 == first.model.sha256
    assert again.vectors_sha == first.vectors_sha


def test_a_deleted_patient_is_in_no_index_and_in_no_vector(site: Trained, limit: int) -> None:
    before = opened(site)
    with site.store.read() as reading:
        info = breasts.get(reading, site.filled.breasts[0])
    hers = vector_of(before, info.id)
    erasure.erase(site.store, site.workspace, info.patient_key, reason="she asked")
    after = opened(site)
    agree(after, limit)
    assert info.id not in after.vectors.breast_ids
    rows, distances = after.index.search(hers, 5)
    assert info.id not in after.index.ids[rows]
    assert distances[0] > 0
    for folder in (site.workspace.indexes, site.workspace.models):
        for place in folder.rglob("*"):
            assert place.is_dir() or hers.tobytes() not in place.read_bytes(), place


def test_after_a_changed_lexicon_nothing_is_searched_by_the_old_one(
    site: Trained, limit: int
) -> None:
    cases = opened(site)
    del limit
    other = dataclasses.replace(cases.vectors, lexicon="breast-9@1")
    with pytest.raises(DamagedArtefact, match="another lexicon"):
        index.open_index(
            site.workspace.indexes / site.model.uid,
            other,
            cases.vectors_sha,
            workspace=site.workspace.uid,
        )
    with site.store.read() as reading:
        known = facts.read(reading, site.workspace)
    changed = dataclasses.replace(
        known, lexicon=dataclasses.replace(known.lexicon, id="breast-9", version="1")
    )
    with pytest.raises(DamagedArtefact, match="train again"):
        Cases.open(site.workspace, changed)


class Killed(BaseException):
    """The process ended here."""


def killed_while_sealing(patch: pytest.MonkeyPatch) -> None:
    def end(*_: object, **__: object) -> None:
        raise Killed

    patch.setattr(keeping.files, "seal", end)


def killed_before_the_rename(patch: pytest.MonkeyPatch) -> None:
    def end(*_: object) -> None:
        raise Killed

    patch.setattr(keeping, "_rename", end)


def killed_after_the_rename(patch: pytest.MonkeyPatch) -> None:
    def end(*_: object, **__: object) -> None:
        raise Killed

    patch.setattr(keeping, "_tidy", end)


KILLS = (killed_while_sealing, killed_before_the_rename, killed_after_the_rename)


@pytest.mark.parametrize("kill", KILLS)
def test_a_kill_while_the_index_is_written_leaves_the_old_or_the_new(
    site: Trained, limit: int, kill: Callable[[pytest.MonkeyPatch], None]
) -> None:
    before = opened(site)
    with site.store.write(None, "import") as unit:
        stores.add_image(unit, stores.header(99))
    follow(site)
    with pytest.MonkeyPatch.context() as patch:
        kill(patch)
        # Nothing tidies up after a kill.
        patch.setattr(keeping.shutil, "rmtree", lambda *_, **__: None)
        with pytest.raises(Killed):
            opened(site)
    agree(before, limit)
    agree(opened(site), limit)


@pytest.mark.parametrize("lost", ["manifest.json", "quantiles.npy", "index.json", "half"])
def test_a_half_written_index_is_never_opened(site: Trained, limit: int, lost: str) -> None:
    cases = opened(site)
    place = newest(site)
    higher = place.with_name("index-000900")
    shutil.copytree(place, higher)
    if lost == "half":
        content = (higher / "quantiles.npy").read_bytes()
        (higher / "quantiles.npy").write_bytes(content[: len(content) // 2])
    else:
        (higher / lost).unlink()
    agree(opened(site), limit)  # by the whole one below it
    shutil.rmtree(place)
    with pytest.raises(DamagedArtefact):
        index.open_index(
            place.parent, cases.vectors, cases.vectors_sha, workspace=site.workspace.uid
        )
    again = opened(site)
    agree(again, limit)
    assert newest(site).name > higher.name
    assert len(list(place.parent.iterdir())) == 1


def test_an_index_from_another_workspace_is_refused(
    site: Trained, limit: int, tmp_path: Path
) -> None:
    """Whether the other one holds other breasts, or by chance just the same."""
    mine = opened(site)
    own = site.workspace.indexes / site.model.uid
    elsewhere = trained(tmp_path / "other", 30)
    document = tmp_path / "other" / "workspace.toml"
    text = document.read_text().replace(site.workspace.uid, "f" * 32)
    document.write_text(text)
    other = dataclasses.replace(elsewhere, workspace=workspaces.load(tmp_path / "other"))
    for change in (False, True):
        if change:
            with other.store.write(None, "import") as unit:
                stores.add_image(unit, stores.header(99))
            accepted.point(
                other.workspace.models / other.model.uid,
                "vectors",
                accepted.current_inputs(other.workspace.models / other.model.uid),
                other.workspace.uid,
            )
            follow(other)
            opened(other)
        else:
            place = other.workspace.indexes / other.model.uid
            index.build(place, mine.vectors, mine.vectors_sha, workspace=other.workspace.uid)
        shutil.rmtree(own)
        shutil.copytree(other.workspace.indexes / other.model.uid, own)
        with pytest.raises(DamagedArtefact, match="another"):
            index.open_index(own, mine.vectors, mine.vectors_sha, workspace=site.workspace.uid)
        agree(opened(site), limit)
    other.store.close()


def test_vectors_from_another_workspace_are_refused_and_made_again(
    site: Trained, limit: int
) -> None:
    """Their breasts have the same numbers and are other breasts, of the same model even."""
    opened(site)
    pointer = site.workspace.models / site.model.uid / "current.json"
    document = json.loads(pointer.read_text())
    assert document["workspace"] == site.workspace.uid
    document["workspace"] = "f" * 32
    pointer.write_text(json.dumps(document))
    with pytest.raises(DamagedArtefact, match="another workspace"):
        opened(site)
    follow(site)
    agree(opened(site), limit)


def test_vectors_that_are_refreshed_while_somebody_searches_do_not_change_under_her(
    site: Trained, limit: int
) -> None:
    before = opened(site)
    vector = vector_of(before, site.filled.breasts[4])
    answer = before.index.search(vector, 10)
    with site.store.write(None, "change") as unit:
        stores.add_image(unit, stores.header(99))
        images.set_orientation(unit, site.filled.images[0], ("A", "R"))
        lost = images.of_breast(unit, site.filled.breasts[8])
        for record in lost:
            images.set_state(unit, record.id, ImageState.MISSING)
    follow(site)
    after = opened(site)
    agree(after, limit)
    assert after.vectors_sha != before.vectors_sha
    assert site.filled.breasts[8] not in after.vectors.breast_ids
    assert before.index.search(vector, 10)[0].tolist() == answer[0].tolist()
    agree(before, limit)


def test_an_index_of_the_vectors_before_is_not_searched(site: Trained, limit: int) -> None:
    opened(site)
    kept = newest(site)
    with site.store.write(None, "import") as unit:
        stores.add_image(unit, stores.header(99))
    shutil.copytree(kept, site.workspace.root / "kept")
    follow(site)
    with site.store.read() as reading:
        vectors, sha = models.active(site.workspace, reading).vectors()
    folder = kept.parent
    shutil.rmtree(folder)
    (site.workspace.root / "kept").rename(folder.with_name("moved"))
    folder.mkdir()
    folder.with_name("moved").rename(folder / kept.name)
    with pytest.raises(DamagedArtefact, match="another vectors"):
        index.open_index(folder, vectors, sha, workspace=site.workspace.uid)
    agree(opened(site), limit)


def test_altered_vectors_are_not_searched_by_a_whole_index(site: Trained, limit: int) -> None:
    opened(site)
    with site.store.read() as reading:
        folder = models.active(site.workspace, reading).vectors_folder
    content = bytearray((folder / "breast_vectors.npy").read_bytes())
    content[-5] ^= 1
    (folder / "breast_vectors.npy").write_bytes(content)
    with pytest.raises(DamagedArtefact, match="altered"):
        opened(site)
    del limit
