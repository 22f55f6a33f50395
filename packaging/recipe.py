"""What goes into the installed program and what stays out; read by ``maninegs.spec``.

Standard library only: the tests read these tables too.
"""

from __future__ import annotations

import fnmatch
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

WORKER_ONLY = os.environ.get("MANINEGS_RECIPE") == "worker"
"""Whether the GPU pack is built (``gpu_pack.py``): no window, and the libraries of CUDA."""
GUI, CONSOLE = "maninegs-gui", "maninegs"
HELP_PAGES = ROOT / "build" / "docs"
"""The offline help, as ``make docs`` leaves it."""
FOLDER = "maninegs"
"""Name of the built folder, and of the two executables in it."""

# GNU licences that the program must not carry; Python does without them.
NOT_OURS_TO_SHIP = ("readline", "rlcompleter", "_gdbm", "dbm.gnu", "_dbm", "dbm.ndbm")

# Present in the environment of a build, or wanted only for what this program never does.
NOWHERE = (
    *NOT_OURS_TO_SHIP,
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "ensurepip", "venv", "test",
    "curses", "_curses", "_curses_panel", "xmlrpc",
    "pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack",
    "pandas", "skimage", "PIL", "imageio", "tifffile", "matplotlib", "IPython", "pytest",
    "hypothesis",
    "hf_xet", "boto3", "cupy", "dask", "jax", "tensorflow", "tensorboard", "triton", "onnx",
    "numba", "pyarrow", "polars", "MySQLdb", "psycopg2", "psycopg", "pylibjpeg", "gdcm",
    "qtpy.tests", "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter",
    "PySide6.QtQml", "PySide6.QtQuick",
    "PySide6.QtSql", "PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtHelp",
    "PySide6.QtConcurrent", "PySide6.QtXml", "PyQt5", "PyQt6", "PySide2",
)  # fmt: skip

# The window's process never loads these: training and embedding are the worker's.
NOT_IN_WINDOW = (
    "torch", "transformers", "kornia", "kornia_rs", "tokenizers", "safetensors",
    "huggingface_hub", "sympy", "mpmath", "networkx", "torchgen", "functorch",
)  # fmt: skip
NOT_IN_CONSOLE = (
    "PySide6", "shiboken6", "pyqtgraph", "qtawesome", "qtpy", "maninegs_gui",
    # Not torch.testing._internal: torch 2.13 imports parts of it whenever it is imported.
    "torch.utils.tensorboard", "torch.utils.benchmark",
)  # fmt: skip

# Image codecs that core.imaging and core.phantom call, and what those need in turn.
CODECS = (
    "_shared", "_shared_cython", "_imcd", "_jpeg8", "_ljpeg", "_jpegls", "_jpeg2k", "_htj2k",
    "_png", "_tiff",
)  # fmt: skip

# Encoders of core.training, and what transformers loads whichever encoder is asked for.
ENCODERS = ("auto", "convnext", "encoder_decoder", "resnet")

# Distributions whose version is asked for while the program runs.
VERSIONS_ASKED_FOR = (
    "PySide6-Essentials", "torch", "faiss-cpu", "imagecodecs", "numpy", "pydicom", "pysqlite3",
    "scikit-learn", "scipy", "sqlalchemy", "transformers", "kornia", "safetensors", "tokenizers",
    "huggingface_hub", "tqdm", "regex", "packaging", "filelock", "pyyaml", "pyqtgraph",
    "qtawesome", "alembic", "pydantic", "typer", "rich", "httpx2", "kornia_rs",
)  # fmt: skip

# Files (by their place in the folder) that no part of the program opens.
UNUSED_FILES = (
    # Qt: what hangs on QML, on embedded boards, on databases and on remote screens.
    "*/plugins/egldeviceintegrations/*", "*/plugins/generic/*", "*/plugins/networkinformation/*",
    "*/plugins/platforms/*qeglfs*", "*/plugins/platforms/*qlinuxfb*", "*/plugins/platforms/*qvnc*",
    "*/plugins/platforms/*qminimalegl*", "*/plugins/platforms/*qvkkhrdisplay*",
    "*/plugins/platforms/*webgl*", "*/plugins/qmltooling/*", "*/plugins/sqldrivers/*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*", "*/plugins/imageformats/*qpdf*",
    "*/plugins/imageformats/*qtga*", "*/plugins/imageformats/*qwbmp*",
    "*/plugins/imageformats/*qicns*", "*/plugins/wayland-graphics-integration-server/*",
    "*/plugins/platformthemes/*qgtk3*", "*/plugins/vectorimageformats/*",
    "*/Qt6Quick*", "*/libQt6Quick*", "*/libQt6Qml*", "*/Qt6Qml*", "*/libQt6VirtualKeyboard*",
    "*libQt6Pdf*", "*libQt6EglF[sS]*", "*/qml/*", "*opengl32sw*",
    # Printing on paper goes through the computer's own CUPS, which brings much along.
    "libcups.so*", "libavahi-*", "libgnutls.so*",
    # What translators work on; the program reads what is made from it, and core_*.ts itself.
    "resources/translations/maninegs_*.ts",
    # torch: what its own tests and C++ programs are made of.
    "torch/test/*", "torch/include/*", "torch/share/*", "torch/lib/*_test.*",
    "torch/lib/libjitbackend*", "torch/lib/libbackend_with_compiler*",
    "torch/lib/libaoti_custom_ops*", "*.lib", "*.a", "*.h", "*.hpp", "*.cuh", "*.cmake", "*.pyi",
    "*.pxd", "*.pyx", "*/tests/*", "triton/*",
)  # fmt: skip
CUDA_FILES = ("nvidia/*", "nvidia_*/*")
"""Libraries of CUDA as their own packages bring them; in the GPU pack alone."""
NEEDED_FILES = ("torch/bin/torch_shm_manager*",)
"""Kept out of ``torch/bin``; torch refuses to load without it."""

# Qt's own dialogs, in the languages of the program.
TRANSLATIONS = ("qt_zh_CN.qm", "qtbase_zh_CN.qm", "qt_en.qm", "qtbase_en.qm")


def wanted(place: str) -> bool:
    """Whether the file at ``place`` in the folder (either kind of slash) goes into it."""
    name = place.replace(os.sep, "/").replace("\\", "/")
    base = name.rsplit("/", 1)[-1]
    if "/translations/" in name and base.endswith(".qm") and "PySide6" in name:
        return base in TRANSLATIONS
    if fnmatch.fnmatch(name, "torch/bin/*"):
        return any(fnmatch.fnmatch(name, pattern) for pattern in NEEDED_FILES)
    if name.startswith("imagecodecs/_") and ".abi3." in base:
        return base.split(".")[0] in CODECS
    unused = UNUSED_FILES if WORKER_ONLY else (*UNUSED_FILES, *CUDA_FILES)
    return not any(fnmatch.fnmatch(name, pattern) for pattern in unused)


def data_files() -> list[tuple[str, str]]:
    """What the program reads as files: (source, folder inside), for the recipe."""
    files = [(str(ROOT / "resources"), "resources"), (str(HELP_PAGES), "resources/help")]
    migrations = ROOT / "core" / "store" / "migrations"
    files += [
        (str(path), str(path.parent.relative_to(ROOT)))
        for path in sorted(migrations.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return files
