"""What the panel keeps between questions, and what it must not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.domain.progress import CancelToken, silent
from core.retrieval import facts
from maninegs_gui.similar.core_backend import CoreSimilar
from tests.support.models import Trained, trained


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Trained]:
    found = trained(tmp_path, 30)
    yield found
    found.store.close()


@pytest.fixture
def backend(site: Trained) -> CoreSimilar:
    return CoreSimilar(site.workspace, lambda: None)  # type: ignore[arg-type,return-value]  # no decoders here


def test_what_changed_while_it_was_being_read_is_read_again(
    site: Trained, backend: CoreSimilar, monkeypatch: pytest.MonkeyPatch
) -> None:
    breast, reader, read = site.filled.breasts[0], site.filled.reader, facts.read

    def slow(*given: Any) -> facts.Facts:
        found = read(*given)
        backend.forget()
        return found

    with monkeypatch.context() as busy:
        busy.setattr(facts, "read", slow)
        before = backend.read(site.store, breast, reader)
    after = backend.read(site.store, breast, reader)
    assert after.facts is not before.facts
    assert backend.read(site.store, breast, reader).facts is after.facts


def test_an_answer_from_older_facts_is_not_kept_for_newer_ones(
    site: Trained, backend: CoreSimilar
) -> None:
    breast, reader = site.filled.breasts[1], site.filled.reader
    older = backend.read(site.store, breast, reader)
    backend.forget()
    newer = backend.read(site.store, breast, reader)
    assert older.gate.committed
    assert backend.answer(older, silent, CancelToken()).opinion is not None
    assert backend.answer(newer, silent, CancelToken()).opinion is not None
    assert backend._opinions is not None
    assert backend._opinions.cases.facts is newer.facts
