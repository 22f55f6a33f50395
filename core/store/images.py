"""Images: header, place, content hash and state of every file that was imported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, delete, func, select

from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ImageState,
    Intent,
    Provenance,
    Side,
    View,
)  # fmt: skip
from core.imaging.orientation import assumed
from core.store import exams
from core.store.chunks import chunks
from core.store.tables import (
    AdjudicationRow,
    AssessmentRow,
    BreastRow,
    DoubtRow,
    DraftRow,
    EmbeddedRow,
    ExamRow,
    FindingRow,
    ImageRow,
    PathologyRow,
    PatientRow,
    RevealRow,
    TeachingCaseRow,
)  # fmt: skip
from core.store.work import Reading, Unit

_SAME = (
    "sop_instance_uid", "sop_class_uid", "series_instance_uid", "transfer_syntax_uid", "rows",
    "columns", "frames", "bits_stored", "photometric", "manufacturer", "model_name", "spacing_mm",
    "spacing_source", "quality_control", "implant", "partial", "lossy", "burned_in",
    "instance_number",
)  # fmt: skip


def known(reading: Reading, uids: Sequence[str]) -> dict[str, tuple[ImageId, str]]:
    """Which SOP Instance UIDs are there already: their image and its SHA-256."""
    return {
        uid: (ImageId(id_), digest)
        for some in chunks(uids)
        for uid, id_, digest in reading.session.execute(
            select(ImageRow.sop_instance_uid, ImageRow.id, ImageRow.sha256).where(
                ImageRow.sop_instance_uid.in_(some)
            )
        )
    }


def by_hash(reading: Reading, sha256s: Sequence[str]) -> dict[str, tuple[ImageId, ...]]:
    """The images with the given content; hashes that are not there are left out."""
    found: dict[str, tuple[ImageId, ...]] = {}
    for some in chunks(sha256s):
        for digest, id_ in reading.session.execute(
            select(ImageRow.sha256, ImageRow.id)
            .where(ImageRow.sha256.in_(some))
            .order_by(ImageRow.id)
        ):
            found[digest] = (*found.get(digest, ()), ImageId(id_))
    return found


def add(
    unit: Unit, header: ImageHeader, *, path: str, sha256: str, size: int, collection: str
) -> ImageId:
    """Record one image file with its patient, exam and breast; its pixels are not decoded yet.

    Raises
    ------
    WorldError
        When an image with this SOP Instance UID is there already.
    """
    if known(unit, [header.sop_instance_uid]):
        raise WorldError("An image with this SOP Instance UID is there already: it was left alone.")
    exam = exams.ensure_of_header(unit, header, collection)
    breast = (
        exams.ensure_breast(unit, ExamId(exam.id), header.side) if header.side is not None else None
    )
    row = ImageRow(
        **{name: getattr(header, name) for name in _SAME},
        exam_id=exam.id, breast_id=breast, path=path, sha256=sha256, size=size,
        collection=collection, state=ImageState.RECORDED.value, state_reason="",
        side=header.side.value if header.side else None, side_from=header.side_from.value,
        view=header.view.value if header.view else None, view_from=header.view_from.value,
        modifiers=list(header.modifiers), orientation=list(header.orientation or ()),
        orientation_from=header.orientation_from.value, intent=header.intent.value,
        corner_text=[list(pair) for pair in header.corner_text],
        sources=[list(source) for source in header.sources],
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    unit.record(
        Topic.IMAGES, row.id, "add", after={"exam": exam.id, "sha256": sha256}, breast=breast
    )
    unit.touch(Topic.EXAMS, exam.id)
    return ImageId(row.id)


def get(reading: Reading, image: ImageId) -> ImageRecord:
    """One image."""
    found = _read(reading, _query().where(ImageRow.id == image))
    if not found:
        raise WorldError(f"There is no image {image} in this workspace.")
    return found[0]


def several(reading: Reading, wanted: Iterable[ImageId]) -> dict[ImageId, ImageRecord]:
    """Some images by id; unknown ids are left out."""
    return {
        record.id: record
        for some in chunks(wanted)
        for record in _read(reading, _query().where(ImageRow.id.in_(some)))
    }


def headers_of(reading: Reading, uids: Sequence[str]) -> dict[str, ImageHeader]:
    """The headers of the images that are there, by SOP Instance UID."""
    return {
        record.header.sop_instance_uid: record.header
        for some in chunks(uids)
        for record in _read(reading, _query().where(ImageRow.sop_instance_uid.in_(some)))
    }


def of_exam(reading: Reading, exam: ExamId) -> tuple[ImageRecord, ...]:
    """The images of one exam, unplaced ones too."""
    return _read(reading, _query().where(ImageRow.exam_id == exam))


def of_exams(reading: Reading, exams_: Iterable[ExamId]) -> tuple[ImageRecord, ...]:
    """The images of some exams, by id; set-based."""
    return tuple(
        record
        for some in chunks(exams_)
        for record in _read(reading, _query().where(ImageRow.exam_id.in_(some)))
    )


def of_breast(reading: Reading, breast: BreastId) -> tuple[ImageRecord, ...]:
    """The images of one breast."""
    return _read(reading, _query().where(ImageRow.breast_id == breast))


def of_breasts(
    reading: Reading, breasts: Iterable[BreastId] | None = None
) -> dict[BreastId, tuple[ImageRecord, ...]]:
    """The images of some breasts (or of all), by breast; set-based."""
    query = _query().where(ImageRow.breast_id.is_not(None))
    queries = (
        [query]
        if breasts is None
        else [query.where(ImageRow.breast_id.in_(some)) for some in chunks(breasts)]
    )
    found: dict[BreastId, list[ImageRecord]] = {}
    for each in queries:
        for record in _read(reading, each):
            if record.breast is not None:
                found.setdefault(record.breast, []).append(record)
    return {breast: tuple(records) for breast, records in found.items()}


def in_state(reading: Reading, *states: ImageState) -> tuple[ImageRecord, ...]:
    """Every image in one of ``states``."""
    return _read(reading, _query().where(ImageRow.state.in_([state.value for state in states])))


def set_state(unit: Unit, image: ImageId, state: ImageState, reason: str = "") -> None:
    """Note what became of an image's pixels, with the reason when it is a fault."""
    row = _row(unit, image)
    before = {"state": row.state, "reason": row.state_reason}
    after = {"state": state.value, "reason": reason}
    if before != after:
        row.state, row.state_reason = state.value, reason
        _changed(unit, row, before, after)


def set_path(unit: Unit, image: ImageId, path: str) -> None:
    """Note where the file lies now."""
    row = _row(unit, image)
    if row.path != path:
        before, row.path = row.path, path
        _changed(unit, row, {"path": before}, {"path": path})


def place(unit: Unit, image: ImageId, side: Side, view: View) -> None:
    """Say, as a person, which side and view an image shows.

    An orientation that the file does not give is assumed anew for this side: the image hangs
    as it is stored (display rule 17). A breast that only this image spoke for, and that
    carries nothing, goes.
    """
    row = _row(unit, image)
    before: dict[str, Any] = {"side": row.side, "view": row.view}
    after: dict[str, Any] = {"side": side.value, "view": view.value}
    if row.orientation_from == Provenance.ASSUMED.value or not row.orientation:
        before["orientation"] = row.orientation
        row.orientation = after["orientation"] = list(assumed(side, view))
        row.orientation_from = Provenance.ASSUMED.value
    left = row.breast_id
    row.breast_id = exams.ensure_breast(unit, ExamId(row.exam_id), side)
    row.side, row.view = side.value, view.value
    row.side_from = row.view_from = Provenance.PERSON.value
    _changed(unit, row, before, after)
    if left is not None and left != row.breast_id:
        drop_if_empty(unit, BreastId(left))


def place_as_data(reading: Reading, image: ImageId) -> dict[str, Any]:
    """Where an image belongs and how it lies, with who says so, as plain data."""
    row = _row(reading, image)
    return {
        "image": row.id, "exam": row.exam_id, "breast": row.breast_id,
        "side": row.side, "side_from": row.side_from, "view": row.view, "view_from": row.view_from,
        "orientation": list(row.orientation), "orientation_from": row.orientation_from,
    }  # fmt: skip


def restore_place(unit: Unit, data: Mapping[str, Any]) -> bool:
    """Put an image back to where :func:`place_as_data` found it, its breast under its own id.

    False, and nothing is changed, where that breast is there no more and another took
    its place.
    """
    image = ImageId(data["image"])
    row, before = _row(unit, image), place_as_data(unit, image)
    if data["breast"] is not None and not exams.restore_breast(
        unit, BreastId(data["breast"]), ExamId(row.exam_id), Side(data["side"])
    ):
        return False
    left = row.breast_id
    row.breast_id = data["breast"]
    row.side, row.side_from = data["side"], data["side_from"]
    row.view, row.view_from = data["view"], data["view_from"]
    row.orientation = list(data["orientation"])
    row.orientation_from = data["orientation_from"]
    at = left if row.breast_id is None else row.breast_id
    unit.record(
        Topic.IMAGES, row.id, "change", before=before, after=dict(data),
        breast=None if at is None else BreastId(at),
    )  # fmt: skip
    unit.touch(Topic.EXAMS, row.exam_id)
    return True


def set_orientation(
    unit: Unit,
    image: ImageId,
    orientation: tuple[str, str] | None,
    source: Provenance = Provenance.PERSON,
) -> None:
    """Say how the stored pixels lie (row direction, column direction), and who says so."""
    row = _row(unit, image)
    before, row.orientation = row.orientation, list(orientation or ())
    row.orientation_from = source.value
    _changed(unit, row, {"orientation": before}, {"orientation": row.orientation})


def drop_if_empty(unit: Unit, breast: BreastId) -> None:
    """Take a breast away that carries nothing and that no image speaks for any more."""
    unit.session.flush()
    row = unit.session.get_one(BreastRow, breast)
    tables = (
        ImageRow, FindingRow, AssessmentRow, DraftRow, PathologyRow, EmbeddedRow, AdjudicationRow,
        RevealRow, TeachingCaseRow,
    )  # fmt: skip
    if row.density is not None or any(
        unit.session.scalar(select(func.count()).where(table.breast_id == breast))
        for table in tables
    ):
        unit.touch(Topic.BREASTS, breast)
        return
    unit.session.execute(delete(DoubtRow).where(DoubtRow.breast_id == breast))
    unit.session.delete(row)
    unit.record(
        Topic.BREASTS, breast, "remove", before={"exam": row.exam_id, "side": row.side},
        breast=breast,
    )  # fmt: skip


def _changed(unit: Unit, row: ImageRow, before: dict[str, Any], after: dict[str, Any]) -> None:
    breast = None if row.breast_id is None else BreastId(row.breast_id)
    unit.record(Topic.IMAGES, row.id, "change", before=before, after=after, breast=breast)
    unit.touch(Topic.EXAMS, row.exam_id)


def _row(reading: Reading, image: ImageId) -> ImageRow:
    row = reading.session.get(ImageRow, image)
    if row is None:
        raise WorldError(f"There is no image {image} in this workspace.")
    return row


def _query() -> Select[ImageRow, ExamRow, PatientRow]:
    return (
        select(ImageRow, ExamRow, PatientRow)
        .join(ExamRow, ExamRow.id == ImageRow.exam_id)
        .join(PatientRow, PatientRow.id == ExamRow.patient_id)
        .order_by(ImageRow.id)
    )


def _read(
    reading: Reading, query: Select[ImageRow, ExamRow, PatientRow]
) -> tuple[ImageRecord, ...]:
    return tuple(_record(*row) for row in reading.session.execute(query))


def _record(row: ImageRow, exam: ExamRow, patient: PatientRow) -> ImageRecord:
    header = ImageHeader(
        **{name: getattr(row, name) for name in _SAME},
        study_instance_uid=exam.key,
        patient_key=patient.key, patient_name=patient.name, birth_date=patient.birth_date,
        sex=patient.sex, age_years=exam.age_years, exam_date=exam.exam_date,
        exam_time=exam.exam_time, accession=exam.accession, study_description=exam.description,
        side=Side(row.side) if row.side else None, side_from=Provenance(row.side_from),
        view=View(row.view) if row.view else None, view_from=Provenance(row.view_from),
        modifiers=tuple(row.modifiers),
        orientation=(row.orientation[0], row.orientation[1]) if row.orientation else None,
        orientation_from=Provenance(row.orientation_from), intent=Intent(row.intent),
        corner_text=tuple((name, value) for name, value in row.corner_text),
        sources=tuple((uid, kept, lies) for uid, kept, lies in row.sources or ()),
    )  # fmt: skip
    return ImageRecord(
        id=ImageId(row.id), exam=ExamId(row.exam_id),
        breast=None if row.breast_id is None else BreastId(row.breast_id),
        header=header, path=row.path, sha256=row.sha256,
        state=ImageState(row.state), state_reason=row.state_reason,
    )  # fmt: skip
