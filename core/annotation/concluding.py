"""What one reader concludes on breasts and exams, each act saved at once and undoable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.annotation import commands
from core.annotation.author import Author
from core.domain.assessment import (
    Assessment,
    Category,
    Density,
    Draft,
    Pathology,
)
from core.domain.changes import Changes
from core.domain.study import BreastId, ExamId
from core.store import assessments, conclusions, drafts, pathology


class Concluding(Author):
    """Assessments, what is said beside them, conclusions on exams, and pathology."""

    def assess(self, breast: BreastId, category: Category, reason: str = "") -> Changes:
        """Commit to a category for a breast; this opens the gate for this reader.

        What she said of the breast before, in an earlier assessment or a draft, stays.

        Parameters
        ----------
        reason
            Why it is not the worst of her findings.
        """
        return self._assess(
            breast,
            f"Assess {category.value}",
            lambda old: replace(old, category=category, reason=reason),
        )

    def save_assessment(
        self, breast: BreastId, category: Category, density: Density | None, note: str = ""
    ) -> Changes:
        """The same, with density and note as given."""
        return self._assess(
            breast,
            f"Assess {category.value}",
            lambda old: replace(old, category=category, density=density, note=note),
        )

    def say(self, breast: BreastId, title: str, **said: Any) -> Changes:
        """Say more of a breast: density, note, recommendations, quality and its reasons.

        Before the assessment it is kept as a draft, which commits to nothing.
        """
        with self._store.read() as reading:
            assessed = assessments.committed(reading, breast, self.reader)
        if assessed:
            return self._assess(breast, title, lambda old: replace(old, **said))
        with self._store.write(self.reader, title) as unit:
            before = drafts.get(unit, breast, self.reader)
            after = replace(before, **said)
            if after != before:
                drafts.save(unit, after)
                self._push(unit, title, commands.of_draft(before, after))
        return unit.changes

    def withdraw(self, breast: BreastId) -> Changes:
        """Take one's assessment of a breast away; nothing happens when there is none."""
        with self._store.write(self.reader, "Take assessment away") as unit:
            old = assessments.get(unit, breast, self.reader)
            if old is not None:
                assessments.remove(unit, breast, self.reader)
                self._push(unit, unit.what, commands.of_assessment(old, None))
        return unit.changes

    def conclude(self, exam: ExamId, title: str, **said: Any) -> Changes:
        """Say something of an exam as a whole; what was said of it before stays.

        Parameters
        ----------
        said
            Fields of :class:`core.domain.assessment.ExamConclusion`.
        """
        with self._store.write(self.reader, title) as unit:
            old = conclusions.get(unit, exam, self.reader)
            new = replace(old, **said)
            if new != old:
                conclusions.save(unit, new)
                self._push(unit, title, commands.of_conclusion(old, new))
        return unit.changes

    def set_pathology(self, breast: BreastId, proven: Pathology | None) -> Changes:
        """Note what was proven of a breast, or take it away. Screens ask the gate first."""
        title = "Pathology" if proven else "Take pathology away"
        with self._store.write(self.reader, title) as unit:
            old = pathology.get(unit, breast)
            if old != proven:
                if proven is None:
                    pathology.remove(unit, breast)
                else:
                    pathology.set_pathology(unit, proven)
                self._push(unit, title, commands.of_pathology(old, proven))
        return unit.changes

    def _assess(
        self, breast: BreastId, title: str, change: Callable[[Assessment], Assessment]
    ) -> Changes:
        with self._store.write(self.reader, title) as unit:
            old = assessments.get(unit, breast, self.reader)
            draft = drafts.get(unit, breast, self.reader)
            fresh = Assessment(
                breast, self.reader, Category.C0, draft.density, draft.note, "", unit.now, "",
                draft.recommendations, draft.quality, draft.quality_reasons,
            )  # fmt: skip
            new = replace(change(old or fresh), saved_at=unit.now, gate_policy=self._policy.value)
            if old is not None and replace(old, saved_at=new.saved_at) == new:
                return unit.changes
            assessments.save(unit, new)
            done = [commands.of_assessment(old, new)]
            if not draft.empty:
                nothing = Draft(breast, self.reader)
                drafts.save(unit, nothing)
                done.append(commands.of_draft(draft, nothing))
            self._push(unit, title, *done)
        return unit.changes
