"""What the tests of the installers share: a stand-in of the program, and ways to install it."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path


def stand_in(folder: Path, answer: str = "ManiNegs 9") -> Path:
    """A program of two scripts over a shared file."""
    (folder / "_internal" / "deep 文件").mkdir(parents=True)
    (folder / "_internal" / "deep 文件" / "data.txt").write_text(answer, encoding="utf-8")
    (folder / "_internal" / "link.txt").symlink_to("deep 文件/data.txt")
    for name in ("maninegs", "maninegs-gui"):
        script = folder / name
        script.write_text(
            '#!/bin/sh\nexec cat "$(dirname "$(readlink -f "$0")")/_internal/link.txt"\n'
        )
        script.chmod(0o700)  # as a build under a strict umask leaves it
    (folder / "_internal" / "deep 文件" / "data.txt").chmod(0o600)
    return folder


def state(folder: Path) -> dict[str, tuple[str, int, int]]:
    """Every file: its digest, mode and time."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mode,
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def dpkg(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Debian's installer, with a database and a file system of its own."""
    for name in ("info", "updates", "triggers"):
        (root / "var/lib/dpkg" / name).mkdir(parents=True, exist_ok=True)
    for name in ("status", "available"):
        (root / "var/lib/dpkg" / name).touch()
    forced = ("not-root", "script-chrootless", "depends", "bad-path")
    command = ["dpkg", f"--root={root}", *(f"--force-{name}" for name in forced), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False,
                          env=os.environ | {"LC_ALL": "C.UTF-8"})  # fmt: skip


def run(
    script: Path, home: Path | None, *words: str, shell: str = "sh", **more: str
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"} | more
    if home is not None:
        home.mkdir(parents=True, exist_ok=True)
        environment["HOME"] = str(home)
    return subprocess.run([shell, str(script), *words], env=environment, capture_output=True,
                          text=True, check=False, cwd=script.parent)  # fmt: skip


def tools(tmp_path: Path, **scripts: str) -> str:
    """A PATH on which some programs are replaced."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name, text in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (folder / name).chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


def check_desktop(text: str) -> None:
    """The rules of a desktop entry that a menu breaks on."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert lines[0] == "[Desktop Entry]"
    pairs = [line.split("=", 1) for line in lines[1:]]
    keys = [key for key, _ in pairs]
    assert len(set(keys)) == len(keys)
    entry = dict(pairs)
    assert entry["Type"] == "Application"
    assert entry["Exec"].endswith(" %F")
    for key in ("MimeType", "Categories", "Keywords"):
        assert entry[key].endswith(";")
    assert set(entry["MimeType"].split(";")) >= {
        "application/dicom", "application/x-maninegs-workspace",
    }  # fmt: skip
    assert entry["Terminal"] == "false"
