"""What a compressed frame says of its own size, read before a codec believes it."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from core.domain.errors import UnreadablePixels

END = b"\xff\xd9"
"""The marker that ends JPEG, JPEG-LS and JPEG 2000 streams alike (EOI, EOC)."""
_SOC_SIZ = b"\xff\x4f\xff\x51"
_NOT_FRAMES = (0xC4, 0xC8, 0xCC)
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Claim:
    """Size, depth and number of components of a codestream."""

    rows: int
    columns: int
    bits: int
    components: int
    signed: bool = False


def jpeg2000(data: bytes) -> Claim:
    """The SIZ marker segment (ISO 15444-1 A.5.1), also inside a JP2 wrapper."""
    at = data[:65536].find(_SOC_SIZ)
    if at < 0 or at + 45 > len(data):
        raise UnreadablePixels("Its JPEG 2000 data have no header: export the image again.")
    right, bottom, left, top = struct.unpack(">4I", data[at + 8 : at + 24])
    (components,) = struct.unpack(">H", data[at + 40 : at + 42])
    depth = data[at + 42]
    return Claim(bottom - top, right - left, (depth & 0x7F) + 1, components, depth > 0x7F)


def jpeg(data: bytes) -> Claim:
    """The frame header of a JPEG or JPEG-LS stream (ISO 10918-1 B.2.2)."""
    at = 2
    if data[:2] != b"\xff\xd8":
        raise UnreadablePixels("Its JPEG data have no beginning: export the image again.")
    while at + 9 < len(data):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        length = data[at + 2] << 8 | data[at + 3]
        if marker == 0xF7 or (0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES):
            bits, rows, columns, components = struct.unpack(">BHHB", data[at + 4 : at + 10])
            return Claim(rows, columns, bits, components)
        if length < 2:
            break
        at += 2 + length
    raise UnreadablePixels("Its JPEG data have no frame header: export the image again.")
