"""The built program in ``MANINEGS_FROZEN``: its files, its self-test, and where torch is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core import __version__
from core.imaging import codecs, syntaxes
from tests.support.build_scripts import load

pytestmark = pytest.mark.frozen
_PATIENCE = 240
_SUFFIX = ".exe" if os.name == "nt" else ""


@pytest.fixture(scope="module")
def folder() -> Path:
    named = os.environ.get("MANINEGS_FROZEN")
    if not named:
        pytest.skip("MANINEGS_FROZEN names no built folder")
    return Path(named)


def _environment(home: Path) -> dict[str, str]:
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen"}  # fmt: skip


def _run(folder: Path, name: str, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(folder / f"{name}{_SUFFIX}"), *words], env=_environment(home), cwd=home,
        capture_output=True, text=True, encoding="utf-8", timeout=_PATIENCE, check=False,
    )  # fmt: skip


def test_two_executables_lie_over_shared_files(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {
        f"maninegs{_SUFFIX}", f"maninegs-gui{_SUFFIX}", "_internal",
    }  # fmt: skip
    files = [path for path in (folder / "_internal").rglob("*") if path.is_file()]
    large = sum(path.stat().st_size for path in files if not path.is_symlink())
    alone = sum(
        (folder / f"{name}{_SUFFIX}").stat().st_size for name in ("maninegs", "maninegs-gui")
    )
    assert alone < large / 5, "most of it is shared"
    assert not [path for path in (folder / "_internal").rglob("*") if not path.exists()]


def test_no_gpl_library_test_header_or_developers_tool_is_inside(folder: Path) -> None:
    load("build").check_licences(folder)
    assert not load("licences").offenders(folder)
    assert (folder / "_internal" / "licences" / "THIRD_PARTY.md").is_file()
    names = {path.name for path in (folder / "_internal").iterdir()}
    assert not names & {"pytest", "mypy", "hypothesis", "pandas", "triton", "nvidia", "tkinter"}
    strange = [p for p in folder.rglob("*") if p.suffix in {".h", ".hpp", ".a", ".lib", ".pyi"}]
    assert not strange


def test_qt_speaks_chinese_and_knows_the_platforms(folder: Path) -> None:
    qt = folder / "_internal" / "PySide6"
    translations = {path.name for path in qt.rglob("*.qm")}
    assert "qtbase_zh_CN.qm" in translations
    assert not {name for name in translations if "_de" in name}
    if sys.platform.startswith("linux"):
        platforms = {path.name for path in qt.rglob("platforms/*")}
        assert platforms == {
            "libqxcb.so", "libqwayland.so", "libqoffscreen.so", "libqminimal.so",
        }  # fmt: skip


@pytest.mark.parametrize("name", ["maninegs", "maninegs-gui"])
@pytest.mark.timeout(_PATIENCE + 60)
def test_the_self_test_of_both_passes_in_an_empty_home(
    folder: Path, name: str, tmp_path: Path
) -> None:
    done = _run(folder, name, tmp_path, *(("self-test", "--json") if name == "maninegs"
                                           else ("--self-test", "--json")))  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert found["ok"]
    assert found["frozen"]
    assert found["device"]
    assert tuple(map(int, found["versions"]["sqlite"].split("."))) >= (3, 51, 3)
    detail = {check["name"]: check["detail"] for check in found["checks"]}
    for syntax in codecs.SUPPORTED | syntaxes.NATIVE:
        assert syntaxes.name(syntax) in detail["decoders"]
    assert ("worker apart" in detail) == (name == "maninegs-gui")


def test_no_other_module_runs_as_a_child(folder: Path, tmp_path: Path) -> None:
    environment = _environment(tmp_path) | {"TMPDIR": str(tmp_path / "nowhere")}
    done = subprocess.run(
        [str(folder / f"maninegs{_SUFFIX}"), "--child", "os"], env=environment,
        capture_output=True, text=True, timeout=_PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode != 0, "any module could be run as a child"


def test_the_command_line_says_its_version_and_refuses_nonsense(
    folder: Path, tmp_path: Path
) -> None:
    assert __version__ in _run(folder, "maninegs", tmp_path, "--version").stdout
    assert _run(folder, "maninegs", tmp_path, "nonsense").returncode == 2


@pytest.fixture
def window(folder: Path, tmp_path: Path) -> Iterator[psutil.Process]:
    place = tmp_path / "workspace"
    process = psutil.Popen(
        [str(folder / f"maninegs-gui{_SUFFIX}"), "--workspace", str(place)],
        env=_environment(tmp_path), cwd=tmp_path,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        end = time.monotonic() + 120
        while not (place / "maninegs.sqlite").exists():
            assert process.is_running(), "the window ended"
            assert time.monotonic() < end, "the window did not open its store"
            time.sleep(0.2)
        yield process
    finally:
        for child in process.children(recursive=True):
            child.kill()
        process.kill()
        process.wait()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_torch_is_not_in_the_windows_process(window: psutil.Process) -> None:
    time.sleep(3)
    maps = Path(f"/proc/{window.pid}/maps").read_text(encoding="utf-8")
    assert "libQt6Widgets" in maps
    mapped = {line.split(maxsplit=5)[5] for line in maps.splitlines() if line.count("/")}
    assert not [name for name in mapped if "/torch/" in name or "libtorch" in name]
