"""Everything a reader can do, as a table of plain data, and the actions made from it.

The menus, the key legend, the tour and the tests all read this one table, and a
test refuses two actions that would answer to the same key at the same time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, by the name that Qt's tools look for."""
    return text


class When(StrEnum):
    """Where an action's keys are heard."""

    ALWAYS = "always"
    """Anywhere in the window."""
    READING = "reading"
    """While the reading page is shown."""
    TRAINING = "training"
    """While the training page is shown."""


class Group(StrEnum):
    """Under which heading an action stands in menus and in the key legend."""

    CASE = QT_TRANSLATE_NOOP("actions", "Case")
    GO = QT_TRANSLATE_NOOP("actions", "Go to")
    SIMILAR = QT_TRANSLATE_NOOP("actions", "Similar cases")
    TRAINING = QT_TRANSLATE_NOOP("actions", "Training")
    HELP = QT_TRANSLATE_NOOP("actions", "Help")
    VIEWER = QT_TRANSLATE_NOOP("actions", "Viewer")
    FINDINGS = QT_TRANSLATE_NOOP("actions", "Findings")


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
    """

    id: str
    title: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS


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
        "help.keys",
        QT_TRANSLATE_NOOP("actions", "Keys"),
        Group.HELP,
        ("F1",),
        "mdi6.keyboard-outline",
    ),
    ActionSpec(
        "help.dismiss", QT_TRANSLATE_NOOP("actions", "Dismiss the message"), Group.HELP, ("Ctrl+D",)
    ),
)


def title(spec: ActionSpec) -> str:
    """The translated title of an action."""
    return QCoreApplication.translate("actions", spec.title)


def clashes(table: Iterable[ActionSpec]) -> list[tuple[str, str, str]]:
    """Pairs of actions that would answer to one key at once: (key, id, id)."""
    taken: dict[tuple[str, When], str] = {}
    found: list[tuple[str, str, str]] = []
    for spec in table:
        for key in spec.keys:
            name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
            pages = list(When) if spec.when is When.ALWAYS else [spec.when, When.ALWAYS]
            rivals = {taken[name, page] for page in pages if (name, page) in taken}
            found.extend((name, rival, spec.id) for rival in sorted(rivals - {spec.id}))
            taken[name, spec.when] = spec.id
    return found


class Actions(QObject):
    """The actions of one window, made from a table and found by id."""

    def __init__(self, parent: QObject | None = None, table: Iterable[ActionSpec] = TABLE) -> None:
        super().__init__(parent)
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self.add(table)

    def add(self, table: Iterable[ActionSpec]) -> None:
        """Make the actions of a further table."""
        for spec in table:
            action = QAction(title(spec), self)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{title(spec)} ({keys})" if keys else title(spec))
            self._specs[spec.id] = spec
            self._actions[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """Every action of this window, in the order of the tables."""
        return tuple(self._specs.values())

    def bind(self, action_id: str, run: Callable[[], object]) -> QAction:
        """Let an action run ``run``; its keys are heard where its table says."""
        action = self._actions[action_id]
        action.triggered.connect(lambda _checked=False: run())
        return action

    def place(self, window: QWidget, pages: dict[When, QWidget]) -> None:
        """Attach the actions to the window and its pages, so that keys are heard there."""
        for spec in self._specs.values():
            action = self._actions[spec.id]
            page = pages.get(spec.when)
            if page is not None:
                # Qt hears a window's shortcut only while the widget it hangs on is visible.
                page.addAction(action)
            else:
                window.addAction(action)

    def dress(self) -> None:
        """Load the icons; done after the first paint, since the icon fonts are large."""
        import qtawesome

        from maninegs_gui.theme import Role

        for spec in self._specs.values():
            if spec.icon:
                self._actions[spec.id].setIcon(qtawesome.icon(spec.icon, color=Role.TEXT.value))
