"""A verdict is what counts, is the adjudicator's to take back, and changes no reader's word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from core import workspace
from core.annotation import Annotator
from core.annotation.adjudication import Adjudicator, Choice, Verdict, committed, consensus
from core.dataset.material import gather
from core.dataset.summary import Severity, summarise
from core.domain.assessment import Category, Density
from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId
from core.store import Store, adjudications, assessments, findings, history, readers, undo
from tests.support import stores
from tests.support.stores import Filled

WHY = "Spiculation is seen on the MLO."


@dataclass(frozen=True)
class Site:
    """Two readers who differ on one breast, an adjudicator, and a third who has not read."""

    full: Filled
    anna: ReaderId
    berta: ReaderId
    judge: ReaderId
    other: ReaderId

    @property
    def store(self) -> Store:
        return self.full.store

    @property
    def breast(self) -> BreastId:
        return self.full.breasts[0]

    def of(self, reader: ReaderId) -> Finding:
        with self.store.read() as r:
            return findings.of_breast(r, self.breast, reader)[0]

    def verdict(self, *sources: Finding, reason: str = WHY) -> Verdict:
        return Verdict(
            self.breast, tuple(Choice(one) for one in sources), Category.C4B, Density.C, reason
        )


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    full = stores.filled(tmp_path, 2, proven=False)
    with full.store.write(None, "readers") as unit:
        berta = readers.ensure(unit, "Berta")
        judge = readers.ensure(unit, "Judge", Role.ADJUDICATOR)
        other = readers.ensure(unit, "Third")
        stores.assess(unit, full.breasts[0], full.reader, Category.C3)
        stores.assess(unit, full.breasts[0], berta, Category.C4B)
        stores.add_finding(
            unit, full.breasts[0], berta, descriptors=(("mass_margin", "spiculated"),),
            regions=(stores.box(full.images[0], 12.5),),
        )  # fmt: skip
    yield Site(full, full.reader, berta, judge, other)
    full.store.close()


@pytest.fixture
def judge(site: Site) -> Adjudicator:
    return Adjudicator(site.store, site.judge)


def everything(store: Store) -> tuple[object, ...]:
    with store.read() as r:
        return (
            findings.of_breasts(r), assessments.of_breasts(r), adjudications.all_adjudications(r),
        )  # fmt: skip


def refused(site: Site, act: Callable[[], object], words: str) -> None:
    before = everything(site.store)
    with site.store.read() as r:
        entries = len(history.entries(r))
    with pytest.raises(WorldError, match=words):
        act()
    assert everything(site.store) == before
    with site.store.read() as r:
        assert len(history.entries(r)) == entries


def test_one_reader_alone_is_nothing_to_settle(site: Site, judge: Adjudicator) -> None:
    lonely = replace(site.verdict(), breast=site.full.breasts[1])
    refused(site, lambda: judge.settle(lonely), "Fewer than two persons")
    with site.store.write(None, "table") as unit:
        table = readers.ensure(unit, "table.csv", Role.TABLE)
        stores.assess(unit, site.full.breasts[1], table)
        stores.assess(unit, site.full.breasts[1], site.anna)
    refused(site, lambda: judge.settle(lonely), "Fewer than two persons")


def test_a_reader_may_not_settle(site: Site) -> None:
    mere = Adjudicator(site.store, site.other)
    refused(site, lambda: mere.settle(site.verdict()), "for adjudicators")
    refused(site, lambda: mere.withdraw(site.breast, WHY), "for adjudicators")


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_verdict_needs_a_reason(site: Site, judge: Adjudicator, reason: str) -> None:
    refused(site, lambda: judge.settle(site.verdict(reason=reason)), "needs a reason")


def test_a_finding_that_changed_since_it_was_seen_is_not_settled_on(
    site: Site, judge: Adjudicator
) -> None:
    seen = site.of(site.berta)
    Annotator(site.store, site.berta).set_descriptor(seen.id, "mass_shape", "irregular", True)
    refused(site, lambda: judge.settle(site.verdict(seen)), "changed a finding meanwhile")
    Annotator(site.store, site.berta).remove_finding(seen.id)
    refused(site, lambda: judge.settle(site.verdict(seen)), "changed a finding meanwhile")


def test_what_somebody_said_who_has_not_committed_is_not_settled_on(
    site: Site, judge: Adjudicator
) -> None:
    _, _id = Annotator(site.store, site.other).add_finding(site.breast, "mass")
    refused(site, lambda: judge.settle(site.verdict(site.of(site.other))), "Only what was said")


def test_a_finding_of_another_breast_is_not_settled_on(site: Site, judge: Adjudicator) -> None:
    with site.store.read() as r:
        (elsewhere,) = findings.of_breast(r, site.full.breasts[2])
    refused(site, lambda: judge.settle(site.verdict(elsewhere)), "Only what was said")


def test_an_unknown_descriptor_is_refused(site: Site, judge: Adjudicator) -> None:
    odd = Choice(site.of(site.anna), frozenset({("mass_shape", "cubic")}))
    refused(site, lambda: judge.settle(replace(site.verdict(), choices=(odd,))), "cubic")


def test_a_finding_of_a_lexicon_that_no_file_has_is_settled_on_by_its_keys(
    site: Site, judge: Adjudicator
) -> None:
    with site.store.write(None, "import tags") as unit:
        findings.replace(unit, replace(site.of(site.berta), lexicon="elsewhere"))
    judge.settle(site.verdict(site.of(site.berta)))
    with site.store.read() as r:
        owner = consensus(r)
        assert owner is not None
        (made,) = findings.of_breast(r, site.breast, owner)
    assert made.lexicon == "elsewhere"


def test_of_two_findings_of_one_tracking_uid_none_stays_behind(
    site: Site, judge: Adjudicator
) -> None:
    with site.store.write(None, "import tags") as unit:
        uid = site.of(site.anna).tracking_uid
        findings.replace(unit, replace(site.of(site.berta), tracking_uid=uid))
    judge.settle(site.verdict(site.of(site.anna), site.of(site.berta)))
    judge.settle(site.verdict(site.of(site.berta)))
    with site.store.read() as r:
        owner = consensus(r)
        assert owner is not None
        (made,) = findings.of_breast(r, site.breast, owner)
    assert made.descriptors == site.of(site.berta).descriptors
    judge.withdraw(site.breast, WHY)
    with site.store.read() as r:
        assert findings.of_breast(r, site.breast, owner) == ()


def test_a_verdict_is_the_consensus_and_no_reader_is_changed(
    site: Site, judge: Adjudicator
) -> None:
    before = site.of(site.anna), site.of(site.berta)
    changes = judge.settle(site.verdict(site.of(site.berta)))
    assert {Topic.FINDINGS, Topic.ASSESSMENTS, Topic.ADJUDICATIONS, Topic.UNDO} <= changes.topics
    assert (site.of(site.anna), site.of(site.berta)) == before
    with site.store.read() as r:
        owner = consensus(r)
        assert owner is not None
        (made,) = findings.of_breast(r, site.breast, owner)
        given = assessments.get(r, site.breast, owner)
        note = adjudications.get(r, site.breast)
        latest = history.entries(r, breast=site.breast, limit=3)
    source = before[1]
    assert made == replace(source, id=made.id, reader=owner)
    assert given is not None
    assert (given.category, given.density) == (Category.C4B, Density.C)
    assert note is not None
    assert (note.reader, note.reason) == (site.judge, WHY)
    assert {entry.reader for entry in latest} == {site.judge}
    assert {entry.what for entry in latest} == {"Settle on 4B"}


def test_one_undo_takes_a_verdict_back_and_redo_brings_it_again(
    site: Site, judge: Adjudicator
) -> None:
    before = everything(site.store)
    judge.settle(site.verdict(site.of(site.anna), site.of(site.berta)))
    after = everything(site.store)
    mine = Annotator(site.store, site.judge)
    assert mine.undo_title == "Settle on 4B"
    mine.undo()
    assert everything(site.store) == before
    mine.redo()
    assert everything(site.store) == after
    for reader in (site.anna, site.berta):
        with site.store.read() as r:
            step = undo.to_undo(r, reader)
        assert step is None


def test_another_verdict_replaces_the_first_and_keeps_the_lesion(
    site: Site, judge: Adjudicator
) -> None:
    judge.settle(site.verdict(site.of(site.anna), site.of(site.berta)))
    with site.store.read() as r:
        owner = consensus(r)
        assert owner is not None
        first = {one.tracking_uid: one for one in findings.of_breast(r, site.breast, owner)}
    before = everything(site.store)
    edited = Choice(site.of(site.berta), frozenset({("mass_shape", "irregular")}))
    judge.settle(replace(site.verdict(), choices=(edited,), category=Category.C5))
    with site.store.read() as r:
        (kept,) = findings.of_breast(r, site.breast, owner)
    assert kept.id == first[kept.tracking_uid].id
    assert kept.descriptors == {("mass_shape", "irregular")}
    Annotator(site.store, site.judge).undo()
    assert everything(site.store) == before


def test_a_verdict_can_be_taken_back_with_a_reason(site: Site, judge: Adjudicator) -> None:
    before = everything(site.store)
    refused(site, lambda: judge.withdraw(site.breast, WHY), "not settled")
    judge.settle(site.verdict(site.of(site.anna)))
    settled = everything(site.store)
    refused(site, lambda: judge.withdraw(site.breast, " "), "needs a reason")
    judge.withdraw(site.breast, "New images came.")
    assert everything(site.store) == before
    Annotator(site.store, site.judge).undo()
    assert everything(site.store) == settled


def test_an_undo_of_a_verdict_that_another_has_replaced_is_dropped(
    site: Site, judge: Adjudicator
) -> None:
    judge.settle(site.verdict(site.of(site.anna)))
    Adjudicator(site.store, site.anna).settle(site.verdict(site.of(site.berta)))  # administrator
    after = everything(site.store)
    with pytest.raises(WorldError, match="since"):
        Annotator(site.store, site.judge).undo()
    assert everything(site.store) == after


def test_the_consensus_never_counts_as_a_person(site: Site, judge: Adjudicator) -> None:
    judge.settle(site.verdict(site.of(site.anna)))
    with site.store.read() as r:
        assert {one.reader for one in committed(r, site.breast)} == {site.anna, site.berta}


def test_a_person_called_consensus_does_not_stand_in_the_way(
    site: Site, judge: Adjudicator
) -> None:
    with site.store.write(None, "reader") as unit:
        person = readers.ensure(unit, "Consensus")
    judge.settle(site.verdict(site.of(site.anna)))
    with site.store.read() as r:
        owner = consensus(r)
        assert owner is not None
        assert owner != person
        assert readers.get(r, owner).role is Role.CONSENSUS


def test_nothing_at_all_may_be_the_verdict(site: Site, judge: Adjudicator) -> None:
    changes: Changes = judge.settle(replace(site.verdict(), category=Category.C1))
    assert changes.ids(Topic.ADJUDICATIONS) == {site.breast}
    with site.store.read() as r:
        owner = consensus(r)
        assert owner is not None
        assert findings.of_breast(r, site.breast, owner) == ()


def test_training_takes_the_verdict_and_says_how_many_are_settled(
    site: Site, judge: Adjudicator, tmp_path: Path
) -> None:
    place = workspace.create(tmp_path / "workspace")

    def row() -> tuple[set[str], int, bool, bool, str]:
        with site.store.read() as r:
            material = gather(r, place)
        one = next(row for row in material.breasts if row.info.id == site.breast)
        bits = {material.lexicon.layout[i] for i in one.bits.nonzero()[0]}
        return bits, one.readers, one.differ, one.settled, one.density

    def notes() -> list[str]:
        with site.store.read() as r:
            summary = summarise(gather(r, place))
        assert summary.several == 1
        return [w.sentence for w in summary.warnings if w.severity is not Severity.STOP]

    union = {"mass_shape.oval", "mass_margin.circumscribed", "mass_margin.spiculated"}
    assert row() == (union, 2, True, False, "B")
    assert any(one.startswith("Breasts on which readers differ") for one in notes())
    judge.settle(site.verdict(site.of(site.berta)))
    assert row() == ({"mass_margin.spiculated"}, 2, True, True, "C")
    assert "Breasts read by several: 1; settled: 1." in notes()
    assert not any(one.startswith("Breasts on which readers differ") for one in notes())
