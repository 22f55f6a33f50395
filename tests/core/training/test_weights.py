"""Pretrained weights are found on this computer, must fit, and are never code."""

from __future__ import annotations

import json
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.training import tensorfile, weights
from core.training.config import EncoderConfig, TrainConfig
from core.training.network import Encoder
from tests.support.published import TINY_CONVNEXT, TINY_RESNET, into_cache, publish

NAME = "some/encoder"
FAMILIES = pytest.mark.parametrize(
    "config", [TINY_RESNET, TINY_CONVNEXT], ids=lambda config: config.family
)


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model cache of the test's own, and no network."""

    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def named(config: EncoderConfig, given: object, **other: Any) -> EncoderConfig:
    return config.model_copy(update={"weights": str(given), **other})


# -- found ---------------------------------------------------------------------


@FAMILIES
@pytest.mark.parametrize("where", ["cache", "folder", "file"])
def test_published_weights_are_found_and_become_the_encoder(
    config: EncoderConfig, where: str, tmp_path: Path, cache: Path
) -> None:
    folder = tmp_path / "published"
    source = publish(config, folder)
    into_cache(folder, cache, NAME)
    given = {"cache": NAME, "folder": folder, "file": folder / "model.safetensors"}[where]
    found = weights.find(named(config, given))
    assert found is not None
    assert (found.where, found.sha256) == (where, files.sha256(folder / "model.safetensors"))
    encoder = Encoder(named(config, given))
    published = source.base_model.state_dict()
    own = encoder.net.state_dict()
    assert own.keys() == published.keys()
    for name, value in published.items():
        assert torch.equal(value, own[name]), name
    pixels = torch.rand(2, 64, 64)
    seen = (pixels[:, None].expand(-1, 3, -1, -1) - encoder.mean) / encoder.deviation
    source.eval()
    expected = source.base_model(seen).pooler_output.flatten(1)
    assert torch.allclose(encoder.eval()(pixels), expected, atol=1e-6)


def test_the_cache_is_where_the_hub_client_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(TINY_RESNET, tmp_path / "published")
    into_cache(tmp_path / "published", tmp_path / "home" / "hub", NAME)
    monkeypatch.delenv("HF_HUB_CACHE")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    assert weights.find(named(TINY_RESNET, NAME)) is not None
    monkeypatch.delenv("HF_HOME")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    (tmp_path / "other").mkdir()
    (tmp_path / "home").rename(tmp_path / "other" / "huggingface")
    assert weights.find(named(TINY_RESNET, NAME)) is not None


def test_a_version_without_a_name_and_half_a_download_are_no_surprise(
    tmp_path: Path, cache: Path
) -> None:
    publish(TINY_RESNET, tmp_path / "published")
    into_cache(tmp_path / "published", cache, NAME)
    main = cache / "models--some--encoder" / "refs" / "main"
    for text in ("", "../../..", "f" * 40):
        main.write_text(text)
        assert weights.find(named(TINY_RESNET, NAME)) is not None
    for path in cache.rglob("model.safetensors"):
        path.unlink()
    assert weights.find(named(TINY_RESNET, NAME)) is None


def test_weights_of_half_precision_and_without_counters_fit(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path)
    file = tmp_path / "model.safetensors"
    halves = {n: v.half() for n, v in load_file(file).items() if v.is_floating_point()}
    save_file(halves, file)
    own = Encoder(named(TINY_RESNET, tmp_path)).net.state_dict()
    assert all(value.dtype in (torch.float32, torch.int64) for value in own.values())
    first = "embedder.embedder.convolution.weight"
    assert torch.equal(own[first], halves[f"resnet.{first}"].float())


def test_the_encoder_of_an_own_model_is_a_start_too(tmp_path: Path) -> None:
    encoder = Encoder(TINY_CONVNEXT)
    tensors = {f"encoder.{name}": value for name, value in encoder.state_dict().items()}
    save_file({**tensors, "embedding.weight": torch.rand(8, 8)}, tmp_path / "encoder.safetensors")
    again = Encoder(named(TINY_CONVNEXT, tmp_path / "encoder.safetensors"))
    for name, value in encoder.state_dict().items():
        assert torch.equal(value, again.state_dict()[name]), name


def test_the_stems_pool_may_be_left_out_of_published_weights(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path)
    fine = Encoder(named(TINY_RESNET, tmp_path, stem_pool=False))
    assert fine.net(torch.rand(1, 3, 64, 64)).last_hidden_state.shape[-1] == 16


# -- missing -------------------------------------------------------------------


@pytest.mark.parametrize("given", ["some/encoder", "/home/jane/nothing", "w.safetensors", "../x/y"])
def test_missing_weights_are_asked_for_in_a_sentence(given: str) -> None:
    config = named(TINY_RESNET, given)
    assert weights.find(config) is None
    for attempt in (lambda: weights.resolve(TrainConfig(encoder=config)), lambda: Encoder(config)):
        with pytest.raises(WorldError, match="not on this computer: copy their folder") as refusal:
            attempt()
        assert "jane" not in refusal.value.sentence


def test_missing_weights_may_be_done_without_and_that_is_said() -> None:
    config = TrainConfig(encoder=named(TINY_RESNET, NAME, scratch=True))
    resolved, sentence = weights.resolve(config)
    assert (resolved.encoder.weights, resolved.encoder.weights_sha256) == ("", "")
    assert "some/encoder are not on this computer: the run starts from random" in sentence
    Encoder(resolved.encoder)


def test_the_hash_of_the_weights_goes_into_the_settings(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path)
    resolved, sentence = weights.resolve(TrainConfig(encoder=named(TINY_RESNET, tmp_path)))
    assert resolved.encoder.weights_sha256 == files.sha256(tmp_path / "model.safetensors")
    assert resolved.encoder.weights == str(tmp_path)
    assert not sentence
    assert weights.resolve(TrainConfig()) == (TrainConfig(), "")


def test_a_run_that_has_begun_needs_its_weights_no_more(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path)
    config, _ = weights.resolve(TrainConfig(encoder=named(TINY_RESNET, tmp_path)))
    (tmp_path / "model.safetensors").unlink()
    assert weights.resolve(config, begun=True) == (config, "")
    Encoder(config.encoder, pretrained=False)


def test_other_weights_than_the_settings_mean_are_refused(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path)
    config, _ = weights.resolve(TrainConfig(encoder=named(TINY_RESNET, tmp_path)))
    publish(TINY_RESNET, tmp_path, seed=1)
    with pytest.raises(DamagedArtefact, match="were altered or are not the file"):
        weights.resolve(config)
    with pytest.raises(DamagedArtefact, match="were altered or are not the file"):
        Encoder(config.encoder)


def test_a_flipped_byte_in_the_cache_is_noticed(tmp_path: Path, cache: Path) -> None:
    publish(TINY_RESNET, tmp_path / "published")
    blobs = into_cache(tmp_path / "published", cache, NAME)
    largest = max(blobs.iterdir(), key=lambda path: path.stat().st_size)
    content = bytearray(largest.read_bytes())
    content[-5] ^= 4
    largest.write_bytes(content)
    with pytest.raises(DamagedArtefact, match="were altered"):
        weights.find(named(TINY_RESNET, NAME))


# -- never code ----------------------------------------------------------------


@pytest.mark.parametrize("scratch", [False, True])
@pytest.mark.parametrize("file", ["pytorch_model.bin", "model.pt", "model.pth"])
def test_a_pickle_is_refused_and_never_opened(file: str, scratch: bool, tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[Path]]:
            return (Path.touch, (tmp_path / "owned",))

    publish(TINY_RESNET, tmp_path)
    (tmp_path / "model.safetensors").unlink()
    torch.save({"x": Evil()}, tmp_path / file)
    for given in (tmp_path, tmp_path / file):
        with pytest.raises(WorldError, match=r"can run code.*save_pretrained"):
            weights.resolve(TrainConfig(encoder=named(TINY_RESNET, given, scratch=scratch)))
    torch.save({"x": Evil()}, tmp_path / "model.safetensors")
    for given in (tmp_path, tmp_path / "model.safetensors"):
        with pytest.raises(DamagedArtefact, match="no whole safetensors"):
            Encoder(named(TINY_RESNET, given))
    assert not (tmp_path / "owned").exists()


def test_a_folder_without_weights_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"holds no model\.safetensors"):
        weights.find(named(TINY_RESNET, tmp_path))


def _header(entries: object, *, length: int | None = None, values: int = 16) -> bytes:
    text = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + bytes(values)


def _one(**changed: Any) -> dict[str, Any]:
    return {"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]} | changed}


HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "short": b"1234",
    "a header of 16 exabytes": _header(_one(), length=2**64 - 1),
    "a header of a gigabyte": _header(_one(), length=2**30),
    "no text": _header(b"\xff\xfe{}"),
    "no table": _header([1, 2]),
    "nested 100,000 deep": _header(b"[" * 100_000),
    "a number of 5,000 digits": _header(b'{"a": ' + b"9" * 5000 + b"}"),
    "no description": _header({"a": 3}),
    "an unknown kind": _header(_one(dtype="F31")),
    "a kind that is no word": _header(_one(dtype=["F32"])),
    "no shape": _header(_one(shape="4")),
    "a negative shape": _header(_one(shape=[-4])),
    "a shape of truths": _header(_one(shape=[True, 4])),
    "a shape of fractions": _header(_one(shape=[4.0])),
    "a huge shape": _header(_one(shape=[2**31, 2**31])),
    "many axes": _header(_one(shape=[1] * 100 + [4])),
    "a place outside": _header(_one(data_offsets=[16, 32])),
    "a place backwards": _header(_one(shape=[0], data_offsets=[16, 0])),
    "a hole": _header({**_one(), "b": {"dtype": "U8", "shape": [1], "data_offsets": [17, 18]}}),
    "an overlap": _header({**_one(), "b": _one()["a"]}),
    "a name twice": _header(b'{"a": {}, "a": {}}'),
    "values left over": _header(_one(), values=17),
    "values missing": _header(_one(), values=15),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_header_is_refused_before_anything_is_made(
    content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "evil.safetensors"
    file.write_bytes(content)
    with pytest.raises(DamagedArtefact, match=r"evil\.safetensors is no whole safetensors file"):
        tensorfile.shapes(file)
    with pytest.raises(DamagedArtefact):
        weights.find(named(TINY_RESNET, file))


def test_a_whole_header_tells_its_shapes(tmp_path: Path) -> None:
    tensors = {"a": torch.rand(2, 3), "b": torch.zeros(0, 4), "c": torch.tensor(3)}
    save_file(tensors, tmp_path / "x.safetensors", metadata={"format": "pt"})
    found = tensorfile.shapes(tmp_path / "x.safetensors")
    assert found == {"a": (2, 3), "b": (0, 4), "c": ()}


# -- fitting -------------------------------------------------------------------


@FAMILIES
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"widths": (8, 32)}, "widths .* instead of 8-32"),
        ({"depths": (1, 3)}, "depths 1-2 instead of 1-3"),
        ({"widths": (8, 16, 32), "depths": (1, 2, 1)}, "depths 1-2 instead of 1-2-1"),
        ({"channels": 1}, "channels 3 instead of 1"),
    ],
)
def test_weights_of_another_shape_are_refused_by_what_differs(
    config: EncoderConfig, change: dict[str, Any], words: str, tmp_path: Path
) -> None:
    publish(config, tmp_path)
    with pytest.raises(WorldError, match=words) as refusal:
        weights.find(named(config, tmp_path, **change))
    assert "choose weights that fit" in refusal.value.sentence


def test_weights_of_another_family_block_or_stem_are_refused(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path / "resnet")
    publish(TINY_CONVNEXT, tmp_path / "convnext")
    for config, folder, words in (
        (TINY_RESNET, "convnext", "family convnext instead of resnet"),
        (TINY_CONVNEXT, "resnet", "family resnet instead of convnext"),
        (named(TINY_RESNET, "", block="basic"), "resnet", "block bottleneck instead of basic"),
        (named(TINY_RESNET, "", stem=8), "resnet", "stem 4 instead of 8"),
    ):
        with pytest.raises(WorldError, match=words):
            weights.find(named(config, tmp_path / folder))
    # A ConvNeXt has no stem and no blocks of its own choice.
    assert weights.find(named(TINY_CONVNEXT, tmp_path / "convnext", stem=99, block="bottleneck"))


def test_what_no_tensor_shows_is_read_from_the_published_configuration(tmp_path: Path) -> None:
    publish(TINY_RESNET, tmp_path)
    said = json.loads((tmp_path / "config.json").read_text())
    for change, words in (
        ({"hidden_act": "gelu"}, "hidden_act gelu instead of relu"),
        ({"downsample_in_bottleneck": True}, "downsample_in_bottleneck True instead of False"),
        ({"model_type": "vit"}, "model_type vit instead of resnet"),
    ):
        (tmp_path / "config.json").write_text(json.dumps(said | change))
        with pytest.raises(WorldError, match=words):
            weights.find(named(TINY_RESNET, tmp_path))
    for broken in ("[]", "{", "[" * 100_000, " " * (5 << 20)):
        (tmp_path / "config.json").write_text(broken)
        with pytest.raises(DamagedArtefact):
            weights.find(named(TINY_RESNET, tmp_path))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda t: t.pop("resnet.encoder.stages.0.layers.0.shortcut.convolution.weight"),
         "1 tensors are missing, encoder.stages.0.layers.0.shortcut"),
        (lambda t: t.update({"resnet.extra": torch.zeros(2)}), "1 tensors are unknown, extra"),
        (lambda t: t.update({"resnet.embedder.embedder.normalization.bias": torch.zeros(9)}),
         r"normalization.bias is \(9,\) instead of \(4,\)"),
        (lambda t: t["resnet.embedder.embedder.normalization.bias"].fill_(float("nan")),
         "normalization.bias holds what is no number"),
        (lambda t: t.update({"resnet.embedder.embedder.normalization.bias":
                             torch.zeros(4, dtype=torch.int64)}),
         "normalization.bias holds what is no number"),
    ],
    ids=["missing", "unknown", "shape", "not finite", "whole numbers"],
)  # fmt: skip
def test_every_tensor_must_be_there_and_fit(
    spoil: Callable[[dict[str, torch.Tensor]], object], words: str, tmp_path: Path
) -> None:
    publish(TINY_RESNET, tmp_path)
    tensors = load_file(tmp_path / "model.safetensors")
    spoil(tensors)
    save_file(tensors, tmp_path / "model.safetensors")
    with pytest.raises(WorldError, match=words):
        Encoder(named(TINY_RESNET, tmp_path))


def test_tensors_of_no_known_encoder_are_refused(tmp_path: Path) -> None:
    save_file({"blocks.0.attn.weight": torch.rand(2, 2)}, tmp_path / "x.safetensors")
    with pytest.raises(WorldError, match="no ResNet or ConvNeXt in the form that transformers"):
        weights.find(named(TINY_RESNET, tmp_path / "x.safetensors"))


# -- what is told of them --------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("microsoft/resnet-50", "microsoft/resnet-50"),
        ("/home/jane doe/models/resnet/", "resnet"),
        ("~/w.safetensors", "w.safetensors"),
        (r"C:\Users\Jane Doe\w.safetensors", "w.safetensors"),
        (r"\\server\jane\resnet-50", "resnet-50"),
        ("jane/w.safetensors", "w.safetensors"),
        ("", ""),
    ],
)
def test_documents_never_hold_the_folders_of_a_path(given: str, told: str) -> None:
    config = TrainConfig(encoder=named(TINY_RESNET, given, weights_sha256="ab"))
    record = weights.record(config.encoder)
    assert record == {"name": "resnet 8-16", "family": "resnet", "weights": told, "sha256": "ab"}
    assert weights.without_paths(config).encoder.weights == told


def test_the_weights_can_be_asked_for_without_torch() -> None:
    code = (
        "import sys; from core.training import weights, encoders; "
        "weights.find(encoders.named_config('resnet-50')); "
        "print({'torch', 'transformers', 'safetensors'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
