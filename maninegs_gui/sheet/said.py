"""An evidence sheet in the reader's language; codes, names and what a person wrote stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.classification.case_sheet import CaseSheet, Row
from maninegs_gui import languages

_WRITTEN = frozenset(
    {"Patient", "Exam", "Vendor", "Collection", "Remark", "Why not the worst finding's"}
)
"""Rows whose value a person or a device wrote."""


def in_language(sheet: CaseSheet) -> CaseSheet:
    """The same sheet with its words in the language spoken now."""
    said = languages.sentence
    return replace(
        sheet,
        title=said(sheet.title),
        about=_rows(sheet.about),
        lesions=tuple(
            replace(one, title=said(one.title), tags=tuple(map(said, one.tags)))
            for one in sheet.lesions
        ),
        assessment=_rows(sheet.assessment),
        pathology=_rows(sheet.pathology),
        opinion=replace(
            sheet.opinion,
            chance=said(sheet.opinion.chance),
            rows=_rows(sheet.opinion.rows),
            none=said(sheet.opinion.none),
        ),
        close=said(sheet.close),
        neighbours=tuple(
            replace(
                one,
                title=said(one.title),
                likeness=said(one.likeness),
                why=_rows(one.why),
                pathology=said(one.pathology),
            )
            for one in sheet.neighbours
        ),
        model=_rows(sheet.model),
    )


def _rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    said = languages.sentence
    return tuple(
        replace(
            row, name=said(row.name), value=row.value if row.name in _WRITTEN else said(row.value)
        )
        for row in rows
    )
