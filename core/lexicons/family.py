"""What must hold over all versions of one lexicon: a key never means something else.

Findings keep their keys for ever, so a file that breaks this is refused as a whole,
with a sentence that names the file and the key.
"""

from __future__ import annotations

from dataclasses import replace

from core.domain.errors import WorldError
from core.domain.lexicon import Axis, Lexicon
from core.lexicons.files import LexiconFile, order


def follow(name: str, file: LexiconFile, before: Lexicon | None) -> Lexicon:
    """A version as the next one after ``before``.

    Parameters
    ----------
    name
        What the sentences call the file.
    before
        The newest version so far, which knows all before it; None for the first.

    Raises
    ------
    WorldError
        When the version breaks what the versions before it have said.
    """
    new = file.lexicon()
    origin = file.origin
    if before is None:
        if origin is not None:
            raise WorldError(
                f"The lexicon {name} says at from.version that it follows {file.id} "
                f"{origin.version}, which is not there: put that file beside it."
            )
        return new
    if origin is None:
        raise WorldError(
            f'The lexicon {name} lacks the key from: say "from": {{"version": '
            f'"{before.version}"}} and how its terms are to be read.'
        )
    if order(origin.version) >= order(file.version):
        raise WorldError(
            f"The lexicon {name} says at from.version that {file.version} follows "
            f"{origin.version}: that makes a circle, name the version before it."
        )
    if origin.version != before.version:
        raise WorldError(
            f"The lexicon {name} says at from.version that it follows {origin.version}, and "
            f"the version before it is {before.version}: follow that one."
        )
    _check_map(name, file, before, new)
    for older in before.versions:
        _check_codes(name, older, new)
        _check_axes(name, older, new)
    _check_return(name, before, new)
    return replace(new, before=before)


def _check_map(name: str, file: LexiconFile, before: Lexicon, new: Lexicon) -> None:
    assert file.origin is not None
    for source, targets in file.origin.map.items():
        if source not in before.terms:
            raise WorldError(
                f"The lexicon {name} maps {source} at from.map, which {before.tag} does not have."
            )
        if source in new.live and source not in targets:
            raise WorldError(
                f"The lexicon {name} maps {source} at from.map to something else, and still "
                "offers it: one key cannot mean two things, retire it."
            )
        for target in targets:
            if target not in new.live and target not in new.layout:
                raise WorldError(
                    f"The lexicon {name} maps {source} at from.map to {target}, which it does "
                    "not offer: map it to a term that is there."
                )


def _check_codes(name: str, older: Lexicon, new: Lexicon) -> None:
    for key, term in new.terms.items():
        known = older.terms.get(key)
        # A term may get codes that it lacked; one that has them keeps them.
        if known is not None and known.codes and known.codes != term.codes:
            raise WorldError(
                f"The lexicon {name} changes the codes of {key}, which mean something in "
                f"{older.tag}: give the new meaning a new key."
            )


def _check_axes(name: str, older: Lexicon, new: Lexicon) -> None:
    axes: dict[str, Axis] = {axis.key: axis for axis in older.axes}
    for axis in new.axes:
        known = axes.get(axis.key)
        if known is not None and known.multiple and not axis.multiple:
            raise WorldError(
                f"The lexicon {name} lets {axis.key} have one value only, and findings of "
                f"{older.tag} may have several: keep multiple, or make a new axis."
            )


def _check_return(name: str, before: Lexicon, new: Lexicon) -> None:
    ever = {key: one for one in before.versions for key in one.terms}
    for key in sorted(new.live - before.live):
        if key in ever:
            raise WorldError(
                f"The lexicon {name} offers {key} again, which {ever[key].tag} had and a later "
                "version retired: a retired key never comes back, choose a new one."
            )
    gone = {axis.key for axis in before.axes if axis.retired} | {
        axis.key for one in before.versions for axis in one.axes
    } - {axis.key for axis in before.axes}
    for axis in new.axes:
        if axis.key in gone and not axis.retired:
            raise WorldError(
                f"The lexicon {name} offers the axis {axis.key} again, which was retired: a "
                "retired key never comes back, choose a new one."
            )
