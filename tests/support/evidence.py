"""CAD reports and presentation states as other software writes them (highdicom, dcmtk)."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import highdicom as hd
import numpy as np
from highdicom.sr import (
    CodeContentItem,
    CodedConcept,
    ContainerContentItem,
    ContentSequence,
    ImageContentItem,
    NumContentItem,
    ScoordContentItem,
    TextContentItem,
)
from pydicom.dataset import Dataset
from pydicom.filewriter import dcmwrite
from pydicom.sequence import Sequence as Items
from pydicom.uid import UID, generate_uid

MAMMOGRAPHY_CAD = "1.2.840.10008.5.1.4.1.1.88.50"

CLUSTER = ("129769006", "SCT", "Calcification Cluster")
CALCIFICATION = ("129770007", "SCT", "Individual Calcification")
DENSITY = ("129793001", "SCT", "Mammography breast density")
DENSITY_SRT = ("F-01796", "SRT", "Mammography breast density")
BREAST_GEOMETRY = ("111100", "DCM", "Breast geometry")
SKIN = ("129797000", "SCT", "Skin thickening of breast")

REQUIRED, OPTIONAL, NEVER = "111150", "111151", "111152"
SUMMARIES = {
    "111241": "All algorithms succeeded; without findings",
    "111242": "All algorithms succeeded; with findings",
    "111243": "Not all algorithms succeeded; without findings",
    "111244": "Not all algorithms succeeded; with findings",
    "111245": "No algorithms succeeded; without findings",
}
RESULTS = {
    "111222": "Succeeded",
    "111223": "Partially Succeeded",
    "111224": "Failed",
    "111225": "Not Attempted",
}
_CONTAINS, _PROPERTIES = "CONTAINS", "HAS PROPERTIES"
_MODIFIES, _INFERRED, _SELECTED = "HAS CONCEPT MOD", "INFERRED FROM", "SELECTED FROM"


@dataclass(frozen=True)
class Finding:
    """One single image finding to write; points are (column, row) in pixels."""

    image: Dataset
    kind: tuple[str, str, str] = CLUSTER
    intent: str | None = REQUIRED
    centre: tuple[float, float] | None = (60.0, 100.0)
    outline: Sequence[tuple[float, float]] = ()
    outline_type: str = "POLYLINE"
    certainty: float | None = None
    probability: float | None = None
    impression: str | None = REQUIRED
    """Rendering Intent of the impression around it."""


def dcm(value: str, meaning: str) -> CodedConcept:
    """A DCM code."""
    return CodedConcept(value, "DCM", meaning)


def cad_report(
    images: Sequence[Dataset],
    findings: Sequence[Finding] = (),
    *,
    summary: str | None = None,
    result: str | None = "111222",
    good: Sequence[Dataset] | None = None,
    failed: Sequence[Dataset] = (),
    sop_uid: str | None = None,
    orientations: bool = False,
) -> Dataset:
    """A Mammography CAD SR (TID 4000) over ``images``.

    Parameters
    ----------
    summary, result
        Codes of CID 6047 and 6042; the summary follows from the findings when not given.
    good, failed
        Images of the successful (all but the failed, if not given) and failed detections.
    orientations
        Write the images' Patient Orientation into the Image Library.
    """
    summary = summary or ("111242" if findings else "111241")
    root = _container("111036", "Mammography CAD Report")
    library = _container("111028", "Image Library", _CONTAINS)
    _fill(library, [_library_entry(image, orientations) for image in images])
    top = CodeContentItem(
        name=dcm("111017", "CAD Processing and Findings Summary"),
        value=dcm(summary, SUMMARIES[summary]),
        relationship_type=_CONTAINS,
    )
    if findings:
        _fill(top, [_impression(finding) for finding in findings])
    parts: list[Any] = [library, top]
    if result is not None:
        if good is None:
            good = [image for image in images if image not in list(failed)]
        parts.append(_detections(result, good, failed))
    _fill(root, parts)
    return _document(root, images, sop_uid)


def _document(root: Any, images: Sequence[Dataset], sop_uid: str | None) -> Dataset:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = hd.sr.ComprehensiveSR(
            evidence=list(images),
            content=root,
            series_instance_uid=generate_uid(),
            series_number=90,
            sop_instance_uid=sop_uid or generate_uid(),
            instance_number=1,
            manufacturer="Detect Inc.",
            is_complete=True,
            is_final=True,
        )
    made.SOPClassUID = UID(MAMMOGRAPHY_CAD)
    made.file_meta.MediaStorageSOPClassUID = UID(MAMMOGRAPHY_CAD)
    made.Manufacturer = "Detect Inc."
    made.ContentDate, made.ContentTime = "20240102", "111213"
    return made


def _container(value: str, meaning: str, relation: str | None = None) -> ContainerContentItem:
    return ContainerContentItem(
        name=dcm(value, meaning), is_content_continuous=False, relationship_type=relation
    )


def _fill(item: Any, parts: Sequence[Any]) -> None:
    item.ContentSequence = ContentSequence(parts, is_root=False, is_sr=True)


def _library_entry(image: Dataset, orientations: bool) -> ImageContentItem:
    entry = _image(image, dcm("260753009", "Source"), _CONTAINS)
    if orientations:
        row, column = image.PatientOrientation
        _fill(
            entry,
            [
                TextContentItem(dcm(code, name), value, relationship_type="HAS ACQ CONTEXT")
                for code, name, value in (
                    ("111044", "Patient Orientation Row", row),
                    ("111043", "Patient Orientation Column", column),
                )
            ],
        )
    return entry


def _image(image: Dataset, name: CodedConcept, relation: str) -> ImageContentItem:
    return ImageContentItem(
        name, image.SOPClassUID, image.SOPInstanceUID, relationship_type=relation
    )


def _intent(code: str) -> CodeContentItem:
    return CodeContentItem(
        dcm("111056", "Rendering Intent"),
        dcm(code, {"111150": "Required", "111151": "Optional"}.get(code, "Not for Presentation")),
        relationship_type=_MODIFIES,
    )


def _impression(finding: Finding) -> ContainerContentItem:
    around = _container("111034", "Individual Impression/Recommendation", _INFERRED)
    parts: list[Any] = [] if finding.impression is None else [_intent(finding.impression)]
    _fill(around, [*parts, _finding(finding)])
    return around


def _finding(finding: Finding) -> CodeContentItem:
    item = CodeContentItem(
        dcm("111059", "Single Image Finding"),
        CodedConcept(*finding.kind),
        relationship_type=_CONTAINS,
    )
    parts: list[Any] = [] if finding.intent is None else [_intent(finding.intent)]
    parts += [
        TextContentItem(dcm("111001", "Algorithm Name"), "Seeker", relationship_type=_MODIFIES),
        TextContentItem(dcm("111003", "Algorithm Version"), "2.1", relationship_type=_MODIFIES),
    ]
    if finding.centre is not None:
        parts.append(_scoord("111010", "Center", "POINT", [finding.centre], finding.image))
    if finding.outline:
        parts.append(
            _scoord("111041", "Outline", finding.outline_type, finding.outline, finding.image)
        )
    for code, name, value in (
        ("111012", "Certainty of Finding", finding.certainty),
        ("111047", "Probability of cancer", finding.probability),
    ):
        if value is not None:
            unit = CodedConcept("%", "UCUM", "Percent")
            parts.append(
                NumContentItem(dcm(code, name), value, unit, relationship_type=_PROPERTIES)
            )
    _fill(item, parts)
    return item


def _scoord(
    code: str, name: str, kind: str, points: Sequence[tuple[float, float]], image: Dataset
) -> ScoordContentItem:
    data = np.array(points, dtype=np.float64)
    item = ScoordContentItem(
        dcm(code, name), kind, np.clip(data, 0, None), relationship_type=_PROPERTIES
    )
    item.GraphicData = [float(v) for v in data.ravel()]  # also what highdicom refuses to write
    _fill(item, [_image(image, dcm("121112", "Source of Measurement"), _SELECTED)])
    return item


def _detections(result: str, good: Sequence[Dataset], failed: Sequence[Dataset]) -> CodeContentItem:
    item = CodeContentItem(
        dcm("111064", "Summary of Detections"),
        dcm(result, RESULTS[result]),
        relationship_type=_CONTAINS,
    )
    groups = []
    for code, name, images in (
        ("111063", "Successful Detections", good),
        ("111025", "Failed Detections", failed),
    ):
        if not images:
            continue
        done = CodeContentItem(
            dcm("111022", "Detection Performed"),
            CodedConcept(*CLUSTER),
            relationship_type=_CONTAINS,
        )
        parts: list[Any] = [
            TextContentItem(dcm("111001", "Algorithm Name"), "Seeker", relationship_type=_MODIFIES),
            TextContentItem(dcm("111003", "Algorithm Version"), "2.1", relationship_type=_MODIFIES),
        ]
        parts += [_image(i, dcm("121112", "Source of Measurement"), _INFERRED) for i in images]
        _fill(done, parts)
        group = _container(code, name, _INFERRED)
        _fill(group, [done])
        groups.append(group)
    if groups:
        _fill(item, groups)
    return item


def hang_below(report: Dataset, *items: Dataset) -> None:
    """Put items below the findings summary, whatever they are."""
    summary = report.ContentSequence[1]
    if "ContentSequence" in summary:
        del summary.ContentSequence
    summary.add_new("ContentSequence", "SQ", Items(items))


def write_nested(path: Path, image: Dataset, depth: int) -> Path:
    """A report whose content items stand inside one another, ``depth`` deep."""
    report = cad_report([image])
    innermost = Dataset()
    innermost.ValueType = "NESTED"
    innermost.is_undefined_length_sequence_item = True  # type: ignore[attr-defined]
    hang_below(report, innermost)
    summary = report.ContentSequence[1]
    for item in (report, summary):
        item["ContentSequence"].is_undefined_length = True
    summary.is_undefined_length_sequence_item = True
    raw = write(path, report).read_bytes()
    kind = b"\x40\x00\x40\xa0CS\x06\x00NESTED"
    begin = b"\x40\x00\x30\xa7SQ\x00\x00\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff"
    end = b"\xfe\xff\x0d\xe0\x00\x00\x00\x00\xfe\xff\xdd\xe0\x00\x00\x00\x00"
    assert raw.count(kind) == 1
    at = raw.index(kind) + len(kind)
    path.write_bytes(raw[:at] + begin * depth + end * depth + raw[at:])
    return path


def write_many(path: Path, finding: Finding, count: int) -> Path:
    """A report with the same finding ``count`` times, by repeating its bytes."""
    report = cad_report([finding.image], [finding])
    summary = report.ContentSequence[1]
    impression = summary.ContentSequence[0]
    report["ContentSequence"].is_undefined_length = True
    summary.is_undefined_length_sequence_item = True
    raw = []
    for copies in (1, 2):
        hang_below(report, *[impression] * copies)
        summary["ContentSequence"].is_undefined_length = True
        raw.append(write(path, report).read_bytes())
    one, two = raw
    size = len(two) - len(one)
    differs = next(at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b)
    begin = differs - size
    path.write_bytes(two[:begin] + two[begin : begin + size] * (count - 1) + two[begin + size :])
    return path


def by_reference(report: Dataset) -> Dataset:
    """The same report, its marks naming their image by its place in the Image Library."""
    library = report.ContentSequence[0].ContentSequence
    places = {
        entry.ReferencedSOPSequence[0].ReferencedSOPInstanceUID: [1, 1, place]
        for place, entry in enumerate(library, start=1)
    }
    waiting = [report.ContentSequence[1]]
    while waiting:
        item = waiting.pop()
        below = list(item.get("ContentSequence", ()))
        if item.get("ValueType") == "SCOORD":
            reference = Dataset()
            reference.RelationshipType = _SELECTED
            uid = below[0].ReferencedSOPSequence[0].ReferencedSOPInstanceUID
            reference.ReferencedContentItemIdentifier = places[uid]
            del item.ContentSequence
            item.add_new("ContentSequence", "SQ", Items([reference]))
            continue
        waiting.extend(below)
    return report


def presentation_state(
    images: Sequence[Dataset],
    *,
    label: str = "READING",
    description: str = "as read",
    creator: str = "Reader^First",
    sop_uid: str | None = None,
    extra: dict[str, Any] | None = None,
    **options: Any,
) -> Dataset:
    """A Grayscale Softcopy Presentation State over ``images``, by highdicom.

    Parameters
    ----------
    extra
        {keyword: value} set on the finished object, such as ImageRotation.
    options
        Of ``highdicom.pr.GrayscaleSoftcopyPresentationState``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made: Dataset = hd.pr.GrayscaleSoftcopyPresentationState(
            referenced_images=list(images),
            series_instance_uid=generate_uid(),
            series_number=91,
            sop_instance_uid=sop_uid or generate_uid(),
            instance_number=1,
            manufacturer="Viewer Inc.",
            manufacturer_model_name="V",
            software_versions="1",
            device_serial_number="1",
            content_label=label,
            content_description=description,
            content_creator_name=creator,
            **options,
        )
    made.PresentationCreationDate, made.PresentationCreationTime = "20240103", "091500"
    for keyword, value in (extra or {}).items():
        if value is None:
            if keyword in made:
                delattr(made, keyword)
        else:
            setattr(made, keyword, value)
    return made


def voi(
    images: Sequence[Dataset] = (), center: float = 1000, width: float = 800, name: str = "soft"
) -> hd.pr.SoftcopyVOILUTTransformation:
    """A window of a presentation state, for some of its images or all."""
    return hd.pr.SoftcopyVOILUTTransformation(
        window_center=[center],
        window_width=[width],
        window_explanation=[name],
        referenced_images=hd.pr.content.ReferencedImageSequence(list(images)) if images else None,
    )


def write(path: Path, data: Dataset) -> Path:
    """Write an object that was made here."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dcmwrite(path, data, enforce_file_format=True, overwrite=True)
    return path
