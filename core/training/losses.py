"""The contrastive losses of ManiNeg (``manineg-method.md``, the losses).

All take embeddings of unit length and the logarithm of a temperature, so that a
trainable temperature stays positive. Similarities are one matrix product; nothing of
the size (m, m, d) ever exists. Half precision is widened, float64 stays what it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from core.domain.manifestation import Packed

_NEARLY_ONE = 1e-6


def nt_xent(first: Tensor, second: Tensor, log_temperature: Tensor) -> Tensor:
    """NT-Xent over the 2n embeddings of breasts that all have two views.

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
    anchors = torch.arange(2 * len(first), device=first.device)
    return between_views(torch.cat((first, second)), anchors, _halves(anchors), log_temperature)


def between_views(
    embeddings: Tensor, anchors: Tensor, partners: Tensor, log_temperature: Tensor
) -> Tensor:
    """NT-Xent where some breasts have one view: those are negatives only.

    Parameters
    ----------
    embeddings
        (m, d) unit embeddings of all views.
    anchors, partners
        (k,) rows of views that have a partner, and of their partners.
    log_temperature
        Scalar.

    Returns
    -------
    Tensor
        Scalar: the mean over the k anchors of the cross entropy of finding the
        partner among the m - 1 others; 0 where there is no anchor.
    """
    if not len(anchors):
        return _nothing(embeddings)
    similarity = _similarity(embeddings, anchors, log_temperature)
    # In place, since the product's gradient does not need its result.
    similarity.scatter_(1, anchors[:, None], -math.inf)
    return functional.cross_entropy(similarity, partners)


def reweighted_views(
    embeddings: Tensor,
    anchors: Tensor,
    partners: Tensor,
    log_temperature: Tensor,
    *,
    tau_plus: float = 0.1,
    beta: float = 1.0,
) -> Tensor:
    """The view term with hard negatives weighed up and false ones corrected for.

    Robinson et al., Contrastive learning with hard negative samples, 2021, section 3
    (with the debiasing of Chuang et al., 2020). For an anchor with partner
    similarity p and N = m - 2 negative similarities s (all divided by the
    temperature), each negative weighs ``exp(beta s)`` over the mean of these; their
    weighted sum R is corrected to ``(R - tau_plus N exp(p)) / (1 - tau_plus)``, but at
    least ``N exp(-1 / temperature)``, and the loss is ``-log(exp(p) / (exp(p) + that))``.
    With ``beta`` and ``tau_plus`` 0 it is NT-Xent.

    Parameters
    ----------
    embeddings, anchors, partners, log_temperature
        As for :func:`between_views`.
    tau_plus
        The assumed share of false negatives.
    beta
        How much hardness counts.

    Returns
    -------
    Tensor
        Scalar, the mean over the k anchors; 0 where there is no anchor or no negative.
    """
    negatives = len(embeddings) - 2
    if not len(anchors) or negatives < 1:
        return _nothing(embeddings)
    similarity = _similarity(embeddings, anchors, log_temperature)
    near = _wide(embeddings)[anchors] * _wide(embeddings)[partners]
    positive = near.sum(dim=1) * torch.exp(-_wide(log_temperature))
    similarity.scatter_(1, torch.stack((anchors, partners), dim=1), -math.inf)
    # All in logarithms, so that a small temperature overflows nothing.
    weighed = torch.logsumexp(similarity * (1 + beta), dim=1) + math.log(negatives)
    if beta:
        weighed = weighed - torch.logsumexp(similarity * beta, dim=1)
    else:
        weighed = weighed - math.log(negatives)
    mass = weighed - math.log1p(-tau_plus)
    if tau_plus:
        false = math.log(tau_plus * negatives) + positive - weighed
        left = false < -_NEARLY_ONE
        kept = torch.log(-torch.expm1(torch.where(left, false, -1.0)))
        least = math.log(negatives) - torch.exp(-_wide(log_temperature))
        mass = torch.where(left, torch.maximum(mass + kept, least), least)
    return functional.softplus(mass - positive).mean()


def between_modalities(image: Tensor, other: Tensor, log_temperature: Tensor) -> Tensor:
    """Each breast against the other modality, negatives from the other modality only.

    Parameters
    ----------
    image, other
        (k, d) unit embeddings; row i of both is one breast, and no two breasts carry
        the same manifestation vector, since those are not each other's negatives
        (:func:`first_of_each`).
    log_temperature
        Scalar.

    Returns
    -------
    Tensor
        Scalar: the mean of both directions' cross entropies over the k breasts.
    """
    scale = torch.exp(-_wide(log_temperature))
    similarity = (_wide(image) * scale) @ _wide(other).T
    partner = torch.arange(len(image), device=image.device)
    there = functional.cross_entropy(similarity, partner)
    back = functional.cross_entropy(similarity.T, partner)
    return (there + back) / 2


def first_of_each(
    manifestations: Packed, present: npt.NDArray[np.bool_] | None = None
) -> npt.NDArray[np.bool_]:
    """(n,) bool: whether a row is the first that carries its manifestation vector.

    Parameters
    ----------
    manifestations
        (n, ceil(W / 8)) packed vectors.
    present
        (n,) bool: which rows count at all; every row where not given.
    """
    rows = np.arange(len(manifestations)) if present is None else np.flatnonzero(present)
    _, first = np.unique(manifestations[rows], axis=0, return_index=True)
    keep = np.zeros(len(manifestations), dtype=np.bool_)
    keep[rows[first]] = True
    return keep


def total(views: Tensor | None, modalities: Sequence[Tensor] = ()) -> Tensor:
    """The view term plus the mean of the inter-modal terms, of those that there are.

    Parameters
    ----------
    views
        The view term; None where it is left out.
    modalities
        One inter-modal term for each other modality, each the mean over the views.
    """
    terms = [] if views is None else [views]
    if modalities:
        terms.append(torch.stack(list(modalities)).mean())
    return torch.stack(terms).sum()


def _similarity(embeddings: Tensor, anchors: Tensor, log_temperature: Tensor) -> Tensor:
    """(k, m) cosines over the temperature; the scale goes onto the smaller operand."""
    wide = _wide(embeddings)
    return (wide[anchors] * torch.exp(-_wide(log_temperature))) @ wide.T


def _wide(values: Tensor) -> Tensor:
    """At least float32."""
    return values if values.dtype == torch.float64 else values.float()


def _nothing(embeddings: Tensor) -> Tensor:
    """A loss of 0 whose gradient is 0 and not missing."""
    return (_wide(embeddings) * 0).sum()


def _halves(anchors: Tensor) -> Tensor:
    """Partners where the second views follow the first ones."""
    return anchors.roll(len(anchors) // 2)
