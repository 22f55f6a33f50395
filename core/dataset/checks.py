"""What may be wrong with the data before a training: a list with severity and what to do.

Only what the data say; what the settings and this computer say is
``core.models.preflight``, which puts both lists together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core import lexicons
from core.dataset.material import BreastMaterial, Material, Unmapped
from core.dataset.partition import divide
from core.domain.assessment import Outcome
from core.domain.errors import NotEnoughData, WorldError
from core.domain.records import Split
from core.domain.study import ImageRecord

MIN_BREASTS = 16
MIN_PATIENTS = 8
MIN_PROVEN_PATIENTS = 10
_UNKNOWN = -2
"""Of a patient who is not shared out yet; she may come to learn."""
_MOST_TERMS = 8


class Severity(StrEnum):
    """What a check means for the start."""

    STOP = "stop"
    """Training cannot start."""
    WARNING = "warning"
    """It can, and something will be missing or weak."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to know before the start.

    Attributes
    ----------
    code
        A word that stays the same when the sentence changes.
    todo
        What to do about it, or what happens when nothing is done.
    patients
        Keys of the patients it is about, for the screen alone: never logged.
    """

    code: str
    severity: Severity
    sentence: str
    todo: str = ""
    patients: tuple[str, ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """Sentence and what to do, in one line."""
        return f"{self.sentence} {self.todo}".strip()


def by_severity(found: Iterable[Check]) -> tuple[Check, ...]:
    """What stops first, then warnings, then notes; else in the order they were found."""
    order = list(Severity)
    return tuple(sorted(found, key=lambda one: order.index(one.severity)))


def of_material(
    material: Material,
    *,
    collections: Sequence[str] = (),
    folds: int = 0,
    fold: int = 0,
    one_view: bool = True,
) -> tuple[Check, ...]:
    """What gathered material says about a run on it.

    Parameters
    ----------
    collections, folds, fold
        The part of the data that the run takes (``core.dataset.partition``).
    one_view
        Whether a breast with the CC or the MLO alone teaches too.
    """
    seen = [row for row in material.breasts if row.seen]
    parts, missing = _parts(seen, collections, folds, fold)
    found = [*missing, *_leaks(seen, parts)]
    if not missing:
        found += _enough(seen, parts, one_view)
    found += _proven(seen, parts)
    found += _counted(material, seen, one_view)
    return by_severity(found)


def learners(
    material: Material,
    *,
    collections: Sequence[str] = (),
    folds: int = 0,
    fold: int = 0,
    one_view: bool = True,
) -> int:
    """How many breasts a run would learn from, as far as it is known before the start."""
    seen = [row for row in material.breasts if row.seen]
    parts, _ = _parts(seen, collections, folds, fold)
    return len(_learn(seen, parts, one_view))


def _parts(
    seen: Sequence[BreastMaterial], collections: Sequence[str], folds: int, fold: int
) -> tuple[npt.NDArray[np.int64], list[Check]]:
    """The part of each breast in the run, and a check where there is no such run."""
    split = np.array([_UNKNOWN if row.split is None else row.split for row in seen], dtype=np.int64)
    try:
        return divide(
            np.array([row.info.patient for row in seen], dtype=np.int64),
            split,
            [row.info.collection for row in seen],
            collections=collections,
            folds=folds,
            fold=fold,
        ), []
    except NotEnoughData as error:
        sentence, _, todo = error.sentence.partition(": ")
        return split, [Check("collection", Severity.STOP, f"{sentence}.", capital(todo))]


def _learn(
    seen: Sequence[BreastMaterial], parts: npt.NDArray[np.int64], one_view: bool
) -> list[BreastMaterial]:
    return [
        row
        for row, part in zip(seen, parts, strict=True)
        if row.tagged and part in (_UNKNOWN, Split.TRAIN) and (one_view or None not in row.views)
    ]


def _enough(
    seen: Sequence[BreastMaterial], parts: npt.NDArray[np.int64], one_view: bool
) -> Iterator[Check]:
    learn = _learn(seen, parts, one_view)
    people = {row.info.patient for row in learn}
    if len(seen) < MIN_BREASTS:
        yield Check(
            "breasts", Severity.STOP,
            f"There are {len(seen)} breasts with a CC or MLO image that can be used, and training "
            f"needs {MIN_BREASTS}.", "Import more exams.",
        )  # fmt: skip
    elif len(learn) < MIN_BREASTS or len(people) < MIN_PATIENTS:
        both = "" if one_view else " with both views"
        yield Check(
            "learn", Severity.STOP,
            f"There are {len(learn)} tagged breasts{both} of {len(people)} patients to learn "
            f"from, and training needs {MIN_BREASTS} of {MIN_PATIENTS}.",
            "Tag more exams." if one_view else
            "Tag more exams, or choose a model that uses manifestations: it takes breasts "
            "with one view too.",
        )  # fmt: skip
    elif len({row.bits.tobytes() for row in learn}) < 2:
        yield Check(
            "alike", Severity.STOP,
            "All tagged breasts carry the same manifestations, so none can be told from another.",
            "Tag other kinds of findings too.",
        )  # fmt: skip
    if _UNKNOWN in parts or not len(seen):
        return
    if Split.VALIDATION not in parts:
        yield Check(
            "validation", Severity.WARNING, "No patient is set aside to validate.",
            "The last epoch becomes the model, whether or not it is the best. Import more exams.",
        )  # fmt: skip
    if Split.TEST not in parts:
        yield Check(
            "test", Severity.WARNING, "No patient is held out to measure the result.",
            "The model will come without a measured AUC. Import more exams.",
        )  # fmt: skip


def _proven(seen: Sequence[BreastMaterial], parts: npt.NDArray[np.int64]) -> Iterator[Check]:
    held = {Outcome.BENIGN: 0, Outcome.MALIGNANT: 0}
    for outcome in held:
        rows = [row for row in seen if row.outcome is outcome]
        people = len({row.info.patient for row in rows})
        if people < MIN_PROVEN_PATIENTS:
            yield Check(
                f"proven-{outcome.value}", Severity.WARNING,
                f"Proven {outcome.value} breasts are there of {people} patients; an opinion needs "
                f"{MIN_PROVEN_PATIENTS}.",
                "Similar cases will be shown, and no opinion. Enter more proven outcomes.",
            )  # fmt: skip
    for row, part in zip(seen, parts, strict=True):
        if part == Split.TEST and row.outcome in held:
            held[row.outcome] += 1
    known = any(held.values())
    for outcome, count in held.items():
        if known and not count:
            yield Check(
                "one-sided", Severity.WARNING,
                f"No held-out breast is proven {outcome.value}: the labels are one-sided.",
                "No AUC can be measured until there is one. Enter more proven outcomes.",
            )  # fmt: skip


def _leaks(seen: Sequence[BreastMaterial], parts: npt.NDArray[np.int64]) -> Iterator[Check]:
    """One woman, or one image, on both sides of the line between learning and measuring."""
    of_person: dict[int, set[int]] = {}
    for row, part in zip(seen, parts, strict=True):
        of_person.setdefault(row.info.patient, set()).add(int(part))
    torn = {person for person, found in of_person.items() if len(found) > 1}
    if torn:
        yield Check(
            "patient-leak", Severity.STOP,
            f"Patients with breasts both to learn from and held out: {len(torn)}.",
            "The result would flatter the model. Restore a backup, or join the patients again.",
            _keys(row for row in seen if row.info.patient in torn),
        )  # fmt: skip
    across, within = _shared(seen, parts, lambda image: image.sha256)
    if across:
        yield Check(
            "image-leak", Severity.STOP,
            f"Breasts of different patients that share an image file: {len(across)}.",
            "One could be learnt from and the other held out. Join the patients if they are one "
            "woman, or delete the one that is wrong.",
            _keys(across),
        )  # fmt: skip
    if within:
        yield Check(
            "duplicates", Severity.WARNING,
            f"Breasts that share an image file with another breast: {len(within)}.",
            "The image counts twice. Correct the side or delete the copy.",
            _keys(within),
        )  # fmt: skip
    twice, _ = _shared(seen, parts, lambda image: image.header.sop_instance_uid)
    other = [row for row in twice if row not in across]
    if other:
        yield Check(
            "uid-leak", Severity.STOP,
            f"Breasts of different patients whose images carry the same UID: {len(other)}.",
            "One of them is a changed copy of the other. Join the patients if they are one woman, "
            "or delete the one that is wrong.",
            _keys(other),
        )  # fmt: skip


def _shared(
    seen: Sequence[BreastMaterial],
    parts: npt.NDArray[np.int64],
    key: Callable[[ImageRecord], str],
) -> tuple[list[BreastMaterial], list[BreastMaterial]]:
    """Breasts that share an image across the line, and others that share one."""
    owners: dict[str, set[int]] = {}
    for at, row in enumerate(seen):
        for view in row.views:
            if view is not None and key(view):
                owners.setdefault(key(view), set()).add(at)
    across: set[int] = set()
    within: set[int] = set()
    for places in owners.values():
        if len(places) < 2:
            continue
        people = {seen[at].info.patient for at in places}
        known = {int(parts[at]) for at in places}
        # Who is not shared out yet may come to lie on either side.
        torn = len(people) > 1 and (len(known) > 1 or _UNKNOWN in known)
        (across if torn else within).update(places)
    return [seen[at] for at in sorted(across)], [seen[at] for at in sorted(within - across)]


def _counted(material: Material, seen: Sequence[BreastMaterial], one_view: bool) -> Iterator[Check]:
    several, settled = sum(r.readers > 1 for r in seen), sum(r.settled for r in seen)
    if several or settled:
        yield Check(
            "readers", Severity.NOTE, f"Breasts read by several: {several}; settled: {settled}."
        )
    single = "They train with the view they have." if one_view else "They do not train."
    rows = (
        ("differ", Severity.WARNING, [row for row in seen if row.differ and not row.settled],
         "Breasts on which readers differ and nobody settled",
         "A tag counts where at least half of them give it, until you settle them."),
        ("untagged", Severity.NOTE, [row for row in seen if not row.tagged],
         "Breasts not tagged", "They can be found as similar cases and teach nothing."),
        ("one-view", Severity.NOTE, [row for row in seen if None in row.views],
         "Breasts without CC or MLO", f"They can be found. {single}"),
        ("no-image", Severity.NOTE, [row for row in material.breasts if not row.seen],
         "Breasts without a usable image", "They are left out."),
    )  # fmt: skip
    for code, severity, found, what, todo in rows:
        if found:
            named = _keys(found) if severity is not Severity.NOTE else ()
            yield Check(code, severity, f"{what}: {len(found)}.", todo, named)
    numbers = (
        ("unreadable", material.unreadable, "Images that cannot be decoded",
         "They are left out. Import them anew if they can be had whole."),
        ("missing", material.missing_files, "Images not where they lay",
         "Relink them, or they are left out."),
        ("unplaced", material.unplaced, "Images unplaced",
         "Set their side and view, or they are left out."),
    )  # fmt: skip
    for code, number, what, todo in numbers:
        if number:
            yield Check(code, Severity.WARNING, f"{what}: {number}.", todo)
    unmapped = sum(one.findings for one in material.unmapped.values())
    if unmapped:
        yield Check(
            "unmapped", Severity.WARNING,
            f"Tags without a place in {material.lexicon.title}: {unmapped}: "
            f"{left_out(material.unmapped)}.",
            "They are left out.",
        )  # fmt: skip


def left_out(unmapped: Mapping[tuple[str, str], Unmapped]) -> str:
    """Which terms of which version are left out, and how often; the most frequent first."""
    most = sorted(unmapped.items(), key=lambda item: (-item[1].findings, item[0]))
    told = [
        f"{_title(tag, term)} ({tag}), {_count(one.findings, 'finding')} of "
        f"{_count(one.breasts, 'breast')}"
        for (tag, term), one in most[:_MOST_TERMS]
    ]
    rest = len(most) - len(told)
    return "; ".join(told) + (f"; and {_count(rest, 'more term')}" if rest else "")


def _keys(rows: Iterable[BreastMaterial]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.info.patient_key for row in rows))


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]


def _title(tag: str, term: str) -> str:
    lexicon_id, _, version = tag.partition("@")
    try:
        return lexicons.get(lexicon_id, version).term_title(term)
    except WorldError:
        return term


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
