"""What an exam of an export changes in a workspace: compared first, written if asked.

Nothing that is there is written over unless that is asked for: other content of the same
reader on the same breast is a conflict, told with a sentence.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from core.domain.assessment import Density
from core.domain.finding import Finding
from core.domain.landmark import Landmark
from core.domain.study import BreastId, ExamId, PatientId, ReaderId, Side
from core.interop import decode
from core.interop.decode import Line
from core.interop.encode import pathology_data
from core.store import (
    Reading,
    Unit,
    adjudications,
    assessments,
    assignments,
    breasts,
    conclusions,
    drafts,
    exams,
    exchange,
    findings,
    landmarks,
    patients,
    reports,
    reveals,
    teaching,
)
from core.store import (
    pathology as proven,
)
from core.store.exchange import KnownImage


class Prefer(StrEnum):
    """Whose content counts where a reader said two things of one breast."""

    HERE = "here"
    """What the workspace holds; the export's is told and left out."""
    EXPORT = "export"
    """What the export holds; the workspace's goes into the history."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that was not taken over, where, and why not."""

    patient: str
    exam: str
    side: str
    sentence: str


@dataclass
class Tally:
    """What an import does, or would do."""

    readers: int = 0
    patients: int = 0
    exams: int = 0
    images: int = 0
    findings: int = 0
    assessments: int = 0
    other: int = 0
    """Conclusions, drafts, adjudications, pathology, compositions, points, reports, what the
    machine showed, teaching cases."""
    same: int = 0
    """Breasts of a reader, and single facts, that were here already."""
    conflicts: list[Conflict] = field(default_factory=list)
    unknown_lexicons: set[str] = field(default_factory=set)


Write = Callable[[Unit], object]


class Merger:
    """Compares tags of exams with a workspace.

    Parameters
    ----------
    readers
        Ids by name; a reader who is new, and has no id yet, is 0.
    coming
        SOP Instance UIDs of images that the import brings, with the patient's id.
    """

    def __init__(
        self,
        readers: Mapping[str, ReaderId],
        coming: Mapping[str, str],
        prefer: Prefer,
        tally: Tally,
        lexicons: frozenset[str],
    ) -> None:
        self._readers, self._coming, self._prefer = readers, coming, prefer
        self.tally, self._lexicons = tally, lexicons
        self._line: Line = {}
        self._known: dict[str, KnownImage] = {}
        self._person: PatientId | None = None
        self._exam: ExamId | None = None
        self._sides: dict[str, str | None] = {}

    def exam(self, reading: Reading, line: Line, exam: ExamId | None) -> list[Write]:
        """The writes that bring the tags of one exam in; ``exam`` is None where it is new."""
        self._line, self._exam = line, exam
        self._sides = {
            image["header"]["sop_instance_uid"]: image["header"].get("side")
            for image in line["images"]
        }
        self._known = exchange.known_images(reading, _marked(line))
        self._person = patients.by_key(reading, line["patient"])
        there = {info.side: info.id for info in breasts.of_exam(reading, exam)} if exam else {}
        writes: list[Write] = []
        for data in line["breasts"]:
            side = Side(data["side"])
            writes += self._breast(reading, data, side, there.get(side))
        for data in line["conclusions"]:
            writes += self._conclusion(reading, data, exam)
        writes += self._assigned(reading, line["assigned"], exam)
        writes += self._reports(reading, line["reports"], exam)
        for image in line["images"]:
            writes += self._landmarks(reading, image, exam)
        return writes

    def _breast(
        self, reading: Reading, data: Line, side: Side, breast: BreastId | None
    ) -> list[Write]:
        writes: list[Write] = []
        names = dict.fromkeys(
            one["reader"] for one in (*data["findings"], *data["assessments"], *data["drafts"])
        )
        everybody = (
            findings.with_removed(reading, [breast]).get(breast, ()) if breast is not None else ()
        )
        for name in names:
            writes += self._work(reading, data, name, breast, everybody)
        if data["adjudication"] is not None:
            writes += self._adjudication(reading, data["adjudication"], side, breast)
        if data["pathology"] is not None:
            writes += self._pathology(reading, data["pathology"], side, breast)
        if data["density"] is not None:
            writes += self._density(reading, data, side, breast)
        writes += self._reveals(reading, data.get("reveals", []), side, breast)
        for one in data.get("teaching", []):
            writes += self._teaching(reading, one, side, breast)
        return writes

    def _reveals(
        self, reading: Reading, said: list[Line], side: Side, breast: BreastId | None
    ) -> list[Write]:
        """What was shown elsewhere is added to what was shown here, in the order it came."""
        line, readers = self._line, self._readers
        known: list[Line] = []
        if breast is not None:
            names = {id_: name for name, id_ in readers.items()}
            known = [
                _shown(reveals.as_data(one), names.get(one.reader, ""), "breast")
                for one in reveals.of_breasts(reading, [breast]).get(breast, ())
            ]
        new = [one for one in said if one not in known]
        self.tally.same += len(said) - len(new)
        self.tally.other += len(new)

        def write(one: Line) -> Write:
            # Checked here, where a line that cannot be is refused before anything is written.
            reveals.from_data({**one, "breast": 0, "reader": readers[one["reader"]]})

            def add(unit: Unit) -> None:
                whole = {
                    **one,
                    "breast": _breast(unit, line, side),
                    "reader": readers[one["reader"]],
                }
                reveals.add(unit, reveals.from_data(whole))

            return add

        return [write(one) for one in new]

    def _teaching(
        self, reading: Reading, said: Line, side: Side, breast: BreastId | None
    ) -> list[Write]:
        line, readers = self._line, self._readers
        reader, at, note = readers[said["reader"]], datetime.fromisoformat(said["at"]), said["note"]
        if not isinstance(note, str):
            raise TypeError("note")
        kept = teaching.get(reading, breast, reader) if breast is not None and reader else None

        def write(unit: Unit) -> None:
            here = _breast(unit, line, side)
            teaching.keep(unit, here, readers[said["reader"]], note, at=at)

        return self._fact(
            None if kept is None else kept.note, note, side,
            "A note on a teaching case is another one here: it was kept.", write,
        )  # fmt: skip

    def _work(
        self,
        reading: Reading,
        data: Line,
        name: str,
        breast: BreastId | None,
        everybody: tuple[tuple[Finding, bool], ...],
    ) -> list[Write]:
        """One reader's findings, assessment and draft of one breast."""
        side, reader = Side(data["side"]), self._readers[name]
        given = [one for one in data["findings"] if one["reader"] == name]
        if lost := self._lost(given, side):
            self._conflict(side, lost)
            return []
        here = [(f, gone) for f, gone in everybody if f.reader == reader]
        uids = exchange.uids_of(reading, {r.image for f, _ in here for r in f.regions})
        own = Counter(_written(f, gone, name, uids) for f, gone in here)
        coming = Counter(_text(one) for one in given)
        missing, extra = coming - own, own - coming
        said = next((a for a in data["assessments"] if a["reader"] == name), None)
        kept = assessments.get(reading, breast, reader) if breast is not None and reader else None
        mine = None if kept is None else _shown(assessments.as_data(kept), name, "breast")
        agree = mine is None or said is None or mine == said
        overwrite = not (agree and (not extra or not missing))
        if overwrite and self._prefer is Prefer.HERE:
            self._conflict(side, f"{name} said something else of this breast here: it was kept.")
            return []
        writes: list[Write] = []
        if overwrite:
            gone = [
                f.id
                for f, removed in here
                if not removed and _written(f, False, name, uids) in extra
            ]
            writes += [_remove(id_) for id_ in gone]
        left = Counter(missing)
        for one in given:
            if left[_text(one)] > 0:
                left[_text(one)] -= 1
                self.tally.findings += 1
                self._word(one)
                writes.append(self._add_finding(one, side))
        if said is not None and mine != said and (mine is None or overwrite):
            self.tally.assessments += 1
            writes.append(self._save(said, side, assessments))
        draft = next((d for d in data["drafts"] if d["reader"] == name), None)
        if draft is not None:
            writes += self._draft(reading, draft, side, breast)
        if not writes:
            self.tally.same += 1
        return writes

    def _lost(self, given: list[Line], side: Side) -> str:
        """Why a reader's findings cannot be marked here; empty where they can."""
        for one in given:
            for region in one["regions"]:
                uid = region["image"]
                known = self._known.get(uid)
                if known is None and uid not in self._coming:
                    return "A finding is marked on an image that is not here: import it first."
                if known is not None and known.person != self._person:
                    return "A finding is marked on an image that is another patient's here."
                if uid in self._aside:
                    return "A finding is marked on an image whose file is another one here."
                if not one["removed"] and self._turned(uid, side):
                    return "A finding is marked on an image that shows the other breast here."
        return ""

    def _turned(self, uid: str, side: Side) -> bool:
        """Whether an image of this exam was of ``side`` there and is of the other one here."""
        known = self._known.get(uid)
        if known is None or known.exam != self._exam or known.side in {None, side}:
            return False
        return self._sides.get(uid, side.value) == side.value

    @property
    def _aside(self) -> frozenset[str]:
        """Images of this exam that the workspace has with other bytes, or elsewhere."""
        mine = {one["header"]["sop_instance_uid"]: one["sha256"] for one in self._line["images"]}
        return frozenset(
            uid
            for uid, digest in mine.items()
            if uid in self._known and self._known[uid].sha256 != digest
        )

    def _add_finding(self, one: Line, side: Side) -> Write:
        line = self._line

        def write(unit: Unit) -> None:
            breast = _breast(unit, line, side)
            regions = one["regions"]
            known = exchange.known_images(unit, {region["image"] for region in regions})
            data = {
                **decode.without(one, "removed"),
                "id": 0,
                "breast": breast,
                "reader": self._readers[one["reader"]],
                "regions": [{**r, "image": known[r["image"]].id} for r in regions],
            }
            new = findings.from_data(data)
            id_ = findings.add(
                unit, breast=breast, reader=new.reader, lexicon=new.lexicon,
                lexicon_version=new.lexicon_version, type_key=new.type_key,
                descriptors=new.descriptors, regions=new.regions, note=new.note,
                tracking_uid=new.tracking_uid, category=new.category, location=new.location,
            )  # fmt: skip
            if one["removed"]:
                findings.remove(unit, id_)

        return write

    def _save(self, said: Line, side: Side, module: Any) -> Write:
        """Write an assessment, draft or adjudication of a breast."""
        line, readers = self._line, self._readers

        def write(unit: Unit) -> None:
            breast = _breast(unit, line, side)
            data = {**said, "breast": breast, "reader": readers[said["reader"]]}
            module.save(unit, module.from_data(data))

        return write

    def _draft(
        self, reading: Reading, said: Line, side: Side, breast: BreastId | None
    ) -> list[Write]:
        reader = self._readers[said["reader"]]
        kept = drafts.get(reading, breast, reader) if breast is not None and reader else None
        mine = None if kept is None or kept.empty else drafts.as_data(kept)
        return self._fact(
            None if mine is None else _shown(mine, said["reader"], "breast"), said, side,
            "A draft of a reader is another one here: it was kept.",
            self._save(said, side, drafts),
        )  # fmt: skip

    def _adjudication(
        self, reading: Reading, said: Line, side: Side, breast: BreastId | None
    ) -> list[Write]:
        kept = adjudications.get(reading, breast) if breast is not None else None
        names = {id_: name for name, id_ in self._readers.items()}
        mine = (
            None
            if kept is None
            else _shown(adjudications.as_data(kept), names.get(kept.reader, ""), "breast")
        )
        return self._fact(
            mine, said, side, "This breast was settled otherwise here: that was kept.",
            self._save(said, side, adjudications),
        )  # fmt: skip

    def _pathology(
        self, reading: Reading, said: Line, side: Side, breast: BreastId | None
    ) -> list[Write]:
        line = self._line
        kept = proven.get(reading, breast) if breast is not None else None

        def write(unit: Unit) -> None:
            proven.set_pathology(unit, decode.pathology(said, _breast(unit, line, side)))

        decode.pathology(said, BreastId(0))
        return self._fact(
            None if kept is None else pathology_data(kept), said, side,
            "The pathology of this breast is another one here: it was kept.", write,
        )  # fmt: skip

    def _density(
        self, reading: Reading, data: Line, side: Side, breast: BreastId | None
    ) -> list[Write]:
        line, value = self._line, Density(data["density"])
        kept = breasts.density(reading, breast) if breast is not None else None

        def write(unit: Unit) -> None:
            source = data["density_source"] or ""
            breasts.set_density(unit, _breast(unit, line, side), value, source)

        return self._fact(
            kept, value, side, "The composition of this breast is another one here: it was kept.",
            write,
        )  # fmt: skip

    def _conclusion(self, reading: Reading, said: Line, exam: ExamId | None) -> list[Write]:
        line, readers = self._line, self._readers
        reader = readers[said["reader"]]
        kept = conclusions.get(reading, exam, reader) if exam and reader else None
        mine = None if kept is None or kept.empty else conclusions.as_data(kept)

        def write(unit: Unit) -> None:
            data = {**said, "exam": _exam(unit, line), "reader": readers[said["reader"]]}
            conclusions.save(unit, conclusions.from_data(data))

        return self._fact(
            None if mine is None else _shown(mine, said["reader"], "exam"), said, None,
            f"{said['reader']} concluded otherwise on this exam here: that was kept.", write,
        )  # fmt: skip

    def _assigned(self, reading: Reading, names: list[str], exam: ExamId | None) -> list[Write]:
        line = self._line
        held = set(assignments.of_exam(reading, exam)) if exam else set()
        new = [one for one in (self._readers[name] for name in names) if one not in held]
        self.tally.other += len(new)

        def write(reader: ReaderId) -> Write:
            return lambda unit: assignments.assign(unit, [_exam(unit, line)], reader)

        return [write(one) for one in new]

    def _reports(self, reading: Reading, said: list[Line], exam: ExamId | None) -> list[Write]:
        line = self._line
        known = {one.text for one in reports.of_exam(reading, exam)} if exam else set()
        new = [one for one in said if one["text"] not in known]
        self.tally.other += len(new)

        def write(one: Line) -> Write:
            return lambda unit: reports.add(unit, _exam(unit, line), one["text"], one["source"])

        return [write(one) for one in new]

    def _landmarks(self, reading: Reading, image: Line, exam: ExamId | None) -> list[Write]:
        uid = image["header"]["sop_instance_uid"]
        writes: list[Write] = []
        if uid in self._aside:
            return writes
        for one in image["landmarks"]:
            name, kind, frame, column, row = decode.landmark(one)
            reader, known = self._readers[name], self._known.get(uid)
            mine = None
            if exam and reader and known is not None:
                mine = next(
                    (
                        (p.column, p.row)
                        for p in landmarks.of_exam(reading, exam, reader)
                        if (p.image, p.kind, p.frame) == (known.id, kind, frame)
                    ),
                    None,
                )

            def write(unit: Unit, one: Line = one) -> None:
                name, kind, frame, column, row = decode.landmark(one)
                id_ = exchange.known_images(unit, [uid])[uid].id
                point = Landmark(id_, self._readers[name], kind, column, row, frame)
                landmarks.place(unit, point)

            writes += self._fact(
                mine, (column, row), None, "A reader's point lies elsewhere here: it was kept.",
                write,
            )  # fmt: skip
        return writes

    def _fact(
        self, mine: Any, said: Any, side: Side | None, sentence: str, write: Write
    ) -> list[Write]:
        """Write what is not there, count what is, and tell what differs."""
        if mine is not None and mine == said:
            self.tally.same += 1
            return []
        if mine is not None and self._prefer is Prefer.HERE:
            self._conflict(side, sentence)
            return []
        self.tally.other += 1
        return [write]

    def _word(self, one: Line) -> None:
        tag = f"{one['lexicon']}@{one['lexicon_version']}"
        if tag not in self._lexicons:
            self.tally.unknown_lexicons.add(tag)

    def _conflict(self, side: Side | None, sentence: str) -> None:
        self.tally.conflicts.append(
            Conflict(
                self._line["patient"], self._line["exam"], side.value if side else "", sentence
            )
        )


def _marked(line: Line) -> set[str]:
    own = {image["header"]["sop_instance_uid"] for image in line["images"]}
    return own | {
        region["image"]
        for breast in line["breasts"]
        for one in breast["findings"]
        for region in one["regions"]
    }


def _exam(unit: Unit, line: Line) -> ExamId:
    found = exchange.find_exam(unit, line["patient"], line["exam"])
    if found is None:
        raise RuntimeError("an exam that was made before its tags is not there")
    return found


def _breast(unit: Unit, line: Line, side: Side) -> BreastId:
    return exams.ensure_breast(unit, _exam(unit, line), side)


def _remove(id_: Any) -> Write:
    return lambda unit: findings.remove(unit, id_)


def _shown(data: Mapping[str, Any], name: str, *without: str) -> Line:
    return {**decode.without(data, *without), "reader": name}


def _written(one: Finding, removed: bool, name: str, uids: Mapping[Any, str]) -> str:
    data = _shown(findings.as_data(one), name, "id", "breast")
    data["regions"] = [{**r, "image": uids[r["image"]]} for r in data["regions"]]
    return _text({**data, "removed": removed})


def _text(one: Mapping[str, Any]) -> str:
    return json.dumps(one, sort_keys=True, ensure_ascii=True)
