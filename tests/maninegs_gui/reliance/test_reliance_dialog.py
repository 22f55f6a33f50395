"""My reading and the machine, and a site's choices, in windows."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core import workspace as workspaces
from core.annotation import Annotator
from core.annotation.revealing import note
from core.domain.assessment import Category, Outcome
from core.domain.changes import Changes, Topic
from core.domain.gate import GatePolicy
from core.domain.reveal import Reveal, Shown
from core.domain.roles import Role
from core.domain.site import Fixed, OperatingPoint, Site
from core.domain.study import BreastId, ReaderId
from core.store import Store, breasts, readers
from core.workspace import Workspace
from maninegs_gui.actions import TABLE, Actions, clashes
from maninegs_gui.adjudication import actions as adjudication_actions
from maninegs_gui.backups import actions as backups_actions
from maninegs_gui.bridge.session import Session
from maninegs_gui.erasure import actions as erasure_actions
from maninegs_gui.export import actions as export_actions
from maninegs_gui.findings import actions as findings_actions
from maninegs_gui.history import actions as history_actions
from maninegs_gui.readers import actions as readers_actions
from maninegs_gui.reliance import actions as reliance_actions
from maninegs_gui.reliance.dialog import RelianceDialog
from maninegs_gui.reliance.site_dialog import SiteDialog
from maninegs_gui.reliance.site_watch import SiteWatch
from maninegs_gui.viewer import actions as viewer_actions
from maninegs_gui.worklist import actions as worklist_actions
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.stores import Filled


@dataclass
class Bench:
    lanes: InlineLanes
    session: Session
    full: Filled
    other: ReaderId
    qtbot: QtBot

    def dialog(self) -> RelianceDialog:
        made = RelianceDialog(self.lanes, self.session)
        self.qtbot.addWidget(made)
        made.show()
        return made

    def site(self) -> SiteDialog:
        made = SiteDialog(self.lanes, self.session)
        self.qtbot.addWidget(made)
        made.show()
        return made

    def read(self, breast: BreastId, before: Category, after: Category, shown: float) -> None:
        me = Annotator(self.full.store, self.full.reader)
        me.assess(breast, before)
        now = datetime.now().astimezone() - timedelta(seconds=30)
        note(
            self.full.store,
            Reveal(breast, self.full.reader, Shown.OPINION, now, "standard", "m", None, shown,
                   None, None, 0.5),
        )  # fmt: skip
        self.lanes.announce(me.assess(breast, after) | Changes.of(Topic.REVEALS, 1), None)


@pytest.fixture
def store(place: Workspace) -> Iterator[Store]:
    full = stores.filled(place.root, 2, tagged=False, proven=False)
    yield full.store
    full.store.close()


@pytest.fixture
def bench(qtbot: QtBot, inline: InlineLanes, session: Session, store: Store) -> Bench:
    with store.write(None, "another") as unit:
        other = readers.ensure(unit, "Dr. Zebra")
        infos = tuple(one.id for one in breasts.all_breasts(unit))
        stores.prove(unit, infos[0], Outcome.MALIGNANT)
        me = readers.all_readers(unit)[0].id
    session.set_reader(me, "Reader One", Role.ADMINISTRATOR)
    return Bench(inline, session, Filled(store, me, infos, (), ()), other, qtbot)


def test_the_empty_report_says_what_to_do(bench: Bench) -> None:
    dialog = bench.dialog()
    assert "No opinion was shown to you yet" in dialog.empty.text
    assert not dialog.figures.isVisible()
    assert not dialog.save.isEnabled()


def test_figures_rows_and_the_file_follow_what_is_read(bench: Bench, tmp_path: Path) -> None:
    dialog = bench.dialog()
    bench.read(bench.full.breasts[0], Category.C2, Category.C4A, 0.9)
    bench.read(bench.full.breasts[1], Category.C4, Category.C4, 0.1)
    assert dialog.figures.isVisible()
    assert dialog.figures.values["agreed_before"].text() == "0 of 2: 0 % (0 to 66)"
    assert dialog.figures.values["followed"].text().startswith("1 of 2: 50 %")
    assert dialog.figures.values["worse"].text().startswith("0 of 1")
    told = {dialog.table.topLevelItem(n).text(8) for n in range(2)}  # type: ignore[union-attr]
    assert told == {"for better", "unchanged"}
    dialog.write(tmp_path / "out.csv")
    bench.lanes.settle()
    assert "P0001" in (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert dialog.message.text() == "Written: out.csv"


def test_no_figure_is_a_percentage_alone(bench: Bench) -> None:
    bench.read(bench.full.breasts[0], Category.C2, Category.C4A, 0.9)
    dialog = bench.dialog()
    for value in dialog.figures.values.values():
        assert value.text() == "none yet" or " of " in value.text()


def test_a_row_opens_its_case(bench: Bench) -> None:
    bench.read(bench.full.breasts[2], Category.C2, Category.C4A, 0.9)
    dialog, wanted = bench.dialog(), []
    dialog.case_wanted.connect(lambda exam, breast: wanted.append((exam, breast)))
    assert not dialog.open_case.isEnabled()
    dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
    dialog.open_case.click()
    with bench.full.store.read() as reading:
        exam = breasts.get(reading, bench.full.breasts[2]).exam
    assert wanted == [(exam, bench.full.breasts[2])]
    assert not dialog.isVisible()


def test_a_reader_sees_her_own_and_an_administrator_chooses(bench: Bench) -> None:
    bench.read(bench.full.breasts[0], Category.C2, Category.C4A, 0.9)
    dialog = bench.dialog()
    assert dialog.people.isVisible()
    dialog.people.setCurrentIndex(dialog.people.findData(bench.other))
    dialog.people.activated.emit(dialog.people.currentIndex())
    assert "Dr. Zebra" in dialog.empty.text
    bench.session.set_reader(bench.other, "Dr. Zebra", Role.READER)
    assert not dialog.isVisible()
    hers = bench.dialog()
    assert not hers.people.isVisible()
    assert "shown to you" in hers.empty.text
    hers._whose = bench.full.reader
    hers._ask()
    assert "administrator" in hers.message.text()


def test_a_period_without_an_opinion_says_so(bench: Bench) -> None:
    dialog = bench.dialog()
    dialog.period.setCurrentIndex(1)
    assert "in this period" in dialog.empty.text


def test_a_site_decides_and_the_window_goes_on_with_it_at_once(bench: Bench) -> None:
    told: list[None] = []
    bench.session.site_changed.connect(lambda: told.append(None))
    dialog = bench.site()
    dialog.gates[GatePolicy.STRICT].setChecked(True)
    dialog.fixed.setCurrentIndex(dialog.fixed.findData(Fixed.SENSITIVITY))
    dialog.value.setValue(95.0)
    dialog.own.setChecked(True)
    dialog.share.setValue(0.6)
    dialog.follow.setChecked(False)
    dialog.save.click()
    wanted = Site(GatePolicy.STRICT, OperatingPoint(Fixed.SENSITIVITY, 0.95), 0.006, False)
    assert bench.session.workspace.site == wanted
    assert workspaces.as_now(bench.session.workspace).site == wanted
    assert workspaces.load(bench.session.workspace.root).site == wanted
    assert told == [None]
    assert "in the history" in dialog.message.text()
    dialog.save.click()
    assert "already" in dialog.message.text()


def test_loosening_asks_in_plain_words_and_a_change_of_mind_asks_anew(bench: Bench) -> None:
    dialog = bench.site()
    dialog.gates[GatePolicy.OPEN].setChecked(True)
    dialog.save.click()
    assert bench.session.workspace.gate is GatePolicy.STANDARD
    assert "no longer blind" in dialog.message.text()
    dialog.gates[GatePolicy.STRICT].setChecked(True)
    assert dialog.message.text() == ""
    dialog.gates[GatePolicy.OPEN].setChecked(True)
    dialog.save.click()
    dialog.save.click()
    assert bench.session.workspace.gate is GatePolicy.OPEN
    # Tightening needs no second press.
    dialog.gates[GatePolicy.STANDARD].setChecked(True)
    dialog.save.click()
    assert bench.session.workspace.gate is GatePolicy.STANDARD


def test_who_may_not_decide_looks_only(bench: Bench) -> None:
    bench.session.set_reader(bench.other, "Dr. Zebra", Role.ADJUDICATOR)
    dialog = bench.site()
    assert not dialog.save.isVisible()
    assert not any(radio.isEnabled() for radio in dialog.gates.values())
    assert "administrator" in dialog.message.text()


def test_a_new_gate_is_recorded_with_the_next_assessment_of_the_open_window(
    bench: Bench,
) -> None:
    from core import lexicons
    from core.store import assessments
    from maninegs_gui.findings.panel import FindingsPanel

    panel = FindingsPanel(bench.lanes, bench.session)
    bench.qtbot.addWidget(panel)
    strict = replace(bench.session.workspace.site, gate=GatePolicy.STRICT)
    bench.session.set_workspace(replace(bench.session.workspace, site=strict))
    desk = panel._desk()
    assert desk is not None
    assert desk.lexicon == lexicons.get(bench.session.workspace.lexicon)
    desk.annotator(bench.full.store).assess(bench.full.breasts[0], Category.C2)
    with bench.full.store.read() as reading:
        kept = assessments.get(reading, bench.full.breasts[0], bench.full.reader)
    assert kept is not None
    assert kept.gate_policy == "strict"


def test_another_gate_closes_the_comparison_and_lets_every_view_read_anew(
    bench: Bench, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.add(reliance_actions.TABLE)
    reliance_actions.bind(actions, bench.lanes, bench.session, window, lambda *_: None)
    compared: list[object] = []
    changes: list[Changes] = []
    bench.session.compare_wanted.connect(compared.append)
    bench.lanes.changed.connect(lambda some, _origin: changes.append(some))
    present = bench.session.workspace
    bench.session.set_workspace(replace(present, site=replace(present.site, follow=False)))
    assert compared == []
    bench.session.set_workspace(replace(present, site=Site(GatePolicy.STRICT)))
    assert len(compared) == 1
    assert {Topic.ASSESSMENTS, Topic.WORKLIST} <= changes[-1].topics


def test_in_a_small_window_no_choice_and_no_figure_is_cut(bench: Bench, qtbot: QtBot) -> None:
    site = bench.site()
    site.gates[GatePolicy.OPEN].setChecked(True)
    site.save.click()
    site.resize(620, 520)
    qtbot.waitUntil(lambda: site.height() == 520)
    for part in (site.save, site.close_button, site.message):
        assert site.rect().contains(part.geometry())
    with bench.full.store.read() as reading:
        first = breasts.all_breasts(reading)[0].id
    bench.read(first, Category.C2, Category.C4A, 0.8)
    report = bench.dialog()
    report.resize(860, 520)
    qtbot.waitUntil(lambda: report.height() == 520)
    values = report.figures.values.values()
    qtbot.waitUntil(lambda: all(one.height() >= one.fontMetrics().height() for one in values))
    assert report.rect().contains(report.close_button.geometry())


def test_what_is_decided_elsewhere_is_not_undone_by_an_open_dialog(bench: Bench) -> None:
    dialog = bench.site()
    elsewhere = workspaces.decide(
        bench.session.workspace,
        replace(bench.session.workspace.site, operating=OperatingPoint(Fixed.SENSITIVITY, 0.95)),
    )
    bench.session.set_workspace(elsewhere)
    assert "changed elsewhere" in dialog.message.text()
    dialog.gates[GatePolicy.STRICT].setChecked(True)
    dialog.save.click()
    assert bench.session.workspace.site == replace(elsewhere.site, gate=GatePolicy.STRICT)


def test_what_another_process_decides_holds_here_at_once(bench: Bench, qtbot: QtBot) -> None:
    watch = SiteWatch(bench.lanes, bench.session)
    root = str(bench.session.workspace.root)
    for gate in (GatePolicy.STRICT, GatePolicy.STANDARD):  # twice: the file is another one now
        command = [sys.executable, "-m", "core.cli", "site", "-w", root, "--gate", gate.value]
        subprocess.run(command, check=True, capture_output=True)
        qtbot.waitUntil(lambda: bench.session.workspace.gate is gate, timeout=20_000)  # noqa: B023
    assert "hold here" in bench.lanes.said[-1][1]
    bench.session.workspace.document.write_text("no", encoding="utf-8")
    qtbot.waitUntil(lambda: "cannot be read" in bench.lanes.said[-1][1], timeout=20_000)
    assert bench.session.workspace.gate is GatePolicy.STANDARD
    watch.deleteLater()


def test_the_new_keys_are_free() -> None:
    tables = (
        TABLE, viewer_actions.TABLE, findings_actions.TABLE, adjudication_actions.TABLE,
        backups_actions.TABLE, readers_actions.TABLE, history_actions.TABLE,
        erasure_actions.TABLE, export_actions.TABLE, worklist_actions.TABLE,
        reliance_actions.TABLE,
    )  # fmt: skip
    assert clashes([spec for table in tables for spec in table]) == []


def test_what_the_site_file_fixes_is_shown_as_fixed_and_the_rest_can_be_chosen(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "site.toml"
    path.write_text("[lock]\n'new.gate' = 'standard'\n'new.prevalence_permille' = 6\n")
    monkeypatch.setenv("MANINEGS_SITE", str(path))
    bench.session.set_workspace(workspaces.load(bench.session.workspace.root))
    dialog = bench.site()
    assert not any(radio.isEnabled() for radio in dialog.gates.values())
    assert not dialog.own.isEnabled()
    assert not dialog.share.isEnabled()
    assert dialog.chosen.prevalence == 0.006
    told = [one.text() for one in dialog.findChildren(QLabel)]
    assert told.count(f"Fixed by the site file {path}.") == 2
    dialog.value.setValue(95.0)
    dialog.save.click()
    assert workspaces.load(bench.session.workspace.root).site == Site(
        operating=OperatingPoint(value=0.95), prevalence=0.006
    )
    path.write_text("[lock]\n'new.follow' = true\n")  # while the dialog is open
    dialog.follow.setChecked(False)
    dialog.save.click()
    assert "fixed by the site file" in dialog.message.text()
