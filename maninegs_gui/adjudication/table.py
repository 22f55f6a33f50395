"""Readers side by side: a column each, a row for each lesion, and what counts at the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core import lexicons
from core.annotation.comparison import Case, Said
from core.annotation.overlap import Lesion
from core.domain.assessment import Assessment
from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon
from core.domain.study import ReaderId
from maninegs_gui import languages
from maninegs_gui.adjudication import draft as drafts
from maninegs_gui.adjudication.cells import Cell, SettledCell, Words, head
from maninegs_gui.adjudication.draft import Draft
from maninegs_gui.adjudication.people import Person, tr
from maninegs_gui.widgets.labels import label

_NARROWEST = 96


class Comparison(QScrollArea):
    """Shows one :class:`Case` and one :class:`Draft`."""

    picked = Signal(object, object)
    """(lesion, reader) whose finding was clicked."""
    toggled = Signal(object, object)
    """(:class:`Finding`, descriptor) that was switched in what counts."""
    entered = Signal(object)
    """The lesion that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._draft: Draft | None = None
        self._people: tuple[Person, ...] = ()
        self.cells: dict[tuple[int, int], Cell] = {}
        """By lesion and column."""
        self.conclusions: dict[int, Cell] = {}
        """By column: assessment and density."""
        self.settled: dict[int, SettledCell] = {}
        """By lesion."""
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Comparison"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 160)

    def show_case(self, case: Case, people: tuple[Person, ...]) -> None:
        """Lay out another case."""
        self._case, self._people = case, people
        self.cells, self.conclusions, self.settled = {}, {}, {}
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(10, 6, 10, 10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        outer.addLayout(grid)
        outer.addStretch(1)
        said = {one.reader.id: one for one in case.said}
        last = len(people) + 1
        for column, person in enumerate(people):
            grid.addWidget(head(person, page), 0, column + 1)
            grid.setColumnStretch(column + 1, 1)
            grid.setColumnMinimumWidth(column + 1, _NARROWEST)
            cell = Cell(person.name, page)
            cell.say(_conclusion(case, said[person.id]))
            grid.addWidget(cell, 1, column + 1)
            self.conclusions[column] = cell
        grid.addWidget(label(tr("What counts"), "section"), 0, last)
        grid.setColumnStretch(last, 1)
        grid.setColumnMinimumWidth(last, _NARROWEST)
        grid.addWidget(label(tr("Breast"), "muted"), 1, 0, Qt.AlignmentFlag.AlignTop)
        self._verdict = Cell(tr("What counts"), page)
        grid.addWidget(self._verdict, 1, last)
        for lesion, one in enumerate(case.lesions):
            self._lay_lesion(grid, page, lesion, one)
        if not case.lesions:
            empty = label(tr("None of the readers marked anything."), "muted", wrap=True)
            grid.addWidget(empty, 2, 1, 1, last)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(page)

    def show_draft(self, draft: Draft, current: int | None, *, enabled: bool) -> None:
        """Show what was decided, and the lesion that keys speak of."""
        case = self._case
        if case is None:
            return
        self._draft = draft
        for (lesion, column), cell in self.cells.items():
            pick = draft.picks[lesion] or frozenset()
            cell.show_state(
                taken=self._people[column].id in pick, current=lesion == current and enabled
            )
        for lesion, settled in self.settled.items():
            self._show_settled(settled, draft, lesion, enabled)
        self._show_verdict(draft, enabled)

    def see(self, lesion: int) -> None:
        """Bring a lesion into sight."""
        if lesion in self.settled:
            self.ensureWidgetVisible(self.settled[lesion], 0, 20)

    def _lay_lesion(self, grid: QGridLayout, page: QWidget, lesion: int, one: Lesion) -> None:
        assert self._case is not None
        row, last = lesion + 2, len(self._people) + 1
        number = label(tr("Lesion {0}").format(lesion + 1), "muted")
        if not one.by_place:
            number.setText(tr("Lesion {0}*").format(lesion + 1))
            number.setToolTip(
                tr("* Side by side because of its type: no image carries both marks.")
            )
        grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
        for column, person in enumerate(self._people):
            spoken = tr("Lesion {0}, {1}").format(lesion + 1, person.name)
            cell = Cell(spoken, page)
            cell.say(_lesion_words(self._case, one, person))
            if one.of(person.id) is not None:
                cell.let_choose()
                cell.chosen.connect(
                    lambda place=lesion, who=person.id: self.picked.emit(place, who)
                )
            grid.addWidget(cell, row, column + 1)
            self.cells[lesion, column] = cell
        settled = SettledCell(tr("Lesion {0}, what counts").format(lesion + 1), page)
        settled.toggled.connect(lambda place, tag, number=lesion: self._toggle(number, place, tag))
        grid.addWidget(settled, row, last)
        self.settled[lesion] = settled

    def _toggle(self, lesion: int, place: int, tag: tuple[str, str]) -> None:
        if self._case is not None and self._draft is not None:
            own = drafts.taken(self._draft, self._case, lesion)
            self.toggled.emit(own[place], tag)

    def _show_settled(self, cell: SettledCell, draft: Draft, lesion: int, enabled: bool) -> None:
        assert self._case is not None
        pick, names = draft.picks[lesion], {one.id: one.name for one in self._people}
        own = drafts.taken(draft, self._case, lesion)
        if pick is None:
            title = tr("Choose what counts") if enabled else tr("Not settled")
        elif not own:
            title = tr("Nothing: not a lesion")
        else:
            title = ", ".join(_whose(one, names) for one in own)
        offered = {tag for one in self._case.lesions[lesion].findings for tag in one.descriptors}
        parts = []
        for one in own:
            on = drafts.tags_of(draft, one)
            lexicon = languages.lexicon(lexicons.of(one))
            axes = lexicon.type(one.type_key).axes
            tags = sorted(
                (tag for tag in offered | on if tag[0] in axes),
                key=lambda tag, order=axes: (order.index(tag[0]), tag),  # type: ignore[misc]
            )
            said = [(_tag(lexicon, tag), tag, tag in on) for tag in tags]
            parts.append((_whose(one, names), said))
        cell.show_choice(title, pick is not None, parts, enabled=enabled)

    def _show_verdict(self, draft: Draft, enabled: bool) -> None:
        lines = [
            Words(
                tr("Assessment {0}").format(draft.category.value)
                if draft.category else _ask(enabled),
                role="section" if draft.category else "differ" if enabled else "muted",
            ),
            Words(
                tr("Density {0}").format(draft.density.value.lower())
                if draft.density else tr("No density"),
                role="" if draft.density else "muted",
            ),
        ]  # fmt: skip
        self._verdict.say(lines)
        self._verdict.show_state(taken=draft.category is not None, current=False)


def _ask(enabled: bool) -> str:
    return tr("Choose the assessment") if enabled else tr("Not settled")


def _conclusion(case: Case, said: Said) -> list[Words]:
    given = said.assessment
    if given is None:
        return [Words(tr("no assessment"), role="muted")]
    others = [one.assessment for one in case.persons if one.assessment is not None]

    def differs(value: Callable[[Assessment], object]) -> bool:
        return len({value(one) for one in others}) > 1

    density = given.density.value.lower() if given.density else tr("not given")
    lines = [
        Words(tr("Assessment {0}").format(given.category.value), differs(lambda a: a.category)),
        Words(tr("Density {0}").format(density), differs(lambda a: a.density)),
    ]
    if given.note:
        lines.append(Words(given.note, role="muted"))
    return lines


def _lesion_words(case: Case, lesion: Lesion, person: Person) -> list[Words]:
    """What one reader says of a lesion, with what the others do not say."""
    mine = lesion.of(person.id)
    if mine is None:
        return [Words(tr("not marked"), differs=True)]
    persons = {one.reader.id for one in case.persons}
    given = [one for one in lesion.findings if one.reader in persons]
    types = Counter(one.type_key for one in given)
    tags = Counter(tag for one in given for tag in one.descriptors)
    lexicon = languages.lexicon(lexicons.of(mine))
    lines = [Words(_type(mine), types[mine.type_key] < len(given), role="section")]
    order = {axis.key: place for place, axis in enumerate(lexicon.axes)}
    for tag in sorted(mine.descriptors, key=lambda tag: (order.get(tag[0], 99), tag)):
        lines.append(Words(_tag(lexicon, tag), tags[tag] < len(given)))
    if mine.category is not None:
        categories = {one.category for one in given}
        lines.append(Words(tr("Category {0}").format(mine.category.value), len(categories) > 1))
    if not mine.regions:
        lines.append(Words(tr("no mark"), role="muted"))
    if mine.note:
        lines.append(Words(mine.note, role="muted"))
    return lines


def _whose(finding: Finding, names: Mapping[ReaderId, str]) -> str:
    return f"{_type(finding)} ({names.get(finding.reader, '')})"


def _type(finding: Finding) -> str:
    try:
        return languages.lexicon(lexicons.of(finding)).type(finding.type_key).title
    except WorldError:
        return finding.type_key


def _tag(lexicon: Lexicon, tag: tuple[str, str]) -> str:
    try:
        axis = lexicon.axis(tag[0])
        return f"{axis.title}: {axis.value(tag[1]).title.lower()}"
    except WorldError:
        return ".".join(tag)
