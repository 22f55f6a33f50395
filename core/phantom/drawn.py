"""A note of the patients that are drawn, so that a set that was interrupted goes on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

Marks = list[dict[str, str]]


class Drawn:
    """Patients that are whole, with the marks of their lesions: a line of JSON each.

    A note of another kind of set, or a line that was cut by a kill, counts as nothing; so does
    a patient whose folder is gone.

    Parameters
    ----------
    path
        Where it is kept; None keeps nothing.
    out
        The set's folder.
    how
        What makes a patient of this set what she is.
    """

    def __init__(self, path: Path | None, out: Path, how: Mapping[str, object]) -> None:
        self._path, self._out, self._known = path, out, dict[int, Marks]()
        if path is None:
            return
        head = json.dumps(dict(how))
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        if not lines or lines[0] != head:
            path.write_text(f"{head}\n", encoding="utf-8")
            return
        for line in lines[1:]:
            try:
                number, marks = json.loads(line)
                self._known[int(number)] = [
                    {str(key): str(value) for key, value in one.items()} for one in marks
                ]
            except (ValueError, TypeError, AttributeError):
                continue
        # What was cut must not join the next line.
        path.write_text("\n".join([head, *map(_line, self._known.items())]) + "\n", "utf-8")

    def marks_of(self, number: int) -> Marks | None:
        """The marks of a patient who is whole; None of any other."""
        return self._known.get(number) if (self._out / f"{number:04d}").is_dir() else None

    def note(self, number: int, marks: Marks) -> None:
        """A patient is whole now."""
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as stream:
                stream.write(f"{_line((number, marks))}\n")


def _line(one: tuple[int, Marks]) -> str:
    return json.dumps(list(one))
