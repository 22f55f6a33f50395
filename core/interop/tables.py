"""Tags as CSV: findings, their regions, and assessments, one file each (docs/formats.md)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from core.domain.progress import CancelToken, Progress, Report, silent
from core.interop import cells, layout, lossless
from core.interop.decode import Line
from core.interop.encode import Encoder
from core.interop.layout import Options, Pseudonyms
from core.interop.lossless import Exported
from core.store import Store, exchange

FINDINGS, REGIONS, ASSESSMENTS = "findings.csv", "regions.csv", "assessments.csv"
_BREAST = ("patient_id", "exam", "exam_date", "laterality", "reader", "reader_role")
COLUMNS = {
    FINDINGS: (
        "finding", *_BREAST, "tracking_uid", "lexicon", "lexicon_version", "type", "descriptors",
        "category", "quadrant", "clock", "depth", "distance_mm", "note", "removed",
    ),
    REGIONS: ("finding", "position", "image", "frame", "kind", "points"),
    ASSESSMENTS: (
        *_BREAST, "category", "density", "note", "gate_policy", "saved_at", "reason",
        "recommendations", "quality", "quality_reasons",
    ),
}  # fmt: skip
PLACE = ("quadrant", "clock", "depth", "distance_mm")


def is_one(folder: Path) -> bool:
    """Whether a folder holds tags as CSV."""
    return any((folder / name).is_file() for name in (FINDINGS, ASSESSMENTS))


def export(
    store: Store,
    out: Path,
    options: Options = Options(),  # noqa: B008  # frozen
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Exported:
    """Write a folder ``out`` of CSV files; nothing is left of one that failed.

    UTF-8 with a byte order mark, so that spreadsheets read it right. The caller has asked
    the gate, or the role of who exports.
    """
    cancel = cancel or CancelToken()
    hide = Pseudonyms(lossless.salt_of(store)) if options.pseudonyms else Pseudonyms()
    with store.read() as reading, layout.new_folder(out) as folder, ExitStack() as stack:
        exams = lossless.chosen(reading, options, hide)
        readers = exchange.all_readers(reading)
        roles = {one.name: one.role.value for one in readers}
        encoder = Encoder({one.id: one.name for one in readers}, options, hide)
        tables = {
            name: _Table(stack.enter_context((folder / name).open("wb")), columns)
            for name, columns in COLUMNS.items()
        }
        counts = {"findings": 0, "assessments": 0, "images": 0}
        patients: set[str] = set()
        for number, line in enumerate(lossless.lines(reading, exams, encoder), start=1):
            cancel.check("The export")
            patients.add(line["patient"])
            for name, row in _rows(line, roles, counts["findings"]):
                tables[name].write(row)
            lossless.count(counts, line)
            if number % 20 == 0 or number == len(exams):
                report(Progress(number, len(exams), "Writing exams"))
    return Exported(out, len(patients), len(exams), **counts)


class _Table:
    def __init__(self, stream: BinaryIO, columns: tuple[str, ...]) -> None:
        self._text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
        self._columns = columns
        self._rows = csv.writer(self._text)
        self._rows.writerow(columns)

    def write(self, row: dict[str, Any]) -> None:
        self._rows.writerow([cells.guarded(str(row[name])) for name in self._columns])


def _rows(line: Line, roles: dict[str, str], number: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for breast in line["breasts"]:
        for one in breast["findings"]:
            number += 1
            place = one["location"] or {}
            yield (
                FINDINGS,
                {
                    **_breast(line, breast, one["reader"], roles),
                    "finding": number,
                    **{n: one[n] for n in ("tracking_uid", "lexicon", "lexicon_version", "type")},
                    "descriptors": cells.pairs(one["descriptors"]),
                    "category": one["category"] or "",
                    **{name: _or_nothing(place.get(name)) for name in PLACE},
                    "note": one["note"],
                    "removed": "yes" if one["removed"] else "no",
                },
            )
            for position, region in enumerate(one["regions"]):
                yield (
                    REGIONS,
                    {
                        "finding": number,
                        "position": position,
                        "image": region["image"],
                        "frame": region["frame"],
                        "kind": region["kind"],
                        "points": cells.points(region["points"]),
                    },
                )
        for one in breast["assessments"]:
            yield (
                ASSESSMENTS,
                {
                    **_breast(line, breast, one["reader"], roles),
                    "density": one["density"] or "",
                    "recommendations": cells.joined(one["recommendations"]),
                    "quality_reasons": cells.joined(one["quality_reasons"]),
                    **{
                        n: one[n]
                        for n in (
                            "category",
                            "note",
                            "gate_policy",
                            "saved_at",
                            "reason",
                            "quality",
                        )
                    },
                },
            )


def _breast(line: Line, breast: Line, reader: str, roles: dict[str, str]) -> dict[str, Any]:
    return {
        "patient_id": line["patient"],
        "exam": line["exam"],
        "exam_date": line["date"] or "",
        "laterality": breast["side"],
        "reader": reader,
        "reader_role": roles[reader],
    }


def _or_nothing(value: Any) -> str:
    return "" if value is None else str(value)
