"""Files that lie, swell, nest or stop: each must end as one sentence (faults 12-16)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import imagecodecs
import numpy as np
from pydicom.dataset import Dataset

from tests.support import dicoms
from tests.support.dicoms import breast_pixels, make_mg, write_mg, write_raw


def encapsulated(path: Path, data: Dataset, syntax: str, frame: bytes) -> Path:
    """A file around one compressed stream, whatever it holds."""
    frame += b"\0" * (len(frame) % 2)
    data.PixelData = (
        struct.pack("<HHI", 0xFFFE, 0xE000, 0)
        + struct.pack("<HHI", 0xFFFE, 0xE000, len(frame))
        + frame
        + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
    )
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = True
    return write_raw(path, data, syntax)


def _claiming(rows: int, columns: int) -> Dataset:
    return make_mg(pixels=np.zeros((8, 8), np.uint16), extra={"Rows": rows, "Columns": columns})


def _siz(rows: int, columns: int, size: int) -> bytes:
    """A JPEG 2000 main header that claims rows x columns, filled up to ``size`` bytes."""
    real = bytes(imagecodecs.jpeg2k_encode(breast_pixels(64, 64), codecformat="j2k"))
    at = real.index(b"\xff\x51") + 6
    sizes = struct.pack(">IIIIIIII", columns, rows, 0, 0, columns, rows, 0, 0)
    return (real[:at] + sizes + real[at + 32 :]).ljust(size, b"\x5a")[: max(size, 300)]


def jpeg2000_of_60000_pixels(path: Path) -> Path:
    return encapsulated(path, _claiming(60000, 60000), dicoms.J2K_LOSSLESS, _siz(60000, 60000, 600))


def jpeg2000_larger_than_its_header(path: Path) -> Path:
    data = make_mg(pixels=breast_pixels(256, 192))
    return encapsulated(path, data, dicoms.J2K_LOSSLESS, _siz(60000, 60000, 600))


def jpeg2000_at_the_limit(path: Path) -> Path:
    frame = _siz(17000, 17000, 3_000_000)
    return encapsulated(path, _claiming(17000, 17000), dicoms.J2K_LOSSLESS, frame)


def high_throughput_jpeg2000_at_the_limit(path: Path) -> Path:
    frame = _siz(17000, 17000, 3_000_000)
    return encapsulated(path, _claiming(17000, 17000), dicoms.HTJ2K_LOSSLESS, frame)


def jpeg_ls_at_the_limit(path: Path) -> Path:
    real = bytes(imagecodecs.jpegls_encode(breast_pixels(64, 64)))
    at = real.index(b"\xff\xf7") + 5
    frame = real[:at] + struct.pack(">HH", 17000, 17000) + real[at + 4 :]
    return encapsulated(path, _claiming(17000, 17000), dicoms.JPEG_LS, frame)


def lossless_jpeg_at_the_limit(path: Path) -> Path:
    real = bytes(imagecodecs.ljpeg_encode(breast_pixels(64, 64), bitspersample=12))
    at = real.index(b"\xff\xc3") + 5
    frame = real[:at] + struct.pack(">HH", 17000, 17000) + real[at + 4 :]
    return encapsulated(path, _claiming(17000, 17000), dicoms.JPEG_LOSSLESS, frame)


def rle_bomb(path: Path) -> Path:
    frame = np.array([2, 64, 1264] + [0] * 13, "<u4").tobytes() + b"\x81\x00" * 1200
    return encapsulated(path, _claiming(17000, 17000), dicoms.RLE, frame)


def rle_that_ends_early(path: Path) -> Path:
    frame = np.array([2, 64, 264] + [0] * 13, "<u4").tobytes() + b"\x81\x00" * 200
    return encapsulated(path, _claiming(200, 200), dicoms.RLE, frame)


def deflate_bomb(path: Path) -> Path:
    """About 1 MB that inflates to 1 GB."""
    plain = write_mg(path, transfer_syntax=dicoms.DEFLATED).read_bytes()
    start = 144 + int.from_bytes(plain[140:144], "little")
    squeeze = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    body = squeeze.compress(zlib.decompress(plain[start:], wbits=-zlib.MAX_WBITS)[:-64])
    body += squeeze.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a block stands alone, so that one serves for all.
    zeros = squeeze.compress(bytes(1 << 20)) + squeeze.flush(zlib.Z_FULL_FLUSH)
    path.write_bytes(plain[:start] + body + zeros * 1024 + squeeze.flush())
    return path


def huge_rows_and_columns(path: Path) -> Path:
    data = _claiming(65535, 65535)
    data.PixelData = bytes(128)
    data["PixelData"].VR = "OW"
    return write_raw(path, data, dicoms.EXPLICIT)


def many_frames(path: Path) -> Path:
    data = make_mg(extra={"NumberOfFrames": "2147483647"})
    data.PixelData = bytes(128)
    data["PixelData"].VR = "OW"
    return write_raw(path, data, dicoms.EXPLICIT)


def many_bits(path: Path) -> Path:
    data = make_mg(extra={"BitsAllocated": 64, "BitsStored": 64, "HighBit": 63})
    data.PixelData = bytes(128)
    data["PixelData"].VR = "OW"
    return write_raw(path, data, dicoms.EXPLICIT)


def rows_as_a_long(path: Path) -> Path:
    """Rows (0028,0010) written as UL with 4 bytes."""
    raw = write_mg(path).read_bytes()
    at = raw.index(b"\x28\x00\x10\x00US\x02\x00")
    rows = raw[at + 8 : at + 10]
    raw = raw[:at] + b"\x28\x00\x10\x00UL\x04\x00" + rows + b"\x01\x00" + raw[at + 10 :]
    path.write_bytes(raw)
    return path


def endless_element(path: Path) -> Path:
    raw = write_mg(path).read_bytes()
    at = (
        raw.index(b"\x28\x00\x08\x00") if b"\x28\x00\x08\x00" in raw else raw.index(b"\x28\x00\x02")
    )
    path.write_bytes(raw[:at] + b"\x09\x00\x01\x10UN\0\0\xf0\xff\xff\x7f" + raw[at:])
    return path


def nested(depth: int, *, defined: bool = False, unknown: bool = False) -> Callable[[Path], Path]:
    """A maker of a file whose header nests ``depth`` sequences."""

    def make(path: Path) -> Path:
        raw = write_mg(path).read_bytes()
        vr = b"UN" if unknown else b"SQ"
        tag = b"\x40\x00\x75\x02"
        inside = b""
        if defined:
            for _ in range(depth):
                item = b"\xfe\xff\x00\xe0" + struct.pack("<I", len(inside)) + inside
                inside = tag + vr + b"\0\0" + struct.pack("<I", len(item)) + item
        else:
            # Inside a sequence of unknown VR all is implicit (PS3.5 6.2.2).
            inner = tag + (b"" if unknown else b"SQ\0\0") + b"\xff\xff\xff\xff"
            item = b"\xfe\xff\x00\xe0\xff\xff\xff\xff"
            inside = tag + vr + b"\0\0" + b"\xff\xff\xff\xff" + item
            inside += (inner + item) * (depth - 1)
            inside += b"\xfe\xff\x0d\xe0\0\0\0\0\xfe\xff\xdd\xe0\0\0\0\0" * depth
        at = raw.index(b"\x28\x00\x02\x00US")
        path.write_bytes(raw[:at] + inside + raw[at:])
        return path

    return make


def huge_png(path: Path) -> Path:
    head = struct.pack(">IIBBBBB", 60000, 60000, 16, 0, 0, 0, 0)
    chunk = b"IHDR" + head
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + struct.pack(">I", 0)
        + b"IEND\xaeB`\x82"
    )
    return path


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def some_text(path: Path) -> Path:
    path.write_bytes(b"patient,side\n1,L\n" * 100)
    return path


HOSTILE: dict[str, Callable[[Path], Path]] = {
    "60000 x 60000 JPEG 2000 in 600 bytes": jpeg2000_of_60000_pixels,
    "JPEG 2000 larger than its header": jpeg2000_larger_than_its_header,
    "JPEG 2000 at the limit": jpeg2000_at_the_limit,
    "HTJ2K at the limit": high_throughput_jpeg2000_at_the_limit,
    "JPEG-LS at the limit": jpeg_ls_at_the_limit,
    "lossless JPEG at the limit": lossless_jpeg_at_the_limit,
    "RLE bomb": rle_bomb,
    "RLE that ends early": rle_that_ends_early,
    "deflate bomb": deflate_bomb,
    "huge rows and columns": huge_rows_and_columns,
    "2147483647 frames": many_frames,
    "64 bits": many_bits,
    "Rows as UL": rows_as_a_long,
    "endless element": endless_element,
    "300 nested sequences": nested(300),
    "5000 nested sequences": nested(5000),
    "5000 nested sequences of defined length": nested(5000, defined=True),
    "1000 nested sequences of unknown kind": nested(1000, unknown=True),
    "60000 x 60000 PNG": huge_png,
    "empty": empty,
    "some text": some_text,
}
"""Makers of hostile files by what is wrong with them."""
