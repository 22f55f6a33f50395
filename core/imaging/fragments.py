"""The compressed bytes of one frame, put together from the fragments of a file (PS3.5 A.4)."""

from __future__ import annotations

from core.domain.errors import UnreadablePixels
from core.imaging.limits import Frame
from core.imaging.structure import Structure

_BEGINNINGS = (b"\xff\xd8\xff", b"\xff\x4f\xff\x51")
"""First bytes of a JPEG or JPEG-LS image, and of a JPEG 2000 codestream."""

Pieces = tuple[tuple[int, int], ...]


def frame_bytes(found: Structure, frame: Frame, index: int) -> bytes:
    """The compressed stream of frame ``index``.

    Which fragments it lies in is told by their number, by an offset table (basic or
    extended), or by the marker that each frame begins with.

    Raises
    ------
    UnreadablePixels
        When nothing tells, or there is nothing.
    """
    pieces = _pieces(found, frame, index)
    data = b"".join(found.source.read(at, length) for at, length in pieces)
    if not data:
        raise UnreadablePixels("Its pixel data are empty: export the image again.")
    return data


def _pieces(found: Structure, frame: Frame, index: int) -> Pieces:
    fragments = found.fragments
    if frame.frames == 1:
        return fragments
    if len(fragments) == frame.frames:
        return fragments[index : index + 1]
    if len(found.offset_table) == frame.frames:
        bounds = (*(fragments[0][0] - 8 + offset for offset in found.offset_table), 1 << 62)
        return tuple(f for f in fragments if bounds[index] <= f[0] - 8 < bounds[index + 1])
    begins = [k for k, (at, _) in enumerate(fragments) if _begins(found, at)]
    if len(begins) == frame.frames and begins[0] == 0:
        return fragments[begins[index] : (*begins, len(fragments))[index + 1]]
    raise UnreadablePixels("It does not say where its frames begin: export the image again.")


def _begins(found: Structure, at: int) -> bool:
    return found.source.read(at, 4).startswith(_BEGINNINGS)
