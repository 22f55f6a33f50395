"""Tags as COCO JSON: images, one annotation a region, categories from the lexicon's types.

What COCO has no word for stands under ``maninegs``: the region as it was drawn, the whole
finding, and findings without a region, so that all of it comes back exactly.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core import files, lexicons
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.interop import lossless, shapes
from core.interop.decode import Line
from core.interop.encode import Encoder
from core.interop.layout import Options, Pseudonyms, canonical
from core.interop.lossless import Exported
from core.store import Store, exchange

VERSION = 1
_NAMED = ("path", "file_name")


def export(
    store: Store,
    out: Path,
    options: Options = Options(),  # noqa: B008  # frozen
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Exported:
    """Write one COCO file; the caller has asked the gate, or the role of who exports."""
    cancel = cancel or CancelToken()
    if out.exists() and not out.is_file():
        raise WorldError(f"{out.name} is a folder: name a new file that ends in .json.")
    hide = Pseudonyms(lossless.salt_of(store)) if options.pseudonyms else Pseudonyms()
    counts = {"findings": 0, "assessments": 0, "images": 0}
    writer = _Writer()
    with store.read() as reading:
        exams = lossless.chosen(reading, options, hide)
        readers = exchange.all_readers(reading)
        writer.roles = {one.name: one.role.value for one in readers}
        encoder = Encoder({one.id: one.name for one in readers}, options, hide)
        patients = set()
        # Marks on priors name images of other exams: all images come first.
        for number, line in enumerate(lossless.lines(reading, exams, encoder), start=1):
            cancel.check("The export")
            patients.add(line["patient"])
            writer.pictures(line)
            report(Progress(number, 2 * len(exams), "Writing exams"))
        for number, line in enumerate(lossless.lines(reading, exams, encoder), start=1):
            cancel.check("The export")
            writer.findings(line)
            lossless.count(counts, line)
            report(Progress(len(exams) + number, 2 * len(exams), "Writing exams"))
    counts["assessments"] = 0
    try:
        with files.atomic(out) as stream:
            stream.write(canonical(writer.document()).encode() + b"\n")
    except OSError as error:
        raise WorldError(
            f"{out.name} cannot be written ({error.strerror}), nothing was exported: free some "
            "space or choose another folder."
        ) from error
    return Exported(out, len(patients), len(exams), **counts)


class _Writer:
    def __init__(self) -> None:
        self.roles: dict[str, str] = {}
        self._images: list[dict[str, Any]] = []
        self._ids: dict[str, int] = {}
        self._annotations: list[dict[str, Any]] = []
        self._categories: dict[tuple[str, str], int] = {}
        self._unmarked: list[dict[str, Any]] = []
        self._finding = 0

    def pictures(self, line: Line) -> None:
        """The images of one exam."""
        for image in line["images"]:
            head = image["header"]
            uid = head["sop_instance_uid"]
            self._ids[uid] = len(self._ids) + 1
            self._images.append(
                {
                    "id": self._ids[uid],
                    # Files are named by what they hold: a path may name the patient.
                    "file_name": f"{uid}.dcm",
                    "width": head["columns"],
                    "height": head["rows"],
                    "sop_instance_uid": uid,
                    "patient_id": line["patient"],
                    "laterality": head["side"],
                    "view": head["view"],
                }
            )

    def findings(self, line: Line) -> None:
        """The findings of one exam, an annotation for each region."""
        for breast in line["breasts"]:
            for one in breast["findings"]:
                self._finding += 1
                about = {
                    "number": self._finding,
                    "patient": line["patient"],
                    "exam": line["exam"],
                    "side": breast["side"],
                    "finding": {k: v for k, v in one.items() if k != "regions"},
                }
                if not one["regions"]:
                    self._unmarked.append(about)
                for position, region in enumerate(one["regions"]):
                    self._annotation(one, region, {**about, "position": position})

    def _annotation(self, one: Line, region: Line, about: dict[str, Any]) -> None:
        outline = shapes.polygon(region["kind"], region["points"])
        left, top, right, bottom = shapes.extent(outline)
        key = (one["lexicon"], one["type"])
        category = self._categories.setdefault(key, len(self._categories) + 1)
        self._annotations.append(
            {
                "id": len(self._annotations) + 1,
                "image_id": self._ids[region["image"]],
                "category_id": category,
                "bbox": [left, top, right - left, bottom - top],
                "area": shapes.area(outline),
                "segmentation": [[number for point in outline for number in point]],
                "iscrowd": 0,
                "tracking_uid": one["tracking_uid"],
                "reader": one["reader"],
                "maninegs": {**about, "region": region},
            }
        )

    def document(self) -> dict[str, Any]:
        """The whole file."""
        return {
            "info": {"description": "Tags of mammograms; for research use, not for diagnosis"},
            "images": self._images,
            "annotations": self._annotations,
            "categories": [
                {"id": id_, "name": type_, "supercategory": lexicon, "title": title(lexicon, type_)}
                for (lexicon, type_), id_ in self._categories.items()
            ],
            "maninegs": {"version": VERSION, "roles": self.roles, "unmarked": self._unmarked},
        }


def title(lexicon: str, type_key: str) -> str:
    """The type in words, where the lexicon is known."""
    try:
        return lexicons.get(lexicon).type(type_key).title
    except WorldError:
        return type_key
