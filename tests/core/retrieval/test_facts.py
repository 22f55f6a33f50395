"""What search knows of the store is what training knows of it, and follows every change."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from core import workspace as workspaces
from core.dataset.material import choose, decade, gather
from core.domain.assessment import Adjudication, Category, Density, Outcome
from core.domain.changes import Changes, Topic
from core.domain.manifestation import unpack
from core.domain.roles import Role
from core.domain.study import BreastId, ImageState, PatientId, ReaderId, Side, View
from core.erasure.erase import erase
from core.retrieval import facts
from core.retrieval.facts import Facts
from core.store import (
    Reading,
    Store,
    Unit,
    adjudications,
    assessments,
    breasts,
    columns,
    findings,
    images,
    pathology,
    readers,
    splits,
)
from core.store import patients as patient_rows
from core.workspace import Workspace
from tests.support import stores

_LABELS = {None: -1, Outcome.BENIGN: 0, Outcome.MALIGNANT: 1}
Number = int


def plain(found: Facts) -> dict[str, Any]:
    """A value that can be compared, names in words."""
    out: dict[str, Any] = {}
    for one in fields(found):
        value = getattr(found, one.name)
        if one.name == "facets":
            value = {name: (facet.texts(), facet.names) for name, facet in value.items()}
        elif one.name == "lies":
            value = [[found.ways[code] for code in row] for row in value]
        elif one.name == "ways":
            value = set(value)
        elif isinstance(value, np.ndarray):
            value = (str(value.dtype), value.astype(str).tolist())
        out[one.name] = value
    return out


def agree_with_training(reading: Reading, workspace: Workspace, found: Facts) -> None:
    rows = gather(reading, workspace).breasts
    assert [int(row.info.id) for row in rows] == found.ids.tolist()
    bits = unpack(found.packed, found.lexicon.width)
    for at, row in enumerate(rows):
        info, cc, mlo = row.info, *row.views
        assert (bits[at] == row.bits).all()
        assert found.tagged[at] == row.tagged
        assert found.outcomes[at] == _LABELS[row.outcome]
        assert found.split[at] == (-1 if row.split is None else row.split)
        assert (found.owners[at], found.exams[at]) == (info.patient, info.exam)
        assert found.left[at] == (info.side is Side.LEFT)
        assert found.dates[at] == np.datetime64(info.exam_date) or (
            info.exam_date is None and np.isnat(found.dates[at])
        )
        assert found.views[at].tolist() == [-1 if v is None else v.id for v in (cc, mlo)]
        words = {name: facet.texts()[at] for name, facet in found.facets.items()}
        assert words == {
            "type": row.kind, "density": row.density, "age": decade(row.views),
            "vendor": info.vendor, "collection": info.collection,
        }  # fmt: skip
        lying = [
            f"{image}:{found.ways[code]}"
            for image, code in zip(found.views[at], found.lies[at], strict=True)
            if image >= 0
        ]
        assert ";".join(lying) == row.inputs
        assert found.patient_of(info.id) == info.patient
    assert found.patient_of(10**9) is None


class Site:
    """A small store, what may be done to it, and facts that follow."""

    def __init__(self, folder: Path) -> None:
        self.workspace = workspaces.create(folder)
        self.filled = stores.filled(folder, 3)
        self.store: Store = self.filled.store
        self.count = 3
        with self.store.write(None, "readers") as unit:
            self.readers: list[ReaderId] = [
                self.filled.reader,
                readers.ensure(unit, "Reader Two"),
                readers.ensure(unit, "Consensus", Role.CONSENSUS),
                readers.ensure(unit, "A table", Role.TABLE),
            ]
        with self.store.read() as reading:
            self.facts = facts.read(reading, self.workspace)
            self.pictures = list(self.filled.images)

    def write(self, act: Callable[[Unit], object]) -> Changes:
        with self.store.write(self.filled.reader, "something") as unit:
            act(unit)
        return unit.changes

    def breast(self, number: Number) -> BreastId:
        with self.store.read() as reading:
            there = breasts.all_breasts(reading)
        return there[number % len(there)].id

    def image(self, number: Number) -> Any:
        with self.store.read() as reading:
            there = images.in_state(reading, *ImageState)
        return there[number % len(there)]


def tag(site: Site, a: Number, b: Number) -> Changes:
    terms = [(("mass_shape", "oval"),), (("mass_margin", "spiculated"), ("sign", "halo")), ()]
    kind = ("mass", "calcification")[b % 2]
    given = terms[a % 3] if kind == "mass" else ()
    breast, reader = site.breast(a), site.readers[b % 4]
    return site.write(lambda u: stores.add_finding(u, breast, reader, kind, given))


def untag(site: Site, a: Number, b: Number) -> Changes:
    def act(unit: Unit) -> None:
        there = [f for some in findings.of_breasts(unit).values() for f in some]
        if there:
            one = there[a % len(there)]
            if b % 2:
                findings.remove(unit, one.id)
            else:
                findings.replace(unit, replace(one, type_key="mass", descriptors=frozenset()))

    return site.write(act)


def move_finding(site: Site, a: Number, b: Number) -> Changes:
    target = site.breast(b)

    def act(unit: Unit) -> None:
        there = [f for some in findings.of_breasts(unit).values() for f in some]
        if there:
            findings.move(unit, there[a % len(there)].id, target)

    return site.write(act)


def conclude(site: Site, a: Number, b: Number) -> Changes:
    breast, reader = site.breast(a), site.readers[b % 3]
    category = (Category.C0, Category.C1, Category.C4A)[b % 3]
    return site.write(lambda u: stores.assess(u, breast, reader, category))


def unconclude(site: Site, a: Number, b: Number) -> Changes:
    breast, reader = site.breast(a), site.readers[b % 3]
    return site.write(lambda u: assessments.remove(u, breast, reader))


def settle(site: Site, a: Number, b: Number) -> Changes:
    breast = site.breast(a)

    def act(unit: Unit) -> None:
        if b % 3:
            adjudications.save(unit, Adjudication(breast, site.readers[0], "so", unit.now))
        else:
            adjudications.remove(unit, breast)

    return site.write(act)


def prove(site: Site, a: Number, b: Number) -> Changes:
    breast = site.breast(a)
    if b % 3:
        outcome = (Outcome.BENIGN, Outcome.MALIGNANT)[b % 2]
        return site.write(lambda u: stores.prove(u, breast, outcome))
    return site.write(lambda u: pathology.remove(u, breast))


def join(site: Site, a: Number, b: Number) -> Changes:
    with site.store.read() as reading:
        people = sorted({info.patient for info in breasts.all_breasts(reading)})
    keep, other = people[a % len(people)], people[b % len(people)]
    if keep == other:
        return Changes()
    return site.write(lambda u: patient_rows.join(u, PatientId(keep), PatientId(other)))


def take_in(site: Site, a: Number, b: Number) -> Changes:
    site.count += 1
    # Half of them are one more exam of somebody who is there, which may tell her birthday.
    patient = site.count if a % 2 else 1 + b % site.count
    head = stores.header(
        patient, (Side.LEFT, Side.RIGHT)[b % 2], (View.CC, View.MLO, View.ML, None)[a % 4],
        study_instance_uid=f"1.9.{site.count}", sop_instance_uid=f"1.8.{site.count}",
        age_years=None if a % 3 else 52, birth_date=None if b % 3 else date(1950, 5, 5),
        corner_text=(("ImageType", ("ORIGINAL", "DERIVED\\PRIMARY\\TOMO_2D")[a % 2]),),
        modifiers=((), ("M",), ("ID",))[b % 3], exam_date=date(2021, 1, 1) if a % 5 else None,
    )  # fmt: skip
    state = (ImageState.READY, ImageState.RECORDED, ImageState.UNREADABLE)[(a + b) % 3]
    return site.write(lambda u: stores.add_image(u, head, state=state))


def place(site: Site, a: Number, b: Number) -> Changes:
    image = site.image(a).id
    side, view = (Side.LEFT, Side.RIGHT)[b % 2], (View.CC, View.MLO, View.ML)[b % 3]
    return site.write(lambda u: images.place(u, image, side, view))


def move_back(site: Site, a: Number, b: Number) -> Changes:
    """A placement and its undo, announced as one."""
    image = site.image(a).id
    with site.store.read() as reading:
        before = images.place_as_data(reading, image)
    first = place(site, a, b)
    return first | site.write(lambda u: images.restore_place(u, before))


def turn(site: Site, a: Number, b: Number) -> Changes:
    image = site.image(a).id
    way = (("A", "R"), ("P", "L"), None)[b % 3]
    return site.write(lambda u: images.set_orientation(u, image, way))


def lose(site: Site, a: Number, b: Number) -> Changes:
    image = site.image(a).id
    state = (ImageState.MISSING, ImageState.READY)[b % 2]
    return site.write(lambda u: images.set_state(u, image, state))


def compose(site: Site, a: Number, b: Number) -> Changes:
    breast = site.breast(a)
    density = (Density.A, Density.C)[b % 2]
    return site.write(lambda u: breasts.set_density(u, breast, density, "a table"))


def split(site: Site, a: Number, b: Number) -> Changes:
    return site.write(splits.assign)


def promote(site: Site, a: Number, b: Number) -> Changes:
    role = (Role.READER, Role.ADJUDICATOR)[b % 2]
    return site.write(lambda u: readers.set_role(u, site.readers[1], role))


def delete(site: Site, a: Number, b: Number) -> Changes:
    with site.store.read() as reading:
        keys = sorted({info.patient_key for info in breasts.all_breasts(reading)})
    if len(keys) < 3:
        return Changes()
    heard: list[Changes] = []
    write = site.store.write

    def listening(*given: Any, **more: Any) -> Any:
        found = write(*given, **more)

        class Heard:
            def __enter__(self) -> Unit:
                self.unit = found.__enter__()
                return self.unit

            def __exit__(self, *why: Any) -> Any:
                answer = found.__exit__(*why)
                heard.append(self.unit.changes)
                return answer

        return Heard()

    site.store.write = listening  # type: ignore[method-assign]
    try:
        erase(site.store, site.workspace, keys[a % len(keys)], reason="she asked for it")
    finally:
        site.store.write = write  # type: ignore[method-assign]
    return Changes.union(heard)


ACTS = (
    tag, tag, untag, move_finding, conclude, unconclude, settle, prove, join, take_in, take_in,
    place, move_back, turn, lose, compose, split, promote, delete,
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    found = Site(tmp_path)
    yield found
    found.store.close()


def test_facts_mean_what_training_means(site: Site) -> None:
    for number in range(12):
        for act in (tag, conclude, settle, prove, take_in, turn, compose):
            act(site, number * 7 + 1, number * 3)
    join(site, 0, 1)
    split(site, 0, 0)
    with site.store.read() as reading:
        agree_with_training(reading, site.workspace, facts.read(reading, site.workspace))


@settings(max_examples=6, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(
    st.lists(
        st.tuples(st.sampled_from(ACTS), st.integers(0, 40), st.integers(0, 40)),
        min_size=4, max_size=10,
    ),
    st.booleans(),
)  # fmt: skip
def test_following_any_changes_is_reading_anew(
    steps: list[tuple[Callable[[Site, Number, Number], Changes], Number, Number]], at_once: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        try:
            together = Changes()
            found = site.facts
            for act, a, b in steps:
                changes = act(site, a, b)
                together |= changes
                if at_once:
                    continue
                with site.store.read() as reading:
                    found = facts.follow(reading, site.workspace, found, changes)
                    anew = facts.read(reading, site.workspace)
                assert plain(found) == plain(anew), act.__name__
            with site.store.read() as reading:
                found = facts.follow(reading, site.workspace, site.facts, together)
                anew = facts.read(reading, site.workspace)
                agree_with_training(reading, site.workspace, anew)
            assert plain(found) == plain(anew)
        finally:
            site.store.close()


@pytest.mark.parametrize("act", sorted(set(ACTS), key=lambda act: act.__name__))
def test_each_change_alone_is_followed(
    act: Callable[[Site, Number, Number], Changes], site: Site
) -> None:
    for a, b in ((1, 2), (2, 5), (7, 3)):
        changes = act(site, a, b)
        with site.store.read() as reading:
            site.facts = facts.follow(reading, site.workspace, site.facts, changes)
            assert plain(site.facts) == plain(facts.read(reading, site.workspace))


def test_only_what_was_touched_is_read_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[set[int] | None] = []
    gather_lines = facts.lines.gather

    def listen(*given: Any) -> Any:
        asked.append(given[4] if len(given) > 4 else None)
        return gather_lines(*given)

    monkeypatch.setattr(facts.lines, "gather", listen)
    breast = site.filled.breasts[2]
    changes = site.write(lambda u: stores.prove(u, breast, Outcome.BENIGN))
    with site.store.read() as reading:
        found = facts.follow(reading, site.workspace, site.facts, changes)
        # Hers of both sides, and nobody else's.
        assert asked == [set(site.filled.breasts[2:4])]
        same = facts.follow(reading, site.workspace, found, Changes.of(Topic.LISTS, 3))
        assert same is found
        facts.follow(reading, site.workspace, found, Changes.of(Topic.BREASTS))
    assert asked[1:] == [None]


def test_an_imported_file_tells_the_age_in_her_other_exams(site: Site) -> None:
    """Her birthday came with a later file, whose exam is another one."""
    first = stores.header(50, age_years=None, birth_date=None)
    later = stores.header(
        50, age_years=None, birth_date=date(1961, 3, 3), study_instance_uid="1.7",
        sop_instance_uid="1.7.1",
    )  # fmt: skip
    for head in (first, later):
        changes = site.write(lambda u, head=head: stores.add_image(u, head))
        with site.store.read() as reading:
            site.facts = facts.follow(reading, site.workspace, site.facts, changes)
    ages = site.facts.facets["age"].texts()
    assert ages[-2:] == ("50-59", "50-59")


def test_details_are_those_of_the_found_alone(site: Site) -> None:
    breast = site.filled.breasts[3]
    with site.store.read() as reading:
        found = facts.details(reading, [breast, BreastId(10**6)])
        info, pictures = breasts.get(reading, breast), images.of_breast(reading, breast)
    assert set(found) == {breast}
    assert found[breast].views == choose(pictures)
    assert (found[breast].patient_key, found[breast].side) == (info.patient_key, info.side)


def test_columns_take_long_lists(site: Site) -> None:
    """More ids than one statement takes."""
    wanted = sorted({*map(int, site.filled.breasts), *range(1000, 12_000)})
    with site.store.read() as reading:
        found = [line.breast for line in columns.breasts(reading, wanted)]
        assert found == [line.breast for line in columns.breasts(reading)]
