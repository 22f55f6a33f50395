"""What the viewer shows of an exam, read from the store in one snapshot."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId, Region
from core.domain.gate import GatePolicy, Surface
from core.domain.landmark import LandmarkKind
from core.domain.records import BreastInfo, ExamInfo
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ReaderId, Side
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Store
from maninegs_gui.widgets.canvas_marks import Mark, Shape

if TYPE_CHECKING:
    from core.imaging.image_evidence import ImageEvidence
    from core.store import Reading


_MOST_PRIORS = 4


@dataclass(frozen=True)
class Prior:
    """An earlier exam of the same person."""

    info: ExamInfo
    images: tuple[ImageRecord, ...]


@dataclass(frozen=True)
class Contents:
    """One exam: its images, its breasts, this reader's findings by breast, and earlier exams.

    ``priors`` begin with the newest; an exam without a date is never one.
    """

    exam: ExamId | None = None
    images: tuple[ImageRecord, ...] = ()
    breasts: tuple[BreastInfo, ...] = ()
    findings: dict[BreastId, tuple[Finding, ...]] = field(default_factory=dict)
    info: ExamInfo | None = None
    priors: tuple[Prior, ...] = ()
    evidence: dict[ImageId, ImageEvidence] = field(default_factory=dict)
    """What the gate lets through of CAD reports and presentation states."""
    likened: frozenset[BreastId] = frozenset()
    """Breasts of which this reader may see where a similar case is alike (the gate)."""
    nipples: dict[ImageId, tuple[float, float]] = field(default_factory=dict)
    """Where this reader placed the nipple, (column, row) in stored pixels."""

    @property
    def nobodys(self) -> Contents:
        """The same without anything of a reader, while the next one's is not read yet."""
        return replace(self, findings={}, evidence={}, nipples={}, likened=frozenset())

    @property
    def all_images(self) -> tuple[ImageRecord, ...]:
        """The images of the open exam, then those of earlier ones."""
        return (*self.images, *(image for prior in self.priors for image in prior.images))

    def breast(self, side: Side) -> BreastInfo | None:
        """The breast of one side."""
        return next((info for info in self.breasts if info.side is side), None)

    def marks(
        self,
        image: ImageRecord,
        open_finding: FindingId | None,
        frames: Collection[int] | None = None,
        near: Collection[int] = (),
    ) -> tuple[Mark, ...]:
        """The shapes over one image; a finding has one number in all its views.

        A finding of the open exam may be marked on a prior; what was found in the prior
        itself has numbers of its own, told by their letter.

        Parameters
        ----------
        frames
            The frames that are seen of a stack (``Stack.frames_shown``): a region is
            shown on its own slice and in a slab that holds it.
        near
            Frames near by, whose regions are hinted at.
        """
        return tuple(
            Mark(
                Shape(region.kind.value),
                region.points,
                self._number(finding, number),
                lit=finding.id == open_finding,
                key=int(finding.id),
                place=place,
                faint=frames is not None and region.frame not in frames,
            )
            for finding, number, place, region in self._regions(image.id)
            if frames is None or region.frame in frames or region.frame in near
        )

    def region(self, finding: FindingId, place: int) -> Region | None:
        """One region of a finding, if it is there."""
        one = self._finding(finding)
        return one.regions[place] if one is not None and place < len(one.regions) else None

    def regions_of(self, finding: FindingId | None) -> tuple[Region, ...]:
        """Every region of a finding; none of one that is not here."""
        one = self._finding(finding) if finding is not None else None
        return one.regions if one is not None else ()

    def frames_of(self, finding: FindingId | None, image: ImageRecord | None) -> tuple[int, ...]:
        """The frames of an image on which a finding was marked."""
        if image is None:
            return ()
        found = self._regions(image.id)
        return tuple(region.frame for one, _, _, region in found if one.id == finding)

    def marked_frames(self, image: ImageRecord, open_finding: FindingId | None) -> dict[int, bool]:
        """The frames of an image that hold marks, and whether one is of the open finding."""
        found: dict[int, bool] = {}
        for finding, _, _, region in self._regions(image.id):
            found[region.frame] = found.get(region.frame, False) or finding.id == open_finding
        return found

    def knows(self, image: ImageRecord | None) -> bool:
        """Whether an image is of this exam or of one of its priors."""
        exams = {self.exam, *(prior.info.id for prior in self.priors)}
        return image is not None and self.exam is not None and image.exam in exams

    def _finding(self, finding: FindingId) -> Finding | None:
        every = (one for some in self.findings.values() for one in some)
        return next((one for one in every if one.id == finding), None)

    def _regions(self, image: ImageId) -> Iterator[tuple[Finding, int, int, Region]]:
        """(finding, its number, place among its regions, region) on an image."""
        for some in self.findings.values():
            for number, finding in enumerate(some, start=1):
                for place, region in enumerate(finding.regions):
                    if region.image == image:
                        yield finding, number, place, region

    def _number(self, finding: Finding, number: int) -> str:
        own = {info.id for info in self.breasts}
        if not own or finding.breast in own:
            return str(number)
        return QCoreApplication.translate("viewer", "P{0}").format(number)


@dataclass(frozen=True)
class Other:
    """Another breast to look at beside the current one.

    Attributes
    ----------
    info
        None where it cannot be read any more, and ``trouble`` says why.
    """

    breast: BreastId
    info: BreastInfo | None
    images: tuple[ImageRecord, ...] = ()
    trouble: str = ""


def read_exam(
    store: Store, exam: ExamId, reader: ReaderId | None, policy: GatePolicy = GatePolicy.STANDARD
) -> Contents:
    """Everything the viewer shows of ``exam``; of people's work that of ``reader`` alone.

    Parameters
    ----------
    policy
        The site's gate: what of a machine's marks may be shown yet.
    """
    from core.store import breasts, exams, images

    with store.read() as reading:
        info = exams.get(reading, exam)
        earlier = _priors(reading, info)
        infos = breasts.of_exam(reading, exam)
        others = tuple(b for one in earlier for b in breasts.of_exam(reading, one.id))
        every = (exam, *(one.id for one in earlier))
        return Contents(
            exam=exam,
            images=images.of_exam(reading, exam),
            breasts=infos,
            findings=_findings(reading, (*infos, *others), reader),
            info=info,
            priors=tuple(Prior(one, images.of_exam(reading, one.id)) for one in earlier),
            evidence=_evidence(reading, every, reader, policy),
            likened=_likened(reading, infos, reader, policy),
            nipples=_nipples(reading, every, reader),
        )


def _evidence(
    reading: Reading, exams: tuple[ExamId, ...], reader: ReaderId | None, policy: GatePolicy
) -> dict[ImageId, ImageEvidence]:
    from core.annotation import evidence

    found: dict[ImageId, ImageEvidence] = {}
    if reader is None:
        return found
    for exam in exams:
        found |= evidence.of_exam(reading, exam, reader, policy)
    return found


def _likened(
    reading: Reading, infos: tuple[BreastInfo, ...], reader: ReaderId | None, policy: GatePolicy
) -> frozenset[BreastId]:
    from core.annotation import gatekeeper

    if reader is None:
        return frozenset()
    gates = gatekeeper.gates(reading, (one.id for one in infos), reader, policy)
    return frozenset(one for one, gate in gates.items() if gate.allows(Surface.SIMILARITY))


def _nipples(
    reading: Reading, exams: tuple[ExamId, ...], reader: ReaderId | None
) -> dict[ImageId, tuple[float, float]]:
    from core.store import landmarks

    if reader is None:
        return {}
    points = [point for exam in exams for point in landmarks.of_exam(reading, exam, reader)]
    # One point an image, kept on frame 0 whatever slice was seen.
    points.sort(key=lambda point: -point.frame)
    return {
        point.image: (point.column, point.row)
        for point in points
        if point.kind is LandmarkKind.NIPPLE
    }


def _priors(reading: Reading, info: ExamInfo) -> tuple[ExamInfo, ...]:
    """Exams of the same person before this one, the newest first."""
    from core.store import exams

    if info.exam_date is None:
        return ()
    found = [
        one
        for one in exams.of_patient(reading, info.patient_key)
        if one.exam_date is not None and one.exam_date < info.exam_date
    ]
    found.sort(key=lambda one: (one.exam_date, one.id), reverse=True)
    return tuple(found[:_MOST_PRIORS])


def _findings(
    reading: Reading, infos: tuple[BreastInfo, ...], reader: ReaderId | None
) -> dict[BreastId, tuple[Finding, ...]]:
    from core.store import findings

    if reader is None:
        return {}
    return {info.id: findings.of_breast(reading, info.id, reader) for info in infos}


def read_others(store: Store, wanted: Sequence[BreastId]) -> tuple[Other, ...]:
    """Breasts to compare with and their images; one that is gone takes none with it."""
    with store.read() as reading:
        return tuple(_read_other(reading, breast) for breast in wanted)


def _read_other(reading: Reading, breast: BreastId) -> Other:
    from core.store import breasts, images

    try:
        info = breasts.get(reading, breast)
    except WorldError as error:
        return Other(breast, None, trouble=languages.said(error))
    return Other(breast, info, images.of_breast(reading, breast))
