"""A site's choices are kept, told in the history, and recorded with each assessment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core import workspace as workspaces
from core.annotation import Annotator
from core.annotation.deciding import as_data, decide, loosens
from core.domain.assessment import Category
from core.domain.changes import Topic
from core.domain.errors import StoreUnavailable, WorldError
from core.domain.gate import GatePolicy
from core.domain.roles import Role
from core.domain.site import Fixed, OperatingPoint, Site
from core.store import Store, Unit, assessments, history, readers
from core.workspace import Workspace
from tests.support import stores
from tests.support.stores import Filled


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    return workspaces.create(tmp_path / "site")


@pytest.fixture
def full(place: Workspace) -> Iterator[Filled]:
    found = stores.filled(place.root, 1)
    yield found
    found.store.close()


def settings(store: Store) -> list[object]:
    with store.read() as reading:
        return [e.after for e in history.entries(reading) if e.topic == Topic.SETTINGS]


def test_a_choice_is_kept_and_told_once(place: Workspace, full: Filled) -> None:
    wanted = Site(GatePolicy.STRICT, OperatingPoint(Fixed.SENSITIVITY, 0.95), 0.006, False)
    changes, after = decide(full.store, place, wanted, full.reader)
    assert changes.topics == {Topic.SETTINGS}
    assert after.site == workspaces.load(place.root).site == wanted
    assert settings(full.store) == [as_data(wanted)]
    again, _ = decide(full.store, after, wanted, full.reader)
    assert not again
    assert len(settings(full.store)) == 1


def test_only_an_administrator_decides(place: Workspace, full: Filled) -> None:
    with full.store.write(None, "readers") as unit:
        other = readers.ensure(unit, "Dr. Zebra")
        readers.set_role(unit, other, Role.ADJUDICATOR)
    for by in (other, readers.NOBODY):
        with pytest.raises(WorldError, match="administrator"):
            decide(full.store, place, Site(GatePolicy.OPEN), by)
    assert workspaces.load(place.root).gate is GatePolicy.STANDARD
    assert settings(full.store) == []


def test_what_cannot_be_written_down_is_not_decided(
    place: Workspace, full: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Workspace:
        raise WorldError("no")

    with monkeypatch.context() as patch:
        patch.setattr(workspaces, "decide", fails)
        with pytest.raises(WorldError):
            decide(full.store, place, Site(GatePolicy.OPEN), full.reader)
    assert settings(full.store) == []
    with monkeypatch.context() as patch:
        patch.setattr(Unit, "finish", fails)
        with pytest.raises(WorldError):
            decide(full.store, place, Site(GatePolicy.OPEN), full.reader)
    assert workspaces.load(place.root).gate is GatePolicy.STANDARD
    fault = place.root / "fault"
    fault.write_text("FULL")
    monkeypatch.setenv("MANINEGS_STORE_FAULT", str(fault))
    with Store.open(place.database) as broken, pytest.raises(StoreUnavailable):
        decide(broken, place, Site(GatePolicy.OPEN), full.reader)
    fault.unlink()
    assert workspaces.load(place.root).gate is GatePolicy.STANDARD


def test_an_assessment_keeps_the_policy_that_held_when_it_was_saved(
    place: Workspace, full: Filled
) -> None:
    first, second = full.breasts
    reader, store = full.reader, full.store

    def policy(breast: object) -> str:
        with store.read() as reading:
            found = assessments.get(reading, breast, reader)  # type: ignore[arg-type]
        assert found is not None
        return found.gate_policy

    Annotator(store, reader, place.gate).assess(first, Category.C2)
    _, after = decide(store, place, replace(place.site, gate=GatePolicy.OPEN), reader)
    Annotator(store, reader, after.gate).assess(second, Category.C2)
    assert (policy(first), policy(second)) == ("standard", "open")


def test_loosening_is_told_from_tightening() -> None:
    strict, standard, open_ = GatePolicy.STRICT, GatePolicy.STANDARD, GatePolicy.OPEN
    assert loosens(strict, standard)
    assert loosens(standard, open_)
    assert not loosens(open_, strict)
    assert not loosens(standard, standard)
