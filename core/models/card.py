"""The model card: what a model learnt from, how good it is on whom, what it is not for.

A card is a value made from the model's sealed record; kept beside the model as
``card/model_card.md`` and ``.json``, sealed with the model and the record that it was
made from, so that one which is not of them is made again and never shown.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.models import measures
from core.models import record as records
from core.models.record import Record
from core.training import config as configs

KIND = CARD = "card"
MARKDOWN, DOCUMENT = "model_card.md", "model_card.json"
_UNKNOWN = "not written down"
_PARTS = ("train", "validation", "test", "aside")
_PART_NAMES = {
    "train": "learnt from", "validation": "chosen by", "test": "held out", "aside": "left out",
}  # fmt: skip
_FACETS = {"vendor": "vendors", "density": "densities", "type": "finding types", "age": "ages"}
_NOT_FOR = (
    "Diagnosis, triage, or any decision about a patient: it is a research tool.",
    "Images of another kind than it learnt from: tomosynthesis slices, ultrasound, magnification "
    "and spot views, breasts with implants where none were among its patients.",
    "Vendors, densities, ages and finding types that are missing above or have too few cases to "
    "say: there its likeness and its opinion are guesses.",
    "Patients whose images it learnt from, as a measure of how good it is.",
    "Telling who a person is, or joining records of different sources.",
)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a card: rows of a name and what is said of it, then sentences."""

    title: str
    rows: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A model card.

    Attributes
    ----------
    model
        SHA-256 of the model's manifest, which the card is about.
    """

    title: str
    model: str
    sections: tuple[Section, ...]


def make(folder: Path, *, replaced: str = "") -> Card:
    """The card of a finished run or of a model in the workspace.

    Parameters
    ----------
    folder
        A run's folder, or one below ``models/``.
    replaced
        Name of the model that this one took the place of, where it was accepted.

    Raises
    ------
    DamagedArtefact
        When the model is not whole.
    """
    return of_record(read(folder), replaced=replaced)


def read(folder: Path) -> Record:
    """What is remembered of a model: its record, or what its run's folder still tells.

    A model of an earlier program, and one whose record was altered, is told by what
    ``model.json`` says.
    """
    files.check_seal(folder / "model", "model")
    sha = files.sha256(folder / "model" / files.MANIFEST)
    try:
        return records.load(folder / records.RECORD, sha)
    except DamagedArtefact:
        pass
    try:
        return records.of_run(folder)
    except (DamagedArtefact, OSError, ValueError):
        pass
    document = files.read_json(folder / "model" / "model.json")
    known = files.ties(folder / "model")
    if any(document.get(name) != known.get(name) for name in ("lexicon", "recipe", "snapshot")):
        raise DamagedArtefact("The model's document and manifest do not agree: it is not used.")
    config = document.get("config")
    return Record(
        model=sha, uid=folder.name, snapshot=str(document.get("snapshot", "")),
        lexicon=str(document.get("lexicon", "")), recipe=str(document.get("recipe", "")),
        settings=config if isinstance(config, dict) else {},
    )  # fmt: skip


def of_record(record: Record, *, replaced: str = "") -> Card:
    """The card of a record."""
    sections = (
        _identity(record, replaced),
        _data(record),
        _training(record),
        *measures.sections(record.evaluations),
        Section("What it is not for", sentences=_NOT_FOR),
    )
    made = tuple(Section(one.title, tuple(one.rows), tuple(one.sentences)) for one in sections)
    return Card(f"Model {record.uid[:8] or record.model[:8]}", record.model, made)


def _identity(record: Record, replaced: str) -> Section:
    result, config = record.result, record.config
    before = record.before.get("uid", "")
    device = str(result.get("device_name") or result.get("device") or _UNKNOWN)
    rows = [
        ("SHA-256", record.model),
        ("Run", record.uid or _UNKNOWN),
        ("Training began", record.started_at or _UNKNOWN),
        ("Training ended", record.finished_at or _UNKNOWN),
        ("Program", record.code_version or _UNKNOWN),
        ("Device", device),
        ("Precision", str(result.get("precision") or _UNKNOWN)),
        ("Seed", str(config.seed) if config else _UNKNOWN),
        ("In use when it began", before[:8] if before else "none"),
    ]
    if replaced:
        rows.append(("Took the place of", replaced[:8]))
    sentences = ["For research use: it finds similar cases and gives an opinion beside a reader's."]
    if record.origin:
        rows.append(("Came from elsewhere", record.origin.get("imported_at", _UNKNOWN)))
        sentences.append(
            "It was made in another workspace. It has not learnt from patients of this one as far "
            "as is known here; a patient of both cannot be recognised, so that what is measured "
            "here may be flattered by her."
        )
    if reason := str(result.get("stopped_because", "")):
        sentences.append(f"It was ended early: {reason}")
    elif result.get("stopped"):
        sentences.append("It was ended early by a person; the best epoch until then counts.")
    return Section("What it is", tuple(rows), tuple(sentences))


def _data(record: Record) -> Section:
    rows = [
        ("Lexicon", record.lexicon or _UNKNOWN),
        ("Preparation of the pixels", record.recipe or _UNKNOWN),
        ("Frozen data, SHA-256", record.snapshot or _UNKNOWN),
    ]
    sentences = []
    parts = record.data.get("parts", {})
    rows += [(_PART_NAMES[part].capitalize(), _numbers(parts[part]))
             for part in _PARTS if part in parts]  # fmt: skip
    if not parts:
        sentences.append("How many patients it learnt from was not written down.")
    places = record.data.get("collections", {})
    for place, shares in places.items() if len(places) > 1 or any(places) else ():
        told = "; ".join(
            f"{_PART_NAMES[part]}: {_numbers(shares[part])}" for part in _PARTS if part in shares
        )
        rows.append((f"Collection {place or 'without a name'}", told))
    facets = record.data.get("facets", {})
    for name, title in _FACETS.items():
        shares = {value or "unknown": n for value, n in facets.get(name, {}).items()}
        if shares:
            told = ", ".join(f"{value} {n}" for value, n in sorted(shares.items()))
            rows.append((f"Breasts learnt from, by {title}", told))
    return Section("What it learnt from", tuple(rows), tuple(sentences))


def _numbers(part: Mapping[str, int]) -> str:
    return (
        f"{part['patients']} patients, {part['breasts']} breasts, {part['views']} views "
        f"({part['tagged']} breasts tagged, {part['proven']} proven, {part['malignant']} of them "
        "malignant)"
    )


def _training(record: Record) -> Section:
    config, result = record.config, record.result
    if config is None:
        return Section("How it was trained", sentences=(f"Its settings were {_UNKNOWN}.",))
    encoder = config.encoder
    sha = str(result.get("weights_sha256") or encoder.weights_sha256)
    if not encoder.weights:
        weights = "random"
    else:
        weights = f"{place_name(encoder.weights)}, SHA-256 {sha or _UNKNOWN}"
    rows = [
        ("Preset", config.preset),
        ("Loss", f"{config.model.value}: {', '.join(term.value for term in config.loss_terms)}"),
        ("Negatives", config.sampler.negatives.value),
        ("Encoder", f"{encoder.name or 'own'} ({encoder.family})"),
        ("Encoder started from", weights),
        ("Size of the images", f"{config.size} x {config.size} pixels"),
        ("Batch", f"{config.batch} breasts"),
        ("Steps", f"{result.get('steps', _UNKNOWN)} of {config.steps} planned, best epoch "
                  f"{result.get('best_epoch', _UNKNOWN)}"),
        *differing(config),
    ]  # fmt: skip
    return Section("How it was trained", tuple(rows))


def place_name(weights: str) -> str:
    """Weights as a card may name them: without the folders of somebody's computer."""
    path = PurePath(weights)
    return path.name if path.is_absolute() or "\\" in weights else weights


def differing(config: configs.TrainConfig) -> list[tuple[str, str]]:
    """The settings in which a run differs from its preset, as (name, what it was set to)."""
    try:
        known = configs.preset(config.preset).model_dump(mode="json")
    except WorldError:
        return [("Other than the preset", f"the preset {config.preset} is not known here")]
    mine = config.model_dump(mode="json")
    for told in (mine, known):
        told.pop("seed"), told.pop("preset")
        told["encoder"].pop("weights_sha256")
        told["encoder"]["weights"] = place_name(told["encoder"]["weights"])
    return [
        (f"Other than the preset: {name}", f"{value} (preset: {before})")
        for name, value, before in _differences(mine, known)
    ]


def _differences(
    mine: Mapping[str, Any], known: Mapping[str, Any], above: str = ""
) -> Iterable[tuple[str, Any, Any]]:
    for name, value in mine.items():
        before = known.get(name)
        if isinstance(value, Mapping) and isinstance(before, Mapping):
            yield from _differences(value, before, f"{above}{name}.")
        elif value != before:
            yield f"{above}{name}", value, before


def document(card: Card) -> dict[str, Any]:
    """The card as JSON values."""
    return {
        "version": 1,
        "title": card.title,
        "model": card.model,
        "sections": [
            {
                "title": section.title,
                "rows": [{"name": name, "value": value} for name, value in section.rows],
                "sentences": list(section.sentences),
            }
            for section in card.sections
        ],
    }


def markdown(card: Card) -> str:
    """The card as a Markdown document."""
    lines = [f"# {card.title}", ""]
    for section in card.sections:
        lines += [f"## {section.title}", ""]
        if section.rows:
            lines += ["| | |", "|---|---|"]
            lines += [f"| {_cell(name)} | {_cell(value)} |" for name, value in section.rows]
            lines.append("")
        lines += [line for sentence in section.sentences for line in (f"- {_cell(sentence)}",)]
        lines += [""] if section.sentences else []
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Text that stays in its cell, whatever a collection or a file was called."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    for sign in "\\`*_|<>[]":
        shown = shown.replace(sign, f"\\{sign}")
    return shown


def keep(folder: Path, *, replaced: str = "") -> Card:
    """Write the card of a model beside it, unless the one that is there is of just that.

    Returns
    -------
    Card
        As it is now; never one of another model or of older measurements.
    """
    card = make(folder, replaced=replaced)
    text = markdown(card)
    content = json.dumps(document(card), sort_keys=True).encode() + text.encode()
    digest = hashlib.sha256(content).hexdigest()
    place = folder / CARD
    try:
        files.check_seal(place, KIND, model=card.model, content=digest)
        # A manifest made to fit other words is no proof of these.
        whole = files.read_json(place / DOCUMENT) == document(card)
        whole = whole and (place / MARKDOWN).read_bytes() == text.encode()
    except (DamagedArtefact, OSError):
        whole = False
    if not whole:
        _write(place, card, text, digest)
    return card


def _write(place: Path, card: Card, text: str, digest: str) -> None:
    fresh = place.with_name(f".{place.name}.{uuid.uuid4().hex}")
    fresh.mkdir(mode=0o700)
    try:
        files.write_json(fresh / DOCUMENT, document(card))
        with files.atomic(fresh / MARKDOWN) as stream:
            stream.write(text.encode())
        files.seal(fresh, KIND, model=card.model, content=digest)
        shutil.rmtree(place, ignore_errors=True)
        # A kill here leaves no card, which is made again when it is asked for.
        fresh.replace(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
