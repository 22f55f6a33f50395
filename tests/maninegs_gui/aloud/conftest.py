"""What pages are walked over: a desk, and people who read at it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.roles import Role
from core.domain.study import ReaderId
from core.store import images, readers
from core.workspace import Workspace
from maninegs_gui import theme
from maninegs_gui.bridge.session import Session
from tests.support import stores
from tests.support.lanes import InlineLanes
from tests.support.reader_aloud_desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, inline: InlineLanes, session: Session, place: Workspace) -> Desk:
    theme.apply(QApplication.instance())  # type: ignore[arg-type]
    return Desk(qtbot, inline, session, place)


@pytest.fixture
def people(desk: Desk) -> dict[str, ReaderId]:
    """Two who read both breasts of two patients and differ on all, and an adjudicator."""
    roles = {"Anna": Role.ADMINISTRATOR, "Berta": Role.READER, "Judge": Role.ADJUDICATOR}
    with desk.store.write(None, "fill") as unit:
        made = {name: readers.ensure(unit, name, role) for name, role in roles.items()}
        for patient in (1, 2):
            taken = [stores.add_image(unit, stores.header(patient, *one)) for one in stores.VIEWS]
            for image in taken[:2]:
                breast = images.get(unit, image).breast
                assert breast is not None
                for name, shape in (("Anna", "round"), ("Berta", "oval")):
                    for left in (10.5, 210.5):
                        tags, region = (("mass_shape", shape),), stores.box(image, left)
                        stores.add_finding(
                            unit, breast, made[name], descriptors=tags, regions=(region,)
                        )
                    stores.assess(unit, breast, made[name])
    desk.read_as(made["Anna"], Role.ADMINISTRATOR)
    return made
