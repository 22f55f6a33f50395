"""The size of a built folder is measured as it lies on a disk, and a large one fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.build_scripts import load

size = load("size")


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    place = tmp_path / "site-packages"
    for name, amount in (("torch", 700), ("PySide6_Essentials", 200), ("imagecodecs", 100)):
        info = place / f"{name.lower()}-1.0.dist-info"
        info.mkdir(parents=True)
        (place / f"{name}.bin").write_bytes(b"0" * amount)
        (info / "RECORD").write_text(f"{name}.bin,,\n../../bin/tool,,\n", encoding="utf-8")
    return place


def _folder(tmp_path: Path, amount: int) -> Path:
    folder = tmp_path / "maninegs"
    (folder / "_internal" / "torch").mkdir(parents=True)
    (folder / "_internal" / "torch" / "lib.so").write_bytes(b"0" * amount)
    (folder / "_internal" / "lib.so").symlink_to("torch/lib.so")
    (folder / "maninegs").write_bytes(b"0" * 50)
    return folder


def test_a_folder_within_the_limit_passes_and_links_weigh_nothing(
    tmp_path: Path, packages: Path
) -> None:
    found = size.measured(_folder(tmp_path, 1300), packages)
    assert (found.folder, found.files, found.measure) == (1350, 3, 1000)
    assert found.ok
    assert found.parts[0] == ("torch", 1300)
    assert "1.35 x" in size.report(found)


def test_a_folder_over_the_limit_fails(tmp_path: Path, packages: Path) -> None:
    assert not size.measured(_folder(tmp_path, 1301), packages).ok


def test_an_environment_without_what_it_is_measured_by_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="torch is not installed"):
        size.installed(tmp_path, ("torch",))


@pytest.mark.parametrize(
    ("place", "part"),
    [
        (("_internal", "scipy.libs", "a.so"), "scipy"),
        (("_internal", "faiss_cpu.libs", "a.so"), "faiss"),
        (("_internal", "libQt6Core.so.6"), "shared libraries"),
        (("_internal", "base_library.zip"), "base_library.zip"),
        (("maninegs-gui",), "maninegs-gui"),
    ],
)
def test_a_package_counts_with_its_libraries(place: tuple[str, ...], part: str) -> None:
    assert size.part_of(place) == part
