"""The texts of the windows: ``self.tr``, ``translate``, helpers of modules, marked tables."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from core import resources
from core.settings.fields import FIELDS
from tests.support.translating.text import CHECKOUT, Found, Text, relative, sources

Helpers = Mapping[str, Mapping[str, str]]
"""Module -> name of a helper in it -> context."""

SEEN_THROUGH = {
    "translate('actions', spec.title)": "titles of the action tables, each marked",
    "translate('actions', group.value)": "values of Group, each marked",
    "translate('actions', one.value)": "values of Group, each marked",
    "translate('hanging', title)": "titles of resources/hanging",
    "stage_title(wall.stage.title)": "titles of resources/hanging",
    "stage_title(wall.stage.short)": "titles of resources/hanging",
    "stage_title(stage.title)": "titles of resources/hanging",
    "stage_title(protocol.title)": "titles of resources/hanging",
    "stage_title(protocol.description)": "titles of resources/hanging",
    "translate('backups', _REASONS.get(reason, reason))": "a marked table",
    "translate('meanings', _CATEGORIES[category])": "a marked table",
    "translate('meanings', _DENSITIES[density])": "a marked table",
    "_tr(_HALVES[derived.half.value])": "a marked table",
    "translate('help', title)": "headings of the contents, each marked",
    "translated.part(page.part)": "headings of the contents, each marked",
    "translate('log', _TITLES[section])": "a marked table",
    "translate('log', LEVELS[entry.level])": "a marked table",
    "translate('log', KINDS[entry.kind])": "a marked table",
    "translate('log', LEVELS[value])": "a marked table",
    "translate('log', KINDS[value])": "a marked table",
    "tr(field.title)": "fields of the settings",
    "tr(field.help)": "fields of the settings",
    "tr(field.unit)": "fields of the settings",
    "tr(link.title)": "links of the settings, each marked",
    "tr(link.help)": "links of the settings, each marked",
    "tr(choice_name)": "choices of the settings' fields",
    "tr(section_name)": "sections of the settings, each marked",
    "tr(KINDS[kind][0])": "a marked table",
    "tr(KINDS[kind][1])": "a marked table",
}
"""Calls with a text that is no literal, and where their texts are marked."""
OBJECTS = {"self.window": "MainWindow", "window": "MainWindow", "dialog": "TroubleDialog"}
"""Of ``app.py``: names whose class is known though no syntax tells it."""


def texts() -> Found:
    """Every text of the windows."""
    found = Found()
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sources("maninegs_gui")}
    helpers = {_module(path): _helpers(tree) for path, tree in trees.items()}
    for path, tree in trees.items():
        found.merge(_Reader(path, helpers).read(tree))
    found.merge(_settings())
    found.merge(_hanging())
    return found


def _module(path: Path) -> str:
    parts = list(path.relative_to(CHECKOUT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _helpers(tree: ast.Module) -> dict[str, str]:
    """Functions of a module that translate their argument, with their context."""
    found = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        names = {one.arg for one in node.args.args}
        for call in ast.walk(node):
            if (
                isinstance(call, ast.Call)
                and _name(call) == "translate"
                and len(call.args) == 2
                and _literals(call.args[0])
                and isinstance(call.args[1], ast.Name)
                and call.args[1].id in names
                and len(names) == 1
            ):
                found[node.name] = _literals(call.args[0])[0]
    return found


def _name(call: ast.Call) -> str:
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _literals(node: ast.expr) -> list[str]:
    """The literal texts an expression may be; none when it may be something else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        one, other = _literals(node.body), _literals(node.orelse)
        return one + other if one and other else []
    return []


@dataclass
class _Reader:
    path: Path
    helpers: Helpers
    found: Found = field(default_factory=Found)
    own: dict[str, str] = field(default_factory=dict)
    """Names by which helpers are called here, with their contexts."""
    modules: dict[str, str] = field(default_factory=dict)
    """Names of imported modules of the windows."""
    aliases: set[str] = field(default_factory=set)
    """Names that stand for Qt's own ``translate``."""

    def read(self, tree: ast.Module) -> Found:
        self.own = dict(self.helpers[_module(self.path)])
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for one in node.names:
                    name, whole = one.asname or one.name, f"{node.module}.{one.name}"
                    if whole in self.helpers:
                        self.modules[name] = whole
                    elif one.name in self.helpers.get(node.module, {}):
                        self.own[name] = self.helpers[node.module][one.name]
            elif (
                isinstance(node, ast.Assign)
                and isinstance(node.value, ast.Attribute)
                and node.value.attr == "translate"
            ):
                self.aliases |= {one.id for one in node.targets if isinstance(one, ast.Name)}
        for call, owner in _calls(tree, "", ""):
            self._take(call, *owner)
        return self.found

    def _take(self, call: ast.Call, owner: str, function: str) -> None:
        name, func = _name(call), call.func
        bare = isinstance(func, ast.Name)
        if name == "QT_TRANSLATE_NOOP" or (bare and name in self.aliases):
            self._add_two(call)
        elif name == "translate" and not bare:
            if call.args and not _literals(call.args[0]):
                return  # a painter's
            if len(call.args) >= 2 and function not in self.helpers[_module(self.path)]:
                self._add_two(call)
        elif bare and name in self.own:
            self._add(self.own[name], call)
        elif isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
            if func.value.id == "self" and name == "tr":
                self._add(owner, call)
            elif name in self.helpers.get(self.modules.get(func.value.id, ""), {}):
                self._add(self.helpers[self.modules[func.value.id]][name], call)
            elif name == "tr":
                self._add_object(call)
        elif name == "tr":
            self._add_object(call)
        elif name == "_tr":
            self._refuse(call, "its class is not known here: use QCoreApplication.translate")

    def _add_object(self, call: ast.Call) -> None:
        assert isinstance(call.func, ast.Attribute)
        context = OBJECTS.get(ast.unparse(call.func.value), "")
        if context and self.path.name in ("app.py", "program.py"):
            self._add(context, call)
        else:
            self._refuse(call, "its class is not known here: use QCoreApplication.translate")

    def _add_two(self, call: ast.Call) -> None:
        contexts = _literals(call.args[0])
        if len(contexts) != 1:
            self._refuse(call, "the context must be a literal")
            return
        self._note(contexts[0], call, call.args[1], call.args[2:])

    def _add(self, context: str, call: ast.Call) -> None:
        if not context:
            self._refuse(call, "it stands in no class")
        elif call.args:
            self._note(context, call, call.args[0], call.args[1:])

    def _note(self, context: str, call: ast.Call, source: ast.expr, rest: list[ast.expr]) -> None:
        comments = _literals(rest[0]) if rest else [""]
        found = _literals(source)
        if not found or not comments:
            said = ast.unparse(call)
            if not any(said.endswith(known) for known in SEEN_THROUGH):
                self._refuse(call, "the text must be a literal, or marked and listed")
            return
        for text in found:
            self.found.add(Text(context, text, comments[0]), relative(self.path))

    def _refuse(self, call: ast.Call, why: str) -> None:
        said = ast.unparse(call)[:80]
        self.found.faults.append(f"{relative(self.path)}:{call.lineno}: {said}: {why}")


def _calls(node: ast.AST, owner: str, function: str) -> Iterator[tuple[ast.Call, tuple[str, str]]]:
    """Each call with the class and the outermost function that it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, (owner, function)
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        within = function
        if isinstance(child, ast.FunctionDef) and not function and not owner:
            within = child.name
        yield from _calls(child, inner, within)


def _settings() -> Found:
    found = Found()
    place = "core/settings/fields.py"
    for one in FIELDS:
        if one.hidden:
            continue
        said = [one.title, one.help, one.unit, one.section.value]
        # The names of languages are each in its own.
        said += [title for value, title in one.choices if one.key != "language" or not value]
        for text in filter(None, said):
            found.add(Text("settings", text), place)
    return found


def _hanging() -> Found:
    found = Found()
    for path in sorted(resources.path("hanging").glob("*.yaml")):
        protocol = yaml.safe_load(path.read_text(encoding="utf-8"))
        for part in (protocol, *protocol["stages"]):
            for key in ("title", "short", "description"):
                if part.get(key):
                    found.add(Text("hanging", part[key]), relative(path))
    return found
