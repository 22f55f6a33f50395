"""What an encoder costs, counted from its settings alone: parameters, work, memory.

Nothing is built and torch is not needed, so that the application can say before a
start whether a run fits this computer. A trial of the worker measures the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.training.options import EncoderConfig

_REDUCTION = 4
"""Of a ResNet's bottleneck, and the inverse of a ConvNeXt block's expansion."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one encoder at one image size.

    Attributes
    ----------
    parameters
        Numbers that are learnt.
    operations
        Multiplications of one image's forward pass.
    outputs
        Numbers that all layers put out for one image, which a backward pass needs again.
    """

    parameters: int
    operations: int
    outputs: int


@dataclass(frozen=True, slots=True)
class _Layer:
    """A convolution with its normalisation, or a linear map where ``kernel`` is 1."""

    inputs: int
    outputs: int
    kernel: int
    side: int
    """Of its square output."""
    groups: int = 1
    bias: int = 2
    """Further parameters an output channel: scale and shift of the normalisation."""


def cost(config: EncoderConfig, size: int) -> Cost:
    """Cost of an encoder on images of ``size`` pixels a side."""
    layers = list(_convnext(config, size) if config.family == "convnext" else _resnet(config, size))
    each = [one.inputs // one.groups * one.outputs * one.kernel**2 for one in layers]
    return Cost(
        parameters=sum(
            count + one.bias * one.outputs for count, one in zip(each, layers, strict=True)
        ),
        operations=sum(count * one.side**2 for count, one in zip(each, layers, strict=True)),
        outputs=sum(one.outputs * one.side**2 for one in layers),
    )


def _half(side: int) -> int:
    return (side + 1) // 2


def _resnet(config: EncoderConfig, size: int) -> Iterator[_Layer]:
    side = _half(size)
    yield _Layer(config.channels, config.stem, 7, side)
    if config.stem_pool:
        side = _half(side)
    before = config.stem
    for stage, (width, depth) in enumerate(zip(config.widths, config.depths, strict=True)):
        for block in range(depth):
            stride = 2 if stage and not block else 1
            after = _half(side) if stride == 2 else side
            if before != width or stride == 2:
                yield _Layer(before, width, 1, after)
            if config.block == "basic":
                yield _Layer(before, width, 3, after)
                yield _Layer(width, width, 3, after)
            else:
                narrow = width // _REDUCTION
                yield _Layer(before, narrow, 1, side)
                yield _Layer(narrow, narrow, 3, after)
                yield _Layer(narrow, width, 1, after)
            before, side = width, after


def _convnext(config: EncoderConfig, size: int) -> Iterator[_Layer]:
    side = max(1, size // 4)
    before = config.widths[0]
    yield _Layer(config.channels, before, 4, side, bias=3)
    for stage, (width, depth) in enumerate(zip(config.widths, config.depths, strict=True)):
        if stage:
            side = max(1, side // 2)
            # The normalisation is of the input's channels.
            yield _Layer(before, before, 0, side)
            yield _Layer(before, width, 2, side, bias=1)
        for _ in range(depth):
            yield _Layer(width, width, 7, side, groups=width, bias=3)
            yield _Layer(width, _REDUCTION * width, 1, side, bias=1)
            yield _Layer(_REDUCTION * width, width, 1, side, bias=2)
        before = width
    # The last normalisation.
    yield _Layer(before, before, 0, 1)
