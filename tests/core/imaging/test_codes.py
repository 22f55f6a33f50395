"""Codes are those of the standard, read from another list than the program's own."""

from __future__ import annotations

import pytest
from pydicom.sr._cid_dict import cid_concepts
from pydicom.sr._concepts_dict import concepts
from pydicom.sr._snomed_dict import mapping

from core.domain.study import Side, View, view_label
from core.imaging import codes
from tests.support import dicoms

_TO_SRT = {sct: srt for srt, sct in mapping["SRT"].items()}


def codes_of(cid: int) -> dict[str, str]:
    """SCT code and meaning of every concept of a context group."""
    found = {}
    for scheme, names in cid_concepts[cid].items():
        for name in names:
            for code, (meaning, groups) in concepts[scheme][name].items():
                if cid in groups:
                    found[code] = meaning
    return found


@pytest.mark.parametrize(
    ("cid", "known"), [(4014, codes.VIEWS), (4015, codes.MODIFIERS), (4005, codes.PORTIONS)]
)
def test_every_code_of_a_context_group_is_known_in_both_code_sets(
    cid: int, known: dict[str, object]
) -> None:
    group = codes_of(cid)
    assert len(group) >= 7
    for code, meaning in group.items():
        assert code in known, meaning
        assert known[_TO_SRT[code]] == known[code], meaning


@pytest.mark.parametrize(
    ("table", "known"),
    [
        (dicoms.VIEW_CODES, codes.VIEWS),
        (dicoms.MODIFIER_CODES, codes.MODIFIERS),
        (dicoms.PORTION_CODES, codes.PORTIONS),
    ],
)
def test_the_test_objects_use_every_code_that_is_known(
    table: dict[str, tuple[str, str, str]], known: dict[str, object]
) -> None:
    used = {code: name for name, (new, old, _) in table.items() for code in (new, old)}
    assert used == {code: str(value) for code, value in known.items()}


@pytest.mark.parametrize(
    ("side", "view", "modifiers", "label"),
    [
        (Side.RIGHT, View.MLO, (), "RMLO"),
        (Side.LEFT, View.CC, ("M", "ID"), "LMCCID"),
        (Side.LEFT, View.CC, ("ID", "M"), "LMCCID"),
        (Side.RIGHT, View.MLO, ("S", "M"), "RMSMLO"),
        (Side.LEFT, View.CC, ("RL",), "LCCRL"),
        (Side.RIGHT, View.CC, ("CV",), "RCV"),
        (Side.LEFT, View.MLO, ("AT",), "LAT"),
        (Side.LEFT, View.ML, ("M", "TAN"), "LMTAN"),
        (Side.RIGHT, View.XCCL, ("NP",), "RXCCLNP"),
        (None, View.CC, (), "?CC"),
        (Side.RIGHT, None, (), "R?"),
    ],
)
def test_a_label_is_laterality_prefixes_view_and_suffixes(
    side: Side | None, view: View | None, modifiers: tuple[str, ...], label: str
) -> None:
    assert view_label(side, view, modifiers) == label
