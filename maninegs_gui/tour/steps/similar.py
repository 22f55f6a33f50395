"""Similar cases: masked before the assessment, open after it, beside the case, of a file."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt

from maninegs_gui.tour.guide import Guide, wait
from maninegs_gui.tour.walk import Tour


def masked(tour: Tour) -> None:
    """One key shows similar cases; nothing of their outcome."""
    guide, similar = tour.guide, tour.reading.similar
    guide.picture("read-first")
    guide.run("similar.show")
    _wait_for_cards(guide)
    assert not similar.revealed, "the gate is open before the assessment"
    for card in similar.cards:
        assert card.case.outcome is None, "a hit's pathology before the assessment"
        assert not card.case.likeness, "a score before the assessment"
    ids = [card.case.breast for card in similar.cards]
    assert ids == sorted(ids), "an order that implies a score before the assessment"
    guide.picture("similar-masked")


def assess(tour: Tour) -> None:
    """Save an assessment: pathology and opinion appear."""
    guide, similar = tour.guide, tour.reading.similar
    guide.run("findings.density_B")
    guide.run("findings.assess_4")
    guide.key(tour.reading.viewer.wall.active, Qt.Key.Key_B)
    guide.until(lambda: similar.revealed, "the gate to open")
    _wait_for_cards(guide)
    assert any(card.case.outcome is not None for card in similar.cards)
    guide.until(lambda: similar.spoken, "the opinion", 120)
    assert similar.opinion.text
    guide.picture("opinion")


def compare(tour: Tour) -> None:
    """Open the most similar case beside the current one, then close it."""
    guide, reading = tour.guide, tour.reading
    card = reading.similar.cards[0]
    guide.key(card, Qt.Key.Key_Return)
    wait(500)
    guide.until(lambda: reading.viewer.loading == 0, "the other case")
    guide.picture("compare")
    guide.run("similar.close_compare")


def look_up(tour: Tour) -> None:
    """Look up an image that is not in the store, and a file that is none."""
    from core.phantom.generate import generate

    guide, similar, window = tour.guide, tour.reading.similar, tour.reading.window
    folder = tour.out / "to-look-up"
    shutil.rmtree(folder, ignore_errors=True)
    generate(folder, patients=1, seed=9, first=7001)
    window.dropped.emit([str(next(folder.rglob("LCC.dcm")))])
    guide.until(lambda: similar.answer is not None, "the answer about a file", 180)
    # One view of a stranger may well have no close case: that is an answer too.
    if similar.cards:
        _wait_for_cards(guide)
    else:
        assert "No close case" in similar.empty.text, similar.empty.text
    assert not similar.revealed, "a file that nobody assessed shows pathology"
    guide.picture("looked-up")
    window.dropped.emit([str(folder / "truth.csv")])
    guide.until(lambda: "cannot be looked up" in similar.empty.text, "the refusal")
    guide.picture("look-up-refused")
    window.messages.dismiss()
    shutil.rmtree(folder, ignore_errors=True)


def _wait_for_cards(guide: Guide) -> None:
    similar = guide.reading.similar
    guide.until(lambda: similar.cards, "similar cases")
    guide.until(
        lambda: all(t.filled for card in similar.cards for t in card.thumbnails), "thumbnails"
    )
