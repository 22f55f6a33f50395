"""Size and place of findings as the store has them; the one door to all of it.

``derive`` and ``merge`` are pure; :func:`of_findings` reads what they need.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.annotation.correcting import merge
from core.annotation.deriving import derive
from core.annotation.placement import Derived, Half, Marked, NippleAt, ViewPlace, facts
from core.domain.finding import Finding, FindingId
from core.domain.landmark import LandmarkKind
from core.domain.study import ImageId, ReaderId
from core.imaging.measure import Point
from core.store import breasts, images, landmarks
from core.store.work import Reading

__all__ = [
    "Derived",
    "Half",
    "Marked",
    "NippleAt",
    "ViewPlace",
    "derive",
    "facts",
    "merge",
    "of_findings",
]

NO_SUGGESTIONS: Mapping[ImageId, Point] = {}


def of_findings(
    reading: Reading,
    findings: Iterable[Finding],
    reader: ReaderId,
    suggested: Mapping[ImageId, Point] = NO_SUGGESTIONS,
) -> dict[FindingId, Derived]:
    """Size and place of each finding, with what its reader corrected; three queries in all.

    Parameters
    ----------
    reader
        Whose nipple points count; nobody else's are looked at.
    suggested
        Nipples that the program found in pixels, (column, row) as stored; they count where
        the reader placed none.
    """
    wanted = tuple(findings)
    marked = {region.image for finding in wanted for region in finding.regions}
    records = images.several(reading, marked)
    infos = breasts.several(reading, {finding.breast for finding in wanted})
    placed = {
        one.image: (one.column, one.row)
        # One point an image whatever its slice; frame 0 goes first.
        for one in sorted(landmarks.of_images(reading, marked, reader), key=lambda p: -p.frame)
        if one.kind is LandmarkKind.NIPPLE
    }
    found: dict[FindingId, Derived] = {}
    for finding in wanted:
        info = infos.get(finding.breast)
        views = {
            image: Marked(
                records[image],
                _nipple(image, placed, suggested),
                prior=info is not None and records[image].exam != info.exam,
            )
            for image in {region.image for region in finding.regions}
            if image in records
        }
        derived = derive(finding, info.side if info is not None else None, views)
        found[finding.id] = merge(derived, finding.location)
    return found


def _nipple(
    image: ImageId, placed: Mapping[ImageId, Point], suggested: Mapping[ImageId, Point]
) -> NippleAt | None:
    if image in placed:
        return NippleAt(placed[image])
    return NippleAt(suggested[image], suggested=True) if image in suggested else None
