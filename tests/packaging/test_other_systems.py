"""The recipes of other systems, as far as they can be checked here: what they name exists."""

from __future__ import annotations

import plistlib
import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.support.build_scripts import FOLDER, load

ROOT = FOLDER.parent
ISS = FOLDER / "windows" / "maninegs.iss"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# Made by a build, so not here.
BUILT = "build/"


def sections() -> dict[str, list[str]]:
    """Inno Setup's script: the lines of each section."""
    found: dict[str, list[str]] = {"": []}
    at = ""
    for line in ISS.read_text(encoding="utf-8-sig").splitlines():
        heading = re.fullmatch(r"\[(\w+)\]", line)
        if heading:
            at = heading[1]
            assert at not in found, f"[{at}] is there twice"
            found[at] = []
        elif line.strip() and not line.startswith(";"):
            found[at].append(line)
    return found


def entry(line: str) -> dict[str, str]:
    """One line of names and values; quotes inside are doubled."""
    pattern = r'(\w+):\s*("(?:[^"]|"")*"|[^;"]+?)\s*(?:;|$)'
    pairs = re.findall(pattern, line)
    assert re.sub(pattern, "", line).strip() == "", line
    return {
        name: value[1:-1].replace('""', '"') if value.startswith('"') else value
        for name, value in pairs
    }


def test_the_script_of_windows_has_sound_sections() -> None:
    parts = sections()
    assert set(parts) == {
        "", "Setup", "Languages", "CustomMessages", "Tasks", "InstallDelete", "Files", "Icons",
        "Registry", "Run", "UninstallDelete", "Code",
    }  # fmt: skip
    assert all(line.startswith("#") or line.startswith("  #") for line in parts[""])
    setup = dict(line.split("=", 1) for line in parts["Setup"])
    assert len(setup) == len(parts["Setup"]), "a directive twice"
    # {{ is one brace: an update is found by exactly this.
    assert re.fullmatch(r"\{\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", setup["AppId"])
    assert setup["PrivilegesRequired"] == "lowest"
    assert set(setup["PrivilegesRequiredOverridesAllowed"].split()) == {"dialog", "commandline"}
    assert setup["ChangesAssociations"] == "yes"
    for name in ("Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run", "UninstallDelete"):
        for line in parts[name]:
            assert entry(line)


def test_the_script_of_windows_names_files_that_exist() -> None:
    parts = sections()
    defined = dict(re.findall(r"^#define (\w+) (.+)$", "\n".join(parts[""]), re.MULTILINE))
    root = defined["Root"].strip('"')
    assert (ISS.parent / root.replace("\\", "/")).resolve() == ROOT
    recipe = load("recipe")
    assert defined["Built"] == 'Root + "\\build\\package\\' + f'{recipe.FOLDER}"'
    sources = [entry(line)["Source"] for line in parts["Files"]]
    for source in sources:
        if source.startswith("{#Root}"):
            assert (ROOT / source.removeprefix("{#Root}\\")).is_file(), source
    names = {source.removeprefix("{#Built}\\") for source in sources if "{#Built}" in source}
    assert names == {f"{recipe.GUI}.exe", f"{recipe.CONSOLE}.exe", "_internal\\*"}
    setup = dict(line.split("=", 1) for line in parts["Setup"])
    assert (ROOT / setup["LicenseFile"].removeprefix("{#Root}\\")).is_file()
    assert "maninegs.ico" in (FOLDER / "icons.py").read_text(encoding="utf-8")
    for line in parts["Languages"]:
        for name in entry(line)["MessagesFile"].split(","):
            assert name.startswith("compiler:") or (ISS.parent / name).is_file(), name


def test_windows_speaks_both_languages_and_names_every_message() -> None:
    parts = sections()
    languages = {entry(line)["Name"] for line in parts["Languages"]}
    assert languages == {"en", "zh"}
    said = dict(line.split("=", 1) for line in parts["CustomMessages"])
    names = {key.split(".")[1] for key in said}
    assert set(said) == {f"{language}.{name}" for language in languages for name in names}
    text = ISS.read_text(encoding="utf-8-sig")
    asked = {*re.findall(r"\{cm:(\w+)\}", text), *re.findall(r"CustomMessage\('(\w+)'\)", text)}
    assert asked == names
    messages = (ISS.parent / "chinese.isl").read_text(encoding="utf-8-sig").split("[Messages]")[1]
    keys = [line.split("=", 1)[0] for line in messages.strip().splitlines()]
    assert len(keys) == len(set(keys))
    for file in (ISS, ISS.parent / "chinese.isl"):
        assert file.read_bytes().startswith(b"\xef\xbb\xbf"), "read as the computer's code page"


def test_windows_takes_over_nothing_of_others_and_deletes_no_data() -> None:
    parts = sections()
    for line in parts["Registry"]:
        row = entry(line)
        assert row["Root"] == "HKA", "for one user as well as for all"
        if re.search(r"\\\.\w+", row["Subkey"]):
            assert row["Subkey"].endswith("OpenWithProgids")
            assert row["Flags"] == "uninsdeletevalue", "the whole list of others would go"
        if row["Subkey"].endswith("command"):
            assert row["ValueData"] == '"{app}\\maninegs-gui.exe" "%1"'
    deleted = [entry(line) for line in (*parts["UninstallDelete"], *parts["InstallDelete"])]
    assert {row["Name"] for row in deleted} == {"{app}\\_internal", "{app}"}
    assert all(row["Type"] == "dirifempty" for row in deleted if row["Name"] == "{app}")


def test_the_plists_of_macos_are_sound() -> None:
    info = plistlib.loads((FOLDER / "macos" / "Info.plist").read_bytes())
    assert info["CFBundleExecutable"] == load("recipe").GUI
    kinds = info["CFBundleDocumentTypes"]
    assert {"dcm", "toml"} <= {e for kind in kinds for e in kind.get("CFBundleTypeExtensions", ())}
    assert all(kind["LSHandlerRank"] == "Alternate" for kind in kinds), "takes over from others"
    allowed = plistlib.loads((FOLDER / "macos" / "entitlements.plist").read_bytes())
    assert not [name for name in allowed if "network" in name or "get-task-allow" in name]


def test_the_icons_of_windows_and_macos_are_made() -> None:
    icons = load("icons")
    made = icons.icns({"ic07": b"png", "ic08": b"picture"})
    assert made[:4] == b"icns"
    assert struct.unpack(">I", made[4:8])[0] == len(made)
    assert struct.unpack(">I", made[12:16])[0] == 8 + 3


def test_the_script_of_macos_is_read_and_names_files_that_exist() -> None:
    script = FOLDER / "macos" / "build_dmg.sh"
    bash = shutil.which("bash")
    if bash:
        subprocess.run([bash, "-n", str(script)], check=True)
    text = script.read_text(encoding="utf-8")
    for name in re.findall(r"\$here/([\w.]+\.plist)", text):
        assert (script.parent / name).is_file()
    for name in re.findall(r"\$root/(core/[\w./]+)", text):
        assert (ROOT / name).is_file()
    for needed in ("--options runtime", "notarytool submit", "stapler staple"):
        assert needed in text
    assert script.stat().st_mode & 0o100


def runs(path: Path) -> list[str]:
    """Every command of a workflow."""
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]


def test_there_is_a_workflow_for_each_system() -> None:
    assert {path.stem for path in WORKFLOWS} == {"linux", "windows", "macos"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_is_sound_and_names_what_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = yaml.safe_load(text)
    assert document["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    for job in document["jobs"].values():
        assert job["timeout-minutes"] <= 180
        assert job.get("needs", "build") in document["jobs"]
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step)
            if "uses" in step:
                assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"])
    commands = "\n".join(runs(path))
    named = set(re.findall(r"\b(?:packaging|tests|docs)/[\w./-]+\w", commands))
    assert named
    for name in named:
        assert (ROOT / name).is_file(), name
    assert "packaging/smoke_test.py" in named
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for target in re.findall(r"\bmake ([a-z-]+)", commands):
        assert target in targets, target
    if path.stem != "windows" and (bash := shutil.which("bash")):
        for command in runs(path):
            subprocess.run([bash, "-n"], input=command, text=True, check=True)
