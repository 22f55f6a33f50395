"""What stands over an image: its name, its badges, who and how (display rules 31-41)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.domain.study import ImageHeader, ImageRecord, Intent, Provenance
from core.imaging.kinds import Kind, kind_of

_SYNTAXES = {
    "1.2.840.10008.1.2": "Implicit VR Little Endian",
    "1.2.840.10008.1.2.1": "Explicit VR Little Endian",
    "1.2.840.10008.1.2.1.99": "Deflated Explicit VR Little Endian",
    "1.2.840.10008.1.2.2": "Explicit VR Big Endian",
    "1.2.840.10008.1.2.4.50": "JPEG Baseline",
    "1.2.840.10008.1.2.4.51": "JPEG Extended",
    "1.2.840.10008.1.2.4.57": "JPEG Lossless",
    "1.2.840.10008.1.2.4.70": "JPEG Lossless, first-order prediction",
    "1.2.840.10008.1.2.4.80": "JPEG-LS Lossless",
    "1.2.840.10008.1.2.4.81": "JPEG-LS Near-lossless",
    "1.2.840.10008.1.2.4.90": "JPEG 2000 Lossless",
    "1.2.840.10008.1.2.4.91": "JPEG 2000",
    "1.2.840.10008.1.2.4.201": "High-Throughput JPEG 2000 Lossless",
    "1.2.840.10008.1.2.4.203": "High-Throughput JPEG 2000",
    "1.2.840.10008.1.2.5": "RLE Lossless",
}

_TECHNIQUE = (
    ("KVP", "{} kV"),
    ("Exposure", "{} mAs"),
    ("ExposureTime", "{} ms"),
    ("AnodeTargetMaterial", "{}"),
    ("FilterMaterial", "{}"),
    ("CompressionForce", "{} N"),
    ("BodyPartThickness", "{} mm"),
    ("PositionerPrimaryAngle", "{}°"),
)
_PLACE = ("InstitutionName", "StationName", "OperatorsName")


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)


def syntax_name(uid: str) -> str:
    """The name of a transfer syntax, with its UID where it has none here."""
    return _SYNTAXES.get(uid, uid or _tr("unknown transfer syntax"))


def badges(header: ImageHeader, warning: str = "") -> tuple[str, ...]:
    """What a reader must know of this image before reading it, worst first."""
    from_where = (header.side_from, header.view_from)
    assumed = header.orientation is None or header.orientation_from is Provenance.ASSUMED
    by_hand = header.orientation_from is Provenance.PERSON
    kind = kind_of(header)
    ratio = dict(header.corner_text).get("LossyImageCompressionRatio", "")
    table = (
        (header.intent is Intent.PROCESSING, _tr("For Processing")),
        (header.quality_control, _tr("QUALITY CONTROL")),
        (kind is Kind.PROJECTION, _tr("PROJECTION")),
        (header.side is None or header.view is None, _tr("side or view not known")),
        (bool(warning), warning),
        (Provenance.GUESSED in from_where, _tr("view guessed")),
        (Provenance.ASSUMED in from_where, _tr("view assumed")),
        (Provenance.PERSON in from_where, _tr("view set by hand")),
        (assumed, _tr("orientation assumed")),
        (by_hand and not assumed, _tr("orientation set by hand")),
        (header.partial, _tr("PARTIAL")),
        (header.implant, _tr("IMPLANT")),
        (header.lossy, _tr("LOSSY {0}:1").format(ratio) if ratio else _tr("LOSSY")),
        (header.burned_in, _tr("text burned in")),
        (kind is Kind.SYNTHETIC, _tr("SYNTHETIC 2D")),
        (kind is Kind.TOMO, _tr("DBT")),
    )
    return tuple(text for holds, text in table if holds)


def identity(header: ImageHeader) -> tuple[str, ...]:
    """Who this is (display rules 33-35); hidden in anonymous mode."""
    born = header.birth_date.isoformat() if header.birth_date else ""
    age = _tr("{0} y").format(header.age_years) if header.age_years is not None else ""
    person = "  ".join(part for part in (born, age, header.sex) if part)
    name = readable_name(header.patient_name)
    return tuple(line for line in (name, header.patient_key, person) if line)


def exam(header: ImageHeader) -> tuple[str, ...]:
    """When, and as which exam; hidden in anonymous mode."""
    when = " ".join(part for part in (day(header.exam_date), clock(header.exam_time)) if part)
    return tuple(line for line in (when, header.accession) if line)


def place(header: ImageHeader) -> tuple[str, ...]:
    """Where and by whom; hidden in anonymous mode."""
    told = dict(header.corner_text)
    return tuple(readable_name(told[key]) for key in _PLACE if told.get(key))


def technique(header: ImageHeader) -> tuple[str, ...]:
    """How the image was made (display rules 36-37)."""
    told = dict(header.corner_text)
    maker = " ".join(part for part in (header.manufacturer, header.model_name) if part)
    values = [form.format(told[key]) for key, form in _TECHNIQUE if told.get(key)]
    return tuple(line for line in (maker, "  ".join(values[:4]), "  ".join(values[4:])) if line)


def size_lines(header: ImageHeader, scale: float) -> tuple[str, ...]:
    """Zoom, millimetres per pixel and where they come from (display rule 31)."""
    zoom = _tr("zoom {0} %").format(round(scale * 100))
    if header.spacing_mm is None:
        return (zoom, _tr("no spacing: sizes are not comparable"))
    each = _tr("{0} mm/px").format(f"{header.spacing_mm:#.3g}")
    source = header.spacing_source.removeprefix("mm") or _tr(", spacing of unknown source")
    return (zoom, f"{each}{source}" if source[0] in " ," else f"{each}, {source}")


def day(when: date | None) -> str:
    """A date as every reader reads it alike."""
    return when.isoformat() if when else ""


def clock(time: str) -> str:
    """HH:MM of a DICOM time."""
    return f"{time[:2]}:{time[2:4]}" if len(time) >= 4 and time[:4].isdigit() else ""


def readable_name(name: str) -> str:
    """A DICOM person name without its carets."""
    family, _, rest = name.partition("=")[0].partition("^")
    given = " ".join(part for part in rest.split("^") if part)
    return ", ".join(part for part in (family, given) if part)


def accessible(record: ImageRecord) -> str:
    """What a screen reader says of one view."""
    return ", ".join((record.label, *badges(record.header)))
