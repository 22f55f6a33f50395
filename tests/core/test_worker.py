"""The worker as a process: it trains, hears, survives kills, and never outlives its parent."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import psutil
import pytest

from core import files, worker
from core.dataset import local, vectors
from core.dataset.pooling import Head, unit
from core.domain.errors import WorldError
from core.jobs import runner
from core.jobs.control import Control
from core.jobs.lock import Busy, holder
from core.jobs.protocol import RESULT, Event, Kind, event, format_line, read_events
from core.jobs.runner import Job, State, resumable
from core.jobs.server import EmbeddingServer, _Turns
from tests.support import forked
from tests.support.forked import Nursery
from tests.support.runs import make_run

PATIENCE = 240.0  # how long a busy machine may take; nothing waits for it as a rule
quickly = pytest.mark.usefixtures("quick")


@pytest.fixture(autouse=True)
def _one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="module")
def nurse() -> Iterator[Nursery | None]:
    """Where workers are forked from; None where a system cannot."""
    if not forked.POSSIBLE:
        yield None
        return
    with forked.nursery() as found:
        yield found


@pytest.fixture
def quick(nurse: Nursery | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers start without importing torch anew; all else is as ever."""
    if nurse is not None:
        monkeypatch.setattr(runner, "subprocess", nurse.subprocess)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Event]]:
    """A run that was trained from its start to its end, and what it told."""
    run = make_run(tmp_path_factory.mktemp("ws") / "runs" / "whole")
    told: list[Event] = []
    job = Job.start(run, on_event=told.append)
    assert job.wait(PATIENCE).state is State.FINISHED
    return run, told


def _wait_for(met: Callable[[], bool], seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)


class Heard(list[Event]):
    """Collects events; ``started`` is set by the first of training."""

    def __init__(self) -> None:
        super().__init__()
        self.started = threading.Event()

    def __call__(self, item: Event) -> None:
        self.append(item)
        if item.kind is Kind.STARTED:
            self.started.set()


def test_a_run_ends_with_model_vectors_and_result(finished: tuple[Path, list[Event]]) -> None:
    run, told = finished
    kinds = [e.kind for e in told]
    assert kinds[0] is Kind.STARTED
    assert kinds[-1] is Kind.FINISHED
    assert kinds.count(Kind.EPOCH) == 3
    result = json.loads((run / RESULT).read_text())
    found = vectors.load(run / "vectors", model=result["model"], snapshot=result["snapshot"])
    before = vectors.load(run / "untrained", model=f"untrained:{result['model']}")
    assert np.array_equal(found.breast_ids, before.breast_ids)
    assert not np.allclose(found.breast_vectors, before.breast_vectors)
    assert (run / "worker.log").read_text() == "", "nothing stray is printed"


def test_a_restarted_application_hears_the_whole_story(
    finished: tuple[Path, list[Event]],
) -> None:
    run, told = finished
    again: list[Event] = []
    job = Job.attach(run, on_event=again.append)
    assert job.wait(PATIENCE).state is State.FINISHED
    assert [format_line(e) for e in again] == [format_line(e) for e in told]
    assert [format_line(e) for e, _ in read_events(run)] == [format_line(e) for e in told]
    with pytest.raises(WorldError, match="another window"):
        job.stop()
    assert not resumable(run)


@quickly
def test_new_images_are_embedded_with_a_model_that_lies_beside_them(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run, _ = finished
    new = tmp_path / "runs" / "refresh"
    new.mkdir(parents=True)
    for part in ("snapshot", "model"):
        shutil.copytree(run / part, new / part)
    result = Job.start(new, on_event=lambda _: None, mode="embed").wait(PATIENCE)
    assert result.state is State.FINISHED
    ours = vectors.load(new / "vectors", model=result.values["model"])
    theirs = vectors.load(run / "vectors", model=result.values["model"])
    assert np.allclose(ours.view_vectors, theirs.view_vectors, atol=1e-6)


@quickly
def test_a_trial_tells_the_time_and_leaves_no_result(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs" / "trial", epochs=100)
    result = Job.start(run, on_event=lambda _: None, mode="trial").wait(PATIENCE)
    assert result.state is State.FINISHED
    assert result.values["steps"] == 400
    assert result.values["seconds_total"] > 0
    assert not (run / RESULT).exists()


def test_a_workspace_never_has_two_trainers_and_a_cancel_ends_the_one(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs" / "one", epochs=10_000)
    heard = Heard()
    job = Job.start(run, on_event=heard)
    assert heard.started.wait(PATIENCE)
    assert holder(run.parent) is not None
    other = tmp_path / "runs" / "two"
    shutil.copytree(run / "snapshot", other / "snapshot")
    shutil.copy(run / "config.json", other)
    with pytest.raises(Busy):
        Job.start(other, on_event=lambda _: None)
    direct = subprocess.run(
        [sys.executable, "-m", "core.worker", "train", str(other)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert direct.returncode == worker.FAILED
    assert "already under way" in direct.stdout
    job.cancel()
    result = job.wait(PATIENCE)
    assert result.state is State.CANCELLED
    assert heard[-1].kind is Kind.CANCELLED
    assert not (run / RESULT).exists()
    assert holder(run.parent) is None


@quickly
def test_a_run_that_cannot_start_says_why(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs" / "bad")
    (run / "snapshot" / "tagged.npy").write_bytes(b"x")
    result = Job.start(run, on_event=lambda _: None).wait(PATIENCE)
    assert result.state is State.FAILED
    assert "altered or is damaged" in result.sentence


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), OSError("4096 requested and 512 written")]
)
def test_a_full_disk_at_the_end_is_no_fault_of_the_program(error: OSError) -> None:
    said: list[Event] = []

    def work() -> None:
        raise error

    assert worker._guarded(work, said.append) == worker.FAILED  # type: ignore[arg-type]
    assert not said[0]["ours"]
    assert "free some space" in said[0]["sentence"]


def test_wrong_words_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert worker.main(["dance"]) == worker.WRONG_USAGE
    assert "usage" in capsys.readouterr().err


@quickly
def test_a_paused_worker_saved_waits_without_work_and_ends_as_if_it_had_not(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run = make_run(tmp_path / "runs" / "paused")
    paused, went_on = threading.Event(), threading.Event()

    def hear(item: Event) -> None:
        if item.kind is Kind.PAUSED:
            paused.set()
        elif item.kind is Kind.CONTINUED:
            went_on.set()

    job = Job.start(run, on_event=hear)
    job.pause()
    assert paused.wait(PATIENCE)
    assert list((run / "checkpoints").iterdir())
    assert job.pid is not None
    process = psutil.Process(job.pid)
    before = sum(process.cpu_times()[:2])
    time.sleep(0.5)
    assert sum(process.cpu_times()[:2]) - before <= 0.1, "it waits, it does not look"
    assert not went_on.is_set()
    job.go_on()
    result = job.wait(PATIENCE)
    assert result.state is State.FINISHED
    assert went_on.is_set()
    whole = json.loads((finished[0] / RESULT).read_text())
    assert result.values["model"] == whole["model"]
    assert result.values["history"] == whole["history"]


@quickly
@pytest.mark.parametrize("end", ["cancel", "leave"])
def test_a_paused_worker_hears_the_end(tmp_path: Path, end: str) -> None:
    run = make_run(tmp_path / "runs" / "paused", epochs=1000)
    paused = threading.Event()
    job = Job.start(run, on_event=lambda e: e.kind is Kind.PAUSED and paused.set())
    job.pause()
    assert paused.wait(PATIENCE)
    getattr(job, end)()
    expected = {"cancel": State.CANCELLED, "leave": State.INTERRUPTED}[end]
    assert job.wait(PATIENCE).state is expected
    assert resumable(run)


@quickly
def test_a_lost_device_fails_with_its_code_and_the_processor_goes_on(
    finished: tuple[Path, list[Event]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make_run(tmp_path / "runs" / "lost", device="auto")
    monkeypatch.setenv("MANINEGS_FAULTS", json.dumps({"device_lost": 6}))
    result = Job.start(run, on_event=lambda _: None).wait(PATIENCE)
    assert (result.state, result.code) == (State.FAILED, "device")
    assert "stopped answering" in result.sentence
    assert resumable(run)
    monkeypatch.delenv("MANINEGS_FAULTS")
    told: list[Event] = []
    result = Job.start(run, on_event=told.append, device="cpu").wait(PATIENCE)
    assert result.state is State.FINISHED
    assert told[0]["resumed_from"] == 6
    whole = json.loads((finished[0] / RESULT).read_text())
    assert result.values["history"] == whole["history"]


@quickly
def test_a_run_that_diverged_fails_with_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make_run(tmp_path / "runs" / "bad")
    monkeypatch.setenv("MANINEGS_FAULTS", json.dumps({"not_finite": list(range(100))}))
    result = Job.start(run, on_event=lambda _: None).wait(PATIENCE)
    assert (result.state, result.code) == (State.FAILED, "diverged")


@quickly
def test_the_model_in_use_is_embedded_beside_the_new_one(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    old, _ = finished
    run = make_run(tmp_path / "runs" / "new", seed=4)
    shutil.copytree(old / "model", run / "before" / "model")
    result = Job.start(run, on_event=lambda _: None).wait(PATIENCE)
    assert result.state is State.FINISHED
    model = json.loads((old / RESULT).read_text())["model"]
    found = vectors.load(run / "before" / "vectors", model=model)
    same = vectors.load(old / "vectors", model=model)
    assert np.allclose(found.view_vectors, same.view_vectors, atol=1e-6)
    assert result.values["before"] is not None
    for name in ("code_version", "precision", "tuned", "seed", "lexicon", "device_name"):
        assert result.values[name] not in ("", None)


@quickly
def test_a_model_in_use_that_is_damaged_is_a_warning_and_no_failure(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run = make_run(tmp_path / "runs" / "new")
    shutil.copytree(finished[0] / "model", run / "before" / "model")
    (run / "before" / "model" / "encoder.safetensors").write_bytes(b"x")
    told: list[Event] = []
    result = Job.start(run, on_event=told.append).wait(PATIENCE)
    assert result.state is State.FINISHED
    assert result.values["before"] is None
    (said,) = [e for e in told if e.kind is Kind.WARNING]
    assert said["code"] == "before"
    assert "altered or is damaged" in said["sentence"]


def test_the_heads_of_the_evaluation_are_modes_of_the_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, str]] = []
    fake = ModuleType("core.embedding.heads")
    fake.run_head = lambda run, stage, _control, emit: (  # type: ignore[attr-defined]
        asked.append((run, stage)),
        emit(event(Kind.EPOCH, epoch=1)),
    )
    monkeypatch.setitem(sys.modules, "core.embedding.heads", fake)
    run = tmp_path / "runs" / "one"
    run.mkdir(parents=True)
    told: list[Event] = []
    for stage in ("linear", "finetune"):
        worker._guarded(worker._work(stage, run, None, Control(), told.append), told.append)  # type: ignore[arg-type]
    assert asked == [(run, "linear"), (run, "finetune")]
    assert [(e.kind, e.values.get("stage")) for e in told if e.kind is Kind.FINISHED] == [
        (Kind.FINISHED, "linear"),
        (Kind.FINISHED, "finetune"),
    ]
    assert worker._understood(["linear", "x"])[0] == "linear"
    assert worker._understood(["train", "x", "--device", "cpu"]) == ("train", Path("x"), "cpu")
    assert worker._understood(["linear", "x", "--device", "cpu"])[0] == ""
    assert worker._understood(["train", "x", "--device", "moon"])[0] == ""


@quickly
def test_of_two_starters_at_once_only_one_trains(tmp_path: Path) -> None:
    runs = [make_run(tmp_path / "runs" / name, epochs=10_000) for name in ("one", "two")]
    barrier = threading.Barrier(2)
    jobs: list[Job] = []
    refused: list[Busy] = []
    heard = [Heard(), Heard()]

    def start(which: int) -> None:
        barrier.wait()
        try:
            jobs.append(Job.start(runs[which], on_event=heard[which]))
        except Busy as error:
            refused.append(error)

    threads = [threading.Thread(target=start, args=(which,)) for which in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # Both may have looked before either worker held the lock: then the workers decide.
    _wait_for(lambda: any(h.started.is_set() for h in heard))
    for job, other in zip(jobs, reversed(jobs), strict=True):
        if len(jobs) == 2 and not job.running:
            assert "already under way" in job.wait(1).sentence
            assert other.running
    assert sum(h.started.is_set() for h in heard) == 1
    _wait_for(lambda: sum(job.running for job in jobs) == 1)
    for job in jobs:
        if job.running:
            job.cancel()
        job.wait(PATIENCE)
    assert sum(h.started.is_set() for h in heard) == 1


_PARENT = """
import os, signal, sys, threading
from pathlib import Path
from core.jobs.protocol import Kind
from core.jobs.runner import Job

ready = threading.Event()
job = Job.start(Path(sys.argv[1]), on_event=lambda e: e.kind is Kind.EPOCH and ready.set())
ready.wait(200)
print(job.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_worker_whose_parent_dies_saves_and_ends(tmp_path: Path) -> None:
    run = make_run(tmp_path / "runs" / "orphan", epochs=100_000)
    parent = subprocess.run(
        [sys.executable, "-c", _PARENT, str(run)],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    pid = int(parent.stdout)
    _wait_for(lambda: not psutil.pid_exists(pid) or _is_zombie(pid), 30)
    _wait_for(lambda: holder(run.parent) is None, 5)
    told = [e for e, _ in read_events(run)]
    assert told[-1].kind is Kind.INTERRUPTED
    # Nothing that was told is lost: the end of an epoch may have saved it already.
    steps = [e["step"] for e in told if e.kind is Kind.STEP]
    steps += [4 * e["epoch"] for e in told if e.kind is Kind.EPOCH]
    assert max(e["step"] for e in told if e.kind is Kind.CHECKPOINT) >= max(steps)
    assert resumable(run)


def _is_zombie(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def _wait_for_a_write(checkpoints: Path, job: Job) -> None:
    _wait_for(lambda: any(checkpoints.glob(".writing-*")) or not job.running)


LONG: dict[str, Any] = {
    "snapshot": {"single": 5},
    "model": "IM",
    "epochs": 5,
    "steps_per_epoch": 6,
    "checkpoint_minutes": 0.002,
}


def _kill_and_resume(
    folder: Path, kills: int, monkeypatch: pytest.MonkeyPatch, seed: int = 5
) -> Path:
    """Kill a worker at random moments, every second time inside a checkpoint's writing.

    The snapshot has breasts of a single view, and batches are drawn ahead.
    """
    run = make_run(folder / "killed", **LONG)
    dice = random.Random(seed)
    monkeypatch.setenv(
        "MANINEGS_FAULTS", json.dumps({"pause_in_checkpoint": 0.05, "pause_in_step": 0.02})
    )
    for number in range(kills):
        heard = Heard()
        job = Job.start(run, on_event=heard)
        assert heard.started.wait(PATIENCE)
        if number % 2:
            _wait_for_a_write(run / "checkpoints", job)
        else:
            time.sleep(dice.uniform(0.0, 0.5))
        assert job.pid is not None
        psutil.Process(job.pid).kill()
        result = job.wait(PATIENCE)
        assert result.state is State.INTERRUPTED
        assert "signal 9" in result.sentence
    monkeypatch.delenv("MANINEGS_FAULTS")
    return run


def _same_as_uninterrupted(run: Path, folder: Path) -> None:
    whole = folder / "whole"
    if not whole.exists():
        make_run(whole, **LONG)
    # A run that was finished before says its result again.
    ends = [Job.start(r, on_event=lambda _: None).wait(5 * PATIENCE) for r in (run, whole)]
    assert [e.state for e in ends] == [State.FINISHED] * 2
    killed, uninterrupted = (e.values for e in ends)
    assert killed["history"] == uninterrupted["history"], "losses are equal to the last bit"
    for name in ("model", "vectors", "untrained"):
        assert killed[name] == uninterrupted[name], name


@quickly
@pytest.mark.timeout(180)
def test_a_run_killed_five_times_ends_bit_equal_to_an_uninterrupted_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = _kill_and_resume(tmp_path, 5, monkeypatch)
    _same_as_uninterrupted(run, tmp_path)


@quickly
@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_run_killed_a_hundred_times_ends_bit_equal_to_an_uninterrupted_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for series in range(20):
        run = _kill_and_resume(tmp_path, 5, monkeypatch, seed=series)
        _same_as_uninterrupted(run, tmp_path)
        shutil.rmtree(run)


def test_the_warm_worker_embeds_and_comes_back_after_a_death(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run, _ = finished
    pixels = np.load(run / "snapshot" / "pixels.npy", allow_pickle=False)[:3]
    expected = np.load(run / "vectors" / "view_vectors.npy", allow_pickle=False)[:3]
    with EmbeddingServer(run / "model", tmp_path) as server:
        assert np.allclose(server.embed(pixels), expected, atol=1e-5)
        assert server._child is not None
        server._child.kill()
        server._child.wait()
        assert np.allclose(server.embed(pixels[:1]), expected[:1], atol=1e-5)
        with pytest.raises(WorldError, match="could not be embedded"):
            server.embed(pixels[0])
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(WorldError, match="closed"):
        server.embed(pixels)


def test_the_warm_worker_tells_what_it_saw_and_how_long_it_took_to_start(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run, _ = finished
    pixels = np.load(run / "snapshot" / "pixels.npy", allow_pickle=False)[:9]
    expected = np.load(run / "vectors" / "view_vectors.npy", allow_pickle=False)[:9]
    sha = files.sha256(run / "vectors" / files.MANIFEST)
    model = files.sha256(run / "model" / files.MANIFEST)
    kept = local.load(run / "vectors", model=model, vectors_sha=sha)
    assert len(kept.image_ids) == len(np.load(run / "vectors/image_ids.npy", allow_pickle=False))
    with EmbeddingServer(run / "model", tmp_path) as server:
        assert server.cold is None
        assert server.warm() == server.cold > 0
        assert server.warm() == 0
        for _ in range(2):
            found = server.embed_maps(pixels)
            head = Head.of(found.head)
            assert np.allclose(found.vectors, expected, atol=1e-5)
            assert np.allclose(unit(head.whole(found.maps)), expected, atol=1e-5)
        # What lies beside the vectors is the same, to 8 bits.
        scale = found.maps.max(axis=3, keepdims=True) / 127
        assert (np.abs(kept.values(np.arange(9)) - found.maps) <= 0.51 * scale + 1e-4).all()
        assert np.allclose(unit(kept.head.whole(found.maps)), expected, atol=1e-5)
        assert np.allclose(server.embed(pixels, urgent=False), expected, atol=1e-5)
    assert list(tmp_path.iterdir()) == []


def test_who_waits_at_the_window_goes_before_what_follows_in_the_background() -> None:
    turns, order, began = _Turns(), list[str](), threading.Event()

    def wait(name: str, *, urgent: bool) -> None:
        with turns.take(urgent=urgent):
            order.append(name)

    def first() -> None:
        with turns.take(urgent=False):
            began.set()
            while turns._urgent == 0 or len(threads) < 4:
                time.sleep(0.001)
            time.sleep(0.05)

    threads = [threading.Thread(target=first)]
    threads[0].start()
    began.wait()
    for name, urgent in (("later", False), ("later too", False), ("now", True)):
        threads.append(threading.Thread(target=wait, args=(name,), kwargs={"urgent": urgent}))
        threads[-1].start()
        time.sleep(0.02)
    for thread in threads:
        thread.join()
    assert order[0] == "now"
    assert sorted(order[1:]) == ["later", "later too"]


def test_the_warm_worker_refuses_a_damaged_model_in_a_sentence(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run, _ = finished
    shutil.copytree(run / "model", tmp_path / "model")
    (tmp_path / "model" / "encoder.safetensors").write_bytes(b"x")
    with (
        EmbeddingServer(tmp_path / "model", tmp_path / "cache") as server,
        pytest.raises(WorldError, match="altered or is damaged"),
    ):
        server.embed(np.zeros((1, 32, 32), np.uint8))


@quickly
def test_a_finished_run_is_not_trained_again(
    finished: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    run, told = finished
    copy = shutil.copytree(run, tmp_path / "runs" / "copy")
    heard = Heard()
    assert Job.start(copy, on_event=heard).wait(PATIENCE).state is State.FINISHED
    assert [e.kind for e in heard] == [Kind.FINISHED]
    assert heard[-1].values == told[-1].values


def test_it_says_what_it_is_in_one_line_also_into_a_pipe() -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    found = subprocess.run(
        [sys.executable, "-m", "core.worker", "about"],
        env=environment, capture_output=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    told = json.loads(found.stdout)
    assert set(told) == {"program", "protocol", "platform", "torch", "cuda"}
