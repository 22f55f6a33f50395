"""What search and opinion need of the store: all its breasts, in columns, kept in step.

The database lane reads it; the pool lane, which may not touch the store, works with it. It
means what training means (``core.dataset.material.gather``; a test holds the two together)
and holds nothing of the images but which ones stand for a breast and how they lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from core import lexicons
from core.dataset.material import choose
from core.domain.changes import Changes, Topic
from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits, Packed, unpack
from core.domain.records import ModelInfo
from core.domain.study import BreastId, ImageRecord, PatientId, Side
from core.retrieval import lines
from core.retrieval.facets import Facet, Flags, Ids
from core.store import Reading, breasts, columns, images
from core.store import models as model_rows
from core.workspace import Workspace

_MOST = 0.25
"""Share of the breasts beyond which reading them all again is quicker than reading those."""
_IN_STEP = frozenset({Topic.ASSESSMENTS, Topic.PATHOLOGY, Topic.ADJUDICATIONS, Topic.FINDINGS})
"""Whoever changes these names the breasts as well, also where the topic says "many"."""


@dataclass(frozen=True)
class CaseDetails:
    """What a card shows of one breast that was found; read for those few alone."""

    patient_key: str
    side: Side
    exam_date: date | None
    vendor: str
    collection: str
    views: tuple[ImageRecord | None, ImageRecord | None]


@dataclass(frozen=True, eq=False)
class Facts:
    """All N breasts of the store at one moment, by rising id.

    Attributes
    ----------
    model
        The store's row of the model in use, if any.
    others, roles
        Newest lexicons and the readers' roles that the tags were taken with.
    ids, exams, owners
        (N,) ids of breast, exam and person; of joined ids the one that was kept.
    left
        (N,) whether it is a left breast.
    outcomes
        (N,) -1 where not proven, 0 benign, 1 malignant. Behind the gate.
    packed
        (N, ceil(W / 8)) manifestations by all readers; never shown of a breast whose
        reader has not committed.
    tagged
        (N,) somebody said what is in it.
    split
        (N,) :class:`core.domain.records.Split`, -1 where none was given.
    views
        (N, 2) ids of the CC and the MLO image that stand for it, -1 where there is none.
    lies
        (N, 2) how these images lie, as places in ``ways``.
    dates
        (N,) of the exam, NaT where not known.
    facets
        ``type`` (several joined by "+"), ``density``, ``age``, ``vendor``, ``collection``.
    """

    lexicon: Lexicon
    model: ModelInfo | None
    others: Mapping[str, Lexicon]
    roles: Mapping[int, str]
    ids: Ids
    exams: Ids
    owners: Ids
    left: Flags
    outcomes: npt.NDArray[np.int8]
    packed: Packed
    tagged: Flags
    split: npt.NDArray[np.int8]
    views: Ids
    lies: npt.NDArray[np.int32]
    ways: tuple[str, ...]
    dates: npt.NDArray[np.datetime64]
    facets: dict[str, Facet]

    def __len__(self) -> int:
        return len(self.ids)

    def rows(self, wanted: Ids) -> tuple[Ids, Flags]:
        """Rows (n,) of breasts and whether they are there; 0 where they are not."""
        if not len(self.ids):
            return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
        found = np.minimum(np.searchsorted(self.ids, wanted), len(self.ids) - 1)
        there: Flags = self.ids[found] == wanted
        return np.where(there, found, 0), there

    def row(self, breast: int) -> int | None:
        """The row of one breast; None for one that is not there (any more)."""
        found = int(np.searchsorted(self.ids, breast))
        return found if found < len(self.ids) and self.ids[found] == breast else None

    def patient_of(self, breast: int) -> PatientId | None:
        """Whose breast it is; None for one that is not there any more."""
        row = self.row(breast)
        return None if row is None else PatientId(int(self.owners[row]))

    def owners_of(self, breasts: Ids) -> Ids:
        """The people, each once, of some breasts (n,); of those that are gone nobody."""
        rows, there = self.rows(breasts)
        found: Ids = np.unique(self.owners[rows[there]])
        return found

    def bits(self, breast: int) -> Bits | None:
        """(W,) manifestations of a breast by all readers."""
        row = self.row(breast)
        return None if row is None else unpack(self.packed[row], self.lexicon.width)

    @cached_property
    def spoken(self) -> Mapping[str, int]:
        """The place of each way to lie."""
        return {way: place for place, way in enumerate(self.ways)}


def read(reading: Reading, workspace: Workspace) -> Facts:
    """Read all of it in one consistent reading."""
    lexicon, others = lexicons.get(workspace.lexicon), lexicons.available()
    roles = columns.roles(reading)
    found = lines.gather(reading, lexicon, others, roles)
    return _facts(found, lexicon, model_rows.active(reading), others, roles)


def follow(reading: Reading, workspace: Workspace, facts: Facts, changes: Changes) -> Facts:
    """``facts`` as the store is after ``changes``; only what they touched is read again.

    ``facts`` may be newer than some of the changes, never older than the store was before
    the first of them.
    """
    lexicon, others = lexicons.get(workspace.lexicon), lexicons.available()
    roles = columns.roles(reading)
    if lexicon != facts.lexicon or others != facts.others:
        return read(reading, workspace)
    wanted = _touched(reading, facts, changes, roles)
    if wanted is None or len(wanted) > max(1000, _MOST * len(facts)):
        return read(reading, workspace)
    model = model_rows.active(reading)
    if not wanted:
        same = model == facts.model and roles == facts.roles
        return facts if same else replace(facts, model=model, roles=roles)
    part = _facts(
        lines.gather(reading, lexicon, others, roles, wanted), lexicon, model, others, roles
    )
    return _merged(facts, part, wanted)


def details(reading: Reading, wanted: Iterable[BreastId]) -> dict[BreastId, CaseDetails]:
    """What a card shows of some breasts; those that are gone are left out."""
    ids = list(wanted)
    pictures = images.of_breasts(reading, ids)
    return {
        breast: CaseDetails(
            info.patient_key, info.side, info.exam_date, info.vendor, info.collection,
            choose(pictures.get(breast, ())),
        )
        for breast, info in breasts.several(reading, ids).items()
    }  # fmt: skip


def _touched(
    reading: Reading, facts: Facts, changes: Changes, roles: Mapping[int, str]
) -> set[int] | None:
    """Breasts to read again, gone ones too; None where it must be all of them."""
    found: set[int] = set()
    exams: set[int] = set()
    people: set[int] = set()
    topics = changes.topics
    if Topic.STORE in topics:
        return None
    for topic, ids in changes.touched:
        if not ids:
            named = bool(changes.ids(Topic.BREASTS))
            if topic in _ALL or (topic in _IN_STEP and not named):
                return None
        elif topic in (Topic.BREASTS, *_OF_BREASTS):
            found |= ids
        elif topic is Topic.FINDINGS:
            found |= columns.breasts_of_findings(reading, ids)
        elif topic is Topic.IMAGES:
            found |= columns.breasts_of_images(reading, ids)
        elif topic is Topic.EXAMS:
            exams |= ids
        elif topic is Topic.PATIENTS:
            people |= ids
    other = {one for one in {*roles, *facts.roles} if roles.get(one) != facts.roles.get(one)}
    if other:
        found |= columns.said_by(reading, other)
    # A patient's files fill in each other's gaps: her age may change in an exam of last year.
    people |= columns.patients_of_breasts(reading, found)
    people |= columns.patients_of_exams(reading, exams)
    found |= columns.breasts_of_patients(reading, people)
    if exams:
        found |= set(facts.ids[np.isin(facts.exams, list(exams))].tolist())
    if people:
        found |= set(facts.ids[np.isin(facts.owners, list(people))].tolist())
    return found


_ALL = frozenset({Topic.BREASTS, Topic.IMAGES, Topic.EXAMS, Topic.PATIENTS})
_OF_BREASTS = (Topic.ASSESSMENTS, Topic.PATHOLOGY, Topic.ADJUDICATIONS)
"""Topics whose items are breasts."""


def _facts(
    found: lines.Lines,
    lexicon: Lexicon,
    model: ModelInfo | None,
    others: Mapping[str, Lexicon],
    roles: Mapping[int, str],
) -> Facts:
    ways = Facet.of(found.lies)
    return Facts(
        lexicon, model, others, roles,
        ids=np.array(found.ids, np.int64),
        exams=np.array(found.exams, np.int64),
        owners=np.array(found.owners, np.int64),
        left=np.array(found.left, np.bool_),
        outcomes=np.array(found.outcomes, np.int8),
        packed=np.frombuffer(b"".join(found.packed), np.uint8)
        .reshape(-1, (lexicon.width + 7) // 8)
        .copy(),
        tagged=np.array(found.tagged, np.bool_),
        split=np.array(found.split, np.int8),
        views=np.array(found.views, np.int64).reshape(-1, 2),
        lies=ways.codes.reshape(-1, 2),
        ways=ways.names,
        dates=np.array(found.dates, "datetime64[D]"),
        facets={name: Facet.of(texts) for name, texts in found.facets.items()},
    )  # fmt: skip


def _merged(facts: Facts, part: Facts, wanted: set[int]) -> Facts:
    """``facts`` with the rows of ``wanted`` taken from ``part`` (those that are gone, away)."""
    kept = np.flatnonzero(~np.isin(facts.ids, np.fromiter(wanted, np.int64, len(wanted))))
    ids = np.concatenate([facts.ids[kept], part.ids])
    order = np.argsort(ids, kind="stable")
    values: dict[str, Any] = {
        one.name: np.concatenate([getattr(facts, one.name)[kept], getattr(part, one.name)])[order]
        for one in fields(facts)
        if one.name not in _APART
    }
    ways = Facet(facts.lies.reshape(-1), facts.ways).take(
        (kept[:, None] * 2 + np.arange(2)).reshape(-1)
    )
    ways = ways.beside(Facet(part.lies.reshape(-1), part.ways))
    return replace(
        part,
        **values,
        lies=ways.codes.reshape(-1, 2)[order],
        ways=ways.names,
        facets={
            name: facet.take(kept).beside(part.facets[name]).take(order)
            for name, facet in facts.facets.items()
        },
    )


_APART = frozenset({"lexicon", "model", "others", "roles", "lies", "ways", "facets"})
