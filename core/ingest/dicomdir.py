"""The files that a DICOMDIR names, kept inside its own folder (fault 19).

A DICOMDIR is read by walking its elements flat: sequences are stepped into, not built,
so nesting costs nothing and no length is believed beyond the end of the file
(DICOM PS3.3 F.3, PS3.10 8.6).
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import RefusedFile

_MOST_BYTES = 64 << 20
_MOST_FILES = 200_000
_FILE_ID = (0x0004, 0x1500)
_LONG = {b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"}
_DEVICES = {
    "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789\u00b9\u00b2\u00b3"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One file that a DICOMDIR names, or why it is not followed."""

    shown: str
    path: Path | None
    reason: str = ""


def read(path: Path) -> Iterator[Named]:
    """The files named by the DICOMDIR at ``path``, each once, in its order."""
    if path.stat().st_size > _MOST_BYTES:
        yield Named(path.name, None, "the DICOMDIR is larger than 64 MiB")
        return
    root = path.resolve().parent
    seen: set[str] = set()
    for text in _file_ids(path.read_bytes()):
        if text in seen:
            continue
        seen.add(text)
        if len(seen) > _MOST_FILES:
            yield Named(path.name, None, f"the DICOMDIR names more than {_MOST_FILES:,} files")
            return
        shown = "/".join("".join(c if c.isprintable() else "\ufffd" for c in text).split("\\"))
        try:
            yield Named(shown, inside(root, text.split("\\")))
        except RefusedFile as refused:
            yield Named(shown, None, refused.reason)


def inside(root: Path, parts: list[str]) -> Path:
    """The existing file under ``root`` that ``parts`` name.

    Raises
    ------
    RefusedFile
        When a part is no plain name, is the name of a device, or when the file is
        missing or, links followed, lies outside of ``root``.
    """
    place = root
    for part in parts:
        check_part(part)
        place = _entry(place, part)
    if not place.resolve().is_relative_to(root):
        raise RefusedFile("it lies outside of the folder of the DICOMDIR")
    if not place.is_file():
        raise RefusedFile("the file that is named is not there")
    return place


def check_part(part: str) -> None:
    """Raise :class:`RefusedFile` unless ``part`` is one plain file or folder name."""
    if not part or part in {".", ".."} or any(c in part for c in '/\\:\0<>|"?*'):
        raise RefusedFile("its name leads outside of the folder or is not a plain name")
    if part.endswith((".", " ")) or any(ord(c) < 32 for c in part):
        raise RefusedFile("its name ends in a dot or a space, or holds control characters")
    if part.split(".", maxsplit=1)[0].rstrip().upper() in _DEVICES:
        raise RefusedFile("its name is that of a device")


def _entry(folder: Path, name: str) -> Path:
    """``name`` in ``folder``; where it is not, the one entry that differs in case or form."""
    exact = folder / name
    if exact.exists():
        return exact
    wanted = unicodedata.normalize("NFC", name).casefold()
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return exact
    alike = [n for n in names if unicodedata.normalize("NFC", n).casefold() == wanted]
    return folder / alike[0] if len(alike) == 1 else exact


def _file_ids(raw: bytes) -> Iterator[str]:
    """Every Referenced File ID (0004,1500), its components joined by a backslash."""
    at = 132 if raw[128:132] == b"DICM" else 0
    while at + 8 <= len(raw):
        group, element = struct.unpack_from("<HH", raw, at)
        kind = raw[at + 4 : at + 6]
        if group == 0xFFFE:
            at += 8  # an item or its end: step in
            continue
        if kind.isalpha() and kind.isupper():
            if kind in _LONG:
                if at + 12 > len(raw):
                    return
                length, at = struct.unpack_from("<I", raw, at + 8)[0], at + 12
            else:
                length, at = struct.unpack_from("<H", raw, at + 6)[0], at + 8
        else:
            kind = b""
            length, at = struct.unpack_from("<I", raw, at + 4)[0], at + 8
        if kind == b"SQ" or length == 0xFFFFFFFF or (group, element) == (0x0004, 0x1220):
            continue  # step into the sequence
        if (group, element) == _FILE_ID:
            text = raw[at : at + length].decode("utf-8", "replace")
            yield text.rstrip(" \0")
        at += length
