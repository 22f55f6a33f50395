"""A folder of phantoms: whole, valid, the same for the same seed."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from core import cli, lexicons
from core.domain.errors import Cancelled, WorldError, WrongUsage
from core.domain.finding import Finding, FindingId
from core.domain.progress import CancelToken, Progress
from core.domain.study import BreastId, ReaderId
from core.imaging.header import read_header
from core.phantom import truth
from core.phantom.generate import PhantomSet, generate

PATIENTS = 12


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> PhantomSet:
    return generate(tmp_path_factory.mktemp("phantoms"), patients=PATIENTS, seed=5)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_patient_has_four_views(made: PhantomSet) -> None:
    files = sorted(path.name for path in (made.folder / "0001").iterdir())
    assert files == ["LCC.dcm", "LMLO.dcm", "RCC.dcm", "RMLO.dcm"]
    assert made.images == 4 * PATIENTS == len(list(made.folder.rglob("*.dcm")))


def test_the_same_seed_gives_the_same_bytes_whoever_else_is_drawn(
    made: PhantomSet, tmp_path: Path
) -> None:
    again = generate(tmp_path / "again", patients=2, seed=5)
    known = digests(made.folder)
    for name, digest in digests(again.folder).items():
        if name.endswith(".dcm"):
            assert known[name] == digest, name
    other = generate(tmp_path / "other", patients=1, seed=6)
    assert digests(other.folder)["0001/LCC.dcm"] != known["0001/LCC.dcm"]


def test_a_prior_is_an_earlier_exam_of_the_same_woman_without_lesions(tmp_path: Path) -> None:
    made = generate(tmp_path / "with", patients=2, seed=5, priors=True)
    assert made.images == 16 == len(list(made.folder.rglob("*.dcm")))
    now = read_header(made.folder / "0001" / "RCC.dcm")
    then = read_header(made.folder / "0001" / "prior" / "RCC.dcm")
    assert then.patient_key == now.patient_key
    assert then.exam_date is not None
    assert now.exam_date is not None
    assert then.exam_date < now.exam_date
    assert then.study_instance_uid != now.study_instance_uid
    assert then.sop_instance_uid != now.sop_instance_uid
    told = [row for name in ("truth.csv", "lesions.csv") for row in lines(made.folder / name)]
    assert not any("prior" in cell for row in told for cell in row.values())


@pytest.mark.skipif(not shutil.which("dciodvfy"), reason="dciodvfy (dicom3tools) is not installed")
def test_an_independent_judge_finds_no_error_in_any_style(made: PhantomSet) -> None:
    for path in sorted(made.folder.rglob("*.dcm")):
        judged = subprocess.run(
            ["dciodvfy", str(path)], capture_output=True, text=True, check=False
        )
        said = judged.stdout + judged.stderr
        assert "MammographyImageForPresentation" in said
        assert "Error" not in said, f"{path.name}: {said}"


def test_truth_has_one_row_a_breast_in_the_form_of_the_generic_mapping(made: PhantomSet) -> None:
    table = lines(made.truth)
    assert tuple(table[0]) == truth.COLUMNS
    assert len(table) == made.breasts == 2 * PATIENTS
    assert sum(row["pathology"] != "" for row in table) == made.proven
    assert sum(row["pathology"] == "malignant" for row in table) == made.malignant
    for row in table:
        assert (row["findings"] == "none") == (row["pathology"] == "")
        assert row["breast_density"] in "ABCD"


def test_every_tag_of_the_truth_is_a_term_of_the_lexicon(made: PhantomSet) -> None:
    lexicon = lexicons.get("mvkl-35")
    for row in lines(made.truth):
        for part in [] if row["findings"] == "none" else row["findings"].split(" | "):
            kind, rest = part.split(": ")
            pairs = frozenset(tuple(pair.split("=")) for pair in rest.split("; "))
            lexicon.check(
                Finding(
                    FindingId(1),
                    BreastId(1),
                    ReaderId(1),
                    "1",
                    lexicon.id,
                    lexicon.version,
                    kind,
                    pairs,
                )
            )


def test_lesions_lie_within_their_images(made: PhantomSet) -> None:
    marks = lines(made.folder / "lesions.csv")
    assert {mark["file"].split("/")[0] for mark in marks}
    assert all(0 < float(m["column"]) < 420 and 0 < float(m["row"]) < 420 for m in marks)


def test_a_cancelled_run_says_so_and_leaves_no_truth(tmp_path: Path) -> None:
    cancel = CancelToken()

    def stop(step: Progress) -> None:
        if step.done == 1:
            cancel.cancel()

    with pytest.raises(Cancelled):
        generate(tmp_path, patients=3, seed=1, report=stop, cancel=cancel)
    assert len(list(tmp_path.rglob("*.dcm"))) == 8
    assert not (tmp_path / "truth.csv").exists()


@pytest.mark.parametrize("wrong", [{"patients": 0}, {"seed": -1}, {"size": "huge"}])
def test_what_makes_no_sense_is_wrong_usage(wrong: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(WrongUsage):
        generate(tmp_path, **{"patients": 1, "seed": 1, **wrong})  # type: ignore[arg-type]


def test_sets_that_begin_at_another_number_share_no_patient(tmp_path: Path) -> None:
    for _ in range(2):
        made = generate(tmp_path, patients=1, seed=5, first=12)
    assert {row["patient_id"] for row in lines(made.truth)} == {"PHANTOM-0012"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["0012", "lesions.csv", "truth.csv"]


def test_a_folder_with_other_things_or_more_phantoms_is_refused(tmp_path: Path) -> None:
    generate(tmp_path, patients=2, seed=1)
    before = digests(tmp_path)
    generate(tmp_path, patients=2, seed=1)
    assert digests(tmp_path) == before
    with pytest.raises(WorldError, match="empty folder"):
        generate(tmp_path, patients=1, seed=1)
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(WorldError, match="empty folder"):
        generate(tmp_path, patients=2, seed=1)
    assert (tmp_path / "truth.csv").is_file()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    with pytest.raises(WorldError, match="file"):
        generate(file / "deeper", patients=1, seed=1)


def test_the_command_prints_one_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "out"
    assert cli.run(["phantom", str(place), "--patients", "1", "--seed", "3", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == 1
    assert document["images"] == 4
    assert Path(document["truth"]).is_file()
    assert cli.run(["phantom", str(place), "--patients", "0"]) == 2
