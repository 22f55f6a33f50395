"""A model on disk: a sealed folder of safetensors and JSON, tied to what it learned from."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import safetensors
import torch
from pydantic import ValidationError
from safetensors.torch import load, save

from core import files
from core.dataset.snapshot import Snapshot
from core.domain.errors import DamagedArtefact
from core.training import tensorfile, weights
from core.training.config import Term, TrainConfig
from core.training.network import Network

KIND = "model"
MODEL = "model"
_DOCUMENT = "model.json"
_WEIGHTS = "encoder.safetensors"
_KEPT = ("encoder.", "embedding.")


@dataclass(frozen=True)
class Model:
    """A model that is ready to embed.

    Attributes
    ----------
    network
        In evaluation mode; only what :meth:`Network.represent` needs is trained.
    sha
        SHA-256 of the folder's manifest, the model's name everywhere.
    recipe, lexicon, snapshot
        What its pixels, manifestations and training data were.
    size, dimensions
        Side of the pixels it takes, and D.
    """

    network: Network
    sha: str
    recipe: str
    lexicon: str
    snapshot: str
    size: int
    dimensions: int


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """A new folder that takes the place of ``folder`` when it is finished."""
    temporary = folder.with_name(f".writing-{folder.name}")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    try:
        yield temporary
        shutil.rmtree(folder, ignore_errors=True)
        temporary.replace(folder)
        files.sync_folder(folder.parent)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def save_model(
    network: Network, config: TrainConfig, snapshot: Snapshot, snapshot_sha: str, folder: Path
) -> str:
    """Write and seal a model; returns the SHA-256 of its manifest."""
    tensors = {
        name: value.detach().cpu().contiguous()
        for name, value in network.state_dict().items()
        if name.startswith(_KEPT)
    }
    ties = {"lexicon": snapshot.lexicon, "recipe": snapshot.recipe, "snapshot": snapshot_sha}
    document = {
        "version": 1,
        **ties,
        "width": snapshot.width,
        "size": config.size,
        "dimensions": network.dimensions,
        "encoder": weights.record(config.encoder),
        "config": weights.without_paths(config).model_dump(mode="json"),
    }
    with replaced(folder) as new:
        with files.atomic(new / _WEIGHTS) as stream:
            stream.write(save(tensors))
        files.write_json(new / _DOCUMENT, document)
        return files.seal(new, KIND, **ties)


def load_model(folder: Path) -> Model:
    """Verify and read a model, on the CPU.

    Raises
    ------
    DamagedArtefact
        When it differs from its manifest or cannot be read.
    """
    files.check_seal(folder, KIND)
    document = files.read_json(folder / _DOCUMENT)
    try:
        config = TrainConfig.model_validate_json(json.dumps(document["config"]))
        # Other modalities were for training only, and are not kept.
        alone = config.model_copy(update={"terms": (Term.VIEWS,)})
        # Nothing is made before the file is seen to hold it: a document may ask for any size.
        with torch.device("meta"):
            asked = Network(alone, document["width"], pretrained=False).state_dict()
        there = tensorfile.shapes(folder / _WEIGHTS)
        if there != {n: tuple(v.shape) for n, v in asked.items() if n.startswith(_KEPT)}:
            raise ValueError("other weights")
        # The weights come from the folder, never from where the training started.
        network = Network(alone, document["width"], pretrained=False)
        tensors = load((folder / _WEIGHTS).read_bytes())
        network.load_state_dict(tensors, strict=False)
        return Model(
            network=network.eval(),
            sha=files.sha256(folder / files.MANIFEST),
            recipe=document["recipe"],
            lexicon=document["lexicon"],
            snapshot=document["snapshot"],
            size=config.size,
            dimensions=network.dimensions,
        )
    except (
        OSError,
        KeyError,
        TypeError,
        ValueError,
        RuntimeError,
        ValidationError,
        safetensors.SafetensorError,
        DamagedArtefact,
    ) as error:
        raise DamagedArtefact(
            f"The model in {folder.name} cannot be read: accept another or train again."
        ) from error
