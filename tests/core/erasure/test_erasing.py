"""A deleted patient is nowhere any more, others are untouched, and no kill leaves half of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from core import erasure, files, tombstones
from core.annotation import assigning
from core.dataset import local
from core.dataset import vectors as vector_files
from core.domain.errors import Cancelled, WorldError
from core.domain.gate import Gate, GatePolicy
from core.domain.progress import CancelToken, silent
from core.domain.records import RunState
from core.domain.roles import Role
from core.domain.study import BreastId, Side, View
from core.domain.worklist import ListFilter
from core.erasure import journal
from core.jobs.lock import TrainerLock
from core.models import accepted, runs
from core.retrieval import facts
from core.retrieval.asking import Refinement
from core.retrieval.service import Cases
from core.store import (
    Store,
    assessments,
    backup,
    breasts,
    erasures,
    findings,
    history,
    images,
    readers,
    saved_lists,
    verify,
)
from core.store import models as model_rows
from core.store import runs as run_rows
from core.store.tables import Base
from tests.core.erasure import planted
from tests.support import models, stores
from tests.support.local_maps import add_maps

HERE = Path(__file__).parent
MOMENTS = (
    "journal", "tombstones", "rows", "commit", "pixels", "swap", "between the renames",
    "old vectors", "trainings", "models", "scrub", "backup", "record",
    "before the journal is gone",
)  # fmt: skip
SEEN = "P0002"
"""Somebody whom the models of the workspace saw."""


@pytest.fixture
def trained(tmp_path: Path) -> Iterator[models.Trained]:
    found = models.trained(tmp_path / "ws", 20)
    yield found
    found.store.close()


def others(store: Store, *keys: str) -> str:
    """A digest of everything that is not these patients'."""
    with store.read() as reading:
        own = {b.id for b in breasts.all_breasts(reading) if b.patient_key in keys}
        content = [
            [info for info in breasts.all_breasts(reading) if info.id not in own],
            [f for b, some in sorted(findings.of_breasts(reading).items()) if b not in own
             for f in some],
            [a for b, some in sorted(assessments.of_breasts(reading).items()) if b not in own
             for a in some],
        ]  # fmt: skip
    return sha256(repr(content).encode()).hexdigest()


def test_nothing_of_a_deleted_patient_is_left_in_the_workspace(trained: models.Trained) -> None:
    planted.plant(trained)
    root, before = trained.workspace.root, others(trained.store, planted.KEY)
    assert len(list(planted.traces(root))) > 9
    done = erasure.erase(trained.store, trained.workspace, planted.KEY, reason="she asked")
    assert list(planted.traces(root)) == []
    assert others(trained.store) == before
    assert done.record.counts["images"] == 4
    assert done.record.counts["findings"] == 2
    assert done.record.counts["files"] == 16
    assert done.record.finished


def test_what_the_store_still_holds_keeps_its_keys_whole(trained: models.Trained) -> None:
    planted.plant(trained)
    erasure.erase(trained.store, trained.workspace, planted.SECOND_KEY, reason="she asked")
    with trained.store.read() as reading:
        broken = reading.session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
        entries = history.entries(reading, limit=1000)
    assert broken == []
    assert not any("zq" in str((e.before, e.after, e.what)) for e in entries)


def test_lists_that_look_for_her_go_with_what_the_history_says_of_them(
    trained: models.Trained,
) -> None:
    planted.plant(trained)
    store, reader = trained.store, trained.filled.reader
    _, gone = assigning.save_list(store, reader, "passing", ListFilter(text="Tokenova"))
    assigning.remove_list(store, reader, gone)
    assigning.save_list(store, reader, "later", ListFilter(text=f" {planted.KEY}"))
    assigning.save_list(store, reader, "Tokenova again", ListFilter(side=Side.LEFT))
    _, kept = assigning.save_list(store, reader, "others", ListFilter(text="P0002"))
    assert len(list(planted.traces(trained.workspace.root))) > 9
    erasure.erase(store, trained.workspace, planted.KEY, reason="she asked")
    assert list(planted.traces(trained.workspace.root)) == []
    with store.read() as reading:
        assert [one.id for one in saved_lists.of_reader(reading, reader)] == [kept]
        assert verify.verify(reading).good


def test_a_name_that_is_part_of_a_word_takes_nobodys_list_away(trained: models.Trained) -> None:
    store, reader = trained.store, trained.filled.reader
    with store.write(None, "import images") as unit:
        head = replace(
            stores.header(9000, Side.LEFT, View.CC), patient_key="EVE-1", patient_name="Eve^Ann"
        )
        images.add(unit, head, path="/x", sha256="0" * 64, size=1, collection="test")
    _, kept = assigning.save_list(store, reader, "planned", ListFilter(side=Side.LEFT))
    erasure.erase(store, trained.workspace, "EVE-1", reason="she asked")
    with store.read() as reading:
        assert [one.id for one in saved_lists.of_reader(reading, reader)] == [kept]


def test_every_table_is_reached_or_known_to_be_of_no_patient() -> None:
    hers = {"patients"}
    for table in Base.metadata.sorted_tables:
        if erasures.points_at(table, hers):
            hers.add(table.name)
    known = erasures.BY_HAND | erasures.DERIVED | erasures.NOT_HERS
    assert set(Base.metadata.tables) - hers <= known
    assert not hers & erasures.NOT_HERS


def test_models_that_saw_her_are_recorded_and_find_her_no_more(trained: models.Trained) -> None:
    own = planted.breasts_of(trained.store, SEEN)
    assert planted.arrays_with(trained.workspace.root, own)
    with trained.store.read() as reading:
        lineage = accepted.active(trained.workspace, reading).lineage()
    split = lineage.split[np.isin(lineage.breast_ids, list(own))]
    done = erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    (model,) = done.record.models
    assert model["model"] == trained.model.uid
    assert model["split"] == ("train", "validation", "test")[int(split[0])]
    assert model["breasts"] == len(split)
    assert planted.arrays_with(trained.workspace.root, own) == []
    with trained.store.read() as reading:
        found = Cases.open(trained.workspace, facts.read(reading, trained.workspace))
    query = found.query_of(trained.filled.breasts[0])
    asked = Refinement(k=99, proven_only=False)
    hits = found.find(query, Gate(GatePolicy.OPEN, committed=True), asked).hits
    assert len(hits) > 10
    assert not {int(hit.breast) for hit in hits} & own


def measured(folder: Path, breasts: set[int], patients: set[int]) -> None:
    """What the evaluation protocol leaves: per-breast values beside a document of numbers."""
    folder.mkdir()
    for name, ids in (("breast_ids", breasts), ("query_patients", patients)):
        np.save(folder / f"{name}.npy", np.array(sorted(ids), dtype=np.int64))
    files.write_json(folder / "evaluation.json", {"metrics": {}})
    files.seal(folder, "evaluation")


def test_what_was_measured_of_her_and_what_the_former_model_made_of_her_goes(
    trained: models.Trained,
) -> None:
    info = models.another(trained, 1, accept=False)
    run = trained.workspace.runs / info.uid
    own = planted.breasts_of(trained.store, SEEN)
    with trained.store.read() as reading:
        patients = {int(b.patient) for b in breasts.all_breasts(reading) if int(b.id) in own}
    measured(run / "evaluation", own, set())
    measured(run / "evaluation-before", set(), patients)
    measured(run / "finetune", own | {999}, set())
    measured(run / ".evaluation.half", set(), set())
    measured(run / "linear", {999}, {999})
    (run / "evaluation-broken").mkdir()
    (run / "evaluation-broken" / "breast_ids.npy").write_bytes(b"rubbish")
    left_over = trained.workspace.runs / ".deleted-xyz"
    measured(left_over, own, patients)
    erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    assert planted.arrays_with(trained.workspace.root, own) == []
    assert {p.name for p in run.iterdir() if p.is_dir()} == {
        "snapshot", "model", "vectors", "untrained", "before", "linear",
    }  # fmt: skip
    assert not left_over.exists()
    assert (run / "before" / "model" / "encoder.safetensors").is_file()


def test_what_stays_of_a_run_still_belongs_together(trained: models.Trained) -> None:
    info = models.another(trained, 1, accept=False)
    run = trained.workspace.runs / info.uid
    erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    sha = files.sha256(run / "snapshot" / files.MANIFEST)
    for name in ("vectors", "untrained", "before/vectors"):
        vector_files.load(run / name, snapshot=sha)


def test_the_vectors_of_everybody_else_stay_bit_by_bit(trained: models.Trained) -> None:
    own = planted.breasts_of(trained.store, SEEN)
    with trained.store.read() as reading:
        before, _ = accepted.active(trained.workspace, reading).vectors()
    erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    with trained.store.read() as reading:
        after, _ = accepted.active(trained.workspace, reading).vectors()
    kept = ~np.isin(before.breast_ids, list(own))
    assert np.array_equal(before.breast_vectors[kept], after.breast_vectors)
    assert np.array_equal(before.breast_ids[kept], after.breast_ids)


def test_her_local_maps_go_and_the_others_stay(trained: models.Trained) -> None:
    def active() -> accepted.ActiveModel:
        with trained.store.read() as reading:
            return accepted.active(trained.workspace, reading)

    own = planted.breasts_of(trained.store, SEEN)
    with trained.store.read() as reading:
        hers = [int(i.id) for b in own for i in images.of_breast(reading, BreastId(b))]
    add_maps(active().vectors_folder)
    add_maps(trained.run / "vectors")
    before = active().local_maps()
    assert before is not None
    assert np.isin(hers, before.image_ids).any()
    erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    after = active().local_maps()
    assert after is not None
    assert set(after.image_ids) == set(before.image_ids) - set(hers)
    rows = before.rows(after.image_ids)
    assert np.array_equal(after.maps, before.maps[rows])
    assert after.scales == pytest.approx(before.scales[rows], rel=1e-5)
    run = trained.run / "vectors"
    sha = files.sha256(run / files.MANIFEST)
    kept = local.load(run, model=after_model(run), vectors_sha=sha)
    assert not np.isin(hers, kept.image_ids).any()
    # Those of an altered folder may hold her, whatever their ids say.
    add_maps(active().vectors_folder)
    (active().vectors_folder / "local" / "maps.npy").write_bytes(b"x")
    erasure.erase(trained.store, trained.workspace, "P0003", reason="she asked")
    assert not (active().vectors_folder / "local").exists()


def after_model(vectors: Path) -> str:
    return vector_files.load(vectors).model


def test_a_model_on_offer_can_still_be_accepted(tmp_path: Path) -> None:
    offered = models.trained(tmp_path / "ws", 20, accept=False)
    done = erasure.erase(offered.store, offered.workspace, SEEN, reason="she asked")
    assert [model["accepted"] for model in done.record.models] == [False]
    runs_of = offered.workspace.runs / offered.model.uid
    accepted.stage(offered.workspace, runs_of)
    with offered.store.write(offered.filled.reader, "accept a model") as unit:
        runs.accept(unit, offered.workspace, offered.model.id, offered.filled.reader)
    with offered.store.read() as reading:
        active = model_rows.active(reading)
    assert active is not None
    assert active.uid == offered.model.uid
    offered.store.close()


def test_a_training_that_was_interrupted_is_closed(trained: models.Trained) -> None:
    (trained.run / "result.json").unlink()
    erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    with trained.store.read() as reading:
        assert run_rows.by_uid(reading, trained.run.name).state is RunState.CANCELLED
    assert not trained.run.exists()


def test_a_running_training_refuses_the_deletion(trained: models.Trained) -> None:
    before = others(trained.store)
    with (
        TrainerLock(trained.run),
        pytest.raises(WorldError, match=r"A training is under way.*nothing was changed"),
    ):
        erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    assert others(trained.store) == before
    assert not tombstones.interrupted(trained.workspace.root)


def test_only_an_administrator_may(trained: models.Trained) -> None:
    with trained.store.write(None, "new reader") as unit:
        somebody = readers.ensure(unit, "Somebody", Role.READER)
    with pytest.raises(WorldError, match="Only an administrator"):
        erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked", reader=somebody)
    done = erasure.erase(
        trained.store, trained.workspace, SEEN, reason="she asked", reader=trained.filled.reader
    )
    assert done.record.reader == trained.filled.reader


@pytest.mark.parametrize(
    ("key", "reason", "sentence"),
    [
        ("nobody", "she asked", "no such patient"),
        (SEEN, "  ", "needs a reason"),
        (SEEN, f"{SEEN} asked", "names the patient"),
    ],
)
def test_a_deletion_that_makes_no_sense_is_refused(
    key: str, reason: str, sentence: str, trained: models.Trained
) -> None:
    with pytest.raises(WorldError, match=sentence):
        erasure.erase(trained.store, trained.workspace, key, reason=reason)


def test_a_cancel_before_it_begins_changes_nothing(trained: models.Trained) -> None:
    cancel = CancelToken()
    cancel.cancel()
    before = others(trained.store)
    with pytest.raises(Cancelled):
        erasure.erase(
            trained.store, trained.workspace, SEEN, reason="x", report=silent, cancel=cancel
        )
    assert others(trained.store) == before
    assert not (trained.workspace.root / tombstones.NAME).exists()


def test_a_file_that_is_another_patients_too_stays(trained: models.Trained) -> None:
    planted.plant(trained)
    digest = sha256(b"DICM ZQXW-4711 0").hexdigest()
    with trained.store.write(None, "the same bytes again") as unit:
        row = unit.session.connection().exec_driver_sql(
            "UPDATE images SET sha256 = ? WHERE id = (SELECT min(id) FROM images)", (digest,)
        )
        assert row.rowcount == 1
    erasure.erase(trained.store, trained.workspace, planted.KEY, reason="she asked")
    assert (trained.workspace.images / digest[:2] / f"{digest}.dcm").is_file()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_kill_at_any_moment_is_finished_at_the_next_start(
    moment: str, trained: models.Trained, checkout: Path
) -> None:
    planted.plant(trained)
    own = planted.breasts_of(trained.store, SEEN)
    trained.store.close()
    before = others_closed(trained)
    command = [
        sys.executable, str(HERE / "eraser.py"), str(checkout), str(trained.workspace.root), SEEN,
        moment,
    ]  # fmt: skip
    killed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert killed.returncode == -9, killed.stderr
    assert tombstones.interrupted(trained.workspace.root)
    with Store.open(trained.workspace.database) as store:
        done = erasure.resume(store, trained.workspace)
        assert done is not None
        assert done.resumed
        assert done.record.finished
        assert len(done.record.models) == 1
        assert erasure.resume(store, trained.workspace) is None
        with store.read() as reading:
            assert len(erasures.all_of_them(reading)) == 1
    assert list(planted.traces(trained.workspace.root, SEEN)) == []
    assert planted.arrays_with(trained.workspace.root, own) == []
    assert others_closed(trained) == before
    left = [p.name for p in trained.workspace.root.rglob("*") if ".fresh." in p.name]
    assert not left
    assert tombstones.load(trained.workspace.root).of_patient(SEEN) is not None
    check_seals(trained)


def others_closed(trained: models.Trained) -> str:
    with Store.open(trained.workspace.database) as store:
        return others(store, SEEN)


def check_seals(trained: models.Trained) -> None:
    for folder in (trained.run, trained.workspace.models / trained.run.name):
        files.check_seal(folder / "vectors", "vectors")
        files.check_seal(folder / "untrained", "vectors")
    files.check_seal(trained.run / "snapshot", "snapshot")


def test_older_backups_are_listed_and_go_on_request(trained: models.Trained) -> None:
    backup.make(trained.store.path, trained.workspace.backups, "regular")
    done = erasure.erase(trained.store, trained.workspace, SEEN, reason="she asked")
    assert len(done.record.backups) == 2
    again = erasure.erase(
        trained.store, trained.workspace, "P0003", reason="she asked", old_backups=True
    )
    assert again.record.backups == ()
    kept = [place.name for place in backup.verified(trained.workspace.backups)]
    assert len(kept) == 1
    assert kept[0].endswith("-erasure")


def test_a_restored_backup_loses_her_again(trained: models.Trained) -> None:
    planted.plant(trained)
    made = backup.make(trained.store.path, trained.workspace.backups, "regular")
    erasure.erase(trained.store, trained.workspace, planted.KEY, reason="she asked")
    erasure.erase(trained.store, trained.workspace, SEEN, reason="so did she")
    trained.store.close()
    restore(made, trained.workspace.database)
    assert list(planted.traces(trained.workspace.root))
    with Store.open(trained.workspace.database) as store:
        done = erasure.after_restore(store)
        assert [one.record.reason for one in done] == ["she asked", "so did she"]
        assert erasure.after_restore(store) == ()
    assert list(planted.traces(trained.workspace.root)) == []


def test_a_copy_that_is_about_to_be_restored_loses_her_and_leaves_the_rest_alone(
    trained: models.Trained,
) -> None:
    planted.plant(trained)
    made = backup.make(trained.store.path, trained.workspace.backups, "regular")
    erasure.erase(trained.store, trained.workspace, planted.KEY, reason="she asked")
    before = sorted(place.name for place in trained.workspace.backups.iterdir())
    copy = trained.workspace.root / ".swap-maninegs.sqlite"
    copy.write_bytes((made / trained.workspace.database.name).read_bytes())
    with Store.open(copy) as store:
        (done,) = erasure.after_restore(store)
        assert done.record.reason == "she asked"
    assert list(planted.traces(trained.workspace.root)) == []
    after = {place.name for place in trained.workspace.backups.iterdir()}
    assert {name for name in after - set(before) if name.endswith("-erasure")} == set()
    assert not tombstones.interrupted(trained.workspace.root)


def test_a_backup_from_before_she_came_gets_the_record_back(trained: models.Trained) -> None:
    made = backup.make(trained.store.path, trained.workspace.backups, "regular")
    planted.plant(trained)
    done = erasure.erase(trained.store, trained.workspace, planted.KEY, reason="she asked")
    assert done.record.backups == ()
    trained.store.close()
    restore(made, trained.workspace.database)
    with Store.open(trained.workspace.database) as store:
        assert erasure.after_restore(store) == ()
        with store.read() as reading:
            (record,) = erasures.all_of_them(reading)
    assert (record.reason, record.at) == (done.record.reason, done.record.at)


def restore(made: Path, database: Path) -> None:
    for end in ("-wal", "-shm"):
        database.with_name(database.name + end).unlink(missing_ok=True)
    database.write_bytes((made / database.name).read_bytes())


def test_tombstones_hold_no_identifier_and_a_journal_neither(
    trained: models.Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted.plant(trained)
    monkeypatch.setattr(erasures, "take_away", lambda *_: (_ for _ in ()).throw(KeyError))
    with pytest.raises(KeyError):
        erasure.erase(trained.store, trained.workspace, planted.KEY, reason="she asked")
    root = trained.workspace.root
    text = (root / journal.NAME).read_text() + (root / tombstones.NAME).read_text()
    assert not [token for token in planted.TOKENS if token in text]


def test_another_breast_never_takes_a_deleted_ones_id(trained: models.Trained) -> None:
    highest = BreastId(max(trained.filled.breasts))
    erasure.erase(trained.store, trained.workspace, "P0020", reason="she asked")
    planted.plant(trained)
    assert min(planted.breasts_of(trained.store)) > highest
