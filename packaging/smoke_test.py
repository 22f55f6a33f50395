"""Try a built or an installed program: ``python packaging/smoke_test.py FOLDER``.

Standard library only. In an empty home directory, with an environment of nothing else and
(on Linux) under a virtual screen: both executables pass their self-test; the window's
imports phantoms, tags, trains two steps in its worker, finds similar cases and exports;
the command line does the same by its commands. FOLDER holds the two executables.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

GUI, CONSOLE = "maninegs-gui", "maninegs"
_PATIENCE = 1800.0
_SUFFIX = ".exe" if os.name == "nt" else ""


class Failed(Exception):
    """A step did not do what it should."""


class Trial:
    """One program in one empty home.

    Parameters
    ----------
    folder
        Where the two executables lie.
    home
        An empty folder; everything is written below it.
    """

    def __init__(self, folder: Path, home: Path) -> None:
        self._folder = folder
        self.home = home
        self.work = home / "Documents"
        self.work.mkdir(parents=True)

    def environment(self) -> dict[str, str]:
        """As bare as a first login: no variables of ours, none of Python or Qt."""
        if os.name == "nt":
            kept = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP")
            bare = {name: os.environ[name] for name in kept if name in os.environ}
            local = self.home / "AppData" / "Local"
            local.mkdir(parents=True, exist_ok=True)
            return bare | {"USERPROFILE": str(self.home), "LOCALAPPDATA": str(local),
                           "APPDATA": str(local)}  # fmt: skip
        return {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

    def command(self, *words: str) -> str:
        """Run the console executable; its output."""
        return self._run(CONSOLE, words, screen=False)

    def window(self, *words: str) -> str:
        """Run the windowed executable under a screen; its output."""
        return self._run(GUI, words, screen=True)

    def _run(self, name: str, words: Sequence[str], *, screen: bool) -> str:
        command = [str(self._folder / f"{name}{_SUFFIX}"), *words]
        environment: Mapping[str, str] = self.environment()
        if screen and sys.platform.startswith("linux"):
            if shutil.which("xvfb-run") is None:
                raise Failed("xvfb-run is missing (apt-get install xvfb xauth)")
            command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", *command]
        began = time.monotonic()
        done = subprocess.run(
            command, env=dict(environment), cwd=self.work, capture_output=True, text=True,
            encoding="utf-8", errors="replace", timeout=_PATIENCE, check=False,
        )  # fmt: skip
        shown = " ".join(words[:2])
        print(f"{'ok  ' if not done.returncode else 'FAIL'} {time.monotonic() - began:6.1f} s  "
              f"{name} {shown}", flush=True)  # fmt: skip
        if done.returncode:
            raise Failed(f"{name} {' '.join(words)} ended with {done.returncode}:\n"
                         f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}")  # fmt: skip
        return done.stdout


def self_tests(trial: Trial) -> None:
    """Both executables try all their parts."""
    for run in (trial.command, trial.window):
        run("--self-test")
    document = json.loads(trial.command("self-test", "--json"))
    if not document["ok"] or not document["frozen"]:
        raise Failed("the self-test does not say that it passed, frozen")


def window(trial: Trial) -> None:
    """The windowed program does everything once."""
    folder = trial.work / "smoke"
    try:
        trial.window("--smoke", str(folder))
    finally:
        if (folder / "smoke.json").is_file():
            for step in json.loads((folder / "smoke.json").read_text(encoding="utf-8"))["steps"]:
                print(f"     {'ok  ' if step['ok'] else 'FAIL'} {step['seconds']:6.1f} s  "
                      f"{step['what']} {step['note']}")  # fmt: skip
    if not (folder / "tags.json").exists():
        raise Failed("the window wrote no export")


def command_line(trial: Trial) -> None:
    """The command line goes the same way."""
    phantoms, place = trial.work / "phantoms", str(trial.work / "workspace")
    trial.command("phantom", str(phantoms), "--patients", "16", "--seed", "3")
    trial.command("import", str(phantoms), "-w", place)
    trial.command("import-table", str(phantoms / "truth.csv"), "--mapping", "generic", "-w", place)
    trial.command("train", "-w", place, "--preset", "demo", "--epochs", "1")
    image = next(phantoms.rglob("*.dcm"))
    trial.command("similar", str(image), "-w", place)
    out = trial.work / "tags"
    trial.command("export-tags", str(out), "-w", place)
    if not out.exists():
        raise Failed("the command line wrote no export")


def nothing_left(trial: Trial) -> None:
    """What was written outside the workspaces lies in the program's own folders."""
    known = {"Documents", ".config", ".cache", ".local", "AppData", "Library"}
    strange = sorted(path.name for path in trial.home.iterdir() if path.name not in known)
    if strange:
        raise Failed(f"unexpected files in the home directory: {', '.join(strange)}")


def main() -> int:
    """Try everything; 1 when a step fails."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1]).absolute()
    with tempfile.TemporaryDirectory(prefix="maninegs-smoke-") as home:
        trial = Trial(folder, Path(home) / "home")
        try:
            for step in (self_tests, window, command_line, nothing_left):
                step(trial)
        except (Failed, subprocess.TimeoutExpired, OSError) as error:
            print(f"smoke: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
