"""Whatever was altered, cut, swapped or made to harm is refused, for every artefact (fault 26)."""

from __future__ import annotations

import ast
import json
import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core import files
from core.domain.errors import DamagedArtefact, WorldError
from core.erasure import sweep
from core.jobs.protocol import RESULT
from core.models import record as records
from core.models import registry
from core.retrieval import index
from core.store import backup
from core.training import checkpoint as checkpoints
from core.training.checkpoint import Checkpoint
from tests.core.artefact_cases import (
    CASES,
    LOADERS,
    Case,
    Read,
    Rebuilt,
    evaluated,
    finished_run,
    print_of,
)

SEALED = pytest.mark.parametrize("name", [n for n, case in CASES.items() if case.sealed])
READ = pytest.mark.parametrize(
    "name", [n for n, case in CASES.items() if case.sealed and (case.parsed or case.tied)]
)
"""Whose reader looks inside."""
EVERY = pytest.mark.parametrize("name", CASES)


class Shelf:
    """Two of every artefact, made once; :meth:`copy` gives one to damage."""

    def __init__(self, root: Path) -> None:
        self._root, self._made = root, dict[str, tuple[Read, str]]()
        self.other = root / "other"

    def take(self, name: str, to: Path) -> tuple[Case, Path, Read, str]:
        """A fresh copy in ``to``: its case, its place, its reader, and what it holds."""
        case, mine = CASES[name], self._root / name
        if name not in self._made:
            mine.mkdir(parents=True)
            (self.other / name).mkdir(parents=True)
            read = case.make(mine, 0)
            case.make(self.other / name, 1)
            self._made[name] = (read, print_of(read(mine)))
        read, whole = self._made[name]
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(mine, to)
        return case, to / case.place, read, whole


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    torch.set_num_threads(1)
    return Shelf(tmp_path_factory.mktemp("shelf"))


def parts(place: Path) -> list[str]:
    """The names of an artefact's files; of a lone file "" alone."""
    return sorted(p.name for p in place.iterdir()) if place.is_dir() else [""]


def refused(read: Read, at: Path, what: str) -> None:
    """The reader says so in one sentence; nothing else comes out of it."""
    try:
        read(at)
    except Rebuilt:
        return
    except WorldError as error:
        sentence = error.sentence
    else:
        pytest.fail(f"{what} was not noticed")
    assert sentence.strip().endswith("."), what
    assert "\n" not in sentence, what
    assert str(at) not in sentence, what


# -- the list is whole -----------------------------------------------------------

_DOORS = {
    "files.check_seal", "files.read_json", "files.ties", "np.load", "arrays.load", "np.fromfile",
    "np.memmap", "np.lib.format.open_memmap", "np.lib.format.read_array", "tensorfile.shapes",
    "faiss.deserialize_index", "faiss.read_index",
}  # fmt: skip


def openers(checkout: Path) -> Iterator[str]:
    """The functions of the program that open an artefact."""
    for package in ("core", "maninegs_gui"):
        for path in sorted((checkout / package).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            module = ".".join(path.relative_to(checkout).with_suffix("").parts)
            loose = {
                alias.asname or alias.name
                for node in ast.walk(tree)
                if isinstance(node, ast.ImportFrom)
                and (node.module or "").startswith("safetensors")
                for alias in node.names
                if "load" in alias.name or "open" in alias.name
            }
            yield from _inside(tree, module, _DOORS | loose)


def _inside(node: ast.AST, name: str, doors: set[str]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        named = isinstance(child, ast.FunctionDef | ast.ClassDef)
        if isinstance(child, ast.Call) and ast.unparse(child.func) in doors:
            yield name
        yield from _inside(child, f"{name}.{child.name}" if named else name, doors)  # type: ignore[attr-defined]


def test_every_function_that_opens_an_artefact_is_in_the_list(checkout: Path) -> None:
    found = set(openers(checkout))
    unknown = sorted(found - LOADERS.keys())
    assert not unknown, "add these to LOADERS, and their artefact to CASES (artefact_cases.py)"
    assert not sorted(LOADERS.keys() - found), "these open nothing any more"
    told = [told for told in LOADERS.values() if not told.startswith("- ")]
    named = {case for cases in told for case in cases.split(", ")}
    assert named == CASES.keys()


# -- no pickle -------------------------------------------------------------------

_PICKLES = {"pickle", "_pickle", "cPickle", "joblib", "shelve", "marshal", "dill", "cloudpickle"}


_TEXTS_ONLY = {"yaml.BaseLoader", "yaml.CBaseLoader"}


def pickle_paths(source: str) -> list[str]:
    """What in a module could run code that a file brings along."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [a.name for a in node.names if a.name.split(".")[0] in _PICKLES]
        elif isinstance(node, ast.ImportFrom):
            if (node.module or "").split(".")[0] in _PICKLES:
                found.append(str(node.module))
            inside = {"torch": {"load", "save"}, "numpy": {"load"}}.get(node.module or "", set())
            found += [a.name for a in node.names if a.name in inside]
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            given = {k.arg: ast.unparse(k.value) for k in node.keywords}
            last = called.split(".")[-1]
            wrong = (
                called in {"torch.load", "torch.save", "torch.jit.load", "torch.hub.load"}
                or (called in {"np.load", "numpy.load"} and given.get("allow_pickle") != "False")
                or (called in {"np.save", "numpy.save"} and given.get("allow_pickle") != "False")
                or given.get("allow_pickle") == "True"
                or (called == "yaml.load" and given.get("Loader") not in _TEXTS_ONLY)
                or called in {"yaml.unsafe_load", "yaml.full_load", "yaml.load_all"}
                or last in {"read_pickle", "to_pickle", "from_pretrained"}
                or called in {"eval", "exec", "__import__"}
            )
            if wrong:
                found.append(called)
    return found


def test_no_file_can_bring_code_along(checkout: Path) -> None:
    found = {
        str(path.relative_to(checkout)): wrong
        for package in ("core", "maninegs_gui")
        for path in sorted((checkout / package).rglob("*.py"))
        if (wrong := pickle_paths(path.read_text(encoding="utf-8")))
    }
    assert not found


@pytest.mark.parametrize(
    "source",
    [
        "import pickle", "from pickle import loads", "import joblib", "import numpy\nnumpy.load(p)",
        "import torch\ntorch.load(p, weights_only=True)", "from torch import load", "np.load(p)",
        "np.load(p, allow_pickle=True)", "np.save(p, a)", "yaml.load(t, Loader=yaml.Loader)",
        "yaml.load(t)", "pd.read_pickle(p)", "eval(text)", "Model.from_pretrained(folder)",
    ],
)  # fmt: skip
def test_each_way_to_bring_code_along_would_be_found(source: str) -> None:
    assert pickle_paths(source)


class Evil:
    """Makes a folder when it is unpickled."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self.marker),)


def evils(marker: Path, scratch: Path) -> Iterator[bytes]:
    """The same evil as a plain pickle, as an array of objects, and as torch saves it."""
    yield pickle.dumps(Evil(marker))
    np.save(scratch / "x.npy", np.array([Evil(marker)], dtype=object), allow_pickle=True)
    yield (scratch / "x.npy").read_bytes()
    torch.save({"x": Evil(marker)}, scratch / "x.pt")
    yield (scratch / "x.pt").read_bytes()


def test_the_evil_pickle_is_evil(tmp_path: Path) -> None:
    first = next(evils(tmp_path / "owned", tmp_path))
    pickle.loads(first)
    assert (tmp_path / "owned").exists()


def reseal(place: Path) -> None:
    """What somebody does who knows how a manifest is made."""
    manifest = files.read_json(place / files.MANIFEST)
    files.seal(place, manifest["kind"], **manifest["ties"])


@EVERY
def test_an_evil_pickle_under_any_name_does_not_run(
    name: str, shelf: Shelf, tmp_path: Path
) -> None:
    for number, evil in enumerate(evils(tmp_path / "owned", tmp_path)):
        case, place, read, _ = shelf.take(name, tmp_path / "at")
        for part in parts(place):
            for sealed in (False, True):
                _, place, read, _ = shelf.take(name, tmp_path / "at")
                (place / part).write_bytes(evil)
                if sealed and case.sealed and part != files.MANIFEST:
                    reseal(place)
                    if not case.tied and not case.parsed:
                        continue
                refused(read, tmp_path / "at", f"pickle {number} as {part or name}")
                assert not (tmp_path / "owned").exists()


# -- damage ----------------------------------------------------------------------


@EVERY
def test_a_flipped_bit_never_changes_what_is_read(name: str, shelf: Shelf, tmp_path: Path) -> None:
    case, place, _, whole = shelf.take(name, tmp_path / "at")
    for part in parts(place):
        length = len((place / part).read_bytes())
        for where in sorted({0, length // 3, length // 2, 2 * length // 3, length - 1}):
            _, place, read, _ = shelf.take(name, tmp_path / "at")
            content = bytearray((place / part).read_bytes())
            content[where] ^= 1
            (place / part).write_bytes(content)
            what = f"byte {where} of {part or name}"
            if case.sealed and part != files.MANIFEST:
                refused(read, tmp_path / "at", what)
                continue
            # A plain document has no seal: it may say something else, but in its own words only.
            try:
                found = print_of(read(tmp_path / "at"))
            except (WorldError, Rebuilt):
                continue
            if case.sealed or case.exact:
                assert found == whole, what


@EVERY
@pytest.mark.parametrize("left", ["nothing", "half", "all but the last byte"])
def test_a_truncated_file_is_refused(name: str, left: str, shelf: Shelf, tmp_path: Path) -> None:
    _, place, _, _ = shelf.take(name, tmp_path / "at")
    for part in parts(place):
        _, place, read, _ = shelf.take(name, tmp_path / "at")
        content = (place / part).read_bytes().rstrip(b"\n")
        count = {"nothing": 0, "half": len(content) // 2, "all but the last byte": len(content) - 1}
        (place / part).write_bytes(content[: count[left]])
        refused(read, tmp_path / "at", f"{left} of {part or name}")


@SEALED
def test_a_file_of_another_run_is_refused(name: str, shelf: Shelf, tmp_path: Path) -> None:
    _, place, _, _ = shelf.take(name, tmp_path / "at")
    swapped = 0
    for part in parts(place):
        case, place, read, _ = shelf.take(name, tmp_path / "at")
        other = (shelf.other / name / case.place / part).read_bytes()
        if other == (place / part).read_bytes():
            continue
        swapped += 1
        (place / part).write_bytes(other)
        if (
            part == files.MANIFEST
            and not case.tied
            and _same_files(place, shelf.other / name, case)
        ):
            continue
        refused(read, tmp_path / "at", f"another's {part}")
    assert swapped


def _same_files(place: Path, other: Path, case: Case) -> bool:
    """Whether two manifests hold the same content and differ in what they are tied to alone."""
    theirs = files.read_json(other / case.place / files.MANIFEST)["files"]
    return all(files.sha256(place / part) == entry["sha256"] for part, entry in theirs.items())


@pytest.mark.parametrize("name", [n for n, c in CASES.items() if c.tied and c.sealed])
def test_a_whole_artefact_of_another_run_is_refused(
    name: str, shelf: Shelf, tmp_path: Path
) -> None:
    case, place, read, _ = shelf.take(name, tmp_path / "at")
    shutil.rmtree(place)
    shutil.copytree(shelf.other / name / case.place, place)
    refused(read, tmp_path / "at", "another run's artefact")


def test_other_weights_than_were_noted_are_refused(shelf: Shelf, tmp_path: Path) -> None:
    case, place, read, _ = shelf.take("encoder weights", tmp_path / "at")
    shutil.copy(shelf.other / "encoder weights" / case.place, place)
    refused(read, tmp_path / "at", "other weights")


@SEALED
def test_a_missing_file_or_manifest_is_refused(name: str, shelf: Shelf, tmp_path: Path) -> None:
    _, place, _, _ = shelf.take(name, tmp_path / "at")
    for part in parts(place):
        _, place, read, _ = shelf.take(name, tmp_path / "at")
        (place / part).unlink()
        refused(read, tmp_path / "at", f"no {part}")


MANIFESTS: dict[str, Callable[[dict[str, object]], object]] = {
    "no table": lambda m: [m],
    "no kind": lambda m: {**m, "kind": None},
    "another kind": lambda m: {**m, "kind": "photograph"},
    "a list of files": lambda m: {**m, "files": list(m["files"])},  # type: ignore[call-overload]
    "no files": lambda m: {**m, "files": {}},
    "files without hashes": lambda m: {**m, "files": {n: {} for n in m["files"]}},  # type: ignore[attr-defined]
    "files that are words": lambda m: {**m, "files": dict.fromkeys(m["files"], "x")},  # type: ignore[call-overload]
    "no ties": lambda m: {**m, "ties": None},
    "ties in a list": lambda m: {**m, "ties": [1]},
    "a file outside": lambda m: {
        **m, "files": {**m["files"], "../../x": {"bytes": 0, "sha256": ""}}  # type: ignore[dict-item]
    },
}  # fmt: skip


@SEALED
@pytest.mark.parametrize("edit", MANIFESTS)
def test_an_edited_manifest_is_refused(name: str, edit: str, shelf: Shelf, tmp_path: Path) -> None:
    _, place, read, _ = shelf.take(name, tmp_path / "at")
    manifest = files.read_json(place / files.MANIFEST)
    (place / files.MANIFEST).write_text(json.dumps(MANIFESTS[edit](manifest)))
    refused(read, tmp_path / "at", edit)


@SEALED
def test_a_file_taken_off_the_manifest_cannot_be_changed_unseen(
    name: str, shelf: Shelf, tmp_path: Path
) -> None:
    _, place, _, _ = shelf.take(name, tmp_path / "at")
    for part in parts(place):
        if part == files.MANIFEST:
            continue
        _, place, read, _ = shelf.take(name, tmp_path / "at")
        manifest = files.read_json(place / files.MANIFEST)
        del manifest["files"][part]
        files.write_json(place / files.MANIFEST, manifest)
        refused(read, tmp_path / "at", f"{part} off the manifest")


@READ
def test_nonsense_with_a_manifest_of_its_own_is_refused_by_who_reads_it(
    name: str, shelf: Shelf, tmp_path: Path
) -> None:
    _, place, _, _ = shelf.take(name, tmp_path / "at")
    huge = b"\x93NUMPY\x01\x00\x76\x00" + (
        b"{'descr': '<i8', 'fortran_order': False, 'shape': (900000000000000,), }".ljust(117)
        + b"\n"
    )
    for part in parts(place):
        if part == files.MANIFEST:
            continue
        for nonsense in (
            b"",
            b"\x00" * 64,
            b"[]",
            b'{"a": 1}',
            b"[" * 50_000,
            b"PK\x05\x06" + bytes(18),
            huge,
        ):
            _, place, read, _ = shelf.take(name, tmp_path / "at")
            (place / part).write_bytes(nonsense)
            reseal(place)
            if part.endswith(".jsonl") and nonsense == b"":
                continue  # no lines are lines
            refused(read, tmp_path / "at", f"{nonsense[:12]!r} as {part}")


@pytest.mark.parametrize("name", [n for n, c in CASES.items() if not c.sealed])
def test_nonsense_in_a_document_is_refused(name: str, shelf: Shelf, tmp_path: Path) -> None:
    for nonsense in (b"", b"\xff\xfe", b"[]", b"null", b"[" * 50_000, b'{"version": [], "x": {}}'):
        _, place, read, _ = shelf.take(name, tmp_path / "at")
        place.write_bytes(nonsense)
        if name in {"result", "finished run"} and nonsense.startswith(b"{"):
            continue  # whoever reads a result takes what he knows of it
        refused(read, tmp_path / "at", repr(nonsense[:12]))


@pytest.mark.parametrize(
    "forged",
    [
        {"data": {"parts": {"train": 3}}}, {"data": {"facets": {"vendor": 1}}}, {"data": []},
        {"evaluations": {"evaluation": {"subgroups": "x"}}}, {"evaluations": {"evaluation": 1}},
        {"history": [1]}, {"history": "ab"}, {"before": {"uid": 1}}, {"uid": 3}, {"model": "x"},
    ],
)  # fmt: skip
def test_an_exported_record_sealed_by_who_forged_it_is_refused(
    forged: dict[str, object], shelf: Shelf, tmp_path: Path
) -> None:
    _, place, read, _ = shelf.take("exported record", tmp_path / "at")
    document = place / "record.json"
    files.write_json(document, {**files.read_json(document), **forged})
    reseal(place)
    head = place.parent / files.MANIFEST
    manifest = files.read_json(head)
    manifest["ties"]["record"] = files.sha256(place / files.MANIFEST)
    files.write_json(head, manifest)
    refused(read, tmp_path / "at", str(forged))


@pytest.mark.parametrize("ties", [None, [1], "x"])
def test_ties_that_are_no_table_belong_to_nothing(ties: object, tmp_path: Path) -> None:
    folder = tmp_path / records.SNAPSHOT
    folder.mkdir()
    files.write_json(folder / files.MANIFEST, {"kind": "vectors", "ties": ties, "files": {}})
    with pytest.raises(DamagedArtefact, match="is damaged"):
        files.ties(folder)
    assert not sweep._made_here(folder)
    assert registry._lexicon(tmp_path, there=True) == ""


@pytest.mark.parametrize("history", [7, "ab", {"a": 1}, [1], None])
def test_a_result_whose_curves_are_none_is_refused(history: object, tmp_path: Path) -> None:
    run = finished_run(tmp_path, 0)
    files.write_json(run / RESULT, {**files.read_json(run / RESULT), "history": history})
    with pytest.raises(DamagedArtefact, match="the curves"):
        records.of_run(run)


def test_what_was_measured_of_another_run_is_not_told(tmp_path: Path) -> None:
    evaluated(tmp_path / "one", 0)
    shutil.copytree(tmp_path / "one", tmp_path / "other")
    assert records.evaluations(tmp_path / "one").keys() == {"evaluation"}
    assert records.evaluations(tmp_path / "other") == {}


# -- the one before, or made again -------------------------------------------------


def _damages(place: Path) -> Iterator[str]:
    """Damage a sealed folder in one way after another, whole again each time."""
    kept = {p: p.read_bytes() for p in sorted(place.iterdir())}
    for path, content in kept.items():
        for damage in ("gone", "cut", "flipped"):
            if damage == "gone":
                path.unlink()
            else:
                half = len(content) // 2
                flipped = content[:half] + bytes([content[half] ^ 255]) + content[half + 1 :]
                path.write_bytes(content[:half] if damage == "cut" else flipped)
            yield f"{path.name} {damage}"
            path.write_bytes(content)


def test_a_damaged_checkpoint_gives_way_to_the_one_before(tmp_path: Path) -> None:
    run = tmp_path / "run"
    for step in (4, 8):
        one = Checkpoint(step, {"w": torch.full((2,), step)}, {}, {"best_step": None})
        checkpoints.write(run, one, "s")
    for damage in _damages(run / "checkpoints" / "00000008"):
        told: list[str] = []
        found = checkpoints.newest(run, "s", told.append)
        assert found is not None, damage
        assert (found.step, len(told)) == (4, 1), damage
    again = checkpoints.newest(run, "s", pytest.fail)
    assert again is not None
    assert again.step == 8


def test_a_damaged_index_is_made_again(shelf: Shelf, tmp_path: Path) -> None:
    from tests.core.artefact_cases import _table

    _, place, read, whole = shelf.take("index", tmp_path / "at")
    names = parts(place)
    for part in names:
        _, place, read, _ = shelf.take("index", tmp_path / "at")
        (place / part).write_bytes((place / part).read_bytes()[:-9])
        folder = place.parent
        assert index.open_or_build(folder, _table(0), "v0", limit=5).rebuilt
        index.build(folder, _table(0), "v0", limit=5, kinds=("IVF", "HNSW"))
        assert print_of(read(tmp_path / "at")) == whole


def test_a_damaged_backup_is_not_offered(shelf: Shelf, tmp_path: Path) -> None:
    _, place, _, _ = shelf.take("backup", tmp_path / "at")
    older = backup.verified(tmp_path / "at")
    assert len(older) == 1
    for damage in _damages(place):
        assert backup.verified(tmp_path / "at") == (), damage
    assert backup.verified(tmp_path / "at") == older


def test_a_thing_that_systems_drop_into_folders_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    files.seal(tmp_path, "model")
    for dropped in ("Thumbs.db", "desktop.ini", ".DS_Store"):
        (tmp_path / dropped).write_bytes(b"x")
        files.check_seal(tmp_path, "model")
    (tmp_path / "b").write_bytes(b"x")
    with pytest.raises(DamagedArtefact, match="holds b, which its manifest does not name"):
        files.check_seal(tmp_path, "model")
