"""Test objects for the display rules, one maker an item (display rules, section H).

Each maker gives a data set and its pixels, so that a test may change either before
:func:`write` makes a file of them. Pixels are small, in hung orientation unless the
maker says otherwise, and show which way round they are: see :func:`breast`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid

from tests.support import dicoms

Pixels = npt.NDArray[np.uint16]

ROWS, COLUMNS = 64, 48
AIR, TISSUE, NIPPLE, AXILLA = 100, 1400, 2600, 3800
"""Stored values of the parts of :func:`breast`, 12 bits, MONOCHROME2."""


@dataclass
class MgObject:
    """A data set without its pixel data, and the pixels that belong to it."""

    data: Dataset
    pixels: npt.NDArray[Any]

    def write(self, path: Path, transfer_syntax: str = dicoms.EXPLICIT) -> Path:
        """The object as a file."""
        return dicoms.write_dataset(path, self.data, self.pixels, transfer_syntax)


def breast(side: str = "L", rows: int = ROWS, columns: int = COLUMNS) -> Pixels:
    """A breast as it must hang: each of its parts lies where no mirror image has it.

    The chest wall is at the edge, the nipple opposite to it and a little below the
    middle, and a bright square near the chest wall in the upper quarter marks the
    axillary (lateral) side.
    """
    y, x = np.mgrid[:rows, :columns]
    inside = ((y - rows / 2) / (0.45 * rows)) ** 2 + (x / (0.75 * columns)) ** 2 < 1
    pixels = np.where(inside, TISSUE, AIR).astype(np.uint16)
    pixels += np.where(inside, (x * 4 + y * 2), 0).astype(np.uint16)
    row, reach = round(0.56 * rows), round(0.75 * columns)
    pixels[row - 2 : row + 3, reach - 4 : reach + 1] = NIPPLE
    pixels[rows // 5 : rows // 5 + rows // 10, 2 : 2 + columns // 8] = AXILLA
    return pixels if side == "L" else pixels[:, ::-1].copy()


def plain(side: str = "L", view: str = "CC", **values: Any) -> MgObject:
    """A For Presentation mammogram with one LINEAR window; ``values`` of ``make_mg``."""
    pixels = values.pop("pixels", None)
    pixels = breast(side) if pixels is None else pixels
    return MgObject(dicoms.make_mg(side=side, view=view, pixels=pixels, **values), pixels)


def monochrome1(side: str = "L", view: str = "CC", **values: Any) -> MgObject:
    """The same breast stored with small values white (rule 7)."""
    pixels = (4095 - breast(side)).astype(np.uint16)
    return plain(side, view, pixels=pixels, photometric="MONOCHROME1", **values)


def window(function: str, center: float = 2000.0, width: float = 2400.0) -> MgObject:
    """One window with a VOI LUT Function: LINEAR, LINEAR_EXACT or SIGMOID (rule 4)."""
    return plain(
        extra={
            "VOILUTFunction": function,
            "WindowCenter": str(center),
            "WindowWidth": str(width),
            "WindowCenterWidthExplanation": function.title(),
        }
    )


def curve(entries: int = 4096, bits: int = 12, power: float = 1.0) -> Pixels:
    """The entries of a rising table, darker in the middle the larger ``power``."""
    top = (1 << bits) - 1
    return np.rint(top * np.linspace(0, 1, entries) ** power).astype(np.uint16)


def lut_item(
    entries: npt.NDArray[Any], *, first: int = 0, bits: int = 12, title: str = "", vr: str = "OW",
    packed: bool = False,
) -> Dataset:  # fmt: skip
    """One item of a VOI LUT Sequence, its LUT Data as OW or US (rule 5).

    Parameters
    ----------
    packed
        Two entries of eight bits in each word, the first one in its low byte.
    """
    item = Dataset()
    item.add_new("LUTDescriptor", "SS" if first < 0 else "US", [len(entries) % 65536, first, bits])
    item.LUTExplanation = title
    if packed:
        values = entries.astype(np.uint8)
        words = np.append(values, np.zeros(len(values) % 2, np.uint8)).view("<u2")
    else:
        words = entries.astype("<u2")
    if vr == "OW":
        item.add_new("LUTData", "OW", words.tobytes())
    else:
        item.add_new("LUTData", "US", [int(value) for value in words])
    return item


def two_luts(vr: str = "OW") -> MgObject:
    """Two VOI LUTs, NORMAL and HARDER, and a window besides (rules 2, 3 and 5)."""
    made = plain()
    made.data.VOILUTSequence = Sequence(
        [
            lut_item(curve(power=1.0), title="NORMAL", vr=vr),
            lut_item(curve(power=2.2), title="HARDER", vr=vr),
        ]
    )
    return made


def padded(photometric: str = "MONOCHROME2", value: int = 0, limit: int = 40) -> MgObject:
    """A frame of padding around the image, with a range of values (rule 10).

    The stored padding lies between ``value`` and ``limit``, as a detector writes it that
    dithers; the pixels of the image keep out of that range.
    """
    pixels = breast() if photometric == "MONOCHROME2" else (4095 - breast()).astype(np.uint16)
    low, high = sorted((value, limit))
    frame = np.ones(pixels.shape, np.bool_)
    frame[4:-4, :-6] = False
    random = np.random.default_rng(1)
    pixels[frame] = random.integers(low, high + 1, int(frame.sum()))
    return plain(pixels=pixels, photometric=photometric, padding=(value, limit))


def nothing_offered() -> MgObject:
    """Neither a window nor a LUT: the whole range of the breast must be shown."""
    return plain(
        extra=dict.fromkeys(("WindowCenter", "WindowWidth", "WindowCenterWidthExplanation"))
    )


STORED_WAYS: dict[str, Callable[[npt.NDArray[Any]], npt.NDArray[Any]]] = {
    "as it hangs": lambda hung: hung,
    "mirrored": lambda hung: hung[:, ::-1],
    "upside down": lambda hung: hung[::-1],
    "turned by 90": lambda hung: np.rot90(hung, 1),
    "turned by 180": lambda hung: np.rot90(hung, 2),
    "turned by 270": lambda hung: np.rot90(hung, 3),
    "transposed": lambda hung: np.swapaxes(hung, 0, 1),
    "transposed the other way": lambda hung: np.rot90(np.swapaxes(hung, 0, 1), 2),
}
"""Every way in which a file may store an image, as what it does to the hung one."""

_DOWN = {
    **dict.fromkeys(("CC", "XCC", "XCCL", "XCCM", "FB", "SPECIMEN"), ("L", "R")),
    **dict.fromkeys(("MLO", "LMO"), ("FL", "FR")),
    **dict.fromkeys(("SIO", "ISO"), ("FR", "FL")),
    **dict.fromkeys(("ML", "LM"), ("F", "F")),
}
"""Where the lower edge of a hung right and left breast points: to the feet, and for an
oblique to the side that the beam's slant gives."""
_OPPOSITE = dict(zip("APRLHF", "PALRFH", strict=True))


def true_orientation(side: str, view: str, way: str) -> tuple[str, str]:
    """Patient Orientation of a breast that is stored in a way of :data:`STORED_WAYS`.

    Found without any rule about flips: every pixel of a small map carries its place
    along the body, the map is stored like the image, and its corners are compared.
    """
    right, down = ("P" if side == "R" else "A"), _DOWN[view]["RL".index(side)]
    y, x = np.mgrid[:3, :3]
    stored_y, stored_x = STORED_WAYS[way](y), STORED_WAYS[way](x)

    def direction(dx: int, dy: int) -> str:
        step_x = stored_x[dy, dx] - stored_x[0, 0]
        step_y = stored_y[dy, dx] - stored_y[0, 0]
        letters, step = (right, step_x) if step_x else (down, step_y)
        return letters if step > 0 else "".join(_OPPOSITE[letter] for letter in letters)

    return direction(1, 0), direction(0, 1)


def stored(side: str, view: str, way: str, *, inverse: bool = False, **values: Any) -> MgObject:
    """A breast stored in a way of :data:`STORED_WAYS`, with its true Patient Orientation."""
    hung = breast(side)
    pixels = np.ascontiguousarray(STORED_WAYS[way](4095 - hung if inverse else hung))
    return plain(
        side, view,
        pixels=pixels.astype(np.uint16),
        photometric="MONOCHROME1" if inverse else "MONOCHROME2",
        orientation=true_orientation(side, view, way),
        **values,
    )  # fmt: skip


def detectors() -> dict[float, MgObject]:
    """One study from detectors of 50, 70 and 100 micrometres (rules 27 and 30)."""
    study = generate_uid()
    found = {}
    for number, spacing in enumerate((0.05, 0.07, 0.1), 1):
        rows, columns = round(ROWS * 0.1 / spacing), round(COLUMNS * 0.1 / spacing)
        found[spacing] = plain(
            pixels=breast("L", rows, columns),
            study_uid=study,
            instance_number=number,
            extra={"ImagerPixelSpacing": [spacing, spacing]},
        )
    return found


def magnified(factor: float | None, **extra: Any) -> MgObject:
    """A view with this Estimated Radiographic Magnification Factor, or without any."""
    told = None if factor is None else str(factor)
    modifiers = ("M",) if factor is not None and factor > 1.4 else ()
    return plain(
        modifiers=modifiers, extra={"EstimatedRadiographicMagnificationFactor": told, **extra}
    )


def by_distances(detector: float = 660.0, patient: float = 600.0) -> MgObject:
    """No magnification factor, but the distances that give it (rule 28)."""
    return magnified(
        None, DistanceSourceToDetector=str(detector), DistanceSourceToPatient=str(patient)
    )


def mosaic(legacy_codes: bool = False) -> tuple[MgObject, ...]:
    """Three partial views of one large breast, each with the portion it shows (rule 25)."""
    study, place = generate_uid(), 1 if legacy_codes else 0
    parts = []
    for number, portion in enumerate(("anterior", "posterior", "superior"), 1):
        codes = dicoms.PORTION_CODES[portion]
        item = dicoms.code(codes[place], "SRT" if legacy_codes else "SCT", codes[2])
        parts.append(
            plain(
                "R", "CC", study_uid=study, instance_number=number, legacy_codes=legacy_codes,
                extra={"PartialView": "YES", "PartialViewCodeSequence": Sequence([item])},
            )
        )  # fmt: skip
    return tuple(parts)


def implant(displaced: bool = False) -> MgObject:
    """A breast with an implant: full, or with the implant displaced (rule 26)."""
    return plain(modifiers=("ID",) if displaced else (), extra={"BreastImplantPresent": "YES"})


def without_view_codes(**extra: Any) -> MgObject:
    """No View Code Sequence and no Image Laterality: only texts tell (rule 13)."""
    made = plain(extra={"ViewPosition": "MLO", "SeriesDescription": "R MLO", **extra})
    del made.data.ViewCodeSequence
    del made.data.ImageLaterality
    return made


def quality_control() -> MgObject:
    """A phantom image (rule 40)."""
    return plain(extra={"QualityControlImage": "YES"})


def burned_in() -> MgObject:
    """Text is part of the pixels (rule 39)."""
    return plain(extra={"BurnedInAnnotation": "YES"})


def lossy(ratio: str = "12.5") -> MgObject:
    """An image that was compressed with loss (rule 39)."""
    return plain(extra={"LossyImageCompression": "01", "LossyImageCompressionRatio": ratio})


def without_orientation(side: str = "L", view: str = "CC", *, mirrored: bool = False) -> MgObject:
    """No Patient Orientation; its pixels hang right as stored, or mirrored (rule 17)."""
    pixels = breast(side, 256, 192)
    if mirrored:
        pixels = np.ascontiguousarray(pixels[:, ::-1])
    return plain(side, view, pixels=pixels, orientation=None)


def computed_radiography(rows: int = 400, columns: int = 300, strip: int = 8) -> MgObject:
    """A plate reader's image: a bright edge at the chest wall and white collimation (rule 11).

    The strip of ``strip`` columns lies along the whole chest wall, also where there is
    air beside it; collimation is ``3 * strip`` rows at the top and at the bottom.
    """
    random = np.random.default_rng(2)
    pixels = dicoms.breast_pixels(rows, columns).astype(np.int64) + AIR
    pixels += random.integers(-20, 21, pixels.shape)
    pixels[:, :strip] = 3900 + random.integers(-40, 41, (rows, strip))
    for band in (pixels[: 3 * strip], pixels[-3 * strip :]):
        band[:] = 3950 + random.integers(-40, 41, band.shape)
    return plain(pixels=pixels.clip(0, 4095).astype(np.uint16))


def fully_described() -> MgObject:
    """Every attribute of rules 33-38 with a value of its own."""
    request, made = Dataset(), plain(modifiers=("M",))
    request.ReasonForTheRequestedProcedure = "Palpable lump"
    data = made.data
    data.RequestAttributesSequence = Sequence([request])
    for keyword, value in FULL_TEXT.items():
        setattr(data, keyword, value)
    return made


FULL_TEXT = {
    "PatientName": "Example^Anna", "PatientID": "PID-77", "PatientBirthDate": "19610203",
    "PatientAge": "063Y", "PatientSex": "F",
    "StudyID": "STUDY-5", "AccessionNumber": "ACC-9", "SeriesNumber": "4", "InstanceNumber": "12",
    "AcquisitionDate": "20240506", "AcquisitionTime": "091011",
    "InstitutionName": "Breast Centre", "InstitutionAddress": "1 Main Street",
    "OperatorsName": "Radiographer^Rita", "StationName": "MAMMO-2",
    "Manufacturer": "Maker Inc", "ManufacturerModelName": "Model X", "DeviceSerialNumber": "SN-31",
    "DetectorID": "DET-41", "SoftwareVersions": "5.1", "DateOfLastDetectorCalibration": "20240401",
    "GantryID": "GANTRY-6",
    "KVP": "29", "Exposure": "87", "ExposureTime": "1250", "AnodeTargetMaterial": "TUNGSTEN",
    "FilterMaterial": "RHODIUM", "CompressionForce": "93", "BodyPartThickness": "57",
    "PositionerPrimaryAngle": "47", "RelativeXRayExposure": "311", "OrganDose": "0.0147",
    "EntranceDoseInmGy": "5.3",
    "EstimatedRadiographicMagnificationFactor": "1.8",
}  # fmt: skip
"""Keyword and value of what :func:`fully_described` says."""


def every_view() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(side, view, modifiers) of each view code alone and with each modifier group."""
    for side in ("R", "L"):
        for view in dicoms.VIEW_CODES:
            for modifiers in MODIFIER_GROUPS:
                yield side, view, modifiers


MODIFIER_GROUPS: tuple[tuple[str, ...], ...] = (
    (),
    ("M",), ("S",), ("M", "S"),
    ("RL",), ("RM",), ("RI",), ("RS",),
    ("ID",), ("NP",), ("AC",), ("IMF",), ("AX",),
    ("CV",), ("AT",), ("TAN",),
    ("M", "ID"), ("S", "RL"), ("M", "AT"), ("NP", "ID"),
)  # fmt: skip
"""Prefixes, suffixes, replacing modifiers, and what is combined in practice."""
