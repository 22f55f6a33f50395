"""The names of transfer syntaxes (PS3.6 annex A), as readers and sentences use them."""

from __future__ import annotations

IMPLICIT = "1.2.840.10008.1.2"
EXPLICIT = "1.2.840.10008.1.2.1"
DEFLATED = "1.2.840.10008.1.2.1.99"
BIG_ENDIAN = "1.2.840.10008.1.2.2"
NATIVE = frozenset({IMPLICIT, EXPLICIT, DEFLATED, BIG_ENDIAN})
RLE = "1.2.840.10008.1.2.5"

JPEG = "1.2.840.10008.1.2.4."
JPEG2000 = frozenset(f"{JPEG}{tail}" for tail in ("90", "91"))
HIGH_THROUGHPUT = frozenset(f"{JPEG}{tail}" for tail in ("201", "202", "203"))
JPIP = frozenset(f"{JPEG}{tail}" for tail in ("94", "95", "204", "205"))
"""The pixels lie on a server; the file only says where."""

_NAMES = {
    IMPLICIT: "Implicit VR Little Endian",
    EXPLICIT: "Explicit VR Little Endian",
    DEFLATED: "Deflated Explicit VR Little Endian",
    BIG_ENDIAN: "Explicit VR Big Endian",
    RLE: "RLE Lossless",
    "1.2.840.10008.1.2.1.98": "Encapsulated Uncompressed",
    "1.2.840.10008.1.2.8.1": "Deflated Image Frame Compression",
    "1.2.840.113619.5.2": "GE private Implicit VR Big Endian",
    f"{JPEG}50": "JPEG Baseline",
    f"{JPEG}51": "JPEG Extended",
    f"{JPEG}53": "JPEG Spectral Selection",
    f"{JPEG}55": "JPEG Full Progression",
    f"{JPEG}57": "JPEG Lossless",
    f"{JPEG}70": "JPEG Lossless, first-order prediction",
    f"{JPEG}80": "JPEG-LS Lossless",
    f"{JPEG}81": "JPEG-LS Near-lossless",
    f"{JPEG}90": "JPEG 2000 Lossless",
    f"{JPEG}91": "JPEG 2000",
    f"{JPEG}92": "JPEG 2000 Part 2 Lossless",
    f"{JPEG}93": "JPEG 2000 Part 2",
    f"{JPEG}94": "JPIP",
    f"{JPEG}95": "JPIP Deflate",
    f"{JPEG}110": "JPEG XL Lossless",
    f"{JPEG}111": "JPEG XL from JPEG",
    f"{JPEG}112": "JPEG XL",
    f"{JPEG}201": "High-Throughput JPEG 2000 Lossless",
    f"{JPEG}202": "High-Throughput JPEG 2000 Lossless, by resolution",
    f"{JPEG}203": "High-Throughput JPEG 2000",
    f"{JPEG}204": "JPIP High-Throughput JPEG 2000",
    f"{JPEG}205": "JPIP High-Throughput JPEG 2000 Deflate",
    **dict.fromkeys((f"{JPEG}100", f"{JPEG}100.1", f"{JPEG}101", f"{JPEG}101.1"), "MPEG-2 video"),
    **{f"{JPEG}{tail}": "MPEG-4 video" for tail in range(102, 107)},
    **{f"{JPEG}{tail}.1": "MPEG-4 video" for tail in range(102, 107)},
    **dict.fromkeys((f"{JPEG}107", f"{JPEG}108"), "HEVC video"),
}


def name(uid: str) -> str:
    """The name of a transfer syntax, or its UID where it has none here."""
    return _NAMES.get(uid, uid)
