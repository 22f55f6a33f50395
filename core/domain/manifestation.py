"""Manifestation vectors: what was tagged in a breast, as packed bits.

``m_i`` in {0,1}^W is packed along its last axis, eight bits to a byte, the first
bit highest; W is any width. The distance of two breasts is
``popcount(m_i xor m_j)`` (``manineg-method.md``, the sampler).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Packed = npt.NDArray[np.uint8]
Bits = npt.NDArray[np.bool_]


def pack(bits: Bits) -> Packed:
    """Pack bits (..., W) into bytes (..., ceil(W / 8)); spare bits are zero."""
    return np.packbits(np.asarray(bits, dtype=np.bool_), axis=-1)


def unpack(packed: Packed, width: int) -> Bits:
    """The bits (..., W) of packed bytes (..., ceil(W / 8))."""
    return np.unpackbits(packed, axis=-1, count=width).astype(np.bool_)


def distance(a: Packed, b: Packed) -> npt.NDArray[np.int64]:
    """Number of differing bits between packed vectors that broadcast together.

    Parameters
    ----------
    a, b
        (..., ceil(W / 8)) bytes of the same width.

    Returns
    -------
    ndarray
        (...,) integer distances.
    """
    differing: npt.NDArray[np.int64] = np.bitwise_count(np.bitwise_xor(a, b)).sum(
        axis=-1, dtype=np.int64
    )
    return differing
