"""The built program in ``MANINEGS_FROZEN`` as a package and as an archive: used, then gone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.build_scripts import load
from tests.support.installing import run, state

pytestmark = [
    pytest.mark.frozen,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's installers"),
    pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb"),
]
installers = load("installers")


@pytest.fixture(scope="module")
def real() -> tuple[Path, Path]:
    """The installers that ``make package`` made of the folder in ``MANINEGS_FROZEN``."""
    named = os.environ.get("MANINEGS_FROZEN")
    if not named:
        pytest.skip("MANINEGS_FROZEN names no built folder")
    out = Path(os.environ.get("MANINEGS_INSTALLERS") or Path(named).parent / "dist")
    if not list(out.glob("*.run")):
        installers.make(Path(named), out)
    package, archive = next(out.glob("maninegs_*.deb")), next(out.glob("ManiNegs-*.run"))
    assert not installers.too_large([package, archive])
    return package, archive


def tried(folder: Path, home: Path, *, through: Path | None = None) -> None:
    """Both executables pass their self-test, and a workspace is made and filled.

    ``MANINEGS_SMOKE=whole`` goes on with everything else that ``smoke_test.py`` does.
    """
    smoke = load("smoke_test")
    trial = smoke.Trial(folder, home)
    smoke.self_tests(trial)
    if os.environ.get("MANINEGS_SMOKE") == "whole" and through is not None:
        for step in (smoke.window, smoke.command_line, smoke.nothing_left):
            step(trial)
        return
    console = through or folder / "maninegs"
    for words in (
        ("phantom", "phantoms", "--patients", "2", "--seed", "3"),
        ("import", "phantoms", "-w", "workspace"),
    ):
        subprocess.run([console, *words], cwd=trial.work, env=trial.environment(), check=True,
                       capture_output=True)  # fmt: skip
    assert (trial.work / "workspace" / "workspace.toml").is_file()


@pytest.mark.timeout(3600)
def test_the_built_program_as_a_package(real: tuple[Path, Path], tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root installs packages")
    known = subprocess.run(["dpkg-query", "--status", "maninegs"], capture_output=True, check=False)
    assert known.returncode, "ManiNegs is installed here already: remove it first"
    try:
        done = subprocess.run(["dpkg", "--install", str(real[0])], capture_output=True, text=True,
                              check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr
        tried(Path("/opt/maninegs"), tmp_path / "home", through=Path("/usr/bin/maninegs"))
        verified = subprocess.run(["dpkg", "--verify", "maninegs"], capture_output=True, text=True,
                                  check=True)  # fmt: skip
        assert not verified.stdout, "using it changed its own files"
        before = state(tmp_path / "home")
    finally:
        for word in ("--remove", "--purge"):
            subprocess.run(["dpkg", word, "maninegs"], check=True, capture_output=True)
    assert not Path("/opt/maninegs").exists()
    assert not Path("/usr/bin/maninegs").is_symlink()
    assert state(tmp_path / "home") == before


@pytest.mark.timeout(3600)
def test_the_built_program_as_a_portable_archive(real: tuple[Path, Path], tmp_path: Path) -> None:
    prefix = tmp_path / "影像 程序" / "ManiNegs"
    done = run(real[1], tmp_path / "user", "--prefix", str(prefix))
    assert done.returncode == 0, done.stderr
    tried(prefix, tmp_path / "home")
    before = state(tmp_path / "home")
    assert run(prefix / "remove.sh", tmp_path / "user").returncode == 0
    assert not prefix.exists()
    assert state(tmp_path / "home") == before


def test_what_the_built_program_opens_is_inside_or_named(real: tuple[Path, Path]) -> None:
    """Each library that a file links against: ours, the C library's, or a package we name."""
    folder = Path(os.environ["MANINEGS_FROZEN"])
    own = {path.name for path in folder.rglob("*")}
    packages = {
        **load("bootstrap").LIBRARIES, "libxcb.so.1": "libxcb1", "libcups.so.2": "libcups2",
        "libwayland-client.so.0": "libwayland-client0", "libwayland-egl.so.1": "libwayland-egl1",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    }  # fmt: skip
    c_library = {"ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0",
                 "libresolv.so.2", "librt.so.1"}  # fmt: skip
    shown = subprocess.run(["dpkg-deb", "--field", real[0]], capture_output=True, text=True,
                           check=True).stdout  # fmt: skip
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as file:
            if file.read(4) != b"\x7fELF":
                continue
        told = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True)
        rows = [line.split() for line in told.stdout.splitlines()]
        needed = {row[1] for row in rows if len(row) == 2 and row[0] == "NEEDED"}
        for name in needed - own - c_library:
            assert name in packages, f"{path.name} needs {name}"
            assert packages[name] in shown
