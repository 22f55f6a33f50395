"""Breasts that stand out: found where they were put, and told to nobody too early."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np

from core.domain.manifestation import pack
from core.retrieval import oddness, projection
from core.retrieval.gallery import Gallery
from core.retrieval.projection import Projection
from tests.support.models import unit

COUNT = 80
LONER, TWIN, WRONG = 7, 8, 50
ALL = np.ones(COUNT, dtype=np.bool_)


@cache
def stage() -> tuple[Projection, Gallery]:
    """Two clusters of other tags; one loner whose only friend is her own other breast."""
    random = np.random.default_rng(1)
    group = np.repeat([0, 1], COUNT // 2)
    table = np.eye(10)[group] + 0.05 * random.normal(size=(COUNT, 10))
    table[[LONER, TWIN]] = np.eye(10)[5] + 0.01 * random.normal(size=(2, 10))
    bits = np.zeros((COUNT, 12), dtype=np.bool_)
    bits[group == 0, :3] = True
    bits[group == 1, 4:7] = True
    bits[WRONG] = bits[0]
    owners = np.arange(COUNT)
    owners[TWIN] = LONER
    gallery = Gallery(
        breasts=np.arange(COUNT) * 2, exams=np.arange(COUNT), owners=owners, left=ALL.copy(),
        outcomes=np.full(COUNT, -1, np.int8), packed=pack(bits), width=12, tagged=ALL.copy(),
        split=np.full(COUNT, -1, np.int8), views=np.full((COUNT, 2), -1),
        dates=np.full(COUNT, "NaT", "datetime64[D]"), facets={}, usable=ALL.copy(),
    )  # fmt: skip
    return projection.make(gallery.breasts, unit(table)), gallery


def test_the_loner_is_far_though_her_own_other_breast_lies_beside_her() -> None:
    found, gallery = stage()
    odd = oddness.far_away(found, gallery, ALL)
    assert {one.breast for one in odd} == {2 * LONER, 2 * TWIN}
    assert all(one.value >= oddness.FAR for one in odd)


def test_other_tags_than_all_around_are_noticed() -> None:
    found, gallery = stage()
    odd = oddness.tagged_otherwise(found, gallery, ALL, ALL)
    assert [one.breast for one in odd][:1] == [2 * WRONG]
    assert 2 * 60 not in {one.breast for one in odd}


def test_what_a_reader_may_not_know_is_neither_told_nor_counted() -> None:
    found, gallery = stage()
    nobody = ~ALL
    assert oddness.far_away(found, gallery, nobody) == ()
    assert oddness.tagged_otherwise(found, gallery, nobody, ALL) == ()
    assert oddness.tagged_otherwise(found, gallery, ALL, nobody) == ()
    told = ALL.copy()
    told[WRONG] = False
    assert 2 * WRONG not in {
        one.breast for one in oddness.tagged_otherwise(found, gallery, ALL, told)
    }


def test_the_tags_of_others_that_are_not_told_make_no_difference() -> None:
    found, gallery = stage()
    told = ALL.copy()
    told[[3, 45, 46]] = False
    changed = gallery.packed.copy()
    changed[[3, 45, 46]] = 255
    other = replace(gallery, packed=changed)
    assert oddness.tagged_otherwise(found, gallery, ALL, told) == oddness.tagged_otherwise(
        found, other, ALL, told
    )


def test_a_breast_that_is_gone_is_neither_odd_nor_a_neighbour() -> None:
    found, gallery = stage()
    usable = ALL.copy()
    usable[[LONER, TWIN]] = False
    odd = oddness.far_away(found, replace(gallery, usable=usable), ALL)
    assert not {one.breast for one in odd} & {2 * LONER, 2 * TWIN}
