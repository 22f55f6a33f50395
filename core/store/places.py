"""Whether a folder is one that SQLite's WAL cannot live on (fault 9)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Place = Callable[[Path], str | None]
"""Says what is wrong with a folder (``"a network folder (nfs4)"``), or None."""

_NETWORK = {
    "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs",
    "webdav", "davfs", "fuse.davfs2", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse",
    "fuse.s3fs", "ceph", "fuse.ceph", "glusterfs", "fuse.glusterfs", "lustre", "beegfs",
    "fuse.google-drive-ocamlfuse", "fuse.onedriver",
}  # fmt: skip
_CLOUD = re.compile(
    r"^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|icloud ?drive|mobile documents"
    r"|cloudstorage|nextcloud|owncloud|box sync|pcloud ?drive|syncthing)$",
    re.IGNORECASE,
)
_REMOTE = 4


def unsafe(folder: Path) -> str | None:
    """What makes ``folder`` unsafe for a database, or None when it is fine."""
    folder = folder.absolute()
    for part in folder.resolve().parts[1:]:
        if _CLOUD.match(part):
            return f"a cloud folder ({part})"
    if sys.platform == "win32":
        return _windows(folder)
    if sys.platform == "darwin":
        return _macos(folder)
    return _linux(folder)


def _linux(folder: Path, table: Path = Path("/proc/self/mountinfo")) -> str | None:
    try:
        lines = table.read_text().splitlines()
    except OSError:
        return None
    mounts = {}
    for line in lines:
        left, _, right = line.partition(" - ")
        mounts[re.sub(r"\\(\d{3})", _octal, left.split()[4])] = right.split()[0]
    return _judge(folder, mounts)


def _octal(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))


def _macos(folder: Path) -> str | None:
    done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
    found = re.findall(r"^.* on (.*) \((\w+)[,)]", done.stdout, re.MULTILINE)
    return _judge(folder, dict(found))


def _judge(folder: Path, mounts: dict[str, str]) -> str | None:
    place = folder.resolve()
    for parent in (place, *place.parents):
        kind = mounts.get(str(parent))
        if kind is not None:
            return f"a network folder ({kind})" if kind in _NETWORK else None
    return None


def _windows(folder: Path) -> str | None:
    import ctypes

    drive = f"{os.path.splitdrive(folder)[0]}\\"
    if drive.startswith("\\\\"):
        return "a network folder"
    library = getattr(ctypes, "windll").kernel32  # noqa: B009
    return "a network folder" if library.GetDriveTypeW(drive) == _REMOTE else None
