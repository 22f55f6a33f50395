"""One help page as it is seen: dark, in a column that can be read, pictures no wider than it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QImageReader,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from maninegs_gui.help.search import marked
from maninegs_gui.theme import POINTS, Role, color

_LETTERS_WIDE = 92
"""Width of the column, in letters: longer lines are hard to follow."""
_SIDE = 28
_NEAR_THE_TOP = 40
_MOST_MARKS = 400
_LARGEST = 40_000_000
"""Pixels of a picture of ours; a larger one is none."""
_SETTLE_MILLISECONDS = 80
_STYLE = """
body {{ color: {TEXT}; }}
h1 {{ font-size: {h1}pt; font-weight: 600; margin-top: 18px; margin-bottom: 12px; }}
h2 {{ font-size: {h2}pt; font-weight: 600; margin-top: 26px; margin-bottom: 8px; }}
h3, h4, h5, h6 {{ font-size: {h3}pt; font-weight: 600; margin-top: 18px; margin-bottom: 6px; }}
p {{ margin-top: 0; margin-bottom: 10px; line-height: 135%; }}
p.picture {{ line-height: 100%; margin-top: 4px; margin-bottom: 14px; }}
p.quiet {{ color: {MUTED}; margin-top: 8px; }}
b, i.upright {{ font-weight: 600; font-style: normal; }}
li {{ margin-bottom: 4px; line-height: 135%; }}
a {{ color: {ACCENT}; text-decoration: none; }}
code {{ font-family: "{fixed}"; background-color: {RAISED}; color: {ON_ACCENT}; }}
pre {{ font-family: "{fixed}"; background-color: {RAISED}; color: {TEXT}; margin: 4px 0 12px 0; }}
table.grid {{ border-collapse: collapse; border: 1px solid {LINE_STRONG}; margin-bottom: 14px; }}
table.grid td, table.grid th {{ border: 1px solid {LINE_STRONG}; padding: 5px 8px; }}
table.grid th {{ background-color: {RAISED}; text-align: left; font-weight: 600; }}
table.quote {{ background-color: {WARNING_GROUND}; margin-bottom: 12px; }}
table.quote td {{ padding: 10px 14px 2px 14px; color: {WARNING}; }}
hr {{ background-color: {LINE}; }}
"""


class PageView(QTextBrowser):
    """Shows one page; follows no link by itself and reads no file but the pages' pictures."""

    wanted = Signal(str)
    """A link was chosen; as it is written in the page."""

    def __init__(
        self, picture: Callable[[str], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Help page"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        # A bar that comes and goes would change the width, and with it the size of the pictures.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.anchorClicked.connect(lambda url: self.wanted.emit(url.toString()))
        self._picture = picture
        self._html = ""
        self._whole = False
        self._laid_for = 0
        self._top = (0, 0)
        self._asked = ""
        self._anchor = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._lay_again)
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self.leave_heading())

    def show_html(self, html: str, *, whole: bool = False) -> None:
        """Show a page from its beginning.

        Parameters
        ----------
        whole
            Pictures in their own size, in the whole width: for a picture alone.
        """
        self._html, self._whole, self._asked, self._anchor = html, whole, "", ""
        self._settle.stop()
        self._lay()
        self.verticalScrollBar().setValue(0)

    def go_to(self, anchor: str) -> None:
        """Bring a heading to the top, where it stays at every width until somebody scrolls."""
        self._anchor = anchor
        if self._settle.isActive():
            self._settle.stop()
            self._lay()
        self.scrollToAnchor(anchor)

    def leave_heading(self) -> None:
        """From now on what stands near the top stays there, whichever heading was asked for."""
        self._anchor = ""

    def mark(self, asked: str) -> None:
        """Mark every word that answers to a question; an empty one marks nothing."""
        self._asked = asked
        self._mark(marked(self.document().toPlainText(), asked)[:_MOST_MARKS])

    def show_found(self, places: list[tuple[int, int]], present: int) -> None:
        """Mark what was found, and bring one of it into view."""
        self._asked = ""
        self._mark(places[:_MOST_MARKS], present)
        if places:
            self.leave_heading()
            cursor = QTextCursor(self.document())
            cursor.setPosition(places[present][0])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the pages, as wide as it may be; nothing else, whatever a page names."""
        text = name.toString() if isinstance(name, QUrl) else name
        path = self._picture(text) if kind == QTextDocument.ResourceType.ImageResource else None
        return None if path is None else self._fitted(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._settle.isActive():
            self._top = self._near_the_top()
        super().resizeEvent(event)  # breaks the lines anew, for pictures of the old width
        if self._html and self.viewport().width() != self._laid_for:
            self._settle.start()

    def _fitted(self, path: Path) -> QPixmap:
        reader = QImageReader(str(path))
        size = reader.size()
        if size.width() * size.height() > _LARGEST:
            return QPixmap()
        made = QPixmap.fromImageReader(reader)
        if self._whole or made.isNull():
            return made
        ratio = self.devicePixelRatioF()
        room = int(self._column() * ratio)
        if made.width() > room:
            made = made.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        made.setDevicePixelRatio(ratio if made.width() >= room else 1.0)
        return made

    def _column(self) -> int:
        widest = self.fontMetrics().averageCharWidth() * _LETTERS_WIDE
        return max(120, min(widest, self.viewport().width() - 2 * _SIDE))

    def _lay(self) -> None:
        document = self.document()
        document.clear()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        sizes = {"h1": POINTS + 9, "h2": POINTS + 5, "h3": POINTS + 2}
        colours = {role.name: role.value for role in Role}
        document.setDefaultStyleSheet(_STYLE.format(fixed=fixed, **sizes, **colours))
        self.setHtml(self._html)
        self._laid_for = self.viewport().width()
        frame = document.rootFrame()
        form = frame.frameFormat()
        side = _SIDE if self._whole else max(_SIDE, (self._laid_for - self._column()) // 2)
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(12)
        form.setBottomMargin(40)
        frame.setFrameFormat(form)

    def _lay_again(self) -> None:
        """Lay the page out for another width; what stood near the top stays there."""
        (place, height), asked = self._top, self._asked
        self._lay()
        self.mark(asked)
        if self._anchor:
            self.scrollToAnchor(self._anchor)
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - height)

    def _near_the_top(self) -> tuple[int, int]:
        """A place of the text near the top, and how far below it."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, _NEAR_THE_TOP))
        return cursor.position(), self.cursorRect(cursor).top()

    def _mark(self, places: list[tuple[int, int]], present: int = -1) -> None:
        made = []
        for number, (start, length) in enumerate(places):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            ink = QTextCharFormat()
            here = number == present
            ink.setBackground(color(Role.WARNING) if here else QColor(Role.WARNING_GROUND.value))
            ink.setForeground(color(Role.IMAGE) if here else color(Role.WARNING))
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, ink
            made.append(selection)
        self.setExtraSelections(made)
