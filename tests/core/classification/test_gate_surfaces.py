"""Every surface that could show something of the machine, and what holds it back.

A new surface has no entry here and fails the first test until somebody says what
holds it back.
"""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest

from core import cli
from core.annotation import evidence
from core.classification.opinion import Opinion
from core.classification.service import Opinions
from core.domain.assessment import Assessment, Outcome
from core.domain.evidence import CadMark, CadReport, EvidenceKind, MarkKind, RenderingIntent
from core.domain.finding import Finding
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.records import ListProgress, WorklistRow, WorklistTotal
from core.domain.site import Site
from core.domain.study import BreastId
from core.domain.worklist import ListFilter, ListKey, Order
from core.imaging.evidence import Evidence
from core.retrieval import facts
from core.retrieval.service import Cases, Hit, own_bits
from core.store import images, readers, worklist
from tests.support import stores
from tests.support.models import Trained, trained

GATES = [Gate(policy, committed) for policy in GatePolicy for committed in (False, True)]
TELLTALE = ("patholog", "outcome", "malign", "benign", "probab", "score", "opinion", "risk")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trained]:
    found = trained(tmp_path_factory.mktemp("site"), 60)
    yield found
    found.store.close()


@pytest.fixture(scope="module")
def opinions(site: Trained) -> Opinions:
    with site.store.read() as reading:
        read = facts.read(reading, site.workspace)
    return Opinions.open(Cases.open(site.workspace, read))


def names(*kinds: type) -> list[str]:
    return [field.name for kind in kinds for field in dataclasses.fields(kind)]


def tells(words: list[str]) -> bool:
    return any(part in word.lower() for word in words for part in TELLTALE)


def similar_cases(opinions: Opinions, gate: Gate) -> bool:
    return bool(opinions.cases.similar(opinions.cases.query_of(first(opinions)), gate))


def hit_pathology(opinions: Opinions, gate: Gate) -> bool:
    hits = opinions.cases.similar(opinions.cases.query_of(first(opinions)), gate)
    return any(hit.pathology is not None for hit in hits)


def hit_score(_: Opinions, gate: Gate) -> bool:
    """No hit carries a score at all, so none can be shown or sorted by."""
    own = [name for name in names(Hit) if name != "pathology"]
    return gate.allows(Surface.HIT_SCORE) or tells(own)


def opinion(opinions: Opinions, gate: Gate) -> bool:
    found = opinions.about(opinions.cases.query_of(first(opinions)), gate, Site())
    return isinstance(found, Opinion)


def worklist_pathology(opinions: Opinions, gate: Gate) -> bool:
    """No column for anybody; the filter finds a breast once its gate is open for the reader."""
    assert not tells(names(WorklistRow, WorklistTotal, ListProgress, ListKey))
    return any(found_by_pathology(gate.policy, gate.committed))


def found_by_pathology(policy: GatePolicy, committed: bool) -> list[bool]:
    """For either outcome: whether the filter finds an exam proven so."""
    with TemporaryDirectory() as folder, stores.open_store(Path(folder)) as store:
        with store.write(None, "fill") as unit:
            reader = readers.ensure(unit, "Reader One")
            image = stores.add_image(unit, stores.header())
            breast = images.get(unit, image).breast
            assert breast is not None
            stores.prove(unit, breast, Outcome.MALIGNANT)
            if committed:
                stores.assess(unit, breast, reader)
        with store.read() as reading:
            return [
                bool(worklist.page(reading, reader, ListFilter(pathology=one), policy=policy))
                for one in Outcome
            ]


def worklist_sort(_: Opinions, gate: Gate) -> bool:
    """Every order and condition there is, by name: none of a score or an opinion.

    Doubt orders unread exams and has no direction (``core.classification.doubt``); the
    pathology condition is the surface above.
    """
    asked = {one.name for one in dataclasses.fields(ListFilter)}
    assert asked == {
        "text", "since", "until", "side", "category", "pathology", "mine", "stage", "read_by",
        "assigned", "tags", "everybodys", "collection", "trouble", "order",
    }  # fmt: skip
    assert set(Order) == {Order.NEWEST, Order.OLDEST, Order.PATIENT, Order.DOUBT}
    questions = (worklist.page, worklist.beside, worklist.total, worklist.progress)
    parameters = {name for one in questions for name in inspect.signature(one).parameters}
    told = [*(asked - {"pathology"}), *(one.value for one in Order), *parameters]
    return gate.allows(Surface.WORKLIST_SORT) or tells(told)


def findings_pathology(_: Opinions, gate: Gate) -> bool:
    """What the findings panel is given holds none."""
    return gate.allows(Surface.FINDINGS_PATHOLOGY) or tells(names(Finding, Assessment))


def other_reader(opinions: Opinions, gate: Gate) -> bool:
    mine = np.zeros(opinions.cases.facts.lexicon.width, dtype=np.bool_)
    return bool(own_bits(opinions.cases.facts, first(opinions), gate, mine).any())


def cad_marks(_: Opinions, gate: Gate) -> bool:
    """A report with a mark on the very image, before and after the assessment."""
    header = stores.header()
    mark = CadMark(MarkKind.DENSITY, RenderingIntent.REQUIRED, header.sop_instance_uid, (9.0, 9.0))
    report = Evidence(
        EvidenceKind.CAD, "1.2", header.study_instance_uid, header.patient_key,
        content=CadReport(summary="111242", marks=(mark,)),
    )  # fmt: skip
    found = evidence.about(header, [report], gate)
    return bool(found.marks) or found.cad is evidence.CadState.DONE or bool(found.algorithm)


def case_export(_: Opinions, gate: Gate) -> bool:
    """There is no report of one case; the command line's export is of the whole workspace."""
    offered = {command.name for command in cli.app.registered_commands}
    return gate.allows(Surface.CASE_EXPORT) or bool(offered & {"report", "print"})


HELD: dict[Surface, Callable[[Opinions, Gate], bool]] = {
    Surface.SIMILAR_CASES: similar_cases,
    Surface.HIT_PATHOLOGY: hit_pathology,
    Surface.HIT_SCORE: hit_score,
    Surface.OPINION: opinion,
    Surface.WORKLIST_PATHOLOGY: worklist_pathology,
    Surface.WORKLIST_SORT: worklist_sort,
    Surface.FINDINGS_PATHOLOGY: findings_pathology,
    Surface.OTHER_READER: other_reader,
    Surface.CAD_MARKS: cad_marks,
    Surface.CASE_EXPORT: case_export,
}


def first(opinions: Opinions) -> BreastId:
    return next(b for b, one in opinions.cases.facts.breasts.items() if one.bits.any())


def test_every_surface_is_looked_at() -> None:
    assert set(HELD) == set(Surface)


@pytest.mark.parametrize("surface", list(Surface), ids=lambda s: s.name)
def test_a_surface_shows_what_it_has_when_the_gate_allows_and_not_before(
    surface: Surface, opinions: Opinions
) -> None:
    for gate in GATES:
        assert HELD[surface](opinions, gate) == gate.allows(surface), gate


def test_the_pages_of_before_and_after_name_the_same_cases_in_the_same_order(
    opinions: Opinions,
) -> None:
    query = opinions.cases.query_of(first(opinions))
    orders = {
        tuple(hit.breast for hit in opinions.cases.similar(query, gate))
        for gate in GATES
        if gate.allows(Surface.SIMILAR_CASES)
    }
    assert len(orders) == 1
