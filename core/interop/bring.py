"""Importing an export of tags: a plan that changes nothing, then apply, exam by exam."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core import lexicons, tombstones
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.roles import Role
from core.domain.study import ExamId, ImageState, ReaderId, Side
from core.domain.template import Template, TemplateId
from core.domain.worklist import ListFilter, from_data
from core.interop import decode, layout
from core.interop.decode import Head, Line
from core.interop.merge import Conflict, Merger, Prefer, Tally
from core.store import (
    Reading,
    Store,
    Unit,
    exams,
    exchange,
    images,
    patients,
    saved_lists,
    templates,
)
from core.store.exchange import PatientRecord, ReaderRecord

MISSING = "the file is not where it lay"
_MOST_CONFLICTS = 10_000


@dataclass(frozen=True)
class Result:
    """What an import did, or would do."""

    tally: Tally
    cancelled: bool = False


class Import:
    """One export and one workspace: :meth:`plan`, then :meth:`apply`.

    Parameters
    ----------
    deleted_too
        Take in what belongs to patients who were deleted from this workspace.

    Raises
    ------
    WorldError
        When the export was altered, is of a newer program, or is none.
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        *,
        prefer: Prefer = Prefer.HERE,
        deleted_too: bool = False,
        by: ReaderId | None = None,
    ) -> None:
        self._store, self._folder, self._prefer, self._by = store, folder, prefer, by
        self._deleted_too = deleted_too
        try:
            self._head: Head = decode.open_export(folder)
            self._people = self._read_people()
        except OSError as error:
            raise WorldError(
                f"The export in {folder.name} cannot be read ({error.strerror}): check the disk."
            ) from error
        self._erased = tombstones.load(store.path.parent)
        self._lexicons = frozenset(one.tag for one in lexicons.available().values())

    def plan(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """What an import would do; nothing is changed."""
        cancel, tally = cancel or CancelToken(), Tally()
        with self._store.read() as reading:
            names = self._reader_ids(reading, tally)
            known = {one.key for one in exchange.all_patients(reading)}
            tally.patients = sum(self._wanted(key) for key in self._people.keys() - known)
            self._check_splits(reading, tally)
            self._new_templates(reading, names, tally)
            self._new_lists(reading, names, tally)
            total, coming = self._look_at_images(reading, tally, cancel)
            merger = Merger(names, coming, self._prefer, tally, self._lexicons)
            for number, line in self._exams(tally, tell=False):
                cancel.check("The import")
                exam = exchange.find_exam(reading, line["patient"], line["exam"])
                with decode.refused(layout.EXAMS, number):
                    merger.exam(reading, line, exam)
                reading.session.expunge_all()
                report(Progress(number, total, "Comparing exams"))
        return Result(tally)

    def apply(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """Bring the export in; what was finished before a cancel or a fault stays.

        Each exam is one transaction, so an import that ended early is gone on with by
        another one: what is here already is skipped.
        """
        cancel, tally = cancel or CancelToken(), Tally()
        names = self._people_in(tally)
        coming: dict[str, str] = {}
        total = 0
        for number, line in self._exams(tally, tell=True):
            if cancel.cancelled:
                return Result(tally, cancelled=True)
            with (
                self._store.write(self._by, "import tags") as unit,
                decode.refused(layout.EXAMS, number),
            ):
                self._images_in(unit, line, tally)
            total = number
            report(Progress(number, 0, "Recording exams"))
        for number, line in self._exams(tally, tell=False):
            if cancel.cancelled:
                return Result(tally, cancelled=True)
            merger = Merger(names, coming, self._prefer, tally, self._lexicons)
            with (
                self._store.write(self._by, "import tags") as unit,
                decode.refused(layout.EXAMS, number),
            ):
                exam = exchange.find_exam(unit, line["patient"], line["exam"])
                for write in merger.exam(unit, line, exam):
                    write(unit)
            report(Progress(number, total, "Importing tags"))
        return Result(tally)

    def _read_people(self) -> Mapping[str, PatientRecord]:
        found: dict[str, PatientRecord] = {}
        for number, line in decode.lines(self._folder, layout.PATIENTS):
            with decode.refused(layout.PATIENTS, number):
                one = decode.patient(line)
            found[one.key] = one
        return found

    def _wanted(self, key: str) -> bool:
        """Whether a patient may be here: she was not deleted, or is to come back."""
        return self._deleted_too or self._erased.of_patient(key) is None

    def _exams(self, tally: Tally, *, tell: bool) -> Iterator[tuple[int, Line]]:
        """Every exam that may be here; those of deleted patients are told once."""
        for number, line in decode.lines(self._folder, layout.EXAMS):
            with decode.refused(layout.EXAMS, number):
                whose = self._people[line["patient"]]
                uids = [image["header"]["sop_instance_uid"] for image in line["images"]]
                stone = self._erased.of(whose.key, line["exam"], *uids)
            if stone is not None and not self._deleted_too:
                if tell:
                    sentence = f"The exam was left out: {tombstones.refusal(stone)}."
                    tally.conflicts.append(Conflict(whose.key, line["exam"], "", sentence))
                continue
            if stone is not None and tell:
                tombstones.lift(self._store.path.parent, [stone.uid])
            yield number, line

    def _reader_ids(self, reading: Reading, tally: Tally) -> dict[str, ReaderId]:
        known = {one.name: one for one in exchange.all_readers(reading)}
        found: dict[str, ReaderId] = {}
        for one in self._head.readers:
            there = known.get(one.name)
            if there is None:
                tally.readers += 1
                found[one.name] = ReaderId(0)
            elif there.role.person != one.role.person or (
                not one.role.person and there.role is not one.role
            ):
                raise WorldError(
                    f"The reader {one.name} is a person in one place and none in the other: "
                    "rename the one here, then import."
                )
            else:
                found[one.name] = there.id
        return found

    def _people_in(self, tally: Tally) -> dict[str, ReaderId]:
        """Readers, patients, joins, splits and templates, in one transaction."""
        with self._store.read() as reading:
            self._reader_ids(reading, tally)
        with self._store.write(self._by, "import tags") as unit:
            # Who manages readers here is not for an export to say.
            managed = any(one.role.person for one in exchange.all_readers(unit))
            names = {
                one.name: exchange.ensure_reader(unit, _tamed(one) if managed else one)
                for one in self._head.readers
            }
            before = {one.key for one in exchange.all_patients(unit)}
            self._check_splits(unit, tally)
            ids = {}
            for one in self._people.values():
                if not self._wanted(one.key):
                    continue
                had = exchange.split_of(unit, one.key)
                ids[one.key] = exchange.ensure_patient(unit, one)
                tally.patients += one.key not in before
                if had is None and one.split is not None:
                    exchange.give_split(unit, ids[one.key], one.split, one.stratum)
            for one in self._people.values():
                into = one.joined_into
                if into is None or one.key not in ids or into not in ids:
                    continue
                if patients.by_key(unit, one.key) != patients.by_key(unit, into):
                    patients.join(unit, ids[into], ids[one.key])
            with decode.refused(layout.HEAD, 1):
                self._templates_in(unit, names, tally)
                self._lists_in(unit, names, tally)
        return names

    def _new_templates(
        self, reading: Reading, names: Mapping[str, ReaderId], tally: Tally
    ) -> list[Line]:
        new = []
        with decode.refused(layout.HEAD, 1):
            for line in self._head.templates:
                there = templates.of_reader(reading, names[line["reader"]])
                if all(one.name != line["name"] for one in there):
                    new.append(line)
        tally.other += len(new)
        return new

    def _templates_in(self, unit: Unit, names: Mapping[str, ReaderId], tally: Tally) -> None:
        for line in self._new_templates(unit, names, tally):
            reader = names[line["reader"]]
            terms = frozenset((axis, value) for axis, value in line["descriptors"])
            templates.save(
                unit,
                Template(
                    TemplateId(0), reader, line["name"], line["lexicon"],
                    line["lexicon_version"], line["type"], terms,
                ),
            )  # fmt: skip

    def _new_lists(
        self, reading: Reading, names: Mapping[str, ReaderId], tally: Tally
    ) -> list[tuple[str, ReaderId | None, ListFilter]]:
        there = {(name, owner) for name, owner, _ in saved_lists.all_lists(reading)}
        new = []
        with decode.refused(layout.HEAD, 1):
            for line in self._head.lists:
                owner = None if line["owner"] is None else names[line["owner"]]
                wanted = from_data(layout.with_readers(line["filter"], names))
                if (line["name"], owner) not in there:
                    new.append((line["name"], owner, wanted))
        tally.other += len(new)
        return new

    def _lists_in(self, unit: Unit, names: Mapping[str, ReaderId], tally: Tally) -> None:
        for name, owner, wanted in self._new_lists(unit, names, tally):
            saved_lists.save(unit, name, owner, wanted)

    def _check_splits(self, reading: Reading, tally: Tally) -> None:
        """A patient never changes her split; that she has another here is told."""
        for one in self._people.values():
            here = exchange.split_of(reading, one.key)
            if here is not None and one.split is not None and here is not one.split:
                tally.conflicts.append(
                    Conflict(one.key, "", "", f"The patient is in the {here.name.lower()} part "
                             f"here and in the {one.split.name.lower()} part there: she stays.")
                )  # fmt: skip

    def _look_at_images(
        self, reading: Reading, tally: Tally, cancel: CancelToken
    ) -> tuple[int, dict[str, str]]:
        total, coming = 0, dict[str, str]()
        for number, line in self._exams(tally, tell=not self._deleted_too):
            cancel.check("The import")
            with decode.refused(layout.EXAMS, number):
                total = number
                exam = exchange.find_exam(reading, line["patient"], line["exam"])
                tally.exams += exam is None
                new = self._new_images(reading, line, exam, tally)
                for image in new:
                    decode.header(image, line, self._people[line["patient"]])
                    coming[image["header"]["sop_instance_uid"]] = line["patient"]
                tally.images += len(new)
        return total, coming

    def _new_images(
        self, reading: Reading, line: Line, exam: ExamId | None, tally: Tally
    ) -> list[Line]:
        uids = {image["header"]["sop_instance_uid"]: image for image in line["images"]}
        known = exchange.known_images(reading, uids)
        for uid, there in known.items():
            sentence = ""
            if there.exam != exam:
                sentence = "An image of this exam is here in another exam: it was left there."
            elif there.sha256 != uids[uid]["sha256"]:
                sentence = "An image of this exam is here with other bytes: it was left alone."
            if sentence:
                tally.conflicts.append(Conflict(line["patient"], line["exam"], "", sentence))
        return [image for uid, image in uids.items() if uid not in known]

    def _images_in(self, unit: Unit, line: Line, tally: Tally) -> None:
        whose = self._people[line["patient"]]
        exam = exchange.find_exam(unit, whose.key, line["exam"])
        fields = decode.fields(line)
        new = exam is None
        if exam is None:
            content = exchange.ExamContent(whose.key, line["exam"], fields, (), (), (), ())
            exam = exchange.ensure_exam(unit, content)
            tally.exams += 1
        exchange.fill_exam(unit, exam, fields, exactly=new)
        for image in self._new_images(unit, line, exam, tally):
            head = decode.header(image, line, whose)
            made = images.add(
                unit, head, path=str(image.get("path", "")), sha256=image["sha256"],
                size=image["size"], collection=image["collection"],
            )  # fmt: skip
            images.set_state(unit, made, ImageState.MISSING, MISSING)
            tally.images += 1
        for breast in line["breasts"]:
            exams.ensure_breast(unit, exam, Side(breast["side"]))
        exchange.fill_exam(unit, exam, fields, exactly=new)


def _tamed(one: ReaderRecord) -> ReaderRecord:
    return replace(one, role=Role.READER) if one.role is Role.ADMINISTRATOR else one
