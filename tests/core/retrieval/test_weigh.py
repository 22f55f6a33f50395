"""Weighing of tags beside counting them bit by bit; facets and fabricated beside lists."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import lexicons
from core.dataset.vectors import VectorFile
from core.domain.manifestation import pack
from core.retrieval import weigh
from core.retrieval.facets import Facet
from core.retrieval.turned import Inputs
from tests.support import fabricated

LEXICON = lexicons.get()


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 70), st.integers(0, 8), st.integers(0, 1000))
def test_tables_of_bytes_count_as_bits_do(width: int, rows: int, seed: int) -> None:
    chosen = np.random.default_rng(seed)
    bits = chosen.random((rows, width)) < 0.3
    off, on = chosen.normal(size=width), chosen.normal(size=width)
    slow = np.where(bits, on, off).sum(axis=1)
    assert weigh.looked_up(pack(bits), off, on) == pytest.approx(slow)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 40), st.integers(0, 1000))
def test_the_distance_of_tags_is_a_share(width: int, seed: int) -> None:
    chosen = np.random.default_rng(seed)
    bits = chosen.random((20, width)) < 0.3
    weights = chosen.random(width)
    here = bits[0].astype(float)
    far = weigh.ratio(*weigh.parts(pack(bits), here, weights))
    assert ((far >= -1e-12) & (far <= 1 + 1e-12)).all()
    assert far[0] == pytest.approx(0.0)
    pairs = weigh.between(pack(bits[:1].repeat(20, axis=0)), pack(bits), weights)
    assert far == pytest.approx(pairs)


def test_every_group_weighs_as_readers_say_unless_told_otherwise() -> None:
    usual = weigh.group_weights(LEXICON)
    assert set(usual) == set(LEXICON.groups())
    assert usual["mass_margin"] == 1.0 > usual["mass_shape"] > usual["mass_size"] == 0.2
    told = weigh.group_weights(LEXICON, {"size": 0.9, "calc_size": 0.1, "mass_margin": 7.0})
    assert (told["mass_size"], told["calc_size"], told["mass_margin"]) == (0.9, 0.1, 1.0)
    birads = lexicons.get("birads")
    assert weigh.group_weights(birads)["type"] == 1.0
    bits = weigh.bit_weights(birads)
    for group, positions in birads.groups().items():
        assert (bits[list(positions)] == weigh.group_weights(birads)[group]).all()
    assert {"margin", "mass_margin", "feature", "type"} <= weigh.known_groups(LEXICON)


@given(st.lists(st.integers(0, 3)), st.integers(0, 12))
def test_the_nearest_are_the_first_of_all_sorted(far: list[int], k: int) -> None:
    distances = np.array(far, np.float32)
    distances[distances == 3] = np.inf
    ids = np.arange(len(far))[::-1].copy()
    slow = sorted((d, i, place) for place, (d, i) in enumerate(zip(distances, ids, strict=True)))
    wanted = [place for d, _, place in slow if np.isfinite(d)][:k]
    assert weigh.nearest(distances, ids, k).tolist() == wanted


TEXTS = st.lists(st.sampled_from(["", "a", "b", "c", "a+b"]))


@given(TEXTS, TEXTS)
def test_facets_are_lists_of_words(first: list[str], second: list[str]) -> None:
    one, other = Facet.of(first), Facet.of(second)
    assert one.texts() == tuple(first)
    assert list(one.names) == sorted(set(first))
    both = one.beside(other)
    assert (both.texts(), list(both.names)) == (tuple(first + second), sorted({*first, *second}))
    rows = np.arange(len(first))[::2]
    assert one.take(rows).texts() == tuple(first[::2])
    if first:
        there = np.arange(len(rows)) % 3 == 0
        found = one.take(rows, there).texts()
        assert found == tuple(w if t else "" for w, t in zip(first[::2], there, strict=True))


def test_a_gallery_lies_beside_its_vectors_in_whatever_order_they_are() -> None:
    facts = fabricated.facts_of(50)
    vectors = fabricated.vectors_of(facts)
    order = np.random.default_rng(0).permutation(50)
    gone = np.append(vectors.breast_ids[order], 10**6)
    table = np.vstack([vectors.breast_vectors[order], vectors.breast_vectors[:1]])
    shuffled: VectorFile = replace(vectors, breast_ids=gone, breast_vectors=table)
    gallery = fabricated.cases_of(facts, shuffled).gallery
    for place, row in enumerate(order):
        assert gallery.row(int(facts.ids[row])) == place
        for name in ("exams", "owners", "left", "outcomes", "tagged", "split", "dates"):
            assert getattr(gallery, name)[place] == getattr(facts, name)[row]
        assert (gallery.packed[place] == facts.packed[row]).all()
        for name, facet in facts.facets.items():
            assert gallery.facets[name].texts()[place] == facet.texts()[row]
    last = gallery.row(10**6)
    assert last == 50
    assert (gallery.owners[50], gallery.usable[50], gallery.outcomes[50]) == (-1, False, -1)
    assert gallery.facets["vendor"].texts()[50] == ""
    assert gallery.row(10**7) is None
    packed, codes = gallery.alike
    assert len(np.unique(packed, axis=0)) == len(packed)
    for row in range(50):
        if gallery.tagged[row]:
            assert (packed[codes[row]] == gallery.packed[row]).all()
        else:
            assert codes[row] == len(packed)
    assert gallery.said.sum() == 51


def test_turned_breasts_are_those_whose_images_lie_otherwise_now() -> None:
    """Beside the same asked of one part after the other."""
    chosen = np.random.default_rng(4)
    facts = fabricated.facts_of(40)
    ways = ("L/CC/A,R", "R/CC/P,L", "R/MLO/")
    views = facts.views.copy()
    views[chosen.random(views.shape) < 0.2] = -1
    lies = chosen.integers(0, 3, views.shape).astype(np.int32)
    facts = replace(facts, views=views, lies=lies, ways=ways)
    said: dict[int, str] = {}
    for row, breast in enumerate(facts.ids.tolist()):
        parts = []
        for place in range(2):
            image = int(views[row, place]) if views[row, place] >= 0 else 77
            kept = chosen.random() < 0.7
            at = int(lies[row, place]) if kept else int(chosen.integers(0, 3))
            parts.append(f"{image}:{(*ways, 'X//')[at if kept or at else 3]}")
        # Some images were of another breast when they were embedded.
        said[breast + (3 if chosen.random() < 0.1 else 0)] = ";".join(parts)
    said[999_999] = ""
    now = {
        str(image): (breast, f"{image}:{ways[lies[row, place]]}")
        for row, breast in enumerate(facts.ids.tolist())
        for place, image in enumerate(views[row].tolist())
        if image >= 0
    }
    slow = {
        breast
        for breast, text in said.items()
        for part in filter(None, text.split(";"))
        if now.get(part.split(":")[0], (breast, part)) != (breast, part)
    }
    assert slow
    assert set(Inputs.of(said).turned(facts).tolist()) == slow
    assert not len(Inputs.of({}).turned(facts))
