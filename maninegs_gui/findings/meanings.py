"""What categories and densities mean, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.assessment import Category, Density
from maninegs_gui.actions import QT_TRANSLATE_NOOP

_CATEGORIES = {
    Category.C0: QT_TRANSLATE_NOOP("meanings", "incomplete"),
    Category.C1: QT_TRANSLATE_NOOP("meanings", "negative"),
    Category.C2: QT_TRANSLATE_NOOP("meanings", "benign"),
    Category.C3: QT_TRANSLATE_NOOP("meanings", "probably benign"),
    Category.C4: QT_TRANSLATE_NOOP("meanings", "suspicious"),
    Category.C4A: QT_TRANSLATE_NOOP("meanings", "suspicious, low"),
    Category.C4B: QT_TRANSLATE_NOOP("meanings", "suspicious, moderate"),
    Category.C4C: QT_TRANSLATE_NOOP("meanings", "suspicious, high"),
    Category.C5: QT_TRANSLATE_NOOP("meanings", "highly suggestive of malignancy"),
    Category.C6: QT_TRANSLATE_NOOP("meanings", "known malignancy"),
}
_DENSITIES = {
    Density.A: QT_TRANSLATE_NOOP("meanings", "fat"),
    Density.B: QT_TRANSLATE_NOOP("meanings", "scattered"),
    Density.C: QT_TRANSLATE_NOOP("meanings", "heterogeneous"),
    Density.D: QT_TRANSLATE_NOOP("meanings", "dense"),
}


def meaning(category: Category) -> str:
    """What a category means."""
    return QCoreApplication.translate("meanings", _CATEGORIES[category])


def density_title(density: Density) -> str:
    """What a density is called."""
    return QCoreApplication.translate("meanings", _DENSITIES[density])
