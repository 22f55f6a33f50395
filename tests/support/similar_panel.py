"""A backend for the panel of similar cases that knows no model: it answers what it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from core.domain.assessment import Category, Outcome
from core.domain.changes import Changes
from core.domain.errors import RefusedFile
from core.domain.heat import HeatMap
from core.domain.reveal import Reveal
from core.domain.study import BreastId, ImageRecord, ReaderId, Side
from core.retrieval.asking import Ask, Means, Refinement
from maninegs_gui.similar import words
from maninegs_gui.similar.values import (
    Answer,
    Case,
    FacetRow,
    GroupRow,
    Material,
    Offer,
    OpinionWords,
    Standing,
    Value,
    Why,
)

GROUPS = (
    GroupRow("margin", "Mass margin", 1.0),
    GroupRow("shape", "Mass shape", 0.7),
    GroupRow("size", "Size", 0.2),
)
FACETS = (
    FacetRow(
        "type", "Finding",
        (Value("mass", "Mass", 812), Value("calcification", "Calcification", 301),
         Value("asymmetry", "Asymmetry", 91)),
    ),
    FacetRow(
        "density", "Density",
        tuple(Value(one, one.lower(), n) for one, n in (("B", 604), ("C", 402), ("A", 150))),
    ),
    FacetRow(
        "age", "Age", tuple(Value(f"{n}", f"{n} to {n + 9}", 100 + n) for n in (50, 60, 40, 70)),
    ),
    FacetRow("vendor", "Vendor", (Value("HOLOGIC", "HOLOGIC", 900), Value("GE", "GE", 304))),
)  # fmt: skip
OUTCOMES = FacetRow(
    "pathology", "Pathology", (Value("benign", "benign", 690), Value("malignant", "malignant", 514))
)
OPINION = OpinionWords(
    probability=0.63, low=0.4, high=0.8, threshold=0.42, above=True,
    point="at a specificity of 90\u00a0% among the proven breasts here; sensitivity there "
    "61\u00a0% (50 to 72)",
    population="Holds for breasts like the 412 proven ones of 388 patients here, 43\u00a0% of them "
    "malignant.",
    prevalence="Carried to this site's share of 0.8\u00a0% malignant; uncorrected it was 63\u00a0% "
    "(40 to 80).",
    subgroups=("Density c: AUC 0.81 (0.74 to 0.87) in 130 proven breasts.",
               "HOLOGIC: AUC 0.84 (0.79 to 0.88) in 300 proven breasts."),
    alone=("Neighbours: 6 of 10 malignant, with 63 of 100 parts of the vote",
           "Alone, before calibration: probe 0.71, neighbours 0.58"),
    cautions=("Seen in training: the encoder learnt from this patient's images.",),
    model="ab" * 32,
)  # fmt: skip


def cases(
    count: int, images: Callable[[int], tuple[ImageRecord, ...]] = lambda _n: ()
) -> tuple[Case, ...]:
    """Cases as an open gate shows them, the most alike first."""
    return tuple(
        Case(
            BreastId(100 + (7 * place) % 50),
            f"P{100 + place:04d} {'LR'[place % 2]}",
            images(place),
            agree=("Mass margin: spiculated", "Mass shape: irregular")[: 2 - place % 2],
            differ=("Size: 11-20 mm here, 21-50 mm there",) if place % 3 else (),
            here=("Calcification",) if place % 4 == 1 else (),
            there=("Skin retraction",) if place % 4 == 2 else (),
            likeness=words.likeness(0.01 * (place + 1), close=True),
            parts=words.parts(0.1 + 0.02 * place, 0.08, 0.15),
            outcome=(Outcome.MALIGNANT, Outcome.BENIGN, None)[place % 3],
            masked=False,
            about=f"{2012 + place}-03-05 · HOLOGIC",
        )
        for place in range(count)
    )


@dataclass
class FakeSimilar:
    """Answers as the core would, by whether the breast was assessed.

    ``asked`` is what it was asked for, in order; ``revealed`` what it was told to note down.
    """

    committed: set[int] = field(default_factory=set)
    why: Why = Why.NOTHING
    sentence: str = "Because."
    hits: tuple[Case, ...] = field(default_factory=lambda: cases(3))
    words: OpinionWords = OPINION
    offers: tuple[Offer, ...] = ()
    notes: tuple[str, ...] = ()
    tags: bool = True
    title: str = "P0001, right breast"
    policy: str = "standard"
    asked: list[tuple[str, Any]] = field(default_factory=list)
    revealed: list[Reveal] = field(default_factory=list)
    kept: set[int] = field(default_factory=set)
    heats: Callable[[BreastId], tuple[HeatMap, ...]] = lambda _breast: ()

    def read_file(self, path: Path) -> Path:
        if path.suffix != ".dcm":
            raise RefusedFile(f"{path.name} is no image: choose a mammogram.")
        return path

    def material(self, _store: object, ask: Ask, reader: ReaderId, file: Any = None) -> Material:
        self.asked.append(("material", ask))
        open_ = ask.breast is not None and int(ask.breast) in self.committed
        return Material(
            Standing(
                reader, ask.breast, file.name if file else self.title, open_, not open_, open_,
                self.policy, Category.C3 if open_ else None, self.offers,
            ),
            ask,
        )  # fmt: skip

    def search(self, material: Material, refinement: Refinement, _report: Any, _cancel: Any) -> Any:
        self.asked.append(("search", refinement))
        return material, refinement

    def details(self, _store: object, found: Any, _reader: ReaderId) -> Answer:
        material, refinement = found
        standing = material.standing
        self.asked.append(("details", standing.breast))
        blank = Answer(
            standing, among=1204, proven=refinement.proven_only, notes=self.notes,
            model="ab" * 32, model_name="abababab",
            groups=GROUPS if self.tags and material.core.means is not Means.FILE else (),
            facets=FACETS if standing.masked else (*FACETS, OUTCOMES),
        )  # fmt: skip
        if self.why is not Why.NOTHING:
            return replace(blank, why=self.why, sentence=self.sentence)
        shown = [case for case in self.hits if case.breast not in refinement.less][: refinement.k]
        shown = [replace(case, kept=int(case.breast) in self.kept) for case in shown]
        if standing.masked:
            shown = sorted(
                (replace(case, likeness="", parts="", outcome=None, masked=True) for case in shown),
                key=lambda case: case.breast,
            )
        return replace(blank, cases=tuple(shown))

    def opinion(self, material: Material, _report: Any, _cancel: Any) -> OpinionWords | None:
        self.asked.append(("opinion", material.standing.breast))
        return self.words

    def heat(self, material: Material, breast: BreastId, _report: Any, _cancel: Any) -> Any:
        self.asked.append(("heat", breast))
        return self.heats(breast)

    def note(self, _store: object, reveal: Reveal) -> Changes:
        self.revealed.append(reveal)
        return Changes()

    def keep(self, _store: object, breast: BreastId, _reader: ReaderId, wanted: bool) -> Changes:
        (self.kept.add if wanted else self.kept.discard)(int(breast))
        return Changes()


def heat_of(image: ImageRecord) -> HeatMap:
    """A spot within the breast of a phantom, which is stored as it hangs."""
    at = (0.25 if image.header.side is Side.LEFT else 0.75, 0.45)
    y, x = np.mgrid[0:1:24j, 0:1:20j]
    spot = np.exp(-((x - at[0]) ** 2 + (y - at[1]) ** 2) / 0.02).astype(np.float32)
    header = image.header
    return HeatMap(image.id, spot, (0.0, 0.0, float(header.columns), float(header.rows)))
