"""Cases by a region: a drawn part of a view, looked for in the parts of other views.

A region becomes a vector of its own: what the encoder saw under it, pooled as the model pools
a whole view. It is compared with windows of comparable size in the local maps of others
(:mod:`core.dataset.local`); a breast is as near as its best window. That is bounded work: of
those that may be found a shortlist is made by one pass over a coarse copy of all maps
(:mod:`core.retrieval.sketch`), and only that is looked at closely::

    local.shortlist(allowed)  # rows worth a closer look, nearest first, of (N,) allowed ones
    local.distances(rows)     # (m,) 1 - cosine of each row's best window
    local.rank(rows)          # the same, with the windows
    local.closer(distances)   # share of random other breasts with a better window

Where a model has no local maps, the region's vector is compared with whole views, and
:attr:`LocalQuery.sentence` says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.dataset import local
from core.dataset.local import LocalMaps
from core.dataset.pooling import Floats, Head, unit
from core.domain.errors import WorldError
from core.domain.finding import Region
from core.domain.manifestation import Bits
from core.domain.study import ImageId, ImageRecord, PatientId
from core.imaging.pool import DecoderPool
from core.retrieval.asking import Ask
from core.retrieval.looking import EmbedMaps, Looking
from core.retrieval.sketch import Sketch
from core.retrieval.values import Query
from core.retrieval.windows import best_windows, cover

if TYPE_CHECKING:
    from core.retrieval.service import Cases

Ids = npt.NDArray[np.int64]
Wide = npt.NDArray[np.float64]
SHORTLIST = 4000
"""Breasts that are looked at window by window."""
NO_MAPS = "compared as a whole: the model in use has no local maps"
_WORK = 40_000_000
"""Values of maps that one answer may look at, whatever the encoder's maps are like."""
_AT_ONCE = 2_000_000
_RANDOM = 256
"""Random breasts whose best windows give the scale."""
_NOWHERE = (-1, 0, 0, 0, 0)


@dataclass(frozen=True, eq=False)
class Part:
    """One drawn region as the model sees it.

    Attributes
    ----------
    vector
        (D,) of unit length.
    rows, columns
        Its size in places, as windows are cut.
    cover
        (h, w) how much of each place lies in it, 0 to 1.
    """

    image: ImageId
    vector: Floats
    rows: int
    columns: int
    cover: Floats


@dataclass(frozen=True, eq=False)
class Ranked:
    """How near some rows are, and where.

    Attributes
    ----------
    distances
        (m,) 1 - cosine, NaN for a row without any view.
    windows
        (m, 5) of the best window of the region that fits best: image id, top, left, rows,
        columns in places of its map; image -1 where nothing was found, no rows where whole
        views were compared.
    parts
        (m,) which of the regions that is.
    """

    distances: Wide
    windows: Ids
    parts: Ids


@dataclass(frozen=True, eq=False)
class LocalQuery:
    """Drawn regions of one lesion, to be looked for in the parts of other images.

    Attributes
    ----------
    parts
        One or more; a breast's distance is the mean over them.
    views
        (N, 2) ids of the CC and MLO image of each row of the gallery, -1 for none.
    whole
        What is compared where there are no maps: ids and vectors of the views.
    maps
        None where the model has none.
    owner
        Rows of the patient herself: they take no part in the scale.
    """

    parts: tuple[Part, ...]
    views: Ids
    whole: tuple[Ids, Floats]
    maps: LocalMaps | None
    owner: Ids

    @property
    def vector(self) -> Floats:
        """(D,) of unit length, where it is compared with whole views."""
        return unit(np.mean([part.vector for part in self.parts], axis=0))

    @property
    def sentence(self) -> str:
        """What is to be said beside the answer; empty where regions were compared."""
        return "" if self.maps is not None else NO_MAPS

    def shortlist(self, allowed: npt.NDArray[np.bool_]) -> Ids:
        """Rows (m,) of those allowed (N,) that are worth a closer look, nearest first."""
        near: npt.NDArray[np.floating]
        if self.maps is None:
            near, count = self._by_whole(self.views).distances, SHORTLIST
        else:
            near, count = self._near, self._most
        free = np.flatnonzero(allowed & np.isfinite(near))
        if len(free) > count:
            free = free[np.argpartition(near[free], count - 1)[:count]]
        found: Ids = free[np.argsort(near[free], kind="stable")]
        return found

    def distances(self, rows: Ids) -> Wide:
        """1 - cosine (m,) of the best windows of some rows of the gallery; NaN for none."""
        return self.rank(rows).distances

    def closer(self, distances: Wide) -> Wide:
        """Share (m,) of random other breasts whose best window is nearer than a distance."""
        scale = self._scale
        if not len(scale):
            return np.ones(len(distances))
        found: Wide = np.searchsorted(scale, distances) / len(scale)
        return found

    def rank(self, rows: Ids) -> Ranked:
        """How near some rows (m,) of the gallery are, and which windows are.

        Rows beyond what one answer may look at are compared by their whole views, and come
        after: give the nearest first.
        """
        views = self.views[rows].reshape(-1, 2)
        if self.maps is None:
            return self._by_whole(views)
        most = self._most
        looked = self._by_window(self.maps, self.maps.rows(views[:most]), views[:most])
        if len(rows) <= most:
            return looked
        rest = self._by_whole(views[most:])
        worst = np.nanmax(looked.distances, initial=0.0)
        return Ranked(
            np.concatenate((looked.distances, worst + rest.distances)),
            np.concatenate((looked.windows, rest.windows)),
            np.concatenate((looked.parts, rest.parts)),
        )

    @property
    def _most(self) -> int:
        assert self.maps is not None
        each = 2 * int(np.prod(self.maps.sizes)) * len(self.parts)
        return max(1, min(SHORTLIST, _WORK // each))

    @cached_property
    def _near(self) -> Floats:
        """About 1 - cosine (N,) of each row's best windows; NaN for one without any map."""
        assert self.maps is not None
        coarse = sketch_of(self.maps)
        at = self.maps.rows(self.views)
        there = at >= 0
        far = np.zeros(len(self.views), np.float32)
        for part in self.parts:
            like = coarse.likeness(part.vector, part.rows, part.columns)
            best = np.where(there, like[at], -np.inf).max(axis=1)
            far += (1 - best) / len(self.parts)
        return np.where(there.any(axis=1), far, np.nan).astype(np.float32)

    @cached_property
    def _scale(self) -> Wide:
        """Rising distances of random rows."""
        free = np.ones(len(self.views), np.bool_)
        free[self.owner] = False
        rows = np.flatnonzero(free & (self.views >= 0).any(axis=1))
        # Beyond what one answer may look at there are whole views, and those are no scale.
        most = _RANDOM if self.maps is None else min(_RANDOM, self._most)
        if len(rows) > most:
            rows = np.sort(np.random.default_rng(0).choice(rows, most, replace=False))
        found = self.rank(rows).distances
        return np.sort(found[np.isfinite(found)])

    def _by_whole(self, views: Ids) -> Ranked:
        ids, vectors = self.whole
        at = _places_of(ids, views)
        there = at >= 0
        found = np.full(views.shape, np.nan)
        near = np.mean([vectors[at[there]] @ part.vector for part in self.parts], axis=0)
        found[there] = np.maximum(0.0, 1.0 - near.astype(np.float64))
        windows = np.tile(np.array(_NOWHERE, np.int64), (len(views), 1))
        best = np.argmin(np.where(there, found, np.inf), axis=1)
        distances = found[np.arange(len(views)), best]
        some = there.any(axis=1)
        windows[some, 0] = views[np.arange(len(views)), best][some]
        return Ranked(distances, windows, np.zeros(len(views), np.int64))

    def _by_window(self, maps: LocalMaps, at: Ids, views: Ids) -> Ranked:
        places = np.argwhere(at >= 0)
        # Along the file, so that a disk reads forwards.
        order = np.argsort(at[places[:, 0], places[:, 1]], kind="stable")
        places = places[order]
        best = np.full((len(self.parts), *views.shape), np.inf)
        windows = np.zeros((len(self.parts), *views.shape, 4), np.int64)
        step = max(1, _AT_ONCE // int(np.prod(maps.sizes)))
        for start in range(0, len(places), step):
            some = places[start : start + step]
            found = maps.values(at[some[:, 0], some[:, 1]])
            for number, part in enumerate(self.parts):
                likeness, window = best_windows(
                    found, maps.head, part.vector, part.rows, part.columns
                )
                best[number, some[:, 0], some[:, 1]] = np.maximum(0.0, 1.0 - likeness)
                windows[number, some[:, 0], some[:, 1]] = window
        row = np.arange(len(views))
        nearest = best.min(axis=2)
        distances = nearest.mean(axis=0)
        shown = nearest.argmin(axis=0)
        view = best[shown, row].argmin(axis=1)
        there = np.isfinite(distances)
        image = np.where(there, views[row, view], -1)
        where = windows[shown, row, view]
        return Ranked(
            np.where(there, distances, np.nan),
            np.concatenate((image[:, None], where), axis=1),
            shown,
        )


def part_of(image: ImageId, share: Floats, seen: Floats, head: Head) -> Part:
    """A region as the model sees it, by its cover (h, w) of a map (h, w, C)."""
    # As large as it is in all, so that a region across a border is not a window twice its size.
    rows = max(1, round(float(share.max(axis=1).sum())))
    columns = max(1, round(float(share.max(axis=0).sum())))
    return Part(image, unit(head.within(seen, share)), rows, columns, share)


def query(
    cases: Cases,
    ask: Ask,
    marks: Sequence[tuple[Region, ImageRecord]],
    pool: DecoderPool,
    embed_maps: EmbedMaps | None,
    *,
    bits: Bits | None = None,
) -> Query:
    """The query of a drawn region, or of a finding that has some.

    Parameters
    ----------
    marks
        The drawn region with the record of the image that it lies on; of a finding all.
    embed_maps
        Asked where the image has no local map: a model without any, or an image that was not
        embedded yet.
    bits
        (W,) what is tagged, as far as this reader may know.

    Raises
    ------
    WorldError
        When a region lies outside of the breast, or the image holds slices or cannot be read,
        or it cannot be told whose it is.
    """
    maps = maps_of(cases)
    looking = Looking(cases, maps, pool, embed_maps)
    parts = tuple(look(looking, region, image) for region, image in marks)
    record = marks[0][1]
    gallery, breast = cases.gallery, record.breast
    row = None if breast is None else gallery.row(int(breast))
    patient = _patient_of(cases, ask, record)
    own = np.flatnonzero(gallery.owners == patient)
    whole = (cases.vectors.image_ids, cases.vectors.view_vectors)
    found = LocalQuery(parts, gallery.views, whole, maps, own)
    return Query(
        found.vector,
        breast,
        patient,
        means=ask.means,
        bits=bits,
        vendor=record.header.manufacturer if row is None else cases.vendor(row),
        exam=record.exam,
        local=found,
        sentence=found.sentence,
    )


def _patient_of(cases: Cases, ask: Ask, record: ImageRecord) -> PatientId:
    """Whose breasts are left out of what is found: without her there is no answer."""
    facts = cases.facts
    for breast in (record.breast, ask.breast):
        patient = None if breast is None else facts.patient_of(int(breast))
        if patient is not None:
            return patient
    same = np.flatnonzero(facts.exams == record.exam)
    if not len(same):
        raise WorldError(
            f"{record.label} belongs to no breast yet, so that its patient's own cases cannot be "
            "left out: set its side, then look again."
        )
    return PatientId(int(facts.owners[same[0]]))


def look(looking: Looking, region: Region, record: ImageRecord) -> Part:
    """A region of an image as the model sees it."""
    head, seen = looking.seen(record)
    share = cover(region, looking.frame(record), seen.shape[0], seen.shape[1])
    return part_of(record.id, share, seen, head)


def maps_of(cases: Cases) -> LocalMaps | None:
    """The local maps of the model in use, opened once; None where there are none."""
    folder = cases.model.vectors_folder
    return _opened(folder, cases.model.sha256, cases.vectors_sha)


@lru_cache(maxsize=2)
def _opened(folder: Path, model: str, vectors: str) -> LocalMaps | None:
    return local.load_any(folder, model=model, vectors_sha=vectors)


@lru_cache(maxsize=2)
def sketch_of(maps: LocalMaps) -> Sketch:
    """The coarse copy of opened maps, made once; any thread may call it ahead of a question."""
    return Sketch.of(maps)


def forget() -> None:
    """Let go of opened maps, before their files are to go."""
    _opened.cache_clear()
    sketch_of.cache_clear()


def _places_of(ids: Ids, wanted: Ids) -> Ids:
    if not len(ids):
        return np.full(wanted.shape, -1, np.int64)
    order = np.argsort(ids, kind="stable")
    found = order[np.searchsorted(ids, wanted, sorter=order).clip(max=len(ids) - 1)]
    return np.where(ids[found] == wanted, found, -1)
