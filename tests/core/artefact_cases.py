"""One of every artefact that the program reads back, small, with the way it is read.

``CASES`` are folders or files that :mod:`tests.core.test_artefacts` damages; ``LOADERS``
says of every function of the program that opens one, which of them it reads (with commas
between), or why it is none.
"""

from __future__ import annotations

import atexit
import dataclasses
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch

from core import files, tombstones
from core.classification import keep
from core.classification.fitting import Fit
from core.classification.metrics import Interval
from core.classification.probe import Probe
from core.classification.unlike import Limits
from core.dataset import local, logits
from core.dataset import snapshot as snapshots
from core.dataset import vectors as vector_files
from core.dataset.pooling import Head
from core.dataset.vectors import VectorFile
from core.embedding.folder import load_model, save_model
from core.erasure import artefacts, journal
from core.evaluation import keep as evaluations
from core.evaluation import protocol, sheet
from core.evaluation.compare import Comparison, Row
from core.evaluation.protocol import RunEvaluation
from core.imaging import pool
from core.imaging.prepare import RECIPE
from core.interop import decode, layout
from core.interop.lossless import export
from core.jobs.protocol import RESULT, VERSION
from core.models import accepted, card, exchange
from core.models import record as records
from core.models.record import Record
from core.retrieval import index, projection
from core.store import Store, backup
from core.training import checkpoint as checkpoints
from core.training import config as configs
from core.training import weights
from core.training.checkpoint import Checkpoint
from core.training.network import Encoder, Network
from core.workerpack import kept, making
from core.workerpack import manifest as manifests
from core.workerpack.taking import Taking
from tests.support import models, packs, stores
from tests.support.published import TINY_RESNET, publish
from tests.support.runs import tiny_config
from tests.support.snapshots import small_snapshot

Read = Callable[[Path], object]
_BACKUP = "20260102-030405-000006-asked"


@dataclass(frozen=True)
class Case:
    """An artefact.

    Attributes
    ----------
    make
        Makes one in an empty folder from a seed, and returns how it is read from a folder
        that it was copied to.
    place
        The artefact within the folder; a sealed folder, or one file.
    sealed
        Whether a manifest holds its files.
    tied
        Whether the reader itself knows what it belongs to. Where not, whoever uses it
        compares the manifest's SHA-256 with the one that was noted.
    parsed
        Whether the reader looks into it; otherwise it checks the seal alone.
    exact
        Without a manifest of its own: whether what is read is the same all the same, or
        refused.
    """

    make: Callable[[Path, int], Read]
    place: str
    sealed: bool = True
    tied: bool = True
    parsed: bool = True
    exact: bool = False


def _snapshot(folder: Path, seed: int) -> Read:
    snapshots.save(small_snapshot(breasts=10, size=8, seed=seed), folder / "snapshot")
    return lambda at: snapshots.load(at / "snapshot")


def _table(seed: int) -> VectorFile:
    table = np.random.default_rng(seed).normal(size=(12, 4)).astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    ids = np.arange(12, dtype=np.int64)
    return VectorFile(f"m{seed}", "mvkl-35@1", "s", "r", ids * 3, table, ids, table)


def _vectors(folder: Path, seed: int) -> Read:
    vector_files.save(_table(seed), folder / "vectors")
    return lambda at: vector_files.load(at / "vectors", model=f"m{seed}")


def _local(folder: Path, seed: int) -> Read:
    none = np.zeros(0, np.float32)
    end = Head(True, none, none, 0.0, np.zeros((0, 0), np.float32))
    writer = local.Writer(folder / "vectors", np.arange(12, dtype=np.int64), end)
    writer.add(0, np.random.default_rng(seed).random((12, 2, 3, 2)).astype(np.float32))
    writer.finish(model=f"m{seed}", vectors=f"v{seed}")

    def read(at: Path) -> object:
        found = local.load(at / "vectors", model=f"m{seed}", vectors_sha=f"v{seed}")
        return found.image_ids, found.values(np.arange(12)), found.head

    return read


def _index(folder: Path, seed: int) -> Read:
    index.build(folder / "index", _table(seed), f"v{seed}", limit=5, kinds=("IVF", "HNSW"))
    return lambda at: _opened(index.open_index(at / "index", _table(seed), f"v{seed}", limit=5))


def _opened(found: index.Index) -> dict[str, object]:
    """What it holds, the rows of FAISS by what they find."""
    kept = dict(vars(found))
    finder = dict(vars(kept.pop("_finder")))
    finder.pop("rows")
    asked = [found.search(np.asarray(row), 5) for row in found.table]
    return {**kept, **finder, "found": asked}


def _map(folder: Path, seed: int) -> Read:
    table, random = _table(seed), np.random.default_rng(seed)
    near = random.integers(0, 12, (12, projection.NEAR)).astype(np.int32)
    distances = np.sort(random.random(near.shape).astype(np.float32), axis=1)
    points = random.uniform(-1, 1, (12, 2)).astype(np.float32)
    found = projection.Projection(table.breast_ids, points, near, distances, 12, 0.5 + seed / 10)
    projection.save(found, folder / "map", table, f"v{seed}")
    return lambda at: projection.load(at / "map", table, f"v{seed}")


def _opinion(folder: Path, seed: int) -> Read:
    random = np.random.default_rng(seed)

    def probe() -> Probe:
        return Probe(random.normal(size=4), random.random(4), random.normal(size=4), 0.5)

    fits = tuple(
        Fit(random.random(6) > 0.3, probe(), (probe(), probe()), random.normal(size=3),
            random.normal(size=(5, 3)), random.normal(size=(6, 2)), np.arange(6) % 2)
        for _ in range(3)
    )  # fmt: skip
    ties = {"model": f"m{seed}", "labels": "l"}
    keep.save(fits, Limits(0.7, 0.6), folder / "opinion", reference=bytes(32), **ties)
    return lambda at: keep.load(at / "opinion", 6, reference=bytes(32), **ties)


def _lineage(folder: Path, seed: int) -> Read:
    snapshots.save(small_snapshot(breasts=10, size=8, seed=seed), folder / "snapshot")
    configs.save(tiny_config(seed=seed), folder)
    accepted._save_lineage(folder, folder / accepted.LINEAGE)
    nobody: Any = None
    return lambda at: accepted.ActiveModel(nobody, at, "").lineage()


def _accepted(folder: Path, seed: int) -> Read:
    place = folder / "uid" / accepted.MODEL
    place.mkdir(parents=True)
    files.write_json(place / "model.json", {"size": 32 + seed})
    (place / "encoder.safetensors").write_bytes(bytes(range(seed, 100 + seed)))
    info: Any = SimpleNamespace(uid="uid", sha256=files.seal(place, accepted.MODEL))

    def read(at: Path) -> object:
        workspace: Any = SimpleNamespace(models=at, uid="")
        return accepted.check(workspace, info).document

    return read


def _model(folder: Path, seed: int) -> Read:
    torch.manual_seed(seed)
    config, data = tiny_config(), small_snapshot(breasts=10, size=8)
    save_model(Network(config, data.width), config, data, f"s{seed}", folder / "model")

    def read(at: Path) -> object:
        found = load_model(at / "model")
        return found.sha, found.network.encoder, found.network.embedding

    return read


def _checkpoint(folder: Path, seed: int) -> Read:
    torch.manual_seed(seed)
    # Runs of different seeds have the same snapshot, so that it alone tells them not apart.
    run = folder / "run" if seed == 0 else folder / f"run-{seed}"
    state = {"best_step": None, "history": [seed]}
    checkpoints.write(run, Checkpoint(4, {"w": torch.rand(3)}, {"0.m": torch.rand(3)}, state), "s")
    if seed:
        run.rename(folder / "run")
    return lambda at: checkpoints.read(at / "run" / "checkpoints" / "00000004", "s")


def _resumable(folder: Path, seed: int) -> Read:
    _checkpoint(folder, seed)

    def read(at: Path) -> object:
        if not checkpoints.any_whole(at / "run", "s"):
            raise Rebuilt
        return True

    return read


def _export(folder: Path, seed: int) -> Read:
    filled = stores.filled(folder / "ws", 2 + seed)
    with filled.store as store:
        export(store, folder / "export")
    shutil.rmtree(folder / "ws")

    def read(at: Path) -> object:
        found: list[object] = [decode.open_export(at / "export")]
        for name, look in ((layout.PATIENTS, decode.patient), (layout.EXAMS, decode.fields)):
            for number, line in decode.lines(at / "export", name):
                with decode.refused(name, number):
                    found += [look(line), line]
        return found

    return read


def _backup(folder: Path, seed: int) -> Read:
    path = stores.filled(folder / "ws", 2 + seed).closed()
    backup.make(path, folder / "made", "asked").rename(folder / _BACKUP)
    shutil.rmtree(folder / "made")
    shutil.rmtree(folder / "ws")
    (known,) = backup.listed(folder)

    def read(at: Path) -> object:
        one = dataclasses.replace(known, place=at / _BACKUP)
        backup.check(one)
        return one.path.read_bytes()

    return read


def _weights(folder: Path, seed: int) -> Read:
    publish(TINY_RESNET, folder / "weights", seed)
    known = files.sha256(folder / "weights" / "model.safetensors")

    def read(at: Path) -> object:
        given = {"weights": str(at / "weights"), "weights_sha256": known}
        config = TINY_RESNET.model_copy(update=given)
        assert weights.find(config) is not None
        return Encoder(config)

    return read


def _settings(folder: Path, seed: int) -> Read:
    configs.save(tiny_config(seed=seed), folder)
    return configs.load


def _logits(folder: Path, seed: int) -> Read:
    table = np.random.default_rng(seed).normal(size=(2, 5))
    ties = {"stage": "linear", "model": f"m{seed}", "snapshot": "s", "partition": "p"}
    history = ({"repeat": 0, "epoch": 1, "loss": 0.5},)
    made = logits.Logits(np.arange(5), table.mean(0), table, history)
    logits.save(made, folder / "linear", {"seed": seed}, **ties)
    return lambda at: logits.load(at / "linear", **ties)


def _interval(seed: int) -> Interval:
    return Interval(0.7 + seed / 100, 0.6, 0.8, 20, 30)


def evaluated(run: Path, seed: int) -> dict[str, str]:
    """Measure a run; returns what its evaluation is tied to."""
    random = np.random.default_rng(seed)
    ids = np.arange(6, dtype=np.int64)
    measured = RunEvaluation(
        run=run.name, model=f"m{seed}", snapshot="s", variant="manifestation", seed=seed,
        breast_ids=ids, patient_ids=ids // 2, labels=(ids % 2).astype(np.int8),
        scores={"probe": random.normal(size=6)}, probability=random.random(6),
        query_ids=ids + seed, query_patients=ids // 2, lesion=random.random(6) > 0.5,
        manifestation_distance=random.random(6), manifestation_distance_random=random.random(6),
        manifestation_distance_ideal=random.random(6),
        precision=random.random(6), precision_chance=random.random(6),
        metrics={"auc_probe": _interval(seed)},
        subgroups={"density": {"b": {"breasts": 6, "auc_probe": _interval(seed)}}},
        nearness={"density": {"b": {"queries": 6, "precision": _interval(seed)}}},
        notes=("Few cases.",),
    )  # fmt: skip
    ties = {"protocol": str(protocol.PROTOCOL), "vectors": f"v{seed}", "snapshot": "s"}
    evaluations.save(measured, run / "evaluation", measured.document(), ties)
    return ties


def _evaluation(folder: Path, seed: int) -> Read:
    ties = evaluated(folder / "run", seed)
    return lambda at: evaluations.load(at / "run" / "evaluation", ties)


def _measured(folder: Path, seed: int) -> Read:
    evaluated(folder / "run", seed)

    def read(at: Path) -> object:
        found = records.evaluations(at / "run")
        if not found:
            raise Rebuilt
        return found

    return read


def _whose(folder: Path, seed: int) -> Read:
    evaluated(folder / "run", seed)

    def read(at: Path) -> object:
        # Of nobody's breasts: one that may be somebody's is taken away, and measured again.
        if artefacts.names_any(at / "run" / "evaluation", (), ()):
            raise Rebuilt
        return False

    return read


def _sheet(folder: Path, seed: int) -> Read:
    one = _interval(seed)
    row = Row(one, one, one, (0.7, 0.8), (0.7,))
    compared = Comparison(("new", "former"), 30, 20, {"auc_probe": row}, ("Few cases.",))
    made = sheet.Sheet(f"m{seed}", "uid", "former", compared, None, "", ("Another lexicon.",))
    sheet._keep(made, folder / sheet.SHEET, f"d{seed}")
    return lambda at: sheet._read(at / sheet.SHEET, f"m{seed}", f"d{seed}")


def _model_files(folder: Path, seed: int) -> str:
    """A sealed model whose weights are four numbers; returns its name."""
    frozen = small_snapshot(breasts=10, size=8)
    ties = {"lexicon": frozen.lexicon, "recipe": RECIPE, "snapshot": f"{seed:064x}"}
    settings = tiny_config(seed=seed).model_dump(mode="json")
    folder.mkdir(parents=True)
    (folder / "encoder.safetensors").write_bytes(models.tensors(seed))
    document = {"version": 1, **ties, "width": frozen.width, "size": 32, "config": settings}
    files.write_json(folder / "model.json", document)
    return files.seal(folder, "model", **ties)


def _described(folder: Path, seed: int) -> Record:
    """A model with its record in a folder."""
    counted = records.count(small_snapshot(breasts=10, size=8), tiny_config())
    made = Record(
        model=_model_files(folder / "model", seed), uid=f"uid{seed}",
        settings=tiny_config(seed=seed).model_dump(mode="json"), result={"steps": seed},
        history=({"epoch": 1, "loss": 0.5},), data=counted, before={"uid": "former"},
        evaluations={"evaluation": {"metrics": {"auc_probe": dataclasses.asdict(_interval(seed))}}},
    )  # fmt: skip
    records.save(made, folder / records.RECORD)
    return made


def _record(folder: Path, seed: int) -> Read:
    model = _described(folder, seed).model
    return lambda at: records.load(at / records.RECORD, model)


def _told(folder: Path, seed: int) -> Read:
    """A model of an earlier program, without a record."""
    _model_files(folder / "model", seed)
    # Its name is the manifest's own hash: whoever uses it compares that with what was noted.
    return lambda at: dataclasses.replace(card.read(at), model="")


def _card(folder: Path, seed: int) -> Read:
    _described(folder, seed)
    card.keep(folder)

    def read(at: Path) -> object:
        place = at / card.CARD
        before = place.stat().st_ino
        found = card.keep(at)
        assert (place / card.MARKDOWN).read_text() == card.markdown(found)
        assert card.document(found) == files.read_json(place / card.DOCUMENT)
        if place.stat().st_ino != before:
            raise Rebuilt
        return found

    return read


@cache
def _empty_store() -> Store:
    folder = Path(tempfile.mkdtemp(prefix="maninegs-test-"))
    store = stores.open_store(folder)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(store.close)
    return store


def _exported(name: str) -> Callable[[Path, int], Read]:
    def make(folder: Path, seed: int) -> Read:
        record = _described(folder / "uid", seed)
        info: Any = SimpleNamespace(uid="uid", sha256=record.model)
        exchange.export_model(_workspace(folder), info, folder / name)
        shutil.rmtree(folder / "uid")

        def read(at: Path) -> object:
            workspace = _workspace(at / "models")
            try:
                with _empty_store().read() as reading:
                    found = exchange.bring(workspace, reading, at / name)
                place = workspace.models / found.uid
                weights = (place / "model" / "encoder.safetensors").read_bytes()
                return found.sha256, found.record, weights
            finally:
                assert not list((at / "models").glob(".*"))
                shutil.rmtree(at / "models")

        return read

    return make


def _workspace(models: Path) -> Any:
    return SimpleNamespace(models=models, uid="")


def finished_run(folder: Path, seed: int) -> Path:
    """What a finished run leaves, as far as its record is made from it."""
    run = folder / "run"
    _model_files(run / "model", seed)
    snapshots.save(small_snapshot(breasts=10, size=8, seed=seed), run / records.SNAPSHOT)
    configs.save(tiny_config(seed=seed), run)
    records.begin(run, {"uid": "former"})
    epochs = [{"epoch": 1, "loss": 0.5}]
    files.write_json(run / RESULT, {"version": 1, "state": "finished", "history": epochs})
    return run


def _finished(folder: Path, seed: int) -> Read:
    finished_run(folder, seed)
    return lambda at: records.of_run(at / "run")


def _begun(folder: Path, seed: int) -> Read:
    records.begin(folder, {"uid": f"former{seed}"})

    def read(at: Path) -> object:
        found = records.begun(at)
        if not found:
            # A note: none is as good.
            raise Rebuilt
        return found

    return read


def _former(folder: Path, seed: int) -> Read:
    _model_files(folder / "run" / "before" / "model", seed)

    def read(at: Path) -> object:
        # Its name is the manifest's own hash, which the vectors are compared with.
        assert protocol._model_of(at / "run", "before/vectors")
        protocol.never_met(at / "run", tiny_config())
        return None

    return read


def _pointed(at: Path) -> object:
    return accepted.current_vectors(at), accepted.current_inputs(at)


def _json(name: str, read: Read, **values: object) -> Callable[[Path, int], Read]:
    def make(folder: Path, seed: int) -> Read:
        files.write_json(folder / name, {"version": 1, "seed": seed, **values})
        return read

    return make


def _erased(folder: Path, seed: int) -> Read:
    tombstones.save(folder, tombstones.Tombstones(f"{seed:064x}"))
    return tombstones.load


def _erasing(folder: Path, seed: int) -> Read:
    journal.write(folder, journal.Journal("u", "2026", "why", None, (seed,), (), (), (), (), ()))
    return journal.read


def _prepared(folder: Path, seed: int) -> Read:
    np.save(folder / "prepared.npy", np.full((8, 8), seed, np.uint8))

    def read(at: Path) -> object:
        found = pool._load_prepared(at / "prepared.npy", 8)
        if found is None:
            # A cache: None is how it says that it has to be made again.
            raise Rebuilt
        return found

    return read


def _pack(what: str) -> Callable[[Path, int], Read]:
    """A GPU pack on a stick and in its place; read is its list, a part or its pointer."""

    def make(folder: Path, seed: int) -> Read:
        built = folder / "built"
        (built / "lib").mkdir(parents=True)
        (built / "maninegs").write_text(f"program {seed}")
        (built / "maninegs").chmod(0o700)
        (built / "lib" / "one").write_bytes(np.random.default_rng(seed).bytes(3000))
        making.make(built, folder / "stick", packs.about())
        with Taking(folder / "stick", folder / "root", VERSION) as taking:
            taking.take(folder / "stick")
            taking.finish()
        shutil.rmtree(built)
        return read

    def read(at: Path) -> object:
        if what == "list":
            return manifests.read(at / "stick" / _PACK_LIST)
        if what == "part":
            with (
                tempfile.TemporaryDirectory() as root,
                Taking(at / "stick", Path(root), VERSION) as taking,
            ):
                taking.take(at / "stick")
                content = taking.finish().folder / "content"
                return [p.read_bytes() for p in sorted(content.rglob("*")) if p.is_file()]
        found = kept.current(at / "root")
        assert found is not None
        return found.digest, found.manifest

    return make


_PACK_LIST = f"{manifests.stem(packs.about())}.json"
_PACK_PART = f"{manifests.stem(packs.about())}-part01.zip"


class Rebuilt(Exception):
    """What was damaged is a cache and is made again, or a note and counts as none."""


CASES: Mapping[str, Case] = {
    "GPU pack's list": Case(_pack("list"), f"stick/{_PACK_LIST}", sealed=False, exact=True),
    "GPU pack's part": Case(_pack("part"), f"stick/{_PACK_PART}", sealed=False, exact=True),
    "GPU pack's pointer": Case(
        _pack("pointer"), f"root/{kept.CURRENT}", sealed=False, exact=True
    ),
    "snapshot": Case(_snapshot, "snapshot", tied=False),
    "vectors": Case(_vectors, "vectors"),
    "local maps": Case(_local, "vectors/local"),
    "index": Case(_index, "index/index-000001"),
    "map": Case(_map, "map"),
    "opinion": Case(_opinion, "opinion"),
    "lineage": Case(_lineage, accepted.LINEAGE, tied=False),
    "accepted model": Case(_accepted, "uid/model", parsed=False),
    "model": Case(_model, "model", tied=False),
    "checkpoint": Case(_checkpoint, "run/checkpoints/00000004"),
    "resumable": Case(_resumable, "run/checkpoints/00000004", tied=False, parsed=False),
    "export": Case(_export, "export", tied=False),
    "backup": Case(_backup, _BACKUP, tied=False, parsed=False),
    "classifier logits": Case(_logits, "linear"),
    "evaluation": Case(_evaluation, "run/evaluation"),
    "measured": Case(_measured, "run/evaluation", tied=False, parsed=False),
    "whose breasts": Case(_whose, "run/evaluation", tied=False, parsed=False),
    "sheet": Case(_sheet, sheet.SHEET),
    "record": Case(_record, records.RECORD),
    "card": Case(_card, card.CARD),
    "described model": Case(_told, "model", tied=False, parsed=False),
    "former model": Case(_former, "run/before/model", tied=False, parsed=False),
    "exported model": Case(_exported("out"), "out/model"),
    "exported record": Case(_exported("out"), "out/record"),
    "exported head": Case(_exported("out"), "out/manifest.json", sealed=False, exact=True),
    "exported ZIP": Case(_exported("out.zip"), "out.zip", sealed=False, exact=True),
    "finished run": Case(_finished, f"run/{RESULT}", sealed=False),
    "run's note": Case(_begun, records.BEGUN, sealed=False),
    "encoder weights": Case(_weights, "weights/model.safetensors", sealed=False, exact=True),
    "settings": Case(_settings, configs.DOCUMENT, sealed=False),
    "result": Case(_json(RESULT, lambda at: files.read_json(at / RESULT)), RESULT, sealed=False),
    "pointer": Case(
        _json("current.json", _pointed, vectors="vectors-1", inputs={"7": "a"}),
        "current.json", sealed=False,
    ),
    "erased": Case(_erased, tombstones.NAME, sealed=False),
    "erasing": Case(_erasing, journal.NAME, sealed=False),
    "prepared pixels": Case(_prepared, "prepared.npy", sealed=False),
}  # fmt: skip

# Every function that opens an artefact: which of CASES holds it, or, with a dash, why it is none.
LOADERS: Mapping[str, str] = {
    "core.arrays.load": "- the door to every array; each case with arrays goes through it",
    "core.classification.keep.load": "opinion",
    "core.commands.safety.verify": "- reads the head that an export names, which it compares",
    "core.dataset.freeze._Scratch.mapped": "- a nameless file that this process just wrote",
    "core.dataset.local._blank": "- writes",
    "core.dataset.local.load": "local maps",
    "core.dataset.logits.load": "classifier logits",
    "core.dataset.snapshot.load": "snapshot",
    "core.dataset.vectors._read": "vectors",
    "core.embedding.folder.load_model": "model",
    "core.embedding.serve._answer": "- pixels that the parent wrote for this one request",
    "core.erasure.artefacts._fewer": "- writes",
    "core.erasure.artefacts.names_any": "whose breasts",
    "core.erasure.artefacts.snapshot_split": "- tells which models saw a patient, none if damaged",
    "core.erasure.journal.read": "erasing",
    "core.erasure.sweep._made_here": "- whose vectors they say they are; whole is asked just after",
    "core.evaluation.keep._rows": "evaluation",
    "core.evaluation.keep.load": "evaluation",
    "core.evaluation.protocol._model_of": "former model",
    "core.evaluation.protocol.never_met": "former model",
    "core.evaluation.sheet._lexicons": "- of models whose seals the evaluations just checked",
    "core.evaluation.sheet._read": "sheet",
    "core.imaging.pool._load_prepared": "prepared pixels",
    "core.interop.decode.open_export": "export",
    "core.jobs.runner.Job._result": "result",
    "core.jobs.server._taken": "- what the child wrote for this one request",
    "core.models.accepted.ActiveModel.document": "accepted model",
    "core.models.accepted.ActiveModel.lineage": "lineage",
    "core.models.accepted._check_run": "accepted model",
    "core.models.accepted._inputs": "- of a snapshot whose seal was checked just before",
    "core.models.accepted.check": "accepted model",
    "core.models.accepted.current_inputs": "pointer",
    "core.models.accepted.current_vectors": "pointer",
    "core.models.accepted.made_in": "pointer",
    "core.models.accepted.stage": "accepted model",
    "core.models.card.keep": "card",
    "core.models.card.read": "described model",
    "core.models.exchange._check": "exported ZIP, exported head, exported model",
    "core.models.exchange._sealed_whole": "exported record",
    "core.models.record.begun": "run's note",
    "core.models.record._of_now": "- of an evaluation whose seal was just checked",
    "core.models.record.evaluations": "measured",
    "core.models.record.load": "record",
    "core.models.record.of_run": "finished run",
    "core.models.registry._lexicon": "- a name to show, none if damaged",
    "core.models.registry._result": "- figures to show, with a sentence if damaged",
    "core.models.runs.finish": "result",
    "core.retrieval.index.keeping._grown": "- of a generation whose seal was checked just before",
    "core.retrieval.index.keeping._open": "index",
    "core.retrieval.index.keeping._rows": "index",
    "core.retrieval.projection.load": "map",
    "core.retrieval.projection.ready": "- whether to offer one at once; opening it checks all",
    "core.store.backup.check": "backup",
    "core.store.backup.listed": "backup",
    "core.tombstones.load": "erased",
    "core.training.backbone._fill": "encoder weights",
    "core.training.checkpoint.any_whole": "resumable",
    "core.training.checkpoint.read": "checkpoint",
    "core.training.config._parse": "settings",
    "core.training.weights._check_fit": "encoder weights",
    "core.training.weights._differences": "encoder weights",
    "core.worker._job": "result",
    "core.workerpack.kept._tests": "- how self-tests went: done again if damaged",
    "core.workerpack.kept.checked_at": "- a date to show, none if damaged",
    "core.workerpack.kept.current": "GPU pack's pointer",
    "core.workerpack.kept.look": "- sizes and times: a damaged note means that files are read",
    "core.workerpack.manifest.read": "GPU pack's list, GPU pack's part",
    "maninegs_gui.demo.Demo._noted": "- the demonstration's own note of how far it got",
    "maninegs_gui.models.core_backend._part": "- says of each part whether its seal is whole",
    "maninegs_gui.training.measure.known": "- figures to show, none if damaged",
}


def print_of(value: object) -> str:
    """A hash of everything that was read, so that an unnoticed change shows."""
    digest = hashlib.sha256()

    def add(one: object) -> None:
        if isinstance(one, torch.nn.Module):
            add(dict(one.state_dict()))
        elif isinstance(one, torch.Tensor):
            add(one.numpy())
        elif isinstance(one, np.ndarray):
            digest.update(f"{one.dtype}{one.shape}".encode() + np.ascontiguousarray(one).tobytes())
        elif dataclasses.is_dataclass(one) and not isinstance(one, type):
            add({f.name: getattr(one, f.name) for f in dataclasses.fields(one)})
        elif isinstance(one, Mapping):
            for key in sorted(one, key=str):
                digest.update(str(key).encode())
                add(one[key])
        elif isinstance(one, tuple | list):
            for part in one:
                add(part)
        elif type(one).__module__.startswith("faiss"):
            digest.update(str(one.ntotal).encode())  # type: ignore[attr-defined]  # no rows to see
        else:
            digest.update(repr(one).encode())

    add(value)
    return digest.hexdigest()
