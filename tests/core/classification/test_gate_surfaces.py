"""Every surface that could show something of the machine, and what holds it back.

A surface without a probe fails the first test until somebody says what holds it back, and
so does a place of the program that no surface stands for. A probe looks at what the code
that fills the surface hands over, for each gate there can be.
"""

from __future__ import annotations

import atexit
import dataclasses
import inspect
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core import cli, lexicons
from core.annotation import (
    Annotator,
    case_history,
    comparison,
    evidence,
    gatekeeper,
    keeping,
    reliance,
    revealing,
)
from core.classification.opinion import Opinion
from core.classification.service import Opinions
from core.domain.assessment import Assessment, Category, Outcome
from core.domain.changes import Topic
from core.domain.errors import WorldError
from core.domain.evidence import CadMark, CadReport, EvidenceKind, MarkKind, RenderingIntent
from core.domain.finding import Finding
from core.domain.gate import Gate, GatePolicy, Surface
from core.domain.progress import CancelToken, silent
from core.domain.records import ListProgress, WorklistRow, WorklistTotal
from core.domain.reveal import Reveal, Shown
from core.domain.site import Site
from core.domain.study import BreastId, ExamId, ReaderId
from core.domain.worklist import ListFilter, ListKey, Order
from core.imaging.evidence import Evidence
from core.imaging.pictures import Pictures
from core.interop import permission
from core.retrieval import facts
from core.retrieval.asking import Refinement
from core.retrieval.service import Cases, own_bits
from core.retrieval.values import Result
from core.store import Store, breasts, images, readers, worklist
from maninegs_gui.findings.contents import Desk, read_breast
from maninegs_gui.main_window import MainWindow
from maninegs_gui.similar.core_backend import CoreSimilar
from tests.support import stores
from tests.support.models import Trained, trained

GATES = [Gate(policy, committed) for policy in GatePolicy for committed in (False, True)]
TELLTALE = ("patholog", "outcome", "malign", "benign", "probab", "score", "opinion", "risk")
Probe = Callable[[Opinions, Gate], bool]
"""Whether a surface shows what it has, under a gate."""


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


# A store in which everything there is to show lies on one breast.


@dataclass
class Scene:
    store: Store
    me: ReaderId
    her: ReaderId
    breast: BreastId
    exam: ExamId
    gate: Gate

    @property
    def policy(self) -> GatePolicy:
        return self.gate.policy


@contextmanager
def scene(gate: Gate) -> Iterator[Scene]:
    """A proven breast that a colleague read with an opinion; mine is read as ``gate`` says."""
    with TemporaryDirectory() as folder, stores.open_store(Path(folder)) as store:
        with store.write(None, "fill") as unit:
            me, her = (readers.ensure(unit, name) for name in ("Reader One", "Dr. Zebra"))
            breast = images.get(unit, stores.add_image(unit, stores.header())).breast
            assert breast is not None
            stores.prove(unit, breast, Outcome.MALIGNANT)
            stores.add_finding(unit, breast, her)
            exam = breasts.get(unit, breast).exam
        made = Scene(store, me, her, breast, exam, gate)
        read_it(made, her)
        keeping.keep(store, me, breast, "turned out malignant")
        if gate.committed:
            read_it(made, me)
        else:  # as an open gate lets it be seen
            show(made, me)
        yield made


def read_it(made: Scene, reader: ReaderId) -> None:
    Annotator(made.store, reader, made.policy).assess(made.breast, Category.C3)
    show(made, reader)


def show(made: Scene, reader: ReaderId) -> None:
    with made.store.write(None, "now") as unit:
        unit.record(Topic.SETTINGS, 0, "look")
        now = unit.now - timedelta(seconds=1)
    revealing.note(
        made.store,
        Reveal(made.breast, reader, Shown.OPINION, now, made.policy.value, "m", None, 0.9, 0.8,
               1.0, 0.5),
    )  # fmt: skip


def found_by_pathology(made: Scene, reader: ReaderId) -> list[bool]:
    """For either outcome: whether the worklist's filter finds an exam proven so."""
    with made.store.read() as reading:
        return [
            bool(worklist.page(reading, reader, ListFilter(pathology=one), policy=made.policy))
            for one in Outcome
        ]


# The probes.


def ask(opinions: Opinions, gate: Gate, refinement: Refinement | None = None) -> Result:
    return opinions.cases.find(opinions.cases.query_of(first(opinions)), gate, refinement)


def similar_cases(opinions: Opinions, gate: Gate) -> bool:
    found = ask(opinions, gate)
    return bool(found.hits) or found.among > 0 or bool(found.counts)


def hit_pathology(opinions: Opinions, gate: Gate) -> bool:
    return any(hit.pathology is not None for hit in ask(opinions, gate).hits)


def hit_score(opinions: Opinions, gate: Gate) -> bool:
    """No number of a hit, and no order that implies one: it is that of the ids."""
    hits = ask(opinions, gate).hits
    numbers = [
        value
        for hit in hits
        for value in (hit.distance, hit.image_distance, hit.tag_distance, hit.closer, hit.close)
    ]
    ids = [hit.breast for hit in hits]
    return any(value is not None for value in numbers) or ids != sorted(ids)


def facet_pathology(opinions: Opinions, gate: Gate) -> bool:
    """Neither counted, nor is anything left out or moved by choosing one."""
    free = ask(opinions, gate)
    chosen = [
        ask(opinions, gate, Refinement(facets={"pathology": frozenset({one.value})}))
        for one in Outcome
    ]
    # Counts of the other facets must not tell it either.
    narrowed = any(one.among != free.among or one.hits != free.hits for one in chosen)
    counted = any(one.counts != free.counts for one in chosen)
    return "pathology" in free.counts or narrowed or counted


def opinion(opinions: Opinions, gate: Gate) -> bool:
    found = opinions.about(opinions.cases.query_of(first(opinions)), gate, Site())
    return isinstance(found, Opinion)


def worklist_pathology(_: Opinions, gate: Gate) -> bool:
    """No column for anybody; the filter finds a breast once its gate is open for the reader."""
    assert not tells(names(WorklistRow, WorklistTotal, ListProgress, ListKey))
    with scene(gate) as made:
        return any(found_by_pathology(made, made.me))


def worklist_sort(_: Opinions, gate: Gate) -> bool:
    """Every order and condition there is, by name: none of a score or an opinion.

    Doubt orders unread exams and has no direction (``core.classification.doubt``); the
    pathology condition is the surface above; teaching cases are those she kept herself.
    """
    asked = {one.name for one in dataclasses.fields(ListFilter)}
    assert asked == {
        "text", "since", "until", "side", "category", "pathology", "mine", "stage", "read_by",
        "assigned", "tags", "everybodys", "collection", "trouble", "teaching", "order",
    }  # fmt: skip
    assert set(Order) == {Order.NEWEST, Order.OLDEST, Order.PATIENT, Order.DOUBT}
    questions = (worklist.page, worklist.beside, worklist.total, worklist.progress)
    parameters = {name for one in questions for name in inspect.signature(one).parameters}
    told = [*(asked - {"pathology"}), *(one.value for one in Order), *parameters]
    return gate.allows(Surface.WORKLIST_SORT) or tells(told)


def findings_pathology(_: Opinions, gate: Gate) -> bool:
    """What the findings panel is given of a proven breast."""
    assert not tells(names(Finding, Assessment))
    with scene(gate) as made:
        desk = Desk(made.me, made.policy, lexicons.get())
        return read_breast(made.store, made.breast, desk, {}).pathology is not None


def other_reader(opinions: Opinions, gate: Gate) -> bool:
    """Her tags in the search, and what a second reader's comparison and history show."""
    mine = np.zeros(opinions.cases.facts.lexicon.width, dtype=np.bool_)
    tags = bool(own_bits(opinions.cases.facts, first(opinions), gate, mine).any())
    with scene(gate) as made, made.store.read() as reading:
        listed = comparison.listing(reading, made.me, made.policy)
        told = case_history.of_exam(reading, made.exam, made.me, made.policy).entries
        hers = any(one.entry.reader == made.her for one in told)
        assert bool(listed.rows) <= gate.allows(Surface.OTHER_READER)
    assert tags <= hers, "her tags are compared where her work is hidden"
    return hers


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
    """The window's export of one patient; the command line's is of the whole workspace."""
    offered = {command.name for command in cli.app.registered_commands}
    assert not offered & {"report", "print"}
    with scene(gate) as made, made.store.read() as reading:
        try:
            permission.check_patient(reading, "P0001", made.me, made.policy)
        except WorldError:
            return False
        return True


def reliance_report(_: Opinions, gate: Gate) -> bool:
    """A row tells pathology and opinion: mine before I committed, and hers to me, never."""
    with scene(gate) as made:
        with made.store.write(None, "role") as unit:
            readers.set_role(unit, made.me, readers.Role.ADMINISTRATOR)
        with made.store.read() as reading:
            mine = reliance.report(reading, made.me, policy=made.policy)
            hers = reliance.report(reading, made.her, asker=made.me, policy=made.policy)
    assert bool(hers.rows) == bool(mine.rows)
    return bool(mine.rows)


def teaching_note(_: Opinions, gate: Gate) -> bool:
    """The list's notes, and the entry of the history that has the note."""
    with scene(gate) as made, made.store.read() as reading:
        notes = [one.note for one in keeping.shown(reading, made.me, made.policy)]
        told = case_history.of_exam(reading, made.exam, made.me, made.policy).entries
    assert any(one.entry.topic == Topic.TEACHING for one in told) == any(notes)
    return any(notes)


def reveal_history(_: Opinions, gate: Gate) -> bool:
    """What was shown to me; what was shown to her is told to nobody else."""
    with scene(gate) as made, made.store.read() as reading:
        told = case_history.of_exam(reading, made.exam, made.me, made.policy).entries
    whose = {one.entry.reader for one in told if one.entry.topic == Topic.REVEALS}
    assert whose <= {made.me}
    return bool(whose)


def status_bar(_: Opinions, gate: Gate) -> bool:
    """Everything the window can be told to say there, by name; none of it is of one breast."""
    said = {name for name in vars(MainWindow) if name.startswith("show_")}
    assert said - STATUS_LINES == {"show_page", "show_keys"}, "a new line: say what holds it back"
    parameters = [
        name for one in said for name in inspect.signature(getattr(MainWindow, one)).parameters
    ]
    return gate.allows(Surface.STATUS_BAR) or tells([*said, *parameters])


STATUS_LINES = {"show_model", "show_job", "show_busy", "show_waiting", "show_behind"}
"""The model and its count of breasts, the worker, work under way, what is not saved, and how
many breasts are not searchable yet."""


def similarity(_: Opinions, gate: Gate) -> bool:
    """The panel's backend, with the drawing itself replaced: the gate stands before it."""

    class Drawn(CoreSimilar):
        def _heat(self, *_: Any) -> tuple[str]:
            return ("drawn",)

    kept: Any = SimpleNamespace(cases=lambda facts: facts)
    backend = Drawn(kept, lambda: pytest.fail("no pixels are needed"))
    material: Any = SimpleNamespace(core=SimpleNamespace(gate=gate, facts=None))
    try:
        return bool(backend.heat(material, BreastId(1), silent, CancelToken()))
    except WorldError:
        return False


def map_of_cases(_: Opinions, gate: Gate) -> bool:
    """The colour of a point by pathology, and the lists of cases that stand out."""
    from maninegs_gui.bridge.kept import Kept
    from maninegs_gui.explore.core_backend import CoreMap
    from maninegs_gui.explore.values import NoMap

    trained_site, readers_of = mapped()
    kept = Kept(trained_site.workspace)
    backend = CoreMap(kept, Pictures(Path(), lambda: pytest.fail("no pixels are needed")))
    reader = readers_of[gate.committed]
    material = backend.read(trained_site.store, reader, gate.policy)
    chart = backend.chart(material, silent, CancelToken(), make=True)
    if isinstance(chart, NoMap):
        return False
    told = bool((backend.paint(chart, "pathology").codes >= 0).any())
    if not told:
        assert backend.odd(chart, silent, CancelToken()) == ()
        assert backend.suspected(chart, silent, CancelToken()) == ()
    return told


@cache
def mapped() -> tuple[Trained, dict[bool, ReaderId]]:
    """A site with a model, and by whether she has assessed all of its breasts a reader."""
    folder = TemporaryDirectory()
    found = trained(Path(folder.name), 60)
    atexit.register(lambda: (found.store.close(), folder.cleanup()))
    with found.store.write(None, "readers") as unit:
        both = {done: readers.ensure(unit, f"Reader {done}") for done in (False, True)}
        for breast in found.filled.breasts:
            stores.assess(unit, breast, both[True])
    return found, both


def evidence_sheet(_: Opinions, gate: Gate) -> bool:
    """Nothing of the sheet is even read before the gate lets it."""
    from core.classification import case_sheet

    try:
        case_sheet.check(gate)
    except WorldError:
        pass
    else:
        return True
    trained_site, readers_of = mapped()
    with trained_site.store.read() as reading:
        known = facts.read(reading, trained_site.workspace)
        if not gate.committed and trained_site.workspace.gate is gate.policy:
            with pytest.raises(WorldError):
                case_sheet.read(
                    reading, trained_site.workspace, known, trained_site.filled.breasts[0],
                    readers_of[False],
                )  # fmt: skip
    return False


HELD: dict[Surface, Probe] = {
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
    Surface.FACET_PATHOLOGY: facet_pathology,
    Surface.SIMILARITY: similarity,
    Surface.MAP: map_of_cases,
    Surface.EVIDENCE_SHEET: evidence_sheet,
    Surface.RELIANCE_REPORT: reliance_report,
    Surface.TEACHING_NOTE: teaching_note,
    Surface.REVEAL_HISTORY: reveal_history,
    Surface.STATUS_BAR: status_bar,
}
PLACES: dict[str, set[Surface]] = {
    "panel of similar cases": {
        Surface.SIMILAR_CASES, Surface.HIT_PATHOLOGY, Surface.HIT_SCORE, Surface.OPINION,
    },
    "order of similar cases": {Surface.HIT_SCORE},
    "facets and their counts": {Surface.FACET_PATHOLOGY},
    "maps of likeness over the images": {Surface.SIMILARITY},
    "marks over the images": {Surface.CAD_MARKS},
    "worklist: columns and filters": {Surface.WORKLIST_PATHOLOGY},
    "worklist: order": {Surface.WORKLIST_SORT},
    "findings panel": {Surface.FINDINGS_PATHOLOGY},
    "reports and exports of a case": {Surface.CASE_EXPORT},
    "evidence sheet": {Surface.EVIDENCE_SHEET},
    "map of the collection": {Surface.MAP},
    "report on reliance": {Surface.RELIANCE_REPORT},
    "teaching cases": {Surface.TEACHING_NOTE},
    "history of a case": {Surface.REVEAL_HISTORY, Surface.OTHER_READER},
    "status bar": {Surface.STATUS_BAR},
    "a second reader's view": {Surface.OTHER_READER},
}  # fmt: skip
"""Where a reader looks, and which surfaces stand for it."""


def first(opinions: Opinions) -> BreastId:
    """A breast with tags of a reader, of which the model has a vector."""
    gallery, known = opinions.cases.gallery, opinions.cases.facts
    for row in np.flatnonzero(gallery.usable):
        breast = BreastId(int(gallery.breasts[row]))
        bits = known.bits(breast)
        if bits is not None and bits.any():
            return breast
    raise AssertionError("nothing is tagged")


def test_every_surface_is_looked_at_and_stands_for_a_place() -> None:
    assert set(HELD) == set(Surface)
    assert set().union(*PLACES.values()) == set(Surface)


@pytest.mark.parametrize("surface", list(Surface), ids=lambda s: s.name)
def test_a_surface_shows_what_it_has_when_the_gate_allows_and_not_before(
    surface: Surface, opinions: Opinions
) -> None:
    for gate in GATES:
        assert HELD[surface](opinions, gate) == gate.allows(surface), gate


def test_nothing_but_masked_cases_shows_before_an_assessment_unless_the_site_opened_it() -> None:
    assert not any(Gate(GatePolicy.STRICT, committed=False).allows(one) for one in Surface)
    standard = Gate(GatePolicy.STANDARD, committed=False)
    assert {one for one in Surface if standard.allows(one)} == {Surface.SIMILAR_CASES}
    opened = Gate(GatePolicy.OPEN, committed=False)
    assert {one for one in Surface if not opened.allows(one)} == {Surface.RELIANCE_REPORT}


def test_who_settles_reads_sees_the_readers_and_no_more_of_the_machine() -> None:
    settles = Gate(GatePolicy.STANDARD, committed=False, adjudicating=True)
    seen = {one for one in Surface if settles.allows(one)}
    assert seen == {Surface.SIMILAR_CASES, Surface.OTHER_READER}


def test_the_pages_of_before_and_after_name_the_same_cases(opinions: Opinions) -> None:
    """In the order of their ids before, so that it implies nothing; nearest first after."""
    pages = {
        frozenset(hit.breast for hit in ask(opinions, gate).hits)
        for gate in GATES
        if gate.allows(Surface.SIMILAR_CASES)
    }
    assert len(pages) == 1


@pytest.mark.parametrize("policy", [GatePolicy.STRICT, GatePolicy.STANDARD])
def test_a_second_reader_learns_nothing_of_what_the_first_one_saw(policy: GatePolicy) -> None:
    with scene(Gate(policy, committed=True)) as made:
        with made.store.write(None, "a third") as unit:
            third = readers.ensure(unit, "Reader Three")
        assert not any(found_by_pathology(made, third))
        desk = Desk(third, policy, lexicons.get())
        assert read_breast(made.store, made.breast, desk, {}).pathology is None
        with made.store.read() as reading:
            own = gatekeeper.gate(reading, made.breast, third, policy)
            assert not own.allows(Surface.OPINION)
            assert keeping.shown(reading, third, policy) == ()
            told = case_history.of_exam(reading, made.exam, third, policy).entries
            assert {one.entry.reader for one in told} <= {None, third}
            assert not reliance.report(reading, third, policy=policy).rows
            with pytest.raises(WorldError):
                reliance.report(reading, made.me, asker=third, policy=policy)
            assert worklist.page(reading, third, ListFilter(teaching=True), policy=policy) == ()


WINDOWS = Path(inspect.getfile(MainWindow)).parent
SECRETS = re.compile(
    r"\bpathology\.(?:get|of_breasts|all_proven)\(|\bgallery\.outcomes\b|\bOpinions\.open\("
    r"|\breveals\.(?:last|of_|readers)|\bteaching\.(?:get|all_cases|of_breasts)\("
)
"""What a window could ask for that the gate may hold back."""
ASKED_ELSEWHERE = {
    "model_desk.py": "keeps how unsure the model is, without direction (worklist_sort above)",
    "demo.py": "fits the opinion of the demo before anybody reads, and shows none of it",
    "bridge/kept.py": "fits the opinion once for screens, which ask the gate",
    "explore/colourings.py": "colours the points that the backend found open (map_of_cases)",
    "similar/screen.py": "its own reveals, which it notes",
}


def test_no_window_asks_for_a_secret_without_asking_the_gate() -> None:
    found = {
        str(path.relative_to(WINDOWS))
        for path in sorted(WINDOWS.rglob("*.py"))
        if SECRETS.search(text := path.read_text(encoding="utf-8")) and "Surface." not in text
    }
    assert found <= set(ASKED_ELSEWHERE), "ask the gate there, or say here why not"
