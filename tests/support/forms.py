"""The forms in which a text may lie in a file, for looking whether it does."""

from __future__ import annotations

import base64
from collections.abc import Iterator


def forms(token: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each form of a text: plain, UTF-16, hex, percent, base64 as aligned."""
    plain = token.encode()
    for name, encoded in (
        ("UTF-8", plain),
        ("UTF-16 LE", token.encode("utf-16-le")),
        ("UTF-16 BE", token.encode("utf-16-be")),
    ):
        yield name, encoded
        yield f"{name} hex", encoded.hex().encode()
        yield f"{name} HEX", encoded.hex().upper().encode()
        yield f"{name} percent", b"".join(b"%%%02X" % byte for byte in encoded)
        for shift in range(3):
            whole = base64.b64encode(b"\0" * shift + encoded)
            # Of the first and the last letters other bits than the text's are part.
            first = 4 * (shift > 0)
            last = (8 * (shift + len(encoded)) // 24) * 4
            yield f"{name} base64 {shift}", whole[first:last]
    escaped = token.encode("ascii", "backslashreplace")
    if escaped != plain:
        yield "escaped", escaped


def seen(token: str, content: bytes) -> list[str]:
    """The forms in which a text lies in some bytes, whatever the case of its letters."""
    lower = content.lower()
    return [
        name
        for name, form in forms(token)
        if form in content or (name == "UTF-8" and form.lower() in lower)
    ]
