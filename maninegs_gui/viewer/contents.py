"""What the viewer shows of an exam, read from the store in one snapshot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.domain.finding import Finding, FindingId
from core.domain.records import BreastInfo
from core.domain.study import BreastId, ExamId, ImageId, ImageRecord, ReaderId, Side
from maninegs_gui.bridge.lanes import Store
from maninegs_gui.widgets.canvas_marks import Mark, Shape

if TYPE_CHECKING:
    from core.store import Reading


@dataclass(frozen=True)
class Contents:
    """One exam: its images, its breasts, and this reader's findings by breast."""

    exam: ExamId | None = None
    images: tuple[ImageRecord, ...] = ()
    breasts: tuple[BreastInfo, ...] = ()
    findings: dict[BreastId, tuple[Finding, ...]] = field(default_factory=dict)

    def breast(self, side: Side) -> BreastInfo | None:
        """The breast of one side."""
        return next((info for info in self.breasts if info.side is side), None)

    def marks(self, image: ImageRecord, open_finding: FindingId | None) -> tuple[Mark, ...]:
        """The shapes over one image; a finding has one number in all its views."""
        if image.breast is None:
            return ()
        return tuple(
            Mark(
                Shape(region.kind.value),
                region.points,
                str(number),
                lit=finding.id == open_finding,
                key=int(finding.id),
            )
            for number, finding in enumerate(self.findings.get(image.breast, ()), start=1)
            for region in finding.regions
            if region.image == image.id
        )


@dataclass(frozen=True)
class Other:
    """Another breast to look at beside the current one."""

    info: BreastInfo
    images: tuple[ImageRecord, ...]


def read_exam(store: Store, exam: ExamId, reader: ReaderId | None) -> Contents:
    """Everything the viewer shows of ``exam``; findings of ``reader`` alone (the gate)."""
    from core.store import breasts, images

    with store.read() as reading:
        infos = breasts.of_exam(reading, exam)
        return Contents(
            exam=exam,
            images=images.of_exam(reading, exam),
            breasts=infos,
            findings=_findings(reading, infos, reader),
        )


def _findings(
    reading: Reading, infos: tuple[BreastInfo, ...], reader: ReaderId | None
) -> dict[BreastId, tuple[Finding, ...]]:
    from core.store import findings

    if reader is None:
        return {}
    return {info.id: findings.of_breast(reading, info.id, reader) for info in infos}


def read_other(store: Store, breast: BreastId) -> Other:
    """A breast to compare with, and its images."""
    from core.store import breasts, images

    with store.read() as reading:
        return Other(breasts.get(reading, breast), images.of_breast(reading, breast))


def image_ids(contents: Contents) -> frozenset[ImageId]:
    """Every image of the exam."""
    return frozenset(image.id for image in contents.images)
