"""What vectors are made of, in columns: cheap to ask again after every import."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.study import BreastId, ImageState, Intent, View
from core.store.tables import ImageRow
from core.store.work import Reading

Lying = tuple[int, str, str, tuple[str, ...]]
"""An image, its side and view, and how its stored pixels lie."""
_VIEWS = (View.CC.value, View.MLO.value)


def lying(reading: Reading) -> dict[BreastId, tuple[Lying, ...]]:
    """The images of each breast that may stand for it, by id; some may not after all.

    What only a whole header tells (magnified views, slices) is not asked here.
    """
    rows = reading.session.execute(
        select(ImageRow.breast_id, ImageRow.id, ImageRow.side, ImageRow.view, ImageRow.orientation)
        .where(
            ImageRow.breast_id.is_not(None),
            ImageRow.side.is_not(None),
            ImageRow.view.in_(_VIEWS),
            ImageRow.state == ImageState.READY.value,
            ImageRow.intent == Intent.PRESENTATION.value,
            ImageRow.quality_control.is_(False),
            ImageRow.partial.is_(False),
        )
        .order_by(ImageRow.id)
    )
    found: dict[BreastId, tuple[Lying, ...]] = {}
    for breast, image, side, view, orientation in rows:
        known = BreastId(breast)
        one = (image, side, view, tuple(orientation))
        found[known] = (*found.get(known, ()), one)
    return found


def unreadable(reading: Reading) -> set[BreastId]:
    """Breasts with an image whose pixels cannot be decoded."""
    rows = reading.session.scalars(
        select(ImageRow.breast_id)
        .where(ImageRow.state == ImageState.UNREADABLE.value, ImageRow.breast_id.is_not(None))
        .distinct()
    )
    return {BreastId(breast) for breast in rows if breast is not None}
