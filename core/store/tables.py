"""The store's tables as typed models.

Rows never leave this package: repositories turn them into the frozen values of
``core.domain``. Ids are never reused, so caches keyed by them never lie.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

_NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
_WIDE = BigInteger().with_variant(Integer, "sqlite")
_CLUSTERED = {"sqlite_with_rowid": False}
_NEVER_REUSED = {"sqlite_autoincrement": True}


class Utc(TypeDecorator[datetime]):
    """A moment: kept as naive UTC, given back aware."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into naive UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment its zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All tables, with constraint names that migrations can rely on."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {  # noqa: RUF012
        dict[str, Any]: JSON,
        list[Any]: JSON,
        datetime: Utc,
    }


class MetaRow(Base):
    """Single values of the store itself, such as the salt of the splits."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ReaderRow(Base):
    """A person (or a table) that tags."""

    __tablename__ = "readers"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    created_at: Mapped[datetime]
    pin: Mapped[str | None]
    """Memory-hard hash with its parameters; never the PIN."""
    retired: Mapped[bool] = mapped_column(server_default=text("0"))


class PatientRow(Base):
    """One id of one person; ``joined_into`` names the id that was kept, never a chain."""

    __tablename__ = "patients"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    birth_date: Mapped[date | None]
    sex: Mapped[str]
    joined_into: Mapped[int | None] = mapped_column(ForeignKey("patients.id"), index=True)


class ExamRow(Base):
    """One visit; ``key`` is the Study Instance UID or a table's name for it."""

    __tablename__ = "exams"
    __table_args__ = (
        UniqueConstraint("patient_id", "key"),
        Index("ix_exams_order", "exam_date", "id"),
        _NEVER_REUSED,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.id"))
    key: Mapped[str]
    collection: Mapped[str] = mapped_column(index=True)
    exam_date: Mapped[date | None]
    exam_time: Mapped[str]
    age_years: Mapped[int | None]
    accession: Mapped[str]
    description: Mapped[str]
    manufacturer: Mapped[str]


class BreastRow(Base):
    """One side of one exam."""

    __tablename__ = "breasts"
    __table_args__ = (UniqueConstraint("exam_id", "side"), _NEVER_REUSED)
    id: Mapped[int] = mapped_column(primary_key=True)
    exam_id: Mapped[int] = mapped_column(ForeignKey("exams.id"))
    side: Mapped[str]
    density: Mapped[str | None]
    """Composition as a table gives it; a reader's own is in her assessment."""
    density_source: Mapped[str | None]


class ImageRow(Base):
    """One image file; without a breast it is unplaced."""

    __tablename__ = "images"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    exam_id: Mapped[int] = mapped_column(ForeignKey("exams.id"), index=True)
    breast_id: Mapped[int | None] = mapped_column(ForeignKey("breasts.id"), index=True)
    path: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    collection: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    state_reason: Mapped[str]
    sop_instance_uid: Mapped[str] = mapped_column(unique=True)
    sop_class_uid: Mapped[str]
    series_instance_uid: Mapped[str]
    transfer_syntax_uid: Mapped[str]
    rows: Mapped[int]
    columns: Mapped[int]
    frames: Mapped[int]
    bits_stored: Mapped[int]
    photometric: Mapped[str]
    side: Mapped[str | None]
    side_from: Mapped[str]
    view: Mapped[str | None]
    view_from: Mapped[str]
    modifiers: Mapped[list[Any]]
    orientation: Mapped[list[Any]]
    orientation_from: Mapped[str]
    intent: Mapped[str]
    manufacturer: Mapped[str]
    model_name: Mapped[str]
    spacing_mm: Mapped[float | None]
    spacing_source: Mapped[str]
    quality_control: Mapped[bool]
    implant: Mapped[bool]
    partial: Mapped[bool]
    lossy: Mapped[bool]
    burned_in: Mapped[bool]
    instance_number: Mapped[int | None]
    corner_text: Mapped[list[Any]]
    sources: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    """Images it was made from; NULL where an earlier program did not ask."""


class FindingRow(Base):
    """One lesion; a removed one stays as a row so that its id and undo survive."""

    __tablename__ = "findings"
    __table_args__ = (Index("ix_findings_of", "breast_id", "reader_id", "deleted"), _NEVER_REUSED)
    id: Mapped[int] = mapped_column(primary_key=True)
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"))
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), index=True)
    tracking_uid: Mapped[str] = mapped_column(index=True)
    lexicon: Mapped[str]
    lexicon_version: Mapped[str]
    type_key: Mapped[str]
    note: Mapped[str]
    deleted: Mapped[bool]
    category: Mapped[str | None]
    location: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """What the reader corrected of the derived place."""


class RegionRow(Base):
    """One mark of a finding on one image, in stored pixels."""

    __tablename__ = "regions"
    finding_id: Mapped[int] = mapped_column(ForeignKey("findings.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    image_id: Mapped[int] = mapped_column(ForeignKey("images.id"), index=True)
    frame: Mapped[int]
    kind: Mapped[str]
    points: Mapped[list[Any]]


class ManifestationRow(Base):
    """One descriptor of a finding."""

    __tablename__ = "manifestations"
    finding_id: Mapped[int] = mapped_column(ForeignKey("findings.id"), primary_key=True)
    axis: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)


class AssessmentRow(Base):
    """One reader's conclusion on one breast."""

    __tablename__ = "assessments"
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), primary_key=True)
    category: Mapped[str]
    density: Mapped[str | None]
    note: Mapped[str]
    gate_policy: Mapped[str]
    saved_at: Mapped[datetime]
    offset_minutes: Mapped[int]
    reason: Mapped[str] = mapped_column(server_default=text("''"))
    recommendations: Mapped[list[Any]] = mapped_column(server_default=text("'[]'"))
    quality: Mapped[str] = mapped_column(server_default=text("''"))
    quality_reasons: Mapped[list[Any]] = mapped_column(server_default=text("'[]'"))


class DraftRow(Base):
    """What a reader said of a breast before her assessment."""

    __tablename__ = "drafts"
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), primary_key=True)
    density: Mapped[str | None]
    note: Mapped[str]
    recommendations: Mapped[list[Any]]
    quality: Mapped[str]
    quality_reasons: Mapped[list[Any]]


class ExamConclusionRow(Base):
    """One reader's conclusion on one exam as a whole."""

    __tablename__ = "exam_conclusions"
    exam_id: Mapped[int] = mapped_column(ForeignKey("exams.id"), primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), primary_key=True)
    category: Mapped[str | None]
    reason: Mapped[str]
    recommendations: Mapped[list[Any]]
    follow_up_months: Mapped[int | None]
    report: Mapped[str]


class AdjudicationRow(Base):
    """Who settled a breast that several persons read."""

    __tablename__ = "adjudications"
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), index=True)
    reason: Mapped[str]
    saved_at: Mapped[datetime]
    offset_minutes: Mapped[int]


class TemplateRow(Base):
    """A beginning for findings that a reader says often."""

    __tablename__ = "finding_templates"
    __table_args__ = (UniqueConstraint("reader_id", "name"), _NEVER_REUSED)
    id: Mapped[int] = mapped_column(primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"))
    name: Mapped[str]
    lexicon: Mapped[str]
    lexicon_version: Mapped[str]
    type_key: Mapped[str]
    descriptors: Mapped[list[Any]]


class AssignmentRow(Base):
    """An exam that a reader is to read."""

    __tablename__ = "assignments"
    exam_id: Mapped[int] = mapped_column(ForeignKey("exams.id"), primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), primary_key=True, index=True)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("readers.id"))


class SavedListRow(Base):
    """A named filter of the worklist, one reader's or everybody's."""

    __tablename__ = "saved_lists"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("readers.id"), index=True)
    name: Mapped[str]
    filter: Mapped[dict[str, Any]]


class DoubtRow(Base):
    """How little the model in use is sure of one breast, in coarse steps, without direction."""

    __tablename__ = "doubts"
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), primary_key=True)
    step: Mapped[int]


class WorklistRow(Base):
    """What the list shows of one exam; derived (``core.store.worklist_facts``).

    ``place`` is the exam's day and id in one number, so that every index ends in the
    order of the list. Derived rows have no foreign keys: they follow their exam.
    """

    __tablename__ = "worklist"
    __table_args__ = (
        Index("ix_worklist_name", "name", "place"),
        Index("ix_worklist_doubt", "doubt", "place"),
    )
    place: Mapped[int] = mapped_column(_WIDE, primary_key=True, autoincrement=False)
    exam_id: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str]
    doubt: Mapped[int]
    images: Mapped[int]
    unplaced: Mapped[int]
    unreadable: Mapped[int]
    stage: Mapped[str]
    finished: Mapped[int]
    search: Mapped[str]
    terms: Mapped[bytes] = mapped_column(LargeBinary)
    """The exam's rows of ``worklist_terms``, packed, so that only differences are written."""


class WorklistReaderRow(Base):
    """What the list shows of one person's work on one exam; derived."""

    __tablename__ = "worklist_readers"
    __table_args__ = _CLUSTERED
    exam_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    reader_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    state: Mapped[str]
    category: Mapped[str | None]
    findings: Mapped[int]
    sides: Mapped[str]


class WorklistTermRow(Base):
    """An inverted index: what an exam can be found by, for one viewer (-1: for all); derived."""

    __tablename__ = "worklist_terms"
    __table_args__ = _CLUSTERED
    viewer: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    term: Mapped[int] = mapped_column(_WIDE, primary_key=True, autoincrement=False)
    place: Mapped[int] = mapped_column(_WIDE, primary_key=True, autoincrement=False)


class PathologyRow(Base):
    """The proven outcome of one breast; ids tell which was known first."""

    __tablename__ = "pathologies"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), unique=True)
    outcome: Mapped[str]
    source: Mapped[str]
    detail: Mapped[str]
    dated: Mapped[date | None]


class ReportRow(Base):
    """A written report of an exam."""

    __tablename__ = "reports"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    exam_id: Mapped[int] = mapped_column(ForeignKey("exams.id"), index=True)
    text: Mapped[str]
    source: Mapped[str]


class EvidenceRow(Base):
    """A CAD report or presentation state; its exam may come later, or never."""

    __tablename__ = "evidence"
    __table_args__ = (
        Index("ix_evidence_of", "study_instance_uid", "patient_key"),
        _NEVER_REUSED,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    sop_instance_uid: Mapped[str] = mapped_column(unique=True)
    study_instance_uid: Mapped[str]
    patient_key: Mapped[str]
    kind: Mapped[str]
    path: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    manufacturer: Mapped[str]
    created: Mapped[str]
    """ISO 8601 without zone, as the object says it; empty when it does not."""
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    fault: Mapped[str]


class LandmarkRow(Base):
    """A point of anatomy that a reader placed on a frame of an image."""

    __tablename__ = "landmarks"
    __table_args__ = (UniqueConstraint("image_id", "frame", "kind", "reader_id"), _NEVER_REUSED)
    id: Mapped[int] = mapped_column(primary_key=True)
    image_id: Mapped[int] = mapped_column(ForeignKey("images.id"))
    frame: Mapped[int]
    kind: Mapped[str]
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), index=True)
    column: Mapped[float]
    row: Mapped[float]


class SplitRow(Base):
    """Where a patient belongs; given once."""

    __tablename__ = "split_members"
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.id"), primary_key=True)
    split: Mapped[int]
    stratum: Mapped[str]


class SnapshotRow(Base):
    """Frozen training data that runs were made from."""

    __tablename__ = "snapshots"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]


class RunRow(Base):
    """One training."""

    __tablename__ = "runs"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    preset: Mapped[str]
    settings: Mapped[dict[str, Any]]
    snapshot_sha: Mapped[str] = mapped_column(ForeignKey("snapshots.sha256"))
    state: Mapped[str]
    metrics: Mapped[dict[str, Any]]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class ModelRow(Base):
    """What a run produced."""

    __tablename__ = "models"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"))
    uid: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[str]
    metrics: Mapped[dict[str, Any]]
    active: Mapped[bool]
    accepted_at: Mapped[datetime | None]
    accepted_by: Mapped[int | None] = mapped_column(ForeignKey("readers.id"))


class EmbeddedRow(Base):
    """Which breast has vectors of which model."""

    __tablename__ = "embedded"
    model_id: Mapped[int] = mapped_column(ForeignKey("models.id"), primary_key=True)
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), primary_key=True)


class RevealRow(Base):
    """One moment at which a reader saw something of the machine; only ever added to."""

    __tablename__ = "reveals"
    __table_args__ = (Index("ix_reveals_of", "reader_id", "breast_id", "id"), _NEVER_REUSED)
    id: Mapped[int] = mapped_column(primary_key=True)
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), index=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"))
    shown: Mapped[str]
    at: Mapped[datetime]
    offset_minutes: Mapped[int]
    gate_policy: Mapped[str]
    model: Mapped[str]
    category: Mapped[str | None]
    """What she had assessed it as at that moment."""
    probability: Mapped[float | None]
    low: Mapped[float | None]
    high: Mapped[float | None]
    threshold: Mapped[float | None]


class TeachingCaseRow(Base):
    """A breast that a reader kept to learn or teach from."""

    __tablename__ = "teaching_cases"
    breast_id: Mapped[int] = mapped_column(ForeignKey("breasts.id"), primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), primary_key=True, index=True)
    note: Mapped[str]
    at: Mapped[datetime]
    offset_minutes: Mapped[int]


class HistoryRow(Base):
    """Append-only and chained (``core.domain.chain``).

    Triggers refuse every delete, and every update but the one that erases a content.
    """

    __tablename__ = "history"
    __table_args__ = (
        Index("ix_history_loose", "topic", "item_id", sqlite_where=text("breast_id IS NULL")),
        _NEVER_REUSED,
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    offset_minutes: Mapped[int]
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("readers.id"))
    what: Mapped[str]
    action: Mapped[str]
    topic: Mapped[str]
    item_id: Mapped[int]
    breast_id: Mapped[int | None] = mapped_column(index=True)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    salt: Mapped[str] = mapped_column(server_default=text("''"))
    content_sha: Mapped[str] = mapped_column(server_default=text("''"))
    chain: Mapped[str] = mapped_column(server_default=text("''"))
    erased: Mapped[bool] = mapped_column(server_default=text("0"))


class UndoRow(Base):
    """One gesture of a reader that can be taken back."""

    __tablename__ = "undo_steps"
    __table_args__ = (Index("ix_undo_steps_of", "reader_id", "undone", "id"), _NEVER_REUSED)
    id: Mapped[int] = mapped_column(primary_key=True)
    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"))
    gesture: Mapped[str]
    title: Mapped[str]
    undone: Mapped[bool]
    commands: Mapped[list[Any]]


class ErasureRow(Base):
    """A patient was deleted: who did it, when, why, and what it reached; nothing of her."""

    __tablename__ = "erasures"
    __table_args__ = _NEVER_REUSED
    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    offset_minutes: Mapped[int]
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("readers.id"))
    reason: Mapped[str]
    token: Mapped[str]
    """Salted hash of her id (``core.tombstones``)."""
    counts: Mapped[dict[str, Any]]
    models: Mapped[list[Any]]
    """Accepted and offered models that saw her, with the split she was in."""
    backups: Mapped[list[Any]]
    """Older backups that still hold her."""
    finished: Mapped[bool]
