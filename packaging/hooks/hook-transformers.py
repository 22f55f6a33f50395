"""PyInstaller: transformers lists its own source files and asks for its neighbours' versions."""

from PyInstaller.utils.hooks import copy_metadata

module_collection_mode = "pyz+py"
datas = []
for _name in ("transformers", "tokenizers", "huggingface_hub", "safetensors", "tqdm", "regex",
              "packaging", "filelock", "numpy", "pyyaml", "torch"):  # fmt: skip
    datas += copy_metadata(_name)
