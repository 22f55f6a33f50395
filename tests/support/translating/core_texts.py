"""The core's sentences as patterns with numbered holes, found in its source.

What is taken: every literal or f-string of the core that reads like prose (two words), the values
of the tables in :data:`WORDS_OF`, and the rules that ship. What is not: documentation, SQL,
the command line's own texts, and modules whose texts never reach a reader (:data:`INNER`).
A hole is what is put in at run time, ``{0}``, ``{1}``, in order.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import yaml

from core import resources
from tests.support.translating.text import CHECKOUT, HOLE, Found, Text, relative, sources

CONTEXT = "core"
INNER = (
    "core/cli.py",
    "core/commands/",
    "core/worker.py",
    "core/places.py",
    "core/imaging/frames.py",
    "core/imaging/helper_process.py",
    "core/imaging/pixels.py",
    "core/imaging/plain.py",
    "core/imaging/wire.py",
    "core/imaging/slab.py",
    "core/imaging/evidence.py",
    "core/imaging/codestream_",
    "core/phantom/dicom.py",
    "core/phantom/samples.py",
    "core/phantom/styles.py",
    "core/store/migrations/",
    "core/store/tables.py",
    "core/store/faults.py",
    "core/store/worklist_facts.py",
    "core/store/worklist_terms.py",
    "core/store/doubts.py",
    "core/training/options.py",
    "core/training/faults.py",
    "core/training/encoders.py",
    "core/dataset/material.py",
    "core/ingest/tags.py",
    "core/domain/gate.py",
    "core/log.py",
    "core/placing.py",
    "core/reports/bundle.py",
    "core/reports/crash.py",
    "core/reports/session.py",
    "core/traces.py",
    "core/workerpack/making.py",
    # Its words are the windows' own (``maninegs_gui.history.words``).
    "core/annotation/describe.py",
)
"""Files whose texts never reach a reader's window."""

WORDS_OF = (
    "core/annotation/questions.py",
    "core/annotation/reliance_table.py",
    "core/classification/case_sheet.py",
    "core/classification/subgroups.py",
    "core/domain/evidence.py",
    "core/evaluation/tables.py",
    "core/imaging/window.py",
    "core/models/card.py",
    "core/models/measures.py",
)
"""Files whose capitalised single words are shown as well: headings of tables and sheets."""
WORDS = (
    "Chosen by", "Held out", "vendors", "densities", "ages", "views", "manifestations",
    "Left breast", "Right breast", "left breast", "right breast",
    "above", "adjudicator", "administrator", "after", "age", "before", "below", "benign", "box",
    "breast", "calcification", "card", "consensus", "density", "ellipse", "evaluation", "exam",
    "failed", "file", "finding", "freehand", "in", "index", "left", "Left", "lesion", "lexicon",
    "lower", "malignant", "map", "mapping", "mass", "model", "nipple", "none", "out",
    "pathology", "point", "polygon", "reader", "region", "right", "Right", "run", "sensitivity",
    "snapshot", "specificity", "table", "tags", "test", "train", "training", "unknown", "upper",
    "validation", "vector", "vectors", "vendor", "view", "vocabulary",
)  # fmt: skip
"""Words that fill holes: values of enumerations, kinds of files."""

_FAULTS_OF_OURS = {
    "AssertionError", "TypeError", "KeyError", "RuntimeError", "NotImplementedError",
    "LookupError",
}  # fmt: skip
_PROSE = re.compile(r"[A-Za-z]{2,}[,:]? [a-zA-Z“{]|\} [a-z]{3,}")
_WORD = re.compile(r"[A-Z][a-z]+(-[a-z]+)*")
_SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|DROP|ALTER|WITH|VACUUM|BEGIN)\b")
_CODE = re.compile(r"[\\|^]|<[a-z]+>|\(\?|\.npy|^\w+=|\{0\}:\{1\}|^[A-Z ]{6,}$")
_FEWEST_LETTERS = 3


def texts() -> Found:
    """Every sentence and word of the core that a reader may see."""
    found = Found()
    for path in sources("core"):
        place = relative(path)
        if place.startswith(INNER):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for said in _prose(tree, words=place in WORDS_OF):
            found.add(Text(CONTEXT, said), place)
    for path in sources("maninegs_gui"):
        for said in _raised(ast.parse(path.read_text(encoding="utf-8"))):
            found.add(Text(CONTEXT, said), relative(path))
    for word in WORDS:
        found.add(Text(CONTEXT, word), "core/domain")
    found.texts.update(_rules().texts)
    return found


def _prose(tree: ast.Module, *, words: bool) -> Iterator[str]:
    passed = {id(node) for node in _passed(tree)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        said = pattern(node)
        if said is None or _SQL.match(said) or _CODE.search(said) or "\n" in said:
            continue
        if (_PROSE.search(said) and _says_enough(said)) or (words and _WORD.fullmatch(said)):
            yield said


def _raised(tree: ast.Module) -> Iterator[str]:
    """English sentences that windows' own modules raise or note, as the core does."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        name = ast.unparse(call.func)
        if name.endswith("Error") or name == "faults.append":
            said = pattern(call.args[0])
            if said is not None and _PROSE.search(said) and _says_enough(said):
                yield said


def _says_enough(said: str) -> bool:
    """Whether a pattern has words of its own: ``{0} to {1}`` would fit anything."""
    plain = HOLE.sub("", said)
    return plain == said or len(re.sub(r"[^A-Za-z]", "", plain)) >= _FEWEST_LETTERS


def _passed(tree: ast.Module) -> Iterator[ast.AST]:
    """What is no text for a reader: documentation, parts of f-strings, faults of ours, names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
            for value in node.values:
                if isinstance(value, ast.FormattedValue) and value.format_spec is not None:
                    yield value.format_spec
        elif _begins(node):
            yield node.left
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            if getattr(node.exc.func, "id", "") in _FAULTS_OF_OURS:
                yield from ast.walk(node)
        elif isinstance(node, ast.Subscript):
            yield from ast.walk(node.slice)
        elif isinstance(node, (ast.Import, ast.ImportFrom, ast.arguments)):
            yield from ast.walk(node)
        elif isinstance(node, ast.AnnAssign):
            yield from ast.walk(node.annotation)
            # Titles and helps of the settings are in a context of their own.
            if ast.unparse(node.target) in ("FIELDS", "NEW_WORKSPACES") and node.value is not None:
                yield from ast.walk(node.value)
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            yield from ast.walk(node.returns)
        elif isinstance(node, ast.Compare):
            yield from (part for part in ast.walk(node) if isinstance(part, ast.Constant))


def pattern(node: ast.AST) -> str | None:
    """A literal or an f-string with its holes numbered; None for anything else."""
    if isinstance(node, ast.JoinedStr):
        made, number = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                made += str(part.value)
            else:
                made += f"{{{number}}}"
                number += 1
        return made
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return numbered(node.value)
    if _begins(node):
        begun = pattern(node.left) or ""
        return f"{begun}{{{len(set(HOLE.findall(begun)))}}}"
    return None


def _begins(node: ast.AST) -> TypeGuard[ast.BinOp]:
    """Whether it is a literal with a space at its end, and something is added to it."""
    return (
        isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Add)
        and (pattern(node.left) or "").endswith(" ")
    )


def numbered(text: str) -> str:
    """A text for ``str.format`` with its holes numbered as they come."""
    names: dict[str, int] = {}

    def hole(match: re.Match[str]) -> str:
        return f"{{{names.setdefault(match.group(0), len(names))}}}"

    return HOLE.sub(hole, text)


def _rules() -> Found:
    found = Found()
    path: Path = resources.path("rules", "contradictions.yaml")
    for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
        found.add(Text(CONTEXT, numbered(rule["sentence"])), relative(path))
    return found


__all__ = ["CHECKOUT", "CONTEXT", "numbered", "pattern", "texts"]
