"""One finding in the list: its number, what it is, where it is marked, what is odd."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from core.domain.errors import WorldError
from core.domain.finding import Finding
from core.domain.lexicon import Lexicon
from core.domain.study import ImageId
from maninegs_gui.findings.versions import version_note
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label


class FindingRow(QFrame):
    """A card that opens its finding by click or Enter."""

    opened = Signal(object)
    """:class:`FindingId`."""
    similar_wanted = Signal(object)
    """:class:`FindingId`: look for cases with a finding like this one."""

    def __init__(
        self,
        number: int,
        finding: Finding,
        lexicon: Lexicon,
        *,
        views: Mapping[ImageId, str],
        warnings: Sequence[str],
        size: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.finding = finding.id
        give_role(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        marked = where(finding, views)
        badge = label(str(number), "section")
        category = finding.category.value if finding.category else ""
        kind = type_title(finding, lexicon)
        title = label(f"{kind}  {category}" if category else kind, "section")
        place = label(marked or self.tr("not marked"), "muted")
        place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 6, 10, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(badge, 0, 0)
        grid.addWidget(title, 0, 1)
        grid.addWidget(place, 0, 2)
        grid.setColumnStretch(1, 1)
        summary = ", ".join(filter(None, (words(finding, lexicon), size)))
        if summary:
            grid.addWidget(label(summary, "muted", wrap=True), 1, 1, 1, 2)
        missing = () if lexicon.found else (version_note(finding, lexicon),)
        for row, sentence in enumerate((*missing, *warnings), start=2):
            grid.addWidget(label(sentence, "warning", wrap=True), row, 1, 1, 2)
        self.summary = self.tr("Finding {0}: {1}. {2}").format(number, title.text(), summary)
        self.setAccessibleName(self.summary)
        similar = QAction(self.tr("Cases with a finding like this"), self)
        similar.triggered.connect(lambda: self.similar_wanted.emit(self.finding))
        self.addAction(similar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.finding)
        else:
            super().keyPressEvent(event)


def type_title(finding: Finding, lexicon: Lexicon) -> str:
    """What kind of finding it is; the key itself where the lexicon has changed."""
    try:
        return lexicon.type(finding.type_key).title
    except WorldError:
        return finding.type_key


def words(finding: Finding, lexicon: Lexicon) -> str:
    """The descriptors in the order of the lexicon, as a reader would say them."""
    found = [
        term.title.lower()
        for axis in lexicon.axes
        for term in axis.values
        if (axis.key, term.key) in finding.descriptors
    ]
    return ", ".join(found)


def where(finding: Finding, views: Mapping[ImageId, str]) -> str:
    """The views a finding is marked in."""
    found = dict.fromkeys(views.get(region.image, "") for region in finding.regions)
    return "  ".join(text for text in found if text)
