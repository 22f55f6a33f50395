"""Random stores with everything in them that an export holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from core.domain.assessment import (
    Adjudication,
    Assessment,
    Category,
    Density,
    Draft,
    ExamConclusion,
    Outcome,
    Pathology,
)
from core.domain.finding import Region, RegionKind
from core.domain.landmark import Landmark, LandmarkKind
from core.domain.location import Location
from core.domain.records import Split
from core.domain.reveal import Reveal, Shown
from core.domain.roles import Role
from core.domain.study import BreastId, ImageId, PatientId, ReaderId
from core.domain.template import Template, TemplateId
from core.domain.worklist import ListFilter, Order
from core.store import (
    Store,
    Unit,
    adjudications,
    assessments,
    assignments,
    breasts,
    conclusions,
    drafts,
    exchange,
    findings,
    images,
    landmarks,
    pathology,
    patients,
    readers,
    reports,
    reveals,
    saved_lists,
    teaching,
    templates,
)
from tests.support import stores

TEXT = st.one_of(
    st.sampled_from(
        (
            "",
            "=1+1",
            "'quoted",
            "-12",
            "@cmd",
            "\tx",
            "Ärztin 放射線 שלום",
            'a,b;c\n"d"\r\ne',
            "e\u0301",
        )
    ),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12),
)
NUMBER = st.floats(-5000, 5000, allow_nan=False, width=64)
POINT = st.tuples(NUMBER, NUMBER)


@st.composite
def regions(draw: st.DrawFn, pictures: int) -> tuple[int, RegionKind, tuple[Any, ...], int]:
    kind = draw(st.sampled_from(list(RegionKind)))
    least, most = {
        RegionKind.POINT: (1, 1), RegionKind.BOX: (2, 2), RegionKind.ELLIPSE: (2, 2),
    }.get(kind, (3, 6))  # fmt: skip
    points = tuple(draw(st.lists(POINT, min_size=least, max_size=most)))
    return draw(st.integers(0, pictures - 1)), kind, points, draw(st.integers(0, 3))


@st.composite
def acts(draw: st.DrawFn) -> dict[str, Any]:
    """What one reader says of one breast."""
    return {
        "reader": draw(st.integers(0, 3)),
        "findings": draw(
            st.lists(
                st.fixed_dictionaries(
                    {
                        "type": st.sampled_from(("mass", "calcification")),
                        "terms": st.frozensets(
                            st.tuples(st.sampled_from(("mass_shape", "x")), TEXT), max_size=3
                        ),
                        "regions": st.lists(regions(8), max_size=3),
                        "note": TEXT,
                        "category": st.none() | st.sampled_from(list(Category)),
                        "location": st.builds(
                            Location, clock=st.none() | st.integers(1, 12),
                            distance_mm=st.none() | st.floats(0, 200),
                        ),
                        "removed": st.booleans(),
                        "version": st.sampled_from(("1.0.0", "9.9.9")),
                    }
                ),
                max_size=3,
            )
        ),
        "assessment": draw(
            st.none()
            | st.tuples(
                st.sampled_from(list(Category)), st.none() | st.sampled_from(list(Density)),
                TEXT, st.integers(-720, 720), st.lists(TEXT, max_size=2),
            )
        ),
        "draft": draw(st.none() | TEXT),
        "conclusion": draw(st.none() | st.tuples(TEXT, st.none() | st.integers(0, 24))),
        "point": draw(st.none() | POINT),
    }  # fmt: skip


SHOWN = st.tuples(
    st.sampled_from(list(Shown)), st.integers(-720, 720),
    st.none() | st.sampled_from(list(Category)),
    st.none() | st.floats(0, 1),
)  # fmt: skip


@st.composite
def worlds(draw: st.DrawFn) -> dict[str, Any]:
    """The recipe of a store: some patients, and who said what of which breast."""
    return {
        "names": [draw(TEXT) for _ in range(3)],
        "breasts": draw(st.dictionaries(st.integers(0, 5), acts(), max_size=5)),
        "second": draw(st.dictionaries(st.integers(0, 5), acts(), max_size=3)),
        "proven": draw(st.dictionaries(st.integers(0, 5), TEXT, max_size=3)),
        "settled": draw(st.dictionaries(st.integers(0, 5), TEXT, max_size=2)),
        "reports": [draw(TEXT) for _ in range(3)],
        "splits": draw(st.lists(st.sampled_from(list(Split)), min_size=3, max_size=3)),
        "joined": draw(st.booleans()),
        "template": draw(TEXT),
        "shown": draw(st.lists(st.tuples(st.integers(0, 5), SHOWN), max_size=4)),
        "taught": draw(st.dictionaries(st.integers(0, 5), TEXT, max_size=3)),
    }


def build(folder: Path, world: dict[str, Any]) -> Store:
    """The store of a recipe; close it."""
    store = stores.open_store(folder)
    with store.write(None, "fill") as unit:
        people = [
            readers.ensure(unit, "Anna"), readers.ensure(unit, "Börje Ö"),
            readers.ensure(unit, "table", Role.TABLE),
            readers.ensure(unit, "consensus", Role.CONSENSUS),
        ]  # fmt: skip
        taken: list[ImageId] = []
        for patient, name in enumerate(world["names"], start=1):
            for side, view in stores.VIEWS:
                head = replace(stores.header(patient, side, view), patient_name=name,
                               accession=world["reports"][patient - 1][:5])  # fmt: skip
                taken.append(stores.add_image(unit, head))
        for patient, split in enumerate(world["splits"], start=1):
            person = patients.by_key(unit, f"P{patient:04d}")
            assert person is not None
            exchange.give_split(unit, person, split, "unknown")
        every = [info.id for info in breasts.all_breasts(unit)]
        for group in ("breasts", "second"):
            for place, said in sorted(world[group].items()):
                # Both groups may speak of one breast, never as one reader.
                reader = people[(said["reader"] // 2) * 2 + (group == "second")]
                _say(unit, every[place], reader, said, taken[place // 2 * 4 : place // 2 * 4 + 4])
        for place, text in sorted(world["proven"].items()):
            pathology.set_pathology(
                unit,
                Pathology(every[place], Outcome.BENIGN, text, text, date(2020, 1, 1 + place)),
            )
        for place, text in sorted(world["settled"].items()):
            adjudications.save(unit, Adjudication(every[place], people[0], text, unit.now))
        for patient, text in enumerate(world["reports"]):
            if text:
                reports.add(unit, breasts.get(unit, every[patient * 2]).exam, text, "table")
        if world["joined"]:
            two, three = (patients.by_key(unit, key) for key in ("P0002", "P0003"))
            assert two is not None
            assert three is not None
            patients.join(unit, PatientId(two), PatientId(three))
        terms = frozenset({("mass_shape", "oval")})
        templates.save(
            unit,
            Template(TemplateId(0), people[0], world["template"], "mvkl-35", "1", "mass", terms),
        )
        for place, (shown, minutes, category, probability) in world["shown"]:
            at = datetime(2025, 1, 2, 3, minutes % 60, tzinfo=timezone(timedelta(minutes=minutes)))
            reveals.add(
                unit,
                Reveal(
                    every[place], people[minutes % 2], shown, at, "standard", "ab" * 32, category,
                    probability, None, None, 0.25 if probability is not None else None,
                ),
            )  # fmt: skip
        for place, text in sorted(world["taught"].items()):
            teaching.keep(unit, every[place], people[place % 2], text)
        exam = breasts.get(unit, every[0]).exam
        assignments.assign(unit, [exam], people[1])
        saved_lists.save(unit, "Theirs", None, ListFilter(read_by=people[1], assigned=people[0]))
        saved_lists.save(unit, "Mine", people[0], ListFilter(text="P0001", order=Order.OLDEST))
    return store


def _say(
    unit: Unit, breast: BreastId, reader: ReaderId, said: dict[str, Any], pictures: list[ImageId]
) -> None:
    own = [one for one in pictures if images.get(unit, one).breast == breast]
    for one in said["findings"]:
        marks = [
            Region(own[image % len(own)], kind, points, frame)
            for image, kind, points, frame in one["regions"]
        ]
        made = findings.add(
            unit, breast=breast, reader=reader, lexicon="mvkl-35", lexicon_version=one["version"],
            type_key=one["type"], descriptors=one["terms"], regions=marks, note=one["note"],
            category=one["category"], location=one["location"],
        )  # fmt: skip
        if one["removed"]:
            findings.remove(unit, made)
    if said["assessment"] is not None:
        category, density, note, offset, wanted = said["assessment"]
        at = datetime(2024, 5, 6, 7, 8, 9, 123456, tzinfo=UTC).astimezone(
            timezone(timedelta(minutes=offset))
        )
        assessments.save(
            unit, Assessment(breast, reader, category, density, note, "standard", at,
                             recommendations=tuple(wanted))
        )  # fmt: skip
    if said["draft"]:
        drafts.save(unit, Draft(breast, reader, note=said["draft"]))
    exam = breasts.get(unit, breast).exam
    if said["conclusion"] is not None:
        text, months = said["conclusion"]
        conclusions.save(unit, ExamConclusion(exam, reader, report=text, follow_up_months=months))
    if said["point"] is not None:
        column, row = said["point"]
        picture = images.of_breast(unit, breast)[0].id
        landmarks.place(unit, Landmark(picture, reader, LandmarkKind.NIPPLE, column, row))
