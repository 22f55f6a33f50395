"""Random changes of the training pixels, on the device, a batch at a time.

Crop, flip and the geometric operations of an image are one affine map, so its
pixels are interpolated once. The operations are drawn as RandAugment draws them
(a few of ten, one magnitude; Cubuk et al., 2020), per image. What was black stays
black and what comes in from outside is black, never mid-grey.
"""

from __future__ import annotations

import math

import torch
from kornia import enhance
from torch import Tensor
from torch.nn import functional

from core.training.config import AugmentConfig

GEOMETRIC = ("rotate", "shear_x", "shear_y", "shift_x", "shift_y")
TONAL = ("brightness", "contrast", "gamma", "sharpness")
OPERATIONS = ("identity", *GEOMETRIC, *TONAL)
_AT_ONCE = 64
_RATIO = (math.log(3 / 4), math.log(4 / 3))


def augment(pixels: Tensor, config: AugmentConfig, generator: torch.Generator) -> Tensor:
    """A randomly changed copy of each image.

    Parameters
    ----------
    pixels
        (B, S, S) float in 0..1.
    config
        How much.
    generator
        On the CPU, so that a run draws the same on every device.

    Returns
    -------
    Tensor
        (B, S, S) float in 0..1.
    """
    count = len(pixels)
    strength = _strengths(count, config, generator)
    maps = _affine(count, strength, config, generator).to(pixels.device)
    changed = torch.empty_like(pixels)
    # The grids of a whole batch would take several times its own memory.
    for start in range(0, count, _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        some = pixels[part, None]
        grid = functional.affine_grid(maps[part], list(some.shape), align_corners=False)
        moved = functional.grid_sample(
            some, grid, mode="bilinear", padding_mode="zeros", align_corners=False
        )
        changed[part] = _tones(moved, {name: strength[name][part] for name in TONAL})[:, 0]
    return changed


def _strengths(count: int, config: AugmentConfig, generator: torch.Generator) -> dict[str, Tensor]:
    """(B,) signed strength in -1..1 of each operation, 0 where it was not drawn."""
    order = torch.rand(count, len(OPERATIONS), generator=generator).argsort(dim=1)
    drawn = order < config.operations
    sign = torch.randint(0, 2, (count, len(OPERATIONS)), generator=generator) * 2 - 1
    values = drawn * sign * (config.magnitude / 10)
    return dict(zip(OPERATIONS, values.unbind(1), strict=True))


def _affine(
    count: int, strength: dict[str, Tensor], config: AugmentConfig, generator: torch.Generator
) -> Tensor:
    """(B, 2, 3) maps from output to input coordinates in -1..1."""

    def uniform(low: float, high: float) -> Tensor:
        return torch.rand(count, generator=generator) * (high - low) + low

    area = uniform(config.crop, 1.0)
    ratio = uniform(*_RATIO).exp() if config.crop < 1 else torch.ones(count)
    width = (area * ratio).sqrt().clamp(max=1)
    height = (area / ratio).sqrt().clamp(max=1)
    flip = 1 - 2 * (torch.rand(count, generator=generator) < config.flip).float()
    crop = _matrices(
        flip * width, 0, (1 - width) * uniform(-1, 1), 0, height, (1 - height) * uniform(-1, 1)
    )
    angle = strength["rotate"] * math.radians(25)
    turn = _matrices(angle.cos(), -angle.sin(), 0, angle.sin(), angle.cos(), 0)
    shear = _matrices(1, strength["shear_x"] * 0.2, 0, strength["shear_y"] * 0.2, 1, 0)
    shift = _matrices(1, 0, strength["shift_x"] * 0.2, 0, 1, strength["shift_y"] * 0.2)
    return (crop @ shift @ turn @ shear)[:, :2]


def _matrices(*entries: Tensor | float) -> Tensor:
    """(B, 3, 3) homogeneous matrices from their upper six entries."""
    count = max(len(e) for e in entries if isinstance(e, Tensor))
    rows = [e if isinstance(e, Tensor) else torch.full((count,), float(e)) for e in entries]
    last = [torch.zeros(count), torch.zeros(count), torch.ones(count)]
    return torch.stack([*rows, *last], dim=1).float().reshape(count, 3, 3)


def _tones(images: Tensor, strength: dict[str, Tensor]) -> Tensor:
    """Change brightness, contrast, gamma and sharpness of (B, 1, S, S) where drawn."""
    breast = images > 0
    for name, values in strength.items():
        rows = values.nonzero().flatten().to(images.device)
        if not len(rows):
            continue
        some, amount = images[rows], values[values != 0].to(images.device)
        if name == "brightness":
            changed = enhance.adjust_brightness(some, 0.3 * amount)
        elif name == "contrast":
            changed = enhance.adjust_contrast_with_mean_subtraction(some, 1 + 0.5 * amount)
        elif name == "gamma":
            changed = enhance.adjust_gamma(some, (0.6 * amount).exp())
        else:
            changed = enhance.sharpness(some, 1 + 0.9 * amount)
        images = images.index_copy(0, rows, changed)
    return images.clamp(0, 1) * breast
