"""Reading arrays from files that may come from elsewhere: never objects, never more than is there.

A ``.npy`` file is a small text header and the values. NumPy would make an array of any
size that the header claims, so the file is mapped first, which fails where it is shorter.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.domain.errors import DamagedArtefact


def load(path: Path, kind: npt.DTypeLike, *, mapped: bool = False) -> npt.NDArray[np.generic]:
    """Read one array.

    Parameters
    ----------
    path
        An ``.npy`` file.
    kind
        The kind of values that it must hold: whole numbers, fractions, truths, of any width.
    mapped
        Leave the values on the disk until they are used.

    Raises
    ------
    DamagedArtefact
        When there is no such array in it.
    """
    try:
        found = np.load(path, mmap_mode="r", allow_pickle=False)
        if not isinstance(found, np.memmap) or found.dtype.kind != np.dtype(kind).kind:
            raise ValueError("other values")
    except (OSError, ValueError, TypeError, EOFError, SyntaxError, ArithmeticError,
            RecursionError, MemoryError) as error:  # fmt: skip
        raise DamagedArtefact(
            f"{path.name} in {path.parent.name} cannot be read ({type(error).__name__}): "
            "take the previous one or make it again."
        ) from error
    return found if mapped else np.array(found)
