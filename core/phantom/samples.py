"""Small images in every transfer syntax that the program reads, to try decoders on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import imagecodecs
import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence

from core.imaging import syntaxes
from core.imaging.syntaxes import JPEG
from core.phantom import dicom, greyscale
from core.phantom.greyscale import Stored

_NEAR = 2
_STEP = 2 * _NEAR + 1
_BAND = 8


def pattern(rows: int = 96, columns: int = 72, seed: int = 0) -> Stored:
    """12-bit stored values (rows, columns) that no lossy path would survive."""
    random = np.random.default_rng(seed)
    ramp = np.linspace(0, greyscale.TOP, rows * columns).reshape(rows, columns)
    noise = random.integers(-40, 41, (rows, columns))
    return np.asarray((ramp + noise).clip(0, greyscale.TOP), dtype=np.uint16)


def bands(rows: int = 96, columns: int = 72, *, bits: int = greyscale.BITS) -> Stored:
    """Stored values (rows, columns) that also the lossy syntaxes give back bit for bit.

    Level bands as high as a block of the cosine transform, which has then nothing but its
    constant part; only a row's first pixel is not as predicted, by a step that
    near-lossless rounding keeps (ISO 14495-1 A.4).
    """
    random = np.random.default_rng(bits)
    levels = random.integers(1, (1 << bits) // _STEP, rows // _BAND) * _STEP
    kind = np.uint8 if bits == 8 else np.uint16
    return np.tile(np.repeat(levels, _BAND)[:, None], columns).astype(kind)


def _jpeg(stored: Stored) -> bytes:
    bits = 8 if stored.dtype == np.uint8 else greyscale.BITS
    return bytes(imagecodecs.jpeg8_encode(stored, level=100, bitspersample=bits))


def _lossless(predictor: int) -> Callable[[Stored], bytes]:
    def encode(stored: Stored) -> bytes:
        return bytes(
            imagecodecs.jpeg8_encode(
                stored, lossless=True, predictor=predictor, bitspersample=greyscale.BITS
            )
        )

    return encode


def _near(stored: Stored) -> bytes:
    return bytes(imagecodecs.jpegls_encode(stored, level=_NEAR))


def _wavelets(stored: Stored) -> bytes:
    return bytes(
        imagecodecs.jpeg2k_encode(
            stored, codecformat="j2k", reversible=True, level=0, bitspersample=greyscale.BITS
        )
    )


def _high_throughput(stored: Stored) -> bytes:
    return bytes(imagecodecs.htj2k_encode(stored, reversible=True))


@dataclass(frozen=True)
class Sample:
    """How one transfer syntax is tried.

    Attributes
    ----------
    make
        The stored values that are written and must come back.
    encode
        One compressed frame of them; None where :mod:`core.phantom.dicom` has the way.
    """

    make: Callable[[], Stored] = pattern
    encode: Callable[[Stored], bytes] | None = None


SAMPLES: dict[str, Sample] = {
    syntaxes.IMPLICIT: Sample(),
    syntaxes.EXPLICIT: Sample(),
    syntaxes.DEFLATED: Sample(),
    syntaxes.BIG_ENDIAN: Sample(),
    syntaxes.RLE: Sample(),
    f"{JPEG}50": Sample(lambda: bands(bits=8), _jpeg),
    f"{JPEG}51": Sample(bands, _jpeg),
    f"{JPEG}57": Sample(pattern, _lossless(5)),
    f"{JPEG}70": Sample(pattern, _lossless(1)),
    f"{JPEG}80": Sample(),
    f"{JPEG}81": Sample(bands, _near),
    **dict.fromkeys(sorted(syntaxes.JPEG2000), Sample(pattern, _wavelets)),
    **dict.fromkeys(sorted(syntaxes.HIGH_THROUGHPUT), Sample(pattern, _high_throughput)),
}
"""Every transfer syntax that the program reads, by its UID."""


def write(path: Path, syntax: str) -> Stored:
    """Write a left CC mammogram in a transfer syntax; what decoding it must give."""
    sample = SAMPLES[syntax]
    stored = sample.make()
    bits = 8 if stored.dtype == np.uint8 else greyscale.BITS
    data = Dataset()
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.1.2"
    data.SOPInstanceUID = dicom.uid(0, "sample", syntax)
    data.StudyInstanceUID = dicom.uid(0, "sample study")
    data.SeriesInstanceUID = dicom.uid(0, "sample series")
    data.Modality, data.PresentationIntentType = "MG", "FOR PRESENTATION"
    data.PatientName, data.PatientID = "Sample", "SAMPLE"
    data.ImageLaterality, data.PatientOrientation = "L", ["A", "R"]
    view = Dataset()
    view.CodeValue, view.CodingSchemeDesignator = "399162004", "SCT"
    view.CodeMeaning = "cranio-caudal"
    data.ViewCodeSequence = Sequence([view])
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.Rows, data.Columns = stored.shape
    data.BitsAllocated, data.BitsStored = 8 * stored.dtype.itemsize, bits
    data.HighBit, data.PixelRepresentation = bits - 1, 0
    data.RescaleIntercept, data.RescaleSlope, data.RescaleType = 0, 1, "US"
    data.PresentationLUTShape, data.LossyImageCompression = "IDENTITY", "00"
    if sample.encode is not None:
        data.add_new("PixelData", "OB", encapsulate([sample.encode(stored)]))
        data["PixelData"].is_undefined_length = True
    elif syntax in syntaxes.NATIVE:
        order = ">u2" if syntax == syntaxes.BIG_ENDIAN else "<u2"
        data.add_new("PixelData", "OW", stored.astype(order).tobytes())
    else:
        dicom.set_pixels(data, stored, syntax)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = data.SOPClassUID
    meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    data.file_meta = meta
    data.save_as(path, enforce_file_format=True)
    return stored
