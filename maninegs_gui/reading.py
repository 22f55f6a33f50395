"""The composition root of one window: the one place where its objects are made and wired.

Torch is never imported here nor below: training and embedding are child
processes. What is slow to import (codecs, FAISS, scikit-learn) is imported on the
lane that first needs it, and what nobody sees at first begins when the worklist is there.
"""

from __future__ import annotations

import getpass
import threading
from functools import cached_property, partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from core import tombstones
from core.domain.errors import WorldError
from core.domain.study import BreastId, ExamId, ReaderId
from core.settings import Settings
from core.workspace import Workspace
from maninegs_gui import languages, theme
from maninegs_gui.actions import Actions, When
from maninegs_gui.adjudication import actions as adjudication_actions
from maninegs_gui.adjudication.page import AdjudicationPage
from maninegs_gui.arrivals import Arrivals
from maninegs_gui.backups import actions as backups_actions
from maninegs_gui.bridge.following import Following
from maninegs_gui.bridge.kept import Kept
from maninegs_gui.bridge.lanes import Lanes, Store, Tone
from maninegs_gui.bridge.preferences import Preferences
from maninegs_gui.bridge.session import Session
from maninegs_gui.choices_desk import ChoicesDesk
from maninegs_gui.erasure import actions as erasure_actions
from maninegs_gui.explore import actions as explore_actions
from maninegs_gui.explore.page import MapPage
from maninegs_gui.export import actions as export_actions
from maninegs_gui.findings import actions as findings_actions
from maninegs_gui.frame import settings_of
from maninegs_gui.help import desk as help_desk
from maninegs_gui.history import actions as history_actions
from maninegs_gui.keys.controller import KeyController
from maninegs_gui.main_window import MainWindow, Screens
from maninegs_gui.model_desk import ModelDesk
from maninegs_gui.models.page import ModelsPage
from maninegs_gui.readers import actions as readers_actions
from maninegs_gui.readers.desk import LAST, ReaderDesk
from maninegs_gui.reliance import actions as reliance_actions
from maninegs_gui.reliance.site_watch import SiteWatch
from maninegs_gui.reports import actions as reports_actions
from maninegs_gui.reports import desk as reports_desk
from maninegs_gui.safety_desk import SafetyDesk
from maninegs_gui.settings import actions as settings_actions
from maninegs_gui.sheet import actions as sheet_actions
from maninegs_gui.similar import actions as similar_actions
from maninegs_gui.training import words
from maninegs_gui.training.closing import Closing
from maninegs_gui.training.controller import TrainingController
from maninegs_gui.training.core_backend import CoreTraining
from maninegs_gui.training.page import TrainingPage
from maninegs_gui.training.story import Story
from maninegs_gui.viewer import actions as viewer_actions
from maninegs_gui.welcome import actions as welcome_actions
from maninegs_gui.workerpack import actions as workerpack_actions
from maninegs_gui.worklist import actions as worklist_actions
from maninegs_gui.worklist.import_page import ImportPage
from maninegs_gui.worklist.page import WorklistPage
from maninegs_gui.worklist.screen import WorklistScreen

if TYPE_CHECKING:
    from core.imaging.pictures import Pictures
    from core.imaging.pool import DecoderPool
    from maninegs_gui.explore.core_backend import CoreMap
    from maninegs_gui.findings.panel import FindingsPanel
    from maninegs_gui.models.core_backend import CoreModels
    from maninegs_gui.panels import Panels
    from maninegs_gui.reading_desk import ReadingDesk
    from maninegs_gui.sheet.backend import CoreSheet
    from maninegs_gui.similar.screen import SimilarScreen
    from maninegs_gui.viewer.screen import ViewerScreen


_SOON_MILLISECONDS, _LATEST_MILLISECONDS = 30, 10_000
"""When the rest begins: after the worklist was painted, or where there is none to wait for. Its
parts are as far from each other."""
_IDLE_SECONDS = 3600.0
"""A case is read for minutes, and the one after it must not wait for a helper to start."""


_ACTIONS = tuple(
    spec
    for feature in (
        similar_actions,
        viewer_actions,
        findings_actions,
        adjudication_actions,
        export_actions,
        erasure_actions,
        backups_actions,
        worklist_actions,
        readers_actions,
        history_actions,
        reliance_actions,
        welcome_actions,
        explore_actions,
        sheet_actions,
        settings_actions,
        reports_actions,
        workerpack_actions,
    )
    for spec in feature.TABLE
)
"""What the features add to the window's own, in the order of the menus."""
_OF_PANELS = (
    "similar.show",
    "similar.close_compare",
    *(
        spec.id
        for feature in (viewer_actions, findings_actions, similar_actions)
        for spec in feature.TABLE
    ),
)
"""What is done in the panels of the reading page."""


class Reading:
    """One open workspace with its window: everything made here is closed here."""

    def __init__(self, workspace: Workspace, choices: Settings | None = None) -> None:
        self.workspace = workspace
        self.own = choices or Settings.open()
        self._closed = self._begun = self._listed = False
        self._panels: Panels | None = None
        self._trouble: Exception | None = None
        self._pool: DecoderPool | None = None
        self._pool_lock = threading.Lock()
        self.lanes = Lanes(self._open, workspace.logs, held=True)
        self.session = Session(workspace)
        self.settings = settings_of(workspace.root)
        self.preferences = Preferences(self.settings, self.session)
        self.kept = Kept(workspace)
        # Before any screen, which may ask as soon as it hears of a change.
        self.lanes.changed.connect(lambda changes, _origin: self.kept.follow(changes))
        self.actions = Actions()
        self.actions.add(_ACTIONS)
        self.controller = TrainingController(
            self.lanes, self.session, CoreTraining(workspace, self.pool)
        )
        self.training = TrainingPage(self.controller, self.actions)
        self.worklist = WorklistScreen(self.lanes, self.session)
        self.worklist_page = WorklistPage(self.lanes, self.session, self.worklist)
        self.importing = ImportPage(self.lanes, self.session, self.pool)
        screens = Screens(worklist=self.worklist, training=self.training, importing=self.importing)
        self.window = MainWindow(self.session, self.actions, screens, self.settings)
        self.keys = KeyController(
            self.actions,
            self.preferences,
            self.window,
            site=workspace.root / "keys",
            tags=lambda: self.findings.tag_lines() if self.has_panels else (),
        )
        self.window.key_sheet = self.keys.sheet
        self.help = help_desk.bind(self.actions, self.window)
        self.readers = ReaderDesk(
            self.lanes,
            self.session,
            self.window,
            self.settings,
            self.preferences,
            trouble=self.worklist.say_trouble,
        )
        readers_actions.bind(self.actions, self.readers)
        history_actions.bind(self.actions, self.lanes, self.session, self.window)
        workerpack_actions.bind(self.actions, self.lanes, self.window)
        reliance_actions.bind(self.actions, self.lanes, self.session, self.window, self.open_case)
        self.safety = SafetyDesk(
            workspace,
            lanes=self.lanes,
            session=self.session,
            window=self.window,
            actions=self.actions,
            read_again=self._read_again,
        )
        self.choices = ChoicesDesk(
            self.own,
            workspace,
            lanes=self.lanes,
            window=self.window,
            actions=self.actions,
            decoders=lambda: self._pool,
            pictures=lambda: self.__dict__.get("pictures"),
            keeper=self.safety.keeper,
            readers=self.readers,
            training=self.training,
        )
        self._wire()

    @cached_property
    def pictures(self) -> Pictures:
        """Small pictures of images."""
        from core.imaging.pictures import Pictures

        return Pictures(self.workspace.cache, self.pool, self.choices.small)

    @property
    def panels(self) -> Panels:
        """Images, findings and similar cases: made when one of them is first wanted."""
        if self._panels is None:
            on_images = self.window.images_wait
            self._panels = self._make_panels()
            if self.window.isVisible():
                self._place_images(on_images=on_images)
        return self._panels

    @property
    def has_panels(self) -> bool:
        """Whether the panels were made."""
        return self._panels is not None

    @property
    def viewer(self) -> ViewerScreen:
        """The images."""
        return self.panels.viewer

    @property
    def findings(self) -> FindingsPanel:
        """What is tagged and said of a breast."""
        return self.panels.findings

    @property
    def similar(self) -> SimilarScreen:
        """Similar cases and the machine's opinion."""
        return self.panels.similar

    @property
    def desk(self) -> ReadingDesk:
        """The monitors that the images are on."""
        return self.panels.desk

    def pool(self) -> DecoderPool:
        """The decoder helpers, started by whichever lane first needs them."""
        from core.imaging.pool import DecoderPool

        with self._pool_lock:
            if self._closed:
                raise WorldError("The program is closing.")
            if self._pool is None:
                self._pool = DecoderPool(
                    self.workspace.cache, idle=_IDLE_SECONDS, keep=self.choices.decoded
                )
            return self._pool

    def begin(self) -> None:
        """Open the store and find who reads; what is found lands when the window is shown."""
        if not self._begun:
            self._begun = True
            self.lanes.release()
            self._start_reading()

    def show(self) -> None:
        """Show the window, and the viewer windows where they stood last time."""
        self.begin()
        self.window.show()
        if self._panels is not None:
            self._panels.desk.restore()

    def close(self) -> None:
        """Finish every write, end every thread and child process."""
        with self._pool_lock:
            self._closed = True
        self.controller.leave()
        self.safety.keeper.stop()
        self.following.stop()
        self.lanes.close()
        self.safety.keeper.at_close()
        if self._panels is not None:
            self._panels.close()
        if self._pool is not None:
            self._pool.close()

    def _wire(self) -> None:
        lanes, window, table = self.lanes, self.window, self.actions
        self.site_watch = SiteWatch(lanes, self.session, window)
        lanes.told.connect(window.messages.show_message)
        lanes.busy.connect(window.show_busy)
        window.first_shown.connect(self._after_first_paint)
        self.worklist.import_wanted.connect(lambda: window.show_page(self.importing))
        table.bind("case.next", self.worklist.open_next)
        table.bind("case.previous", lambda: self.worklist.open_next(-1))
        table.bind("case.next_unread", self.worklist.open_next_unread)
        for action in _OF_PANELS:
            table.bind(action, partial(self._do_once_there, action))
        # Who opens an exam before they are there sees first that it was taken.
        self.session.exam_changed.connect(
            lambda _exam: QTimer.singleShot(0, self.window, self._complete)
        )
        self.controller.accepted.connect(self.session.model_changed)
        self.controller.story_changed.connect(lambda story: window.show_job(_job_text(story)))
        self.closing = Closing(self.controller, window)
        self.closing.stays.connect(self.safety.stay)
        waiting, training = window.may_close, self.closing.may_close
        window.may_close = lambda: waiting() and training()
        self._wire_worklist()
        self._wire_models()
        self._wire_map()
        self._wire_adjudication()
        self._wire_arrivals()
        self._wire_data()
        self._wire_following()
        reports_actions.bind(table, lanes, window, self.workspace)
        window.first_shown.connect(lambda: reports_desk.offer(window, self.own))
        self._wire_rest()

    def _wire_following(self) -> None:
        self.following = Following(self.lanes, self.workspace, self.pool, self.window)
        self.following.told.connect(self.window.show_behind)
        self.following.followed.connect(self.model_desk.doubt_anew)
        self.controller.story_changed.connect(
            lambda story: self.following.set_training(story.running)
        )

    def _wire_models(self) -> None:
        window, session = self.window, self.session
        self.models = ModelsPage(self.lanes, session, self._core_models)
        window.add_page(self.models, "go.models")
        self.model_desk = ModelDesk(
            self.workspace,
            self.pool,
            lanes=self.lanes,
            kept=self.kept,
            window=window,
            models=self.models,
        )
        session.model_changed.connect(self.model_desk.doubt_anew)
        self.models.train_wanted.connect(lambda: window.show_page(self.training))
        self.training.compare_wanted.connect(self.model_desk.show_run)
        self.models.accepted.connect(session.model_changed)
        self.controller.story_changed.connect(lambda story: self.models.set_training(story.running))

    def _wire_map(self) -> None:
        window = self.window
        self.map = MapPage(self.lanes, self.session, self._core_map)
        window.add_page(self.map, "go.map")
        sheet_actions.bind(self.actions, self.lanes, self.session, self._core_sheet, window)
        self.map.train_wanted.connect(lambda: window.show_page(self.training))
        self.map.reading_wanted.connect(window.focus_on_images)

    def _core_sheet(self) -> CoreSheet:
        from maninegs_gui.sheet.backend import CoreSheet

        return CoreSheet(self.kept, self.pictures)

    def _core_models(self) -> CoreModels:
        from maninegs_gui.models.core_backend import CoreModels

        return CoreModels(self.workspace, self.pool)

    def _core_map(self) -> CoreMap:
        from maninegs_gui.explore.core_backend import CoreMap

        return CoreMap(self.kept, self.pictures)

    def _wire_adjudication(self) -> None:
        window = self.window
        self.adjudication = AdjudicationPage(self.lanes, self.session, self.pool)
        window.add_page(self.adjudication, "go.adjudication", When.ADJUDICATION)
        adjudication_actions.bind(self.actions, self.adjudication)
        self.adjudication.viewer_wanted.connect(lambda: window.focus_on(self.viewer))

    def _wire_arrivals(self) -> None:
        self.arrivals = Arrivals(
            lanes=self.lanes,
            session=self.session,
            window=self.window,
            actions=self.actions,
            similar=lambda: self.similar,
            importing=self.importing,
            lock=self.readers.lock_,
        )
        self.safety.front.given.connect(self.arrivals.open)

    def _ask_left_out(self) -> None:
        """Tell which lexicon and rule files of the site had to be left out."""

        def work(_store: Store) -> tuple[str, ...]:
            from core import lexicons
            from core.annotation import rules

            return (*lexicons.faults(), *rules.present().faults)

        def then(sentences: tuple[str, ...]) -> None:
            if sentences:
                self.lanes.say(" ".join(sentences), Tone.WARNING)

        self.lanes.ask(self.window, "left out", work, then)

    def _open(self) -> Store:
        if self.safety.review is not None:
            from core.store import Store as OpenStore

            return OpenStore.open(self.safety.review, read_only=True)
        return _open_store(self.workspace)

    def _read_again(self) -> None:
        """Another store is open by now: nobody reads until she is found in it."""
        self.session.set_reader(ReaderId(0), "")
        self._start_reading()

    def _start_reading(self) -> None:
        self.readers.start(str(self.settings.value(LAST, "")) or account_name())

    def _wire_worklist(self) -> None:
        window, page = self.window, self.worklist_page
        window.add_page(page, "go.list")
        # Reading goes on at the images, so that their keys are heard there.
        self.worklist.reading_wanted.connect(window.focus_on_images)
        page.reading_wanted.connect(window.focus_on_images)

    def _wire_data(self) -> None:
        self.safety.after_restore = _delete_again
        for feature in (export_actions, erasure_actions):
            feature.bind(self.actions, self.lanes, self.session, self.window)

    def _wire_rest(self) -> None:
        """Whatever nobody waits for begins when the worklist can be read, or cannot be had."""
        self._rest = QTimer(self.window)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin_rest)
        self.worklist.model.loaded.connect(self._hasten)
        self.lanes.cannot_open.connect(self._hasten)
        self.readers.lock_.changed.connect(self._hasten)

    def _after_first_paint(self) -> None:
        # The worklist may have come with the very first events.
        self._rest.start(_SOON_MILLISECONDS if self._listed else _LATEST_MILLISECONDS)

    def _hasten(self, _why: object) -> None:
        self._listed = True
        if self._rest.isActive() and self._rest.interval() != _SOON_MILLISECONDS:
            self._rest.start(_SOON_MILLISECONDS)

    def _make_panels(self) -> Panels:
        from maninegs_gui.panels import Panels

        if self._trouble is not None:
            raise self._trouble  # made anew, their actions would be done twice
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        try:
            with theme.undressed(application):
                made = Panels(self)
            made.put_up()
        except Exception as error:
            self._trouble = error
            raise
        return made

    def _place_images(self, *, on_images: bool) -> None:
        """Put the images on their monitors; whoever had the keys keeps them."""
        before = QApplication.focusWidget()
        self.desk.restore()
        if on_images:
            self.window.focus_on_images()
            return
        if before is None or not shiboken6.isValid(before):
            return
        if QApplication.focusWidget() is not before:
            before.activateWindow()
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complete(self) -> None:
        """Make the panels, unless that was done, or failed."""
        if not (self.has_panels or self._closed or self._trouble):
            _ = self.panels

    def _do_once_there(self, action_id: str) -> None:
        """What is asked of the panels before they are there is done when they are."""
        if not (self.has_panels or self._closed or self._trouble):
            self._complete()
            self.actions[action_id].trigger()

    def _begin_rest(self) -> None:
        # A second start must soon find this one.
        self.safety.begin()
        # What was clicked meanwhile is answered between these.
        QTimer.singleShot(_SOON_MILLISECONDS, self.window, self._complete)
        QTimer.singleShot(2 * _SOON_MILLISECONDS, self.window, self._begin_behind)

    def _begin_behind(self) -> None:
        if self._closed:
            return
        self.actions.dress()
        self.controller.reattach()
        self.following.begin()
        self.model_desk.begin()
        self.choices.tell()
        self._ask_left_out()
        workerpack_actions.tidy(self.lanes, self.window)
        self.lanes.ask(self.window, "notice", lambda store: str(store.notice), self._notice)
        self.lanes.work(self.window, "warm", lambda *_: self.pool().warm(), lambda _: None)
        self.desk.monitors.tell()
        for sentence in map(languages.sentence, self.viewer.notices):
            self.lanes.say(sentence, Tone.WARNING)

    def _notice(self, notice: str) -> None:
        if notice:
            self.lanes.say(notice, Tone.WARNING)

    def read_as(self, name: str) -> None:
        """Let the person called ``name`` read; a new name makes a new reader."""
        self.readers.read_as(name)

    def choose_reader(self) -> None:
        """Ask who reads."""
        self.readers.choose()

    def open_case(self, exam: ExamId, breast: BreastId) -> None:
        """Read a case that something outside the worklist names."""
        self.session.open_exam(exam)
        self.session.set_breast(breast)
        self.window.focus_on_images()


def _job_text(story: Story) -> str:
    if not story.running:
        return ""
    return " · ".join(filter(None, (words.headline(story), words.details(story))))


def _delete_again(store: Store) -> None:
    """Take out of a restored store whom the workspace had deleted."""
    from core import erasure

    erasure.after_restore(store)


def _open_store(workspace: Workspace) -> Store:
    from core.store import Store as OpenStore

    store = OpenStore.open(workspace.database, editing=True)
    if tombstones.interrupted(workspace.root):
        from core import erasure

        try:
            erasure.resume(store, workspace)
        except BaseException:
            store.close()
            raise
    return store


def account_name() -> str:
    """The name that a first reader goes by: the account's."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "reader"
