"""Evidence about images: what computer-aided detection and presentation states are, as values.

Points are (column, row) in the pixels of the image they were made on, the upper left
corner of the first pixel at (0, 0) and its centre at (0.5, 0.5): the frame of stored
annotations, of SCOORD (DICOM PS3.3 C.18.6.1.1) and of PIXEL graphics (C.10.5.1.1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]

FARTHEST = 1e6
"""No coordinate lies further out than this, in pixels."""
MOST_MARKS = 500
MOST_POINTS = 512
"""Points of one outline."""
MOST_POINTS_WHOLE = 20_000
"""Points of all outlines of one report, so that it fits a line between two processes."""
MOST_IMAGES = 256
"""Images that one object may speak of."""
LONGEST_TEXT = 256


class EvidenceKind(StrEnum):
    """Objects about images that are kept beside them."""

    CAD = "computer-aided detection"
    PRESENTATION = "presentation state"


class MarkKind(StrEnum):
    """What a mark points at, as far as its glyph tells (display rule 46)."""

    CALCIFICATION_CLUSTER = "calcification cluster"
    CALCIFICATION = "individual calcification"
    DENSITY = "density"
    OTHER = "other"

    @property
    def is_calcification(self) -> bool:
        """Whether it is drawn as a calcification."""
        return self in (MarkKind.CALCIFICATION_CLUSTER, MarkKind.CALCIFICATION)


class RenderingIntent(StrEnum):
    """Rendering Intent (111056, DCM); what is *not for presentation* is never read in."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class CadStatus(StrEnum):
    """What became of the detection on one image (display rule 45)."""

    SUCCEEDED = "succeeded"
    PARTLY = "partly succeeded"
    FAILED = "failed"
    NOT_RUN = "not run"


_SUMMARIES = {
    "111241": CadStatus.SUCCEEDED,
    "111242": CadStatus.SUCCEEDED,
    "111243": CadStatus.PARTLY,
    "111244": CadStatus.PARTLY,
    "111245": CadStatus.FAILED,
}
_RESULTS = {
    "111222": CadStatus.SUCCEEDED,
    "111223": CadStatus.PARTLY,
    "111224": CadStatus.FAILED,
}


@dataclass(frozen=True, slots=True)
class CadMark:
    """One mark that a detector wants drawn on one image.

    Attributes
    ----------
    kind, intent
        Which glyph, and whether always or behind a toggle.
    image_uid, frame
        SOP Instance UID (and frame from 1, if any) whose pixels the points count.
    centre, outline
        In those pixels; ``outline`` is a closed polygon or empty.
    certainty, probability
        Certainty of Finding (111012) and Probability of cancer (111047) in per cent.
    algorithm, version
        What found it, as its maker names it.
    """

    kind: MarkKind
    intent: RenderingIntent
    image_uid: str
    centre: Point
    outline: tuple[Point, ...] = ()
    frame: int | None = None
    certainty: float | None = None
    probability: float | None = None
    algorithm: str = ""
    version: str = ""
    named: str = ""
    """The finding in the words of its code."""

    def __post_init__(self) -> None:
        _check_points((self.centre, *self.outline))
        if len(self.outline) > MOST_POINTS:
            raise ValueError("an outline of too many points")
        for share in (self.certainty, self.probability):
            if share is not None and not 0 <= share <= 100:
                raise ValueError("a share outside of 0 to 100 per cent")


@dataclass(frozen=True, slots=True)
class CadDetection:
    """One algorithm over some images, and whether it went through (TID 4017)."""

    succeeded: bool
    images: tuple[str, ...]
    named: str = ""
    algorithm: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class LibraryImage:
    """One entry of the Image Library (TID 4020): an image the detector was given."""

    uid: str
    orientation: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class CadReport:
    """A Mammography CAD SR, from its CAD Processing and Findings Summary on (rule 42).

    Attributes
    ----------
    summary
        Code of CID 6047, 111241 to 111245, or empty.
    result
        Code of the Summary of Detections (CID 6042), 111222 to 111225, or empty.
    withheld
        Findings that are not for presentation (111152) or name no intent.
    placeless
        Findings that want to be drawn and name no point of an image.
    """

    summary: str = ""
    result: str = ""
    marks: tuple[CadMark, ...] = ()
    detections: tuple[CadDetection, ...] = ()
    library: tuple[LibraryImage, ...] = ()
    withheld: int = 0
    placeless: int = 0

    def __post_init__(self) -> None:
        if len(self.marks) > MOST_MARKS:
            raise ValueError("too many marks")

    @property
    def algorithm(self) -> str:
        """Name and version of what looked, for the pane."""
        named = [(mark.algorithm, mark.version) for mark in self.marks]
        named += [(done.algorithm, done.version) for done in self.detections]
        return ", ".join(dict.fromkeys(f"{a} {v}".strip() for a, v in named if a))

    def status(self, uid: str) -> CadStatus:
        """What became of the detection on the image ``uid``, by its SOP Instance UID.

        The overall codes say it where no detection names its images (display rule 45).
        """
        named = {d.succeeded for d in self.detections if uid in d.images}
        if named:
            if len(named) == 2:
                return CadStatus.PARTLY
            return CadStatus.SUCCEEDED if True in named else CadStatus.FAILED
        known = {image.uid for image in self.library} | {mark.image_uid for mark in self.marks}
        if uid not in known or self.result == "111225":
            return CadStatus.NOT_RUN
        said = {_SUMMARIES.get(self.summary), _RESULTS.get(self.result)}
        worst_first = (CadStatus.FAILED, CadStatus.PARTLY, CadStatus.SUCCEEDED)
        return next((status for status in worst_first if status in said), CadStatus.NOT_RUN)


def _check_points(points: tuple[Point, ...]) -> None:
    for x, y in points:
        if not (math.isfinite(x) and math.isfinite(y)) or max(abs(x), abs(y)) > FARTHEST:
            raise ValueError("a point that is nowhere")
