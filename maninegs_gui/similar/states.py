"""What the panel says where it has no cases to show, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.domain.gate import GatePolicy
from core.retrieval.asking import Refinement
from maninegs_gui.similar.values import Answer, Why


def _tr(text: str) -> str:
    return QCoreApplication.translate("similar", text)


@dataclass(frozen=True, slots=True)
class State:
    """A title, why, and a button; ``act`` names what it does, empty for no button."""

    title: str
    sentence: str = ""
    button: str = ""
    act: str = ""


def of_answer(answer: Answer, refinement: Refinement) -> State:
    """The state of an answer without cases."""
    why, sentence = answer.why, answer.sentence
    titles = {
        Why.NO_MODEL: _tr("No model yet"),
        Why.NOT_EMBEDDED: _tr("This breast is not searchable yet"),
        Why.NO_PROVEN: _tr("No proven cases yet"),
        Why.FILTERED: _tr("Nothing is left"),
        Why.NO_CLOSE_CASE: _tr("No close case"),
        Why.NO_TAGS: _tr("Nothing is tagged"),
        Why.CLOSED: _tr("Read first"),
        Why.TROUBLE: _tr("Similar cases cannot be shown"),
    }
    button, act = {
        Why.NO_MODEL: (_tr("Go to training"), "train"),
        Why.NOT_EMBEDDED: (_tr("Make it searchable now"), "embed"),
        Why.NO_PROVEN: (_tr("Look among unproven cases too"), "unproven"),
        Why.FILTERED: (_tr("Take the filters away"), "loosen"),
    }.get(why, ("", ""))
    if why is Why.NO_CLOSE_CASE and narrowed(refinement):
        button, act = _tr("Take the filters away"), "loosen"
    return State(titles[why], sentence, button, act)


def narrowed(refinement: Refinement) -> bool:
    """Whether hits are left out by more than the usual."""
    return bool(refinement.facets or refinement.since or refinement.until)


def read_first(show: str, policy: str) -> State:
    """Before anybody asked, and before the assessment; what it says is what ``policy`` does."""
    if policy == GatePolicy.STRICT.value:
        return State(
            _tr("Read first"),
            _tr(
                "Similar cases, pathology and opinion appear when you have saved your assessment "
                "of this breast."
            ),
        )
    if policy == GatePolicy.OPEN.value:
        return State(
            _tr("Read first"),
            _tr(
                "This site masks nothing: similar cases are shown with pathology and opinion as "
                "soon as you ask, also before your assessment, and that is noted."
            ),
            show,
            "show",
        )
    return State(
        _tr("Read first"),
        _tr(
            "Similar cases can be looked at now, without pathology. Pathology and opinion "
            "appear when you have saved your assessment of this breast."
        ),
        show,
        "show",
    )


def nothing_open() -> State:
    """No breast is chosen."""
    return State(
        _tr("No breast is open"),
        _tr("Open a case and click an image: its breast's similar cases are shown here."),
    )


def looking(what: str = "") -> State:
    """A question is under way."""
    return State(_tr("Looking for similar cases"), what)


def failed(what: str, *, file: bool) -> State:
    """A question came to nothing."""
    if file:
        return State(_tr("This file cannot be looked up"), what)
    return State(_tr("Similar cases cannot be shown"), what)


Acts = Mapping[str, Callable[[], object]]
