"""Pretrained weights on this computer: where they are, whether they fit, and their hash.

Torch-free, so that the checks before a start can ask too. Weights come from the local
model cache by name, from a folder (``config.json`` and ``model.safetensors``) or from one
safetensors file. Nothing is downloaded, and a pickle is never opened (rule 6).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.training import encoders, tensorfile
from core.training.config import TrainConfig
from core.training.options import EncoderConfig
from core.training.tensorfile import Shapes

_TENSORS = "model.safetensors"
_CONFIG = "config.json"
_MOST_CONFIG = 4 << 20
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?", re.ASCII)
_BLOB = re.compile(r"[0-9a-f]{64}")
# Of a classifier around the published encoder, and of a model that this program made.
_PREFIXES = ("resnet.", "convnext.", "encoder.net.")
_HEADS = ("classifier.", "embedding.")
_FIRST = {"resnet": "embedder.embedder.convolution.weight",
          "convnext": "embeddings.patch_embeddings.weight"}  # fmt: skip
_BLOCK = {
    "resnet": re.compile(
        r"encoder\.stages\.(\d{1,3})\.layers\.(\d{1,3})\.layer\.(\d)\.convolution\.weight"
    ),
    "convnext": re.compile(r"encoder\.stages\.(\d{1,3})\.layers\.(\d{1,3})\.dwconv()\.weight"),
}
# Of a published config.json: what no tensor shows, and what this program builds.
_UNSEEN: Mapping[str, Mapping[str, object]] = {
    "resnet": {
        "hidden_act": "relu",
        "downsample_in_first_stage": False,
        "downsample_in_bottleneck": False,
    },
    "convnext": {"hidden_act": "gelu"},
}


@dataclass(frozen=True, slots=True)
class Found:
    """Pretrained weights that lie on this computer.

    Attributes
    ----------
    path
        The safetensors file.
    sha256
        Of its content.
    where
        What they were found as.
    """

    path: Path
    sha256: str
    where: Literal["cache", "folder", "file"]


def find(config: EncoderConfig) -> Found | None:
    """The weights that an encoder starts from; None when they are not on this computer.

    Raises
    ------
    WorldError
        When there are some that cannot be used: another encoder's, a pickle, damaged. The
        sentence says which and what to do.
    """
    place = _place(config.weights)
    if place is None:
        return None
    path, where = place
    try:
        _check_fit(config, path, alone=where == "file")
        sha = files.sha256(path)
    except OSError as error:
        raise DamagedArtefact(
            f"The pretrained weights {shown(config.weights)} cannot be read ({error.strerror}): "
            "copy them again."
        ) from error
    blob = path.resolve().name
    # The cache calls each file by its hash.
    altered = where == "cache" and _BLOB.fullmatch(blob) is not None and blob != sha
    if altered or config.weights_sha256 not in ("", sha):
        raise DamagedArtefact(
            f"The pretrained weights {shown(config.weights)} were altered or are not the file "
            "that the settings mean: copy them again, or choose the weights anew."
        )
    return Found(path, sha, where)


def resolve(config: TrainConfig, *, begun: bool = False) -> tuple[TrainConfig, str]:
    """The settings with the hash of the weights that a run starts from.

    Parameters
    ----------
    config
        Of a run.
    begun
        Whether the run has a checkpoint: that holds its weights, so nothing is looked for
        and the settings stay as they were.

    Returns
    -------
    tuple of TrainConfig and str
        Where the weights are missing and ``encoder.scratch`` allows it, settings without
        weights, and the sentence that says so; otherwise the sentence is empty.

    Raises
    ------
    WorldError
        When the weights are missing, or cannot be used.
    """
    encoder = config.encoder
    if begun or not encoder.weights:
        return config, ""
    found = find(encoder)
    if found is not None:
        return _with(config, weights_sha256=found.sha256), ""
    if not encoder.scratch:
        raise WorldError(sentence_missing(encoder))
    return (
        _with(config, weights="", weights_sha256=""),
        f"The pretrained weights {shown(encoder.weights)} are not on this computer: the run "
        "starts from random weights, as the settings allow.",
    )


def sentence_missing(config: EncoderConfig) -> str:
    """That the weights are not on this computer, and what to do."""
    return (
        f"The pretrained weights {shown(config.weights)} are not on this computer: copy their "
        "folder (config.json and model.safetensors) to it and name that folder as the encoder's "
        "weights, or allow training from random weights."
    )


def shown(weights: str) -> str:
    """Weights as people and documents may see them: never the folders of a path (fault 33)."""
    if _NAME.fullmatch(weights) and not weights.endswith(".safetensors"):
        return weights
    return re.split(r"[\\/]", weights.rstrip("\\/"))[-1]


def record(config: EncoderConfig) -> dict[str, str]:
    """What a model's document says of its encoder: name, family, weights and their hash."""
    return {
        "name": encoders.label(config),
        "family": config.family,
        "weights": shown(config.weights),
        "sha256": config.weights_sha256,
    }


def without_paths(config: TrainConfig) -> TrainConfig:
    """The settings as a document that travels may hold them."""
    return _with(config, weights=shown(config.encoder.weights))


def plain(name: str) -> str | None:
    """The encoder's own name of a published tensor; None for one of a head."""
    if name.startswith(_HEADS):
        return None
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return name


def other_encoder(config: EncoderConfig, why: str) -> WorldError:
    """That the weights are another encoder's, and in what they differ."""
    return WorldError(
        f"The pretrained weights {shown(config.weights)} are of another encoder than the "
        f"settings describe ({why}): choose weights that fit, or the encoder that they are of."
    )


# -- where ---------------------------------------------------------------------


def _place(weights: str) -> tuple[Path, Literal["cache", "folder", "file"]] | None:
    if not weights:
        return None
    if _NAME.fullmatch(weights) and not weights.endswith(".safetensors"):
        folder = _in_cache(weights)
        return None if folder is None else (_tensors_of(folder, weights), "cache")
    path = Path(weights).expanduser()
    if path.is_dir():
        return _tensors_of(path, weights), "folder"
    if not path.is_file():
        return None
    if path.suffix != ".safetensors":
        raise _only_safetensors(weights)
    return path, "file"


def _in_cache(name: str) -> Path | None:
    """The newest version of a model in the cache that transformers and its hub client fill."""
    model = _cache() / f"models--{name.replace('/', '--')}"
    versions = model / "snapshots"
    if not versions.is_dir():
        return None
    main = model / "refs" / "main"
    if main.is_file():
        chosen = versions / Path(main.read_text(encoding="ascii", errors="replace").strip()).name
        # A version of which only the configuration was fetched has no weights.
        if chosen != versions and (_has_tensors(chosen) or _has_pickles(chosen)):
            return chosen
    there = sorted(path for path in versions.iterdir() if _has_tensors(path))
    return there[-1] if there else None


def _cache() -> Path:
    """Where the hub client keeps models, by the variables that it documents."""
    if place := os.environ.get("HF_HUB_CACHE") or os.environ.get("HUGGINGFACE_HUB_CACHE"):
        return Path(place).expanduser()
    if home := os.environ.get("HF_HOME"):
        return Path(home).expanduser() / "hub"
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "huggingface" / "hub"


def _tensors_of(folder: Path, weights: str) -> Path:
    if _has_tensors(folder):
        return folder / _TENSORS
    if _has_pickles(folder):
        raise _only_safetensors(weights)
    alone = sorted(folder.glob("*.safetensors"))
    if len(alone) == 1:
        return alone[0]
    raise WorldError(
        f"The folder {shown(weights)} holds no {_TENSORS}: copy it there, or name the "
        "safetensors file itself as the encoder's weights."
    )


def _has_tensors(folder: Path) -> bool:
    return (folder / _TENSORS).is_file()


def _has_pickles(folder: Path) -> bool:
    return any(folder.glob("*.bin")) or any(folder.glob("*.pt*"))


def _only_safetensors(weights: str) -> WorldError:
    return WorldError(
        f"The pretrained weights {shown(weights)} are in a format that can run code when it is "
        "opened, so they are not: take the model.safetensors of the same model, or save it once "
        "with transformers' save_pretrained, which writes one."
    )


# -- whether they fit ----------------------------------------------------------


def _check_fit(config: EncoderConfig, path: Path, *, alone: bool) -> None:
    found = {
        name: shape
        for full, shape in tensorfile.shapes(path).items()
        if (name := plain(full)) is not None
    }
    seen = _seen(found)
    if seen is None:
        raise other_encoder(config, "no ResNet or ConvNeXt in the form that transformers saves")
    wanted = encoders.shape(config)
    different = [
        f"{field} {_words(seen[field])} instead of {_words(value)}"
        for field, value in wanted.items()
        if seen.get(field, value) != value
    ]
    if not different and not alone and (path.parent / _CONFIG).is_file():
        different = _differences(config, path.parent / _CONFIG)
    if different:
        raise other_encoder(config, ", ".join(different))


def _seen(found: Shapes) -> dict[str, object] | None:
    """The shape of the encoder that tensors belong to, None for none that is known."""
    family = next((one for one, first in _FIRST.items() if len(found.get(first, ())) == 4), None)
    if family is None:
        return None
    depths: dict[int, int] = {}
    widths: dict[int, tuple[int, int]] = {}
    for name, shape in found.items():
        match = _BLOCK[family].fullmatch(name)
        if match is None or not shape:
            continue
        stage, layer, part = (int(group or 0) for group in match.groups())
        depths[stage] = max(depths.get(stage, 0), layer + 1)
        # A block's last convolution has the width of its stage.
        widths[stage] = max(widths.get(stage, (-1, 0)), (part, shape[0]))
    first = found[_FIRST[family]]
    stages = sorted(depths)
    seen: dict[str, object] = {
        "family": family,
        "channels": first[1],
        "widths": tuple(widths[stage][1] for stage in stages),
        "depths": tuple(depths[stage] for stage in stages),
    }
    if family == "resnet":
        three = any(part == 2 for part, _ in widths.values())
        seen |= {"stem": first[0], "block": "bottleneck" if three else "basic"}
    return seen


def _differences(config: EncoderConfig, document: Path) -> list[str]:
    """What a published config.json says that no tensor shows."""
    if document.stat().st_size > _MOST_CONFIG:
        raise DamagedArtefact(
            f"The {_CONFIG} of the pretrained weights {shown(config.weights)} is too large to be "
            "one: copy the folder again."
        )
    said = files.read_json(document)
    wanted = {"model_type": config.family, **_UNSEEN[config.family]}
    return [
        f"{key} {_words(said[key])} instead of {_words(value)}"
        for key, value in wanted.items()
        if said.get(key, value) != value
    ]


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return "-".join(str(one) for one in value)
    return str(value)[:40]


def _with(config: TrainConfig, **changed: str) -> TrainConfig:
    return config.model_copy(update={"encoder": config.encoder.model_copy(update=changed)})
