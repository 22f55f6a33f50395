"""The left side of the help window: the contents as a tree, or what a search found."""

from __future__ import annotations

import html

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from maninegs_gui.help.book import bare
from maninegs_gui.help.markdown import Section
from maninegs_gui.help.nav import Page
from maninegs_gui.help.search import Hit, marked
from maninegs_gui.theme import Role

_TARGET = Qt.ItemDataRole.UserRole
_RICH = Qt.ItemDataRole.UserRole + 1
_PAD = 8
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Contents(QTreeWidget):
    """Every page by who reads it; below the page that is shown its own headings."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Contents"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._open: QTreeWidgetItem | None = None
        self.itemClicked.connect(lambda item, _column: self._choose(item))
        self.itemActivated.connect(lambda item, _column: self._choose(item))

    def fill(self, pages: tuple[Page, ...]) -> None:
        """Show these pages."""
        self.clear()
        self._items, self._open = {}, None
        parts: dict[str, QTreeWidgetItem] = {}
        for page in pages:
            above: QTreeWidget | QTreeWidgetItem = self
            if page.part:
                if page.part not in parts:
                    part = parts[page.part] = QTreeWidgetItem(self, [page.part])
                    font = part.font(0)
                    font.setWeight(font.Weight.DemiBold)
                    part.setFont(0, font)
                    part.setExpanded(True)
                above = parts[page.part]
            item = QTreeWidgetItem(above, [page.title])
            item.setData(0, _TARGET, page.name)
            item.setToolTip(0, page.title)
            self._items[page.name] = item

    def show_page(self, name: str, sections: tuple[Section, ...]) -> None:
        """Choose the page that is shown and lay out its headings below it, as they are shown."""
        if self._open is not None:
            self._open.takeChildren()
            self._open = None
        item = self._items.get(bare(name))
        if item is None:
            self.setCurrentIndex(QModelIndex())
            return
        for section in sections:
            if section.level == 2:
                below = QTreeWidgetItem(item, [section.title])
                below.setData(0, _TARGET, f"{name}#{section.anchor}")
        self._open = item
        item.setExpanded(True)
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def _choose(self, item: QTreeWidgetItem) -> None:
        target = item.data(0, _TARGET)
        if target:
            self.wanted.emit(target)
        else:
            item.setExpanded(not item.isExpanded())


class Found(QListWidget):
    """What a search found, the best first, with the words that answer in another colour."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Lines(self))
        self.itemClicked.connect(lambda item: self.wanted.emit(item.data(_TARGET)))
        self.itemActivated.connect(lambda item: self.wanted.emit(item.data(_TARGET)))

    def fill(self, hits: list[Hit], asked: str) -> None:
        """Show what was found."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(self)
            item.setData(_TARGET, f"{hit.page}#{hit.anchor}")
            where = hit.title if hit.title == hit.page_title else f"{hit.page_title} › {hit.title}"
            item.setData(_SPOKEN, f"{where}. {hit.excerpt}")
            item.setData(
                _RICH,
                f'<p style="margin:0"><span style="font-weight:600">{_lit(where, asked)}</span></p>'
                f'<p style="margin:0; color:{Role.MUTED.value}">{_lit(hit.excerpt, asked)}</p>',
            )
        if hits:
            self.setCurrentRow(0)


class _Lines(QStyledItemDelegate):
    """Paints an entry of several lines."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        widget: QWidget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        rect = option.rect
        document = self._document(widget, index)
        painter.save()
        painter.translate(rect.left() + _PAD, rect.top() + _PAD)
        document.drawContents(painter)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        widget: QWidget = option.widget
        document = self._document(widget, index)
        return QSize(0, int(document.size().height()) + 2 * _PAD)

    def _document(
        self, widget: QWidget, index: QModelIndex | QPersistentModelIndex
    ) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(widget.font())
        rich = index.data(_RICH)
        document.setHtml(f'<body style="color:{Role.TEXT.value}">{rich}</body>')
        room = widget.viewport().width() if isinstance(widget, QListWidget) else widget.width()
        document.setTextWidth(max(80, room - 2 * _PAD))
        return document


def _lit(text: str, asked: str) -> str:
    """A text with what answers in the colour of what was found."""
    made, at = [], 0
    for start, length in marked(text, asked):
        made.append(html.escape(text[at:start]))
        word = html.escape(text[start : start + length])
        made.append(f'<span style="color:{Role.WARNING.value}; font-weight:600">{word}</span>')
        at = start + length
    return "".join((*made, html.escape(text[at:])))
