"""The portable archive, one file that unpacks itself: ``portable.py PACKAGE OUT``.

Standard library only. It carries the very bytes of the Debian package's files (``data.tar.xz``),
so that a gigabyte is compressed once, behind ``linux/portable.sh``, which checks, unpacks and
enters it in the user's menu.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import deb

_BLOCK = 1 << 20
_ROOM_KB = 64 * 1024  # beside the files themselves: what a file system needs for 3,500 of them
_WIDTH = 12


class Unreadable(Exception):
    """A package that is none, or not compressed as ours."""


def member(package: Path, name: str) -> tuple[int, int]:
    """Where in the package (an ``ar`` archive) a member begins, and how long it is."""
    with package.open("rb") as file:
        if file.read(8) != b"!<arch>\n":
            raise Unreadable(f"“{package}” is no Debian package")
        while len(head := file.read(60)) == 60:
            size = int(head[48:58])
            if head[:16].decode("ascii").strip().rstrip("/") == name:
                return file.tell(), size
            file.seek(size + size % 2, 1)
    raise Unreadable(f"“{package}” holds no {name}")


def _blocks(package: Path, begin: int, size: int) -> Iterator[bytes]:
    with package.open("rb") as file:
        file.seek(begin)
        while size:
            block = file.read(min(_BLOCK, size))
            if not block:
                raise Unreadable(f"“{package}” ends too early")
            size -= len(block)
            yield block


def header(digest: str, size: int, kilobytes: int) -> bytes:
    """The script that the archive begins with, which knows its own length."""
    text = (deb.LINUX / "portable.sh").read_text(encoding="utf-8")
    remove = (deb.LINUX / "remove.sh").read_text(encoding="utf-8").rstrip("\n")
    for name, value in (
        ("REMOVE", remove), ("VERSION", deb.version()), ("SHA256", digest),
        ("PAYLOAD", str(size)), ("NEED_KB", str(kilobytes + _ROOM_KB)),
    ):  # fmt: skip
        text = text.replace(f"@{name}@", value)
    # Of fixed width: the number is part of what it counts.
    length = len(text.replace("@OFFSET@", " " * _WIDTH).encode())
    return text.replace("@OFFSET@", f"{length:<{_WIDTH}}").encode()


def make(package: Path, out: Path) -> Path:
    """Make the archive in ``out`` from the Debian package; its place."""
    begin, size = member(package, "data.tar.xz")
    digest = hashlib.sha256()
    for block in _blocks(package, begin, size):
        digest.update(block)
    asked = ["dpkg-deb", "--field", str(package), "Installed-Size"]
    kilobytes = int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
    machine = platform.machine()
    made = out / f"ManiNegs-{deb.version()}-linux-{machine}.run"
    part = made.with_name(f".{made.name}.part")
    with part.open("wb") as file:
        file.write(header(digest.hexdigest(), size, kilobytes))
        for block in _blocks(package, begin, size):
            file.write(block)
    part.chmod(0o755)
    shutil.move(part, made)
    return made


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), Path(sys.argv[2])))
