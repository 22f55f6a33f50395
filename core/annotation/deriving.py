"""What the marks of a finding say of its size and its place in the breast.

Nothing is guessed: what one view cannot tell stays open, and each thing that is open
says why in a sentence. What a reader corrects goes before what was derived.

Outer and inner come from views from above, upper and lower from those from the side, or
else from oblique ones as reports use them; a note tells where the slant of the oblique
view could make the other answer right. Marks on earlier exams have their size beside
them and are no part of the whole. Distance from the nipple is the mean of the views that
have one, as it is measured in a mammogram; views that differ are told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.annotation.placement import Derived, Half, Marked, ViewPlace
from core.domain.finding import Finding, Region
from core.domain.location import Depth, Quadrant, clock_of, quadrant_of
from core.domain.study import ImageId, ImageRecord, Side
from core.imaging import bearing as bearings
from core.imaging import extent
from core.imaging.bearing import Tells
from core.imaging.extent import Size
from core.imaging.measure import spacing_of
from core.imaging.nipple import BAND_MM

AXIS_MM = 10.0
"""How far off the nipple's axis a lesion still lies behind the nipple."""
_AXIS_SHARE = 0.12
"""The same as a share of the breast's depth, where nobody knows millimetres."""
_TAIL = 0.8
"""How far above the nipple, in depths of the breast, the axillary tail begins."""
_SIGNED = frozenset({Quadrant.UOQ, Quadrant.UIQ, Quadrant.LOQ, Quadrant.LIQ})


def derive(finding: Finding, side: Side | None, views: Mapping[ImageId, Marked]) -> Derived:
    """Size and place of a finding by its marks.

    Parameters
    ----------
    side
        Of the finding's breast.
    views
        The images that its regions lie on; of one that is not there nothing is said.
    """
    by_image: dict[ImageId, list[Region]] = {}
    for region in finding.regions:
        by_image.setdefault(region.image, []).append(region)
    places = tuple(
        _place(views[image], regions, side) for image, regions in by_image.items() if image in views
    )
    found = Derived(side, places)
    found = _sized(found)
    found = _placed(found, {image: one.record for image, one in views.items()})
    return replace(found, notes=tuple(dict.fromkeys((*found.notes, *_notes(found)))))


# One view.


def _place(marked: Marked, regions: Sequence[Region], side: Side | None) -> ViewPlace:
    record, nipple = marked.record, marked.nipple
    header = record.header
    spacing = spacing_of(header.spacing_mm, header.spacing_source)
    largest, size = regions[0], extent.size_of(regions[0], spacing)
    for region in regions[1:]:
        other = extent.size_of(region, spacing)
        if extent.longer(size, other) is not size:
            largest, size = region, other
    made = ViewPlace(record.id, record.label, bearings.tells(header), prior=marked.prior, size=size)
    if nipple is not None and nipple.suggested and bearings.shows_part(header):
        nipple = None  # what looks like one there is none
    if side is not None and header.side is not side:
        why = f"{record.label} is not of this breast: its marks say nothing of the place."
    elif made.tells is Tells.NOTHING:
        why = f"{record.label} shows no whole breast in its place: it says nothing of the quadrant."
    elif nipple is None:
        why = f"The nipple is not placed in {record.label}."
    else:
        seen = bearings.bearing(header, nipple.at, extent.centre_of(largest))
        if seen is not None:
            return replace(made, bearing=seen, suggested=nipple.suggested)
        why = f"Nobody knows how {record.label} lies: its marks say nothing of the place."
    return replace(made, why=why)


# The whole.


def _sized(found: Derived) -> Derived:
    own = [one for one in found.views if not one.prior]
    size: Size | None = None
    for one in own:
        size = extent.longer(size, one.size)
    why = ""
    if not own:
        why = "It is marked in no view of this exam."
    elif size is None:
        why = "A point has no size: draw a box, an ellipse or an outline."
    elif not size.known:
        why = "The images do not say how large a pixel is: the size is not known in millimetres."
    return replace(found, size=size, why=found.because("size", why))


def _placed(found: Derived, records: Mapping[ImageId, ImageRecord]) -> Derived:
    seen = [one for one in found.views if not one.prior and one.bearing is not None]
    if not seen:
        reasons = [one.why for one in found.views if not one.prior and one.why]
        first = reasons[0] if reasons else "It is marked in no view of this exam."
        why = dict(found.why)
        why.update(dict.fromkeys(("quadrant", "clock", "depth", "distance"), first))
        return replace(found, why=why)
    above = _first(seen, lambda one: one.tells is Tells.OUTER)
    side_on = _first(seen, lambda one: one.tells is Tells.UPPER)
    oblique = _first(seen, lambda one: one.tells is Tells.UPPER_OBLIQUE)
    beside = side_on or oblique
    found = _distanced(found, seen)
    found = _deep(found, above, side_on, oblique)
    outward, upward = _off(above), _off(beside)
    known = all(
        one is None or (one.bearing is not None and one.bearing.spacing.known)
        for one in (above, beside)
    )
    if not known:
        outward, upward = _share_off(above), _share_off(beside)
    found = replace(found, outward=outward, upward=upward)
    found = _in_quadrant(found, above, beside, in_mm=known)
    if side_on is None and known:
        found = _doubted(found, oblique, records)
    return found


def _doubted(
    found: Derived, oblique: ViewPlace | None, records: Mapping[ImageId, ImageRecord]
) -> Derived:
    """Say where the slant of the oblique view could make the other half right."""
    outward = found.outward
    if oblique is None or oblique.bearing is None or outward is None:
        return found
    up = oblique.bearing.up
    straight = bearings.upward(up, outward, records[oblique.image].header)
    if found.quadrant not in _SIGNED or straight * up >= 0:
        return found
    note = (
        f"{oblique.label} is oblique and the lesion lies far {'out' if outward > 0 else 'in'}: it "
        f"may be in the {'lower' if up > 0 else 'upper'} half; a lateral view would tell."
    )
    return replace(found, notes=(*found.notes, note))


def _distanced(found: Derived, seen: Sequence[ViewPlace]) -> Derived:
    distances = [d for one in seen if (d := one.distance_mm) is not None]
    if not distances:
        why = "The images do not say how large a pixel is: no distance is known in millimetres."
        return replace(found, why=found.because("distance", why))
    return replace(
        found,
        distance_mm=sum(distances) / len(distances),
        distance_apart_mm=max(distances) - min(distances) if len(distances) > 1 else None,
    )


def _deep(
    found: Derived,
    above: ViewPlace | None,
    side_on: ViewPlace | None,
    oblique: ViewPlace | None,
) -> Derived:
    """The third, by the view whose edge is the chest wall best."""
    for one in (above, side_on, oblique):
        share = one.bearing.share if one is not None and one.bearing is not None else None
        if one is None or share is None:
            continue
        depth = (Depth.ANTERIOR, Depth.MIDDLE, Depth.POSTERIOR)[min(int(share * 3), 2)]
        notes = found.notes
        if one is oblique:
            notes = (
                *notes,
                f"The depth is that of {one.label}, measured to the image's edge: the muscle "
                "counts as breast.",
            )
        return replace(found, depth=depth, notes=notes)
    why = "No marked view reaches from the nipple to the chest wall."
    return replace(found, why=found.because("depth", why))


def _in_quadrant(
    found: Derived, above: ViewPlace | None, beside: ViewPlace | None, *, in_mm: bool
) -> Derived:
    outward, upward = found.outward, found.upward
    axis = AXIS_MM if in_mm else _AXIS_SHARE
    if _is_tail(beside, outward):
        found = replace(
            found, quadrant=Quadrant.AXILLARY_TAIL,
            notes=(*found.notes, "It lies high and far back: taken as the axillary tail."),
        )  # fmt: skip
        if outward is None:
            return replace(found, why=found.because("clock", _one_view(beside, "outer or inner")))
    elif outward is None or upward is None:
        return _halved(found, above or beside, axis)
    elif outward * outward + upward * upward <= axis * axis:
        front = found.depth is Depth.ANTERIOR
        region = Quadrant.SUBAREOLAR if front else Quadrant.CENTRAL
        whys = found.because("clock", "A lesion behind the nipple has no clock face.")
        return replace(found, quadrant=region, why=whys)
    else:
        found = replace(found, quadrant=quadrant_of(outward, upward))
    if not in_mm:
        why = "The images do not say how large a pixel is: views cannot be compared for the clock."
        return replace(found, why=found.because("clock", why))
    if found.side is None or outward is None or upward is None:
        return found
    return replace(found, clock=clock_of(found.side, outward, upward))


def _halved(found: Derived, one: ViewPlace | None, axis: float) -> Derived:
    """What a single kind of view tells."""
    above = found.outward is not None
    off = found.outward if above else found.upward
    if off is None or one is None:
        why = "No marked view says where in the breast it lies."
    elif above:
        why = _one_view(one, "upper or lower")
    else:
        why = _one_view(one, "outer or inner")
    # A view that could have told, but for its nipple, is the reason to give.
    why = next((view.why for view in found.views if not view.prior and view.why), why)
    whys = {**found.why, "quadrant": why, "clock": why}
    if off is None or one is None:
        return replace(found, why=whys)
    if abs(off) <= axis:
        note = f"In {one.label} it lies on the nipple's axis."
        return replace(found, why=whys, notes=(*found.notes, note))
    if above:
        half = Half.OUTER if off > 0 else Half.INNER
    else:
        half = Half.UPPER if off > 0 else Half.LOWER
    return replace(found, half=half, why=whys)


def _one_view(one: ViewPlace | None, unknown: str) -> str:
    label = one.label if one is not None else ""
    other = "an MLO or lateral view" if unknown.startswith("upper") else "a CC view"
    return f"{label} does not tell {unknown}: mark it in {other} too, with its nipple placed."


def _is_tail(beside: ViewPlace | None, outward: float | None) -> bool:
    """Above the disc of the breast, and not inside of the nipple."""
    if beside is None or beside.bearing is None or (outward is not None and outward <= 0):
        return False
    reach = beside.bearing.reach
    return reach is not None and reach > 0 and beside.bearing.up > _TAIL * reach


def _notes(found: Derived) -> list[str]:
    told = []
    seen = [one for one in found.views if not one.prior and one.bearing is not None]
    suggested = [one.label for one in seen if one.suggested]
    if suggested:
        where = " and ".join(suggested)
        told.append(f"The nipple in {where} is the program's suggestion: place it to be sure.")
    apart = found.distance_apart_mm
    if apart is not None and apart > BAND_MM:
        told.append(
            f"Its views differ by {apart:.0f} mm in the distance from the nipple: check that "
            "they show one lesion."
        )
    return told


def _first(seen: Sequence[ViewPlace], wanted: Callable[[ViewPlace], bool]) -> ViewPlace | None:
    """The first of a kind: a whole breast before a part, a placed nipple before a suggestion."""
    found = [one for one in seen if wanted(one)]
    found.sort(key=lambda one: (one.bearing is None or one.bearing.reach is None, one.suggested))
    return next(iter(found), None)


def _off(one: ViewPlace | None) -> float | None:
    return one.bearing.up if one is not None and one.bearing is not None else None


def _share_off(one: ViewPlace | None) -> float | None:
    """Off the axis in depths of the breast."""
    if one is None or one.bearing is None or not one.bearing.reach:
        return None
    return one.bearing.up / one.bearing.reach
