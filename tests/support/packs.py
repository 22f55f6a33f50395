"""Stand-ins for a GPU pack: folders whose program is a small script that speaks like a worker."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from core import __version__
from core.jobs.protocol import VERSION
from core.workerpack import kept, making
from core.workerpack.kept import Kept, Tested
from core.workerpack.manifest import About, Manifest, this_platform
from core.workerpack.taking import Taking

CHECKOUT = Path(__file__).resolve().parents[2]

# Says what it is; trains by writing a result; embeds nothing. MODE: good, dies, processor.
_SCRIPT = """#!{python}
import json, os, pathlib, sys, time
mode, about = {mode!r}, {about!r}
assert sys.argv[1:3] == ["--child", "core.worker"], sys.argv
if sys.argv[3] == "about":
    print(json.dumps(about))
    sys.exit(0)
if mode == "dies":
    sys.exit(9)
hold = os.environ["MANINEGS_PACK_IN_USE"].rpartition(os.pathsep)
def say(event, **more):
    print(json.dumps({{"v": 1, "event": event, "at": time.time(), **more}}), flush=True)
device = "cpu" if mode == "processor" else "cuda"
reason = "There is no graphics card." if mode == "processor" else ""
say("started", device=device, device_reason=reason, epochs=1, steps=1,
    worker=os.environ["MANINEGS_WORKER"])
if mode == "hangs":
    time.sleep(600)
result = {{"version": 1, "seconds": 0.5}}
pathlib.Path(sys.argv[4], "result.json").write_text(json.dumps(result))
say("finished", **result)
"""
# The true worker of this checkout, in the interpreter of the tests.
_REAL = """#!{python} -P
import os, sys
sys.path.insert(0, {checkout!r})
from core.jobs.launch import run_child
assert sys.argv[1] == "--child"
run_child(sys.argv[2:])
"""


def about(*, cuda: str = "12.6", **other: str | int) -> About:
    """What a stand-in says of itself."""
    told: dict[str, str | int] = {
        "program": __version__, "protocol": VERSION, "platform": this_platform(),
        "torch": "2.13.0+cu126", "cuda": cuda, **other,
    }  # fmt: skip
    return About(**told)  # type: ignore[arg-type]


def folder(at: Path, mode: str = "good", told: About | None = None, *, bulk: int = 40_000) -> Path:
    """A worker's folder as the recipe builds it: a program, libraries, a link, an empty file."""
    inside = at / "_internal" / "torch" / "lib"
    inside.mkdir(parents=True)
    said = {name: getattr(told or about(), name) for name in About.__slots__}
    script = _REAL if mode == "real" else _SCRIPT
    program = at / "maninegs"
    program.write_text(
        script.format(python=sys.executable, mode=mode, about=said, checkout=str(CHECKOUT))
    )
    program.chmod(0o755)
    (inside / "libtorch_cuda.so").write_bytes(os.urandom(bulk))
    (inside / "libempty.so").touch()
    (at / "_internal" / "base_library.zip").write_bytes(b"zeros pack well" * 900)
    (at / "_internal" / "libtorch_cuda.so").symlink_to("torch/lib/libtorch_cuda.so")
    return at


def cut(
    at: Path, mode: str = "good", told: About | None = None, *, limit: int = 30_000
) -> tuple[Path, Manifest]:
    """The parts of a stand-in, in the folder ``at/stick``, and their manifest."""
    said = told or about()
    made = folder(at / "built", mode, said)
    path, found = making.make(made, at / "stick", said, limit=limit)
    return path.parent, found


def install(at: Path, mode: str = "good", told: About | None = None, *, ok: bool = True) -> Kept:
    """A stand-in in this user's place, with a self-test that went as ``ok`` says."""
    stick, _ = cut(at, mode, told)
    with Taking(stick, kept.own_root(), VERSION) as taking:
        taking.take(stick)
        found = taking.finish()
    kept.note_test(found, Tested(ok, "" if ok else "It failed its self-test.", "cuda", 0.5))
    return found


def rewrite(path: Path, **changes: object) -> None:
    """Alter a JSON document."""
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
