"""Contradiction rules as data: read from ``resources/rules`` and from the workspace.

``resources/rules/contradictions.yaml`` says what each key means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from core import documents, resources, vocabulary, workspace
from core.domain.assessment import Category
from core.domain.errors import WorldError
from core.domain.study import Side
from core.lexicons.entries import Key

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]
Term = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+(\.([a-z0-9_]+|\*)|\*)$")]
"""``<axis>.<value>``, ``type.<type>``, or the beginning of one and a ``*``."""
Hour = Annotated[int, Field(ge=1, le=12)]
Corner = Literal["uoq", "uiq", "loq", "liq"]
PLACEHOLDERS = ("{size}", "{clock}", "{side}")


def _sentence(text: str) -> str:
    plain = text
    for name in PLACEHOLDERS:
        plain = plain.replace(name, "")
    if "{" in plain or "}" in plain:
        raise ValueError(f"a sentence may name {', '.join(PLACEHOLDERS)} and nothing else in {{}}")
    if not text.endswith("."):
        raise ValueError("a sentence ends with a full stop")
    return text


def _recommendation(key: str) -> str:
    if vocabulary.get().find("recommendations", key) is None:
        raise ValueError(f"there is no recommendation {key}")
    return key


Sentence = Annotated[
    str, StringConstraints(min_length=10, max_length=300), AfterValidator(_sentence)
]
Recommendation = Annotated[str, AfterValidator(_recommendation)]


class Rule(BaseModel):
    """One rule: what meets, and the sentence to say then; None and empty ask nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Name
    sentence: Sentence
    about: Literal["finding", "breast"] = "finding"
    together: tuple[frozenset[Term], ...] = ()
    lacking: tuple[Term, ...] = ()
    not_types: frozenset[Key] = frozenset()
    categories: frozenset[Category] = frozenset()
    own: frozenset[Category] = frozenset()
    marked: bool | None = None
    described: bool | None = None
    larger: float | None = None
    smaller: float | None = None
    both_views: bool = False
    one_view: bool = False
    clock_outside: Mapping[Corner, Mapping[Side, frozenset[Hour]]] = Field(default_factory=dict)
    findings: bool | None = None
    recommended: frozenset[Recommendation] = frozenset()
    not_recommended: frozenset[Recommendation] = frozenset()
    composition: bool | None = None
    incomplete: bool = False


_OF_FINDINGS = (
    "together", "lacking", "not_types", "own", "marked", "described", "larger", "smaller",
    "both_views", "one_view", "clock_outside",
)  # fmt: skip
_OF_BREASTS = ("findings", "recommended", "not_recommended", "composition")
_ASKS = (*_OF_FINDINGS, *_OF_BREASTS, "categories")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Literal["1"]
    off: tuple[Name, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Rules:
    """The rules that hold, in order, and one sentence for each file left out."""

    rules: tuple[Rule, ...]
    faults: tuple[str, ...] = ()


def read(path: Path) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules of one file, and the ids that it switches off.

    Raises
    ------
    WorldError
        A sentence with the file, the key and the line.
    """
    file = documents.read(path, _File, "rules file")
    seen: set[str] = set()
    for rule in file.rules:
        wrong = _OF_BREASTS if rule.about == "finding" else _OF_FINDINGS
        given = rule.model_fields_set
        if rule.id in seen:
            raise WorldError(f"The rules file {path.name} has the rule {rule.id} twice: keep one.")
        if (misplaced := next((key for key in wrong if key in given), None)) is not None:
            raise WorldError(
                f"The rules file {path.name} asks {misplaced} in the rule {rule.id}, which is "
                f"about a {rule.about}: take it out, or say about otherwise."
            )
        if given.isdisjoint(_ASKS):
            raise WorldError(
                f"The rules file {path.name} asks nothing in the rule {rule.id}, so it would "
                "always hold: say what has to meet."
            )
        seen.add(rule.id)
    return file.rules, file.off


def stock(paths: Iterable[Path]) -> Rules:
    """The rules of several files; a later one may replace a rule by its id, or switch it off.

    A file that is not valid is left out and told.
    """
    found: dict[str, Rule] = {}
    faults: list[str] = []
    for path in paths:
        try:
            rules, off = read(path)
        except WorldError as error:
            faults.append(f"{error.sentence} It is left out.")
            continue
        found |= {rule.id: rule for rule in rules}
        for name in off:
            if found.pop(name, None) is None:
                faults.append(
                    f"The rules file {path.name} switches off {name}, which no rule is called."
                )
    return Rules(tuple(found.values()), tuple(faults))


def shipped() -> tuple[Rule, ...]:
    """The rules that ship with the program."""
    return _stocked(None, ()).rules


def present() -> Rules:
    """The rules that ship and those of the workspace in use."""
    open_one = workspace.present()
    folder = open_one.rules if open_one is not None else None
    if folder is None or not folder.is_dir():
        return _stocked(None, ())
    files = [(path.name, path.stat()) for path in sorted(folder.glob("*.yaml"))]
    return _stocked(folder, tuple((name, s.st_mtime_ns, s.st_size) for name, s in files))


@lru_cache(maxsize=8)
def _stocked(site: Path | None, _state: tuple[tuple[str, int, int], ...]) -> Rules:
    own = sorted(site.glob("*.yaml")) if site is not None else []
    return stock((*sorted(resources.path("rules").glob("*.yaml")), *own))
