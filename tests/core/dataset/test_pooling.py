"""The end of every kind of encoder, done again without torch: the same vectors, shared out."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dataset.pooling import Head, unit
from core.domain.errors import DamagedArtefact
from core.embedding.embed import embed_views
from core.training.config import EncoderConfig, Representation, TrainConfig
from core.training.device import choose
from core.training.network import Network
from tests.support.snapshots import small_snapshot

RESNET = EncoderConfig(stem=4, widths=(4, 8), depths=(1, 1))
KINDS = {
    "average": RESNET,
    "both": RESNET.model_copy(update={"pool": "both", "stem_pool": False}),
    "convnext": EncoderConfig(family="convnext", channels=3, widths=(4, 8), depths=(1, 1)),
    "convnext both": EncoderConfig(
        family="convnext", channels=3, widths=(4, 8), depths=(1, 1), pool="both"
    ),
}


@pytest.mark.parametrize("kept", list(Representation))
@pytest.mark.parametrize("kind", KINDS)
def test_maps_become_the_vectors_that_the_network_makes(kind: str, kept: Representation) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(1)
    config = TrainConfig(encoder=KINDS[kind], projection=8, size=32, representation=kept)
    network = Network(config, 35)
    for parameter in network.parameters():  # normalisations start as ones and zeros
        torch.nn.init.normal_(parameter, std=0.5)
    pixels = small_snapshot().pixels[:5]
    maps: list[np.ndarray] = []
    vectors = embed_views(
        network, pixels, 32, choose("cpu"), maps=lambda _start, some: maps.append(some)
    )
    head, seen = network.head(), np.concatenate(maps)
    assert np.array_equal(vectors, embed_views(network, pixels, 32, choose("cpu")))
    assert head.fits(seen.shape[3], vectors.shape[1])
    assert not head.fits(seen.shape[3] + 1, vectors.shape[1])
    assert unit(head.whole(seen)) == pytest.approx(vectors, abs=1e-5)
    for one, vector in zip(seen, vectors, strict=True):
        total = head.parts(one).sum(axis=(0, 1))
        assert unit(total) == pytest.approx(vector, abs=1e-5)
        everywhere = np.ones(one.shape[:2], np.float32)
        assert unit(head.within(one, everywhere)) == pytest.approx(vector, abs=1e-5)


@st.composite
def heads(draw: st.DrawFn) -> tuple[Head, np.ndarray]:
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    height, width, channels = (draw(st.integers(1, 5)) for _ in range(3))
    both, normal, linear = (draw(st.booleans()) for _ in range(3))
    features = channels * (2 if both else 1)
    none = np.zeros(0, np.float32)
    head = Head(
        both,
        random.normal(size=channels).astype(np.float32) if normal else none,
        random.normal(size=channels).astype(np.float32) if normal else none,
        1e-6,
        random.normal(size=(3, features)).astype(np.float32)
        if linear
        else np.zeros((0, 0), np.float32),
    )
    seen = random.normal(size=(height, width, channels)).astype(np.float32)
    return head, np.maximum(seen, 0) if draw(st.booleans()) else seen


@settings(max_examples=100, deadline=None)
@given(heads())
def test_what_places_add_sums_up_to_the_whole_with_nothing_left(
    given_: tuple[Head, np.ndarray],
) -> None:
    head, seen = given_
    whole = head.whole(seen[None])[0]
    scale = 1 + np.abs(head.parts(seen)).sum()
    assert head.parts(seen).sum(axis=(0, 1)) == pytest.approx(whole, abs=1e-5 * scale)
    to = unit(np.random.default_rng(0).normal(size=len(whole)))
    most = seen.max(axis=(0, 1))
    found = head.likeness(seen.mean(axis=(0, 1)), most, to)
    length = float(np.linalg.norm(whole))
    expected = float(whole @ to) / length if length > 1e-6 else found
    assert found == pytest.approx(expected, abs=1e-4)


def test_a_head_that_does_not_fit_together_is_refused() -> None:
    none, square = np.zeros(0, np.float32), np.zeros((0, 0), np.float32)
    with pytest.raises(DamagedArtefact):
        Head(False, np.ones(3, np.float32), none, 0.0, square)
    with pytest.raises(DamagedArtefact):
        Head(False, np.full(3, np.nan, np.float32), np.ones(3, np.float32), 0.0, square)
