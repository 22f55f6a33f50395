"""What cannot be decoded says which transfer syntax it has, why, and what to do."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from core.domain.errors import UnreadablePixels
from core.imaging import syntaxes
from core.imaging.decode import supported
from core.imaging.work import decoded
from tests.support import dicoms
from tests.support.dicoms import breast_pixels, make_mg, write_dataset, write_raw
from tests.support.hostile import encapsulated

JPEG = "1.2.840.10008.1.2.4."
UNSUPPORTED = {
    f"{JPEG}53": "JPEG Spectral Selection",
    f"{JPEG}55": "JPEG Full Progression",
    f"{JPEG}92": "JPEG 2000 Part 2 Lossless",
    f"{JPEG}93": "JPEG 2000 Part 2",
    f"{JPEG}100": "MPEG-2 video",
    f"{JPEG}101": "MPEG-2 video",
    f"{JPEG}102": "MPEG-4 video",
    f"{JPEG}106": "MPEG-4 video",
    f"{JPEG}107": "HEVC video",
    f"{JPEG}110": "JPEG XL Lossless",
    f"{JPEG}111": "JPEG XL from JPEG",
    f"{JPEG}112": "JPEG XL",
    "1.2.840.10008.1.2.1.98": "Encapsulated Uncompressed",
    "1.2.840.10008.1.2.8.1": "Deflated Image Frame Compression",
    "1.2.3.4.5": "1.2.3.4.5",
}
STREAMS = [syntax for syntax in dicoms.ENCODERS if syntax != dicoms.RLE]
"""Transfer syntaxes whose streams have a header and an end of their own."""
ON_A_SERVER = {f"{JPEG}94": "JPIP", f"{JPEG}204": "JPIP High-Throughput JPEG 2000"}


def refusal(path: Path) -> str:
    with pytest.raises(UnreadablePixels) as caught:
        decoded(path)
    told = caught.value.sentence
    assert told[0].isupper()
    assert told.endswith(".")
    assert "\n" not in told
    return told


def under_another_syntax(path: Path, uid: str) -> Path:
    """Write another transfer syntax into a file, also one that pydicom does not know."""
    raw = path.read_bytes()
    at = raw.index(b"\x02\x00\x10\x00UI") + 6
    (length,) = struct.unpack("<H", raw[at : at + 2])
    value = uid.encode() + b"\0" * (len(uid) % 2)
    (group,) = struct.unpack("<I", raw[140:144])
    group += len(value) - length
    body = raw[144:at] + struct.pack("<H", len(value)) + value + raw[at + 2 + length :]
    path.write_bytes(raw[:140] + struct.pack("<I", group) + body)
    return path


@pytest.mark.parametrize("uid", UNSUPPORTED)
def test_an_unsupported_syntax_is_named_with_what_to_do(tmp_path: Path, uid: str) -> None:
    path = encapsulated(tmp_path / "a.dcm", make_mg(), dicoms.JPEG_LS, b"abcd" * 2000)
    under_another_syntax(path, uid)
    told = refusal(path)
    assert f"transfer syntax {UNSUPPORTED[uid]} is not supported" in told
    assert "export the image uncompressed" in told
    assert not supported(uid)


@pytest.mark.parametrize("uid", ON_A_SERVER)
def test_pixels_that_lie_on_a_server_are_said_to(tmp_path: Path, uid: str) -> None:
    path = write_raw(tmp_path / "a.dcm", make_mg(), uid)
    told = refusal(path)
    assert f"on a server ({ON_A_SERVER[uid]})" in told
    assert "export the image with its pixels" in told


@pytest.mark.parametrize(
    "uid", ["1.2.840.113619.5.2", "1.2.3.4.5", dicoms.JPEG_LS], ids=["GE", "unknown", "JPEG-LS"]
)
def test_plain_pixels_under_the_name_of_another_packing_are_refused(
    tmp_path: Path, uid: str
) -> None:
    data = make_mg()
    data.PixelData = breast_pixels().tobytes()
    data["PixelData"].VR = "OW"
    path = write_raw(tmp_path / "a.dcm", data, dicoms.EXPLICIT)
    told = refusal(under_another_syntax(path, uid))
    assert f"not packed as the transfer syntax {syntaxes.name(uid)} says" in told


def stream_of(syntax: str) -> tuple[np.ndarray, bytes]:
    pixels = breast_pixels(160, 120)
    if syntax == dicoms.JPEG_BASELINE:
        pixels = (pixels >> 4).astype(np.uint8)
    return pixels, dicoms.ENCODERS[syntax](pixels, 12 if pixels.dtype == np.uint16 else 8)


def with_stream(path: Path, syntax: str, pixels: np.ndarray, stream: bytes) -> Path:
    bits = 8 if pixels.dtype == np.uint8 else 12
    return encapsulated(path, make_mg(pixels=pixels, bits_stored=bits), syntax, stream)


DAMAGES = {
    "only half of it": lambda stream: stream[: len(stream) // 2],
    "its last 200 bytes missing": lambda stream: stream[:-200],
    "its beginning overwritten": lambda stream: bytes(64) + stream[64:],
    "only its first 250 bytes": lambda stream: stream[:250],
    "noise instead": lambda stream: np.random.default_rng(3).bytes(len(stream)),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("syntax", dicoms.ENCODERS)
def test_a_damaged_stream_is_refused_with_a_sentence(
    tmp_path: Path, syntax: str, damage: str
) -> None:
    pixels, stream = stream_of(syntax)
    told = refusal(with_stream(tmp_path / "a.dcm", syntax, pixels, DAMAGES[damage](stream)))
    assert "again" in told


@pytest.mark.parametrize("syntax", STREAMS)
def test_a_stream_that_stops_early_is_named(tmp_path: Path, syntax: str) -> None:
    pixels, stream = stream_of(syntax)
    told = refusal(with_stream(tmp_path / "a.dcm", syntax, pixels, stream[:-200]))
    assert f"Its {syntaxes.name(syntax)} data stop early" in told


@pytest.mark.parametrize("padding", [0, 1, 7], ids="{} zero bytes".format)
@pytest.mark.parametrize("syntax", STREAMS)
def test_padding_behind_a_stream_is_no_damage(tmp_path: Path, syntax: str, padding: int) -> None:
    pixels, stream = stream_of(syntax)
    whole = decoded(with_stream(tmp_path / "a.dcm", syntax, pixels, stream))[0]
    padded = decoded(with_stream(tmp_path / "b.dcm", syntax, pixels, stream + bytes(padding)))[0]
    assert np.array_equal(whole, padded)


@pytest.mark.parametrize("syntax", [dicoms.JPEG_LOSSLESS, dicoms.JPEG_LOSSLESS_SV1])
def test_an_error_that_runs_through_lossless_jpeg_is_noticed(tmp_path: Path, syntax: str) -> None:
    """No codec says so; but sums that went wrong leave the range of twelve bits."""
    pixels, stream = stream_of(syntax)
    middle = len(stream) // 2
    broken = stream[:middle] + bytes(64) + stream[middle + 64 :]
    told = refusal(with_stream(tmp_path / "a.dcm", syntax, pixels, broken))
    assert "values beyond 12 bits" in told


@pytest.mark.parametrize("size", [(64, 50), (66, 48), (48, 64)], ids="{0[0]} x {0[1]}".format)
@pytest.mark.parametrize("syntax", STREAMS)
def test_a_stream_of_another_size_than_the_header_is_refused(
    tmp_path: Path, syntax: str, size: tuple[int, int]
) -> None:
    eight = syntax == dicoms.JPEG_BASELINE
    kind, bits = (np.uint8, 8) if eight else (np.uint16, 12)
    other = (breast_pixels(*size) >> (4 if eight else 0)).astype(kind)
    data = make_mg(pixels=np.zeros((64, 48), kind), bits_stored=bits)
    told = refusal(write_dataset(tmp_path / "a.dcm", data, other, syntax))
    assert f"{size[1]} x {size[0]} pixels and its header 48 x 64" in told
