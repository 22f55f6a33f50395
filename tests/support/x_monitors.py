"""Plugs monitors in and out of a virtual X screen, by RandR 1.5 (start Xvfb with -noreset).

Spoken through libxcb, which Qt needs anyway, since the program ``xrandr`` may be missing.
"""

from __future__ import annotations

import ctypes as c
import struct
from ctypes.util import find_library
from dataclasses import dataclass


@dataclass(frozen=True)
class Plugged:
    """One monitor: its name, and its place on the screen in device pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int


class _Cookie(c.Structure):
    _fields_ = (("sequence", c.c_uint),)


class _Roots(c.Structure):
    _fields_ = (("data", c.POINTER(c.c_uint32)), ("rem", c.c_int), ("index", c.c_int))


class _Atom(c.Structure):
    _fields_ = (("head", c.c_uint8 * 8), ("atom", c.c_uint32))


class _Resources(c.Structure):
    _fields_ = (
        ("head", c.c_uint8 * 8),
        ("stamps", c.c_uint32 * 2),
        ("crtcs", c.c_uint16),
        ("outputs", c.c_uint16),
    )


class _Part(c.Structure):
    _fields_ = (("base", c.c_char_p), ("length", c.c_size_t))


class _Request(c.Structure):
    _fields_ = (
        ("count", c.c_size_t),
        ("extension", c.c_void_p),
        ("opcode", c.c_uint8),
        ("without_reply", c.c_uint8),
    )


_SET_MONITOR = 43


class Plugs:
    """A connection to the X server of ``DISPLAY``."""

    def __init__(self) -> None:
        self._xcb = c.CDLL(find_library("xcb") or "libxcb.so.1")
        self._randr = c.CDLL(find_library("xcb-randr") or "libxcb-randr.so.0")
        self._xcb.xcb_connect.restype = c.c_void_p
        self._xcb.xcb_get_setup.restype = c.c_void_p
        self._xcb.xcb_setup_roots_iterator.restype = _Roots
        self._xcb.xcb_setup_roots_iterator.argtypes = [c.c_void_p]
        self._xcb.xcb_intern_atom.restype = _Cookie
        self._xcb.xcb_intern_atom_reply.restype = c.POINTER(_Atom)
        for name in ("delete_monitor", "get_screen_resources_current"):
            getattr(self._randr, f"xcb_randr_{name}").restype = _Cookie
        self._reply = self._randr.xcb_randr_get_screen_resources_current_reply
        self._reply.restype = c.POINTER(_Resources)
        self._outputs_of = self._randr.xcb_randr_get_screen_resources_current_outputs
        self._outputs_of.restype = c.POINTER(c.c_uint32)
        self._link = c.c_void_p(self._xcb.xcb_connect(None, None))
        assert not self._xcb.xcb_connection_has_error(self._link), "no X server"
        setup = self._xcb.xcb_get_setup(self._link)
        self._root = c.c_uint32(self._xcb.xcb_setup_roots_iterator(setup).data[0])

    def plug(self, *monitors: Plugged) -> None:
        """Plug monitors in; the first one takes the server's only output, and is primary."""
        for number, one in enumerate(monitors):
            outputs = self._output() if number == 0 else b""
            told = struct.pack(
                "=IBBHhhHHII",
                self._atom(one.name),
                number == 0,
                0,
                len(outputs) // 4,
                one.x,
                one.y,
                one.width,
                one.height,
                one.width // 4,
                one.height // 4,
            )
            self._send_monitor(told + outputs)
        self._settle()

    def unplug(self, name: str) -> None:
        """Take a monitor away."""
        atom = c.c_uint32(self._atom(name))
        self._randr.xcb_randr_delete_monitor(self._link, self._root, atom)
        self._settle()

    def close(self) -> None:
        """End the connection; the monitors stay."""
        self._xcb.xcb_disconnect(self._link)

    def _send_monitor(self, told: bytes) -> None:
        """RRSetMonitor by hand: libxcb of 2023 counts the length of its own one wrong."""
        body = struct.pack("=II", 0, self._root.value) + told
        parts = (_Part * 3)()  # libxcb writes in the two before the first
        parts[2] = _Part(body, len(body))
        extension = c.addressof(c.c_char.in_dll(self._randr, "xcb_randr_id"))
        request = _Request(1, extension, _SET_MONITOR, 1)
        first = c.byref(parts, 2 * c.sizeof(_Part))
        self._xcb.xcb_send_request(self._link, c.c_int(0), first, c.byref(request))

    def _atom(self, name: str) -> int:
        text = name.encode()
        cookie = self._xcb.xcb_intern_atom(self._link, c.c_uint8(0), c.c_uint16(len(text)), text)
        return int(self._xcb.xcb_intern_atom_reply(self._link, cookie, None).contents.atom)

    def _output(self) -> bytes:
        cookie = self._randr.xcb_randr_get_screen_resources_current(self._link, self._root)
        reply = self._reply(self._link, cookie, None)
        return struct.pack("=I", self._outputs_of(reply)[0])

    def _settle(self) -> None:
        self._xcb.xcb_flush(self._link)
        self._atom("SETTLED")  # an answer to this means that what came before was done
