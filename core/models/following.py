"""Vectors that follow the store by themselves: a few seconds of work at a time.

A step looks at what waits, embeds some of it with a warm worker on the processor at the
lowest priority, and keeps that in memory; the vector file is written when everything is
there, or when so much is that writing it is worth while. It takes no training's lock and
no graphics card, and does nothing while a training runs.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.dataset import local
from core.dataset.freeze import Preparer
from core.dataset.local import LocalMaps
from core.dataset.material import choose
from core.dataset.pooling import Head
from core.dataset.vectors import VectorFile
from core.domain.changes import Changes, Topic
from core.domain.errors import DamagedArtefact, MissingFile, UnreadablePixels
from core.domain.progress import CancelToken, Progress, Report
from core.domain.records import ModelInfo
from core.domain.study import BreastId, ImageId, ImageRecord, ImageState
from core.imaging.prepare import RECIPE
from core.jobs import lock
from core.jobs.server import EmbeddingServer, Mapped
from core.models import accepted, refresh
from core.models.accepted import ActiveModel
from core.models.backlog import Backlog, Looker, images_of, inputs
from core.models.runs import reconcile
from core.store import Store, images
from core.store import models as model_rows
from core.workspace import Workspace

SECONDS = 4.0
"""How long a step goes on before it lets others have the lane."""
_AT_MOST = 64
"""Breasts a step."""
_LEAST, _WORTH, _WORTH_MAPS = 32, 200, 50
"""The vector file is written when a 200th part of its breasts waits to be in it, or all do;
with local maps, of which a writing copies far more, when a 50th part does."""
_PATIENCE = 0.5
"""Seconds that a step waits for the worker to load, before it lets others have the lane."""
_WHAT = "Embedding what is new"
Floats = npt.NDArray[np.float32]
Failed = list[tuple[ImageId, str]]


class Embedder(Protocol):
    """What a step wants of the warm worker (``core.jobs.server.EmbeddingServer``)."""

    def embed(self, pixels: npt.NDArray[np.uint8]) -> Floats:
        """(V, S, S) prepared pixels to (V, D) vectors."""
        ...

    def embed_maps(self, pixels: npt.NDArray[np.uint8], *, urgent: bool = True) -> Mapped:
        """As ``embed``, with what the encoder saw at each place."""
        ...

    def stop(self) -> None:
        """Let a request that is under way fail."""
        ...

    def close(self) -> None:
        """End it."""
        ...


Serve = Callable[[Path, Path], Embedder]


@dataclass(frozen=True)
class Step:
    """What a step found and did.

    Attributes
    ----------
    backlog
        What is not searchable after it.
    more
        Another step has something to do.
    wrote
        There is another vector file by now.
    training
        It did nothing, since a training runs.
    warming
        It did nothing yet, since the worker is still loading the model.
    changes
        Of the store: what was embedded, and images that turned out not to be readable.
    """

    backlog: Backlog = field(default_factory=Backlog)
    more: bool = False
    wrote: bool = False
    training: bool = False
    warming: bool = False
    changes: Changes = field(default_factory=Changes)


@dataclass
class _Kept:
    """What was embedded with one model and is not written yet; ``mapped`` with local maps."""

    sha256: str = ""
    mapped: bool = False
    breasts: dict[BreastId, tuple[str, Floats]] = field(default_factory=dict)
    views: dict[ImageId, Floats] = field(default_factory=dict)
    maps: dict[ImageId, tuple[npt.NDArray[np.int8], Floats]] = field(default_factory=dict)
    head: Head | None = None

    def fresh_maps(self) -> LocalMaps | None:
        """The local maps of ``views``, where they were wanted."""
        if self.head is None or self.maps.keys() != self.views.keys():
            return None
        maps, scales = zip(*self.maps.values(), strict=True)
        ids = np.array(list(self.maps), np.int64)
        return LocalMaps(ids, np.stack(maps), np.stack(scales), self.head)

    def keep(self, breasts: Mapping[BreastId, tuple[str, Floats]]) -> None:
        """Let go of all but some breasts: others may be of somebody who was deleted since."""
        self.breasts = dict(breasts)
        there = {image for text, _ in breasts.values() for image in images_of(text)}
        self.views = {image: row for image, row in self.views.items() if image in there}
        self.maps = {image: made for image, made in self.maps.items() if image in there}


class Follower:
    """Brings the vectors of the model in use in line with the store, step by step.

    Parameters
    ----------
    pool
        The decoders, started when first needed.
    serve
        Starts the worker of a sealed model folder, with a folder for what is in passing.
    """

    def __init__(
        self, workspace: Workspace, pool: Callable[[], Preparer], serve: Serve | None = None
    ) -> None:
        self._workspace = workspace
        self._pool = pool
        self._serve = serve or at_low_priority
        self._looker = Looker()
        self._server: Embedder | None = None
        self._warming: threading.Thread | None = None
        self._fault: Exception | None = None
        self._kept = _Kept()
        self._left_out: dict[BreastId, str] = {}
        self._turn = threading.Lock()
        self._closed = False

    def look(self, store: Store) -> Backlog:
        """What waits; embeds nothing."""
        with self._turn, store.read() as reading:
            return self._looker.look(reading, self._workspace, model_rows.active(reading))

    def step(
        self, store: Store, report: Report, cancel: CancelToken, seconds: float = SECONDS
    ) -> Step:
        """Embed for some seconds.

        Raises
        ------
        Cancelled
            When asked to stop; what was embedded is kept for the next step.
        WorldError
            When the model is not whole, or its worker does not answer.
        """
        with self._turn:
            with store.read() as reading:
                info = model_rows.active(reading)
                backlog = self._looker.look(reading, self._workspace, info)
                waiting = self._waiting(backlog)
                pictures = images.of_breasts(reading, waiting[:_AT_MOST])
            if info is None or store.read_only or not backlog:
                self._rest()
                return Step(backlog)
            if lock.holder(self._workspace.runs) is not None:
                self._rest()
                return Step(backlog, training=True)
            model = self._model(info)
            if not self._warm(model):
                return Step(backlog, more=True, warming=True)
            failed = self._embed(model, pictures, report, cancel, seconds)
            changes = _mark(store, failed)
            with store.read() as reading:
                backlog = self._looker.look(reading, self._workspace, info)
            left = bool(self._waiting(backlog))
            part = _WORTH_MAPS if self._kept.mapped else _WORTH
            worth = max(_LEAST, self._looker.embedded // part)
            if left and len(self._kept.breasts) < worth:
                return Step(backlog, more=True, changes=changes)
            wrote = self._write(store, model, backlog)
            with store.read() as reading:
                backlog = self._looker.look(reading, self._workspace, info)
            if not left:
                self._rest()
            return Step(backlog, left, bool(wrote), changes=changes | wrote)

    def close(self) -> None:
        """End the worker, also in a request; what is not written is made again."""
        self._closed = True
        server = self._server
        if server is not None:
            server.stop()
        with self._turn:
            self._rest()

    def _model(self, info: ModelInfo) -> ActiveModel:
        model = accepted.check(self._workspace, info)
        if model.document.get("recipe") != RECIPE:
            raise DamagedArtefact(
                "The model in use was trained on pixels prepared in another way than this "
                "program's: train again."
            )
        if self._kept.sha256 != model.sha256:
            self._rest()
            self._kept = _begun(model)
        return model

    def _waiting(self, backlog: Backlog) -> list[BreastId]:
        """Breasts to embed: neither embedded already, nor left out since they lie where they do."""
        return [
            breast
            for breast in (*backlog.turned, *backlog.new)
            if self._kept.breasts.get(breast, ("",))[0] != self._looker.text(breast)
            and self._left_out.get(breast) != self._looker.text(breast)
        ]

    def _embed(
        self,
        model: ActiveModel,
        pictures: Mapping[BreastId, tuple[ImageRecord, ...]],
        report: Report,
        cancel: CancelToken,
        seconds: float,
    ) -> Failed:
        """Embed breast by breast, until the time is over."""
        failed: Failed = []
        end = time.monotonic() + seconds
        size = int(model.document["size"])
        for done, (breast, records) in enumerate(pictures.items()):
            cancel.check(_WHAT)
            views = [view for view in choose(records) if view is not None]
            ready: list[tuple[ImageRecord, npt.NDArray[np.uint8]]] = []
            for view in views:
                try:
                    ready.append((view, self._prepared(view, size)))
                except MissingFile:
                    # Perhaps a drive that comes back: nothing is noted of it.
                    self._left_out[breast] = inputs(choose(records))
                except UnreadablePixels as error:
                    failed.append((view.id, error.reason))
            if len(ready) == len(views) and ready:
                table = self._seen(
                    [view.id for view, _ in ready], np.stack([pixels for _, pixels in ready])
                )
                self._kept.breasts[breast] = (inputs(choose(records)), unit_mean(table))
            report(Progress(done + 1, len(pictures), _WHAT))
            if time.monotonic() > end:
                break
        return failed

    def _seen(self, ids: list[ImageId], pixels: npt.NDArray[np.uint8]) -> Floats:
        """Embed the views of one breast, and keep what the encoder saw where that is wanted."""
        kept = self._kept
        assert self._server is not None
        if kept.mapped:
            found = self._server.embed_maps(pixels, urgent=False)
            table = found.vectors
            kept.head = Head.of(found.head)
            kept.maps.update(zip(ids, zip(*local.pack(found.maps), strict=True), strict=True))
        else:
            table = self._server.embed(pixels)
        kept.views.update(zip(ids, table, strict=True))
        return table

    def _prepared(self, view: ImageRecord, size: int) -> npt.NDArray[np.uint8]:
        head = view.header
        assert head.side is not None
        assert head.view is not None
        return (
            self._pool()
            .submit_prepare(
                Path(view.path),
                view.sha256,
                size,
                side=head.side,
                view=head.view,
                orientation=head.orientation,
            )
            .result()
        )

    def _warm(self, model: ActiveModel) -> bool:
        """Whether the worker has loaded the model; it does so while others have the lane."""
        if self._server is None:
            server = self._server = self._serve(model.weights, self._workspace.cache)
            if self._closed:
                server.stop()
            size = int(model.document["size"])

            def load() -> None:
                try:
                    server.embed(np.zeros((1, size, size), np.uint8))
                except Exception as error:  # noqa: BLE001 - raised by the step that looks
                    self._fault = error

            self._fault = None
            self._warming = threading.Thread(target=load, name="follow-warm", daemon=True)
            self._warming.start()
        if self._warming is not None:
            self._warming.join(_PATIENCE)
            if self._warming.is_alive():
                return False
            self._warming = None
        if self._fault is not None:
            fault = self._fault
            self._rest()
            raise fault
        return True

    def _rest(self) -> None:
        server, self._server = self._server, None
        self._fault = None
        if server is not None:
            if self._warming is not None:
                server.stop()
            server.close()
        if self._warming is not None:
            self._warming.join()
            self._warming = None

    def _write(self, store: Store, model: ActiveModel, backlog: Backlog) -> Changes:
        """Put what was embedded, and still lies so, into the vector file."""
        kept = {
            breast: (text, row)
            for breast, (text, row) in self._kept.breasts.items()
            if text == self._looker.text(breast)
        }
        if not kept and not backlog.gone:
            return Changes()
        self._kept.keep(kept)
        before, noted = refresh.vectors_before(model)
        fresh = self._file(model, kept) if kept else None
        gone = {int(breast) for breast in backlog.gone}
        there = set() if before is None else {int(breast) for breast in before.breast_ids}
        merged = refresh.merge(before, fresh, keep=there - gone - {int(b) for b in kept})
        texts = noted | {int(breast): text for breast, (text, _) in kept.items()}
        made = {int(b): texts.get(int(b), "") for b in merged.breast_ids}
        beside = partial(
            refresh.lay_maps,
            model.local_maps() if self._kept.mapped and before is not None else None,
            self._kept.fresh_maps(),
            merged,
        )
        accepted.replace_vectors(model.folder, merged, made, self._workspace.uid, beside)
        self._kept = _begun(model)
        with store.write(None, "let the vectors follow") as unit:
            reconcile(unit, model.info.id, merged.breast_ids.tolist())
        return unit.changes | Changes.of(Topic.MODELS, model.info.id)

    def _file(self, model: ActiveModel, kept: Mapping[BreastId, tuple[str, Floats]]) -> VectorFile:
        document, views = model.document, self._kept.views
        return VectorFile(
            model.sha256,
            str(document["lexicon"]),
            str(document["snapshot"]),
            str(document["recipe"]),
            np.array(list(kept), np.int64),
            np.stack([row for _, row in kept.values()]).astype(np.float32),
            np.array(list(views), np.int64),
            np.stack(list(views.values())).astype(np.float32),
        )


def _begun(model: ActiveModel) -> _Kept:
    """Nothing yet; where the vectors have local maps, what comes is to have them too."""
    try:
        mapped = (model.vectors_folder / local.LOCAL).is_dir()
    except DamagedArtefact:
        mapped = True
    return _Kept(model.sha256, mapped)


def unit_mean(table: Floats) -> Floats:
    """A breast's vector (D,): the mean of its views' (V, D), of unit length."""
    mean = table.sum(axis=0)
    found: Floats = (mean / max(float(np.linalg.norm(mean)), 1e-12)).astype(np.float32)
    return found


def at_low_priority(model: Path, scratch: Path) -> Embedder:
    """A worker of its own that gives way to whoever reads."""
    return EmbeddingServer(model, scratch, low=True)


def _mark(store: Store, failed: Failed) -> Changes:
    if not failed:
        return Changes()
    with store.write(None, "prepare training pixels") as unit:
        for image, reason in failed:
            images.set_state(unit, image, ImageState.UNREADABLE, reason)
    return unit.changes
