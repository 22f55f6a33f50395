"""The panel over the real search and opinion: what is kept between questions, and what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.classification.opinion import Opinion
from core.domain.assessment import Category
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, silent
from core.domain.reveal import Reveal, Shown
from core.domain.roles import Role
from core.domain.study import BreastId
from core.retrieval import facts
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.service import Cases
from core.store import findings, pathology, readers, reveals
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.similar import core_words
from maninegs_gui.similar import reveals as telling
from maninegs_gui.similar.core_backend import CoreSimilar
from maninegs_gui.similar.values import Answer, Why
from tests.support import stores
from tests.support.models import Trained, another, trained


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    with found.store.write(found.filled.reader, "assess") as unit:
        stores.assess(unit, read(found), found.filled.reader, Category.C4)
    yield found
    found.store.close()


@pytest.fixture
def kept(site: Trained) -> Kept:
    return Kept(site.workspace)


@pytest.fixture
def backend(kept: Kept) -> CoreSimilar:
    return CoreSimilar(kept, lambda: None)  # type: ignore[arg-type,return-value]  # no decoders here


def asked(
    site: Trained,
    backend: CoreSimilar,
    ask: Ask,
    refinement: Refinement | None = None,
) -> Answer:
    reader = site.filled.reader
    material = backend.material(site.store, ask, reader)
    found = backend.search(material, refinement or Refinement(), silent, CancelToken())
    return backend.details(site.store, found, reader)


def read(site: Trained) -> BreastId:
    """A tagged breast that was assessed."""
    return site.filled.breasts[2]


def unread(site: Trained) -> BreastId:
    return site.filled.breasts[0]


def test_before_the_assessment_cases_come_by_id_and_tell_nothing(
    site: Trained, backend: CoreSimilar
) -> None:
    ask = Ask(Means.BREAST, unread(site))
    answer = asked(site, backend, ask)
    ids = [case.breast for case in answer.cases]
    assert ids == sorted(ids)
    assert answer.cases
    assert answer.masked
    assert not answer.committed
    for case in answer.cases:
        assert (case.likeness, case.parts, case.outcome, case.masked) == ("", "", None, True)
    assert "pathology" not in [row.key for row in answer.facets]
    material = backend.material(site.store, ask, site.filled.reader)
    assert backend.opinion(material, silent, CancelToken()) is None
    with pytest.raises(WorldError, match="saved your assessment"):
        backend.heat(material, answer.cases[0].breast, silent, CancelToken())


def test_after_it_they_come_with_likeness_pathology_and_opinion(
    site: Trained, backend: CoreSimilar
) -> None:
    ask = Ask(Means.BREAST, read(site))
    answer = asked(site, backend, ask)
    assert answer.committed
    assert all("of 100 random pairs" in case.likeness for case in answer.cases)
    assert all(case.outcome is not None for case in answer.cases)
    assert answer.among > len(answer.cases)
    assert answer.model_name
    material = backend.material(site.store, ask, site.filled.reader)
    words = backend.opinion(material, silent, CancelToken())
    assert words is not None
    assert words.reason or "proven breasts" in words.population


def test_the_uncorrected_probability_has_its_interval_too() -> None:
    found = Opinion(
        probability=0.012, low=0.006, high=0.03, uncorrected=0.62, uncorrected_low=0.41,
        uncorrected_high=0.8, prevalence=0.008, corrected=True, threshold=0.4, above=False,
        threshold_words="", subgroups=(), population="among 412 proven breasts", neighbours=(),
        probe=0.5, vote=0.5, seen_in_training=False, out_of_fold=False, single=False, model="",
    )  # fmt: skip
    said = core_words.opinion(found, "").prevalence.replace("\u00a0", " ")
    assert "uncorrected it is 62 %, between 41 % and 80 %" in said


def test_a_refinement_reads_the_store_for_nothing_but_what_it_found(
    site: Trained, backend: CoreSimilar, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = site.filled.reader
    material = backend.material(site.store, Ask(Means.BREAST, read(site)), reader)
    backend.search(material, Refinement(), silent, CancelToken())

    def never(*_given: Any, **_more: Any) -> Any:
        raise AssertionError("read or opened again")

    monkeypatch.setattr(facts, "read", never)
    monkeypatch.setattr(facts, "follow", never)
    monkeypatch.setattr(Cases, "open", never)
    monkeypatch.setattr(Cases, "query", never)
    found = backend.search(material, Refinement(proven_only=False, k=3), silent, CancelToken())
    answer = backend.details(site.store, found, reader)
    assert len(answer.cases) == 3
    assert not answer.proven


def test_what_changed_in_the_store_is_in_the_next_answer_without_opening_the_index_again(
    site: Trained, backend: CoreSimilar, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Ask(Means.BREAST, read(site))
    before = asked(site, backend, ask)
    nearest = before.cases[0].breast
    monkeypatch.setattr(Cases, "open", None)
    with site.store.write(None, "take pathology away") as unit:
        pathology.remove(unit, nearest)
    kept.follow(unit.changes)
    after = asked(site, backend, ask)
    assert nearest not in [case.breast for case in after.cases]
    assert after.among == before.among - 1


def test_another_model_is_opened_anew(site: Trained, backend: CoreSimilar, kept: Kept) -> None:
    ask = Ask(Means.BREAST, read(site))
    before = asked(site, backend, ask)
    another(site, 5)
    kept.follow(Changes.of(Topic.MODELS))
    after = asked(site, backend, ask)
    assert before.model
    assert after.model != before.model


def test_without_a_model_the_panel_says_so(tmp_path: Path) -> None:
    found = trained(tmp_path, 30, accept=False)
    backend = CoreSimilar(Kept(found.workspace), lambda: None)  # type: ignore[arg-type,return-value]  # no decoders here
    try:
        assert asked(found, backend, Ask(Means.BREAST, read(found))).why is Why.NO_MODEL
    finally:
        found.store.close()


def test_no_close_case_says_where_the_limit_lies(site: Trained, backend: CoreSimilar) -> None:
    answer = asked(site, backend, Ask(Means.BREAST, site.filled.breasts[1]))
    assert answer.why is Why.NO_CLOSE_CASE
    assert "of 100 random pairs" in answer.sentence
    assert answer.among


def test_a_filter_that_leaves_nothing_is_not_taken_for_no_close_case(
    site: Trained, backend: CoreSimilar
) -> None:
    nowhere = Refinement(facets={"vendor": frozenset({"no such maker"})})
    answer = asked(site, backend, Ask(Means.BREAST, read(site)), nowhere)
    assert answer.why is Why.FILTERED
    assert answer.among == 0


def test_tags_alone_can_be_asked_by_and_no_tags_are_an_answer(
    site: Trained, backend: CoreSimilar, kept: Kept
) -> None:
    with site.store.read() as reading:
        tagged = {f.breast for some in findings.of_breasts(reading).values() for f in some}
    some = next(breast for breast in site.filled.breasts if breast in tagged)
    answer = asked(site, backend, Ask(Means.TAGS, some))
    assert answer.why in (Why.NOTHING, Why.NO_CLOSE_CASE)
    assert Ask(Means.TAGS, some) in [offer.ask for offer in answer.standing.offers]
    with site.store.write(None, "take tags away") as unit:
        for finding in findings.of_breast(unit, some):
            findings.remove(unit, finding.id)
    kept.follow(unit.changes)
    assert asked(site, backend, Ask(Means.TAGS, some)).why is Why.NO_TAGS


def test_what_is_tagged_after_the_assessment_is_asked_by_at_once(
    site: Trained, backend: CoreSimilar, kept: Kept
) -> None:
    """Though the facts of the breast that is read follow later."""
    ask = Ask(Means.BREAST, read(site))
    before = backend.material(site.store, ask, site.filled.reader).core
    with site.store.write(None, "take tags away") as unit:
        for finding in findings.of_breast(unit, read(site)):
            findings.remove(unit, finding.id)
    kept.follow(unit.changes)
    after = backend.material(site.store, ask, site.filled.reader).core
    assert after.facts is before.facts
    assert before.bits.sum() > after.bits.sum()


def test_more_and_less_of_hits_move_what_is_found(site: Trained, backend: CoreSimilar) -> None:
    ask = Ask(Means.BREAST, read(site))
    before = asked(site, backend, ask, Refinement(image=1.0, k=30))
    far = before.cases[-1].breast
    after = asked(site, backend, ask, Refinement(image=1.0, k=30, more=(far,)))
    places = [[case.breast for case in one.cases].index(far) for one in (before, after)]
    assert places[1] < places[0]


def test_what_was_shown_and_what_is_kept_for_teaching_reach_the_store(
    site: Trained, backend: CoreSimilar
) -> None:
    ask, reader = Ask(Means.BREAST, read(site)), site.filled.reader
    answer = asked(site, backend, ask)
    told = telling.of_cases(answer)
    assert isinstance(told, Reveal)
    assert backend.note(site.store, told)
    assert not backend.note(site.store, told)
    with site.store.read() as reading:
        (noted,) = reveals.of_breast(reading, read(site), reader)
    assert noted.shown is Shown.CASES
    assert noted.model == answer.model
    case = answer.cases[0]
    backend.keep(site.store, case.breast, reader, True)
    assert asked(site, backend, ask).cases[0] == replace(case, kept=True)
    backend.keep(site.store, case.breast, reader, False)
    assert asked(site, backend, ask).cases[0] == case


def test_tags_of_another_reader_are_not_asked_by_before_the_assessment(
    site: Trained, backend: CoreSimilar
) -> None:
    breast = unread(site)
    with site.store.write(None, "another") as unit:
        other = readers.ensure(unit, "Other", Role.READER)
        finding = stores.add_finding(unit, breast, other)
    with pytest.raises(WorldError, match="another reader"):
        backend.material(
            site.store, Ask(Means.FINDING, breast, finding=finding), site.filled.reader
        )
