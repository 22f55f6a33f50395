"""The number of statements does not grow with the number of exams."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from core.domain.study import ReaderId
from core.store import (
    Reading,
    Store,
    assessments,
    breasts,
    counts,
    findings,
    images,
    pathology,
    splits,
    worklist,
)
from core.store.tables import Base
from tests.support import stores

QUERIES: dict[str, Callable[[Reading], object]] = {
    "worklist": lambda r: worklist.page(r, ReaderId(1)),
    "breasts": breasts.all_breasts,
    "findings": findings.of_breasts,
    "images": images.of_breasts,
    "assessments": assessments.of_breasts,
    "pathology": pathology.all_proven,
    "splits": splits.of_patients,
    "counts": counts.status,
}


def statements(store: Store, query: Callable[[Reading], object]) -> int:
    """How many statements a query takes."""
    said: list[str] = []

    def listen(*arguments: object) -> None:
        said.append(str(arguments[2]))

    event.listen(store._reading, "before_cursor_execute", listen)
    try:
        with store.read() as r:
            query(r)
    finally:
        event.remove(store._reading, "before_cursor_execute", listen)
    return len(said)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, int]]:
    """Statements of each query, for one patient and for twelve."""
    found = {}
    for patients in (1, 12):
        folder: Path = tmp_path_factory.mktemp("scale")
        with stores.filled(folder, patients).store as store:
            found[patients] = {name: statements(store, q) for name, q in QUERIES.items()}
    return found


@pytest.mark.parametrize("name", QUERIES)
def test_a_list_is_asked_for_as_a_whole(name: str, counted: dict[int, dict[str, int]]) -> None:
    assert counted[1][name] == counted[12][name] <= 10


def test_the_tables_could_live_on_another_database() -> None:
    """Nothing that only SQLite can do, but for the guard of the history."""
    other = postgresql.dialect()
    for table in Base.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=other))
        for index in table.indexes:
            assert "CREATE" in str(CreateIndex(index).compile(dialect=other))
