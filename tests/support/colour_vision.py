"""Colours as those see them who lack one kind of cone, and how far apart they then are.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics
15(6), 2009, table 1, for severity 1.0; they apply to linear RGB.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

Lab = npt.NDArray[np.float64]

SIGHTS: dict[str, npt.NDArray[np.float64]] = {
    "usual": np.eye(3),
    "protanopia": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "deuteranopia": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "tritanopia": np.array([
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]),
}  # fmt: skip
# sRGB (IEC 61966-2-1) to CIE XYZ, and its white.
_XYZ = np.array([
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
])  # fmt: skip
_WHITE = _XYZ.sum(axis=1)


def linear(ink: QColor) -> npt.NDArray[np.float64]:
    """Linear RGB (3,), 0 to 1."""
    part = np.array([ink.redF(), ink.greenF(), ink.blueF()])
    found: npt.NDArray[np.float64] = np.where(
        part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4
    )
    return found


def seen(ink: QColor, sight: str) -> npt.NDArray[np.float64]:
    """Linear RGB (3,) of a colour as it is seen."""
    found: npt.NDArray[np.float64] = np.clip(SIGHTS[sight] @ linear(ink), 0.0, 1.0)
    return found


def lab(ink: QColor, sight: str) -> Lab:
    """CIE L*a*b* (3,) of a colour as it is seen."""
    ratio = (_XYZ @ seen(ink, sight)) / _WHITE
    x, y, z = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one: QColor, other: QColor, sight: str) -> float:
    """How far apart two colours are seen, in units of L*a*b* (CIE 1976)."""
    return float(np.linalg.norm(lab(one, sight) - lab(other, sight)))


def lighter(one: QColor, other: QColor, sight: str) -> float:
    """By how much L* the first is seen lighter than the other."""
    return float(lab(one, sight)[0] - lab(other, sight)[0])


def contrast(one: QColor, other: QColor, sight: str) -> float:
    """The contrast ratio of WCAG 2 between two colours as they are seen."""
    bright, dark = sorted(
        (float(_XYZ[1] @ seen(ink, sight)) + 0.05 for ink in (one, other)), reverse=True
    )
    return bright / dark
