"""The page's backend: the registry of runs, their cards, the evaluation protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import files
from core.domain.changes import Changes, Topic
from core.domain.errors import DamagedArtefact, NotEnoughData, WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.study import ReaderId
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.models import mapping, words
from maninegs_gui.models.controller import ACCEPT, DELETE, EVALUATE, ROLL_BACK
from maninegs_gui.models.values import (
    UNTRAINED,
    Compared,
    Details,
    Hindrance,
    Overview,
    Part,
    Soundness,
)

if TYPE_CHECKING:
    from core.evaluation.protocol import RunEvaluation, Which
    from core.imaging.pool import DecoderPool
    from core.models.registry import Rows
    from core.training.config import TrainConfig
    from maninegs_gui.bridge.lanes import Store

_PLACES: Mapping[Which, str] = {"vectors": "evaluation", "untrained": "evaluation-untrained",
           "before/vectors": "evaluation-before"}  # fmt: skip
"""Where the evaluation of which vectors lies in a run's folder."""
_DOCUMENT = "evaluation.json"


@dataclass(frozen=True)
class Known:
    """What the store knows, for what is looked at without it."""

    rows: Rows
    names: Mapping[ReaderId, str]
    former: str
    reader: ReaderId | None
    read_only: bool


class CoreModels:
    """Looks at the runs of a workspace; the last list is kept for what needs no store.

    Parameters
    ----------
    pool
        Gives the decoder helpers when a model from elsewhere embeds what is here.
    """

    def __init__(self, workspace: Workspace, pool: Callable[[], DecoderPool]) -> None:
        self._workspace = workspace
        self._pool = pool
        self._entries: Mapping[str, Any] = {}

    def known(self, store: Store, reader: ReaderId | None) -> Known:
        """What the store knows of every run; the reader's own reads wait behind this."""
        from core.models import registry
        from core.store import models as model_rows
        from core.store import readers

        with store.read() as reading:
            former = model_rows.former(reading)
            return Known(
                registry.rows(reading),
                {one.id: one.name for one in readers.all_readers(reading)},
                former="" if former is None else former.uid,
                reader=reader,
                read_only=store.read_only,
            )

    def overview(self, known: Known, report: Report, cancel: CancelToken) -> Overview:
        """Every run and model, and what the reader may do."""
        from core.models import registry

        found = registry.look(self._workspace, known.rows)
        cancel.check("Looking at the runs")
        self._entries = {one.info.uid: one for one in found}
        seeds = mapping.siblings(found)
        return Overview(
            tuple(
                mapping.entry(
                    one,
                    one.evaluations.get(_PLACES["vectors"], {}),
                    known.names,
                    seeds.get(one.info.uid, ()),
                )
                for one in found
            ),
            former=known.former,
            hindrances=self._hindrances(known),
        )

    def details(self, uid: str, report: Report, cancel: CancelToken) -> Details:
        """Card, curves and settings of one run."""
        from core.models import card as cards
        from core.models import record as records
        from core.models import registry

        found = self._entry(uid)
        shown, reason = None, ""
        try:
            record = cards.read(registry.folder_of(self._workspace, found))
            if found.folder is not None:
                # What was measured since the model was copied, by the command line say.
                lately = {**record.evaluations, **records.evaluations(found.folder)}
                record = replace(record, evaluations=lately)
            made = cards.of_record(record, replaced=self._replaced(found))
            shown = mapping.card(made, cards.markdown(made))
        except WorldError as error:
            reason = languages.said(error)
        return Details(
            uid,
            card=shown,
            no_card=reason,
            history=mapping.history(found.curves),
            settings=() if found.config is None else self._settings(found.config),
        )

    def files(self, uid: str, report: Report, cancel: CancelToken) -> Details:
        """The parts of a run's folder and of its model's, each compared with its manifest."""
        workspace = self._workspace
        places = [
            (workspace.runs / uid, ""),
            (workspace.models / uid, f"{workspace.models.name}/"),
        ]
        parts: list[Part] = []
        for folder, prefix in places:
            for place in _parts(folder):
                cancel.check("Looking at the files")
                report(Progress(len(parts), 0, place.name))
                parts.append(_part(place, f"{prefix}{place.relative_to(folder).as_posix()}"))
        there = [str(folder) for folder, _ in places if folder.is_dir()]
        return Details(
            uid,
            folder="\n".join(there),
            parts=tuple(parts),
            no_files="" if there else words.hindrance(Hindrance.GONE),
        )

    def compare(
        self, ones: Sequence[str], others: Sequence[str], report: Report, cancel: CancelToken
    ) -> Compared:
        """Two models on the test patients whom they share."""
        from core.evaluation import compare as comparing

        if (kept := self._kept(ones, others)) is not None:
            return kept
        theirs: list[tuple[str, Which]]
        mine: list[tuple[str, Which]] = [(uid, "vectors") for uid in ones]
        if tuple(others) == (UNTRAINED,):
            theirs = [(uid, "untrained") for uid in ones]
        elif len(ones) == len(others) == 1 and self._knew(ones[0], others[0]):
            # The before/after sheet: both on the breasts of the new run's frozen data.
            theirs = [(ones[0], "before/vectors")]
        else:
            theirs = [(uid, "vectors") for uid in others]
        if missing := self._unmeasured((*mine, *theirs)):
            sentence = words.not_measured(len(missing), self._can_be_measured(missing))
            able = missing if self._can_be_measured(missing) else ()
            return Compared(ones[0], others[0], trouble=sentence, unmeasured=able)
        found = comparing.compare(
            [self._measured(*one, report, cancel) for one in mine],
            [self._measured(*one, report, cancel) for one in theirs],
        )
        notes = [languages.sentence(str(one)) for one in found.notes]
        if theirs[0][1] == "before/vectors":
            notes.append(words.same_breasts())
        return Compared(
            ones[0], others[0], mapping.rows(found.metrics), found.patients,
            found.breasts, tuple(notes),
        )  # fmt: skip

    def evaluate(self, store: Store, uid: str, report: Report, cancel: CancelToken) -> Changes:
        """Evaluate a run's vectors, those before training, and those of the model in use then."""
        from core import models
        from core.evaluation import sheet
        from core.store import models as model_rows

        run = self._workspace.runs / uid
        if not run.is_dir():
            raise WorldError(words.hindrance(Hindrance.GONE))
        with store.read() as reading:
            found = next((one for one in model_rows.all_models(reading) if one.uid == uid), None)
        if found is None:
            raise WorldError(words.hindrance(Hindrance.NO_MODEL))
        models.stage(self._workspace, run)
        # Card and sheet beside the model take along what was measured.
        sheet.before_after(self._workspace, found, report=report, cancel=cancel)
        return Changes.of(Topic.RUNS)

    def accept(
        self, store: Store, uid: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Make a run's model the one in use, in the name of ``reader``."""
        from core.models import using

        return using.use(
            store, self._workspace, uid, reader, pool=self._pool, report=report, cancel=cancel
        )

    def roll_back(
        self, store: Store, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Make the model in use before the present one the one in use again."""
        from core.models import runs

        with store.write(reader, "roll back to the former model") as unit:
            runs.rollback(unit, self._workspace)
        changes: Changes = unit.changes
        return changes

    def delete(
        self, store: Store, uid: str, reader: ReaderId, report: Report, cancel: CancelToken
    ) -> Changes:
        """Delete the files of a run; an accepted model stays."""
        from core.models import deleting

        with store.write(reader, "delete a run") as unit:
            deleted = deleting.delete_run(unit, self._workspace, uid)
        deleting.free(self._workspace, deleted)
        changes: Changes = unit.changes
        return changes

    # From here on: looking.

    def _entry(self, uid: str) -> Any:
        found = self._entries.get(uid)
        if found is None:
            raise WorldError(f"There is no run {uid[:8]} in this workspace any more.")
        return found

    def _replaced(self, found: Any) -> str:
        """Name of the model that a run's took the place of last; empty for none."""
        uids = {one.model.id: uid for uid, one in self._entries.items() if one.model is not None}
        replaced = [use.replaced for use in found.uses if use.replaced and not use.rolled_back]
        return uids.get(replaced[-1], "") if replaced else ""

    def _kept(self, ones: Sequence[str], others: Sequence[str]) -> Compared | None:
        """What was compared of a run before its files went; None where it can be done anew."""
        from core.evaluation import sheet

        found = self._entries.get(ones[0])
        if len(ones) > 1 or len(others) > 1 or found is None or found.model is None:
            return None
        if (self._workspace.runs / ones[0] / "vectors").is_dir():
            return None
        try:
            kept = sheet.before_after(self._workspace, found.model)
        except WorldError:
            return None
        beside = {UNTRAINED: kept.untrained, kept.former: kept.comparison}.get(others[0])
        if beside is None:
            return None
        return Compared(
            ones[0], others[0], mapping.rows(beside.metrics), beside.patients, beside.breasts,
            (*map(languages.sentence, (*beside.notes, *kept.notes)), words.kept_comparison()),
        )  # fmt: skip

    def _hindrances(self, known: Known) -> dict[str, Hindrance]:
        from core.jobs import lock

        if known.read_only:
            return dict.fromkeys((ACCEPT, ROLL_BACK, DELETE, EVALUATE), Hindrance.READ_ONLY)
        if not known.reader:
            return dict.fromkeys((ACCEPT, ROLL_BACK, DELETE), Hindrance.NOBODY)
        if lock.holder(self._workspace.runs) is not None:
            return dict.fromkeys((ACCEPT, ROLL_BACK, DELETE), Hindrance.TRAINING)
        return {}

    def _settings(self, config: TrainConfig) -> tuple[Any, ...]:
        from core.training import config as configs

        try:
            usual = configs.preset(config.preset)
        except WorldError:
            usual = None
        return mapping.settings(config, usual)

    def _knew(self, uid: str, other: str) -> bool:
        """Whether a run embedded its breasts with ``other``, which was in use when it began."""
        from core.evaluation import protocol
        from core.models import record as records
        from core.training import config as configs

        run = self._workspace.runs / uid
        if not (run / "before" / "vectors").is_dir():
            return False
        try:
            protocol.never_met(run, configs.load(run))
        except (NotEnoughData, DamagedArtefact):
            return False  # each is measured on its own held-out patients instead
        return bool(records.begun(run).get("before", {}).get("uid") == other)

    def _unmeasured(self, wanted: Sequence[tuple[str, Which]]) -> tuple[str, ...]:
        runs = self._workspace.runs
        missing = [
            uid
            for uid, vectors in wanted
            if not (runs / uid / _PLACES[vectors] / _DOCUMENT).is_file()
        ]
        return tuple(dict.fromkeys(missing))

    def _can_be_measured(self, uids: Sequence[str]) -> bool:
        return all((self._workspace.runs / uid / "vectors").is_dir() for uid in uids)

    def _measured(
        self, uid: str, vectors: Which, report: Report, cancel: CancelToken
    ) -> RunEvaluation:
        """The evaluation of a run's vectors; one that lies there sealed is read, not made."""
        from core.evaluation import protocol

        return protocol.evaluate(
            self._workspace.runs / uid, vectors=vectors, report=report, cancel=cancel
        )


def _parts(folder: Path) -> Iterator[Path]:
    """What lies in a run's folder: sealed folders as one, plain files by themselves."""
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if place.name.startswith("."):
            continue
        if place.is_dir() and not (place / files.MANIFEST).is_file():
            yield from _parts(place)
        else:
            yield place


def _part(place: Path, name: str) -> Part:
    if place.is_file():
        return Part(name, place.stat().st_size, files.sha256(place))
    manifest = place / files.MANIFEST
    size = sum(one.stat().st_size for one in place.rglob("*") if one.is_file())
    try:
        kind = str(files.read_json(manifest).get("kind", ""))
        files.check_seal(place, kind)
    except DamagedArtefact as error:
        return Part(name, size, files.sha256(manifest), Soundness.DAMAGED, languages.said(error))
    return Part(name, size, files.sha256(manifest), Soundness.WHOLE)
