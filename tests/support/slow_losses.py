"""The losses as slow, obvious loops over single pairs, to hold the fast ones against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor


def view_term(
    views: Mapping[tuple[int, str], Tensor],
    log_temperature: Tensor,
    reweighted: tuple[float, float] | None = None,
) -> Tensor:
    """The view term over the embeddings by (breast, view); some breasts have one view."""
    temperature = torch.exp(log_temperature)
    terms = []
    for (breast, view), one in views.items():
        partner = (breast, "MLO" if view == "CC" else "CC")
        if partner not in views:
            continue
        positive = torch.exp(torch.dot(one, views[partner]) / temperature)
        negatives = [
            torch.exp(torch.dot(one, other) / temperature)
            for key, other in views.items()
            if key not in {(breast, view), partner}
        ]
        if reweighted is None:
            mass = sum(negatives, torch.zeros((), dtype=one.dtype))
        else:
            mass = _robinson(positive, negatives, temperature, *reweighted)
        terms.append(-torch.log(positive / (positive + mass)))
    return torch.stack(terms).mean()


def _robinson(
    positive: Tensor, negatives: Sequence[Tensor], temperature: Tensor, tau_plus: float, beta: float
) -> Tensor:
    """Equation 4 of Robinson et al. with its estimators, one negative at a time."""
    count = len(negatives)
    importance = [negative**beta for negative in negatives]
    partition = sum(importance[1:], importance[0]) / count
    weighed = [i / partition * n for i, n in zip(importance, negatives, strict=True)]
    mass = (sum(weighed[1:], weighed[0]) - tau_plus * count * positive) / (1 - tau_plus)
    return torch.maximum(mass, count * torch.exp(-1 / temperature))


def modality_term(
    image: Mapping[int, Tensor],
    other: Mapping[int, Tensor],
    vectors: Sequence[object],
    log_temperature: Tensor,
) -> Tensor:
    """One view by breast against another modality: first breast of each vector only."""
    seen: list[object] = []
    kept = []
    for breast in sorted(image):
        if vectors[breast] not in seen:
            seen.append(vectors[breast])
            kept.append(breast)
    temperature = torch.exp(log_temperature)
    terms = []
    for one, two in ((image, other), (other, image)):
        for i in kept:
            scores = {j: torch.exp(torch.dot(one[i], two[j]) / temperature) for j in kept}
            terms.append(-torch.log(scores[i] / sum(scores.values())))
    return torch.stack(terms).mean()
