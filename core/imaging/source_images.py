"""Which images an image was made from (Source Image Sequence (0008,2112), display rule 44)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.imaging import attributes as read

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

_UID = re.compile(r"[0-9.]{1,64}")
_MOST = 64


def sources(data: Dataset) -> tuple[tuple[str, str, str], ...]:
    """(SOP Instance UID, Spatial Locations Preserved (0028,135A), Patient Orientation).

    The last two are empty where an item does not say them; the orientation is that of the
    source, row and column parted by a backslash. Tomosynthesis and what is made from it
    name their sources in Derivation Image Sequence (0008,9124) as well.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for item in _items(data):
        uid = read.text(item, "ReferencedSOPInstanceUID")
        if _UID.fullmatch(uid) and uid not in found and len(found) < _MOST:
            preserved = read.text(item, "SpatialLocationsPreserved").upper()[:16]
            found[uid] = (uid, preserved, read.text(item, "PatientOrientation")[:16])
    return tuple(found.values())


def _items(data: Dataset) -> Iterator[Dataset]:
    yield from read.items(data, "SourceImageSequence")
    for derivation in read.items(data, "DerivationImageSequence"):
        yield from read.items(derivation, "SourceImageSequence")
    for group in read.items(data, "SharedFunctionalGroupsSequence"):
        for derivation in read.items(group, "DerivationImageSequence"):
            yield from read.items(derivation, "SourceImageSequence")
