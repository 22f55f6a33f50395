"""Writing everything that was tagged, without loss: one line an exam, sealed as a whole."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.study import ExamId
from core.interop import layout
from core.interop.encode import Encoder, reader_data
from core.interop.layout import Options, Pseudonyms, canonical
from core.store import Reading, Store, exchange, saved_lists, templates

_SALT = "pseudonym salt"
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    folder: Path
    patients: int
    exams: int
    findings: int
    assessments: int
    images: int


def export(
    store: Store,
    out: Path,
    options: Options = Options(),  # noqa: B008  # frozen
    *,
    report: Report = silent,
    cancel: CancelToken | None = None,
) -> Exported:
    """Write a sealed folder ``out`` (docs/formats.md); nothing is left of one that failed.

    The caller has asked the gate, or the role of who exports.

    Raises
    ------
    WorldError
        When the folder is not empty, the disk is full, or a patient is not there.
    """
    cancel = cancel or CancelToken()
    pseudonyms = Pseudonyms(salt_of(store)) if options.pseudonyms else Pseudonyms()
    with store.read() as reading, layout.new_folder(out) as folder:
        exams = chosen(reading, options, pseudonyms)
        readers = exchange.all_readers(reading)
        encoder = Encoder({one.id: one.name for one in readers}, options, pseudonyms)
        patients = 0
        with (folder / layout.PATIENTS).open("wb") as stream:
            people = sorted(
                (encoder.patient(one) for one in exchange.all_patients(reading, options.patients)),
                key=lambda line: str(line["key"]),
            )
            for line in people:
                stream.write(canonical(line).encode() + b"\n")
                patients += 1
        counts = {"findings": 0, "assessments": 0, "images": 0}
        with (folder / layout.EXAMS).open("wb") as stream:
            for number, line in enumerate(lines(reading, exams, encoder), start=1):
                cancel.check("The export")
                stream.write(canonical(line).encode() + b"\n")
                count(counts, line)
                if number % 20 == 0 or number == len(exams):
                    report(Progress(number, len(exams), "Writing exams"))
        files.write_json(folder / layout.HEAD, _head(reading, options, readers))
        files.seal(folder, layout.KIND, format=layout.FORMAT, **_history(reading))
    return Exported(out, patients, len(exams), **counts)


def chosen(
    reading: Reading,
    options: Options,
    pseudonyms: Pseudonyms = Pseudonyms(),  # noqa: B008  # frozen
) -> tuple[ExamId, ...]:
    """The exams to export, all those of a person, in the order of the ids that are written."""
    keys = None
    if options.patients is not None:
        keys = [one.key for one in exchange.all_patients(reading, options.patients)]
        if not keys:
            raise WorldError("There is no such patient in this workspace: check the id.")
    found = sorted(
        (pseudonyms.patient(patient), pseudonyms.exam(exam), id_)
        for patient, exam, id_ in exchange.exam_keys(reading, keys)
    )
    return tuple(id_ for _, _, id_ in found)


def lines(reading: Reading, exams: Sequence[ExamId], encoder: Encoder) -> Iterator[dict[str, Any]]:
    """The exams as plain data, a few hundred at a time in memory."""
    for content in exchange.contents(reading, exams):
        marked = {
            region.image
            for breast in content.breasts
            for finding, _ in breast.findings
            for region in finding.regions
        }
        encoder.know(exchange.uids_of(reading, sorted(marked)))
        yield encoder.exam(content)


def count(counts: dict[str, int], line: Mapping[str, Any]) -> None:
    """Count what one exam holds."""
    counts["images"] += len(line["images"])
    for breast in line["breasts"]:
        counts["findings"] += len(breast["findings"])
        counts["assessments"] += len(breast["assessments"])


def _head(
    reading: Reading, options: Options, readers: Iterable[exchange.ReaderRecord]
) -> dict[str, Any]:
    known = tuple(readers)
    return {
        "format": layout.FORMAT,
        "version": layout.VERSION,
        "identifiers": "pseudonyms" if options.pseudonyms else "kept",
        "names": options.names,
        "paths": options.paths,
        "whole": options.patients is None,
        "readers": [reader_data(one) for one in known],
        "templates": [
            {
                "reader": one.name,
                "name": template.name,
                "lexicon": template.lexicon,
                "lexicon_version": template.lexicon_version,
                "type": template.type_key,
                "descriptors": sorted([a, v] for a, v in template.descriptors),
            }
            for one in known
            for template in templates.of_reader(reading, one.id)
        ],
        "lists": _lists(reading, options, known),
    }


def _lists(
    reading: Reading, options: Options, readers: Iterable[exchange.ReaderRecord]
) -> list[dict[str, Any]]:
    """Saved lists of the worklist, readers by name; they belong to the whole workspace alone.

    One that looks for a text may look for a name: it goes with names alone, and none goes
    with pseudonyms, since a list may be called after a patient as well.
    """
    if options.patients is not None or options.pseudonyms:
        return []
    names = {one.id: one.name for one in readers}
    return [
        {
            "name": name,
            "owner": None if owner is None else names[owner],
            "filter": layout.with_readers(wanted, names),
        }
        for name, owner, wanted in saved_lists.all_lists(reading)
        if options.names or not wanted.get("text")
    ]


def _history(reading: Reading) -> dict[str, str | int]:
    """How far the history goes, so that a shortened one is noticed later."""
    from core.store import history

    return history.ties(history.head(reading))


def salt_of(store: Store) -> str:
    """The salt of this workspace's pseudonyms, made at the first export that needs it."""
    with store.read() as reading:
        known = exchange.value_of(reading, _SALT)
    if known is not None:
        return known
    fresh = secrets.token_hex(32)
    with store.write(None, "begin pseudonyms") as unit:
        exchange.set_value(unit, _SALT, fresh)
    return fresh
