"""What was decided so far is a value: nothing is settled that nobody decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from core import lexicons
from core.annotation.comparison import Case, Said
from core.annotation.overlap import line_up
from core.domain.assessment import Adjudication, Assessment, Category, Density
from core.domain.finding import Finding, FindingId
from core.domain.records import BreastInfo, Reader
from core.domain.roles import Role
from core.domain.study import BreastId, ExamId, ImageId, PatientId, ReaderId, Side
from maninegs_gui.adjudication import draft as drafts
from maninegs_gui.adjudication import people
from maninegs_gui.adjudication.draft import Draft, Lack
from tests.support import stores

NOW = datetime(2024, 5, 1, tzinfo=UTC)
LEXICON = lexicons.get("mvkl-35")
ROUND, OVAL, HALO = ("mass_shape", "round"), ("mass_shape", "oval"), ("sign", "halo")
ANNA, BERTA, OWNER = ReaderId(1), ReaderId(2), ReaderId(9)


def finding(id_: int, reader: ReaderId, *tags: tuple[str, str], left: float = 10.5) -> Finding:
    return Finding(
        FindingId(id_), BreastId(1), reader, f"2.25.{id_}", LEXICON.id, LEXICON.version, "mass",
        frozenset(tags), (stores.box(ImageId(1), left),),
    )  # fmt: skip


def said(
    reader: ReaderId, name: str, category: Category, *own: Finding, density: Density = Density.B
) -> Said:
    given = Assessment(BreastId(1), reader, category, density, "", "standard", NOW)
    return Said(Reader(reader, name, Role.READER), given, own)


def case(*rows: Said, settled: Said | None = None, reason: str = "") -> Case:
    info = BreastInfo(
        BreastId(1), ExamId(1), PatientId(1), "P0001", Side.RIGHT, None, "Alpha", "test"
    )
    note = Adjudication(BreastId(1), ANNA, reason, NOW) if settled else None
    lesions = line_up(one for row in rows for one in row.findings)
    return Case(info, (), rows, lesions, note, "Anna", settled, may_settle=True)


def differing() -> Case:
    return case(
        said(ANNA, "Anna", Category.C2, finding(1, ANNA, ROUND), finding(3, ANNA, left=90.5)),
        said(BERTA, "Berta", Category.C4B, finding(2, BERTA, OVAL, HALO)),
    )


def test_what_readers_agree_on_needs_nothing_but_a_key() -> None:
    both = case(
        said(ANNA, "Anna", Category.C2, finding(1, ANNA, ROUND)),
        said(BERTA, "Berta", Category.C2, finding(2, BERTA, ROUND)),
    )
    draft = drafts.begin(both, "Readers agree.")
    assert draft.lack() is None
    told = drafts.verdict(draft, both)
    assert [choice.source.id for choice in told.choices] == [1]
    assert (told.category, told.density) == (Category.C2, Density.B)


def test_a_difference_in_density_alone_is_not_agreement() -> None:
    both = case(
        said(ANNA, "Anna", Category.C2), said(BERTA, "Berta", Category.C2, density=Density.C)
    )
    draft = drafts.begin(both, "Readers agree.")
    assert (draft.density, draft.reason, draft.lack()) == (None, "", Lack.REASON)


def test_where_readers_differ_nothing_is_decided_for_the_adjudicator() -> None:
    draft = drafts.begin(differing(), "Readers agree.")
    assert draft.picks == (None, None)
    assert (draft.category, draft.reason) == (None, "")
    assert draft.lack() is Lack.LESION
    draft = draft.pick(0, frozenset({BERTA}))
    assert draft.undecided(0) == 1
    draft = draft.pick(1, frozenset())
    assert draft.lack() is Lack.CATEGORY
    draft = replace(draft, category=Category.C4B)
    assert draft.lack() is Lack.REASON
    assert replace(draft, reason="  ").lack() is Lack.REASON
    assert replace(draft, reason="Seen on both.").lack() is None


def test_descriptors_are_switched_on_what_counts_alone() -> None:
    both = differing()
    draft = drafts.begin(both, "").pick(0, frozenset({BERTA})).pick(1, frozenset())
    (mine,) = drafts.taken(draft, both, 0)
    draft = drafts.toggle(draft, mine, ROUND, LEXICON)  # one shape a mass: oval goes
    assert drafts.tags_of(draft, mine) == {ROUND, HALO}
    draft = drafts.toggle(draft, mine, HALO, LEXICON)
    told = drafts.verdict(replace(draft, category=Category.C3, reason="x"), both)
    assert [choice.tags for choice in told.choices] == [frozenset({ROUND})]
    back = drafts.toggle(drafts.toggle(draft, mine, OVAL, LEXICON), mine, HALO, LEXICON)
    assert back.tags == {}


def test_a_settled_breast_begins_with_its_verdict() -> None:
    rows = differing().said
    kept = replace(
        rows[1].findings[0], id=FindingId(7), reader=OWNER, descriptors=frozenset({OVAL})
    )
    settled = said(OWNER, "Consensus", Category.C4A, kept)
    again = case(*rows, settled=settled, reason="Both views.")
    draft = drafts.begin(again, "Readers agree.")
    assert draft == Draft(
        (frozenset({BERTA}), frozenset()), Category.C4A, Density.B, "Both views.",
        {FindingId(2): frozenset({OVAL})},
    )  # fmt: skip
    assert draft.lack() is None


def test_hidden_names_are_letters_in_an_order_that_names_nobody() -> None:
    rows = differing().said
    orders = set()
    for breast in range(1, 30):
        shown = people.of(rows, BreastId(breast), hidden=True)
        assert [one.name for one in shown] == ["Reader A", "Reader B"]
        assert shown == people.of(rows, BreastId(breast), hidden=True)
        orders.add(tuple(one.id for one in shown))
    assert orders == {(ANNA, BERTA), (BERTA, ANNA)}
    assert [one.id for one in people.of(rows, BreastId(1), hidden=False)] == [ANNA, BERTA]


def test_initials_tell_readers_apart() -> None:
    rows = (
        said(ANNA, "Dr. Anna Berg", Category.C1), said(BERTA, "Alma Brandt", Category.C1),
        said(OWNER, "x", Category.C1),
    )  # fmt: skip
    shown = people.of(rows, BreastId(1), hidden=False)
    assert [one.initials for one in shown] == ["AB1", "AB2", "X"]
    assert len({one.color.name() for one in shown}) == 3
