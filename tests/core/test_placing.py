"""Where a workspace may lie: every text gets an answer, and a good answer is a true one."""

from __future__ import annotations

import os
import string
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import placing, workspace
from core.placing import COMFORTABLE, LEAST, Matter, Weight, judge
from core.settings import SiteFile
from core.settings.new_workspaces import SiteRules


@dataclass
class Fake:
    """A computer on which everything is fine unless a test says otherwise."""

    bytes: int = COMFORTABLE
    may: bool = True
    kind: str | None = None
    install: Path | None = None
    computers: tuple[Path, ...] = ()
    emptied: tuple[Path, ...] = ()
    asked: list[Path] = field(default_factory=list)

    def free(self, folder: Path) -> int:
        self.asked.append(folder)
        return self.bytes

    def writable(self, folder: Path) -> bool:
        self.asked.append(folder)
        return self.may

    def unsafe(self, folder: Path) -> str | None:
        return self.kind

    def program(self) -> Path | None:
        return self.install

    def system(self) -> tuple[Path, ...]:
        return self.computers

    def temporary(self) -> tuple[Path, ...]:
        return self.emptied


NONE = SiteRules()


def first(path: Path | str, ground: Fake | None = None, rules: SiteRules = NONE) -> Matter:
    judged = judge(str(path), ground or Fake(), rules)
    assert not judged.fit
    assert judged.found[0].weight is Weight.REFUSED
    return judged.found[0].matter


def test_a_new_folder_on_a_good_disk_is_fit_and_nothing_is_made(tmp_path: Path) -> None:
    ground = Fake()
    judged = judge(str(tmp_path / "a" / "b"), ground, NONE)
    assert judged.fit
    assert {one.matter for one in judged.found} == {Matter.LOCAL, Matter.WRITABLE, Matter.SPACE}
    assert ground.asked == [tmp_path, tmp_path]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("", Matter.EMPTY),
        ("  \t", Matter.EMPTY),
        ("workspace", Matter.RELATIVE),
        ("./w", Matter.RELATIVE),
        ("/x/a\0b", Matter.ODD_NAME),
        ("/x/a\nb/w", Matter.ODD_NAME),
        ("/x/NUL", Matter.ODD_NAME),
        ("/x/\ud800/w", Matter.ODD_NAME),
        ("/x/con.folder/w", Matter.ODD_NAME),
        ("/x/ blank/w", Matter.ODD_NAME),
        ("/x/dot./w", Matter.ODD_NAME),
        ("~nobody-is-called-so/w", Matter.ODD_NAME),
        ("/x/" + "é" * 128, Matter.TOO_LONG),
        ("/x" + "/deep" * 800, Matter.TOO_LONG),
        ("/", Matter.SYSTEM),
    ],
)  # fmt: skip
def test_names_that_are_none(text: str, matter: Matter) -> None:
    assert first(text) is matter


def test_folders_of_the_computer_and_of_the_program(tmp_path: Path) -> None:
    system, program = tmp_path / "Windows", tmp_path / "Programs" / "maninegs"
    program.mkdir(parents=True)
    ground = Fake(install=program, computers=(system,))
    assert first(system / "w", ground) is Matter.SYSTEM
    assert first(program, ground) is Matter.PROGRAM
    assert first(program / "_internal" / "w", ground) is Matter.PROGRAM
    assert first(program.parent, ground) is Matter.PROGRAM
    assert judge(str(tmp_path / "Windows and mine"), ground, NONE).fit


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_into_a_folder_of_the_computer_is_seen_through(tmp_path: Path) -> None:
    system = tmp_path / "system"
    system.mkdir()
    (tmp_path / "mine").symlink_to(system)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert first(tmp_path / "mine" / "w", Fake(computers=(system,))) is Matter.SYSTEM
    assert first(tmp_path / "loop" / "w") is Matter.UNREACHABLE


def test_the_computer_s_own_folders_are_refused_here() -> None:
    place = r"C:\Windows\w" if sys.platform == "win32" else "/usr/share/w"
    judged = judge(place, placing.Computer(), NONE)
    assert judged.found[0].matter is Matter.SYSTEM


def test_files_and_folders_with_other_things(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "other.txt").write_text("x")
    (tmp_path / "asgood").mkdir()
    (tmp_path / "asgood" / ".DS_Store").write_text("x")
    assert first(tmp_path / "file") is Matter.NOT_A_FOLDER
    assert first(tmp_path / "file" / "w") is Matter.NOT_A_FOLDER
    assert first(tmp_path / "full") is Matter.NOT_EMPTY
    assert judge(str(tmp_path / "asgood"), Fake(), NONE).fit


def test_workspaces_that_are_there(tmp_path: Path) -> None:
    made = workspace.create(tmp_path / "all" / "w").root
    judged = judge(str(made), Fake(), NONE)
    assert judged.fit
    assert judged.existing
    inside = judge(str(made / "runs" / "w"), Fake(), NONE).found[0]
    assert (inside.matter, inside.other) == (Matter.INSIDE_WORKSPACE, made)
    above = judge(str(made.parent), Fake(), NONE).found[0]
    assert (above.matter, above.other) == (Matter.HOLDS_WORKSPACE, made)


def test_one_that_is_there_may_be_looked_at_where_nothing_can_be_written(tmp_path: Path) -> None:
    made = workspace.create(tmp_path / "w").root
    judged = judge(str(made), Fake(may=False, bytes=1), NONE)
    assert judged.fit
    assert {one.matter for one in judged.found if one.weight is Weight.WARNED} == {
        Matter.READ_ONLY, Matter.NO_SPACE
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["a network folder (nfs4)", "a cloud folder (OneDrive)"])
def test_network_and_cloud_are_refused_though_a_workspace_is_there(
    tmp_path: Path, kind: str
) -> None:
    made = workspace.create(tmp_path / "w").root
    wanted = Matter.CLOUD if "cloud" in kind else Matter.NETWORK
    assert first(made, Fake(kind=kind)) is wanted
    assert judge(str(made), Fake(kind=kind), NONE).found[0].detail == kind


def test_a_cloud_folder_is_known_by_its_name_on_this_computer(tmp_path: Path) -> None:
    judged = judge(str(tmp_path / "OneDrive - Hospital" / "w"), placing.Computer(), NONE)
    assert judged.found[0].matter is Matter.CLOUD


@pytest.mark.parametrize(
    ("free", "matter", "fit"),
    [
        (LEAST - 1, Matter.NO_SPACE, False),
        (LEAST, Matter.LITTLE_SPACE, True),
        (COMFORTABLE - 1, Matter.LITTLE_SPACE, True),
        (COMFORTABLE, Matter.SPACE, True),
    ],
)
def test_free_space(tmp_path: Path, free: int, matter: Matter, fit: bool) -> None:
    judged = judge(str(tmp_path / "w"), Fake(bytes=free), NONE)
    assert judged.fit is fit
    assert next(one for one in judged.found if one.matter is matter).size == free


def test_a_folder_that_may_not_be_written_or_is_emptied(tmp_path: Path) -> None:
    assert first(tmp_path / "w", Fake(may=False)) is Matter.NOT_ALLOWED
    judged = judge(str(tmp_path / "w"), Fake(emptied=(tmp_path,)), NONE)
    assert judged.fit
    assert judged.found[0].matter is Matter.TEMPORARY


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may everything")
def test_this_computer_tells_what_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert not placing.Computer().writable(tmp_path)
    tmp_path.chmod(0o700)


def test_a_locked_place_is_the_only_one(tmp_path: Path) -> None:
    own = tmp_path / "own"
    rules = SiteRules(SiteFile("site.toml", locks={"new.place": str(own)}))
    assert first(tmp_path / "w", rules=rules) is Matter.ELSEWHERE
    assert judge(str(own / "w"), Fake(), rules).fit
    assert placing.suggested(rules) == own / "workspace"


def test_what_is_suggested_is_fit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MANINEGS_HOME", str(tmp_path / "home"))
    assert judge(str(placing.suggested(NONE)), Fake(), NONE).fit


def test_a_disk_that_does_not_answer_is_told(tmp_path: Path) -> None:
    class Gone(Fake):
        def free(self, folder: Path) -> int:
            raise OSError(5, "Input/output error")

    judged = judge(str(tmp_path / "w"), Gone(), NONE)
    assert (judged.found[0].matter, judged.found[0].detail) == (
        Matter.UNREACHABLE, "Input/output error",
    )  # fmt: skip


@given(st.text(st.characters(), max_size=60))
def test_every_text_has_an_answer(text: str) -> None:
    judged = judge(text, Fake(), NONE)
    assert judged.found
    assert judged.path is None or judged.path.is_absolute()


_PART = st.text(
    st.one_of(st.sampled_from(string.ascii_letters + " .#?%&'\"$;:*~éÅ王乳房ﬀ"), st.characters()),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(_PART, min_size=1, max_size=2))
def test_what_is_called_fit_can_be_made_and_is_found_again(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    base = tmp_path_factory.mktemp("odd")
    judged = judge("/".join((str(base), *parts)), Fake(), NONE)
    if not judged.fit or judged.path is None:
        return
    made = workspace.create(judged.path)
    assert made.root == judged.path
    assert judge(str(judged.path), Fake(), NONE).existing
    assert workspace.load(judged.path).uid == made.uid
