"""The losses agree with slow loops, value and gradient."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn.functional import normalize

from core.training.losses import between_modalities, first_of_each, nt_xent, total


def _unit(count: int, size: int, seed: int) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    raw = torch.randn(count, size, generator=generator, dtype=torch.float64)
    return normalize(raw, dim=1).requires_grad_()


def _slow_nt_xent(first: Tensor, second: Tensor, log_t: Tensor) -> Tensor:
    everything = [*first, *second]
    n = len(first)
    terms = []
    for i, one in enumerate(everything):
        partner = i + n if i < n else i - n
        scores = [
            torch.exp(torch.dot(one, other) / torch.exp(log_t))
            for j, other in enumerate(everything)
            if j != i
        ]
        mine = torch.exp(torch.dot(one, everything[partner]) / torch.exp(log_t))
        terms.append(-torch.log(mine / sum(scores)))
    return sum(terms) / (2 * n)


def _slow_between(image: Tensor, other: Tensor, log_t: Tensor, keep: list[bool]) -> Tensor:
    kept = [i for i, yes in enumerate(keep) if yes]
    terms = []
    for one, two in ((image, other), (other, image)):
        for i in kept:
            scores = [torch.exp(torch.dot(one[i], two[j]) / torch.exp(log_t)) for j in kept]
            mine = torch.exp(torch.dot(one[i], two[i]) / torch.exp(log_t))
            terms.append(-torch.log(mine / sum(scores)))
    return sum(terms) / (2 * len(kept))


@pytest.mark.parametrize("count", [1, 2, 7])
@pytest.mark.parametrize("temperature", [0.7, 0.1])
def test_nt_xent_agrees_with_the_loop(count: int, temperature: float) -> None:
    first, second = _unit(count, 5, 1), _unit(count, 5, 2)
    log_t = torch.tensor(math.log(temperature), dtype=torch.float64, requires_grad=True)
    fast = nt_xent(first, second, log_t)
    ours = torch.autograd.grad(fast, (first, second, log_t))
    slow = _slow_nt_xent(first, second, log_t)
    theirs = torch.autograd.grad(slow, (first, second, log_t))
    assert fast.item() == pytest.approx(slow.item(), rel=1e-5, abs=1e-6)
    for a, b in zip(ours, theirs, strict=True):
        assert torch.allclose(a, b, rtol=1e-4, atol=1e-5)


def test_the_loss_between_modalities_agrees_with_the_loop() -> None:
    image, other = _unit(6, 5, 3), _unit(6, 5, 4)
    log_t = torch.tensor(math.log(0.3), dtype=torch.float64, requires_grad=True)
    keep = [True, False, True, True, False, True]
    fast = between_modalities(image, other, log_t, torch.tensor(keep))
    ours = torch.autograd.grad(fast, (image, other, log_t))
    slow = _slow_between(image, other, log_t, keep)
    theirs = torch.autograd.grad(slow, (image, other, log_t))
    assert fast.item() == pytest.approx(slow.item(), rel=1e-5)
    for a, b in zip(ours, theirs, strict=True):
        assert torch.allclose(a, b, rtol=1e-4, atol=1e-5)
    assert (ours[0][1] == 0).all(), "a breast that is left out gets no gradient"


def test_only_the_first_breast_of_each_vector_is_kept() -> None:
    vectors = np.array([[1, 0], [2, 0], [1, 0], [0, 0], [2, 0]], dtype=np.uint8)
    assert first_of_each(vectors).tolist() == [True, True, False, True, False]


def test_the_total_is_the_view_term_and_the_mean_of_the_others() -> None:
    one, two, three = (torch.tensor(float(v)) for v in (1, 2, 4))
    assert total(one).item() == 1
    assert total(one, (two, three)).item() == 4


def test_nearer_partners_cost_less() -> None:
    first = _unit(8, 16, 5)
    log_t = torch.tensor(0.0)
    assert nt_xent(first, first, log_t) < nt_xent(first, _unit(8, 16, 6), log_t)
