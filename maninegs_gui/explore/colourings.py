"""What each colouring says of each breast: (N,) codes with the names they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from core.domain.lexicon import Lexicon
from core.domain.manifestation import unpack
from core.domain.records import Split
from core.retrieval.gallery import BENIGN, MALIGNANT, Gallery
from maninegs_gui.explore.values import Choice, Paint

Codes = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]
_TAG = "tag:"
_ORDERED = frozenset({"density", "age"})


def tr(text: str) -> str:
    """A sentence of the map, translated."""
    return QCoreApplication.translate("explore", text)


@dataclass(frozen=True, eq=False)
class Ground:
    """What colourings are made from.

    Attributes
    ----------
    gallery, rows
        The breasts, and the rows (N,) of them that are drawn.
    assessed
        (N,) whether pathology may be shown.
    told
        (N,) whether the tags of others may be shown.
    taggers
        Breasts (ids) by the name of who tagged or assessed them.
    """

    lexicon: Lexicon
    gallery: Gallery
    rows: npt.NDArray[np.int64]
    assessed: Flags
    told: Flags
    taggers: Mapping[str, frozenset[int]]

    @property
    def count(self) -> int:
        """N."""
        return len(self.rows)


def choices(lexicon: Lexicon) -> tuple[Choice, ...]:
    """Everything that points may be coloured by, the most asked for first."""
    axes = [axis for axis in lexicon.axes if axis.key in lexicon.groups()]
    return (
        Choice("type", tr("Finding type")),
        Choice("pathology", tr("Pathology")),
        Choice("density", tr("Density")),
        *(Choice(f"{_TAG}{axis.key}", axis.title) for axis in axes),
        Choice("collection", tr("Collection")),
        Choice("vendor", tr("Vendor")),
        Choice("age", tr("Age")),
        Choice("reader", tr("Reader")),
        Choice("split", tr("Part of the training data")),
    )


def paint(ground: Ground, key: str) -> Paint:
    """One colouring."""
    nothing = np.zeros(ground.count, dtype=np.bool_)
    if key == "pathology":
        why = tr("Hidden: pathology shows here once you have assessed a breast.")
        return _of(key, _outcomes(ground), ground.assessed, secret=~ground.assessed, hidden=why)
    if key in ("collection", "vendor", "age", "split"):
        open_ = ~nothing
        texts = _splits(ground) if key == "split" else _facet(ground, key)
        return _of(key, texts, open_, secret=nothing)
    if key == "reader":
        texts = _readers(ground)
    elif key == "type":
        texts = _types(ground)
    elif key == "density":
        texts = _facet(ground, key)
    else:
        texts = _tags(ground, key.removeprefix(_TAG))
    why = tr("Hidden: others have read these breasts, and you have not yet.")
    return _of(key, texts, ground.told, secret=nothing, hidden=why)


@dataclass(frozen=True, eq=False)
class _Texts:
    """``names[codes]``, (N,)."""

    codes: Codes
    names: tuple[str, ...]


def _of(key: str, texts: _Texts, open_: Flags, *, secret: Flags, hidden: str = "") -> Paint:
    codes = np.where(open_, texts.codes, -1).astype(np.int32)
    # Names that only hidden breasts have would tell that there are such.
    used = np.unique(codes[codes >= 0])
    place = np.full(len(texts.names) + 1, -1, dtype=np.int32)
    place[used] = np.arange(len(used))
    return Paint(
        key,
        place[codes],
        tuple(texts.names[code] for code in used),
        key in _ORDERED,
        secret,
        hidden,
    )


def _outcomes(ground: Ground) -> _Texts:
    found = ground.gallery.outcomes[ground.rows]
    codes = np.select([found == BENIGN, found == MALIGNANT], [0, 1], 2)
    return _Texts(codes.astype(np.int32), (tr("benign"), tr("malignant"), tr("not proven")))


def _facet(ground: Ground, key: str) -> _Texts:
    facet = ground.gallery.facets[key]
    unknown = tr("no name") if key == "collection" else tr("not known")
    return _Texts(facet.codes[ground.rows], tuple(name or unknown for name in facet.names))


def _splits(ground: Ground) -> _Texts:
    found = ground.gallery.split[ground.rows].astype(np.int32)
    names = {
        Split.TRAIN: tr("learnt from"),
        Split.VALIDATION: tr("chosen by"),
        Split.TEST: tr("held out"),
    }
    ordered = sorted(int(one) for one in Split)
    codes = np.full(ground.count, len(ordered), dtype=np.int32)
    for place, value in enumerate(ordered):
        codes[found == value] = place
    told = tuple(names.get(Split(one), Split(one).name.lower()) for one in ordered)
    return _Texts(codes, (*told, tr("none yet")))


def _readers(ground: Ground) -> _Texts:
    ids = ground.gallery.breasts[ground.rows]
    many, one = np.zeros(ground.count, np.int32), np.zeros(ground.count, np.int32)
    names = sorted(ground.taggers)
    for place, name in enumerate(names, start=2):
        some = ground.taggers[name]
        his = np.isin(ids, np.fromiter(some, np.int64, len(some)))
        many += his
        one[his] = place
    codes = np.where(many > 1, 1, one).astype(np.int32)
    return _Texts(codes, (tr("nobody yet"), tr("several readers"), *names))


def _types(ground: Ground) -> _Texts:
    facet = ground.gallery.facets["type"]
    titles = {kind.key: kind.title for kind in ground.lexicon.types}
    names = tuple(
        " + ".join(titles.get(one, one) for one in name.split("+")) if name else ""
        for name in facet.names
    )
    return _untagged(ground, _Texts(facet.codes[ground.rows], names), tr("no finding"))


def _tags(ground: Ground, axis: str) -> _Texts:
    places = ground.lexicon.groups()[axis]
    bits = unpack(ground.gallery.packed[ground.rows], ground.gallery.width)[:, list(places)]
    number = bits.sum(axis=1)
    codes = np.where(number > 1, len(places) + 1, bits.argmax(axis=1) + 1)
    codes[number == 0] = 0
    titles = tuple(_values(ground.lexicon, axis, places))
    texts = _Texts(codes.astype(np.int32), ("", *titles, tr("several values")))
    return _untagged(ground, texts, tr("none of them"))


def _values(lexicon: Lexicon, axis: str, places: tuple[int, ...]) -> Iterator[str]:
    for place in places:
        yield lexicon.axis(axis).value(lexicon.layout[place].split(".", 1)[1]).title


def _untagged(ground: Ground, texts: _Texts, none: str) -> _Texts:
    """Tell breasts without such a tag from those that nobody has tagged."""
    names = tuple(name or none for name in texts.names)
    tagged = ground.gallery.tagged[ground.rows]
    return _Texts(
        np.where(tagged, texts.codes, len(names)).astype(np.int32), (*names, tr("not tagged yet"))
    )
