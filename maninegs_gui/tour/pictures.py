"""Which pictures of the tour the documentation shows, and how they are kept there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

DOCUMENTED: Mapping[str, str] = {
    "worklist": "worklist",
    "keys": "keys",
    "help": "help",
    "help-search": "help-search",
    "four-views": "four-views",
    "tagged-mass": "tagging",
    "similar-masked": "similar-masked",
    "opinion": "opinion",
    "compare": "compare",
    "imported": "import",
    "training-running": "training",
    "training-result": "training-result",
    "empty-workspace": "empty",
}
"""The tour's name of a picture -> its name in ``docs/pictures``."""
_COLOURS = 256
_ROUNDS = 4


def file_name(name: str) -> str:
    """The file of a picture in ``docs/pictures``."""
    return f"{name}.png"


def keep(tour: Path, pictures: Path) -> list[str]:
    """Put the tour's pictures where the documentation shows them; the names that the tour lacks.

    A picture keeps 256 colours, which is what grey images and flat panels need, and a third
    of its size. They are chosen so that the rarest colour stays as well: amber means another
    thing than orange.
    """
    from PIL import Image

    missing: list[str] = []
    for name, shown in DOCUMENTED.items():
        found = sorted(tour.glob(f"[0-9][0-9]-{name}.png"))
        if not found:
            missing.append(name)
            continue
        with Image.open(found[0]) as image:
            few = image.convert("RGB").quantize(
                _COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=_ROUNDS, dither=Image.Dither.NONE
            )
        few.save(pictures / file_name(shown), optimize=True)
    return missing
