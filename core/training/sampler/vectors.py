"""The distinct manifestation vectors of a collection, who carries them, how far apart.

Building is one sort of words with their row in the low bits, a piece at a time that
stays in the processor's cache, and a merge of the few distinct words of each piece: a
million breasts cost about ten times what a hundred thousand do. ``np.unique`` with its
inverse cost twenty times as much.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.domain.manifestation import Packed

Indices = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]
Distances = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
_PIECE = 1 << 17
_WORD = 8


class Vectors:
    """The U distinct vectors of N breasts.

    Parameters
    ----------
    packed
        (N, b) packed vectors.

    Attributes
    ----------
    words
        (U, ceil(b / 8)) distinct vectors as words.
    sizes
        (U,) how many breasts carry each.
    """

    words: Words
    sizes: npt.NDArray[np.int32]

    def __init__(self, packed: Packed) -> None:
        columns = [_column(packed, at) for at in range(0, max(packed.shape[1], 1), _WORD)]
        code = columns[0]
        for column in columns[1:]:
            # Wider than a word, which no shipped lexicon is: pairs of ranks stand for it.
            code = (_ranks(code) << np.uint64(32)) | _ranks(column)
        count = len(code)
        self._members = np.empty(count, dtype=np.int32)
        found, starts = [], []
        for piece in range(0, count, _PIECE):
            ordered, order = _sorted(code[piece : piece + _PIECE])
            self._members[piece : piece + len(order)] = order + piece
            heads = _heads(ordered)
            found.append(ordered[heads])
            starts.append(heads + piece)
        # A run is the breasts of one vector within one piece, in the order of the rows.
        start = np.concatenate(starts).astype(np.int32)
        length = np.diff(start, append=np.int32(count))
        merged, order = _sorted(np.concatenate(found))
        start = start[order]
        self._ends = length[order].cumsum(dtype=np.int32)
        self._shift = start - self._ends + length[order]
        heads = _heads(merged)
        self._first = (self._ends - length[order])[heads]
        self.sizes = np.diff(self._first, append=np.int32(count))
        if len(columns) == 1:
            self.words = merged[heads][:, None]
        else:
            example = self._members[start[heads]]
            self.words = np.stack([column[example] for column in columns], axis=1)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def nbytes(self) -> int:
        """Bytes of the tables."""
        tables = (self.words, self.sizes, self._members, self._ends, self._shift, self._first)
        return sum(table.nbytes for table in tables)

    def member(self, vectors: Indices, place: Indices) -> Indices:
        """(n,) rows: of each vector its breast at ``place`` in 0..size - 1, by row."""
        at = self._first[vectors] + place
        run = self._ends.searchsorted(at, side="right")
        rows: Indices = self._members[self._shift[run] + at].astype(np.int64)
        return rows

    def members_of(self, vectors: Indices) -> tuple[Indices, Indices]:
        """Rows of all breasts that carry one of the vectors (n,), and each one's vector."""
        sizes = self.sizes[vectors]
        owner = np.repeat(vectors, sizes)
        ends = sizes.cumsum(dtype=np.int64)
        place = np.arange(len(owner)) - np.repeat(ends - sizes, sizes)
        return self.member(owner, place), owner


class Metric:
    """The whole distance between vectors, each bit counted once or by a weight.

    With weights a distance is the sum of the weights of the differing bits, rounded
    half up, but at least 1 where that sum is above 0: a distance of 0 means alike.

    Parameters
    ----------
    width
        Bytes b of a packed vector.
    weights
        (W,) weight of each bit at least 0; all 1 where not given.
    """

    def __init__(self, width: int, weights: npt.NDArray[np.float64] | None = None) -> None:
        self._masks: list[tuple[float, Words]] = []
        if weights is None or (weights == 1).all():
            self._plain = True
            return
        self._plain = False
        for value in np.unique(weights[weights > 0]):
            bits = np.packbits(weights == value)
            mask = np.zeros((1, width), dtype=np.uint8)
            mask[0, : len(bits)] = bits
            self._masks.append((float(value), words_of(mask)[0]))

    def __call__(self, words: Words, other: Words) -> Distances:
        """Distances (...) between words (..., k) that broadcast together (step 1)."""
        differing = words ^ other
        if not self._plain:
            total = np.zeros(differing.shape[:-1])
            for value, mask in self._masks:
                total += value * np.bitwise_count(differing & mask).sum(axis=-1)
            whole = np.floor(total + 0.5)
            whole[(whole == 0) & (total > 0)] = 1
            return whole.astype(np.uint16)
        counts = np.bitwise_count(differing)
        # Small integers, because those are sorted by radix.
        if counts.shape[-1] == 1:
            return np.asarray(counts[..., 0])
        return np.asarray(counts.sum(axis=-1, dtype=np.uint16))


def words_of(packed: Packed) -> Words:
    """Packed bytes (N, b) as (N, ceil(b / 8)) words, zero-padded."""
    columns = [_column(packed, at) for at in range(0, max(packed.shape[1], 1), _WORD)]
    return np.stack(columns, axis=1)


def _column(packed: Packed, at: int) -> Words:
    """(N,) bytes ``at`` to ``at + 8`` of each row as one word."""
    count, width = packed.shape
    used = min(width - at, _WORD)
    flat = np.zeros(count * width + _WORD, dtype=np.uint8)
    flat[: count * width] = packed.reshape(-1)
    # Overlapping words a row apart, then the bytes of the next row masked away: several
    # times faster than copying into padded rows.
    raw = np.ndarray((count,), np.dtype("<u8"), flat, offset=at, strides=(width,))
    return raw & np.uint64((1 << (8 * used)) - 1)


def _sorted(code: Words) -> tuple[Words, Indices]:
    """Words in order, equal ones by their place, and the places."""
    count = len(code)
    low = max(count - 1, 1).bit_length()
    if count and int(code.max()).bit_length() + low > 64:
        order = code.argsort(kind="stable")
        return code[order], order
    # The place in the low bits: a sort of plain words is faster than one of places.
    both = (code << np.uint64(low)) | np.arange(count, dtype=np.uint64)
    both.sort()
    places = (both & np.uint64((1 << low) - 1)).astype(np.int64)
    both >>= np.uint64(low)
    return both, places


def _heads(ordered: Words) -> Indices:
    """Where each run of equal words starts."""
    new = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return np.flatnonzero(new)


def _ranks(values: Words) -> Words:
    return np.unique(values, return_inverse=True)[1].astype(np.uint64)
