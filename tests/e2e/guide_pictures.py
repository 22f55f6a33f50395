"""Pictures of the physicist's and the administrator's guide: ``make pictures``.

``python -m tests.e2e.guide_pictures FOLDER OUT``, under a virtual screen; what is in
:data:`DOCUMENTED` goes into OUT.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog

from core import workspace as workspaces
from maninegs_gui.app import application
from maninegs_gui.reading import Reading
from maninegs_gui.tour.guide import Guide, wait
from maninegs_gui.viewer.calibration_dialog import CalibrationDialog

DOCUMENTED = ("calibrate-size.png", "calibrate-grey.png")
_SIZE = (960, 600)


def dialog_of(reading: Reading, guide: Guide, action: str) -> QDialog:
    """Open a dialog by its action."""
    guide.run(action)

    def shown() -> list[QDialog]:
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if isinstance(one, QDialog) and one.isVisible()]

    guide.until(shown, action)
    return shown()[0]


def calibration(reading: Reading, guide: Guide, out: Path) -> None:
    """Both pages of the calibration."""
    dialog = dialog_of(reading, guide, "viewer.calibrate")
    assert isinstance(dialog, CalibrationDialog)
    for name, page in zip(DOCUMENTED, (dialog.size_page, dialog.grey_page), strict=True):
        dialog.tabs.setCurrentWidget(page)
        dialog.resize(*_SIZE)
        wait(400)
        dialog.grab().save(str(out / name))
    dialog.close()


def main(folder: Path, out: Path) -> None:
    """Save every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    application()
    reading = Reading(workspaces.create(folder / "workspace"))
    reading.show()
    try:
        guide = Guide(reading, folder)
        guide.until(lambda: reading.session.reader is not None, "a reader")
        guide.activate()
        calibration(reading, guide, out)
        reading.window.close()
    finally:
        reading.close()
        reading.window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
