"""Breasts that several persons read, and what they said side by side, behind the gate.

Nothing of pathology and nothing of the machine is read here: a verdict is about images.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from core.annotation import gatekeeper
from core.annotation.adjudication import committed, consensus
from core.annotation.agreement import SCALE, near_of
from core.annotation.overlap import Lesion, beside, line_up
from core.domain.assessment import Adjudication, Assessment, Density
from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.gate import ENOUGH_READS, GatePolicy, Surface
from core.domain.records import BreastInfo, Reader
from core.domain.roles import Act, Role, may
from core.domain.study import BreastId, ImageRecord, ReaderId
from core.store import Reading, adjudications, assessments, breasts, findings, images, readers

_DENSITIES = tuple(one.value for one in Density)
_WEIGHT_OF_CATEGORY = 2.0
_WEIGHT_OF_DENSITY = 0.5
_WEIGHTS = _WEIGHT_OF_CATEGORY + _WEIGHT_OF_DENSITY + 1.0


class State(StrEnum):
    """How far a breast is."""

    TO_SETTLE = "to settle"
    SETTLED = "settled"
    READ_SINCE = "read again since it was settled"


@dataclass(frozen=True, slots=True)
class Row:
    """A breast that several persons read.

    Attributes
    ----------
    readers
        How many persons.
    apart
        How much they disagree, 0 (not at all) to 1.
    """

    info: BreastInfo
    readers: int
    apart: float
    state: State


@dataclass(frozen=True, slots=True)
class Listing:
    """What one reader may compare: to be settled first, most disagreement first.

    Attributes
    ----------
    hidden
        Breasts that others read and this reader has not committed on.
    may_settle
        Whether this reader may adjudicate.
    """

    rows: tuple[Row, ...]
    hidden: int
    may_settle: bool

    @property
    def settled(self) -> int:
        """How many need nothing any more."""
        return sum(row.state is State.SETTLED for row in self.rows)


@dataclass(frozen=True, slots=True)
class Said:
    """What one reader says of a breast."""

    reader: Reader
    assessment: Assessment | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One breast with everything that was said of it.

    Attributes
    ----------
    said
        Persons who committed, then tables that brought something.
    lesions
        Their findings lined up by place.
    settled, verdict
        Who settled it, and what counts since.
    """

    info: BreastInfo
    images: tuple[ImageRecord, ...]
    said: tuple[Said, ...]
    lesions: tuple[Lesion, ...]
    settled: Adjudication | None
    settled_by: str
    verdict: Said | None
    may_settle: bool

    @property
    def persons(self) -> tuple[Said, ...]:
        """Those who read; not tables."""
        return tuple(one for one in self.said if one.reader.role.person)

    def agreed(self, lesion: Lesion) -> bool:
        """Whether every person marked this lesion and calls it the same."""
        own = [lesion.of(one.reader.id) for one in self.persons]
        tags = {(one.type_key, one.descriptors) for one in own if one is not None}
        return None not in own and len(tags) == 1


def listing(reading: Reading, reader: ReaderId, policy: GatePolicy) -> Listing:
    """Every breast that several persons read, as far as the gate lets ``reader`` see it."""
    persons = {one.id for one in readers.persons(reading)}
    several = assessments.read_by_several(reading, persons, ENOUGH_READS)
    gates = gatekeeper.gates(reading, several, reader, policy)
    shown = [one for one in several if gates[one].allows(Surface.OTHER_READER)]
    given, tags = assessments.of_breasts(reading, shown), findings.of_breasts(reading, shown)
    infos, settled = breasts.several(reading, shown), adjudications.all_adjudications(reading)
    rows = []
    for breast in shown:
        said = [one for one in given.get(breast, ()) if one.reader in persons]
        whose = {one.reader for one in said}
        own = {who: [f for f in tags.get(breast, ()) if f.reader == who] for who in whose}
        note = settled.get(breast)
        rows.append(Row(infos[breast], len(said), apart(said, own), _state(note, said)))
    rows.sort(key=lambda row: (row.state is State.SETTLED, -row.apart, row.info.id))
    return Listing(tuple(rows), len(several) - len(shown), _may(reading, reader))


def apart(said: Sequence[Assessment], own: Mapping[ReaderId, Collection[Finding]]) -> float:
    """How much readers disagree on one breast, 0 to 1.

    The span of the assessments counts twice, what was tagged once, the span of the
    densities half: what is done with a woman hangs on the first.
    """
    grades = [_DENSITIES.index(one.density.value) for one in said if one.density]
    tags = [_tags(some) for some in own.values()]
    pairs = [_jaccard(a, b) for a, b in combinations(tags, 2)]
    total = (
        _WEIGHT_OF_CATEGORY * _span([SCALE.index(one.category.value) for one in said], len(SCALE))
        + _WEIGHT_OF_DENSITY * _span(grades, len(_DENSITIES))
        + (sum(pairs) / len(pairs) if pairs else 0.0)
    )
    return total / _WEIGHTS


def case(reading: Reading, breast: BreastId, reader: ReaderId, policy: GatePolicy) -> Case:
    """One breast with what its readers said.

    Raises
    ------
    WorldError
        When the gate hides it from ``reader``.
    """
    gate = gatekeeper.gate(reading, breast, reader, policy)
    if not gate.allows(Surface.OTHER_READER):
        raise WorldError("Save your own assessment of this breast first: others' are hidden.")
    people = {one.id: one for one in readers.all_readers(reading)}
    tags = findings.of_breast(reading, breast)
    given = {one.reader: one for one in assessments.of_breasts(reading, [breast]).get(breast, ())}
    done = [one.reader for one in committed(reading, breast)]
    tables = sorted(
        who for who in {*given, *(one.reader for one in tags)} if people[who].role is Role.TABLE
    )

    def said(who: ReaderId) -> Said:
        return Said(people[who], given.get(who), tuple(one for one in tags if one.reader == who))

    shown = tuple(said(who) for who in [*done, *tables])
    pictures = images.of_breast(reading, breast)
    note, owner = adjudications.get(reading, breast), consensus(reading)
    return Case(
        info=breasts.get(reading, breast),
        images=tuple(sorted(pictures, key=_hung_order)),
        said=shown,
        lesions=beside(line_up((f for one in shown for f in one.findings), near_of(pictures))),
        settled=note,
        settled_by=people[note.reader].name if note else "",
        verdict=said(owner) if note is not None and owner is not None else None,
        may_settle=_may(reading, reader) and len(done) >= ENOUGH_READS,
    )


def _may(reading: Reading, reader: ReaderId) -> bool:
    try:
        return may(readers.get(reading, reader).role, Act.ADJUDICATE)
    except WorldError:
        return False  # somebody who looks at a store that cannot note them down


def _hung_order(image: ImageRecord) -> tuple[str, int]:
    """CC before MLO before what was made besides."""
    view = image.header.view
    return (view.value if view and view.value in {"CC", "MLO"} else "Z"), image.id


def _state(note: Adjudication | None, said: Iterable[Assessment]) -> State:
    if note is None:
        return State.TO_SETTLE
    later = any(one.saved_at > note.saved_at for one in said)
    return State.READ_SINCE if later else State.SETTLED


def _tags(some: Collection[Finding]) -> set[tuple[str, str]]:
    return {tag for one in some for tag in (("type", one.type_key), *one.descriptors)}


def _jaccard(one: set[tuple[str, str]], other: set[tuple[str, str]]) -> float:
    either = one | other
    return 1 - len(one & other) / len(either) if either else 0.0


def _span(places: Sequence[int], count: int) -> float:
    return (max(places) - min(places)) / (count - 1) if places else 0.0
