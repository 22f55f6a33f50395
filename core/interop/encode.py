"""An exam as the plain data of an export (docs/formats.md), ids replaced by names and UIDs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date
from typing import Any

from core.domain.assessment import Pathology
from core.domain.finding import Finding
from core.domain.study import ImageId, ReaderId
from core.imaging import wire
from core.interop.layout import Options, Pseudonyms
from core.store import (
    adjudications,
    assessments,
    conclusions,
    drafts,
    exchange,
    findings,
    reveals,
    teaching,
)
from core.store.exchange import BreastContent, ExamContent, ImageContent, PatientRecord

OF_EXAM = frozenset(
    {
        "study_instance_uid", "patient_key", "patient_name", "birth_date", "sex", "age_years",
        "exam_date", "exam_time", "accession", "study_description", "notes",
    }
)  # fmt: skip
"""Fields of an image's header that the lines of exam and patient say."""


class Encoder:
    """Turns what the store holds into plain data.

    Parameters
    ----------
    readers
        Names by id.
    """

    def __init__(
        self, readers: Mapping[ReaderId, str], options: Options, pseudonyms: Pseudonyms
    ) -> None:
        self._readers, self._options, self._hide = readers, options, pseudonyms
        self._uids: dict[ImageId, str] = {}

    def know(self, uids: Mapping[ImageId, str]) -> None:
        """Learn the UIDs of images that regions are on."""
        self._uids = dict(uids)

    def patient(self, one: PatientRecord) -> dict[str, Any]:
        """A line of ``patients.jsonl``."""
        data: dict[str, Any] = {
            "key": self._hide.patient(one.key),
            "joined_into": None if one.joined_into is None else self._hide.patient(one.joined_into),
            "sex": one.sex,
            "split": None if one.split is None else one.split.name.lower(),
            "stratum": one.stratum,
        }
        if self._options.names:
            data |= {"name": one.name, "birth_date": _day(one.birth_date)}
        return data

    def exam(self, content: ExamContent) -> dict[str, Any]:
        """A line of ``exams.jsonl``."""
        fields = content.fields
        hidden = self._options.pseudonyms
        return {
            "patient": self._hide.patient(content.patient_key),
            "exam": self._hide.exam(content.key),
            "collection": fields["collection"],
            "date": _day(fields["exam_date"]),
            "time": fields["exam_time"],
            "age": fields["age_years"],
            "accession": "" if hidden else fields["accession"],
            "description": fields["description"],
            "manufacturer": fields["manufacturer"],
            "images": [self._image(one) for one in content.images],
            "breasts": [self._breast(one) for one in content.breasts],
            "conclusions": [
                self._named(conclusions.as_data(one), "exam") for one in content.conclusions
            ],
            "assigned": sorted(
                self._named({"reader": reader})["reader"] for reader in content.assigned
            ),
            "reports": []
            if hidden
            else [{"text": text, "source": source} for text, source in content.reports],
        }

    def finding(self, one: Finding, *, removed: bool) -> dict[str, Any]:
        """A finding; ``removed`` where the reader took it away."""
        data = self._named(findings.as_data(one), "id", "breast")
        data["tracking_uid"] = self._hide.uid(one.tracking_uid)
        data["regions"] = [
            {**region, "image": self._hide.uid(self._uids[ImageId(region["image"])])}
            for region in data["regions"]
        ]
        return {**data, "removed": removed}

    def _breast(self, one: BreastContent) -> dict[str, Any]:
        settled = one.adjudication
        return {
            "side": one.side.value,
            "density": one.density,
            "density_source": one.density_source,
            "pathology": None if one.pathology is None else pathology_data(one.pathology),
            "findings": [self.finding(f, removed=gone) for f, gone in one.findings],
            "drafts": [self._named(drafts.as_data(d), "breast") for d in one.drafts],
            "assessments": [self._named(assessments.as_data(a), "breast") for a in one.assessments],
            "adjudication": None
            if settled is None
            else self._named(adjudications.as_data(settled), "breast"),
            **self._machine(one),
        }

    def _machine(self, one: BreastContent) -> dict[str, Any]:
        """What was shown to whom, and who keeps it; left out where there is none."""
        said = {
            "reveals": [self._named(reveals.as_data(r), "breast") for r in one.reveals],
            "teaching": [self._named(teaching.as_data(t), "breast") for t in one.teaching],
        }
        return {name: those for name, those in said.items() if those}

    def _image(self, one: ImageContent) -> dict[str, Any]:
        header = {
            name: value
            for name, value in wire.header_to_json(one.record.header).items()
            if name not in OF_EXAM
        }
        for name in ("sop_instance_uid", "series_instance_uid"):
            header[name] = self._hide.uid(header[name])
        header["sources"] = [[self._hide.uid(s[0]), *s[1:]] for s in header["sources"]]
        if self._options.pseudonyms:
            header["corner_text"] = []
        data: dict[str, Any] = {
            "header": header,
            "sha256": one.record.sha256,
            "size": one.size,
            "collection": one.collection,
            "landmarks": [
                {
                    "reader": self._readers[point.reader],
                    "kind": point.kind.value,
                    "frame": point.frame,
                    "column": point.column,
                    "row": point.row,
                }
                for point in one.landmarks
            ],
        }
        if self._options.paths:
            data["path"] = one.record.path
        return data

    def _named(self, data: dict[str, Any], *without: str) -> dict[str, Any]:
        return {
            name: self._readers[ReaderId(value)] if name == "reader" else value
            for name, value in data.items()
            if name not in without
        }


def reader_data(one: exchange.ReaderRecord) -> dict[str, Any]:
    """A reader, without PIN."""
    return {
        "name": one.name,
        "role": one.role.value,
        "created_at": one.created_at.astimezone(UTC).isoformat(),
        "retired": one.retired,
    }


def pathology_data(one: Pathology) -> dict[str, Any]:
    """A proven outcome."""
    return {
        "outcome": one.outcome.value,
        "source": one.source,
        "detail": one.detail,
        "dated": _day(one.dated),
    }


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
