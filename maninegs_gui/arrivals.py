"""Files that come from outside: chosen, dropped on the window, or opened with the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from core.domain.progress import CancelToken, Report
from core.domain.study import BreastId, ExamId
from maninegs_gui.actions import Actions
from maninegs_gui.bridge.lanes import Lanes, Store, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.main_window import MainWindow
from maninegs_gui.readers.lock import Lock
from maninegs_gui.worklist.import_page import ImportPage

if TYPE_CHECKING:
    from maninegs_gui.similar.screen import SimilarScreen


class Arrivals(QObject):
    """Brings files to the page that knows what to do with them."""

    def __init__(
        self,
        *,
        lanes: Lanes,
        session: Session,
        window: MainWindow,
        actions: Actions,
        similar: Callable[[], SimilarScreen],
        importing: ImportPage,
        lock: Lock,
    ) -> None:
        super().__init__(window)
        self._lock = lock
        self._waiting: list[Path] = []
        self._lanes, self._session, self._window = lanes, session, window
        self._similar, self._importing = similar, importing
        window.dropped.connect(self.drop)
        session.reader_changed.connect(lambda _reader: self._go_on())
        lock.changed.connect(lambda _locked: self._go_on())
        actions.bind("case.import", self._choose_files)
        actions.bind("case.import_folder", self._choose_folder)
        actions.bind("case.look_up", self.choose_look_up)

    def look_up(self, path: Path) -> None:
        """Show cases that are similar to an image file."""
        similar = self._similar()
        self._window.focus_on(similar)
        similar.look_up(path)

    def choose_look_up(self) -> None:
        """Ask for an image file to look up."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Look up an image"))
        if chosen:
            self.look_up(Path(chosen))

    def drop(self, names: Sequence[str]) -> None:
        """Take what was dropped: one image is looked up, anything else is to be imported."""
        first = Path(names[0])
        if len(names) == 1 and first.is_file() and first.suffix.lower() != ".zip":
            self.look_up(first)
        else:
            self._scan([Path(name) for name in names])

    def open(self, paths: Sequence[Path]) -> None:
        """Take what was opened with the program: one known image opens its exam, else import.

        Nobody sees anything of it before she has logged in.
        """
        self._waiting += paths
        self._go_on()

    def _go_on(self) -> None:
        if not self._waiting or self._session.reader is None or self._lock.locked:
            return
        paths, self._waiting = self._waiting, []
        gone = [path for path in paths if not path.exists()]
        if gone:
            sentence = self.tr("There is no file or folder {0}: look where it is and open it.")
            self._lanes.say(sentence.format(gone[0]), Tone.WARNING)
        there = [path for path in paths if path not in gone]
        if len(there) == 1 and there[0].is_file():
            self._find(there[0])
        elif there:
            self._scan(there)

    def _find(self, path: Path) -> None:
        """Open the exam of an image that was imported before; import the file otherwise."""

        def measure(_report: Report, _cancel: CancelToken) -> str:
            from core import files

            return files.sha256(path)

        def unknown(_why: object = None) -> None:
            self._scan([path])

        def look(digest: str) -> None:
            def work(store: Store) -> tuple[ExamId, BreastId | None] | None:
                from core.store import images

                with store.read() as reading:
                    for image in images.by_hash(reading, [digest]).get(digest, ()):
                        record = images.get(reading, image)
                        return record.exam, record.breast
                return None

            def then(found: tuple[ExamId, BreastId | None] | None) -> None:
                if found is None:
                    unknown()
                else:
                    self._open_exam(*found)

            self._lanes.ask(self, "find", work, then, unknown)

        self._lanes.work(self, "measure", measure, look, failed=unknown)

    def _open_exam(self, exam: ExamId, breast: BreastId | None) -> None:
        self._session.open_exam(exam)
        if breast is not None:
            self._session.set_breast(breast)
        self._window.focus_on_images()

    def _scan(self, paths: Sequence[Path]) -> None:
        self._window.show_page(self._importing)
        self._importing.scan(paths)

    def _choose_files(self) -> None:
        self._window.show_page(self._importing)
        self._importing.choose_files()

    def _choose_folder(self) -> None:
        self._window.show_page(self._importing)
        self._importing.choose_folder()
