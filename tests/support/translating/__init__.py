"""What is to be translated, found in the source; Qt Linguist's files; ``make translations``.

Qt's own ``lupdate`` knows ``self.tr`` and ``translate`` with literals, but not the helpers of this
code base: a module's ``_tr("...")`` with its context in the helper, marked tables, the settings,
the hanging protocols, and the core's sentences with holes. This package reads the source as a
syntax tree and refuses what it cannot see through, with file and line.
"""
