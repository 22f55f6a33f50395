"""Reading COCO JSON: our own exactly, and annotations of other programs by image and name."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from core import lexicons, workspace
from core.domain.errors import WorldError
from core.domain.progress import CancelToken, Report, silent
from core.domain.roles import Role
from core.domain.study import ReaderId
from core.interop import decode, shapes
from core.interop.bring import Result
from core.interop.coco import VERSION
from core.interop.decode import Line
from core.interop.merge import Conflict, Prefer
from core.interop.some_lines import MOST_BYTES, LinesImport, breast_of, empty
from core.store import Store, exchange


class CocoImport:
    """The import of one COCO file.

    Parameters
    ----------
    reader
        Who the annotations of another program belong to; the file's name when empty.

    Raises
    ------
    WorldError
        When it is no COCO, too large, or of a newer program.
    """

    def __init__(
        self,
        store: Store,
        path: Path,
        *,
        prefer: Prefer = Prefer.HERE,
        reader: str = "",
        by: ReaderId | None = None,
    ) -> None:
        document = _load(path)
        own = document.get("maninegs")
        left_out: list[Conflict] = []
        with decode.refused(path.name, 1):
            if isinstance(own, dict):
                lines, roles = _own(document, own, path)
            else:
                name = reader or path.stem
                lines = _foreign(store, document, name, left_out)
                roles = {name: Role.TABLE}
        self._work = LinesImport(
            store, path.name, lines, roles, prefer=prefer, by=by, left_out=left_out
        )

    def plan(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """What the import would do; nothing is changed."""
        return self._work.plan(report, cancel)

    def apply(self, report: Report = silent, cancel: CancelToken | None = None) -> Result:
        """Bring the annotations in; each exam is one transaction."""
        return self._work.apply(report, cancel)


def _load(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WorldError(
                f"{path.name} is too large to be read at once: split it, or use the lossless "
                "format."
            )
        document = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise WorldError(f"{path.name} cannot be read: choose a COCO JSON file.") from error
    if not isinstance(document, dict) or not isinstance(document.get("annotations"), list):
        raise WorldError(f"{path.name} holds no annotations: choose a COCO JSON file.")
    return document


def _own(
    document: dict[str, Any], own: dict[str, Any], path: Path
) -> tuple[list[Line], dict[str, Role]]:
    if own.get("version") != VERSION:
        raise WorldError(f"{path.name} was made by a newer ManiNegs: update this program.")
    found: dict[int, tuple[dict[str, Any], list[tuple[int, Line]]]] = {}
    for about in own["unmarked"]:
        found[about["number"]] = (about, [])
    for one in document["annotations"]:
        about = one["maninegs"]
        regions = found.setdefault(about["number"], (about, []))[1]
        regions.append((about["position"], about["region"]))
    lines: dict[tuple[str, str], Line] = {}
    for _, (about, regions) in sorted(found.items()):
        place = (about["patient"], about["exam"])
        line = lines.setdefault(place, empty(*place))
        marks = [region for _, region in sorted(regions, key=lambda pair: pair[0])]
        breast_of(line, about["side"])["findings"].append({**about["finding"], "regions": marks})
    used = {f["reader"] for line in lines.values() for b in line["breasts"] for f in b["findings"]}
    return list(lines.values()), {name: Role(own["roles"][name]) for name in sorted(used)}


def _foreign(
    store: Store, document: dict[str, Any], reader: str, left_out: list[Conflict]
) -> list[Line]:
    lexicon = lexicons.get(workspace.load(store.path.parent).lexicon)
    types = {_folded(word): one.key for one in lexicon.types for word in (one.key, one.title)}
    names = {one["id"]: str(one["name"]) for one in document.get("categories", ())}
    with store.read() as reading:
        pictures = exchange.pictures(reading)
    by_name = _by_name(pictures)
    images = {one["id"]: one for one in document.get("images", ())}
    lines: dict[tuple[str, str], Line] = {}
    for one in document["annotations"]:
        told = images.get(one["image_id"], {})
        uid = str(told.get("sop_instance_uid", ""))
        known = pictures.get(uid) or by_name.get(_stem(str(told.get("file_name", ""))))
        name = names.get(one.get("category_id"), "")
        type_key = types.get(_folded(name))
        sentence, marks = "", []
        if known is None:
            sentence = "its image is not here, or several have its name: import it first."
        elif known.side is None:
            sentence = "its image is unplaced: say which side and view it shows."
        elif type_key is None:
            sentence = f"the lexicon {lexicon.tag} has no type {name}: rename the category."
        else:
            try:
                marks = shapes.regions(one, known.uid)
            except ValueError as reason:
                sentence = str(reason)
        if sentence or known is None or known.side is None:
            where = (known.patient, known.exam) if known else ("", "")
            left_out.append(Conflict(*where, "", f"Annotation {one.get('id')}: {sentence}"))
            continue
        line = lines.setdefault((known.patient, known.exam), empty(known.patient, known.exam))
        digest = hashlib.sha256(f"{reader}/{known.uid}/{json.dumps(one)}".encode()).hexdigest()
        breast_of(line, known.side)["findings"].append(
            {
                "reader": reader,
                # The same annotation again is the same finding.
                "tracking_uid": f"2.25.{int(digest[:32], 16)}",
                "lexicon": lexicon.id,
                "lexicon_version": lexicon.version,
                "type": type_key,
                "descriptors": [],
                "regions": marks,
                "note": "",
                "category": None,
                "location": None,
                "removed": False,
            }
        )
    return list(lines.values())


def _by_name(pictures: dict[str, exchange.Picture]) -> dict[str, exchange.Picture]:
    """Images by the name of their file, as far as it names one alone."""
    count = Counter(_stem(one.path) for one in pictures.values())
    found = {_stem(one.path): one for one in pictures.values() if count[_stem(one.path)] == 1}
    return {**found, **pictures}


def _stem(path: str) -> str:
    """A file's name without folder and ending, by either system's separators."""
    name = PureWindowsPath(PurePosixPath(path).name).name
    return name.rsplit(".", 1)[0] if "." in name and name.rsplit(".", 1)[1].isalpha() else name


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace("_", " ").split())
