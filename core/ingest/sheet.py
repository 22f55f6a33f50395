"""Rows of a CSV or XLSX table with their line numbers, as plain text cells."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from core.domain.errors import WorldError
from core.ingest import archive
from core.ingest.mapping import Mapping, column_key

_MOST_BYTES = 256 << 20
_MOST_COLUMNS = 2_000
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its first line in the file, and its cells by :func:`column_key`."""

    line: int
    cells: dict[str, str]
    surplus: int = 0
    """Cells with content beyond the last named column."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as read: its columns (compared names) and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read(path: Path, mapping: Mapping) -> Sheet:
    """Read a table.

    Raises
    ------
    WorldError
        When it is neither CSV nor XLSX, cannot be decoded, or has no header line.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise WorldError(f"The table {path.name} is too large (256 MiB): split it.")
        with path.open("rb") as stream:
            start = stream.read(8)
        lines = _xlsx(path, mapping) if start.startswith(b"PK\x03\x04") else _csv(path, mapping)
        return _sheet(path, lines)
    except OSError as error:
        raise WorldError(
            f"The table {path.name} cannot be read ({error.strerror}): check its place."
        ) from error


def _sheet(path: Path, lines: Iterator[tuple[int, list[str]]]) -> Sheet:
    header: list[str] | None = None
    rows: list[Row] = []
    for line, cells in lines:
        texts = [cell.strip() for cell in cells]
        if not any(texts):
            continue
        if header is None:
            header = [column_key(text) for text in texts]
            named = [name for name in header if name]
            if len(named) != len(set(named)) or len(named) > _MOST_COLUMNS:
                raise WorldError(f"The table {path.name} names a column twice: rename one.")
            continue
        pairs = zip(header, texts, strict=False)
        surplus = sum(1 for text in texts[len(header) :] if text)
        rows.append(Row(line, {name: text for name, text in pairs if name}, surplus))
    if header is None:
        raise WorldError(f"The table {path.name} is empty: it needs a line of column names.")
    return Sheet(tuple(header), tuple(rows))


def _csv(path: Path, mapping: Mapping) -> Iterator[tuple[int, list[str]]]:
    raw = path.read_bytes()
    encoding = mapping.encoding or next(
        (name for mark, name in _MARKS.items() if raw.startswith(mark)), "utf-8"
    )
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise WorldError(
            f"The table {path.name} is not written in {encoding}: "
            "name its encoding in the mapping (encoding: gb18030, for example)."
        ) from error
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = mapping.delimiter or max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise WorldError(
                f"The table {path.name} is not valid CSV from line {line} on ({error}): "
                "correct it there."
            ) from error
        yield line, cells


def _xlsx(path: Path, mapping: Mapping) -> Iterator[tuple[int, list[str]]]:
    import openpyxl

    archive.check_sizes(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles; cells are all we read
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
            try:
                if mapping.sheet and mapping.sheet not in book.sheetnames:
                    raise WorldError(
                        f"The table {path.name} has no sheet {mapping.sheet}: "
                        f"it has {', '.join(book.sheetnames)}."
                    )
                sheet = book[mapping.sheet] if mapping.sheet else book.worksheets[0]
                lines = [
                    (number, [_text(value) for value in values])
                    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1)
                ]
            finally:
                book.close()
    except (KeyError, ValueError, TypeError, IndexError, SyntaxError, EOFError) as error:
        raise WorldError(
            f"The table {path.name} is no readable XLSX: save it again or as CSV."
        ) from error
    yield from lines


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
