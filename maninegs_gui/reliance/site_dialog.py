"""What a site lets the machine show, and where its opinion says "above"."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.changes import Changes
from core.domain.gate import GatePolicy
from core.domain.roles import Act
from core.domain.site import Fixed, OperatingPoint, Site
from core.settings.new_workspaces import SiteRules
from core.workspace import Workspace
from maninegs_gui import languages
from maninegs_gui.bridge.lanes import Lanes, Store
from maninegs_gui.bridge.session import Session
from maninegs_gui.reliance import words
from maninegs_gui.reliance.words import tr
from maninegs_gui.theme import give_role
from maninegs_gui.widgets.labels import label
from maninegs_gui.widgets.roll import Roll, roll_past
from maninegs_gui.widgets.tabbing import as_laid_out

_INDENT = 26
_WIDTH = 620
_AROUND = 160
"""Height of the heading, the buttons and a warning."""


class SiteDialog(QDialog):
    """An administrator decides; everybody else may look."""

    def __init__(self, lanes: Lanes, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._session = lanes, session
        self._confirming = False
        self.setWindowTitle(tr("What the machine shows here"))
        self.decides = session.may(Act.SITE_CHOICES)
        self._rules = SiteRules.read()
        self.gates = {policy: self._radio(policy) for policy in GatePolicy}
        self.fixed = QComboBox(self)
        self.fixed.setAccessibleName(tr("What the operating point holds"))
        self.fixed.addItem(tr("a specificity of"), Fixed.SPECIFICITY)
        self.fixed.addItem(tr("a sensitivity of"), Fixed.SENSITIVITY)
        self.value = self._percent(tr("Operating point"), 50.0, 99.9)
        self.own = QCheckBox(tr("Probabilities hold for a share of malignant breasts of"), self)
        self.own.setAccessibleName(self.own.text())
        self.share = self._percent(tr("Share of malignant breasts"), 0.1, 99.9)
        self.follow = QCheckBox(tr("Make new breasts searchable by themselves"), self)
        self.follow.setAccessibleName(self.follow.text())
        self.message = label("", "muted", wrap=True)
        self.save = QPushButton(self)
        give_role(self.save, "primary")
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setAccessibleName(self.close_button.text())
        for button in (self.save, self.close_button):
            button.setAutoDefault(False)
        self._lay_out()
        self._show(session.workspace.site)
        self._wire()

    @property
    def chosen(self) -> Site:
        """What is chosen now."""
        gate = next(policy for policy, radio in self.gates.items() if radio.isChecked())
        return Site(
            gate,
            OperatingPoint(Fixed(self.fixed.currentData()), round(self.value.value() / 100, 4)),
            round(self.share.value() / 100, 4) if self.own.isChecked() else None,
            self.follow.isChecked(),
        )

    def keep(self) -> None:
        """Decide, after a second press where the gate becomes looser."""
        from core.annotation.deciding import loosens

        before, after = self._session.workspace, self.chosen
        if after == before.site:
            self._say(tr("That is what holds already."))
            return
        if loosens(before.gate, after.gate) and not self._confirming:
            self._confirm(after.gate)
            return
        reader = self._session.reader

        def work(store: Store) -> tuple[Changes, Workspace]:
            from core.annotation import deciding

            return deciding.decide(store, before, after, reader)

        self._lanes.write(self, work, self._decided, self._failed)

    def _confirm(self, gate: GatePolicy) -> None:
        self._confirming = True
        self._name_save(tr("Yes, loosen the gate"))
        warning = {
            GatePolicy.STANDARD: tr(
                "Readers will see similar cases, masked, before they have assessed a breast."
            ),
            GatePolicy.OPEN: tr(
                "Readers will see the opinion, pathology and other readers' work before they "
                "have assessed a breast. Their assessments are no longer their own alone, and "
                "second readings no longer blind."
            ),
        }.get(gate, "")
        asked = tr("Each assessment will say so. Do you want that?")
        self._say(f"{warning} {asked}", "warning")

    def _decided(self, now: Workspace) -> None:
        self._session.set_workspace(now)
        self._reset()
        self._say(tr("Kept, and in the history. It holds from now on."))

    def _failed(self, error: Exception) -> None:
        self._reset()
        self._say(languages.said(error), "warning")

    def _changed(self) -> None:
        self._enable_share()
        if self._confirming:
            self._reset()
        self._say("")

    def _reset(self) -> None:
        self._confirming = False
        self._name_save(tr("Keep"))

    def _name_save(self, text: str) -> None:
        self.save.setText(text)
        self.save.setAccessibleName(text)

    def _say(self, sentence: str, role: str = "muted") -> None:
        give_role(self.message, role)
        self.message.setText(sentence)

    @Slot(object)
    def _leave(self, _now: object) -> None:
        self.close()

    @Slot()
    def _follow(self) -> None:
        # Kept as it stood here, it would silently undo what somebody else has just decided.
        self._show(self._session.workspace.site)
        if self.decides:
            self._say(tr("The choices were changed elsewhere: this is what holds now."))

    def _show(self, site: Site) -> None:
        self.gates[site.gate].setChecked(True)
        self.fixed.setCurrentIndex(self.fixed.findData(site.operating.fixed))
        self.value.setValue(site.operating.value * 100)
        self.own.setChecked(site.prevalence is not None)
        self.share.setValue((site.prevalence or 0.006) * 100)
        self.follow.setChecked(site.follow)
        for key, parts in self._parts().items():
            for part in parts:
                part.setEnabled(self.decides and not self._rules.locked(key))
        self._enable_share()
        self.save.setVisible(self.decides)
        self._reset()
        if not self.decides:
            self._say(tr("An administrator decides this; here it can be looked at."))

    def _enable_share(self) -> None:
        fixed = self._rules.locked("new.prevalence_permille")
        self.share.setEnabled(self.decides and not fixed and self.own.isChecked())

    def _parts(self) -> dict[str, tuple[QWidget, ...]]:
        """The controls of each setting that a site file can fix."""
        return {
            "new.gate": tuple(self.gates.values()),
            "new.operating": (self.fixed,),
            "new.operating_permille": (self.value,),
            "new.prevalence_permille": (self.own,),
            "new.follow": (self.follow,),
        }

    # Building.

    def _wire(self) -> None:
        for radio in self.gates.values():
            radio.toggled.connect(lambda _: self._changed())
        self.fixed.currentIndexChanged.connect(lambda _: self._changed())
        for number in (self.value, self.share):
            number.valueChanged.connect(lambda _: self._changed())
        for box in (self.own, self.follow):
            box.toggled.connect(lambda _: self._changed())
        self.save.clicked.connect(lambda _checked=False: self.keep())
        self.close_button.clicked.connect(lambda _checked=False: self.accept())
        self._session.reader_changed.connect(self._leave)
        self._session.site_changed.connect(self._follow)

    def _radio(self, policy: GatePolicy) -> QRadioButton:
        radio = QRadioButton(words.gate_name(policy), self)
        radio.setAccessibleName(words.gate_name(policy))
        radio.setAccessibleDescription(words.gate_meaning(policy))
        return radio

    def _percent(self, name: str, low: float, high: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setAccessibleName(name)
        box.setDecimals(1)
        box.setRange(low, high)
        box.setSingleStep(0.5)
        box.setSuffix(tr(" %"))
        return box

    def _lay_out(self) -> None:
        self.roll = Roll(tr("What the machine shows here"), self)
        layout = self.roll.column
        layout.setSpacing(6)
        layout.addWidget(
            label(
                tr(
                    "These choices hold for everybody in this workspace. Each assessment records "
                    "the gate it was saved under, and each change is in the history."
                ),
                "muted",
                wrap=True,
            )
        )
        self._section(layout, tr("Before a reader's own assessment"), "new.gate")
        group = QButtonGroup(self)
        for policy, radio in self.gates.items():
            group.addButton(radio)
            layout.addWidget(radio)
            layout.addLayout(_indented(words.gate_meaning(policy)))
        self._section(
            layout, tr('The opinion says "above" at'), "new.operating", "new.operating_permille"
        )
        layout.addLayout(_line(self.fixed, self.value))
        layout.addLayout(
            _indented(
                tr("Found among the proven breasts of this workspace; the opinion states it."), 0
            )
        )
        self._section(layout, tr("How common cancer is here"), "new.prevalence_permille")
        layout.addLayout(_line(self.own, self.share))
        layout.addLayout(
            _indented(
                tr(
                    "Proven breasts are a selection: in screening far fewer are malignant. Without "
                    "this, a probability holds for breasts like the proven ones."
                )
            )
        )
        self._section(layout, tr("In the background"), "new.follow")
        layout.addWidget(self.follow)
        layout.addLayout(_indented(tr("After imports, at low priority; never while training.")))
        layout.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(6)
        whole.addWidget(label(tr("What the machine shows here"), "heading"))
        # What is asked and answered stays in sight, whatever the choices above need.
        whole.addWidget(self.roll, 1)
        whole.addWidget(self.message)
        whole.addLayout(foot)
        as_laid_out(self)
        roll_past(self.fixed, self.value, self.share)
        self.setMinimumWidth(_WIDTH)
        room = QGuiApplication.primaryScreen().availableSize() - QSize(40, 80)
        wanted = QSize(_WIDTH, self.roll.high_for(_WIDTH - 56) + _AROUND)
        self.resize(wanted.boundedTo(room))

    def _section(self, layout: QVBoxLayout, title: str, *keys: str) -> None:
        layout.addSpacing(8)
        layout.addWidget(label(title, "section"))
        if any(self._rules.locked(key) for key in keys):
            told = tr("Fixed by the site file {0}.").format(self._rules.name)
            layout.addWidget(label(told, "warning", wrap=True))


def _indented(text: str, indent: int = _INDENT) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(indent, 0, 0, 2)
    row.addWidget(label(text, "muted", wrap=True))
    return row


def _line(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
