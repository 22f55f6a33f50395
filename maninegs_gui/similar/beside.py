"""Which similar cases stand beside the open breast: the one stepped to, and the pinned ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.domain.study import BreastId
from maninegs_gui.bridge.session import Session

MOST = 4


class Beside(QObject):
    """Steps through hits; a pinned one stays, up to four in all."""

    changed = Signal()
    """Another case is shown, or pinned."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.hits: tuple[BreastId, ...] = ()
        self.current: BreastId | None = None
        self.pinned: tuple[BreastId, ...] = ()
        session.compare_wanted.connect(self._follow)

    @property
    def shown(self) -> tuple[BreastId, ...]:
        """What stands beside, pinned ones first."""
        if self.current is None:
            return ()
        others = tuple(one for one in self.pinned if one != self.current)
        return (*others[: MOST - 1], self.current)

    def set_hits(self, hits: tuple[BreastId, ...]) -> None:
        """Step through these from now on; what stands beside stays."""
        self.hits = hits

    def clear(self) -> None:
        """Another breast is open: nothing is pinned, nothing stands beside."""
        was = self.current
        self.hits, self.pinned, self.current = (), (), None
        if was is not None:
            self._session.compare_with(())
        self.changed.emit()

    def close(self) -> None:
        """Take the comparison away; what is pinned stays pinned."""
        self.current = None
        self._session.compare_with(())
        self.changed.emit()

    def show(self, breast: BreastId) -> None:
        """Let a case stand beside the open breast."""
        self.current = breast
        self._session.compare_with(self.shown)
        self.changed.emit()

    def step(self, by: int) -> BreastId | None:
        """Show the next or the previous hit, from the last round to the first."""
        if not self.hits:
            return None
        if self.current in self.hits:
            place = (self.hits.index(self.current) + by) % len(self.hits)
        else:
            place = 0 if by > 0 else len(self.hits) - 1
        self.show(self.hits[place])
        return self.hits[place]

    def toggle_pin(self, breast: BreastId) -> bool:
        """Pin a case, or let go of it; False where there is no room for another."""
        if breast in self.pinned:
            self.pinned = tuple(one for one in self.pinned if one != breast)
        elif len(self.pinned) >= MOST:
            return False
        else:
            self.pinned = (*self.pinned, breast)
        if self.current is not None:
            self._session.compare_with(self.shown)
        self.changed.emit()
        return True

    def _follow(self, wanted: object) -> None:
        """Somebody else closed the comparison."""
        if not wanted and self.current is not None:
            self.current = None
            self.changed.emit()
