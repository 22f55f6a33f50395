"""What the one reader at this window has open: who, where, which exam and breast."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core.domain.roles import Act, Role, may
from core.domain.study import BreastId, ExamId, ReaderId
from core.workspace import Workspace

MOST_COMPARED = 4
"""How many other breasts may stand beside the current one."""


class Session(QObject):
    """The current reader, exam and breast of one window.

    Screens follow its signals and set it through its methods; they never speak to
    one another. An exam that is opened has no breast until one is chosen.
    """

    reader_changed = Signal(object)
    """:class:`ReaderId` or None."""
    profile_changed = Signal()
    """The present reader is another one, is called otherwise, or has another role."""
    exam_changed = Signal(object)
    """:class:`ExamId` or None."""
    breast_changed = Signal(object)
    """:class:`BreastId` or None."""
    site_changed = Signal()
    """The site decided anew: the gate, the operating point, the prevalence or following."""
    exam_again = Signal()
    """The open exam was opened once more: who looked at something else goes back to it."""
    model_changed = Signal()
    """Another model was accepted, or breasts were embedded by it."""
    upcoming_changed = Signal(object)
    """:class:`ExamId` that is probably opened next, or None."""
    ask_wanted = Signal(object)
    """:class:`core.retrieval.asking.Ask`: look for cases that are similar to this."""
    heat_wanted = Signal(object)
    """Tuple of :class:`core.domain.heat.HeatMap` to lay over shown images; empty to take away."""
    compare_wanted = Signal(object)
    """Tuple of :class:`BreastId` to show beside the current one; empty to stop."""
    compare_expected = Signal(object)
    """Tuple of :class:`BreastId` that are probably shown beside next, to be made ready."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reader: ReaderId | None = None
        self._reader_name = ""
        self._role = Role.READER
        self._exam: ExamId | None = None
        self._breast: BreastId | None = None
        self._upcoming: ExamId | None = None
        self._compare: tuple[BreastId, ...] = ()

    @property
    def workspace(self) -> Workspace:
        """The places of the open workspace."""
        return self._workspace

    def set_workspace(self, workspace: Workspace) -> None:
        """Go on with the same workspace as its site decided now.

        What stands open beside the present case is closed where the gate became another one.
        """
        before, self._workspace = self._workspace, workspace
        if workspace.site == before.site:
            return
        if workspace.gate is not before.gate:
            self.compare_with(())
        self.site_changed.emit()

    @property
    def reader(self) -> ReaderId | None:
        """Who reads; None until the store has named the reader."""
        return self._reader

    @property
    def reader_name(self) -> str:
        """The reader's name as shown."""
        return self._reader_name

    @property
    def role(self) -> Role:
        """What the present reader is."""
        return self._role

    def may(self, act: Act) -> bool:
        """Whether the present reader may do ``act``; nobody may do anything."""
        return self._reader is not None and may(self._role, act)

    @property
    def exam(self) -> ExamId | None:
        """The open exam."""
        return self._exam

    @property
    def breast(self) -> BreastId | None:
        """The breast that findings and similar cases are about."""
        return self._breast

    @property
    def compare(self) -> tuple[BreastId, ...]:
        """The breasts of other cases that stand beside the current one."""
        return self._compare

    @property
    def upcoming(self) -> ExamId | None:
        """The exam that is probably opened next, so that it can be made ready."""
        return self._upcoming

    def set_reader(self, reader: ReaderId, name: str, role: Role = Role.READER) -> None:
        """Let another person read, or follow what became of the present one's name and role.

        What the former reader compared with is closed: it may show what the next one has
        not committed on.
        """
        changed = reader != self._reader
        known = (name, role) == (self._reader_name, self._role)
        self._reader, self._reader_name, self._role = reader, name, role
        if changed:
            self.compare_with(())
            self.reader_changed.emit(reader)
        if changed or not known:
            self.profile_changed.emit()

    def open_exam(self, exam: ExamId | None) -> None:
        """Open an exam; its breast is chosen next."""
        if exam == self._exam:
            self.exam_again.emit()
            return
        self._exam = exam
        self._breast = None
        self.compare_with(())
        self.exam_changed.emit(exam)
        self.breast_changed.emit(None)

    def set_breast(self, breast: BreastId | None) -> None:
        """Choose the breast that findings and similar cases are about."""
        if breast != self._breast:
            self._breast = breast
            self.breast_changed.emit(breast)

    def compare_with(self, breasts: Sequence[BreastId]) -> None:
        """Show breasts of other cases beside the current one, the first on the left.

        Parameters
        ----------
        breasts
            At most :data:`MOST_COMPARED`, each once; what is beyond is left out, and so is
            the current breast. None of them closes the comparison.
        """
        others = dict.fromkeys(one for one in breasts if one != self._breast)
        self._compare = tuple(others)[:MOST_COMPARED]
        self.compare_wanted.emit(self._compare)

    def expect_compare(self, breasts: Sequence[BreastId]) -> None:
        """Say which breasts are probably shown beside next."""
        self.compare_expected.emit(tuple(breasts)[:MOST_COMPARED])

    def expect_exam(self, exam: ExamId | None) -> None:
        """Say which exam is probably opened next."""
        if exam != self._upcoming:
            self._upcoming = exam
            self.upcoming_changed.emit(exam)
