"""Findings with their descriptors and regions; a removed one can come back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import uuid4

from sqlalchemy import Select, delete, insert, select

from core.domain.assessment import Category
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.location import NOWHERE, Location
from core.domain.study import BreastId, ImageId, ReaderId
from core.store.chunks import chunks
from core.store.tables import FindingRow, ManifestationRow, RegionRow
from core.store.work import Reading, Unit


def add(
    unit: Unit,
    *,
    breast: BreastId,
    reader: ReaderId,
    lexicon: str,
    lexicon_version: str,
    type_key: str,
    descriptors: Iterable[tuple[str, str]] = (),
    regions: Iterable[Region] = (),
    note: str = "",
    tracking_uid: str | None = None,
    category: Category | None = None,
    location: Location = NOWHERE,
) -> FindingId:
    """Record a new finding; its id is never given to another.

    Parameters
    ----------
    tracking_uid
        A DICOM UID that links the lesion across views; a new one when None.
    """
    row = FindingRow(
        breast_id=breast, reader_id=reader, tracking_uid=tracking_uid or f"2.25.{uuid4().int}",
        lexicon=lexicon, lexicon_version=lexicon_version, type_key=type_key, note=note,
        deleted=False, category=category.value if category else None,
        location=_place_data(location),
    )  # fmt: skip
    unit.session.add(row)
    unit.session.flush()
    finding = Finding(
        FindingId(row.id), breast, reader, row.tracking_uid, lexicon, lexicon_version, type_key,
        frozenset(descriptors), tuple(regions), note, category, location,
    )  # fmt: skip
    _write_parts(unit, finding)
    _record(unit, "add", None, finding)
    return finding.id


def replace(unit: Unit, finding: Finding) -> None:
    """Give an existing finding other content; its breast and reader stay."""
    before = get(unit, finding.id)
    if (before.breast, before.reader) != (finding.breast, finding.reader):
        raise ValueError("a finding keeps its breast and its reader")
    if before != finding:
        _write(unit, finding)
        _record(unit, "change", before, finding)


def move(unit: Unit, finding: FindingId, breast: BreastId) -> None:
    """Give a finding to another breast, since its images turned out to be of that one."""
    before = get(unit, finding)
    if before.breast == breast:
        return
    unit.session.get_one(FindingRow, finding).breast_id = breast
    unit.session.flush()
    _record(unit, "change", before, get(unit, finding))
    unit.touch(Topic.BREASTS, before.breast)


def remove(unit: Unit, finding: FindingId) -> None:
    """Take a finding away; :func:`restore` brings it back under its id."""
    before = get(unit, finding)
    unit.session.get_one(FindingRow, finding).deleted = True
    _record(unit, "remove", before, None)


def restore(unit: Unit, finding: Finding) -> None:
    """Bring a removed finding back as it was."""
    row = unit.session.get(FindingRow, finding.id)
    if row is None or not row.deleted:
        raise WorldError(f"Finding {finding.id} was not removed: there is nothing to restore.")
    _write(unit, finding)
    _record(unit, "restore", None, finding)


def get(reading: Reading, finding: FindingId) -> Finding:
    """One finding that is there."""
    found = maybe(reading, finding)
    if found is None:
        raise WorldError(f"Finding {finding} is not there any more.")
    return found


def maybe(reading: Reading, finding: FindingId) -> Finding | None:
    """One finding, or None when it was removed or never was."""
    return next(iter(_read(reading, _query().where(FindingRow.id == finding))), None)


def of_breast(
    reading: Reading, breast: BreastId, reader: ReaderId | None = None
) -> tuple[Finding, ...]:
    """The findings of one breast, of one reader or of all, by id."""
    query = _query().where(FindingRow.breast_id == breast)
    if reader is not None:
        query = query.where(FindingRow.reader_id == reader)
    return _read(reading, query)


def breasts_of(reading: Reading, readers: Iterable[ReaderId]) -> set[BreastId]:
    """The breasts in which any of these readers has a finding."""
    found = reading.session.scalars(
        select(FindingRow.breast_id)
        .where(FindingRow.reader_id.in_(list(readers)), FindingRow.deleted.is_(False))
        .distinct()
    )
    return {BreastId(breast) for breast in found}


def last_of(reading: Reading, reader: ReaderId) -> Finding | None:
    """The finding that a reader made last and did not take away."""
    query = (
        select(FindingRow)
        .where(FindingRow.reader_id == reader, FindingRow.deleted.is_(False))
        .order_by(FindingRow.id.desc())
        .limit(1)
    )
    return next(iter(_read(reading, query)), None)


def on_image(reading: Reading, image: ImageId) -> tuple[Finding, ...]:
    """Every reader's findings that are marked on one image; for corrections of the image."""
    marked = select(RegionRow.finding_id).where(RegionRow.image_id == image)
    return _read(reading, _query().where(FindingRow.id.in_(marked)))


def of_breasts(
    reading: Reading, breasts: Iterable[BreastId] | None = None
) -> dict[BreastId, tuple[Finding, ...]]:
    """The findings of some breasts (or of all), by breast; set-based."""
    queries = (
        [_query()]
        if breasts is None
        else [_query().where(FindingRow.breast_id.in_(some)) for some in chunks(breasts)]
    )
    found: dict[BreastId, list[Finding]] = {}
    for query in queries:
        for finding in _read(reading, query):
            found.setdefault(finding.breast, []).append(finding)
    return {breast: tuple(some) for breast, some in found.items()}


def with_removed(
    reading: Reading, breasts: Iterable[BreastId]
) -> dict[BreastId, tuple[tuple[Finding, bool], ...]]:
    """The findings of some breasts and whether each was removed, by breast; for exports."""
    found: dict[BreastId, list[tuple[Finding, bool]]] = {}
    for some in chunks(breasts):
        there = select(FindingRow).where(FindingRow.breast_id.in_(some)).order_by(FindingRow.id)
        gone = set(
            reading.session.scalars(
                select(FindingRow.id).where(
                    FindingRow.breast_id.in_(some), FindingRow.deleted.is_(True)
                )
            )
        )
        for finding in _read(reading, there):
            found.setdefault(finding.breast, []).append((finding, finding.id in gone))
    return {breast: tuple(some) for breast, some in found.items()}


def as_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data, for the history and the undo log."""
    return {
        "id": finding.id,
        "breast": finding.breast,
        "reader": finding.reader,
        "tracking_uid": finding.tracking_uid,
        "lexicon": finding.lexicon,
        "lexicon_version": finding.lexicon_version,
        "type": finding.type_key,
        "descriptors": sorted([axis, value] for axis, value in finding.descriptors),
        "regions": [
            {
                "image": region.image,
                "kind": region.kind.value,
                "points": [list(point) for point in region.points],
                "frame": region.frame,
            }
            for region in finding.regions
        ],
        "note": finding.note,
        "category": finding.category.value if finding.category else None,
        "location": _place_data(finding.location),
    }


def from_data(data: dict[str, Any]) -> Finding:
    """The finding that :func:`as_data` wrote down."""
    return Finding(
        id=FindingId(data["id"]),
        breast=BreastId(data["breast"]),
        reader=ReaderId(data["reader"]),
        tracking_uid=data["tracking_uid"],
        lexicon=data["lexicon"],
        lexicon_version=data["lexicon_version"],
        type_key=data["type"],
        descriptors=frozenset((axis, value) for axis, value in data["descriptors"]),
        regions=tuple(
            Region(
                ImageId(region["image"]),
                RegionKind(region["kind"]),
                tuple((x, y) for x, y in region["points"]),
                region["frame"],
            )
            for region in data["regions"]
        ),
        note=data["note"],
        # What was written before 0004 says nothing of these two.
        category=Category(data["category"]) if data.get("category") else None,
        location=_place(data.get("location")),
    )


def _place_data(location: Location) -> dict[str, Any] | None:
    return asdict(location) if location else None


def _place(data: dict[str, Any] | None) -> Location:
    return Location(**data) if data else NOWHERE


def _write(unit: Unit, finding: Finding) -> None:
    row = unit.session.get_one(FindingRow, finding.id)
    row.tracking_uid = finding.tracking_uid
    row.lexicon, row.lexicon_version = finding.lexicon, finding.lexicon_version
    row.type_key, row.note, row.deleted = finding.type_key, finding.note, False
    row.category = finding.category.value if finding.category else None
    row.location = _place_data(finding.location)
    for table in (ManifestationRow, RegionRow):
        unit.session.execute(delete(table).where(table.finding_id == finding.id))
    _write_parts(unit, finding)


def _write_parts(unit: Unit, finding: Finding) -> None:
    if finding.descriptors:
        unit.session.execute(
            insert(ManifestationRow),
            [
                {"finding_id": finding.id, "axis": axis, "value": value}
                for axis, value in sorted(finding.descriptors)
            ],
        )
    if finding.regions:
        unit.session.execute(
            insert(RegionRow),
            [
                {
                    "finding_id": finding.id,
                    "position": position,
                    "image_id": region.image,
                    "frame": region.frame,
                    "kind": region.kind.value,
                    "points": [list(point) for point in region.points],
                }
                for position, region in enumerate(finding.regions)
            ],
        )


def _record(unit: Unit, action: str, before: Finding | None, after: Finding | None) -> None:
    finding = after or before
    if finding is None:
        return
    unit.record(
        Topic.FINDINGS,
        finding.id,
        action,
        before=as_data(before) if before else None,
        after=as_data(after) if after else None,
        breast=finding.breast,
    )
    unit.touch(Topic.BREASTS, finding.breast)


def _query() -> Select[FindingRow]:
    return select(FindingRow).where(FindingRow.deleted.is_(False)).order_by(FindingRow.id)


def _read(reading: Reading, query: Select[FindingRow]) -> tuple[Finding, ...]:
    rows = reading.session.scalars(query).all()
    terms: dict[int, set[tuple[str, str]]] = {}
    regions: dict[int, list[Region]] = {}
    for some in chunks([row.id for row in rows]):
        for finding, axis, value in reading.session.execute(
            select(ManifestationRow.finding_id, ManifestationRow.axis, ManifestationRow.value)
            .where(ManifestationRow.finding_id.in_(some))
        ):  # fmt: skip
            terms.setdefault(finding, set()).add((axis, value))
        for finding, image, kind, points, frame in reading.session.execute(
            select(
                RegionRow.finding_id, RegionRow.image_id, RegionRow.kind, RegionRow.points,
                RegionRow.frame,
            )
            .where(RegionRow.finding_id.in_(some))
            .order_by(RegionRow.finding_id, RegionRow.position)
        ):  # fmt: skip
            regions.setdefault(finding, []).append(
                Region(ImageId(image), RegionKind(kind), tuple((x, y) for x, y in points), frame)
            )
    return tuple(
        Finding(
            FindingId(row.id), BreastId(row.breast_id), ReaderId(row.reader_id), row.tracking_uid,
            row.lexicon, row.lexicon_version, row.type_key, frozenset(terms.get(row.id, ())),
            tuple(regions.get(row.id, ())), row.note,
            Category(row.category) if row.category else None, _place(row.location),
        )
        for row in rows
    )  # fmt: skip
