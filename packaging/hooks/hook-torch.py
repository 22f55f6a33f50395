"""PyInstaller: torch with its libraries and the sources that it reads of itself.

Its configurations read their own comments and ``torch.jit`` its own functions, so the
Python files lie beside the archive. Header files, test programs and libraries to link
against stay out (``recipe.UNUSED_FILES``).
"""

from PyInstaller.compat import is_linux
from PyInstaller.utils.hooks import collect_data_files, collect_dynamic_libs, collect_submodules

module_collection_mode = "pyz+py"
warn_on_missing_hiddenimports = False
_SKIPPED = ("torch.testing._internal", "torch.utils.tensorboard", "torch.utils.benchmark",
            "torch._inductor.codegen.cutlass", "torch.test")  # fmt: skip
hiddenimports = collect_submodules("torch", filter=lambda name: not name.startswith(_SKIPPED))
datas = collect_data_files(
    "torch", excludes=["include/**", "test/**", "share/**", "**/*.pyi", "**/*.h", "**/*.cpp"]
)
binaries = collect_dynamic_libs("torch", search_patterns=["*.dll", "*.dylib", "*.so", "*.so.*"])
if is_linux:
    # A link at the top makes torch look for its other libraries there.
    bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
