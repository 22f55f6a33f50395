"""Evidence and landmarks in the store, and their history."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.evidence import CadMark, CadReport, EvidenceKind, MarkKind, RenderingIntent
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.study import ExamId
from core.imaging.evidence import Evidence
from core.store import evidence, history, images, landmarks
from tests.support import stores

FOUND = Evidence(
    EvidenceKind.CAD, "1.5", "1.826.9.1", "P0001", datetime(2024, 1, 2, 3, 4, 5), "Maker",
    CadReport(
        "111242",
        marks=(CadMark(MarkKind.DENSITY, RenderingIntent.OPTIONAL, "1.2", (3.5, 4.25)),),
    ),
)  # fmt: skip


def of(number: int, **changes: object) -> Evidence:
    header = stores.header(number)
    values = {
        "kind": FOUND.kind, "sop_instance_uid": f"1.5.{number}",
        "study_instance_uid": header.study_instance_uid, "patient_key": header.patient_key,
        "created": FOUND.created, "manufacturer": FOUND.manufacturer, "content": FOUND.content,
    }  # fmt: skip
    return Evidence(**{**values, **changes})  # type: ignore[arg-type]


def test_what_is_kept_comes_back_whole_and_only_for_its_exam(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 2).store as store:
        with store.write(None, "import") as unit:
            evidence.add(unit, of(1), path="/a.dcm", sha256="ab")
            evidence.add(unit, of(2, content=None, fault="cut"), path="/b.dcm", sha256="cd")
        assert unit.changes.ids(Topic.EVIDENCE) == {1, 2}
        assert unit.changes.ids(Topic.EXAMS) == {1, 2}
        with store.read() as reading:
            (one,) = evidence.of_exam(reading, ExamId(1))
            (two,) = evidence.of_exam(reading, ExamId(2))
            assert (one.evidence, one.path, one.sha256) == (of(1), "/a.dcm", "ab")
            assert two.evidence == of(2, content=None, fault="cut")
            assert evidence.known(reading, ["1.5.1", "9"]) == {"1.5.1": "ab"}
            assert history.entries(reading, limit=1)[0].topic == Topic.EVIDENCE


def test_an_object_is_kept_once(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 1).store as store:
        with store.write(None, "import") as unit:
            evidence.add(unit, of(1), path="/a.dcm", sha256="ab")
        with pytest.raises(WorldError, match="left alone"), store.write(None, "import") as unit:
            evidence.add(unit, of(1), path="/a.dcm", sha256="ab")


def test_content_that_this_program_cannot_read_is_told_and_not_guessed(tmp_path: Path) -> None:
    with stores.filled(tmp_path, 1).store as store:
        with store.write(None, "import") as unit:
            evidence.add(unit, of(1), path="/a.dcm", sha256="ab")
            unit.session.execute(text("UPDATE evidence SET content = '{\"later\": 1}'"))
        with store.read() as reading:
            (one,) = evidence.of_exam(reading, ExamId(1))
        assert one.evidence.content is None
        assert "another version" in one.evidence.fault


def test_the_sources_of_an_image_come_back(tmp_path: Path) -> None:
    header = stores.header(sources=(("1.2.3", "REORIENTED_ONLY", "A\\FR"),))
    with stores.open_store(tmp_path) as store:
        with store.write(None, "import") as unit:
            image = stores.add_image(unit, header)
        with store.read() as reading:
            assert images.get(reading, image).header == header
            found = images.headers_of(reading, [header.sop_instance_uid, "9.9"])
            assert found == {header.sop_instance_uid: header}


def test_a_landmark_is_placed_moved_and_taken_away_with_its_history(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, 1)
    image, reader = filled.images[0], filled.reader
    first = Landmark(image, reader, LandmarkKind.NIPPLE, 10.5, 20.5)
    moved = Landmark(image, reader, LandmarkKind.NIPPLE, 11.5, 20.5)
    other = Landmark(image, reader, LandmarkKind.NIPPLE, 7.5, 8.5, frame=3)
    with filled.store as store:
        for point in (first, other, moved, moved):
            with store.write(reader, "place the nipple") as unit:
                landmarks.place(unit, point)
        with store.read() as reading:
            assert landmarks.of_exam(reading, ExamId(1), reader) == (moved, other)
        with store.write(reader, "remove the nipple") as unit:
            landmarks.remove(unit, image, reader, LandmarkKind.NIPPLE)
            landmarks.remove(unit, image, reader, LandmarkKind.NIPPLE)
        with store.read() as reading:
            assert landmarks.of_exam(reading, ExamId(1), reader) == (other,)
            told = [e for e in history.entries(reading) if e.topic == Topic.LANDMARKS]
    assert [entry.action for entry in reversed(told)] == ["add", "add", "change", "remove"]
    assert {entry.breast for entry in told} == {filled.breasts[0]}
    assert told[0].before is not None
    assert (told[0].before["column"], told[0].after) == (11.5, None)


def test_landmarks_of_another_reader_are_not_given(tmp_path: Path) -> None:
    filled = stores.filled(tmp_path, 1)
    with filled.store as store:
        with store.write(filled.reader, "place") as unit:
            landmarks.place(
                unit,
                Landmark(filled.images[0], filled.reader, LandmarkKind.NIPPLE, 1.5, 2.5),
            )
            hers = stores.readers.ensure(unit, "Hers")
        with store.read() as reading:
            assert landmarks.of_exam(reading, ExamId(1), hers) == ()
