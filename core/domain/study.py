"""Exams, breasts, views and images as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

PatientId = NewType("PatientId", int)
ExamId = NewType("ExamId", int)
BreastId = NewType("BreastId", int)
ImageId = NewType("ImageId", int)
ReaderId = NewType("ReaderId", int)


class Side(StrEnum):
    """Laterality of a breast, as Image Laterality (0020,0062) writes it."""

    RIGHT = "R"
    LEFT = "L"


class View(StrEnum):
    """Mammographic view (CID 4014), by the field's abbreviations."""

    CC = "CC"
    MLO = "MLO"
    ML = "ML"
    LM = "LM"
    LMO = "LMO"
    FB = "FB"
    SIO = "SIO"
    ISO = "ISO"
    XCC = "XCC"
    XCCL = "XCCL"
    XCCM = "XCCM"
    SPECIMEN = "SPECIMEN"


class Provenance(StrEnum):
    """Where a side, view or orientation comes from; all but CODE are shown."""

    CODE = "code"
    """From the attribute that DICOM names for it (display rule 13)."""
    GUESSED = "guessed"
    """From a fall-back attribute such as View Position or Series Description."""
    ASSUMED = "assumed"
    """From nothing but convention (display rule 17)."""
    TABLE = "table"
    """From a table of images, or its file names."""
    PERSON = "person"
    """Set by a reader, and recorded."""
    UNKNOWN = "unknown"


class Intent(StrEnum):
    """Presentation Intent Type (0008,0068)."""

    PRESENTATION = "presentation"
    PROCESSING = "processing"


class ImageState(StrEnum):
    """What is known of an image's pixels."""

    RECORDED = "recorded"
    """Header read, pixels not decoded yet."""
    READY = "ready"
    """Decoded once without fault."""
    UNREADABLE = "unreadable"
    """A helper process could not decode it; ``state_reason`` says why."""
    MISSING = "missing"
    """The file is not where it lay; tags are kept and ``relink`` may find it."""


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """What is read from one image file without decoding pixels.

    Lengths are in millimetres at the patient where ``spacing_source`` says so
    (display rules 27-28); orientation is Patient Orientation (0020,0020) of the
    *stored* pixels as (row direction, column direction).
    """

    sop_instance_uid: str
    sop_class_uid: str
    study_instance_uid: str
    series_instance_uid: str
    transfer_syntax_uid: str
    patient_key: str
    rows: int
    columns: int
    frames: int
    bits_stored: int
    photometric: str
    patient_name: str = ""
    birth_date: date | None = None
    sex: str = ""
    age_years: int | None = None
    exam_date: date | None = None
    exam_time: str = ""
    accession: str = ""
    study_description: str = ""
    side: Side | None = None
    side_from: Provenance = Provenance.UNKNOWN
    view: View | None = None
    view_from: Provenance = Provenance.UNKNOWN
    modifiers: tuple[str, ...] = ()
    """View modifiers (CID 4015) by the abbreviations of display rule 15, e.g. ``("M", "ID")``."""
    orientation: tuple[str, str] | None = None
    orientation_from: Provenance = Provenance.UNKNOWN
    intent: Intent = Intent.PRESENTATION
    manufacturer: str = ""
    model_name: str = ""
    spacing_mm: float | None = None
    spacing_source: str = ""
    quality_control: bool = False
    implant: bool = False
    partial: bool = False
    lossy: bool = False
    burned_in: bool = False
    instance_number: int | None = None
    corner_text: tuple[tuple[str, str], ...] = field(default=())
    """(DICOM keyword, value) of display rules 33-39, for the viewer's corners."""
    sources: tuple[tuple[str, str, str], ...] = ()
    """Images it was made from: (SOP Instance UID, Spatial Locations Preserved (0028,135A),
    Patient Orientation of the source as ``row\\column``), the last two empty when not said."""
    notes: tuple[str, ...] = ()
    """Sentences on what is odd in the file and should be shown, without identifiers."""


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """One image as the store knows it."""

    id: ImageId
    exam: ExamId
    breast: BreastId | None
    header: ImageHeader
    path: str
    sha256: str
    state: ImageState
    state_reason: str = ""

    @property
    def placed(self) -> bool:
        """Whether side and view are known, so that the image may hang and train."""
        return self.breast is not None and self.header.view is not None

    @property
    def label(self) -> str:
        """Laterality, prefixes, view, suffixes (display rule 15), e.g. ``RMLO``."""
        return view_label(self.header.side, self.header.view, self.header.modifiers)


_PREFIXES = ("M", "S")
_REPLACING = ("CV", "AT", "TAN")


def view_label(side: Side | None, view: View | None, modifiers: tuple[str, ...] = ()) -> str:
    """The text that names a view on the screen (display rule 15).

    Prefixes (M, S) stand before the view, CV, AT and TAN replace it, all others
    follow it; an unknown side or view is shown as ``?``.
    """
    prefix = "".join(m for m in _PREFIXES if m in modifiers)
    replaced = [m for m in modifiers if m in _REPLACING]
    suffix = "".join(m for m in modifiers if m not in _PREFIXES and m not in _REPLACING)
    middle = replaced[0] if replaced else (view.value if view else "?")
    return f"{side.value if side else '?'}{prefix}{middle}{suffix}"
