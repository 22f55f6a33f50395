"""Each reader's templates of findings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from core.domain.changes import Topic
from core.domain.study import ReaderId
from core.domain.template import Template, TemplateId
from core.store.tables import TemplateRow
from core.store.work import Reading, Unit


def save(unit: Unit, template: Template) -> TemplateId:
    """Keep a template over one of the same name of this reader; its id."""
    row = unit.session.scalar(
        select(TemplateRow).where(
            TemplateRow.reader_id == template.reader, TemplateRow.name == template.name
        )
    )
    before = None if row is None else as_data(_value(row))
    if row is None:
        row = TemplateRow(reader_id=template.reader, name=template.name)
        unit.session.add(row)
    row.lexicon, row.lexicon_version = template.lexicon, template.lexicon_version
    row.type_key = template.type_key
    row.descriptors = sorted([axis, value] for axis, value in template.descriptors)
    unit.session.flush()
    after = as_data(_value(row))
    if after != before:
        unit.record(
            Topic.TEMPLATES, row.id, "change" if before else "add", before=before, after=after
        )
    return TemplateId(row.id)


def remove(unit: Unit, template: TemplateId) -> None:
    """Take a template away; nothing happens when it is not there."""
    row = unit.session.get(TemplateRow, template)
    if row is not None:
        before = as_data(_value(row))
        unit.session.delete(row)
        unit.session.flush()
        unit.record(Topic.TEMPLATES, template, "remove", before=before)


def of_reader(reading: Reading, reader: ReaderId) -> tuple[Template, ...]:
    """The templates of one reader, in the order they were first made."""
    rows = reading.session.scalars(
        select(TemplateRow).where(TemplateRow.reader_id == reader).order_by(TemplateRow.id)
    )
    return tuple(_value(row) for row in rows)


def named(reading: Reading, reader: ReaderId, name: str) -> Template | None:
    """The template of a reader that goes by a name."""
    return next((one for one in of_reader(reading, reader) if one.name == name), None)


def as_data(template: Template) -> dict[str, Any]:
    """A template as plain data, for the history and the undo log; its id is not told."""
    return {
        "reader": template.reader,
        "name": template.name,
        "lexicon": template.lexicon,
        "lexicon_version": template.lexicon_version,
        "type": template.type_key,
        "descriptors": sorted([axis, value] for axis, value in template.descriptors),
    }


def from_data(data: dict[str, Any]) -> Template:
    """The template that :func:`as_data` wrote down."""
    return Template(
        TemplateId(0),
        ReaderId(data["reader"]),
        data["name"],
        data["lexicon"],
        data["lexicon_version"],
        data["type"],
        frozenset((axis, value) for axis, value in data["descriptors"]),
    )


def _value(row: TemplateRow) -> Template:
    return Template(
        TemplateId(row.id), ReaderId(row.reader_id), row.name, row.lexicon, row.lexicon_version,
        row.type_key, frozenset((axis, value) for axis, value in row.descriptors),
    )  # fmt: skip
