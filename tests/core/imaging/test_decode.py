"""Every transfer syntax decodes to the values that were encoded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pydicom.data
import pytest

from core.domain.errors import UnreadablePixels
from core.imaging.work import decoded
from tests.support import dicoms
from tests.support.dicoms import breast_pixels, make_mg, write_dataset, write_mg, write_raw

LOSSLESS = [
    dicoms.IMPLICIT,
    dicoms.EXPLICIT,
    dicoms.DEFLATED,
    dicoms.BIG_ENDIAN,
    dicoms.RLE,
    dicoms.JPEG_LOSSLESS,
    dicoms.JPEG_LOSSLESS_SV1,
    dicoms.JPEG_LS,
    dicoms.J2K_LOSSLESS,
    dicoms.HTJ2K_LOSSLESS,
    dicoms.HTJ2K_RPCL,
]
LOSSY = {
    dicoms.JPEG_BASELINE: 12,
    dicoms.JPEG_EXTENDED: 40,
    dicoms.JPEG_LS_NEAR: 2,
    dicoms.J2K: 60,
    dicoms.HTJ2K: 40,
}


@pytest.mark.parametrize("bits", [8, 12, 16])
@pytest.mark.parametrize("syntax", LOSSLESS)
def test_lossless_syntaxes_are_exact_to_the_bit(tmp_path: Path, syntax: str, bits: int) -> None:
    random = np.random.default_rng(bits)
    kind = np.uint8 if bits == 8 else np.uint16
    pixels = random.integers(0, 1 << bits, (61, 47)).astype(kind)
    path = write_mg(tmp_path / "a.dcm", pixels=pixels, bits_stored=bits, transfer_syntax=syntax)
    stored, display = decoded(path)
    assert stored.dtype == np.uint16
    assert np.array_equal(stored, pixels)
    assert display.bits == bits


@pytest.mark.parametrize("syntax", LOSSY)
def test_lossy_syntaxes_stay_near(tmp_path: Path, syntax: str) -> None:
    eight = syntax == dicoms.JPEG_BASELINE
    pixels = breast_pixels()
    pixels = (pixels >> 4).astype(np.uint8) if eight else pixels
    path = write_mg(
        tmp_path / "a.dcm", pixels=pixels, bits_stored=8 if eight else 12, transfer_syntax=syntax
    )
    stored, _ = decoded(path)
    assert np.abs(stored.astype(int) - pixels).max() <= LOSSY[syntax]


@pytest.mark.parametrize("syntax", [dicoms.EXPLICIT, dicoms.RLE, dicoms.JPEG_LS])
def test_one_frame_of_many_is_decoded_alone(tmp_path: Path, syntax: str) -> None:
    frames = np.stack([breast_pixels(40, 30, seed=k) for k in range(3)])
    path = write_mg(tmp_path / "a.dcm", pixels=frames, transfer_syntax=syntax)
    for k in range(3):
        assert np.array_equal(decoded(path, k)[0], frames[k])
    with pytest.raises(UnreadablePixels, match="no frame 4"):
        decoded(path, 3)


def test_overlay_bits_beside_the_stored_ones_are_cleared(tmp_path: Path) -> None:
    pixels = breast_pixels(20, 10)
    path = write_mg(tmp_path / "a.dcm", pixels=pixels | np.uint16(0xF000))
    assert np.array_equal(decoded(path)[0], pixels)


def test_signed_values_are_moved_up_and_the_window_with_them(tmp_path: Path) -> None:
    signed = np.arange(-8, 8, dtype=np.int16).reshape(4, 4)
    data = make_mg(pixels=signed.view(np.uint16), extra={"PixelRepresentation": 1})
    data.WindowCenter, data.WindowWidth = "0", "16"
    path = write_dataset(tmp_path / "a.dcm", data, signed.view(np.uint16))
    stored, display = decoded(path)
    assert np.array_equal(stored.astype(int) - display.offset, signed)


def test_an_unsupported_syntax_is_named(tmp_path: Path) -> None:
    data = make_mg()
    data.PixelData = b"\xfe\xff\x00\xe0\0\0\0\0" + b"\xfe\xff\x00\xe0\4\0\0\0abcd"
    data.PixelData += b"\xfe\xff\xdd\xe0\0\0\0\0"
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = True
    path = write_raw(tmp_path / "a.dcm", data, "1.2.840.10008.1.2.4.100")
    with pytest.raises(UnreadablePixels, match="MPEG-2 video is not supported"):
        decoded(path)


@pytest.mark.parametrize("syntax", [dicoms.JPEG_LS, dicoms.J2K_LOSSLESS, dicoms.JPEG_LOSSLESS])
def test_compressed_data_of_another_size_than_the_header_are_refused(
    tmp_path: Path, syntax: str
) -> None:
    data = make_mg(pixels=breast_pixels(64, 48))
    path = write_dataset(tmp_path / "a.dcm", data, breast_pixels(64, 50), syntax)
    with pytest.raises(UnreadablePixels, match="50 x 64 pixels and its header 48 x 64"):
        decoded(path)


def choices(tmp_path: Path, **extra: Any) -> list[tuple[str, str, float, float]]:
    _, display = decoded(write_mg(tmp_path / "a.dcm", extra=extra))
    return [(v.function.value, v.title, v.center, v.width) for v in display.voi]


def test_windows_are_offered_with_their_names(tmp_path: Path) -> None:
    found = choices(
        tmp_path,
        WindowCenter=["2000", "2100"],
        WindowWidth=["1000", "500"],
        WindowCenterWidthExplanation=["NORMAL", "HARDER"],
        VOILUTFunction="SIGMOID",
    )
    assert found == [("SIGMOID", "NORMAL", 2000, 1000), ("SIGMOID", "HARDER", 2100, 500)]


@pytest.mark.parametrize("vr", ["US", "OW"])
@pytest.mark.parametrize("syntax", [dicoms.IMPLICIT, dicoms.EXPLICIT])
def test_lut_data_are_read_as_us_and_as_ow(tmp_path: Path, syntax: str, vr: str) -> None:
    from pydicom.dataset import Dataset

    entries = np.arange(0, 4096, 16, dtype="<u2")
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [256, 100, 12])
    item.LUTExplanation = "SOFTER"
    item.add_new("LUTData", vr, entries.tobytes() if vr == "OW" else [int(e) for e in entries])
    path = write_mg(tmp_path / "a.dcm", transfer_syntax=syntax, extra={"VOILUTSequence": [item]})
    _, display = decoded(path)
    voi = display.voi[0]
    assert (voi.function.value, voi.title, voi.first, voi.bits) == ("LUT", "SOFTER", 100, 12)
    assert voi.entries == entries.tobytes()
    assert display.voi[1].function.value == "LINEAR"


@pytest.mark.parametrize("syntax", [dicoms.IMPLICIT, dicoms.EXPLICIT, dicoms.BIG_ENDIAN])
def test_padding_is_found_in_every_byte_order(tmp_path: Path, syntax: str) -> None:
    path = write_mg(tmp_path / "a.dcm", padding=(4095, 4000), transfer_syntax=syntax)
    assert decoded(path)[1].padding == (4000, 4095)


def test_an_image_without_contrast_shows_its_breast_without_padding_and_air(
    tmp_path: Path,
) -> None:
    pixels = np.full((64, 64), 4095, np.uint16)
    pixels[8:, :] = 100
    pixels[32:, :] = np.where(np.arange(64) < 20, 500, 300)
    extra = {"WindowCenter": None, "WindowWidth": None, "WindowCenterWidthExplanation": None}
    path = write_mg(tmp_path / "a.dcm", pixels=pixels, padding=4095, extra=extra)
    voi = decoded(path)[1].voi[0]
    assert (voi.title, voi.center, voi.width) == ("Full range", 400.0, 200.0)


@pytest.mark.parametrize(
    "name",
    [
        "CT_small.dcm",
        "MR_small.dcm",
        "MR_small_bigendian.dcm",
        "MR_small_expb.dcm",
        "MR_small_implicit.dcm",
        "MR_small_RLE.dcm",
        "MR_small_jp2klossless.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
        "image_dfl.dcm",
    ],
)
def test_files_of_other_makers_agree_with_pydicom(name: str) -> None:
    """Its own samples, in the wheel; signed values are compared without the offset."""
    root = Path(str(pydicom.data.__file__)).parent / "test_files"
    plain = "MR_small.dcm" if name.startswith("MR_small") else name
    reference = pydicom.dcmread(root / plain).pixel_array
    stored, display = decoded(root / name)
    assert np.array_equal(stored.astype(int) - display.offset, reference)
