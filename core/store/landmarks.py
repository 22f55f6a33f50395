"""Points of anatomy on images, one of a kind for each reader and frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Select, select

from core.domain.changes import Topic
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.study import BreastId, ExamId, ImageId, ReaderId
from core.store.chunks import chunks
from core.store.tables import ImageRow, LandmarkRow
from core.store.work import Reading, Unit


def place(unit: Unit, landmark: Landmark) -> None:
    """Place a point, or move the one of this kind that the reader has on this frame."""
    row = unit.session.scalar(_of(landmark.image, landmark.reader, landmark.kind, landmark.frame))
    before, after = None if row is None else as_data(_landmark(row)), as_data(landmark)
    if row is None:
        row = LandmarkRow(
            image_id=landmark.image, frame=landmark.frame, kind=landmark.kind.value,
            reader_id=landmark.reader,
        )  # fmt: skip
        unit.session.add(row)
    row.column, row.row = landmark.column, landmark.row
    if before == after:
        return
    unit.session.flush()
    unit.record(
        Topic.LANDMARKS, row.id, "change" if before else "add", before=before, after=after,
        breast=breast_of(unit, landmark.image),
    )  # fmt: skip


def remove(
    unit: Unit, image: ImageId, reader: ReaderId, kind: LandmarkKind, frame: int = 0
) -> None:
    """Take a point away; nothing happens where there is none."""
    row = unit.session.scalar(_of(image, reader, kind, frame))
    if row is None:
        return
    before = as_data(_landmark(row))
    unit.session.delete(row)
    unit.session.flush()
    unit.record(Topic.LANDMARKS, row.id, "remove", before=before, breast=breast_of(unit, image))


def get(
    reading: Reading, image: ImageId, reader: ReaderId, kind: LandmarkKind, frame: int = 0
) -> Landmark | None:
    """The point of this kind that a reader has on a frame, if any."""
    row = reading.session.scalar(_of(image, reader, kind, frame))
    return None if row is None else _landmark(row)


def as_data(landmark: Landmark) -> dict[str, Any]:
    """A point as plain data, for the history and the undo log."""
    return {
        "image": landmark.image, "frame": landmark.frame, "kind": landmark.kind.value,
        "reader": landmark.reader, "column": landmark.column, "row": landmark.row,
    }  # fmt: skip


def from_data(data: Mapping[str, Any]) -> Landmark:
    """The point that :func:`as_data` wrote down."""
    return Landmark(
        ImageId(data["image"]), ReaderId(data["reader"]), LandmarkKind(data["kind"]),
        data["column"], data["row"], data["frame"],
    )  # fmt: skip


def breast_of(reading: Reading, image: ImageId) -> BreastId | None:
    """The breast that an image shows; None while it is unplaced."""
    found = reading.session.scalar(select(ImageRow.breast_id).where(ImageRow.id == image))
    return None if found is None else BreastId(found)


def of_exam(reading: Reading, exam: ExamId, reader: ReaderId) -> tuple[Landmark, ...]:
    """The points of one reader on the images of an exam."""
    rows = reading.session.scalars(
        select(LandmarkRow)
        .join(ImageRow, ImageRow.id == LandmarkRow.image_id)
        .where(ImageRow.exam_id == exam, LandmarkRow.reader_id == reader)
        .order_by(LandmarkRow.id)
    )
    return tuple(_landmark(row) for row in rows)


def of_images(
    reading: Reading, images: Iterable[ImageId], reader: ReaderId
) -> tuple[Landmark, ...]:
    """The points of one reader on some images."""
    return tuple(
        _landmark(row)
        for some in chunks(images)
        for row in reading.session.scalars(
            select(LandmarkRow)
            .where(LandmarkRow.image_id.in_(some), LandmarkRow.reader_id == reader)
            .order_by(LandmarkRow.id)
        )
    )


def _of(image: ImageId, reader: ReaderId, kind: LandmarkKind, frame: int) -> Select[LandmarkRow]:
    return select(LandmarkRow).where(
        LandmarkRow.image_id == image,
        LandmarkRow.reader_id == reader,
        LandmarkRow.kind == kind.value,
        LandmarkRow.frame == frame,
    )


def _landmark(row: LandmarkRow) -> Landmark:
    return Landmark(
        ImageId(row.image_id), ReaderId(row.reader_id), LandmarkKind(row.kind),
        row.column, row.row, row.frame,
    )  # fmt: skip
