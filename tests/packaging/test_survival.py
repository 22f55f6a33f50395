"""What a hospital's computer does to the program: it opens, works on, or says what is wrong.

From source always; of the frozen folder too where ``MANINEGS_FROZEN`` names one.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.jobs import runner
from maninegs_gui.bridge import front
from maninegs_gui.reading import Reading
from maninegs_gui.training.story import Phase
from tests.support import dicoms, launchers, stores
from tests.support.launchers import Launcher


@pytest.fixture(params=["source", pytest.param("frozen", marks=pytest.mark.frozen)])
def launcher(request: pytest.FixtureRequest, checkout: Path, qapp: QApplication) -> Launcher:
    if request.param == "source":
        return Launcher(checkout, frozen=False)
    named = os.environ.get(launchers.FROZEN)
    if not named:
        pytest.skip(f"{launchers.FROZEN} names no built folder")
    return Launcher(Path(named), frozen=True)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with an exam."""
    made = workspaces.create(tmp_path / "workspace")
    stores.filled(made.root, patients=1).store.close()
    return made.root


def test_no_home_directory(launcher: Launcher, tmp_path: Path, place: Path) -> None:
    """Neither named nor writable: it works, and its own folder is one of this session."""
    gone = {"HOME": "/proc/nobody"}
    with launcher.start(
        ["--workspace", str(place)], tmp_path / "home", gone,
        without=("MANINEGS_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"),
    ) as running:  # fmt: skip
        running.until_it_answers(place)
        assert running.words == ""
    assert not (tmp_path / "home").exists()


def test_an_install_folder_that_is_only_read(
    launcher: Launcher, tmp_path: Path, place: Path
) -> None:
    """Permissions stop nobody who is root: what counts is that nothing is written there."""
    before = launcher.files()
    with launcher.start(["--workspace", str(place)], tmp_path / "home") as running:
        running.until_it_answers(place)
        running.until_decoders()
    assert launcher.files() == before


def test_spaces_and_chinese_characters_in_every_path(launcher: Launcher, tmp_path: Path) -> None:
    installed = launcher.moved(tmp_path / "程序 安装" / "maninegs")
    place = tmp_path / "放射科 工作区" / "乳腺 workspace"
    with installed.start(["--workspace", str(place)], tmp_path / "家 home") as running:
        running.until_it_answers(place)
        running.until_decoders()
        assert running.words == ""
    assert (place / "maninegs.sqlite").is_file()


def test_no_graphics_card(launcher: Launcher, tmp_path: Path, place: Path) -> None:
    hidden = {"CUDA_VISIBLE_DEVICES": "", "LIBGL_ALWAYS_SOFTWARE": "1"}
    with launcher.start(["--workspace", str(place)], tmp_path / "home", hidden) as running:
        running.until_it_answers(place)
        assert running.words == ""


def test_two_instances_and_a_file_for_the_one_that_is_open(
    launcher: Launcher, tmp_path: Path, place: Path
) -> None:
    """A second start hands its file over and ends; the first decodes it for the import."""
    image = dicoms.write_mg(tmp_path / "a file.dcm")
    with launcher.start(["--workspace", str(place)], tmp_path / "home") as first:
        first.until_it_answers(place)
        with launcher.start(
            ["--workspace", str(place), str(image)], tmp_path / "other" / "home"
        ) as second:
            assert second.process.wait(timeout=200) == 0
            assert second.words == ""
        assert first.alive
        assert front.call(workspaces.load(place))


def test_missing_fonts(launcher: Launcher, tmp_path: Path, place: Path) -> None:
    """Where the computer has none at all, those that ship show the texts."""
    none = tmp_path / "fonts"
    none.mkdir()
    settings = tmp_path / "fonts.conf"
    settings.write_text(f"<fontconfig><dir>{none}</dir><cachedir>{none}</cachedir></fontconfig>")
    bare = {"FONTCONFIG_FILE": str(settings), "FONTCONFIG_PATH": str(none)}
    with launcher.start(["--workspace", str(place)], tmp_path / "home", bare) as running:
        running.until_it_answers(place)
        assert "font" not in running.words.lower(), running.words
    if not launcher.frozen:
        answer = tmp_path / "answer.json"
        subprocess.run(
            [sys.executable, "-m", "tests.support.started", str(answer), "--workspace", str(place)],
            cwd=launcher.folder,
            env=os.environ | bare | {"MANINEGS_HOME": str(tmp_path / "home")},
            check=True,
            timeout=250,
        )
        assert json.loads(answer.read_text())["frame"]["colours"] > 10


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_decoders_come_again(launcher: Launcher, tmp_path: Path, place: Path) -> None:
    image = dicoms.write_mg(tmp_path / "one.dcm")
    with launcher.start(["--workspace", str(place)], tmp_path / "home") as running:
        workspace = running.until_it_answers(place)
        killed = [one.pid for one in running.until_decoders()]
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        assert front.call(workspace, [image])
        assert running.until_decoders(besides=killed)
        assert front.call(workspace)
        assert running.words == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_training_worker_is_told_and_its_training_goes_on(
    launcher: Launcher, tmp_path: Path
) -> None:
    phantoms, place = str(tmp_path / "phantoms"), ("-w", str(tmp_path / "workspace"))

    def run(*arguments: str) -> None:
        with launcher.console(*arguments, home=tmp_path / "home") as running:
            _, words = running.communicate(timeout=280)
        assert running.returncode == 0, words

    run("phantom", phantoms, "--patients", "16", "--seed", "3")
    run("import", phantoms, *place)
    run("import-table", f"{phantoms}/truth.csv", "--mapping", "generic", *place)
    train = ("train", *place, "--preset", "demo", "--epochs", "1")
    with launcher.console(*train, home=tmp_path / "home") as running:
        program = psutil.Process(running.pid)
        end = time.monotonic() + 200
        while not (workers := [one for one in program.children() if is_worker(one)]):
            assert running.poll() is None, "it ended before it trained"
            assert time.monotonic() < end
            time.sleep(0.02)
        workers[0].kill()
        _, words = running.communicate(timeout=120)
    assert running.returncode not in (0, None)
    assert "resume the run" in " ".join(words.split()), words
    assert "Traceback" not in words
    run("train", *place, "--resume")


def is_worker(process: psutil.Process) -> bool:
    try:
        return "core.worker" in process.cmdline()
    except psutil.Error:
        return False


@pytest.fixture
def reading(qtbot: QtBot, place: Path) -> Iterator[Reading]:
    made = Reading(workspaces.load(place))
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitUntil(lambda: made.worklist.model.rowCount() == 1, timeout=120_000)
    yield made
    made.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_training_worker_is_told_and_the_window_lives_on(
    reading: Reading, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(runner, "child_command", lambda *_a, **_k: (sleeper, dict(os.environ)))
    run = reading.workspace.runs / ("a" * 32)
    run.mkdir()
    controller = reading.controller
    controller._start_worker(run)
    qtbot.waitUntil(lambda: controller._job is not None, timeout=60_000)
    (worker,) = [p for p in psutil.Process().children() if p.cmdline() == sleeper]
    os.kill(worker.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not controller.story.running, timeout=60_000)
    assert controller.story.phase in (Phase.FAILED, Phase.INTERRUPTED)
    reading.window.show_page(reading.training)
    qtbot.waitUntil(lambda: "training" in reading.training.content.headline.lower())
    assert reading.window.isVisible()
    reading.actions["case.next"].trigger()
    assert reading.session.exam is not None
