"""Mammography CAD SR read into values (display rules 42, 43 and 45; PS3.16 TID 4000).

The tree is entered at its CAD Processing and Findings Summary (111017, DCM; TID 4001).
From there on every Individual Impression (TID 4003), Composite Feature (TID 4004) and
Single Image Finding (TID 4006) carries a Rendering Intent, and one below another is
never more visible than it (PS3.4 O.2.2.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum

from pydicom.dataset import Dataset

from core.domain.errors import RefusedFile
from core.domain.evidence import (
    FARTHEST,
    MOST_IMAGES,
    MOST_MARKS,
    MOST_POINTS,
    MOST_POINTS_WHOLE,
    CadDetection,
    CadMark,
    CadReport,
    LibraryImage,
    MarkKind,
    Point,
    RenderingIntent,
)
from core.imaging import attributes as read
from core.imaging import graphics, orientation
from core.imaging.content_tree import Item, Tree

MAMMOGRAPHY_CAD = "1.2.840.10008.5.1.4.1.1.88.50"

_UID = re.compile(r"[0-9.]{1,64}")
_MOST_DETECTIONS = 256
_SUMMARIES = frozenset(f"1112{n}" for n in range(41, 46))
_RESULTS = frozenset(f"1112{n}" for n in range(22, 26))

_KINDS = {
    "129769006": MarkKind.CALCIFICATION_CLUSTER,
    "F-01775": MarkKind.CALCIFICATION_CLUSTER,
    "129770007": MarkKind.CALCIFICATION,
    "F-01776": MarkKind.CALCIFICATION,
    "129793001": MarkKind.DENSITY,
    "F-01796": MarkKind.DENSITY,
    "129788004": MarkKind.DENSITY,
    "F-01791": MarkKind.DENSITY,
    "111459": MarkKind.DENSITY,
    "129792006": MarkKind.DENSITY,
    "F-01795": MarkKind.DENSITY,
    "129794007": MarkKind.DENSITY,
    "F-01797": MarkKind.DENSITY,
    "129790003": MarkKind.DENSITY,
    "F-01793": MarkKind.DENSITY,
    "129789007": MarkKind.DENSITY,
    "F-01792": MarkKind.DENSITY,
}
"""Findings of CID 6014 and 6016 by code, the SRT name beside the SCT one."""
_NO_LESION = frozenset(
    ("111099", "111100", "111101", "111102", "129715009", "F-01710", "24142002", "T-04100")
)
"""Breast geometry, composition, nipple, image quality: nothing that was detected."""


class _Intent(IntEnum):
    """Rendering Intent (CID 6034), the less visible the higher."""

    REQUIRED = 111150
    OPTIONAL = 111151
    NEVER = 111152


def read_cad(data: Dataset) -> CadReport:
    """The report of a Mammography CAD SR data set.

    Raises
    ------
    RefusedFile
        When it has no findings summary, or more in it than any mammogram gives rise to.
    """
    tree = Tree(data)
    summary = next(tree.root.found("111017"), None)
    detection = next(tree.root.found("111064"), None)
    if summary is None and detection is None:
        raise RefusedFile(
            "The CAD report has no CAD Processing and Findings Summary: export it again."
        )
    reader = _Marks(tree)
    if summary is not None:
        reader.walk(summary)
    return CadReport(
        summary=_among(summary, _SUMMARIES),
        result=_among(detection, _RESULTS),
        marks=tuple(reader.marks),
        detections=tuple(_detections(tree, detection))[:_MOST_DETECTIONS],
        library=tuple(_library(tree))[:MOST_IMAGES],
        withheld=reader.withheld,
        placeless=reader.placeless,
    )


class _Marks:
    """Collects the marks below the findings summary."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._points = 0
        self.marks: list[CadMark] = []
        self.withheld = 0
        self.placeless = 0

    def walk(self, summary: Item) -> None:
        """Meet every finding below ``summary`` with the intent that its branch leaves it."""
        waiting: list[tuple[Item, _Intent | None]] = [(summary, None)]
        while waiting:
            item, above = waiting.pop()
            intent = _narrowed(above, item)
            if item.name == "111059":
                self._meet(item, intent)
            waiting.extend((child, intent) for child in reversed(item.children))

    def _meet(self, item: Item, intent: _Intent | None) -> None:
        code = item.code
        if code.value in _NO_LESION:
            return
        if intent is None or intent is _Intent.NEVER:
            self.withheld += 1
            return
        uid, frame, centre, outline = self._place(item)
        if centre is None or not uid:
            self.placeless += 1
            return
        if len(self.marks) >= MOST_MARKS:
            raise RefusedFile(
                f"The CAD report holds more than {MOST_MARKS} marks: it is refused as harmful."
            )
        self._points += len(outline)
        if self._points > MOST_POINTS_WHOLE:
            outline = ()
        algorithm, version = _algorithm(item)
        self.marks.append(
            CadMark(
                kind=_KINDS.get(code.value, MarkKind.OTHER),
                intent=RenderingIntent[intent.name],
                image_uid=uid,
                centre=centre,
                outline=outline,
                frame=frame,
                certainty=_share(item, "111012"),
                probability=_share(item, "111047"),
                algorithm=algorithm,
                version=version,
                named=code.meaning,
            )
        )

    def _place(self, item: Item) -> tuple[str, int | None, Point | None, tuple[Point, ...]]:
        """Image, frame, centre and outline of a finding (TID 4021)."""
        uid, frame = "", None
        centre: Point | None = None
        outline: tuple[Point, ...] = ()
        for shape in item.found("111010", "111041", kind="SCOORD"):
            image, part = self._image_below(shape)
            if not image or (uid and image != uid):
                continue
            points = _points(shape)
            if not points:
                continue
            uid, frame = image, part
            if shape.name == "111010":
                centre = points[0]
            elif 3 <= len(points) <= MOST_POINTS:
                outline = points
        if centre is None and outline:
            centre = (
                sum(x for x, _ in outline) / len(outline),
                sum(y for _, y in outline) / len(outline),
            )
        return uid, frame, centre, outline

    def _image_below(self, shape: Item) -> tuple[str, int | None]:
        for child in shape.children:
            found = self._tree.resolve(child)
            if found is not None and found.kind == "IMAGE":
                return _image(found)
        return "", None


def _narrowed(above: _Intent | None, item: Item) -> _Intent | None:
    """The intent of an item: its own, but never more visible than what it stands below."""
    said = next((child.code.value for child in item.found("111056")), "")
    own = _Intent(int(said)) if said in {str(int(i)) for i in _Intent} else None
    known = [intent for intent in (above, own) if intent is not None]
    return max(known) if known else None


def _points(shape: Item) -> tuple[Point, ...]:
    """The points of an SCOORD item; none when they are no points of an image."""
    numbers = read.numbers(shape.data, "GraphicData")
    if len(numbers) < 2 or len(numbers) % 2 or len(numbers) > 2 * MOST_POINTS:
        return ()
    if any(abs(n) > FARTHEST for n in numbers):
        return ()
    pairs = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    kind = read.text(shape.data, "GraphicType").upper()
    found = graphics.polygon(kind, pairs)
    if len(found) > 1 and found[0] == found[-1]:
        found = found[:-1]
    return tuple((round(x, 2), round(y, 2)) for x, y in found)


def _image(item: Item) -> tuple[str, int | None]:
    for reference in read.items(item.data, "ReferencedSOPSequence"):
        uid = read.text(reference, "ReferencedSOPInstanceUID")
        frame = read.number(reference, "ReferencedFrameNumber")
        if _UID.fullmatch(uid):
            return uid, int(frame) if frame and 1 <= frame <= 10_000 else None
    return "", None


def _library(tree: Tree) -> Iterator[LibraryImage]:
    for library in tree.root.found("111028"):
        for entry in library.under():
            if entry.kind != "IMAGE":
                continue
            uid, _ = _image(entry)
            row = next((read.text(i.data, "TextValue") for i in entry.found("111044")), "")
            column = next((read.text(i.data, "TextValue") for i in entry.found("111043")), "")
            if uid:
                yield LibraryImage(uid, orientation.parse((row, column)))


def _detections(tree: Tree, summary: Item | None) -> Iterator[CadDetection]:
    """The algorithms of the Summary of Detections (TID 4015 and 4017)."""
    if summary is None:
        return
    for group in summary.found("111063", "111025"):
        for done in group.found("111022"):
            algorithm, version = _algorithm(done)
            yield CadDetection(
                succeeded=group.name == "111063",
                images=_images_of(tree, done.under()),
                named=done.code.meaning,
                algorithm=algorithm,
                version=version,
            )


def _images_of(tree: Tree, items: Iterable[Item]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for item in items:
        meant = tree.resolve(item)
        if meant is not None and meant.kind == "IMAGE":
            uid, _ = _image(meant)
            if uid and len(found) < MOST_IMAGES:
                found[uid] = None
    return tuple(found)


def _algorithm(item: Item) -> tuple[str, str]:
    """Algorithm Name and Version (TID 4019) of an item, or of what it stands below."""
    place: Item | None = item
    while place is not None:
        name = next((read.text(i.data, "TextValue") for i in place.found("111001")), "")
        if name:
            version = next((read.text(i.data, "TextValue") for i in place.found("111003")), "")
            return name[:64], version[:64]
        place = place.parent
    return "", ""


def _share(item: Item, name: str) -> float | None:
    """A NUM item in per cent; None when it is absent or no share."""
    for number in item.found(name, kind="NUM"):
        for value in read.items(number.data, "MeasuredValueSequence"):
            share = read.number(value, "NumericValue")
            if share is not None and 0 <= share <= 100:
                return share
    return None


def _among(item: Item | None, codes: frozenset[str]) -> str:
    return item.code.value if item is not None and item.code.value in codes else ""
