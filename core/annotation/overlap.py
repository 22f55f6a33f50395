"""Which findings of several readers are one lesion, by where their marks lie.

Marks are compared on the images that both readers marked: areas by the pixels they share
(``core.imaging.region``), a point by its distance to the other mark. Slices of one stack
count as one place when they are close. Best fitting pairs are joined first, and a lesion
has at most one finding of each reader.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from core.domain.finding import Finding, FindingId, Region, RegionKind
from core.domain.study import ImageId, ReaderId
from core.imaging.region import inside_ellipse, inside_polygon

LEAST_IOU = 0.1
"""Share of common pixels from which two areas are one lesion: readers draw loosely."""
NEAR_MM = 10.0
"""How far from the other mark a point may lie."""
NEAR_PIXELS = 140.0
"""The same where an image has no spacing: 10 mm at 0.07 mm a pixel."""
NEAR_SLICES = 5
_FINEST = 512
"""Pixels across a pair of marks that are compared one by one; larger ones more coarsely."""

Mask = npt.NDArray[np.bool_]
_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two findings lie on each other.

    Attributes
    ----------
    iou, dice
        Of the areas on all images that both marked as areas; None where a point is
        compared.
    closeness
        0 to 1, for choosing among pairs: the IoU, or how near a point is.
    """

    iou: float | None
    dice: float | None
    closeness: float

    @property
    def one_lesion(self) -> bool:
        """Whether the two mean the same place."""
        return self.closeness > 0 if self.iou is None else self.iou >= LEAST_IOU


@dataclass(frozen=True, slots=True)
class Lesion:
    """What several readers say of one place.

    Attributes
    ----------
    findings
        One or more, of different readers, by reader.
    fits
        Of the pairs that were compared and lie on each other.
    by_place
        False where findings were put side by side for another reason than their marks.
    """

    findings: tuple[Finding, ...]
    fits: tuple[Fit, ...] = ()
    by_place: bool = True

    def of(self, reader: ReaderId) -> Finding | None:
        """What ``reader`` says of it."""
        return next((one for one in self.findings if one.reader == reader), None)


def fit(one: Finding, other: Finding, near: Mapping[ImageId, float] | None = None) -> Fit | None:
    """How two findings lie on each other; None where they share no image.

    Parameters
    ----------
    near
        Pixels that are :data:`NEAR_MM` on each image; :data:`NEAR_PIXELS` where not given.
    """
    common = total = sizes = 0
    best: float | None = None
    for image in sorted({r.image for r in one.regions} & {r.image for r in other.regions}):
        here, there = _together(one, other, image)
        areas = _areas(here), _areas(there)
        shared, union, both = _pixels(*areas) if all(areas) else (0, 0, 0)
        common, total, sizes = common + shared, total + union, sizes + both
        # An outline thinner than a pixel is compared as the points that it is.
        if here and there and not union:
            reach = (near or {}).get(image, NEAR_PIXELS)
            close = max(0.0, 1.0 - _distance(here, there) / reach)
            best = close if best is None else max(best, close)
    if total:
        iou = common / total
        return Fit(iou, 2 * common / sizes, iou)
    return None if best is None else Fit(None, None, best)


def line_up(
    findings: Iterable[Finding], near: Mapping[ImageId, float] | None = None
) -> tuple[Lesion, ...]:
    """The lesions of one breast, in the order of their first finding.

    Findings with one tracking UID (one was made from the other) are one lesion wherever
    their marks are.
    """
    rows = sorted(findings, key=lambda one: one.id)
    pairs: list[tuple[float, FindingId, FindingId, Fit | None]] = []
    for one, other in combinations(rows, 2):
        if one.reader == other.reader:
            continue
        found = fit(one, other, near)
        if one.tracking_uid == other.tracking_uid:
            pairs.append((2.0, one.id, other.id, found))
        elif found is not None and found.one_lesion:
            pairs.append((found.closeness, one.id, other.id, found))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    known = {one.id: one for one in rows}
    groups: dict[FindingId, set[FindingId]] = {one.id: {one.id} for one in rows}
    for _, first, second, _ in pairs:
        a, b = groups[first], groups[second]
        if a is not b and not {known[x].reader for x in a} & {known[x].reader for x in b}:
            a |= b
            for moved in b:
                groups[moved] = a
    seen: set[FindingId] = set()
    lesions = []
    for one in rows:
        if one.id in seen:
            continue
        group = groups[one.id]
        seen |= group
        fits = tuple(f for _, a, b, f in pairs if f is not None and a in group and b in group)
        members = sorted((known[x] for x in group), key=lambda found: found.reader)
        lesions.append(Lesion(tuple(members), fits))
    return tuple(lesions)


def beside(lesions: Sequence[Lesion]) -> tuple[Lesion, ...]:
    """Lesions for looking at: what no mark joins is put side by side by its type.

    Where each of two readers has exactly one finding of a type left alone, and their marks
    are on no common image, they are shown in one row (``by_place`` False). Never for
    figures of overlap.
    """
    kept = list(lesions)
    alone = [one for one in kept if len(one.findings) == 1]
    by_type: dict[str, list[Lesion]] = {}
    for one in alone:
        by_type.setdefault(one.findings[0].type_key, []).append(one)
    for rows in by_type.values():
        found = [one.findings[0] for one in rows]
        apart = all(not _images(a) & _images(b) for a, b in combinations(found, 2))
        if len(rows) > 1 and apart and len({one.reader for one in found}) == len(found):
            members = tuple(sorted(found, key=lambda one: one.reader))
            kept[kept.index(rows[0])] = Lesion(members, by_place=False)
            kept = [one for one in kept if one not in rows[1:]]
    return tuple(kept)


def _images(finding: Finding) -> set[ImageId]:
    return {region.image for region in finding.regions}


def _together(one: Finding, other: Finding, image: ImageId) -> tuple[list[Region], list[Region]]:
    """The marks of both on one image that lie on the same or on close slices."""
    here = [r for r in one.regions if r.image == image]
    there = [r for r in other.regions if r.image == image]

    def close(region: Region, others: list[Region]) -> bool:
        return any(abs(region.frame - each.frame) <= NEAR_SLICES for each in others)

    return [r for r in here if close(r, there)], [r for r in there if close(r, here)]


def _areas(regions: list[Region]) -> list[Region]:
    return [r for r in regions if r.kind is not RegionKind.POINT and _extent([r]) is not None]


def _extent(regions: Iterable[Region]) -> tuple[float, float, float, float] | None:
    """(left, top, right, bottom) of some marks; None where they have no inside."""
    at = np.array([point for region in regions for point in region.points]).reshape(-1, 2)
    if len(at) < 2:
        return None
    (left, top), (right, bottom) = at.min(axis=0), at.max(axis=0)
    return (left, top, right, bottom) if right > left and bottom > top else None


def _pixels(here: list[Region], there: list[Region]) -> tuple[int, int, int]:
    """Pixels in both, in either, and of the two together."""
    extent = _extent([*here, *there])
    if extent is None:
        return 0, 0, 0
    left, top, right, bottom = extent
    step = max(1.0, max(right - left, bottom - top) / _FINEST)
    shape = math.ceil((bottom - top) / step) + 2, math.ceil((right - left) / step) + 2
    corner = math.floor(left / step), math.floor(top / step)
    a, b = (_mask(regions, step, corner, shape) for regions in (here, there))
    shared, sizes = int(np.count_nonzero(a & b)), int(np.count_nonzero(a) + np.count_nonzero(b))
    # Coarse pixels count as what they stand for, so that images can be added up.
    return tuple(round(n * step * step) for n in (shared, sizes - shared, sizes))  # type: ignore[return-value]


def _mask(
    regions: Iterable[Region], step: float, corner: tuple[int, int], shape: tuple[int, int]
) -> Mask:
    whole: Mask = np.zeros(shape, dtype=np.bool_)
    for region in regions:
        points = [(x / step, y / step) for x, y in region.points]
        (row, column), mask = _inside(region.kind, points)
        row, column = row - corner[1], column - corner[0]
        whole[row : row + mask.shape[0], column : column + mask.shape[1]] |= mask
    return whole


def _inside(kind: RegionKind, points: list[_Point]) -> tuple[tuple[int, int], Mask]:
    if kind is RegionKind.ELLIPSE:
        return inside_ellipse(points[0], points[-1])
    if kind is RegionKind.BOX:
        (x0, y0), (x1, y1) = points[0], points[-1]
        points = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    return inside_polygon(points)


def _distance(here: list[Region], there: list[Region]) -> float:
    """Pixels between the nearest of two groups of marks of which one is points; 0 inside."""
    return min(_between(a, b) for a in here for b in there)


def _between(one: Region, other: Region) -> float:
    if _areas([one]):
        one, other = other, one
    if not one.points or not other.points:
        return math.inf
    x, y = one.points[0]
    if not _areas([other]):
        return min(math.dist((x, y), at) for at in other.points)
    (row, column), mask = _inside(other.kind, list(other.points))
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return min(math.dist((x, y), point) for point in other.points)
    away = np.hypot(columns + column + 0.5 - x, rows + row + 0.5 - y)
    nearest = float(away.min())
    return 0.0 if nearest <= math.sqrt(0.5) else nearest
