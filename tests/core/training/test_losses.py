"""The losses agree with slow loops, value and gradient, and keep their symmetries."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor
from torch.nn.functional import normalize

from core.training.losses import (
    between_modalities,
    between_views,
    first_of_each,
    nt_xent,
    reweighted_views,
    total,
)
from tests.support.slow_losses import modality_term, view_term

TEMPERATURES = (0.7, 0.1, 0.03)


def _unit(count: int, size: int, seed: int) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    raw = torch.randn(count, size, generator=generator, dtype=torch.float64)
    return normalize(raw, dim=1).requires_grad_()


def _log(temperature: float) -> Tensor:
    return torch.tensor(math.log(temperature), dtype=torch.float64, requires_grad=True)


def _layout(present: list[tuple[bool, bool]]) -> tuple[list[tuple[int, str]], Tensor, Tensor]:
    """Keys of the embeddings' rows, anchors and partners of breasts with these views."""
    keys = [
        (b, view) for v, view in enumerate(("CC", "MLO")) for b, has in enumerate(present) if has[v]
    ]
    both = [b for b, has in enumerate(present) if all(has)]
    first = [keys.index((b, "CC")) for b in both]
    second = [keys.index((b, "MLO")) for b in both]
    return keys, torch.tensor(first + second), torch.tensor(second + first)


def _agree(fast: Tensor, slow: Tensor, inputs: tuple[Tensor, ...]) -> None:
    assert fast.item() == pytest.approx(slow.item(), rel=1e-10, abs=1e-12)
    ours, theirs = torch.autograd.grad(fast, inputs), torch.autograd.grad(slow, inputs)
    for a, b in zip(ours, theirs, strict=True):
        assert torch.allclose(a, b, rtol=1e-8, atol=1e-10)


SOME = [(True, True), (True, False), (False, True), (True, True), (True, True), (False, True)]
ALL = [(True, True)] * 5


@pytest.mark.parametrize("present", [ALL, SOME, [(True, True)], [(True, True), (True, False)]])
@pytest.mark.parametrize("temperature", TEMPERATURES)
def test_the_view_term_agrees_with_the_loop(
    present: list[tuple[bool, bool]], temperature: float
) -> None:
    keys, anchors, partners = _layout(present)
    embeddings, log_t = _unit(len(keys), 5, 1), _log(temperature)
    fast = between_views(embeddings, anchors, partners, log_t)
    _agree(fast, view_term(dict(zip(keys, embeddings, strict=True)), log_t), (embeddings, log_t))


def test_breasts_that_all_have_two_views_give_plain_nt_xent() -> None:
    first, second, log_t = _unit(7, 5, 1), _unit(7, 5, 2), _log(0.2)
    _, anchors, partners = _layout([(True, True)] * 7)
    whole = between_views(torch.cat((first, second)), anchors, partners, log_t)
    assert torch.equal(nt_xent(first, second, log_t), whole)


def test_a_single_view_counts_as_a_negative_by_hand() -> None:
    # One breast with views along x, one CC view along y; cosines 1 and 0, temperature 1.
    views = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]], dtype=torch.float64)
    loss = between_views(views, torch.tensor([0, 2]), torch.tensor([2, 0]), _log(1.0))
    assert loss.item() == pytest.approx(-math.log(math.e / (math.e + 1)))


@pytest.mark.parametrize("present", [ALL, SOME])
@pytest.mark.parametrize("temperature", TEMPERATURES)
@pytest.mark.parametrize(("tau_plus", "beta"), [(0.1, 1.0), (0.0, 1.0), (0.1, 0.0), (0.6, 2.5)])
def test_re_weighted_negatives_agree_with_the_loop(
    present: list[tuple[bool, bool]], temperature: float, tau_plus: float, beta: float
) -> None:
    keys, anchors, partners = _layout(present)
    embeddings, log_t = _unit(len(keys), 5, 3), _log(temperature)
    fast = reweighted_views(embeddings, anchors, partners, log_t, tau_plus=tau_plus, beta=beta)
    slow = view_term(dict(zip(keys, embeddings, strict=True)), log_t, (tau_plus, beta))
    _agree(fast, slow, (embeddings, log_t))


@pytest.mark.parametrize("temperature", TEMPERATURES)
def test_re_weighting_by_nothing_is_nt_xent(temperature: float) -> None:
    keys, anchors, partners = _layout(SOME)
    embeddings, log_t = _unit(len(keys), 5, 4), _log(temperature)
    ours = reweighted_views(embeddings, anchors, partners, log_t, tau_plus=0, beta=0)
    _agree(ours, between_views(embeddings, anchors, partners, log_t), (embeddings, log_t))


def test_a_harder_weight_costs_more() -> None:
    keys, anchors, partners = _layout(ALL)
    embeddings, log_t = _unit(len(keys), 5, 5), _log(0.3)
    costs = [
        reweighted_views(embeddings, anchors, partners, log_t, tau_plus=0.1, beta=b).item()
        for b in (0.0, 0.5, 1.0, 2.0)
    ]
    assert costs == sorted(costs)
    assert costs[0] < costs[-1]


def test_a_correction_beyond_every_negative_stays_finite() -> None:
    # Equal views and opposite others: the estimate is negative and its floor counts.
    one = torch.tensor([[1.0, 0.0], [-1.0, 0.0]] * 2, requires_grad=True)
    log_t = torch.tensor(math.log(0.01), requires_grad=True)
    anchors, partners = torch.tensor([0, 1, 2, 3]), torch.tensor([2, 3, 0, 1])
    loss = reweighted_views(one, anchors, partners, log_t, tau_plus=0.1, beta=1)
    loss.backward()
    assert torch.isfinite(loss)
    assert one.grad is not None
    assert torch.isfinite(one.grad).all()
    assert torch.isfinite(log_t.grad)


@pytest.mark.parametrize("temperature", TEMPERATURES)
def test_the_loss_between_modalities_agrees_with_the_loop(temperature: float) -> None:
    image, other, log_t = _unit(6, 5, 3), _unit(6, 5, 4), _log(temperature)
    vectors = np.array([[1], [2], [1], [0], [2], [7]], dtype=np.uint8)
    keep = torch.from_numpy(first_of_each(vectors))
    fast = between_modalities(image[keep], other[keep], log_t)
    slow = modality_term(
        dict(enumerate(image)), dict(enumerate(other)), [row.tobytes() for row in vectors], log_t
    )
    (ours,) = torch.autograd.grad(fast, image, retain_graph=True)
    _agree(fast, slow, (image, other, log_t))
    assert (ours[2] == 0).all(), "a breast that is left out gets no gradient"


_Loss = Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]
LOSSES: list[_Loss] = [between_views, reweighted_views]


@pytest.mark.parametrize("loss", LOSSES)
def test_gradients_are_those_of_finite_differences(loss: _Loss) -> None:
    keys, anchors, partners = _layout(SOME)
    raw, log_t = _unit(len(keys), 3, 6), _log(0.5)
    assert torch.autograd.gradcheck(
        lambda z, t: loss(normalize(z, dim=1), anchors, partners, t), (raw, log_t)
    )
    other = _unit(len(keys), 3, 7)
    assert torch.autograd.gradcheck(between_modalities, (raw, other, log_t))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=7), st.randoms())
def test_the_order_of_the_breasts_changes_no_loss(
    present: list[tuple[bool, bool]], random: object
) -> None:
    present = [has for has in present if any(has)] + [(True, True)]
    order = list(range(len(present)))
    random.shuffle(order)  # type: ignore[attr-defined]  # hypothesis' own random
    keys, anchors, partners = _layout(present)
    embeddings = dict(zip(keys, _unit(len(keys), 4, 8).detach(), strict=True))
    moved_keys, moved_anchors, moved_partners = _layout([present[b] for b in order])
    moved = torch.stack([embeddings[order[b], view] for b, view in moved_keys])
    for loss in LOSSES:
        before = loss(torch.stack(list(embeddings.values())), anchors, partners, _log(0.3))
        after = loss(moved, moved_anchors, moved_partners, _log(0.3))
        assert after.item() == pytest.approx(before.item(), rel=1e-9)


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_the_pairs_changes_nothing_between_modalities(order: list[int]) -> None:
    image, other = _unit(6, 4, 9), _unit(6, 4, 10)
    before = between_modalities(image, other, _log(0.3))
    assert between_modalities(image[order], other[order], _log(0.3)).item() == pytest.approx(
        before.item(), rel=1e-10
    )
    assert between_modalities(other, image, _log(0.3)).item() == pytest.approx(before.item())


def test_turning_all_embeddings_together_changes_no_loss() -> None:
    keys, anchors, partners = _layout(SOME)
    embeddings = _unit(len(keys), 4, 11).detach()
    turn, _ = torch.linalg.qr(torch.randn(4, 4, dtype=torch.float64))
    for loss in LOSSES:
        before = loss(embeddings, anchors, partners, _log(0.2))
        assert loss(embeddings @ turn, anchors, partners, _log(0.2)).item() == pytest.approx(
            before.item(), rel=1e-9
        )


@pytest.mark.parametrize("loss", LOSSES)
def test_a_batch_without_pairs_has_a_loss_of_nothing_and_gradients(loss: _Loss) -> None:
    views, none = _unit(3, 4, 12), torch.zeros(0, dtype=torch.int64)
    found = loss(views, none, none, _log(0.5))
    assert found.item() == 0
    assert (torch.autograd.grad(found, views)[0] == 0).all()


def test_half_precision_is_widened_and_double_kept() -> None:
    first, second = _unit(4, 8, 13), _unit(4, 8, 14)
    half = nt_xent(first.bfloat16(), second.bfloat16(), _log(0.1).bfloat16())
    assert half.dtype == torch.float32
    assert nt_xent(first, second, _log(0.1)).dtype == torch.float64


def test_only_the_first_breast_of_each_vector_is_kept() -> None:
    vectors = np.array([[1, 0], [2, 0], [1, 0], [0, 0], [2, 0]], dtype=np.uint8)
    assert first_of_each(vectors).tolist() == [True, True, False, True, False]
    there = np.array([False, True, True, True, True])
    assert first_of_each(vectors, there).tolist() == [False, True, True, True, False]
    assert not first_of_each(vectors, there & False).any()


def test_the_total_is_the_view_term_and_the_mean_of_the_others() -> None:
    one, two, three = (torch.tensor(float(v)) for v in (1, 2, 4))
    assert total(one).item() == 1
    assert total(one, (two, three)).item() == 4
    assert total(None, (two, three)).item() == 3


def test_nearer_partners_cost_less() -> None:
    first = _unit(8, 16, 5)
    log_t = torch.tensor(0.0)
    assert nt_xent(first, first, log_t) < nt_xent(first, _unit(8, 16, 6), log_t)
