"""A hostile file ends as one sentence, within 15 s and 3 GB over all processes."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psutil
import pytest

from core.domain.errors import RefusedFile, UnreadablePixels
from core.files import sha256
from core.imaging.pool import DecoderPool
from tests.support import dicoms
from tests.support.dicoms import breast_pixels, write_mg
from tests.support.hostile import HOSTILE

SECONDS = 15.0
BYTES = 3_000_000_000
QUICK_CUTS, LONG_CUTS = 40, 200
SYNTAXES = (dicoms.EXPLICIT, dicoms.DEFLATED, dicoms.JPEG_LS)


def resident() -> tuple[int, int]:
    """Bytes resident in this process, and in all its children."""
    me = psutil.Process()
    children = 0
    for process in me.children(recursive=True):
        try:
            children += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return me.memory_info().rss, children


@contextmanager
def watched() -> Iterator[None]:
    """Assert that what happens inside stays within the time and the memory.

    What this process held before is the hundreds of tests that ran in it, so it counts
    by what it grows; the helpers count whole.
    """
    before, peak, ended = resident()[0], [0], threading.Event()

    def watch() -> None:
        while not ended.wait(0.01):
            mine, helpers = resident()
            peak.append(mine - before + helpers)

    thread = threading.Thread(target=watch)
    thread.start()
    begun = time.monotonic()
    try:
        yield
    finally:
        took = time.monotonic() - begun
        ended.set()
        thread.join()
    assert took < SECONDS, f"took {took:.1f} s"
    assert max(peak) < BYTES, f"{max(peak) / 1e9:.2f} GB were resident"


def refusal(pool: DecoderPool, path: Path) -> str:
    """The sentence that a file ends as, from its header or else its pixels."""
    try:
        if path.read_bytes()[:4] != b"\x89PNG":
            pool.header(path)
        pool.pixels(path, sha256(path))
    except (RefusedFile, UnreadablePixels) as error:
        return error.sentence
    return ""


def is_one_sentence(text: str) -> bool:
    return 20 < len(text) < 300 and "\n" not in text and text[0].isupper() and text[-1] == "."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture
def good(folder: Path) -> Path:
    path = folder / "good.dcm"
    return path if path.exists() else write_mg(path)


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_ends_as_one_sentence_and_the_good_one_beside_it_opens(
    what: str, tmp_path: Path, good: Path
) -> None:
    bad = HOSTILE[what](tmp_path / "Müller^bad.dcm")
    with DecoderPool(tmp_path / "cache") as pool:
        pool.header(good)
        with watched():
            text = refusal(pool, bad)
        assert is_one_sentence(text), text
        assert "Müller" not in text
        assert str(tmp_path) not in text
        assert np.array_equal(pool.pixels(good, sha256(good)).level(0), breast_pixels())
    assert not list((tmp_path / "cache").rglob(".*")), "a temporary file was left"


@pytest.mark.parametrize(
    ("fault", "sentence", "seconds"),
    [("abort", "died", 10.0), ("devour", "memory|within", 10.0), ("hang", "within 4 seconds", 4.0)],
)
def test_a_codec_that_aborts_hangs_or_devours_costs_one_helper(
    fault: str, sentence: str, seconds: float, tmp_path: Path, good: Path
) -> None:
    bad = write_mg(tmp_path / "bad.dcm")
    beside = [write_mg(tmp_path / f"{k}.dcm", instance_number=k) for k in range(5)]
    with DecoderPool(tmp_path / "cache", fault=f"{fault}:bad", seconds=seconds) as pool:
        assert pool.header(bad).rows == 256
        with watched():
            others = [pool.submit_pixels(one, sha256(one)) for one in beside]
            with pytest.raises(UnreadablePixels, match=sentence) as caught:
                pool.pixels(bad, sha256(bad))
            for other in others:
                assert np.array_equal(other.result().level(0), breast_pixels())
        assert is_one_sentence(caught.value.sentence)
        assert np.array_equal(pool.pixels(good, sha256(good)).level(0), breast_pixels())


def cut_everywhere(tmp_path: Path, cuts: int) -> None:
    random = np.random.default_rng(12)
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        for syntax in SYNTAXES:
            whole = write_mg(tmp_path / "whole.dcm", transfer_syntax=syntax).read_bytes()
            header = len(whole) - 20_000
            half = cuts // 2
            points = [*random.integers(0, len(whole), half), *random.integers(0, header, half)]
            for at in points:
                path = tmp_path / "cut.dcm"
                path.write_bytes(whole[:at])
                text = refusal(pool, path)
                assert is_one_sentence(text), f"cut at {at} of {len(whole)}: {text!r}"


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    cut_everywhere(tmp_path, QUICK_CUTS)


@pytest.mark.soak
def test_a_file_cut_at_200_points_is_refused(tmp_path: Path) -> None:
    cut_everywhere(tmp_path, LONG_CUTS)


def flip_everywhere(tmp_path: Path, files: int) -> None:
    random = np.random.default_rng(13)
    good = write_mg(tmp_path / "good.dcm")
    with DecoderPool(tmp_path / "cache", processes=1) as pool:
        for syntax in dicoms.ENCODERS:
            eight = syntax == dicoms.JPEG_BASELINE
            pixels = breast_pixels(120, 90)
            pixels = (pixels >> 4).astype(np.uint8) if eight else pixels
            whole = write_mg(
                tmp_path / "whole.dcm",
                pixels=pixels,
                bits_stored=8 if eight else 12,
                transfer_syntax=syntax,
            ).read_bytes()
            for _ in range(files):
                raw = bytearray(whole)
                for at in random.integers(132, len(raw), 12):
                    raw[at] = random.integers(0, 256)
                path = tmp_path / "flipped.dcm"
                path.write_bytes(raw)
                text = refusal(pool, path)
                assert not text or is_one_sentence(text), text
        assert pool.header(good).rows == 256


def test_flipped_bytes_end_as_a_sentence_or_not_at_all(tmp_path: Path) -> None:
    flip_everywhere(tmp_path, 6)


@pytest.mark.soak
def test_many_flipped_bytes_end_as_a_sentence_or_not_at_all(tmp_path: Path) -> None:
    flip_everywhere(tmp_path, 150)
