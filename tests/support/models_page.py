"""Runs and models that nobody trained, for tests and pictures of the page of models."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from core.domain.changes import Changes, Topic
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Progress, Report
from core.domain.study import ReaderId
from maninegs_gui.models.values import (
    UNTRAINED,
    Card,
    Compared,
    Details,
    Entry,
    Hindrance,
    History,
    Line,
    Number,
    Overview,
    Part,
    Row,
    Section,
    Setting,
    Soundness,
    State,
    Use,
)

_FIRST = datetime(2026, 11, 2, 14, 5, tzinfo=UTC)


def entry(place: int, state: State = State.FINISHED, use: Use = Use.NONE, **more: Any) -> Entry:
    """The run that was started ``place`` days after the first."""
    values: dict[str, Any] = {
        "uid": f"{place:x}" * 32, "started": _FIRST + timedelta(days=place, minutes=13 * place),
        "state": state, "use": use, "preset": "demo", "model": "IM", "negatives": "manifestation",
        "encoder": "resnet-18", "seed": place, "size": 212_400_000 + 1_700_000 * place,
    }  # fmt: skip
    if use is not Use.NONE:
        low = 0.71 + 0.01 * place
        values |= {"primary": Number(low + 0.05, low, low + 0.11, 118, 203), "measured": True}
    if use in (Use.IN_USE, Use.WAS_IN_USE):
        values |= {"accepted_by": "Dr. Lindqvist", "accepted_at": values["started"]}
    return Entry(**{**values, **more})


def several() -> tuple[Entry, ...]:
    """One of each, newest first."""
    return (
        entry(9, State.RUNNING, size=38_000_000, preset="paper", encoder="resnet-50 (imagenet)"),
        entry(8, use=Use.OFFERED),
        entry(7, State.FAILED, size=21_000_000),
        entry(6, State.STOPPED, Use.OFFERED, negatives="random", measured=False, primary=None),
        entry(5, use=Use.IN_USE, seeds=("4" * 32,)),
        entry(4, use=Use.OFFERED, seeds=("5" * 32,)),
        entry(3, State.CANCELLED, size=9_000_000),
        entry(2, use=Use.WAS_IN_USE, model="II",
              trouble="model.safetensors of the model in 2222 was altered or is damaged: it is "
              "not used."),
        entry(1, State.DELETED, Use.WAS_IN_USE, size=44_000_000),
    )  # fmt: skip


def row(key: str, one: float, other: float, wide: float = 0.05, direction: int = 1) -> Row:
    """A paired line whose difference has an interval of ``wide`` to each side."""
    gone = one - other

    def number(value: float, span: float) -> Number:
        return Number(value, value - span, value + span, 118, 203)

    return Row(key, number(one, 0.055), number(other, 0.06), number(gone, wide), direction)


def compared(one: str, other: str) -> Compared:
    """A comparison in which the primary endpoint shows nothing and the vote does."""
    rows = (
        row("auc_probe", 0.843, 0.812, 0.047),
        row("auc_linear", 0.851, 0.826, 0.05),
        row("auc_finetune", 0.871, 0.858, 0.035),
        row("auc_vote", 0.836, 0.771, 0.041),
        row("sensitivity_probe", 0.55, 0.62, 0.061),
        row("brier_probe", 0.171, 0.182, 0.02, -1),
        row("slope_probe", 0.93, 0.81, 0.2, 0),
        row("manifestation_distance", 5.21, 6.04, 0.4, -1),
        row("precision", 0.71, 0.705, 0.03),
    )
    return Compared(one, other, rows, 118, 203, ("Scores are averaged over seeds by rank.",))


def card() -> Card:
    """A model card of every part."""
    few = "too few to say (6 patients, 11 breasts)"
    sections = (
        Section("What it is", (
            ("SHA-256", "9f2c" * 16), ("Training began", "2026-11-10T15:49:00+00:00"),
            ("Program", "0.9.0 (80a4368)"), ("Device", "NVIDIA H100"), ("Seed", "8"),
            ("", "For research use: it finds similar cases and gives an opinion beside a "
             "reader's."),
        )),
        Section("What it learnt from", (
            ("Lexicon", "mvkl-35@1"), ("Learnt from", "412 patients, 798 breasts, 640 tagged, "
             "388 proven (171 malignant)"), ("Chosen by", "60 patients, 117 breasts"),
            ("Held out", "118 patients, 231 breasts, 203 proven (88 malignant)"),
        )),
        Section("How it was trained", (
            ("Encoder", "resnet-18"), ("Weights", "microsoft/resnet-18"),
            ("SHA-256 of the weights", "41ab" * 16), ("Differs from the preset", "epochs 40 "
             "(20), sampler.sigma 2.0 (3.0)"),
        )),
        Section("How good it is", (
            ("AUC, linear probe on the frozen vectors",
             "0.84 (0.79 to 0.90; 118 patients, 203 breasts)"),
            ("AUC, vote of the neighbours", "0.84 (0.78 to 0.89; 118 patients, 203 breasts)"),
            ("", "Measured on held-out patients only; 95 % intervals by a bootstrap over "
             "patients."),
        )),
        Section("On which subgroups", (
            ("Density: a", few), ("Density: b", "AUC 0.87 (0.80 to 0.94; 47 patients, 82 breasts)"),
            ("Density: c", "AUC 0.82 (0.72 to 0.90; 44 patients, 77 breasts)"),
            ("Density: d", "AUC 0.77 (0.60 to 0.91; 21 patients, 33 breasts)"),
            ("Finding type: mass", "AUC 0.86 (0.79 to 0.92; 80 patients, 121 breasts)"),
            ("Vendor: unknown", few),
        )),
        Section("What it is not for", (
            ("", "Diagnosis, triage, or any decision about a patient: it is a research tool."),
            ("", "Vendors, densities, ages and finding types that are missing above or have too "
             "few cases to say: there its likeness and its opinion are guesses."),
        )),
    )  # fmt: skip
    return Card(sections, "# Model 88888888\n\n## What it is\n")


def details(uid: str) -> Details:
    """Card, curves and settings."""
    epochs = tuple(float(one) for one in range(1, 21))
    return Details(
        uid,
        card=card(),
        history=History(
            Line(epochs, tuple(4.1 * math.exp(-one / 14) for one in epochs)),
            Line(epochs, tuple(3.9 * math.exp(-one / 17) + 0.2 for one in epochs)),
            Line(epochs, tuple(5.0 + 4.0 * math.exp(-one / 5) for one in epochs)),
            Line(epochs, tuple(9.6 for _ in epochs)),
        ),
        settings=(
            Setting("preset", "demo", "demo"), Setting("model", "IM", "IM"),
            Setting("epochs", "40", "20"), Setting("batch", "64", "64"),
            Setting("sampler.negatives", "manifestation", "manifestation"),
            Setting("sampler.sigma", "2.0", "3.0"), Setting("encoder.weights", "", ""),
            Setting("seed", "8", "0"),
        ),
    )  # fmt: skip


def parts(uid: str, *, damaged: bool = False) -> Details:
    """The files of a run."""
    sentence = "model.safetensors of the model in 8888 was altered or is damaged: it is not used."
    state = Soundness.DAMAGED if damaged else Soundness.WHOLE
    return Details(
        uid,
        folder=f"/home/reader/maninegs/runs/{uid}",
        parts=(
            Part("config.json", 2_310, "ab12" * 16),
            Part("events.jsonl", 182_110, "77aa" * 16),
            Part("snapshot", 148_220_114, "55cc" * 16, Soundness.WHOLE),
            Part("checkpoints/000400", 31_004_212, "12ef" * 16, Soundness.WHOLE),
            Part("model", 11_190_400, "9f2c" * 16, state, sentence if damaged else ""),
            Part("vectors", 2_802_100, "09dd" * 16, Soundness.WHOLE),
            Part("result.json", 9_214, "3e3e" * 16),
        ),
    )


@dataclass
class FakeModels:
    """A backend that answers from memory and remembers what was asked of it."""

    entries: tuple[Entry, ...] = field(default_factory=several)
    hindrances: dict[str, Hindrance] = field(default_factory=dict)
    damaged: bool = False
    few: bool = False
    trouble: WorldError | None = None
    done: list[tuple[str, ...]] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)
    gate: threading.Event | None = None
    """What an evaluation waits for, ended by being cancelled."""
    hear: Callable[[str], None] = lambda _what: None

    def known(self, _store: object, reader: ReaderId | None) -> object:
        return reader

    def overview(self, known: object, _report: Report, _cancel: CancelToken) -> Overview:
        self.asked.append(("overview", str(known)))
        former = next((one.uid for one in self.entries if one.use is Use.WAS_IN_USE), "")
        return Overview(self.entries, former, self.hindrances)

    def details(self, uid: str, _report: Report, _cancel: CancelToken) -> Details:
        self.asked.append(("details", uid))
        found = next(one for one in self.entries if one.uid == uid)
        if found.use is Use.NONE:
            return replace(
                details(uid), card=None,
                no_card=f"The run {uid[:8]} has no model: only a finished training has a card.",
            )  # fmt: skip
        return details(uid)

    def files(self, uid: str, _report: Report, _cancel: CancelToken) -> Details:
        self.asked.append(("files", uid))
        return parts(uid, damaged=self.damaged)

    def compare(
        self, ones: Sequence[str], others: Sequence[str], _report: Report, _cancel: CancelToken
    ) -> Compared:
        self.asked.append(("compare", *ones, "with", *others))
        missing = tuple(
            one.uid for one in self.entries if one.uid in {*ones, *others} and not one.measured
        )
        if missing:
            said = "1 run was never evaluated on the test patients. It takes a minute or two."
            return Compared(ones[0], others[0], trouble=said, unmeasured=missing)
        found = compared(ones[0], others[0])
        if len(ones) > 1 or len(others) > 1:
            found = replace(
                found,
                rows=tuple(
                    replace(r, seeds_one=(r.one.value - 0.01, r.one.value + 0.01),
                            seeds_other=(r.other.value,)) for r in found.rows
                ),
            )  # fmt: skip
        if others[0] == UNTRAINED:
            better = row("auc_probe", 0.843, 0.651, 0.08)
            found = replace(found, rows=(better, *found.rows[3:4], *found.rows[-2:]))
        return replace(found, patients=21, breasts=37) if self.few else found

    def evaluate(self, _s: object, uid: str, report: Report, cancel: CancelToken) -> Changes:
        self.hear("evaluate")
        report(Progress(3, 10, "Evaluating"))
        while self.gate is not None and not self.gate.wait(0.01):
            cancel.check("The evaluation")
        self.done.append(("evaluate", uid))
        self._change(uid, measured=True, primary=Number(0.80, 0.74, 0.86, 118, 203))
        return Changes.of(Topic.RUNS)

    def accept(
        self, _s: object, uid: str, reader: ReaderId, _report: Report, _cancel: CancelToken
    ) -> Changes:
        if self.trouble is not None:
            raise self.trouble
        self.done.append(("accept", uid, str(reader)))
        self._use(uid)
        return Changes.of(Topic.MODELS)

    def roll_back(
        self, _s: object, reader: ReaderId, _report: Report, _cancel: CancelToken
    ) -> Changes:
        self.done.append(("roll back", str(reader)))
        self._use(next(one.uid for one in self.entries if one.use is Use.WAS_IN_USE))
        return Changes.of(Topic.MODELS)

    def delete(
        self, _s: object, uid: str, reader: ReaderId, _report: Report, _cancel: CancelToken
    ) -> Changes:
        self.done.append(("delete", uid, str(reader)))
        self._change(uid, state=State.DELETED)
        return Changes.of(Topic.RUNS)

    def _use(self, uid: str) -> None:
        for one in self.entries:
            if one.use is Use.IN_USE:
                self._change(one.uid, use=Use.WAS_IN_USE)
        self._change(uid, use=Use.IN_USE, accepted_by="Dr. Okafor", accepted_at=_FIRST)

    def _change(self, uid: str, **values: Any) -> None:
        self.entries = tuple(
            replace(one, **values) if one.uid == uid else one for one in self.entries
        )
