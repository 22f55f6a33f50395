"""A person says how an image lies: recorded, undone, and never over another's word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.annotation import Annotator, commands, corrections
from core.domain.study import ImageHeader, ImageId, Provenance, ReaderId, Side, View
from core.store import Store, history, images, readers
from tests.support import stores

ASSUMED, MIRRORED = ("A", "R"), ("P", "R")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with stores.open_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def image(store: Store) -> ImageId:
    head = replace(
        stores.header(1, Side.LEFT, View.CC),
        orientation=ASSUMED,
        orientation_from=Provenance.ASSUMED,
    )
    with store.write(None, "fill") as unit:
        return stores.add_image(unit, head)


@pytest.fixture
def reader(store: Store) -> ReaderId:
    with store.write(None, "fill") as unit:
        return readers.ensure(unit, "Reader One")


def header(store: Store, image: ImageId) -> ImageHeader:
    with store.read() as reading:
        return images.get(reading, image).header


def test_a_turned_image_is_recorded_and_goes_back_to_what_was_only_assumed(
    store: Store, image: ImageId, reader: ReaderId
) -> None:
    corrections.turn(store, reader, image, MIRRORED)
    found = header(store, image)
    assert (found.orientation, found.orientation_from) == (MIRRORED, Provenance.PERSON)
    annotator = Annotator(store, reader)
    assert annotator.undo_title == "Correct an orientation"
    annotator.undo()
    found = header(store, image)
    assert (found.orientation, found.orientation_from) == (ASSUMED, Provenance.ASSUMED)
    annotator.redo()
    assert header(store, image).orientation == MIRRORED
    with store.read() as reading:
        told = [entry.what for entry in history.entries(reading, limit=9)]
    assert told.count("Correct an orientation") == 1


def test_what_another_turned_meanwhile_is_not_turned_back(
    store: Store, image: ImageId, reader: ReaderId
) -> None:
    corrections.turn(store, reader, image, MIRRORED)
    with store.write(None, "fill") as unit:
        other = readers.ensure(unit, "Reader Two")
    corrections.turn(store, other, image, ("P", "L"))
    annotator = Annotator(store, reader)
    with pytest.raises(commands.Outdated, match="turned elsewhere"):
        annotator.undo()
    assert header(store, image).orientation == ("P", "L")
    assert annotator.undo_title is None


def test_without_a_reader_it_is_recorded_all_the_same(store: Store, image: ImageId) -> None:
    corrections.turn(store, None, image, MIRRORED)
    assert header(store, image).orientation == MIRRORED
