"""All versions of all lexicons that there are: those that ship, and a site's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon, completed
from core.lexicons import family
from core.lexicons.files import LexiconFile, order, read


@dataclass(frozen=True)
class Shelf:
    """What was read, as a value.

    Attributes
    ----------
    newest
        The newest version by id; it knows those before it.
    places
        The file of each version, by tag.
    faults
        One sentence for each file that had to be left out.
    """

    newest: Mapping[str, Lexicon]
    places: Mapping[str, Path]
    faults: tuple[str, ...] = ()

    def get(self, lexicon_id: str, version: str | None = None) -> Lexicon:
        """A version, the newest when not named; a :class:`WorldError` when it is not there."""
        newest = self.newest.get(lexicon_id)
        if newest is None:
            names = ", ".join(sorted(self.newest))
            raise WorldError(f"There is no lexicon {lexicon_id}; there are {names}.")
        found = newest if version is None else newest.at(version)
        if found is None:
            names = ", ".join(one.version for one in self.versions(lexicon_id))
            raise WorldError(
                f"There is no version {version} of the lexicon {lexicon_id}; there are {names}."
            )
        return found

    def versions(self, lexicon_id: str) -> tuple[Lexicon, ...]:
        """All versions of a lexicon, oldest first; empty when there is none."""
        newest = self.newest.get(lexicon_id)
        return () if newest is None else tuple(newest.versions)[::-1]

    def of(self, finding: Finding) -> Lexicon:
        """What names the terms of a finding: its own version, or its keys where that fails."""
        newest = self.newest.get(finding.lexicon)
        return completed(newest.at(finding.lexicon_version) if newest else None, finding)

    def offered(self, lexicon_id: str) -> Lexicon:
        """The newest version; one that offers nothing when no file has it."""
        return self.newest.get(lexicon_id) or Lexicon(
            lexicon_id, "?", lexicon_id, (), (), (), found=False
        )


def stock(folders: Iterable[Path]) -> Shelf:
    """Read every ``*.json`` of the folders, the later folder being nearer to the user.

    A file that cannot be read, or does not go with the versions before it, is left out
    and told. Where two files claim one version the nearer one holds, since findings of
    this workspace were tagged with it.
    """
    faults: list[str] = []
    found: dict[tuple[str, str], tuple[Path, LexiconFile]] = {}
    for folder in folders:
        here: dict[tuple[str, str], Path] = {}
        for path in sorted(folder.glob("*.json")):
            try:
                file = read(path)
            except WorldError as error:
                faults.append(f"{error.sentence} It is left out.")
                continue
            claim = (file.id, file.version)
            held = here.get(claim) or (found[claim][0] if claim in found else None)
            if held is not None and found[claim][1] != file:
                faults.append(
                    f"The lexicons {held.name} and {path.name} both claim {file.id} version "
                    f"{file.version}: {(held if claim in here else path).name} holds, give the "
                    "other a new version."
                )
            if claim not in here:
                here[claim] = path
                found[claim] = (path, file)
    newest: dict[str, Lexicon] = {}
    places: dict[str, Path] = {}
    for (lexicon_id, _), (path, file) in sorted(
        found.items(), key=lambda item: (item[0][0], order(item[0][1]))
    ):
        try:
            version = family.follow(path.name, file, newest.get(lexicon_id))
        except WorldError as error:
            faults.append(f"{error.sentence} It is left out.")
            continue
        newest[lexicon_id], places[version.tag] = version, path
    return Shelf(newest, places, tuple(faults))
