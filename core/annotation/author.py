"""What every act of a reader has: one store, one transaction, one undo step, a way back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from core.annotation import commands
from core.domain.changes import Changes
from core.domain.gate import GatePolicy
from core.domain.records import UndoStep
from core.domain.study import ReaderId
from core.store import Store, Unit, undo


class Author:
    """One reader at one store.

    Every verb is one transaction that holds the change, its history row and its
    undo step, and returns what it changed. Call it from the thread that owns the
    store.

    Parameters
    ----------
    policy
        The workspace's gate policy, recorded with each assessment.
    """

    def __init__(
        self, store: Store, reader: ReaderId, policy: GatePolicy = GatePolicy.STANDARD
    ) -> None:
        self._store = store
        self.reader = reader
        self._policy = policy
        self._gesture: tuple[str, str] | None = None

    @contextmanager
    def gesture(self, title: str, id_: str = "") -> Iterator[None]:
        """Make all verbs inside one undo step called ``title``; each is still saved at once.

        Parameters
        ----------
        id_
            Goes on with the gesture of this id, such as the typing of one text, when
            nothing else was done meanwhile; a new one when empty.
        """
        if self._gesture is not None:
            yield
            return
        self._gesture = (id_ or uuid4().hex, title)
        try:
            yield
        finally:
            self._gesture = None

    def undo(self) -> Changes:
        """Take back the last gesture; nothing happens when there is none."""
        return self._travel(back=True)

    def redo(self) -> Changes:
        """Do the gesture again that was taken back last."""
        return self._travel(back=False)

    @property
    def undo_step(self) -> UndoStep | None:
        """What an undo would take back, and which breast it is about."""
        with self._store.read() as reading:
            return undo.to_undo(reading, self.reader)

    @property
    def redo_step(self) -> UndoStep | None:
        """What a redo would do again, and which breast it is about."""
        with self._store.read() as reading:
            return undo.to_redo(reading, self.reader)

    @property
    def undo_title(self) -> str | None:
        """What an undo would take back, for the menu."""
        step = self.undo_step
        return step.title if step else None

    @property
    def redo_title(self) -> str | None:
        """What a redo would do again, for the menu."""
        step = self.redo_step
        return step.title if step else None

    def _travel(self, *, back: bool) -> Changes:
        with self._store.read() as reading:
            step = (undo.to_undo if back else undo.to_redo)(reading, self.reader)
        if step is None:
            return Changes()
        try:
            with self._store.write(
                self.reader, f"{'Undo' if back else 'Redo'}: {step.title}"
            ) as unit:
                for command in reversed(step.commands) if back else step.commands:
                    (commands.undo if back else commands.redo)(unit, command)
                undo.mark(unit, step.id, undone=back)
        except commands.Outdated:
            with self._store.write(self.reader, "Drop an outdated undo step") as unit:
                undo.drop(unit, step.id)
            raise
        return unit.changes

    def _push(self, unit: Unit, title: str, *done: commands.Command) -> None:
        gesture, shown = self._gesture or (uuid4().hex, title)
        for command in done:
            undo.push(unit, self.reader, gesture, shown, command)
