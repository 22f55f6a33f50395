"""The words a finding is shown with: those of its own version, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from core import lexicons
from core.domain.finding import Finding
from core.domain.lexicon import Axis, Lexicon, Term


def lexicon_of(finding: Finding) -> Lexicon:
    """What names the terms of a finding; its bare keys where no file has its version."""
    return lexicons.of(finding).in_language(QLocale().name())


def lexicon_offered(lexicon_id: str) -> Lexicon:
    """What new findings are tagged with, in the reader's language."""
    return lexicons.offered(lexicon_id).in_language(QLocale().name())


def chips_of(axis: Axis, finding: Finding) -> tuple[Term, ...]:
    """The values to show for a finding: those offered, and retired ones that it has."""
    offered = axis.offered
    return tuple(
        term
        for term in axis.values
        if term in offered or (axis.key, term.key) in finding.descriptors
    )


def version_note(finding: Finding, lexicon: Lexicon) -> str:
    """What a reader should know of the version; empty for the newest of a known lexicon."""
    tr = QCoreApplication.translate
    if not lexicon.found:
        return tr(
            "Terms",
            "Tagged with {0} version {1}, of which no file is there: shown by its keys, and kept.",
        ).format(finding.lexicon, finding.lexicon_version)
    if lexicons.offered(lexicon.id).version != lexicon.version:
        return tr("Terms", "Tagged with version {0} of {1}, and shown with its terms.").format(
            lexicon.version, lexicon.title
        )
    return ""
