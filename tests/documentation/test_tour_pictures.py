"""The tour's pictures are kept for the documentation as they were seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from maninegs_gui.theme import Role
from maninegs_gui.tour import pictures as tour_pictures


def rgb(role: Role) -> tuple[int, ...]:
    return tuple(int(role.value[at : at + 2], 16) for at in (1, 3, 5))


def test_a_colour_that_means_something_stays_beside_many_greys(tmp_path: Path) -> None:
    tour, pictures = tmp_path / "tour", tmp_path / "pictures"
    tour.mkdir()
    pictures.mkdir()
    seen = np.random.default_rng(1).integers(0, 256, (200, 300, 1)).repeat(3, axis=2)
    spots = (Role.WARNING, Role.MALIGNANT, Role.BENIGN, Role.ACCENT, Role.FAULT)
    for place, role in enumerate(spots):
        seen[0:3, 10 * place : 10 * place + 3] = rgb(role)
    Image.fromarray(seen.astype(np.uint8)).save(tour / "01-worklist.png")
    missing = tour_pictures.keep(tour, pictures)
    assert "worklist" not in missing
    assert set(missing) == set(tour_pictures.DOCUMENTED) - {"worklist"}
    with Image.open(pictures / "worklist.png") as kept:
        found = np.asarray(kept.convert("RGB")).astype(int)
    for place, role in enumerate(spots):
        assert np.abs(found[1, 10 * place + 1] - rgb(role)).max() <= 8, role
    assert np.abs(found - seen).mean() < 2
