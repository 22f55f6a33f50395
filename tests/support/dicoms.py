"""Small valid mammograms as DICOM files, in the ways vendors write them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.filewriter import dcmwrite
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid

PRESENTATION = "1.2.840.10008.5.1.4.1.1.1.2"
PROCESSING = "1.2.840.10008.5.1.4.1.1.1.2.1"

IMPLICIT = "1.2.840.10008.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
DEFLATED = "1.2.840.10008.1.2.1.99"
BIG_ENDIAN = "1.2.840.10008.1.2.2"
RLE = "1.2.840.10008.1.2.5"
JPEG_BASELINE = "1.2.840.10008.1.2.4.50"
JPEG_EXTENDED = "1.2.840.10008.1.2.4.51"
JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57"
JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70"
JPEG_LS = "1.2.840.10008.1.2.4.80"
JPEG_LS_NEAR = "1.2.840.10008.1.2.4.81"
J2K_LOSSLESS = "1.2.840.10008.1.2.4.90"
J2K = "1.2.840.10008.1.2.4.91"
HTJ2K_LOSSLESS = "1.2.840.10008.1.2.4.201"
HTJ2K_RPCL = "1.2.840.10008.1.2.4.202"
HTJ2K = "1.2.840.10008.1.2.4.203"

VIEW_CODES = {
    "CC": ("399162004", "R-10242", "cranio-caudal"),
    "MLO": ("399368009", "R-10226", "medio-lateral oblique"),
    "ML": ("399260004", "R-10224", "medio-lateral"),
    "LM": ("399352003", "R-10228", "latero-medial"),
    "LMO": ("399099002", "R-10230", "latero-medial oblique"),
    "FB": ("399196006", "R-10244", "caudo-cranial (from below)"),
    "SIO": ("399188001", "R-102D0", "superolateral to inferomedial oblique"),
    "ISO": ("441555000", "R-40AAA", "inferomedial to superolateral oblique"),
    "XCC": ("399265009", "R-102CF", "cranio-caudal exaggerated"),
    "XCCL": ("399192008", "R-1024A", "cranio-caudal exaggerated laterally"),
    "XCCM": ("399101009", "R-1024B", "cranio-caudal exaggerated medially"),
    "SPECIMEN": ("127457009", "G-8310", "tissue specimen from breast"),
}
"""(SCT, SRT, meaning) of every view of display rule 14."""
MODIFIER_CODES = {
    "M": ("399163009", "R-102D6", "magnification"),
    "S": ("399055006", "R-102D7", "spot compression"),
    "RL": ("399197002", "R-102D3", "rolled lateral"),
    "RM": ("399226006", "R-102D4", "rolled medial"),
    "RI": ("414493004", "R-102CA", "rolled inferior"),
    "RS": ("415670009", "R-102C9", "rolled superior"),
    "ID": ("399209000", "R-102D5", "implant displaced"),
    "NP": ("442581004", "R-40AB3", "nipple in profile"),
    "AC": ("441752004", "P2-00161", "anterior compression"),
    "IMF": ("442593008", "R-40ABE", "infra-mammary fold"),
    "AX": ("442580003", "R-40AB2", "axillary tissue"),
    "CV": ("399161006", "R-102D2", "cleavage"),
    "AT": ("399011000", "R-102D1", "axillary tail"),
    "TAN": ("399110001", "R-102C2", "tangential"),
}
"""(SCT, SRT, meaning) of every view modifier of display rule 15."""
PORTION_CODES = {
    "anterior": ("255549009", "R-404CC", "Anterior"),
    "posterior": ("255551008", "R-404CE", "Posterior"),
    "superior": ("264217000", "R-42191", "Superior"),
    "inferior": ("261089000", "R-4094A", "Inferior"),
    "medial": ("255561001", "R-404D5", "Medial"),
    "lateral": ("49370004", "G-A104", "Lateral"),
    "central": ("26216008", "G-A110", "Central"),
}
"""(SCT, SRT, meaning) of the portions of a partial view (CID 4005, display rule 25)."""
VENDORS = {
    "A": ("HOLOGIC, Inc.", "Selenia Dimensions", 0.065),
    "B": ("GE MEDICAL SYSTEMS", "Senographe Pristina", 0.1),
    "C": ("SIEMENS", "Mammomat Revelation", 0.085),
}

Pixels = npt.NDArray[Any]


def breast_pixels(
    rows: int = 256, columns: int = 192, *, side: str = "L", bits: int = 12, seed: int = 0
) -> Pixels:
    """A breast-like half ellipse in hung orientation, (rows, columns) uint16, air at 0."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:rows, :columns]
    inside = ((y - rows / 2) / (0.42 * rows)) ** 2 + (x / (0.7 * columns)) ** 2 < 1
    top = (1 << bits) - 1
    tissue = 0.45 * top + 0.1 * top * np.sin(x / 9.0) * np.cos(y / 13.0)
    tissue += random.normal(0, 0.01 * top, (rows, columns))
    pixels = np.where(inside, tissue, 0).clip(0, top).astype(np.uint16)
    return pixels if side == "L" else pixels[:, ::-1].copy()


def hung_orientation(side: str, view: str) -> tuple[str, str]:
    """Patient Orientation of pixels that hang right as they are stored."""
    row, medial = ("P", "L") if side == "R" else ("A", "R")
    return row, f"F{medial}" if view in ("MLO", "ML", "LM", "LMO", "SIO", "ISO") else medial


def code(value: str, scheme: str, meaning: str) -> Dataset:
    """One item of a code sequence."""
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def make_mg(
    *,
    side: str | None = "L",
    view: str | None = "CC",
    modifiers: tuple[str, ...] = (),
    pixels: Pixels | None = None,
    study_uid: str | None = None,
    series_uid: str | None = None,
    sop_uid: str | None = None,
    patient_id: str = "P1",
    patient_name: str = "Test^Person",
    exam_date: str = "20240102",
    vendor: str = "A",
    photometric: str = "MONOCHROME2",
    shape: str | None = "auto",
    orientation: tuple[str, str] | str | None = "hung",
    bits_stored: int = 12,
    legacy_codes: bool = False,
    for_processing: bool = False,
    padding: int | tuple[int, int] | None = None,
    instance_number: int = 1,
    extra: dict[str, Any] | None = None,
) -> Dataset:
    """The elements of one mammogram without pixel data; see :func:`write_mg`."""
    if pixels is None:
        pixels = breast_pixels(side=side or "L", bits=bits_stored)
    maker, model, spacing = VENDORS[vendor]
    data = Dataset()
    data.SpecificCharacterSet = "ISO_IR 192"
    data.SOPClassUID = PROCESSING if for_processing else PRESENTATION
    data.SOPInstanceUID = sop_uid or generate_uid()
    data.StudyInstanceUID = study_uid or generate_uid()
    data.SeriesInstanceUID = series_uid or generate_uid()
    data.FrameOfReferenceUID = generate_uid()
    data.Modality = "MG"
    data.PresentationIntentType = "FOR PROCESSING" if for_processing else "FOR PRESENTATION"
    data.PatientName, data.PatientID = patient_name, patient_id
    data.PatientBirthDate, data.PatientSex = "19600203", "F"
    data.StudyDate = data.AcquisitionDate = data.ContentDate = exam_date
    data.StudyTime = data.AcquisitionTime = data.ContentTime = "101112"
    data.StudyID, data.AccessionNumber, data.SeriesNumber = "S1", "A1", 1
    data.StudyDescription = "Mammography"
    data.InstanceNumber = instance_number
    data.Manufacturer, data.ManufacturerModelName = maker, model
    data.DeviceSerialNumber, data.SoftwareVersions = "123", "1.0"
    data.KVP, data.BodyPartThickness, data.CompressionForce = "29", "55", "90"
    data.ImagerPixelSpacing = [spacing, spacing]
    data.EstimatedRadiographicMagnificationFactor = "1.0"
    data.BodyPartExamined = "BREAST"
    data.BurnedInAnnotation, data.LossyImageCompression = "NO", "00"
    if side is not None:
        data.ImageLaterality = side
    place = 1 if legacy_codes else 0
    scheme = "SRT" if legacy_codes else "SCT"
    if view is not None:
        item = code(VIEW_CODES[view][place], scheme, VIEW_CODES[view][2])
        item.ViewModifierCodeSequence = Sequence(
            code(MODIFIER_CODES[m][place], scheme, MODIFIER_CODES[m][2]) for m in modifiers
        )
        data.ViewCodeSequence = Sequence([item])
    if orientation == "hung" and side is not None:
        orientation = hung_orientation(side, view or "CC")
    if isinstance(orientation, tuple):
        data.PatientOrientation = list(orientation)
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, photometric
    data.Rows, data.Columns = pixels.shape[-2:]
    if pixels.ndim == 3:
        data.NumberOfFrames = pixels.shape[0]
    data.BitsAllocated = 8 * pixels.dtype.itemsize
    data.BitsStored, data.HighBit, data.PixelRepresentation = bits_stored, bits_stored - 1, 0
    data.RescaleIntercept, data.RescaleSlope, data.RescaleType = "0", "1", "US"
    if shape == "auto":
        shape = "INVERSE" if photometric == "MONOCHROME1" else "IDENTITY"
    if shape is not None:
        data.PresentationLUTShape = shape
    top = 1 << bits_stored
    data.WindowCenter, data.WindowWidth = str(top // 2), str(top)
    data.WindowCenterWidthExplanation = "NORMAL"
    if padding is not None:
        low, high = padding if isinstance(padding, tuple) else (padding, None)
        data.add_new("PixelPaddingValue", "US", low)
        if high is not None:
            data.add_new("PixelPaddingRangeLimit", "US", high)
    for keyword, value in (extra or {}).items():
        if value is None:
            if keyword in data:
                delattr(data, keyword)
        else:
            setattr(data, keyword, value)
    return data


def write_mg(
    path: Path,
    *,
    pixels: Pixels | None = None,
    transfer_syntax: str = EXPLICIT,
    preamble: bytes = b"\0" * 128,
    **values: Any,
) -> Path:
    """Write a valid mammogram and return ``path``.

    Parameters
    ----------
    pixels
        (rows, columns) or (frames, rows, columns) stored values, uint8 or uint16; a
        half ellipse on the side of the chest wall when not given.
    transfer_syntax
        Any of the constants of this module; the pixels are encoded accordingly.
    values
        Of :func:`make_mg`: ``side``, ``view``, ``modifiers``, ``study_uid``,
        ``patient_id``, ``vendor`` (A, B, C), ``photometric``, ``orientation`` (a pair,
        "hung", or None to leave it out), ``for_processing``, ``padding``, ``extra``
        ({keyword: value}, None removes) and more.
    """
    if pixels is None:
        pixels = breast_pixels(side=values.get("side") or "L", bits=values.get("bits_stored", 12))
    data = make_mg(pixels=pixels, **values)
    return write_dataset(path, data, pixels, transfer_syntax, preamble)


def write_dataset(
    path: Path,
    data: Dataset,
    pixels: Pixels,
    transfer_syntax: str = EXPLICIT,
    preamble: bytes = b"\0" * 128,
) -> Path:
    """Write ``data`` with ``pixels`` encoded as ``transfer_syntax`` says."""
    frames = pixels if pixels.ndim == 3 else pixels[None]
    if transfer_syntax in (IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN):
        order = ">" if transfer_syntax == BIG_ENDIAN else "<"
        raw = pixels.astype(pixels.dtype.newbyteorder(order)).tobytes()
        data.PixelData = raw + b"\0" * (len(raw) % 2)
        data["PixelData"].VR = "OW" if pixels.dtype.itemsize == 2 else "OB"
    else:
        encode = ENCODERS[transfer_syntax]
        data.PixelData = encapsulate([encode(f, int(data.BitsStored)) for f in frames])
        data["PixelData"].VR = "OB"
        data["PixelData"].is_undefined_length = True
    return write_raw(path, data, transfer_syntax, preamble)


def write_raw(
    path: Path, data: Dataset, transfer_syntax: str, preamble: bytes = b"\0" * 128
) -> Path:
    """Write a data set as it is, its pixel data included."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = data.SOPClassUID
    meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    meta.TransferSyntaxUID = transfer_syntax
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = FileDataset(str(path), data, preamble=preamble, file_meta=meta)
    dcmwrite(path, whole, enforce_file_format=True, overwrite=True)
    return path


def rle(frame: Pixels, _bits: int = 0) -> bytes:
    """One frame as DICOM RLE (PS3.5 annex G), most significant byte first."""
    planes = frame.astype(frame.dtype.newbyteorder(">")).view(np.uint8)
    planes = planes.reshape(*frame.shape, frame.dtype.itemsize)
    segments = []
    for k in range(frame.dtype.itemsize):
        packed = b"".join(
            imagecodecs.packbits_encode(np.ascontiguousarray(row).tobytes())
            for row in planes[..., k]
        )
        segments.append(packed + b"\0" * (len(packed) % 2))
    offsets, at = [], 64
    for segment in segments:
        offsets.append(at)
        at += len(segment)
    table = [len(segments), *offsets] + [0] * (15 - len(offsets))
    return np.array(table, "<u4").tobytes() + b"".join(segments)


def _jpeg8(frame: Pixels, bits: int) -> bytes:
    return bytes(imagecodecs.jpeg8_encode(frame, level=95, bitspersample=bits))


def _lossless_jpeg(frame: Pixels, bits: int) -> bytes:
    if frame.dtype == np.uint8:
        return bytes(imagecodecs.jpeg8_encode(frame, lossless=True, predictor=1))
    return bytes(imagecodecs.ljpeg_encode(frame, bitspersample=bits))


def _jpeg2000(frame: Pixels, bits: int, level: float | None = None) -> bytes:
    return bytes(
        imagecodecs.jpeg2k_encode(
            frame,
            level=level,
            codecformat="j2k",
            reversible=level is None,
            bitspersample=bits,
        )
    )


ENCODERS: dict[str, Callable[[Pixels, int], bytes]] = {
    RLE: rle,
    JPEG_BASELINE: _jpeg8,
    JPEG_EXTENDED: _jpeg8,
    JPEG_LOSSLESS: _lossless_jpeg,
    JPEG_LOSSLESS_SV1: _lossless_jpeg,
    JPEG_LS: lambda f, _b: bytes(imagecodecs.jpegls_encode(f)),
    JPEG_LS_NEAR: lambda f, _b: bytes(imagecodecs.jpegls_encode(f, level=2)),
    J2K_LOSSLESS: _jpeg2000,
    J2K: lambda f, b: _jpeg2000(f, b, 60),
    HTJ2K_LOSSLESS: lambda f, _b: bytes(imagecodecs.htj2k_encode(f, reversible=True)),
    HTJ2K_RPCL: lambda f, _b: bytes(imagecodecs.htj2k_encode(f, reversible=True)),
    HTJ2K: lambda f, _b: bytes(imagecodecs.htj2k_encode(f, reversible=False)),
}
"""Encoders of one frame by transfer syntax."""
