"""Qt Linguist's files: read, bring up to date, write, compile."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from tests.support.translating.text import Found, Text


def read(path: Path, *, unfinished: bool = False) -> dict[Text, str]:
    """The translations of a file; with ``unfinished``, drafts as well."""
    found: dict[Text, str] = {}
    if not path.is_file():
        return found
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = Text(name, message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is None or not translation.text:
                continue
            if unfinished or not translation.get("type"):
                found[text] = translation.text
    return found


def written(
    language: str, found: Found, known: Mapping[Text, str], drafts: Mapping[Text, str]
) -> str:
    """The file for what was found, with what is translated; the rest is marked unfinished.

    A text that is translated in another context is offered as a draft.
    """
    elsewhere = {text.source: said for text, said in {**drafts, **known}.items()}
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({text.context for text in found.texts}):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for text in sorted(one for one in found.texts if one.context == context):
            lines.append("    <message>")
            lines += [
                f'        <location filename="../../{_xml(place)}"/>'
                for place in sorted(found.texts[text])
            ]
            lines.append(f"        <source>{_xml(text.source)}</source>")
            if text.comment:
                lines.append(f"        <comment>{_xml(text.comment)}</comment>")
            if text in known:
                lines.append(f"        <translation>{_xml(known[text])}</translation>")
            else:
                draft = drafts.get(text) or elsewhere.get(text.source, "")
                lines.append(f'        <translation type="unfinished">{_xml(draft)}</translation>')
            lines.append("    </message>")
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _xml(text: str) -> str:
    made = escape(text, {'"': "&quot;", "'": "&apos;"})
    return made.replace("\u00a0", "&#xa0;").replace("\u202f", "&#x202f;")


def compiled(source: Path, target: Path) -> None:
    """Compile a file with the ``lrelease`` that comes with PySide6."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run(
        [str(tool), "-silent", str(source), "-qm", str(target)],
        check=True,
        capture_output=True,
        timeout=60,
    )
