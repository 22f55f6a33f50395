"""The encoders that have a name: their shape, and where their ImageNet weights come from.

Values only, no torch, so that the settings form and the command line can list them.
"""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.errors import WorldError
from core.training.options import EncoderConfig

_SHAPE = ("family", "channels", "stem", "widths", "depths", "block")
# The stem and the blocks of these have one form; what the settings say of them counts for nothing.
_FIXED: Mapping[str, frozenset[str]] = {"convnext": frozenset(("stem", "block"))}

_NAMED: Mapping[str, EncoderConfig] = {
    one.name: one
    for one in (
        EncoderConfig(name="demo", stem_pool=False, pool="both"),
        EncoderConfig(
            name="resnet-18",
            channels=3,
            stem=64,
            widths=(64, 128, 256, 512),
            depths=(2, 2, 2, 2),
            weights="microsoft/resnet-18",
        ),
        EncoderConfig(
            name="resnet-50",
            channels=3,
            stem=64,
            widths=(256, 512, 1024, 2048),
            depths=(3, 4, 6, 3),
            block="bottleneck",
            weights="microsoft/resnet-50",
        ),
        EncoderConfig(
            name="convnext-tiny",
            family="convnext",
            channels=3,
            stem=96,
            widths=(96, 192, 384, 768),
            depths=(3, 3, 9, 3),
            weights="facebook/convnext-tiny-224",
        ),
    )
}


def named() -> tuple[str, ...]:
    """Names of the encoders, smallest first."""
    return tuple(_NAMED)


def named_config(name: str) -> EncoderConfig:
    """The encoder of a name, with its ImageNet weights; ``demo`` has none.

    Raises
    ------
    WorldError
        When there is no such encoder; the sentence names the others.
    """
    if name not in _NAMED:
        raise WorldError(f"There is no encoder {name}; there are {', '.join(_NAMED)}.")
    return _NAMED[name]


def shape(config: EncoderConfig) -> dict[str, object]:
    """The fields that decide which weights fit, as far as they count for the family."""
    fixed = _FIXED.get(config.family, frozenset())
    return {field: getattr(config, field) for field in _SHAPE if field not in fixed}


def label(config: EncoderConfig) -> str:
    """What to call an encoder: the name it has only where it has that name's shape.

    Otherwise its family and widths, so that no model goes by a name that it only claims.
    """
    known = _NAMED.get(config.name)
    if known is not None and shape(known) == shape(config):
        return config.name
    return f"{config.family} {'-'.join(str(width) for width in config.widths)}"
