"""Markdown, as far as the help pages use it, to the HTML that Qt's text browser shows.

Headings, paragraphs, lists, tables, quotes, code, pictures and links; no HTML of a page is let
through but a line break. A test reads every page and holds the outcome against mkdocs' own.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

CHINESE = "\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—"
"""Characters of Chinese text, its punctuation with them, for a class of a pattern."""
_HEADING = re.compile(r"^(#{1,6}) +(.+?)(?: +#+)?$")
_ITEM = re.compile(r"^( *)([-*+]|\d+\.) +(.*)$")
_RULER = re.compile(r"^ *(-{3,}|\*{3,}|_{3,}) *$")
_DELIMITER = re.compile(r"^\|?[ :|-]*-[ :|-]*$")
_FENCE = re.compile(r"^ *(```|~~~)")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_ALONE = re.compile(r"^!\[[^\]]*\]\([^)\s]+\)$")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")
_BOLD = re.compile(r"\*\*(\S(?:.*?\S)?)\*\*", re.DOTALL)
_SLANTED = re.compile(r"(?<![a-zA-Z0-9_*])\*(\S(?:[^*]*?\S)?)\*(?![a-zA-Z0-9_*])", re.DOTALL)
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_BROKEN = re.compile(rf"(?<=[{CHINESE}])(\**)\n *(\**)(?=[{CHINESE}])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_KEPT = re.compile("\x00(\\d+)\x00")
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
_BLOCKS = "<h|<p|<li|<td|<th|<pre|<br"


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with what stands below it, up to the next."""

    anchor: str
    title: str
    level: int
    text: str = ""
    """What is to be read there, without marks."""


@dataclass(slots=True)
class Rendered:
    """A page made ready to be shown."""

    html: str
    sections: tuple[Section, ...]
    pictures: tuple[str, ...]
    links: tuple[str, ...]

    @property
    def title(self) -> str:
        """The first heading."""
        return self.sections[0].title if self.sections else ""


@dataclass(slots=True)
class _Reader:
    """What is gathered while one page is read."""

    given: Sequence[str] = ()
    anchors: dict[str, int] = field(default_factory=dict)
    heads: list[tuple[str, str, int]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def anchor(self, title: str) -> str:
        """A name for a heading, as mkdocs gives it, or the one that it was given."""
        if len(self.heads) < len(self.given):
            return self.given[len(self.heads)]
        name = slug(title)
        count = self.anchors.get(name, 0)
        self.anchors[name] = count + 1
        return f"{name}_{count}" if count else name

    def blocks(self, lines: Sequence[str]) -> Iterator[str]:
        """The blocks of some lines, each as HTML."""
        at = 0
        while at < len(lines):
            line = lines[at]
            heading = _HEADING.match(line)
            if not line.strip() or line.lstrip().startswith("<!--"):
                at += 1
            elif heading:
                yield self._heading(len(heading[1]), heading[2])
                at += 1
            elif _FENCE.match(line):
                at, block = _fenced(lines, at)
                yield block
            elif _is_table(lines, at):
                end = _while(lines, at, lambda one: one.lstrip().startswith("|"))
                yield self._table(lines[at:end])
                at = end
            elif line.lstrip().startswith(">"):
                end = _while(lines, at, lambda one: one.lstrip().startswith(">"))
                inner = [re.sub(r"^ *> ?", "", one) for one in lines[at:end]]
                body = "".join(self.blocks(inner))
                yield f'<table class="quote" width="100%"><tr><td>{body}</td></tr></table>'
                at = end
            elif _ITEM.match(line) and not _RULER.match(line):
                at, block = self._list(lines, at)
                yield block
            elif _RULER.match(line):
                yield "<hr>"
                at += 1
            else:
                end = _while(lines, at + 1, lambda one: not _begins_block(one))
                yield self._paragraph(lines[at:end])
                at = end

    def inline(self, text: str) -> str:
        """Marks within a block."""
        kept: list[str] = []

        def keep(made: str) -> str:
            kept.append(made)
            return f"\x00{len(kept) - 1}\x00"

        # A new line is a space, and Chinese has none between its words.
        text = _BROKEN.sub(r"\1\2", text)
        text = _CODE.sub(lambda m: keep(f"<code>{html.escape(m[2].strip(), False)}</code>"), text)
        text = _ESCAPED.sub(lambda m: keep(html.escape(m[1], False)), text)
        text = re.sub(r"<br */?>", lambda _: keep("<br>"), text)
        text = html.escape(text, False)
        text = _IMAGE.sub(lambda m: keep(self._picture(m[1], m[2])), text)
        text = _LINK.sub(lambda m: f"{keep(self._link(m[2]))}{m[1]}{keep('</a>')}", text)
        text = _BOLD.sub(r"<b>\1</b>", text)
        text = _SLANTED.sub(_slanted, text)
        while _KEPT.search(text):
            text = _KEPT.sub(lambda m: kept[int(m[1])], text)
        return text

    def _paragraph(self, lines: Sequence[str]) -> str:
        """Text, and pictures on lines of their own, which are no part of a line of text."""
        made: list[str] = []
        for alone, some in groupby(lines, lambda line: bool(_ALONE.match(line.strip()))):
            kind = ' class="picture"' if alone else ""
            made.append(f"<p{kind}>{self.inline(chr(10).join(some))}</p>")
        return "".join(made)

    def _heading(self, level: int, source: str) -> str:
        inner = self.inline(source)
        title = plain(inner)
        anchor = self.anchor(title)
        self.heads.append((anchor, title, level))
        return f'<h{level}><a name="{anchor}"></a>{inner}</h{level}>'

    def _picture(self, words: str, name: str) -> str:
        self.pictures.append(name)
        return f'<a href="{name}"><img src="{name}" alt="{words}"></a>'

    def _link(self, target: str) -> str:
        self.links.append(html.unescape(target))
        return f'<a href="{target}">'

    def _table(self, lines: Sequence[str]) -> str:
        def row(line: str, cell: str) -> str:
            cells = (f"<{cell}>{self.inline(one)}</{cell}>" for one in _cells(line))
            return f"<tr>{''.join(cells)}</tr>"

        head = row(lines[0], "th") if any(_cells(lines[0])) else ""
        body = "".join(row(line, "td") for line in lines[2:])
        return f'<table class="grid" cellspacing="0" cellpadding="6">{head}{body}</table>'

    def _list(self, lines: Sequence[str], at: int) -> tuple[int, str]:
        """A list and where it ends; what is further in than its marks belongs to an item."""
        first = _ITEM.match(lines[at])
        assert first is not None
        indent, ordered = len(first[1]), first[2][0].isdigit()
        items: list[list[str]] = []
        while at < len(lines):
            found = _ITEM.match(lines[at])
            if found and len(found[1]) <= indent:
                if len(found[1]) < indent or found[2][0].isdigit() is not ordered:
                    break
                items.append([found[3]])
            elif not lines[at].strip():
                following = next((one for one in lines[at + 1 :] if one.strip()), "")
                further = _ITEM.match(following)
                inside = len(following) - len(following.lstrip()) > indent
                if not inside and not (further and len(further[1]) == indent):
                    break
                items[-1].append("")
            elif lines[at].startswith(" " * (indent + 1)) or not _begins_block(lines[at]):
                items[-1].append(lines[at])
            else:
                break
            at += 1
        start = first[2][:-1] if ordered else ""
        opening = f'<ol start="{start}">' if ordered else "<ul>"
        body = "".join(f"<li>{self._item(item)}</li>" for item in items)
        return at, f"{opening}{body}</{'ol' if ordered else 'ul'}>"

    def _item(self, lines: Sequence[str]) -> str:
        rest = [one for one in lines[1:] if one.strip()]
        inner = min((len(one) - len(one.lstrip()) for one in rest), default=0)
        body = list(self.blocks([lines[0], *(one[inner:] for one in lines[1:])]))
        if body and body[0].startswith("<p>"):
            body[0] = body[0].removeprefix("<p>").removesuffix("</p>")
        return "".join(body)


def render(text: str, anchors: Sequence[str] = ()) -> Rendered:
    """Make a page of Markdown ready to be shown.

    Parameters
    ----------
    anchors
        Names for its headings, in their order; further headings are named after their words.
    """
    reader = _Reader(anchors)
    made = list(reader.blocks(text.splitlines()))
    return Rendered(
        "\n".join(made),
        tuple(_sections(made, reader.heads)),
        tuple(reader.pictures),
        tuple(reader.links),
    )


def slug(title: str) -> str:
    """The anchor of a heading, before it is counted."""
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())


def plain(made: str) -> str:
    """HTML without its marks, on one line."""
    spaced = re.sub(f"(?={_BLOCKS})", " ", made)
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", spaced))).strip()


def _sections(made: Sequence[str], heads: Sequence[tuple[str, str, int]]) -> Iterator[Section]:
    waiting = iter(heads)
    present: tuple[str, str, int] | None = None
    texts: list[str] = []
    for block in made:
        if re.match(r"<h[1-6]>", block):
            if present is not None:
                yield Section(*present, " ".join(texts))
            present, texts = next(waiting), []
        else:
            texts.append(plain(block))
    if present is not None:
        yield Section(*present, " ".join(texts))


def _slanted(found: re.Match[str]) -> str:
    """Words that are marked slanted; Chinese is not slanted, and marked in another way."""
    upright = ' class="upright"' if _HAN.search(found[1]) else ""
    return f"<i{upright}>{found[1]}</i>"


def _fenced(lines: Sequence[str], at: int) -> tuple[int, str]:
    mark = _FENCE.match(lines[at])
    assert mark is not None
    end = _while(lines, at + 1, lambda one: not one.lstrip().startswith(mark[1]))
    body = html.escape("\n".join(lines[at + 1 : end]), False)
    return end + 1, f"<pre>{body}</pre>"


def _is_table(lines: Sequence[str], at: int) -> bool:
    return (
        lines[at].lstrip().startswith("|")
        and at + 1 < len(lines)
        and bool(_DELIMITER.match(lines[at + 1].strip()))
    )


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    # A bar inside code, or one that is escaped, parts nothing.
    guarded = re.sub(r"`[^`]*`", lambda m: m[0].replace("|", "\x01"), inner)
    guarded = guarded.replace(r"\|", "\x01")
    return [cell.strip().replace("\x01", "|") for cell in guarded.split("|")]


def _begins_block(line: str) -> bool:
    return not line.strip() or bool(
        _HEADING.match(line)
        or _FENCE.match(line)
        or _ITEM.match(line)
        or line.lstrip().startswith(("|", ">", "<!--"))
    )


def _while(lines: Sequence[str], at: int, holds: object) -> int:
    assert callable(holds)
    while at < len(lines) and holds(lines[at]):
        at += 1
    return at
