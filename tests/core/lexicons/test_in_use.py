"""A new version arrives in a workspace that was tagged with the old one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import cli, lexicons, workspace
from core.annotation import Annotator
from core.annotation.contradictions import check
from core.dataset.material import Unmapped, gather
from core.dataset.summary import Severity, summarise
from core.domain.errors import DamagedArtefact, WorldError
from core.domain.finding import Finding, FindingId
from core.domain.study import BreastId
from core.ingest.mapping import Mapping, check_terms
from core.ingest.tables import import_table
from core.ingest.tagstore import restated
from core.models import refresh as refreshing
from core.retrieval import facts as facts_of
from core.retrieval.service import Cases
from core.store import Store, findings
from core.workspace import Workspace
from tests.core.models.test_refresh import FakeWorker
from tests.support import stores
from tests.support.direct_pool import DirectPool
from tests.support.lexicon_files import document, next_mvkl, write
from tests.support.models import trained
from tests.support.stores import Filled

LOBULATED = ("mass_shape", "lobulated")
COMET = ("sign", "comet_tail")


@pytest.fixture
def site(tmp_path: Path) -> Workspace:
    return workspace.create(tmp_path)


@pytest.fixture
def full(tmp_path: Path, site: Workspace) -> Iterator[Filled]:
    made = stores.filled(tmp_path, 2)
    yield made
    made.store.close()


def renew(site: Workspace) -> None:
    """The second version arrives, and the program is started again."""
    write(site.lexicons, next_mvkl())
    workspace.load(site.root)
    assert lexicons.get().tag == "mvkl-35@2"


def tag(full: Filled, breast: BreastId, *terms: tuple[str, str], kind: str = "mass") -> FindingId:
    return Annotator(full.store, full.reader).add_finding(breast, kind, terms)[1]


def stored(store: Store, finding: FindingId) -> Finding:
    with store.read() as reading:
        return findings.get(reading, finding)


def forget_file(full: Filled, finding: FindingId) -> None:
    """As if a site's lexicon had been taken away: the finding names what no file has."""
    with full.store.write(None, "as a site tagged it") as unit:
        old = findings.get(unit, finding)
        findings.replace(unit, replace(old, lexicon="gone", lexicon_version="3"))


# Reading and tagging.


def test_an_old_finding_keeps_its_version_and_its_words(site: Workspace, full: Filled) -> None:
    old = tag(full, full.breasts[1], LOBULATED, COMET)
    renew(site)
    finding = stored(full.store, old)
    assert finding.lexicon_version == "1"
    words = lexicons.of(finding)
    assert words.tag == "mvkl-35@1"
    assert words.term_title("mass_shape.lobulated") == "Mass shape: Lobulated"
    assert words.term_title("mass_shape.round") == "Mass shape: Round"
    assert lexicons.get().term_title("mass_shape.round") == "Mass shape: Ball-shaped"


def test_an_old_finding_is_changed_with_the_terms_of_its_version(
    site: Workspace, full: Filled
) -> None:
    old = tag(full, full.breasts[1], LOBULATED)
    renew(site)
    annotator = Annotator(full.store, full.reader)
    annotator.set_descriptor(old, *COMET, True)
    assert annotator.undo_title == "Sign: comet-tail sign"
    annotator.set_descriptor(old, *LOBULATED, False)
    with pytest.raises(WorldError, match="no value dumbbell"):
        annotator.set_descriptor(old, "mass_shape", "dumbbell", True)
    finding = stored(full.store, old)
    assert (finding.lexicon_version, finding.descriptors) == ("1", {COMET})


def test_a_new_finding_has_the_new_version_and_no_retired_term(
    site: Workspace, full: Filled
) -> None:
    renew(site)
    new = tag(full, full.breasts[1], ("mass_shape", "dumbbell"))
    assert stored(full.store, new).lexicon_version == "2"
    with pytest.raises(WorldError, match="Comet-tail sign is retired in mvkl-35@2"):
        tag(full, full.breasts[1], COMET)
    with pytest.raises(WorldError, match="retired"):
        Annotator(full.store, full.reader).set_descriptor(new, *COMET, True)
    with pytest.raises(WorldError, match="no value lobulated"):
        tag(full, full.breasts[1], LOBULATED)


def test_a_finding_whose_lexicon_is_gone_is_kept_and_may_be_marked_and_removed(
    full: Filled,
) -> None:
    lost = tag(full, full.breasts[1], LOBULATED)
    forget_file(full, lost)
    annotator = Annotator(full.store, full.reader)
    annotator.set_note(lost, "seen again")
    annotator.add_region(lost, stores.box(full.images[1]))
    with pytest.raises(WorldError):
        annotator.set_descriptor(lost, "mass_shape", "dumbbell", True)
    finding = stored(full.store, lost)
    assert (finding.lexicon, finding.lexicon_version, finding.note) == ("gone", "3", "seen again")
    assert finding.descriptors == {LOBULATED}
    annotator.set_descriptor(lost, *LOBULATED, False)
    assert stored(full.store, lost).descriptors == set()
    annotator.undo()
    assert stored(full.store, lost).descriptors == {LOBULATED}
    annotator.remove_finding(lost)
    annotator.undo()
    assert stored(full.store, lost) == finding


def test_an_axis_of_an_old_version_is_asked_whether_it_takes_several(
    site: Workspace, full: Filled
) -> None:
    old = stored(full.store, tag(full, full.breasts[1], LOBULATED))
    renew(site)
    both = replace(old, descriptors=frozenset({LOBULATED, ("mass_shape", "round")}))
    said = [one.sentence for one in check([both], None, lexicons.get())]
    assert any("both round and lobulated" in sentence for sentence in said)


# Training.


def test_training_carries_old_tags_and_the_rows_stay_as_they_were(
    site: Workspace, full: Filled
) -> None:
    old = tag(full, full.breasts[1], LOBULATED, ("sign", "halo"))
    before = stored(full.store, old)
    renew(site)
    with full.store.read() as reading:
        material = gather(reading, site)
    row = next(row for row in material.breasts if row.info.id == full.breasts[1])
    assert [material.lexicon.layout[i] for i in np.flatnonzero(row.bits)] == [
        "mass_shape.oval", "sign.halo",
    ]  # fmt: skip
    assert material.unmapped == {}
    assert stored(full.store, old) == before


def test_what_could_not_be_mapped_is_counted_by_term_and_version_and_said(
    site: Workspace, full: Filled
) -> None:
    for breast in full.breasts[:3]:
        tag(full, breast, COMET)
    tag(full, full.breasts[0], COMET, LOBULATED)
    forget_file(full, tag(full, full.breasts[3], ("mass_shape", "oval")))
    renew(site)
    with full.store.read() as reading:
        material = gather(reading, site)
    assert material.unmapped == {
        ("mvkl-35@1", "sign.comet_tail"): Unmapped(4, 3),
        ("gone@3", "type.mass"): Unmapped(1, 1),
        ("gone@3", "mass_shape.oval"): Unmapped(1, 1),
    }
    (warning,) = [one for one in summarise(material).warnings if "without a place" in one.sentence]
    assert warning.severity is Severity.WARNING
    assert "Tags without a place in MVKL manifestations (35): 6" in warning.sentence
    assert "Sign: Comet-tail sign (mvkl-35@1), 4 findings of 3 breasts" in warning.sentence
    assert "mass_shape.oval (gone@3), 1 finding of 1 breast" in warning.sentence


def test_many_terms_without_a_place_are_said_shortly() -> None:
    from core.dataset.summary import left_out

    said = left_out({("gone@1", f"a.k{n}"): Unmapped(20 - n, 1) for n in range(12)})
    assert said.startswith("a.k0 (gone@1), 20 findings of 1 breast; a.k1")
    assert said.endswith("; and 4 more terms")


def test_a_model_of_the_old_version_goes_on_searching_and_explains_in_new_words(
    tmp_path: Path,
) -> None:
    site = trained(tmp_path / "site", 30)
    renew(site.workspace)
    try:
        with site.store.read() as reading:
            facts = facts_of.read(reading, site.workspace)
        cases = Cases.open(site.workspace, facts)
        assert cases.vectors.lexicon == "mvkl-35@1"
        assert facts.lexicon.tag == "mvkl-35@2"
        unknown = replace(facts, lexicon=replace(facts.lexicon, before=None))
        with pytest.raises(DamagedArtefact, match=r"mvkl-35@1, of which no file is there"):
            Cases.open(site.workspace, unknown)
        other = replace(facts, lexicon=lexicons.get("birads"))
        with pytest.raises(DamagedArtefact, match=r"now has birads@1: train again"):
            Cases.open(site.workspace, other)
    finally:
        site.store.close()


def test_new_breasts_are_embedded_by_an_old_model_and_its_vectors_stay_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core import models
    from core.domain.progress import CancelToken, silent
    from tests.support.pixels import FakeDecoders

    site = trained(tmp_path / "site", 30)
    renew(site.workspace)
    try:
        monkeypatch.setattr(refreshing, "run_embed", FakeWorker())
        with site.store.read() as reading:
            (models.active(site.workspace, reading).folder / "vectors" / "manifest.json").unlink(
                missing_ok=True
            )
        done = refreshing.refresh(site.store, site.workspace, FakeDecoders(), silent, CancelToken())
        assert done.embedded == 60
        with site.store.read() as reading:
            vectors, _ = models.active(site.workspace, reading).vectors()
        assert vectors.lexicon == "mvkl-35@1"
    finally:
        site.store.close()


# Tables.


def bring(folder: Path, full: Filled, site: Workspace, findings_of: str) -> Any:
    path = folder / "table.csv"
    text = f"patient_id,exam_date,laterality,findings\nQ1,2024-01-05,R,{findings_of}\n"
    path.write_text(text, encoding="utf-8")
    return import_table(path, "generic", None, full.store, site, pool=DirectPool())


def of_table(store: Store) -> list[Finding]:
    with store.read() as reading:
        found = findings.of_breasts(reading)
    return [one for several in found.values() for one in several if one.reader != 1]


def test_a_table_may_not_bring_a_retired_term(
    tmp_path: Path, site: Workspace, full: Filled
) -> None:
    renew(site)
    result = bring(tmp_path, full, site, "mass: sign=comet_tail")
    assert "retired in mvkl-35@2" in str(result)
    mapping = Mapping.model_validate(
        {
            "version": "1", "name": "own", "columns": {"patient": "p"},
            "findings": [{"when": {"column": ["k"], "values": ["m"]}, "type": "mass",
                          "terms": [{"column": ["s"], "values": {"c": "sign.comet_tail"}}]}],
        }
    )  # fmt: skip
    with pytest.raises(WorldError, match=r"sign\.comet_tail, which the lexicon mvkl-35@2"):
        check_terms(mapping, lexicons.get())


def test_a_table_says_a_finding_again_in_the_version_it_is_read_with(
    site: Workspace, full: Filled
) -> None:
    old = stored(full.store, tag(full, full.breasts[1], ("mass_shape", "oval")))
    gone = replace(old, descriptors=frozenset({LOBULATED, ("sign", "halo")}))
    renew(site)
    now = lexicons.get()
    grown = replace(old, descriptors=old.descriptors | {("mass_shape", "dumbbell")})
    assert restated(grown, now) == replace(grown, lexicon_version="2")
    assert restated(gone, now) == gone
    assert restated(old, lexicons.get("birads")) == old


# The command.


def ask(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    code = cli.run(["lexicon", *words, "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_the_command_lists_versions_and_says_what_was_left_out(
    site: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    write(site.lexicons, next_mvkl())
    (site.lexicons / "broken.json").write_text("{", encoding="utf-8")
    found = ask(capsys, "-w", str(site.root))
    rows = {(row["id"], row["version"]): row["used"] for row in found["lexicons"]}
    assert rows == {("birads", "1"): False, ("mvkl-35", "1"): False, ("mvkl-35", "2"): True}
    assert "broken.json" in found["faults"][0]


def test_the_command_tells_what_a_new_version_would_change_and_changes_nothing(
    tmp_path: Path, site: Workspace, full: Filled, capsys: pytest.CaptureFixture[str]
) -> None:
    tag(full, full.breasts[1], COMET, LOBULATED)
    tag(full, full.breasts[3], LOBULATED)
    full.store.close()
    file = write(tmp_path / "new", next_mvkl()) / "mvkl-35.v2.json"
    found = ask(capsys, str(file), "-w", str(site.root))
    assert found["adds"] == ["mass_shape.dumbbell"]
    assert found["retires"] == ["mass_shape.lobulated", "sign.comet_tail"]
    assert found["not_mapped"] == ["sign.comet_tail"]
    assert found["maps"] == {"mass_shape.lobulated": ["mass_shape.oval"]}
    assert found["unmapped"]["findings"] == 1
    assert found["unmapped"]["of"] == 4
    assert found["unmapped"]["terms"] == [
        {"lexicon": "mvkl-35@1", "term": "sign.comet_tail", "findings": 1}
    ]
    assert lexicons.get().tag == "mvkl-35@1"
    assert cli.run(["lexicon", str(file), "-w", str(site.root)]) == 0
    assert "without a place" not in capsys.readouterr().err


def test_the_command_refuses_a_file_in_a_sentence_and_needs_no_workspace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = write(tmp_path, document("2", after="2")) / "own.v2.json"
    nowhere = ["-w", str(tmp_path / "nowhere")]
    assert cli.run(["lexicon", str(bad), *nowhere]) == 1
    assert "own.v2.json" in capsys.readouterr().err
    assert cli.run(["lexicon", str(tmp_path / "missing.json"), *nowhere]) == 1
    assert "missing.json" in capsys.readouterr().err
    good = write(tmp_path, document()) / "own.v1.json"
    assert cli.run(["lexicon", str(good), *nowhere]) == 0
    assert not (tmp_path / "nowhere").exists()
