"""Asking for the map: what is overtaken never lands, and a making that was begun goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from core.domain.gate import GatePolicy
from core.domain.progress import CancelToken, silent
from core.domain.study import ReaderId
from maninegs_gui.explore.charting import Charting
from maninegs_gui.explore.values import NoMap, Why

FIRST, SECOND = ReaderId(1), ReaderId(2)


class Slow:
    """Lanes that read at once, and whose work is done only when a test says so."""

    def __init__(self) -> None:
        self.under_way: list[tuple[Callable[..., Any], Callable[[Any], None]]] = []

    def ask(self, _owner: object, _key: str, read: Any, take: Any, _failed: Any) -> None:
        take(read(None))

    def work(self, _owner: object, _key: str, do: Any, take: Any, **_rest: Any) -> CancelToken:
        self.under_way.append((do, take))
        return CancelToken()

    def finish(self, number: int) -> None:
        """Let one work come to its end."""
        do, take = self.under_way[number]
        take(do(silent, CancelToken()))


class Backend:
    """Notes whether it was to make a map."""

    def __init__(self) -> None:
        self.made: list[bool] = []

    def read(self, _store: object, reader: ReaderId, _policy: GatePolicy) -> ReaderId:
        return reader

    def chart(self, _material: object, _report: Any, _cancel: Any, *, make: bool) -> NoMap:
        self.made.append(make)
        return NoMap(Why.NOT_MADE)


@pytest.fixture
def lanes() -> Slow:
    return Slow()


@pytest.fixture
def asked(qapp: QApplication, lanes: Slow) -> tuple[Charting, Backend, list[object]]:
    backend, came = Backend(), list[object]()
    made = Charting(lanes, backend)  # type: ignore[arg-type]
    made.came.connect(came.append)
    return made, backend, came


def test_a_making_that_is_overtaken_by_a_change_is_made_all_the_same(
    asked: tuple[Charting, Backend, list[object]], lanes: Slow
) -> None:
    charting, backend, came = asked
    charting.ask(FIRST, GatePolicy.STANDARD, make=True)
    charting.ask(FIRST, GatePolicy.STANDARD, make=False)
    lanes.finish(0)
    assert came == []
    lanes.finish(1)
    assert len(came) == 1
    assert backend.made == [True, True]
    charting.ask(FIRST, GatePolicy.STANDARD, make=False)
    lanes.finish(2)
    assert backend.made[-1] is False, "what came is not made once more"


@pytest.mark.parametrize("end", ["another reader", "stopped", "dropped"])
def test_a_making_that_was_ended_or_is_of_another_reader_does_not_go_on(
    asked: tuple[Charting, Backend, list[object]], lanes: Slow, end: str
) -> None:
    charting, backend, came = asked
    charting.ask(FIRST, GatePolicy.STANDARD, make=True)
    if end == "stopped":
        assert charting.stop()
    elif end == "dropped":
        charting.drop()
    charting.ask(SECOND if end == "another reader" else FIRST, GatePolicy.STANDARD, make=False)
    lanes.finish(1)
    assert backend.made == [False]
    assert len(came) == 1
