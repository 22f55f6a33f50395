"""What an export of tags is: its files, its version, and what is left out of it."""

from __future__ import annotations

import errno
import hmac
import os
import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files
from core.domain.errors import WorldError, WrongUsage

KIND = "export"
FORMAT = "maninegs-tags"
VERSION = 1
HEAD, PATIENTS, EXAMS = "export.json", "patients.jsonl", "exams.jsonl"
LONGEST_LINE = 64 << 20
"""Bytes of one exam; a longer line is no exam and would fill the memory."""


@dataclass(frozen=True, slots=True)
class Options:
    """What leaves the workspace.

    Attributes
    ----------
    names
        Names and birth dates of patients.
    paths
        Where image files lie on this computer.
    pseudonyms
        Ids of patients and UIDs as salted hashes, the same in every export of this
        workspace; accession numbers, written reports and corner texts are left out.
    patients
        Ids of those to export; None for all.
    """

    names: bool = False
    paths: bool = False
    pseudonyms: bool = False
    patients: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        if self.pseudonyms and (self.names or self.paths):
            raise WrongUsage("Pseudonyms make no sense beside names or paths: choose one.")


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Replaces what identifies; with an empty salt nothing."""

    salt: str = ""

    def patient(self, key: str) -> str:
        """An id of a patient."""
        return f"P-{self._hash(key)[:20]}" if self.salt else key

    def exam(self, key: str) -> str:
        """The key of an exam, which may be a UID or hold the patient's id."""
        return self.uid(key)

    def uid(self, text: str) -> str:
        """A UID, as another one under the root for UUIDs."""
        return f"2.25.{int(self._hash(text)[:32], 16)}" if self.salt and text else text

    def _hash(self, text: str) -> str:
        return hmac.digest(self.salt.encode(), text.encode(), "sha256").hex()


def canonical(value: Mapping[str, Any]) -> str:
    """The one way to write a value: order as given, numbers exact, nothing escaped."""
    import json

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """A folder that becomes ``out`` when all went well; else nothing is left of it.

    Raises
    ------
    WorldError
        When there is something in ``out`` already, or it cannot be written.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise WorldError(f"There is something in {out.name} already: choose a new folder.")
    made = _first_missing(out)
    fresh = out.with_name(f".{out.name}.{uuid.uuid4().hex}")
    try:
        fresh.mkdir(parents=True, mode=0o700)
        yield fresh
        if out.exists():
            out.rmdir()
        fresh.replace(out)
        files.sync_folder(out.parent)
    except OSError as error:
        _clear(fresh, made)
        full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        raise WorldError(
            f"{out.name} cannot be written ({os.strerror(error.errno or 0)}), nothing was "
            f"exported: {'free some space' if full else 'choose another folder'} and try again."
        ) from error
    except BaseException:
        _clear(fresh, made)
        raise


def _first_missing(out: Path) -> Path | None:
    """The highest folder above ``out`` that is not there yet."""
    missing = None
    for parent in out.absolute().parents:
        if parent.exists():
            break
        missing = parent
    return missing


def _clear(fresh: Path, made: Path | None) -> None:
    shutil.rmtree(made if made is not None else fresh, ignore_errors=True)


_OF_READERS = ("read_by", "assigned")
"""Fields of a list's filter that name readers."""


def with_readers(wanted: Mapping[str, Any], names: Mapping[Any, Any]) -> dict[str, Any]:
    """A filter with its readers named otherwise: ids by names, or names by ids.

    What stands for "me" or "nobody" has no name and stays.
    """
    return {
        key: names.get(value, value) if key in _OF_READERS else value
        for key, value in wanted.items()
    }
