"""The contrastive losses of ManiNeg (``manineg-method.md``, the losses).

All take embeddings of unit length and the logarithm of a temperature, so that a
trainable temperature stays positive.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from core.domain.manifestation import Packed


def nt_xent(first: Tensor, second: Tensor, log_temperature: Tensor) -> Tensor:
    """NT-Xent over the 2n embeddings of two views.

    Parameters
    ----------
    first, second
        (n, d) unit embeddings; row i of both is one breast.
    log_temperature
        Scalar.

    Returns
    -------
    Tensor
        Scalar: the mean over all 2n of the cross entropy of finding the partner
        among the 2n - 1 others (Chen et al., SimCLR, 2020, equation 1).
    """
    both = torch.cat((first, second)).float()
    count = len(first)
    similarity = both @ both.T / log_temperature.float().exp()
    itself = torch.eye(2 * count, dtype=torch.bool, device=both.device)
    similarity = similarity.masked_fill(itself, float("-inf"))
    partner = torch.arange(2 * count, device=both.device).roll(count)
    return functional.cross_entropy(similarity, partner)


def between_modalities(
    image: Tensor, other: Tensor, log_temperature: Tensor, keep: Tensor
) -> Tensor:
    """Each breast against the other modality, negatives from the other modality only.

    Parameters
    ----------
    image, other
        (n, d) unit embeddings; row i of both is one breast.
    log_temperature
        Scalar.
    keep
        (n,) bool: the first breast of each distinct manifestation vector; two with
        the same vector are not each other's negatives.

    Returns
    -------
    Tensor
        Scalar: the mean of both directions' cross entropies over the m kept.
    """
    one, two = image[keep].float(), other[keep].float()
    similarity = one @ two.T / log_temperature.float().exp()
    partner = torch.arange(len(one), device=one.device)
    there = functional.cross_entropy(similarity, partner)
    back = functional.cross_entropy(similarity.T, partner)
    return (there + back) / 2


def first_of_each(manifestations: Packed) -> npt.NDArray[np.bool_]:
    """(n,) bool: whether a row is the first that carries its manifestation vector."""
    _, first = np.unique(manifestations, axis=0, return_index=True)
    keep = np.zeros(len(manifestations), dtype=np.bool_)
    keep[first] = True
    return keep


def total(views: Tensor, modalities: tuple[Tensor, ...] = ()) -> Tensor:
    """The view term plus the mean of the inter-modal terms, where there are any."""
    return views + torch.stack(modalities).mean() if modalities else views
