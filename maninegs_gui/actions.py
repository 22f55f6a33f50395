"""Everything a reader can do, as a table of plain data, and the actions made from it.

The menus, the key legend, the tour and the tests all read this one table, and a
test refuses two actions that would answer to the same key at the same time. The keys
of the table are those an action begins with; a reader may give it others
(:mod:`maninegs_gui.keys`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QWidget

from maninegs_gui.keys.hold import Hold
from maninegs_gui.widgets.listening import let_read


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, by the name that Qt's tools look for."""
    return text


class When(StrEnum):
    """Where an action's keys are heard."""

    ALWAYS = "always"
    """Anywhere in the window."""
    READING = "reading"
    """While the reading page is shown; keys that lists and buttons need as well
    (:func:`is_navigation`) only while the images have the focus."""
    TRAINING = "training"
    """While the training page is shown."""
    ADJUDICATION = "adjudication"
    """While the adjudication page is shown."""


def meet(one: When, other: When) -> bool:
    """Whether there is a moment at which both are heard."""
    return one is other or When.ALWAYS in (one, other)


class Group(StrEnum):
    """Under which heading an action stands in menus and in the key legend."""

    CASE = QT_TRANSLATE_NOOP("actions", "Case")
    GO = QT_TRANSLATE_NOOP("actions", "Go to")
    SIMILAR = QT_TRANSLATE_NOOP("actions", "Similar cases")
    TRAINING = QT_TRANSLATE_NOOP("actions", "Training")
    HELP = QT_TRANSLATE_NOOP("actions", "Help")
    VIEWER = QT_TRANSLATE_NOOP("actions", "Viewer")
    FINDINGS = QT_TRANSLATE_NOOP("actions", "Findings")
    READERS = QT_TRANSLATE_NOOP("actions", "Readers")
    DATA = QT_TRANSLATE_NOOP("actions", "Data")
    ADJUDICATION = QT_TRANSLATE_NOOP("actions", "Adjudication")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes
    ----------
    id
        ``"<group>.<verb>"``; tests and the tour trigger by it.
    title
        English source text, translated in the context ``actions``.
    keys
        Shortcuts in Qt's portable form; the first is shown.
    icon
        Name of a qtawesome icon, or empty.
    hold
        Works while its key is held down, not once a press.
    """

    id: str
    title: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    hold: bool = False


TABLE: tuple[ActionSpec, ...] = (
    ActionSpec(
        "case.import",
        QT_TRANSLATE_NOOP("actions", "Import images"),
        Group.CASE,
        ("Ctrl+O",),
        "mdi6.import",
    ),
    ActionSpec(
        "case.import_folder",
        QT_TRANSLATE_NOOP("actions", "Import a folder"),
        Group.CASE,
        ("Ctrl+Shift+O",),
    ),
    ActionSpec(
        "case.look_up",
        QT_TRANSLATE_NOOP("actions", "Look up an image file"),
        Group.CASE,
        ("Ctrl+L",),
        "mdi6.image-search-outline",
    ),
    ActionSpec(
        "case.next",
        QT_TRANSLATE_NOOP("actions", "Next case"),
        Group.CASE,
        ("PgDown",),
        "",
        When.READING,
    ),
    ActionSpec(
        "case.previous",
        QT_TRANSLATE_NOOP("actions", "Previous case"),
        Group.CASE,
        ("PgUp",),
        "",
        When.READING,
    ),
    ActionSpec(
        "case.next_unread",
        QT_TRANSLATE_NOOP("actions", "Next unread case"),
        Group.CASE,
        ("Ctrl+PgDown",),
        "",
        When.READING,
    ),
    ActionSpec(
        "case.reader", QT_TRANSLATE_NOOP("actions", "Change the reader"), Group.CASE, ("Ctrl+R",)
    ),
    ActionSpec("case.quit", QT_TRANSLATE_NOOP("actions", "Quit"), Group.CASE, ("Ctrl+Q",)),
    ActionSpec("go.worklist", QT_TRANSLATE_NOOP("actions", "Worklist"), Group.GO, ("F2",)),
    ActionSpec("go.viewer", QT_TRANSLATE_NOOP("actions", "Viewer"), Group.GO, ("F3",)),
    ActionSpec("go.findings", QT_TRANSLATE_NOOP("actions", "Findings"), Group.GO, ("F4",)),
    ActionSpec("go.similar", QT_TRANSLATE_NOOP("actions", "Similar cases"), Group.GO, ("F5",)),
    ActionSpec(
        "go.reading",
        QT_TRANSLATE_NOOP("actions", "Reading"),
        Group.GO,
        ("F6",),
        "mdi6.view-grid-outline",
    ),
    ActionSpec(
        "go.training",
        QT_TRANSLATE_NOOP("actions", "Training"),
        Group.GO,
        ("F7",),
        "mdi6.chart-line",
    ),
    ActionSpec(
        "go.models",
        QT_TRANSLATE_NOOP("actions", "Models"),
        Group.GO,
        ("Shift+F7",),
        "mdi6.cube-outline",
    ),
    ActionSpec(
        "go.import", QT_TRANSLATE_NOOP("actions", "Import"), Group.GO, ("F8",), "mdi6.import"
    ),
    ActionSpec(
        "go.panels", QT_TRANSLATE_NOOP("actions", "Hide or show the panels"), Group.GO, ("F9",)
    ),
    ActionSpec(
        "similar.show",
        QT_TRANSLATE_NOOP("actions", "Show similar cases"),
        Group.SIMILAR,
        ("S",),
        "mdi6.layers-search-outline",
        When.READING,
    ),
    ActionSpec(
        "similar.close_compare",
        QT_TRANSLATE_NOOP("actions", "Close the comparison"),
        Group.SIMILAR,
        ("Shift+C",),
        "",
        When.READING,
    ),
    ActionSpec(
        "training.start",
        QT_TRANSLATE_NOOP("actions", "Retrain"),
        Group.TRAINING,
        ("Ctrl+T",),
        "mdi6.play",
        When.TRAINING,
    ),
    ActionSpec(
        "training.resume",
        QT_TRANSLATE_NOOP("actions", "Take up the interrupted training"),
        Group.TRAINING,
        (),
        "",
        When.TRAINING,
    ),
    ActionSpec(
        "training.pause",
        QT_TRANSLATE_NOOP("actions", "Pause the training"),
        Group.TRAINING,
        (),
        "mdi6.pause",
        When.TRAINING,
    ),
    ActionSpec(
        "training.go_on",
        QT_TRANSLATE_NOOP("actions", "Go on with the training"),
        Group.TRAINING,
        (),
        "mdi6.play",
        When.TRAINING,
    ),
    ActionSpec(
        "training.stop",
        QT_TRANSLATE_NOOP("actions", "Stop after this epoch"),
        Group.TRAINING,
        (),
        "mdi6.stop",
        When.TRAINING,
    ),
    ActionSpec(
        "training.cancel",
        QT_TRANSLATE_NOOP("actions", "Cancel the training"),
        Group.TRAINING,
        (),
        "mdi6.close",
        When.TRAINING,
    ),
    ActionSpec(
        "training.use",
        QT_TRANSLATE_NOOP("actions", "Use this model"),
        Group.TRAINING,
        ("Ctrl+U",),
        "mdi6.check",
        When.TRAINING,
    ),
    ActionSpec(
        "help.open",
        QT_TRANSLATE_NOOP("actions", "Help"),
        Group.HELP,
        ("F1",),
        "mdi6.help-circle-outline",
    ),
    ActionSpec(
        "help.keys",
        QT_TRANSLATE_NOOP("actions", "Keys"),
        Group.HELP,
        ("Shift+F1", "?"),
        "mdi6.keyboard-outline",
    ),
    ActionSpec(
        "help.key_editor",
        QT_TRANSLATE_NOOP("actions", "Keys and mouse"),
        Group.HELP,
        ("Ctrl+K",),
        "mdi6.keyboard-settings-outline",
    ),
    ActionSpec(
        "help.dismiss", QT_TRANSLATE_NOOP("actions", "Dismiss the message"), Group.HELP, ("Ctrl+D",)
    ),
)


def title(spec: ActionSpec) -> str:
    """The translated title of an action."""
    return QCoreApplication.translate("actions", spec.title)


_ICON = 16
_NAVIGATION = frozenset({"Left", "Right", "Up", "Down", "Home", "End", "Space", "Del", "Backspace"})


def is_navigation(key: str) -> bool:
    """Whether lists, cards and buttons need a key to be used without a mouse."""
    return key.removeprefix("Shift+") in _NAVIGATION


def clashes(table: Iterable[ActionSpec]) -> list[tuple[str, str, str]]:
    """Pairs of actions that would answer to one key at once: (key, id, id)."""
    owners: dict[str, list[ActionSpec]] = {}
    found: list[tuple[str, str, str]] = []
    for spec in table:
        for name in dict.fromkeys(_portable(key) for key in spec.keys):
            rivals = [one.id for one in owners.get(name, ()) if meet(one.when, spec.when)]
            found.extend((name, rival, spec.id) for rival in sorted(rivals))
            owners.setdefault(name, []).append(spec)
    return found


def _portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


class Actions(QObject):
    """The actions of one program, made from tables and found by id.

    They hang on the main window and its pages, and on every further window in which
    reading goes on.
    """

    keys_changed = Signal()
    """Some action answers to other keys than before."""

    def __init__(self, parent: QObject | None = None, table: Iterable[ActionSpec] = TABLE) -> None:
        super().__init__(parent)
        self._specs: dict[str, ActionSpec] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._actions: dict[str, QAction] = {}
        self._on_images: dict[str, QAction] = {}
        self._holds: dict[str, Hold] = {}
        self.add(table)

    def add(self, table: Iterable[ActionSpec]) -> None:
        """Make the actions of a further table."""
        # Buttons are as wide from the beginning as with the icons, which come later.
        room = QPixmap(_ICON, _ICON)
        room.fill(Qt.GlobalColor.transparent)
        for spec in table:
            action = QAction(title(spec), self)
            if spec.icon:
                action.setIcon(QIcon(room))
            action.setObjectName(spec.id)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._specs[spec.id] = spec
            self._actions[spec.id] = action
            if spec.when is When.READING:
                near = QAction(self)
                near.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                near.triggered.connect(action.trigger)
                self._on_images[spec.id] = near
            self._give_keys(spec, spec.keys)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """Every action with the keys it begins with, in the order of the tables."""
        return tuple(self._specs.values())

    @property
    def present(self) -> tuple[ActionSpec, ...]:
        """Every action with the keys it answers to now."""
        return tuple(replace(spec, keys=self._keys[spec.id]) for spec in self.specs)

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """The keys an action answers to now, in Qt's portable form."""
        return self._keys[action_id]

    def shown_key(self, action_id: str) -> str:
        """The first key of an action as this system writes it; empty when it has none."""
        keys = self._keys[action_id]
        return QKeySequence(keys[0]).toString(_NATIVE) if keys else ""

    def set_keys(self, keys: Mapping[str, Iterable[str]]) -> None:
        """Give actions these keys, and every other action the keys it began with.

        Raises
        ------
        ValueError
            When two actions would answer to one key at once; nothing is changed then.
        """
        wanted = [replace(spec, keys=tuple(keys.get(spec.id, spec.keys))) for spec in self.specs]
        found = clashes(wanted)
        if found:
            raise ValueError(f"two actions on one key: {found}")
        for spec in wanted:
            self._give_keys(spec, spec.keys)
        self.keys_changed.emit()

    def bind(self, action_id: str, run: Callable[[], object]) -> QAction:
        """Let an action run ``run``; its keys are heard where its table says."""
        action = self._actions[action_id]
        action.triggered.connect(lambda _checked=False: run())
        return action

    def bind_hold(
        self, action_id: str, press: Callable[[], object], release: Callable[[], object]
    ) -> QAction:
        """Let an action last while its key is held; from a menu it is turned on and off."""
        if not self._specs[action_id].hold:
            raise ValueError(f"{action_id} is not an action that is held")
        action = self._actions[action_id]
        near = self._on_images.get(action_id)
        heard = (action,) if near is None else (action, near)
        self._holds[action_id] = Hold(heard, press, release, self)
        return action

    def place(
        self, window: QWidget, pages: Mapping[When, QWidget], images: QWidget | None = None
    ) -> None:
        """Attach the actions to the window and its pages, so that keys are heard there.

        Parameters
        ----------
        images
            Where an action of reading may use the keys of lists and buttons; the reading
            page unless it is given.
        """
        for spec in self._specs.values():
            action = self._actions[spec.id]
            # Qt hears a window's shortcut only while the widget it hangs on is visible.
            page = window if spec.when is When.ALWAYS else pages.get(spec.when)
            if page is None:
                continue  # a page that comes later brings its own keys
            page.addAction(action)
            near = self._on_images.get(spec.id)
            if near is not None:
                (images or page).addAction(near)

    def place_on(self, page: QWidget, when: When) -> None:
        """Let a page that comes later hear its keys."""
        for spec in self._specs.values():
            if spec.when is when:
                page.addAction(self._actions[spec.id])

    def also_heard_in(self, window: QWidget) -> None:
        """Let a further window hear the keys of reading, such as one on another monitor."""
        let_read(window)
        for spec in self._specs.values():
            if spec.when in (When.ALWAYS, When.READING):
                window.addAction(self._actions[spec.id])
            if spec.id in self._on_images:
                window.addAction(self._on_images[spec.id])

    def dress(self) -> None:
        """Load the icons; done after the first paint, since the icon fonts are large."""
        import qtawesome

        from maninegs_gui.theme import Role

        for spec in self._specs.values():
            if spec.icon:
                self._actions[spec.id].setIcon(qtawesome.icon(spec.icon, color=Role.TEXT.value))

    def _give_keys(self, spec: ActionSpec, keys: Iterable[str]) -> None:
        names = tuple(dict.fromkeys(_portable(key) for key in keys))
        self._keys[spec.id] = names
        action, near = self._actions[spec.id], self._on_images.get(spec.id)
        close = [key for key in names if near is not None and is_navigation(key)]
        if near is not None:
            near.setShortcuts([QKeySequence(key) for key in close])
        action.setShortcuts([QKeySequence(key) for key in names if key not in close])
        shown = self.shown_key(spec.id)
        action.setToolTip(f"{title(spec)} ({shown})" if shown else title(spec))


_NATIVE = QKeySequence.SequenceFormat.NativeText
