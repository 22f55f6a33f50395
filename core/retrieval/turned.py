"""Breasts whose vector is of images that lie otherwise, or elsewhere, by now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.retrieval.facets import Codes, Facet, Flags, Ids
from core.retrieval.facts import Facts


@dataclass(frozen=True)
class Inputs:
    """What the vectors of a model were made of, one entry an image.

    Attributes
    ----------
    breasts, images
        (P,) ids.
    ways
        (P,) how the image lay.
    """

    breasts: Ids
    images: Ids
    ways: Facet

    @staticmethod
    def of(inputs: Mapping[int, str]) -> Inputs:
        """From what is kept of each breast (``BreastMaterial.inputs``)."""
        breasts: list[int] = []
        images: list[int] = []
        ways: list[str] = []
        for breast, text in inputs.items():
            for part in text.split(";"):
                image, _, way = part.partition(":")
                if image.isdecimal():
                    breasts.append(breast)
                    images.append(int(image))
                    ways.append(way)
        return Inputs(np.array(breasts, np.int64), np.array(images, np.int64), Facet.of(ways))

    def turned(self, facts: Facts) -> Ids:
        """Breasts with an image that a person turned or placed elsewhere since, by id."""
        flat = facts.views.reshape(-1)
        rows = np.flatnonzero(flat >= 0)
        order = rows[np.argsort(flat[rows], kind="stable")]
        if not len(order) or not len(self.images):
            return np.zeros(0, np.int64)
        found = np.minimum(np.searchsorted(flat[order], self.images), len(order) - 1)
        at = order[found]
        # An image that stands for no breast any more is none of ours to judge.
        known: Flags = flat[at] == self.images
        then: Codes = np.array([facts.spoken.get(way, -1) for way in self.ways.names], np.int32)
        moved = facts.ids[at // 2] != self.breasts
        other = facts.lies.reshape(-1)[at] != then[self.ways.codes]
        return np.unique(self.breasts[known & (moved | other)])
