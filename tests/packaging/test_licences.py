"""Everything that ships is named with its licence and text, and none of it is under the GPL."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest


@pytest.fixture(scope="module")
def licences(checkout: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "maninegs_licences", checkout / "packaging" / "licences.py"
    )
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="what is installed differs by system")
def test_the_file_is_of_this_environment(licences: ModuleType) -> None:
    assert licences.FILE.read_text(encoding="utf-8") == licences.render(), (
        "run packaging/licences.py"
    )


def test_the_closure_holds_what_the_program_imports(licences: ModuleType) -> None:
    found = set(licences.closure())
    assert {"numpy", "torch", "faiss-cpu", "pyside6-essentials", "shiboken6", "pysqlite3"} <= found
    assert not found & {"pytest", "mkdocs", "pyinstaller", "maninegs", "highdicom"}


def test_every_distribution_is_listed_and_none_is_under_the_gpl(licences: ModuleType) -> None:
    text = licences.FILE.read_text(encoding="utf-8")
    rows = licences.rows()
    assert {row.name for row in rows} == set(licences.closure())
    for row in rows:
        assert f"| {row.name} | {row.version} | {row.licence} |" in text
        assert not licences.forbidden(row.licence), row.name
        for name, licence in row.native:
            assert not licences.forbidden(licence), name
            assert f"| {name} | {licence} |" in text
    for _, licence, _ in licences.FACTS.OTHERS:
        assert not licences.forbidden(licence)


@pytest.mark.parametrize(
    ("licence", "bad"),
    [
        ("MIT", False), ("LGPL-3.0-only", False), ("GPL-3.0-only", True), ("AGPL-3.0", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False), ("MIT AND GPL-2.0-only", True),
        ("(MIT OR GPL-2.0)", True), ("LGPL-2.1 AND (BSD-2-Clause)", False),
    ],
)  # fmt: skip
def test_the_gpl_is_told_from_what_resembles_it(
    licences: ModuleType, licence: str, bad: bool
) -> None:
    assert licences.forbidden(licence) is bad


def test_who_says_no_licence_has_to_be_read_first(
    licences: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = SimpleNamespace(metadata={}, files=(), version="1", requires=())
    monkeypatch.setattr(licences, "closure", lambda: {"new-thing": silent})
    monkeypatch.setitem(licences.FACTS.TEXTS, "new-thing", ("GPL-3",))
    with pytest.raises(licences.Unknown, match="new-thing"):
        licences.rows()
    with pytest.raises(licences.Unknown, match="libnew-deadbeef"):
        licences._known("libnew-deadbeef.so.1")
    assert licences._known("libopenblaso-r0-d77a1985.3.15.so") == ("OpenBLAS", "BSD-3-Clause")


def test_every_text_is_gathered(licences: ModuleType, tmp_path: Path) -> None:
    made = licences.texts(tmp_path / "licences")
    assert all(path.is_file() for path in made)
    folder = tmp_path / "licences"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3").read_text().upper()
    for name in licences.closure():
        assert any((folder / name).rglob("*")) or name in licences.FACTS.TEXTS
    assert (folder / "THIRD_PARTY.md").is_file()
    assert (folder / "fonts" / "Inter-copyright.txt").is_file()


def test_what_may_not_be_in_a_built_program_is_found(licences: ModuleType, tmp_path: Path) -> None:
    names = ["libreadline.so.8", "readline.cpython-311-x86_64-linux-gnu.so", "libQt6Lottie.so.6",
             "Qt6Lottie.dll", "libQt6Core.so.6", "libgomp.so.1"]  # fmt: skip
    for name in names:
        (tmp_path / name).write_text("")
    assert [path.name for path in licences.offenders(tmp_path)] == sorted(names[:4])


@pytest.mark.frozen
def test_the_built_program_holds_none_of_it(licences: ModuleType) -> None:
    assert licences.offenders(Path(os.environ["MANINEGS_FROZEN"])) == []
