"""The way of the tour: its steps, in the order in which a reader would take them."""

from __future__ import annotations

from pathlib import Path

from maninegs_gui.tour.steps import case, findings, importing, similar, training, window, worklist
from maninegs_gui.tour.walk import Step

LARGE_CASE = Step("large-case", "a detector-sized case that was never tagged", case.open_large_case)
STEPS = (
    Step("worklist", "the worklist lists every exam, nothing of pathology", worklist.search),
    Step("keys", "Shift+F1 shows every key", window.show_keys),
    Step("help", "F1 opens the help, which is searched", window.search_help),
    Step("case", "a case opens with its four views hung", case.open_case),
    Step("viewing", "window, invert, zoom and one view alone", case.look_closer),
    Step("findings", "a mass is tagged and marked in two views; undo and redo", findings.tag),
    Step("similar-masked", "similar cases without pathology, likeness or order", similar.masked),
    Step("assessed", "the saved assessment opens pathology and opinion", similar.assess),
    Step("compare", "a similar case beside the open one", similar.compare),
    Step(
        "look-up", "a file that was never imported is looked up, rubbish refused", similar.look_up
    ),
    LARGE_CASE,
    Step("import", "a folder is planned and imported, refusals with reasons", importing.take_in),
    Step("training", "a short training runs with live curves", training.train),
    Step("result", "its result is offered and taken into use", training.take_result),
    Step("sizes", "the window holds at 1280 x 800 and 3840 x 2160", window.sizes),
    Step("empty", "an empty workspace says what to do", window.empty),
)


def steps_of(source: Path) -> tuple[Step, ...]:
    """The steps that can be taken with the phantoms in ``source``."""
    if (source / "phantoms" / "full").is_dir():
        return STEPS
    return tuple(step for step in STEPS if step is not LARGE_CASE)
