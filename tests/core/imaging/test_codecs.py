"""Every transfer syntax decodes as decoders do that share nothing with ours.

Files are written by dcmtk or by OpenJPEG's programs, and read again by them: what is
lossless must be equal to the bit, what is lossy within one grey level.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt
import pytest
from pydicom.encaps import encapsulate, encapsulate_extended

from core.domain.errors import UnreadablePixels
from core.imaging import limits, structure
from core.imaging.decode import decode
from core.imaging.header import dataset
from core.imaging.work import decoded
from tests.support import dicoms
from tests.support.dicoms import make_mg, write_dataset, write_mg, write_raw
from tests.support.outside import (
    Values,
    dcmtk,
    decode_by_openjpeg,
    encode_by_openjpeg,
    needs_dcmtk,
    needs_openjpeg,
    read_by_dcmtk,
)


@dataclass(frozen=True)
class Depth:
    """How pixels are stored in their words."""

    name: str
    bits: int
    allocated: int = 16
    high_bit: int | None = None
    signed: bool = False

    @property
    def shift(self) -> int:
        return 0 if self.high_bit is None else self.high_bit - self.bits + 1

    def words(self, values: npt.NDArray[np.int64]) -> Values:
        """Values as the unsigned words of a file."""
        kind = np.uint8 if self.allocated == 8 else np.uint16
        kept: Values = ((values & ((1 << self.bits) - 1)) << self.shift).astype(kind)
        return kept

    def written(self, path: Path, values: npt.NDArray[np.int64]) -> Path:
        """An uncompressed mammogram with these values."""
        high = self.bits - 1 if self.high_bit is None else self.high_bit
        extra = {"HighBit": high, "PixelRepresentation": int(self.signed)}
        return write_mg(path, pixels=self.words(values), bits_stored=self.bits, extra=extra)


PLAIN = [
    Depth("8 bits", 8, allocated=8),
    Depth("10 bits", 10),
    Depth("12 bits", 12),
    Depth("14 bits", 14),
    Depth("16 bits", 16),
]
STRANGE = [
    Depth("12 bits signed", 12, signed=True),
    Depth("16 bits signed", 16, signed=True),
    Depth("10 bits below bit 11", 10, high_bit=11),
    Depth("12 bits below bit 15", 12, high_bit=15),
]
DEPTHS = PLAIN + STRANGE
ODD = (61, 47)
CASES = [(depth, ODD) for depth in DEPTHS] + [
    (depth, size) for depth in (PLAIN[0], PLAIN[2]) for size in ((1, 1), (7, 130))
]


@dataclass(frozen=True)
class Writer:
    """How dcmtk writes one transfer syntax, and who of it reads it."""

    name: str
    program: str
    options: tuple[str, ...]
    family: str


NATIVE = [
    Writer("implicit", "dcmconv", ("+ti",), "native"),
    Writer("explicit", "dcmconv", ("+te",), "native"),
    Writer("big endian", "dcmconv", ("+tb",), "native"),
    Writer("deflated", "dcmconv", ("+td",), "native"),
]
PACKED = [
    Writer("RLE", "dcmcrle", (), "rle"),
    *(
        Writer(f"JPEG Lossless predictor {k}", "dcmcjpeg", ("+el", "+sv", f"{k}"), "jpeg")
        for k in range(1, 8)
    ),
    Writer("JPEG Lossless SV1", "dcmcjpeg", ("+e1",), "jpeg"),
    Writer("JPEG-LS", "dcmcjpls", ("+el",), "jpegls"),
]


def named(item: Any) -> str:
    if isinstance(item, tuple):
        depth, (rows, columns) = item
        return f"{depth.name} {rows} x {columns}"
    return str(item.name)


def scene(depth: Depth, shape: tuple[int, ...], seed: int = 0) -> npt.NDArray[np.int64]:
    """Smooth tissue with noise, and the extremes of the range."""
    random = np.random.default_rng(seed)
    top = 1 << depth.bits
    y, x = np.indices(shape[-2:])
    smooth = 0.5 + 0.3 * np.sin(x / 7.0) * np.cos(y / 11.0)
    found = (top * smooth + random.normal(0, top / 60, shape)).astype(np.int64).clip(0, top - 1)
    flat = found.reshape(-1)
    flat[:2] = (0, top - 1)[: len(flat)]
    return found - (top >> 1 if depth.signed else 0)


def ours(path: Path, frame: int = 0) -> npt.NDArray[np.int64]:
    """The values that we decode, signed ones as they were."""
    stored, display = decoded(path, frame)
    return stored.astype(np.int64) - display.offset


@needs_dcmtk
@pytest.mark.parametrize("case", CASES, ids=named)
@pytest.mark.parametrize("writer", NATIVE + PACKED, ids=named)
def test_what_dcmtk_writes_without_loss_is_read_to_the_bit(
    tmp_path: Path, writer: Writer, case: tuple[Depth, tuple[int, int]]
) -> None:
    depth, size = case
    values = scene(depth, size)
    plain = depth.written(tmp_path / "plain.dcm", values)
    path = dcmtk(writer.program, *writer.options, source=plain, to=tmp_path / "written.dcm")
    by_dcmtk = read_by_dcmtk(path, writer.family)[0]
    assert np.array_equal(by_dcmtk, depth.words(values)), "dcmtk contradicts itself"
    assert np.array_equal(ours(path), values)


LOSSY = [
    (Writer("JPEG Baseline", "dcmcjpeg", ("+eb", "+q", "80"), "jpeg"), PLAIN[0]),
    (Writer("JPEG Extended 8", "dcmcjpeg", ("+ee", "+q", "80"), "jpeg"), PLAIN[0]),
    (Writer("JPEG Extended 12", "dcmcjpeg", ("+ee", "+q", "80"), "jpeg"), PLAIN[2]),
    (Writer("JPEG Lossless scaled", "dcmcjpeg", ("+e1", "+pt", "2"), "jpeg"), PLAIN[2]),
    *(
        (Writer(f"JPEG-LS near {near}", "dcmcjpls", ("+en", "+md", f"{near}"), "jpegls"), depth)
        for near in (1, 3)
        for depth in (PLAIN[0], PLAIN[2], PLAIN[4])
    ),
]


@needs_dcmtk
@pytest.mark.parametrize(
    ("writer", "depth"), LOSSY, ids=[f"{writer.name}, {depth.name}" for writer, depth in LOSSY]
)
def test_what_dcmtk_writes_with_loss_is_read_within_one_grey_level(
    tmp_path: Path, writer: Writer, depth: Depth
) -> None:
    values = scene(depth, ODD)
    plain = depth.written(tmp_path / "plain.dcm", values)
    path = dcmtk(writer.program, *writer.options, source=plain, to=tmp_path / "written.dcm")
    by_dcmtk = read_by_dcmtk(path, writer.family)[0].astype(np.int64)
    assert np.abs(ours(path) - by_dcmtk).max() <= 1
    assert not np.array_equal(by_dcmtk, values), "nothing was lost: this tests nothing"


FRAGMENTED = [
    Writer("JPEG Lossless", "dcmcjpeg", ("+e1",), "jpeg"),
    Writer("JPEG-LS", "dcmcjpls", ("+el",), "jpegls"),
]
TABLES = {"with a basic offset table": "+ot", "without offset table": "-ot"}


@needs_dcmtk
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("count", [1, 3], ids=["one frame", "three frames"])
@pytest.mark.parametrize("writer", FRAGMENTED, ids=named)
def test_frames_in_several_fragments_are_put_together(
    tmp_path: Path, writer: Writer, count: int, table: str
) -> None:
    depth = PLAIN[2]
    values = np.stack([scene(depth, (90, 80), seed=k) for k in range(count)])
    plain = depth.written(tmp_path / "plain.dcm", values if count > 1 else values[0])
    options = (*writer.options, "+fs", "2", TABLES[table])
    path = dcmtk(writer.program, *options, source=plain, to=tmp_path / "written.dcm")
    with structure.opened(path) as found:
        assert len(found.fragments) > 2 * count
        assert len(found.offset_table) == (count if TABLES[table] == "+ot" else 0)
    for k in range(count):
        assert np.array_equal(ours(path, k), values[k])


@needs_dcmtk
@pytest.mark.parametrize("writer", NATIVE + PACKED, ids=named)
def test_each_frame_of_many_is_read_alone(tmp_path: Path, writer: Writer) -> None:
    depth = PLAIN[2]
    values = np.stack([scene(depth, ODD, seed=k) for k in range(3)])
    plain = depth.written(tmp_path / "plain.dcm", values)
    path = dcmtk(writer.program, *writer.options, source=plain, to=tmp_path / "written.dcm")
    for k in (2, 0, 1):
        assert np.array_equal(ours(path, k), values[k])


def test_frames_are_found_by_the_extended_offset_table(tmp_path: Path) -> None:
    frames = [scene(PLAIN[2], ODD, seed=k).astype(np.uint16) for k in range(3)]
    streams = [bytes(imagecodecs.jpegls_encode(frame)) for frame in frames]
    data = make_mg(pixels=np.stack(frames))
    pixels, offsets, lengths = encapsulate_extended(streams)
    # Each frame in two fragments, so that nothing but the table can tell where it begins.
    data.ExtendedOffsetTable, data.ExtendedOffsetTableLengths = offsets, lengths
    data.PixelData, moved = halved(pixels)
    data.ExtendedOffsetTable = struct.pack(f"<{len(moved)}Q", *moved)
    data["PixelData"].VR, data["PixelData"].is_undefined_length = "OB", True
    path = write_raw(tmp_path / "extended.dcm", data, dicoms.JPEG_LS)
    with structure.opened(path) as found:
        assert found.offset_table == tuple(moved)
    for k, frame in enumerate(frames):
        assert np.array_equal(ours(path, k), frame)


def halved(pixels: bytes) -> tuple[bytes, list[int]]:
    """Encapsulated pixel data with each fragment cut in two, and where frames begin now."""
    at, out, begins = 8, [pixels[:8]], []
    while pixels[at : at + 4] == b"\xfe\xff\x00\xe0":
        (length,) = struct.unpack("<I", pixels[at + 4 : at + 8])
        whole = pixels[at + 8 : at + 8 + length]
        begins.append(sum(map(len, out)) - 8)
        half = length // 4 * 2
        for part in (whole[:half], whole[half:]):
            out.append(struct.pack("<HHI", 0xFFFE, 0xE000, len(part)) + part)
        at += 8 + length
    return b"".join(out) + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0), begins


def test_frames_whose_beginnings_nothing_tells_are_refused(tmp_path: Path) -> None:
    frames = np.stack([scene(PLAIN[2], ODD, seed=k).astype(np.uint16) for k in range(2)])
    data = make_mg(pixels=frames)
    streams = [dicoms.rle(frame) for frame in frames]
    data.PixelData = encapsulate([streams[0][:100], streams[0][100:], streams[1]], has_bot=False)
    data["PixelData"].VR, data["PixelData"].is_undefined_length = "OB", True
    path = write_raw(tmp_path / "lost.dcm", data, dicoms.RLE)
    with pytest.raises(UnreadablePixels, match="where its frames begin"):
        decoded(path)


@needs_openjpeg
@pytest.mark.parametrize("depth", PLAIN + [d for d in STRANGE if not d.shift], ids=named)
@pytest.mark.parametrize("options", [(), ("-t", "32,32"), ("-p", "RPCL", "-n", "3", "-SOP")],
                         ids=["plain", "tiles", "by resolution"])  # fmt: skip
def test_jpeg_2000_of_openjpeg_without_loss_is_read_to_the_bit(
    tmp_path: Path, depth: Depth, options: tuple[str, ...]
) -> None:
    values = scene(depth, ODD)
    stream = encode_by_openjpeg(typed(depth, values), depth.bits, tmp_path, *options)
    path = wrapped(tmp_path, depth, values, stream, dicoms.J2K_LOSSLESS)
    assert np.array_equal(ours(path), values)


@needs_openjpeg
@pytest.mark.parametrize("depth", PLAIN, ids=named)
def test_jpeg_2000_of_openjpeg_with_loss_is_read_within_one_grey_level(
    tmp_path: Path, depth: Depth
) -> None:
    values = scene(depth, ODD)
    source = typed(depth, values)
    stream = encode_by_openjpeg(source, depth.bits, tmp_path, "-I", "-r", "6")
    path = wrapped(tmp_path, depth, values, stream, dicoms.J2K)
    by_openjpeg = decode_by_openjpeg(stream, source, tmp_path).astype(np.int64)
    assert np.abs(ours(path) - by_openjpeg).max() <= 1
    assert not np.array_equal(by_openjpeg, values), "nothing was lost: this tests nothing"


HIGH_THROUGHPUT = {"201": dicoms.HTJ2K_LOSSLESS, "202": dicoms.HTJ2K_RPCL, "203": dicoms.HTJ2K}


@needs_openjpeg
@pytest.mark.parametrize("depth", PLAIN, ids=named)
@pytest.mark.parametrize("syntax", HIGH_THROUGHPUT.values(), ids=HIGH_THROUGHPUT)
def test_high_throughput_jpeg_2000_is_read_as_openjpeg_does(
    tmp_path: Path, syntax: str, depth: Depth
) -> None:
    """Only the reader is independent here: OpenJPEG writes no such streams."""
    values = scene(depth, ODD)
    source = typed(depth, values)
    stream = high_throughput(source, depth, reversible=syntax != dicoms.HTJ2K)
    path = wrapped(tmp_path, depth, values, stream, syntax)
    by_openjpeg = decode_by_openjpeg(stream, source, tmp_path).astype(np.int64)
    if syntax == dicoms.HTJ2K and depth.bits == 16:
        # OpenJPEG itself strays by two of 65,536 levels from what was encoded, we by one.
        assert np.abs(by_openjpeg - values).max() <= 2
        assert np.abs(ours(path) - values).max() <= 1
    elif syntax == dicoms.HTJ2K:
        assert np.abs(ours(path) - by_openjpeg).max() <= 1
    else:
        assert np.array_equal(by_openjpeg, values)
        assert np.array_equal(ours(path), values)


def high_throughput(source: Values, depth: Depth, *, reversible: bool) -> bytes:
    """An HTJ2K stream of the depth; the encoder knows 8 and 16 bits alone.

    A stream holds values less half its range, so that another depth in its header (the
    SIZ segment) stands for other values of the same samples.
    """
    if depth.bits in (8, 16):
        return bytes(imagecodecs.htj2k_encode(source, reversible=reversible))
    raised = source + np.uint16((1 << 15) - (1 << (depth.bits - 1)))
    stream = bytearray(imagecodecs.htj2k_encode(raised, reversible=reversible))
    stream[stream.index(b"\xff\x51") + 40] = depth.bits - 1
    return bytes(stream)


def typed(depth: Depth, values: npt.NDArray[np.int64]) -> Values:
    """Values as a codec of images takes them."""
    if depth.signed:
        return values.astype(np.int16)
    return values.astype(np.uint8 if depth.allocated == 8 else np.uint16)


def wrapped(
    folder: Path, depth: Depth, values: npt.NDArray[np.int64], stream: bytes, syntax: str
) -> Path:
    """A mammogram around one compressed stream."""
    words = depth.words(values)
    extra = {"PixelRepresentation": int(depth.signed)}
    data = make_mg(pixels=words, bits_stored=depth.bits, extra=extra)
    data.PixelData = encapsulate([stream])
    data["PixelData"].VR, data["PixelData"].is_undefined_length = "OB", True
    return write_raw(folder / "wrapped.dcm", data, syntax)


@pytest.mark.parametrize("depth", [PLAIN[0], PLAIN[2], STRANGE[0]], ids=named)
@pytest.mark.parametrize("syntax", [dicoms.EXPLICIT, dicoms.BIG_ENDIAN, *dicoms.ENCODERS])
def test_decoding_into_a_memory_map_gives_what_decoding_gives(
    tmp_path: Path, syntax: str, depth: Depth
) -> None:
    if syntax == dicoms.JPEG_BASELINE:
        depth = PLAIN[0]
    words = depth.words(scene(depth, ODD))
    extra = {"PixelRepresentation": int(depth.signed)}
    data = make_mg(pixels=words, bits_stored=depth.bits, extra=extra)
    path = write_dataset(tmp_path / "a.dcm", data, words, syntax)
    place = np.memmap(tmp_path / "out", np.uint16, "w+", shape=ODD)
    place[:] = 0xAAAA
    with structure.opened(path) as found:
        claim = limits.check(dataset(found), found)
        assert decode(found, claim, out=place) is place
        assert np.array_equal(place, decode(found, claim))
