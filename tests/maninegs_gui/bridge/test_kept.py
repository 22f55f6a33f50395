"""One piece keeps facts, cases and the opinion for all screens, in step with store and vectors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import models
from core.domain.assessment import Category
from core.domain.changes import Changes, Topic
from core.domain.errors import StoreRetry
from core.domain.progress import CancelToken, silent
from core.domain.study import BreastId
from core.models.following import Follower
from core.retrieval import facts, regions
from core.retrieval.service import Cases
from core.store import images
from maninegs_gui.bridge.kept import Kept
from tests.support import stores
from tests.support.followers import FakeServer
from tests.support.local_maps import add_maps
from tests.support.models import Trained, another, trained
from tests.support.pixels import FakeDecoders


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


@pytest.fixture
def kept(site: Trained) -> Kept:
    return Kept(site.workspace)


def cases(site: Trained, kept: Kept) -> Cases:
    return kept.cases(kept.facts(site.store))


def test_new_vectors_of_the_same_model_are_taken_up_and_nothing_else_is_opened_again(
    site: Trained, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cases(site, kept)
    with site.store.write(None, "import") as unit:
        breast = images.get(unit, stores.add_image(unit, stores.header(400))).breast
    kept.follow(unit.changes)
    assert breast not in cases(site, kept).rows
    follower = Follower(site.workspace, FakeDecoders, FakeServer)
    done = follower.step(site.store, silent, CancelToken(), 60.0)
    assert done.wrote
    assert Topic.MODELS in done.changes.topics
    kept.follow(done.changes)
    after = cases(site, kept)
    assert after is not before
    assert breast in after.rows
    monkeypatch.setattr(Cases, "open", None)
    monkeypatch.setattr(facts, "read", None)
    kept.follow(Changes.of(Topic.MODELS))
    assert cases(site, kept) is after


def test_another_model_has_other_cases_and_another_opinion(site: Trained, kept: Kept) -> None:
    first = cases(site, kept)
    opinions = kept.opinions(first)
    assert kept.opinions(cases(site, kept)) is opinions
    another(site, 5)
    kept.follow(Changes.of(Topic.MODELS))
    second = cases(site, kept)
    assert second.model.sha256 != first.model.sha256
    assert kept.opinions(second).cases is second


def test_a_quicker_index_of_the_same_vectors_is_taken_up(
    site: Trained, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cases(site, kept)
    before.index.pending = True
    assert cases(site, kept) is before
    kept.follow(Changes.of(Topic.MODELS))
    assert cases(site, kept).index is not before.index


def test_what_changed_while_the_store_could_not_be_read_is_not_lost(
    site: Trained, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept.facts(site.store)
    breast = site.filled.breasts[1]
    with site.store.write(None, "prove") as unit:
        stores.prove(unit, breast)
    kept.follow(unit.changes)
    with monkeypatch.context() as patched:

        def refused(*_given: Any) -> Any:
            raise StoreRetry("another program writes")

        patched.setattr(facts, "follow", refused)
        with pytest.raises(StoreRetry):
            kept.facts(site.store)
    after = kept.facts(site.store)
    row = after.row(breast)
    assert (before.outcomes[row], after.outcomes[row]) == (-1, 0)


def test_what_is_tagged_in_the_open_breast_takes_nothing_to_pieces_until_the_next(
    site: Trained, kept: Kept
) -> None:
    first, second = (BreastId(one) for one in site.filled.breasts[:2])
    before = kept.facts_while_reading(site.store, first)
    with site.store.write(None, "tag") as unit:
        stores.add_finding(unit, first, site.filled.reader)
    kept.follow(unit.changes)
    assert kept.facts_while_reading(site.store, first) is before
    after = kept.facts_while_reading(site.store, second)
    assert after is not before
    with site.store.write(None, "assess") as unit:
        stores.assess(unit, second, site.filled.reader, Category.C2)
    kept.follow(unit.changes)
    assert kept.facts_while_reading(site.store, second) is after
    # The map shows who read what, and waits for no other breast.
    assert kept.facts(site.store) is not after


def test_warmed_the_first_answer_works_nothing_out(
    site: Trained, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    with site.store.read() as reading:
        add_maps(models.active(site.workspace, reading).vectors_folder)
    known = kept.facts(site.store)
    kept.warm(known, silent, CancelToken())
    monkeypatch.setattr(Cases, "open", None)
    monkeypatch.setattr("core.retrieval.limit.learn", None)
    monkeypatch.setattr("core.retrieval.sketch.Sketch.of", None)
    monkeypatch.setattr("core.classification.service.Opinions.open", None)
    found = kept.cases(kept.facts_while_reading(site.store, BreastId(1)))
    assert found.limit.value > 0
    assert kept.opinions(found).cases is found
    maps = regions.maps_of(found)
    assert maps is not None
    assert np.any(regions.sketch_of(maps).places)


def test_without_a_model_warming_is_silent(tmp_path: Path) -> None:
    found = trained(tmp_path, 30, accept=False)
    kept = Kept(found.workspace)
    kept.warm(kept.facts(found.store), silent, CancelToken())
    found.store.close()
