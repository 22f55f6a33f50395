"""What a licence is called where a distribution's metadata does not say it in SPDX's words.

Each was read in the distribution's own licence text. A distribution that needs an entry and has
none fails ``packaging/licences.py``.
"""

from __future__ import annotations

SPDX = {
    "cloudpickle": "BSD-3-Clause",
    "colorama": "BSD-3-Clause",
    "et-xmlfile": "MIT",
    "h11": "MIT",
    "huggingface-hub": "Apache-2.0",
    "imagecodecs": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "kornia": "Apache-2.0",
    "kornia-rs": "Apache-2.0",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "mpmath": "BSD-3-Clause",
    "openpyxl": "MIT",
    "pydicom": "MIT",
    "pyqtgraph": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "pysqlite3": "Zlib",
    "pyyaml": "MIT",
    "qtawesome": "MIT",
    "qtpy": "MIT",
    "rich": "MIT",
    "safetensors": "Apache-2.0",
    "scipy": "BSD-3-Clause",
    "shellingham": "ISC",
    "shiboken6": "LGPL-3.0-only",
    "sympy": "BSD-3-Clause",
    "tokenizers": "Apache-2.0",
    "tqdm": "MPL-2.0 AND MIT",
    "transformers": "Apache-2.0",
    "tzdata": "Apache-2.0",
}

TEXTS = {
    "pyside6-essentials": ("LGPL-3", "GPL-3"),
    "shiboken6": ("LGPL-3", "GPL-3"),
    "tokenizers": ("Apache-2.0",),
}
"""Texts of ``packaging/licences`` for distributions that ship none."""

NOTES = {
    "pyside6-essentials": "Qt for Python with Qt; taken under the LGPL (see below)",
    "shiboken6": "of Qt for Python; taken under the LGPL (see below)",
    "certifi": "Mozilla's list of certificates; not used, since nothing is asked of a network",
    "tqdm": "MPL-2.0 covers its own files only; they are unchanged",
    "pysqlite3": "with SQLite, which is in the public domain",
    "pyqtgraph": "its CET colour maps are CC-BY-4.0 (Peter Kovesi)",
}

NATIVE = {
    "libopenblas": ("OpenBLAS", "BSD-3-Clause"),
    "libscipy_openblas": ("OpenBLAS", "BSD-3-Clause"),
    "libscipy_openblas64_": ("OpenBLAS", "BSD-3-Clause"),
    "libopenblaso": ("OpenBLAS", "BSD-3-Clause"),
    "libgfortran": ("GCC's Fortran library", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libquadmath": ("GCC's quad-precision library", "LGPL-2.1-or-later"),
    "libgomp": ("GCC's OpenMP library", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libgcc_s": ("GCC's support library", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "libomp": ("LLVM's OpenMP library", "Apache-2.0 WITH LLVM-exception"),
    "libLerc": ("LERC", "Apache-2.0"),
    "libSPERR": ("SPERR", "BSD-3-Clause"),
    "libSZ3c": ("SZ3", "BSD-3-Clause"),
    "libaec": ("libaec", "BSD-2-Clause"),
    "libsz": ("libaec", "BSD-2-Clause"),
    "libaom": ("libaom", "BSD-2-Clause"),
    "libavif": ("libavif", "BSD-2-Clause"),
    "libblosc": ("Blosc", "BSD-3-Clause"),
    "libblosc2": ("Blosc2", "BSD-3-Clause"),
    "libbrotlicommon": ("Brotli", "MIT"),
    "libbrotlidec": ("Brotli", "MIT"),
    "libbrotlienc": ("Brotli", "MIT"),
    "libcharls": ("CharLS", "BSD-3-Clause"),
    "libcpcodec": ("pcodec", "Apache-2.0"),
    "libdeflate": ("libdeflate", "MIT"),
    "libfreetype": ("FreeType", "FTL"),
    "libgif": ("giflib", "MIT"),
    "libharfbuzz": ("HarfBuzz", "MIT-Modern-Variant"),
    "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause"),
    "libjpegxr": ("jxrlib", "BSD-2-Clause"),
    "libjxrglue": ("jxrlib", "BSD-2-Clause"),
    "libjxl": ("libjxl", "BSD-3-Clause"),
    "libjxl_cms": ("libjxl", "BSD-3-Clause"),
    "libjxl_threads": ("libjxl", "BSD-3-Clause"),
    "liblcms2": ("Little CMS", "MIT"),
    "liblz4": ("LZ4 (its library)", "BSD-2-Clause"),
    "liblzfse": ("LZFSE", "BSD-3-Clause"),
    "liblzhamcomp": ("LZHAM", "MIT"),
    "liblzhamdecomp": ("LZHAM", "MIT"),
    "liblzhamdll": ("LZHAM", "MIT"),
    "liblzma": ("XZ Utils (its library)", "0BSD"),
    "liblzokay": ("lzokay (an own LZO, not the GPL one)", "MIT"),
    "liblzokay-c": ("lzokay (an own LZO, not the GPL one)", "MIT"),
    "libmeshoptimizer": ("meshoptimizer", "MIT"),
    "libopenjp2": ("OpenJPEG", "BSD-2-Clause"),
    "libopenjph": ("OpenJPH", "BSD-2-Clause"),
    "libpng16": ("libpng", "libpng-2.0"),
    "libsharpyuv": ("libwebp", "BSD-3-Clause"),
    "libsnappy": ("Snappy", "BSD-3-Clause"),
    "libtiff": ("libtiff", "libtiff"),
    "libuhdr": ("libultrahdr", "Apache-2.0"),
    "libwebp": ("libwebp", "BSD-3-Clause"),
    "libwebpdemux": ("libwebp", "BSD-3-Clause"),
    "libwebpmux": ("libwebp", "BSD-3-Clause"),
    "libXau": ("libXau", "MIT-open-group"),
    "libxcb": ("libxcb", "X11"),
    "libzfp": ("zfp", "BSD-3-Clause"),
    "libzopfli": ("Zopfli", "Apache-2.0"),
    "libzstd": ("Zstandard (its library)", "BSD-3-Clause"),
}
"""Native libraries that wheels carry in a folder of their own, by the beginning of their names."""

OTHERS = (
    ("Python", "PSF-2.0", "the interpreter and its standard library, in an installed program"),
    ("OpenSSL, libffi, expat, zlib, bzip2, XZ", "Apache-2.0, MIT, MIT, Zlib, bzip2-1.0.6, 0BSD",
     "what Python's own modules are linked to, where they are installed with it"),
    ("PyInstaller's bootloader", "GPL-2.0-or-later WITH Bootloader-exception",
     "starts an installed program; the exception lets it go into programs of any licence"),
    ("Inter", "OFL-1.1", "the font of the windows (`resources/fonts`)"),
    ("Material Design Icons", "Apache-2.0", "the icons, with QtAwesome; of its other fonts "
     "Codicons are CC-BY-4.0, Font Awesome, Elusive and Phosphor OFL-1.1 or MIT, Remix Apache-2.0"),
    ("ICU", "Unicode-3.0", "with Qt"),
    ("X11, XCB, xkbcommon, fontconfig, FreeType, libpng, Brotli, LZ4, PCRE2, libuuid, SQLite",
     "MIT, MIT, MIT, MIT, FTL, libpng-2.0, MIT, BSD-2-Clause, BSD-3-Clause, BSD-3-Clause, "
     "blessing", "in a program that was built on Linux, as that system has them"),
    ("MIT Kerberos, com_err", "MIT", "the same: what Qt's network library is linked to"),
    ("GLib, libgcrypt, libgpg-error, libsystemd, keyutils", "LGPL-2.1-or-later", "the same"),
    ("D-Bus, libcap", "AFL-2.1, BSD-3-Clause",
     "the same; of two licences each, the one that is not the GPL"),
)  # fmt: skip

GPL_ONLY = (
    "libreadline", "readline.", "libgdbm", "_gdbm.", "liblzo2", "libgsl", "libfftw3", "libx264",
    "libx265", "Qt6VirtualKeyboard", "Qt6Charts", "Qt6DataVisualization", "Qt6Lottie",
    "Qt6QuickTimeline", "Qt6WaylandCompositor", "Qt6NetworkAuth", "Qt6HttpServer", "Qt6Graphs",
    "Qt6Quick3D", "Qt6ShaderTools", "Qt6Designer", "Qt6Mqtt", "Qt6CoAp", "libQt6Help",
)  # fmt: skip
"""Beginnings of names of files that may not be in an installed program: GPL without an exception,
or Qt's tools, which are of no use in it."""
