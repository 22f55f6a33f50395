"""The dark reading-room look: colours by role, one style sheet, shipped fonts.

Light chrome beside a mammogram raises the eye's adaptation level, so everything
around the images is near black and the only saturated colours carry meaning.
Every pair of text and ground used here has a contrast of at least 4.5 : 1, and
no meaning is carried by colour alone. The two answers of a question (benign and malignant, agree
and differ) also differ in lightness to every kind of colour vision.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from core import resources


class Role(StrEnum):
    """What a colour is for; the value is the colour."""

    IMAGE = "#000000"
    """Around pixels: black (display rule 12)."""
    GROUND = "#0c0e11"
    PANEL = "#13161b"
    RAISED = "#1d2129"
    HOVER = "#272d37"
    LINE = "#2b313b"
    LINE_STRONG = "#454e5c"
    TEXT = "#d9dee5"
    MUTED = "#98a2af"
    DISABLED = "#626b77"
    ACCENT = "#6cb2eb"
    ACCENT_GROUND = "#1d3b55"
    ON_ACCENT = "#eaf4fc"
    WARNING = "#e3b04f"
    WARNING_GROUND = "#332a17"
    FAULT = "#ec8a82"
    FAULT_GROUND = "#381f1e"
    BENIGN = "#a8e3c6"
    MALIGNANT = "#e6805f"
    AGREE = "#b2ead0"
    DIFFER = "#e3b04f"


FAMILY = "Inter"
HAN = "ManiNegs Han"
"""Chinese characters; Latin letters and digits are Inter's in every language."""
FAMILIES = (FAMILY, HAN, "Noto Sans CJK SC", "DejaVu Sans")
POINTS = 10
_TEMPLATE = """
* {{ font-family: {families}; }}
QWidget {{ background: {PANEL}; color: {TEXT}; selection-background-color: {ACCENT_GROUND};
    selection-color: {ON_ACCENT}; }}
QMainWindow {{ background: {GROUND}; }}
QLabel, QCheckBox, QRadioButton {{ background: transparent; }}
QLabel[role="muted"] {{ color: {MUTED}; }}
QLabel[role="warning"] {{ color: {WARNING}; }}
QLabel[role="fault"] {{ color: {FAULT}; }}
QLabel[role="differ"] {{ color: {WARNING}; }}
QLabel[role="heading"] {{ font-weight: 600; font-size: {heading}pt; }}
QLabel[role="section"] {{ font-weight: 600; color: {TEXT}; }}
QLabel[role="number"] {{ font-weight: 600; font-size: {number}pt; }}
QLabel[role="benign"] {{ color: {BENIGN}; font-weight: 600; }}
QLabel[role="malignant"] {{ color: {MALIGNANT}; font-weight: 600; }}
QFrame[role="bar"] {{ background: {PANEL}; border: none; border-bottom: 1px solid {LINE}; }}
QFrame[role="rail"] {{ background: {GROUND}; border: none; border-right: 1px solid {LINE}; }}
QFrame[role="mark"] {{ background: transparent; border: 2px solid {ACCENT}; border-radius: 6px; }}
QFrame[role="coach"] {{ background: {RAISED}; border: 1px solid {ACCENT}; border-radius: 8px; }}
QFrame[role="card"] {{ background: {RAISED}; border: 1px solid {LINE}; border-radius: 6px; }}
QFrame[role="cell"], QFrame[role="cell-current"], QFrame[role="cell-taken"] {{
    background: {RAISED}; border: 1px solid {LINE}; border-radius: 5px; }}
QFrame[role="cell-current"] {{ border-color: {ACCENT}; }}
QFrame[role="cell-taken"] {{ background: {ACCENT_GROUND}; border-color: {ACCENT}; }}
QFrame[role="cell"]:focus, QFrame[role="cell-taken"]:focus, QFrame[role="cell-current"]:focus {{
    border: 2px solid {ON_ACCENT}; }}
QFrame[role="cell"] > QWidget, QFrame[role="cell-current"] > QWidget,
QFrame[role="cell-taken"] > QWidget {{ background: transparent; }}
QFrame[role="foot"] {{ background: {PANEL}; border: none; border-top: 1px solid {LINE}; }}
QFrame[role="card"]:hover {{ border-color: {LINE_STRONG}; }}
QFrame[role="card"]:focus {{ border: 1px solid {ACCENT}; }}
QFrame[role="card"] > QWidget {{ background: transparent; }}
QFrame[tone="note"] {{ background: {ACCENT_GROUND}; border: none; }}
QFrame[tone="warning"] {{ background: {WARNING_GROUND}; border: none; }}
QFrame[tone="fault"] {{ background: {FAULT_GROUND}; border: none; }}
QFrame[tone] > QLabel {{ background: transparent; }}
QPushButton, QToolButton {{ background: {RAISED}; border: 1px solid {LINE}; border-radius: 5px;
    padding: 5px 12px; color: {TEXT}; }}
QToolButton {{ padding: 5px 9px; }}
QPushButton:hover, QToolButton:hover {{ background: {HOVER}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {ACCENT}; }}
QPushButton:checked, QToolButton:checked {{ background: {ACCENT_GROUND}; color: {ON_ACCENT};
    border-color: {ACCENT}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {DISABLED}; border-color: {LINE};
    background: {PANEL}; }}
QPushButton[role="primary"] {{ background: {ACCENT_GROUND}; color: {ON_ACCENT};
    border-color: {ACCENT}; font-weight: 600; }}
QPushButton[role="primary"]:disabled {{ background: {PANEL}; color: {DISABLED};
    border-color: {LINE}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent;
    border-color: transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {HOVER}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border-color: {ACCENT}; }}
QToolButton[role="fold"], QToolButton[role="fold"]:checked {{ background: transparent;
    color: {TEXT}; border-color: transparent; font-weight: 600; padding: 3px 6px 3px 0; }}
QToolButton[role="fold"]:focus {{ border-color: {ACCENT}; }}
QToolButton[role="quiet"]:checked {{ background: {ACCENT_GROUND}; color: {ON_ACCENT}; }}
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {{
    background: {GROUND}; border: 1px solid {LINE}; border-radius: 5px; padding: 4px 8px;
    color: {TEXT}; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {{
    border-color: {ACCENT}; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {DISABLED}; }}
QComboBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0 6px; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 18px;
    background: transparent; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/up.svg"); width: 9px; height: 9px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/down.svg"); width: 9px; height: 9px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{icons}/down.svg"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {RAISED}; border: 1px solid {LINE_STRONG};
    outline: none; }}
QAbstractItemView {{ background: {PANEL}; border: none; outline: none;
    alternate-background-color: {PANEL}; }}
QTableView, QTreeView, QListView {{ gridline-color: {LINE}; }}
QTableView::item, QTreeView::item, QListView::item {{ padding: 3px 6px; }}
QTableView::item:hover, QListView::item:hover {{ background: {RAISED}; }}
QTableView::item:selected, QListView::item:selected {{ background: {ACCENT_GROUND};
    color: {ON_ACCENT}; }}
QTableView:focus, QListView:focus {{ border: 1px solid {ACCENT}; }}
QHeaderView::section {{ background: {PANEL}; color: {MUTED}; border: none;
    border-bottom: 1px solid {LINE}; padding: 5px 6px; }}
QTableCornerButton::section {{ background: {PANEL}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {LINE_STRONG}; border-radius: 4px; min-height: 28px;
    min-width: 28px; margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: none; }}
QSplitter::handle {{ background: {LINE}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {ACCENT}; }}
QTabBar::tab {{ background: transparent; color: {MUTED}; padding: 6px 12px;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {TEXT}; border-bottom-color: {ACCENT}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {LINE}; }}
QProgressBar {{ background: {GROUND}; border: 1px solid {LINE}; border-radius: 4px;
    text-align: center; min-height: 16px; color: {TEXT}; }}
QProgressBar::chunk {{ background: {ACCENT_GROUND}; border-radius: 3px; }}
QProgressBar[role="usage"] {{ min-height: 10px; max-height: 10px; }}
QProgressBar[role="usage"]::chunk {{ background: {ACCENT}; }}
QMenu {{ background: {RAISED}; border: 1px solid {LINE_STRONG}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px 5px 12px; border-radius: 4px; background: transparent; }}
QMenu::item:selected {{ background: {ACCENT_GROUND}; }}
QMenu::item:disabled {{ color: {DISABLED}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 6px; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {LINE_STRONG};
    padding: 4px 6px; }}
QStatusBar {{ background: {GROUND}; border-top: 1px solid {LINE}; }}
QStatusBar QLabel {{ color: {MUTED}; padding: 0 8px; }}
QStatusBar QLabel[role="warning"] {{ color: {WARNING}; font-weight: 600; }}
QStatusBar::item {{ border: none; }}
QGroupBox {{ border: 1px solid {LINE}; border-radius: 6px; margin-top: 16px; padding-top: 8px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 8px; padding: 0 4px; color: {MUTED}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {LINE_STRONG}; background: {GROUND}; border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked {{ image: url("{icons}/check.svg"); background: {ACCENT_GROUND};
    border-color: {ACCENT}; }}
QRadioButton::indicator:checked {{ background: {ACCENT}; border-color: {ACCENT}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {ON_ACCENT}; }}
"""


LIKENESS = QColor("#a78bfa")
"""Of what is alike, wherever it is drawn. Violet: blue to those who see no red or green, and of
no finding, CAD mark or measure."""


def color(role: Role) -> QColor:
    """The colour of a role, for painting."""
    return QColor(role.value)


def style_sheet() -> str:
    """The application's style sheet."""
    return _TEMPLATE.format(
        families=", ".join(f'"{one}"' for one in FAMILIES),
        icons=resources.path("icons").as_posix(),
        heading=POINTS + 4,
        number=POINTS + 10,
        **{role.name: role.value for role in Role},
    )


def palette() -> QPalette:
    """The palette for what the style sheet does not reach."""
    made = QPalette()
    pairs = {
        QPalette.ColorRole.Window: Role.PANEL,
        QPalette.ColorRole.WindowText: Role.TEXT,
        QPalette.ColorRole.Base: Role.GROUND,
        QPalette.ColorRole.AlternateBase: Role.PANEL,
        QPalette.ColorRole.Text: Role.TEXT,
        QPalette.ColorRole.PlaceholderText: Role.MUTED,
        QPalette.ColorRole.Button: Role.RAISED,
        QPalette.ColorRole.ButtonText: Role.TEXT,
        QPalette.ColorRole.Highlight: Role.ACCENT_GROUND,
        QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
        QPalette.ColorRole.ToolTipBase: Role.RAISED,
        QPalette.ColorRole.ToolTipText: Role.TEXT,
        QPalette.ColorRole.Link: Role.ACCENT,
    }
    for place, role in pairs.items():
        made.setColor(place, color(role))
    for place in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, color(Role.DISABLED))
    return made


def apply(application: QApplication) -> None:
    """Give the application its fonts, palette and style sheet; again, it changes nothing."""
    if application.styleSheet() == style_sheet():
        return
    for path in sorted(resources.path("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    application.setStyle("Fusion")
    font = QFont(FAMILY, POINTS)
    font.setFamilies(FAMILIES)
    application.setFont(font)
    application.setPalette(palette())
    application.setStyleSheet(style_sheet())


@contextmanager
def undressed(application: QApplication) -> Iterator[None]:
    """Build what is large without the style sheet, and give it to all of it at the end.

    Else every widget that takes in others would style all of them again: a second of a start.
    """
    before = application.styleSheet()
    application.setStyleSheet("")
    try:
        yield
    finally:
        application.setStyleSheet(before)


def give_role(widget: QWidget, role: str, name: str = "role") -> None:
    """Set the style role of a widget, also after it was shown."""
    if widget.property(name) == role:
        return
    QObject.setProperty(widget, name, role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
