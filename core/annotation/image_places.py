"""Where an image belongs, with the findings that went along: one thing to undo and redo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from core.domain.errors import WorldError
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId, ImageId
from core.store import Reading, Unit, findings, images

State = dict[str, Any]
_ALONG = ("findings", "ids")
"""What is kept beside the place itself."""


class Blocked(WorldError):
    """What was done since stands in the way."""


def states(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    moved: Iterable[tuple[Finding | None, Finding]],
) -> tuple[State, State]:
    """What there was, and is, of an image and the findings that went with it.

    Parameters
    ----------
    before, after
        As :func:`core.store.images.place_as_data` tells them.
    moved
        Each finding as it was (None: it was parted from another) and as it is.
    """
    pairs = list(moved)
    ids = [int(new.id) for _, new in pairs]
    old = [findings.as_data(one) if one else None for one, _ in pairs]
    new = [findings.as_data(one) for _, one in pairs]
    return {**before, "findings": old, "ids": ids}, {**after, "findings": new, "ids": ids}


def there(reading: Reading, known: State) -> State:
    """What there is of the image and of the findings that a state names."""
    found = [findings.maybe(reading, FindingId(id_)) for id_ in known["ids"]]
    return {
        **images.place_as_data(reading, ImageId(known["image"])),
        "findings": [findings.as_data(one) if one else None for one in found],
        "ids": list(known["ids"]),
    }


def put(unit: Unit, known: State, wanted: State | None) -> None:
    """Put an image and its findings where a state says, the breast under its own id.

    Raises
    ------
    Blocked
        When the breast is gone and other images took its place, or when the image was
        marked since: no mark may stay on an image of another breast.
    """
    if wanted is None:
        return
    left = known["breast"]
    if left != wanted["breast"] and any(
        one.id not in known["ids"] and one.breast == left
        for one in findings.on_image(unit, ImageId(known["image"]))
    ):
        raise Blocked("Findings were marked on that image since: the step is dropped.")
    if not images.restore_place(unit, {k: v for k, v in wanted.items() if k not in _ALONG}):
        raise Blocked("Other images were placed there since: the step is dropped.")
    for id_, data in zip(wanted["ids"], wanted["findings"], strict=True):
        put_finding(unit, FindingId(id_), data)
    if left is not None and left != wanted["breast"]:
        images.drop_if_empty(unit, BreastId(left))


def put_finding(unit: Unit, id_: FindingId, wanted: State | None) -> None:
    """Make a finding what is wanted: removed, brought back, moved or changed."""
    if wanted is None:
        findings.remove(unit, id_)
    elif findings.maybe(unit, id_) is None:
        findings.restore(unit, findings.from_data(wanted))
        findings.move(unit, id_, BreastId(wanted["breast"]))
    else:
        findings.move(unit, id_, BreastId(wanted["breast"]))
        findings.replace(unit, findings.from_data(wanted))
