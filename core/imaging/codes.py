"""Views, modifiers and portions by code (display rules 14, 15 and 25), and by text."""

from __future__ import annotations

import re

from core.domain.study import Side, View

VIEWS: dict[str, View] = {
    "399162004": View.CC,
    "R-10242": View.CC,
    "399368009": View.MLO,
    "R-10226": View.MLO,
    "399260004": View.ML,
    "R-10224": View.ML,
    "399352003": View.LM,
    "R-10228": View.LM,
    "399099002": View.LMO,
    "R-10230": View.LMO,
    "399196006": View.FB,
    "R-10244": View.FB,
    "399188001": View.SIO,
    "R-102D0": View.SIO,
    "441555000": View.ISO,
    "R-40AAA": View.ISO,
    "399265009": View.XCC,
    "R-102CF": View.XCC,
    "399192008": View.XCCL,
    "R-1024A": View.XCCL,
    "399101009": View.XCCM,
    "R-1024B": View.XCCM,
    "127457009": View.SPECIMEN,
    "G-8310": View.SPECIMEN,
}
"""CID 4014 in SNOMED CT and in the older SRT codes."""

MODIFIERS: dict[str, str] = {
    "399163009": "M",
    "R-102D6": "M",
    "399055006": "S",
    "R-102D7": "S",
    "399197002": "RL",
    "R-102D3": "RL",
    "399226006": "RM",
    "R-102D4": "RM",
    "414493004": "RI",
    "R-102CA": "RI",
    "415670009": "RS",
    "R-102C9": "RS",
    "399209000": "ID",
    "R-102D5": "ID",
    "442581004": "NP",
    "R-40AB3": "NP",
    "441752004": "AC",
    "P2-00161": "AC",
    "442593008": "IMF",
    "R-40ABE": "IMF",
    "442580003": "AX",
    "R-40AB2": "AX",
    "399161006": "CV",
    "R-102D2": "CV",
    "399011000": "AT",
    "R-102D1": "AT",
    "399110001": "TAN",
    "R-102C2": "TAN",
}
"""CID 4015, likewise; the values are the abbreviations of display rule 15."""

PORTIONS: dict[str, str] = {
    "255549009": "anterior",
    "R-404CC": "anterior",
    "255551008": "posterior",
    "R-404CE": "posterior",
    "264217000": "superior",
    "R-42191": "superior",
    "261089000": "inferior",
    "R-4094A": "inferior",
    "255561001": "medial",
    "R-404D5": "medial",
    "49370004": "lateral",
    "G-A104": "lateral",
    "26216008": "central",
    "G-A110": "central",
}
"""CID 4005, likewise: which part of the breast a partial view shows (display rule 25)."""

_LONGEST_FIRST = sorted((v.value for v in View if v is not View.SPECIMEN), key=len, reverse=True)
_VIEW = re.compile(rf"(?:^|[^A-Z])([RL])?[ _-]?({'|'.join(_LONGEST_FIRST)})(?![A-Z])")
_WORDS = (
    (re.compile(r"CRANIO.?CAUDAL"), View.CC),
    (re.compile(r"MEDIO.?LATERAL.?OBLIQUE"), View.MLO),
    (re.compile(r"MEDIO.?LATERAL"), View.ML),
    (re.compile(r"LATERO.?MEDIAL"), View.LM),
)
_SIDES = (
    (re.compile(r"(?<![A-Z])(?:RIGHT|R|RT)(?![A-Z])"), Side.RIGHT),
    (re.compile(r"(?<![A-Z])(?:LEFT|L|LT)(?![A-Z])"), Side.LEFT),
)


def guess(text: str) -> tuple[Side | None, View | None]:
    """Side and view that a free text such as ``"R MLO"`` or ``"LCC"`` names.

    For fall-backs only (display rule 13): what it finds is shown as guessed.
    """
    text = text.upper()
    found = _VIEW.search(text)
    view = View(found.group(2)) if found else None
    side = Side(found.group(1)) if found and found.group(1) else None
    if view is None:
        view = next((v for pattern, v in _WORDS if pattern.search(text)), None)
    if side is None:
        sides = {s for pattern, s in _SIDES if pattern.search(text)}
        side = sides.pop() if len(sides) == 1 else None
    return side, view
