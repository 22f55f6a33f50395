"""What a start opens: what is named, else the workspace of last time, else the reader's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from core import files, places
from core import workspace as workspaces
from core.domain.study import ExamId
from core.settings import Settings, SiteFile
from core.store import Store, images
from core.workspace import Workspace
from maninegs_gui import opening, running
from maninegs_gui.bridge.front import Front, call
from maninegs_gui.opening import Origin, Place, Wanted
from maninegs_gui.reading import Reading
from tests.support import dicoms, stores


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv(places.HOME, str(tmp_path / "home"))
    monkeypatch.delenv(opening.WORKSPACE, raising=False)
    return Settings(tmp_path / "settings.json")


def test_the_document_of_a_workspace_is_called_the_same_everywhere(tmp_path: Path) -> None:
    assert workspaces.create(tmp_path / "one").document.name == opening.DOCUMENT


def test_a_workspace_is_named_by_its_folder_or_its_file_and_other_paths_are_files(
    tmp_path: Path,
) -> None:
    made = workspaces.create(tmp_path / "one")
    other = tmp_path / "images"
    for named in (made.root, made.document):
        assert opening.parse([str(named), str(other)]) == Wanted(made.root, None, (other,))
    assert opening.parse([str(other)]) == Wanted(None, None, (other,))


@pytest.mark.parametrize("options", [["--workspace", "w"], ["--demo", "d"]])
def test_two_workspaces_at_once_are_wrong_usage(tmp_path: Path, options: list[str]) -> None:
    made = workspaces.create(tmp_path / "one")
    with pytest.raises(SystemExit) as ended:
        opening.parse([*options, str(made.root)])
    assert ended.value.code == 2


def test_the_order_in_which_a_workspace_is_chosen(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = Wanted()
    assert opening.place(nothing, settings) == Place(places.data() / "workspace", Origin.DEFAULT)
    settings.set("workspace.last", str(tmp_path / "last"))
    assert opening.place(nothing, settings) == Place(tmp_path / "last", Origin.LAST)
    monkeypatch.setenv(opening.WORKSPACE, str(tmp_path / "named"))
    assert opening.place(nothing, settings) == Place(tmp_path / "named", Origin.ENVIRONMENT)
    demo = Wanted(demo=tmp_path / "demo")
    assert opening.place(demo, settings) == Place(tmp_path / "demo", Origin.DEMO)
    wanted = Wanted(workspace=tmp_path / "wanted")
    assert opening.place(wanted, settings) == Place(tmp_path / "wanted", Origin.NAMED)


def test_the_workspace_of_last_time_is_not_made_anew_where_its_disk_is_away(
    settings: Settings, tmp_path: Path
) -> None:
    settings.set("workspace.last", str(tmp_path / "stick" / "workspace"))
    found = opening.place(Wanted(), settings)
    with pytest.raises(workspaces.WorldError, match="There is no workspace in"):
        running._workspace(found)
    assert not (tmp_path / "stick").exists()


def test_the_workspace_that_a_site_names_is_made_for_its_first_reader(tmp_path: Path) -> None:
    site = SiteFile("site.toml", {}, {"workspace.last": str(tmp_path / "site")})
    found = opening.place(Wanted(), Settings(tmp_path / "settings.json", site))
    assert found == Place(tmp_path / "site", Origin.SITE)
    assert running._workspace(found).root == tmp_path / "site"


@pytest.mark.parametrize(("origin", "kept"), [(Origin.NAMED, True), (Origin.DEMO, False)])
def test_a_workspace_that_a_reader_opened_is_remembered_and_no_demonstration(
    settings: Settings, tmp_path: Path, origin: Origin, kept: bool
) -> None:
    made = workspaces.create(tmp_path / "one")
    assert running._notices(settings, made, Place(made.root, origin)) == []
    assert settings.text("workspace.last") == (str(made.root) if kept else "")


def test_a_computer_without_a_home_says_that_settings_do_not_last(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "lasting", lambda: False)
    made = workspaces.create(tmp_path / "one")
    (said,) = running._notices(settings, made, Place(made.root, Origin.NAMED))
    assert "settings will not outlast this session" in said


@pytest.fixture
def front(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Front, Workspace]]:
    workspace = workspaces.create(tmp_path / "workspace")
    made = Front(workspace)
    made.listen()
    yield made, workspace
    made.close()


@pytest.mark.parametrize(
    "line",
    [b"no json\n", b"{}\n", b"[1, 2]\n", b'["a"', json.dumps(["x" * (2 << 20)]).encode()],
)
def test_what_is_no_list_of_paths_opens_nothing(
    front: tuple[Front, Workspace], qtbot: QtBot, line: bytes
) -> None:
    made, _ = front
    given: list[object] = []
    made.given.connect(given.append)
    socket = QLocalSocket()
    socket.connectToServer(made._name)
    assert socket.waitForConnected(2000)
    with qtbot.waitSignal(made.wanted):
        socket.write(line)
        socket.flush()
    qtbot.wait(100)
    assert given == []
    socket.abort()


def test_nobody_answers_where_nobody_listens(tmp_path: Path) -> None:
    assert not call(workspaces.create(tmp_path / "workspace"), [tmp_path])


@pytest.fixture
def reading(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Reading, Path, ExamId]]:
    """A window on a workspace that knows the one image ``known.dcm``."""
    workspace = workspaces.create(tmp_path / "workspace")
    known = dicoms.write_mg(tmp_path / "known.dcm")
    with Store.open(workspace.database) as store:
        with store.write(None, "image") as unit:
            image = images.add(
                unit, stores.header(), path=str(known), sha256=files.sha256(known),
                size=known.stat().st_size, collection="test",
            )  # fmt: skip
        with store.read() as read:
            exam = images.get(read, image).exam
    made = Reading(workspace)
    qtbot.addWidget(made.window)
    yield made, known, exam
    made.close()


def test_a_known_image_opens_its_exam_when_somebody_reads(
    reading: tuple[Reading, Path, ExamId], qtbot: QtBot
) -> None:
    made, known, exam = reading
    made.arrivals.open([known])
    assert made.session.exam is None, "nobody had logged in"
    made.show()
    qtbot.waitUntil(lambda: made.session.exam == exam, timeout=60_000)
    assert made.window.pages.currentWidget() is made.window.reading


def test_an_unknown_image_and_a_folder_are_to_be_imported(
    reading: tuple[Reading, Path, ExamId], qtbot: QtBot, tmp_path: Path
) -> None:
    made, _, _ = reading
    scanned: list[list[Path]] = []
    made.importing.scan = scanned.append  # type: ignore[assignment,method-assign]
    made.show()
    other = dicoms.write_mg(tmp_path / "other.dcm", patient_id="another")
    for paths in ([other], [tmp_path], [other, tmp_path]):
        made.arrivals.open(paths)
        qtbot.waitUntil(lambda paths=paths: scanned[-1:] == [paths], timeout=60_000)
    assert made.window.pages.currentWidget() is made.importing
