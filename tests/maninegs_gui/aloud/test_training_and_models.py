"""A training from its checks to its result, and the runs and models that came of some."""

from __future__ import annotations

from core.dataset.checks import Check, Severity
from core.domain.study import ReaderId
from core.jobs.protocol import Event, Kind
from maninegs_gui.actions import Actions
from maninegs_gui.models.controller import ModelsController
from maninegs_gui.models.screen import ModelsScreen
from maninegs_gui.training.backend import Offer as Result
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.screen import TrainingScreen
from tests.support.models_page import FakeModels
from tests.support.reader_aloud_desk import Desk
from tests.support.training import FakeBackend

IN_USE, OFFERED, UNMEASURED, FAILED, DAMAGED = ("5" * 32, "8" * 32, "6" * 32, "7" * 32, "2" * 32)


def test_a_training_is_walked_from_its_checks_to_its_result(desk: Desk) -> None:
    desk.read_as(ReaderId(1))
    backend, actions = FakeBackend(), Actions()
    backend.checks = (
        Check("missing", Severity.WARNING, "Images not where they lay: 3.", "Relink them."),
        Check("leak", Severity.NOTE, "Two share an image.", "Join them.", ("P0001", "P0002")),
    )
    controller = TrainingController(desk.lanes, desk.session, backend)
    page = TrainingScreen(controller, actions)
    desk.show(page, 1200)
    desk.look("checks", page, page.form.preset, page._estimate_button)
    actions["training.start"].trigger()
    desk.lanes.settle()
    (job,) = backend.jobs
    job.hear(Event(Kind.STARTED, {"device": "cuda", "epochs": 4, "steps": 8, "threads": 2}))
    for epoch in (1, 2):
        values = {"epoch": epoch, "epochs": 4, "loss": 2.0, "validation_loss": 1.9, "best": True,
                  "validation_distance": 3.5, "chance_distance": 5.0, "mu": 9.5}  # fmt: skip
        job.hear(Event(Kind.EPOCH, values))
    job.hear(Event(Kind.WARNING, {"code": "memory", "sentence": "Half fits."}, 10.0))
    run = page.run
    desk.rest(lambda: len(run.warnings) == 1 and run.loss.points(0) == 2)
    desk.look("running", page, run.pause, run.stop, run.cancel)
    job.hear(Event(Kind.PAUSED, {"step": 2}))
    desk.rest(run.go_on.isVisible)
    desk.look("paused", page, run.go_on, run.stop, run.cancel)
    backend.left = True
    job.hear(Event(Kind.FAILED, {"code": "device", "sentence": "It does not answer."}))
    desk.rest(run.question.isVisible)
    desk.look("lost", page, run.on_processor, run.later)
    run.later.click()
    auc = {"auc": {"value": 0.84, "low": 0.78, "high": 0.9}, "auc_untrained": {"value": 0.6}}
    controller.offers.show(Result("run-9", auc, before={"auc": {"value": 0.8}}))
    desk.rest(run.resume.isVisible)
    desk.look("result", page, run.resume, page.result.use, page.result.compare)
    assert desk.told == ""


def test_runs_and_models_are_walked_with_every_tab(desk: Desk) -> None:
    desk.read_as(ReaderId(7))
    page = ModelsScreen(
        desk.lanes, desk.session, ModelsController(desk.lanes, desk.session, FakeModels())
    )
    desk.show(page)
    page.all_runs.click()
    assert page.list.count() == 9
    for uid in (IN_USE, OFFERED, UNMEASURED, FAILED, DAMAGED):
        page.show_run(uid)
        for tab in range(page.tabs.count()):
            page.tabs.setCurrentIndex(tab)
            desk.look(f"{uid[0]} {page.tabs.tabText(tab)}", page, page.list, page.tabs.tabBar())
    page.show_run(OFFERED, compare=True)
    page.delete.click()
    page.compare.seeds.click()
    desk.lanes.settle()
    desk.look("comparison", page, page.list, page.question.yes, page.question.no,
              page.tabs.tabBar(), page.compare.table, page.compare.accept)  # fmt: skip
    assert desk.told == ""
