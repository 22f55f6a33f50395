"""What a file is by its first bytes, without trusting its name or opening it further."""

from __future__ import annotations

HEAD = 512

_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh")
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x02", b"\x00\x08")
_EVIDENCE = (b"1.2.840.10008.5.1.4.1.1.88.", b"1.2.840.10008.5.1.4.1.1.11.")
_EXECUTABLES = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa", b"#!")


def looks_like_dicom(head: bytes) -> bool:
    """Whether ``head`` starts a DICOM file, with the 128-byte preamble or without."""
    if head[128:132] == b"DICM":
        return True
    # Without preamble: group 0002 or 0008, a low element number, either byte order.
    return head[:2] in _FIRST_GROUPS and len(head) >= 8 and 0 in head[2:4]


def looks_like_archive(head: bytes) -> bool:
    """Whether ``head`` starts an archive of a common kind."""
    return head.startswith(_ARCHIVES) and head[128:132] != b"DICM"


def looks_like_zip(head: bytes) -> bool:
    """Whether ``head`` starts a ZIP archive."""
    return head.startswith(_ARCHIVES[:2]) and head[128:132] != b"DICM"


def executable_preamble(head: bytes) -> bool:
    """Whether the preamble of a DICOM file is the start of a program (fault 20)."""
    return head[128:132] == b"DICM" and head.startswith(_EXECUTABLES)


def may_be_evidence(head: bytes) -> bool:
    """Whether a DICOM file's head names a structured report or a presentation state.

    An image may name one as well; only reading it tells.
    """
    return any(root in head for root in _EVIDENCE)


def is_dicomdir(head: bytes) -> bool:
    """Whether a DICOM file's meta group names Media Storage Directory Storage."""
    return b"1.2.840.10008.1.3.10" in head
