"""Augmentation keeps black black, keeps the range, and repeats by its generator."""

from __future__ import annotations

import pytest
import torch

from core.training.augment import OPERATIONS, _strengths, augment
from core.training.config import AugmentConfig


def _images(count: int = 12, size: int = 32) -> torch.Tensor:
    generator = torch.Generator().manual_seed(0)
    images = torch.zeros(count, size, size)
    images[:, 4:28, :16] = 0.2 + 0.8 * torch.rand(count, 24, 16, generator=generator)
    return images


def _generator(seed: int = 1) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_the_result_is_finite_in_range_and_of_the_same_shape() -> None:
    config = AugmentConfig(operations=10, magnitude=10)
    changed = augment(_images(), config, _generator())
    assert changed.shape == (12, 32, 32)
    assert torch.isfinite(changed).all()
    assert changed.min() >= 0
    assert changed.max() <= 1


def test_equal_generators_give_equal_pixels_and_others_other_ones() -> None:
    config = AugmentConfig()
    first = augment(_images(), config, _generator(3))
    assert torch.equal(first, augment(_images(), config, _generator(3)))
    assert not torch.equal(first, augment(_images(), config, _generator(4)))


def test_a_black_image_stays_black_under_every_operation() -> None:
    config = AugmentConfig(operations=10, magnitude=10)
    assert augment(torch.zeros(20, 16, 16), config, _generator()).max() == 0


def test_what_comes_in_from_outside_is_black() -> None:
    white = torch.ones(200, 16, 16)
    changed = augment(white, AugmentConfig(crop=1.0, operations=10, magnitude=10), _generator())
    corners = changed[:, [0, 0, -1, -1], [0, -1, 0, -1]]
    assert (corners < 0.05).any(), "rotation and shift bring the outside in"
    assert not ((changed > 0.49) & (changed < 0.51)).all(dim=(1, 2)).any()


def test_without_any_change_the_pixels_come_back() -> None:
    config = AugmentConfig(crop=1.0, flip=0.0, operations=0)
    assert torch.allclose(augment(_images(), config, _generator()), _images(), atol=1e-5)


def test_a_certain_flip_mirrors_left_and_right() -> None:
    config = AugmentConfig(crop=1.0, flip=1.0, operations=0)
    assert torch.allclose(augment(_images(), config, _generator()), _images().flip(2), atol=1e-5)


@pytest.mark.parametrize("operations", [0, 2, 10])
def test_each_image_gets_as_many_operations_as_asked(operations: int) -> None:
    drawn = _strengths(500, AugmentConfig(operations=operations), _generator())
    counts = torch.stack([drawn[name] != 0 for name in OPERATIONS]).sum(0)
    assert (counts == operations).all()
