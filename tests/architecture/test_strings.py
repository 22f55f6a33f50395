"""Every visible string can be translated: none reaches a widget as a bare literal."""

from __future__ import annotations

import ast
from pathlib import Path

# Calls whose text a person reads. A constructor's first argument, or a setter's.
CONSTRUCTORS = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QDockWidget", "QMenu", "QCommandLinkButton",
}  # fmt: skip
SETTERS = {
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText",
    "setTitle", "setAccessibleName", "setAccessibleDescription", "addAction", "addMenu", "addTab",
    "addItem", "setLabelText", "setInformativeText", "setPrefix", "setSuffix", "showMessage",
    "drawText", "setSpecialValueText", "setHeaderLabels", "setHorizontalHeaderLabels", "addRow",
}  # fmt: skip


def literal(node: ast.expr) -> str | None:
    """Return the words of a literal or f-string; None for what may be translated."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [p.value for p in node.values if isinstance(p, ast.Constant)]
        return "".join(str(p) for p in parts)
    if isinstance(node, ast.List | ast.Tuple):
        return "".join(filter(None, (literal(e) for e in node.elts)))
    return None


def has_word(text: str) -> bool:
    return sum(c.isalpha() for c in text) >= 3


def untranslated(source: str) -> list[tuple[int, str]]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        if name not in CONSTRUCTORS | SETTERS:
            continue
        for argument in node.args:
            text = literal(argument)
            if text is not None and has_word(text):
                found.append((node.lineno, text))
    return found


def test_the_lint_finds_a_bare_literal() -> None:
    assert untranslated("QLabel('Save all')\nlabel.setText(f'{n} cases')") == [
        (1, "Save all"),
        (2, " cases"),
    ]
    assert not untranslated("QLabel(self.tr('Save all'))\nlabel.setText('1:1')")


def test_no_window_shows_a_bare_literal(checkout: Path) -> None:
    wrong = [
        f"{path.relative_to(checkout)}:{line}: {text!r}"
        for path in sorted((checkout / "maninegs_gui").rglob("*.py"))
        for line, text in untranslated(path.read_text(encoding="utf-8"))
    ]
    assert not wrong, "\n".join(wrong)
