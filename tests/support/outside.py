"""Codecs that we did not write and do not use: dcmtk, and OpenJPEG's own programs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pydicom
import pytest

Values = npt.NDArray[Any]

needs_dcmtk = pytest.mark.skipif(
    not shutil.which("dcmdjpeg"), reason="dcmdjpeg (dcmtk) is not installed"
)
needs_openjpeg = pytest.mark.skipif(
    not shutil.which("opj_decompress"), reason="opj_decompress (libopenjp2-tools) is not installed"
)

_READERS = {"jpeg": "dcmdjpeg", "jpegls": "dcmdjpls", "rle": "dcmdrle", "native": "dcmconv"}


def dcmtk(program: str, *options: str, source: Path, to: Path) -> Path:
    """Let a program of dcmtk make one file of another; returns ``to``."""
    _run(program, *options, str(source), str(to))
    return to


def read_by_dcmtk(path: Path, family: str) -> Values:
    """The pixel data that dcmtk decodes, as they are stored, unsigned words or bytes.

    Parameters
    ----------
    family
        "jpeg", "jpegls", "rle" or "native".

    Returns
    -------
    (frames, rows, columns)
    """
    plain = path.with_name(f"{path.stem}-by-dcmtk.dcm")
    dcmtk(_READERS[family], "+te", source=path, to=plain)
    data = pydicom.dcmread(plain)
    count = int(data.get("NumberOfFrames", 1)) * data.Rows * data.Columns
    kind = np.dtype(f"<u{data.BitsAllocated // 8}")
    words = np.frombuffer(data.PixelData, kind, count=count)
    return words.reshape(-1, data.Rows, data.Columns)


def encode_by_openjpeg(
    pixels: Values, bits: int, folder: Path, *options: str, suffix: str = "j2k"
) -> bytes:
    """One image (rows, columns) as a JPEG 2000 codestream by ``opj_compress``."""
    source, to = folder / "encode.rawl", folder / f"encode.{suffix}"
    source.write_bytes(np.ascontiguousarray(pixels).tobytes())
    rows, columns = pixels.shape
    kind = "s" if pixels.dtype.kind == "i" else "u"
    form = f"{columns},{rows},1,{bits},{kind}"
    _run("opj_compress", "-i", str(source), "-F", form, "-o", str(to), *options)
    return to.read_bytes()


def decode_by_openjpeg(stream: bytes, like: Values, folder: Path) -> Values:
    """The values of a JPEG 2000 codestream by ``opj_decompress``, of the shape of ``like``."""
    source, to = folder / "decode.j2k", folder / "decode.rawl"
    source.write_bytes(stream)
    _run("opj_decompress", "-i", str(source), "-o", str(to))
    return np.frombuffer(to.read_bytes(), like.dtype).reshape(like.shape)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command[0]}: {done.stdout}{done.stderr}"
