"""How a model makes one vector of an encoder's last feature map: the end of it, without torch.

The worker passes images through the encoder; what follows are a mean (and a maximum) over the
places of the map, for some encoders a normalisation, and for some models a linear map. That
is little enough to be done here again: over a part of the map instead of the whole, which
makes a vector of a region, and place by place, which tells who brought how much.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.errors import DamagedArtefact

Floats = npt.NDArray[np.float32]
_SLIGHT = 0.25
"""Share of the best covered place's cover from which a place takes part in the maximum."""


@dataclass(frozen=True, eq=False)
class Head:
    """From maps of C channels to vectors of D numbers.

    Attributes
    ----------
    both
        Whether the maximum over the places follows their mean: F = 2C features, else C.
    gain, shift
        (C,) of the normalisation over the channels; both empty where there is none.
    epsilon
        What the normalisation adds to the variance.
    weight
        (D, F) of the linear map; (0, 0) where the features are the vector.
    """

    both: bool
    gain: Floats
    shift: Floats
    epsilon: float
    weight: Floats

    def __post_init__(self) -> None:
        tables = (self.gain, self.shift, self.weight)
        if self.gain.shape != self.shift.shape or self.gain.ndim != 1 or self.weight.ndim != 2:
            raise DamagedArtefact("The end of the model does not fit together: train again.")
        if not all(np.isfinite(table).all() for table in tables):
            raise DamagedArtefact("The end of the model holds numbers that are not finite.")

    @staticmethod
    def of(tables: Mapping[str, npt.NDArray[Any]]) -> Head:
        """The head that the warm worker writes: ``gain``, ``shift``, ``weight`` and ``sums``."""
        both, epsilon = tables["sums"]
        small = (tables[name].astype(np.float32) for name in ("gain", "shift", "weight"))
        gain, shift, weight = small
        return Head(bool(both), gain, shift, float(epsilon), weight)

    def fits(self, channels: int, dimensions: int) -> bool:
        """Whether maps of C channels become vectors of D numbers."""
        features = channels * (2 if self.both else 1)
        wanted = (dimensions, features) if self.weight.size else (0, 0)
        return (
            self.weight.shape == wanted
            and self.gain.size in (0, channels)
            and (self.weight.size > 0 or features == dimensions)
        )

    def vectors(self, average: Floats, most: Floats | None) -> Floats:
        """Vectors (..., D) of means and maxima (..., C), before they are of unit length."""
        parts = [self._normal(average)]
        if self.both:
            assert most is not None
            parts.append(self._normal(most))
        features = parts[0] if len(parts) == 1 else np.concatenate(parts, axis=-1)
        return features @ self.weight.T if self.weight.size else features

    def likeness(self, average: Floats, most: Floats | None, to: Floats) -> Floats:
        """Cosine (...) of the vectors of means and maxima (..., C) with a vector (D,)."""
        if self.weight.size:
            found = self.vectors(average, most)
            return _cosine((found,), (to,))
        parts = [self._normal(average)]
        if self.both:
            assert most is not None
            parts.append(self._normal(most))
        return _cosine(tuple(parts), tuple(np.split(to, len(parts))))

    def whole(self, found: Floats) -> Floats:
        """Vectors (V, D) of whole maps (V, h, w, C), before they are of unit length."""
        return self.vectors(found.mean(axis=(1, 2)), found.max(axis=(1, 2)) if self.both else None)

    def within(self, found: Floats, cover: Floats) -> Floats:
        """The vector (D,) of a part of one map (h, w, C), before it is of unit length.

        Parameters
        ----------
        cover
            (h, w) how much of each place lies in the part, not 0 everywhere.
        """
        share = (cover / cover.sum())[..., None]
        average = (found * share).sum(axis=(0, 1), dtype=np.float32)
        if not self.both:
            return self.vectors(average, None)
        return self.vectors(average, found[cover >= _SLIGHT * cover.max()].max(axis=0))

    def parts(self, found: Floats) -> npt.NDArray[np.float64]:
        """What each place adds to the vector of one map (h, w, C).

        The mean is shared out evenly, each channel's maximum belongs to the first place
        that has it, and the normalisation and the linear map are linear once their
        statistics are known. So nothing is left over.

        Returns
        -------
        ndarray
            (h, w, D); its sum over the places is :meth:`whole`.
        """
        height, width, channels = found.shape
        flat = found.reshape(-1, channels).astype(np.float64)
        features = [self._normal_parts(flat / len(flat))]
        if self.both:
            first, at = np.zeros_like(flat), flat.argmax(axis=0)
            first[at, np.arange(channels)] = flat.max(axis=0)
            features.append(self._normal_parts(first))
        whole = np.concatenate(features, axis=1)
        if self.weight.size:
            whole = whole @ self.weight.T.astype(np.float64)
        return whole.reshape(height, width, -1)

    def _normal(self, values: Floats) -> Floats:
        if not self.gain.size:
            return values
        middle = values - values.mean(axis=-1, keepdims=True)
        spread = np.sqrt((middle * middle).mean(axis=-1, keepdims=True) + self.epsilon)
        return np.asarray(middle / spread * self.gain + self.shift, dtype=np.float32)

    def _normal_parts(self, shares: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Shares (P, C) of a sum, as shares of the normalised sum."""
        if not self.gain.size:
            return shares
        total = shares.sum(axis=0)
        spread = np.sqrt(total.var() + self.epsilon)
        middle = shares - shares.mean(axis=1, keepdims=True)
        found: npt.NDArray[np.float64] = middle / spread * self.gain + self.shift / len(shares)
        return found


def _cosine(parts: tuple[Floats, ...], to: tuple[Floats, ...]) -> Floats:
    dots = sum(part @ other for part, other in zip(parts, to, strict=True))
    squares = sum(np.einsum("...c,...c->...", part, part) for part in parts)
    length = np.sqrt(float(sum(float(other @ other) for other in to)))
    found: Floats = np.asarray(dots / np.maximum(np.sqrt(squares) * length, 1e-12), np.float32)
    return found


def unit(vectors: npt.NDArray[np.floating]) -> Floats:
    """Vectors (..., D) of unit length; one of nothing but zeros stays so."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-12), dtype=np.float32)
