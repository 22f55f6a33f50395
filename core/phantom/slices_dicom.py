"""Breast Tomosynthesis Image objects of phantoms (PS3.3 A.55), and synthetic 2D images."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom.datadict import tag_for_keyword
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from core.domain.study import Side, View
from core.phantom import dicom, greyscale, slices, styles
from core.phantom.case import Drawing
from core.phantom.dicom import Exposure
from core.phantom.greyscale import Stored
from core.phantom.slices import BETWEEN

_TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3"
_SLICES_TYPE = ["DERIVED", "PRIMARY", "TOMOSYNTHESIS", "NONE"]
_SYNTHETIC_TYPE = ["DERIVED", "PRIMARY", "", "GENERATED_2D"]
_AXES = {
    "L": (1.0, 0.0, 0.0), "R": (-1.0, 0.0, 0.0), "P": (0.0, 1.0, 0.0),
    "A": (0.0, -1.0, 0.0), "H": (0.0, 0.0, 1.0), "F": (0.0, 0.0, -1.0),
}  # fmt: skip
_SHARED_ELSEWHERE = (
    "WindowCenter", "WindowWidth", "WindowCenterWidthExplanation", "VOILUTFunction",
    "VOILUTSequence",
)  # fmt: skip
_NOT_OF_SLICES = (
    "ImageLaterality", "ImagerPixelSpacing", "RescaleIntercept", "RescaleSlope", "RescaleType",
    "EstimatedRadiographicMagnificationFactor",
)  # fmt: skip


def write_synthetic(path: Path, stored: Stored, exposure: Exposure) -> None:
    """Write a synthetic 2D image (rows, columns): one frame, generated from slices."""
    made = dicom.describe(exposure, stored)
    _name(made, exposure, "2d", 10)
    made.ImageType = _SYNTHETIC_TYPE
    made.SeriesDescription = f"{exposure.side.value} {exposure.view.value} synthetic 2D"
    dicom.set_pixels(made, stored, styles.EXPLICIT)
    dicom.save(path, made, styles.EXPLICIT)


def write_slices(path: Path, stored: Stored, exposure: Exposure) -> None:
    """Write slices (frames, rows, columns), the first one nearest to the tube."""
    made = dicom.describe(exposure, stored[0])
    _name(made, exposure, "slices", 20)
    made.SOPClassUID = _TOMOSYNTHESIS
    made.ImageType = _SLICES_TYPE
    made.SeriesDescription = f"{exposure.side.value} {exposure.view.value} tomosynthesis"
    made.NumberOfFrames = len(stored)
    made.FrameOfReferenceUID = dicom.uid(exposure.seed, exposure.patient.number, "frame")
    made.PositionReferenceIndicator = ""
    made.PixelPresentation, made.VolumetricProperties = "MONOCHROME", "VOLUME"
    made.VolumeBasedCalculationTechnique, made.ContentQualification = "NONE", "RESEARCH"
    _index(made, exposure)
    made.PositionerPrimaryAngle = slices.OBLIQUE if exposure.view is View.MLO else 0
    shared = Dataset()
    contrast, rescale = Dataset(), _item(RescaleIntercept=0, RescaleSlope=1, RescaleType="US")
    for keyword in _SHARED_ELSEWHERE:
        if keyword in made:
            contrast.add(made[keyword])
            del made[keyword]
    if "VOILUTSequence" in contrast:
        contrast.VOILUTSequence = Sequence([_deep(one) for one in contrast.VOILUTSequence])
    for keyword in _NOT_OF_SLICES:
        del made[keyword]
    letters = styles.orientation(exposure.side, exposure.view, exposure.turn)
    spacing = exposure.spacing
    shared.PixelMeasuresSequence = _one(
        PixelSpacing=[spacing, spacing], SliceThickness=BETWEEN, SpacingBetweenSlices=BETWEEN
    )
    shared.PlaneOrientationSequence = _one(
        ImageOrientationPatient=[round(v, 6) for word in letters for v in _direction(word)]
    )
    shared.FrameAnatomySequence = _one(
        FrameLaterality=exposure.side.value, AnatomicRegionSequence=made.AnatomicRegionSequence
    )
    shared.FrameVOILUTSequence = Sequence([contrast])
    shared.PixelValueTransformationSequence = Sequence([rescale])
    made.SharedFunctionalGroupsSequence = Sequence([shared])
    made.PerFrameFunctionalGroupsSequence = Sequence(
        [_frame(k, exposure) for k in range(len(stored))]
    )
    dicom.set_pixels(made, stored, styles.JPEG_LS)
    dicom.save(path, made, styles.JPEG_LS)


def _name(made: Dataset, exposure: Exposure, what: str, series: int) -> None:
    own = (exposure.seed, exposure.patient.number, what, exposure.side, exposure.view)
    made.SOPInstanceUID = dicom.uid(*own)
    made.SeriesInstanceUID = dicom.uid(*own, "series")
    made.SeriesNumber = int(made.SeriesNumber) + series


def _index(made: Dataset, exposure: Exposure) -> None:
    """Say that frames are ordered by their place in one stack."""
    organisation = dicom.uid(exposure.seed, exposure.patient.number, "slices")
    made.DimensionOrganizationSequence = _one(DimensionOrganizationUID=organisation)
    made.DimensionIndexSequence = Sequence(
        [
            _item(
                DimensionOrganizationUID=organisation,
                DimensionIndexPointer=tag_for_keyword(keyword),
                FunctionalGroupPointer=tag_for_keyword("FrameContentSequence"),
            )
            for keyword in ("StackID", "InStackPositionNumber")
        ]
    )


def _deep(table: Dataset) -> Dataset:
    """A VOI LUT of 16 bits, as the functional group has it, from one of 12."""
    made = Dataset()
    count, first, bits = table.LUTDescriptor
    entries = np.frombuffer(table.LUTData, "<u2") << (16 - bits)
    made.add_new("LUTDescriptor", "US", [count, first, 16])
    made.LUTExplanation = table.LUTExplanation
    made.add_new("LUTData", "OW", entries.astype("<u2").tobytes())
    return made


def _frame(k: int, exposure: Exposure) -> Dataset:
    """One slice's own group; depth grows from the tube to the support."""
    hung = styles.orientation(exposure.side, exposure.view, styles.Turn())
    down = np.cross(_direction(hung[0]), _direction(hung[1]))
    group = Dataset()
    group.XRay3DFrameTypeSequence = _one(
        FrameType=_SLICES_TYPE,
        PixelPresentation="MONOCHROME",
        VolumetricProperties="VOLUME",
        VolumeBasedCalculationTechnique="NONE",
    )
    group.FrameContentSequence = _one(
        DimensionIndexValues=[1, k + 1], StackID="1", InStackPositionNumber=k + 1
    )
    at = [round(float(v), 4) for v in k * BETWEEN * down]
    group.PlanePositionSequence = _one(ImagePositionPatient=at)
    return group


def _direction(letters: str) -> tuple[float, ...]:
    total = np.sum([_AXES[letter] for letter in letters], axis=0)
    return tuple(float(v) for v in total / np.linalg.norm(total))


def _item(**values: object) -> Dataset:
    made = Dataset()
    for keyword, value in values.items():
        setattr(made, keyword, value)
    return made


def _one(**values: object) -> Sequence:
    return Sequence([_item(**values)])


def stored(drawing: Drawing, exposure: Exposure) -> Stored:
    """The stored pixels of one drawing, as its unit stores them."""
    values = greyscale.to_stored(drawing, exposure.style)
    return greyscale.turn(values, exposure.turn, mirrored=exposure.side is Side.RIGHT)
