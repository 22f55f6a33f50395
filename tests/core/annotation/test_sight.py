"""What a reader may see of a whole store is what the gate says of each of its breasts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.annotation import gatekeeper
from core.annotation.sight import sight
from core.domain.assessment import Category
from core.domain.gate import GatePolicy, Surface
from core.store import readers
from tests.support import stores


@pytest.mark.parametrize("policy", GatePolicy)
def test_it_agrees_with_the_gate_of_each_breast(tmp_path: Path, policy: GatePolicy) -> None:
    filled = stores.filled(tmp_path, 6)
    with filled.store.write(None, "another") as unit:
        other = readers.ensure(unit, "Dr. Other")
        for breast in filled.breasts[::3]:
            stores.assess(unit, breast, other, Category.C2)
        for breast in filled.breasts[1::4]:
            stores.assess(unit, breast, filled.reader, Category.C4)
    with filled.store.read() as reading:
        for reader in (filled.reader, other):
            found = sight(reading, reader, policy)
            gates = gatekeeper.gates(reading, filled.breasts, reader, policy)
            closed = gatekeeper.closed_to(reading, reader, policy)
            ids = np.array(filled.breasts)
            for surface in Surface:
                seen = found.sees(ids, surface)
                if surface is Surface.OTHER_READER:
                    wanted = [breast not in closed for breast in filled.breasts]
                else:
                    wanted = [gates[breast].allows(surface) for breast in filled.breasts]
                assert seen.tolist() == wanted, surface
    filled.store.close()
