"""Everything that was tagged comes back as it was, and nothing that is here is written over."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from core import erasure, files
from core import workspace as workspaces
from core.annotation import corrections
from core.domain.assessment import Category
from core.domain.errors import Cancelled, DamagedArtefact, WorldError, WrongUsage
from core.domain.progress import CancelToken, Progress
from core.domain.study import ImageState, Side, View
from core.domain.worklist import ListFilter
from core.ingest.relink import relink
from core.interop import doors, layout
from core.interop.bring import Import
from core.interop.layout import Options
from core.interop.lossless import export
from core.interop.merge import Prefer
from core.store import (
    Store,
    assessments,
    breasts,
    exchange,
    findings,
    history,
    images,
    readers,
    saved_lists,
    splits,
    verify,
)
from tests.core.interop import worlds
from tests.support import stores


def content(folder: Path) -> dict[str, bytes]:
    return {
        name: (folder / name).read_bytes() for name in (layout.HEAD, layout.PATIENTS, layout.EXAMS)
    }


def bring(store: Store, folder: Path, **options: Any) -> Any:
    return Import(store, folder, **options).apply().tally


@given(worlds.worlds())
@settings(
    max_examples=12,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking whole stores takes minutes
    suppress_health_check=list(HealthCheck),
)
def test_what_is_exported_imported_and_exported_again_is_the_same_bytes(
    world: dict[str, Any],
) -> None:
    root = Path(tempfile.mkdtemp(prefix="maninegs-test-"))
    try:
        with worlds.build(root / "a", world) as store:
            export(store, root / "one", Options(names=True))
        with Store.open(_empty(root / "b")) as other:
            work = Import(other, root / "one")
            planned = work.plan().tally
            done = work.apply().tally
            assert planned == done
            assert done.conflicts == []
            export(other, root / "two", Options(names=True))
            again = Import(other, root / "one").apply().tally
            assert again.findings == again.assessments == again.other == again.images == 0
            assert again.conflicts == []
        assert content(root / "one") == content(root / "two")
    finally:
        shutil.rmtree(root)


def _empty(root: Path) -> Path:
    return workspaces.create(root).database


@pytest.fixture
def source(tmp_path: Path) -> Iterator[stores.Filled]:
    workspaces.create(tmp_path / "ws")
    found = stores.filled(tmp_path / "ws", 3)
    with found.store.write(found.reader, "assess") as unit:
        for breast in found.breasts:
            stores.assess(unit, breast, found.reader)
        splits.assign(unit)
    yield found
    found.store.close()


def test_an_import_is_in_the_history_and_images_can_be_found_again(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    with Store.open(_empty(tmp_path / "b")) as other:
        bring(other, tmp_path / "out")
        with other.read() as reading:
            entries = history.entries(reading, limit=1000)
            lost = images.in_state(reading, ImageState.MISSING)
        assert len(lost) == 12
        assert sum(e.topic == "findings" and e.action == "add" for e in entries) == 3
        file = tmp_path / "somewhere.dcm"
        file.write_bytes(b"pixels")
        with other.write(None, "the content of a file") as unit:
            unit.session.connection().exec_driver_sql(
                "UPDATE images SET sha256 = ? WHERE id = 1", (files.sha256(file),)
            )
        assert relink([file], other).found == 1


def test_the_manifest_says_how_far_the_history_goes(source: stores.Filled, tmp_path: Path) -> None:
    export(source.store, tmp_path / "out")
    manifest = files.check_seal(tmp_path / "out", layout.KIND)
    with source.store.read() as reading:
        head = history.head(reading)
        assert history.head_of(manifest) == head
        assert verify.verify(reading, head).good
    assert head.count > 0


def test_names_birth_dates_and_paths_are_left_out_unless_wanted(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    export(source.store, tmp_path / "named", Options(names=True, paths=True))
    text = b"".join(content(tmp_path / "out").values())
    named = b"".join(content(tmp_path / "named").values())
    for token in (b"Anna", b"1960-01-01", b"/images/"):
        assert token not in text
        assert token in named


def test_pseudonyms_hide_every_identifier_and_are_the_same_each_time(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "one", Options(pseudonyms=True))
    export(source.store, tmp_path / "two", Options(pseudonyms=True))
    assert content(tmp_path / "one") == content(tmp_path / "two")
    text = b"".join(content(tmp_path / "one").values())
    for token in (b"P0001", b"Anna", b"1.2.826", b"1960-01-01"):
        assert token not in text
    with Store.open(_empty(tmp_path / "b")) as other:
        assert bring(other, tmp_path / "one").findings == 3
        export(other, tmp_path / "three")
    assert (tmp_path / "three" / layout.EXAMS).read_bytes() == (
        tmp_path / "one" / layout.EXAMS
    ).read_bytes()


@pytest.mark.parametrize(
    ("options", "held"),
    [
        (Options(names=True), {"left", "of a patient"}),
        (Options(), {"left"}),
        (Options(pseudonyms=True), set()),
    ],
)
def test_a_saved_list_takes_no_patients_name_along(
    source: stores.Filled, tmp_path: Path, options: Options, held: set[str]
) -> None:
    with source.store.write(source.reader, "lists") as unit:
        saved_lists.save(unit, "left", source.reader, ListFilter(side=Side.LEFT))
        saved_lists.save(unit, "of a patient", None, ListFilter(text="Doe"))
    export(source.store, tmp_path / "out", options)
    head = json.loads((tmp_path / "out" / layout.HEAD).read_bytes())
    assert {one["name"] for one in head["lists"]} == held


def test_pseudonyms_beside_names_are_refused() -> None:
    with pytest.raises(WrongUsage, match="make no sense"):
        Options(pseudonyms=True, names=True)


def test_one_patient_can_be_exported_alone(source: stores.Filled, tmp_path: Path) -> None:
    done = export(source.store, tmp_path / "out", Options(patients=("P0002",)))
    assert (done.patients, done.exams) == (1, 1)
    assert b"P0001" not in b"".join(content(tmp_path / "out").values())
    with pytest.raises(WorldError, match="no such patient"):
        export(source.store, tmp_path / "none", Options(patients=("nobody",)))
    assert not (tmp_path / "none").exists()


def test_another_readers_work_is_added_beside_what_is_here(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "first")
    with Store.open(_empty(tmp_path / "b")) as other:
        bring(other, tmp_path / "first")
        with other.write(None, "second reader") as unit:
            second = readers.ensure(unit, "Second")
            for breast in breasts.all_breasts(unit):
                stores.assess(unit, breast.id, second, Category.C4)
        export(other, tmp_path / "second")
    done = bring(source.store, tmp_path / "second")
    assert (done.readers, done.assessments, done.findings) == (1, 6, 0)
    assert done.conflicts == []
    with source.store.read() as reading:
        assert {len(some) for some in assessments.of_breasts(reading).values()} == {2}


@pytest.mark.parametrize("prefer", list(Prefer))
def test_other_content_of_one_reader_is_kept_aside_unless_the_export_is_preferred(
    prefer: Prefer, source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    breast = source.breasts[0]
    with source.store.write(source.reader, "change") as unit:
        stores.assess(unit, breast, source.reader, Category.C5)
        (old,) = findings.of_breast(unit, breast)
        findings.remove(unit, old.id)
        stores.add_finding(unit, breast, source.reader, "mass", ())
    planned = Import(source.store, tmp_path / "out", prefer=prefer).plan().tally
    done = bring(source.store, tmp_path / "out", prefer=prefer)
    assert planned == done
    with source.store.read() as reading:
        kept = assessments.get(reading, breast, source.reader)
        assert kept is not None
        tags = findings.of_breast(reading, breast)
    if prefer is Prefer.HERE:
        (conflict,) = done.conflicts
        assert (conflict.patient, conflict.side) == ("P0001", "R")
        assert "P0001" not in conflict.sentence
        assert "it was kept" in conflict.sentence
        assert kept.category is Category.C5
        assert [f.descriptors for f in tags] == [frozenset()]
    else:
        assert done.conflicts == []
        assert kept.category is Category.C2
        assert [f.tracking_uid for f in tags] == [old.tracking_uid]


def test_what_a_reader_added_elsewhere_is_taken_over_without_a_conflict(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "first")
    with Store.open(_empty(tmp_path / "b")) as other:
        bring(other, tmp_path / "first")
        with other.write(None, "more") as unit:
            mine = readers.ensure(unit, "Reader One")
            stores.add_finding(unit, breasts.all_breasts(unit)[0].id, mine)
        export(other, tmp_path / "more")
    assert bring(source.store, tmp_path / "more").findings == 1
    done = bring(source.store, tmp_path / "first")
    assert (done.findings, done.conflicts) == (0, [])


def test_a_patient_keeps_her_split(source: stores.Filled, tmp_path: Path) -> None:
    export(source.store, tmp_path / "out")
    with source.store.read() as reading:
        before = splits.of_patients(reading)
    with source.store.write(None, "a copy that drew otherwise") as unit:
        unit.session.connection().exec_driver_sql("UPDATE split_members SET split = 2 - split")
    with source.store.read() as reading:
        here = splits.of_patients(reading)
    done = bring(source.store, tmp_path / "out")
    with source.store.read() as reading:
        assert splits.of_patients(reading) == here != before
    assert len(done.conflicts) == sum(here[p] != before[p] for p in here)
    assert all("she stays" in one.sentence for one in done.conflicts)


def test_a_mark_on_an_image_with_other_bytes_is_not_taken_over(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    with Store.open(_empty(tmp_path / "b")) as other:
        with other.write(None, "another file of the same UID") as unit:
            made = stores.add_image(unit, stores.header(1))
            unit.session.connection().exec_driver_sql("UPDATE images SET sha256 = 'other'")
        done = bring(other, tmp_path / "out")
        with other.read() as reading:
            breast = images.get(reading, made).breast
            assert breast is not None
            assert findings.of_breast(reading, breast) == ()
    assert {one.sentence.split(":")[0] for one in done.conflicts} == {
        "An image of this exam is here with other bytes",
        "A finding is marked on an image whose file is another one here.",
    }


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_a_mark_on_an_image_that_shows_the_other_breast_here_is_not_taken_over(
    source: stores.Filled, tmp_path: Path, kind: str
) -> None:
    workspaces.create(tmp_path / "b")
    with Store.open(tmp_path / "b" / source.store.path.name) as other:
        with other.write(None, "import images") as unit:
            for patient in (1, 2, 3):
                for side, view in stores.VIEWS:
                    stores.add_image(unit, stores.header(patient, side, view))
        with source.store.read() as reading:
            every = [f for some in findings.of_breasts(reading).values() for f in some]
            uid = images.get(reading, every[0].regions[0].image).header.sop_instance_uid
            side = breasts.get(reading, every[0].breast).side
        turned = Side.LEFT if side is Side.RIGHT else Side.RIGHT
        with other.read() as reading:
            known = exchange.known_images(reading, [uid])[uid]
        corrections.place(other, None, known.id, turned, View.CC)
        doors.write(source.store, tmp_path / "out", kind, Options())
        done = doors.read(other, tmp_path / "out").apply().tally
        with other.read() as reading:
            assert findings.on_image(reading, known.id) == ()
            assert len(done.conflicts) == 1
            assert "shows the other breast here" in done.conflicts[0].sentence
            assert done.findings == len(every) - 1


def test_a_deleted_patient_comes_back_only_where_that_is_wanted(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    place = workspaces.load(tmp_path / "ws")
    erasure.erase(source.store, place, "P0001", reason="she asked")
    planned = Import(source.store, tmp_path / "out").plan().tally
    done = bring(source.store, tmp_path / "out")
    assert done == planned
    (left,) = done.conflicts
    assert "was deleted from this workspace" in left.sentence
    assert done.exams == done.patients == 0
    assert bring(source.store, tmp_path / "out", deleted_too=True).exams == 1
    assert erasure.after_restore(source.store) == ()


def test_an_unknown_version_of_a_lexicon_is_kept_and_told(
    source: stores.Filled, tmp_path: Path
) -> None:
    with source.store.write(source.reader, "a later lexicon") as unit:
        findings.add(
            unit, breast=source.breasts[1], reader=source.reader, lexicon="mvkl-35",
            lexicon_version="99", type_key="new type", descriptors=[("new", "one")],
        )  # fmt: skip
    export(source.store, tmp_path / "out")
    with Store.open(_empty(tmp_path / "b")) as other:
        assert bring(other, tmp_path / "out").unknown_lexicons == {"mvkl-35@99"}
        export(other, tmp_path / "two")
    assert content(tmp_path / "out") == content(tmp_path / "two")


@pytest.mark.parametrize("name", [layout.HEAD, layout.PATIENTS, layout.EXAMS, files.MANIFEST])
@pytest.mark.parametrize("harm", ["flip", "cut", "remove"])
def test_an_export_that_was_altered_is_refused(
    harm: str, name: str, source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    place = tmp_path / "out" / name
    content = bytearray(place.read_bytes())
    if harm == "remove":
        place.unlink()
    elif harm == "cut":
        place.write_bytes(content[:-20])
    else:
        content[len(content) // 2] ^= 1
        place.write_bytes(content)
    with pytest.raises(WorldError, match=r"out|manifest|export"):
        Import(source.store, tmp_path / "out")


def reseal(folder: Path) -> None:
    files.seal(folder, layout.KIND, format=layout.FORMAT)


def test_an_export_of_a_newer_program_is_refused(source: stores.Filled, tmp_path: Path) -> None:
    export(source.store, tmp_path / "out")
    head = files.read_json(tmp_path / "out" / layout.HEAD)
    files.write_json(tmp_path / "out" / layout.HEAD, head | {"version": 2})
    reseal(tmp_path / "out")
    with pytest.raises(WorldError, match="newer ManiNegs"):
        Import(source.store, tmp_path / "out")


@pytest.mark.parametrize(
    "line",
    [b"[]", b"{", b'{"patient": 3}', b'{"patient": "nobody", "exam": "x", "images": []}',
     b"[" * 100_000, b'{"a": NaN}'],
)  # fmt: skip
def test_a_line_that_holds_something_else_is_refused_by_its_number(
    line: bytes, source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    place = tmp_path / "out" / layout.EXAMS
    place.write_bytes(place.read_bytes() + line + b"\n")
    reseal(tmp_path / "out")
    with pytest.raises(DamagedArtefact, match=r"Line 4 of exams\.jsonl"):
        Import(source.store, tmp_path / "out").plan()


@pytest.mark.parametrize(
    "harm",
    [("side", "X"), ("density", "E"), ("pathology", {"outcome": "maybe"}), ("findings", [{}])],
)
def test_a_value_that_is_none_is_refused_and_its_exam_left_alone(
    harm: tuple[str, Any], source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    place = tmp_path / "out" / layout.EXAMS
    lines = place.read_text(encoding="utf-8").splitlines()
    exam = json.loads(lines[1])
    exam["breasts"][0][harm[0]] = harm[1]
    lines[1] = json.dumps(exam)
    place.write_text("\n".join(lines) + "\n", encoding="utf-8")
    reseal(tmp_path / "out")
    with Store.open(_empty(tmp_path / "b")) as other:
        with pytest.raises(DamagedArtefact, match=r"Line 2 of exams\.jsonl"):
            Import(other, tmp_path / "out").apply()
        with other.read() as reading:
            tagged = {
                breasts.get(reading, breast).patient_key for breast in findings.of_breasts(reading)
            }
    assert "P0002" not in tagged


def test_a_failed_export_leaves_no_folder(
    source: stores.Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "seal", full)
    with pytest.raises(WorldError, match=r"nothing was exported: free some space"):
        export(source.store, tmp_path / "deep" / "er" / "out")
    assert not (tmp_path / "deep").exists()


def test_a_cancelled_export_leaves_no_folder(source: stores.Filled, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        export(source.store, tmp_path / "out", cancel=cancel)
    assert not [p for p in tmp_path.iterdir() if "out" in p.name]


def test_a_folder_with_something_in_it_is_left_alone(source: stores.Filled, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(WorldError, match="choose a new folder"):
        export(source.store, tmp_path / "out")
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_an_import_that_was_cancelled_is_gone_on_with(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    cancel = CancelToken()

    def stop(step: Progress) -> None:
        if step.text == "Importing tags":
            cancel.cancel()

    with Store.open(_empty(tmp_path / "b")) as other:
        done = Import(other, tmp_path / "out").apply(stop, cancel)
        assert done.cancelled
        assert done.tally.findings == 1
        rest = bring(other, tmp_path / "out")
        assert rest.findings == 2
        export(other, tmp_path / "two")
    assert content(tmp_path / "out") == content(tmp_path / "two")


def test_a_plan_changes_nothing(source: stores.Filled, tmp_path: Path) -> None:
    export(source.store, tmp_path / "out")
    with Store.open(_empty(tmp_path / "b")) as other:
        Import(other, tmp_path / "out").plan()
        with other.read() as reading:
            assert history.entries(reading) == ()


def test_an_export_makes_nobody_an_administrator_where_there_is_one(
    source: stores.Filled, tmp_path: Path
) -> None:
    export(source.store, tmp_path / "out")
    with Store.open(_empty(tmp_path / "b")) as other:
        with other.write(None, "new reader") as unit:
            readers.ensure(unit, "Chief")
        bring(other, tmp_path / "out")
        with other.read() as reading:
            roles = {one.name: one.role.value for one in readers.all_readers(reading)}
    assert roles == {"Chief": "administrator", "Reader One": "reader"}
