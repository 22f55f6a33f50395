"""The menus of views, and what a person sets right about an image through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from core.domain.study import ImageRecord, Side, View
from maninegs_gui.bridge.lanes import Lanes, Tone
from maninegs_gui.bridge.session import Session
from maninegs_gui.viewer import corrections, menu, originals
from maninegs_gui.viewer.asking import Asking
from maninegs_gui.viewer.beside import Beside
from maninegs_gui.viewer.hanger import Hanger
from maninegs_gui.viewer.pane import ViewPane
from maninegs_gui.viewer.shelf import Shelf
from maninegs_gui.viewer.stacks import Stacks
from maninegs_gui.viewer.voi_memory import VoiMemory

if TYPE_CHECKING:
    from core.annotation.corrections import Placed


class Menus(QObject):
    """Opens the menu of a view; every correction is one recorded write."""

    def __init__(
        self,
        lanes: Lanes,
        session: Session,
        *,
        shelf: Shelf,
        stacks: Stacks,
        hanger: Hanger,
        beside: Beside,
        contrasts: VoiMemory,
        asking: Asking,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._session, self._over = lanes, session, parent
        self._shelf, self._stacks, self._hanger = shelf, stacks, hanger
        self._beside, self._contrasts = beside, contrasts
        self._asking = asking
        shelf.missing.connect(self._note_missing)
        stacks.missing.connect(self._note_missing)

    def open(self, pane: ViewPane, at: QPoint) -> None:
        """Pop the menu of a view up at a global point."""
        opened = menu.build(pane, self._hanger.queue(pane), self._choices(pane), self._over)
        menu.add_entries(opened, self._beside.menu(pane))
        menu.add_runs(opened, self._asking.menu(pane))
        self._pop_up(opened, at)

    def ask_place(self, record: ImageRecord, at: QPoint) -> None:
        """Ask which side and view an image shows."""
        self._pop_up(menu.places(record, self._choices(), self._over), at)

    def place(self, record: ImageRecord, side: Side, view: View) -> None:
        """Record, as the reader, which side and view an image shows."""
        reader = self._session.reader

        def tell(placed: Placed) -> None:
            said = corrections.told(placed, side)
            if said:
                self._lanes.say(said, Tone.WARNING)

        self._lanes.write(
            self, lambda store: corrections.place(store, reader, record.id, side, view), tell
        )

    def turn(self, record: ImageRecord, upside_down: bool = False) -> None:
        """Record that an image lies mirrored, or upside down."""
        reader = self._session.reader
        wanted = corrections.mirrored(record.header, upside_down=upside_down)
        if wanted is not None:
            self._lanes.write(
                self, lambda store: corrections.turn(store, reader, record.id, wanted)
            )

    def accept(self, record: ImageRecord, marks: bool) -> None:
        """Show a file that is not the imported one, with its marks or without (fault 11)."""
        self._shelf.accept(record, marks=marks)
        self._stacks.reopen(record.id)

    def _choices(self, pane: ViewPane | None = None) -> menu.Choices:
        record = pane.record if pane is not None else None
        changed = record is not None and self._shelf.is_changed(record.id)
        return menu.Choices(
            choose_voi=self._contrasts.choose,
            show_queued=self._hanger.show_queued,
            place=self.place,
            turn=self.turn,
            accept=self.accept if changed else None,
        )

    def _note_missing(self, record: ImageRecord) -> None:
        self._lanes.write(self, lambda store: originals.lost(store, record.id))

    @staticmethod
    def _pop_up(opened: QMenu, at: QPoint) -> None:
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened.popup(at)
