"""What counts for one breast when several readers tagged it.

Settled by an adjudicator: her verdict alone. Read by one: what that reader says. Read by
several and not settled: a manifestation (and a finding type) counts when at least half of
those who read give it, so that of two readers either is heard and of three a majority.
An imported table counts as a reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from core.domain.assessment import Assessment, Category, Density
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon
from core.domain.manifestation import Bits
from core.domain.roles import Role
from core.domain.study import ReaderId


@dataclass(frozen=True)
class Taken:
    """What counts for one breast.

    Attributes
    ----------
    bits
        (W,) manifestation bits.
    types
        Finding types that count, sorted.
    density
        Given most often; of those given equally often the densest, which hides most.
    tagged
        Somebody said what is in the breast, findings or "nothing".
    readers
        How many read it, without whoever settled it.
    differ
        Whether their manifestations differ.
    settled
        Whether an adjudicator's verdict counts.
    unmapped
        Terms of the findings that count which the layout lacks.
    """

    bits: Bits
    types: tuple[str, ...]
    density: Density | None
    tagged: bool
    readers: int
    differ: bool
    settled: bool
    unmapped: tuple[tuple[str, str], ...]


def take(
    lexicon: Lexicon,
    findings: Iterable[Finding],
    assessments: Iterable[Assessment],
    roles: Mapping[ReaderId, Role],
    others: Mapping[str, Lexicon] | None = None,
    *,
    settled: bool = False,
) -> Taken:
    """What counts of everything that was said of one breast.

    Parameters
    ----------
    roles
        Of every reader who may occur; unknown ones are persons.
    others
        Lexicons by id, for findings that were tagged with another one.
    settled
        Whether the breast is adjudicated: then only the consensus is heard.
    """
    found, said = tuple(findings), tuple(assessments)
    who = {one.reader for one in found} | {one.reader for one in said}
    owner = {one for one in who if roles.get(one) is Role.CONSENSUS}
    voters = tuple(sorted(_voters(found, said, roles, who - owner)))
    heard = tuple(sorted(owner)) if settled else voters
    each = {
        one: lexicon.vectorise([f for f in found if f.reader == one], others)
        for one in {*voters, *heard}
    }
    given = [each[one].bits for one in voters]
    votes = [each[one].bits for one in heard]
    bits: Bits = (
        2 * np.sum(votes, axis=0) >= len(votes)
        if votes
        else np.zeros(lexicon.width, dtype=np.bool_)
    )
    types = Counter(
        kind for one in heard for kind in {f.type_key for f in found if f.reader == one}
    )
    return Taken(
        bits=bits,
        types=tuple(sorted(kind for kind, count in types.items() if 2 * count >= len(heard))),
        density=_density(
            a.density for a in said if a.density and _counts(a.reader, owner, settled)
        ),
        tagged=bool(heard),
        readers=len(voters),
        differ=any((one != given[0]).any() for one in given[1:]),
        settled=settled,
        unmapped=tuple(term for one in heard for term in each[one].unmapped),
    )


def _counts(reader: ReaderId, owner: set[ReaderId], settled: bool) -> bool:
    return (reader in owner) is settled


def _voters(
    findings: tuple[Finding, ...],
    said: tuple[Assessment, ...],
    roles: Mapping[ReaderId, Role],
    who: set[ReaderId],
) -> set[ReaderId]:
    """Who read the breast.

    Category 0 without a finding asks for more images and says nothing yet. Who marked
    something and has not concluded is still reading: such findings count only where
    nobody else has read.
    """
    marking = {one.reader for one in findings} & who
    concluded = {a.reader for a in said if a.reader in marking or a.category is not Category.C0}
    done = (concluded & who) | {one for one in marking if roles.get(one) is Role.TABLE}
    return done or marking


def _density(given: Iterable[Density]) -> Density | None:
    counts = Counter(given)
    return max(counts, key=lambda one: (counts[one], one.value), default=None)
