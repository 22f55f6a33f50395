"""Make the Chinese fonts in ``resources/fonts`` from Debian's ``fonts-noto-cjk``.

Run once, by hand, when a character is wanted that they lack (a test says so)::

    .venv/bin/python packaging/han_fonts.py

They hold the characters of GB 2312 (both levels), punctuation, and characters of given names that
the national list of 2013 has beyond it. Latin letters and digits are left to Inter. The family gets
a name of its own, so that it is never mixed up with a whole Noto that a computer may have.
The licence (SIL OFL 1.1, no reserved name) lies beside them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

SOURCE = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FAMILY = "ManiNegs Han"
FACE = "Noto Sans CJK SC"
FACES = {"Regular": "Regular", "Bold": "SemiBold"}
"""Noto's weight, and what it stands beside: Inter SemiBold is nearest to Bold."""

GIVEN_NAMES = (
    "玥祎喆堃珺婳妤昉旻晞暄睿翀燊垚犇淼焱鑫赟昇昶頔禛祺禔琤玹玚璟琬琰瑄璇瑀珩璟霈翾芃苡莜蓁嫄婧媖"
    "彧彣晔晳暐昳曦曈湉沄泓滢灏煊熠烜炘烨皓皞骞骢骐矞奡奭懿怡恺愫愔憬钰钊铭锟镕锴鋆錡韫颀颢飏飔"
    "麒麟黛黎翯翙粲绮绾缦缙罡羿羽聿肜胤芮茗茜荻莞菀菁菡萱葳蒨蓓蔺薇藜蘅虔蛟诩谌谞谧赓轩轶逯邈郗酆"
)


def characters() -> set[int]:
    """The code points of the fonts."""
    han = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                han |= {ord(one) for one in bytes((high, low)).decode("gb2312")}
            except UnicodeDecodeError:
                continue
    # Greek and Cyrillic of GB 2312 would be wide; Inter has them in their own width.
    han = {one for one in han if one >= 0x2E80 or one in (0x00B7, 0x2014, 0x2026)}
    wide = {ord(one) for one in "“”‘’—…·、。〈〉《》「」『』【】〔〕！（），．：；？～￥％＋－＝／"}
    return han | wide | {ord(one) for one in GIVEN_NAMES}


def make(weight: str, style: str) -> Path:
    """Cut one face down and give it its name."""
    collection = TTCollection(str(SOURCE / f"NotoSansCJK-{weight}.ttc"))
    font: TTFont = next(one for one in collection.fonts if one["name"].getDebugName(1) == FACE)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(font)
    plain = FAMILY.replace(" ", "")
    # A style beyond regular and bold goes into the names 16 and 17.
    names = {1: FAMILY, 2: "Regular" if style == "Regular" else "Bold",
             3: f"{plain}-{style}", 4: f"{FAMILY} {style}", 6: f"{plain}-{style}"}  # fmt: skip
    for key, value in names.items():
        font["name"].setName(value, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400 if style == "Regular" else 600
    _as_high_as_inter(font)
    top = font["CFF "].cff
    top.fontNames[0] = f"{plain}-{style}"
    for one in (top[0], *getattr(top[0], "FDArray", ())):
        one.FontName = f"{plain}-{style}"
    top[0].FullName, top[0].FamilyName = f"{FAMILY} {style}", FAMILY
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    path = TARGET / f"{plain}-{style}.otf"
    font.save(str(path))
    return path


def _as_high_as_inter(font: TTFont) -> None:
    """Lines with and without Chinese are equally high and stand on one line."""
    inter = TTFont(TARGET / "Inter-Regular.otf")
    scale = font["head"].unitsPerEm / inter["head"].unitsPerEm
    up, down = (round(scale * getattr(inter["hhea"], name)) for name in ("ascent", "descent"))
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, down, 0
    face = font["OS/2"]
    face.sTypoAscender, face.sTypoDescender, face.sTypoLineGap = up, down, 0
    face.usWinAscent, face.usWinDescent = up, -down


def main() -> int:
    """Make both faces and say how large they are."""
    for weight, style in FACES.items():
        path = make(weight, style)
        sys.stdout.write(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
