"""An image file's header as a value (display rules 13-17, 25-28, 33-40)."""

from __future__ import annotations

import hashlib
import re
import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from core.domain.errors import RefusedFile
from core.domain.study import ImageHeader, Intent, Provenance, Side, View
from core.imaging import attributes as read
from core.imaging import codes, groups, limits, orientation, structure
from core.imaging.source_images import sources
from core.imaging.structure import Structure

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

FOR_PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.2"
FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.1.2.1"
TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3"
_MAMMOGRAMS = frozenset(
    {FOR_PRESENTATION, FOR_PROCESSING, TOMOSYNTHESIS}
    | {"1.2.840.10008.5.1.4.1.1.13.1.4", "1.2.840.10008.5.1.4.1.1.13.1.5"}
)
# Film scans and old detectors come in general objects; there the modality decides.
_GENERAL = frozenset(
    f"1.2.840.10008.5.1.4.1.1.{tail}"
    for tail in ("1", "1.1", "1.1.1", "7", "7.1", "7.2", "7.3", "7.4")
)
_PROCESSING_CLASSES = frozenset(
    {FOR_PROCESSING, "1.2.840.10008.5.1.4.1.1.1.1.1", "1.2.840.10008.5.1.4.1.1.13.1.5"}
)
_MOST_MODIFIERS = 8
CORNERS = (
    *("PatientName", "PatientID", "PatientBirthDate", "PatientAge", "PatientSex"),
    *("StudyID", "AccessionNumber", "SeriesNumber", "InstanceNumber"),
    *("AcquisitionDate", "AcquisitionTime"),
    *("InstitutionName", "InstitutionAddress", "OperatorsName", "StationName"),
    *("Manufacturer", "ManufacturerModelName", "DeviceSerialNumber", "DetectorID"),
    *("SoftwareVersions", "DateOfLastDetectorCalibration", "GantryID"),
    *("KVP", "ExposureInuAs", "Exposure", "ExposureTime", "AnodeTargetMaterial"),
    *("FilterMaterial", "CompressionForce", "BodyPartThickness", "PositionerPrimaryAngle"),
    *("RelativeXRayExposure", "OrganDose", "EntranceDoseInmGy"),
    *("LossyImageCompression", "LossyImageCompressionRatio", "BurnedInAnnotation"),
    "PartialViewDescription",
    "ImageType",
)
"""Keywords of the corner text, in the order of display rules 33-39, and what tells
FFDM, synthetic 2D and slices apart (rule 50)."""
_ALWAYS_LOSSY = frozenset(f"1.2.840.10008.1.2.4.{tail}" for tail in ("50", "51", "81"))
"""Baseline and extended JPEG, near-lossless JPEG-LS: lossy whatever the header says."""


def read_header(path: Path) -> ImageHeader:
    """Check a DICOM file's structure and read its header, without its pixels.

    Raises
    ------
    RefusedFile
        When it cannot be a mammogram or cannot be read, in one sentence.
    """
    with structure.opened(path) as found:
        data = dataset(found)
        frame = limits.check(data, found)
        return _header(data, found, frame)


def dataset(found: Structure) -> Dataset:
    """The elements before the pixel data, as pydicom reads them."""
    from pydicom.filereader import read_dataset

    raw = found.source.read(found.start, found.pixels_at - found.start)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read_dataset(BytesIO(raw), found.implicit, found.little)
    except RecursionError as error:
        raise RefusedFile("Its header nests too deep: it is refused as harmful.") from error
    except (MemoryError, OSError):
        raise
    except Exception as error:
        raise RefusedFile(
            f"Its header cannot be read ({type(error).__name__}): export the image again."
        ) from error


def _header(data: Dataset, found: Structure, frame: limits.Frame) -> ImageHeader:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _values(data, found, frame)
        except (RefusedFile, MemoryError):
            raise
        except Exception as error:
            raise RefusedFile(
                f"Its header cannot be read ({type(error).__name__}): export the image again."
            ) from error


def _values(data: Dataset, found: Structure, frame: limits.Frame) -> ImageHeader:
    sop_class = read.text(data, "SOPClassUID")
    _refuse_others(sop_class, read.text(data, "Modality"))
    notes: list[str] = []
    side, side_from = _side(data)
    if len(set(groups.sides(data)) - {""} | ({side.value} if side else set())) > 1:
        notes.append("Its frames name another side than its header: check the marker.")
    view, view_from, modifiers = _view(data)
    guessed_side, guessed_view = _guess(data)
    if side is None and guessed_side is not None:
        side, side_from = guessed_side, Provenance.GUESSED
    if view is None and guessed_view is not None:
        view, view_from = guessed_view, Provenance.GUESSED
    directions, directions_from = _orientation(data, side, view)
    spacing, source = _spacing(data)
    study = read.text(data, "StudyInstanceUID") or _made_up(found, "study")
    if found.executable_preamble:
        notes.append("The file's preamble is that of a program or document: it is never run.")
    if directions_from is Provenance.ASSUMED:
        notes.append("Orientation assumed.")
    if not read.text(data, "SOPInstanceUID"):
        notes.append("The file carries no SOP Instance UID.")
    burned = read.text(data, "BurnedInAnnotation").upper() == "YES"
    if burned:
        notes.append("Text is burned into the image.")
    return ImageHeader(
        sop_instance_uid=read.text(data, "SOPInstanceUID") or _made_up(found, "image"),
        sop_class_uid=sop_class,
        study_instance_uid=study,
        series_instance_uid=read.text(data, "SeriesInstanceUID"),
        transfer_syntax_uid=found.transfer_syntax,
        patient_key=patient_key(data, study),
        rows=frame.rows,
        columns=frame.columns,
        frames=frame.frames,
        bits_stored=frame.bits_stored,
        photometric=frame.photometric,
        patient_name=read.text(data, "PatientName"),
        birth_date=read.day(data, "PatientBirthDate"),
        sex=read.text(data, "PatientSex"),
        age_years=_age(data),
        exam_date=next(
            (
                d
                for k in ("StudyDate", "AcquisitionDate", "ContentDate")
                if (d := read.day(data, k))
            ),
            None,
        ),
        exam_time=read.text(data, "StudyTime"),
        accession=read.text(data, "AccessionNumber"),
        study_description=read.text(data, "StudyDescription"),
        side=side,
        side_from=side_from,
        view=view,
        view_from=view_from,
        modifiers=modifiers,
        orientation=directions,
        orientation_from=directions_from,
        intent=_intent(data, sop_class),
        manufacturer=read.text(data, "Manufacturer"),
        model_name=read.text(data, "ManufacturerModelName"),
        spacing_mm=spacing,
        spacing_source=source,
        quality_control=read.text(data, "QualityControlImage").upper() == "YES",
        implant=read.text(data, "BreastImplantPresent").upper() == "YES",
        partial=read.text(data, "PartialView").upper() == "YES",
        lossy=read.text(data, "LossyImageCompression") == "01"
        or found.transfer_syntax in _ALWAYS_LOSSY,
        burned_in=burned,
        instance_number=_whole(read.number(data, "InstanceNumber")),
        corner_text=_corners(data),
        sources=sources(data),
        notes=tuple(notes),
    )


def _refuse_others(sop_class: str, modality: str) -> None:
    if sop_class in _MAMMOGRAMS or (sop_class in _GENERAL and modality == "MG"):
        return
    if not sop_class and modality == "MG":
        return
    kind = modality if re.fullmatch(r"[A-Z]{2,6}", modality) else "another kind"
    raise RefusedFile(f"This is not a mammogram: it is an object of {kind}; leave it out.")


def _side(data: Dataset) -> tuple[Side | None, Provenance]:
    value = read.text(data, "ImageLaterality")
    if not value:
        # Of slices that disagree none can be believed (rule 48).
        found = set(groups.sides(data)) - {""}
        value = found.pop() if len(found) == 1 else ""
    if value in ("R", "L"):
        return Side(value), Provenance.CODE
    return None, Provenance.UNKNOWN


def _view(data: Dataset) -> tuple[View | None, Provenance, tuple[str, ...]]:
    for item in groups.everywhere(data, "ViewCodeSequence"):
        view = codes.VIEWS.get(read.text(item, "CodeValue"))
        if view is None:
            continue
        found = [
            codes.MODIFIERS.get(read.text(modifier, "CodeValue"))
            for modifier in read.items(item, "ViewModifierCodeSequence")
        ]
        return view, Provenance.CODE, tuple(m for m in found if m is not None)[:_MOST_MODIFIERS]
    return None, Provenance.UNKNOWN, ()


def _guess(data: Dataset) -> tuple[Side | None, View | None]:
    """Side and view from fall-back attributes, the better ones first (rule 13)."""
    side: Side | None = None
    view: View | None = None
    for keyword in ("Laterality", "ViewPosition", "SeriesDescription", "ProtocolName"):
        found_side, found_view = codes.guess(read.text(data, keyword))
        side, view = side or found_side, view or found_view
    return side, view


def _orientation(
    data: Dataset, side: Side | None, view: View | None
) -> tuple[tuple[str, str] | None, Provenance]:
    value = data.get("PatientOrientation") or ()
    said = () if isinstance(value, str) else tuple(value)
    for some in (said, *groups.directions(data)):
        found = orientation.parse(some)
        if found is not None:
            return found, Provenance.CODE
    if side is None:
        return None, Provenance.UNKNOWN
    return orientation.assumed(side, view), Provenance.ASSUMED


def _spacing(data: Dataset) -> tuple[float | None, str]:
    """Millimetres between pixels and where from (rules 27 and 28)."""
    for measures in groups.macro(data, "PixelMeasuresSequence"):
        inside = read.numbers(measures, "PixelSpacing")
        if inside and min(inside) > 0:
            return inside[0], "mm in the slice"
    at_detector = read.numbers(data, "ImagerPixelSpacing")
    if at_detector and min(at_detector) > 0:
        factor, source = _magnification(data)
        return at_detector[0] / (factor or 1.0), source
    return None, ""


def _magnification(data: Dataset) -> tuple[float | None, str]:
    """How much larger than life the detector saw the breast, and what that makes of a length."""
    factor = read.number(data, "EstimatedRadiographicMagnificationFactor")
    if factor and factor > 0:
        return factor, "mm, magnification corrected"
    detector = read.number(data, "DistanceSourceToDetector")
    patient = read.number(data, "DistanceSourceToPatient")
    if detector and patient and detector >= patient > 0:
        return detector / patient, "mm, magnification corrected by distances"
    return None, "mm at detector"


def _intent(data: Dataset, sop_class: str) -> Intent:
    said = read.text(data, "PresentationIntentType").upper()
    if said == "FOR PROCESSING" or (not said and sop_class in _PROCESSING_CLASSES):
        return Intent.PROCESSING
    return Intent.PRESENTATION


def patient_key(data: Dataset, study: str) -> str:
    """Patient ID; without one, a study is a patient of its own."""
    return read.text(data, "PatientID") or f"unknown-{_digest(study.encode())[:12]}"


def _age(data: Dataset) -> int | None:
    found = re.fullmatch(r"(\d{1,3})Y", read.text(data, "PatientAge"))
    if found:
        return int(found.group(1))
    born, seen = read.day(data, "PatientBirthDate"), read.day(data, "StudyDate")
    if born is None or seen is None or seen < born:
        return None
    return seen.year - born.year - ((seen.month, seen.day) < (born.month, born.day))


def _corners(data: Dataset) -> tuple[tuple[str, str], ...]:
    # Tomosynthesis says how it was exposed in a sequence of its own.
    places = (data, *read.items(data, "XRay3DAcquisitionSequence"))
    found = [
        (keyword, next((text for p in places if (text := read.text(p, keyword))), ""))
        for keyword in CORNERS
    ]
    portions = [
        codes.PORTIONS.get(read.text(item, "CodeValue")) or read.text(item, "CodeMeaning")
        for item in read.items(data, "PartialViewCodeSequence")
    ]
    found.append(("PartialViewCodeSequence", ", ".join(dict.fromkeys(filter(None, portions)))))
    factor, _ = _magnification(data)
    if factor is not None:
        found.append(("EstimatedRadiographicMagnificationFactor", f"{factor:.3g}"))
    for request in read.items(data, "RequestAttributesSequence"):
        reason = read.text(request, "ReasonForTheRequestedProcedure")
        for code in read.items(request, "ReasonForRequestedProcedureCodeSequence"):
            reason = reason or read.text(code, "CodeMeaning")
        found.append(("ReasonForTheRequestedProcedure", reason))
    return tuple((keyword, value) for keyword, value in found if value)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _made_up(found: Structure, what: str) -> str:
    """A UID for an object that lacks one, the same each time it is read (PS3.5 B.2)."""
    raw = found.source.read(found.start, found.pixels_at - found.start)
    digest = hashlib.sha256(what.encode() + raw).digest()[:16]
    return f"2.25.{int.from_bytes(digest, 'big')}"


def _digest(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()
