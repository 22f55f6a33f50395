"""Where two images are alike: a sum that is the cosine, and true to what the encoder sees."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dataset.pooling import Head, unit
from core.domain.study import ImageId, ImageRecord, ImageState
from core.embedding.embed import embed_views
from core.imaging.orientation import Hung
from core.imaging.prepare import Frame
from core.retrieval import likeness
from core.training import config as configs
from core.training.device import choose
from core.training.network import Network
from tests.core.dataset.test_pooling import heads
from tests.support.scenes import scenes

PAIRS = 24


@settings(max_examples=100, deadline=None)
@given(heads(), st.integers(1, 2))
def test_the_places_of_a_breast_sum_up_to_its_cosine(
    given_: tuple[Head, np.ndarray], count: int
) -> None:
    head, first = given_
    seen = [first, first[::-1, ::-1] * np.float32(0.7)][:count]
    wholes = [head.whole(one[None])[0].astype(np.float64) for one in seen]
    lengths = [float(np.linalg.norm(whole)) for whole in wholes]
    total = np.sum([w / max(n, 1e-12) for w, n in zip(wholes, lengths, strict=True)], axis=0)
    vector = unit(np.random.default_rng(1).normal(size=len(total)))
    found = likeness.shares(head, seen, vector)
    assert [one.shape for one in found] == [one.shape[:2] for one in seen]
    if min(lengths) < 1e-3 or np.linalg.norm(total) < 1e-3:
        return  # nothing was seen: there is no direction
    cosine = float(total @ vector) / float(np.linalg.norm(total))
    assert sum(one.sum() for one in found) == pytest.approx(cosine, abs=1e-3)


def test_a_heat_map_lies_where_the_pixels_were() -> None:
    where = Frame(
        size=96, stored=(300, 400), level=1, shape=(150, 200),
        hung=Hung(transpose=True, flip_horizontal=True), mirrored=True,
        top=10, left=20, bottom=190, right=110,
    )  # fmt: skip
    values = np.full((6, 6), -1.0)
    values[4, 1] = 2.0
    record = ImageRecord(ImageId(7), 1, 1, None, "", "", ImageState.READY)  # type: ignore[arg-type]
    found = likeness.heat(record, values, where, 4.0)
    assert found.image == 7
    row, column = np.argwhere(found.values == 0.5)[0]
    left, top, right, bottom = found.box
    centre = (
        left + (column + 0.5) / 6 * (right - left),
        top + (row + 0.5) / 6 * (bottom - top),
    )
    assert where.to_square([centre])[0] == pytest.approx((24, 72))
    # The crop is half as wide as the square: the other half has no pixels.
    assert np.isnan(found.values).sum() == 18
    assert np.nanmin(found.values) == 0


# -- faithfulness ----------------------------------------------------------------


@cache
def encoder() -> Network:
    """The demonstration's encoder, taught for a few steps to tell lesions apart."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    network = Network(configs.preset("demo"), 35)
    torch.manual_seed(0)
    pixels, kinds = scenes(48, seed=1)
    end = torch.nn.Linear(network.dimensions, 4)
    together = [*network.parameters(), *end.parameters()]
    steps = torch.optim.Adam(together, lr=2e-3)
    unit_pixels = torch.from_numpy(pixels).float() / 255
    network.train()
    for _ in range(12):
        steps.zero_grad()
        told = end(network.encoder(unit_pixels))
        torch.nn.functional.cross_entropy(told, torch.from_numpy(kinds)).backward()
        steps.step()
    return network.eval()


def embedded(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    maps: list[np.ndarray] = []
    found = embed_views(
        encoder(), pixels, 96, choose("cpu"), maps=lambda _start, some: maps.append(some)
    )
    return found, np.concatenate(maps)


def occluded(image: np.ndarray, places: list[tuple[int, int]]) -> np.ndarray:
    """Without some places of the 6 x 6: filled with the breast's own middle grey."""
    found = image.copy()
    grey = np.uint8(np.median(image[image > 0]))
    for row, column in places:
        cell = found[16 * row : 16 * row + 16, 16 * column : 16 * column + 16]
        cell[cell > 0] = grey
    return found


def ranks(values: np.ndarray) -> np.ndarray:
    return np.argsort(np.argsort(values)).astype(float)


def test_hiding_the_hottest_places_lowers_the_likeness_most() -> None:
    """With the demonstration's encoder, against an occlusion of every single place.

    Places of the breast alone: hiding black filling changes nothing and would flatter.
    """
    pixels, kinds = scenes(60, seed=2)
    vectors, maps = embedded(pixels)
    head = encoder().head()
    random = np.random.default_rng(3)
    lost: dict[str, list[float]] = {"hottest": [], "random": [], "coldest": []}
    agree = []
    for _ in range(PAIRS):
        query = int(random.integers(0, 60))
        alike = np.flatnonzero((kinds == kinds[query]) & (np.arange(60) != query))
        hit = int(alike[np.argmax(vectors[alike] @ vectors[query])])
        (values,) = likeness.shares(head, [maps[hit]], vectors[query])
        before = float(vectors[hit] @ vectors[query])
        assert values.sum() == pytest.approx(before, abs=1e-4)
        cells = pixels[hit].reshape(6, 16, 6, 16)
        inside = [(r, c) for r in range(6) for c in range(6) if (cells[r, :, c] > 0).mean() > 0.6]
        ordered = sorted(inside, key=lambda at: values[at])
        chosen = {
            "hottest": ordered[-3:],
            "coldest": ordered[:3],
            "random": [inside[n] for n in random.choice(len(inside), 3, replace=False)],
        }
        singles = [[place] for place in inside]
        hidden = np.array([occluded(pixels[hit], p) for p in (*chosen.values(), *singles)])
        drop = before - embedded(hidden)[0] @ vectors[query]
        for name, value in zip(chosen, drop, strict=False):
            lost[name].append(float(value))
        told = ranks(np.array([values[place] for place in inside]))
        agree.append(float(np.corrcoef(told, ranks(drop[3:]))[0, 1]))
    mean = {name: float(np.mean(values)) for name, values in lost.items()}
    # Seen: 0.020 for the hottest three, 0.002 for random ones, 0.000 for the coldest.
    assert mean["hottest"] > 3 * abs(mean["random"])
    assert mean["hottest"] > 3 * abs(mean["coldest"])
    assert np.mean(np.array(lost["hottest"]) > np.array(lost["coldest"])) > 0.6
    # Single places one by one: most add next to nothing, and their order is noise (seen: 0.19).
    assert np.mean(agree) > 0.1
