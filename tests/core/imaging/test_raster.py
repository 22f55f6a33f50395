"""Images of research tables decode to grey stored values, whatever their format."""

from __future__ import annotations

from pathlib import Path

import imagecodecs
import numpy as np
import pytest

from core.domain.errors import RefusedFile, UnreadablePixels
from core.imaging.raster import decode_raster, is_raster, open_raster
from core.imaging.voi import p_values
from tests.support.dicoms import breast_pixels, write_mg

GREY8 = (breast_pixels(90, 70) >> 4).astype(np.uint8)
GREY16 = breast_pixels(90, 70) * np.uint16(16)


def saved(path: Path, data: bytes) -> Path:
    path.write_bytes(bytes(data))
    return path


@pytest.mark.parametrize("image", [GREY8, GREY16], ids=["8 bits", "16 bits"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "packed TIFF"])
def test_lossless_images_are_exact(tmp_path: Path, kind: str, image: np.ndarray) -> None:
    if kind == "PNG":
        data = imagecodecs.png_encode(image)
    else:
        data = imagecodecs.tiff_encode(image, compression="deflate" if "packed" in kind else None)
    path = saved(tmp_path / "a.img", data)
    info = open_raster(path)
    assert is_raster(path)
    assert (info.kind, info.rows, info.columns) == (kind.rsplit(maxsplit=1)[-1], 90, 70)
    stored, shown = decode_raster(path)
    assert np.array_equal(stored, image)
    assert shown.bits == info.bits == 8 * image.dtype.itemsize


def test_eight_bits_are_shown_as_they_are(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", imagecodecs.png_encode(GREY8))
    assert np.array_equal(p_values(*decode_raster(path)), GREY8)


def test_a_jpeg_is_near(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.jpg", imagecodecs.jpeg8_encode(GREY8, level=95))
    assert np.abs(decode_raster(path)[0].astype(int) - GREY8).max() < 16


@pytest.mark.parametrize("channels", [2, 3, 4])
def test_colour_becomes_grey(tmp_path: Path, channels: int) -> None:
    image = np.stack([GREY8] * channels, axis=-1)
    path = saved(tmp_path / "a.png", imagecodecs.png_encode(image))
    assert np.array_equal(decode_raster(path)[0], GREY8)


def test_the_header_says_dicom_is_no_raster(tmp_path: Path) -> None:
    assert not is_raster(write_mg(tmp_path / "a.dcm", preamble=b"II*\0".ljust(128, b"\0")))
    path = write_mg(tmp_path / "a.dcm")
    assert not is_raster(path)
    with pytest.raises(RefusedFile, match="no PNG, JPEG or TIFF"):
        open_raster(path)


@pytest.mark.parametrize("kind", ["png", "jpg", "tif"])
def test_a_cut_image_is_refused_or_unreadable(tmp_path: Path, kind: str) -> None:
    encode = {
        "png": imagecodecs.png_encode,
        "jpg": imagecodecs.jpeg8_encode,
        "tif": lambda i: imagecodecs.tiff_encode(i, compression="deflate"),
    }[kind]
    whole = bytes(encode(GREY8))
    for at in np.random.default_rng(3).integers(5, len(whole) * 2 // 3, 25):
        path = saved(tmp_path / f"a.{kind}", whole[:at])
        with pytest.raises((RefusedFile, UnreadablePixels)):
            decode_raster(path)


def test_an_image_of_real_numbers_is_refused(tmp_path: Path) -> None:
    data = imagecodecs.tiff_encode(GREY8.astype(np.float32))
    with pytest.raises(RefusedFile, match="no whole numbers"):
        open_raster(saved(tmp_path / "a.tif", data))
