"""Where in the program an error arose, without anything that a patient or a person is known by."""

from __future__ import annotations

import re
import sys
import sysconfig
import traceback
from functools import cache
from pathlib import Path

_HOME = Path(__file__).resolve().parents[1]
_PACKAGES = ("site-packages", "dist-packages", "_internal")
_NOWHERE = re.compile(r"<(frozen )?[a-z_.]{1,40}>")
"""Code without a file: of Python's own, or of a string."""
_WORD = re.compile(r"[A-Za-z_<][\w<>.\-]*\Z", re.ASCII)


@cache
def shortened(filename: str) -> str:
    """A file of the program, of a library or of Python by its place there, never by whose it is.

    A folder above those may bear a user's name; of any other file only the ending is kept.
    """
    path = Path(filename)
    parts = path.parts
    for name in _PACKAGES:
        if name in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(name) :])
    for root in (_HOME, Path(sysconfig.get_paths()["stdlib"])):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    if filename.startswith("<"):
        return filename if _NOWHERE.fullmatch(filename) else "<code>"
    # Frozen modules name their files relative to the program.
    known = parts and not path.is_absolute() and parts[0] in ("core", "maninegs_gui")
    return path.as_posix() if known else f"elsewhere{path.suffix if path.suffix == '.py' else ''}"


def classes_name(kind: type) -> str:
    """The name of a class with its module's."""
    return f"{kind.__module__}.{kind.__qualname__}"


def frames_of(error: BaseException) -> list[str]:
    """Where an error arose, as "file:line in function", without any value.

    Messages and local variables may hold a patient's name or a path (fault 33),
    so of the error itself only its class is kept.
    """
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(classes_name(type(current)))
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"    {shortened(frame.filename)}:{frame.lineno} in {frame.name}")
        current = current.__cause__ or current.__context__
    return lines


FATAL = (
    "Segmentation fault", "Aborted", "Bus error", "Illegal instruction",
    "Floating[ -]point exception", "access violation", "float divide by zero", "float overflow",
    "int divide by zero", "integer overflow", "page error", "stack overflow",
    "code 0x[0-9a-f]{1,8}", "fatal error",
)  # fmt: skip
"""What a fatal end is called (patterns)."""
_FATAL = re.compile(rf"(?:Fatal Python error|Windows fatal exception): ({'|'.join(FATAL)})\Z")
_DIED = re.compile(r"Fatal Python error: |Windows fatal exception: ")
_THREAD = re.compile(r"(?:Current thread|Thread) 0x[0-9a-f]+")
_FRAME = re.compile(r'  File "(.+)", line (\d+) in (\S+)\Z')


def fatal_frames(text: str) -> list[str]:
    """What ``faulthandler`` left of a fatal end, its places shortened; all else is dropped."""
    lines: list[str] = []
    for line in text.splitlines():
        if found := _FATAL.match(line):
            lines.append(found[1])
        elif _DIED.match(line):
            lines.append("fatal error")
        elif _THREAD.match(line):
            lines.append("thread that ended" if line.startswith("Current") else "thread")
        elif found := _FRAME.match(line):
            name = found[3] if _WORD.fullmatch(found[3]) else "?"
            lines.append(f"    {shortened(found[1])}:{found[2]} in {name}")
    return lines


def system() -> str:
    """What the program runs on: Python, the operating system's kind, and the processor's."""
    import platform

    kind = {"linux": "Linux", "darwin": "macOS", "win32": "Windows"}.get(sys.platform, "other")
    machine = platform.machine()
    known = machine if _WORD.fullmatch(machine) else "?"
    return f"{platform.python_version()} on {kind} {known}"
