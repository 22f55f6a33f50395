"""What the recipe names exists, and what must stay out stays out."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from core.imaging import codecs
from tests.support.build_scripts import FOLDER, load

recipe = load("recipe")
prune = load("prune")
lean = load("lean")
build = load("build")


def test_everything_the_recipe_names_is_there() -> None:
    for source, _ in recipe.data_files():
        assert source == str(recipe.HELP_PAGES) or Path(source).exists(), source
    for name in ("maninegs.spec", "entry/gui.py", "entry/console.py", "smoke_test.py"):
        assert (FOLDER / name).is_file(), name
    ast.parse((FOLDER / "maninegs.spec").read_text(encoding="utf-8"))


def test_the_migrations_travel_as_files_since_they_are_run_from_files() -> None:
    inside = {(Path(source).name, folder) for source, folder in recipe.data_files()}
    revisions = (recipe.ROOT / "core/store/migrations/versions").glob("*.py")
    names = {path.name for path in revisions}
    assert names
    assert {(name, str(Path("core/store/migrations/versions"))) for name in names} <= inside


def test_the_codecs_that_the_program_calls_are_in_the_recipe() -> None:
    import imagecodecs.imagecodecs as registry

    called = set()
    for path in (recipe.ROOT / "core").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "imagecodecs"
            ):
                called.add(node.attr)
    assert called
    assert codecs.SUPPORTED
    assert {registry._ATTRIBUTES[name] for name in called} <= set(recipe.CODECS)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\Qt\\translations\\qtbase_de.qm",
        "torch/include/ATen/ATen.h",
        "torch/bin/test_api",
        "torch/lib/libtorchbind_test.so",
        "imagecodecs/_avif.abi3.so",
        "sklearn/tests/data.csv",
    ],
)
def test_what_nothing_opens_is_not_wanted(place: str) -> None:
    assert not recipe.wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "resources/translations/maninegs_zh_CN.qm",
        "torch/bin/torch_shm_manager",
        "torch/lib/libtorch_cpu.so",
        "imagecodecs/_jpegls.abi3.so",
        "core/store/migrations/versions/0001.py",
    ],
)
def test_what_the_program_opens_is_wanted(place: str) -> None:
    assert recipe.wanted(place)


def test_the_window_is_built_without_torch_and_neither_with_gpl_modules() -> None:
    assert {"torch", "transformers", "kornia"} <= set(recipe.NOT_IN_WINDOW)
    assert {"readline", "_gdbm"} <= set(recipe.NOWHERE)


def test_libraries_that_only_unwanted_files_needed_are_left_out() -> None:
    entries = [
        ("app/module.so", "/e/module.so", "EXTENSION"),
        ("libneeded.so", "/e/libneeded.so", "BINARY"),
        ("libdeeper.so", "/e/libdeeper.so", "BINARY"),
        ("libonly.so", "/e/libonly.so", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/e/libqgtk3.so", "BINARY"),
        ("link.so", "libonly.so", "SYMLINK"),
        ("good.so", "libneeded.so", "SYMLINK"),
    ]
    needs = {
        "/e/module.so": ["libneeded.so", "libc.so.6"],
        "/e/libneeded.so": ["libdeeper.so"],
        "/e/libqgtk3.so": ["libonly.so"],
    }
    kept = [entry[0] for entry in prune.pruned(entries, lambda path: needs.get(path, []))]
    assert kept == ["app/module.so", "libneeded.so", "libdeeper.so", "good.so"]


def test_a_link_to_nothing_is_left_out() -> None:
    links = [("a.so", "x/there.so", "SYMLINK"), ("b.so", "x/gone.so", "SYMLINK")]
    assert prune.without_dangling(links, {"x/there.so"}) == links[:1]


def test_the_environment_holds_what_the_program_needs_and_no_developers_tools() -> None:
    wanted = lean.requirements()
    assert wanted[0].startswith("torch==")
    names = {lean._name(one) for one in wanted}
    assert {"pyside6-essentials", "pydicom", "faiss-cpu", "pyinstaller"} <= names
    assert not names & {"pytest", "mypy", "highdicom", "mkdocs"}
    assert sum(lean._name(one) == "torch" for one in wanted) == 1


def test_a_folder_with_a_gpl_library_is_refused(tmp_path: Path) -> None:
    build.check_licences(tmp_path)
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "libreadline.so.8").touch()
    with pytest.raises(SystemExit, match=r"libreadline\.so\.8"):
        build.check_licences(tmp_path)


def test_the_icon_of_windows_names_every_picture_in_it() -> None:
    made = load("icons").ico([(16, b"small"), (256, b"large")])
    assert made[:6] == b"\0\0\1\0\2\0"
    assert made[6] == 16
    assert made[22] == 0
    assert made.endswith(b"smalllarge")
    assert made[int.from_bytes(made[18:22], "little") :].startswith(b"small")


def test_this_python_can_be_built_from() -> None:
    if sys.platform.startswith("linux"):
        lean.check_system()


def test_the_translations_that_are_read_travel_and_what_they_are_made_from_does_not() -> None:
    place = "resources/translations/{0}"
    for name in ("maninegs_zh_CN.qm", "core_zh_CN.ts"):
        assert (recipe.ROOT / place.format(name)).is_file()
        assert recipe.wanted(place.format(name))
    assert not recipe.wanted(place.format("maninegs_zh_CN.ts"))
