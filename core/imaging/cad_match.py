"""Which marks of a CAD report belong on an image, and where (display rule 44).

Detectors read For Processing images, readers For Presentation ones. A mark belongs to an
image by its SOP Instance UID, or to one of its source images where the way from the pixels
of one to those of the other is known (PS3.3 C.7.6.1, Spatial Locations Preserved).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.domain.evidence import CadMark, CadReport, CadStatus, Point
from core.domain.study import ImageHeader, Provenance
from core.imaging import orientation
from core.imaging.orientation import Hung, Orientation

_CERTAIN = (Provenance.CODE, Provenance.PERSON)
_WAYS = tuple(Hung(t, h, v) for t in (False, True) for h in (False, True) for v in (False, True))


@dataclass(frozen=True, slots=True)
class PlacedMarks:
    """What one report says of one image.

    Attributes
    ----------
    marks
        With points in the stored pixels of the image that is shown.
    status
        What became of the detection on it.
    left_out
        Marks that belong to this image and cannot be drawn where they belong.
    reasons
        Sentences that say why.
    """

    marks: tuple[CadMark, ...] = ()
    status: CadStatus = CadStatus.NOT_RUN
    left_out: int = 0
    reasons: tuple[str, ...] = ()


def placed(
    report: CadReport, shown: ImageHeader, known: Mapping[str, ImageHeader] | None = None
) -> PlacedMarks:
    """The marks of ``report`` that belong on the image ``shown``.

    Parameters
    ----------
    known
        Headers of images in the workspace by SOP Instance UID, for the sources of ``shown``.
    """
    found: list[CadMark] = []
    reasons: dict[str, None] = {}
    left_out = 0
    statuses = []
    for way in _ways(report, shown, known or {}):
        statuses.append(report.status(way.uid))
        mine = [mark for mark in report.marks if mark.image_uid == way.uid]
        if way.turn is None:
            left_out += len(mine)
            if mine:
                reasons[way.reason] = None
            continue
        for mark in mine:
            moved = _moved(mark, way.turn, shown)
            if moved is None:
                left_out += 1
                reasons["A mark lies outside of the image."] = None
            else:
                found.append(moved)
    status = next((s for s in statuses if s is not CadStatus.NOT_RUN), CadStatus.NOT_RUN)
    return PlacedMarks(tuple(found), status, left_out, tuple(reasons))


def reoriented(source: Orientation, target: Orientation) -> Hung | None:
    """The turn that makes pixels of orientation ``source`` lie as ``target`` says.

    The leading letters decide; None when they lie along different axes of the body.
    """
    wanted = (target[0][0], target[1][0])
    for way in _WAYS:
        row, column = way.letters((source[0][0], source[1][0]))
        if (row, column) == wanted:
            return way
    return None


@dataclass(frozen=True, slots=True)
class _Way:
    """From the pixels of the image ``uid`` to those shown; no turn: for a reason."""

    uid: str
    turn: Hung | None
    reason: str = ""


def _ways(
    report: CadReport, shown: ImageHeader, known: Mapping[str, ImageHeader]
) -> Iterator[_Way]:
    yield _Way(shown.sop_instance_uid, Hung())
    for uid, preserved, said in shown.sources:
        if uid != shown.sop_instance_uid:
            yield _way(uid, preserved, _orientation_of(uid, said, report, known), shown, known)


def _way(
    uid: str,
    preserved: str,
    source: Orientation | None,
    shown: ImageHeader,
    known: Mapping[str, ImageHeader],
) -> _Way:
    if preserved in ("", "YES"):
        turn: Hung | None = Hung()
    elif preserved == "REORIENTED_ONLY":
        if shown.orientation is None or shown.orientation_from not in _CERTAIN:
            return _Way(uid, None, "The orientation of this image is not known for certain.")
        if source is None:
            return _Way(uid, None, "The orientation of the image that CAD ran on is not known.")
        turn = reoriented(source, shown.orientation)
    else:
        return _Way(uid, None, "This image does not keep the places of the one that CAD ran on.")
    if turn is None:
        return _Way(uid, None, "The image that CAD ran on was projected along another axis.")
    there = known.get(uid)
    if there is not None and turn.shape((there.rows, there.columns)) != (shown.rows, shown.columns):
        return _Way(uid, None, "The image that CAD ran on is of another size.")
    return _Way(uid, turn)


def _orientation_of(
    uid: str, said: str, report: CadReport, known: Mapping[str, ImageHeader]
) -> Orientation | None:
    """Patient Orientation of a source: its own, or as the image or the report gives it."""
    there = known.get(uid)
    if there is not None and there.orientation_from in _CERTAIN and there.orientation:
        return there.orientation
    found = orientation.parse(said.split("\\")) if said else None
    if found is not None:
        return found
    return next((image.orientation for image in report.library if image.uid == uid), None)


def _moved(mark: CadMark, turn: Hung, shown: ImageHeader) -> CadMark | None:
    """The mark in the shown image's stored pixels; None when it lies outside of them."""
    shape = (shown.rows, shown.columns)
    source = (shape[1], shape[0]) if turn.transpose else shape
    points = turn.to_display((mark.centre, *mark.outline), source)
    moved: tuple[Point, ...] = tuple((float(x), float(y)) for x, y in points)
    inside = [0 <= x <= shown.columns and 0 <= y <= shown.rows for x, y in moved]
    if not inside[0]:
        return None
    return replace(
        mark,
        image_uid=shown.sop_instance_uid,
        centre=moved[0],
        outline=moved[1:] if all(inside) else (),
    )
