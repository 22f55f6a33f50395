"""The package for Debian and Ubuntu: ``deb.py FOLDER ICONS OUT``.

Standard library only, and ``dpkg-deb``. The program goes to ``/opt/maninegs``; beside it come
the entry of the menu, the types of files, icons and the links in ``/usr/bin``. Nothing in
``/etc`` belongs to the package, so that neither removal nor purge touches the site's file.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bootstrap
import recipe

LINUX = Path(__file__).resolve().parent / "linux"
ID = "org.maninegs.ManiNegs"
HOME = "opt/maninegs"
SCRIPTS = ("postinst", "prerm", "postrm")
# Opened by the program's own copies of X's libraries, and always the computer's.
ALWAYS = ("libxcb1",)
# Without them the program runs under X11 and prints to files.
BETTER = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libcups2")
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")
LEVEL = os.environ.get("MANINEGS_XZ", "6")
"""How hard ``xz`` tries; 1 is for trials: four times as quick, and a fifth larger."""

COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ManiNegs
Comment: What others made is listed, with its licences, in THIRD_PARTY.md beside this file.

Files: *
Copyright: the authors of ManiNegs
License: Apache-2.0
 The whole text is in the file LICENSE beside this one, and on Debian systems in
 /usr/share/common-licenses/Apache-2.0.
"""


def version() -> str:
    """The program's version, read without importing it."""
    text = (recipe.ROOT / "core" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        sys.exit("package: core/__init__.py names no version.")
    return found[1]


def depends(glibc: int) -> str:
    """What the package needs of the system: libraries of X, a font, and its C library."""
    libraries = sorted({*bootstrap.LIBRARIES.values(), *bootstrap.FILES.values(), *ALWAYS})
    return ", ".join([f"libc6 (>= 2.{glibc})", *libraries])


def control(kilobytes: int, glibc: int) -> str:
    """The package's own description."""
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return f"""\
Package: maninegs
Version: {version()}
Architecture: {architecture}
Maintainer: ManiNegs <maninegs@localhost>
Installed-Size: {kilobytes}
Depends: {depends(glibc)}
Recommends: {", ".join(BETTER)}
Suggests: desktop-file-utils, shared-mime-info, xdg-utils
Section: science
Priority: optional
Description: mammography workstation for reading, tagging and finding similar cases
 Reads digital mammograms and tomosynthesis, keeps the reader's tags, trains on them on
 this computer and finds similar proven cases. Works without a network.
"""


def tree(folder: Path, icons: Path, root: Path) -> None:
    """Lay out under ``root`` every file as it will lie on the computer."""
    _copy(folder, root / HOME)
    share = root / "usr" / "share"
    for source, where in (
        (LINUX / f"{ID}.desktop", share / "applications" / f"{ID}.desktop"),
        (LINUX / f"{ID}.xml", share / "mime" / "packages" / f"{ID}.xml"),
        (recipe.ROOT / "LICENSE", share / "doc" / "maninegs" / "LICENSE"),
        (recipe.ROOT / "THIRD_PARTY.md", share / "doc" / "maninegs" / "THIRD_PARTY.md"),
        (recipe.ROOT / "resources/icons/maninegs.svg",
         share / "icons" / "hicolor" / "scalable" / "apps" / f"{ID}.svg"),
        *((png, share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{ID}.png")
          for png in sorted(icons.glob("maninegs-*.png"))
          for size in [png.stem.rpartition("-")[2]]),
    ):  # fmt: skip
        where.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, where)
        where.chmod(0o644)
    rights = share / "doc" / "maninegs" / "copyright"
    rights.write_text(COPYRIGHT, encoding="utf-8")
    rights.chmod(0o644)
    (root / "usr" / "bin").mkdir()
    for name in (recipe.CONSOLE, recipe.GUI):
        (root / "usr" / "bin" / name).symlink_to(f"/{HOME}/{name}")
    for path in [root, *root.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def _copy(folder: Path, to: Path) -> None:
    def one(source: str, target: str) -> str:
        mode = Path(source).stat().st_mode & 0o777
        wanted = 0o755 if mode & 0o100 else 0o644
        try:  # a gigabyte need not be there twice
            if mode != wanted:
                raise OSError
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
            Path(target).chmod(wanted)
        return target

    shutil.copytree(folder, to, symlinks=True, copy_function=one)


def sums(root: Path) -> tuple[str, int, int]:
    """The list of MD5 that ``dpkg --verify`` reads, the kilobytes, and the C library needed."""
    rows, kilobytes, glibc = [], 0, 17
    for path in sorted(root.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        digest = hashlib.md5(usedforsecurity=False)
        data = path.read_bytes()
        digest.update(data)
        if data[:4] == b"\x7fELF":
            glibc = max([glibc, *map(int, _GLIBC.findall(data))])
        kilobytes += -(-len(data) // 1024)
        rows.append(f"{digest.hexdigest()}  {path.relative_to(root)}\n")
    return "".join(rows), kilobytes, glibc


def make(folder: Path, icons: Path, out: Path) -> Path:
    """Make the package in ``out``; its place."""
    for name in (recipe.CONSOLE, recipe.GUI):
        if not (folder / name).is_file():
            sys.exit(f"package: “{folder}” is not the built program: it lacks {name}.")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".deb-", dir=out) as place:
        root = Path(place) / "root"
        root.mkdir()
        tree(folder, icons, root)
        listed, kilobytes, glibc = sums(root)
        debian = root / "DEBIAN"
        debian.mkdir()
        debian.chmod(0o755)
        text = control(kilobytes, glibc)
        (debian / "control").write_text(text, encoding="utf-8")
        (debian / "md5sums").write_text(listed, encoding="utf-8")
        for name in SCRIPTS:
            shutil.copyfile(LINUX / name, debian / name)
            (debian / name).chmod(0o755)
        for name in ("control", "md5sums"):
            (debian / name).chmod(0o644)
        architecture = text.split("Architecture: ")[1].split("\n")[0]
        made = out / f"maninegs_{version()}_{architecture}.deb"
        part = Path(place) / made.name
        threads = f"--threads-max={os.cpu_count() or 1}"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{LEVEL}", threads,
                   "--build", str(root), str(part)]  # fmt: skip
        # Its own copy of the compressed files would not fit every /tmp.
        aside = os.environ | {"TMPDIR": place}
        told = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=aside)
        if told.returncode:
            sys.exit("package: dpkg-deb failed; its message is above.")
        part.replace(made)
    return made


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
