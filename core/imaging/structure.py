"""What a DICOM file claims about itself, checked before any library reads it.

A header can promise 60000 x 60000 pixels in 600 bytes, or nest a thousand
sequences: both kill a reader that believes it (faults 12-15). This walk reads
element headers only, never recurses, and needs no memory to speak of.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import RefusedFile
from core.imaging import syntaxes
from core.imaging.source import FileSource, Source, inflate
from core.imaging.syntaxes import BIG_ENDIAN, DEFLATED, IMPLICIT, NATIVE

DEEPEST = 32
"""Sequences inside sequences; the richest mammography objects need six."""
MOST_ELEMENTS = 300_000
LONGEST_HEADER = 64 << 20

_UNDEFINED = 0xFFFFFFFF
_LONG = frozenset({b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV"}) | frozenset(
    {b"UC", b"UN", b"UR", b"UT", b"UV"}
)
_PIXELS = 0x7FE00010
_EXTENDED_OFFSETS = 0x7FE00001
_OTHER_PIXELS = (0x7FE00008, 0x7FE00009)
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_EXECUTABLE = (
    b"MZ",
    b"\x7fELF",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
    b"PK\x03\x04",
    b"%PDF",
    b"<",
)


@dataclass(frozen=True, slots=True)
class Structure:
    """Where things lie in a DICOM file whose lengths all fit.

    Offsets count from the start of ``source``. ``fragments`` are the (offset,
    length) of encapsulated pixel data without the basic offset table; ``offset_table``
    is the extended one (PS3.3 C.7.6.3.1.8) where there is one, else the basic one.
    """

    source: Source
    transfer_syntax: str
    meta: tuple[int, int]
    start: int
    implicit: bool
    little: bool
    pixels_at: int
    pixels_value: int
    pixels_length: int
    encapsulated: bool
    offset_table: tuple[int, ...]
    fragments: tuple[tuple[int, int], ...]
    executable_preamble: bool


@contextmanager
def opened(path: Path, *, image: bool = True) -> Iterator[Structure]:
    """Open a file and walk through its structure.

    Parameters
    ----------
    image
        Whether there must be pixel data; reports and presentation states have none, and
        ``pixels_at`` is then where the file ends.

    Raises
    ------
    RefusedFile
        One sentence on what does not fit.
    """
    with FileSource(path) as source:
        yield _scan(source, image)


def _scan(source: FileSource, image: bool) -> Structure:
    if source.size == 0:
        raise RefusedFile("The file is empty: copy it again from where it came from.")
    begin = _begin(source)
    walk = _Walk(source, begin, implicit=False, little=True)
    syntax, start = walk.meta()
    if syntax in syntaxes.JPIP:
        raise RefusedFile(
            f"Its pixels are not in the file but on a server ({syntaxes.name(syntax)}): export "
            "the image with its pixels."
        )
    little = syntax != BIG_ENDIAN
    data: Source = source
    if syntax == DEFLATED:
        data, start = inflate(source, start), 0
    first = data.read(start, 6)
    # Some writers name an explicit syntax and write an implicit one; the VR tells.
    implicit = syntax == IMPLICIT or not _is_vr(first[4:6])
    body = _Walk(data, start, implicit, little)
    pixels_at = body.run(image)
    value, length, encapsulated = pixels_at, 0, False
    if image:
        value, length, encapsulated = body.pixels(pixels_at)
    if image and encapsulated == (syntax in NATIVE):
        raise RefusedFile(
            f"The pixel data are not packed as the transfer syntax {syntaxes.name(syntax)} says: "
            "export the image again."
        )
    table: tuple[int, ...] = ()
    fragments: tuple[tuple[int, int], ...] = ()
    if encapsulated:
        table, fragments = body.fragments(value)
        table = body.extended_offsets() or table
    return Structure(
        source=data,
        transfer_syntax=syntax,
        meta=(begin, walk.position - begin),
        start=start,
        implicit=implicit,
        little=little,
        pixels_at=pixels_at,
        pixels_value=value,
        pixels_length=length,
        encapsulated=encapsulated,
        offset_table=table,
        fragments=fragments,
        executable_preamble=begin > 0 and source.read(0, 132).startswith(_EXECUTABLE),
    )


def _begin(source: Source) -> int:
    if source.read(128, 4) == b"DICM":
        return 132
    head = source.read(0, 8)
    if head[:4] == b"\x02\x00\x00\x00" and _is_vr(head[4:6]):
        return 0
    raise RefusedFile("This is not a DICOM file: its first bytes are those of something else.")


def _is_vr(two: bytes) -> bool:
    return len(two) == 2 and two.isalpha() and two.isupper()


@dataclass(slots=True)
class _Level:
    end: int | None
    """Where it ends; None: at its delimiter."""
    items: bool
    """Whether it holds items (a sequence) rather than elements (an item)."""
    implicit: bool


class _Walk:
    """One walk over element headers; ``position`` is where it stands."""

    def __init__(self, source: Source, start: int, implicit: bool, little: bool) -> None:
        self.source = source
        self.position = start
        self.implicit = implicit
        self._order = "<" if little else ">"
        self._levels: list[_Level] = []
        self._extended_at: int | None = None

    def meta(self) -> tuple[str, int]:
        """Transfer syntax and where the data set begins (PS3.10 7.1)."""
        syntax = ""
        while True:
            head = self.source.read(self.position, 4)
            if len(head) < 4 or head[:2] != b"\x02\x00":
                break
            element = head[2] | head[3] << 8
            _, value, length, _ = self._element(False)
            if length == _UNDEFINED:
                raise RefusedFile("The file's meta information is damaged: copy the file again.")
            if element == 0x0010:
                syntax = self.source.read(value, min(length, 64)).decode("ascii", "replace")
            self.position = value + length
        if not syntax:
            raise RefusedFile("The file does not name its transfer syntax: export it again.")
        return syntax.strip("\0 "), self.position

    def run(self, image: bool = True) -> int:
        """Walk to the pixel data of the top level; returns where its element begins.

        Without ``image`` the end of the file will do as well.
        """
        begin = self.position
        for _ in range(MOST_ELEMENTS):
            self._close()
            if self.position >= self.source.size:
                if not image and not self._levels and self.position == self.source.size:
                    return self.position
                self._at_end()
            tag = self._tag()
            if not self._levels and tag == _PIXELS:
                return self.position
            if not self._levels and tag in _OTHER_PIXELS:
                raise RefusedFile("Its pixels are floating-point numbers: this is no mammogram.")
            if not self._levels and tag == _EXTENDED_OFFSETS:
                self._extended_at = self.position
            self._step(tag)
            if self.position - begin > LONGEST_HEADER:
                raise RefusedFile("Its header is longer than 64 MiB: it is refused as harmful.")
        raise RefusedFile(
            f"Its header has more than {MOST_ELEMENTS} elements: it is refused as harmful."
        )

    def pixels(self, at: int) -> tuple[int, int, bool]:
        """Value offset, length and whether encapsulated, of the pixel data element."""
        self.position = at
        _, value, length, _ = self._element(self.implicit)
        if length == _UNDEFINED:
            return value, self.source.size - value, True
        if value + length > self.source.size:
            raise RefusedFile(
                f"The file is cut short: {value + length - self.source.size} bytes of its pixel "
                "data are missing; copy it again."
            )
        return value, length, False

    def fragments(self, value: int) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
        """Offset table and fragments of encapsulated pixel data (PS3.5 A.4)."""
        found: list[tuple[int, int]] = []
        position = value
        while True:
            head = self.source.read(position, 8)
            if len(head) < 8:
                raise RefusedFile("The file is cut short inside its pixel data: copy it again.")
            group, element, length = struct.unpack("<HHI", head)
            position += 8
            tag = group << 16 | element
            if tag == _SEQUENCE_END:
                break
            if tag != _ITEM or length == _UNDEFINED:
                raise RefusedFile("The fragments of its pixel data are damaged: copy it again.")
            if position + length > self.source.size:
                raise RefusedFile("The file is cut short inside its pixel data: copy it again.")
            found.append((position, length))
            position += length
            if len(found) > MOST_ELEMENTS:
                raise RefusedFile("Its pixel data have too many fragments: it is refused.")
        if len(found) < 2:
            raise RefusedFile("Its pixel data are empty: export the image again.")
        at, length = found[0]
        table = self.source.read(at, length)
        return struct.unpack(f"<{length // 4}I", table[: length // 4 * 4]), tuple(found[1:])

    def extended_offsets(self) -> tuple[int, ...]:
        """The extended offset table; empty where there is none."""
        if self._extended_at is None:
            return ()
        self.position = self._extended_at
        _, value, length, _ = self._element(self.implicit)
        if length > 8 * MOST_ELEMENTS:
            raise RefusedFile("Its offset table is too long: it is refused as harmful.")
        table = self.source.read(value, length)
        return struct.unpack(f"<{length // 8}Q", table[: length // 8 * 8])

    def _close(self) -> None:
        while self._levels:
            end = self._levels[-1].end
            if end is None or self.position < end:
                return
            if self.position > end:
                raise RefusedFile("An element is longer than the sequence around it: damaged file.")
            self._levels.pop()

    def _at_end(self) -> None:
        if any(level.end is None for level in self._levels) or self.position > self.source.size:
            raise RefusedFile("The file is cut short inside its header: copy it again.")
        raise RefusedFile("The file holds no image: it has no pixel data.")

    def _tag(self) -> int:
        head = self.source.read(self.position, 4)
        if len(head) < 4:
            raise RefusedFile("The file is cut short inside its header: copy it again.")
        group, element = struct.unpack(f"{self._order}HH", head)
        return int(group) << 16 | int(element)

    def _step(self, tag: int) -> None:
        level = self._levels[-1] if self._levels else None
        if level is not None and level.items:
            self._item(tag, level)
        elif level is not None and tag == _ITEM_END and level.end is None:
            self.position += 8
            self._levels.pop()
        else:
            self._enter(tag, level.implicit if level else self.implicit)

    def _item(self, tag: int, level: _Level) -> None:
        head = self.source.read(self.position + 4, 4)
        if len(head) < 4:
            raise RefusedFile("The file is cut short inside its header: copy it again.")
        (length,) = struct.unpack(f"{self._order}I", head)
        self.position += 8
        if tag == _SEQUENCE_END and level.end is None:
            self._levels.pop()
        elif tag == _ITEM:
            self._push(length, False, level.implicit)
        else:
            raise RefusedFile("A sequence in its header holds no items: damaged file.")

    def _enter(self, tag: int, implicit: bool) -> None:
        vr, value, length, sequence = self._element(implicit)
        self.position = value
        if length == _UNDEFINED and not sequence:
            if tag == _PIXELS:  # an icon's pixels, encapsulated
                self._skip_fragments()
                return
            raise RefusedFile(f"The element {_name(tag)} has no length: damaged file.")
        if sequence:
            self._push(length, True, implicit or vr == b"UN")
            return
        if value + length > self.source.size:
            raise RefusedFile(
                f"The file is cut short: its element {_name(tag)} ends "
                f"{value + length - self.source.size} bytes after the file; copy it again."
            )
        self.position = value + length

    def _skip_fragments(self) -> None:
        for _ in range(MOST_ELEMENTS):
            tag = self._tag()
            (length,) = struct.unpack("<I", self.source.read(self.position + 4, 4).ljust(4, b"\0"))
            self.position += 8 + (length if tag == _ITEM else 0)
            if tag == _SEQUENCE_END:
                return
            if tag != _ITEM:
                break
        raise RefusedFile("An icon in its header is damaged: export the image again.")

    def _push(self, length: int, items: bool, implicit: bool) -> None:
        if len(self._levels) >= 2 * DEEPEST:
            raise RefusedFile(
                f"Its header nests sequences more than {DEEPEST} deep: it is refused as harmful."
            )
        end = None if length == _UNDEFINED else self.position + length
        if end is not None and end > self.source.size:
            raise RefusedFile("The file is cut short inside a sequence: copy it again.")
        self._levels.append(_Level(end, items, implicit))

    def _element(self, implicit: bool) -> tuple[bytes, int, int, bool]:
        """VR, value offset, length, and whether it is a sequence, of the element here."""
        head = self.source.read(self.position, 12)
        if len(head) < 8:
            raise RefusedFile("The file is cut short inside its header: copy it again.")
        if implicit or not _is_vr(head[4:6]):
            (length,) = struct.unpack(f"{self._order}I", head[4:8])
            group, element = struct.unpack(f"{self._order}HH", head[:4])
            known = _dictionary(group << 16 | element)
            sequence = known == "SQ" or (length == _UNDEFINED and group << 16 | element != _PIXELS)
            return b"SQ" if sequence else b"  ", self.position + 8, length, sequence
        vr = head[4:6]
        if vr not in _LONG:
            (length,) = struct.unpack(f"{self._order}H", head[6:8])
            return vr, self.position + 8, length, False
        if len(head) < 12:
            raise RefusedFile("The file is cut short inside its header: copy it again.")
        (length,) = struct.unpack(f"{self._order}I", head[8:12])
        sequence = vr == b"SQ" or (vr == b"UN" and length == _UNDEFINED)
        return vr, self.position + 12, length, sequence


def _dictionary(tag: int) -> str:
    from pydicom.datadict import dictionary_VR

    try:
        return str(dictionary_VR(tag))
    except KeyError:
        return ""


def _name(tag: int) -> str:
    return f"({tag >> 16:04X},{tag & 0xFFFF:04X})"
