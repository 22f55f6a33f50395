"""A snapshot holds exactly what may train, and says what was left out."""

from __future__ import annotations

import dataclasses
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import lexicons
from core import workspace as workspaces
from core.dataset import freeze, material, summary
from core.dataset.snapshot import Snapshot, Split, load, save
from core.dataset.summary import Severity
from core.domain.assessment import Category
from core.domain.errors import Cancelled, NotEnoughData, WorldError
from core.domain.manifestation import unpack
from core.domain.progress import CancelToken, Progress, silent
from core.domain.study import ImageId, ImageRecord, Intent, PatientId, Side, View
from core.imaging import kinds
from core.imaging.helper import Helper
from core.imaging.pool import DecoderPool
from core.store import Unit, images, patients, splits
from core.store import breasts as breast_store
from core.workspace import Workspace
from tests.support import stores
from tests.support.dicoms import write_mg
from tests.support.pixels import FakeDecoders, pixels_of

SIZE = 8


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspaces.create(tmp_path)


@pytest.fixture
def filled(workspace: Workspace) -> Iterator[stores.Filled]:
    """40 patients; right breasts tagged and proven, left ones found normal."""
    found = stores.filled(workspace.root, 40)
    with found.store.write(found.reader, "assess") as unit:
        for breast in found.breasts[1::2]:
            stores.assess(unit, breast, found.reader, Category.C1)
    yield found
    found.store.close()


def frozen(
    filled: stores.Filled, workspace: Workspace, pool: FakeDecoders | None = None
) -> Snapshot:
    return freeze.freeze(
        filled.store, workspace, pool or FakeDecoders(),
        size=SIZE, report=silent, cancel=CancelToken(),
    )  # fmt: skip


def test_every_usable_breast_is_there_with_its_own_pixels(
    filled: stores.Filled, workspace: Workspace, tmp_path: Path
) -> None:
    snapshot = frozen(filled, workspace)
    assert len(snapshot) == 80
    assert snapshot.pixels.shape == (160, SIZE, SIZE)
    with filled.store.read() as reading:
        infos = {info.id: info for info in breast_store.all_breasts(reading)}
        for row, breast in enumerate(snapshot.breast_ids):
            assert snapshot.patient_ids[row] == infos[breast].patient
            for place, view in zip(snapshot.views[row], (View.CC, View.MLO), strict=True):
                record = images.get(reading, ImageId(int(snapshot.image_ids[place])))
                assert (record.breast, record.header.view) == (breast, view)
                assert np.array_equal(snapshot.pixels[place], pixels_of(record.sha256, SIZE))
        membership = splits.of_patients(reading)
    given = {int(p): int(s) for p, s in membership.items()}
    assert [given[p] for p in snapshot.patient_ids] == snapshot.split.tolist()
    assert set(snapshot.split) == set(Split)
    assert set(snapshot.facets) == {"density", "vendor", "type", "age", "collection", "inputs"}
    save(snapshot, tmp_path / "s")
    assert np.array_equal(load(tmp_path / "s").pixels, snapshot.pixels)


def test_tags_are_bits_and_breasts_found_normal_carry_the_empty_vector(
    filled: stores.Filled, workspace: Workspace
) -> None:
    snapshot = frozen(filled, workspace)
    lexicon = lexicons.get()
    bits = unpack(snapshot.manifestations, lexicon.width)
    right, left = bits[::2], bits[1::2]
    assert snapshot.tagged.all()
    assert not left.any()
    spiculated = lexicon.layout.index("mass_margin.spiculated")
    assert right[:, spiculated].tolist() == (snapshot.pathology[::2] == 1).tolist()
    assert (snapshot.pathology[1::2] == -1).all()


def test_what_nobody_tagged_is_not_tagged(workspace: Workspace) -> None:
    found = stores.filled(workspace.root, 40)
    with found.store.write(found.reader, "recall") as unit:
        stores.assess(unit, found.breasts[1], found.reader, Category.C0)
    with found.store.read() as reading:
        rows = material.gather(reading, workspace).breasts
    found.store.close()
    assert [row.tagged for row in rows] == [True, False] * 40


def test_what_is_not_fit_for_reading_does_not_train(workspace: Workspace) -> None:
    store = stores.open_store(workspace.root)
    odd = (
        {"intent": Intent.PROCESSING},
        {"quality_control": True},
        {"partial": True},
        {"modifiers": ("M",)},
        {"frames": 30},
    )
    with store.write(None, "fill") as unit:
        for number, change in enumerate(odd, 1):
            stores.add_image(unit, stores.header(number, Side.RIGHT, View.CC, **change))
        stores.add_image(unit, stores.header(8, Side.RIGHT, View.ML))
        stores.add_image(unit, stores.header(9, Side.RIGHT, None))
        stores.add_image(unit, stores.header(10, None, View.CC))
        extra = stores.header(11, modifiers=("RL",), sop_instance_uid="1.2.3")
        stores.add_image(unit, extra)
        plain = stores.add_image(unit, stores.header(11))
    with store.read() as reading:
        gathered = material.gather(reading, workspace)
    store.close()
    used = [view.id for row in gathered.breasts for view in row.views if view is not None]
    assert used == [plain]
    assert gathered.unplaced == 2


def test_an_exposure_trains_before_a_synthetic_image_and_slices_never_do(
    workspace: Workspace,
) -> None:
    store = stores.open_store(workspace.root)
    tomo_class = kinds.TOMOSYNTHESIS
    made = (("ImageType", "DERIVED\\PRIMARY\\TOMOSYNTHESIS\\GENERATED_2D"),)

    def add(unit: Unit, patient: int, uid: str, **changes: Any) -> ImageId:
        head = stores.header(patient, **changes, sop_instance_uid=uid)
        return stores.add_image(unit, head)

    with store.write(None, "fill") as unit:
        add(unit, 1, "1.1", frames=40, sop_class_uid=tomo_class)
        add(unit, 1, "1.2", corner_text=made)
        exposed = add(unit, 1, "1.3", modifiers=("RL",))
        add(unit, 2, "2.1", frames=40, sop_class_uid=tomo_class)
        synthetic = add(unit, 2, "2.2", corner_text=made)
        add(unit, 3, "3.1", frames=40, sop_class_uid=tomo_class)
        add(unit, 4, "4.1", frames=1, sop_class_uid=min(kinds.PROJECTIONS))
    with store.read() as reading:
        gathered = material.gather(reading, workspace)
    store.close()
    used = [[v.id for v in row.views if v is not None] for row in gathered.breasts]
    assert used == [[exposed], [synthetic], [], []]


def test_an_image_that_fails_is_left_out_and_remembered(
    filled: stores.Filled, workspace: Workspace
) -> None:
    with filled.store.read() as reading:
        first, second = (images.get(reading, filled.images[i]) for i in (0, 2))
    assert first.breast == second.breast
    snapshot = frozen(filled, workspace, FakeDecoders(frozenset({first.sha256, second.sha256})))
    assert len(snapshot) == 79
    assert first.breast not in snapshot.breast_ids
    with filled.store.read() as reading:
        assert "too early" in images.get(reading, first.id).state_reason
        found = summary.summary(reading, workspace)
    assert found.unreadable == 2
    assert any("cannot be decoded: 2" in warning.sentence for warning in found.warnings)


def test_joined_patients_are_one_and_keep_the_guarded_split(
    filled: stores.Filled, workspace: Workspace
) -> None:
    before = frozen(filled, workspace)
    train = int(before.patient_ids[before.split == Split.TRAIN][0])
    test = int(before.patient_ids[before.split == Split.TEST][0])
    with filled.store.write(None, "join") as unit:
        patients.join(unit, PatientId(train), PatientId(test))
    after = frozen(filled, workspace)
    assert (after.patient_ids == train).sum() == 4
    assert set(after.split[after.patient_ids == train]) == {Split.TEST}
    others = ~np.isin(before.patient_ids, [train, test])
    assert np.array_equal(before.split[others], after.split[others])


def test_the_summary_counts_and_says_what_to_do(
    filled: stores.Filled, workspace: Workspace
) -> None:
    with filled.store.read() as reading:
        found = summary.summary(reading, workspace)
    assert (found.breasts, found.tagged, found.normal) == (80, 80, 40)
    assert (found.proven, found.benign, found.malignant, found.vectors) == (40, 20, 20, 3)
    assert found.patients == {None: 40}
    assert not found.warnings
    found.check()


def test_too_little_data_stops_with_a_sentence(workspace: Workspace) -> None:
    found = stores.filled(workspace.root, 3)
    with found.store.read() as reading:
        said = summary.summary(reading, workspace)
    assert said.warnings[0].severity is Severity.STOP
    with pytest.raises(NotEnoughData, match="Import more exams"):
        frozen(found, workspace)
    found.store.close()


def test_equal_tags_everywhere_stop_with_a_sentence(
    filled: stores.Filled, workspace: Workspace
) -> None:
    with filled.store.read() as reading:
        gathered = material.gather(reading, workspace)
    same = tuple(dataclasses.replace(row, bits=np.zeros_like(row.bits)) for row in gathered.breasts)
    with pytest.raises(NotEnoughData, match="other kinds"):
        summary.summarise(dataclasses.replace(gathered, breasts=same)).check()


def test_freezing_can_be_cancelled(filled: stores.Filled, workspace: Workspace) -> None:
    token = CancelToken()

    def report(step: Progress) -> None:
        if step.done == 10:
            token.cancel()

    with pytest.raises(Cancelled):
        freeze.freeze(
            filled.store, workspace, FakeDecoders(), size=SIZE, report=report, cancel=token
        )


def _gathered(filled: stores.Filled, workspace: Workspace) -> material.Material:
    with filled.store.write(None, "share out") as unit:
        splits.assign(unit)
    with filled.store.read() as reading:
        return material.gather(reading, workspace)


def test_pixels_are_never_held_in_memory(
    filled: stores.Filled, workspace: Workspace, tmp_path: Path
) -> None:
    gathered, size = _gathered(filled, workspace), 200
    scratch = tmp_path / "scratch"
    tracemalloc.start()
    try:
        found = freeze.build(
            gathered, FakeDecoders(), size=size,
            report=silent, cancel=CancelToken(), scratch=scratch,
        ).snapshot  # fmt: skip
        save(found, tmp_path / "s")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found.pixels.nbytes == 160 * size**2
    assert peak < found.pixels.nbytes / 2
    assert list(scratch.iterdir()) == [], "what lies there has no name and goes with the snapshot"
    assert np.array_equal(load(tmp_path / "s").pixels, found.pixels)


def test_a_second_freezing_at_the_same_size_decodes_nothing(
    filled: stores.Filled, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = write_mg(tmp_path / "a.dcm")

    def placed(view: ImageRecord | None) -> ImageRecord | None:
        return None if view is None else dataclasses.replace(view, path=str(picture))

    gathered = _gathered(filled, workspace)
    rows = tuple(
        dataclasses.replace(row, views=(placed(row.views[0]), placed(row.views[1])))
        for row in gathered.breasts[:2]
    )
    some = dataclasses.replace(gathered, breasts=rows)
    asked: list[str] = []
    real = Helper.ask

    def counted(self: Helper, work: str, path: Path, **more: Any) -> Any:
        asked.append(work)
        return real(self, work, path, **more)

    monkeypatch.setattr(Helper, "ask", counted)
    decodes, found = [], []
    for size in (32, 32, 16):
        with DecoderPool(tmp_path / "cache", processes=1, compare=False) as pool:
            found.append(
                freeze.build(some, pool, size=size, report=silent, cancel=CancelToken()).snapshot
            )
        decodes.append(len(asked))
        asked.clear()
    assert decodes == [4, 0, 4]
    assert np.array_equal(found[0].pixels, found[1].pixels)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_full_disk_while_freezing_is_said_in_a_sentence(
    filled: stores.Filled, workspace: Workspace
) -> None:
    import resource

    gathered = _gathered(filled, workspace)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(WorldError, match="free space and start again"):
            freeze.build(gathered, FakeDecoders(), size=64, report=silent, cancel=CancelToken())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
