"""What one row of a table says, in the words of the field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from core.domain.assessment import Category, Density, Outcome
from core.domain.errors import WorldError
from core.domain.lexicon import Lexicon
from core.domain.study import Side, View
from core.ingest.mapping import (
    Condition,
    FieldRule,
    FindingRule,
    Mapping,
    Targets,
    TermRule,
    column_key,
    value_key,
)
from core.ingest.sheet import Row

_SIDES = {
    "r": Side.RIGHT,
    "right": Side.RIGHT,
    "l": Side.LEFT,
    "left": Side.LEFT,
}
_DATES = ("%Y-%m-%d", "%Y%m%d")
_AGE = re.compile(r"^0*(\d{1,3})(?:\.0*)?\s*Y?$", re.IGNORECASE)


class RowRefused(Exception):  # named after what happened
    """A row that cannot be taken in; the message is the reason."""


@dataclass(frozen=True, slots=True)
class TableFinding:
    """A finding that a row names.

    Attributes
    ----------
    identity
        What tells it from the other findings of its breast in this table, the same in
        every row (view) that speaks of it; empty where only its content does.
    """

    type_key: str
    descriptors: frozenset[tuple[str, str]]
    identity: str = ""


@dataclass(frozen=True, slots=True)
class RowFacts:
    """Everything that one row says; ``nothing`` marks a breast tagged as normal."""

    line: int
    patient: str
    exam_date: date | None = None
    side: Side | None = None
    view: View | None = None
    file: str = ""
    density: Density | None = None
    category: Category | None = None
    outcome: Outcome | None = None
    outcome_detail: str = ""
    report: str = ""
    age: int | None = None
    findings: tuple[TableFinding, ...] = ()
    nothing: bool = False

    @property
    def tags(self) -> bool:
        """Whether the row says anything about a breast (more than which image it is)."""
        return bool(self.findings or self.nothing or self.density or self.category or self.outcome)


class RowReader:
    """Reads rows by one mapping and one lexicon.

    Parameters
    ----------
    columns
        The columns that the table has, as :func:`column_key` writes them.

    Raises
    ------
    WorldError
        When the table lacks the patient's column.
    """

    def __init__(self, mapping: Mapping, lexicon: Lexicon, columns: Iterable[str]) -> None:
        self._mapping = mapping
        self._lexicon = lexicon
        self._columns = set(columns)
        self._empty = {value_key(text) for text in mapping.empty} | {""}
        patient = mapping.columns.patient
        if not patient.constant and self._column(patient.column) is None:
            wanted = " or ".join(patient.column)
            raise WorldError(
                f"The table has no column {wanted}, where the mapping {mapping.name} expects "
                "the patient: choose the mapping that fits."
            )

    def read(self, row: Row) -> RowFacts:
        """What ``row`` says; :class:`RowRefused` with the reason when it cannot be."""
        if row.surplus:
            raise RowRefused("it has more cells than the table has columns")
        columns = self._mapping.columns
        patient = self._field(row, columns.patient)
        if not patient:
            raise RowRefused("no patient is given")
        findings, nothing = self._findings(row)
        outcome = self._outcome(row)
        return RowFacts(
            line=row.line,
            patient=patient,
            exam_date=self._date(row),
            side=self._side(row),
            view=self._view(row),
            file=self._field(row, columns.file),
            density=self._density(row),
            category=self._category(row),
            outcome=outcome,
            outcome_detail=self._field(row, columns.pathology_detail) if outcome else "",
            report=self._field(row, columns.report),
            age=self._age(row),
            findings=findings,
            nothing=nothing,
        )

    def _column(self, names: Iterable[str]) -> str | None:
        return next((k for k in map(column_key, names) if k in self._columns), None)

    def _cell(self, row: Row, names: Iterable[str]) -> str:
        key = self._column(names)
        text = row.cells.get(key, "") if key is not None else ""
        return "" if value_key(text) in self._empty else text

    def _field(self, row: Row, rule: FieldRule | None) -> str:
        """The text of one fact; empty where the row says nothing of it."""
        if rule is None:
            return ""
        text = self._cell(row, rule.column) or rule.constant
        if text and rule.match:
            found = re.search(rule.match, text)
            if not found:
                raise RowRefused(f"{rule.column[0]} does not look as the mapping says")
            text = found.group(1) if found.groups() else found.group()
            text = text or ""
        if text and rule.values:
            meant = {value_key(value): meaning for value, meaning in rule.values.items()}
            text = meant.get(value_key(text), text)
        return text

    def _date(self, row: Row) -> date | None:
        rule = self._mapping.columns.exam_date
        text = self._field(row, rule)
        if rule is None or not text:
            return None
        for form in rule.formats or _DATES:
            try:
                return datetime.strptime(text, form).date()  # a date alone
            except ValueError:
                continue
        raise RowRefused(f"the exam date {text!r} is not written as the mapping says")

    def _side(self, row: Row) -> Side | None:
        text = self._field(row, self._mapping.columns.side)
        if text and value_key(text) not in _SIDES:
            raise RowRefused(f"the side {text!r} is neither right nor left")
        return _SIDES[value_key(text)] if text else None

    def _view(self, row: Row) -> View | None:
        text = self._field(row, self._mapping.columns.view)
        try:
            return View(text.upper()) if text else None
        except ValueError:
            raise RowRefused(f"the view {text!r} is not known") from None

    def _density(self, row: Row) -> Density | None:
        text = self._field(row, self._mapping.columns.density)
        try:
            return Density(text.upper()) if text else None
        except ValueError:
            raise RowRefused(f"the breast density {text!r} is none of A to D") from None

    def _category(self, row: Row) -> Category | None:
        text = self._field(row, self._mapping.columns.assessment)
        try:
            return Category(text.upper()) if text else None
        except ValueError:
            raise RowRefused(f"the assessment {text!r} is no category (0 to 6)") from None

    def _outcome(self, row: Row) -> Outcome | None:
        text = self._field(row, self._mapping.columns.pathology)
        try:
            return Outcome(value_key(text)) if text else None
        except ValueError:
            raise RowRefused(f"the pathology {text!r} is neither benign nor malignant") from None

    def _age(self, row: Row) -> int | None:
        text = self._field(row, self._mapping.columns.age)
        if not text:
            return None
        found = _AGE.match(text)
        if not found:
            raise RowRefused(f"the age {text!r} is no number of years")
        return int(found.group(1))

    def _findings(self, row: Row) -> tuple[tuple[TableFinding, ...], bool]:
        found: list[TableFinding] = []
        nothing = False
        cell = self._mapping.findings_cell
        if cell is not None:
            text = self._cell(row, cell.column)
            nothing = bool(text) and value_key(text) in {value_key(word) for word in cell.none}
            if text and not nothing:
                found.extend(spelled(text))
        for rule in self._mapping.findings:
            if rule.when is None or self._holds(row, rule.when):
                found.extend(self._by_rule(row, rule))
        for finding in found:
            self._check(finding)
        return tuple(found), nothing and not found

    def _holds(self, row: Row, condition: Condition) -> bool:
        text = self._cell(row, condition.column)
        if condition.values and value_key(text) in {value_key(v) for v in condition.values}:
            return True
        return bool(condition.match and re.search(condition.match, text))

    def _by_rule(self, row: Row, rule: FindingRule) -> list[TableFinding]:
        said = [meant for part in rule.terms for meant in self._terms(row, part)]
        # A value that has an "alone" meaning of its own is no company for another.
        company = sum(1 for meant in said if _describes(meant))
        kind, also, descriptors = "", [], set()
        for meant in said:
            alone = not company and meant.alone != meant.joined
            for term in meant.alone if alone else meant.joined:
                axis, _, value = term.partition(".")
                if axis == "also" or (axis == "type" and kind and kind != value):
                    also.append(value)
                elif axis == "type":
                    kind = value
                else:
                    descriptors.add((axis, value))
        kind = kind or rule.type
        if not kind:
            if descriptors:
                raise RowRefused("it describes a finding without saying of what type")
            return []
        identity = ":".join(value_key(self._cell(row, (name,))) for name in rule.identity)
        first = TableFinding(kind, frozenset(descriptors), identity)
        return [first, *(TableFinding(k, frozenset(), f"{identity}:{k}") for k in also)]

    def _terms(self, row: Row, part: TermRule) -> list[Targets]:
        text = self._cell(row, part.column)
        values = {value_key(value): meant for value, meant in part.values.items()}
        pieces = text.split(part.separator) if part.separator else [text]
        found: list[Targets] = []
        for piece in pieces:
            key = value_key(piece)
            if key in self._empty:
                continue
            meant = values.get(key) or next(
                (p.terms for p in part.patterns if re.search(p.match, piece)), None
            )
            if meant is not None:
                found.append(meant)
            elif part.unknown == "refuse":
                raise RowRefused(
                    f"{part.column[0]} says {piece.strip()!r}, which the mapping "
                    f"{self._mapping.name} does not know"
                )
        return found

    def _check(self, finding: TableFinding) -> None:
        try:
            axes = self._lexicon.type(finding.type_key).axes
            for axis, value in finding.descriptors:
                self._lexicon.axis(axis).value(value)
                if axis not in axes:
                    raise RowRefused(
                        f"{self._lexicon.axis(axis).title} does not describe a finding of type "
                        f"{self._lexicon.type(finding.type_key).title}"
                    )
            for term in (("type", finding.type_key), *sorted(finding.descriptors)):
                if ".".join(term) not in self._lexicon.live:
                    raise RowRefused(
                        f"{self._lexicon.term_title('.'.join(term))} is retired in "
                        f"{self._lexicon.tag}"
                    )
        except WorldError as error:
            raise RowRefused(error.sentence.rstrip(".")) from error


def _describes(meant: Targets) -> bool:
    return meant.alone == meant.joined and any(
        not term.startswith(("type.", "also.")) for term in meant.joined
    )


def spelled(text: str) -> list[TableFinding]:
    """Findings spelled with lexicon keys: ``mass: shape=round; sign=halo | calcification``.

    Equal findings of one cell are told apart by their place among their equals.
    """
    found: list[TableFinding] = []
    for part in text.split("|"):
        if not part.strip():
            continue
        kind, _, rest = part.partition(":")
        descriptors = set()
        for term in rest.split(";"):
            if not term.strip():
                continue
            axis, equals, value = (piece.strip() for piece in term.partition("="))
            if not (axis and equals and value):
                raise RowRefused(f"the finding {part.strip()!r} is not written type: axis=value")
            descriptors.add((axis, value))
        plain = TableFinding(kind.strip(), frozenset(descriptors))
        earlier = sum(
            1 for f in found if (f.type_key, f.descriptors) == (plain.type_key, plain.descriptors)
        )
        terms = ";".join(f"{axis}={value}" for axis, value in sorted(plain.descriptors))
        identity = f"{plain.type_key}:{terms}:{earlier}"
        found.append(TableFinding(plain.type_key, plain.descriptors, identity))
    return found
