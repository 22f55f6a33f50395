"""How image and tags are weighed against each other, and on what scale the sum means something.

The distance of the tags of two breasts is the weighted share of them that is not common:
``sum w |a - b| / sum w (a + b)`` over the W manifestations, with the weight of its group for
each; 0 where all are shared, 1 where none is. A query that leans on several breasts ("more
like this") has tags between 0 and 1; those of the gallery are bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.domain.lexicon import Lexicon
from core.domain.manifestation import Packed
from core.retrieval.asking import AS_READERS
from core.retrieval.facets import Ids

Floats = npt.NDArray[np.float64]
OTHERWISE = 0.5
"""Weight of a group of tags that :data:`core.retrieval.asking.AS_READERS` does not name."""
TOWARDS, AWAY = 0.75, 0.5
"""How far a query moves towards what is wanted, and away from what is not (after Rocchio)."""
_FAMILIES = {"sign": "feature", "calc_shape": "morphology"}
"""Groups of lexicons that readers' words name otherwise."""
_BYTES = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1)


def group_weights(lexicon: Lexicon, chosen: Mapping[str, float] | None = None) -> dict[str, float]:
    """The weight of each group of tags of a lexicon, 0 to 1, in its order.

    Parameters
    ----------
    chosen
        By the lexicon's group, or by the word of :data:`AS_READERS` for all groups of its
        kind; what is not named is as readers weigh it.
    """
    given = chosen or {}
    found = {}
    for group in lexicon.groups():
        family = _FAMILIES.get(group) or group.rsplit("_", 1)[-1]
        usual = AS_READERS.get(family, OTHERWISE)
        found[group] = min(1.0, max(0.0, given.get(group, given.get(family, usual))))
    return found


def known_groups(lexicon: Lexicon) -> frozenset[str]:
    """What weights may be given to: groups of a lexicon, and the words for kinds of them."""
    families = {_FAMILIES.get(one) or one.rsplit("_", 1)[-1] for one in lexicon.groups()}
    return frozenset({*lexicon.groups(), *families, "type"})


def type_weight(chosen: Mapping[str, float]) -> float:
    """The weight of the kind of finding, where the layout has no bits of it."""
    return min(1.0, max(0.0, chosen.get("type", AS_READERS["type"])))


def bit_weights(lexicon: Lexicon, chosen: Mapping[str, float] | None = None) -> Floats:
    """(W,) the weight of each manifestation: that of its group."""
    found = np.zeros(lexicon.width)
    weights = group_weights(lexicon, chosen)
    for group, positions in lexicon.groups().items():
        found[list(positions)] = weights[group]
    return found


def spoken(lexicon: Lexicon, tags: Floats) -> Floats:
    """(W,) 1 in the groups of which ``tags`` (W,) say something, else 0."""
    found = np.zeros(lexicon.width)
    for positions in lexicon.groups().values():
        found[list(positions)] = float(tags[list(positions)].any())
    return found


def looked_up(packed: Packed, off: Floats, on: Floats) -> Floats:
    """Sums (n,) over packed bits of ``on`` where a bit is set and of ``off`` where not, (W,) each.

    A table of 256 sums for each byte, so that no bit is ever unpacked.
    """
    found = np.zeros(len(packed))
    for byte in range(packed.shape[1]):
        here = slice(8 * byte, 8 * byte + 8)
        width = len(off[here])
        bits = _BYTES[:, :width]
        table = bits @ on[here] + (1 - bits) @ off[here]
        found += table[packed[:, byte]]
    return found


def parts(packed: Packed, tags: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """What differs and all there is (n,), whose ratio is the distance, from tags (W,)."""
    differ = looked_up(packed, weights * tags, weights * (1 - tags))
    every = float(weights @ tags) + looked_up(packed, np.zeros_like(weights), weights)
    return differ, every


def ratio(differ: Floats, every: Floats) -> Floats:
    """Their ratio; 0 where there is nothing on either side."""
    return np.divide(differ, every, out=np.zeros_like(differ), where=every > 1e-12)


def between(first: Packed, second: Packed, weights: Floats) -> Floats:
    """Distances (n,) of the tags of pairs of breasts."""
    none = np.zeros_like(weights)
    differ = looked_up(np.bitwise_xor(first, second), none, weights)
    every = looked_up(first, none, weights) + looked_up(second, none, weights)
    return ratio(differ, every)


@dataclass(frozen=True)
class Weights:
    """One weighing.

    Attributes
    ----------
    image
        Share of the image, 0 to 1; 1 where no tags are compared, 0 where no image is.
    bits
        (W,) of the tags.
    types
        Of the kind of finding where it is asked for beside the bits.
    """

    image: float
    bits: Floats
    types: float = 0.0

    @property
    def tags(self) -> float:
        """Share of all tags together."""
        return 1.0 - self.image


def moved(start: npt.ArrayLike, towards: npt.NDArray[Any], away: npt.NDArray[Any]) -> Floats:
    """``start`` (D,) moved to the mean of ``towards`` (n, D) and off that of ``away`` (m, D)."""
    found = np.array(start, dtype=np.float64)
    if len(towards):
        found += TOWARDS * towards.mean(axis=0, dtype=np.float64)
    if len(away):
        found -= AWAY * away.mean(axis=0, dtype=np.float64)
    return found


def nearest(distances: npt.NDArray[np.floating], ids: Ids, k: int) -> Ids:
    """Places of the ``k`` smallest finite distances, nearest first, equal ones by id."""
    count = min(k, len(distances))
    if count <= 0:
        return np.zeros(0, np.int64)
    last = np.partition(distances, count - 1)[count - 1]
    chosen = np.flatnonzero(distances <= last)
    chosen = chosen[np.isfinite(distances[chosen])]
    order = np.lexsort((ids[chosen], distances[chosen]))
    found: Ids = chosen[order[:count]]
    return found
