"""The package of Debian and the portable archive: built, installed, run, broken, removed.

With a stand-in of small scripts; ``test_installed.py`` does it with the built program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core import __version__
from tests.support.build_scripts import FOLDER, load
from tests.support.installing import check_desktop, dpkg, run, stand_in, state, tools

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's installers"),
    pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb"),
]
deb = load("deb")
portable = load("portable")
installers = load("installers")
LINUX = FOLDER / "linux"
PLACES = ["apps", "my apps", "影像 工作站/程序 (新)", "O'Brien & Söhne"]
_PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The package and the archive of the stand-in, made by somebody with a strict umask."""
    before = os.umask(0o077)
    place = tmp_path_factory.mktemp("made")
    icons = place / "icons"
    icons.mkdir()
    for size in (16, 48):
        (icons / f"maninegs-{size}.png").write_bytes(_PNG)
    try:
        package = deb.make(stand_in(place / "built"), icons, place / "out")
        return package, portable.make(package, place / "out")
    finally:
        os.umask(before)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Somebody's data beside the program."""
    place = tmp_path / "Reading 阅片"
    place.mkdir()
    (place / "workspace.toml").write_text("format = 1\n")
    (place / "maninegs.sqlite").write_bytes(bytes(range(256)))
    return place


# The package


def test_the_package_names_what_it_needs(made: tuple[Path, Path]) -> None:
    shown = subprocess.run(["dpkg-deb", "--field", made[0]], capture_output=True, text=True,
                           check=True).stdout  # fmt: skip
    assert f"\nVersion: {__version__}\n" in shown
    for library in ("libegl1", "libxcb-cursor0", "fonts-dejavu-core", "libxcb1", "libc6 (>= 2."):
        assert library in shown
    listed = subprocess.run(["dpkg-deb", "--contents", made[0]], capture_output=True, text=True,
                            check=True).stdout.splitlines()  # fmt: skip
    assert all(line.split()[1] == "root/root" for line in listed), "files of the builder"
    assert not [line for line in listed if " ./etc" in line or " ./home" in line]
    modes = {line.split()[0] for line in listed}
    assert modes == {"drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--", "lrwxrwxrwx"}


def test_the_package_installs_runs_updates_and_goes(
    made: tuple[Path, Path], workspace: Path, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    site = root / "etc" / "maninegs" / "site.toml"
    site.parent.mkdir(parents=True)
    site.write_text("[preset]\n")
    packages = root / "usr/share/mime/packages"  # never empty on a computer
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "org.maninegs.ManiNegs.xml", packages / "other.xml")
    (packages / "other.xml").write_text(
        (packages / "other.xml").read_text("utf-8").replace("x-maninegs-workspace", "x-other")
    )
    settings = root / "home/a/.config/ManiNegs/settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("x = 1\n")
    data = root / "home/a/reading"
    shutil.copytree(workspace, data)
    before = state(root / "home"), state(root / "etc")
    for _ in range(2):  # the second time is an update
        done = dpkg(root, "--install", str(made[0]))
        assert done.returncode == 0, done.stderr
        home = root / "opt/maninegs"
        for name in ("maninegs", "maninegs-gui"):
            assert (root / "usr/bin" / name).readlink() == Path("/opt/maninegs") / name
            ran = subprocess.run([home / name], capture_output=True, text=True, check=True)
            assert ran.stdout == "ManiNegs 9"
    verified = dpkg(root, "--verify", "maninegs")
    assert not verified.stdout, verified.stdout
    (root / "opt/maninegs/_internal/deep 文件/data.txt").write_text("changed")
    assert "data.txt" in dpkg(root, "--verify", "maninegs").stdout
    for word in ("--remove", "--purge"):
        done = dpkg(root, word, "maninegs")
        assert done.returncode == 0, done.stderr
        assert not (root / "opt/maninegs").exists()
        assert not [p for p in (root / "usr").rglob("*aninegs*") if not p.is_dir()]
        assert (state(root / "home"), state(root / "etc")) == before


def test_a_damaged_package_is_refused(made: tuple[Path, Path], tmp_path: Path) -> None:
    bad = tmp_path / made[0].name
    data = bytearray(made[0].read_bytes())
    begin, size = portable.member(made[0], "data.tar.xz")
    data[begin + size // 2] ^= 0xFF
    bad.write_bytes(data)
    assert dpkg(tmp_path / "root", "--install", str(bad)).returncode != 0
    assert not (tmp_path / "root/opt/maninegs/maninegs").exists()


def test_what_is_no_built_program_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SystemExit, match="is not the built program"):
        deb.make(tmp_path / "empty", tmp_path, tmp_path / "out")
    for content in (b"", b"no package", b"!<arch>\n"):
        (tmp_path / "x.deb").write_bytes(content)
        with pytest.raises(portable.Unreadable):
            portable.member(tmp_path / "x.deb", "data.tar.xz")


# The portable archive


@pytest.mark.parametrize("place", PLACES)
def test_the_archive_installs_runs_updates_and_goes(
    made: tuple[Path, Path], workspace: Path, tmp_path: Path, place: str
) -> None:
    home = tmp_path / place / "home"
    before = state(workspace)
    prefix = tmp_path / place / "ManiNegs"
    for _ in range(2):
        done = run(made[1], home, "--prefix", str(prefix))
        assert done.returncode == 0, done.stderr
        for name in ("maninegs", "maninegs-gui"):
            ran = subprocess.run([prefix / name], capture_output=True, text=True, check=True)
            assert ran.stdout == "ManiNegs 9"
        assert {p.name for p in prefix.iterdir()} == {
            "_internal", "maninegs", "maninegs-gui", "share", "remove.sh", ".maninegs-portable",
        }  # fmt: skip
        # What the site put beside the program, and data (against all advice), live through it.
        (prefix / "site.toml").write_text("[lock]\n")
        shutil.copytree(workspace, prefix / "reading", dirs_exist_ok=True)
        entry = home / ".local/share/applications/org.maninegs.ManiNegs.desktop"
        assert f'Exec="{prefix}/maninegs-gui" %F\n' in entry.read_text(encoding="utf-8")
        check_desktop(entry.read_text(encoding="utf-8"))
        if _ == 0:
            (prefix / "site.toml").unlink()
            shutil.rmtree(prefix / "reading")
    inside = state(prefix / "reading")
    done = run(made[1], home, "--prefix", str(prefix))
    assert done.returncode == 0, done.stderr
    assert state(prefix / "reading") == inside
    assert run(prefix / "remove.sh", home).returncode == 0
    assert {p.name for p in prefix.iterdir()} == {"site.toml", "reading"}
    assert state(prefix / "reading") == inside
    assert state(workspace) == before
    assert not [p for p in (home / ".local").rglob("*aninegs*") if p.is_file()]


def test_without_words_it_goes_to_the_users_own_folder_and_leaves_nothing(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert run(made[1], home).returncode == 0
    prefix = home / ".local/share/maninegs-app"
    assert (prefix / "maninegs-gui").exists()
    icons = home / ".local/share/icons/hicolor"
    assert (icons / "48x48/apps/org.maninegs.ManiNegs.png").read_bytes() == _PNG
    assert run(made[1], home, "--remove").returncode == 0
    assert not prefix.exists()
    assert not [p for p in home.rglob("*aninegs*") if p.is_file()]


def test_check_and_help_change_nothing(made: tuple[Path, Path], tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert __version__ in run(made[1], home, "--check").stdout
    assert "--prefix" in run(made[1], home, "--help").stdout
    assert not list(home.iterdir())


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda data: data[:-1000], "not complete"),
        (lambda data: data + b"x", "not complete"),
        (lambda data: data[:-500] + bytes([data[-500] ^ 1]) + data[-499:], "damaged"),
    ],
)
def test_a_damaged_archive_is_refused_and_what_was_there_stays(
    made: tuple[Path, Path], tmp_path: Path, harm: object, said: str
) -> None:
    home = tmp_path / "home"
    assert run(made[1], home).returncode == 0
    before = state(home)
    bad = tmp_path / made[1].name
    assert callable(harm)
    bad.write_bytes(harm(made[1].read_bytes()))
    for words in ((), ("--check",)):
        done = run(bad, home, *words)
        assert done.returncode == 1
        assert said in done.stderr
    assert state(home) == before


def test_too_little_room_is_said_before_anything_is_written(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    # Names with spaces and numbers stand on both sides of the figures.
    path = tools(
        tmp_path,
        df="echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'\n"
        "echo '/dev/a stick 9000000 8990000 10000 99% /media/my 50% stick'",
    )
    done = run(made[1], tmp_path / "home", PATH=path)
    assert done.returncode == 1
    assert "has 9 MB free" in done.stderr
    assert "nothing was changed" in done.stderr
    assert not list((tmp_path / "home").iterdir())


@pytest.mark.parametrize("failing", ["xz", "tar", "mv"])
def test_a_step_that_fails_leaves_the_version_before(
    made: tuple[Path, Path], tmp_path: Path, failing: str
) -> None:
    home = tmp_path / "home"
    path = tools(tmp_path, **{failing: "exit 1"})
    done = run(made[1], home, PATH=path)
    assert done.returncode != 0
    assert not (home / ".local/share/maninegs-app").exists()
    assert run(made[1], home).returncode == 0
    before = state(home / ".local/share/maninegs-app")
    assert run(made[1], home, PATH=path).returncode != 0
    assert state(home / ".local/share/maninegs-app") == before


def test_an_update_that_breaks_in_the_middle_puts_the_version_before_back(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert run(made[1], home).returncode == 0
    prefix = home / ".local/share/maninegs-app"
    before = state(prefix)
    path = tools(tmp_path, mv='case "$*" in *.new/*gui\\ *) exit 1;; esac; exec /usr/bin/mv "$@"')
    assert run(made[1], home, PATH=path).returncode != 0
    assert state(prefix) == before
    # A power cut in the middle: nobody put anything back.
    (prefix / ".old").mkdir()
    (prefix / "maninegs").rename(prefix / ".old/maninegs")
    (prefix / ".new").mkdir()
    assert run(made[1], home).returncode == 0
    assert state(prefix).keys() == before.keys()


def test_without_xz_python_unpacks_it(made: tuple[Path, Path], tmp_path: Path) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    wanted = ["sh", "cat", "cut", "tail", "wc", "sha256sum", "dirname", "ls", "df", "awk", "mkdir",
              "readlink", "rm", "mv", "tar", "sed", "grep", "rmdir", "cp", "python3"]  # fmt: skip
    for name in wanted:
        found = sys.executable if name == "python3" else shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    done = run(made[1], tmp_path / "home", PATH=str(folder), shell="/bin/sh")
    assert done.returncode == 0, done.stderr
    (folder / "python3").unlink()
    done = run(made[1], tmp_path / "home2", PATH=str(folder), shell="/bin/sh")
    assert done.returncode != 0
    assert "xz is missing" in done.stderr


def test_a_program_that_does_not_start_here_is_not_installed(tmp_path: Path) -> None:
    built = stand_in(tmp_path / "built")
    (built / "maninegs").write_text("#!/bin/sh\necho too old a system >&2\nexit 1\n")
    archive = portable.make(deb.make(built, tmp_path, tmp_path / "out"), tmp_path / "out")
    done = run(archive, tmp_path / "home")
    assert done.returncode != 0
    assert "too old a system" in done.stderr
    assert not (tmp_path / "home/.local/share/maninegs-app").exists()


def test_a_folder_of_something_else_is_never_unpacked_over_nor_removed(
    made: tuple[Path, Path], workspace: Path, tmp_path: Path
) -> None:
    before = state(workspace)
    for words in (("--prefix", str(workspace)), ("--remove", "--prefix", str(workspace))):
        assert run(made[1], tmp_path / "home", *words).returncode != 0
    shutil.copy(LINUX / "remove.sh", tmp_path / "remove.sh")
    assert run(tmp_path / "remove.sh", tmp_path / "home").returncode != 0
    assert state(workspace) == before


@pytest.mark.parametrize(
    "words", [("--nonsense",), ("--prefix",), ("--prefix", "a$b"), ("--prefix", 'a"b')]
)
def test_wrong_words_are_refused(
    made: tuple[Path, Path], tmp_path: Path, words: tuple[str, ...]
) -> None:
    done = run(made[1], tmp_path / "home", *words)
    assert done.returncode == 1
    assert done.stderr.startswith("maninegs: ")


def test_without_a_home_folder_it_wants_to_be_told_where(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    assert "--prefix" in run(made[1], None).stderr
    done = run(made[1], None, "--prefix", str(tmp_path / "there"))
    assert done.returncode == 0, done.stderr
    assert run(tmp_path / "there/remove.sh", None).returncode == 0
    assert not (tmp_path / "there").exists()


def test_while_the_program_runs_it_is_neither_replaced_nor_removed(tmp_path: Path) -> None:
    built = stand_in(tmp_path / "built")
    shutil.copy(shutil.which("sleep") or "/bin/sleep", built / "maninegs-gui")
    archive = portable.make(deb.make(built, tmp_path, tmp_path / "out"), tmp_path / "out")
    prefix = tmp_path / "there 这里"
    assert run(archive, tmp_path / "home", "--prefix", str(prefix)).returncode == 0
    running = subprocess.Popen([prefix / "maninegs-gui", "60"])
    try:
        for words in ((), ("--remove",)):
            done = run(archive, tmp_path / "home", "--prefix", str(prefix), *words)
            assert done.returncode == 1
            assert "is running" in done.stderr
    finally:
        running.kill()
        running.wait()
    assert run(archive, tmp_path / "home", "--prefix", str(prefix), "--remove").returncode == 0


# What the two are made of


def test_the_entry_of_the_menu_keeps_the_rules(tmp_path: Path) -> None:
    source = LINUX / "org.maninegs.ManiNegs.desktop"
    check_desktop(source.read_text(encoding="utf-8"))
    validator = shutil.which("desktop-file-validate")
    if validator:
        subprocess.run([validator, str(source)], check=True)


def test_the_type_of_workspaces_is_known_by_their_document(tmp_path: Path) -> None:
    update, ask = shutil.which("update-mime-database"), shutil.which("xdg-mime")
    if update is None or ask is None:
        pytest.skip("needs shared-mime-info and xdg-utils")
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "org.maninegs.ManiNegs.xml", packages)
    subprocess.run([update, str(tmp_path / "mime")], check=True, capture_output=True)
    globs = (tmp_path / "mime" / "globs2").read_text()
    assert "80:application/x-maninegs-workspace:workspace.toml" in globs


@pytest.mark.parametrize("shell", ["sh", "dash", "bash", "busybox"])
def test_every_script_is_read_by_every_shell(made: tuple[Path, Path], shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    words = [shell, "sh", "-n"] if shell == "busybox" else [shell, "-n"]
    scripts = [LINUX / name for name in ("postinst", "prerm", "postrm", "remove.sh", "portable.sh")]
    for script in scripts:
        assert script.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
        subprocess.run([*words, str(script)], check=True)


def test_what_is_too_large_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(bytes(100))
    (tmp_path / "b.run").write_bytes(bytes(99))
    wrong = installers.too_large([tmp_path / "a.deb", tmp_path / "b.run"], 99)
    assert len(wrong) == 1
    assert "a.deb" in wrong[0]


def test_the_sums_are_those_that_sha256sum_reads(made: tuple[Path, Path]) -> None:
    out = made[0].parent
    installers.write_sums(list(made), out)
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=out, check=True)
