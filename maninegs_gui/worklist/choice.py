"""Which list is looked at: one filter for the narrow list and the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.domain.changes import Changes, Topic
from core.domain.records import Reader
from core.domain.roles import Act, may
from core.domain.study import ReaderId
from core.domain.worklist import BUILT_IN, BuiltIn, ListFilter, ListId, Order, SavedList
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.worklist import words


@dataclass(frozen=True, slots=True)
class Named:
    """A list that can be chosen."""

    title: str
    filter: ListFilter
    saved: SavedList | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """What filters and chips need of the store."""

    saved: tuple[SavedList, ...]
    readers: tuple[Reader, ...]
    collections: tuple[str, ...]


class ListChoice(QObject):
    """The filter in use and the lists there are; views follow its signals."""

    changed = Signal()
    """Another filter or order is wanted."""
    lists_changed = Signal()
    """Lists, readers or collections came or went."""

    def __init__(self, lanes: Lanes, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session = session
        self._filter = ListFilter()
        self._known = _Known((), (), ())
        lanes.changed.connect(self._follow)
        session.reader_changed.connect(lambda _reader: self._begin())

    @property
    def filter(self) -> ListFilter:
        """What is wanted."""
        return self._filter

    @property
    def readers(self) -> tuple[Reader, ...]:
        """The persons who read here."""
        return tuple(one for one in self._known.readers if one.role.person and not one.retired)

    @property
    def names(self) -> dict[ReaderId, str]:
        """Everybody's names."""
        return {one.id: one.name for one in self._known.readers}

    @property
    def collections(self) -> tuple[str, ...]:
        """The collections there are."""
        return self._known.collections

    @property
    def lists(self) -> tuple[Named, ...]:
        """Every list that this reader may choose: everybody's first."""
        found = [
            Named(words.built_in(which), wanted)
            for which, wanted in BUILT_IN.items()
            if which is not BuiltIn.SETTLE or self.allows(Act.ADJUDICATE)
        ]
        return (*found, *(Named(one.name, one.filter, one) for one in self._known.saved))

    @property
    def current(self) -> Named | None:
        """The list that is looked at, or None when it was changed since it was chosen."""
        plain = replace(self._filter, text="")
        for one in self.lists:
            if one.filter == self._filter or (one.saved is None and _same(one.filter, plain)):
                return one
        return None

    def allows(self, act: Act) -> bool:
        """Whether the person who reads may do what only some may."""
        me = next((one for one in self._known.readers if one.id == self._session.reader), None)
        return me is not None and may(me.role, act)

    def want(self, wanted: ListFilter) -> None:
        """Look at other exams, or in another order."""
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit()

    def search(self, text: str) -> None:
        """Look at exams that a text finds."""
        self.want(replace(self._filter, text=text))

    def sort(self, order: Order) -> None:
        """List in another order."""
        self.want(replace(self._filter, order=order))

    def save(self, name: str, *, everybodys: bool = False) -> None:
        """Keep what is looked at under a name."""
        reader, wanted = self._session.reader, self._filter

        def work(store: Store) -> tuple[Changes, ListId]:
            from core.annotation import assigning

            assert reader is not None
            return assigning.save_list(store, reader, name, wanted, everybodys=everybodys)

        if reader is not None:
            self._lanes.write(self, work)

    def remove(self, which: SavedList) -> None:
        """Forget a list."""
        reader = self._session.reader

        def work(store: Store) -> tuple[Changes, None]:
            from core.annotation import assigning

            assert reader is not None
            return assigning.remove_list(store, reader, which.id), None

        if reader is not None:
            self._lanes.write(self, work)

    def read(self) -> None:
        """Read lists, readers and collections anew."""
        reader = self._session.reader
        if reader is None:
            return

        def work(store: Store) -> _Known:
            from core.store import readers, saved_lists, worklist

            with store.read() as reading:
                return _Known(
                    saved_lists.of_reader(reading, reader),
                    readers.all_readers(reading),
                    worklist.collections(reading),
                )

        self._lanes.ask(self, "lists", work, self._take)

    def _begin(self) -> None:
        """Another reader: what the one before looked for, and her lists, are not for this one."""
        self._filter = ListFilter()
        self._take(replace(self._known, saved=()))
        self.changed.emit()
        self.read()

    def _take(self, known: _Known) -> None:
        if known != self._known:
            self._known = known
            self.lists_changed.emit()

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.topics & {Topic.LISTS, Topic.READERS, Topic.EXAMS}:
            self.read()


def _same(one: ListFilter, other: ListFilter) -> bool:
    """Whether two lists hold the same, in whatever order."""
    return replace(one, order=Order.NEWEST) == replace(other, order=Order.NEWEST)
