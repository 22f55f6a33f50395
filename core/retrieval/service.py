"""Similar cases, as far as the gate lets them be seen.

Every question is answered exactly, over all breasts; what it leans on (a gallery in columns,
random pairs for the scale, counts) is worked out once and then kept with the cases.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from core.dataset.vectors import VectorFile
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.gate import Gate, Surface
from core.domain.manifestation import Bits
from core.domain.records import Split
from core.domain.study import BreastId, PatientId, View
from core.models import accepted
from core.models.accepted import ActiveModel, NoModel
from core.retrieval import gallery as galleries
from core.retrieval import index as indexes
from core.retrieval import limit as limits
from core.retrieval import questions
from core.retrieval.asking import Ask, Means, Refinement
from core.retrieval.explain import Explanation, explain
from core.retrieval.facets import Ids
from core.retrieval.facts import Facts
from core.retrieval.gallery import OUTCOMES, Gallery
from core.retrieval.index import Index
from core.retrieval.limit import Limit
from core.retrieval.narrow import Narrowing
from core.retrieval.ranking import Ranked, Ranking
from core.retrieval.spaces import Breasts, Exams, Nearest, Space, Views
from core.retrieval.turned import Inputs
from core.retrieval.values import CLOSE, Floats, Hit, Query, Result
from core.workspace import Workspace

__all__ = ["CLOSE", "Cases", "Hit", "Query", "Result", "check_lexicon", "own_bits"]
_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, eq=False)
class Cases:
    """The searchable cases of one model at one moment; any thread may ask."""

    facts: Facts
    model: ActiveModel
    vectors: VectorFile
    vectors_sha: str
    index: Index
    inputs: Inputs
    stamp: tuple[int, ...] = ()
    """Of the vectors that counted (``core.models.accepted.stamp``)."""

    @staticmethod
    def open(workspace: Workspace, facts: Facts) -> Cases:
        """Check the model in use, its vectors and its index; rebuild the index if need be.

        Raises
        ------
        NoModel
            When no model was accepted.
        DamagedArtefact
            When the model or its vectors were altered, or belong to another lexicon
            or pixel recipe than this program's (fault 27).
        """
        if facts.model is None:
            raise NoModel
        model = accepted.check(workspace, facts.model)
        stamp = accepted.stamp(model.folder)
        vectors, sha = model.vectors()
        check_lexicon(vectors, facts)
        index = indexes.open_or_build(
            workspace.indexes / model.info.uid, vectors, sha, workspace=workspace.uid
        )
        inputs = Inputs.of(accepted.current_inputs(model.folder))
        return Cases(facts, model, vectors, sha, index, inputs, stamp)

    def follow(self, workspace: Workspace, facts: Facts) -> Cases:
        """The cases as they are by now: opened again only where other vectors count.

        Raises as :meth:`open` does.
        """
        same = facts.model == self.facts.model
        if not same or accepted.stamp(self.model.folder) != self.stamp:
            return Cases.open(workspace, facts)
        return self if facts is self.facts else self.with_facts(facts)

    def with_facts(self, facts: Facts) -> Cases:
        """The same vectors with newer facts of the same model: nothing is opened again.

        What is called close stays as it was learned when these cases were opened: it takes a
        good part of a second, and one more tag does not move it.
        """
        if facts.model != self.facts.model:
            raise ValueError("other models have other cases: open them")
        check_lexicon(self.vectors, facts)
        found = replace(self, facts=facts)
        if "limit" in vars(self):
            vars(found)["limit"] = self.limit
        return found

    @cached_property
    def gallery(self) -> Gallery:
        """What may be found, row by row beside the vectors."""
        turned = np.isin(self.vectors.breast_ids, self.inputs.turned(self.facts))
        return galleries.gather(self.vectors.breast_ids, self.facts, turned)

    @cached_property
    def rows(self) -> dict[int, int]:
        """Row of the vectors by breast id; without those that a correction made untrue."""
        gallery = self.gallery
        turned = np.isin(gallery.breasts, self.inputs.turned(self.facts))
        places = np.flatnonzero(~turned)
        return dict(zip(gallery.breasts[places].tolist(), places.tolist(), strict=True))

    @property
    def owners(self) -> Ids:
        """Patient of each row (N,); -1 for a breast that is not in the store any more."""
        return self.gallery.owners

    @cached_property
    def view_rows(self) -> Ids:
        """(N, 2) rows of the view vectors of a breast's CC and MLO image; -1 for none."""
        ids, wanted = self.vectors.image_ids, self.gallery.views
        if not len(ids):
            return np.full(wanted.shape, -1, np.int64)
        order = np.argsort(ids, kind="stable")
        found = order[np.minimum(np.searchsorted(ids, wanted, sorter=order), len(ids) - 1)]
        return np.where((wanted >= 0) & (ids[found] == wanted), found, -1)

    @cached_property
    def exams(self) -> Exams:
        """Exams as wholes."""
        gallery = self.gallery
        return Exams(self.vectors.breast_vectors, gallery.exams, gallery.usable)

    @cached_property
    def narrowing(self) -> Narrowing:
        """Facets, dates and counts."""
        return Narrowing(self.gallery)

    @cached_property
    def rankings(self) -> dict[Means | View, Ranking]:
        """What compares images and tags, by what is compared; filled as it is asked for."""
        return {}

    @cached_property
    def met(self) -> Ids:
        """The people whose images the encoder was trained on, by their breasts: joins count."""
        lineage = self.model.lineage()
        return self.facts.owners_of(lineage.breast_ids[lineage.split == Split.TRAIN])

    @cached_property
    def limit(self) -> Limit:
        """Beyond which nothing is called close."""
        ranking = self.ranking(Query(None))
        try:
            met = self.met
        except DamagedArtefact:
            # Nobody can tell whom the encoder learnt from, so nothing is learned from them.
            return Limit(CLOSE, learned=False)
        return limits.learn(
            self.gallery, self.vectors.breast_vectors, self.facts.lexicon, ranking.scale_of_images,
            met=met,
        )  # fmt: skip

    def ranking(self, query: Query) -> Ranking:
        """What compares this query's images and tags with the gallery's."""
        key: Means | View = Means.BREAST
        if query.view in (View.CC, View.MLO):
            # A file may be of a view that no vectors are of: it is compared with whole breasts.
            key = query.view
        elif query.means is Means.EXAM:
            key = Means.EXAM
        found = self.rankings.get(key)
        if found is None:
            space: Space = Breasts(self.vectors.breast_vectors, self._sooner)
            if isinstance(key, View):
                place = (View.CC, View.MLO).index(key)
                space = Views(self.vectors.view_vectors, self.view_rows[:, place])
            elif key is Means.EXAM:
                space = self.exams
            found = self.rankings[key] = Ranking(self.gallery, space, self.facts.lexicon)
        return found

    @property
    def _sooner(self) -> Nearest | None:
        """The index, where it is more than the vectors in their order."""
        index: Any = self.index
        if getattr(index, "kind", "exact") == "exact":
            return None
        return lambda vector, count, allowed: index.search(vector, count, allowed)[0]

    def row(self, breast: BreastId) -> int:
        """The row of a breast's vector.

        Raises
        ------
        WorldError
            When there is no such breast, or the model in use has no vector of it as it is now.
        """
        if self.facts.row(breast) is None:
            raise WorldError(f"There is no breast {breast} in this workspace.")
        row = self.gallery.row(breast)
        if row is None or not self.gallery.usable[row]:
            raise WorldError(
                f"The model in use has not seen breast {breast} yet: refresh, or wait until its "
                "images are read."
            )
        return row

    def vendor(self, row: int) -> str:
        """The maker of the machine that a breast was imaged with."""
        facet = self.gallery.facets["vendor"]
        return facet.names[int(facet.codes[row])]

    def query(self, ask: Ask, bits: Bits | None = None) -> Query:
        """The query of what is asked (:func:`core.retrieval.questions.query`)."""
        return questions.query(self, ask, bits)

    def query_of(self, breast: BreastId) -> Query:
        """The query of a breast in the store, by its image."""
        return self.query(Ask(Means.BREAST, breast))

    def find(
        self,
        query: Query,
        gate: Gate,
        refinement: Refinement | None = None,
        *,
        closed: Collection[int] = frozenset(),
    ) -> Result:
        """The nearest breasts of other patients.

        Parameters
        ----------
        gate
            What this reader may see of the open breast. While it masks the score, hits are in
            the order of their ids and carry no distance; while it masks pathology, that
            neither shows nor narrows nor is counted.
        closed
            Breasts of which this reader may not know what was tagged
            (``core.annotation.gatekeeper.closed_to``): nothing is said of theirs, and they
            are compared by image alone.
        """
        asked = refinement or Refinement()
        if not gate.allows(Surface.SIMILAR_CASES) or query.blank:
            return Result()
        ranking = self.ranking(query)
        hidden = self._rows_of(closed)
        narrowed = self.narrowing(
            asked, query.patient, shown=gate.allows(Surface.HIT_PATHOLOGY), hidden=hidden,
            there=None if query.vector is None else ranking.space.there,
        )  # fmt: skip
        ranked = ranking(
            query,
            asked,
            narrowed.allowed,
            hidden=hidden,
            more=self._liked(asked.more, query.patient),
            less=self._liked(asked.less, query.patient),
        )
        limit = self.limit
        close = ranked.closer <= limit.value
        unsaid = set(hidden.tolist())
        hits = [
            self._hit(query, gate, ranked, at, close=bool(close[at]), silent=int(row) in unsaid)
            for at, row in enumerate(ranked.rows)
        ]
        if not gate.allows(Surface.HIT_SCORE):
            hits.sort(key=lambda hit: hit.breast)
        return Result(
            tuple(hits), narrowed.among, narrowed.counts, limit.value, limit.learned,
            bool(close.any()), narrowed.refused,
        )  # fmt: skip

    def _hit(
        self,
        query: Query,
        gate: Gate,
        ranked: Ranked,
        at: int,
        *,
        close: bool,
        silent: bool,
    ) -> Hit:
        gallery = self.gallery
        scored, shown = gate.allows(Surface.HIT_SCORE), gate.allows(Surface.HIT_PATHOLOGY)
        row = int(ranked.rows[at])

        def told(numbers: Floats) -> float | None:
            return float(numbers[at]) if scored and np.isfinite(numbers[at]) else None

        there = gallery.bits(np.array([row]))[0]
        return Hit(
            breast=BreastId(int(gallery.breasts[row])),
            patient=PatientId(int(gallery.owners[row])),
            distance=told(ranked.distances),
            image_distance=told(ranked.images),
            tag_distance=told(ranked.tags),
            closer=told(ranked.closer),
            close=close if scored else None,
            explanation=Explanation() if silent else self._explain(query.bits, there),
            pathology=OUTCOMES[int(gallery.outcomes[row])] if shown else None,
            masked=not shown,
        )

    def _explain(self, here: Bits | None, there: Bits) -> Explanation:
        if here is None or not here.any():
            return Explanation()
        return explain(self.facts.lexicon, here, there)

    def _rows_of(self, breasts: Collection[int]) -> Ids:
        """Rows of those that are in the gallery, rising."""
        if not breasts:
            return _NONE
        gallery = self.gallery
        wanted = np.fromiter(breasts, np.int64, len(breasts))
        found = np.searchsorted(gallery.breasts, wanted, sorter=gallery.order)
        there = found < len(gallery)
        rows = gallery.order[found[there]]
        kept: Ids = np.sort(rows[gallery.breasts[rows] == wanted[there]])
        return kept

    def _liked(self, breasts: Collection[int], patient: PatientId | None) -> Ids:
        rows = self._rows_of(breasts)
        gallery = self.gallery
        fits = gallery.usable[rows]
        if patient is not None:
            fits &= gallery.owners[rows] != patient
        kept: Ids = rows[fits]
        return kept


def check_lexicon(vectors: VectorFile, facts: Facts) -> None:
    """Refuse vectors of another lexicon, or of a version of it that no file has.

    A model of an earlier version goes on: it looks at images alone, and what two breasts
    have in common is said in the words of the newest version for both.
    """
    lexicon_id, _, version = vectors.lexicon.partition("@")
    if lexicon_id != facts.lexicon.id:
        raise DamagedArtefact(
            f"The model in use was made with the lexicon {vectors.lexicon} and the workspace now "
            f"has {facts.lexicon.tag}: train again."
        )
    if facts.lexicon.at(version) is None:
        raise DamagedArtefact(
            f"The model in use was made with the lexicon {vectors.lexicon}, of which no file is "
            f"there (the newest is {facts.lexicon.tag}): put it back, or train again."
        )


def own_bits(facts: Facts, breast: BreastId, gate: Gate, mine: Bits) -> Bits:
    """What is compared of an open breast: ``mine`` (W,), or everybody's tags.

    A reader compares with what she tagged herself, also where that is nothing: what others
    see there would contradict her own words. Only where a site masks nothing, and she has
    neither tagged nor assessed it, is it everybody's.
    """
    if mine.any() or gate.committed or not gate.allows(Surface.OTHER_READER):
        return mine
    known = facts.bits(breast)
    return mine if known is None else known
