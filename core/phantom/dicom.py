"""Digital Mammography X-Ray Image objects, For Presentation (PS3.3 A.27)."""

from __future__ import annotations

import hashlib
import struct
import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import imagecodecs
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence

from core.domain.study import Side, View
from core.phantom import greyscale, styles
from core.phantom.greyscale import Stored
from core.phantom.plan import PatientPlan
from core.phantom.styles import Scale, Style, Turn

_MG = "1.2.840.10008.5.1.4.1.1.1.2"
_IMPLEMENTATION = "2.25.225823917356092175936110284365107446711"
_VIEW_CODES = {
    View.CC: ("399162004", "R-10242", "cranio-caudal"),
    View.MLO: ("399368009", "R-10226", "medio-lateral oblique"),
}


def uid(seed: int, *parts: object) -> str:
    """A UUID-derived UID (2.25.) that depends on nothing but its arguments."""
    text = "|".join(["maninegs phantom", str(seed), *map(str, parts)])
    made = uuid.UUID(bytes=hashlib.sha256(text.encode()).digest()[:16], version=4)
    return f"2.25.{made.int}"


@dataclass(frozen=True, slots=True)
class Exposure:
    """Which image this is: of whom, which side and view, drawn at which spacing (mm).

    ``visit`` tells the exams of one patient apart; the first one's is empty.
    """

    seed: int
    patient: PatientPlan
    side: Side
    view: View
    spacing: float
    visit: str = ""

    @property
    def study(self) -> tuple[object, ...]:
        """What the UIDs of this exam are made from."""
        return (self.patient.number, *([self.visit] if self.visit else []))

    @property
    def style(self) -> Style:
        """The unit that took it."""
        return styles.STYLES[self.patient.style]

    @property
    def turn(self) -> Turn:
        """How its stored pixels lie against the hung image."""
        return styles.turn(self.patient.style, self.side, self.view, self.patient.number)


def write(path: Path, stored: Stored, exposure: Exposure) -> None:
    """Write one image.

    Parameters
    ----------
    stored
        (rows, columns) 12-bit values in the stored frame of the exposure.
    """
    dataset = describe(exposure, stored)
    syntax = exposure.style.syntax(exposure.patient.number)
    set_pixels(dataset, stored, syntax)
    save(path, dataset, syntax)


def describe(exposure: Exposure, stored: Stored) -> Dataset:
    """Every element of one image but its pixel data."""
    dataset = Dataset()
    _identify(dataset, exposure)
    _describe_acquisition(dataset, exposure)
    _describe_pixels(dataset, stored, exposure.style)
    return dataset


def save(path: Path, dataset: Dataset, syntax: str) -> None:
    """Write a data set with its pixel data as a file."""
    meta = FileMetaDataset()
    meta.FileMetaInformationVersion = b"\x00\x01"
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    meta.ImplementationClassUID = _IMPLEMENTATION
    meta.ImplementationVersionName = "MANINEGS_PHANTOM"
    dataset.file_meta = meta
    dataset.save_as(path, enforce_file_format=True)


def _code(value: str, scheme: str, meaning: str) -> Dataset:
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def _da(day: date) -> str:
    return day.strftime("%Y%m%d")


def _identify(ds: Dataset, exposure: Exposure) -> None:
    seed, patient, style = exposure.seed, exposure.patient, exposure.style
    side, view = exposure.side, exposure.view
    instance = 1 + 2 * (view is View.MLO) + (side is Side.LEFT)
    day = _da(patient.exam_date)
    minute = (patient.number * 7) % 480
    time = f"{8 + minute // 60:02d}{minute % 60:02d}{instance * 10:02d}"
    ds.SpecificCharacterSet = "ISO_IR 100"
    ds.ImageType = ["ORIGINAL", "PRIMARY"]
    ds.SOPClassUID = _MG
    ds.SOPInstanceUID = uid(seed, *exposure.study, side, view)
    ds.StudyDate = ds.SeriesDate = ds.AcquisitionDate = ds.ContentDate = day
    ds.StudyTime = f"{time[:4]}00"
    ds.SeriesTime = ds.AcquisitionTime = ds.ContentTime = time
    ds.AccessionNumber = f"PH{patient.number:06d}{exposure.visit[:1].upper()}"
    ds.Modality = "MG"
    ds.PresentationIntentType = "FOR PRESENTATION"
    ds.Manufacturer = style.maker
    ds.InstitutionName = "ManiNegs phantoms"
    ds.InstitutionAddress = "Synthetic images, no patient"
    ds.ReferringPhysicianName = ""
    ds.StationName = f"PHANTOM{patient.style + 1}"
    ds.StudyDescription = "Mammography, bilateral (phantom)"
    ds.SeriesDescription = f"{side.value} {view.value}"
    ds.OperatorsName = "Phantom^Generator"
    ds.ManufacturerModelName = style.model
    ds.PatientName = f"Phantom^{patient.number:04d}"
    ds.PatientID = patient.key
    ds.PatientBirthDate = _da(patient.birth_date)
    ds.PatientSex = "F"
    ds.PatientAge = f"{patient.age:03d}Y"
    ds.DeviceSerialNumber = f"SN-{patient.style + 1}0001"
    ds.SoftwareVersions = style.software
    ds.StudyInstanceUID = uid(seed, *exposure.study)
    ds.SeriesInstanceUID = uid(seed, *exposure.study, "series", side, view)
    ds.StudyID = f"{patient.number}"
    ds.SeriesNumber = instance
    ds.InstanceNumber = 1


def _describe_acquisition(ds: Dataset, exposure: Exposure) -> None:
    patient, style = exposure.patient, exposure.style
    side, view = exposure.side, exposure.view
    ds.BodyPartExamined = "BREAST"
    ds.KVP = 28 + patient.number % 4
    ds.DistanceSourceToDetector = 660
    ds.DistanceSourceToPatient = round(660 / style.magnification, 1)
    ds.EstimatedRadiographicMagnificationFactor = style.magnification
    ds.ExposureTime = 700 + 13 * (patient.number % 31)
    ds.XRayTubeCurrent = 100
    ds.Exposure = 70 + patient.number % 40
    ds.ExposureInuAs = 1000 * ds.Exposure
    ds.ImagerPixelSpacing = [exposure.spacing, exposure.spacing]
    ds.Grid = ["FOCUSED", "RECIPROCATING"]
    ds.FocalSpots = 0.3
    ds.AnodeTargetMaterial = style.anode
    ds.FilterMaterial = style.filter_material
    ds.BodyPartThickness = 45 + patient.number % 20
    ds.CompressionForce = 90 + patient.number % 35
    ds.ViewPosition = view.value
    ds.DetectorType = "DIRECT" if patient.style == 0 else "SCINTILLATOR"
    ds.DetectorConfiguration = "AREA"
    ds.DetectorID = f"D{patient.style + 1}-77"
    ds.DateOfLastDetectorCalibration = f"{patient.exam_date.year}0101"
    ds.FieldOfViewShape = "RECTANGLE"
    ds.DetectorTemperature = 31
    ds.DetectorActiveTime = ds.ExposureTime
    ds.PositionerType = "MAMMOGRAPHIC"
    oblique = 45 if side is Side.LEFT else -45
    ds.PositionerPrimaryAngle = oblique if view is View.MLO else 0
    ds.OrganDose = 0.015
    ds.ExposureControlMode = "AUTOMATIC"
    ds.PatientOrientation = list(styles.orientation(side, view, exposure.turn))
    ds.ImageLaterality = side.value
    ds.BreastImplantPresent = "NO"
    ds.PartialView = "NO"
    ds.QualityControlImage = "NO"
    ds.BurnedInAnnotation = "NO"
    ds.OrganExposed = "BREAST"
    sct, srt, meaning = _VIEW_CODES[view]
    legacy = style.legacy_codes
    scheme = "SRT" if legacy else "SCT"
    view_item = _code(srt if legacy else sct, scheme, meaning)
    view_item.ViewModifierCodeSequence = Sequence([])
    ds.ViewCodeSequence = Sequence([view_item])
    region = _code("T-04000" if legacy else "76752008", scheme, "Breast")
    ds.AnatomicRegionSequence = Sequence([region])
    ds.AcquisitionContextSequence = Sequence([])


def _describe_pixels(ds: Dataset, stored: Stored, style: Style) -> None:
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME1" if style.inverted else "MONOCHROME2"
    ds.Rows, ds.Columns = stored.shape
    ds.BitsAllocated, ds.BitsStored = 16, greyscale.BITS
    ds.HighBit = greyscale.BITS - 1
    ds.PixelRepresentation = 0
    value, limit = greyscale.padding(style)
    if value is not None:
        ds.add_new("PixelPaddingValue", "US", value)
    if limit is not None:
        ds.add_new("PixelPaddingRangeLimit", "US", limit)
    ds.PixelIntensityRelationship = "LOG"
    ds.PixelIntensityRelationshipSign = -1 if style.inverted else 1
    ds.RescaleIntercept, ds.RescaleSlope, ds.RescaleType = 0, 1, "US"
    ds.LossyImageCompression = "00"
    ds.PresentationLUTShape = "INVERSE" if style.inverted else "IDENTITY"
    if style.scale is Scale.LUT:
        ds.VOILUTSequence = Sequence([_lut(name) for name in greyscale.LUT_NAMES])
    elif style.scale is Scale.SIGMOID:
        ds.WindowCenter, ds.WindowWidth = greyscale.SIGMOID_CENTRE, greyscale.SIGMOID_WIDTH
        ds.WindowCenterWidthExplanation = "NORMAL"
        ds.VOILUTFunction = "SIGMOID"
    else:
        centre = greyscale.CENTRE
        if style.inverted:
            centre = greyscale.TOP - centre
        ds.WindowCenter = [centre, centre, centre]
        ds.WindowWidth = [greyscale.WIDTH, greyscale.WIDTH * 7 // 10, greyscale.WIDTH * 13 // 10]
        ds.WindowCenterWidthExplanation = list(greyscale.LUT_NAMES)


def _lut(name: str) -> Dataset:
    data = greyscale.lut(name)
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [data.size, 0, greyscale.BITS])
    item.LUTExplanation = name
    item.add_new("LUTData", "OW", data.astype("<u2").tobytes())
    return item


def set_pixels(ds: Dataset, stored: Stored, syntax: str) -> None:
    """Put 12-bit stored values into a data set, encoded as ``syntax`` says.

    Parameters
    ----------
    stored
        (rows, columns), or (frames, rows, columns) of a stack.
    """
    if syntax in (styles.IMPLICIT, styles.EXPLICIT):
        ds.add_new("PixelData", "OW", stored.astype("<u2").tobytes())
        return
    frames = stored if stored.ndim == 3 else stored[None]
    ds.add_new("PixelData", "OB", encapsulate([_encoded(frame, syntax) for frame in frames]))
    ds["PixelData"].is_undefined_length = True


def _encoded(stored: Stored, syntax: str) -> bytes:
    if syntax == styles.JPEG_LOSSLESS:
        frame = imagecodecs.ljpeg_encode(stored, bitspersample=greyscale.BITS)
    elif syntax == styles.JPEG_LS:
        frame = imagecodecs.jpegls_encode(stored)
    elif syntax == styles.JPEG_2000:
        frame = imagecodecs.jpeg2k_encode(
            stored, codecformat="j2k", reversible=True, level=0, bitspersample=greyscale.BITS
        )
    else:
        frame = _rle(stored)
    return bytes(frame)


def _rle(stored: Stored) -> bytes:
    """RLE Lossless (PS3.5 annex G): high bytes, then low bytes, each row on its own."""
    planes = ((stored >> 8).astype(np.uint8), (stored & 255).astype(np.uint8))
    segments = [bytes(imagecodecs.packbits_encode(plane, axis=-1)) for plane in planes]
    segments = [segment + b"\0" * (len(segment) % 2) for segment in segments]
    offsets = (64, 64 + len(segments[0]))
    header = struct.pack("<16I", len(segments), *offsets, *[0] * 13)
    return header + b"".join(segments)
