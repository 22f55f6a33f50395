"""Everything that is said of a breast and its exam beyond the findings, saved as it is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.assessment import Category, Density, Pathology
from core.domain.changes import Changes
from core.domain.study import BreastId, ReaderId
from maninegs_gui import languages
from maninegs_gui.findings.assessment_box import AssessmentBox
from maninegs_gui.findings.contents import BreastContents
from maninegs_gui.findings.exam_box import ExamBox
from maninegs_gui.findings.more_box import MoreBox
from maninegs_gui.findings.pathology_box import PathologyBox

if TYPE_CHECKING:
    from core.annotation import Annotator

Act = Callable[["Annotator"], Changes]
Write = Callable[[Act, ReaderId | None], None]


class Conclusion(QWidget):
    """Assessment, what goes with it, pathology, and the exam as a whole.

    Parameters
    ----------
    write
        Has an act done by a reader: by the present one when None. What was typed is
        written for whoever typed it, even when another reads by then.
    """

    def __init__(self, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._breast: BreastId | None = None
        self.assessment = AssessmentBox(self)
        self.more = MoreBox(self)
        self.pathology = PathologyBox(self)
        self.exam = ExamBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.assessment, self.more, self.pathology, self.exam):
            column.addWidget(widget)
        self.assessment.density_chosen.connect(self._grade)
        self.assessment.reason_said.connect(
            lambda whose, text, gesture: self._say(
                whose, self.tr("Reason"), {"reason": text}, gesture
            )
        )
        self.more.said.connect(self._say)
        self.exam.said.connect(self._conclude)
        self.pathology.said.connect(self._prove)

    @property
    def text(self) -> str:
        """All that is said, for tests and the tour."""
        return "\n".join((self.assessment.text, self.pathology.text))

    def show_contents(self, contents: BreastContents) -> None:
        """Show one breast."""
        self._breast = contents.info.id
        self.assessment.show_said(contents.said, contents.default, found=bool(contents.findings))
        told = [
            languages.sentence(one.sentence) for one in contents.warnings if one.finding is None
        ]
        lacking = self.assessment.lacks_reason(contents.said)
        self.assessment.show_warnings(tuple([*told, lacking] if lacking else told))
        self.more.show_said(contents.said)
        self.pathology.show_pathology(contents.info.id, contents.pathology, hidden=contents.hidden)
        self.exam.show_conclusion(contents.conclusion, contents.worst)

    def hide_pathology(self) -> None:
        """Show no outcome until the breast that comes has been read from the store."""
        self.pathology.show_pathology(None, None, hidden=True)

    def tell(self) -> None:
        """Save what is still being typed."""
        for box in (self.assessment, self.more, self.exam):
            box.tell()

    def assess(self, breast: BreastId, category: Category) -> None:
        """Commit to a category."""
        self.tell()
        self._write(lambda annotator: annotator.assess(breast, category), None)

    def grade(self, breast: BreastId, density: Density | None) -> None:
        """Say how dense a breast is."""
        title = self.tr("Density {0}").format(density.value.lower()) if density else ""
        self._write(
            lambda annotator: annotator.say(
                breast, title or self.tr("No density"), density=density
            ),
            None,
        )

    def _grade(self, density: Density | None) -> None:
        if self._breast is not None:
            self.grade(self._breast, density)

    def _say(
        self, whose: tuple[BreastId, ReaderId], title: str, fields: dict[str, Any], gesture: str
    ) -> None:
        breast, reader = whose

        def act(annotator: Annotator) -> Changes:
            with annotator.gesture(title, gesture):
                return annotator.say(breast, title, **fields)

        self._write(act, reader)

    def _conclude(
        self, whose: tuple[Any, ReaderId], title: str, fields: dict[str, Any], gesture: str
    ) -> None:
        exam, reader = whose

        def act(annotator: Annotator) -> Changes:
            with annotator.gesture(title, gesture):
                return annotator.conclude(exam, title, **fields)

        self._write(act, reader)

    def _prove(self, breast: BreastId, known: Pathology | None) -> None:
        self._write(lambda annotator: annotator.set_pathology(breast, known), None)
