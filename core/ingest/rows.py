"""The rows of a table, taken one by one into one transaction of the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from core.domain.lexicon import Lexicon
from core.domain.records import ExamInfo
from core.domain.study import (
    BreastId,
    ExamId,
    ImageHeader,
    ImageId,
    ImageRecord,
    ReaderId,
    Side,
)
from core.ingest.cells import RowFacts, RowRefused
from core.ingest.mapping import Mapping
from core.ingest.pictures import Gallery, Picture, combine
from core.ingest.plan import ASIDE
from core.ingest.tags import BreastTags, exam_key
from core.ingest.tagstore import load_tags, save_tags
from core.store import breasts, exams, images, reports
from core.store.work import Unit


@dataclass(frozen=True, slots=True)
class LineRefusal:
    """A row, by the line it begins on, with what is to be said of it."""

    line: int
    reason: str


@dataclass(slots=True)
class _Exam:
    """An exam that is there (``id``), or that the row will make; what is known of it."""

    patient_key: str
    key: str
    day: date | None
    id: ExamId | None = None
    age: int | None = None
    sides: dict[Side, BreastId] = field(default_factory=dict)


class Rows:
    """The rows of one transaction."""

    def __init__(
        self,
        mapping: Mapping,
        lexicon: Lexicon,
        reader: ReaderId,
        unit: Unit,
        gallery: Gallery,
    ) -> None:
        self._mapping, self._lexicon, self._reader = mapping, lexicon, reader
        self._unit, self._gallery = unit, gallery
        self._tags: dict[BreastId, BreastTags] = {}
        self._exams: dict[str, list[_Exam]] = {}
        self.lines: dict[ImageId, int] = {}
        self.flagged: list[LineRefusal] = []

    def take(self, facts: RowFacts, place: Callable[[Picture], Path]) -> bool:
        """Take one row; returns whether it brought anything new.

        Everything that can refuse the row is checked before anything is written.
        """
        picture = self._picture(facts)
        record = self._known(facts, picture)
        exam = self._exam_of(record, facts) if record else self._exam(facts)
        side = facts.side or (record.header.side if record else None)
        if picture is not None and record is None:
            header = combine(picture.header, facts, exam.patient_key, exam.key)
            side = header.side
        if side is None and picture is None:
            raise RowRefused("no side is given, so that it belongs to no breast")
        new = False
        if picture is not None and record is None:
            exam = self._add(picture, header, place(picture), facts)
            new = True
        if side is not None:
            new |= self._tag(exam, side, facts)
        elif facts.tags:
            self._flag(facts, "no side is given: its tags belong to no breast and were left out")
        return self._say(exam, facts) or new

    def save(self) -> None:
        """Write the tags that the rows changed."""
        for breast, tags in self._tags.items():
            save_tags(
                self._unit,
                breast,
                tags,
                reader=self._reader,
                mapping=self._mapping,
                lexicon=self._lexicon,
            )

    def _flag(self, facts: RowFacts, reason: str) -> None:
        self.flagged.append(LineRefusal(facts.line, reason))

    def _picture(self, facts: RowFacts) -> Picture | None:
        """The row's image; without one the row must say something itself."""
        found = self._gallery.of(facts)
        if isinstance(found, Picture):
            return found
        if found:
            if not facts.tags:
                raise RowRefused(found)
            self._flag(facts, f"its tags were taken without its image: {found}")
        return None

    def _known(self, facts: RowFacts, picture: Picture | None) -> ImageRecord | None:
        """The image as the store has it already, if it has."""
        if picture is None:
            return None
        uid = picture.header.sop_instance_uid
        known = images.known(self._unit, [uid]).get(uid)
        if known is None:
            return None
        if known[1] != picture.sha256:
            raise RowRefused(f"its image is {ASIDE}")
        record = images.get(self._unit, known[0])
        if facts.side and record.header.side and facts.side is not record.header.side:
            raise RowRefused("the table and the image name different sides")
        return record

    def _exam_of(self, record: ImageRecord, facts: RowFacts) -> _Exam:
        found = exams.get(self._unit, record.exam)
        there = next((e for e in self._exams_of(facts.patient) if e.id == found.id), None)
        return there or self._there(found)

    def _exam(self, facts: RowFacts) -> _Exam:
        """The exam of the row's patient and date, or the one that is to be made."""
        there = self._exams_of(facts.patient)
        own = exam_key(facts.patient, facts.exam_date)
        if facts.exam_date:
            there = [e for e in there if e.day == facts.exam_date]
        if len(there) > 1:
            mine = [e for e in there if e.key == own]
            if not mine:
                which = "on that date" if facts.exam_date else "and the row gives no date"
                raise RowRefused(f"the patient has several exams {which}")
            there = mine
        return there[0] if there else _Exam(facts.patient, own, facts.exam_date)

    def _exams_of(self, patient: str) -> list[_Exam]:
        if patient not in self._exams:
            found = exams.of_patient(self._unit, patient)
            self._exams[patient] = [self._there(exam) for exam in found]
        return self._exams[patient]

    def _there(self, exam: ExamInfo) -> _Exam:
        sides = {b.side: b.id for b in breasts.of_exam(self._unit, exam.id)}
        return _Exam(exam.patient_key, exam.key, exam.exam_date, exam.id, exam.age_years, sides)

    def _make(self, exam: _Exam, facts: RowFacts) -> ExamId:
        """The exam's id, made when it is new; later rows of the patient find it."""
        if exam.id is None:
            patient = exams.ensure_patient(self._unit, exam.patient_key)
            row = exams.ensure_exam(
                self._unit, patient, exam.key, collection=self._mapping.name, exam_date=exam.day
            )
            exam.id = ExamId(row.id)
            self._exams_of(facts.patient).append(exam)
        return exam.id

    def _add(self, picture: Picture, header: ImageHeader, path: Path, facts: RowFacts) -> _Exam:
        image = images.add(
            self._unit,
            header,
            path=str(path),
            sha256=picture.sha256,
            size=picture.size,
            collection=self._mapping.name,
        )
        self.lines[image] = facts.line
        self._exams.pop(facts.patient, None)
        return next(e for e in self._exams_of(facts.patient) if e.key == header.study_instance_uid)

    def _tag(self, exam: _Exam, side: Side, facts: RowFacts) -> bool:
        new = side not in exam.sides
        if new:
            exam.sides[side] = exams.ensure_breast(self._unit, self._make(exam, facts), side)
        breast = exam.sides[side]
        if breast not in self._tags:
            fresh = BreastTags(self._mapping.reader, exam.key, side)
            self._tags[breast] = (
                fresh if new else load_tags(self._unit, breast, self._reader, self._mapping, fresh)
            )
        tags = self._tags[breast]
        said = tags.take(facts)
        if facts.outcome and tags.outcome_fixed and facts.outcome is not tags.outcome:
            self._flag(facts, "another source proved another pathology, which was kept")
        return said or new

    def _say(self, exam: _Exam, facts: RowFacts) -> bool:
        """The report and the age, which belong to the exam."""
        new = False
        if exam.id is not None and facts.age is not None and exam.age is None:
            exams.set_age(self._unit, exam.id, facts.age)
            exam.age = facts.age
            new = True
        if exam.id is not None and facts.report:
            known = reports.of_exam(self._unit, exam.id)
            if all(report.text != facts.report for report in known):
                reports.add(self._unit, exam.id, facts.report, self._mapping.reader)
                new = True
        return new
