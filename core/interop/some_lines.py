"""Importing tags onto exams that are here: what CSV and COCO hold, as lines of an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from core import lexicons
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report, silent
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.interop import decode
from core.interop.bring import Result
from core.interop.decode import Line
from core.interop.merge import Conflict, Merger, Prefer, Tally, Write
from core.store import Reading, Store, exchange
from core.store.exchange import ReaderRecord

MOST_BYTES = 512 << 20
"""A file that is read as a whole would fill the memory beyond this; the lossless one is not."""


class LinesImport:
    """Tags of some exams, all in memory.

    Parameters
    ----------
    name
        The file as sentences call it.
    readers
        Roles by name.
    left_out
        What could not even be read, told with the rest.
    """

    def __init__(
        self,
        store: Store,
        name: str,
        lines: Sequence[Line],
        readers: Mapping[str, Role],
        *,
        prefer: Prefer,
        by: ReaderId | None,
        left_out: Sequence[Conflict] = (),
    ) -> None:
        self._store, self._name, self._lines = store, name, lines
        self._readers, self._prefer, self._by = readers, prefer, by
        self._left_out = left_out
        self._lexicons = frozenset(one.tag for one in lexicons.available().values())

    def plan(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """What the import would do; nothing is changed."""
        cancel, tally = cancel or CancelToken(), self._tally()
        with self._store.read() as reading:
            names = self._ids(reading, tally)
            for number, line in enumerate(self._lines, start=1):
                cancel.check("The import")
                self._compare(reading, number, line, names, tally)
                report(Progress(number, len(self._lines), "Comparing exams"))
        return Result(tally)

    def apply(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """Bring the tags in; each exam is one transaction."""
        cancel, tally = cancel or CancelToken(), self._tally()
        with self._store.read() as reading:
            self._ids(reading, tally)
        with self._store.write(self._by, "import tags") as unit:
            at = datetime.now(UTC)
            names = {
                name: exchange.ensure_reader(
                    unit, ReaderRecord(ReaderId(0), name, _tame(role), at, retired=False)
                )
                for name, role in self._readers.items()
            }
        for number, line in enumerate(self._lines, start=1):
            if cancel.cancelled:
                return Result(tally, cancelled=True)
            with self._store.write(self._by, "import tags") as unit:
                writes = self._compare(unit, number, line, names, tally)
                with decode.refused(self._name, number):
                    for write in writes:
                        write(unit)
            report(Progress(number, len(self._lines), "Importing tags"))
        return Result(tally)

    def _tally(self) -> Tally:
        return Tally(conflicts=list(self._left_out))

    def _ids(self, reading: Reading, tally: Tally) -> dict[str, ReaderId]:
        known = {one.name: one for one in exchange.all_readers(reading)}
        for name, role in self._readers.items():
            there = known.get(name)
            if there is not None and (
                there.role.person is not role.person or (not role.person and there.role is not role)
            ):
                raise WorldError(
                    f"The reader {name} is somebody else in one place than in the other: "
                    "rename the one here, then import."
                )
        tally.readers = len(self._readers.keys() - known.keys())
        return {name: known[name].id if name in known else ReaderId(0) for name in self._readers}

    def _compare(
        self,
        reading: Reading,
        number: int,
        line: Line,
        names: Mapping[str, ReaderId],
        tally: Tally,
    ) -> list[Write]:
        exam = exchange.find_exam(reading, line["patient"], line["exam"])
        if exam is None:
            sentence = "This exam is not here: import its images first."
            tally.conflicts.append(Conflict(line["patient"], line["exam"], "", sentence))
            return []
        with decode.refused(self._name, number):
            merger = Merger(names, {}, self._prefer, tally, self._lexicons)
            return merger.exam(reading, line, exam)


def _tame(role: Role) -> Role:
    """Nobody becomes more than a reader by a file that anybody can write."""
    return Role.READER if role.person else role


def empty(patient: str, exam: str) -> Line:
    """An exam of which nothing is said yet."""
    return {
        "patient": patient, "exam": exam, "images": [], "breasts": [], "conclusions": [],
        "assigned": [], "reports": [],
    }  # fmt: skip


def breast_of(line: Line, side: str) -> Line:
    """One side of an exam, made when new."""
    found: Line
    for found in line["breasts"]:
        if found["side"] == side:
            return found
    found = {
        "side": side, "density": None, "density_source": None, "pathology": None,
        "findings": [], "drafts": [], "assessments": [], "adjudication": None,
    }  # fmt: skip
    line["breasts"].append(found)
    return found
