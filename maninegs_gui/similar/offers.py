"""By what can be asked of the breast that is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core import lexicons
from core.domain.finding import Finding
from core.domain.study import BreastId, ImageRecord
from core.retrieval.asking import Ask, Means
from maninegs_gui import languages
from maninegs_gui.similar import words
from maninegs_gui.similar.values import Offer


def _tr(text: str) -> str:
    return QCoreApplication.translate("similar", text)


def of(
    breast: BreastId | None, views: tuple[ImageRecord, ...], findings: tuple[Finding, ...]
) -> tuple[Offer, ...]:
    """Ways to ask; none for a file, which is asked about as it is.

    Parameters
    ----------
    findings
        This reader's own.
    """
    if breast is None:
        return ()
    found = [Offer(words.means(means), Ask(means, breast)) for means in (Means.BREAST, Means.EXAM)]
    found += [
        Offer(_tr("by the view {0}").format(view.label), Ask(Means.VIEW, breast, image=view.id))
        for view in views
    ]
    found.append(Offer(_tr("by a region: draw it"), wants="region"))
    for number, finding in enumerate(findings, start=1):
        title = languages.lexicon(lexicons.of(finding)).type(finding.type_key).title
        text = _tr("by finding {0}: {1}").format(number, title)
        found.append(Offer(text, Ask(Means.FINDING, breast, finding=finding.id)))
    if findings:
        found.append(Offer(words.means(Means.TAGS), Ask(Means.TAGS, breast)))
    found.append(Offer(_tr("by an image file: choose it"), wants="file"))
    return tuple(found)
