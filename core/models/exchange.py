"""Models between workspaces: one sealed folder or ZIP with weights, record and card.

What comes in is data, never code: safetensors and JSON only, each under a name that is
known beforehand, its size and SHA-256 compared with the manifest before anything of it is
read. Nothing of a patient goes out: no vectors, no ids, no lineage. A seal shows what
broke on the way; whether a file is the sender's is shown by comparing the model's SHA-256
with her.
"""

from __future__ import annotations

import json
import shutil
import stat
import struct
import tempfile
import uuid
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from core import files, lexicons
from core.domain.errors import DamagedArtefact, RefusedFile, WorldError
from core.domain.records import ModelInfo, RunState
from core.ingest.archive import MOST_RATIO, safe_name
from core.models import accepted
from core.models import card as cards
from core.models import record as records
from core.models.record import Record
from core.store import Reading, Unit
from core.store import models as model_rows
from core.store import runs as run_rows
from core.training.config import TrainConfig
from core.workspace import Workspace

KIND = "exported model"
_WEIGHTS = "model/encoder.safetensors"
_JSON = ("manifest.json", "model/model.json", "model/manifest.json",
         "record/record.json", "record/manifest.json")  # fmt: skip
_NEEDED = (*_JSON, _WEIGHTS)
_PLAIN = ("card/model_card.md", "card/model_card.json", "card/manifest.json")
_MOST_JSON = 16 << 20
_MOST_WEIGHTS = 4 << 30
_CHUNK = 1 << 20
_KINDS = {"BOOL": 1, "U8": 1, "I8": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2, "I32": 4, "U32": 4,
          "F32": 4, "I64": 8, "U64": 8, "F64": 8}  # fmt: skip
_MOST_HEADER = 8 << 20


@dataclass(frozen=True, slots=True)
class Brought:
    """A model from elsewhere, checked and copied into the workspace; not offered yet."""

    uid: str
    sha256: str
    record: Record


def export_model(workspace: Workspace, info: ModelInfo, target: Path) -> str:
    """Write a model to a new folder, or to a ``.zip``; returns the model's SHA-256.

    Raises
    ------
    WorldError
        When the target is there already, or cannot be written.
    """
    found = accepted.check(workspace, info)
    if target.exists():
        raise WorldError(f"{target} is there already: choose another name.")
    try:
        with _beside(target) as fresh:
            _gather(found.folder, fresh)
            if target.suffix.lower() == ".zip":
                _pack(fresh, target)
            else:
                fresh.replace(target)
                files.sync_folder(target.parent)
    except OSError as error:
        raise WorldError(
            f"The model cannot be written to {target} ({error.strerror}): choose another place."
        ) from error
    return found.sha256


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    fresh.mkdir(mode=0o700)
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _gather(folder: Path, fresh: Path) -> None:
    shutil.copytree(folder / accepted.MODEL, fresh / accepted.MODEL)
    # The folders of this computer and the run's place in this store are nobody's business.
    record = _outward(cards.read(folder))
    records.save(record, fresh / records.RECORD)
    cards.keep(fresh)
    ties = {
        name: files.sha256(fresh / name / files.MANIFEST)
        for name in (accepted.MODEL, records.RECORD, cards.CARD)
    }
    files.seal(fresh, KIND, **ties)


def _outward(record: Record) -> Record:
    settings: dict[str, Any] = json.loads(json.dumps(dict(record.settings)))
    encoder = settings.get("encoder")
    if isinstance(encoder, dict) and encoder.get("weights"):
        encoder["weights"] = cards.place_name(str(encoder["weights"]))
    return replace(record, settings=settings)


def _pack(folder: Path, target: Path) -> None:
    packed = folder / "packed.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for name in (*_NEEDED, *_PLAIN):
            archive.write(folder / name, name)
    with packed.open("rb") as source, files.atomic(target) as stream:
        shutil.copyfileobj(source, stream, _CHUNK)


def bring(workspace: Workspace, reading: Reading, source: Path) -> Brought:
    """Check a model from elsewhere and copy it into the workspace, whole or not at all.

    Raises
    ------
    WorldError
        When it is no exported model, cannot be used here, or is here already.
    DamagedArtefact
        When anything in it differs from its manifests.
    """
    workspace.models.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".import-", dir=workspace.models) as place:
        fresh = Path(place) / "fresh"
        fresh.mkdir(mode=0o700)
        try:
            (_unzip if source.is_file() else _copy)(source, fresh)
            brought = _check(fresh)
            _fits(reading, brought)
            _settle(fresh, brought)
            fresh.replace(workspace.models / brought.uid)
        except OSError as error:
            raise WorldError(
                f"The model in {source.name} cannot be copied into the workspace "
                f"({error.strerror}): free space and import it again."
            ) from error
    files.sync_folder(workspace.models)
    return brought


def _copy(source: Path, fresh: Path) -> None:
    if not source.is_dir():
        raise WorldError(f"There is no exported model {source}: name its folder or ZIP.")
    for name in (*_NEEDED, *_PLAIN):
        place = source / name
        if place.is_symlink() or (place.parent != source and place.parent.is_symlink()):
            raise DamagedArtefact(f"{name} in {source.name} is a link: the model is refused.")
        if not place.is_file():
            if name in _PLAIN:
                continue
            raise DamagedArtefact(f"{source.name} is no exported model: it lacks {name}.")
        with place.open("rb") as stream:
            _take(stream, fresh / name, _most(name), name)


def _unzip(source: Path, fresh: Path) -> None:
    if not zipfile.is_zipfile(source):
        raise DamagedArtefact(
            f"{source.name} is no exported model: it is neither a folder nor a ZIP."
        )
    seen: set[str] = set()
    try:
        with zipfile.ZipFile(source) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > len(_NEEDED) + len(_PLAIN):
                raise DamagedArtefact(f"{source.name} holds more files than an exported model.")
            for entry in entries:
                name = _allowed(source, entry)
                if name in seen:
                    raise DamagedArtefact(f"{source.name} holds {name} twice: it is refused.")
                seen.add(name)
                most = min(_most(name), max(_CHUNK, entry.compress_size * MOST_RATIO))
                with archive.open(entry) as stream:
                    _take(stream, fresh / name, most, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DamagedArtefact(f"{source.name} is a damaged ZIP: ask for it again.") from error
    for name in _NEEDED:
        if name not in seen:
            raise DamagedArtefact(f"{source.name} is no exported model: it lacks {name}.")


def _allowed(source: Path, entry: zipfile.ZipInfo) -> str:
    try:
        name = safe_name(entry.filename)
    except RefusedFile as refused:
        raise DamagedArtefact(f"A file in {source.name} is refused: {refused.reason}.") from refused
    if name not in _NEEDED and name not in _PLAIN:
        raise DamagedArtefact(f"{source.name} holds {name}, which is no part of a model.")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise DamagedArtefact(f"{name} in {source.name} is a link: the model is refused.")
    return name


def _most(name: str) -> int:
    return _MOST_WEIGHTS if name == _WEIGHTS else _MOST_JSON


def _take(stream: Any, target: Path, most: int, name: str) -> None:
    """Copy, counting: what a header says of a size is not believed."""
    target.parent.mkdir(mode=0o700, exist_ok=True)
    done = 0
    with target.open("wb") as out:
        while chunk := stream.read(_CHUNK):
            done += len(chunk)
            if done > most:
                raise DamagedArtefact(f"{name} is larger than any model's: it is refused.")
            out.write(chunk)


def _check(fresh: Path) -> Brought:
    if files.read_json(fresh / files.MANIFEST).get("kind") != KIND:
        raise DamagedArtefact("This is no exported model: its manifest names another kind.")
    ties = files.ties(fresh)
    for name in (accepted.MODEL, records.RECORD):
        if files.sha256(fresh / name / files.MANIFEST) != ties.get(name):
            raise DamagedArtefact(f"The {name} was altered or is another model's: it is refused.")
        _sealed_whole(fresh / name)
    files.check_seal(fresh / accepted.MODEL, "model")
    sha = files.sha256(fresh / accepted.MODEL / files.MANIFEST)
    record = records.load(fresh / records.RECORD, sha)
    check_tensors(fresh / _WEIGHTS)
    document = files.read_json(fresh / "model" / "model.json")
    known = files.ties(fresh / accepted.MODEL)
    if any(document.get(name) != known.get(name) for name in ("lexicon", "recipe", "snapshot")):
        raise DamagedArtefact("The model's document and manifest do not agree: it is refused.")
    try:
        TrainConfig.model_validate(document["config"])
        if not isinstance(document["size"], int) or not isinstance(document["width"], int):
            raise TypeError
    except (KeyError, TypeError, ValidationError) as error:
        raise DamagedArtefact(
            "The model's settings are not understood: update this program, or ask for it again."
        ) from error
    record = replace(
        record, snapshot=str(document["snapshot"]), lexicon=str(document["lexicon"]),
        recipe=str(document["recipe"]), settings=document["config"],
    )  # fmt: skip
    try:
        cards.of_record(record)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise DamagedArtefact(
            "The model's record is not understood: update this program, or ask for it again."
        ) from error
    return Brought(uuid.uuid4().hex, sha, record)


def _sealed_whole(folder: Path) -> None:
    """A manifest must name every file beside it: what it does not name is checked by nobody."""
    named = files.read_json(folder / files.MANIFEST).get("files")
    there = {place.name for place in folder.iterdir()} - {files.MANIFEST}
    if not isinstance(named, dict) or set(named) != there:
        raise DamagedArtefact(f"The manifest of the {folder.name} does not name its files.")


def check_tensors(path: Path) -> None:
    """Make sure that a safetensors file is what it says, without reading any tensor.

    Raises
    ------
    DamagedArtefact
        When its header is none, or does not account for every byte.
    """
    whole = path.stat().st_size
    with path.open("rb") as stream:
        start = stream.read(8)
        length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
        if not 0 < length <= min(_MOST_HEADER, whole - 8):
            raise DamagedArtefact("The weights are no safetensors file: the model is refused.")
        head = stream.read(length)
    try:
        spans = sorted(_span(one) for name, one in json.loads(head).items()
                       if name != "__metadata__")  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedArtefact("The header of the weights cannot be read.") from error
    end = 0
    for first, last in spans:
        if first != end:
            raise DamagedArtefact("The tensors of the weights overlap or leave gaps.")
        end = last
    if not spans or 8 + length + end != whole:
        raise DamagedArtefact("The weights are longer or shorter than their header says.")


def _span(one: dict[str, Any]) -> tuple[int, int]:
    first, last = one["data_offsets"]
    numbers = 1
    for side in one["shape"]:
        if not isinstance(side, int) or side < 0:
            raise ValueError("a shape")
        numbers *= side
    if numbers * _KINDS[one["dtype"]] != last - first:
        raise ValueError("a size")
    return first, last


def _fits(reading: Reading, brought: Brought) -> None:
    from core.imaging.prepare import RECIPE

    for known in model_rows.all_models(reading):
        if known.sha256 == brought.sha256:
            raise WorldError(
                f"This model is here already as {known.uid[:8]}: put it into use with "
                f"`maninegs use {known.uid[:8]}`."
            )
    if run_rows.knows_snapshot(reading, brought.record.snapshot):
        raise WorldError(
            "This model learnt from patients of this workspace, and which of them is not in the "
            "file, so that nothing measured here would be true: use the run that made it."
        )
    if brought.record.recipe != RECIPE:
        raise WorldError(
            f"This model takes images prepared as {brought.record.recipe}, and this program "
            f"prepares them as {RECIPE}: ask for a newer model."
        )
    lexicon = brought.record.lexicon.partition("@")[0]
    if lexicon not in lexicons.available():
        raise WorldError(
            f"This model was trained with the lexicon {brought.record.lexicon}, of which no file "
            "is here: ask for it too and put it into the workspace's lexicons folder."
        )


def _settle(fresh: Path, brought: Brought) -> None:
    """Make it a model of this workspace: with no lineage among its patients."""
    (fresh / files.MANIFEST).unlink()
    shutil.rmtree(fresh / cards.CARD, ignore_errors=True)
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    origin = {"imported_at": moment, "run": brought.record.uid}
    records.save(
        replace(brought.record, uid=brought.uid, before={}, origin=origin), fresh / records.RECORD
    )
    lineage = fresh / accepted.LINEAGE
    lineage.mkdir(mode=0o700)
    for name, kind in (("breast_ids", np.int64), ("split", np.int8)):
        with files.atomic(lineage / f"{name}.npy") as stream:
            np.save(stream, np.empty(0, dtype=kind), allow_pickle=False)
    files.seal(lineage, accepted.LINEAGE, snapshot=brought.record.snapshot)
    cards.keep(fresh)


def offer(unit: Unit, brought: Brought) -> ModelInfo:
    """Record a model that was brought in; it is offered, and a person accepts it."""
    record = brought.record
    run = run_rows.add(
        unit, brought.uid, record.config.preset if record.config else "", record.settings,
        record.snapshot,
    )  # fmt: skip
    metrics = {**record.result, "imported": True}
    run_rows.finish(unit, run, RunState.FINISHED, metrics)
    added = model_rows.add(unit, run, brought.uid, brought.sha256, metrics)
    return model_rows.get(unit, added)


def discard(workspace: Workspace, brought: Brought) -> None:
    """Take away a model that could not be recorded after it was brought in."""
    shutil.rmtree(workspace.models / brought.uid, ignore_errors=True)
