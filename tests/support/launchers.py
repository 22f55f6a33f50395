"""The program as its user starts it: from source, or the frozen folder that MANINEGS_FROZEN names.

It is watched from outside: a window that edits its workspace answers whoever calls it
(:mod:`maninegs_gui.bridge.front`), and its decoders are its child processes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from core import workspace as workspaces
from core.workspace import Workspace
from maninegs_gui.bridge import front

FROZEN = "MANINEGS_FROZEN"
_PATIENCE = 200.0
_SOURCES = ("core", "maninegs_gui", "resources")


@dataclass(frozen=True)
class Launcher:
    """An installation: its folder, and how it is started from there."""

    folder: Path
    frozen: bool

    def moved(self, to: Path) -> Launcher:
        """The same installation in another folder; hard links where the disk has them."""
        to.mkdir(parents=True)
        if self.frozen:
            shutil.copytree(self.folder, to, dirs_exist_ok=True, symlinks=True, copy_function=_link)
        else:
            for name in _SOURCES:
                shutil.copytree(self.folder / name, to / name)
        return Launcher(to, self.frozen)

    def start(
        self,
        arguments: Sequence[str],
        home: Path,
        environment: Mapping[str, str] | None = None,
        without: Sequence[str] = (),
    ) -> Running:
        """Start the windowed program; ``without`` names variables that it must not see."""
        known = {name: value for name, value in os.environ.items() if name not in without}
        own = {"QT_QPA_PLATFORM": "offscreen", "MANINEGS_HOME": str(home), "MANINEGS_SITE": "",
               "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
        command = self._command("maninegs-gui", "maninegs_gui")
        if not self.frozen:
            own["PYTHONPATH"] = str(self.folder)
        chosen = {**known, **own, **(environment or {})}
        chosen = {name: value for name, value in chosen.items() if name not in without}
        home.parent.mkdir(parents=True, exist_ok=True)
        said = home.parent / f"said-{time.monotonic_ns()}.txt"
        with said.open("wb") as stream:
            process = psutil.Popen(
                [*command, *arguments],
                env=chosen, cwd=home.parent, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream,
            )  # fmt: skip
        return Running(process, said)

    def console(self, *arguments: str, home: Path) -> subprocess.Popen[str]:
        """Start the command line; what it says of faults can be read from it."""
        own = {"MANINEGS_HOME": str(home), "MANINEGS_SITE": "", "PYTHONDONTWRITEBYTECODE": "1"}
        if not self.frozen:
            own["PYTHONPATH"] = str(self.folder)
        return subprocess.Popen(
            [*self._command("maninegs", "core.cli"), *arguments], env=os.environ | own, text=True,
            cwd=home.parent, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )  # fmt: skip

    def _command(self, executable: str, module: str) -> list[str]:
        if self.frozen:
            return [str(self.folder / f"{executable}{'.exe' if os.name == 'nt' else ''}")]
        return [sys.executable, "-P", "-m", module]

    def files(self) -> dict[str, tuple[int, int]]:
        """Size and time of every file of the installation."""
        roots = [self.folder] if self.frozen else [self.folder / name for name in _SOURCES]
        return {
            str(path): (found.st_size, found.st_mtime_ns)
            for root in roots
            for path in root.rglob("*")
            if path.is_file()
            for found in [path.stat()]
        }


@dataclass
class Running:
    """One start of it."""

    process: psutil.Popen
    said: Path

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *_: object) -> None:
        every = [*self.process.children(recursive=True)] if self.alive else []
        for one in [self.process, *every]:
            if one.is_running():
                one.kill()
        self.process.wait()
        psutil.wait_procs(every, timeout=10)

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return bool(self.process.poll() is None)

    @property
    def words(self) -> str:
        """What it wrote on its terminal, without what the offscreen platform says of itself."""
        lines = self.said.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(one for one in lines if not one.startswith("This plugin does not"))

    def until_it_answers(self, root: Path) -> Workspace:
        """Wait until its window edits the workspace and answers; the workspace."""
        self.until(lambda: workspaces.exists(root), "a workspace")
        workspace = workspaces.load(root)
        self.until(lambda: workspace.editor.exists() and front.call(workspace), "an answer")
        return workspace

    def until_decoders(self, besides: Sequence[int] = ()) -> list[psutil.Process]:
        """Wait until it has decoder helpers other than these; all it has."""
        self.until(lambda: {one.pid for one in self.decoders()} - set(besides), "decoders")
        return self.decoders()

    def decoders(self) -> list[psutil.Process]:
        """Its decoder helpers that live."""
        found = []
        for one in self.process.children(recursive=True):
            try:
                live = one.status() != psutil.STATUS_ZOMBIE
                if live and "core.imaging.helper_process" in one.cmdline():
                    found.append(one)
            except psutil.Error:
                continue
        return found

    def until(self, holds: object, what: str) -> None:
        """Wait for something while it runs."""
        assert callable(holds)
        end = time.monotonic() + _PATIENCE
        while not holds():
            assert self.alive, f"it ended with {self.process.returncode}: {self.words}"
            assert time.monotonic() < end, f"there is no sign of {what}: {self.words}"
            time.sleep(0.1)


def _link(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target
