"""What stands over an image: its name, its badges, who and how (display rules 31-41)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.domain.study import ImageHeader, ImageRecord, Intent, Provenance
from core.imaging import syntaxes
from core.imaging.kinds import Kind, kind_of
from maninegs_gui import languages

_PLACE = ("InstitutionName", "InstitutionAddress", "StationName", "OperatorsName")
_MAGNIFIED = 1.2
"""Factor from which an image is larger than a contact view ever is (display rule 30)."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("viewer", text)


def syntax_name(uid: str) -> str:
    """The name of a transfer syntax, with its UID where it has none here."""
    return syntaxes.name(uid) or _tr("unknown transfer syntax")


def badges(header: ImageHeader, warning: str = "") -> tuple[str, ...]:
    """What a reader must know of this image before reading it, worst first."""
    from_where = (header.side_from, header.view_from)
    assumed = header.orientation is None or header.orientation_from is Provenance.ASSUMED
    by_hand = header.orientation_from is Provenance.PERSON
    factor = magnification(header)
    kind = kind_of(header)
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
        (header.partial, " ".join((_tr("PARTIAL"), *_portion(header)))),
        (header.implant, _tr("IMPLANT")),
        (factor >= _MAGNIFIED, _tr("magnified {0}x").format(f"{factor:.3g}")),
        (header.lossy, " ".join((_tr("LOSSY"), *_ratios(header)))),
        (header.burned_in, _tr("text burned in")),
        (kind is Kind.SYNTHETIC, _tr("SYNTHETIC 2D")),
        (kind is Kind.TOMO, _tr("DBT")),
    )
    return tuple(text for holds, text in table if holds)


def magnification(header: ImageHeader) -> float:
    """Estimated Radiographic Magnification Factor, 1 where it is not known (display rule 27)."""
    try:
        return float(_told(header, "EstimatedRadiographicMagnificationFactor") or 1.0)
    except ValueError:
        return 1.0


def _portion(header: ImageHeader) -> tuple[str, ...]:
    """Which part of the breast a partial view shows (display rule 25)."""
    names = {
        "anterior": _tr("anterior"),
        "posterior": _tr("posterior"),
        "superior": _tr("superior"),
        "inferior": _tr("inferior"),
        "medial": _tr("medial"),
        "lateral": _tr("lateral"),
        "central": _tr("central"),
    }
    parts = _told(header, "PartialViewCodeSequence").split(", ")
    found = ", ".join(names.get(part, part) for part in parts if part)
    return (found,) if found else tuple(filter(None, (_told(header, "PartialViewDescription"),)))


def _ratios(header: ImageHeader) -> tuple[str, ...]:
    """Compression ratios, one for each time the image was compressed (display rule 39)."""
    told = _told(header, "LossyImageCompressionRatio")
    return tuple(f"{ratio.strip()}:1" for ratio in told.split(" / ") if ratio.strip())


def identity(header: ImageHeader) -> tuple[str, ...]:
    """Who this is (display rule 33); hidden in anonymous mode."""
    born = header.birth_date.isoformat() if header.birth_date else ""
    age = _tr("{0} y").format(header.age_years) if header.age_years is not None else ""
    person = "  ".join(part for part in (born, age, header.sex) if part)
    name = readable_name(header.patient_name)
    return tuple(line for line in (name, header.patient_key, person) if line)


def exam(header: ImageHeader) -> tuple[str, ...]:
    """When, and as which exam (display rule 34); hidden in anonymous mode."""
    when = " ".join(part for part in (day(header.exam_date), clock(header.exam_time)) if part)
    return tuple(line for line in (when, header.accession) if line)


def exam_details(header: ImageHeader) -> tuple[str, ...]:
    """What :func:`exam` leaves out of rule 34; hidden in anonymous mode."""
    acquired = (
        _day_text(_told(header, "AcquisitionDate")),
        clock(_told(header, "AcquisitionTime")),
    )
    return _filled(
        (_tr("acquired {0}"), " ".join(filter(None, acquired))),
        (_tr("study {0}"), _told(header, "StudyID")),
        (_tr("series {0}"), _told(header, "SeriesNumber")),
        (_tr("image {0}"), _told(header, "InstanceNumber")),
    )


def place(header: ImageHeader) -> tuple[str, ...]:
    """Where and by whom (display rule 35); hidden in anonymous mode."""
    return tuple(readable_name(told) for key in _PLACE if (told := _told(header, key)))


def device(header: ImageHeader) -> tuple[str, ...]:
    """What made the image (display rule 36)."""
    maker = " ".join(part for part in (header.manufacturer, header.model_name) if part)
    return _filled(
        ("{0}", maker),
        (_tr("serial {0}"), _told(header, "DeviceSerialNumber")),
        (_tr("detector {0}"), _told(header, "DetectorID")),
        (_tr("software {0}"), _told(header, "SoftwareVersions")),
        (_tr("calibrated {0}"), _day_text(_told(header, "DateOfLastDetectorCalibration"))),
        (_tr("gantry {0}"), _told(header, "GantryID")),
    )


def technique(header: ImageHeader) -> tuple[str, ...]:
    """How the image was made (display rule 37)."""
    exposure = _told(header, "Exposure") or _scaled(_told(header, "ExposureInuAs"), 0.001)
    return _filled(
        (_tr("{0} kV"), _told(header, "KVP")),
        (_tr("{0} mAs"), exposure),
        (_tr("{0} ms"), _told(header, "ExposureTime")),
        (_tr("anode {0}"), _told(header, "AnodeTargetMaterial")),
        (_tr("filter {0}"), _told(header, "FilterMaterial")),
        (_tr("{0} N"), _told(header, "CompressionForce")),
        (_tr("{0} mm"), _told(header, "BodyPartThickness")),
        (_tr("{0}°"), _told(header, "PositionerPrimaryAngle")),
        (_tr("relative exposure {0}"), _told(header, "RelativeXRayExposure")),
        # Organ Dose (0040,0316) is in dGy.
        (_tr("organ dose {0} mGy"), _scaled(_told(header, "OrganDose"), 100.0)),
        (_tr("entrance dose {0} mGy"), _told(header, "EntranceDoseInmGy")),
        (
            _tr("magnification {0}"),
            _told(header, "EstimatedRadiographicMagnificationFactor"),
        ),
    )


def reason(header: ImageHeader) -> tuple[str, ...]:
    """Why the images were asked for (display rule 38)."""
    return _filled((_tr("reason: {0}"), _told(header, "ReasonForTheRequestedProcedure")))


def _told(header: ImageHeader, keyword: str) -> str:
    return dict(header.corner_text).get(keyword, "").replace("\\", " / ")


def _filled(*parts: tuple[str, str]) -> tuple[str, ...]:
    return tuple(form.format(value) for form, value in parts if value)


def _scaled(value: str, factor: float) -> str:
    try:
        return f"{float(value) * factor:.3g}"
    except ValueError:
        return ""


def _day_text(value: str) -> str:
    """A DICOM date as every reader reads it alike, or whatever else it says."""
    found = value.partition(" / ")[0]
    is_day = len(found) == 8 and found.isdigit()
    return f"{found[:4]}-{found[4:6]}-{found[6:]}" if is_day else found


def size_lines(header: ImageHeader, scale: float) -> tuple[str, ...]:
    """Zoom, millimetres per pixel and where they come from (display rule 31)."""
    zoom = _tr("zoom {0} %").format(round(scale * 100))
    if header.spacing_mm is None:
        return (zoom, _tr("no spacing: sizes are not comparable"))
    each = _tr("{0} mm/px").format(f"{header.spacing_mm:#.3g}")
    source = languages.sentence(header.spacing_source).removeprefix("mm") or _tr(
        ", spacing of unknown source"
    )
    return (zoom, f"{each}{source}" if source[0] in " ,（" else f"{each}, {source}")


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


def contrast_name(title: str) -> str:
    """How a contrast is called: in the object's words, or in ours where it is of our making."""
    ours = {
        "Auto": _tr("Auto"),
        "Full range": _tr("Full range"),
        "As stored": _tr("As stored"),
    }
    return ours.get(title, title)


def accessible(record: ImageRecord, warning: str = "") -> str:
    """What a screen reader says of one view; nothing of who it is of."""
    return ", ".join((record.label, *badges(record.header, warning)))
