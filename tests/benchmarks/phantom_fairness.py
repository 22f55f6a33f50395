"""Are the phantoms a fair test object? ``python -m tests.benchmarks.phantom_fairness``.

Three questions, each answered on patients that took no part in fitting:

* Can every manifestation group be read from the training-sized crops? A small
  network learns all 35 bits from both views; for each bit the area under the ROC
  curve says how well it tells breasts that have it from breasts that lack it, and
  a group's figure is the mean over its bits. Two comparisons: among all breasts,
  and (stricter) among only those that have a value in the group, so that finding
  the lesion alone earns nothing.
* Do headers, breast area, density or vendor tell pathology? They must not.
* How well can pathology be told from the tags alone? That is the ceiling.

Writes ``build/bench/phantom_fairness.json`` and the table in ``docs/phantoms.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from core import files, lexicons
from core.domain.assessment import Density, Outcome
from core.domain.study import Side
from core.phantom import case, population
from core.phantom.generate import VIEWS, generate
from core.phantom.plan import BreastPlan, PatientPlan
from core.phantom.styles import STYLES

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "bench"
DOCUMENT = ROOT / "docs" / "phantoms.md"
BEGIN, END = "<!-- fairness: begin -->", "<!-- fairness: end -->"
Floats = npt.NDArray[np.float64]
WANTED = 0.70
CEILING = 0.95
BATCH = 32
DEALS = 99


@dataclass(frozen=True)
class Data:
    """Everything by breast: (N, 2, S, S) crops, (N, 35) bits, what headers say, outcome."""

    pixels: npt.NDArray[np.uint8]
    bits: npt.NDArray[np.bool_]
    headers: Floats
    patients: npt.NDArray[np.int64]
    outcome: npt.NDArray[np.int64]
    """1 malignant, 0 benign, -1 not proven."""


def bits_of(breast: BreastPlan) -> npt.NDArray[np.bool_]:
    """The manifestation bits of a plan."""
    has = {f"{axis}.{value}" for f in breast.findings for axis, value in f.descriptors}
    return np.array([bit in has for bit in lexicons.get().layout])


def collect(patients: int, seed: int, size: int) -> Data:
    """Write phantoms, read them back as the application does, and gather them by breast."""
    from core.imaging.pool import DecoderPool

    plans = [population.patient(seed, number) for number in range(1, patients + 1)]
    breasts = [(plan, breast) for plan in plans for breast in plan.breasts]
    with tempfile.TemporaryDirectory() as place, DecoderPool(Path(place) / "cache") as pool:
        folder = Path(place) / "phantoms"
        generate(folder, patients=patients, seed=seed)
        paths = [
            folder / f"{plan.number:04d}" / f"{breast.side.value}{view.value}.dcm"
            for plan, breast in breasts
            for view in VIEWS
        ]
        known = [asked.result() for asked in [pool.submit_header(path) for path in paths]]
        waiting = [
            pool.submit_prepare(
                path,
                files.sha256(path),
                size,
                side=header.side,
                view=header.view,
                orientation=header.orientation,
            )
            for path, header in zip(paths, known, strict=True)
        ]
        crops = np.stack([asked.result() for asked in waiting])
        facts = np.array([_facts(path) for path in paths])
    codes = {Outcome.BENIGN: 0, Outcome.MALIGNANT: 1, None: -1}
    own = [
        [plan.age, b.side is Side.LEFT, *(b.density is d for d in Density)] for plan, b in breasts
    ]
    views = len(VIEWS)
    return Data(
        crops.reshape(-1, views, size, size),
        np.stack([bits_of(breast) for _, breast in breasts]),
        np.hstack([np.array(own, np.float64), areas(plans), facts.reshape(len(breasts), -1)]),
        np.array([plan.number for plan, _ in breasts]),
        np.array([codes[breast.outcome] for _, breast in breasts]),
    )


def kept(data: Path, patients: int, seed: int, size: int) -> Data:
    """The same, from a file of an earlier run where there is one."""
    names = [field.name for field in fields(Data)]
    if data.is_file():
        with np.load(data) as stored:
            return Data(*(stored[name] for name in names))
    made = collect(patients, seed, size)
    np.savez(data, **{name: getattr(made, name) for name in names})
    return made


def areas(plans: Sequence[PatientPlan]) -> Floats:
    """(N, 2) areas of the breasts within the skin, by view, in square millimetres."""
    found = []
    for plan in plans:
        grid = STYLES[plan.style].small
        for breast in plan.breasts:
            drawn = [case.outline(breast, view, grid) for view in VIEWS]
            found.append([float((one > 0).sum()) * grid.spacing**2 for one in drawn])
    return np.array(found)


def _facts(path: Path) -> list[float]:
    """Every number that the header holds, and codes for its words."""
    import pydicom

    ds = pydicom.dcmread(path, stop_before_pixels=True)
    words = [ds.Manufacturer, ds.PhotometricInterpretation, ds.file_meta.TransferSyntaxUID]
    words += ["/".join(ds.PatientOrientation), ds.AnodeTargetMaterial]
    numbers = [ds.KVP, ds.Exposure, ds.ExposureTime, ds.BodyPartThickness, ds.CompressionForce]
    numbers += [ds.Rows, ds.Columns, ds.ImagerPixelSpacing[0], ds.StudyDate, ds.StudyTime]
    numbers += [path.stat().st_size]
    hashed = [float(sum(map(ord, str(word))) % 97) for word in words]
    return hashed + [float(number) for number in numbers]


def auc(truth: npt.NDArray[Any], score: npt.NDArray[Any]) -> float:
    """Area under the ROC curve, by ranks, ties counted half."""
    from scipy.stats import rankdata

    truth = np.asarray(truth, dtype=bool)
    ranks = rankdata(score)
    positive, negative = int(truth.sum()), int((~truth).sum())
    if not positive or not negative:
        return float("nan")
    return float((ranks[truth].sum() - positive * (positive + 1) / 2) / (positive * negative))


def interval(
    truth: npt.NDArray[Any], score: npt.NDArray[Any], patients: npt.NDArray[Any], draws: int = 500
) -> tuple[float, float]:
    """95 % interval of an AUC by a bootstrap over patients."""
    rng = np.random.default_rng(0)
    groups = [np.flatnonzero(patients == p) for p in np.unique(patients)]
    values = []
    for _ in range(draws):
        chosen = rng.integers(0, len(groups), len(groups))
        rows = np.concatenate([groups[k] for k in chosen])
        values.append(auc(truth[rows], score[rows]))
    low, high = np.nanquantile(values, (0.025, 0.975))
    return float(low), float(high)


def train_reader(data: Data, rows: npt.NDArray[Any], epochs: int, seed: int) -> Any:
    """A small two-view network for all bits, fitted on ``rows``."""
    import torch
    from torch import nn

    torch.manual_seed(seed)
    widths = (32, 64, 128)
    layers: list[nn.Module] = [nn.Conv2d(1, 24, 4, stride=2, padding=1, bias=False)]
    layers += [nn.BatchNorm2d(24), nn.ReLU()]
    before = 24
    for width in widths:
        layers += [nn.Conv2d(before, width, 3, padding=1, bias=False), nn.BatchNorm2d(width)]
        layers += [nn.ReLU(), nn.MaxPool2d(2)]
        before = width
    layers += [nn.Conv2d(before, 192, 3, padding=1, bias=False), nn.BatchNorm2d(192), nn.ReLU()]
    before = 192

    class Reader(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.trunk = nn.Sequential(*layers)
            self.head = nn.Sequential(nn.Dropout(0.2), nn.Linear(2 * before, 35))

        def forward(self, views: torch.Tensor) -> torch.Tensor:
            count = views.shape[0]
            found = self.trunk(views.reshape(-1, 1, *views.shape[2:]))
            pooled = torch.cat([found.amax((2, 3)), found.mean((2, 3))], 1)
            out: torch.Tensor = self.head(pooled).reshape(count, 2, 35).mean(1)
            return out

    network = Reader()
    optimiser = torch.optim.AdamW(network.parameters(), 2e-3, weight_decay=1e-2)
    steps = epochs * (len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=steps)
    rng = np.random.default_rng(seed)
    pixels = torch.from_numpy(data.pixels)
    target = torch.from_numpy(data.bits.astype(np.float32))
    loss_of = nn.BCEWithLogitsLoss()
    for epoch in range(epochs):
        network.train()
        order = rng.permutation(rows)
        total = 0.0
        for k in range(len(rows) // BATCH):
            chosen = order[BATCH * k : BATCH * (k + 1)]
            views = pixels[chosen].float() / 127.5 - 1
            if rng.random() < 0.5:
                views = views.flip(2)
            dy, dx = (int(v) for v in rng.integers(-4, 5, 2))
            views = torch.roll(views, (dy, dx), (2, 3))
            loss = loss_of(network(views), target[chosen])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        print(f"  epoch {epoch + 1}/{epochs}: loss {total / (len(rows) // BATCH):.4f}", flush=True)
    return network


def read(network: Any, data: Data) -> Floats:
    """(N, 35) scores of every breast."""
    import torch

    network.eval()
    found = []
    with torch.no_grad():
        for k in range(0, len(data.pixels), 128):
            views = torch.from_numpy(data.pixels[k : k + 128]).float() / 127.5 - 1
            found.append(network(views).numpy())
    return np.concatenate(found).astype(np.float64)


def by_group(
    bits: npt.NDArray[np.bool_], scores: Floats, diseased: npt.NDArray[Any]
) -> list[dict[str, Any]]:
    """AUC of each group among all breasts, and among those with a value in the group."""
    lexicon = lexicons.get()
    rows = []
    for group, positions in lexicon.groups().items():
        where = list(positions)
        has = diseased if group == "sign" else bits[:, where].any(axis=1)
        overall = [auc(bits[:, p], scores[:, p]) for p in where]
        within = [auc(bits[has, p], scores[has, p]) for p in where]
        rows.append(
            {
                "group": group,
                "title": lexicon.axis(group).title,
                "auc": float(np.mean(overall)),
                "within": float(np.mean(within)),
                "breasts": int(has.sum()),
                "bits": {
                    lexicon.layout[p]: [round(a, 3), round(b, 3)]
                    for p, a, b in zip(where, overall, within, strict=True)
                },
            }
        )
    return rows


def cross_fitted(
    features: Floats, truth: npt.NDArray[Any], patients: npt.NDArray[Any], model: Any
) -> Floats:
    """Out-of-fold probabilities, folds by patient."""
    from sklearn.base import clone
    from sklearn.model_selection import GroupKFold

    scores = np.zeros(len(truth))
    for fit, ask in GroupKFold(5).split(features, truth, patients):
        fitted = clone(model).fit(features[fit], truth[fit])
        scores[ask] = fitted.predict_proba(features[ask])[:, 1]
    return scores


def chance_band(
    features: Floats, truth: npt.NDArray[Any], patients: npt.NDArray[Any], model: Any
) -> tuple[float, float]:
    """Where 95 % of such AUCs fall when outcomes are dealt out anew: what chance looks like.

    Refitting is part of it, so it is wider than a bootstrap of one set of scores.
    """
    rng = np.random.default_rng(0)
    found = []
    for _ in range(DEALS):
        dealt = rng.permutation(truth)
        found.append(auc(dealt, cross_fitted(features, dealt, patients, model)))
    low, high = np.quantile(found, (0.025, 0.975))
    return float(low), float(high)


def pathology(data: Data, scores: Floats, held_out: npt.NDArray[Any]) -> list[dict[str, Any]]:
    """How well each source tells malignant from benign, with intervals."""
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    proven = data.outcome >= 0
    truth, owners = data.outcome[proven], data.patients[proven]
    linear = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=2000))
    trees = HistGradientBoostingClassifier(max_iter=120, learning_rate=0.05, random_state=0)
    found = {
        "headers, area, density, vendor (linear)": cross_fitted(
            data.headers[proven], truth, owners, linear
        ),
        "headers, area, density, vendor (trees)": cross_fitted(
            data.headers[proven], truth, owners, trees
        ),
        "tags alone (linear)": cross_fitted(
            data.bits[proven].astype(np.float64), truth, owners, linear
        ),
    }
    rows: list[dict[str, Any]] = []
    for name, score in found.items():
        low, high = interval(truth, score, owners)
        rows.append({"source": name, "auc": auc(truth, score), "low": low, "high": high})
    for row, model in zip(rows, (linear, trees), strict=False):
        row["chance"] = chance_band(data.headers[proven], truth, owners, model)
    fit = proven & ~held_out
    ask = proven & held_out
    seen = linear.fit(scores[fit], data.outcome[fit]).predict_proba(scores[ask])[:, 1]
    low, high = interval(data.outcome[ask], seen, data.patients[ask])
    rows.append(
        {
            "source": "images, through the network's 35 scores",
            "auc": auc(data.outcome[ask], seen),
            "low": low,
            "high": high,
        }
    )
    return rows


def bayes(patients: int, seed: int) -> dict[str, Any]:
    """The ceiling: the generator's own probabilities against the outcomes it drew."""
    chances, outcomes, owners = [], [], []
    for number in range(1, patients + 1):
        for breast in population.patient(seed, number).breasts:
            if breast.chance is not None:
                chances.append(breast.chance)
                outcomes.append(breast.outcome is Outcome.MALIGNANT)
                owners.append(number)
    truth, score = np.array(outcomes), np.array(chances)
    low, high = interval(truth, score, np.array(owners), 100)
    return {
        "source": "tags with the generator's own weights (ceiling)",
        "auc": auc(truth, score),
        "low": low,
        "high": high,
        "prevalence": float(truth.mean()),
        "breasts": len(truth),
    }


def table(document: dict[str, Any]) -> str:
    """The tables of the document, as Markdown."""
    lines = [
        f"{document['patients']} patients (seed {document['seed']}), {document['size']} px crops; "
        f"{document['held_out']} patients held out; {document['prevalence']:.0%} of the proven "
        f"breasts are malignant. Measured in {document['minutes']:.0f} minutes on "
        f"{document['cores']} cores.",
        "",
        "| manifestation group | AUC, all breasts | AUC, breasts with the group | such breasts |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {r['title']} | {r['auc']:.2f} | {r['within']:.2f} | {r['breasts']} |"
        for r in document["groups"]
    ]
    lines += [
        "",
        "| pathology told from | AUC | 95 % interval | what chance gives |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {r['source']} | {r['auc']:.2f} | {r['low']:.2f} to {r['high']:.2f} | "
        + ("{:.2f} to {:.2f} |".format(*r["chance"]) if "chance" in r else "|")
        for r in document["pathology"]
    ]
    return "\n".join(lines)


def verdict(document: dict[str, Any]) -> list[str]:
    """What is not as it must be, in sentences."""
    wrong = [
        f"{r['title']} can hardly be read (AUC {r['auc']:.2f})"
        for r in document["groups"]
        if r["auc"] < WANTED
    ]
    for row in document["pathology"]:
        if "chance" in row and row["auc"] > row["chance"][1]:
            wrong.append(f"pathology shows in {row['source']} (AUC {row['auc']:.2f})")
        if row["source"].startswith("tags") and row["auc"] >= CEILING:
            wrong.append(f"{row['source']} reach {row['auc']:.2f}")
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the check; exit code 1 when the phantoms are not fair."""
    import torch

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, default=700)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--size", type=int, default=96)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--crops", type=Path, help="keep the crops here, or take them from here")
    parser.add_argument("--no-document", action="store_true")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    wanted = (asked.patients, asked.seed, asked.size)
    data = kept(asked.crops, *wanted) if asked.crops else collect(*wanted)
    print(f"drawn and prepared in {time.monotonic() - began:.0f} s", flush=True)
    held_out = data.patients % 4 == 0
    network = train_reader(data, np.flatnonzero(~held_out), asked.epochs, asked.seed)
    scores = read(network, data)
    ceiling = bayes(4000, asked.seed)
    document: dict[str, Any] = {
        "version": 1,
        "patients": asked.patients,
        "seed": asked.seed,
        "size": asked.size,
        "held_out": int(np.unique(data.patients[held_out]).size),
        "prevalence": ceiling["prevalence"],
        "groups": by_group(data.bits[held_out], scores[held_out], data.outcome[held_out] >= 0),
        "pathology": [*pathology(data, scores, held_out), ceiling],
        "minutes": (time.monotonic() - began) / 60,
        "cores": torch.get_num_threads(),
    }
    OUT.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, indent=2) + "\n"
    (OUT / "phantom_fairness.json").write_text(text, encoding="utf-8")
    print(table(document))
    if not asked.no_document:
        write_into(DOCUMENT, table(document))
    wrong = verdict(document)
    for sentence in wrong:
        print(f"NOT FAIR: {sentence}")
    return 1 if wrong else 0


def write_into(path: Path, text: str) -> None:
    """Replace what stands between the two marks of the document."""
    whole = path.read_text(encoding="utf-8")
    before, rest = whole.split(BEGIN)
    _, after = rest.split(END)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    os.nice(5)
    raise SystemExit(main())
