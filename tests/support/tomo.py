"""Breast Tomosynthesis objects, synthetic 2D images and projections, as vendors write them.

The volume of :func:`volume` shows in the first pixel of every slice which slice it is,
so that a test can tell a picture from its number.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence as Many
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import generate_uid

from core.domain.errors import UnreadablePixels
from core.imaging.frames import FrameInfo, Frames
from tests.support import dicoms, views
from tests.support.dicoms import Pixels, breast_pixels, hung_orientation, make_mg

TOMOSYNTHESIS = "1.2.840.10008.5.1.4.1.1.13.1.3"
PROJECTION = "1.2.840.10008.5.1.4.1.1.13.1.4"
RAW_PROJECTION = "1.2.840.10008.5.1.4.1.1.13.1.5"
DBT_TYPE = ("DERIVED", "PRIMARY", "TOMOSYNTHESIS", "NONE")
SYNTHETIC_TYPE = ("DERIVED", "PRIMARY", "TOMOSYNTHESIS", "GENERATED_2D")

NUMBER_STEP = 40
"""The first pixel of slice ``k`` holds ``(k + 1) * NUMBER_STEP``."""

_AXES = {
    "L": (1.0, 0.0, 0.0), "R": (-1.0, 0.0, 0.0), "P": (0.0, 1.0, 0.0),
    "A": (0.0, -1.0, 0.0), "H": (0.0, 0.0, 1.0), "F": (0.0, 0.0, -1.0),
}  # fmt: skip


def volume(
    slices: int = 12, rows: int = 96, columns: int = 72, *, side: str = "L", lesion: int = 5
) -> Pixels:
    """(slices, rows, columns) uint16 as it hangs, a lesion sharp in slice ``lesion`` alone."""
    base = breast_pixels(rows, columns, side="L")
    y, x = np.mgrid[:rows, :columns]
    found = np.repeat(base[None], slices, axis=0)
    for k in range(slices):
        spread = 1.5 + 1.2 * abs(k - lesion)
        square = ((y - 0.5 * rows) ** 2 + (x - 0.3 * columns) ** 2) / (2 * spread**2)
        bright = 1400.0 * (1.5 / spread) ** 2 * np.exp(-square)
        found[k] = (base + bright * (base > 0)).clip(0, 4095).astype(np.uint16)
    if side == "R":
        found = found[:, :, ::-1].copy()
    for k in range(slices):
        found[k, 0, 0] = number_pixel(k)
    return found


def number_pixel(index: int) -> int:
    """The first pixel of slice ``index`` of :func:`volume`."""
    return (index + 1) * NUMBER_STEP


def number_of(stored: npt.NDArray[Any]) -> int:
    """Which slice of :func:`volume` a full matrix of stored values shows."""
    return round(int(stored[0, 0]) / NUMBER_STEP) - 1


def cosines(letters: tuple[str, str]) -> tuple[float, ...]:
    """Image Orientation (Patient) of directions such as ``("A", "FR")``."""
    found: list[float] = []
    for value in letters:
        total = np.sum([_AXES[letter] for letter in value], axis=0)
        found.extend(float(v) for v in total / np.linalg.norm(total))
    return tuple(found)


def item(**values: Any) -> Dataset:
    """A sequence item with these attributes."""
    made = Dataset()
    for keyword, value in values.items():
        setattr(made, keyword, value)
    return made


def one(**values: Any) -> Sequence:
    """A sequence of one item."""
    return Sequence([item(**values)])


def make_tomo(
    pixels: Pixels,
    *,
    side: str = "L",
    view: str = "CC",
    order: Many[int] | None = None,
    between: float = 1.0,
    thickness: float | None = 1.0,
    spacing: float | None = 0.1,
    positions: bool = True,
    orientation_at: str = "top",
    laterality_at: str = "shared",
    frame_sides: Many[str] | None = None,
    views_at: str = "top",
    voi_at: str = "shared",
    windows: Many[tuple[float, float]] | None = None,
    lut: Dataset | None = None,
    rescale: Many[tuple[float, float]] | None = None,
    orientation: tuple[str, str] | None = None,
    sop_class: str = TOMOSYNTHESIS,
    image_type: tuple[str, ...] = DBT_TYPE,
    extra: dict[str, Any] | None = None,
    **values: Any,
) -> Dataset:
    """The elements of a Breast Tomosynthesis image (PS3.3 A.55) without pixel data.

    Parameters
    ----------
    pixels
        (frames, rows, columns) stored values in the order of the *frames*.
    order
        ``order[f]`` is the place along the stack of frame ``f``; frame by frame when absent.
    between, thickness, spacing
        Millimetres; None leaves the attribute out.
    orientation_at
        ``top`` Patient Orientation, ``frame`` in its functional group, ``plane`` only as
        cosines, ``none``.
    laterality_at, views_at, voi_at
        ``top``, ``shared`` or ``frame``.
    frame_sides
        Frame Laterality of each frame, where it is per frame.
    windows
        (center, width) of each frame, for per-frame VOI; the first one is the shared one.
    rescale
        (slope, intercept) of each frame.
    """
    frames = pixels.shape[0]
    place = list(order) if order is not None else list(range(frames))
    letters = orientation or hung_orientation(side, view)
    data = make_mg(side=side, view=view, pixels=pixels, orientation=None, extra=extra, **values)
    data.SOPClassUID = sop_class
    data.ImageType = list(image_type)
    data.DimensionOrganizationUID = generate_uid()
    for keyword in (
        "ImagerPixelSpacing", "EstimatedRadiographicMagnificationFactor", "WindowCenter",
        "WindowWidth", "WindowCenterWidthExplanation", "RescaleSlope", "RescaleIntercept",
        "RescaleType", "KVP", "ImageLaterality",
    ):  # fmt: skip
        if keyword in data:
            delattr(data, keyword)
    data.XRay3DAcquisitionSequence = one(KVP="31", FieldOfViewShape="RECTANGLE")
    shared, each = Dataset(), [Dataset() for _ in range(frames)]
    shared.PixelMeasuresSequence = Sequence([_measures(spacing, thickness, between)])
    shared.XRay3DFrameTypeSequence = one(FrameType=list(image_type))
    normal = _normal(letters)
    for f, group in enumerate(each):
        group.FrameContentSequence = one(
            DimensionIndexValues=[1, place[f] + 1], StackID="1", InStackPositionNumber=place[f] + 1
        )
        if positions:
            at = [float(v) for v in 30.0 + place[f] * between * normal]
            group.PlanePositionSequence = one(ImagePositionPatient=at)
    _orient(data, shared, letters, orientation_at)
    _lateralise(data, shared, each, side, laterality_at, frame_sides)
    if views_at != "top":
        view_codes = data.ViewCodeSequence
        del data.ViewCodeSequence
        shared.FrameAnatomySequence[0].ViewCodeSequence = view_codes
    _contrast(data, shared, each, voi_at, windows or [(2048.0, 4096.0)], lut)
    for f, group in enumerate(each):
        slope, intercept = rescale[f] if rescale else (1.0, 0.0)
        told = one(RescaleSlope=str(slope), RescaleIntercept=str(intercept), RescaleType="US")
        if rescale:
            group.PixelValueTransformationSequence = told
        elif f == 0:
            shared.PixelValueTransformationSequence = told
    data.SharedFunctionalGroupsSequence = Sequence([shared])
    data.PerFrameFunctionalGroupsSequence = Sequence(each)
    return data


def _measures(spacing: float | None, thickness: float | None, between: float) -> Dataset:
    made = Dataset()
    if spacing is not None:
        made.PixelSpacing = [spacing, spacing]
    if thickness is not None:
        made.SliceThickness = str(thickness)
        made.SpacingBetweenSlices = str(between)
    return made


def _normal(letters: tuple[str, str]) -> npt.NDArray[np.float64]:
    found = cosines(letters)
    return np.cross(found[:3], found[3:])


def _orient(data: Dataset, shared: Dataset, letters: tuple[str, str], where: str) -> None:
    if where == "none":
        return
    shared.PlaneOrientationSequence = one(ImageOrientationPatient=list(cosines(letters)))
    if where == "top":
        data.PatientOrientation = list(letters)
    elif where == "frame":
        shared.PatientOrientationInFrameSequence = one(PatientOrientation=list(letters))


def _lateralise(
    data: Dataset, shared: Dataset, each: list[Dataset], side: str, where: str,
    frame_sides: Many[str] | None,
) -> None:  # fmt: skip
    shared.FrameAnatomySequence = one(
        AnatomicRegionSequence=Sequence([dicoms.code("76752008", "SCT", "Breast")])
    )
    if where == "top":
        data.ImageLaterality = side
    elif where == "shared":
        shared.FrameAnatomySequence[0].FrameLaterality = side
    if where == "frame" or frame_sides is not None:
        for f, group in enumerate(each):
            own = frame_sides[f] if frame_sides is not None else side
            group.FrameAnatomySequence = one(FrameLaterality=own)


def _contrast(
    data: Dataset, shared: Dataset, each: list[Dataset], where: str,
    windows: Many[tuple[float, float]], lut: Dataset | None,
) -> None:  # fmt: skip
    def told(center: float, width: float) -> Dataset:
        made = item(
            WindowCenter=str(center), WindowWidth=str(width), WindowCenterWidthExplanation="NORMAL"
        )
        if lut is not None:
            made.VOILUTSequence = Sequence([lut])
        return made

    if where == "top":
        data.update(told(*windows[0]))
    elif where == "shared":
        shared.FrameVOILUTSequence = Sequence([told(*windows[0])])
    else:
        for f, group in enumerate(each):
            group.FrameVOILUTSequence = Sequence([told(*windows[f % len(windows)])])


def write_tomo(
    path: Path,
    *,
    pixels: Pixels | None = None,
    transfer_syntax: str = dicoms.EXPLICIT,
    **values: Any,
) -> Path:
    """Write a Breast Tomosynthesis image; see :func:`make_tomo` and :func:`volume`.

    ``pixels`` are the slices along the stack; ``order`` shuffles them into frames.
    """
    if pixels is None:
        pixels = volume(side=values.get("side", "L"))
    order = values.get("order")
    if order is not None:
        pixels = pixels[list(order)]
    return dicoms.write_dataset(path, make_tomo(pixels, **values), pixels, transfer_syntax)


def write_synthetic(path: Path, *, as_tomosynthesis: bool = False, **values: Any) -> Path:
    """Write a synthetic 2D image: one frame, generated from a volume."""
    if as_tomosynthesis:
        pixels = volume(1, side=values.get("side", "L"), lesion=0)
        return write_tomo(path, pixels=pixels, image_type=SYNTHETIC_TYPE, **values)
    extra = {"ImageType": list(SYNTHETIC_TYPE), **values.pop("extra", {})}
    return dicoms.write_mg(path, extra=extra, **values)


def write_projections(path: Path, *, raw: bool = False, **values: Any) -> Path:
    """Write the projections that a volume is made from; they are not for reading."""
    image_type = ("ORIGINAL", "PRIMARY", "TOMO_PROJ", "NONE")
    sop_class = RAW_PROJECTION if raw else PROJECTION
    return write_tomo(
        path, sop_class=sop_class, image_type=image_type, for_processing=raw, **values
    )


class StackPool:
    """A pool of one stack whose pixels exist only as long as somebody holds them.

    Attributes
    ----------
    asked
        The frames that were asked for, in their order.
    broken
        Frames that cannot be decoded.
    """

    def __init__(self, pixels: Pixels, frames: Frames | None = None) -> None:
        self._stored = pixels.tobytes()
        self._shape = pixels.shape
        self.slices = frames or Frames(
            tuple(FrameInfo(k, float(k)) for k in range(len(pixels))), 1.0, 1.0, 0.1,
            "position", "F",
        )  # fmt: skip
        self.asked: list[int] = []
        self.hurried: list[bool] = []
        self.broken: dict[int, str] = {}
        self._alive: list[weakref.ref[Any]] = []
        self.most_alive = 0

    def submit_frames(self, path: Path, *, urgent: bool = False) -> Future[Frames]:
        """The slices, at once."""
        del path, urgent
        found: Future[Frames] = Future()
        found.set_result(self.slices)
        return found

    def submit_pixels(
        self, path: Path, key: str, frame: int = 0, *, urgent: bool = False
    ) -> Future[Any]:
        """One frame, at once."""
        del path, key
        self.asked.append(frame)
        self.hurried.append(urgent)
        found: Future[Any] = Future()
        if frame in self.broken:
            found.set_exception(UnreadablePixels(self.broken[frame]))
            return found
        rows, columns = self._shape[1:]
        size = rows * columns
        values = np.frombuffer(self._stored, np.uint16, size, frame * size * 2)
        full = values.reshape(rows, columns).copy()
        self._alive.append(weakref.ref(full))
        self.most_alive = max(self.most_alive, self.alive)
        found.set_result(views.Pixels(full))
        return found

    @property
    def count(self) -> int:
        """How many slices there are."""
        return self._shape[0]

    @property
    def alive(self) -> int:
        """How many frames are in memory."""
        self._alive = [ref for ref in self._alive if ref() is not None]
        return len(self._alive)
