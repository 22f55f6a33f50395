"""What one reader may do to the profiles of readers: her own, and all if she manages them."""

from __future__ import annotations

from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.roles import Act, Role, may
from core.domain.study import ReaderId
from core.store import Reading, Store, Unit, readers


class People:
    """The verbs of one person on all of them; each is one recorded transaction.

    A PIN comes in hashed (:func:`core.domain.pins.hashed`), since hashing takes longer
    than a write may wait.

    Parameters
    ----------
    reader
        Who acts.
    """

    def __init__(self, store: Store, reader: ReaderId) -> None:
        self._store, self._reader = store, reader

    def add(self, name: str, role: Role = Role.READER) -> tuple[Changes, ReaderId]:
        """Add a person; a name that is there already is refused."""
        with self._store.write(self._reader, "Add a reader") as unit:
            self._manages(unit)
            if readers.called(unit, name) is not None:
                raise WorldError(f"There is a reader {name.strip()} already: choose another name.")
            made = readers.ensure(unit, name)
            readers.set_role(unit, made, role)
        return unit.changes, made

    def rename(self, reader: ReaderId, name: str) -> Changes:
        """Call a reader something else."""
        with self._store.write(self._reader, "Rename a reader") as unit:
            self._her_own_or_manages(unit, reader)
            readers.rename(unit, reader, name)
        return unit.changes

    def set_role(self, reader: ReaderId, role: Role) -> Changes:
        """Give a reader another role."""
        with self._store.write(self._reader, "Change a reader's role") as unit:
            self._manages(unit)
            readers.set_role(unit, reader, role)
        return unit.changes

    def set_retired(self, reader: ReaderId, retired: bool) -> Changes:
        """Let a reader log in no more, or again."""
        title = "Retire a reader" if retired else "Bring a reader back"
        with self._store.write(self._reader, title) as unit:
            self._manages(unit)
            readers.set_retired(unit, reader, retired)
        return unit.changes

    def set_pin(self, reader: ReaderId, kept: str | None) -> Changes:
        """Set, change or take away a PIN."""
        title = "Set a PIN" if kept is not None else "Take a PIN away"
        with self._store.write(self._reader, title) as unit:
            self._her_own_or_manages(unit, reader)
            readers.set_pin(unit, reader, kept)
        return unit.changes

    def _her_own_or_manages(self, unit: Unit, reader: ReaderId) -> None:
        if reader != self._reader or self._me(unit) is None:
            self._manages(unit)

    def _manages(self, unit: Unit) -> None:
        role = self._me(unit)
        if role is None or not may(role, Act.MANAGE_READERS):
            raise WorldError("Only an administrator may change this: ask one to log in.")

    def _me(self, reading: Reading) -> Role | None:
        """The role of who acts; None for a retired one and for nobody."""
        mine = {one.id: one.role for one in readers.persons(reading, retired=False)}
        return mine.get(self._reader)


def join(store: Store, name: str) -> tuple[Changes, ReaderId]:
    """Let somebody add herself at the workstation; a name that is there is taken as hers.

    Raises
    ------
    WorldError
        Where only an administrator adds readers, or the name is not free.
    """
    with store.read() as reading:
        known = readers.called(reading, name)
        if known is None and not readers.open_door(reading):
            raise WorldError("An administrator adds new readers here: ask one to log in.")
    if known is not None and known.retired:
        raise WorldError(f"{known.name} does not read here any more: ask an administrator.")
    if known is not None and known.role.person:
        return Changes(), known.id
    with store.write(None, "new reader") as unit:
        made = readers.ensure(unit, name)
    return unit.changes, made
