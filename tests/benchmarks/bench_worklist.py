"""The worklist on 100,000 exams beside the same on 1,000.

Run: ``python -m tests.benchmarks.bench_worklist``. Both stores are made here with the same
shares of everything: four images an exam, 2.5 findings an exam, three readers of whom one
read the newest third and another a third at random, pathology of a fifth of the breasts,
and doubts. Each question is asked 30 times of each store in turn; the ratio is that of the
medians. A page is everything a window asks for: 100 rows,
how many exams there are, and how many of them this reader finished.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from core import lexicons
from core.annotation import Annotator
from core.domain.assessment import Category, Outcome
from core.domain.study import BreastId, ReaderId, Side
from core.domain.worklist import ListFilter, Mine, Order, Stage, Trouble
from core.store import Store, sqlite, worklist, worklist_facts
from core.store import tables as t

SMALL, LARGE = 1_000, 100_000
TIMES = 30
_BATCH = 20_000
_FAMILIES = ("Müller", "Ångström", "山田", "Novák", "García", "O'Neill", "Ivanova", "Haddad")
_GIVEN = ("Anna", "Zoé", "Mária", "太郎", "Fatima", "Ingrid", "Olga", "Li")
_TYPES = ("mass", "calcification", "asymmetry", "architectural_distortion")
_MARGINS = ("circumscribed", "spiculated", "indistinct", "obscured", "microlobulated")
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
READER = ReaderId(1)
_NEXT = ("first page", "unread for me", "unread for me by doubt", "by patient", "my assessment")


def bench() -> list[dict[str, object]]:
    """Milliseconds on the large store, and how many times as long as on the small one."""
    with tempfile.TemporaryDirectory() as folder:
        stores = [make(Path(folder) / f"{exams}.sqlite", exams) for exams in (SMALL, LARGE)]
        try:
            return [*_pages(stores), *_saving(stores)]
        finally:
            for store in stores:
                store.close()


def filters() -> dict[str, ListFilter]:
    """Every filter and order by name; a test holds them against the fields of the filter."""
    return {
        "first page": ListFilter(),
        "date range": ListFilter(since=date(2018, 1, 1), until=date(2020, 12, 31)),
        "side": ListFilter(side=Side.RIGHT),
        "my assessment": ListFilter(category=Category.C4A),
        "pathology": ListFilter(pathology=Outcome.MALIGNANT),
        "unread for me": ListFilter(mine=Mine.UNREAD),
        "new for me": ListFilter(mine=Mine.NEW),
        "in progress for me": ListFilter(mine=Mine.STARTED),
        "read by me": ListFilter(mine=Mine.DONE),
        "state: read": ListFilter(stage=Stage.READ),
        "state: second read": ListFilter(stage=Stage.SECOND_READ),
        "reader": ListFilter(read_by=ReaderId(2)),
        "assigned to me": ListFilter(assigned=READER),
        "finding type": ListFilter(tags=("mass",)),
        "descriptor": ListFilter(tags=("mass_margin=spiculated",)),
        "descriptor, everybody's": ListFilter(tags=("mass_margin=spiculated",), everybodys=True),
        "collection": ListFilter(collection="b"),
        "images unplaced": ListFilter(trouble=Trouble.UNPLACED),
        "images unreadable": ListFilter(trouble=Trouble.UNREADABLE),
        "text: a patient's id": ListFilter(text="P0000123"),
        "text: family and given name": ListFilter(text="garcía ingrid"),
        "text: a word in every exam": ListFilter(text="screening"),
        "text: one letter": ListFilter(text="z"),
        "oldest first": ListFilter(order=Order.OLDEST),
        "by patient": ListFilter(order=Order.PATIENT),
        "by doubt": ListFilter(order=Order.DOUBT),
        "unread for me by doubt": ListFilter(order=Order.DOUBT, mine=Mine.UNREAD),
        "unread right breasts with a mass of one collection": ListFilter(
            mine=Mine.UNREAD, side=Side.RIGHT, tags=("mass",), collection="a"
        ),
        "read by two, by me with 4A, by patient": ListFilter(
            stage=Stage.SECOND_READ, category=Category.C4A, order=Order.PATIENT
        ),
    }


def _pages(stores: list[Store]) -> list[dict[str, object]]:
    rows = []
    for name, wanted in filters().items():

        def ask(store: Store, wanted: ListFilter = wanted) -> int:
            with store.read() as reading:
                found = worklist.page(reading, READER, wanted)
                worklist.counts(reading, READER, wanted)
                return len(found)

        rows.append(_compared(name, ask, stores))
    for name in (
        "first page",
        "unread for me",
        "unread for me by doubt",
        "by patient",
        "my assessment",
    ):
        wanted = filters()[name]
        places = {id(store): _places(store, wanted) for store in stores}

        def step(store: Store, wanted: ListFilter = wanted, places: Any = places) -> int:
            with store.read() as reading:
                here = next(places[id(store)])
                return (
                    0 if worklist.beside(reading, READER, wanted, here, unread=True) is None else 1
                )

        rows.append(_compared(f"next unread case: {name}", step, stores))

    def progress(store: Store) -> int:
        with store.read() as reading:
            return worklist.progress(reading, READER).done or 0

    rows.append(_compared("progress alone", progress, stores))
    return rows


def _places(store: Store, wanted: ListFilter) -> Any:
    """Keys of exams all over the list, for ever."""
    with store.read() as reading:
        found = worklist.page(reading, READER, wanted, limit=SMALL)
    chosen = random.Random(7)
    while True:
        yield chosen.choice(found).key


def _saving(stores: list[Store]) -> list[dict[str, object]]:
    lexicon = lexicons.get()
    annotators = {id(store): Annotator(store, READER) for store in stores}
    chosen = random.Random(11)
    breasts = {id(store): _breasts(store, chosen) for store in stores}
    numbers = count()

    def save(store: Store) -> int:
        annotators[id(store)].add_finding(
            next(breasts[id(store)]), lexicon.types[next(numbers) % 2].key
        )
        return 1

    return [_compared("saving a tag", save, stores, wanted=1.5)]


def _breasts(store: Store, chosen: random.Random) -> Any:
    with store.read() as reading:
        last = reading.session.connection().exec_driver_sql("SELECT max(id) FROM breasts").scalar()
    while True:
        yield BreastId(chosen.randint(1, int(last or 1)))


def _compared(
    name: str, ask: Callable[[Store], int], stores: list[Store], wanted: float = 5.0
) -> dict[str, object]:
    times: dict[int, list[float]] = {id(store): [] for store in stores}
    for store in stores:
        ask(store)
        ask(store)
    for _ in range(TIMES):
        for store in stores:
            start = time.perf_counter()
            ask(store)
            times[id(store)].append(1000 * (time.perf_counter() - start))
    small, large = (statistics.median(times[id(store)]) for store in stores)
    return {
        "name": f"worklist, {LARGE:,} exams: {name}", "value": large, "unit": "ms",
        "baseline": f"{SMALL:,} exams: {small:.2f} ms; wanted {wanted:g} x",
        "ratio": large / small,
    }  # fmt: skip


def make(path: Path, exams: int) -> Store:
    """A store of ``exams`` exams, written as sets and without a history."""
    Store.open(path).close()
    engine = sqlite.engine(path, mode="rw", pragmas={"synchronous": "OFF", "cache_size": -200000})
    with engine.begin() as connection:
        _fill(connection, exams)
        worklist_facts.rebuild(connection)
    engine.dispose()
    return Store.open(path)


def _fill(connection: Connection, exams: int) -> None:
    chosen = random.Random(exams)
    connection.execute(
        insert(t.ReaderRow),
        [
            {"id": i, "name": f"Reader {i}", "role": "reader", "created_at": _NOW, "pin": None,
             "retired": False}
            for i in (1, 2, 3)
        ],
    )  # fmt: skip
    patients = exams // 2
    days = sorted(date(2010, 1, 1) + timedelta(chosen.randrange(5800)) for _ in range(exams))
    newest = days[2 * exams // 3]
    batch: dict[type[t.Base], list[dict[str, Any]]] = {}

    def put(kind: type[t.Base], /, **values: Any) -> None:
        batch.setdefault(kind, []).append(values)

    for patient in range(1, patients + 1):
        put(
            t.PatientRow, id=patient, key=f"P{patient:07d}", birth_date=date(1960, 1, 1), sex="F",
            name=f"{chosen.choice(_FAMILIES)}^{chosen.choice(_GIVEN)}", joined_into=None,
        )  # fmt: skip
    _send(connection, batch)
    order = list(range(exams))
    chosen.shuffle(order)  # ids do not follow dates
    numbers = count(1)
    for exam, which in enumerate(order, start=1):
        _exam(put, chosen, exam, (exam - 1) % patients + 1, days[which], newest, numbers)
        if exam % _BATCH == 0:
            _send(connection, batch)
    _send(connection, batch)


def _exam(
    put: Callable[..., None], chosen: random.Random, exam: int, patient: int, day: date,
    newest: date, findings: Any,
) -> None:  # fmt: skip
    put(t.ExamRow, id=exam, patient_id=patient, key=f"1.2.{exam}", collection="aab"[exam % 3],
        exam_date=day, exam_time="", age_years=60, accession=f"A{exam}",
        description="Screening mammography", manufacturer="Alpha")  # fmt: skip
    doing = [1] if day >= newest else []
    doing += [2] if chosen.random() < 0.33 else []
    half = chosen.random() < 0.01
    for place, side in enumerate("RL"):
        breast = 2 * exam - 1 + place
        put(t.BreastRow, id=breast, exam_id=exam, side=side, density=None, density_source=None)
        for number, view in enumerate(("CC", "MLO")):
            _image(put, 2 * breast - 1 + number, exam, breast, side, view, chosen)
        if chosen.random() < 0.2:
            put(t.PathologyRow, breast_id=breast, source="histology", detail="", dated=None,
                outcome=chosen.choice(("benign", "malignant")))  # fmt: skip
        put(t.DoubtRow, breast_id=breast, step=chosen.randrange(16))
        for reader in doing:
            if not (half and side == "L"):
                put(t.AssessmentRow, breast_id=breast, reader_id=reader, density="B", note="",
                    category=chosen.choice(("1", "2", "2", "3", "4A", "4B", "5")),
                    gate_policy="standard", saved_at=_NOW, offset_minutes=0, reason="",
                    recommendations=[], quality="", quality_reasons=[])  # fmt: skip
    for _ in range(2 + exam % 2):
        reader, type_key = chosen.choice(doing or [3]), chosen.choice(_TYPES)
        if reader == 3 and chosen.random() < 0.8:
            reader = 2 if chosen.random() < 0.9 else 1
        id_ = next(findings)
        put(t.FindingRow, id=id_, breast_id=2 * exam - 1 + id_ % 2, reader_id=reader,
            tracking_uid=f"2.25.{id_}", lexicon="mvkl-35", lexicon_version="1.0",
            type_key=type_key, note="", deleted=False, category=None, location=None)  # fmt: skip
        put(t.RegionRow, finding_id=id_, position=0, image_id=4 * exam - 3, frame=0, kind="point",
            points=[[9.5, 9.5]])  # fmt: skip
        put(t.ManifestationRow, finding_id=id_, axis=f"{type_key}_margin",
            value=chosen.choice(_MARGINS))  # fmt: skip
    if chosen.random() < 0.05:
        put(t.AssignmentRow, exam_id=exam, reader_id=chosen.choice((1, 2)), by_id=None)


def _image(
    put: Callable[..., None], image: int, exam: int, breast: int, side: str, view: str,
    chosen: random.Random,
) -> None:  # fmt: skip
    lost = chosen.random() < 0.002
    put(t.ImageRow, id=image, exam_id=exam, breast_id=None if lost else breast, path=f"/i/{image}",
        sha256=f"{image:064x}", size=1, collection="a", state_reason="",
        state="unreadable" if chosen.random() < 0.002 else "ready",
        sop_instance_uid=f"1.2.3.{image}", sop_class_uid="", series_instance_uid="",
        transfer_syntax_uid="", rows=10, columns=10, frames=1, bits_stored=12,
        photometric="MONOCHROME2", side=side, side_from="code", view=view, view_from="code",
        modifiers=[], orientation=[], orientation_from="code", intent="presentation",
        manufacturer="Alpha", model_name="", spacing_mm=0.07, spacing_source="imager",
        quality_control=False, implant=False, partial=False, lossy=False, burned_in=False,
        instance_number=1, corner_text=[], sources=[])  # fmt: skip


def _send(connection: Connection, batch: dict[type[t.Base], list[dict[str, Any]]]) -> None:
    for table in t.Base.metadata.sorted_tables:  # parents before children
        for kind, rows in batch.items():
            if kind.__table__ is table and rows:
                connection.execute(insert(kind), rows)
                rows.clear()


if __name__ == "__main__":
    for row in bench():
        print(f"{row['ratio']:6.2f} x {row['value']:8.2f} ms  {row['name']}  ({row['baseline']})")
