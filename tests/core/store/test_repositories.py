"""What is written comes back, and every write leaves its trace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.domain.assessment import Outcome, Pathology
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.records import ExamState, RunState
from core.domain.study import ImageState, Provenance, Side, View
from core.domain.worklist import ListFilter
from core.imaging.orientation import Hung, hang
from core.store import (
    Store,
    assessments,
    breasts,
    counts,
    findings,
    history,
    images,
    models,
    pathology,
    patients,
    readers,
    reports,
    runs,
    worklist,
)
from tests.support import stores
from tests.support.stores import Filled


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with stores.open_store(tmp_path) as made:
        yield made


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Filled]:
    made = stores.filled(tmp_path)
    yield made
    made.store.close()


def test_an_image_comes_back_with_its_whole_header(store: Store) -> None:
    header = stores.header(
        7, Side.LEFT, View.MLO, modifiers=("M", "ID"), implant=True, lossy=True, exam_time="101500",
        accession="A1", spacing_mm=None, orientation=None, corner_text=(("KVP", "28"), ("A", "ü")),
    )  # fmt: skip
    with store.write(None, "import") as unit:
        image = images.add(unit, header, path="/x/y.dcm", sha256="ab", size=3, collection="c")
    assert unit.changes.ids(Topic.IMAGES) == {image}
    with store.read() as r:
        record = images.get(r, image)
        assert images.known(r, [header.sop_instance_uid, "no"]) == {
            header.sop_instance_uid: (image, "ab")
        }
        assert images.by_hash(r, ["ab", "cd"]) == {"ab": (image,)}
    assert record.header == header
    assert (record.path, record.sha256, record.state) == ("/x/y.dcm", "ab", ImageState.RECORDED)
    assert record.label == "LMMLOID"


def test_the_same_instance_is_never_added_twice(store: Store) -> None:
    with store.write(None, "import") as unit:
        stores.add_image(unit, stores.header())
    with pytest.raises(WorldError, match="there already"), store.write(None, "again") as unit:
        stores.add_image(unit, stores.header())
    with store.read() as r:
        assert counts.status(r).images == 1


def test_an_unplaced_image_is_in_no_breast_until_a_person_places_it(store: Store) -> None:
    with store.write(None, "import") as unit:
        image = stores.add_image(unit, stores.header(1, None, None))
    with store.read() as r:
        assert images.get(r, image).breast is None
        assert breasts.all_breasts(r) == ()
    with store.write(None, "place") as unit:
        reader = readers.ensure(unit, "A")
        images.place(unit, image, Side.LEFT, View.CC)
    with store.read() as r:
        record = images.get(r, image)
        assert record.placed
        assert record.header.side_from is Provenance.PERSON
        assert worklist.page(r, reader)[0].unplaced == 0
        assert history.entries(r)[0].after == {"side": "L", "view": "CC"}


def test_a_wrongly_placed_image_leaves_no_empty_breast_behind(store: Store) -> None:
    with store.write(None, "import") as unit:
        image = stores.add_image(unit, stores.header(1, Side.LEFT, View.CC))
        images.place(unit, image, Side.RIGHT, View.CC)
    with store.read() as r:
        assert [b.side for b in breasts.all_breasts(r)] == [Side.RIGHT]


@pytest.mark.parametrize("known", [Side.RIGHT, None])
def test_an_image_that_gives_no_orientation_hangs_as_stored_when_its_side_is_corrected(
    store: Store, known: Side | None
) -> None:
    given: dict[str, Any] = (
        {"orientation": None, "orientation_from": Provenance.UNKNOWN}
        if known is None
        else {"orientation": ("P", "L"), "orientation_from": Provenance.ASSUMED}
    )
    with store.write(None, "fill") as unit:
        image = stores.add_image(unit, stores.header(1, known, View.CC, **given))
        images.place(unit, image, Side.LEFT, View.MLO)
        head = images.get(unit, image).header
    assert hang(head.side, head.view, head.orientation) == Hung()
    assert head.orientation_from is Provenance.ASSUMED


def test_what_the_file_says_of_orientation_outlives_a_corrected_side(store: Store) -> None:
    with store.write(None, "fill") as unit:
        image = stores.add_image(unit, stores.header(1, Side.RIGHT, View.CC))
        images.place(unit, image, Side.LEFT, View.CC)
        head = images.get(unit, image).header
    assert head.orientation == ("P", "L")
    assert head.orientation_from is Provenance.CODE


def test_a_breast_with_tags_stays_when_its_image_moves(full: Filled) -> None:
    with full.store.write(None, "place") as unit:
        for image in images.of_breast(unit, full.breasts[0]):
            images.place(unit, image.id, Side.LEFT, View.CC)
    with full.store.read() as r:
        assert breasts.get(r, full.breasts[0])
        assert images.of_breast(r, full.breasts[0]) == ()


def test_findings_come_back_with_descriptors_and_regions(full: Filled) -> None:
    with full.store.read() as r:
        finding = findings.get(r, full.findings[1])
        every = findings.of_breasts(r)
    assert finding.descriptors == {("mass_shape", "irregular"), ("mass_margin", "spiculated")}
    assert finding.regions == (stores.box(full.images[4]),)
    assert finding.tracking_uid.startswith("2.25.")
    assert sorted(f.id for some in every.values() for f in some) == sorted(full.findings)


def test_a_removed_finding_comes_back_and_its_id_is_never_reused(full: Filled) -> None:
    last = full.findings[-1]
    with full.store.write(full.reader, "remove") as unit:
        finding = findings.get(unit, last)
        findings.remove(unit, last)
        new = stores.add_finding(unit, finding.breast, full.reader)
    assert new > last
    with full.store.read() as r:
        assert [f.id for f in findings.of_breast(r, finding.breast)] == [new]
        with pytest.raises(WorldError, match="not there any more"):
            findings.get(r, last)
    with full.store.write(full.reader, "restore") as unit:
        findings.restore(unit, finding)
    with full.store.read() as r:
        assert findings.get(r, last) == finding


def test_every_change_of_a_finding_is_in_the_history_with_before_and_after(full: Filled) -> None:
    with full.store.write(full.reader, "Set note") as unit:
        finding = findings.get(unit, full.findings[0])
        findings.replace(unit, replace(finding, note="seen before"))
    with full.store.read() as r:
        entry = history.entries(r, breast=finding.breast)[0]
    assert (entry.reader, entry.what, entry.action) == (full.reader, "Set note", "change")
    assert entry.before is not None
    assert entry.after is not None
    assert (entry.before["note"], entry.after["note"]) == ("", "seen before")
    assert entry.at.utcoffset() is not None


@pytest.mark.parametrize("word", ["UPDATE history SET what='x'", "DELETE FROM history"])
def test_nobody_can_change_the_history(full: Filled, word: str) -> None:
    from sqlalchemy import text
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError, match="append-only"), full.store.write(None, "x") as unit:
        unit.session.execute(text(word))


def test_a_change_without_history_is_a_fault_of_ours(store: Store) -> None:
    with pytest.raises(RuntimeError, match="without a history"), store.write(None, "x") as unit:
        unit.touch(Topic.IMAGES, 1)


def test_a_write_that_fails_leaves_nothing(full: Filled) -> None:
    with full.store.read() as r:
        before = len(history.entries(r, limit=10_000))

    def fail() -> None:
        with full.store.write(full.reader, "x") as unit:
            stores.add_finding(unit, full.breasts[0], full.reader)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with full.store.read() as r:
        assert len(history.entries(r, limit=10_000)) == before
        assert counts.status(r).findings == len(full.findings)


def test_a_reading_does_not_see_what_is_written_meanwhile(full: Filled) -> None:
    with full.store.read() as r:
        with full.store.write(full.reader, "add") as unit:
            stores.add_finding(unit, full.breasts[0], full.reader)
        assert counts.status(r).findings == len(full.findings)
    with full.store.read() as r:
        assert counts.status(r).findings == len(full.findings) + 1


def test_an_assessment_of_one_reader_commits_nobody_else(full: Filled) -> None:
    with full.store.write(None, "assess") as unit:
        other = readers.ensure(unit, "Reader Two")
        stores.assess(unit, full.breasts[0], full.reader)
    with full.store.read() as r:
        assert assessments.committed(r, full.breasts[0], full.reader)
        assert not assessments.committed(r, full.breasts[0], other)
        saved = assessments.get(r, full.breasts[0], full.reader)
    assert saved is not None
    assert saved.gate_policy == "standard"
    assert saved.saved_at == unit.now


def test_a_table_and_a_person_never_share_a_name(store: Store) -> None:
    with store.write(None, "readers") as unit:
        person = readers.ensure(unit, "Reader One")
        assert readers.ensure(unit, " Reader One ") == person
        with pytest.raises(WorldError, match="choose another"):
            readers.ensure(unit, "Reader One", readers.TABLE)
        readers.ensure(unit, "CBIS-DDSM", readers.TABLE)
        with pytest.raises(WorldError, match="imported table"):
            readers.ensure(unit, "CBIS-DDSM")


def test_breasts_are_found_by_the_words_a_person_uses(full: Filled) -> None:
    with full.store.read() as r:
        first = breasts.get(r, full.breasts[0])
        assert breasts.find(r, str(first.id)) == first
        assert breasts.find(r, "P0001:R") == first
        assert breasts.find(r, f"P0001:r:{first.exam_date}") == first
        for nonsense in ("P0001", "P0001:X", "P0001:R:1999-01-01", "nobody:L", "99999"):
            with pytest.raises(WorldError, match="breast"):
                breasts.find(r, nonsense)


def test_a_name_for_two_breasts_is_refused_with_their_dates(store: Store) -> None:
    with store.write(None, "table") as unit:
        for day in (date(2020, 1, 1), date(2021, 1, 1)):
            breasts.ensure(unit, "A:1", str(day), Side.LEFT, exam_date=day, collection="t")
    with store.read() as r:
        with pytest.raises(WorldError, match=r"2020-01-01, 2021-01-01"):
            breasts.find(r, "A:1:L")
        assert breasts.find(r, "A:1:L:2021-01-01").exam_date == date(2021, 1, 1)


def test_joined_patients_are_one_person_everywhere(full: Filled) -> None:
    with full.store.read() as r:
        infos = breasts.all_breasts(r)
    one, two, three = sorted({info.patient for info in infos})
    with full.store.write(full.reader, "join") as unit:
        patients.join(unit, two, three)
        patients.join(unit, one, two)
    with full.store.read() as r:
        assert {info.patient_key for info in breasts.all_breasts(r)} == {"P0001"}
        assert breasts.find(r, "P0003:L:2020-01-04").patient == one
        assert patients.display(r, three).key == "P0001"
        assert counts.status(r).patients == 1
        rows = worklist.page(r, full.reader, ListFilter(text="p0003"))
        assert [row.patient_key for row in rows] == ["P0001"]
    with pytest.raises(WorldError, match="already"), full.store.write(None, "join") as unit:
        patients.join(unit, three, one)


def test_the_worklist_shows_one_readers_work_newest_first(full: Filled) -> None:
    with full.store.write(None, "assess") as unit:
        other = readers.ensure(unit, "Reader Two")
        for breast in full.breasts[:2]:
            stores.assess(unit, breast, full.reader)
        images.set_state(unit, full.images[0], ImageState.UNREADABLE, "cut off")
    with full.store.read() as r:
        rows = worklist.page(r, full.reader)
        assert [row.patient_key for row in rows] == ["P0003", "P0002", "P0001"]
        last = rows[-1]
        assert (last.images, last.unreadable, last.findings) == (4, 1, 1)
        assert last.assessed_sides == (Side.RIGHT, Side.LEFT)
        assert [row.state for row in rows] == [
            ExamState.STARTED, ExamState.STARTED, ExamState.DONE,
        ]  # fmt: skip
        theirs = worklist.page(r, other)
        assert {row.state for row in theirs} == {ExamState.NEW}
        assert {row.findings for row in theirs} == {0}


def test_names_are_found_however_their_letters_are_composed(store: Store) -> None:
    with store.write(None, "import") as unit:
        reader = readers.ensure(unit, "A")
        stores.add_image(unit, stores.header(1, patient_name="Mu\u0308ller^Zoe\u0301"))
        stores.add_image(unit, stores.header(2, patient_name="100%^_x"))
    with store.read() as r:
        for text in ("m\u00fcller", "ZOÉ mü", "Screening müller", "2020-01-02", "100%", "_x"):
            assert worklist.total(r, reader, ListFilter(text=text)).exams == 1
        for text in ("0%", "%", "nobody"):
            assert worklist.total(r, reader, ListFilter(text=text)).exams == 0


def test_pathology_keeps_its_source_and_date(full: Filled) -> None:
    known = Pathology(full.breasts[1], Outcome.MALIGNANT, "surgery", "IDC", date(2020, 2, 3))
    with full.store.write(None, "pathology") as unit:
        pathology.set_pathology(unit, known)
    with full.store.read() as r:
        assert pathology.get(r, full.breasts[1]) == known
        assert pathology.all_proven(r)[full.breasts[1]] == known
        assert counts.status(r).proven == 4


def test_reports_are_kept_once(full: Filled) -> None:
    with full.store.write(None, "reports") as unit:
        exam = breasts.get(unit, full.breasts[0]).exam
        reports.add(unit, exam, "No finding.", "table")
        reports.add(unit, exam, "No finding.", "table")
    with full.store.read() as r:
        assert [report.text for report in reports.of_exam(r, exam)] == ["No finding."]


def test_one_model_is_active_and_knows_what_it_embedded(full: Filled) -> None:
    with full.store.write(full.reader, "train") as unit:
        run = runs.add(unit, "r1", "demo", {"steps": 3}, "5a")
        runs.finish(unit, run, RunState.FINISHED, {"auc": 0.8})
        one = models.add(unit, run, "m1", "aa", {"auc": 0.8})
        two = models.add(unit, run, "m2", "bb", {})
        assert models.active(unit) is None
        models.accept(unit, one, full.reader)
        models.accept(unit, two, full.reader)
        models.mark_embedded(unit, two, full.breasts[:2])
        models.mark_embedded(unit, two, full.breasts[1:3])
        models.forget_embedded(unit, two, full.breasts[:1])
    with full.store.read() as r:
        info = runs.get(r, run)
        assert (info.state, info.metrics, info.settings) == (
            RunState.FINISHED, {"auc": 0.8}, {"steps": 3},
        )  # fmt: skip
        active = models.active(r)
        assert active is not None
        assert active.id == two
        assert [m.active for m in models.all_models(r)] == [True, False]
        assert models.embedded(r, two) == set(full.breasts[1:3])
