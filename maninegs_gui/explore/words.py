"""Sentences of the map page that are put together, or said in more than one place."""

from __future__ import annotations

from maninegs_gui.explore.colourings import tr
from maninegs_gui.explore.values import Chart


def quality(chart: Chart) -> str:
    """How far the map can be trusted, and what is not on it."""
    parts = [
        tr("{0} breasts. Only nearness means something: neighbours here are neighbours "
           "for the model to {1} of 1 (by chance 0.5).")
        .format(f"{len(chart.breasts):,}", f"{chart.trust:.2f}")
    ]  # fmt: skip
    if len(chart.breasts) > chart.landmarks:
        parts.append(
            tr("{0} were laid out, the others placed among them.").format(f"{chart.landmarks:,}")
        )
    if chart.left_out:
        parts.append(
            tr("{0} are not drawn until you have assessed them.").format(f"{chart.left_out:,}")
        )
    return " ".join(parts)


def why_secret() -> str:
    """Why a point is neither found nor listed in the colouring that is drawn."""
    return tr("In this colouring only breasts that you have assessed are named.")
