"""Reading tags back from CSV; a row that does not fit is told by its line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.domain.errors import WorldError
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.interop import cells, tables
from core.interop.decode import Line
from core.interop.merge import Prefer
from core.interop.some_lines import MOST_BYTES, LinesImport, breast_of, empty
from core.store import Store

csv.field_size_limit(16 << 20)


class TablesImport(LinesImport):
    """The import of a folder that :func:`core.interop.tables.export` wrote, or the like.

    Raises
    ------
    WorldError
        When a file lacks a column, or a row holds something else; the line is named.
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        *,
        prefer: Prefer = Prefer.HERE,
        by: ReaderId | None = None,
    ) -> None:
        self._exams: dict[tuple[str, str], Line] = {}
        self._roles: dict[str, Role] = {}
        self._numbers: dict[str, Line] = {}
        for name, take in (
            (tables.FINDINGS, self._finding),
            (tables.REGIONS, self._region),
            (tables.ASSESSMENTS, self._assessment),
        ):
            for number, row in _rows(folder / name):
                try:
                    take(row)
                except (ValueError, KeyError, TypeError) as error:
                    raise WorldError(
                        f"Line {number} of {name} does not hold what is to be there: correct it, "
                        "or export again; nothing was imported."
                    ) from error
        super().__init__(
            store, folder.name, list(self._exams.values()), self._roles, prefer=prefer, by=by
        )

    def _breast(self, row: dict[str, str]) -> Line:
        place = (row["patient_id"], row["exam"])
        if row["laterality"] not in {"R", "L"} or not row["reader"]:
            raise ValueError("no side, or no reader")
        self._roles[row["reader"]] = Role(row["reader_role"] or Role.READER)
        line = self._exams.setdefault(place, empty(*place))
        return breast_of(line, row["laterality"])

    def _finding(self, row: dict[str, str]) -> None:
        place = {
            "quadrant": row["quadrant"] or None,
            "clock": int(row["clock"]) if row["clock"] else None,
            "depth": row["depth"] or None,
            "distance_mm": _number(row["distance_mm"]) if row["distance_mm"] else None,
        }
        found: Line = {
            "reader": row["reader"],
            **{n: row[n] for n in ("tracking_uid", "lexicon", "lexicon_version", "type")},
            "descriptors": cells.paired(row["descriptors"]),
            "regions": [],
            "note": row["note"],
            "category": row["category"] or None,
            "location": place if any(v is not None for v in place.values()) else None,
            "removed": {"yes": True, "no": False, "": False}[row["removed"]],
        }
        if row["finding"] in self._numbers:
            raise ValueError("a number twice")
        self._numbers[row["finding"]] = found
        self._breast(row)["findings"].append(found)

    def _region(self, row: dict[str, str]) -> None:
        self._numbers[row["finding"]]["regions"].append(
            {
                "image": row["image"],
                "kind": row["kind"],
                "points": cells.pointed(row["points"]),
                "frame": int(row["frame"]),
            }
        )

    def _assessment(self, row: dict[str, str]) -> None:
        said: dict[str, Any] = {
            n: row[n]
            for n in ("reader", "category", "note", "gate_policy", "saved_at", "reason", "quality")
        }
        said["density"] = row["density"] or None
        for name in ("recommendations", "quality_reasons"):
            said[name] = cells.parted(row[name])
        self._breast(row)["assessments"].append(said)


def _number(cell: str) -> float:
    found = json.loads(cell)
    if not isinstance(found, (int, float)):
        raise ValueError("no number")
    return found


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a file, by the line they end on; a file that is not there has none."""
    if not path.is_file():
        return
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WorldError(
                f"{path.name} is too large to be read at once: use the lossless format."
            )
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            missing = [c for c in tables.COLUMNS[path.name] if c not in (reader.fieldnames or ())]
            if missing:
                raise WorldError(
                    f"{path.name} lacks the column {missing[0]}: keep the columns as exported."
                )
            for row in reader:
                if None in row or None in row.values():
                    raise WorldError(
                        f"Line {reader.line_num} of {path.name} has too many cells or too few: "
                        "correct it, or export again; nothing was imported."
                    )
                yield reader.line_num, {name: cells.bare(cell) for name, cell in row.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WorldError(f"{path.name} cannot be read: save it as CSV in UTF-8.") from error
