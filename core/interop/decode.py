"""Reading an export back: every value is checked, what does not fit is refused by its line."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core import files
from core.domain.assessment import Density, Outcome, Pathology
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.landmark import LandmarkKind
from core.domain.records import Split
from core.domain.roles import Role
from core.domain.study import BreastId, ImageHeader, ReaderId
from core.imaging import wire
from core.interop import layout
from core.interop.encode import OF_EXAM
from core.store.exchange import PatientRecord, ReaderRecord

Line = dict[str, Any]


@dataclass(frozen=True)
class Head:
    """The head of an export."""

    readers: tuple[ReaderRecord, ...]
    templates: tuple[Line, ...]
    lists: tuple[Line, ...]
    names: bool


def open_export(folder: Path) -> Head:
    """Check the seal and read the head of an export.

    Raises
    ------
    DamagedArtefact
        When anything in it was altered, cut or is missing.
    WorldError
        When it is none, or a newer program made it.
    """
    if not (folder / files.MANIFEST).is_file():
        raise WorldError(f"{folder.name} is no export of tags: choose the folder of one.")
    files.check_seal(folder, layout.KIND, format=layout.FORMAT)
    head = files.read_json(folder / layout.HEAD)
    if head.get("format") != layout.FORMAT:
        raise WorldError(f"{folder.name} is no export of tags: choose the folder of one.")
    if head.get("version") != layout.VERSION:
        raise WorldError(
            f"The export in {folder.name} was made by a newer ManiNegs: update this program."
        )
    with refused(layout.HEAD, 1):
        return Head(
            tuple(
                ReaderRecord(
                    ReaderId(0), str(one["name"]), Role(one["role"]),
                    datetime.fromisoformat(one["created_at"]), bool(one["retired"]),
                )
                for one in head["readers"]
            ),
            tuple(head["templates"]),
            tuple(head["lists"]),
            bool(head["names"]),
        )  # fmt: skip


class refused:  # noqa: N801  # reads as a sentence: with refused(...)
    """Turns what a wrong value raises into one sentence that names the line."""

    def __init__(self, name: str, line: int) -> None:
        self._name, self._line = name, line

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (ValueError, KeyError, TypeError, AttributeError, RecursionError)):
            raise DamagedArtefact(
                f"Line {self._line} of {self._name} does not hold what an export holds there: "
                "export again."
            ) from error


def lines(folder: Path, name: str) -> Iterator[tuple[int, Line]]:
    """The lines of one file, one at a time in memory."""
    with (folder / name).open("rb") as stream:
        number = 0
        while text := stream.readline(layout.LONGEST_LINE + 1):
            number += 1
            if len(text) > layout.LONGEST_LINE:
                raise DamagedArtefact(f"Line {number} of {name} is too long to be an exam.")
            with refused(name, number):
                value = json.loads(text, parse_constant=_no_number)
                if not isinstance(value, dict):
                    raise ValueError("no object")
            yield number, value


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


def patient(line: Line) -> PatientRecord:
    """A line of ``patients.jsonl``."""
    return PatientRecord(
        key=_text(line["key"]), name=_text(line.get("name", "")),
        birth_date=day(line.get("birth_date")), sex=_text(line["sex"]),
        joined_into=line["joined_into"],
        split=None if line["split"] is None else Split[line["split"].upper()],
        stratum=_text(line["stratum"]),
    )  # fmt: skip


def fields(line: Line) -> dict[str, Any]:
    """What an exam's line says of the exam itself, by the store's names."""
    return {
        "collection": _text(line["collection"]),
        "exam_date": day(line["date"]),
        "exam_time": _text(line["time"]),
        "age_years": line["age"],
        "accession": _text(line["accession"]),
        "description": _text(line["description"]),
        "manufacturer": _text(line["manufacturer"]),
    }


def header(image: Line, exam: Line, whose: PatientRecord) -> ImageHeader:
    """The header of an image, with what its exam and patient say."""
    optional = {
        f.name: wire.header_to_json(_EMPTY)[f.name]
        for f in dataclasses.fields(ImageHeader)
        if f.default is not dataclasses.MISSING or f.default_factory is not dataclasses.MISSING
    }
    of_exam = {
        "study_instance_uid": exam["exam"],
        "patient_key": whose.key,
        "patient_name": whose.name,
        "birth_date": None if whose.birth_date is None else whose.birth_date.isoformat(),
        "sex": whose.sex,
        "age_years": exam["age"],
        "exam_date": exam["date"],
        "exam_time": exam["time"],
        "accession": exam["accession"],
        "study_description": exam["description"],
        "notes": [],
    }
    if OF_EXAM & image["header"].keys():
        raise ValueError("an image that says what its exam says")
    return wire.header_from_json(json.loads(json.dumps({**optional, **image["header"], **of_exam})))


_EMPTY = ImageHeader(
    sop_instance_uid="", sop_class_uid="", study_instance_uid="", series_instance_uid="",
    transfer_syntax_uid="", patient_key="", rows=0, columns=0, frames=0, bits_stored=0,
    photometric="",
)  # fmt: skip


def pathology(line: Line, breast: BreastId) -> Pathology:
    """A proven outcome."""
    return Pathology(
        breast, Outcome(line["outcome"]), _text(line["source"]), _text(line["detail"]),
        day(line["dated"]),
    )  # fmt: skip


def density(text: str | None) -> Density | None:
    """A composition."""
    return None if text is None else Density(text)


def landmark(line: Line) -> tuple[str, LandmarkKind, int, float, float]:
    """Reader, kind, frame, column and row."""
    return (
        _text(line["reader"]), LandmarkKind(line["kind"]), int(line["frame"]),
        float(line["column"]), float(line["row"]),
    )  # fmt: skip


def day(text: str | None) -> date | None:
    """A date."""
    return None if text is None else date.fromisoformat(text)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def without(line: Mapping[str, Any], *names: str) -> Line:
    """A line without some of its fields."""
    return {name: value for name, value in line.items() if name not in names}
