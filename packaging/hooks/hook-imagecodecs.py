"""PyInstaller: imagecodecs finds a codec by its name when it is first called.

Only the codecs of the recipe: the others bring 60 MB of libraries along.
"""

import recipe

hiddenimports = [f"imagecodecs.{codec}" for codec in recipe.CODECS]
hiddenimports.append("imagecodecs.imagecodecs")
