"""The templates as a menu whose digits choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.domain.template import Template


def template_menu(
    templates: Sequence[Template], use: Callable[[Template], object], parent: QWidget
) -> QMenu:
    """A menu that goes when it is left; the first nine templates are under 1 to 9."""
    menu = QMenu(parent)
    menu.setAccessibleName(QCoreApplication.translate("templates", "Templates"))
    for place, template in enumerate(templates, start=1):
        name = template.name.replace("&", "&&")
        action = menu.addAction(f"&{place}  {name}" if place <= 9 else name)
        action.triggered.connect(lambda _=False, t=template: use(t))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
