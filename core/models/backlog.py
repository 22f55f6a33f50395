"""What the model in use has not seen yet, or not as it lies now: cheap to ask again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.dataset.material import choose, lies
from core.domain.errors import DamagedArtefact
from core.domain.records import ModelInfo
from core.domain.study import BreastId, ImageId, ImageRecord
from core.models import accepted
from core.store import Reading, embedding, images
from core.store import models as model_rows
from core.store.embedding import Lying
from core.workspace import Workspace

Views = tuple[ImageRecord | None, ImageRecord | None]


@dataclass(frozen=True)
class Backlog:
    """Breasts that are not searchable as they are now, by id.

    Attributes
    ----------
    new
        Without a vector.
    turned
        With one of images that lie otherwise by now, were replaced, or belong elsewhere.
    gone
        With a vector and no image any more.
    failed
        Without one, since their images cannot be read.
    """

    new: tuple[BreastId, ...] = ()
    turned: tuple[BreastId, ...] = ()
    gone: tuple[BreastId, ...] = ()
    failed: tuple[BreastId, ...] = ()

    @property
    def waiting(self) -> int:
        """How many breasts will be searchable when the vectors have followed."""
        return len(self.new) + len(self.turned)

    def __bool__(self) -> bool:
        return bool(self.new or self.turned or self.gone)


@dataclass
class Looker:
    """Looks again and again; whole headers are read only of what changed since.

    A breast that has more images than its vector is made of (a synthetic one beside the
    exposure) wants a look at their headers, once.
    """

    _known: dict[BreastId, tuple[tuple[Lying, ...], str]] = field(default_factory=dict)
    _texts: dict[BreastId, str] = field(default_factory=dict)

    embedded: int = 0
    """How many breasts had a vector at the last look."""

    def text(self, breast: BreastId) -> str:
        """What a breast's vector would have been made of at the last look; empty for none."""
        return self._texts.get(breast, "")

    def look(self, reading: Reading, workspace: Workspace, info: ModelInfo | None) -> Backlog:
        """The backlog of a model; nothing waits where none is in use."""
        self._texts = {}
        if info is None:
            return Backlog()
        there = made_of(reading, workspace, info)
        self.embedded = len(there)
        lying = embedding.lying(reading)
        now: dict[BreastId, str] = {}
        unsure = []
        for breast, some in lying.items():
            plain = ";".join(_text(one) for one in _in_order(some))
            if len(some) <= len({view for _, _, view, _ in some}) and there.get(breast) == plain:
                now[breast] = plain
            elif (known := self._known.get(breast)) is not None and known[0] == some:
                now[breast] = known[1]
            else:
                unsure.append(breast)
        for breast, records in images.of_breasts(reading, unsure).items():
            now[breast] = inputs(choose(records))
            self._known[breast] = (lying[breast], now[breast])
        seen = self._texts = {breast: text for breast, text in now.items() if text}
        return Backlog(
            new=tuple(sorted(seen.keys() - there.keys())),
            turned=tuple(sorted(b for b, text in seen.items() if there.get(b, text) != text)),
            gone=tuple(sorted(there.keys() - seen.keys())),
            failed=tuple(sorted(embedding.unreadable(reading) - seen.keys())),
        )


def made_of(reading: Reading, workspace: Workspace, info: ModelInfo) -> dict[BreastId, str]:
    """What each vector of a model was made of; empty texts where nobody noted it."""
    folder = workspace.models / info.uid
    try:
        if accepted.made_in(folder) not in ("", workspace.uid):
            return {}
        noted: Mapping[int, str] = accepted.current_inputs(folder)
    except DamagedArtefact:
        return {}
    rows = model_rows.embedded(reading, info.id)
    if not noted:
        return dict.fromkeys(rows, "")
    return {BreastId(breast): text for breast, text in noted.items() if breast in rows}


def inputs(views: Views) -> str:
    """What a vector of these views is made of (``BreastMaterial.inputs``)."""
    return ";".join(lies(view) for view in views if view is not None)


def images_of(text: str) -> tuple[ImageId, ...]:
    """The images that a vector was made of, by what :func:`inputs` says of it."""
    ids = (part.partition(":")[0] for part in text.split(";"))
    return tuple(ImageId(int(one)) for one in ids if one.isdecimal())


def _in_order(some: tuple[Lying, ...]) -> list[Lying]:
    """CC before MLO, as the views of a breast are kept."""
    return sorted(some, key=lambda one: one[2])


def _text(one: Lying) -> str:
    image, side, view, orientation = one
    return f"{image}:{side}/{view}/{','.join(orientation)}"
