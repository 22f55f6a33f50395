"""The gate opens for one reader and one breast, by a saved assessment alone."""

from __future__ import annotations

from pathlib import Path

from core.annotation import Annotator
from core.annotation.gatekeeper import closed_to, gate, gates
from core.domain.assessment import Adjudication, Category
from core.domain.gate import GatePolicy, Surface
from core.domain.roles import Role
from core.domain.study import BreastId, ReaderId
from core.store import adjudications, readers
from tests.support import stores


def test_the_gate_opens_by_saving_and_closes_by_undoing(tmp_path: Path) -> None:
    full = stores.filled(tmp_path, 1)
    mine, other = full.breasts
    with full.store as store:
        with store.write(None, "reader") as unit:
            second = readers.ensure(unit, "Reader Two")
        annotator = Annotator(store, full.reader)
        annotator.set_note(full.findings[0], "a tag is no commitment")
        with store.read() as r:
            assert not gate(r, mine, full.reader, GatePolicy.STANDARD).committed
        annotator.save_assessment(mine, Category.C4, None)
        with store.read() as r:
            opened = gate(r, mine, full.reader, GatePolicy.STANDARD)
            assert all(opened.allows(surface) for surface in Surface)
            for breast, reader in ((other, full.reader), (mine, second)):
                assert not gate(r, breast, reader, GatePolicy.STANDARD).allows(Surface.OPINION)
            many = gates(r, full.breasts, full.reader, GatePolicy.STANDARD)
            assert {breast: g.committed for breast, g in many.items()} == {mine: True, other: False}
        annotator.undo()
        with store.read() as r:
            assert not gate(r, mine, full.reader, GatePolicy.STANDARD).committed


def test_an_adjudicator_sees_others_once_two_persons_have_committed(tmp_path: Path) -> None:
    full = stores.filled(tmp_path, 1)
    breast, other = full.breasts
    with full.store as store:
        with store.write(None, "readers") as unit:
            second, third, judge = (readers.ensure(unit, name) for name in ("B", "C", "Judge"))
            table = readers.ensure(unit, "Table", Role.TABLE)
            consensus = readers.ensure(unit, "Consensus", Role.CONSENSUS)
            readers.set_role(unit, judge, Role.ADJUDICATOR)

        def sees(reader: ReaderId, which: BreastId = breast) -> bool:
            with store.read() as r:
                found = gate(r, which, reader, GatePolicy.STANDARD)
            assert not found.allows(Surface.OPINION)
            return found.allows(Surface.OTHER_READER)

        def assess(*whose: ReaderId) -> None:
            with store.write(None, "assess") as unit:
                for reader in whose:
                    stores.assess(unit, breast, reader)

        assess(second, table, consensus)
        assert not sees(judge)
        assess(third)
        assert sees(judge)
        assert not sees(judge, other)
        with store.write(None, "a plain reader") as unit:
            fourth = readers.ensure(unit, "D")
        assert not sees(fourth)
        assert not sees(readers.NOBODY)
        with store.write(None, "demote") as unit:
            readers.set_role(unit, judge, Role.READER)
        assert not sees(judge)


def test_what_others_tagged_is_closed_until_one_has_read_it_or_it_is_settled(
    tmp_path: Path,
) -> None:
    full = stores.filled(tmp_path, 3)
    tagged = set(full.breasts[::2])
    with full.store as store:
        with store.write(None, "readers") as unit:
            second = readers.ensure(unit, "Reader Two")
            table = readers.ensure(unit, "Table", Role.TABLE)
            stores.add_finding(unit, full.breasts[1], table)

        def closed(reader: ReaderId, policy: GatePolicy = GatePolicy.STANDARD) -> set[BreastId]:
            with store.read() as r:
                return set(closed_to(r, reader, policy))

        assert closed(second) == tagged
        assert closed(full.reader) == set()
        assert closed(second, GatePolicy.OPEN) == set()
        read, settled, rest = sorted(tagged)
        with store.write(second, "read one") as unit:
            stores.assess(unit, read, second)
            adjudications.save(unit, Adjudication(settled, full.reader, "agreed", unit.now))
        assert closed(second) == {rest}
