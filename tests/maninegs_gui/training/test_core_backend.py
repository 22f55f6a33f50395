"""The page's backend on a real store: looks, refuses, and takes up again; no worker starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core import workspace as workspaces
from core.domain.errors import NotEnoughData
from core.domain.progress import CancelToken, silent
from core.imaging.pool import DecoderPool
from core.jobs import lock
from core.jobs.protocol import EVENTS, Event, Kind, event, format_line
from core.store import Store, runs
from core.training.config import preset
from core.workspace import Workspace
from maninegs_gui.training.core_backend import CoreTraining
from tests.support import stores

SMALL = preset("demo").model_copy(update={"batch": 8})


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspaces.create(tmp_path / "w")


@pytest.fixture
def filled(workspace: Workspace) -> Iterator[stores.Filled]:
    found = stores.filled(workspace.root, 20)
    yield found
    found.store.close()


def no_pool() -> DecoderPool:
    raise AssertionError("No decoder is wanted before the checks are passed.")


@pytest.fixture
def backend(workspace: Workspace) -> CoreTraining:
    return CoreTraining(workspace, no_pool)


def codes(backend: CoreTraining, store: Store, *, anew: bool = True) -> set[str]:
    return {one.code for one in backend.look(store, SMALL, None, anew=anew).checks}


def ran(store: Store, workspace: Workspace, *events: Event) -> Path:
    """A run of the store that told these events and left no result."""
    run = workspace.runs / ("ab" * 16)
    run.mkdir(parents=True)
    (run / EVENTS).write_text("".join(f"{format_line(one)}\n" for one in events), encoding="utf-8")
    with store.write(None, "start") as unit:
        runs.add(unit, run.name, "demo", {}, "0" * 64)
    return run


def test_the_data_are_read_again_only_when_they_may_have_changed(
    backend: CoreTraining, filled: stores.Filled
) -> None:
    store = filled.store
    look = backend.look(store, SMALL, None, anew=True)
    assert look.data.breasts == 40
    assert look.collections == {"test": 40}
    with store.write(filled.reader, "import") as unit:
        stores.add_image(unit, stores.header(99))
    assert backend.look(store, SMALL, None, anew=False).data.breasts == 40
    assert backend.look(store, SMALL, None, anew=True).data.breasts == 41


def test_a_start_is_refused_before_any_pixel_is_decoded(
    backend: CoreTraining, workspace: Workspace
) -> None:
    store = stores.open_store(workspace.root)
    with pytest.raises(NotEnoughData, match="Import more exams"):
        backend.prepare(store, SMALL, silent, CancelToken())
    store.close()


def test_a_training_of_another_process_and_a_window_that_looks_stop_a_start(
    backend: CoreTraining, filled: stores.Filled, workspace: Workspace
) -> None:
    assert not codes(backend, filled.store) & {"busy", "looking"}
    workspace.runs.mkdir(exist_ok=True)
    with lock.TrainerLock(workspace.runs / "other"):
        assert "busy" in codes(backend, filled.store, anew=False)
    filled.store.close()
    looking = Store.open(workspace.root / "maninegs.sqlite", read_only=True)
    assert "looking" in codes(backend, looking)
    assert backend.interrupted(looking) is None
    changes, offer = backend.finish(looking, workspace.runs / "other", Kind.FINISHED)
    assert (changes.topics, offer) == (frozenset(), None)
    looking.close()


def test_an_interrupted_run_is_found_with_what_it_told(
    backend: CoreTraining, filled: stores.Filled, workspace: Workspace
) -> None:
    told = event(Kind.FAILED, code="device", sentence="The card is gone.")
    run = ran(filled.store, workspace, event(Kind.STEP, step=1), told)
    assert backend.interrupted(filled.store) == run
    assert [one.kind for one in backend.told(run)] == [Kind.STEP, Kind.FAILED]


def test_a_run_that_diverged_is_not_taken_up_again(
    backend: CoreTraining, filled: stores.Filled, workspace: Workspace
) -> None:
    ran(filled.store, workspace, event(Kind.FAILED, code="diverged", sentence="It diverged."))
    assert backend.interrupted(filled.store) is None
