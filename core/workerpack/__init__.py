"""The GPU pack: a second, complete worker that the installed program takes from a stick.

A pack is a folder that the recipe built from an environment with CUDA, cut into parts
below 1.9 GB. :mod:`making` cuts it, :mod:`taking` joins it again in its place, :mod:`kept`
knows what lies there, :mod:`use` says whether the next worker is the pack's or the
program's own. Nothing here imports torch, or anything above :mod:`core.files`.
"""
