"""Opinions on breasts and files, as far as the gate lets them be seen."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from core.classification import (
    features,
    fitting,
    keep,
    known,
    operating,
    opinion,
    prevalence,
    sampling,
    subgroups,
)
from core.classification.features import Features, Vectors
from core.classification.fitting import Fitted, Proven
from core.classification.metrics import Ids
from core.classification.operating import Operating
from core.classification.opinion import NoOpinion, Opinion, Silence, Subgroup
from core.classification.unlike import Known, Limits
from core.domain.errors import DamagedArtefact, NotEnoughData
from core.domain.gate import Gate, Surface
from core.domain.progress import CancelToken, Report, silent
from core.domain.site import Site
from core.domain.study import PatientId
from core.models import accepted
from core.retrieval.gallery import MALIGNANT
from core.retrieval.service import Cases, Query

MASKED = "Save your assessment of this breast, and the opinion appears."
REFERENCE = 10_000
"""Breasts that stand for what all the data look like; of more, whole patients are drawn."""
_FOLDER = "opinion"
_BLANK = "The image shows no breast: open a mammogram."
_NO_IMAGE = "An opinion is on the images of one breast: ask about a breast, or drop its file."


@dataclass(frozen=True)
class Opinions:
    """The fitted opinion over some cases; any thread may ask.

    Attributes
    ----------
    features
        What is looked at of each breast, made when it is asked for.
    rows
        (N,) rows of the gallery of the breasts fitted on.
    fitted
        None where there are too few proven cases; ``reason`` then says so.
    reference, limits
        What the data look like, and beyond which distance something is unlike them.
    met
        Patients the encoder trained on.
    """

    cases: Cases
    features: Features
    rows: Ids
    fitted: Fitted | None
    reason: str
    reference: Known
    limits: Limits
    met: frozenset[PatientId]
    _measured: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @staticmethod
    def open(cases: Cases, report: Report = silent, cancel: CancelToken | None = None) -> Opinions:
        """Take the saved fit when it belongs to this model and these labels, or fit again.

        Takes seconds to a minute; not for the window's thread.
        """
        table = Features(cases.vectors, cases.gallery.views)
        rows, proven = proven_of(cases, table)
        reference = reference_of(cases, table)
        met = frozenset(PatientId(int(owner)) for owner in cases.met)
        ties = {"model": cases.model.sha256, "labels": keep.digest(proven)}
        digest, folder = keep.digest_of(reference), cases.model.folder / _FOLDER
        fits, limits = None, None
        try:
            fits, limits = keep.load(folder, len(proven), reference=digest, **ties)
        except DamagedArtefact:
            try:
                fits = fitting.fit(proven, report=report, cancel=cancel).fits
            except NotEnoughData as error:
                nowhere = Limits(np.inf, np.inf)
                return Opinions(cases, table, rows, None, error.sentence, reference, nowhere, met)
        if limits is None:
            limits = reference.limits()
            # One that cannot be kept (a full disk, a store for review) is asked all the same,
            # and one that somebody was deleted from while it was made is not kept at all.
            with suppress(OSError):
                if accepted.counts(cases.model.folder, cases.vectors_sha):
                    keep.save(fits, limits, folder, reference=digest, **ties)
        return Opinions(cases, table, rows, Fitted(proven, fits), "", reference, limits, met)

    def about(self, query: Query, gate: Gate, site: Site) -> Opinion | NoOpinion:
        """The opinion on what ``query`` shows, or why there is none.

        Parameters
        ----------
        site
            The choices of the workspace: its prevalence and its operating point.
        """
        if not gate.allows(Surface.OPINION):
            return NoOpinion(MASKED, Silence.MASKED)
        if query.blank:
            return NoOpinion(_BLANK, Silence.BLANK)
        row = self._row(query)
        if row is None and (query.vector is None or known.of_no_breast(query)):
            return NoOpinion(_NO_IMAGE, Silence.TAGS)
        if self.fitted is None:
            return NoOpinion(self.reason, Silence.FEW)
        number, out_of_fold = self.fitted.number_for(query.patient)
        foreign = self._known(number).refuses(query, row) or self._unlike(query, row)
        if foreign is not None:
            return foreign
        return self._about(query, row, gate, site, number=number, out_of_fold=out_of_fold)

    def _about(
        self, query: Query, row: int | None, gate: Gate, site: Site, *, number: int,
        out_of_fold: bool,
    ) -> Opinion:  # fmt: skip
        assert self.fitted is not None
        fit, proven = self.fitted.fits[number], self.fitted.proven
        found = opinion.judge(fit, self.fitted, self._vector(query, row), query.patient)
        share = float(proven.labels[fit.memory].mean())

        def moved(probability: float) -> float:
            return prevalence.corrected(probability, share, site.prevalence)

        point = self._operating(number, site)
        threshold = 1.0 / (1.0 + float(np.exp(-np.clip(point.threshold, -30, 30))))
        return Opinion(
            probability=moved(found.probability),
            low=moved(found.low),
            high=moved(found.high),
            uncorrected=found.probability,
            uncorrected_low=found.low,
            uncorrected_high=found.high,
            prevalence=share if site.prevalence is None else site.prevalence,
            corrected=site.prevalence is not None,
            threshold=moved(threshold),
            above=found.logit >= point.threshold,
            threshold_words=point.words,
            subgroups=self._subgroups(number, row, query, gate),
            population=opinion.population(fit, proven, site.prevalence),
            neighbours=found.neighbours,
            probe=found.probe,
            vote=found.vote,
            seen_in_training=query.patient in self.met,
            out_of_fold=out_of_fold,
            single=row is None,
            model=self.cases.model.sha256,
        )

    # -- what is asked about -----------------------------------------------------

    def _row(self, query: Query) -> int | None:
        """The gallery's row of the asked breast; None for a file."""
        if query.breast is None:
            return None
        row = self.cases.gallery.row(int(query.breast))
        return row if row is not None and self.cases.gallery.usable[row] else None

    def _vector(self, query: Query, row: int | None) -> Vectors:
        if row is not None:
            of_row: Vectors = self.features.rows(np.array([row]))[0]
            return of_row
        found: Vectors = features.of_view(known.vector_of(query))
        return found

    def _unlike(self, query: Query, row: int | None) -> NoOpinion | None:
        owner = np.array([-1 if query.patient is None else query.patient], dtype=np.int64)
        if row is not None:
            away, limit = (
                self.reference.away(self._vector(query, row)[None], owner)[0],
                (self.limits.breast),
            )
        else:
            vector = known.vector_of(query)
            away, limit = self.reference.away_of_view(vector[None], owner)[0], self.limits.view
        return known.unlike(float(away), limit)

    # -- what is known of a fit, measured once -----------------------------------

    def _known(self, number: int) -> known.Seen:
        key = ("known", number)
        if key not in self._measured:
            assert self.fitted is not None
            rows = self.rows[self.fitted.fits[number].memory]
            self._measured[key] = known.Seen.of(self.cases.gallery, rows)
        found: known.Seen = self._measured[key]
        return found

    def _operating(self, number: int, site: Site) -> Operating:
        key = ("operating", number, site.operating)
        if key not in self._measured:
            assert self.fitted is not None
            fit, proven = self.fitted.fits[number], self.fitted.proven
            self._measured[key] = operating.measure(
                fit.outside[fit.memory], proven.labels[fit.memory], proven.patients[fit.memory],
                site.operating,
            )  # fmt: skip
        found: Operating = self._measured[key]
        return found

    def _subgroups(
        self, number: int, row: int | None, query: Query, gate: Gate
    ) -> tuple[Subgroup, ...]:
        """The subgroups of this case; what others tagged in it only where the gate lets them."""
        gallery, found = self.cases.gallery, []
        for facet in subgroups.FACETS:
            given = gallery.facets.get(facet)
            if given is None:
                continue
            if row is not None:
                hidden = facet in ("type", "density") and not gate.allows(Surface.OTHER_READER)
                text = "" if hidden else given.names[given.codes[row]]
            else:
                text = query.vendor if facet == "vendor" else ""
            found += [
                self._subgroup(number, facet, value) for value in subgroups.values_of(facet, text)
            ]
        return tuple(found)

    def _subgroup(self, number: int, facet: str, value: str) -> Subgroup:
        key = ("subgroup", number, facet, value)
        if key not in self._measured:
            assert self.fitted is not None
            inside = subgroups.members(facet, self.cases.gallery.facets[facet], self.rows, value)
            self._measured[key] = subgroups.measure(
                self.fitted.fits[number], self.fitted.proven, facet, value, inside
            )
        found: Subgroup = self._measured[key]
        return found

    @cached_property
    def population(self) -> str:
        """For whom the probabilities on a stranger hold; empty where there are none."""
        if self.fitted is None:
            return ""
        return opinion.population(self.fitted.fits[-1], self.fitted.proven, None)


def proven_of(cases: Cases, table: Features) -> tuple[Ids, Proven]:
    """The rows (N,) of the proven breasts that are fitted on, and what is known of them."""
    gallery = cases.gallery
    every = np.flatnonzero(gallery.proven & gallery.usable)
    # By patient, so that the order of the vectors has no part in the fit.
    every = every[np.argsort(gallery.breasts[every], kind="stable")]
    rows = every[sampling.some(gallery.owners[every], fitting.MOST)]
    return rows, Proven(
        gallery.breasts[rows],
        gallery.owners[rows],
        table.rows(rows),
        (gallery.outcomes[rows] == MALIGNANT).astype(np.int8),
        among=len(every) if len(rows) < len(every) else 0,
    )


def reference_of(cases: Cases, table: Features) -> Known:
    """What the data look like, proven or not."""
    gallery = cases.gallery
    every = np.flatnonzero(gallery.usable)
    every = every[np.argsort(gallery.breasts[every], kind="stable")]
    rows = every[sampling.some(gallery.owners[every], REFERENCE)]
    return Known(table.rows(rows), gallery.owners[rows])
