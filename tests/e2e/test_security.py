"""Nothing listens on a network, and what is written is for its user alone, whoever writes it."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc, and POSIX's rights")

WORK = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from core import workspace
from maninegs_gui import app
from maninegs_gui.reading import Reading
from maninegs_gui.reports import crash
os.umask(0o077)
crash.install()
qt = app.application()
place = workspace.create(Path(sys.argv[1]))
reading = Reading(place)
reading.show()
for _ in range(200):
    QTest.qWait(50)
    if reading.lanes._store.is_open and reading._pool is not None:
        break
from core.phantom import samples
from core import files
path = Path(sys.argv[2]) / "a.dcm"
samples.write(path, next(iter(samples.SAMPLES)))
reading.pool().pixels(path, files.sha256(path))
for name in ("help.log", "help.diagnostics"):
    reading.actions[name].trigger()
for _ in range(20):
    QTest.qWait(50)
print("at work", flush=True)
sys.stdin.readline()
from maninegs_gui.reports.diagnostics_dialog import DiagnosticsDialog
from core.commands import diagnostics
from core.domain.progress import CancelToken, silent
diagnostics.gather(place.root, silent, CancelToken(), test=False).save(Path(sys.argv[2]) / "d.zip")
reading.window.close()
reading.close()
"""
SERVE = """
import sys, socket
if sys.argv[1] == "tcp":
    s = socket.create_server(("127.0.0.1", 0))
if sys.argv[1] == "udp":
    s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); s.bind(("::1", 0))
if sys.argv[1] == "local":
    s = socket.socket(socket.AF_UNIX); s.bind(chr(0) + "maninegs-test"); s.listen()
print("ready", flush=True)
sys.stdin.readline()
"""


def own_sockets(process: int) -> set[str]:
    """The sockets that a process has open, by inode."""
    found = set()
    for handle in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = str(handle.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            found.add(target[8:-1])
    return found


def listeners(process: int) -> list[str]:
    """The sockets of a process and its children that somebody else's computer could reach."""
    found = []
    family = [psutil.Process(process), *psutil.Process(process).children(recursive=True)]
    for one in family:
        try:
            mine = own_sockets(one.pid)
        except (OSError, psutil.Error):
            continue
        for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "udplite"):
            place = Path(f"/proc/{one.pid}/net/{table}")
            for line in place.read_text().splitlines()[1:] if place.is_file() else ():
                fields = line.split()
                bound = not table.startswith("tcp") or fields[3] == "0A"
                if fields[9] in mine and bound:
                    found.append(f"{one.pid} {table} {fields[1]}")
    return found


@pytest.mark.parametrize(("kind", "heard"), [("tcp", 1), ("udp", 1), ("local", 0)])
def test_the_look_finds_a_listener(kind: str, heard: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        assert len(listeners(child.pid)) == heard
        assert child.stdin is not None
        child.stdin.close()
        child.wait()


def readable_by_others(root: Path) -> list[str]:
    """What below a folder, and itself, others than its user may read, write or enter."""
    found = []
    for path in (root, *root.rglob("*")):
        state = path.lstat()
        if stat.S_ISLNK(state.st_mode) or stat.S_ISSOCK(state.st_mode):
            continue
        if state.st_mode & 0o077:
            found.append(f"{stat.filemode(state.st_mode)} {path}")
    return found


@pytest.fixture
def at_work(tmp_path: Path, checkout: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """The application with its decoders, working in an environment where others may read all."""
    (tmp_path / "out").mkdir(mode=0o700)
    environment = {
        **os.environ,
        "MANINEGS_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(checkout), "TMPDIR": str(tmp_path / "tmp"),
    }  # fmt: skip
    (tmp_path / "tmp").mkdir(mode=0o700)
    before = os.umask(0o022)
    try:
        child = subprocess.Popen(
            [sys.executable, "-c", WORK, str(tmp_path / "w"), str(tmp_path / "out")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip
    finally:
        os.umask(before)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "at work\n"
        yield child, tmp_path
    finally:
        if child.poll() is None:
            child.send_signal(signal.SIGKILL)
        child.communicate()


def test_application_and_decoders_listen_nowhere_and_write_for_their_user_alone(
    at_work: tuple[subprocess.Popen[str], Path],
) -> None:
    child, place = at_work
    assert [one for one in psutil.Process(child.pid).children() if one.is_running()]
    assert listeners(child.pid) == []
    assert child.stdin is not None
    child.stdin.write("go\n")
    child.stdin.flush()
    assert child.wait(120) == 0
    for folder in ("w", "home", "out"):
        assert any((place / folder).rglob("*"))
        assert readable_by_others(place / folder) == []
    assert (place / "home" / "logs" / "application.log").is_file()
    # The run ended well: nothing is left to be offered.
    assert not list((place / "home" / "logs").glob("*.run"))


def test_a_worker_and_a_serving_worker_listen_nowhere_and_write_for_their_user_alone(
    tmp_path: Path, checkout: Path
) -> None:
    """A training of noise, watched from its first word to its last."""
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom core.commands.common import private_umask\n"
        "from core.training.first_step import noise\nfrom core.dataset import snapshot\n"
        "from core.training import config\nprivate_umask()\nrun = Path(sys.argv[1])\n"
        "(run / 'snapshot').mkdir(parents=True)\nsnapshot.save(noise(), run / 'snapshot')\n"
        "config.save(config.TrainConfig(size=32, batch=8, epochs=1, steps_per_epoch=1), run)\n"
        "from core.jobs.runner import Job\n"
        "job = Job.start(run, on_event=lambda e: print(e.kind.value, job.pid, flush=True))\n"
        "print(job.wait(200).state.value, job.pid, flush=True)\n"
    )
    run = tmp_path / "runs" / "one"
    environment = {**os.environ, "MANINEGS_HOME": str(tmp_path / "home"),
                   "PYTHONPATH": str(checkout)}  # fmt: skip
    said, heard = [], []
    tmp_path.chmod(0o700)
    with subprocess.Popen(
        [sys.executable, "-c", script, str(run)], stdout=subprocess.PIPE, text=True,
        env=environment, umask=0o022,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        for line in child.stdout:
            said.append(line.split()[0])
            if child.poll() is None:
                heard += listeners(child.pid)
    assert said[-1] == "finished", said
    assert heard == []
    assert json.loads((run / "result.json").read_text())
    assert readable_by_others(tmp_path / "runs") == []
    model = run / "model"
    if model.is_dir():
        serve(model, environment)
    assert readable_by_others(tmp_path / "runs") == []


def serve(model: Path, environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "core.worker", "serve", str(model)], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline()
        time.sleep(0.1)
        assert listeners(child.pid) == []
        assert child.stdin is not None
        child.stdin.close()
        child.wait(30)
