"""A workspace with a patient whose every trace is a token that a byte search finds."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np

from core.annotation import Annotator, keeping, revealing
from core.domain.assessment import (
    Adjudication,
    Category,
    Density,
    ExamConclusion,
    Outcome,
    Pathology,
)
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.reveal import Reveal, Shown
from core.domain.study import ImageId, PatientId
from core.store import (
    adjudications,
    breasts,
    conclusions,
    images,
    landmarks,
    pathology,
    patients,
    reports,
)
from core.store.store import Store
from tests.support import models, stores

KEY, SECOND_KEY, NAME = "ZQXW-4711", "ZQXW-0815", "Tokenova^Xenia"
STUDY = "1.2.826.424242.1"
WORDS = ("remarkzq", "conclusionzq", "detailzq", "reportzq", "accessionzq", "settledzq",
         "keptzq", "shownzq")  # fmt: skip
TOKENS = (KEY, SECOND_KEY, "Tokenova", "19610203", "1961-02-03", STUDY, *WORDS)


def plant(trained: models.Trained) -> tuple[ImageId, ...]:
    """Record her in the store, everywhere that a patient can be, and her pixels on disk."""
    store, reader = trained.store, trained.filled.reader
    taken = []
    with store.write(None, "import images") as unit:
        for number, (side, view) in enumerate(stores.VIEWS):
            head = replace(
                stores.header(9000, side, view),
                sop_instance_uid=f"{STUDY}.9.{number}",
                study_instance_uid=STUDY,
                patient_key=KEY if number < 3 else SECOND_KEY,
                patient_name=NAME,
                birth_date=date(1961, 2, 3),
                accession="accessionzq",
            )
            taken.append(images.add(
                unit, head, path=str(_file(trained, number)), sha256=_sha(trained, number),
                size=9, collection="test",
            ))  # fmt: skip
        placed = [images.get(unit, image) for image in taken]
        mine = patients.by_key(unit, KEY)
        other = patients.by_key(unit, SECOND_KEY)
        assert mine is not None
        assert other is not None
        patients.join(unit, PatientId(mine), PatientId(other))
        right = placed[0].breast
        assert right is not None
        pathology.set_pathology(
            unit, Pathology(right, Outcome.MALIGNANT, "histology", "detailzq", date(2020, 2, 2))
        )
        reports.add(unit, placed[0].exam, "reportzq", "table")
        landmarks.place(unit, Landmark(taken[0], reader, LandmarkKind.NIPPLE, 3.5, 4.5))
        conclusions.save(
            unit, ExamConclusion(placed[0].exam, reader, Category.C4, report="conclusionzq")
        )
        adjudications.save(unit, Adjudication(right, reader, "settledzq", unit.now))
    work = Annotator(store, reader)
    _, finding = work.add_finding(right, "mass", [("mass_shape", "oval")], [stores.box(taken[0])])
    work.set_note(finding, "remarkzq")
    work.save_assessment(right, Category.C4, Density.B, "remarkzq")
    _, gone = work.add_finding(right, "mass", [], [stores.box(taken[2])])
    work.set_note(gone, "remarkzq gone")
    work.remove_finding(gone)
    keeping.keep(store, reader, right, "keptzq")
    revealing.note(
        store,
        Reveal(right, reader, Shown.OPINION, datetime.now(UTC), "standard", "shownzq", None, 0.5,
               0.4, 0.6, 0.3),
    )  # fmt: skip
    return tuple(taken)


def _content(number: int) -> bytes:
    return f"DICM {KEY} {number}".encode()


def _sha(trained: models.Trained, number: int) -> str:
    del trained
    return sha256(_content(number)).hexdigest()


def _file(trained: models.Trained, number: int) -> Path:
    """Her image taken into the workspace, and what was decoded from it."""
    digest = _sha(trained, number)
    path = trained.workspace.images / digest[:2] / f"{digest}.dcm"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_content(number))
    cache = trained.workspace.cache
    for place in (
        cache / "pixels" / digest[:2] / f"{digest}-0.pix",
        cache / "small" / "small-1" / digest[:2] / f"{digest}.small",
        cache / "prepared" / "mg-2" / digest[:2] / f"{digest}-16-R000.npy",
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_content(number))
    return path


def traces(root: Path, *tokens: str) -> Iterator[str]:
    """Files of a workspace, older backups aside, that hold a token in any of its writings."""
    written = [
        writing
        for token in tokens or TOKENS
        for text in (token.encode(), token.encode("utf-16-le"), token.encode("utf-16-be"))
        for writing in (text, *_in_base64(text))
    ]
    for path in sorted(root.rglob("*")):
        if not path.is_file() or ("backups" in path.parts and "-erasure" not in str(path)):
            continue
        content = path.read_bytes()
        if any(text in content for text in written) or any(
            token in str(path) for token in tokens or TOKENS
        ):
            yield str(path.relative_to(root))


def _in_base64(text: bytes) -> Iterator[bytes]:
    """The part of ``text`` that does not depend on what stands around it, at each offset."""
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + text)
        whole = encoded[4 if shift else 0 : len(encoded) // 4 * 4 - 4]
        if len(whole) >= 8:
            yield whole


def breasts_of(store: Store, key: str = KEY) -> set[int]:
    """Her breasts."""
    with store.read() as reading:
        return {int(b.id) for b in breasts.all_breasts(reading) if b.patient_key == key}


def arrays_with(root: Path, ids: set[int]) -> list[str]:
    """Arrays of ids on disk that hold one of these, the lineage of models aside."""
    found = []
    for name in ("breast_ids", "image_ids"):
        for path in root.rglob(f"{name}.npy"):
            if "lineage" not in path.parts and name == "breast_ids":
                held = set(np.load(path, allow_pickle=False).tolist())
                if held & ids:
                    found.append(str(path.relative_to(root)))
    return found
