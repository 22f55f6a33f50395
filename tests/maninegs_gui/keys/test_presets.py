"""Preset files of a site: read, refused with a sentence, written again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.errors import WorldError
from maninegs_gui.actions import TABLE
from maninegs_gui.keys import presets
from maninegs_gui.keys.mouse import INPUTS, choices, from_words, to_words
from maninegs_gui.keys.preset import DEFAULT, Preset
from maninegs_gui.widgets.mouse_map import Gesture, MouseMap

GOOD = """\
format: 1
title: Ours
keys:
  case.next: [N, "Ctrl+,"]
  similar.show: ""
mouse:
  right: pan
"""


def put(folder: Path, text: str, name: str = "ours.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def sentence(path: Path) -> str:
    with pytest.raises(WorldError) as caught:
        presets.check(presets.read(path), TABLE)
    return caught.value.sentence


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("format: 1", "format: 2", "format (line 1)"),
        ("title: Ours", "titel: Ours", "title"),
        ('[N, "Ctrl+,"]', "[Foo]", "keys.case.next.0 (line 4): Foo is no key"),
        ("right: pan", "right: dance", "right cannot be dance"),
        ("right: pan", "wheel: window", "wheel cannot be window"),
        ("right: pan", "thumb: pan", "thumb is no button"),
        ("right: pan", "right: zoom_all", "right cannot be zoom_all"),
        ('similar.show: ""', "case.next: [X]", "case.next twice (line 5)"),
        ('similar.show: ""', "case.previous: [N]", "keys.case.previous: case.next has N already"),
        ('similar.show: ""', "go.viewer: [X]", "keys.go.viewer: it may not have X"),
        ('similar.show: ""', "help.keys: []", "keys.help.keys: it must keep a key"),
        ("keys:", "keys: [", "is no YAML"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_the_entry(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    found = sentence(put(tmp_path, GOOD.replace(old, new)))
    assert "ours.yaml" in found
    assert said in found


def test_a_broken_file_of_a_site_leaves_the_others_there(tmp_path: Path) -> None:
    put(tmp_path, GOOD)
    put(tmp_path, GOOD.replace("title", "titel"), "broken.yaml")
    found, faults = presets.available(TABLE, tmp_path)
    assert found["ours"].keys == {"case.next": ("N", "Ctrl+,"), "similar.show": ()}
    assert DEFAULT in found
    assert [fault for fault in faults if "broken.yaml" in fault and "line" in fault]


def test_a_file_of_a_site_takes_the_place_of_a_shipped_one(tmp_path: Path) -> None:
    put(tmp_path, GOOD, "weasis.yaml")
    found, _ = presets.available(TABLE, tmp_path)
    assert found["weasis"].title == "Ours"


def test_entries_of_unknown_actions_are_named_and_do_nothing(tmp_path: Path) -> None:
    put(tmp_path, GOOD.replace("similar.show", "similar.dance"))
    found, faults = presets.available(TABLE, tmp_path)
    assert "ours" in found
    assert [fault for fault in faults if "similar.dance" in fault and "ours.yaml" in fault]


def test_a_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    found, _ = presets.available(TABLE, tmp_path / "nowhere")
    assert DEFAULT in found


def test_a_preset_that_was_written_reads_back_the_same(tmp_path: Path) -> None:
    said = Preset(
        "mine",
        "Mine: ä",
        "Two\nlines",
        {"case.next": ("N", "Y", "1", ","), "similar.show": ()},
        MouseMap(right=Gesture.PAN),
    )
    presets.write(tmp_path / "mine.yaml", said)
    assert presets.read(tmp_path / "mine.yaml") == said


def test_a_preset_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WorldError, match="cannot be written"):
        presets.write(tmp_path / "file" / "mine.yaml", Preset("mine", "Mine"))


@given(st.builds(MouseMap, **{name: st.sampled_from(choices(name)) for name in INPUTS}))
def test_every_mouse_map_survives_its_words(mouse: MouseMap) -> None:
    assert from_words(to_words(mouse)) == mouse
