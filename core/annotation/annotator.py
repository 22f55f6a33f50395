"""What one reader does to findings and assessments, each act saved at once and undoable."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import uuid4

from core import lexicons
from core.annotation import commands
from core.annotation.anatomy import Locating
from core.annotation.concluding import Concluding
from core.domain.assessment import Category
from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId, Region
from core.domain.gate import GatePolicy
from core.domain.lexicon import Lexicon
from core.domain.location import Location
from core.domain.study import BreastId, ReaderId
from core.domain.template import Template, TemplateId
from core.store import (
    Store,
    Unit,
    findings,
    templates,
)


class Annotator(Concluding, Locating):
    """All verbs of one reader on one store.

    Parameters
    ----------
    lexicon
        What new findings are tagged with.
    """

    def __init__(
        self,
        store: Store,
        reader: ReaderId,
        policy: GatePolicy = GatePolicy.STANDARD,
        lexicon: Lexicon | None = None,
    ) -> None:
        super().__init__(store, reader, policy)
        self._lexicon = lexicon or lexicons.get()

    def add_finding(
        self,
        breast: BreastId,
        type_key: str,
        descriptors: Iterable[tuple[str, str]] = (),
        regions: Iterable[Region] = (),
        *,
        tracking_uid: str | None = None,
    ) -> tuple[Changes, FindingId]:
        """Make a finding of a type of the lexicon, with what is known of it already.

        Parameters
        ----------
        tracking_uid
            That of the same lesion in another exam; a new one when None.
        """
        lexicon = self._lexicon
        finding = Finding(
            FindingId(0), breast, self.reader, tracking_uid or f"2.25.{uuid4().int}",
            lexicon.id, lexicon.version, type_key, frozenset(descriptors), tuple(regions),
        )  # fmt: skip
        lexicon.check_new(finding)
        title = f"Add {lexicon.type(type_key).title.lower()}"
        with self._store.write(self.reader, title) as unit:
            id_ = findings.add(
                unit, breast=breast, reader=self.reader, lexicon=lexicon.id,
                lexicon_version=lexicon.version, type_key=type_key,
                descriptors=finding.descriptors, regions=finding.regions,
                tracking_uid=finding.tracking_uid,
            )  # fmt: skip
            self._push(unit, title, commands.of_finding(None, replace(finding, id=id_)))
        return unit.changes, id_

    def set_descriptor(self, finding: FindingId, axis: str, value: str, on: bool) -> Changes:
        """Tag a finding with a value, or take the tag away.

        Where one lesion has one value of the axis, the new value replaces the old.
        """

        def change(old: Finding, lexicon: Lexicon) -> Finding:
            kept = old.descriptors - {(axis, value)}
            if on and not lexicon.axis(axis).multiple:
                kept = frozenset(pair for pair in kept if pair[0] != axis)
            return replace(old, descriptors=kept | {(axis, value)} if on else kept)

        title = f"{self._lexicon_title(axis, value)}{'' if on else ' off'}"
        return self._change(finding, title, change)

    def set_type(self, finding: FindingId, type_key: str) -> Changes:
        """Call a finding something else; descriptors that no longer apply go."""

        def change(old: Finding, lexicon: Lexicon) -> Finding:
            axes = lexicon.type(type_key).axes
            kept = frozenset(pair for pair in old.descriptors if pair[0] in axes)
            return replace(old, type_key=type_key, descriptors=kept)

        return self._change(finding, "Change finding type", change)

    def set_note(self, finding: FindingId, note: str) -> Changes:
        """Write a remark on a finding."""
        return self._change(finding, "Edit note", lambda old, _: replace(old, note=note))

    def set_category(self, finding: FindingId, category: Category | None) -> Changes:
        """Say what to think of one lesion; this commits to nothing and opens no gate."""
        title = f"Finding {category.value}" if category else "Finding without category"
        return self._change(finding, title, lambda old, _: replace(old, category=category))

    def set_location(self, finding: FindingId, location: Location) -> Changes:
        """Correct where a finding lies; what is left empty is derived from its marks."""
        return self._change(
            finding, "Correct location", lambda old, _: replace(old, location=location)
        )

    def set_regions(self, finding: FindingId, regions: Iterable[Region]) -> Changes:
        """Replace all marks of a finding."""
        new = tuple(regions)
        return self._change(finding, "Move region", lambda old, _: replace(old, regions=new))

    def add_region(self, finding: FindingId, region: Region) -> Changes:
        """Mark a finding at one more place."""
        return self._change(
            finding, "Mark region", lambda old, _: replace(old, regions=(*old.regions, region))
        )

    def reshape_region(self, finding: FindingId, before: Region, after: Region | None) -> Changes:
        """Give one mark another form or place, or take it away with None.

        Raises
        ------
        WorldError
            When the mark is not there as it was ``before``: it was changed elsewhere.
        """

        def change(old: Finding, _: Lexicon) -> Finding:
            if before not in old.regions:
                raise WorldError("That mark was changed elsewhere meanwhile: look at it again.")
            at = old.regions.index(before)
            new = () if after is None else (after,)
            return replace(old, regions=(*old.regions[:at], *new, *old.regions[at + 1 :]))

        return self._change(finding, "Remove region" if after is None else "Move region", change)

    def remove_region(self, finding: FindingId, position: int) -> Changes:
        """Take away the mark at ``position`` of the finding's regions."""

        def change(old: Finding, _: Lexicon) -> Finding:
            if not 0 <= position < len(old.regions):
                raise WorldError("That region is not there any more.")
            return replace(old, regions=old.regions[:position] + old.regions[position + 1 :])

        return self._change(finding, "Remove region", change)

    def remove_finding(self, finding: FindingId) -> Changes:
        """Take a finding away."""
        with self._store.write(self.reader, "Remove finding") as unit:
            old = self._own(unit, finding)
            findings.remove(unit, finding)
            self._push(unit, "Remove finding", commands.of_finding(old, None))
        return unit.changes

    def keep_template(self, name: str, finding: FindingId) -> Changes:
        """Keep a finding's type and descriptors under a name, over an earlier one of it."""
        name = name.strip()
        if not name:
            raise WorldError("A template needs a name: type one.")
        title = f"Template {name}"
        with self._store.write(self.reader, title) as unit:
            like = self._own(unit, finding)
            new = Template(
                TemplateId(0), self.reader, name, like.lexicon, like.lexicon_version,
                like.type_key, like.descriptors,
            )  # fmt: skip
            old = templates.named(unit, self.reader, name)
            if old is None or replace(old, id=new.id) != new:
                self._put_template(unit, old, new)
        return unit.changes

    def drop_template(self, name: str) -> Changes:
        """Take a template away; nothing happens when there is none of that name."""
        with self._store.write(self.reader, f"Take template {name} away") as unit:
            old = templates.named(unit, self.reader, name)
            if old is not None:
                self._put_template(unit, old, None)
        return unit.changes

    def _put_template(self, unit: Unit, old: Template | None, new: Template | None) -> None:
        if new is not None:
            templates.save(unit, new)
        elif old is not None:
            templates.remove(unit, old.id)
        self._push(unit, unit.what, commands.of_template(old, new))

    def _change(
        self, id_: FindingId, title: str, change: Callable[[Finding, Lexicon], Finding]
    ) -> Changes:
        with self._store.write(self.reader, title) as unit:
            old = self._own(unit, id_)
            lexicon = lexicons.of(old)
            new = change(old, lexicon)
            if new != old:
                lexicon.check_new(new, old)
                findings.replace(unit, new)
                self._push(unit, title, commands.of_finding(old, new))
        return unit.changes

    def _own(self, unit: Unit, id_: FindingId) -> Finding:
        finding = findings.get(unit, id_)
        if finding.reader != self.reader:
            raise WorldError("This finding is another reader's: make your own beside it.")
        return finding

    def _lexicon_title(self, axis: str, value: str) -> str:
        # An old finding may use a term that is gone by now; its key still means the same.
        for lexicon in self._lexicon.versions:
            if f"{axis}.{value}" in lexicon.terms:
                known = lexicon.axis(axis)
                return f"{known.title}: {known.value(value).title.lower()}"
        return "Change descriptor"
