"""A model goes to another workspace whole or not at all, and nothing that is not one comes in."""

from __future__ import annotations

import json
import os
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.models import accepted, card, exchange, refresh
from core.models import record as records
from core.store import models as model_rows
from tests.core.models.test_refresh import FakeWorker
from tests.support.models import Trained, tensors, trained
from tests.support.pixels import FakeDecoders


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path / "there", 30)
    yield found
    found.store.close()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Trained]:
    """Another site: other patients, so that its frozen data are others."""
    found = trained(tmp_path / "here", 34, accept=False)
    yield found
    found.store.close()


def bring(site: Trained, source: Path) -> exchange.Brought:
    with site.store.read() as reading:
        return exchange.bring(site.workspace, reading, source)


@pytest.fixture
def packed(there: Trained, tmp_path: Path) -> Path:
    exchange.export_model(there.workspace, there.model, tmp_path / "model.zip")
    return tmp_path / "model.zip"


@pytest.fixture
def folder(there: Trained, tmp_path: Path) -> Path:
    exchange.export_model(there.workspace, there.model, tmp_path / "out")
    return tmp_path / "out"


def test_what_goes_out_is_weights_record_and_card_and_nobodys_id(folder: Path) -> None:
    names = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert names == {*exchange._NEEDED, *exchange._PLAIN}
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"P0001" not in content
            assert b"Example^" not in content


@pytest.mark.parametrize("name", ["folder", "packed"])
def test_it_comes_in_as_an_offer_without_lineage_and_is_used_after_embedding(
    name: str, here: Trained, there: Trained, request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    brought = bring(here, request.getfixturevalue(name))
    with here.store.write(here.filled.reader, "import a model") as unit:
        info = exchange.offer(unit, brought)
    assert info.sha256 == there.model.sha256
    assert not info.active
    opened = accepted.check(here.workspace, info)
    assert len(opened.lineage().breast_ids) == 0
    text = card.markdown(card.make(opened.folder))
    assert "It was made in another workspace" in text
    assert "16 patients" in text
    worker = FakeWorker()
    monkeypatch.setattr(refresh, "run_embed", worker)
    from core.domain.progress import CancelToken, silent

    def embed() -> int:
        return refresh.embed_first(
            here.store, here.workspace, FakeDecoders, info, report=silent, cancel=CancelToken()
        )

    assert embed() == 68
    assert embed() == 0
    with here.store.write(here.filled.reader, "use") as unit:
        from core import models

        models.accept(unit, here.workspace, info.id, here.filled.reader)
    with here.store.read() as reading:
        active = model_rows.active(reading)
        assert active is not None
        assert active.uid == info.uid


def test_the_same_model_twice_and_one_of_these_patients_are_refused(
    here: Trained, there: Trained, packed: Path
) -> None:
    brought = bring(here, packed)
    with here.store.write(None, "import a model") as unit:
        exchange.offer(unit, brought)
    with pytest.raises(WorldError, match="is here already"):
        bring(here, packed)
    with there.store.write(None, "forget") as unit:
        unit.session.execute(model_rows.delete(model_rows.EmbeddedRow))
        unit.session.execute(model_rows.delete(model_rows.ModelRow))
    with pytest.raises(WorldError, match="learnt from patients of this workspace"):
        bring(there, packed)


def test_a_model_of_another_recipe_or_lexicon_is_refused_with_what_it_wants(
    here: Trained, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core import lexicons
    from core.imaging import prepare

    monkeypatch.setattr(prepare, "RECIPE", "mg-99")
    with pytest.raises(WorldError, match="mg-99"):
        bring(here, packed)
    monkeypatch.undo()
    monkeypatch.setattr(lexicons, "available", dict)
    with pytest.raises(WorldError, match="lexicon mvkl-35@1"):
        bring(here, packed)


def test_nothing_is_written_over_and_an_altered_model_does_not_go_out(
    there: Trained, tmp_path: Path, folder: Path
) -> None:
    with pytest.raises(WorldError, match="there already"):
        exchange.export_model(there.workspace, there.model, folder)
    (there.workspace.models / there.model.uid / "model" / "model.json").write_text("{}")
    with pytest.raises(DamagedArtefact):
        exchange.export_model(there.workspace, there.model, tmp_path / "two.zip")
    assert not (tmp_path / "two.zip").exists()


def seal_again(folder: Path) -> None:
    """A careful forger: every manifest fits what it forged."""
    for name in ("model", "record"):
        manifest = files.read_json(folder / name / files.MANIFEST)
        ties = manifest["ties"]
        if name == "record":
            ties = {"model": files.sha256(folder / "model" / files.MANIFEST)}
        files.seal(folder / name, manifest["kind"], **ties)
    ties = {name: files.sha256(folder / name / files.MANIFEST) for name in ("model", "record")}
    files.seal(folder, exchange.KIND, **ties)


def weights(content: bytes) -> Callable[[Path], None]:
    def forge(folder: Path) -> None:
        (folder / "model" / "encoder.safetensors").write_bytes(content)
        seal_again(folder)

    return forge


def header(head: object, body: bytes = b"", length: int | None = None) -> bytes:
    text = json.dumps(head).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + body


def flip(name: str) -> Callable[[Path], None]:
    def forge(folder: Path) -> None:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)

    return forge


def document(**other: object) -> Callable[[Path], None]:
    def forge(folder: Path) -> None:
        place = folder / "model" / "model.json"
        files.write_json(place, {**files.read_json(place), **other})
        seal_again(folder)

    return forge


def link(folder: Path) -> None:
    place = folder / "model" / "encoder.safetensors"
    shutil.move(place, folder.parent / "elsewhere")
    place.symlink_to(folder.parent / "elsewhere")


def unnamed(folder: Path) -> None:
    place = folder / "model" / files.MANIFEST
    manifest = files.read_json(place)
    del manifest["files"]["encoder.safetensors"]
    files.write_json(place, manifest)
    ties = {name: files.sha256(folder / name / files.MANIFEST) for name in ("model", "record")}
    files.seal(folder, exchange.KIND, **ties)


PICKLE = b"\x80\x04cos\nsystem\n(S'touch /tmp/maninegs-evil'\ntR."
GOOD = {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}
FORGERIES: dict[str, Callable[[Path], None]] = {
    "weights flipped": flip("model/encoder.safetensors"),
    "document flipped": flip("model/model.json"),
    "model manifest flipped": flip("model/manifest.json"),
    "record flipped": flip("record/record.json"),
    "record manifest flipped": flip("record/manifest.json"),
    "outer manifest flipped": flip("manifest.json"),
    "weights missing": lambda f: (f / "model" / "encoder.safetensors").unlink(),
    "manifest missing": lambda f: (f / "manifest.json").unlink(),
    "weights a link": link,
    "weights not named": unnamed,
    "a pickle as weights": weights(PICKLE * 9),
    "weights empty": weights(b""),
    "header longer than the file": weights(header({"a": GOOD}, b"\0" * 16, length=1 << 40)),
    "header no object": weights(header([1, 2], b"")),
    "header nested deep": weights(struct.pack("<Q", 40000) + b"[" * 40000),
    "tensor longer than its file": weights(
        header({"a": {**GOOD, "shape": [8], "data_offsets": [0, 32]}}, b"\0" * 16)
    ),
    "tensors that overlap": weights(header({"a": GOOD, "b": GOOD}, b"\0" * 16)),
    "a shape that is not its size": weights(header({"a": {**GOOD, "shape": [9]}}, b"\0" * 16)),
    "a kind that is none": weights(header({"a": {**GOOD, "dtype": "O"}}, b"\0" * 16)),
    "bytes behind the tensors": weights(tensors(0) + PICKLE),
    "settings that are none": document(config={"batch": -1}),
    "another recipe in the document": document(recipe="mg-1"),
    "a size that is none": document(size="big"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_a_tampered_model_is_refused_with_a_sentence_and_leaves_nothing(
    name: str, folder: Path, here: Trained
) -> None:
    FORGERIES[name](folder)
    with pytest.raises(WorldError) as caught:
        bring(here, folder)
    assert caught.value.sentence.endswith(".")
    assert list(here.workspace.models.iterdir()) == []
    assert not Path("/tmp/maninegs-evil").exists()


def rezip(source: Path, target: Path, change: Callable[[zipfile.ZipFile], None]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry))
        change(new)
    return target


def add_link(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("card/model_card.json")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


ADDED: dict[str, Callable[[zipfile.ZipFile], None]] = {
    "a way out": lambda z: z.writestr("../../evil.json", "{}"),
    "a way out, Windows": lambda z: z.writestr("..\\evil.json", "{}"),
    "an absolute path": lambda z: z.writestr("/etc/evil", "{}"),
    "a drive": lambda z: z.writestr("C:/evil", "{}"),
    "a script": lambda z: z.writestr("model/run.py", "print(1)"),
    "a pickle": lambda z: z.writestr("model/weights.pt", PICKLE),
    "a link": add_link,
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ADDED)
def test_an_archive_with_anything_else_is_refused(
    name: str, packed: Path, here: Trained, tmp_path: Path
) -> None:
    bad = rezip(packed, tmp_path / "bad.zip", ADDED[name])
    with pytest.raises(WorldError):
        bring(here, bad)
    assert list(here.workspace.models.iterdir()) == []
    assert not list(tmp_path.rglob("evil*"))


def test_a_bomb_is_counted_while_it_inflates(packed: Path, here: Trained, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != "record/record.json":
                new.writestr(entry, old.read(entry))
        new.writestr("record/record.json", b" " * (20 << 20))
    assert bomb.stat().st_size < 1 << 20
    with pytest.raises(DamagedArtefact, match="larger than any"):
        bring(here, bomb)
    many = tmp_path / "many.zip"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(50):
            archive.writestr(f"model/{number}.json", "{}")
    with pytest.raises(DamagedArtefact, match="more files"):
        bring(here, many)


def test_a_torn_archive_no_archive_and_nothing_are_refused(
    packed: Path, here: Trained, tmp_path: Path
) -> None:
    content = packed.read_bytes()
    random = np.random.default_rng(0)
    for cut in random.integers(0, len(content), 12):
        (tmp_path / "torn.zip").write_bytes(content[: int(cut)])
        with pytest.raises(WorldError):
            bring(here, tmp_path / "torn.zip")
    for at in random.integers(0, len(content), 25):
        flipped = bytearray(content)
        flipped[at] ^= 0x55
        (tmp_path / "flipped.zip").write_bytes(flipped)
        try:
            brought = bring(here, tmp_path / "flipped.zip")
        except WorldError:
            continue
        # A byte of no consequence (a date, the card's): what came in is what went out.
        found = here.workspace.models / brought.uid
        assert files.sha256(found / "model" / files.MANIFEST) == brought.sha256
        records.load(found / "record", brought.sha256)
        shutil.rmtree(found)
    with pytest.raises(WorldError, match="no exported model"):
        bring(here, tmp_path / "nothing")


def test_a_disk_that_fails_is_one_sentence(
    there: Trained, here: Trained, packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WorldError, match="No space left"):
        exchange.export_model(there.workspace, there.model, tmp_path / "full")
    with pytest.raises(WorldError, match="free space"):
        bring(here, packed)
