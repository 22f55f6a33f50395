"""The pack's worker runs where it can; where it does not start, the own one does and says so."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core import places
from core.domain.errors import Cancelled, WorldError
from core.domain.progress import CancelToken
from core.jobs import launch, runner, server
from core.jobs.launch import CHILD_FLAG, child_command
from core.jobs.protocol import EVENTS, VERSION, Event, Kind, read_events
from core.jobs.runner import Job, State
from core.training import pack_test
from core.workerpack import kept, use
from core.workerpack.ask import clean
from core.workerpack.kept import Kept
from core.workerpack.use import Standing
from tests.support import packs


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a computer without packs, and an own worker that is a stand-in too."""
    monkeypatch.setenv(places.HOME, str(tmp_path / "home"))
    monkeypatch.setattr(kept, "_SHARED", tmp_path / "shared")
    use.trust_again()
    own = packs.folder(tmp_path / "own") / "maninegs"

    def command(
        module: str, *arguments: str, pack: Kept | None = None
    ) -> tuple[list[str], dict[str, str]]:
        found, environment = child_command(module, *arguments, pack=pack)
        if pack is None:
            environment |= {use.HOLD: "", use.TITLE: ""}
            found = [str(own), CHILD_FLAG, module, *arguments]
        return found, environment

    monkeypatch.setattr(runner, "child_command", command)
    monkeypatch.setattr(server, "child_command", command)
    return tmp_path


def run(at: Path) -> tuple[list[Event], runner.Result, list[Event]]:
    """Train with the stand-ins: what was told, how it ended, and the run's own story."""
    folder = at / "runs" / "one"
    folder.mkdir(parents=True)
    told: list[Event] = []
    result = Job.start(folder, on_event=told.append).wait(60)
    return told, result, [event for event, _ in read_events(folder)]


def test_only_the_worker_is_the_packs(home: Path) -> None:
    found = packs.install(home)
    command, environment = child_command("core.worker", "train", "x", pack=found)
    assert command == [str(found.executable), CHILD_FLAG, "core.worker", "train", "x"]
    assert environment[use.TITLE] == "GPU pack, torch 2.13.0+cu126, CUDA 12.6"
    assert "PYTHONPATH" not in environment
    other, _ = child_command("core.imaging.helper_process", "1", pack=found)
    assert other[0] == sys.executable


def test_a_pack_starts_as_another_frozen_program() -> None:
    given = {"LD_LIBRARY_PATH": "/opt/maninegs/_internal", "LD_LIBRARY_PATH_ORIG": "/usr/x",
             "_PYI_ARCHIVE_FILE": "a", "_PYI_SPLASH_IPC": "b", "PATH": "/bin"}  # fmt: skip
    assert clean(given) == {
        "LD_LIBRARY_PATH": "/usr/x", "PATH": "/bin", "PYINSTALLER_RESET_ENVIRONMENT": "1",
    }  # fmt: skip
    del given["LD_LIBRARY_PATH_ORIG"]
    assert "LD_LIBRARY_PATH" not in clean(given)
    assert clean({"LD_LIBRARY_PATH": "/usr/y"})["LD_LIBRARY_PATH"] == "/usr/y"


def test_a_run_is_trained_by_the_pack_and_says_so(home: Path) -> None:
    packs.install(home)
    told, result, _ = run(home)
    assert result.state is State.FINISHED
    assert [event.kind for event in told] == [Kind.STARTED, Kind.FINISHED]
    assert told[0]["worker"] == "GPU pack, torch 2.13.0+cu126, CUDA 12.6"


def test_a_pack_that_dies_at_its_start_is_replaced_and_the_story_says_why(home: Path) -> None:
    packs.install(home, "dies")
    told, result, story = run(home)
    assert result.state is State.FINISHED
    assert [event.kind for event in told] == [Kind.WARNING, Kind.STARTED, Kind.FINISHED]
    assert told[0]["code"] == "worker"
    assert "did not start (exit code 9), so the program's own worker is used" in told[0]["sentence"]
    assert [event.values for event in story] == [told[0].values]
    assert told[1]["worker"] == ""
    found = use.status(VERSION)
    assert found.standing is Standing.BROKEN
    assert found.sentence == told[0]["sentence"]
    use.trust_again()
    assert use.status(VERSION).standing is Standing.READY


def test_a_program_that_cannot_be_run_at_all_is_replaced_too(home: Path) -> None:
    found = packs.install(home)
    found.executable.write_text("#!/no/such/interpreter\n")
    kept.stamp(found.folder, found.digest)
    told, result, _ = run(home)
    assert result.state is State.FINISHED
    assert "No such file" in told[0]["sentence"]


def test_a_pack_that_does_not_do_is_told_in_every_story(home: Path) -> None:
    packs.install(home, ok=False)
    told, result, _ = run(home)
    assert result.state is State.FINISHED
    assert told[0].kind is Kind.WARNING
    assert told[0]["sentence"] == "It failed its self-test."


def test_the_warning_mends_a_torn_last_line(home: Path) -> None:
    packs.install(home, ok=False)
    folder = home / "runs" / "one"
    folder.mkdir(parents=True)
    (folder / EVENTS).write_bytes(b'{"v": 1, "eve')
    Job.start(folder, on_event=lambda _event: None).wait(60)
    assert [event.kind for event, _ in read_events(folder)] == [Kind.WARNING]


def test_a_run_that_was_left_before_the_first_word_is_not_begun_again(home: Path) -> None:
    packs.install(home, "dies")
    folder = home / "runs" / "one"
    folder.mkdir(parents=True)
    told: list[Event] = []
    job = Job(folder, told.append, "train")
    job._choice = launch.choose()
    job._begin()
    job.leave()
    job._follow(job._read_pipe)
    assert job.wait(60).state is State.INTERRUPTED
    assert not told


def test_the_search_goes_on_with_the_own_worker(home: Path) -> None:
    packs.install(home, "dies")
    with server.EmbeddingServer(home / "model", home / "scratch") as one:
        # The stand-in of the own worker embeds nothing: it ends, having said something.
        with pytest.raises(WorldError, match="does not answer"):
            one.embed(np.zeros((1, 8, 8), np.uint8))
        assert use.status(VERSION).standing is Standing.BROKEN
        assert one._choice.pack is None


def test_a_self_test_says_what_was_seen(home: Path) -> None:
    assert pack_test.try_out(packs.install(home / "a")).ok
    assert use.status(VERSION).standing is Standing.READY
    dead = pack_test.try_out(packs.install(home / "b", "dies"))
    assert not dead.ok
    assert "ended without a word" in dead.sentence
    slow = pack_test.try_out(packs.install(home / "c", "processor"))
    assert not slow.ok
    assert "finds no graphics card" in slow.sentence
    assert "install NVIDIA's driver, then test again" in slow.sentence
    assert use.status(VERSION).standing is Standing.FAILED
    liar = packs.install(home / "d", told=packs.about(torch="1.0"))
    liar.executable.write_text(liar.executable.read_text().replace("'1.0'", "'2.0'"))
    kept.stamp(liar.folder, liar.digest)
    assert "other than its list" in pack_test.try_out(liar).sentence


def test_a_pack_without_cuda_may_use_the_processor(home: Path) -> None:
    assert pack_test.try_out(packs.install(home, "processor", packs.about(cuda=""))).ok


def test_a_self_test_can_be_cancelled(home: Path) -> None:
    found = packs.install(home, "hangs", ok=False)
    before = kept.test_of(found)
    token = CancelToken()

    def soon(_step: object) -> None:
        import threading

        threading.Timer(0.5, token.cancel).start()

    began = time.monotonic()
    with pytest.raises(Cancelled):
        pack_test.try_out(found, soon, token)
    assert time.monotonic() - began < 60
    assert kept.test_of(found) == before


def test_the_true_worker_trains_a_step_from_a_pack(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    told = packs.about(torch=str(torch.__version__), cuda=torch.version.cuda or "")
    found = pack_test.try_out(packs.install(home, "real", told))
    assert found.device in {"cpu", "cuda"}
    assert found.ok or told.cuda
    assert not (kept.own_root() / kept.USE).exists() or not use.in_use(kept.own_root())
