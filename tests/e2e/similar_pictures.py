"""Pictures of the panel of similar cases in every state, to be looked at.

Opens the real window over phantoms, and a backend that knows no model answers
(:mod:`tests.support.similar_panel`); under a virtual screen of the wanted size:
``python -m tests.e2e.similar_pictures FOLDER [SCENE ...]``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from core import workspace as workspaces
from core.annotation import Annotator
from core.domain.assessment import Category, Density
from core.domain.changes import Changes, Topic
from core.domain.study import BreastId, ImageRecord, Side, View
from core.imaging.pool import DecoderPool
from core.ingest.apply import apply
from core.ingest.plan import scan
from core.phantom.generate import generate
from core.store import Store, breasts, images
from core.workspace import Workspace
from maninegs_gui import panels
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from maninegs_gui.similar import offers
from maninegs_gui.similar.values import OpinionWords, Why
from maninegs_gui.tour.guide import wait
from tests.support.similar_panel import FakeSimilar, cases, heat_of

_SIZES = ((1600, 1000), (960, 600), (3840, 2160))
_PATIENCE = 120.0
_PATIENTS = 9
Views = dict[int, tuple[ImageRecord, ...]]


def until(reached: Callable[[], object]) -> None:
    """Let the window live until ``reached``."""
    end = time.monotonic() + _PATIENCE
    while not reached():
        if time.monotonic() > end:
            raise SystemExit("waited in vain")
        wait(20)


def fill(folder: Path) -> tuple[Workspace, Views]:
    """A workspace of phantoms, and the CC and MLO image of each breast."""
    place = workspaces.create(folder / "workspace")
    made = generate(folder / "phantoms", patients=_PATIENTS, seed=3, first=1)
    with Store.open(place.database) as store, DecoderPool(place.cache) as pool:
        apply(
            scan([made.folder], store, pool, scratch=place.cache / "unpacked"), store, place, pool
        )
        with store.read() as reading:
            found: Views = {}
            for info in breasts.all_breasts(reading):
                views = {one.header.view: one for one in images.of_breast(reading, info.id)}
                found[int(info.id)] = tuple(views[v] for v in (View.CC, View.MLO) if v in views)
    return place, found


def _title(views: tuple[ImageRecord, ...], side: str) -> str:
    header = views[0].header
    return header.patient_key + side.format("left" if header.side is Side.LEFT else "right")


class Scenes:
    """Everything that is looked at."""

    def __init__(self, reading: Reading, backend: FakeSimilar, views: Views, folder: Path) -> None:
        self.reading, self.backend, self.folder = reading, backend, folder
        self.views = views
        self.shown: int | None = None
        """Which card to scroll to."""
        self.breasts = sorted(views)

    @property
    def all(self) -> dict[str, Callable[[], None]]:
        """By name."""
        return {
            "read-first": lambda: None,
            "masked": self.masked,
            "open": self.open,
            "refine": self.refine,
            "like": self.like,
            "beside": self.beside,
            "heat": self.heat,
            "silent": self.silent,
            "file": self.file,
            **{
                f"empty-{why.name.lower()}": lambda why=why: self.empty(why)
                for why in Why
                if why is not Why.NOTHING
            },
        }

    def begin(self) -> None:
        """Open the first breast with nothing asked or assessed."""
        backend, session = self.backend, self.reading.session
        self.shown = None
        others = self.breasts[2:]
        found = cases(10, lambda place: self.views[others[5 * place % len(others)]])
        own = self.views[self.breasts[0]]
        fresh = FakeSimilar(
            hits=tuple(
                replace(
                    case,
                    breast=BreastId(others[5 * place % len(others)]),
                    title=_title(case.images, " {0}"),
                    about=str(case.images[0].header.exam_date),
                )
                for place, case in enumerate(found)
            ),
            offers=offers.of(BreastId(self.breasts[0]), own, ()),
            title=_title(own, ", {0}"),
            heats=self.heats,
        )
        backend.__dict__.update(fresh.__dict__)
        self.reading.similar.refine.fold.set_open(False)
        session.set_breast(None)
        session.set_breast(BreastId(self.breasts[0]))
        until(lambda: "Read first" in self.reading.similar.empty.text)

    def heats(self, breast: int) -> tuple:  # type: ignore[type-arg]  # of heat maps
        """A spot on each view of a hit, and of the open breast."""
        hit = next(case for case in self.backend.hits if case.breast == breast)
        own = self.views[self.breasts[0]]
        return tuple(heat_of(image) for image in (*hit.images, *own))

    def masked(self) -> None:
        """Cases before the assessment."""
        self.reading.actions["similar.show"].trigger()
        until(lambda: self.reading.similar.cards)

    def open(self) -> None:
        """After it."""
        breast, reader = BreastId(self.breasts[0]), self.reading.session.reader
        assert reader is not None
        self.backend.committed.add(breast)

        def assess(store: Store) -> Changes:
            return Annotator(store, reader).save_assessment(breast, Category.C4A, Density.C)

        def told(_none: object) -> None:
            # What was saved the same before changes nothing, and nobody would hear of it.
            self.reading.lanes.announce(Changes.of(Topic.ASSESSMENTS, breast), None)

        self.reading.lanes.write(self.reading.similar, assess, told)
        until(lambda: self.reading.similar.revealed)
        until(lambda: self.reading.similar.spoken or self.backend.why)
        wait(100)

    def refine(self) -> None:
        """With the bar unfolded."""
        self.open()
        self.reading.actions["similar.refine"].trigger()
        bar = self.reading.similar.refine
        bar.facets["density"].chips["C"].click()
        bar.since.setText("2014")
        wait(400)

    def like(self) -> None:
        """More of one, less of another; one kept for teaching."""
        self.open()
        cards = self.reading.similar.cards
        cards[0].more.click()
        cards[1].keep.click()
        wait(300)
        self.shown = 0

    def beside(self) -> None:
        """One pinned and one stepped to."""
        self.open()
        panel = self.reading.similar
        panel.step(1)
        panel.pin()
        panel.step(1)
        wait(600)

    def heat(self) -> None:
        """Which part is alike."""
        self.open()
        panel = self.reading.similar
        panel.step(1)
        panel.heat()
        wait(600)
        self.shown = 0

    def silent(self) -> None:
        """No opinion, and why."""
        self.backend.words = OpinionWords(
            reason="Its vendor, NEW MAKER, is not among those that the opinion knows."
        )
        self.open()

    def file(self) -> None:
        """A file of a stranger."""
        self.backend.notes = ("Compared as a whole: no local maps.",)
        self.reading.similar.look_up(Path("RCC_of_somebody.dcm"))
        until(lambda: self.reading.similar.cards)

    def empty(self, why: Why) -> None:
        """Nothing to show."""
        self.backend.why = why
        self.backend.sentence = {
            Why.NO_CLOSE_CASE: "None is closer than 97 of 100 random pairs. Beyond that, hits were "
            "no more alike than chance among the validation patients here.",
            Why.FILTERED: "No case is left with these filters.",
        }.get(why, "The reason in one sentence, which may be somewhat longer than a line.")
        self.open()

    def save(self, name: str) -> None:
        """What every size of this screen shows."""
        screen = QGuiApplication.primaryScreen().geometry()
        for width, height in _SIZES:
            if width > screen.width() or (screen.width() > 2000) != (width > 2000):
                continue
            self.reading.window.resize(width, height)
            wait(400)
            if self.shown is not None:
                self.reading.similar._bring(self.reading.similar.cards[self.shown])
                wait(100)
            self.reading.window.grab().save(str(self.folder / f"similar-{name}-{width}.png"))


def main(folder: Path, wanted: list[str]) -> None:
    """Save every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    application()
    backend = FakeSimilar()
    panels.CoreSimilar = lambda _workspace, _pool: backend  # type: ignore[assignment,misc]
    backend.close = lambda: None  # type: ignore[attr-defined]  # what the window calls at its end
    with tempfile.TemporaryDirectory() as place:
        workspace, views = fill(Path(place))
        reading = Reading(workspace)
        reading.show()
        until(lambda: reading.session.reader is not None)
        exam = next(image.exam for image in views[min(views)])
        reading.session.open_exam(exam)
        until(lambda: reading.viewer.contents.exam == exam and reading.viewer.loading == 0)
        scenes = Scenes(reading, backend, views, folder)
        for name, act in scenes.all.items():
            if not wanted or name in wanted:
                scenes.begin()
                act()
                scenes.save(name)
        reading.window.close()
        reading.close()
        reading.window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
