"""Small images in every lossless transfer syntax that vendors use, to try decoders on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence

from core.phantom import dicom, greyscale, styles
from core.phantom.greyscale import Stored

SYNTAXES = {
    "implicit little endian": styles.IMPLICIT,
    "explicit little endian": styles.EXPLICIT,
    "RLE": styles.RLE,
    "JPEG lossless": styles.JPEG_LOSSLESS,
    "JPEG-LS": styles.JPEG_LS,
    "JPEG 2000": styles.JPEG_2000,
}
"""Transfer syntax by the name people know it by."""


def pattern(rows: int = 96, columns: int = 72, seed: int = 0) -> Stored:
    """12-bit stored values (rows, columns) that no lossy path would survive."""
    random = np.random.default_rng(seed)
    ramp = np.linspace(0, greyscale.TOP, rows * columns).reshape(rows, columns)
    noise = random.integers(-40, 41, (rows, columns))
    return np.asarray((ramp + noise).clip(0, greyscale.TOP), dtype=np.uint16)


def write(path: Path, stored: Stored, syntax: str) -> None:
    """Write ``stored`` (rows, columns) as a left CC mammogram in a transfer syntax."""
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
    data.BitsAllocated, data.BitsStored = 16, greyscale.BITS
    data.HighBit, data.PixelRepresentation = greyscale.BITS - 1, 0
    data.RescaleIntercept, data.RescaleSlope, data.RescaleType = 0, 1, "US"
    data.PresentationLUTShape, data.LossyImageCompression = "IDENTITY", "00"
    dicom.set_pixels(data, stored, syntax)
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = data.SOPClassUID
    meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    data.file_meta = meta
    data.save_as(path, enforce_file_format=True)
