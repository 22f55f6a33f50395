"""Everything that a sheet needs, read and asked step by step on the lanes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.domain.changes import Changes
from core.domain.errors import UnreadablePixels, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.reveal import Reveal, Shown
from core.domain.study import BreastId, ImageId, ImageRecord, ReaderId
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.bridge.kept import Kept

if TYPE_CHECKING:
    from core.classification.case_sheet import Answers, CaseSheet, Material
    from core.imaging.pictures import Pictures
    from core.imaging.small import Small
    from maninegs_gui.bridge.lanes import Store

_TALL, _SMALL = 1300, 400


@dataclass(frozen=True)
class Gathered:
    """Both kinds of the sheet, with the ids of patients and without."""

    named: CaseSheet
    anonymous: CaseSheet


class CoreSheet:
    """Puts sheets together."""

    def __init__(self, kept: Kept, pictures: Pictures) -> None:
        self._kept, self._pictures = kept, pictures

    def read(
        self, store: Store, workspace: Workspace, breast: BreastId, reader: ReaderId
    ) -> Material:
        """What the store says, on the database lane; refused before the assessment."""
        from core.annotation import gatekeeper
        from core.classification import case_sheet

        with store.read() as reading:
            # Before anything else, which may take seconds.
            case_sheet.check(gatekeeper.gate(reading, breast, reader, workspace.gate))
        facts = self._kept.facts(store)
        with store.read() as reading:
            return case_sheet.read(reading, workspace, facts, breast, reader)

    def ask(
        self, material: Material, workspace: Workspace, report: Report, cancel: CancelToken
    ) -> Answers:
        """Similar cases and the opinion, on the pool lane; a sheet without them says why."""
        from core.classification import case_sheet

        report(Progress(0, 2))
        try:
            cases = self._kept.cases(material.facts)
        except WorldError as error:
            return case_sheet.ask(
                material, None, None, workspace.site, trouble=languages.said(error)
            )
        cancel.check()
        report(Progress(1, 2))
        opinions = self._kept.opinions(cases, report, cancel)
        return case_sheet.ask(material, cases, opinions, workspace.site)

    def fill(self, store: Store, material: Material, answers: Answers) -> Gathered:
        """The sheets, on the database lane."""
        from core.classification import case_sheet
        from maninegs_gui.sheet.said import in_language

        with store.read() as reading:
            return Gathered(
                in_language(case_sheet.fill(reading, material, answers)),
                in_language(case_sheet.fill(reading, material, answers, anonymous=True)),
            )

    def check(self, store: Store, workspace: Workspace, breast: BreastId, reader: ReaderId) -> None:
        """Refuse what was taken back, or closed, while the sheet was put together."""
        from core.annotation import gatekeeper
        from core.classification import case_sheet

        with store.read() as reading:
            case_sheet.check(gatekeeper.gate(reading, breast, reader, workspace.gate))

    def note(
        self, store: Store, workspace: Workspace, breast: BreastId, reader: ReaderId, seen: Answers
    ) -> Changes:
        """Keep that the sheet showed the opinion, or the cases where there is none."""
        from core.annotation import revealing

        found = reveal_of(seen, breast, reader, workspace)
        return Changes() if found is None else revealing.note(store, found)

    def pictures(
        self, sheet: CaseSheet, _report: Report, cancel: CancelToken
    ) -> Mapping[ImageId, Small]:
        """The pictures of a sheet, on the pool lane; without those that cannot be read."""
        found: dict[ImageId, Small] = {}
        own = [(image, _TALL) for image in sheet.images]
        theirs = [(image, _SMALL) for one in sheet.neighbours for image in one.images]
        for image, tallest in (*own, *theirs):
            cancel.check()
            made = self._picture(image, tallest)
            if made is not None:
                found.setdefault(image.id, made)
        return found

    def _picture(self, image: ImageRecord, tallest: int) -> Small | None:
        try:
            return self._pictures.of(image, tallest)
        except UnreadablePixels:
            return None


def reveal_of(
    seen: Answers, breast: BreastId, reader: ReaderId, workspace: Workspace
) -> Reveal | None:
    """What a sheet with these answers shows of the machine; None where that is nothing."""
    from core.classification.opinion import Opinion

    opinion = seen.opinion
    if opinion is None and not seen.result.hits:
        return None
    shown = Shown.CASES if opinion is None else Shown.REFUSED
    made = Reveal(breast, reader, shown, datetime.now(UTC), workspace.gate.value, seen.sha)
    if not isinstance(opinion, Opinion):
        return made
    return replace(
        made, shown=Shown.OPINION, probability=opinion.probability, low=opinion.low,
        high=opinion.high, threshold=opinion.threshold,
    )  # fmt: skip
