"""Settling what several readers said of one breast: the consensus and who decided it.

What is settled belongs to the one reader of role CONSENSUS; what the readers said is
never changed. Each verdict is one transaction and one undo step of its adjudicator.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import uuid4

from core import lexicons
from core.annotation import commands
from core.domain.assessment import Adjudication, Assessment, Category, Density, worst
from core.domain.changes import Changes
from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.gate import GatePolicy
from core.domain.records import Reader
from core.domain.roles import Act, Role, may
from core.domain.study import BreastId, ReaderId
from core.store import Reading, Store, Unit, adjudications, assessments, findings, readers, undo

NAME = "Consensus"


@dataclass(frozen=True, slots=True)
class Choice:
    """One lesion that counts, made from what a reader said.

    Attributes
    ----------
    source
        The finding as the adjudicator saw it.
    descriptors
        What it is tagged with in the end; the source's own where None.
    """

    source: Finding
    descriptors: frozenset[tuple[str, str]] | None = None

    @property
    def tags(self) -> frozenset[tuple[str, str]]:
        """The descriptors that count."""
        return self.source.descriptors if self.descriptors is None else self.descriptors


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an adjudicator settles on for one breast."""

    breast: BreastId
    choices: tuple[Choice, ...]
    category: Category
    density: Density | None
    reason: str


class Adjudicator:
    """The verbs of one adjudicator on one store; undo is that of her :class:`Annotator`."""

    def __init__(
        self, store: Store, reader: ReaderId, policy: GatePolicy = GatePolicy.STANDARD
    ) -> None:
        self._store = store
        self.reader = reader
        self._policy = policy

    def settle(self, verdict: Verdict) -> Changes:
        """Make a verdict what counts for its breast, over an earlier one.

        Raises
        ------
        WorldError
            When this reader may not adjudicate, fewer than two persons have committed on
            the breast, no reason is given, or a finding is not as it was seen. Nothing is
            changed then.
        """
        breast, title = verdict.breast, f"Settle on {verdict.category.value}"
        reason = _reason(verdict.reason)
        with self._store.write(self.reader, title) as unit:
            self._check_may(unit)
            said = committed(unit, breast)
            if len(said) < 2:
                raise WorldError(
                    "Fewer than two persons have saved an assessment of this breast: "
                    "there is nothing to settle yet."
                )
            owner = _owner(unit)
            heard = {one.reader for one in said} | {owner} | _tables(unit)
            step = [
                *self._settle_findings(unit, verdict, owner, heard),
                _assess(unit, self._conclusion(unit, verdict, owner, said, reason)),
                _note(unit, breast, Adjudication(breast, self.reader, reason, unit.now)),
            ]
            self._push(unit, title, step)
        return unit.changes

    def withdraw(self, breast: BreastId, reason: str) -> Changes:
        """Open a settled breast again: nothing is settled on it any more."""
        with self._store.write(self.reader, f"Open again: {_reason(reason)}") as unit:
            self._check_may(unit)
            if adjudications.get(unit, breast) is None:
                raise WorldError("This breast is not settled: there is nothing to open again.")
            owner = _owner(unit)
            step = [_remove(unit, one) for one in findings.of_breast(unit, breast, owner)]
            given = assessments.get(unit, breast, owner)
            if given is not None:
                assessments.remove(unit, breast, owner)
                step.append(commands.of_assessment(given, None))
            step.append(_note(unit, breast, None))
            self._push(unit, "Open again", step)
        return unit.changes

    def _check_may(self, unit: Unit) -> None:
        if not may(readers.get(unit, self.reader).role, Act.ADJUDICATE):
            raise WorldError("Settling is for adjudicators: ask an administrator to make you one.")

    def _settle_findings(
        self, unit: Unit, verdict: Verdict, owner: ReaderId, heard: set[ReaderId]
    ) -> list[commands.Command]:
        kept: dict[str, list[Finding]] = {}
        for one in findings.of_breast(unit, verdict.breast, owner):
            kept.setdefault(one.tracking_uid, []).append(one)
        step = []
        for choice in verdict.choices:
            source = choice.source
            if source.breast != verdict.breast or source.reader not in heard:
                raise WorldError("Only what was said of this breast can be settled on.")
            if findings.maybe(unit, source.id) != source:
                raise WorldError("A reader changed a finding meanwhile: look at this breast again.")
            wanted = replace(source, reader=owner, descriptors=choice.tags)
            lexicons.of(source).check(wanted)
            # The tracking UID of the lesion tells an earlier verdict on it.
            earlier = kept.get(source.tracking_uid)
            step.append(_put(unit, earlier.pop(0) if earlier else None, wanted))
        step.extend(_remove(unit, one) for left in kept.values() for one in left)
        return [command for command in step if command["before"] != command["after"]]

    def _conclusion(
        self,
        unit: Unit,
        verdict: Verdict,
        owner: ReaderId,
        said: tuple[Assessment, ...],
        reason: str,
    ) -> Assessment:
        """Recommendation and quality are of the first reader who concluded the same."""
        same = next((one for one in said if one.category is verdict.category), None)
        usual = worst(c.source.category for c in verdict.choices if c.source.category)
        return Assessment(
            verdict.breast, owner, verdict.category, verdict.density, "", self._policy.value,
            unit.now,
            reason=reason if usual not in {None, verdict.category} else "",
            recommendations=same.recommendations if same else (),
            quality=same.quality if same else "",
            quality_reasons=same.quality_reasons if same else (),
        )  # fmt: skip

    def _push(self, unit: Unit, title: str, step: Iterable[commands.Command]) -> None:
        gesture = uuid4().hex
        for command in step:
            undo.push(unit, self.reader, gesture, title, command)


def committed(reading: Reading, breast: BreastId) -> tuple[Assessment, ...]:
    """What persons concluded on a breast, by reader; neither tables nor the consensus."""
    persons = {one.id for one in readers.persons(reading)}
    said = assessments.of_breasts(reading, [breast]).get(breast, ())
    return tuple(one for one in said if one.reader in persons)


def consensus(reading: Reading) -> ReaderId | None:
    """Who owns what was settled; None where nothing ever was."""
    return next((one.id for one in _of_role(reading, Role.CONSENSUS)), None)


def _owner(unit: Unit) -> ReaderId:
    known = consensus(unit)
    if known is not None:
        return known
    taken = {one.name.casefold() for one in readers.all_readers(unit)}
    names = (f"{NAME} {number}" if number > 1 else NAME for number in range(1, len(taken) + 2))
    free = next(name for name in names if name.casefold() not in taken)
    return readers.ensure(unit, free, Role.CONSENSUS)


def _tables(unit: Unit) -> set[ReaderId]:
    return {one.id for one in _of_role(unit, Role.TABLE)}


def _of_role(reading: Reading, role: Role) -> list[Reader]:
    return [one for one in readers.all_readers(reading) if one.role is role]


def _reason(text: str) -> str:
    text = text.strip()
    if not text:
        raise WorldError("Settling needs a reason: choose a phrase or type one.")
    return text


def _put(unit: Unit, before: Finding | None, wanted: Finding) -> commands.Command:
    if before is not None:
        after = replace(wanted, id=before.id)
        findings.replace(unit, after)
        return commands.of_finding(before, after)
    id_: FindingId = findings.add(
        unit, breast=wanted.breast, reader=wanted.reader, lexicon=wanted.lexicon,
        lexicon_version=wanted.lexicon_version, type_key=wanted.type_key,
        descriptors=wanted.descriptors, regions=wanted.regions, note=wanted.note,
        tracking_uid=wanted.tracking_uid, category=wanted.category, location=wanted.location,
    )  # fmt: skip
    return commands.of_finding(None, replace(wanted, id=id_))


def _remove(unit: Unit, finding: Finding) -> commands.Command:
    findings.remove(unit, finding.id)
    return commands.of_finding(finding, None)


def _assess(unit: Unit, wanted: Assessment) -> commands.Command:
    before = assessments.get(unit, wanted.breast, wanted.reader)
    assessments.save(unit, wanted)
    return commands.of_assessment(before, wanted)


def _note(unit: Unit, breast: BreastId, wanted: Adjudication | None) -> commands.Command:
    before = adjudications.get(unit, breast)
    if wanted is None:
        adjudications.remove(unit, breast)
    else:
        adjudications.save(unit, wanted)
    return commands.of_adjudication(before, wanted)
